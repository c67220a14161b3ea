//! A directory of the file system.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, ErrorKind},
    os::unix::fs::{FileExt, OpenOptionsExt},
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use super::{Access, AlignedBuffer, BLOCK, Disk, DiskFile, DiskLock, Lock};
use crate::sys;

const LOCK_FILE: &str = "lock";

/// A directory of the file system.
#[derive(Debug)]
pub struct FileDisk {
    directory: PathBuf,
}

impl FileDisk {
    /// The directory, made if it is not there.
    pub fn create(directory: impl Into<PathBuf>) -> io::Result<Self> {
        let directory = directory.into();
        if !directory.is_dir() {
            fs::create_dir_all(&directory)?;
            // The new entry is in the parent, which has to be told as well.
            if let Some(parent) = directory.parent().filter(|parent| !parent.as_os_str().is_empty()) {
                File::open(parent)?.sync_all()?;
            }
        }
        Ok(Self { directory })
    }

    /// A directory that is there, to look at.
    pub fn existing(directory: impl Into<PathBuf>) -> io::Result<Self> {
        let directory = directory.into();
        if directory.is_dir() {
            Ok(Self { directory })
        } else {
            Err(io::Error::new(ErrorKind::NotFound, "no such directory"))
        }
    }

    fn open_as(&self, name: &str, access: Access, create: bool) -> io::Result<Arc<dyn DiskFile>> {
        let path = self.directory.join(name);
        let mut options = OpenOptions::new();
        options.read(true).write(access != Access::Read).create(create).truncate(create).mode(0o600);
        if access != Access::Direct {
            return Ok(Arc::new(Buffered(options.open(path)?)));
        }
        match options.clone().custom_flags(libc::O_DIRECT).open(&path) {
            Ok(direct) => Ok(Arc::new(Direct { direct, path, buffered: OnceLock::new() })),
            Err(error) if error.kind() == ErrorKind::InvalidInput => {
                Ok(Arc::new(Buffered(options.open(path)?)))
            }
            Err(error) => Err(error),
        }
    }
}

impl Disk for FileDisk {
    fn list(&self) -> io::Result<Vec<String>> {
        let names = fs::read_dir(&self.directory)?.map(|entry| Ok(entry?.file_name().into_string().ok()));
        names.filter_map(Result::transpose).collect()
    }

    fn open(&self, name: &str, access: Access) -> io::Result<Arc<dyn DiskFile>> {
        self.open_as(name, access, false)
    }

    fn create(&self, name: &str, access: Access) -> io::Result<Arc<dyn DiskFile>> {
        self.open_as(name, access, true)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        fs::remove_file(self.directory.join(name))
    }

    fn sync_directory(&self) -> io::Result<()> {
        File::open(&self.directory)?.sync_all()
    }

