//! The way of records out of a stream: where to start, what retention still shows, how it is answered.

mod answer;
mod iterator;
mod shard;
mod start;
mod subscription;

pub use answer::{ChildShard, GetRecordsOutput};
pub(crate) use answer::{Records, SubscribeToShardEvent};
pub(crate) use iterator::ShardIterator;
pub(crate) use shard::{Limits, ShardRead};
pub(crate) use start::Start;
pub(crate) use subscription::Subscriptions;
