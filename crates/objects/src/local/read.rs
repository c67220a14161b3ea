//! Reading objects.

use std::{
    fs::{self, File},
    io,
    ops::Range,
    os::unix::fs::FileExt as _,
    sync::Arc,
};

use bytes::Bytes;
use futures_util::stream::{self, Stream};
use millstream_runtime::blocking;

use super::{modified_ns, store::LocalBucket};
use crate::{Details, Key};

/// How much is read at once.
const CHUNK: u64 = 1 << 20;

/// An object that was opened. It stays what it is, also if another takes its place.
#[derive(Clone, Debug)]
pub struct LocalObject {
    file: Arc<File>,
    /// What is known of it.
    pub details: Details,
}

impl LocalObject {
    /// Its bytes in this range, as they are read.
    pub fn stream(
        &self,
        range: Range<u64>,
    ) -> impl Stream<Item = io::Result<Bytes>> + Send + Sync + 'static + use<> {
        let file = self.file.clone();
        stream::unfold(range, move |range| {
            let file = file.clone();
            async move {
                let end = range.end.min(range.start + CHUNK);
                let length = usize::try_from(end.checked_sub(range.start).filter(|left| *left > 0)?).ok()?;
                let offset = range.start;
                let read = blocking(move || {
                    let mut chunk = vec![0; length];
                    file.read_exact_at(&mut chunk, offset).map(|()| Bytes::from(chunk))
                });
                match read.await {
                    Ok(chunk) => Some((Ok(chunk), end..range.end)),
                    Err(error) => Some((Err(error), range.end..range.end)),
                }
            }
        })
    }

    /// Hands all of its bytes in this range over. Blocks.
    pub fn read(&self, range: Range<u64>, mut to: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
        let mut offset = range.start;
        let mut chunk = vec![0; usize::try_from(CHUNK.min(range.end - range.start)).unwrap_or_default()];
        while offset < range.end {
            let length = chunk.len().min(usize::try_from(range.end - offset).unwrap_or(usize::MAX));
            self.file.read_exact_at(&mut chunk[..length], offset)?;
            to(&chunk[..length])?;
            offset += length as u64;
        }
        Ok(())
    }
}

impl LocalBucket {
    /// Opens an object; `None` if there is none. Blocks.
    pub fn open(&self, key: &Key) -> io::Result<Option<LocalObject>> {
        let Some(file) = found(File::open(self.path(key)))? else { return Ok(None) };
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Ok(None);
        }
        let details = self.kept(key, &metadata)?;
        Ok(Some(LocalObject { file: Arc::new(file), details }))
    }

    /// The details of an object; `None` if there is none. Blocks.
    pub fn details_of(&self, key: &Key) -> io::Result<Option<Details>> {
        let metadata = found(fs::metadata(self.path(key)))?.filter(fs::Metadata::is_file);
        metadata.map(|metadata| self.kept(key, &metadata)).transpose()
    }

    fn kept(&self, key: &Key, metadata: &fs::Metadata) -> io::Result<Details> {
        let (size, modified_ns) = (metadata.len(), modified_ns(metadata));
        Ok(match self.places.details.get(&self.name, key.as_ref())? {
            Some(stored) => stored.of_file(size, modified_ns),
            None => Details { size, modified_ns, ..Details::default() },
        })
    }
}

/// A key whose beginning is the name of an object is no object's.
pub(super) fn found<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(None)
        }
        result => result.map(Some),
    }
}
