//! The queue into the committer: everything that must be in order goes through it.

use std::{collections::VecDeque, sync::Arc};

use millstream_runtime as runtime;
use parking_lot::{Condvar, Mutex};
use runtime::BytePermit;
use tokio::sync::oneshot;

use super::shard::Shard;
use crate::{Batch, CommitSender, GroupId, LogError, LogShardId, Position, Tail};

/// Who waits for an answer.
pub(crate) type Answer<T> = oneshot::Sender<Result<T, LogError>>;

/// What is asked of the committer.
pub(crate) enum Operation {
    Append { shard: Arc<Shard>, batch: Batch, commit: CommitSender, permit: BytePermit },
    Trim { shard: Arc<Shard>, before: Position, answer: Answer<()> },
    Seal { shard: Arc<Shard>, answer: Answer<Tail> },
    Create { shard: LogShardId, group: GroupId, answer: Answer<Arc<Shard>> },
    Delete { shard: LogShardId, answer: Answer<()> },
}

/// Operations in the order in which they were accepted. What bounds it is the budget of bytes in flight, which appends hold a share of;
/// the other operations are rare and wait for their answer.
#[derive(Default)]
pub(crate) struct Queue {
    state: Mutex<State>,
    filled: Condvar,
}

#[derive(Default)]
struct State {
    operations: VecDeque<Operation>,
    closed: bool,
}

pub(crate) const CLOSED: LogError = LogError::Unavailable("it is closed");

impl Queue {
    /// Accepts an operation, unless the queue is closed.
    pub(crate) fn push(&self, operation: Operation) -> Result<(), LogError> {
        let mut state = self.state.lock();
        if state.closed {
            return Err(CLOSED);
        }
        state.operations.push_back(operation);
        drop(state);
        self.filled.notify_one();
        Ok(())
    }

    /// Moves everything accepted to the back of `taken`; waits for something if that is empty. `false` if there will never be
    /// anything again.
    pub(crate) fn take(&self, taken: &mut VecDeque<Operation>) -> bool {
        let mut state = self.state.lock();
        while taken.is_empty() && state.operations.is_empty() {
            if state.closed {
                return false;
            }
            self.filled.wait(&mut state);
        }
        taken.append(&mut state.operations);
        true
    }

    /// Accepts nothing more; what was accepted is still handed out.
    pub(crate) fn close(&self) {
        self.state.lock().closed = true;
        self.filled.notify_one();
    }

    /// Drops what was accepted and will not be taken, so that nobody waits for it.
    pub(crate) fn abandon(&self) {
        let abandoned = std::mem::take(&mut self.state.lock().operations);
        drop(abandoned);
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.state.lock().closed
    }
}
