//! A service over a memory log and an in-memory store, called as the edge calls it: JSON in, through the pipeline, JSON out.

use std::{sync::Arc, time::Duration};

use api::{
    Access, Caller, OperationSpec, Planes, Principal, Reply, Request, WireError,
    ports::{DataKey, KeyCipher, KeyError, PortFuture},
};
use base::{AccountId, Arn, ManualClock, Region, ShardId, SystemRng, Timestamp};
use log::{Position, memory::MemoryStore};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use millstream_wire::Encoding;
use serde_json::{Value, json};

use crate::{
    Parts, StreamKeys, Streams, StreamsConfig,
    operations::OPERATIONS,
    read::Limits,
    record::StoredRecord,
    stream::Stream,
    tables::{Status, Step},
};

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

    /// Without quotas and waiting times, with a stream `s` of so many shards.
    pub async fn with_stream(shards: u32) -> Self {
        let harness = Self::new().await;
        let body = format!(r#"{{"StreamName":"s","ShardCount":{shards}}}"#);
        harness.call("CreateStream", &body).await.unwrap();
        harness
    }

    /// A stream in memory.
    pub fn stream(&self, name: &str) -> Arc<Stream> {
        let caller = self.caller();
        let id = self.streams.target(&caller, Some(name), None).unwrap();
        self.streams.stream(&id).unwrap()
    }

    /// Puts a record; gives its sequence number.
    pub async fn put(&self, stream: &str, key: &str, data: &[u8]) -> String {
        let body = json!({"StreamName": stream, "PartitionKey": key, "Data": base64_simd::STANDARD.encode_to_string(data)});
        let answer = self.call("PutRecord", &body.to_string()).await.unwrap();
        answer["SequenceNumber"].as_str().unwrap().to_owned()
    }

    /// Puts a record into the open shard of this number; gives its sequence number.
    pub async fn put_to(&self, stream: &str, shard: u32, data: &[u8]) -> String {
        let state = self.stream(stream).state();
        let key = state.shards.get(ShardId::new(shard)).unwrap().range.first().to_string();
        let data = base64_simd::STANDARD.encode_to_string(data);
        let body = json!({"StreamName": stream, "PartitionKey": "k", "ExplicitHashKey": key, "Data": data});
        let answer = self.call("PutRecord", &body.to_string()).await.unwrap();
        answer["SequenceNumber"].as_str().unwrap().to_owned()
    }

    /// Splits a shard.
    pub async fn split(&self, stream: &str, shard: u32, at: u128) {
        let stream = self.stream(stream);
        let step = Step::Split { shard, at: at.to_string() };
        self.streams
            .update(&stream, move |record, _| {
                record.plan.push(step.clone());
                record.status = Status::Updating;
                Ok(())
            })
            .await
            .unwrap();
        self.streams.advance(&stream).await.unwrap();
    }

    /// All records of a stream, shard by shard: sequence number, partition key, data.
    pub async fn records(&self, stream: &str) -> Vec<(String, Option<String>, Vec<u8>)> {
        let state = self.stream(stream).state();
        let mut records = Vec::new();
        for shard in state.shards.all() {
            let limits = Limits { records: 10_000, bytes: usize::MAX };
            let read = self.streams.read_shard(&state, shard, Position(0), limits).await.unwrap();
            for chunk in &read.chunks {
                for (position, bytes) in chunk.records() {
                    let record = StoredRecord::read(bytes).unwrap();
                    let key = record.partition_key.map(str::to_owned);
                    records.push((shard.sequence_number(position).to_string(), key, record.data.to_vec()));
                }
            }
        }
        records
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
