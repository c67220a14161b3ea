//! Receipt handles: one handing out of a record, as consumers hold it.

use millstream_base as base;

use super::state::Key;
use crate::{service::Streams, token::Purpose};

/// What a receipt handle says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Receipt {
    /// The number of the queue's journal.
    pub queue: u64,
    pub key: Key,
    pub delivery: u32,
}

impl Streams {
    /// Seals a handle, which can neither be made up nor be used at another queue.
    pub(super) fn seal_receipt(&self, receipt: Receipt) -> String {
        let Receipt { queue, key, delivery } = receipt;
        let mut payload = Vec::with_capacity(8 + 4 + 8 + 4);
        payload.extend_from_slice(&queue.to_le_bytes());
        payload.extend_from_slice(&key.shard.to_le_bytes());
        payload.extend_from_slice(&key.position.to_le_bytes());
        payload.extend_from_slice(&delivery.to_le_bytes());
        self.tokens.seal(Purpose::Receipt, &payload, base::Timestamp::from_millis(0), self.rng.as_ref())
    }

    /// Opens a handle; `None` if it is not one of ours.
    pub(super) fn open_receipt(&self, text: &str) -> Option<Receipt> {
        let (payload, _) = self.tokens.open(Purpose::Receipt, text)?;
        let (queue, rest) = payload.split_first_chunk()?;
        let (shard, rest) = rest.split_first_chunk()?;
        let (position, rest) = rest.split_first_chunk()?;
        let delivery = rest.try_into().ok()?;
        let key = Key { shard: u32::from_le_bytes(*shard), position: u64::from_le_bytes(*position) };
        Some(Receipt { queue: u64::from_le_bytes(*queue), key, delivery: u32::from_le_bytes(delivery) })
    }
}
