//! A disk in memory that fails as real ones do.
//!
//! It knows, for each file, what a power cut would leave for sure (what was synced) and what it might leave (every write since).
//! [`SimDisk::reboot`] decides, by a seed, what it does leave. [`SimDisk::crash_after`] chooses the moment: from then on
//! every call fails, as if the process were dead. All changes count as operations: creating, removing, writing,
//! syncing; reads do not.

use std::{
    collections::BTreeMap,
    io::{self, ErrorKind},
    sync::Arc,
};

use base::{Rng, SeededRng};
use millstream_base as base;
use parking_lot::Mutex;

use super::{Access, Disk, DiskFile, DiskLock, Lock};

/// What a power cut leaves of what was not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tear {
    /// Nothing.
    Nothing,
    /// Everything: the process was killed, the machine went on and synced in peace.
    Everything,
    /// The first writes, and a part of the next one.
    Prefix,
    /// Some sectors of each write.
    Sectors,
    /// Some writes whole, in no order.
    Writes,
}

impl Tear {
    /// All ways.
    pub const ALL: [Self; 5] = [Self::Nothing, Self::Everything, Self::Prefix, Self::Sectors, Self::Writes];
}

/// How an operation fails, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An I/O error. A sync that fails so has lost some of the writes that it was to make durable, for good.
    Io,
    /// No space.
    Full,
    /// A part is written, then an I/O error.
    Short,
}

const SECTOR: usize = 512;

/// A disk in memory. Cheap to clone: clones are the same disk.
#[derive(Clone, Default)]
pub struct SimDisk(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    /// Handles of an earlier life are dead.
    life: u64,
    dead: bool,
    operations: u64,
    crash_at: Option<u64>,
    faults: BTreeMap<u64, Fault>,
    full: bool,
    unreadable: Vec<(String, u64)>,
    names: BTreeMap<String, usize>,
    durable_names: BTreeMap<String, usize>,
    entries: Vec<Entry>,
    inodes: Vec<Inode>,
    /// Who has the directory: writers, readers.
    locks: (usize, usize),
}

/// A change of the directory that was not synced.
#[derive(Clone)]
enum Entry {
    Made(String, usize),
    Removed(String),
}

#[derive(Clone, Default)]
struct Inode {
    /// As the running process sees it.
    now: Vec<u8>,
    durable: Vec<u8>,
    unsynced: Vec<Change>,
}

#[derive(Clone)]
enum Change {
    Write(u64, Vec<u8>),
    Length(u64),
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Length(length) => bytes.resize(*length as usize, 0),
            Self::Write(offset, data) => {
                let (start, end) = (*offset as usize, *offset as usize + data.len());
                if bytes.len() < end {
                    bytes.resize(end, 0);
                }
                bytes[start..end].copy_from_slice(data);
            }
        }
    }

    /// Applies the sectors for which `keep` says so.
    fn apply_sectors(&self, bytes: &mut Vec<u8>, mut keep: impl FnMut() -> bool) {
        match self {
            Self::Length(_) if !keep() => {}
            Self::Length(_) => self.apply(bytes),
            Self::Write(offset, data) => {
                for (n, sector) in data.chunks(SECTOR).enumerate() {
                    if keep() {
                        Self::Write(offset + (n * SECTOR) as u64, sector.to_vec()).apply(bytes);
                    }
                }
            }
        }
    }
}

impl SimDisk {
    /// An empty disk.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many operations there were.
    pub fn operations(&self) -> u64 {
        self.0.lock().operations
    }

    /// Lets so many more operations through; the next one is begun but never returns, and the process is dead.
    pub fn crash_after(&self, operations: u64) {
        let mut state = self.0.lock();
        state.crash_at = Some(state.operations + operations);
    }

    /// Whether the process is dead.
    pub fn crashed(&self) -> bool {
        self.0.lock().dead
    }

    /// Lets the operation that comes after so many others fail.
    pub fn fail_after(&self, operations: u64, fault: Fault) {
        let mut state = self.0.lock();
        let at = state.operations + operations;
        state.faults.insert(at, fault);
    }

    /// Forgets the faults that did not happen yet.
    pub fn forget_faults(&self) {
        self.0.lock().faults.clear();
    }

    /// Whether the disk has no more space: files cannot grow until it has.
    pub fn set_full(&self, full: bool) {
        self.0.lock().full = full;
    }

    /// Fails every read that touches this byte, or none any more.
    pub fn set_unreadable(&self, name: &str, byte: Option<u64>) {
        let mut state = self.0.lock();
        state.unreadable.retain(|(other, _)| other != name);
        state.unreadable.extend(byte.map(|byte| (name.to_owned(), byte)));
    }

