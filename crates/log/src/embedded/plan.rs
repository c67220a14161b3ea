//! What one commit will do: operations applied, in order, to copies of the shards that they touch.
//!
//! Nothing outside is changed until the frame is durable; if it never is, the plan is dropped and every caller hears of it.

use std::{collections::HashMap, sync::Arc};

use base::Timestamp;
use millstream_base as base;
use millstream_runtime as runtime;
use parking_lot::RwLock;
use runtime::BytePermit;

use super::{
    queue::{Answer, Operation},
    shard::Shard,
};
use crate::{
    Appended, Batch, CommitSender, Fence, GroupId, LogError, LogShardId, Position, Tail, fence::Fences,
    format::checkpoint::ShardState,
};

/// All shards by name.
pub(crate) type Shards = RwLock<HashMap<LogShardId, Arc<Shard>>>;

/// One commit.
pub(crate) struct Plan<'a> {
    shards: &'a Shards,
    pub(crate) arrival: Timestamp,
    touched: Vec<Touched>,
    /// Where a shard is among the touched, by its address: a deleted shard and a new one may share a name.
    places: HashMap<*const Shard, usize>,
    created: HashMap<LogShardId, Arc<Shard>>,
    replies: Vec<Reply>,
    /// Bytes of records, framing included.
    pub(crate) bytes: usize,
    pub(crate) records: u32,
}

/// A shard as it will be.
pub(crate) struct Touched {
    pub(crate) shard: Arc<Shard>,
    pub(crate) tail: Tail,
    pub(crate) fences: Fences,
    pub(crate) batches: Vec<Batch>,
    /// The position of the first of the batches, and the bytes and records of all.
    pub(crate) first: Position,
    pub(crate) bytes: usize,
    pub(crate) records: u32,
    pub(crate) fenced: Vec<(Fence, Position, u32)>,
    pub(crate) created: bool,
    pub(crate) trimmed: bool,
    pub(crate) sealed: bool,
    /// Deleted by this commit.
    pub(crate) deleted: bool,
    /// Deleted by an earlier one.
    gone: bool,
}

/// What is to be said to whom once the frame is durable.
enum Reply {
    Append(CommitSender, Result<Appended, LogError>, BytePermit),
    Done(Answer<()>, Result<(), LogError>),
    Sealed(Answer<Tail>, Result<Tail, LogError>),
    Created(Answer<Arc<Shard>>, Arc<Shard>),
}

impl Touched {
    fn of(shard: Arc<Shard>) -> Self {
        let inner = shard.lock();
        let (tail, fences, gone) = (inner.tail, inner.fences.clone(), inner.gone);
        drop(inner);
        Self {
            shard,
            tail,
            fences,
            batches: vec![],
            first: tail.next,
            bytes: 0,
            records: 0,
            fenced: vec![],
            created: false,
            trimmed: false,
            sealed: false,
            deleted: false,
            gone,
        }
    }

    fn usable(&self) -> Result<(), LogError> {
        if self.deleted || self.gone { Err(LogError::NoSuchShard(self.shard.id)) } else { Ok(()) }
    }

    fn append(&mut self, batch: Batch, arrival: Timestamp) -> Result<Appended, LogError> {
        self.usable()?;
        let fence = batch.fence;
        if let Some(original) = fence.map_or(Ok(None), |fence| self.fences.check(fence))? {
            return Ok(original);
        }
        if self.tail.sealed {
            return Err(LogError::Sealed);
        }
        let appended = Appended { first: self.tail.next, arrival };
        if let Some(fence) = fence {
            self.fences.note(fence, appended);
            self.fenced.push((fence, appended.first, batch.records));
        }
        self.tail.next.0 += u64::from(batch.records);
        self.tail.last_arrival = Some(arrival);
        self.records += batch.records;
        self.bytes += batch.bytes();
        self.batches.push(batch);
        Ok(appended)
    }

    fn trim(&mut self, before: Position) -> Result<(), LogError> {
        self.usable()?;
        let before = before.min(self.tail.next);
        if before > self.tail.first {
            self.tail.first = before;
            self.trimmed = true;
        }
        Ok(())
    }

    fn seal(&mut self) -> Result<Tail, LogError> {
        self.usable()?;
        self.sealed |= !self.tail.sealed;
        self.tail.sealed = true;
        Ok(self.tail)
    }

