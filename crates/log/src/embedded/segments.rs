//! The segments that hold the log.

use std::{
    collections::{BTreeMap, VecDeque},
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
};

use parking_lot::{Mutex, RwLock};

use super::shard::Shard;
use crate::{
    disk::{Access, Disk, DiskFile},
    format::{segment::Identity, segment_file},
};

/// One segment. Whoever reads it holds it; its file is used again only when nobody does.
pub(crate) struct Segment {
    pub(crate) identity: Identity,
    /// Which file it is in.
    pub(crate) slot: u32,
    /// Behind its last frame that is durable.
    end: AtomicU32,
    /// How many shards have records in it that are not trimmed.
    live: AtomicU32,
    /// Which shards have resident rows of it.
    pub(crate) touched: Mutex<Vec<Arc<Shard>>>,
    file: Mutex<Option<Arc<dyn DiskFile>>>,
    retired: AtomicBool,
    free: Arc<FreeSlots>,
}

/// Files that hold nothing of the log any more.
#[derive(Debug, Default)]
pub(crate) struct FreeSlots(Mutex<Vec<u32>>);

/// All segments of the log, the one being written included.
pub(crate) struct Segments {
    disk: Arc<dyn Disk>,
    by_number: RwLock<BTreeMap<u64, Arc<Segment>>>,
    /// Sealed segments whose files are open, the longest opened first.
    open: Mutex<VecDeque<Arc<Segment>>>,
    pub(crate) free: Arc<FreeSlots>,
}

/// So many files of sealed segments are open at once.
const OPEN_MAX: usize = 64;

impl FreeSlots {
    pub(crate) fn push(&self, slot: u32) {
        self.0.lock().push(slot);
    }

    pub(crate) fn pop(&self) -> Option<u32> {
        self.0.lock().pop()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.lock().len()
    }
}

impl Segment {
    pub(crate) fn end(&self) -> u32 {
        self.end.load(Ordering::Acquire)
    }

    pub(crate) fn set_end(&self, end: u32) {
        self.end.store(end, Ordering::Release);
    }

    /// A shard has its first record in it.
    pub(crate) fn touch(&self, shard: &Arc<Shard>) {
        self.live.fetch_add(1, Ordering::Relaxed);
        self.touched.lock().push(shard.clone());
    }

    /// A shard has records in it, found in its index.
    pub(crate) fn add_live(&self) {
        self.live.fetch_add(1, Ordering::Relaxed);
    }

    /// No shard has records in it.
    pub(crate) fn is_dead(&self) -> bool {
        self.live.load(Ordering::Relaxed) == 0
    }

    /// Nothing is written to it any more: it is read through the page cache from now on.
    pub(crate) fn seal(&self) {
        *self.file.lock() = None;
    }
}

impl Drop for Segment {
    fn drop(&mut self) {
        if *self.retired.get_mut() {
            self.free.push(self.slot);
        }
    }
}

impl Segments {
    pub(crate) fn new(disk: Arc<dyn Disk>) -> Self {
        Self { disk, by_number: RwLock::default(), open: Mutex::default(), free: Arc::default() }
    }

    /// Adds a segment; `file` if it is being written.
    pub(crate) fn add(
        &self,
        identity: Identity,
        slot: u32,
        end: u32,
        file: Option<Arc<dyn DiskFile>>,
    ) -> Arc<Segment> {
        let segment = Arc::new(Segment {
            identity,
            slot,
            end: AtomicU32::new(end),
            live: AtomicU32::new(0),
            touched: Mutex::default(),
            file: Mutex::new(file),
            retired: AtomicBool::new(false),
            free: self.free.clone(),
        });
        self.by_number.write().insert(identity.number, segment.clone());
        segment
    }

    pub(crate) fn get(&self, number: u64) -> Option<Arc<Segment>> {
        self.by_number.read().get(&number).cloned()
    }

    pub(crate) fn all(&self) -> Vec<Arc<Segment>> {
        self.by_number.read().values().cloned().collect()
    }

    /// The number of the newest; 0 if there is none.
    pub(crate) fn newest(&self) -> u64 {
        self.by_number.read().last_key_value().map_or(0, |(number, _)| *number)
    }

    pub(crate) fn len(&self) -> usize {
        self.by_number.read().len()
    }

    /// So many shards have no records in these segments any more.
    pub(crate) fn remove_live(&self, segments: &[u64]) {
        let by_number = self.by_number.read();
        for number in segments {
            if let Some(segment) = by_number.get(number) {
                segment.live.fetch_sub(1, Ordering::Relaxed);
            }
        }
    }

    /// Takes the dead segments out of the log; their files are free once nobody reads them.
    ///
    /// The newest segment stays, and the one before it: should the newest one's checkpoint be damaged, the log is found again
    /// from the checkpoint before it and the frames of both.
    pub(crate) fn retire_dead(&self) -> Vec<Arc<Segment>> {
        let mut by_number = self.by_number.write();
        let old = by_number.len().saturating_sub(2);
        let dead: Vec<u64> = by_number
            .iter()
            .take(old)
            .filter(|(_, segment)| segment.is_dead())
            .map(|(number, _)| *number)
            .collect();
        let dead: Vec<_> = dead.iter().filter_map(|number| by_number.remove(number)).collect();
        drop(by_number);
        self.open.lock().retain(|open| !dead.iter().any(|dead| Arc::ptr_eq(open, dead)));
        for segment in &dead {
            segment.retired.store(true, Ordering::Relaxed);
        }
        dead
    }

    /// The file of a segment, to read.
    pub(crate) fn file(&self, segment: &Arc<Segment>) -> io::Result<Arc<dyn DiskFile>> {
        if let Some(file) = &*segment.file.lock() {
            return Ok(file.clone());
        }
        let opened = self.disk.open(&segment_file(segment.slot), Access::Read)?;
        *segment.file.lock() = Some(opened.clone());
        let mut open = self.open.lock();
        open.push_back(segment.clone());
        if open.len() > OPEN_MAX
            && let Some(oldest) = open.pop_front()
        {
            oldest.seal();
        }
        Ok(opened)
    }
}
