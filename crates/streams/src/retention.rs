//! Retention: gives disk back. What readers see does not depend on it; they never get a record that is too old.

use std::{sync::Arc, time::Duration};

use base::{ShardId, Timestamp};
use meta::Transaction;
use millstream_base as base;
use millstream_meta as meta;
use millstream_runtime::{self as runtime, WorkError, Worker};
use tracing::{info, warn};

use crate::{
    error::StreamsError,
    service::Streams,
    shard::log_shard,
    shard_map::ShardMap,
    stream::Stream,
    tables::{SHARDS, Step, StreamRecord},
};

/// Trims the logs of all shards to their retention period, and forgets closed shards whose records are all gone.
pub struct RetentionWorker {
    streams: Arc<Streams>,
}

/// How often: disk is given back by whole segments, so there is no hurry.
const PERIOD: Duration = Duration::from_secs(60);

impl RetentionWorker {
    /// For this service.
    pub fn new(streams: Arc<Streams>) -> Self {
        Self { streams }
    }
}

impl Worker for RetentionWorker {
    async fn wait(&mut self) {
        runtime::sleep(PERIOD).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        for stream in self.streams.registry.all() {
            // A stream that is deleted meanwhile is none of our business, and one that fails does not hold up the others.
            if let Err(failure) = self.streams.expire(&stream).await
                && self.streams.registry.by_generation(stream.generation).is_some()
            {
                let failure: &dyn std::error::Error = &failure;
                warn!(stream = %stream.id.name, failure, "expired records not trimmed, later");
            }
        }
        self.streams.expire_queues().await?;
        Ok(())
    }
}

/// `RetentionPeriodHours` of a call.
fn checked_hours(hours: i32) -> Result<u32, StreamsError> {
    let (least, most) = (24, 8760);
    let rule = if hours < least {
        format!(
            "Minimum allowed retention period is {least} hours. Requested retention period ({hours} hours) is too short."
        )
    } else if hours > most {
        format!(
            "Maximum allowed retention period is {most} hours. Requested retention period ({hours} hours) is too long."
        )
    } else {
        return Ok(hours.unsigned_abs());
    };
    Err(StreamsError::InvalidArgument(rule))
}

impl Streams {
    /// IncreaseStreamRetentionPeriod, where it `grows`, and DecreaseStreamRetentionPeriod.
    pub(crate) async fn change_retention(
        &self,
        stream: &Arc<Stream>,
        hours: i32,
        grows: bool,
    ) -> Result<(), StreamsError> {
        let hours = checked_hours(hours)?;
        let now = self.log.now();
        let (wrong, other) = if grows { ("shorter", "Decrease") } else { ("longer", "Increase") };
        self.change(stream, move |record, _| {
            let is_wrong =
                if grows { hours < record.retention_hours } else { hours > record.retention_hours };
            if is_wrong {
                return Err(StreamsError::InvalidArgument(format!(
                    "Requested retention period ({hours} hours) for stream {} can not be {wrong} than existing retention period \
                     ({} hours). Use {other}RetentionPeriod API.",
                    record.name, record.retention_hours
                )));
            }
            Ok(((), record.retain(hours, now)))
        })
        .await
    }
}

impl StreamRecord {
    /// Keeps records for so long from now on, and says what is left to do. What either period hides stays hidden: a
    /// longer one does not bring back what has expired.
    pub(crate) fn retain(&mut self, hours: u32, now: Timestamp) -> Vec<Step> {
        if hours == self.retention_hours {
            return Vec::new();
        }
        let before = self.trim_horizon(now);
        self.retention_hours = hours;
        self.hidden_before_ms = self.trim_horizon(now).max(before).as_millis();
        vec![Step::Trim, Step::Settle]
    }
}

impl Streams {
    /// Trims what is too old, and removes closed shards that have nothing left.
    pub(crate) async fn expire(&self, stream: &Arc<Stream>) -> Result<(), StreamsError> {
        let state = stream.state();
        let trim_horizon = state.record.trim_horizon(self.log.now());
        let mut gone = Vec::new();
        for shard in state.shards.all() {
            let first = shard.log.position_at(trim_horizon).await?;
            let tail = shard.log.tail();
            if first > tail.first {
                shard.log.trim(first).await?;
            }
            if first >= tail.next && shard.is_expired(trim_horizon) {
                gone.push(shard.id);
            }
        }
        if gone.is_empty() { Ok(()) } else { self.forget_shards(stream, gone).await }
    }

    async fn forget_shards(&self, stream: &Arc<Stream>, gone: Vec<ShardId>) -> Result<(), StreamsError> {
        let generation = stream.generation;
        let rows = gone.clone();
        let delete = move |_: &mut _, transaction: &mut Transaction| {
            for id in &rows {
                transaction.delete(SHARDS, &(generation, *id))?;
            }
            Ok(())
        };
        let kept =
            |shards: ShardMap| ShardMap::new(shards.all().filter(|shard| !gone.contains(&shard.id)).cloned());
        self.update_with(stream, delete, kept).await?;
        for id in &gone {
            // Should this be cut short, the next start finds logs of no shard and deletes them.
            self.log.delete(log_shard(generation, *id)).await?;
        }
        info!(stream = %stream.id.name, shards = gone.len(), "expired shards forgotten");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::testing::Harness;

    const DAY: Duration = Duration::from_secs(24 * 3600);

    #[tokio::test]
    async fn expired_records_leave_the_log_and_expired_shards_the_stream() {
        let harness = Harness::with_stream(1).await;
        harness.put("s", "k", b"x").await;
        harness.split("s", 0, 1 << 127).await;
        let stream = harness.stream("s");
        let numbers = || stream.state().shards.all().map(|shard| shard.id.index()).collect::<Vec<_>>();
        harness.streams.expire(&stream).await.unwrap();
        assert_eq!(numbers(), [0, 1, 2]);
        let parent = stream.state().shards.all().next().unwrap().clone();
        harness.advance(DAY + Duration::from_millis(1));
        harness.streams.expire(&stream).await.unwrap();
        assert_eq!(numbers(), [1, 2], "open shards stay, however empty");
        assert!(
            !harness.streams.log.shards().contains(&crate::shard::log_shard(stream.generation, parent.id))
        );
    }
}