    /// How many rows it needs in the directory.
    pub(crate) fn rows(&self) -> usize {
        let single = [self.created, !self.batches.is_empty(), self.trimmed, self.sealed, self.deleted];
        self.fenced.len() + single.iter().filter(|row| **row).count()
    }
}

impl<'a> Plan<'a> {
    pub(crate) fn new(shards: &'a Shards, arrival: Timestamp) -> Self {
        let (touched, places, created, replies) = Default::default();
        Self { shards, arrival, touched, places, created, replies, bytes: 0, records: 0 }
    }

    /// Takes an operation in; gives it back if it has to wait for the next commit.
    pub(crate) fn add(&mut self, operation: Operation) -> Result<(), Operation> {
        let arrival = self.arrival;
        match operation {
            Operation::Append { shard, batch, commit, permit } => {
                let touched = self.touch(shard);
                let (bytes, records) = (touched.bytes, touched.records);
                let result = touched.append(batch, arrival);
                let (bytes, records) = (touched.bytes - bytes, touched.records - records);
                self.bytes += bytes;
                self.records += records;
                self.replies.push(Reply::Append(commit, result, permit));
            }
            Operation::Trim { shard, before, answer } => {
                let result = self.touch(shard).trim(before);
                self.replies.push(Reply::Done(answer, result));
            }
            Operation::Seal { shard, answer } => {
                let result = self.touch(shard).seal();
                self.replies.push(Reply::Sealed(answer, result));
            }
            Operation::Create { shard: id, group, answer } => {
                let known = self.known(id);
                if known.as_ref().is_some_and(|shard| self.deletes(shard)) {
                    return Err(Operation::Create { shard: id, group, answer }); // the name is free in the next commit
                }
                let shard = known.unwrap_or_else(|| self.create(id, group));
                self.replies.push(Reply::Created(answer, shard));
            }
            Operation::Delete { shard: id, answer } => {
                if let Some(shard) = self.known(id) {
                    self.touch(shard).deleted = true;
                }
                self.replies.push(Reply::Done(answer, Ok(())));
            }
        }
        Ok(())
    }

    /// The shard of this name, perhaps one that this commit creates.
    fn known(&self, id: LogShardId) -> Option<Arc<Shard>> {
        self.created.get(&id).cloned().or_else(|| self.shards.read().get(&id).cloned())
    }

    fn deletes(&self, shard: &Arc<Shard>) -> bool {
        self.places.get(&Arc::as_ptr(shard)).is_some_and(|place| self.touched[*place].deleted)
    }

    fn create(&mut self, id: LogShardId, group: GroupId) -> Arc<Shard> {
        let state = ShardState { group, created_in: 0, tail: Tail::EMPTY, fences: Fences::default() };
        let shard = Arc::new(Shard::new(id, state));
        self.created.insert(id, shard.clone());
        self.touch(shard.clone()).created = true;
        shard
    }

    fn touch(&mut self, shard: Arc<Shard>) -> &mut Touched {
        let place = *self.places.entry(Arc::as_ptr(&shard)).or_insert(self.touched.len());
        if place == self.touched.len() {
            self.touched.push(Touched::of(shard));
        }
        &mut self.touched[place]
    }

    /// The shards, as they will be.
    pub(crate) fn touched(&self) -> &[Touched] {
        &self.touched
    }

    /// How many rows the directory has.
    pub(crate) fn rows(&self) -> usize {
        self.touched.iter().map(Touched::rows).sum()
    }

    /// Everything is durable and published: answers everybody.
    pub(crate) fn finish(self) {
        for reply in self.replies {
            reply.send();
        }
    }

    /// The frame could not be made durable: whoever was to hear of a success hears of this.
    pub(crate) fn fail(self, error: &LogError) {
        for reply in self.replies {
            reply.fail(error);
        }
    }
}

impl Reply {
    fn send(self) {
        match self {
            Self::Append(commit, result, _permit) => commit.finish(result),
            Self::Done(answer, result) => drop(answer.send(result)),
            Self::Sealed(answer, result) => drop(answer.send(result)),
            Self::Created(answer, shard) => drop(answer.send(Ok(shard))),
        }
    }

    fn fail(self, error: &LogError) {
        match self {
            Self::Append(commit, _, _permit) => commit.finish(Err(error.clone())),
            Self::Done(answer, _) => drop(answer.send(Err(error.clone()))),
            Self::Sealed(answer, _) => drop(answer.send(Err(error.clone()))),
            Self::Created(answer, _) => drop(answer.send(Err(error.clone()))),
        }
    }
}