    /// The names of all files, their lengths beside them.
    pub fn files(&self) -> Vec<(String, u64)> {
        let state = self.0.lock();
        state.names.iter().map(|(name, at)| (name.clone(), state.inodes[*at].now.len() as u64)).collect()
    }

    /// Changes bytes behind everybody's back, durably, as a failing disk does.
    ///
    /// # Panics
    /// If there is no such file.
    pub fn damage(&self, name: &str, change: impl Fn(&mut Vec<u8>)) {
        let mut state = self.0.lock();
        let at = state.names[name];
        change(&mut state.inodes[at].now);
        change(&mut state.inodes[at].durable);
    }

    /// Loses a file.
    pub fn lose(&self, name: &str) {
        let mut state = self.0.lock();
        state.names.remove(name);
        state.durable_names.remove(name);
    }

    /// A copy of everything, running, without orders.
    pub fn snapshot(&self) -> Self {
        let state = self.0.lock();
        let copy = State {
            names: state.names.clone(),
            durable_names: state.durable_names.clone(),
            entries: state.entries.clone(),
            inodes: state.inodes.clone(),
            ..State::default()
        };
        Self(Arc::new(Mutex::new(copy)))
    }

    /// The process dies and starts anew; the machine goes on: everything written is there, synced or not.
    pub fn restart(&self) {
        let mut state = self.0.lock();
        state.begin_life();
    }

    /// The power is cut and comes back. The seed decides what of the unsynced writes the tear leaves.
    pub fn reboot(&self, tear: Tear, seed: u64) {
        let rng = SeededRng::new(seed);
        let mut state = self.0.lock();
        let kept = match tear {
            Tear::Nothing => 0,
            Tear::Everything => state.entries.len(),
            _ => (rng.next_u64() % (state.entries.len() as u64 + 1)) as usize,
        };
        let entries = std::mem::take(&mut state.entries);
        entries.into_iter().take(kept).for_each(|entry| entry.apply(&mut state.durable_names));
        state.names = state.durable_names.clone();
        for inode in &mut state.inodes {
            inode.power_cut(tear, &rng);
        }
        state.begin_life();
    }
}

impl Entry {
    fn apply(self, names: &mut BTreeMap<String, usize>) {
        match self {
            Self::Made(name, at) => drop(names.insert(name, at)),
            Self::Removed(name) => drop(names.remove(&name)),
        }
    }
}

impl Inode {
    fn change(&mut self, change: Change) {
        change.apply(&mut self.now);
        self.unsynced.push(change);
    }

    fn sync(&mut self) {
        let durable = &mut self.durable;
        self.unsynced.drain(..).for_each(|change| change.apply(durable));
    }

    fn power_cut(&mut self, tear: Tear, rng: &SeededRng) {
        let coin = || rng.next_u64() % 2 == 0;
        let changes = std::mem::take(&mut self.unsynced);
        let durable = &mut self.durable;
        match tear {
            Tear::Nothing => {}
            Tear::Everything => changes.iter().for_each(|change| change.apply(durable)),
            Tear::Sectors => changes.iter().for_each(|change| change.apply_sectors(durable, coin)),
            Tear::Writes => changes.iter().filter(|_| coin()).for_each(|change| change.apply(durable)),
            Tear::Prefix => {
                let whole = (rng.next_u64() % (changes.len() as u64 + 1)) as usize;
                changes.iter().take(whole).for_each(|change| change.apply(durable));
                if let Some(Change::Write(offset, data)) = changes.get(whole) {
                    let sectors = rng.next_u64() as usize % (data.len() / SECTOR + 1);
                    Change::Write(*offset, data[..sectors * SECTOR].to_vec()).apply(durable);
                }
            }
        }
        self.now.clone_from(&self.durable);
    }
}

impl State {
    fn begin_life(&mut self) {
        self.life += 1;
        (self.dead, self.crash_at, self.locks) = (false, None, (0, 0));
    }

    fn alive(&self, life: u64) -> io::Result<()> {
        if self.dead || life != self.life { Err(io::Error::other("the process is dead")) } else { Ok(()) }
    }

    /// Counts an operation. `Ok(Some)` if it is to fail so.
    fn operation(&mut self, life: u64) -> io::Result<Option<Fault>> {
        self.alive(life)?;
        let number = self.operations;
        self.operations += 1;
        if self.crash_at == Some(number) {
            self.dead = true;
        }
        Ok(self.faults.remove(&number))
    }

    /// What the caller hears of an operation that was done.
    fn outcome(&self, fault: Option<Fault>) -> io::Result<()> {
        match fault {
            _ if self.dead => self.alive(self.life),
            None => Ok(()),
            Some(Fault::Full) => Err(ErrorKind::StorageFull.into()),
            Some(Fault::Io | Fault::Short) => Err(io::Error::other("simulated I/O error")),
        }
    }

