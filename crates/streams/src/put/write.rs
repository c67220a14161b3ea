//! Quotas, and the wait for the disk.

use std::{fmt::Write as _, sync::Arc, time::Duration};

use log::{BatchBuilder, Commit, LogError};
use millstream_log as log;
use millstream_runtime::timeout;

use super::{Entries, Placed, Written, route::Routes};
use crate::{
    error::StreamsError,
    generated::EncryptionType,
    record,
    service::Streams,
    shard::Shard,
    stream::{Stream, StreamState},
    tables::Status,
};

/// How long a put waits for the children of a shard that was closed under it.
const RESHARD_PATIENCE: Duration = Duration::from_secs(10);
/// How long a put waits for room in the log's queue before the caller is told to slow down.
const QUEUE_PATIENCE: Duration = Duration::from_secs(5);
/// Bytes of data and keys that one PutRecords call may carry (API guide: 10 MiB).
const CALL_BYTES_MAX: usize = 10 << 20;
/// How many records of a wrong size are listed at the most, as in other messages of the kind.
const LISTED_MAX: usize = 10;

impl Streams {
    /// As [`write`](Self::write), and counts the call among the stream's.
    pub(crate) async fn counted_write(
        &self,
        stream: &Arc<Stream>,
        entries: &Entries,
        dry_run: bool,
    ) -> Result<Written, StreamsError> {
        let begun = self.clock.monotonic();
        let written = self.write(stream, entries, dry_run).await;
        stream.count_put(entries, &written, self.clock.monotonic() - begun);
        written
    }

    /// Writes the records and returns when the disk has them. Order within a shard is the order of the call.
    pub(crate) async fn write(
        &self,
        stream: &Arc<Stream>,
        entries: &Entries,
        dry_run: bool,
    ) -> Result<Written, StreamsError> {
        let mut state = stream.state();
        let key_version = key_version(&state);
        check_records(&state, entries)?;
        let mut written = Written::new(stream.clone(), entries.len());
        let mut failure = None;
        let mut is_first_round = true;
        loop {
            require_writable(stream, &state)?;
            let routes = self.route(&state, entries, &mut written, is_first_round.then_some(!dry_run))?;
            if dry_run {
                return Err(dry_run_result(&written));
            }
            is_first_round = false;
            let all_placed = self.commit(entries, routes, &mut written, &mut failure).await;
            if all_placed {
                break;
            }
            // A shard was closed under the call: its children appear with the next state.
            match next_state(stream, &state).await {
                Some(next) => state = next,
                None => {
                    written.give_up();
                    failure.get_or_insert(LogError::Sealed);
                    break;
                }
            }
        }
        if let Some(failure) = failure
            && !written.placed.iter().any(|placed| matches!(placed, Placed::At(..)))
        {
            return Err(failure.into());
        }
        // The log looks for the key when it writes. Keys are switched on before a state says so, and off after: records
        // were encrypted if the state said so, of one key, before and after they were written.
        if key_version.is_some() && key_version == self::key_version(&stream.peek()) {
            written.encryption = EncryptionType::Kms;
        }
        Ok(written)
    }

    /// Routes the pending records, those over quota aside. Quotas count once for a call, `charge` says whether; a record
    /// that is routed again after a resharding has passed them.
    fn route(
        &self,
        state: &StreamState,
        entries: &Entries,
        written: &mut Written,
        charge: Option<bool>,
    ) -> Result<Routes, StreamsError> {
        let spread_from = state.record.auto_distribution.then(|| self.rng.next_u64());
        let mut routes =
            Routes::new(state, entries, written, spread_from).map_err(|index| without_key(entries, index))?;
        if let Some(charge) = charge.filter(|_| self.config.enforce_quotas) {
            let now = self.clock.monotonic();
            let Routes { groups, order } = &mut routes;
            for group in groups.iter_mut() {
                let traffic = &written.shards[group.shard as usize].traffic;
                let mut kept = group.entries.start;
                traffic.writes.admit(&self.config.quotas, now, charge, |admission| {
                    for at in group.entries.clone() {
                        let entry = order[at];
                        if admission.admits(entries.bytes(entry as usize)) {
                            order[kept] = entry;
                            kept += 1;
                        } else {
                            written.placed[entry as usize] = Placed::Throttled(group.shard);
                        }
                    }
                });
                group.entries.end = kept;
            }
            groups.retain(|group| !group.entries.is_empty());
        }
        Ok(routes)
    }

