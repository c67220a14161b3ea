//! What is on the disk, and what only seems to be.

use std::{
    collections::{BTreeMap, HashMap},
    ffi::{OsStr, OsString},
};

use super::{Fault, Tear};
use crate::chance::Chance;

/// The number of the root directory.
pub const ROOT: u64 = 1;
const SECTOR: usize = 512;

/// Everything.
pub struct State {
    pub nodes: HashMap<u64, Node>,
    /// Changes of names that nobody has synced, in their order.
    journal: Vec<NameChange>,
    next: u64,
    pub operations: u64,
    pub cut_at: Option<u64>,
    pub dead: bool,
    pub fault_at: Option<(u64, Fault)>,
    pub failing: Option<Fault>,
}

/// A file or a directory.
#[derive(Default)]
pub struct Node {
    pub mode: u32,
    pub is_directory: bool,
    /// Of a file, as the running system sees it.
    pub bytes: Vec<u8>,
    durable: Vec<u8>,
    unsynced: Vec<Change>,
    /// Of a directory.
    pub names: BTreeMap<OsString, u64>,
    durable_names: BTreeMap<OsString, u64>,
}

enum Change {
    Write(usize, Vec<u8>),
    Length(usize),
}

/// Entries that change together, each as (directory, name, the new node or none).
struct NameChange(Vec<(u64, OsString, Option<u64>)>);

/// An error number.
pub type Failed = i32;

/// What is to become of an operation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Do,
    /// A write takes a half.
    Half,
    /// The operation is begun, and the power goes.
    Cut,
    Fail(Fault),
}

impl State {
    /// An empty disk.
    pub fn new() -> Self {
        let root = Node { mode: 0o755, is_directory: true, ..Node::default() };
        Self {
            nodes: HashMap::from([(ROOT, root)]),
            journal: vec![],
            next: ROOT + 1,
            operations: 0,
            cut_at: None,
            dead: false,
            fault_at: None,
            failing: None,
        }
    }

    /// Fails if the power is off.
    pub fn alive(&self) -> Result<(), Failed> {
        if self.dead { Err(libc::EIO) } else { Ok(()) }
    }

    /// Counts an operation, and says what is to become of it.
    fn order(&mut self) -> Result<Order, Failed> {
        self.alive()?;
        let number = self.operations;
        self.operations += 1;
        if self.cut_at == Some(number) {
            self.dead = true;
            return Ok(Order::Cut);
        }
        let fault = match self.fault_at {
            Some((at, fault)) if at == number => {
                self.fault_at = None;
                Some(fault)
            }
            _ => self.failing,
        };
        Ok(match fault {
            None => Order::Do,
            Some(Fault::Short) => Order::Half,
            Some(fault) => Order::Fail(fault),
        })
    }

    pub fn node(&self, node: u64) -> Result<&Node, Failed> {
        self.alive()?;
        self.nodes.get(&node).ok_or(libc::ENOENT)
    }

    pub fn lookup(&self, directory: u64, name: &OsStr) -> Result<u64, Failed> {
        self.node(directory)?.names.get(name).copied().ok_or(libc::ENOENT)
    }

    fn change_names(&mut self, change: NameChange) {
        for (directory, name, node) in &change.0 {
            let Some(directory) = self.nodes.get_mut(directory) else { continue };
            set_name(&mut directory.names, name, *node);
        }
        self.journal.push(change);
    }

    /// Makes a file or a directory.
    pub fn make(&mut self, parent: u64, name: &OsStr, mode: u32, is_directory: bool) -> Result<u64, Failed> {
        if self.lookup(parent, name).is_ok() {
            return Err(libc::EEXIST);
        }
        let order = self.order()?;
        if let Order::Fail(fault) = order {
            return Err(number_of(fault));
        }
        let node = self.next;
        self.next += 1;
        self.nodes.insert(node, Node { mode, is_directory, ..Node::default() });
        self.change_names(NameChange(vec![(parent, name.to_owned(), Some(node))]));
        after(order)?;
        Ok(node)
    }

