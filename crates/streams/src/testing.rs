//! A service over a memory log and an in-memory store, called as the edge calls it: JSON in, through the pipeline, JSON out.

use std::{sync::Arc, time::Duration};

use api::{
    Access, Caller, OperationSpec, Planes, Principal, Reply, Request, WireError,
    ports::{DataKey, KeyCipher, KeyError, PortFuture},
};
use base::{AccountId, Arn, ManualClock, Region, SystemRng, Timestamp};
use log::memory::MemoryStore;
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use millstream_wire::Encoding;
use serde_json::Value;

use crate::{Parts, StreamKeys, Streams, StreamsConfig, operations::OPERATIONS};

/// What tests hold.
pub(crate) struct Harness {
    pub streams: Arc<Streams>,
    pub clock: Arc<ManualClock>,
    pub store: Store,
    planes: Arc<dyn Planes>,
    parts: Box<dyn Fn(StreamsConfig) -> Parts>,
}

impl Harness {
    /// Without quotas and without waiting times.
    pub async fn new() -> Self {
        Self::with(StreamsConfig { enforce_quotas: false, ..StreamsConfig::default() }).await
    }

    /// With this configuration.
    pub async fn with(config: StreamsConfig) -> Self {
        let clock = Arc::new(ManualClock::at(Timestamp::from_millis(1_700_000_000_000)));
        let store = Store::in_memory();
        let log = Arc::new(MemoryStore::new(clock.clone()));
        let parts = {
            let (clock, store) = (clock.clone(), store.clone());
            move |config| Parts {
                store: store.clone(),
                log: log.clone(),
                cipher: Arc::new(PlainCipher),
                stream_keys: Arc::new(StreamKeys::new()),
                clock: clock.clone(),
                rng: Arc::new(SystemRng),
                config,
            }
        };
        let streams = Streams::open(parts(config)).await.unwrap();
        Self { streams, clock, store, planes: Arc::new(Open), parts: Box::new(parts) }
    }

    /// Opens the service again over what is stored, as after a crash.
    pub async fn reopen(&mut self, config: StreamsConfig) {
        self.streams = Streams::open((self.parts)(config)).await.unwrap();
    }

    /// Calls an operation that answers one value.
    pub async fn call(&self, operation: &str, body: &str) -> Result<Value, WireError> {
        match self.reply(operation, body).await? {
            Reply::Empty => Ok(Value::Null),
            Reply::Value(value) => {
                let mut bytes = Vec::new();
                Encoding::Json11.encode(value.as_ref(), &mut bytes);
                Ok(serde_json::from_slice(&bytes).unwrap())
            }
            Reply::Events(_) => panic!("{operation} answers events"),
        }
    }

    /// Calls an operation.
    pub async fn reply(&self, operation: &str, body: &str) -> Result<Reply, WireError> {
        let row =
            OPERATIONS.iter().find(|row| row.spec.name == operation).expect("the operation is in the table");
        let mut reader = Encoding::Json11.reader(body.as_bytes());
        let request = Request { body: reader.as_dyn(), caller: Arc::new(self.caller()) };
        row.run(&self.streams, &self.planes, request).await.outcome
    }

    /// Lets time pass.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    fn caller(&self) -> Caller {
        let account = AccountId::parse("000000000000").unwrap();
        Caller {
            principal: Principal {
                arn: Arn::parse(&format!("arn:aws:iam::{account}:root")).unwrap(),
                account,
                access_key_id: None,
            },
            region: Region::parse("us-east-1").unwrap(),
            request_id: "test".into(),
            received: Timestamp::from_millis(0),
            source_ip: None,
            secure_transport: false,
            user_agent: None,
            endpoint: "http://127.0.0.1".into(),
        }
    }
}

/// The error code of an answer that must be an error.
#[track_caller]
pub(crate) fn code(answer: Result<Value, WireError>) -> &'static str {
    answer.expect_err("the call must fail").code().name
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

/// Wraps keys by writing the context before them. It hides nothing, and shows whether contexts match. The key
/// `disabled` is disabled.
struct PlainCipher;

impl KeyCipher for PlainCipher {
    fn resolve<'a>(&'a self, key_id: &'a str, _: &'a Caller) -> PortFuture<'a, Result<Arn, KeyError>> {
        Box::pin(async move {
            if key_id == "disabled" {
                return Err(KeyError::Disabled(key_id.to_owned()));
            }
            Ok(Arn::parse(&format!("arn:aws:kms:us-east-1:000000000000:key/{key_id}")).unwrap())
        })
    }

    fn generate<'a>(&'a self, key: &'a Arn, context: &'a [u8]) -> PortFuture<'a, Result<DataKey, KeyError>> {
        Box::pin(async move {
            let plaintext = [7; 32];
            Ok(DataKey { plaintext, wrapped: [context, &plaintext].concat().into(), key: key.clone() })
        })
    }

    fn unwrap<'a>(
        &'a self,
        wrapped: &'a [u8],
        context: &'a [u8],
    ) -> PortFuture<'a, Result<[u8; 32], KeyError>> {
        Box::pin(async move {
            let key = wrapped.strip_prefix(context).and_then(|key| key.try_into().ok());
            key.ok_or_else(|| KeyError::InvalidState("context does not match".into()))
        })
    }
}
