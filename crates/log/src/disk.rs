//! Where the embedded log's files lie, as something that a test can own.
//!
//! [`FileDisk`] is a directory of the file system; [`SimDisk`] is one in memory that loses, tears and flips what a real one
//! might. The names are flat: the log has one directory.

use std::{io, sync::Arc};

mod aligned;
mod file;
mod sim;

pub(crate) use aligned::AlignedBuffer;
pub use aligned::BLOCK;
pub use file::FileDisk;
pub use sim::{Fault, SimDisk, Tear};

/// How a file is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Read through the page cache.
    Read,
    /// Read and written through the page cache.
    Write,
    /// Read and written past the page cache where the file system can do that. Writes of whole, aligned
    /// [blocks](BLOCK) are fast; others are refused.
    Direct,
}

/// Who may be in a directory besides us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Nobody.
    Exclusive,
    /// Others that only read.
    Shared,
}

/// Keeps others out of the directory until it is dropped.
pub trait DiskLock: Send + Sync {}

/// A directory of files.
pub trait Disk: Send + Sync + 'static {
    /// The names of all files.
    fn list(&self) -> io::Result<Vec<String>>;

    /// Opens a file that is there.
    fn open(&self, name: &str, access: Access) -> io::Result<Arc<dyn DiskFile>>;

    /// Makes an empty file, or empties the one that is there. It survives a power cut once `sync_directory` has returned.
    fn create(&self, name: &str, access: Access) -> io::Result<Arc<dyn DiskFile>>;

    /// Removes a file; its open handles stay usable.
    fn remove(&self, name: &str) -> io::Result<()>;

    /// Makes the creation and removal of files durable.
    fn sync_directory(&self) -> io::Result<()>;

    /// Takes the directory, without waiting; `WouldBlock` if somebody else has it.
    fn lock(&self, lock: Lock) -> io::Result<Box<dyn DiskLock>>;
}

/// An open file.
pub trait DiskFile: Send + Sync {
    /// Reads at an offset; fewer bytes than asked for only at the end of the file.
    fn read_at(&self, offset: u64, bytes: &mut [u8]) -> io::Result<usize>;

    /// Writes all of the bytes at an offset. After an error any part of them may be there.
    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()>;

    /// Makes everything written durable. After an error nothing may be concluded about any write since the last success,
    /// and a later success says nothing about them either.
    fn sync_data(&self) -> io::Result<()>;

    /// The length in bytes.
    fn length(&self) -> io::Result<u64>;

    /// Cuts the file, or extends it by zeros that take no space yet.
    fn set_length(&self, bytes: u64) -> io::Result<()>;

    /// Takes space for the file up to this length, where the file system can do so without writing.
    fn allocate(&self, bytes: u64) -> io::Result<()>;
}

/// Whether the error says that there is no space.
pub(crate) fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}
