//! A bucket in a local directory.
//!
//! An object is a file of its key's name. What a file has no place for lies in a [`DetailsStore`]. A file is written aside, in
//! `.staged` beside the buckets (no bucket's name begins with a dot), synced, and then given its name, so that an object is
//! there whole or not at all, and on disk when the call returns.

mod buckets;
mod listing;
mod read;
mod staged;
mod store;
mod uploads;

pub use buckets::LocalBuckets;
pub use listing::{Listed, Page, Query};
pub use read::LocalObject;
pub use staged::Staged;
pub use store::LocalBucket;
pub use uploads::{Part, Uploads};

use std::{fs::Metadata, io, path::Path, time::UNIX_EPOCH};

use crate::Key;

/// When a file was written, in nanoseconds since 1970.
fn modified_ns(metadata: &Metadata) -> i64 {
    let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.and_then(|since| i64::try_from(since.as_nanos()).ok()).unwrap_or_default()
}

/// Makes the names in a directory durable.
fn sync(directory: &Path) -> io::Result<()> {
    std::fs::File::open(directory)?.sync_all()
}

/// Makes a directory with those above it, durably, down from `root`, which is there.
fn make_directories(root: &Path, directory: &Path) -> io::Result<()> {
    if directory.is_dir() {
        return Ok(());
    }
    let parent = directory.parent().filter(|parent| parent.starts_with(root)).unwrap_or(root);
    make_directories(root, parent)?;
    match std::fs::create_dir(directory) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => match directory.is_dir() {
            true => Ok(()),
            false => Err(io::ErrorKind::NotADirectory.into()),
        },
        made => {
            made?;
            sync(parent)
        }
    }
}

/// The key of an object that a file can be: no empty step, none of dots alone, no control character, no step of more than 255
/// bytes.
pub fn file_key(text: &str) -> Option<Key> {
    let fits = text.len() <= 1024 && text.split('/').all(|step| step.len() <= 255);
    Key::parse(text).ok().filter(|key| fits && !text.is_empty() && key.as_ref() == text)
}