    /// Removes a name.
    pub fn remove(&mut self, parent: u64, name: &OsStr) -> Result<(), Failed> {
        let node = self.lookup(parent, name)?;
        if self.nodes.get(&node).is_some_and(|node| node.is_directory && !node.names.is_empty()) {
            return Err(libc::ENOTEMPTY);
        }
        let order = self.order()?;
        if let Order::Fail(fault) = order {
            return Err(number_of(fault));
        }
        self.change_names(NameChange(vec![(parent, name.to_owned(), None)]));
        after(order)
    }

    /// Renames, over what is there.
    pub fn rename(&mut self, from: (u64, &OsStr), to: (u64, &OsStr), no_replace: bool) -> Result<(), Failed> {
        let node = self.lookup(from.0, from.1)?;
        if no_replace && self.lookup(to.0, to.1).is_ok() {
            return Err(libc::EEXIST);
        }
        let order = self.order()?;
        if let Order::Fail(fault) = order {
            return Err(number_of(fault));
        }
        self.change_names(NameChange(vec![
            (from.0, from.1.to_owned(), None),
            (to.0, to.1.to_owned(), Some(node)),
        ]));
        after(order)
    }

    /// A second name for a file.
    pub fn link(&mut self, node: u64, parent: u64, name: &OsStr) -> Result<(), Failed> {
        if self.lookup(parent, name).is_ok() {
            return Err(libc::EEXIST);
        }
        let order = self.order()?;
        if let Order::Fail(fault) = order {
            return Err(number_of(fault));
        }
        self.change_names(NameChange(vec![(parent, name.to_owned(), Some(node))]));
        after(order)
    }

    /// Writes; how much of it.
    pub fn write(&mut self, node: u64, offset: usize, data: &[u8]) -> Result<usize, Failed> {
        self.node(node)?;
        let order = self.order()?;
        let taken = match order {
            Order::Fail(Fault::Full) => return Err(libc::ENOSPC),
            Order::Fail(_) => data.len() / 2, // what an error leaves is anybody's guess
            Order::Half if data.len() > 1 => data.len() / 2,
            _ => data.len(),
        };
        let file = self.nodes.get_mut(&node).ok_or(libc::ENOENT)?;
        file.change(Change::Write(offset, data[..taken].to_vec()));
        if let Order::Fail(fault) = order {
            return Err(number_of(fault));
        }
        after(order)?;
        Ok(taken)
    }

    /// Cuts or extends a file; `grow_only` as `fallocate` does.
    pub fn set_length(&mut self, node: u64, bytes: usize, grow_only: bool) -> Result<(), Failed> {
        let now = self.node(node)?.bytes.len();
        let order = self.order()?;
        if let Order::Fail(fault) = order {
            return Err(number_of(fault));
        }
        if !(grow_only && now >= bytes) {
            self.nodes.get_mut(&node).ok_or(libc::ENOENT)?.change(Change::Length(bytes));
        }
        after(order)
    }

    /// Makes a file's bytes durable.
    pub fn sync(&mut self, node: u64) -> Result<(), Failed> {
        self.node(node)?;
        let order = self.order()?;
        let seed = self.operations;
        let file = self.nodes.get_mut(&node).ok_or(libc::ENOENT)?;
        match order {
            Order::Do | Order::Half => file.sync(),
            Order::Cut => {}
            // The pages count as clean, whether or not they reached the disk.
            Order::Fail(_) => {
                let now = std::mem::take(&mut file.bytes);
                file.power_cut(Tear::Sectors, &mut Chance::new(seed));
                file.bytes = now;
            }
        }
        if let Order::Fail(fault) = order {
            return Err(number_of(fault));
        }
        after(order)
    }

    /// Makes the names of a directory durable: every change that touches it.
    pub fn sync_directory(&mut self, directory: u64) -> Result<(), Failed> {
        self.node(directory)?;
        let order = self.order()?;
        match order {
            Order::Fail(fault) => return Err(number_of(fault)),
            Order::Cut => return Err(libc::EIO),
            Order::Do | Order::Half => {}
        }
        let (synced, later) = std::mem::take(&mut self.journal)
            .into_iter()
            .partition(|change| change.0.iter().any(|(touched, ..)| *touched == directory));
        self.journal = later;
        self.commit(synced);
        Ok(())
    }

