//! The thread that keeps the files of the segments, so that the committer never has to.
//!
//! It prepares the next segment while the current one is written, so that a commit meets a file that is there, is as long as
//! it will be and was written before: then a sync needs no journal of the file system. It writes the index of each segment
//! that is sealed, takes segments out of the log once everything in them is trimmed, and keeps a few of their files.

use std::{
    collections::VecDeque,
    sync::{Arc, atomic::Ordering},
};

use parking_lot::{Condvar, Mutex};
use tracing::{debug, warn};

use super::{Shared, index_files, segments::Segment};
use crate::{
    LogError,
    disk::{Access, AlignedBuffer, BLOCK, DiskFile},
    format::{index_file, segment::Identity, segment_file},
};

/// A segment that can be written.
pub(crate) struct Prepared {
    pub(crate) identity: Identity,
    pub(crate) slot: u32,
    pub(crate) file: Arc<dyn DiskFile>,
}

/// What the keeper is asked to do.
#[derive(Default)]
pub(crate) struct Keeper {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    wanted: Wanted,
    ready: Option<Result<Prepared, LogError>>,
    sealed: VecDeque<Sealed>,
    retire: bool,
    /// Files that failed and are to go.
    discarded: Vec<u32>,
    stopped: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Wanted {
    #[default]
    Nothing,
    /// Time enough to fill it with zeros.
    Filled,
    /// The committer waits, or there is nothing worth filling a file for.
    Now,
}

/// A segment to which nothing more is written.
pub(crate) struct Sealed {
    pub(crate) segment: Arc<Segment>,
    /// Its last write failed: what is before that is read again, and not taken from memory.
    pub(crate) suspect: bool,
}

enum Job {
    Prepare { fill: bool },
    Index(Sealed),
    Retire,
    Discard(u32),
}

const FILL_STEP: usize = 1 << 20;

impl Keeper {
    /// Prepares a segment, without filling it.
    pub(crate) fn prepare(&self) {
        self.want(Wanted::Now);
    }

    /// Prepares a segment and fills it, until somebody waits for it.
    pub(crate) fn prepare_filled(&self) {
        self.want(Wanted::Filled);
    }

    fn want(&self, wanted: Wanted) {
        let mut state = self.state.lock();
        if state.ready.is_none() {
            state.wanted = wanted;
            self.changed.notify_all();
        }
    }

    /// A segment, as soon as there is one.
    pub(crate) fn take(&self) -> Result<Prepared, LogError> {
        let mut state = self.state.lock();
        // A failure of the past says nothing of now: there may be space again.
        if matches!(state.ready, Some(Err(_))) {
            state.ready = None;
        }
        loop {
            if let Some(ready) = state.ready.take() {
                return ready;
            }
            if state.stopped {
                return Err(LogError::Unavailable("it is closed"));
            }
            state.wanted = Wanted::Now;
            self.changed.notify_all();
            self.changed.wait(&mut state);
        }
    }

    /// Indexes a segment.
    pub(crate) fn seal(&self, sealed: Sealed) {
        sealed.segment.seal();
        self.state.lock().sealed.push_back(sealed);
        self.changed.notify_all();
    }

    /// Looks for segments that hold nothing any more.
    pub(crate) fn retire(&self) {
        self.state.lock().retire = true;
        self.changed.notify_all();
    }

    /// Removes the file of a segment whose first write failed.
    pub(crate) fn discard(&self, slot: u32) {
        self.state.lock().discarded.push(slot);
        self.changed.notify_all();
    }

    /// Ends the thread after the job that it is at.
    pub(crate) fn stop(&self) {
        self.state.lock().stopped = true;
        self.changed.notify_all();
    }

    fn next_job(&self) -> Option<Job> {
        let mut state = self.state.lock();
        loop {
            if state.stopped {
                return None;
            }
            if std::mem::take(&mut state.retire) {
                return Some(Job::Retire); // first, and quick: it may free a file for the next job
            }
            if state.wanted != Wanted::Nothing && state.ready.is_none() {
                return Some(Job::Prepare { fill: state.wanted == Wanted::Filled });
            }
            if let Some(sealed) = state.sealed.pop_front() {
                return Some(Job::Index(sealed));
            }
            if let Some(slot) = state.discarded.pop() {
                return Some(Job::Discard(slot));
            }
            self.changed.wait(&mut state);
        }
    }