    fn file(&self, name: &str) -> io::Result<usize> {
        self.names.get(name).copied().ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl SimDisk {
    fn handle(&self, life: u64, inode: usize) -> Arc<dyn DiskFile> {
        Arc::new(SimFile { disk: self.clone(), life, inode })
    }
}

// Handles know the life that they belong to; calls by name do not, so a dead store is to be dropped before the next life.
impl Disk for SimDisk {
    fn list(&self) -> io::Result<Vec<String>> {
        let state = self.0.lock();
        state.alive(state.life)?;
        Ok(state.names.keys().cloned().collect())
    }

    fn open(&self, name: &str, _: Access) -> io::Result<Arc<dyn DiskFile>> {
        let state = self.0.lock();
        state.alive(state.life)?;
        Ok(self.handle(state.life, state.file(name)?))
    }

    fn create(&self, name: &str, _: Access) -> io::Result<Arc<dyn DiskFile>> {
        let mut state = self.0.lock();
        let life = state.life;
        let fault = state.operation(life)?;
        if state.full {
            return Err(ErrorKind::StorageFull.into());
        }
        let at = match state.file(name) {
            Ok(at) => {
                state.inodes[at].change(Change::Length(0));
                at
            }
            Err(_) => {
                state.outcome(fault)?;
                state.inodes.push(Inode::default());
                let at = state.inodes.len() - 1;
                state.names.insert(name.to_owned(), at);
                state.entries.push(Entry::Made(name.to_owned(), at));
                at
            }
        };
        state.outcome(fault)?;
        Ok(self.handle(life, at))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        let mut state = self.0.lock();
        let life = state.life;
        let fault = state.operation(life)?;
        state.file(name)?;
        if fault.is_none() {
            state.names.remove(name);
            state.entries.push(Entry::Removed(name.to_owned()));
        }
        state.outcome(fault)
    }

    fn sync_directory(&self) -> io::Result<()> {
        let mut state = self.0.lock();
        let life = state.life;
        let fault = state.operation(life)?;
        if fault.is_none() && !state.dead {
            for entry in std::mem::take(&mut state.entries) {
                entry.apply(&mut state.durable_names);
            }
        }
        state.outcome(fault)
    }

    fn lock(&self, lock: Lock) -> io::Result<Box<dyn DiskLock>> {
        let mut state = self.0.lock();
        state.alive(state.life)?;
        let (writers, readers) = &mut state.locks;
        match lock {
            Lock::Exclusive if *writers + *readers == 0 => *writers += 1,
            Lock::Shared if *writers == 0 => *readers += 1,
            _ => return Err(ErrorKind::WouldBlock.into()),
        }
        Ok(Box::new(SimLock { disk: self.clone(), life: state.life, lock }))
    }
}

struct SimLock {
    disk: SimDisk,
    life: u64,
    lock: Lock,
}

impl DiskLock for SimLock {}

impl Drop for SimLock {
    fn drop(&mut self) {
        let mut state = self.disk.0.lock();
        if state.life == self.life {
            match self.lock {
                Lock::Exclusive => state.locks.0 -= 1,
                Lock::Shared => state.locks.1 -= 1,
            }
        }
    }
}

struct SimFile {
    disk: SimDisk,
    life: u64,
    inode: usize,
}

impl SimFile {
    fn change(&self, change: Change) -> io::Result<()> {
        let mut state = self.disk.0.lock();
        let fault = state.operation(self.life)?;
        let full = state.full;
        let inode = &mut state.inodes[self.inode];
        let grows = |inode: &Inode| match &change {
            Change::Write(offset, data) => *offset as usize + data.len() > inode.now.len(),
            Change::Length(_) => false,
        };
        if full && grows(inode) {
            return Err(ErrorKind::StorageFull.into());
        }
        match (fault, change) {
            (None, change) => inode.change(change),
            (Some(Fault::Short), Change::Write(offset, mut data)) => {
                data.truncate(data.len() / 2 / SECTOR * SECTOR);
                inode.change(Change::Write(offset, data));
            }
            (Some(_), _) => {}
        }
        state.outcome(fault)
    }
}

impl DiskFile for SimFile {
    fn read_at(&self, offset: u64, bytes: &mut [u8]) -> io::Result<usize> {
        let state = self.disk.0.lock();
        state.alive(self.life)?;
        let now = &state.inodes[self.inode].now;
        let start = (offset as usize).min(now.len());
        let found = &now[start..(start + bytes.len()).min(now.len())];
        for (name, byte) in &state.unreadable {
            let hit = (offset..offset + found.len() as u64).contains(byte);
            if hit && state.names.get(name) == Some(&self.inode) {
                return Err(io::Error::other("simulated unreadable sector"));
            }
        }
        bytes[..found.len()].copy_from_slice(found);
        Ok(found.len())
    }

    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.change(Change::Write(offset, bytes.to_vec()))
    }

    fn sync_data(&self) -> io::Result<()> {
        let mut state = self.disk.0.lock();
        let fault = state.operation(self.life)?;
        let dead = state.dead;
        let seed = state.operations;
        let inode = &mut state.inodes[self.inode];
        match fault {
            _ if dead => {}
            None => inode.sync(),
            // As Linux does: the pages count as clean, whether or not they reached the disk.
            Some(_) => {
                let now = inode.now.clone();
                inode.power_cut(Tear::Sectors, &SeededRng::new(seed));
                inode.now = now;
            }
        }
        state.outcome(fault)
    }

    fn length(&self) -> io::Result<u64> {
        let state = self.disk.0.lock();
        state.alive(self.life)?;
        Ok(state.inodes[self.inode].now.len() as u64)
    }

    fn set_length(&self, bytes: u64) -> io::Result<()> {
        self.change(Change::Length(bytes))
    }

    fn allocate(&self, bytes: u64) -> io::Result<()> {
        let mut state = self.disk.0.lock();
        let fault = state.operation(self.life)?;
        if state.full && state.inodes[self.inode].now.len() < bytes as usize {
            return Err(ErrorKind::StorageFull.into());
        }
        state.outcome(fault)
    }
}

impl std::fmt::Debug for SimDisk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SimDisk").field("files", &self.files()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(disk: &SimDisk, name: &str) -> Option<Vec<u8>> {
        let file = disk.open(name, Access::Read).ok()?;
        let mut bytes = vec![0; file.length().unwrap() as usize];
        file.read_at(0, &mut bytes).unwrap();
        Some(bytes)
    }

    fn with_file() -> (SimDisk, Arc<dyn DiskFile>) {
        let disk = SimDisk::new();
        let file = disk.create("a", Access::Direct).unwrap();
        disk.sync_directory().unwrap();
        (disk, file)
    }

    #[test]
    fn a_power_cut_keeps_what_was_synced_and_perhaps_more() {
        let mut survivors = std::collections::BTreeSet::new();
        for seed in 0..50 {
            let (disk, file) = with_file();
            file.write_at(0, &[1; 2048]).unwrap();
            file.sync_data().unwrap();
            file.write_at(2048, &[2; 2048]).unwrap();
            disk.reboot(Tear::Sectors, seed);
            assert!(file.write_at(0, &[3]).is_err(), "handles die with their process");
            let bytes = read(&disk, "a").unwrap();
            assert_eq!(bytes[..2048], [1; 2048]);
            survivors.insert(bytes[2048..].to_vec());
        }
        assert!(survivors.len() > 5, "seeds differ");
    }

    #[test]
    fn files_need_their_directory_synced() {
        let disk = SimDisk::new();
        let file = disk.create("a", Access::Direct).unwrap();
        file.write_at(0, &[1]).unwrap();
        file.sync_data().unwrap();
        let other = disk.snapshot();
        disk.reboot(Tear::Nothing, 0);
        assert_eq!(read(&disk, "a"), None);
        other.restart();
        assert_eq!(read(&other, "a"), Some(vec![1]), "a killed process loses nothing");
    }

    #[test]
    fn the_chosen_operation_is_the_last() {
        let (disk, file) = with_file();
        disk.crash_after(1);
        file.write_at(0, &[1; 512]).unwrap();
        assert!(file.sync_data().is_err() && file.sync_data().is_err() && disk.crashed());
        disk.reboot(Tear::Nothing, 0);
        assert_eq!(read(&disk, "a"), Some(vec![]));
    }

    #[test]
    fn a_failed_sync_leaves_lies_in_the_cache() {
        let (disk, file) = with_file();
        disk.fail_after(1, Fault::Io);
        file.write_at(0, &[7; 8192]).unwrap();
        assert!(file.sync_data().is_err());
        file.sync_data().unwrap();
        assert_eq!(read(&disk, "a"), Some(vec![7; 8192]), "the cache still shows it");
        disk.reboot(Tear::Everything, 0);
        assert_ne!(
            read(&disk, "a"),
            Some(vec![7; 8192]),
            "the disk does not have it, although a sync succeeded"
        );
    }

    #[test]
    fn a_full_disk_lets_nothing_grow() {
        let (disk, file) = with_file();
        file.write_at(0, &[1; 512]).unwrap();
        disk.set_full(true);
        file.write_at(0, &[2; 512]).unwrap();
        let full = |result: io::Result<()>| result.unwrap_err().kind() == ErrorKind::StorageFull;
        assert!(full(file.write_at(512, &[1])) && full(disk.create("b", Access::Write).map(drop)));
        disk.set_full(false);
        file.write_at(512, &[1]).unwrap();
    }
}
