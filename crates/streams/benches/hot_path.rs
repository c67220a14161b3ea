//! What the service costs per record, from a decoded body's bytes to the answer's: `cargo bench -p millstream-streams`.
//!
//! Puts 500 records a call into a log that acknowledges at once and keeps nothing, and gets 10,000 records a call out of a
//! log in memory, both through the typed pipeline, as the edge calls it. Prints the best of many rounds in nanoseconds
//! per record; nothing is asserted. Arguments choose rows by a part of their name and, as a number, how many milliseconds
//! each takes.
#![allow(clippy::unwrap_used, reason = "a program that measures")]

use std::{
    hint::black_box,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use async_trait::async_trait;
use millstream_api::{
    Access, Caller, OperationSpec, Planes, Principal, Reply, Request, Row, WireError,
    ports::{Admission, DataKey, EncryptionContext, KeyCipher, KeyError, KeyUse, PortFuture},
};
use millstream_base::{AccountId, Arn, Clock, Region, SystemClock, SystemRng, Timestamp};
use millstream_log::{
    Appended, Batch, Capabilities, Commit, GroupId, LogError, LogShardId, LogStore, Position, Read,
    ReadBudget, ShardLog, Tail, memory::MemoryStore,
};
use millstream_meta::Store;
use millstream_streams::{Parts, StreamKeys, Streams, StreamsConfig, operations::OPERATIONS};
use millstream_wire::Encoding;
use tokio::{
    runtime::{Builder, Runtime},
    sync::watch,
};

const PUT: usize = 500;
const GET: usize = 10_000;

fn main() {
    let bench = Bench::from_arguments();
    for encoding in [Encoding::Json11, Encoding::Cbor11] {
        for size in [100, 1024] {
            for (shards, quotas) in [(1, false), (4, false), (4, true), (100, false)] {
                let limits = if quotas { "aws" } else { "none" };
                let name = format!("put {} {size} B {shards} shards limits={limits}", short(encoding));
                bench.row(&name, PUT, || put(encoding, size, shards, quotas));
            }
            bench.row(&format!("get {} {size} B", short(encoding)), GET, || get(encoding, size));
        }
    }
    bench.row("put json 100 B single record", 1, || put_one(100));
}

fn short(encoding: Encoding) -> &'static str {
    if encoding == Encoding::Json11 { "json" } else { "cbor" }
}

struct Bench {
    parts_of_names: Vec<String>,
    budget: Duration,
}

impl Bench {
    fn from_arguments() -> Self {
        let words: Vec<_> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
        let ms = words.iter().find_map(|word| word.parse().ok()).unwrap_or(1000);
        let parts_of_names = words.into_iter().filter(|word| word.parse::<u64>().is_err()).collect();
        Self { parts_of_names, budget: Duration::from_millis(ms) }
    }

    fn row<F: FnMut()>(&self, name: &str, records: usize, round: impl FnOnce() -> F) {
        if !self.parts_of_names.iter().all(|part| name.contains(part)) {
            return;
        }
        let mut round = round();
        let clock = SystemClock::new();
        let (begin, mut best) = (clock.monotonic(), Duration::MAX);
        while clock.monotonic() - begin < self.budget {
            let start = clock.monotonic();
            round();
            best = best.min(clock.monotonic() - start);
        }
        println!("{name:42} {:8.1} ns/record", best.as_nanos() as f64 / records as f64);
    }
}

fn put(encoding: Encoding, size: usize, shards: usize, quotas: bool) -> impl FnMut() {
    let service = Service::new(Arc::new(Sink), shards, quotas);
    let mut body = Vec::new();
    let mut writer = encoding.writer(&mut body);
    let writer = writer.as_dyn();
    writer.begin_object();
    writer.member("Records");
    writer.begin_list(PUT);
    for i in 0..PUT {
        writer.begin_object();
        writer.member("Data");
        let data: Vec<u8> = (0..size).map(|byte| (byte * 31 + i) as u8).collect();
        writer.blob(&data);
        writer.member("PartitionKey");
        writer.string(&format!("partition-{i:06}"));
        writer.end_object();
    }
    writer.end_list();
    writer.member("StreamName");
    writer.string("stream");
    writer.end_object();
    let mut answer = Vec::new();
    move || service.call("PutRecords", encoding, black_box(&body), &mut answer)
}