    fn lock(&self, lock: Lock) -> io::Result<Box<dyn DiskLock>> {
        let path = self.directory.join(LOCK_FILE);
        let (file, result) = match lock {
            Lock::Exclusive => {
                let file =
                    OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(path)?;
                let result = file.try_lock();
                (file, result)
            }
            // Who only reads makes no file: without one there has never been a writer.
            Lock::Shared => match File::open(path) {
                Ok(file) => {
                    let result = file.try_lock_shared();
                    (file, result)
                }
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Box::new(Locked(None))),
                Err(error) => return Err(error),
            },
        };
        match result {
            Ok(()) => Ok(Box::new(Locked(Some(file)))),
            Err(TryLockError::WouldBlock) => Err(ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

/// The lock lasts as long as its file is open, and so never longer than the process.
struct Locked(#[expect(dead_code, reason = "held for its drop")] Option<File>);

impl DiskLock for Locked {}

struct Buffered(File);

impl DiskFile for Buffered {
    fn read_at(&self, offset: u64, bytes: &mut [u8]) -> io::Result<usize> {
        read_full(&self.0, offset, bytes)
    }

    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all_at(bytes, offset)
    }

    fn sync_data(&self) -> io::Result<()> {
        self.0.sync_data()
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self.0.metadata()?.len())
    }

    fn set_length(&self, bytes: u64) -> io::Result<()> {
        self.0.set_len(bytes)
    }

    fn allocate(&self, bytes: u64) -> io::Result<()> {
        sys::allocate(&self.0, bytes)
    }
}

/// Reads until the slice is full or the file ends.
fn read_full(file: &File, mut offset: u64, mut bytes: &mut [u8]) -> io::Result<usize> {
    let wanted = bytes.len();
    while !bytes.is_empty() {
        match file.read_at(bytes, offset) {
            Ok(0) => break,
            Ok(n) => {
                offset += n as u64;
                bytes = &mut bytes[n..];
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(wanted - bytes.len())
}

/// A file opened past the page cache. Some file systems accept that and then refuse to write; those are used through the page
/// cache from then on.
struct Direct {
    direct: File,
    path: PathBuf,
    buffered: OnceLock<File>,
}

impl Direct {
    fn now(&self) -> &File {
        self.buffered.get().unwrap_or(&self.direct)
    }
}

impl DiskFile for Direct {
    fn read_at(&self, offset: u64, bytes: &mut [u8]) -> io::Result<usize> {
        let lead = (offset % BLOCK as u64) as usize;
        let mut blocks = AlignedBuffer::default();
        blocks.reset((lead + bytes.len()).next_multiple_of(BLOCK));
        let mut filled = 0usize;
        // A read that ends within a block has met the end of the file, and may not go on there.
        while filled.is_multiple_of(BLOCK) && filled < blocks.len() {
            match self.now().read_at(&mut blocks[filled..], offset - lead as u64 + filled as u64) {
                Ok(0) => break,
                Ok(n) => filled += n,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        let length = filled.saturating_sub(lead).min(bytes.len());
        bytes[..length].copy_from_slice(&blocks[lead..lead + length]);
        Ok(length)
    }

    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let aligned = |n: usize| n.is_multiple_of(BLOCK);
        assert!(
            aligned(offset as usize) && aligned(bytes.len()) && aligned(bytes.as_ptr().addr()),
            "direct writes are made in whole blocks"
        );
        match self.now().write_all_at(bytes, offset) {
            Err(error) if error.kind() == ErrorKind::InvalidInput && self.buffered.get().is_none() => {
                let file = OpenOptions::new().read(true).write(true).open(&self.path)?;
                self.buffered.get_or_init(|| file).write_all_at(bytes, offset)
            }
            result => result,
        }
    }

    fn sync_data(&self) -> io::Result<()> {
        self.now().sync_data()
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self.direct.metadata()?.len())
    }

    fn set_length(&self, bytes: u64) -> io::Result<()> {
        self.direct.set_len(bytes)
    }

    fn allocate(&self, bytes: u64) -> io::Result<()> {
        sys::allocate(&self.direct, bytes)
    }
}

impl AsRef<Path> for FileDisk {
    fn as_ref(&self) -> &Path {
        &self.directory
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direct_files_read_at_any_offset() {
        let directory = tempfile::tempdir().unwrap();
        let disk = FileDisk::create(directory.path().join("log")).unwrap();
        let file = disk.create("a", Access::Direct).unwrap();
        let mut blocks = AlignedBuffer::zeroed(3 * BLOCK);
        blocks.iter_mut().enumerate().for_each(|(n, byte)| *byte = (n % 251) as u8);
        file.write_at(0, &blocks).unwrap();
        file.sync_data().unwrap();
        for (offset, length, found) in
            [(0, 3 * BLOCK, 3 * BLOCK), (5, 10, 10), (4090, 20, 20), (12_000, 999, 288), (99_999, 1, 0)]
        {
            let mut bytes = vec![0; length];
            assert_eq!(file.read_at(offset as u64, &mut bytes).unwrap(), found);
            assert!(found == 0 || bytes[..found] == blocks[offset..offset + found]);
        }
        assert_eq!(disk.list().unwrap(), ["a"]);
    }

    #[test]
    fn a_directory_has_one_writer_or_many_readers() {
        let directory = tempfile::tempdir().unwrap();
        let disk = FileDisk::create(directory.path()).unwrap();
        let blocked = |lock| disk.lock(lock).err().map(|error| error.kind());
        assert_eq!(blocked(Lock::Shared), None, "nobody was ever there");
        let writer = disk.lock(Lock::Exclusive).unwrap();
        assert_eq!(blocked(Lock::Exclusive), Some(ErrorKind::WouldBlock));
        assert_eq!(blocked(Lock::Shared), Some(ErrorKind::WouldBlock));
        drop(writer);
        let _readers = (disk.lock(Lock::Shared).unwrap(), disk.lock(Lock::Shared).unwrap());
        assert_eq!(blocked(Lock::Exclusive), Some(ErrorKind::WouldBlock));
    }
}
