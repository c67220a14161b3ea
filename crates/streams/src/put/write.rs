//! Routing, quotas, and the wait for the disk.

use std::{sync::Arc, time::Duration};

use base::HashKey;
use log::{Batch, BatchBuilder, Commit, LogError};
use millstream_base as base;
use millstream_log as log;
use millstream_runtime::timeout;

use super::{Entries, Placed, Written};
use crate::{
    error::StreamsError,
    record::StoredRecord,
    service::Streams,
    shard::Shard,
    stream::{Stream, StreamState},
    tables::Status,
    view,
};

/// How long a put waits for the children of a shard that was closed under it.
const RESHARD_PATIENCE: Duration = Duration::from_secs(10);
/// How long a put waits for room in the log's queue before the caller is told to slow down.
const QUEUE_PATIENCE: Duration = Duration::from_secs(5);
/// Bytes of data and keys that one PutRecords call may carry (API guide: 10 MiB).
const CALL_BYTES_MAX: usize = 10 << 20;

/// Records of one call that go to one shard.
struct Group {
    /// Index into `Written::shards`.
    shard: u32,
    builder: BatchBuilder,
    entries: Vec<u32>,
}

impl Streams {
    /// Writes the records and returns when the disk has them. Order within a shard is the order of the call.
    pub(crate) async fn write(
        &self,
        stream: &Arc<Stream>,
        entries: &Entries,
        dry_run: bool,
    ) -> Result<Written, StreamsError> {
        let mut changes = stream.watch();
        changes.mark_unchanged();
        let mut state = stream.state();
        check_sizes(&state, entries)?;
        let mut written = Written {
            placed: vec![Placed::Pending; entries.len()],
            shards: Vec::new(),
            encryption: view::encryption_type(&state.record),
            stream: format!("{} under account {}", stream.id.name, stream.id.account),
        };
        let mut charged = !self.config.enforce_quotas;
        loop {
            self.check_takes_records(stream, &state)?;
            let groups = self.group(&state, entries, &mut written, !charged)?;
            if dry_run {
                return Err(dry_run_result(&written));
            }
            charged = true;
            self.commit(groups, &mut written).await?;
            if !written.placed.contains(&Placed::Pending) {
                return Ok(written);
            }
            // A shard was closed under the call: its children appear with the next state.
            timeout(RESHARD_PATIENCE, changes.changed())
                .await
                .ok()
                .and_then(Result::ok)
                .ok_or(StreamsError::Log(LogError::Sealed))?;
            state = stream.state();
        }
    }

    fn check_takes_records(&self, stream: &Stream, state: &StreamState) -> Result<(), StreamsError> {
        let there = self.registry.get(&stream.id).is_some_and(|found| found.generation == stream.generation);
        if there && matches!(state.record.status, Status::Active | Status::Updating) {
            return Ok(());
        }
        Err(StreamsError::StreamNotFound {
            stream: stream.id.name.clone(),
            account: stream.id.account.clone(),
        })
    }

    /// Puts the pending records into a batch per shard, those over quota aside.
    fn group(
        &self,
        state: &StreamState,
        entries: &Entries,
        written: &mut Written,
        charge: bool,
    ) -> Result<Vec<Group>, StreamsError> {
        let auto = state.record.auto_distribution;
        let pending: Vec<u32> = (0..)
            .zip(&written.placed)
            .filter(|(_, placed)| **placed == Placed::Pending)
            .map(|(index, _)| index)
            .collect();
        let owners = owners(state, entries, &pending, auto.then(|| self.rng.next_u64()))?;

        // Which group an open shard has, plus one; zero for none.
        let mut group_of = vec![0u32; state.shards.open().len()];
        let mut sizes: Vec<(u32, usize, usize)> = Vec::new();
        for (&entry, &owner) in pending.iter().zip(&owners) {
            let slot = &mut group_of[owner as usize];
            if *slot == 0 {
                sizes.push((owner, 0, 0));
                *slot = u32::try_from(sizes.len()).expect("not more groups than records");
            }
            let (_, records, bytes) = &mut sizes[*slot as usize - 1];
            let parts = entries.get(entry as usize);
            *records += 1;
            *bytes += 4 + StoredRecord::stored_bytes(parts.key.filter(|_| !auto), parts.data);
        }
        let mut groups: Vec<Group> = sizes
            .iter()
            .map(|&(owner, records, bytes)| {
                let shard = state.shards.open_at(owner as usize).expect("an owner is an open shard").clone();
                written.shards.push(shard);
                Group {
                    shard: u32::try_from(written.shards.len() - 1).expect("few shards"),
                    builder: BatchBuilder::with_capacity(bytes),
                    entries: Vec::with_capacity(records),
                }
            })
            .collect();
        for (&entry, &owner) in pending.iter().zip(&owners) {
            let group = &mut groups[group_of[owner as usize] as usize - 1];
            let index = entry as usize;
            if charge && !self.admits(&written.shards[group.shard as usize], entries.bytes(index)) {
                written.placed[index] = Placed::Throttled(group.shard);
                continue;
            }
            let parts = entries.get(index);
            let record = StoredRecord { partition_key: parts.key.filter(|_| !auto), data: parts.data };
            record.write(group.builder.begin());
            group.builder.end();
            group.entries.push(entry);
        }
        groups.retain(|group| !group.entries.is_empty());
        Ok(groups)
    }