fn put_one(size: usize) -> impl FnMut() {
    let service = Service::new(Arc::new(Sink), 4, false);
    let data = "QUJD".repeat(size / 3);
    let body = format!(r#"{{"StreamName":"stream","PartitionKey":"partition-1","Data":"{data}"}}"#);
    let mut answer = Vec::new();
    move || service.call("PutRecord", Encoding::Json11, black_box(body.as_bytes()), &mut answer)
}

fn get(encoding: Encoding, size: usize) -> impl FnMut() {
    let log = Arc::new(MemoryStore::new(Arc::new(SystemClock::new())));
    let service = Service::new(log, 1, false);
    let data = "QUJD".repeat(size / 3);
    let mut answer = Vec::new();
    for call in 0..GET / PUT {
        let records: Vec<_> = (0..PUT)
            .map(|i| format!(r#"{{"Data":"{data}","PartitionKey":"partition-{:06}"}}"#, call * PUT + i))
            .collect();
        let body = format!(r#"{{"StreamName":"stream","Records":[{}]}}"#, records.join(","));
        service.call("PutRecords", Encoding::Json11, body.as_bytes(), &mut answer);
    }
    let body =
        r#"{"StreamName":"stream","ShardId":"shardId-000000000000","ShardIteratorType":"TRIM_HORIZON"}"#;
    service.call("GetShardIterator", Encoding::Json11, body.as_bytes(), &mut answer);
    let iterator = String::from_utf8(answer.clone()).unwrap();
    let mut body = Vec::new();
    let mut writer = encoding.writer(&mut body);
    let writer = writer.as_dyn();
    writer.begin_object();
    writer.member("ShardIterator");
    writer.string(iterator.split('"').nth(3).unwrap());
    writer.end_object();
    move || service.call("GetRecords", encoding, black_box(&body), &mut answer)
}

struct Service {
    streams: Arc<Streams>,
    planes: Arc<dyn Planes>,
    caller: Arc<Caller>,
    runtime: Runtime,
}

impl Service {
    fn new(log: Arc<dyn LogStore>, shards: usize, quotas: bool) -> Self {
        let runtime = Builder::new_current_thread().enable_time().build().unwrap();
        let mut config = StreamsConfig { enforce_quotas: quotas, ..StreamsConfig::default() };
        config.quotas.shard_write_bytes_per_second = 1 << 40;
        config.quotas.shard_write_records_per_second = 1 << 40;
        let parts = Parts {
            store: Store::in_memory(),
            log,
            cipher: Arc::new(NoKeys),
            stream_keys: Arc::new(StreamKeys::new()),
            grammar: Arc::new(millstream_iam::Grammar),
            clock: Arc::new(SystemClock::new()),
            rng: Arc::new(SystemRng),
            config,
        };
        let streams = runtime.block_on(Streams::open(parts)).unwrap();
        let service = Self { streams, planes: Arc::new(Open), caller: Arc::new(caller()), runtime };
        let body = format!(r#"{{"StreamName":"stream","ShardCount":{shards}}}"#);
        service.call("CreateStream", Encoding::Json11, body.as_bytes(), &mut Vec::new());
        service
    }

    fn call(&self, operation: &str, encoding: Encoding, body: &[u8], answer: &mut Vec<u8>) {
        let row: &Row<Streams> = OPERATIONS.iter().find(|row| row.spec.name == operation).unwrap();
        let mut reader = encoding.reader(body);
        let request = Request { body: reader.as_dyn(), caller: self.caller.clone() };
        let running = row.run(&self.streams, &self.planes, request);
        let completed = self.runtime.block_on(running);
        answer.clear();
        match completed.outcome.unwrap() {
            Reply::Value(value) => encoding.encode(value.as_ref(), answer),
            Reply::Empty => {}
            Reply::Events(_) | Reply::Http(_) => panic!("no operation here answers more than a value"),
        }
        black_box(answer);
    }
}

fn caller() -> Caller {
    let account = AccountId::parse("000000000000").unwrap();
    Caller {
        principal: Principal::root(&account, None),
        region: Region::parse("us-east-1").unwrap(),
        request_id: "bench".into(),
        received: Timestamp::from_millis(0),
        source_ip: None,
        vpc_endpoint: None,
        secure_transport: false,
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

struct NoKeys;

impl KeyCipher for NoKeys {
    fn resolve<'a>(&'a self, key: &'a str, _: &'a Caller) -> PortFuture<'a, Result<Arn, KeyError>> {
        Box::pin(async move { Err(KeyError::NotFound(key.to_owned())) })
    }

    fn admit<'a>(&'a self, _: &'a Caller, _: &'a Arn, _: KeyUse, _: EncryptionContext<'a>) -> Admission<'a> {
        Admission::Known(Ok(()))
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

/// A log that acknowledges at once and keeps nothing.
struct Sink;

struct SinkShard {
    next: AtomicU64,
    tail: watch::Sender<Tail>,
}

#[async_trait]
impl LogStore for Sink {
    fn capabilities(&self) -> Capabilities {
        Capabilities { durable: false, shared: false, batch_bytes_max: usize::MAX }
    }

    async fn create(&self, _: LogShardId, _: GroupId) -> Result<Arc<dyn ShardLog>, LogError> {
        Ok(Arc::new(SinkShard { next: AtomicU64::new(0), tail: watch::Sender::new(Tail::EMPTY) }))
    }

    async fn open(&self, shard: LogShardId) -> Result<Arc<dyn ShardLog>, LogError> {
        Err(LogError::NoSuchShard(shard))
    }

    async fn delete(&self, _: LogShardId) -> Result<(), LogError> {
        Ok(())
    }

    fn shards(&self) -> Vec<LogShardId> {
        Vec::new()
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_millis(0)
    }

    async fn close(&self) {}
}

#[async_trait]
impl ShardLog for SinkShard {
    async fn enqueue(&self, batch: Batch) -> Result<Commit, LogError> {
        let first = Position(self.next.fetch_add(batch.records().into(), Ordering::Relaxed));
        let (sender, commit) = Commit::new();
        sender.finish(Ok(Appended { first, arrival: Timestamp::from_millis(0) }));
        black_box(batch);
        Ok(commit)
    }

    fn tail(&self) -> Tail {
        *self.tail.borrow()
    }

    fn watch(&self) -> watch::Receiver<Tail> {
        self.tail.subscribe()
    }

    async fn read(&self, from: Position, _: ReadBudget) -> Result<Read, LogError> {
        Ok(Read { chunks: Vec::new(), next: from, tail: self.tail() })
    }

    async fn position_at(&self, _: Timestamp) -> Result<Position, LogError> {
        Ok(self.tail().next)
    }

    async fn trim(&self, _: Position) -> Result<(), LogError> {
        Ok(())
    }

    async fn seal(&self) -> Result<Tail, LogError> {
        Ok(self.tail())
    }
}
