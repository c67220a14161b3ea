//! Pushing a shard's records to a registered consumer, as the log makes them durable.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use api::{Caller, Event, EventStream, WireError};
use base::{Generation, SequenceNumber, ShardId};
use futures_util::stream::unfold;
use log::{LogError, Position};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_runtime::timeout;
use parking_lot::Mutex;
use tokio::sync::watch;

use super::{Limits, Records, SubscribeToShardEvent};
use crate::{error::StreamsError, record, service::Streams, stream::Stream};

/// Greatest size of one event's records. Small enough to flow evenly at the quota of 2 MiB/s.
const EVENT_BYTES_MAX: usize = 1 << 20;
/// Greatest number of records of one event.
const EVENT_RECORDS_MAX: usize = 10_000;
/// How often an idle shard sends an empty event, so that consumers know that it is alive and where they are.
const IDLE: Duration = Duration::from_secs(5);

/// Who is subscribed to what: one at a time per consumer and shard.
#[derive(Default)]
pub(crate) struct Subscriptions {
    places: Mutex<Places>,
    ids: AtomicU64,
}

#[derive(Default)]
struct Places {
    active: HashMap<Slot, Active>,
    /// When the latest calls were made, by the quota of calls per second; older ones are forgotten once a second.
    calls: HashMap<Slot, Duration>,
    forgot: Duration,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Slot {
    generation: Generation,
    consumer: String,
    shard: ShardId,
}

struct Active {
    id: u64,
    since: Duration,
    end: watch::Sender<Option<StreamsError>>,
}

/// A place among the subscriptions; given up when dropped.
struct Place {
    slot: Slot,
    id: u64,
    end: watch::Receiver<Option<StreamsError>>,
    streams: Arc<Streams>,
}

impl Subscriptions {
    /// Ends all subscriptions of a consumer, which was deregistered.
    pub fn end_consumer(&self, generation: Generation, consumer: &str, why: &StreamsError) {
        for (slot, active) in &self.places.lock().active {
            if slot.generation == generation && slot.consumer == consumer {
                active.end.send_replace(Some(why.clone()));
            }
        }
    }
}

impl Places {
    /// Whether the place may be called for: not twice in a second.
    fn admits_call(&mut self, slot: &Slot, rate: u64, now: Duration) -> bool {
        let gap = Duration::from_secs(1) / u32::try_from(rate.max(1)).unwrap_or(u32::MAX);
        if now.saturating_sub(self.forgot) >= Duration::from_secs(1) {
            self.calls.retain(|_, at| now.saturating_sub(*at) < gap);
            self.forgot = now;
        }
        let ok = self.calls.get(slot).is_none_or(|at| now.saturating_sub(*at) >= gap);
        if ok {
            self.calls.insert(slot.clone(), now);
        }
        ok
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let active = &mut self.streams.subscriptions.places.lock().active;
        if active.get(&self.slot).is_some_and(|found| found.id == self.id) {
            active.remove(&self.slot);
        }
    }
}

impl Streams {
    /// Takes the consumer's place at the shard: refused shortly after another took it, which is ended otherwise. A dry
    /// run takes nothing; it fails as the call would have.
    fn take_place(
        self: &Arc<Self>,
        stream: &Stream,
        consumer: &str,
        shard: ShardId,
        dry_run: bool,
    ) -> Result<Place, StreamsError> {
        let slot = Slot { generation: stream.generation, consumer: consumer.to_owned(), shard };
        let (now, quotas) = (self.clock.monotonic(), &self.config.quotas);
        let in_use = || {
            StreamsError::InUse(format!(
                "Another active subscription exists for this consumer: {}:{}:{consumer}",
                stream.id.account, stream.id.name,
            ))
        };
        let mut places = self.subscriptions.places.lock();
        let other = places.active.get(&slot);
        let hold = Duration::from_secs(quotas.subscription_takeover_seconds);
        if other.is_some_and(|other| now.saturating_sub(other.since) < hold) {
            return Err(in_use());
        }
        let rate = quotas.subscribe_calls_per_second;
        if self.config.enforce_quotas && !places.admits_call(&slot, rate, now) {
            return Err(StreamsError::LimitExceeded(format!(
                "Rate exceeded for consumer {consumer} and shard {shard} in stream {} under account {}.",
                stream.id.name, stream.id.account,
            )));
        }
        if dry_run {
            return Err(StreamsError::DryRun);
        }
        let id = self.subscriptions.ids.fetch_add(1, Ordering::Relaxed);
        let (sender, end) = watch::channel(None);
        if let Some(other) = places.active.insert(slot.clone(), Active { id, since: now, end: sender }) {
            other.end.send_replace(Some(in_use()));
        }
        drop(places);
        Ok(Place { slot, id, end, streams: self.clone() })
    }

