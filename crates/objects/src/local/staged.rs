//! Writing a file aside, and giving it its name.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::FileExt as _,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use super::{
    make_directories, modified_ns,
    store::{LocalBucket, Places},
    sync,
};
use crate::{Details, Key, Stored};

/// A file without a name yet; gone with whoever holds it.
#[derive(Debug)]
pub struct Staged {
    pub(super) path: PathBuf,
    pub(super) file: File,
}

impl Staged {
    pub(super) fn new(places: &Places) -> io::Result<Self> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let directory = places.staged();
        loop {
            let path = directory.join(format!("{:016x}", NEXT.fetch_add(1, Ordering::Relaxed)));
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => fs::create_dir_all(&directory)?,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {} // of another process' life
                opened => return Ok(Self { path, file: opened? }),
            }
        }
    }

    /// Appends bytes.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    /// Writes bytes at a place.
    pub fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<()> {
        self.file.write_all_at(bytes, offset)
    }

    /// Gives it this name, durably, in the place of a file that has it. The directory must exist.
    pub(super) fn rename(self, to: &Path) -> io::Result<()> {
        fs::rename(&self.path, to)?;
        to.parent().map_or(Ok(()), sync)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path); // it is not there any more if it has got its name
    }
}

impl LocalBucket {
    /// Makes a file the object of a key, durably, if what is there now (`None` for nothing) is `replaceable`; else the error is
    /// `AlreadyExists`. Returns the details with size and time. Blocks.
    pub fn commit(
        &self,
        key: &Key,
        staged: Staged,
        mut details: Details,
        replaceable: impl FnOnce(Option<&Details>) -> bool,
    ) -> io::Result<Details> {
        staged.file.sync_all()?;
        let metadata = staged.file.metadata()?;
        (details.size, details.modified_ns) = (metadata.len(), modified_ns(&metadata));
        let path = self.path(key);
        let root = self.directory();
        let _alone = self.lock(key);
        let there = self.details_of(key)?;
        if !replaceable(there.as_ref()) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.keep(key, &details, there)?;
        loop {
            make_directories(&root, path.parent().unwrap_or(&root))?;
            match fs::rename(&staged.path, &path) {
                // The directory was empty and was removed with the last object in it.
                Err(error) if error.kind() == io::ErrorKind::NotFound && root.is_dir() => {}
                renamed => {
                    renamed?;
                    break;
                }
            }
        }
        path.parent().map_or(Ok(()), sync)?;
        Ok(details)
    }

    /// Keeps details for the file that comes, and those of the one that is there until then.
    fn keep(&self, key: &Key, details: &Details, there: Option<Details>) -> io::Result<()> {
        let place = (&self.name, key.as_ref());
        let store: &Arc<_> = &self.places.details;
        let before = there.filter(|there| !there.say_nothing());
        if details.say_nothing() && before.is_none() {
            return match store.get(place.0, place.1)? {
                Some(_) => store.put(place.0, place.1, None),
                None => Ok(()),
            };
        }
        store.put(place.0, place.1, Some(Stored { now: details.clone(), before }))
    }
}
