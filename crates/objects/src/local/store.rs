//! A bucket, also as the `object_store` crate wants it.

use std::{
    fmt, fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    io,
    ops::Range,
    path::PathBuf,
    sync::Arc,
};

use async_trait::async_trait;
use bytes::Bytes;
use futures_util::{StreamExt, stream::BoxStream};
use millstream_runtime::blocking;
use object_store::{
    CopyMode, CopyOptions, Error, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta,
    ObjectStore, PutMode, PutMultipartOptions, PutOptions, PutPayload, PutResult, Result, UploadPart,
    local::LocalFileSystem, path::Path,
};
use parking_lot::{Mutex, MutexGuard};

use super::{Staged, read::found, sync};
use crate::{BucketName, Details, DetailsStore, Key};

/// Where everything is.
#[derive(Debug)]
pub(super) struct Places {
    pub directory: PathBuf,
    pub details: Arc<dyn DetailsStore>,
    pub locks: Vec<Mutex<()>>,
}

impl Places {
    pub fn staged(&self) -> PathBuf {
        self.directory.join(".staged")
    }
}

/// A bucket in a local directory. Cheap to clone.
#[derive(Clone, Debug)]
pub struct LocalBucket {
    pub(super) places: Arc<Places>,
    pub(super) name: BucketName,
}

impl LocalBucket {
    pub(super) fn new(places: Arc<Places>, name: BucketName) -> Self {
        Self { places, name }
    }

    /// Its directory.
    pub fn directory(&self) -> PathBuf {
        self.places.directory.join(self.name.as_str())
    }

    pub(super) fn path(&self, key: &Key) -> PathBuf {
        self.directory().join(key.as_ref())
    }

    /// Held while details and file of an object are replaced.
    pub(super) fn lock(&self, key: &Key) -> MutexGuard<'_, ()> {
        let mut hasher = DefaultHasher::new();
        (&self.name, key.as_ref()).hash(&mut hasher);
        let index = hasher.finish() as usize % self.places.locks.len();
        self.places.locks[index].lock()
    }

    /// Begins a file that may become an object. Blocks.
    pub fn stage(&self) -> io::Result<Staged> {
        Staged::new(&self.places)
    }

    /// Removes an object, and directories that are empty without it; `false` if there is none. Blocks.
    pub fn remove(&self, key: &Key) -> io::Result<bool> {
        let path = self.path(key);
        let _alone = self.lock(key);
        let is_file = found(fs::symlink_metadata(&path))?.is_some_and(|metadata| !metadata.is_dir());
        if !is_file || found(fs::remove_file(&path))?.is_none() {
            return Ok(false);
        }
        let root = self.directory();
        let mut parent = path.parent();
        while let Some(directory) = parent.filter(|directory| *directory != root) {
            if fs::remove_dir(directory).is_err() {
                break; // it has other objects
            }
            parent = directory.parent();
        }
        sync(parent.unwrap_or(&root))?;
        if self.places.details.get(&self.name, key.as_ref())?.is_some() {
            self.places.details.put(&self.name, key.as_ref(), None)?;
        }
        Ok(true)
    }

    /// The crate's own store, for reading and listing.
    fn files(&self) -> Result<LocalFileSystem> {
        LocalFileSystem::new_with_prefix(self.directory())
    }

    async fn run<T: Send + 'static>(
        &self,
        key: &Key,
        work: impl FnOnce(&Self, &Key) -> io::Result<T> + Send + 'static,
    ) -> Result<T> {
        let (bucket, key) = (self.clone(), key.clone());
        blocking(move || work(&bucket, &key).map_err(|error| failed(error, &key))).await
    }
}

fn failed(error: io::Error, key: &Key) -> Error {
    let path = key.to_string();
    match error.kind() {
        io::ErrorKind::NotFound => Error::NotFound { path, source: error.into() },
        io::ErrorKind::AlreadyExists => Error::AlreadyExists { path, source: error.into() },
        io::ErrorKind::PermissionDenied => Error::PermissionDenied { path, source: error.into() },
        _ => Error::Generic { store: "local bucket", source: error.into() },
    }
}

impl fmt::Display for LocalBucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "local bucket {}", self.name)
    }
}

fn result(details: &Details) -> PutResult {
    PutResult { e_tag: Some(details.e_tag()), version: None, extensions: Default::default() }
}

