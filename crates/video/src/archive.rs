//! A stream's fragments on disk: media in one shard of the log, an index of it in another.
//!
//! A fragment's media is enqueued before its entry in the index, and the log makes things durable in the order in which they
//! were enqueued; so an entry that is there after a crash has its media, and media without an entry is no fragment and goes
//! with the next trim. At start only the index is read.

use std::{collections::VecDeque, sync::Arc};

use bytes::{Bytes, BytesMut};
use log::{
    BatchBuilder, Commit, GroupId, LogError, LogShardId, LogStore, Position, ReadBudget, Realm, ShardLog,
};
use millstream_log as log;
use parking_lot::RwLock;
use tokio::sync::Mutex;
use tracing::warn;

use crate::{error::VideoError, fragment::FragmentEntry};

/// The names of Video Streams in the log.
pub const REALM: Realm = Realm(3);
/// Media is written in records of this size, so that none is too large for the log.
const RECORD_BYTES: usize = 4 << 20;
/// Records are batched up to this size, below what the log takes.
const BATCH_BYTES: usize = 12 << 20;
/// Every record of media begins with its fragment's count, so that a wrong place in the index cannot go unnoticed.
const MARK_BYTES: usize = 8;
/// How much of the index is read at once.
const INDEX_READ: ReadBudget = ReadBudget { records: 10_000, bytes: 4 << 20 };

/// The shard of a stream's media.
pub(crate) fn media_shard(generation: u64) -> LogShardId {
    REALM.shard(generation << 1)
}

/// The shard of a stream's index.
pub(crate) fn index_shard(generation: u64) -> LogShardId {
    REALM.shard(generation << 1 | 1)
}

/// What a stream's records are encrypted as.
pub(crate) fn group(generation: u64) -> GroupId {
    REALM.group(generation)
}

/// A stream's stored fragments.
pub(crate) struct Archive {
    media: Arc<dyn ShardLog>,
    index: Arc<dyn ShardLog>,
    entries: RwLock<VecDeque<Indexed>>,
    /// The position that the next record of media will have; only one fragment is enqueued at a time.
    next_media: Mutex<u64>,
}

/// A fragment and its place in the index, which counts the stream's fragments without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Indexed {
    pub place: u64,
    pub entry: FragmentEntry,
}

/// A fragment's media: head, content of the cluster, the producer's tags.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Media {
    pub head: Bytes,
    pub content: Bytes,
    pub tags: Bytes,
}

/// A fragment that was enqueued; see [`Archive::finish`].
pub(crate) struct Enqueued {
    commits: Vec<Commit>,
    index: Commit,
    entry: FragmentEntry,
}

impl Archive {
    /// Makes the shards of a new stream, or opens those of one that is there, and reads its index.
    pub async fn open(store: &dyn LogStore, generation: u64) -> Result<Self, VideoError> {
        let media = store.create(media_shard(generation), group(generation)).await?;
        let index = store.create(index_shard(generation), group(generation)).await?;
        let mut entries = VecDeque::new();
        let mut from = index.tail().first;
        loop {
            let read = index.read(from, INDEX_READ).await?;
            for chunk in &read.chunks {
                for (position, record) in chunk.records() {
                    match FragmentEntry::read(record) {
                        Some(entry) => entries.push_back(Indexed { place: position.0, entry }),
                        None => warn!(place = position.0, "unknown record in an index of fragments"),
                    }
                }
            }
            if read.next <= from {
                break;
            }
            from = read.next;
        }
        let next_media = Mutex::new(media.tail().next.0);
        Ok(Self { media, index, entries: RwLock::new(entries), next_media })
    }

    /// Enqueues a fragment. `entry` says all but where the media lies; `parts` are head, content and tags.
    pub async fn enqueue(
        &self,
        mut entry: FragmentEntry,
        parts: [&[Bytes]; 3],
    ) -> Result<Enqueued, VideoError> {
        entry.lengths = parts.map(|part| part.iter().map(Bytes::len).sum::<usize>() as u32);
        let batches = batches(entry.count, parts.into_iter().flatten());
        let mut next = self.next_media.lock().await;
        let mut commits = Vec::with_capacity(batches.len());
        entry.media = *next;
        entry.records = batches.iter().map(log::Batch::records).sum();
        for batch in batches {
            let records = u64::from(batch.records());
            commits.push(self.media.enqueue(batch).await?);
            *next += records;
        }
        let mut record = BatchBuilder::with_capacity(128);
        record.push(&entry.to_bytes());
        let index = self.index.enqueue(record.build()).await?;
        Ok(Enqueued { commits, index, entry })
    }

    /// Waits until the disk has the fragment, and lets it be found.
    pub async fn finish(&self, enqueued: Enqueued) -> Result<FragmentEntry, VideoError> {
        let Enqueued { commits, index, entry } = enqueued;
        let mut first = None;
        for commit in commits {
            let appended = commit.durable().await;
            if appended.is_err() {
                // The count of positions is no longer known to be right.
                *self.next_media.lock().await = self.media.tail().next.0;
            }
            first.get_or_insert(appended?.first);
        }
        let place = index.durable().await?.first.0;
        if first != Some(Position(entry.media)) {
            return Err(VideoError::Log(LogError::Unavailable("media lies elsewhere than the index says")));
        }
        self.entries.write().push_back(Indexed { place, entry });
        Ok(entry)
    }