    /// Enqueues all groups, then awaits all. `false` if records stay pending because their shard was sealed.
    async fn commit(
        &self,
        entries: &Entries,
        routes: Routes,
        written: &mut Written,
        failure: &mut Option<LogError>,
    ) -> bool {
        let Routes { groups, order } = routes;
        let mut commits: Vec<Result<Commit, LogError>> = Vec::with_capacity(groups.len());
        let enqueue_all = async {
            for group in &groups {
                let shard = &written.shards[group.shard as usize];
                commits.push(enqueue(entries, &order[group.entries.clone()], shard).await);
            }
        };
        let in_time = timeout(QUEUE_PATIENCE, enqueue_all).await.is_ok();
        if !in_time {
            commits.resize_with(groups.len(), || Err(LogError::Unavailable("the queue is full")));
        }
        let mut all_placed = true;
        for (group, commit) in groups.into_iter().zip(commits) {
            let result = match commit {
                Ok(commit) => commit.durable().await,
                Err(error) => Err(error),
            };
            let entries = order[group.entries].iter().map(|entry| *entry as usize);
            match result {
                Ok(appended) => {
                    let mut position = appended.first;
                    for entry in entries {
                        written.placed[entry] = Placed::At(group.shard, position);
                        position.0 += 1;
                    }
                }
                // Closed by a resharding, or gone with its stream: the stream's next state says which.
                Err(LogError::Sealed | LogError::NoSuchShard(_)) => all_placed = false,
                Err(error) => {
                    let shard = written.shards[group.shard as usize].id;
                    tracing::warn!(%error, %shard, "records not written");
                    entries.for_each(|entry| written.placed[entry] = Placed::Failed);
                    failure.get_or_insert(error);
                }
            }
        }
        all_placed
    }
}

async fn enqueue(entries: &Entries, order: &[u32], shard: &Shard) -> Result<Commit, LogError> {
    let bytes: usize = order.iter().map(|entry| entries.bytes(*entry as usize)).sum();
    let mut batch = BatchBuilder::with_capacity(bytes + order.len() * record::OVERHEAD_MAX);
    for entry in order {
        let entry = *entry as usize;
        record::write(entries.key(entry), entries.data(entry), &mut batch);
    }
    shard.traffic.note_written(bytes, order.len());
    shard.log.enqueue(batch.build()).await
}

impl Stream {
    /// A stream that is being made or deleted takes no records.
    pub(crate) fn require_writable(&self) -> Result<(), StreamsError> {
        require_writable(self, &self.peek())
    }
}

fn require_writable(stream: &Stream, state: &StreamState) -> Result<(), StreamsError> {
    match state.record.status {
        Status::Active | Status::Updating => Ok(()),
        Status::Creating | Status::Deleting => Err(stream.id.not_found()),
    }
}

/// The state that follows this one; `None` if there is none for long.
pub(crate) async fn next_state(stream: &Stream, last: &Arc<StreamState>) -> Option<Arc<StreamState>> {
    let mut changes = stream.watch();
    let next = async {
        loop {
            let state = stream.state();
            if !Arc::ptr_eq(&state, last) {
                return state;
            }
            // The stream itself holds the other end: it does not end while the stream is here.
            let _ = changes.changed().await;
        }
    };
    timeout(RESHARD_PATIENCE, next).await.ok()
}

/// The key that records are encrypted with, by what the state says.
fn key_version(state: &StreamState) -> Option<u32> {
    state.record.encryption.as_ref().map(|encryption| encryption.key_version)
}

