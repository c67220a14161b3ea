//! Which shard each record of a call goes to.

use std::ops::Range;

use base::HashKey;
use millstream_base as base;

use super::{Entries, Placed, Written};
use crate::stream::StreamState;

/// The records of a call that are still to be placed, by shard.
pub(super) struct Routes {
    pub groups: Vec<Group>,
    /// Indices of records: those of a group stand together, in the order of the call.
    pub order: Vec<u32>,
}

/// Records that go to one shard.
pub(super) struct Group {
    /// Index into `Written::shards`.
    pub shard: u32,
    /// Where they stand in `Routes::order`.
    pub entries: Range<usize>,
}

/// No group: the record is placed already.
const NONE: u32 = u32::MAX;

impl Routes {
    /// Routes the pending records by hash key, or evenly from a random shard on where the stream spreads its records by
    /// itself. `Err` with the index of a record that has no partition key and needs one.
    pub fn new(
        state: &StreamState,
        entries: &Entries,
        written: &mut Written,
        spread_from: Option<u64>,
    ) -> Result<Self, usize> {
        // First the open shard of each record, then the group in its place.
        let mut group_of = owners(state, entries, spread_from)?;
        // Which group each open shard has, plus one; zero for none.
        let mut numbers = vec![0u32; state.shards.open().len()];
        let mut groups: Vec<Group> = Vec::new();
        for (group, placed) in group_of.iter_mut().zip(&written.placed) {
            if *placed != Placed::Pending {
                *group = NONE;
                continue;
            }
            let owner = *group as usize;
            if numbers[owner] == 0 {
                let shard = state.shards.open_at(owner).expect("an owner is an open shard").clone();
                let number = u32::try_from(written.shards.len()).expect("a few for each record");
                written.shards.push(shard);
                groups.push(Group { shard: number, entries: 0..0 });
                numbers[owner] = u32::try_from(groups.len()).expect("not more groups than records");
            }
            *group = numbers[owner] - 1;
            groups[*group as usize].entries.end += 1;
        }
        let mut start = 0;
        for group in &mut groups {
            let count = group.entries.end;
            group.entries = start..start;
            start += count;
        }
        let mut order = vec![0; start];
        for (entry, group) in (0..).zip(group_of) {
            if group != NONE {
                let end = &mut groups[group as usize].entries.end;
                order[*end] = entry;
                *end += 1;
            }
        }
        Ok(Self { groups, order })
    }
}

/// The open shard (index) of each record.
fn owners(state: &StreamState, entries: &Entries, spread_from: Option<u64>) -> Result<Vec<u32>, usize> {
    let open = state.shards.open().len() as u64;
    if let Some(start) = spread_from {
        let owner = |n| u32::try_from((start % open + n) % open).expect("fewer than 2^24 shards");
        return Ok((0..entries.len() as u64).map(owner).collect());
    }
    let owner =
        |hash| u32::try_from(state.shards.owner_index(HashKey(hash))).expect("fewer than 2^24 shards");
    Ok(entries.hash_keys()?.into_iter().map(owner).collect())
}
