//! Uniform scaling: splits and merges until the open shards divide the space evenly.
//!
//! A shard is only ever split in two and only two are ever merged, as on AWS, so that every lineage is one that consumers
//! know. Each round does as many of them as do not touch each other, in one stored change.

use std::sync::Arc;

use base::{HashKey, HashKeyRange};
use millstream_base as base;

use super::reshard::Replacement;
use crate::{
    error::StreamsError,
    service::Streams,
    shard_map::ShardMap,
    stream::{Stream, StreamState},
};

impl Streams {
    /// Does one round of a `Scale` step, or ends the step.
    pub(super) async fn scale(
        &self,
        stream: &Arc<Stream>,
        state: &StreamState,
        target: u32,
    ) -> Result<(), StreamsError> {
        let round = next_round(&state.shards, target);
        if !round.is_empty() {
            return self.replace(stream, state, round, false).await;
        }
        self.settle(stream).await
    }
}

/// The next round towards `target` even shards; empty if they are there. Splits come first: merging what must be split again
/// would move data's owners twice.
fn next_round(shards: &ShardMap, target: u32) -> Vec<Replacement> {
    let splits: Vec<_> = shards
        .open()
        .filter_map(|shard| {
            let at = middle_boundary(shard.range, target)?;
            Replacement::split(shards, shard.id, at)
        })
        .collect();
    if !splits.is_empty() {
        return splits;
    }
    let open: Vec<_> = shards.open().collect();
    let mut merges = Vec::new();
    let mut at = 0;
    while at + 1 < open.len() {
        if is_boundary(open[at + 1].range.first(), target) {
            at += 1;
        } else {
            merges.extend(Replacement::merge(shards, open[at].id, open[at + 1].id));
            at += 2;
        }
    }
    merges
}

/// The target's part that the key lies in.
fn part_of(key: HashKey, target: u32) -> u32 {
    let (mut low, mut high) = (0, target - 1);
    while low < high {
        let middle = low + (high - low) / 2;
        if HashKeyRange::even(middle, target).last() < key { low = middle + 1 } else { high = middle }
    }
    low
}

/// Whether a part of the target begins at the key.
fn is_boundary(key: HashKey, target: u32) -> bool {
    HashKeyRange::even(part_of(key, target), target).first() == key
}

/// The target's boundary inside the range that leaves as many boundaries on either side; `None` if there is none.
fn middle_boundary(range: HashKeyRange, target: u32) -> Option<HashKey> {
    let (first, last) = (part_of(range.first(), target), part_of(range.last(), target));
    (first < last).then(|| HashKeyRange::even(first + (last - first).div_ceil(2), target).first())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Applies rounds to bare ranges, as the service does to shards.
    fn scaled(mut open: Vec<HashKeyRange>, target: u32) -> (Vec<HashKeyRange>, usize) {
        let mut rounds = 0;
        loop {
            let split: Vec<_> = open
                .iter()
                .flat_map(|range| match middle_boundary(*range, target).and_then(|at| range.split(at)) {
                    Some((low, high)) => vec![low, high],
                    None => vec![*range],
                })
                .collect();
            if split.len() > open.len() {
                open = split;
                rounds += 1;
                continue;
            }
            let mut merged: Vec<HashKeyRange> = Vec::new();
            let mut fresh = false;
            for range in &open {
                match merged.last_mut() {
                    Some(last) if !fresh && !is_boundary(range.first(), target) => {
                        *last = last.merge(*range).unwrap();
                        fresh = true;
                    }
                    _ => {
                        merged.push(*range);
                        fresh = false;
                    }
                }
            }
            if merged.len() == open.len() {
                return (open, rounds);
            }
            open = merged;
            rounds += 1;
        }
    }

    #[test]
    fn any_count_leads_evenly_to_any_other() {
        for from in 1..=17 {
            for to in 1..=17 {
                let start = (0..from).map(|i| HashKeyRange::even(i, from)).collect();
                let even: Vec<_> = (0..to).map(|i| HashKeyRange::even(i, to)).collect();
                assert_eq!(scaled(start, to).0, even, "{from} to {to}");
            }
        }
    }

    #[test]
    fn doubling_takes_one_round() {
        let start = (0..8).map(|i| HashKeyRange::even(i, 8)).collect();
        assert_eq!(scaled(start, 16).1, 1);
    }
}
