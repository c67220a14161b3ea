//! Queues: a stream's records handed out one by one, each until it is acknowledged.
//!
//! A queue is a place in every shard of one on-demand stream and what became of the records handed out so far
//! ([`state`]). It keeps no record itself. Its changes are written to a log of its own ([`journal`], [`core`]) before a
//! caller hears of them, so that after a crash an acknowledged record stays away and a received one comes back when its
//! time is over. Who waits for records is woken by the committer ([`receive`]).

mod core;
mod entries;
mod handle;
mod journal;
mod lifecycle;
mod queue;
mod receive;
mod records;
mod state;
#[cfg(test)]
pub(crate) mod tests;
mod view;

use log::Realm;
use millstream_log as log;

pub(crate) use self::{
    entries::{Failed, Wanted},
    lifecycle::queues_of,
    queue::{Queue, Queues, arn_of},
    receive::Receive,
    records::{QUEUES, QueueRecord, StartRecord},
    view::{Attributes, start_of},
};

/// The names of queues' journals.
pub(crate) const REALM: Realm = Realm(5);