/// What the stream asks of each record and of the call.
fn check_records(state: &StreamState, entries: &Entries) -> Result<(), StreamsError> {
    if let Some(text) = entries.hash_key_out_of_range.as_ref().filter(|_| !state.record.auto_distribution) {
        return Err(StreamsError::InvalidArgument(format!(
            "Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was {text}"
        )));
    }
    let bytes_max = state.record.max_record_kib as usize * 1024;
    let (mut sum, mut is_any_too_large) = (0, false);
    for index in 0..entries.len() {
        let bytes = entries.bytes(index);
        sum += bytes;
        is_any_too_large |= bytes > bytes_max;
    }
    if sum > CALL_BYTES_MAX && !entries.is_alone {
        return Err(StreamsError::InvalidArgument(format!(
            "Records size exceeds {} MB limit",
            CALL_BYTES_MAX >> 20
        )));
    }
    if is_any_too_large { Err(too_large(entries, bytes_max)) } else { Ok(()) }
}

/// The service's words since it takes large records (awslabs/amazon-kinesis-producer, issue 680), which name the data
/// although the partition key counts as well.
#[cold]
fn too_large(entries: &Entries, bytes_max: usize) -> StreamsError {
    let large = (0..entries.len()).filter(|index| entries.bytes(*index) > bytes_max);
    let mut list = String::new();
    let mut count = 0;
    for index in large.take(LISTED_MAX) {
        count += 1;
        let _ = write!(
            list,
            "{}Value at '{}' failed to satisfy constraint: Member must have length less than or equal to {bytes_max}",
            if count == 1 { "" } else { "; " },
            entries.place(index, "data"),
        );
    }
    let errors = if count == 1 { "error" } else { "errors" };
    StreamsError::Validation(format!("{count} validation {errors} detected: {list}"))
}

/// The service's words from when the partition key was required of everybody.
#[cold]
fn without_key(entries: &Entries, index: usize) -> StreamsError {
    StreamsError::Validation(format!(
        "1 validation error detected: Value null at '{}' failed to satisfy constraint: Member must not be null",
        entries.place(index, "partitionKey"),
    ))
}

/// What a dry run answers: the error that the call would have met, or that it would have met none.
fn dry_run_result(written: &Written) -> StreamsError {
    let throttled = |placed: &Placed| match placed {
        Placed::Throttled(shard) => Some(*shard),
        _ => None,
    };
    let all: Option<Vec<u32>> = written.placed.iter().map(throttled).collect();
    all.and_then(|shards| shards.first().copied())
        .map_or(StreamsError::DryRun, |shard| written.throttled(shard))
}

#[cfg(test)]
mod tests {
    use std::{hint::black_box, time::Duration};

    use base::{Clock, SystemClock};
    use millstream_base as base;

    use super::{super::entries::Span, *};
    use crate::testing::Harness;

    const RUNS: u32 = 40;

    fn entries(count: usize, bytes: usize) -> Entries {
        let mut entries = Entries::one(&vec![b'x'; bytes], Some("key"), None);
        let span: Span = entries.spans[0];
        entries.spans = vec![span; count];
        entries.is_alone = count == 1;
        entries
    }

    /// What `docs/performance.md` says of it comes from here, built for release.
    #[tokio::test]
    #[ignore = "prints a figure: cargo test --release -p millstream-streams counting -- --ignored --nocapture"]
    async fn what_counting_a_put_costs() {
        let harness = Harness::with_stream(4).await;
        let (stream, clock) = (harness.stream("s"), SystemClock::new());
        for (count, bytes, rounds) in [(1, 100, 200), (500, 100, 10), (500, 1024, 4)] {
            let entries = entries(count, bytes);
            // The best of many short runs: what it costs, and not what else the machine does.
            let (mut writing, mut counting) = (Duration::MAX, Duration::MAX);
            for _ in 0..RUNS {
                let begun = clock.monotonic();
                for _ in 0..rounds {
                    drop(black_box(harness.streams.write(&stream, &entries, false).await));
                }
                writing = writing.min((clock.monotonic() - begun) / rounds);
                let written = harness.streams.write(&stream, &entries, false).await;
                let begun = clock.monotonic();
                for _ in 0..rounds {
                    stream.count_put(black_box(&entries), black_box(&written), Duration::from_millis(1));
                }
                counting = counting.min((clock.monotonic() - begun) / rounds);
            }
            let (writing, counting) = (writing.as_nanos(), counting.as_nanos());
            println!(
                "{count} records of {bytes} B: placing and writing to a log in memory {writing} ns, counting {counting} ns ({:.2} %)",
                counting as f64 / (writing + counting) as f64 * 100.0
            );
        }
    }
}