    fn is_urgent(&self) -> bool {
        let state = self.state.lock();
        state.wanted == Wanted::Now || state.stopped
    }

    fn deliver(&self, prepared: Result<Prepared, LogError>) {
        let mut state = self.state.lock();
        state.wanted = Wanted::Nothing;
        state.ready = Some(prepared);
        self.changed.notify_all();
    }
}

/// The thread.
pub(crate) fn run(shared: &Arc<Shared>) {
    while let Some(job) = shared.keeper.next_job() {
        match job {
            Job::Prepare { fill } => shared.keeper.deliver(prepare(shared, fill)),
            Job::Index(sealed) => index_files::write(shared, &sealed),
            Job::Retire => retire(shared),
            Job::Discard(slot) => remove(shared, slot),
        }
    }
}

fn prepare(shared: &Shared, fill: bool) -> Result<Prepared, LogError> {
    let recycled = shared.segments.free.pop();
    let slot = recycled.unwrap_or_else(|| shared.next_slot.fetch_add(1, Ordering::Relaxed));
    let number = shared.next_segment.fetch_add(1, Ordering::Relaxed);
    let mut salt = [0; 16];
    shared.rng.fill(&mut salt);
    let identity = Identity { number, salt, epoch: shared.epoch };
    let follows = shared.segments.newest();
    let prepared = open(shared, slot, recycled.is_some(), fill, &identity, follows);
    shared.metrics.spare_segments.set(shared.segments.free.len() as i64);
    prepared.map(|file| Prepared { identity, slot, file }).map_err(|error| {
        warn!(%error, "no new segment could be prepared");
        remove(shared, slot);
        LogError::from_write(error)
    })
}

fn open(
    shared: &Shared,
    slot: u32,
    recycled: bool,
    fill: bool,
    identity: &Identity,
    follows: u64,
) -> std::io::Result<Arc<dyn DiskFile>> {
    let (name, bytes) = (segment_file(slot), u64::from(shared.options.segment_bytes));
    let file = if recycled {
        shared.disk.open(&name, Access::Direct)?
    } else {
        let file = shared.disk.create(&name, Access::Direct)?;
        shared.disk.sync_directory()?;
        file
    };
    let length = file.length()?;
    if length > bytes {
        file.set_length(bytes)?; // it held a batch greater than a segment
    }
    if fill && length < bytes {
        file.allocate(bytes)?;
        let zeros = AlignedBuffer::zeroed(FILL_STEP);
        let mut at = length.next_multiple_of(BLOCK as u64);
        while at < bytes && !shared.keeper.is_urgent() {
            let step = (bytes - at).min(FILL_STEP as u64) as usize;
            file.write_at(at, &zeros[..step])?;
            at += step as u64;
        }
    }
    let mut block = AlignedBuffer::zeroed(BLOCK);
    identity.encode(follows, &mut block);
    file.write_at(0, &block)?;
    file.sync_data()?;
    Ok(file)
}

fn retire(shared: &Shared) {
    let dead = shared.segments.retire_dead();
    for segment in &dead {
        debug!(segment = segment.identity.number, "everything in a segment is trimmed");
        // An index that stays behind is not that of the file's next use, so nothing is lost if this fails.
        let _ = shared.disk.remove(&index_file(segment.slot));
    }
    drop(dead);
    let spare = shared.options.spare_bytes / u64::from(shared.options.segment_bytes);
    while shared.segments.free.len() as u64 > spare {
        let Some(slot) = shared.segments.free.pop() else { break };
        remove(shared, slot);
    }
    shared.metrics.segments.set(shared.segments.len() as i64);
    shared.metrics.spare_segments.set(shared.segments.free.len() as i64);
}

/// Removes the file of a segment that is not part of the log.
fn remove(shared: &Shared, slot: u32) {
    if let Err(error) = shared.disk.remove(&segment_file(slot))
        && error.kind() != std::io::ErrorKind::NotFound
    {
        warn!(slot, %error, "a segment file that is not needed cannot be removed");
    }
}
