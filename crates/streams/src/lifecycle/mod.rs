//! Carries out the plans of streams: creation, resharding, deletion.
//!
//! A plan stands in the stream's stored record, one step after another, each safe to repeat. Whoever asks for a change
//! stores the plan; [`Streams::advance`] carries it out, called by the request itself where no waiting time is configured,
//! and by the [`LifecycleWorker`] for all others and after a crash.

mod reshard;
mod scale;
#[cfg(test)]
mod tests;
mod worker;

use std::sync::Arc;

use base::{Generation, ShardId, Timestamp};
use futures_util::future::try_join_all;
use meta::Transaction;
use millstream_base as base;
use millstream_meta as meta;
use tracing::{info, warn};
pub use worker::LifecycleWorker;

use crate::{
    error::StreamsError,
    service::Streams,
    shard::{group, log_shard},
    shard_map::ShardMap,
    stream::{Stream, StreamState},
    tables::{
        CONSUMERS, RESOURCE_POLICIES, SHARDS, STREAM_KEYS, STREAMS, ShardRecord, Status, Step, StreamRecord,
    },
};

impl Streams {
    /// Changes an ACTIVE stream. `change` edits the stored record and says what is left to do; until that is done the stream
    /// is UPDATING. With nothing left it stays ACTIVE.
    ///
    /// `change` runs under the stream's update lock, so that the shards that it sees in memory are those of the record.
    pub(crate) async fn change<T: Send + 'static>(
        &self,
        stream: &Arc<Stream>,
        change: impl Fn(&mut StreamRecord, &mut Transaction) -> Result<(T, Vec<Step>), StreamsError>
        + Send
        + 'static,
    ) -> Result<T, StreamsError> {
        self.change_with(stream, change, || {}).await
    }

    /// As [`change`](Self::change); `before_shown` runs once the change is stored, before anyone sees it.
    pub(crate) async fn change_with<T: Send + 'static>(
        &self,
        stream: &Arc<Stream>,
        change: impl Fn(&mut StreamRecord, &mut Transaction) -> Result<(T, Vec<Step>), StreamsError>
        + Send
        + 'static,
        before_shown: impl FnOnce() + Send,
    ) -> Result<T, StreamsError> {
        let not_before_ms = self.now().plus(self.config.transition).as_millis();
        let stored = move |record: &mut StreamRecord, transaction: &mut Transaction| {
            record.require_active()?;
            let (result, plan) = change(record, transaction)?;
            if !plan.is_empty() {
                record.status = Status::Updating;
                record.plan = plan;
                record.plan_not_before_ms = not_before_ms;
            }
            Ok(result)
        };
        let shown = |shards| {
            before_shown();
            shards
        };
        let result = self.update_with(stream, stored, shown).await?;
        self.carry_on(stream).await;
        Ok(result)
    }

    /// Does what the plan has ready, for a call that has stored it. The call has succeeded whatever happens here: the change
    /// is promised, and the worker tries again.
    pub(crate) async fn carry_on(&self, stream: &Arc<Stream>) {
        if let Err(failure) = self.advance(stream).await {
            warn!(stream = %stream.id.name, failure = &failure as &dyn std::error::Error, "plan is carried on later");
        }
    }

    /// Carries out what the stream's plan has ready; returns when nothing is left that may be done now.
    ///
    /// The plan's lock is held throughout, so that one step is never done twice at the same time. It guards no data.
    pub(crate) async fn advance(&self, stream: &Arc<Stream>) -> Result<(), StreamsError> {
        let _one_at_a_time = stream.plan_lock.lock().await;
        loop {
            let state = stream.state();
            let Some(step) = state.record.plan.first() else { return Ok(()) };
            let waits = !matches!(step, Step::Trim | Step::Unseal);
            if waits && self.now().as_millis() < state.record.plan_not_before_ms {
                return Ok(());
            }
            match step {
                Step::OpenShards => self.open_new_shards(stream).await?,
                Step::Split { .. } | Step::Merge { .. } => self.reshard(stream, &state, step).await?,
                Step::Scale { shards } => self.scale(stream, &state, *shards).await?,
                Step::Trim => self.trim(stream, &state).await?,
                Step::Unseal => self.unseal(stream).await?,
                Step::Settle => self.settle(stream).await?,
                Step::Delete => return self.delete(stream).await,
            }
        }
    }

    async fn open_new_shards(&self, stream: &Arc<Stream>) -> Result<(), StreamsError> {
        let generation = stream.generation;
        let records = self.store.snapshot()?.scan(SHARDS, &generation)?;
        let shards = self.create_shards(generation, &records).await?;
        self.update_with(
            stream,
            |record, _| {
                finish_step(record);
                Ok(())
            },
            |_| ShardMap::new(shards),
        )
        .await?;
        info!(stream = %stream.id.name, shards = records.len(), "stream created");
        Ok(())
    }

    /// Makes the logs of new shards, all at once so that they share their trips to the disk.
    async fn create_shards(
        &self,
        generation: Generation,
        records: &[ShardRecord],
    ) -> Result<Vec<Arc<crate::shard::Shard>>, StreamsError> {
        try_join_all(records.iter().map(|record| async move {
            let log = log_shard(generation, ShardId::new(record.index));
            let log = self.log.create(log, group(generation)).await?;
            self.shard(generation, record, log)
        }))
        .await
    }

    async fn trim(&self, stream: &Arc<Stream>, state: &StreamState) -> Result<(), StreamsError> {
        let before = Timestamp::from_millis(state.record.hidden_before_ms);
        try_join_all(state.shards.all().map(|shard| async move {
            let position = shard.log.position_at(before).await?;
            shard.log.trim(position).await
        }))
        .await?;
        self.settle(stream).await
    }

    async fn unseal(&self, stream: &Arc<Stream>) -> Result<(), StreamsError> {
        self.stream_keys.seal_with(stream.generation, None);
        self.settle(stream).await
    }

    async fn settle(&self, stream: &Arc<Stream>) -> Result<(), StreamsError> {
        self.update(stream, |record, _| {
            finish_step(record);
            Ok(())
        })
        .await
    }

    async fn delete(&self, stream: &Arc<Stream>) -> Result<(), StreamsError> {
        let generation = stream.generation;
        let snapshot = self.store.snapshot()?;
        let shards = snapshot.scan(SHARDS, &generation)?;
        drop(snapshot);
        try_join_all(
            shards.iter().map(|shard| self.log.delete(log_shard(generation, ShardId::new(shard.index)))),
        )
        .await?;
        let id = stream.id.clone();
        self.store
            .write(move |transaction| -> Result<(), StreamsError> {
                for shard in transaction.scan(SHARDS, &generation)? {
                    transaction.delete(SHARDS, &(generation, ShardId::new(shard.index)))?;
                }
                for consumer in transaction.scan(CONSUMERS, &generation)? {
                    transaction.delete(RESOURCE_POLICIES, &consumer.arn(&id))?;
                    transaction.delete(CONSUMERS, &(generation, consumer.name))?;
                }
                for key in transaction.scan(STREAM_KEYS, &generation)? {
                    transaction.delete(STREAM_KEYS, &(generation, u64::from(key.version)))?;
                }
                transaction.delete(RESOURCE_POLICIES, id.arn().as_str())?;
                transaction.delete(STREAMS, &id.key())?;
                Ok(())
            })
            .await?;
        self.stream_keys.forget(generation);
        self.registry.remove(stream);
        stream.close();
        info!(stream = %stream.id.name, "stream deleted");
        Ok(())
    }
}

/// Takes the first step off the plan; the stream is active when none is left.
fn finish_step(record: &mut StreamRecord) {
    record.plan.remove(0);
    if record.plan.is_empty() {
        record.status = Status::Active;
    }
}
