//! The state as the kernel asks for it.

use std::{
    ffi::OsStr,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use fuser::{
    BsdFileFlags, Errno, FileAttr, FileHandle, FileType, Filesystem, FopenFlags, Generation, INodeNo,
    LockOwner, OpenFlags, RenameFlags, ReplyAttr, ReplyCreate, ReplyData, ReplyDirectory, ReplyEmpty,
    ReplyEntry, ReplyOpen, ReplyStatfs, ReplyWrite, Request, TimeOrNow, WriteFlags,
};
use parking_lot::Mutex;

use super::state::{Failed, Node, State};

/// The kernel keeps nothing: what it kept would survive a power cut.
const TTL: Duration = Duration::ZERO;
const GENERATION: Generation = Generation(0);

/// The file system, as it is mounted.
pub struct Mounted(Arc<Mutex<State>>);

impl Mounted {
    /// A view of this state.
    pub fn new(state: Arc<Mutex<State>>) -> Self {
        Self(state)
    }
}

fn errno(number: Failed) -> Errno {
    Errno::from_i32(number)
}

fn attributes(number: u64, node: &Node) -> FileAttr {
    let size = node.bytes.len() as u64;
    FileAttr {
        ino: INodeNo(number),
        size,
        blocks: size.div_ceil(512),
        atime: UNIX_EPOCH,
        mtime: UNIX_EPOCH,
        ctime: UNIX_EPOCH,
        crtime: UNIX_EPOCH,
        kind: if node.is_directory { FileType::Directory } else { FileType::RegularFile },
        perm: (node.mode & 0o7777) as u16,
        nlink: 1,
        // Whoever mounted it owns everything.
        uid: std::os::unix::fs::MetadataExt::uid(
            &std::fs::metadata("/proc/self").expect("this process lives"),
        ),
        gid: 0,
        rdev: 0,
        blksize: 4096,
        flags: 0,
    }
}

impl State {
    fn attributes(&self, number: u64) -> Result<FileAttr, Failed> {
        Ok(attributes(number, self.node(number)?))
    }
}

impl Filesystem for Mounted {
    fn lookup(&self, _: &Request, parent: INodeNo, name: &OsStr, reply: ReplyEntry) {
        let state = self.0.lock();
        match state.lookup(parent.0, name).and_then(|node| state.attributes(node)) {
            Ok(found) => reply.entry(&TTL, &found, GENERATION),
            Err(number) => reply.error(errno(number)),
        }
    }

    fn getattr(&self, _: &Request, node: INodeNo, _: Option<FileHandle>, reply: ReplyAttr) {
        match self.0.lock().attributes(node.0) {
            Ok(found) => reply.attr(&TTL, &found),
            Err(number) => reply.error(errno(number)),
        }
    }

    fn setattr(
        &self,
        _: &Request,
        node: INodeNo,
        mode: Option<u32>,
        _: Option<u32>,
        _: Option<u32>,
        size: Option<u64>,
        _: Option<TimeOrNow>,
        _: Option<TimeOrNow>,
        _: Option<SystemTime>,
        _: Option<FileHandle>,
        _: Option<SystemTime>,
        _: Option<SystemTime>,
        _: Option<SystemTime>,
        _: Option<BsdFileFlags>,
        reply: ReplyAttr,
    ) {
        let mut state = self.0.lock();
        let result = size.map_or(Ok(()), |size| state.set_length(node.0, size as usize, false));
        if let (Some(mode), Some(found)) = (mode, state.nodes.get_mut(&node.0)) {
            found.mode = mode;
        }
        match result.and_then(|()| state.attributes(node.0)) {
            Ok(found) => reply.attr(&TTL, &found),
            Err(number) => reply.error(errno(number)),
        }
    }

    fn mkdir(&self, _: &Request, parent: INodeNo, name: &OsStr, mode: u32, umask: u32, reply: ReplyEntry) {
        let mut state = self.0.lock();
        let made = state.make(parent.0, name, mode & !umask, true);
        match made.and_then(|node| state.attributes(node)) {
            Ok(found) => reply.entry(&TTL, &found, GENERATION),
            Err(number) => reply.error(errno(number)),
        }
    }

    fn unlink(&self, _: &Request, parent: INodeNo, name: &OsStr, reply: ReplyEmpty) {
        answer(self.0.lock().remove(parent.0, name), reply);
    }

    fn rmdir(&self, _: &Request, parent: INodeNo, name: &OsStr, reply: ReplyEmpty) {
        answer(self.0.lock().remove(parent.0, name), reply);
    }

    fn rename(
        &self,
        _: &Request,
        parent: INodeNo,
        name: &OsStr,
        new_parent: INodeNo,
        new_name: &OsStr,
        flags: RenameFlags,
        reply: ReplyEmpty,
    ) {
        let no_replace = flags.contains(RenameFlags::RENAME_NOREPLACE);
        answer(self.0.lock().rename((parent.0, name), (new_parent.0, new_name), no_replace), reply);
    }

    fn link(&self, _: &Request, node: INodeNo, parent: INodeNo, name: &OsStr, reply: ReplyEntry) {
        let mut state = self.0.lock();
        let linked = state.link(node.0, parent.0, name);
        match linked.and_then(|()| state.attributes(node.0)) {
            Ok(found) => reply.entry(&TTL, &found, GENERATION),
            Err(number) => reply.error(errno(number)),
        }
    }

    fn open(&self, _: &Request, node: INodeNo, flags: OpenFlags, reply: ReplyOpen) {
        let mut state = self.0.lock();
        let opened = state.node(node.0).map(drop).and_then(|()| {
            if flags.0 & libc::O_TRUNC == 0 { Ok(()) } else { state.set_length(node.0, 0, false) }
        });
        match opened {
            Ok(()) => reply.opened(FileHandle(0), FopenFlags::FOPEN_DIRECT_IO),
            Err(number) => reply.error(errno(number)),
        }
    }

    fn create(
        &self,
        _: &Request,
        parent: INodeNo,
        name: &OsStr,
        mode: u32,
        umask: u32,
        _: i32,
        reply: ReplyCreate,
    ) {
        let mut state = self.0.lock();
        let made = state.make(parent.0, name, mode & !umask, false);
        match made.and_then(|node| state.attributes(node)) {
            Ok(found) => {
                reply.created(&TTL, &found, GENERATION, FileHandle(0), FopenFlags::FOPEN_DIRECT_IO);
            }
            Err(number) => reply.error(errno(number)),
        }
    }

    fn read(
        &self,
        _: &Request,
        node: INodeNo,
        _: FileHandle,
        offset: u64,
        size: u32,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyData,
    ) {
        let state = self.0.lock();
        match state.node(node.0) {
            Ok(node) => {
                let start = (offset as usize).min(node.bytes.len());
                let end = (start + size as usize).min(node.bytes.len());
                reply.data(&node.bytes[start..end]);
            }
            Err(number) => reply.error(errno(number)),
        }
    }

    fn write(
        &self,
        _: &Request,
        node: INodeNo,
        _: FileHandle,
        offset: u64,
        data: &[u8],
        _: WriteFlags,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyWrite,
    ) {
        match self.0.lock().write(node.0, offset as usize, data) {
            Ok(taken) => reply.written(taken as u32),
            Err(number) => reply.error(errno(number)),
        }
    }

    fn fallocate(
        &self,
        _: &Request,
        node: INodeNo,
        _: FileHandle,
        offset: u64,
        length: u64,
        mode: i32,
        reply: ReplyEmpty,
    ) {
        let mut state = self.0.lock();
        if mode != 0 {
            return reply.error(Errno::EOPNOTSUPP);
        }
        answer(state.set_length(node.0, (offset + length) as usize, true), reply);
    }

    fn flush(&self, _: &Request, _: INodeNo, _: FileHandle, _: LockOwner, reply: ReplyEmpty) {
        reply.ok();
    }

    fn fsync(&self, _: &Request, node: INodeNo, _: FileHandle, _: bool, reply: ReplyEmpty) {
        answer(self.0.lock().sync(node.0), reply);
    }

    fn fsyncdir(&self, _: &Request, node: INodeNo, _: FileHandle, _: bool, reply: ReplyEmpty) {
        answer(self.0.lock().sync_directory(node.0), reply);
    }

    fn readdir(&self, _: &Request, node: INodeNo, _: FileHandle, offset: u64, mut reply: ReplyDirectory) {
        let state = self.0.lock();
        let directory = match state.node(node.0) {
            Ok(directory) => directory,
            Err(number) => return reply.error(errno(number)),
        };
        let own = [(node.0, true, OsStr::new(".")), (node.0, true, OsStr::new(".."))];
        let others = directory.names.iter().map(|(name, number)| {
            let is_directory = state.nodes.get(number).is_some_and(|node| node.is_directory);
            (*number, is_directory, name.as_os_str())
        });
        for (n, (number, is_directory, name)) in
            own.into_iter().chain(others).enumerate().skip(offset as usize)
        {
            let kind = if is_directory { FileType::Directory } else { FileType::RegularFile };
            if reply.add(INodeNo(number), n as u64 + 1, kind, name) {
                break;
            }
        }
        reply.ok();
    }

    fn statfs(&self, _: &Request, _: INodeNo, reply: ReplyStatfs) {
        let free = if self.0.lock().failing == Some(super::Fault::Full) { 0 } else { 1 << 20 };
        reply.statfs(1 << 21, free, free, 1 << 20, 1 << 20, 4096, 255, 4096);
    }
}

fn answer(result: Result<(), Failed>, reply: ReplyEmpty) {
    match result {
        Ok(()) => reply.ok(),
        Err(number) => reply.error(errno(number)),
    }
}