    /// Subscribes the consumer to the shard from a position on. A dry run ends in the error that says how it would have
    /// gone.
    pub(crate) fn subscribe(
        self: &Arc<Self>,
        caller: Arc<Caller>,
        stream: Arc<Stream>,
        consumer: &str,
        shard: ShardId,
        from: Position,
        dry_run: bool,
    ) -> Result<EventStream, StreamsError> {
        let subscription = Subscription {
            place: self.take_place(&stream, consumer, shard, dry_run)?,
            deadline: self.clock.monotonic() + Duration::from_secs(self.config.quotas.subscription_seconds),
            changes: stream.watch(),
            caller,
            stream,
            next: from,
            quiet_until: Duration::ZERO,
            not_before: Duration::ZERO,
            over: false,
        };
        let events = unfold(subscription, |mut subscription| async move {
            let event = subscription.next().await?;
            Some((event.map_err(WireError::from), subscription))
        });
        Ok(EventStream(Box::pin(events)))
    }
}

struct Subscription {
    place: Place,
    /// Whose right to the stream's key is asked for with every event.
    caller: Arc<Caller>,
    stream: Arc<Stream>,
    /// Told when the stream is resharded or deleted.
    changes: watch::Receiver<()>,
    next: Position,
    deadline: Duration,
    /// When an empty event is due.
    quiet_until: Duration,
    /// When the quota lets more bytes pass.
    not_before: Duration,
    over: bool,
}

impl Subscription {
    /// The next event; `None` at the end of the subscription's life.
    async fn next(&mut self) -> Option<Result<Event, StreamsError>> {
        if self.over {
            return None;
        }
        let event = self.wait_for_event().await;
        self.over |= !matches!(event, Some(Ok(_)));
        event
    }

    async fn wait_for_event(&mut self) -> Option<Result<Event, StreamsError>> {
        loop {
            if let Some(why) = self.place.end.borrow_and_update().clone() {
                return Some(Err(why));
            }
            let now = self.now();
            if now >= self.deadline {
                return None;
            }
            if now < self.not_before {
                let pause = self.not_before.min(self.deadline) - now;
                let _ = timeout(pause, self.place.end.changed()).await;
                continue;
            }
            // Marked before the read, so that nothing that happens after it goes unnoticed.
            self.changes.mark_unchanged();
            match self.read(now).await {
                Ok(Some(event)) => return Some(Ok(event)),
                Ok(None) => {}
                Err(error) => return Some(Err(error)),
            }
        }
    }

    /// Reads once; waits for news if there is nothing to send.
    async fn read(&mut self, now: Duration) -> Result<Option<Event>, StreamsError> {
        let streams = self.place.streams.clone();
        let not_found = || StreamsError::StreamNotFound {
            stream: self.stream.id.name.clone(),
            account: self.stream.id.account.clone(),
        };
        if streams.registry.by_generation(self.stream.generation).is_none() {
            return Err(not_found());
        }
        let state = self.stream.state();
        let shard = state.shards.get(self.place.slot.shard).ok_or_else(not_found)?;
        let mut tail = shard.log.watch();
        tail.mark_unchanged();
        let limits = Limits { records: EVENT_RECORDS_MAX, bytes: EVENT_BYTES_MAX };
        let read = streams.read_for(&self.caller, &self.stream, &state, shard, self.next, limits);
        let read = match read.await {
            Err(StreamsError::Log(LogError::NoSuchShard(_))) => return Err(not_found()),
            other => other?,
        };
        let ended = read.children.is_some();
        if read.chunks.is_empty() && !ended && now < self.quiet_until {
            let patience = self.quiet_until.min(self.deadline) - now;
            let news = async {
                tokio::select! {
                    _ = tail.changed() => {}
                    _ = self.changes.changed() => {}
                    _ = self.place.end.changed() => {}
                }
            };
            let _ = timeout(patience, news).await;
            return Ok(None);
        }
        self.next = read.next;
        self.over = ended;
        self.quiet_until = now + IDLE;
        let bytes = read.chunks.iter().map(record::payload_bytes).sum();
        self.pace(bytes, now);
        let records = read.chunks.iter().map(|chunk| chunk.len() as u64).sum();
        self.stream.count_event(&self.place.slot.consumer, shard, records, bytes as u64, read.behind);
        let number = SequenceNumber::new(self.stream.generation, shard.id, read.next.0);
        let event = SubscribeToShardEvent {
            records: Records { shard: shard.clone(), chunks: read.chunks },
            continuation_sequence_number: (!ended).then(|| number.to_string()),
            millis_behind_latest: i64::try_from(read.behind.as_millis()).unwrap_or(i64::MAX),
            child_shards: read.children,
        };
        Ok(Some(event.into()))
    }

    /// Lets so many bytes count against the subscription's rate. Up to a second's worth may pass at once.
    fn pace(&mut self, bytes: usize, now: Duration) {
        let config = &self.place.streams.config;
        if config.enforce_quotas {
            let rate = config.quotas.subscription_bytes_per_second.max(1);
            let cost = Duration::from_micros((bytes as u64).saturating_mul(1_000_000) / rate);
            self.not_before = self.not_before.max(now.saturating_sub(Duration::from_secs(1))) + cost;
        }
    }

    fn now(&self) -> Duration {
        self.place.streams.clock.monotonic()
    }
}
