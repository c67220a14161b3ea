//! A log stream: its events on a shard of the log, and what is known of them without reading.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use base::Timestamp;
use log::{BatchBuilder, Position, ReadBudget, Realm, ShardLog};
use meta::Store;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use tokio::sync::Mutex;

use crate::{
    error::LogsError,
    event::{self, Event, Place, bytes_of},
    groups::GroupKey,
    tables::{STREAMS, StreamRecord},
    walk::Walk,
};

/// The log streams' names in the log.
pub(crate) const REALM: Realm = Realm(6);

/// A log stream.
pub(crate) struct LogStream {
    pub name: String,
    pub number: u64,
    pub created_ms: i64,
    shard: Arc<dyn ShardLog>,
    disordered: AtomicBool,
    /// The end, as of the last event that was put; read from the log when it is first wanted.
    end: Mutex<Option<End>>,
}

/// What the next event goes on from.
#[derive(Clone, Copy, Debug, Default)]
struct End {
    /// The latest time of an event.
    time: Option<i64>,
    /// The bytes of all events that there ever were.
    total_bytes: u64,
}

/// What there is of a stream.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Summary {
    pub first_time: Option<i64>,
    pub last_time: Option<i64>,
    pub last_ingested: Option<i64>,
    pub stored_bytes: u64,
}

impl LogStream {
    pub fn new(record: &StreamRecord, shard: Arc<dyn ShardLog>) -> Self {
        Self {
            name: record.name.clone(),
            number: record.number,
            created_ms: record.created_ms,
            shard,
            disordered: AtomicBool::new(record.disordered),
            end: Mutex::new(None),
        }
    }

    /// Whether positions are not the order of times.
    pub fn is_disordered(&self) -> bool {
        self.disordered.load(Ordering::Acquire)
    }

    pub fn shard(&self) -> &dyn ShardLog {
        self.shard.as_ref()
    }

    /// Adds events, which are in the order of their times; they are durable on return. Says how many bytes they count.
    pub async fn put(
        &self,
        (store, group): (&Store, &GroupKey),
        events: &[(i64, &str)],
        now: Timestamp,
    ) -> Result<u64, LogsError> {
        let (Some((first, _)), Some((last, _))) = (events.first(), events.last()) else { return Ok(0) };
        let mut end = self.end.lock().await;
        let mut next = match *end {
            Some(end) => end,
            None => self.read_end().await?,
        };
        if next.time.is_some_and(|time| time > *first) && !self.is_disordered() {
            // Before the event is there, so that no reader takes positions for an order that they are not.
            self.remember_disorder(store, group).await?;
        }
        let before = next.total_bytes;
        let room = events.iter().map(|(_, message)| message.len() + 32).sum();
        let mut batch = BatchBuilder::with_capacity(room);
        for (time, message) in events {
            next.total_bytes += bytes_of(message);
            let head = event::head(*time, now.as_millis(), next.total_bytes);
            batch.push_parts(&[&head, message.as_bytes()]);
        }
        next.time = next.time.max(Some(*last));
        let commit = match self.shard.enqueue(batch.build()).await {
            Ok(commit) => commit,
            Err(failure) => {
                *end = None;
                return Err(failure.into());
            }
        };
        *end = Some(next);
        drop(end);
        if let Err(failure) = commit.durable().await {
            *self.end.lock().await = None; // what is there is read when it is next wanted
            return Err(failure.into());
        }
        Ok(next.total_bytes - before)
    }

    async fn remember_disorder(&self, store: &Store, group: &GroupKey) -> Result<(), LogsError> {
        let key = group.stream(&self.name);
        store
            .write(move |transaction| {
                let Some(mut record) = transaction.get(STREAMS, &key)? else {
                    return Err(LogsError::NoStream);
                };
                record.disordered = true;
                transaction.put(STREAMS, &key, &record)?;
                Ok(())
            })
            .await?;
        self.disordered.store(true, Ordering::Release);
        Ok(())
    }

    async fn read_end(&self) -> Result<End, LogsError> {
        let last = self.last().await?;
        let total_bytes = last.as_ref().map_or(0, |event| event.total_bytes);
        let time = match self.is_disordered() {
            // It is no matter any more whether the next event is older.
            true => None,
            false => last.map(|event| event.time),
        };
        Ok(End { time, total_bytes })
    }

    /// The event at a position, or the next one behind it.
    pub async fn event_at(&self, position: u64) -> Result<Option<Event>, LogsError> {
        Ok(self.read(position, ReadBudget { records: 1, bytes: 0 }).await?.0.into_iter().next())
    }

    /// Events at or behind a position, and where to read on; nothing at the end.
    pub async fn read(&self, from: u64, budget: ReadBudget) -> Result<(Vec<Event>, u64), LogsError> {
        let mut from = Position(from);
        let read = loop {
            match self.shard.read(from, budget).await {
                Err(log::LogError::Trimmed { first }) if first > from => from = first,
                other => break other?,
            }
        };
        Ok((read.chunks.iter().flat_map(Event::of_chunk).collect(), read.next.0))
    }

    async fn first(&self) -> Result<Option<Event>, LogsError> {
        self.event_at(self.shard.tail().first.0).await
    }

    /// The event that was put last.
    async fn last(&self) -> Result<Option<Event>, LogsError> {
        let tail = self.shard.tail();
        match tail.next.0.checked_sub(1) {
            Some(last) if last >= tail.first.0 => self.event_at(last).await,
            _ => Ok(None),
        }
    }

    /// The bytes of the events that are left.
    pub async fn stored_bytes(&self) -> Result<u64, LogsError> {
        self.bytes_from(self.shard.tail().first.0).await
    }

    /// The bytes of the events at and behind a position.
    pub async fn bytes_from(&self, position: u64) -> Result<u64, LogsError> {
        let (Some(first), Some(last)) = (self.event_at(position).await?, self.last().await?) else {
            return Ok(0);
        };
        Ok((last.total_bytes + first.bytes()).saturating_sub(first.total_bytes))
    }

    /// What there is of events that are not older than `since`.
    pub async fn summary(&self, since: i64) -> Result<Summary, LogsError> {
        let Some(last) = self.last().await? else { return Ok(Summary::default()) };
        let stored_bytes = self.stored_bytes().await?;
        let from = Place::at(since);
        let first_time = Walk::forward(self, from).await?.next().await?.map(|event| event.time);
        let last_time = match self.is_disordered() {
            false => (last.time >= since).then_some(last.time),
            true => Walk::backward(self, Place::LAST).await?.next().await?.map(|event| event.time),
        };
        Ok(Summary { first_time, last_time, last_ingested: Some(last.ingested), stored_bytes })
    }

    /// When the first event that is left was put.
    pub async fn first_ingested(&self) -> Result<Option<i64>, LogsError> {
        Ok(self.first().await?.map(|event| event.ingested))
    }

    /// Forgets events that were put before a time.
    pub async fn forget_before(&self, time: Timestamp) -> Result<(), LogsError> {
        let position = self.shard.position_at(time).await?;
        if position > self.shard.tail().first {
            self.shard.trim(position).await?;
        }
        Ok(())
    }
}
