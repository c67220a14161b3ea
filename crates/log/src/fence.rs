//! What a shard remembers of its fenced writers.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};

use base::Timestamp;
use millstream_base as base;

use crate::{Appended, Fence, LogError, Position};

/// So many of a writer's latest batches can be repeated and are answered with where the original is.
pub(crate) const REPEATS_KEPT: usize = 16;
/// So many writers are remembered for a shard; beyond it the one that has been silent longest is forgotten.
pub(crate) const WRITERS_KEPT: usize = 256;

/// The writers of one shard. Cheap to clone, since a commit works on a copy until it is durable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fences(Option<Arc<BTreeMap<u64, Writer>>>);

/// The current life of a writer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Writer {
    pub(crate) epoch: u64,
    /// Its latest batches, ordinals rising.
    pub(crate) batches: VecDeque<(u64, Appended)>,
}

impl Fences {
    /// Whether a batch is to be written (`None`) or was written before, and where.
    pub(crate) fn check(&self, fence: Fence) -> Result<Option<Appended>, LogError> {
        let Some(writer) = self.0.as_ref().and_then(|writers| writers.get(&fence.writer)) else {
            return Ok(None);
        };
        if fence.epoch < writer.epoch {
            return Err(LogError::Fenced { epoch: writer.epoch });
        }
        let greatest = writer.batches.back().map(|(ordinal, _)| *ordinal);
        if fence.epoch > writer.epoch || greatest.is_none_or(|greatest| fence.ordinal > greatest) {
            return Ok(None);
        }
        match writer.batches.iter().find(|(ordinal, _)| *ordinal == fence.ordinal) {
            Some((_, original)) => Ok(Some(*original)),
            None => Err(LogError::Repeated { ordinal: fence.ordinal }),
        }
    }

    /// Remembers a batch that is written.
    pub(crate) fn note(&mut self, fence: Fence, appended: Appended) {
        let writers = Arc::make_mut(self.0.get_or_insert_default());
        let writer = writers.entry(fence.writer).or_default();
        if writer.epoch != fence.epoch {
            *writer = Writer { epoch: fence.epoch, ..Writer::default() };
        }
        writer.batches.push_back((fence.ordinal, appended));
        if writer.batches.len() > REPEATS_KEPT {
            writer.batches.pop_front();
        }
        if writers.len() > WRITERS_KEPT {
            let silent = writers.iter().min_by_key(|(_, writer)| writer.last_write()).map(|(id, _)| *id);
            writers.remove(&silent.expect("there are more than none"));
        }
    }

    /// All writers, for a checkpoint.
    pub(crate) fn writers(&self) -> impl ExactSizeIterator<Item = (u64, &Writer)> {
        static NONE: BTreeMap<u64, Writer> = BTreeMap::new();
        self.0.as_deref().unwrap_or(&NONE).iter().map(|(id, writer)| (*id, writer))
    }

    /// From a checkpoint.
    pub(crate) fn from_writers(writers: BTreeMap<u64, Writer>) -> Self {
        Self((!writers.is_empty()).then(|| Arc::new(writers)))
    }
}

impl Writer {
    fn last_write(&self) -> (Timestamp, Position) {
        self.batches.back().map_or_else(Default::default, |(_, appended)| (appended.arrival, appended.first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fence(writer: u64, epoch: u64, ordinal: u64) -> Fence {
        Fence { writer, epoch, ordinal }
    }

    fn appended(first: u64) -> Appended {
        Appended { first: Position(first), arrival: Timestamp::from_millis(first.cast_signed()) }
    }

    #[test]
    fn an_older_epoch_is_refused_and_a_newer_one_starts_anew() {
        let mut fences = Fences::default();
        fences.note(fence(1, 5, 9), appended(0));
        assert!(matches!(fences.check(fence(1, 4, 10)), Err(LogError::Fenced { epoch: 5 })));
        assert!(matches!(fences.check(fence(1, 6, 1)), Ok(None)));
        assert!(matches!(fences.check(fence(2, 0, 0)), Ok(None)), "writers do not share");
    }

    #[test]
    fn a_repeat_finds_its_original_or_says_that_it_is_forgotten() {
        let mut fences = Fences::default();
        for ordinal in (10..=100).step_by(10) {
            fences.note(fence(1, 1, ordinal), appended(ordinal));
        }
        assert_eq!(fences.check(fence(1, 1, 30)).unwrap(), Some(appended(30)));
        assert_eq!(fences.check(fence(1, 1, 101)).unwrap(), None);
        assert!(matches!(fences.check(fence(1, 1, 35)), Err(LogError::Repeated { ordinal: 35 })));
    }

    #[test]
    fn the_longest_silent_writer_is_forgotten_first() {
        let mut fences = Fences::default();
        for writer in 0..=WRITERS_KEPT as u64 {
            fences.note(fence(writer, 1, 1), appended(writer));
        }
        assert_eq!(fences.writers().len(), WRITERS_KEPT);
        assert_eq!(fences.writers().next().unwrap().0, 1);
    }
}
