//! A service over an in-memory store, called as the edge calls it: JSON in, through the pipeline, JSON out.

use std::sync::Arc;

use api::{Access, Caller, OperationSpec, Planes, Principal, Reply, Request, WireError};
use base::{AccountId, ManualClock, Region, SystemRng, Timestamp};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use millstream_wire::Encoding;
use serde_json::{Value, json};

use crate::{Leases, Parts, operations::OPERATIONS};

/// What tests hold.
pub(crate) struct Harness {
    pub leases: Arc<Leases>,
    pub clock: Arc<ManualClock>,
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

impl Harness {
    pub async fn new() -> Self {
        let clock = Arc::new(ManualClock::at(Timestamp::from_millis(1_700_000_000_000)));
        let parts = Parts { store: Store::in_memory(), clock: clock.clone(), rng: Arc::new(SystemRng) };
        Self { leases: Leases::open(parts).await.unwrap(), clock, planes: Arc::new(Open) }
    }

    /// With a table `t` that is keyed by the text `k`.
    pub async fn with_table() -> Self {
        let harness = Self::new().await;
        harness.make("ttt", &[("k", "S")]).await;
        harness
    }

    /// Makes a table with these key attributes.
    pub async fn make(&self, name: &str, keys: &[(&str, &str)]) {
        let attributes: Vec<Value> =
            keys.iter().map(|(name, kind)| json!({"AttributeName": name, "AttributeType": kind})).collect();
        let schema: Vec<Value> = keys
            .iter()
            .zip(["HASH", "RANGE"])
            .map(|((name, _), kind)| json!({"AttributeName": name, "KeyType": kind}))
            .collect();
        let table = json!({
            "TableName": name,
            "AttributeDefinitions": attributes,
            "KeySchema": schema,
            "BillingMode": "PAY_PER_REQUEST",
        });
        self.ok("CreateTable", table).await;
    }

    /// Calls an operation that must succeed.
    pub async fn ok(&self, operation: &str, body: Value) -> Value {
        self.call(operation, &body).await.unwrap_or_else(|error| panic!("{operation} {body}: {error:?}"))
    }

    /// The message of an operation that must fail with this code.
    pub async fn fails(&self, operation: &str, body: Value, code: &str) -> String {
        let error = self.call(operation, &body).await.expect_err(operation);
        assert_eq!(error.code().name, code, "{operation} {body}: {error:?}");
        error.message().to_owned()
    }

    pub async fn call(&self, operation: &str, body: &Value) -> Result<Value, WireError> {
        let row = OPERATIONS.iter().find(|row| row.spec.name == operation).unwrap();
        let body = body.to_string();
        let completed = {
            let mut reader = Encoding::Json10.reader(body.as_bytes());
            row.run(&self.leases, &self.planes, Request { body: reader.as_dyn(), caller: caller() })
        }
        .await;
        match completed.outcome? {
            Reply::Value(value) => {
                let mut out = Vec::new();
                Encoding::Json10.encode(value.as_ref(), &mut out);
                Ok(serde_json::from_slice(&out).unwrap())
            }
            Reply::Empty => Ok(Value::Null),
            other => panic!("{other:?}"),
        }
    }
}

fn caller() -> Arc<Caller> {
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
