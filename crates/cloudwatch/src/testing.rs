//! The service over a store in memory, called as the edge calls it: JSON in, through the pipeline, JSON out.

use std::{sync::Arc, time::Duration};

use api::{Access, Caller, OperationSpec, Planes, Principal, Reply, Request, WireError, ports::PortFuture};
use base::{AccountId, Clock, ManualClock, Region, Timestamp};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use millstream_wire::Encoding;
use parking_lot::Mutex;
use serde_json::{Value, json};

use crate::{AlarmActions, AlarmNotice, CloudWatch, MetricStore, NotDone, Parts, operations::OPERATIONS};

pub(crate) struct Harness {
    pub service: Arc<CloudWatch>,
    pub store: Store,
    pub clock: Arc<ManualClock>,
    /// What alarms had done.
    pub notices: Arc<Notices>,
    planes: Arc<dyn Planes>,
}

/// Remembers what alarms want done; what names `broken` fails as often as it is tried, `flaky` the first two times.
#[derive(Default)]
pub(crate) struct Notices {
    pub seen: Mutex<Vec<AlarmNotice>>,
    pub audited: Mutex<Vec<(String, Option<String>)>>,
}

impl AlarmActions for Notices {
    fn admit(&self, action: &str) -> Result<(), String> {
        if action.starts_with("arn:aws:sns") { Err(format!("Invalid action {action}.")) } else { Ok(()) }
    }

    fn act(&self, notice: AlarmNotice) -> PortFuture<'_, Result<(), NotDone>> {
        let mut seen = self.seen.lock();
        let attempts = seen.iter().filter(|one| one.id == notice.id).count();
        let fails = notice.action.contains("broken") || (notice.action.contains("flaky") && attempts < 2);
        seen.push(notice);
        Box::pin(async move { if fails { Err(NotDone::Again("no answer".into())) } else { Ok(()) } })
    }

    fn audit<'a>(
        &'a self,
        notice: &'a AlarmNotice,
        _: &'static OperationSpec,
        error: Option<WireError>,
    ) -> PortFuture<'a, ()> {
        self.audited.lock().push((notice.action.clone(), error.map(|error| error.message().to_owned())));
        Box::pin(std::future::ready(()))
    }
}

struct Open;

impl Planes for Open {
    fn authorize(&self, _: &Caller, _: &Access) -> Result<(), WireError> {
        Ok(())
    }

    fn admit(&self, _: &'static OperationSpec, _: &Caller, _: &Access) -> Result<(), WireError> {
        Ok(())
    }
}

impl Harness {
    pub fn new() -> Self {
        Self::over(Store::in_memory(), Store::in_memory())
    }

    pub fn over(store: Store, metrics: Store) -> Self {
        let clock = Arc::new(ManualClock::at(Timestamp::from_millis(1_700_000_000_000)));
        let metrics = Arc::new(MetricStore::open(metrics).unwrap());
        let notices = Arc::new(Notices::default());
        let parts = Parts { store: store.clone(), metrics, clock: clock.clone(), actions: notices.clone() };
        let service = CloudWatch::new(parts);
        Self { notices, service, store, clock, planes: Arc::new(Open) }
    }

    pub fn now(&self) -> i64 {
        self.clock.now().as_millis() / 1000
    }

    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    pub async fn call(&self, operation: &str, body: Value) -> Result<Value, WireError> {
        let account = AccountId::parse("000000000000").unwrap();
        let caller = Caller {
            principal: Principal::root(&account, None),
            region: Region::parse("us-east-1").unwrap(),
            request_id: "test".into(),
            received: Timestamp::from_millis(0),
            source_ip: None,
            vpc_endpoint: None,
            secure_transport: false,
            user_agent: None,
            endpoint: "http://127.0.0.1".into(),
        };
        let row = OPERATIONS.iter().find(|row| row.spec.name == operation).expect("the operation is served");
        let body = body.to_string();
        let mut reader = Encoding::Json10.reader(body.as_bytes());
        let request = Request { body: reader.as_dyn(), caller: Arc::new(caller) };
        match row.run(&self.service, &self.planes, request).await.outcome? {
            Reply::Value(value) => {
                let mut bytes = Vec::new();
                Encoding::Json10.encode(value.as_ref(), &mut bytes);
                Ok(serde_json::from_slice(&bytes).unwrap())
            }
            _ => Ok(Value::Null),
        }
    }

    pub async fn ok(&self, operation: &str, body: Value) -> Value {
        let what = format!("{operation} {body}");
        self.call(operation, body).await.unwrap_or_else(|error| panic!("{what}: {error}"))
    }

    pub async fn code(&self, operation: &str, body: Value) -> &'static str {
        self.call(operation, body).await.expect_err("the call must fail").code().name
    }

    pub async fn put(&self, namespace: &str, datum: Value) {
        self.ok("PutMetricData", json!({"Namespace": namespace, "MetricData": [datum]})).await;
    }

    /// All statistics of the last ten minutes.
    pub async fn statistics(&self, namespace: &str, name: &str, period: i64) -> Value {
        let now = self.now();
        let body = json!({
            "Namespace": namespace,
            "MetricName": name,
            "StartTime": now - 600,
            "EndTime": now + 60,
            "Period": period,
            "Statistics": ["SampleCount", "Sum", "Average", "Minimum", "Maximum"],
        });
        self.ok("GetMetricStatistics", body).await["Datapoints"].clone()
    }
}