    fn commit(&mut self, changes: Vec<NameChange>) {
        for (directory, name, node) in changes.into_iter().flat_map(|change| change.0) {
            if let Some(directory) = self.nodes.get_mut(&directory) {
                set_name(&mut directory.durable_names, &name, node);
            }
        }
    }

    /// The power comes back.
    pub fn reboot(&mut self, tear: Tear, seed: u64) {
        let mut chance = Chance::new(seed);
        let mut changes = std::mem::take(&mut self.journal);
        match tear {
            Tear::Nothing => changes.clear(),
            Tear::Everything => {}
            _ => changes.truncate(chance.below(changes.len() as u64 + 1) as usize),
        }
        self.commit(changes);
        // In the order of their numbers, so that a seed tells the same each time.
        let mut numbers: Vec<u64> = self.nodes.keys().copied().collect();
        numbers.sort_unstable();
        for number in numbers {
            let node = self.nodes.get_mut(&number).expect("it was listed");
            node.names = node.durable_names.clone();
            node.power_cut(tear, &mut chance);
        }
        let reachable: Vec<u64> = self.nodes.values().flat_map(|node| node.names.values().copied()).collect();
        self.nodes.retain(|number, _| *number == ROOT || reachable.contains(number));
        (self.dead, self.cut_at, self.fault_at, self.failing) = (false, None, None, None);
    }
}

impl Node {
    fn change(&mut self, change: Change) {
        change.apply(&mut self.bytes);
        self.unsynced.push(change);
    }

    fn sync(&mut self) {
        let durable = &mut self.durable;
        self.unsynced.drain(..).for_each(|change| change.apply(durable));
    }

    fn power_cut(&mut self, tear: Tear, chance: &mut Chance) {
        let durable = &mut self.durable;
        let changes = std::mem::take(&mut self.unsynced);
        match tear {
            Tear::Nothing => {}
            Tear::Everything => changes.iter().for_each(|change| change.apply(durable)),
            Tear::Writes => {
                changes.iter().filter(|_| chance.one_in(2)).for_each(|change| change.apply(durable))
            }
            Tear::Sectors => changes.iter().for_each(|change| change.apply_some(durable, chance)),
            Tear::Prefix => {
                let whole = chance.below(changes.len() as u64 + 1) as usize;
                changes[..whole].iter().for_each(|change| change.apply(durable));
                if let Some(Change::Write(offset, data)) = changes.get(whole) {
                    let sectors = chance.below((data.len() / SECTOR) as u64 + 1) as usize;
                    Change::Write(*offset, data[..sectors * SECTOR].to_vec()).apply(durable);
                }
            }
        }
        self.bytes.clone_from(&self.durable);
    }
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Length(length) => bytes.resize(*length, 0),
            Self::Write(offset, data) => {
                let end = offset + data.len();
                if bytes.len() < end {
                    bytes.resize(end, 0);
                }
                bytes[*offset..end].copy_from_slice(data);
            }
        }
    }

    fn apply_some(&self, bytes: &mut Vec<u8>, chance: &mut Chance) {
        match self {
            Self::Length(_) if chance.one_in(2) => {}
            Self::Length(_) => self.apply(bytes),
            Self::Write(offset, data) => {
                for (n, sector) in data.chunks(SECTOR).enumerate() {
                    if chance.one_in(2) {
                        Self::Write(offset + n * SECTOR, sector.to_vec()).apply(bytes);
                    }
                }
            }
        }
    }
}

fn set_name(names: &mut BTreeMap<OsString, u64>, name: &OsStr, node: Option<u64>) {
    match node {
        Some(node) => drop(names.insert(name.to_owned(), node)),
        None => drop(names.remove(name)),
    }
}

fn after(order: Order) -> Result<(), Failed> {
    if order == Order::Cut { Err(libc::EIO) } else { Ok(()) }
}

fn number_of(fault: Fault) -> Failed {
    match fault {
        Fault::Full => libc::ENOSPC,
        Fault::Io | Fault::Short => libc::EIO,
    }
}
