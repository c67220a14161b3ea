//! A stream in memory.

use std::sync::Arc;

use arc_swap::ArcSwap;
use base::{AccountId, Arn, Generation, Region, StreamName};
use millstream_base as base;
use tokio::sync::watch;

use crate::{error::StreamsError, metrics::Counts, shard::Shard, shard_map::ShardMap, tables::StreamRecord};

/// Where a stream is found.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct StreamId {
    pub account: AccountId,
    pub region: Region,
    pub name: StreamName,
}

impl StreamId {
    /// `arn:aws:kinesis:REGION:ACCOUNT:stream/NAME`.
    pub fn arn(&self) -> Arn {
        Arn::new("kinesis", &self.region, &self.account, &format!("stream/{}", self.name))
    }

    /// Its key in the streams table.
    pub fn key(&self) -> (AccountId, Region, StreamName) {
        (self.account.clone(), self.region.clone(), self.name.clone())
    }
}

/// A stream. Readers take a snapshot of its state without waiting; `lifecycle` replaces it.
pub(crate) struct Stream {
    pub id: StreamId,
    pub arn: Arn,
    pub generation: Generation,
    state: ArcSwap<StreamState>,
    changed: watch::Sender<()>,
    /// Held by whoever carries out the stream's plan, so that nobody else does at the same time.
    pub plan_lock: tokio::sync::Mutex<()>,
    /// Held from storing a change to publishing it, so that changes are published in the order they were stored.
    pub update_lock: tokio::sync::Mutex<()>,
    /// What its calls did, for CloudWatch.
    pub counts: Counts,
}

/// What a stream is at one moment. Stored record and shards always match.
#[derive(Clone)]
pub(crate) struct StreamState {
    pub record: StreamRecord,
    pub shards: ShardMap,
}

impl Stream {
    pub fn new(id: StreamId, state: StreamState) -> Self {
        Self {
            arn: id.arn(),
            id,
            generation: Generation(state.record.generation),
            state: ArcSwap::from_pointee(state),
            changed: watch::Sender::new(()),
            plan_lock: tokio::sync::Mutex::new(()),
            update_lock: tokio::sync::Mutex::new(()),
            counts: Counts::default(),
        }
    }

    /// The state now.
    pub fn state(&self) -> Arc<StreamState> {
        self.state.load_full()
    }

    /// The state now, without touching a reference count: for the put path.
    pub fn peek(&self) -> arc_swap::Guard<Arc<StreamState>> {
        self.state.load()
    }

    /// What is said of a call over a shard's quota.
    pub fn rate_exceeded(&self, shard: &Shard) -> StreamsError {
        StreamsError::ThroughputExceeded(format!(
            "Rate exceeded for shard {} in stream {} under account {}.",
            shard.id, self.id.name, self.id.account,
        ))
    }

    /// Puts a new state in place, after it was stored, and wakes whoever waits for a change.
    pub fn publish(&self, state: StreamState) {
        self.state.store(Arc::new(state));
        self.changed.send_replace(());
    }

    /// Wakes whoever waits for a change of a stream that is gone; they look it up again and do not find it.
    pub fn close(&self) {
        self.changed.send_replace(());
    }

    /// Told of every change of state.
    pub fn watch(&self) -> watch::Receiver<()> {
        self.changed.subscribe()
    }
}
