//! The service over a log in memory, called as the edge calls it: JSON in, through the pipeline, JSON out.

use std::{sync::Arc, time::Duration};

use api::{Access, Caller, OperationSpec, Planes, Principal, Reply, Request, WireError};
use base::{AccountId, Clock, ManualClock, Region, Timestamp};
use log::memory::MemoryStore;
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use millstream_wire::Encoding;
use serde_json::{Value, json};

use crate::{Logs, LogsConfig, Parts, operations::OPERATIONS};

pub(crate) struct Harness {
    pub service: Arc<Logs>,
    pub clock: Arc<ManualClock>,
    pub store: Store,
    pub log: Arc<MemoryStore>,
    planes: Arc<dyn Planes>,
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

pub(crate) fn caller() -> Arc<Caller> {
    let account = AccountId::parse("000000000000").unwrap();
    Arc::new(Caller {
        principal: Principal::root(&account, None),
        region: Region::parse("us-east-1").unwrap(),
        request_id: "test".into(),
        received: Timestamp::from_millis(0),
        source_ip: None,
        vpc_endpoint: None,
        secure_transport: false,
        user_agent: None,
        endpoint: "http://127.0.0.1".into(),
    })
}

impl Harness {
    pub async fn new() -> Self {
        Self::with(LogsConfig::default()).await
    }

    pub async fn with(config: LogsConfig) -> Self {
        let clock = Arc::new(ManualClock::at(Timestamp::from_millis(1_700_000_000_000)));
        let log = Arc::new(MemoryStore::new(clock.clone()));
        Self::over(config, clock, Store::in_memory(), log).await
    }

    async fn over(config: LogsConfig, clock: Arc<ManualClock>, store: Store, log: Arc<MemoryStore>) -> Self {
        let parts = Parts { store: store.clone(), log: log.clone(), clock: clock.clone(), config };
        let service = Logs::open(parts).await.unwrap();
        Self { service, clock, store, log, planes: Arc::new(Open) }
    }

    /// The same after a restart.
    pub async fn restarted(self) -> Self {
        Self::over(self.service.config.clone(), self.clock, self.store, self.log).await
    }

    pub fn now(&self) -> i64 {
        self.clock.now().as_millis()
    }

    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    pub async fn call(&self, operation: &str, body: Value) -> Result<Value, WireError> {
        let row = OPERATIONS.iter().find(|row| row.spec.name == operation).expect("the operation is served");
        let body = body.to_string();
        let mut reader = Encoding::Json11.reader(body.as_bytes());
        let request = Request { body: reader.as_dyn(), caller: caller() };
        match row.run(&self.service, &self.planes, request).await.outcome? {
            Reply::Value(value) => {
                let mut bytes = Vec::new();
                Encoding::Json11.encode(value.as_ref(), &mut bytes);
                Ok(serde_json::from_slice(&bytes).unwrap())
            }
            _ => Ok(Value::Null),
        }
    }

    pub async fn ok(&self, operation: &str, body: Value) -> Value {
        let what = format!("{operation} {body}");
        self.call(operation, body).await.unwrap_or_else(|error| panic!("{what}: {error}"))
    }

    pub async fn fails(&self, operation: &str, body: Value, code: &str, words: &str) {
        let what = format!("{operation} {body}");
        let error = self.call(operation, body).await.expect_err(&what);
        assert_eq!(error.code().name, code, "{what}: {error}");
        assert!(error.message().contains(words), "{what}: {error}");
    }

    /// A group with these streams.
    pub async fn group(&self, group: &str, streams: &[&str]) {
        self.ok("CreateLogGroup", json!({"logGroupName": group})).await;
        for stream in streams {
            self.ok("CreateLogStream", json!({"logGroupName": group, "logStreamName": stream})).await;
        }
    }

    /// Puts messages, each so many milliseconds from now.
    pub async fn put(&self, group: &str, stream: &str, events: &[(i64, &str)]) -> Value {
        let now = self.now();
        let events: Vec<_> =
            events.iter().map(|(at, message)| json!({"timestamp": now + at, "message": message})).collect();
        let body = json!({"logGroupName": group, "logStreamName": stream, "logEvents": events});
        self.ok("PutLogEvents", body).await
    }
}

/// The messages of an answer.
pub(crate) fn messages(answer: &Value) -> Vec<&str> {
    let events = answer["events"].as_array().into_iter().flatten();
    events.map(|event| event["message"].as_str().unwrap()).collect()
}
