//! Plans that are cut short at every point: each ends in the planned state all the same.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use base::Timestamp;
use log::{
    Batch, Capabilities, Commit, GroupId, LogError, LogShardId, LogStore, Position, Read, ReadBudget,
    ShardLog, Tail,
};
use millstream_base as base;
use millstream_log as log;
use millstream_runtime::Worker;
use serde_json::Value;
use tokio::sync::watch;

use crate::{LifecycleWorker, StreamsConfig, testing::Harness};

/// When a log stops working: after so many changes, the last of which was made or was not.
#[derive(Default)]
struct Fuse {
    armed: AtomicBool,
    left: AtomicUsize,
    last_is_made: AtomicBool,
    blown: AtomicBool,
}

const BLOWN: LogError = LogError::Unavailable("the power is gone");

impl Fuse {
    fn arm(&self, changes: usize, last_is_made: bool) {
        self.left.store(changes, SeqCst);
        self.last_is_made.store(last_is_made, SeqCst);
        self.armed.store(true, SeqCst);
    }

    /// Says whether it had blown.
    fn disarm(&self) -> bool {
        self.armed.store(false, SeqCst);
        self.blown.swap(false, SeqCst)
    }

    /// Makes a change, unless the power is gone before; what is answered may get lost.
    async fn change<T>(&self, change: impl Future<Output = Result<T, LogError>>) -> Result<T, LogError> {
        if !self.armed.load(SeqCst) {
            return change.await;
        }
        if self.blown.load(SeqCst) {
            return Err(BLOWN);
        }
        if self.left.fetch_sub(1, SeqCst) > 0 {
            return change.await;
        }
        self.blown.store(true, SeqCst);
        if self.last_is_made.load(SeqCst) {
            change.await?;
        }
        Err(BLOWN)
    }
}

struct FusedStore {
    log: Arc<dyn LogStore>,
    fuse: Arc<Fuse>,
}

struct FusedLog {
    log: Arc<dyn ShardLog>,
    fuse: Arc<Fuse>,
}

impl FusedStore {
    fn fused(&self, log: Arc<dyn ShardLog>) -> Arc<dyn ShardLog> {
        Arc::new(FusedLog { log, fuse: self.fuse.clone() })
    }
}

#[async_trait::async_trait]
impl LogStore for FusedStore {
    fn capabilities(&self) -> Capabilities {
        self.log.capabilities()
    }

    async fn create(&self, shard: LogShardId, group: GroupId) -> Result<Arc<dyn ShardLog>, LogError> {
        self.fuse.change(self.log.create(shard, group)).await.map(|log| self.fused(log))
    }

    async fn open(&self, shard: LogShardId) -> Result<Arc<dyn ShardLog>, LogError> {
        self.log.open(shard).await.map(|log| self.fused(log))
    }

    async fn delete(&self, shard: LogShardId) -> Result<(), LogError> {
        self.fuse.change(self.log.delete(shard)).await
    }

    fn shards(&self) -> Vec<LogShardId> {
        self.log.shards()
    }

    fn now(&self) -> Timestamp {
        self.log.now()
    }

    async fn close(&self) {
        self.log.close().await;
    }
}

#[async_trait::async_trait]
impl ShardLog for FusedLog {
    async fn enqueue(&self, batch: Batch) -> Result<Commit, LogError> {
        self.log.enqueue(batch).await
    }

    fn tail(&self) -> Tail {
        self.log.tail()
    }

    fn watch(&self) -> watch::Receiver<Tail> {
        self.log.watch()
    }

    async fn read(&self, from: Position, budget: ReadBudget) -> Result<Read, LogError> {
        self.log.read(from, budget).await
    }

    async fn position_at(&self, time: Timestamp) -> Result<Position, LogError> {
        self.log.position_at(time).await
    }

    async fn trim(&self, before: Position) -> Result<(), LogError> {
        self.fuse.change(self.log.trim(before)).await
    }

    async fn seal(&self) -> Result<Tail, LogError> {
        self.fuse.change(self.log.seal()).await
    }
}

/// What is there to be compared.
#[derive(Debug, PartialEq)]
struct Picture {
    summary: Option<Value>,
    shards: Vec<Value>,
    data: Vec<String>,
    logs: Vec<LogShardId>,
}

async fn picture(harness: &Harness) -> Picture {
    let mut logs = harness.streams.log.shards();
    logs.sort_unstable();
    let Ok(mut summary) = harness.call("DescribeStreamSummary", r#"{"StreamName":"s"}"#).await else {
        return Picture { summary: None, shards: Vec::new(), data: Vec::new(), logs };
    };
    assert_eq!(summary["StreamDescriptionSummary"]["StreamStatus"], "ACTIVE");
    let mut data = harness.data("s").await;
    data.sort_unstable();
    Picture {
        summary: Some(summary["StreamDescriptionSummary"].take()),
        shards: harness.shards("s").await,
        data,
        logs,
    }
}

/// A harness whose log stops working when the fuse blows.
async fn fused(config: StreamsConfig) -> (Harness, Arc<Fuse>) {
    let fuse = Arc::new(Fuse::default());
    let wrapped = fuse.clone();
    let harness = Harness::over(config, |log| Arc::new(FusedStore { log, fuse: wrapped })).await;
    (harness, fuse)
}