#[async_trait]
impl ObjectStore for LocalBucket {
    async fn put_opts(&self, key: &Path, payload: PutPayload, options: PutOptions) -> Result<PutResult> {
        let create = match options.mode {
            PutMode::Overwrite => false,
            PutMode::Create => true,
            PutMode::Update(_) => {
                return Err(Error::NotImplemented {
                    operation: "conditional update".into(),
                    implementer: "local bucket".into(),
                });
            }
        };
        let details = Details::of(&options.attributes);
        let write = move |bucket: &Self, key: &Key| {
            let mut staged = bucket.stage()?;
            payload.iter().try_for_each(|bytes| staged.write(bytes))?;
            bucket.commit(key, staged, details, |there| !create || there.is_none())
        };
        Ok(result(&self.run(key, write).await?))
    }

    async fn put_multipart_opts(
        &self,
        key: &Path,
        options: PutMultipartOptions,
    ) -> Result<Box<dyn MultipartUpload>> {
        let staged = Some(Arc::new(self.run(key, |bucket, _| bucket.stage()).await?));
        let details = Details::of(&options.attributes);
        Ok(Box::new(Upload { bucket: self.clone(), key: key.clone(), staged, details, next: 0 }))
    }

    async fn get_opts(&self, key: &Path, options: GetOptions) -> Result<GetResult> {
        let mut result = self.files()?.get_opts(key, options).await?;
        let details = self.run(key, |bucket, key| bucket.details_of(key)).await?;
        result.attributes = details.unwrap_or_default().attributes();
        Ok(result)
    }

    async fn get_ranges(&self, key: &Path, ranges: &[Range<u64>]) -> Result<Vec<Bytes>> {
        self.files()?.get_ranges(key, ranges).await
    }

    fn delete_stream(&self, keys: BoxStream<'static, Result<Path>>) -> BoxStream<'static, Result<Path>> {
        let bucket = self.clone();
        let deleted = keys.then(move |key| {
            let bucket = bucket.clone();
            async move {
                let key = key?;
                match bucket.run(&key, |bucket, key| bucket.remove(key)).await? {
                    true => Ok(key),
                    false => Err(failed(io::ErrorKind::NotFound.into(), &key)),
                }
            }
        });
        deleted.boxed()
    }

    fn list(&self, prefix: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        match self.files() {
            Ok(files) => files.list(prefix),
            Err(error) => futures_util::stream::iter([Err(error)]).boxed(),
        }
    }

    async fn list_with_delimiter(&self, prefix: Option<&Path>) -> Result<ListResult> {
        self.files()?.list_with_delimiter(prefix).await
    }

    async fn copy_opts(&self, from: &Path, to: &Path, options: CopyOptions) -> Result<()> {
        let (create, to) = (options.mode == CopyMode::Create, to.clone());
        let copy = move |bucket: &Self, from: &Key| {
            let source = bucket.open(from)?.ok_or(io::ErrorKind::NotFound)?;
            let mut staged = bucket.stage()?;
            source.read(0..source.details.size, |bytes| staged.write(bytes))?;
            bucket.commit(&to, staged, source.details, |there| !create || there.is_none())
        };
        self.run(from, copy).await.map(drop)
    }
}

/// An upload in parts.
#[derive(Debug)]
struct Upload {
    bucket: LocalBucket,
    key: Key,
    /// `None` once it has ended.
    staged: Option<Arc<Staged>>,
    details: Details,
    /// Where the next part begins.
    next: u64,
}

#[async_trait]
impl MultipartUpload for Upload {
    fn put_part(&mut self, data: PutPayload) -> UploadPart {
        let (staged, key, mut offset) = (self.staged.clone(), self.key.clone(), self.next);
        self.next += data.content_length() as u64;
        Box::pin(blocking(move || {
            let staged = staged.ok_or_else(|| failed(io::ErrorKind::NotFound.into(), &key))?;
            for bytes in data.iter() {
                staged.write_at(bytes, offset).map_err(|error| failed(error, &key))?;
                offset += bytes.len() as u64;
            }
            Ok(())
        }))
    }

    async fn complete(&mut self) -> Result<PutResult> {
        let (staged, details) = (self.staged.take(), self.details.clone());
        let commit = move |bucket: &LocalBucket, key: &Key| {
            // Parts hold it until they are written, and whoever completes an upload has waited for them.
            let staged = staged.and_then(Arc::into_inner).ok_or(io::ErrorKind::NotFound)?;
            bucket.commit(key, staged, details, |_| true)
        };
        Ok(result(&self.bucket.run(&self.key, commit).await?))
    }

    async fn abort(&mut self) -> Result<()> {
        self.staged = None;
        Ok(())
    }
}
