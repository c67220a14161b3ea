//! A queue in memory, and all of them.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use api::Caller;
use arc_swap::ArcSwap;
use base::{AccountId, Arn, Region, Timestamp};
use log::{Commit, LogError, LogStore};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use parking_lot::RwLock;
use tokio::sync::{MappedMutexGuard, Mutex, MutexGuard, watch};

use super::{QueueRecord, core::Core};
use crate::{error::StreamsError, service::Streams, tables::Status};

/// A queue. What is stored about it is read without waiting; its state is whoever's turn it is.
pub(crate) struct Queue {
    pub arn: Arn,
    pub number: u64,
    record: ArcSwap<QueueRecord>,
    /// Loaded when it is first asked for, and again after the journal has failed.
    core: Mutex<Option<Core>>,
    /// Who waits for records, and who for dead letters: one at a time looks out for news, the others wait for their turn.
    turns: [Mutex<()>; 2],
    /// Told when records may have become visible or the queue has changed.
    changed: watch::Sender<()>,
    /// Held from storing a change to showing it.
    pub update_lock: Mutex<()>,
}

impl Queue {
    pub fn new(record: QueueRecord) -> Result<Self, StreamsError> {
        Ok(Self {
            arn: record.arn()?,
            number: record.number,
            record: ArcSwap::from_pointee(record),
            core: Mutex::new(None),
            turns: [Mutex::new(()), Mutex::new(())],
            changed: watch::Sender::new(()),
            update_lock: Mutex::new(()),
        })
    }

    /// What is stored, as it is now; `None` once the queue is gone.
    pub fn at(&self, now: Timestamp) -> Option<QueueRecord> {
        QueueRecord::clone(&self.record.load()).at(now)
    }

    /// What is stored.
    pub fn record(&self) -> Arc<QueueRecord> {
        self.record.load_full()
    }

    /// Shows what was stored.
    pub fn publish(&self, record: QueueRecord) {
        self.record.store(Arc::new(record));
        self.wake();
    }

    /// Wakes whoever waits.
    pub fn wake(&self) {
        self.changed.send_replace(());
    }

    /// Told of what [`wake`](Self::wake) tells.
    pub fn watch(&self) -> watch::Receiver<()> {
        self.changed.subscribe()
    }

    /// Whose turn it is to look out for records, or for dead letters.
    pub fn turn(&self, dead: bool) -> &Mutex<()> {
        &self.turns[usize::from(dead)]
    }

    /// The queue's state, for one at a time.
    pub async fn core(&self, log: &dyn LogStore) -> Result<MappedMutexGuard<'_, Core>, StreamsError> {
        let mut core = self.core.lock().await;
        if core.is_none() {
            *core = Some(Core::load(log, self.number).await?);
        }
        Ok(MutexGuard::map(core, |core| core.as_mut().expect("it was loaded just now")))
    }

    /// The queue's state, if it is in memory.
    pub async fn loaded(&self) -> Option<MappedMutexGuard<'_, Core>> {
        MutexGuard::try_map(self.core.lock().await, Option::as_mut).ok()
    }

    /// Waits for the disk. If that fails, memory and journal may differ, and the journal is read again.
    pub async fn durable(&self, commit: Commit) -> Result<(), LogError> {
        let result = commit.durable().await;
        if result.is_err() {
            *self.core.lock().await = None;
        }
        result.map(drop)
    }

    /// There is no such queue.
    pub fn not_found(&self) -> StreamsError {
        not_found(&self.arn)
    }
}

fn not_found(arn: &Arn) -> StreamsError {
    StreamsError::NotFound(format!("Queue {arn} not found."))
}

/// All queues, by ARN.
#[derive(Default)]
pub(crate) struct Queues(RwLock<HashMap<String, Arc<Queue>>>);

impl Queues {
    pub fn insert(&self, queue: Arc<Queue>) {
        self.0.write().insert(queue.arn.to_string(), queue);
    }

    pub fn remove(&self, queue: &Queue) {
        self.0.write().remove(queue.arn.as_str());
    }

    pub fn get(&self, arn: &Arn) -> Option<Arc<Queue>> {
        self.0.read().get(arn.as_str()).cloned()
    }

    pub fn all(&self) -> Vec<Arc<Queue>> {
        self.0.read().values().cloned().collect()
    }
}

/// Reads `arn:aws:kinesis:REGION:ACCOUNT:queue/ID`.
pub(crate) fn arn_of(text: &str) -> Result<Arn, StreamsError> {
    let parse = || {
        let arn = Arn::parse(text).ok()?;
        let id = arn.resource().strip_prefix("queue/").filter(|_| arn.service() == "kinesis")?;
        let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_graphic());
        (is_id && AccountId::parse(arn.account()).is_ok() && Region::parse(arn.region()).is_ok())
            .then_some(arn)
    };
    parse().ok_or_else(|| StreamsError::InvalidArgument(format!("Invalid QueueARN: {text}")))
}

impl Streams {
    /// The queue that an ARN in a call names, and what is stored about it now. Every region answers for its own.
    pub(crate) fn queue(
        &self,
        caller: &Caller,
        arn: &str,
    ) -> Result<(Arc<Queue>, QueueRecord), StreamsError> {
        let arn = arn_of(arn)?;
        let found = self.queues.get(&arn);
        let found = found.filter(|_| arn.region() == caller.region.as_str());
        let queue = found.ok_or_else(|| not_found(&arn))?;
        let record = queue.at(self.now()).ok_or_else(|| not_found(&arn))?;
        Ok((queue, record))
    }

    /// The tags of a queue; `None` if there is no such queue.
    pub(crate) fn queue_tags(&self, arn: &Arn) -> Option<BTreeMap<String, String>> {
        let queue = self.queues.0.read().get(arn.as_str()).cloned()?;
        queue.at(self.now()).map(|record| record.tags)
    }

    /// A queue whose records can be received and acknowledged.
    pub(crate) fn open_queue(
        &self,
        caller: &Caller,
        arn: &str,
    ) -> Result<(Arc<Queue>, QueueRecord), StreamsError> {
        let (queue, record) = self.queue(caller, arn)?;
        match record.status {
            Status::Active | Status::Updating => Ok((queue, record)),
            Status::Deleting => Err(queue.not_found()),
            // Receiving has no error of its own for this.
            Status::Creating => Err(StreamsError::InvalidArgument(format!(
                "Queue {} under account {} not ACTIVE, instead in state CREATING",
                record.name, record.account
            ))),
        }
    }
}
