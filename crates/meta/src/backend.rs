//! The file under the engine, watched: one failure, and nothing more goes through it.
//!
//! After a failed write or sync nobody knows what the disk has; the engine stops by itself then, and this makes sure of it,
//! so that whoever opens the file anew is its only writer.

use std::{
    fs::File,
    io,
    ops::Bound,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use redb::{BackendError, StorageBackend, backends::FileBackend};

/// Whether a file has failed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Failed(Arc<AtomicBool>);

impl Failed {
    pub(crate) fn is_set(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }

    pub(crate) fn set(&self) {
        self.0.store(true, Ordering::Release);
    }

    fn note<T>(&self, result: io::Result<T>) -> io::Result<T> {
        result.inspect_err(|_| self.set())
    }

    fn alive(&self) -> io::Result<()> {
        if self.is_set() { Err(io::Error::other("an earlier operation on the file failed")) } else { Ok(()) }
    }
}

/// A file that notes its first failure and refuses to change from then on.
#[derive(Debug)]
pub(crate) struct Watched {
    file: FileBackend,
    failed: Failed,
}

impl Watched {
    pub(crate) fn new(file: File, failed: Failed) -> Result<Self, redb::DatabaseError> {
        Ok(Self { file: FileBackend::new(file)?, failed })
    }
}

impl StorageBackend for Watched {
    fn len(&self) -> io::Result<u64> {
        self.failed.note(self.file.len())
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.failed.note(self.file.read(offset, out))
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        self.failed.alive()?;
        self.failed.note(self.file.set_len(len))
    }

    fn sync_data(&self) -> io::Result<()> {
        self.failed.alive()?;
        self.failed.note(self.file.sync_data())
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.failed.alive()?;
        self.failed.note(self.file.write(offset, data))
    }

    fn close(&self) -> io::Result<()> {
        self.file.close()
    }

    fn try_lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.file.try_lock_range(start, end)
    }

    fn try_lock_shared_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.file.try_lock_shared_range(start, end)
    }

    fn lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.file.lock_range(start, end)
    }

    fn lock_shared_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.file.lock_shared_range(start, end)
    }

    fn unlock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.file.unlock_range(start, end)
    }

    fn query_lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.file.query_lock_range(start, end)
    }
}
