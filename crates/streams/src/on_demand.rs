//! On-demand streams grow with their traffic: they have room for twice the peak of the last 30 days, and for what their
//! warm throughput promises.
//!
//! Source: the developer guide's chapter on capacity modes. How fast it follows is ours to choose: traffic is looked at every
//! ten seconds, growth is at once, and a stream shrinks at most once a day, to half its shards or more, once its
//! peaks have aged.

use std::{sync::Arc, time::Duration};

use base::Timestamp;
use millstream_base as base;
use millstream_runtime::{self as runtime, WorkError, Worker};
use tracing::info;

use crate::{
    config::Quotas,
    error::StreamsError,
    service::Streams,
    stream::{Stream, StreamState},
    tables::{Mode, PeakRecord, Status, Step, StreamRecord},
};

/// How often traffic is looked at.
const PERIOD: Duration = Duration::from_secs(10);
/// How long a peak counts.
const PEAK_DAYS: i64 = 30;
const DAY_MS: i64 = 24 * 3600 * 1000;
/// The stored record's key for when the stream last shrank.
pub(crate) const SHRANK: &str = "on_demand_shrink";

/// Watches the traffic of on-demand streams and scales them.
pub struct OnDemandWorker {
    streams: Arc<Streams>,
    looked: Duration,
}

impl OnDemandWorker {
    /// For this service.
    pub fn new(streams: Arc<Streams>) -> Self {
        let looked = streams.clock.monotonic();
        Self { streams, looked }
    }
}

impl Worker for OnDemandWorker {
    async fn wait(&mut self) {
        runtime::sleep(PERIOD).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        let now = self.streams.clock.monotonic();
        let passed = now.saturating_sub(self.looked);
        self.looked = now;
        for stream in self.streams.registry.all() {
            self.streams.follow_traffic(&stream, passed).await?;
        }
        Ok(())
    }
}

impl Streams {
    /// Takes note of what was written in the time that passed, and scales the stream if it should be larger or smaller.
    async fn follow_traffic(&self, stream: &Arc<Stream>, passed: Duration) -> Result<(), StreamsError> {
        let state = stream.state();
        let seen = rate(&state, passed);
        if state.record.mode != Mode::OnDemand || state.record.status != Status::Active {
            return Ok(());
        }
        let now = self.now();
        let day = now.as_millis().div_euclid(DAY_MS);
        let known = state.record.peaks.get(&day).copied().unwrap_or_default();
        let open = u32::try_from(state.shards.open().len()).unwrap_or(u32::MAX);
        let mut record = state.record.clone();
        note(&mut record, day, seen);
        let target = target(&record, open, &self.config.quotas, now);
        if !known.is_exceeded_by(seen) && target == open {
            return Ok(());
        }
        self.update(stream, move |record, _| {
            note(record, day, seen);
            if target != open && record.status == Status::Active {
                record.plan.push(Step::Scale { shards: target });
                record.status = Status::Updating;
                if target < open {
                    record.daily_ms.insert(SHRANK.into(), vec![now.as_millis()]);
                }
            }
            Ok(())
        })
        .await?;
        if target != open {
            info!(stream = %stream.id.name, from = open, to = target, "on-demand stream scaled");
            self.advance(stream).await?;
        }
        Ok(())
    }
}

/// What was written per second since the last look.
fn rate(state: &StreamState, passed: Duration) -> PeakRecord {
    let (mut bytes, mut records) = (0, 0);
    for shard in state.shards.all() {
        let (b, r) = shard.traffic.written();
        bytes += b;
        records += r;
    }
    let per_second = |n: u64| (n as f64 / passed.as_secs_f64().max(1.0)) as u64;
    PeakRecord { bytes: per_second(bytes), records: per_second(records) }
}

fn note(record: &mut StreamRecord, day: i64, seen: PeakRecord) {
    let peak = record.peaks.entry(day).or_default();
    peak.bytes = peak.bytes.max(seen.bytes);
    peak.records = peak.records.max(seen.records);
    record.peaks.retain(|noted, _| *noted > day - PEAK_DAYS);
}

/// How many shards the traffic of late and the warm throughput take.
pub(crate) fn wanted(record: &StreamRecord, quotas: &Quotas) -> u32 {
    let peak = record.peaks.values().fold(PeakRecord::default(), |a, b| PeakRecord {
        bytes: a.bytes.max(b.bytes),
        records: a.records.max(b.records),
    });
    let by_bytes = (2 * peak.bytes).div_ceil(quotas.shard_write_bytes_per_second.max(1));
    let by_records = (2 * peak.records).div_ceil(quotas.shard_write_records_per_second.max(1));
    let warm = u64::from(record.warm_throughput_mibps.unwrap_or(0)) << 20;
    let by_warmth = warm.div_ceil(quotas.shard_write_bytes_per_second.max(1));
    let wanted = by_bytes.max(by_records).max(by_warmth).max(quotas.on_demand_initial_shards);
    u32::try_from(wanted.min(quotas.shards_per_stream)).unwrap_or(u32::MAX)
}

/// How many open shards the stream should have.
fn target(record: &StreamRecord, open: u32, quotas: &Quotas, now: Timestamp) -> u32 {
    let wanted = wanted(record, quotas);
    let shrank =
        record.daily_ms.get(SHRANK).and_then(|calls| calls.last()).copied().unwrap_or(record.created_ms);
    if wanted >= open {
        wanted
    } else if now.as_millis() - shrank >= DAY_MS {
        wanted.max(open.div_ceil(2))
    } else {
        open
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::testing::Harness;

    async fn open(harness: &Harness) -> usize {
        harness.stream("s").state().shards.open().len()
    }

    #[tokio::test]
    async fn a_stream_has_room_for_twice_its_peak_and_shrinks_when_the_peak_has_aged() {
        let harness = Harness::new().await;
        let create = r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#;
        harness.call("CreateStream", create).await.unwrap();
        assert_eq!(open(&harness).await, 4);
        let mut worker = OnDemandWorker::new(harness.streams.clone());
        for _ in 0..45 {
            harness.put("s", "k", &[0; (1 << 20) - 1]).await;
        }
        harness.advance(Duration::from_secs(10));
        worker.work().await.unwrap();
        assert_eq!(open(&harness).await, 9, "four and a half mebibytes a second, doubled");
        harness.advance(Duration::from_secs(29 * 24 * 3600));
        worker.work().await.unwrap();
        assert_eq!(open(&harness).await, 9);
        harness.advance(Duration::from_secs(24 * 3600));
        worker.work().await.unwrap();
        assert_eq!(open(&harness).await, 5, "half at a time");
        worker.work().await.unwrap();
        assert_eq!(open(&harness).await, 5, "once a day");
        harness.advance(Duration::from_secs(24 * 3600));
        worker.work().await.unwrap();
        assert_eq!(open(&harness).await, 4);
    }
}