/// A change of a stream of three shards that has old and new records; the stream is made by the change itself if it is
/// CreateStream.
async fn prepared(operation: &str) -> (Harness, Arc<Fuse>) {
    let (harness, fuse) = fused(StreamsConfig { enforce_quotas: false, ..StreamsConfig::default() }).await;
    if operation != "CreateStream" {
        harness.make("s", 3).await;
        harness.ok("IncreaseStreamRetentionPeriod", r#"{"StreamName":"s","RetentionPeriodHours":48}"#).await;
        for age in ["old", "new"] {
            for shard in 0..3 {
                harness.put_to("s", shard, format!("{age} {shard}").as_bytes()).await;
            }
            harness.advance(Duration::from_secs(if age == "old" { 30 * 3600 } else { 60 }));
        }
    }
    (harness, fuse)
}

const CHANGES: [(&str, &str); 8] = [
    ("CreateStream", r#"{"StreamName":"s","ShardCount":3}"#),
    (
        "SplitShard",
        r#"{"StreamName":"s","ShardToSplit":"shardId-1","NewStartingHashKey":"170141183460469231731687303715884105728"}"#,
    ),
    ("MergeShards", r#"{"StreamName":"s","ShardToMerge":"shardId-1","AdjacentShardToMerge":"shardId-2"}"#),
    ("UpdateShardCount", r#"{"StreamName":"s","TargetShardCount":4,"ScalingType":"UNIFORM_SCALING"}"#),
    ("UpdateShardCount", r#"{"StreamName":"s","TargetShardCount":2,"ScalingType":"UNIFORM_SCALING"}"#),
    ("DecreaseStreamRetentionPeriod", r#"{"StreamName":"s","RetentionPeriodHours":24}"#),
    ("IncreaseStreamRetentionPeriod", r#"{"StreamName":"s","RetentionPeriodHours":72}"#),
    ("DeleteStream", r#"{"StreamName":"s"}"#),
];

/// Cuts a change at every point, then lets `recover` bring the service back, and compares with the change uncut.
async fn cut_everywhere(operation: &str, body: &str, recover: impl AsyncFn(&mut Harness)) {
    let (harness, _) = prepared(operation).await;
    harness.ok(operation, body).await;
    let planned = picture(&harness).await;
    let mut cuts = 0;
    for last_is_made in [false, true] {
        for changes in 0.. {
            let (mut harness, fuse) = prepared(operation).await;
            fuse.arm(changes, last_is_made);
            harness.ok(operation, body).await;
            if !fuse.disarm() {
                break; // it was done before
            }
            cuts += 1;
            recover(&mut harness).await;
            let place = format!("{operation} {body} cut at change {changes}, made: {last_is_made}");
            assert_eq!(picture(&harness).await, planned, "{place}");
            if planned.summary.is_some() {
                let open: Vec<_> =
                    harness.stream("s").state().shards.open().map(|shard| shard.id.index()).collect();
                for shard in open {
                    harness.put_to("s", shard, b"afterwards").await;
                }
            }
        }
    }
    assert!(cuts >= 2, "{operation} changes the log");
}

#[tokio::test]
async fn a_plan_that_a_crash_cuts_is_carried_to_its_end() {
    for (operation, body) in CHANGES {
        cut_everywhere(operation, body, async |harness| {
            harness.reopen(StreamsConfig { enforce_quotas: false, ..StreamsConfig::default() }).await;
            harness.work().await;
        })
        .await;
    }
}

#[tokio::test]
async fn a_plan_that_a_failing_disk_cuts_is_carried_on_by_the_worker() {
    for (operation, body) in CHANGES {
        cut_everywhere(operation, body, async |harness| harness.work().await).await;
    }
}

#[tokio::test]
async fn a_plan_survives_any_number_of_restarts() {
    let transition = Duration::from_secs(5);
    let config = StreamsConfig { enforce_quotas: false, transition, ..StreamsConfig::default() };
    for (operation, body) in CHANGES {
        let (mut harness, _) = prepared(operation).await;
        harness.reopen(config.clone()).await;
        harness.ok(operation, body).await;
        for _ in 0..3 {
            harness.reopen(config.clone()).await;
            harness.work().await;
            let status = &harness.summary("s").await["StreamStatus"];
            assert_ne!(status, "ACTIVE", "{operation} waits for its time");
        }
        harness.advance(transition);
        harness.work().await;
        let after = picture(&harness).await;
        harness.reopen(config.clone()).await;
        harness.work().await;
        assert_eq!(picture(&harness).await, after, "{operation}");
    }
}

#[tokio::test]
async fn a_stream_that_fails_keeps_no_other_waiting() {
    let transition = Duration::from_secs(5);
    let (harness, fuse) =
        fused(StreamsConfig { enforce_quotas: false, transition, ..StreamsConfig::default() }).await;
    let names: Vec<_> = (0..6).map(|index| format!("s{index}")).collect();
    for name in &names {
        harness.make(name, 1).await;
    }
    harness.advance(transition);
    harness.work().await;
    harness.split("s0", 0, 5).await;
    for name in &names[1..] {
        let body = format!(r#"{{"StreamName":"{name}","RetentionPeriodHours":25}}"#);
        harness.ok("IncreaseStreamRetentionPeriod", &body).await;
    }
    harness.advance(transition);
    fuse.arm(0, false);
    let mut worker = LifecycleWorker::new(harness.streams.clone());
    worker.work().await.unwrap_err();
    assert!(fuse.disarm());
    for name in &names {
        let expected = if name == "s0" { "UPDATING" } else { "ACTIVE" };
        assert_eq!(harness.summary(name).await["StreamStatus"], expected, "{name}");
    }
    worker.work().await.unwrap();
    assert_eq!(harness.summary("s0").await["OpenShardCount"], 2);
}
