//! Data Streams over memory, called as the edge calls it, without network, signature or rights.

use std::{cell::RefCell, sync::Arc, time::Duration};

use api::{
    Access, Caller, Completed, OperationSpec, Planes, Principal, Reader, Request, WireError,
    ports::{Admission, DataKey, EncryptionContext, KeyCipher, KeyError, KeyUse, PortFuture},
};
use base::{AccountId, Arn, ManualClock, Region, SeededRng, Timestamp};
use log::memory::MemoryStore;
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use millstream_streams::{Parts, StreamKeys, Streams, StreamsConfig, operations::OPERATIONS};
use tokio::runtime::Runtime;

/// Inputs after which everything is thrown away and made anew: what they leave behind must not slow the next ones.
const INPUTS: u32 = 500;
/// A call that waits for something that does not come is dropped, as when its client hangs up.
const PATIENCE: Duration = Duration::from_millis(50);

/// The service and what it runs on.
pub struct Service {
    runtime: Runtime,
    streams: Arc<Streams>,
    planes: Arc<dyn Planes>,
    inputs: u32,
}

thread_local! {
    static SERVICE: RefCell<Option<Service>> = const { RefCell::new(None) };
}

/// Calls with a service that has a stream `s` of two shards with a few records.
pub fn with<T>(call: impl FnOnce(&Service) -> T) -> T {
    SERVICE.with_borrow_mut(|slot| {
        if slot.as_ref().is_none_or(|service| service.inputs >= INPUTS) {
            *slot = None;
            *slot = Some(Service::new());
        }
        let service = slot.as_mut().expect("it was made");
        service.inputs += 1;
        call(service)
    })
}

impl Service {
    fn new() -> Self {
        let mut builder = tokio::runtime::Builder::new_current_thread();
        let runtime = builder.enable_all().build().expect("a process gets a runtime");
        let clock = Arc::new(ManualClock::at(Timestamp::from_millis(1_700_000_000_000)));
        let parts = Parts {
            store: Store::in_memory(),
            log: Arc::new(MemoryStore::new(clock.clone())),
            cipher: Arc::new(NoKeys),
            stream_keys: Arc::new(StreamKeys::new()),
            grammar: Arc::new(millstream_iam::Grammar),
            clock,
            rng: Arc::new(SeededRng::new(1)),
            config: StreamsConfig { enforce_quotas: false, ..StreamsConfig::default() },
        };
        let streams = runtime.block_on(Streams::open(parts)).expect("memory has no I/O errors");
        let service = Self { runtime, streams, planes: Arc::new(Open), inputs: 0 };
        service.json("CreateStream", r#"{"StreamName":"s","ShardCount":2}"#);
        for key in ["a", "b", "c", "d"] {
            let body = format!(r#"{{"StreamName":"s","PartitionKey":"{key}","Data":"AAAA"}}"#);
            service.json("PutRecord", &body);
        }
        service
    }

    fn json(&self, operation: &str, body: &str) {
        let at = OPERATIONS.iter().position(|row| row.spec.name == operation).expect("it is in the table");
        let mut reader = millstream_wire::Encoding::Json11.reader(body.as_bytes());
        let completed = self.call(at, reader.as_dyn());
        completed.outcome.expect("the call is sound");
    }

    /// Calls the operation of this row, one that waits for nothing.
    pub fn call(&self, row: usize, body: &mut dyn Reader) -> Completed {
        self.runtime.block_on(self.running(row, body))
    }

    /// Calls the operation of this row; `None` if it still waits when patience ends.
    pub fn try_call(&self, row: usize, body: &mut dyn Reader) -> Option<Completed> {
        self.runtime.block_on(async {
            // The patience of a fuzzer, and not a time of the product.
            #[allow(clippy::disallowed_methods)]
            tokio::time::timeout(PATIENCE, self.running(row, body)).await.ok()
        })
    }

    fn running(&self, row: usize, body: &mut dyn Reader) -> api::pipeline::Running {
        let request = Request { body, caller: Arc::new(caller()) };
        OPERATIONS[row % OPERATIONS.len()].run(&self.streams, &self.planes, request)
    }

    /// The row of an operation.
    pub fn row(name: &str) -> usize {
        OPERATIONS.iter().position(|row| row.spec.name == name).expect("it is in the table")
    }
}

fn caller() -> Caller {
    let account = AccountId::parse("000000000000").expect("twelve digits");
    Caller {
        principal: Principal::root(&account, None),
        region: Region::parse("us-east-1").expect("it is one"),
        request_id: "fuzz".into(),
        received: Timestamp::from_millis(0),
        source_ip: None,
        secure_transport: false,
        vpc_endpoint: None,
        user_agent: None,
        endpoint: "http://127.0.0.1".into(),
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

/// There are no keys.
struct NoKeys;

impl KeyCipher for NoKeys {
    fn resolve<'a>(&'a self, key_id: &'a str, _: &'a Caller) -> PortFuture<'a, Result<Arn, KeyError>> {
        Box::pin(async move { Err(KeyError::NotFound(key_id.to_owned())) })
    }

    fn admit<'a>(
        &'a self,
        _: &'a Caller,
        key: &'a Arn,
        _: KeyUse,
        _: EncryptionContext<'a>,
    ) -> Admission<'a> {
        Admission::Known(Err(KeyError::NotFound(key.to_string())))
    }

    fn generate<'a>(
        &'a self,
        key: &'a Arn,
        _: EncryptionContext<'a>,
    ) -> PortFuture<'a, Result<DataKey, KeyError>> {
        Box::pin(async move { Err(KeyError::NotFound(key.to_string())) })
    }

    fn unwrap<'a>(
        &'a self,
        _: &'a [u8],
        _: EncryptionContext<'a>,
    ) -> PortFuture<'a, Result<[u8; 32], KeyError>> {
        Box::pin(async move { Err(KeyError::NotFound(String::new())) })
    }
}