    /// Reads a fragment's media.
    pub async fn read(&self, entry: &FragmentEntry) -> Result<Media, VideoError> {
        let damaged = || VideoError::Damaged(entry.count);
        let lengths = entry.lengths.map(|length| length as usize);
        let mut bytes = BytesMut::with_capacity(lengths.iter().sum());
        let end = entry.media + u64::from(entry.records);
        let mut from = Position(entry.media);
        while from.0 < end {
            let records = usize::try_from(end - from.0).unwrap_or(usize::MAX);
            let read = self.media.read(from, ReadBudget { records, bytes: BATCH_BYTES }).await?;
            for chunk in &read.chunks {
                for (position, record) in chunk.records() {
                    let (mark, part) = record.split_at_checked(MARK_BYTES).ok_or_else(damaged)?;
                    if position != from || mark != entry.count.to_be_bytes() {
                        return Err(damaged());
                    }
                    bytes.extend_from_slice(part);
                    from = Position(position.0 + 1);
                }
            }
            if read.chunks.is_empty() {
                return Err(damaged());
            }
        }
        if bytes.len() != lengths.iter().sum::<usize>() {
            return Err(damaged());
        }
        let mut bytes = bytes.freeze();
        let head = bytes.split_to(lengths[0]);
        let content = bytes.split_to(lengths[1]);
        Ok(Media { head, content, tags: bytes })
    }

    /// The first fragment behind this count that arrived at or after `horizon_ms`.
    pub fn after(&self, count: Option<u64>, horizon_ms: i64) -> Option<Indexed> {
        let entries = self.entries.read();
        let start = entries.partition_point(|indexed| Some(indexed.entry.count) <= count);
        entries.range(start..).find(|indexed| indexed.entry.server_ms >= horizon_ms).copied()
    }

    /// The fragment of this count, if it is there and arrived at or after `horizon_ms`.
    pub fn get(&self, count: u64, horizon_ms: i64) -> Option<Indexed> {
        let entries = self.entries.read();
        let found = entries.binary_search_by_key(&count, |indexed| indexed.entry.count).ok()?;
        entries.get(found).copied().filter(|indexed| indexed.entry.server_ms >= horizon_ms)
    }

    /// All fragments at or behind this place that arrived at or after `horizon_ms`, in the order of their arrival.
    pub fn since_place(&self, place: u64, horizon_ms: i64) -> Vec<Indexed> {
        let entries = self.entries.read();
        let start = entries.partition_point(|indexed| indexed.place < place);
        entries.range(start..).filter(|indexed| indexed.entry.server_ms >= horizon_ms).copied().collect()
    }

    /// The fragments that `wanted` picks, among those that arrived at or after `horizon_ms`, in the order of their arrival.
    pub fn select(&self, horizon_ms: i64, wanted: impl Fn(&FragmentEntry) -> bool) -> Vec<Indexed> {
        let entries = self.entries.read();
        let kept = entries.iter().filter(|indexed| indexed.entry.server_ms >= horizon_ms);
        kept.filter(|indexed| wanted(&indexed.entry)).copied().collect()
    }

    /// The last fragment.
    pub fn last(&self) -> Option<Indexed> {
        self.entries.read().back().copied()
    }

    /// Forgets what arrived before `horizon_ms`, for good.
    pub async fn trim(&self, horizon_ms: i64) -> Result<(), VideoError> {
        let (place, media) = {
            let entries = self.entries.read();
            let kept = entries.iter().position(|indexed| indexed.entry.server_ms >= horizon_ms);
            match (kept, entries.back()) {
                (Some(0), _) | (_, None) => return Ok(()),
                (Some(first), _) => (entries[first].place, entries[first].entry.media),
                (None, Some(last)) => (last.place + 1, last.entry.media + u64::from(last.entry.records)),
            }
        };
        // The index first: an entry without media must never be found.
        self.index.trim(Position(place)).await?;
        {
            let mut entries = self.entries.write();
            while entries.front().is_some_and(|indexed| indexed.place < place) {
                entries.pop_front();
            }
        }
        self.media.trim(Position(media)).await?;
        Ok(())
    }
}

/// Media as batches of marked records. This is the one copy on the way to the disk.
fn batches<'a>(count: u64, parts: impl Iterator<Item = &'a Bytes>) -> Vec<log::Batch> {
    let mark = count.to_be_bytes();
    let mut batches = Vec::new();
    let mut builder = BatchBuilder::default();
    for record in records(parts) {
        let length: usize = record.iter().map(|piece| piece.len()).sum();
        if builder.records() > 0 && builder.bytes() + length > BATCH_BYTES {
            batches.push(std::mem::take(&mut builder).build());
        }
        let pieces: Vec<&[u8]> = std::iter::once(&mark[..]).chain(record).collect();
        builder.push_parts(&pieces);
    }
    if builder.records() > 0 {
        batches.push(builder.build());
    }
    batches
}

/// Cuts media into records.
fn records<'a>(parts: impl Iterator<Item = &'a Bytes>) -> Vec<Vec<&'a [u8]>> {
    let mut records = Vec::new();
    let mut record: Vec<&[u8]> = Vec::new();
    let mut length = 0;
    for part in parts {
        let mut rest: &[u8] = part;
        while !rest.is_empty() {
            let (taken, left) = rest.split_at(rest.len().min(RECORD_BYTES - length));
            record.push(taken);
            length += taken.len();
            rest = left;
            if length == RECORD_BYTES {
                records.push(std::mem::take(&mut record));
                length = 0;
            }
        }
    }
    if length > 0 {
        records.push(record);
    }
    records
}

/// Deletes a stream's shards.
pub(crate) async fn delete(store: &dyn LogStore, generation: u64) -> Result<(), VideoError> {
    store.delete(index_shard(generation)).await?;
    store.delete(media_shard(generation)).await?;
    Ok(())
}
