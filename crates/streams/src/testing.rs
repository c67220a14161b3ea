//! A service over a memory log and an in-memory store, called as the edge calls it: JSON in, through the pipeline, JSON out.

use std::{collections::BTreeSet, future::Future, sync::Arc, time::Duration};

pub(crate) use api::WireError;
use api::{
    Access, Caller, OperationSpec, Planes, Principal, Reply, Request,
    ports::{Admission, DataKey, EncryptionContext, KeyCipher, KeyError, KeyUse, PortFuture},
};
use base::{AccountId, Arn, Clock, ManualClock, Region, ShardId, SystemRng, Timestamp};
use log::{
    GroupCipher, GroupId, KeyUnavailable, KeyVersion, LogStore, Position, SealingKey, disk::SimDisk,
    embedded::EmbeddedStore, memory::MemoryStore, soak,
};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use millstream_runtime::{Metrics, Worker};
use millstream_wire::Encoding;
use parking_lot::Mutex;
use serde_json::{Value, json};

use crate::{
    LifecycleWorker, Parts, StreamKeys, Streams, StreamsConfig, operations::OPERATIONS, read::Limits,
    record::StoredRecord, stream::Stream,
};

/// What tests hold.
pub(crate) struct Harness {
    pub streams: Arc<Streams>,
    pub clock: Arc<ManualClock>,
    pub store: Store,
    pub cipher: Arc<PlainCipher>,
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
        Self::over(config, |log| log).await
    }

    /// With this configuration, over a log that stands on the memory log.
    pub async fn over(
        config: StreamsConfig,
        wrap: impl FnOnce(Arc<dyn LogStore>) -> Arc<dyn LogStore>,
    ) -> Self {
        let clock = manual_clock();
        let log = wrap(Arc::new(MemoryStore::new(clock.clone())));
        Self::of(config, clock, log, Arc::default()).await
    }

    /// Without quotas and waiting times, over an embedded log, which seals records where the memory log does not.
    pub async fn sealing() -> (Self, SimDisk) {
        let (clock, keys, disk) = (manual_clock(), Arc::new(CurrentKeys::default()), SimDisk::new());
        let (rng, metrics) = (Arc::new(SystemRng), Metrics::new());
        let log = EmbeddedStore::open(
            soak::OPTIONS,
            Arc::new(disk.clone()),
            keys.clone(),
            clock.clone(),
            rng,
            &metrics,
        );
        let log = Arc::new(log.await.unwrap());
        let config = StreamsConfig { enforce_quotas: false, ..StreamsConfig::default() };
        (Self::of(config, clock, log, keys).await, disk)
    }

    async fn of(
        config: StreamsConfig,
        clock: Arc<ManualClock>,
        log: Arc<dyn LogStore>,
        keys: Arc<CurrentKeys>,
    ) -> Self {
        let store = Store::in_memory();
        let cipher = Arc::new(PlainCipher::default());
        let parts = {
            let (clock, store, cipher) = (clock.clone(), store.clone(), cipher.clone());
            move |config| Parts {
                store: store.clone(),
                log: log.clone(),
                cipher: cipher.clone(),
                stream_keys: keys.renew(),
                grammar: Arc::new(millstream_iam::Grammar),
                clock: clock.clone(),
                rng: Arc::new(SystemRng),
                config,
            }
        };
        let streams = Streams::open(parts(config)).await.unwrap();
        Self { streams, clock, store, cipher, planes: Arc::new(Open), parts: Box::new(parts) }
    }

    /// Without quotas and waiting times, with a stream `s` of so many shards.
    pub async fn with_stream(shards: u32) -> Self {
        let harness = Self::new().await;
        harness.make("s", shards).await;
        harness
    }

    /// A stream in memory.
    pub fn stream(&self, name: &str) -> Arc<Stream> {
        let caller = Self::caller_of("000000000000", "us-east-1");
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

    /// The data of all records that a stream shows, as text.
    pub async fn data(&self, stream: &str) -> Vec<String> {
        let records = self.records(stream).await;
        records.into_iter().map(|(_, _, data)| String::from_utf8(data).unwrap()).collect()
    }

    /// Opens the service again over what is stored, as after a crash.
    pub async fn reopen(&mut self, config: StreamsConfig) {
        self.streams = Streams::open((self.parts)(config)).await.unwrap();
    }

    /// Calls an operation that answers one value.
    pub async fn call(&self, operation: &str, body: &str) -> Result<Value, WireError> {
        self.call_as(Self::caller_of("000000000000", "us-east-1"), operation, body).await
    }

    /// Calls an operation that must succeed.
    #[track_caller]
    pub fn ok(&self, operation: &str, body: &str) -> impl Future<Output = Value> {
        let place = std::panic::Location::caller();
        let call = self.call(operation, body);
        let what = format!("{operation} {body}");
        async move { call.await.unwrap_or_else(|error| panic!("{what}: {error}, called from {place}")) }
    }

    /// Calls an operation as somebody else.
    pub async fn call_as(&self, caller: Caller, operation: &str, body: &str) -> Result<Value, WireError> {
        match self.run(caller, operation, body).await.outcome? {
            Reply::Empty => Ok(Value::Null),
            Reply::Value(value) => {
                let mut bytes = Vec::new();
                Encoding::Json11.encode(value.as_ref(), &mut bytes);
                Ok(serde_json::from_slice(&bytes).unwrap())
            }
            Reply::Events(_) | Reply::Http(_) => panic!("{operation} answers more than a value"),
        }
    }

    /// Calls an operation.
    pub async fn reply(&self, operation: &str, body: &str) -> Result<Reply, WireError> {
        self.run(Self::caller_of("000000000000", "us-east-1"), operation, body).await.outcome
    }

    /// What a call must be allowed, as `(action, resource, keys)`.
    pub async fn access(&self, operation: &str, body: &str) -> Vec<(&'static str, String, Vec<String>)> {
        let completed = self.run(Self::caller_of("000000000000", "us-east-1"), operation, body).await;
        let access = completed.access.expect("the call got as far as its access");
        let keys =
            |check: &api::Check| check.keys.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let resource = |check: &api::Check| check.resource.as_ref().map_or("*".into(), Arn::to_string);
        access.checks().iter().map(|check| (check.action, resource(check), keys(check))).collect()
    }

    /// Calls an operation and keeps what the edge would.
    pub async fn run(&self, caller: Caller, operation: &str, body: &str) -> api::Completed {
        let row =
            OPERATIONS.iter().find(|row| row.spec.name == operation).expect("the operation is in the table");
        let mut reader = Encoding::Json11.reader(body.as_bytes());
        let request = Request { body: reader.as_dyn(), caller: Arc::new(caller) };
        row.run(&self.streams, &self.planes, request).await
    }

    /// A provisioned stream, made.
    pub async fn make(&self, name: &str, shards: u32) {
        self.ok("CreateStream", &json!({"StreamName": name, "ShardCount": shards}).to_string()).await;
    }

    /// A consumer of a stream, registered; its ARN.
    pub async fn consumer(&self, stream: &str, name: &str) -> String {
        let arn = format!("arn:aws:kinesis:us-east-1:000000000000:stream/{stream}");
        let body = json!({"StreamARN": arn, "ConsumerName": name}).to_string();
        let answer = self.ok("RegisterStreamConsumer", &body).await;
        answer["Consumer"]["ConsumerARN"].as_str().unwrap().to_owned()
    }

    /// Makes the throughput commitment for the account.
    pub async fn commit(&self) {
        let body = r#"{"MinimumThroughputBillingCommitment":{"Status":"ENABLED"}}"#;
        self.ok("UpdateAccountSettings", body).await;
    }

    /// What DescribeStreamSummary says of a stream.
    pub async fn summary(&self, name: &str) -> Value {
        let answer = self.ok("DescribeStreamSummary", &json!({"StreamName": name}).to_string()).await;
        answer["StreamDescriptionSummary"].clone()
    }

    /// What ListShards says of a stream.
    pub async fn shards(&self, name: &str) -> Vec<Value> {
        let answer = self.ok("ListShards", &json!({"StreamName": name}).to_string()).await;
        answer["Shards"].as_array().unwrap().clone()
    }

    /// Splits a shard, given by number.
    pub async fn split(&self, stream: &str, shard: u32, at: u128) {
        let body = json!({
            "StreamName": stream,
            "ShardToSplit": format!("shardId-{shard:012}"),
            "NewStartingHashKey": at.to_string(),
        });
        self.ok("SplitShard", &body.to_string()).await;
    }

    /// Merges two shards, given by number.
    pub async fn merge(&self, stream: &str, shard: u32, adjacent: u32) {
        let body = json!({
            "StreamName": stream,
            "ShardToMerge": format!("shardId-{shard:012}"),
            "AdjacentShardToMerge": format!("shardId-{adjacent:012}"),
        });
        self.ok("MergeShards", &body.to_string()).await;
    }

    /// Lets the lifecycle worker do what is due.
    pub async fn work(&self) {
        LifecycleWorker::new(self.streams.clone()).work().await.unwrap();
    }

    /// Lets time pass.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// The wall clock, in milliseconds.
    pub fn clock_ms(&self) -> i64 {
        self.clock.now().as_millis()
    }

    /// Somebody of this account who calls this region.
    pub fn caller_of(account: &str, region: &str) -> Caller {
        let account = AccountId::parse(account).unwrap();
        Caller {
            principal: Principal::root(&account, None),
            region: Region::parse(region).unwrap(),
            request_id: "test".into(),
            received: Timestamp::from_millis(0),
            source_ip: None,
            vpc_endpoint: None,
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

fn manual_clock() -> Arc<ManualClock> {
    Arc::new(ManualClock::at(Timestamp::from_millis(1_700_000_000_000)))
}

/// The keys of the service that was opened last: the log outlives it.
#[derive(Default)]
struct CurrentKeys(Mutex<Arc<StreamKeys>>);

impl CurrentKeys {
    fn renew(&self) -> Arc<StreamKeys> {
        let keys = Arc::new(StreamKeys::new());
        *self.0.lock() = keys.clone();
        keys
    }

    fn now(&self) -> Arc<StreamKeys> {
        self.0.lock().clone()
    }
}

impl GroupCipher for CurrentKeys {
    fn sealing_key(&self, group: GroupId) -> Option<SealingKey> {
        self.now().sealing_key(group)
    }

    fn opening_key(&self, group: GroupId, version: KeyVersion) -> Result<SealingKey, KeyUnavailable> {
        self.now().opening_key(group, version)
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

/// Wraps keys by writing the context before them. It hides nothing, and shows whether contexts match. The key
/// `disabled` is disabled.
#[derive(Default)]
pub(crate) struct PlainCipher {
    /// ARNs of callers who may not use any key.
    pub denied: Mutex<BTreeSet<String>>,
    /// Whether the keys are gone.
    pub gone: std::sync::atomic::AtomicBool,
}

impl KeyCipher for PlainCipher {
    fn resolve<'a>(&'a self, key_id: &'a str, _: &'a Caller) -> PortFuture<'a, Result<Arn, KeyError>> {
        Box::pin(async move {
            if key_id == "disabled" {
                return Err(KeyError::Disabled(key_id.to_owned()));
            }
            Ok(Arn::parse(&format!("arn:aws:kms:us-east-1:000000000000:key/{key_id}")).unwrap())
        })
    }

    fn admit<'a>(
        &'a self,
        caller: &'a Caller,
        key: &'a Arn,
        _: KeyUse,
        _: EncryptionContext<'a>,
    ) -> Admission<'a> {
        let denied = self.denied.lock().contains(caller.principal.arn.as_str());
        let gone = self.gone.load(std::sync::atomic::Ordering::Relaxed);
        Admission::Known(if gone {
            Err(KeyError::NotFound(key.to_string()))
        } else if denied {
            Err(KeyError::AccessDenied(key.to_string()))
        } else {
            Ok(())
        })
    }

    fn generate<'a>(
        &'a self,
        key: &'a Arn,
        context: EncryptionContext<'a>,
    ) -> PortFuture<'a, Result<DataKey, KeyError>> {
        Box::pin(async move {
            let plaintext = [7; 32];
            let wrapped = [format!("{context:?}").as_bytes(), &plaintext].concat().into();
            Ok(DataKey { plaintext, wrapped, key: key.clone() })
        })
    }

    fn unwrap<'a>(
        &'a self,
        wrapped: &'a [u8],
        context: EncryptionContext<'a>,
    ) -> PortFuture<'a, Result<[u8; 32], KeyError>> {
        Box::pin(async move {
            let key = wrapped.strip_prefix(format!("{context:?}").as_bytes());
            let key = key.and_then(|key| key.try_into().ok());
            key.ok_or_else(|| KeyError::InvalidState("context does not match".into()))
        })
    }
}