    /// Whether the shard's quotas let a record of so many bytes pass; both are charged if so.
    fn admits(&self, shard: &Shard, bytes: usize) -> bool {
        let quotas = &self.config.quotas;
        let now = self.clock.monotonic();
        let traffic = &shard.traffic;
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        // A record above a second's worth (large records) may pass when the bucket is full.
        let bytes = bytes.min(quotas.shard_write_bytes_per_second);
        if !traffic.write_bytes.has(bytes, quotas.shard_write_bytes_per_second, now) {
            return false;
        }
        if !traffic.write_records.take(1, quotas.shard_write_records_per_second, now) {
            return false;
        }
        traffic.write_bytes.charge(bytes, quotas.shard_write_bytes_per_second, now);
        true
    }

    /// Enqueues all groups, then awaits all. Records whose shard was sealed stay pending.
    async fn commit(&self, groups: Vec<Group>, written: &mut Written) -> Result<(), StreamsError> {
        let mut commits: Vec<(u32, Vec<u32>, Result<Commit, LogError>)> = Vec::with_capacity(groups.len());
        for group in groups {
            let Group { shard, builder, entries } = group;
            let target = &written.shards[shard as usize];
            target.traffic.note_written(builder.bytes(), entries.len());
            let log = target.log.clone();
            commits.push((shard, entries, enqueue(log.as_ref(), builder.build()).await));
        }
        let alone = commits.len() == 1;
        for (shard, entries, commit) in commits {
            let result = match commit {
                Ok(commit) => commit.durable().await,
                Err(error) => Err(error),
            };
            match result {
                Ok(appended) => {
                    let mut position = appended.first;
                    for entry in entries {
                        written.placed[entry as usize] = Placed::At(shard, position);
                        position.0 += 1;
                    }
                }
                Err(LogError::Sealed) => {}
                // Where several shards are written, the others' records may be durable and must be answered so.
                Err(error) if alone => return Err(error.into()),
                Err(error) => {
                    tracing::warn!(%error, "records not written");
                    entries.into_iter().for_each(|entry| written.placed[entry as usize] = Placed::Failed);
                }
            }
        }
        Ok(())
    }
}

async fn enqueue(log: &dyn log::ShardLog, batch: Batch) -> Result<Commit, LogError> {
    timeout(QUEUE_PATIENCE, log.enqueue(batch))
        .await
        .unwrap_or(Err(LogError::Unavailable("the queue is full")))
}

/// The open shard (index) of each pending record.
fn owners(
    state: &StreamState,
    entries: &Entries,
    pending: &[u32],
    spread_from: Option<u64>,
) -> Result<Vec<u32>, StreamsError> {
    let open = state.shards.open().len() as u64;
    if let Some(start) = spread_from {
        return Ok((0..)
            .zip(pending)
            .map(|(n, _): (u64, _)| (start.wrapping_add(n) % open) as u32)
            .collect());
    }
    if pending.iter().any(|&entry| entries.get(entry as usize).key.is_none()) {
        let message = "PartitionKey must be provided unless records are distributed automatically";
        return Err(StreamsError::InvalidArgument(message.into()));
    }
    if open == 1 {
        return Ok(vec![0; pending.len()]);
    }
    let owner =
        |hash| u32::try_from(state.shards.owner_index(HashKey(hash))).expect("fewer than 2^24 shards");
    Ok(entries.hash_keys(pending).into_iter().map(owner).collect())
}

/// Records within the stream's greatest size, and the call within its own.
fn check_sizes(state: &StreamState, entries: &Entries) -> Result<(), StreamsError> {
    let max = state.record.max_record_kib as usize * 1024;
    let mut sum = 0;
    for index in 0..entries.len() {
        let bytes = entries.bytes(index);
        sum += bytes;
        if bytes > max {
            return Err(StreamsError::InvalidArgument(format!(
                "Record size of {bytes} bytes, partition key included, exceeds the stream's limit of {max} bytes"
            )));
        }
    }
    if sum > CALL_BYTES_MAX {
        return Err(StreamsError::InvalidArgument(format!(
            "Records size exceeds {} MB limit",
            CALL_BYTES_MAX >> 20
        )));
    }
    Ok(())
}

/// What a dry run answers: the error that the call would have met, or that it would have met none.
fn dry_run_result(written: &Written) -> StreamsError {
    match written.placed.iter().find_map(|placed| match placed {
        Placed::Throttled(shard) => Some(*shard),
        _ => None,
    }) {
        Some(shard) if written.placed.len() == 1 => {
            StreamsError::ThroughputExceeded(written.throttled_message(shard))
        }
        _ => StreamsError::DryRun,
    }
}
