//! How queues come, change and go.

use std::sync::Arc;

use base::{AccountId, Generation, Region, Timestamp};
use log::Position;
use meta::Transaction;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use tracing::info;

use super::{
    QUEUES, Queue, QueueRecord, REALM, StartRecord,
    core::Core,
    state::{Change, Key, State},
};
use crate::{
    error::StreamsError,
    service::Streams,
    stream::Stream,
    tables::{COUNTERS, RESOURCE_POLICIES, Status},
};

/// Queues of an account and region that are there at this time.
pub(super) fn in_region(
    account: &AccountId,
    region: &Region,
    now: Timestamp,
    transaction: &Transaction,
) -> Result<Vec<QueueRecord>, StreamsError> {
    let stored = transaction.scan(QUEUES, &(account, region))?;
    Ok(stored.into_iter().filter_map(|queue| queue.at(now)).collect())
}

/// Queues of a stream that are there at this time.
pub(crate) fn queues_of(
    stream: &Stream,
    now: Timestamp,
    transaction: &Transaction,
) -> Result<Vec<QueueRecord>, StreamsError> {
    let mut queues = in_region(&stream.id.account, &stream.id.region, now, transaction)?;
    queues.retain(|queue| queue.generation == stream.generation.0);
    Ok(queues)
}

impl Streams {
    /// Brings up all queues; their states are read when they are first asked for. What a crash has left of queues that
    /// never were is deleted.
    pub(crate) async fn load_queues(&self) -> Result<(), StreamsError> {
        let mut journals = Vec::new();
        for record in self.store.snapshot()?.scan(QUEUES, &())? {
            journals.push(REALM.shard(record.number));
            self.queues.insert(Arc::new(Queue::new(record)?));
        }
        for journal in self.log.shards().into_iter().filter(|log| log.realm() == REALM) {
            if !journals.contains(&journal) {
                info!(shard = journal.0, "journal of no queue deleted");
                self.log.delete(journal).await?;
            }
        }
        Ok(())
    }

    /// Where a queue begins in every shard that there is now, and from which time on it delivers.
    async fn beginning(
        &self,
        stream: &Stream,
        start: StartRecord,
    ) -> Result<(State, Timestamp), StreamsError> {
        let now = self.log.now();
        let streams = stream.state();
        let created = Timestamp::from_millis(streams.record.created_ms);
        let horizon = streams.record.trim_horizon(now);
        let oldest = horizon.max(created);
        let from = match start {
            StartRecord::Latest => now,
            StartRecord::TrimHorizon => oldest,
            StartRecord::AtTimestamp { ms } => Timestamp::from_millis(ms).max(oldest),
        };
        let mut state = State::default();
        for shard in streams.shards.all() {
            let Position(position) = match start {
                StartRecord::Latest => shard.log.tail().next,
                StartRecord::TrimHorizon => shard.log.position_at(horizon).await?,
                StartRecord::AtTimestamp { ms } => {
                    shard.log.position_at(Timestamp::from_millis(ms).max(horizon)).await?
                }
            };
            state.apply(&Change::Cursor(Key { shard: shard.id.index(), position }));
        }
        Ok((state, from))
    }

    /// Makes a queue. Its journal is durable before anyone can see it; `admit` says whether it may be, and has the last
    /// word.
    pub(crate) async fn make_queue(
        &self,
        stream: &Arc<Stream>,
        mut record: QueueRecord,
        admit: impl Fn(&QueueRecord, &Transaction) -> Result<(), StreamsError> + Send + Sync + 'static,
    ) -> Result<QueueRecord, StreamsError> {
        let number = self.store.write(next_number).await?;
        record.number = number;
        let (state, from) = self.beginning(stream, record.start).await?;
        record.effective_start_ms = from.as_millis();
        Core::create(self.log.as_ref(), number, state).await?;
        let stored = record.clone();
        let write = move |stream: &mut crate::tables::StreamRecord, transaction: &mut Transaction| {
            stream.require_active()?;
            admit(&stored, transaction)?;
            Ok(transaction.put(QUEUES, &stored.key()?, &stored)?)
        };
        if let Err(error) = self.update(stream, write).await {
            self.log.delete(REALM.shard(number)).await?;
            return Err(error);
        }
        self.queues.insert(Arc::new(Queue::new(record.clone())?));
        info!(queue = %record.name, stream = %stream.id.name, "queue created");
        Ok(record)
    }

    /// Changes what is stored about a queue, and then the queue in memory. Callers are detached operations or workers.
    pub(crate) async fn update_queue(
        &self,
        queue: &Queue,
        change: impl Fn(&mut QueueRecord, &mut Transaction) -> Result<(), StreamsError> + Send + 'static,
    ) -> Result<QueueRecord, StreamsError> {
        let _one_at_a_time = queue.update_lock.lock().await;
        let (key, not_found, now) = (queue.record().key()?, queue.not_found(), self.now());
        let write = move |transaction: &mut Transaction| {
            let stored = transaction.get(QUEUES, &key)?.and_then(|record: QueueRecord| record.at(now));
            let mut record = stored.ok_or_else(|| not_found.clone())?;
            change(&mut record, transaction)?;
            transaction.put(QUEUES, &key, &record)?;
            Ok::<_, StreamsError>(record)
        };
        let record = self.store.write(write).await?;
        queue.publish(record.clone());
        self.changed.send_replace(());
        Ok(record)
    }

    /// Removes queues whose deletion is due, and says when the next one is.
    pub(crate) async fn sweep_queues(&self) -> Result<Option<i64>, StreamsError> {
        let now_ms = self.now().as_millis();
        let mut next = None;
        for queue in self.queues.all() {
            let record = queue.record();
            if record.status != Status::Deleting {
                continue;
            }
            if record.ready_ms > now_ms {
                next = Some(next.map_or(record.ready_ms, |next: i64| next.min(record.ready_ms)));
                continue;
            }
            let _one_at_a_time = queue.update_lock.lock().await;
            self.log.delete(REALM.shard(queue.number)).await?;
            let (key, arn) = (record.key()?, queue.arn.clone());
            self.store
                .write(move |transaction| -> Result<(), StreamsError> {
                    transaction.delete(RESOURCE_POLICIES, arn.as_str())?;
                    transaction.delete(QUEUES, &key)?;
                    Ok(())
                })
                .await?;
            self.queues.remove(&queue);
            queue.wake();
            info!(queue = %record.name, "queue deleted");
        }
        Ok(next)
    }

    /// How many queues a stream has.
    pub(crate) fn queue_count(&self, generation: Generation) -> usize {
        let now = self.now();
        let is_of = |queue: &Arc<Queue>| queue.at(now).is_some_and(|queue| queue.generation == generation.0);
        self.queues.all().iter().filter(|queue| is_of(queue)).count()
    }
}

fn next_number(transaction: &mut Transaction) -> Result<u64, StreamsError> {
    let number = transaction.get(COUNTERS, "queue")?.unwrap_or(0) + 1;
    transaction.put(COUNTERS, "queue", &number)?;
    Ok(number)
}
