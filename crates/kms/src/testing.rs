//! The service over an in-memory store, called as the edge calls it: JSON in, through the pipeline, JSON out.

use std::{collections::BTreeSet, sync::Arc};

pub(crate) use api::WireError;
use api::{
    Access, Caller, ErrorCode, OperationSpec, Planes, Principal, Reply, Request,
    ports::{Audit, AuditEvent, Authorize, PortFuture},
};
use base::{AccountId, ManualClock, Region, SystemRng, Timestamp};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use millstream_wire::Encoding;
use parking_lot::Mutex;
use serde_json::Value;

use crate::{KeyRing, Keystore, Kms, Parts, operations::OPERATIONS};

pub(crate) const ROOT: &str = "arn:aws:iam::000000000000:root";

/// The account's root, calling us-east-1.
pub(crate) fn caller() -> Caller {
    let account = AccountId::parse("000000000000").unwrap();
    Caller {
        principal: Principal::root(&account, Some("AKIDROOT".into())),
        region: Region::parse("us-east-1").unwrap(),
        request_id: "test".into(),
        received: Timestamp::from_millis(0),
        source_ip: None,
        vpc_endpoint: None,
        secure_transport: false,
        user_agent: None,
        endpoint: "http://127.0.0.1".into(),
    }
}

/// Denies actions by name, and counts what it was asked.
#[derive(Default)]
pub(crate) struct Rights {
    pub denied: Mutex<BTreeSet<&'static str>>,
    pub asked: Mutex<Vec<Access>>,
}

impl Authorize for Rights {
    fn authorize(&self, _: &Caller, access: &Access) -> Result<(), WireError> {
        self.asked.lock().push(access.clone());
        let denied = access.checks().iter().any(|check| self.denied.lock().contains(check.action));
        if denied { Err(WireError::new(ErrorCode::ACCESS_DENIED, "denied")) } else { Ok(()) }
    }
}

struct Quiet;

impl Audit for Quiet {
    fn record(&self, _: &AuditEvent<'_>) -> Option<PortFuture<'static, ()>> {
        None
    }
}

struct Open(Arc<Rights>);

impl Planes for Open {
    fn authorize(&self, caller: &Caller, access: &Access) -> Result<(), WireError> {
        self.0.authorize(caller, access)
    }

    fn admit(&self, _: &'static OperationSpec, _: &Caller, _: &Access) -> Result<(), WireError> {
        Ok(())
    }
}

/// What tests hold.
pub(crate) struct Harness {
    pub kms: Arc<Kms>,
    pub clock: Arc<ManualClock>,
    pub rights: Arc<Rights>,
    store: Store,
    keystore: String,
}

impl Harness {
    pub async fn new() -> Self {
        let clock = Arc::new(ManualClock::at(Timestamp::from_millis(1_700_000_000_000)));
        let keystore = Keystore::generate(Arc::new(SystemRng)).to_text().to_string();
        Self::over(Store::in_memory(), clock, keystore).await
    }

    async fn over(store: Store, clock: Arc<ManualClock>, keystore: String) -> Self {
        let rights = Arc::new(Rights::default());
        let kms = Kms::open(Parts {
            store: store.clone(),
            provider: Arc::new(Keystore::from_text(&keystore, Arc::new(SystemRng)).unwrap()),
            ring: Arc::new(KeyRing::default()),
            planes: Arc::new(Open(rights.clone())),
            grammar: Arc::new(millstream_iam::Grammar),
            audit: Arc::new(Quiet),
            clock: clock.clone(),
            rng: Arc::new(SystemRng),
            enforce_quotas: true,
        });
        Self { kms: kms.await.unwrap(), clock, rights, store, keystore }
    }

    /// The service opened anew over what is stored.
    pub async fn reopened(self) -> Self {
        Self::over(self.store, self.clock, self.keystore).await
    }

    /// Calls an operation.
    pub async fn call(&self, operation: &str, body: Value) -> Result<Value, WireError> {
        let body = body.to_string();
        let row = OPERATIONS.iter().find(|row| row.spec.name == operation).expect("it is in the table");
        let mut reader = Encoding::Json11.reader(body.as_bytes());
        let request = Request { body: reader.as_dyn(), caller: Arc::new(caller()) };
        let planes: Arc<dyn Planes> = Arc::new(Open(self.rights.clone()));
        match row.run(&self.kms, &planes, request).await.outcome? {
            Reply::Empty => Ok(Value::Null),
            Reply::Value(value) => {
                let mut bytes = Vec::new();
                Encoding::Json11.encode(value.as_ref(), &mut bytes);
                Ok(serde_json::from_slice(&bytes).unwrap())
            }
            Reply::Events(_) | Reply::Http(_) => panic!("{operation} answers one value"),
        }
    }

    /// As [`call`](Self::call), of what must go well.
    pub async fn ok(&self, operation: &str, body: Value) -> Value {
        self.call(operation, body).await.unwrap_or_else(|error| panic!("{operation}: {error}"))
    }

    /// The code of the error that a call must end in.
    pub async fn code(&self, operation: &str, body: Value) -> &'static str {
        self.call(operation, body).await.expect_err("the call must fail").code().name
    }

    /// A new key's ARN.
    pub async fn key(&self) -> String {
        let made = self.ok("CreateKey", serde_json::json!({})).await;
        made["KeyMetadata"]["Arn"].as_str().unwrap().to_owned()
    }
}
