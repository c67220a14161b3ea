//! The engine and its file: opened, and opened anew when the disk has failed.
//!
//! An engine whose file has failed once does nothing any more. Then it is closed, and what its file shows is written to a
//! new file, synced, and put in its place: a failed sync leaves pages in the cache that count as written and are not on
//! the disk, so the old file can never be trusted again, while a new one is as good as its own sync. Until that
//! succeeds (the disk may be full) readers are served from a copy in memory, and nobody can write.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
};

use redb::{Database, StorageBackend, backends::InMemoryBackend};

use crate::{
    MetaError,
    backend::{Failed, Watched},
};

/// Metadata is small; the engine's own default is a gibibyte.
const CACHE_BYTES: usize = 16 << 20;

/// An engine, and whether it can still be used.
pub(crate) struct Engine {
    pub(crate) database: Database,
    place: Place,
}

enum Place {
    /// Gone with the process, and cannot fail.
    Memory,
    File {
        path: PathBuf,
        failed: Failed,
        /// A copy in memory stands in, to read.
        stands_in: bool,
    },
}

impl Engine {
    /// Opens the file, or makes it; it survives a power cut from then on.
    pub(crate) fn open(path: &Path) -> Result<Self, MetaError> {
        let (database, failed) = guarded(|| open_file(path))?;
        Ok(Self { database, place: Place::File { path: path.to_owned(), failed, stands_in: false } })
    }

    pub(crate) fn in_memory(database: Database) -> Self {
        Self { database, place: Place::Memory }
    }

    /// Whether a failure was met and nothing was done about it yet.
    pub(crate) fn has_failed(&self) -> bool {
        matches!(&self.place, Place::File { failed, stands_in, .. } if failed.is_set() && !stands_in)
    }

    /// As if the disk had failed.
    #[cfg(test)]
    pub(crate) fn fail(&self) {
        if let Place::File { failed, .. } = &self.place {
            failed.set();
        }
    }

    /// Whether changes can be made.
    pub(crate) fn can_write(&self) -> bool {
        !matches!(&self.place, Place::File { failed, .. } if failed.is_set())
    }

    /// Puts a copy in memory in the place of an engine that has failed, and then a new file, if the disk lets us.
    ///
    /// # Errors
    /// If there is no new file; readers are served all the same, unless the old file cannot be read.
    pub(crate) fn heal(&mut self) -> Result<(), MetaError> {
        let Place::File { path, failed, stands_in } = &mut self.place else { return Ok(()) };
        if !failed.is_set() {
            return Ok(());
        }
        let bytes = fs::read(&*path).map_err(MetaError::storage)?;
        if !*stands_in {
            // The old engine is closed with this, and gives up its lock.
            self.database = in_memory_copy(&bytes)?;
            *stands_in = true;
        }
        replace(path, &bytes).map_err(MetaError::storage)?;
        let (database, healthy) = open_file(path)?;
        self.database = database;
        (*failed, *stands_in) = (healthy, false);
        Ok(())
    }
}

/// What the engine is asked while it may meet a damaged file: it panics at some of what it cannot understand, and that is an
/// answer like any other.
pub(crate) fn guarded<T>(ask: impl FnOnce() -> Result<T, MetaError>) -> Result<T, MetaError> {
    let answer = catch_unwind(AssertUnwindSafe(ask));
    answer.unwrap_or_else(|_| Err(MetaError::storage(io::Error::other("the file cannot be understood"))))
}

/// An engine over a copy of a file's bytes. It mends in the copy what a crash has cut.
pub(crate) fn in_memory_copy(bytes: &[u8]) -> Result<Database, MetaError> {
    let copy = InMemoryBackend::new();
    copy.set_len(bytes.len() as u64).and_then(|()| copy.write(0, bytes)).expect("memory has no I/O errors");
    Database::builder().create_with_backend(copy).map_err(MetaError::storage)
}

fn open_file(path: &Path) -> Result<(Database, Failed), MetaError> {
    if !path.exists() {
        make(path)?;
    }
    match open_existing(path, true) {
        // The last process did not close it. What is seen now may be in the cache alone, and if a sync of that process failed,
        // no sync of ours would change that: so it is written anew before it is built upon.
        Err(redb::DatabaseError::RepairAborted) => {
            let bytes = fs::read(path).map_err(MetaError::storage)?;
            replace(path, &bytes).map_err(MetaError::storage)?;
            open_existing(path, false).map_err(MetaError::storage)
        }
        other => other.map_err(MetaError::storage),
    }
}

/// Makes an empty store under another name first: half of one is never met.
fn make(path: &Path) -> Result<(), MetaError> {
    let new = path.with_extension("new");
    let mut options = File::options();
    options.read(true).write(true).create(true).truncate(true);
    let made = options.open(&new).and_then(|file| Ok((file.try_clone()?, file)));
    let (file, handle) = made.map_err(MetaError::storage)?;
    let backend = Watched::new(file, Failed::default()).map_err(MetaError::storage)?;
    drop(Database::builder().create_with_backend(backend).map_err(MetaError::storage)?);
    handle.sync_all().and_then(|()| fs::rename(&new, path)).map_err(MetaError::storage)?;
    sync_directory(path).map_err(MetaError::storage)
}

fn open_existing(path: &Path, only_sound: bool) -> Result<(Database, Failed), redb::DatabaseError> {
    let failed = Failed::default();
    let file = File::options().read(true).write(true).open(path).map_err(redb::StorageError::from)?;
    let mut builder = Database::builder();
    builder.set_cache_size(CACHE_BYTES);
    if only_sound {
        builder.set_repair_callback(redb::RepairSession::abort);
    }
    let database = builder.create_with_backend(Watched::new(file, failed.clone())?)?;
    Ok((database, failed))
}

/// Writes the bytes to a new file, durably, and puts it in the place of the old one.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let new = path.with_extension("new");
    let mut file = File::create(&new)?;
    file.set_permissions(fs::metadata(path)?.permissions())?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&new, path)?;
    sync_directory(path)
}

fn sync_directory(file: &Path) -> io::Result<()> {
    match file.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        Some(parent) => File::open(parent)?.sync_all(),
        None => File::open(".")?.sync_all(),
    }
}
