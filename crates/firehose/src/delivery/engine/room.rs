//! How much an engine may hold: when it reads on, how large its pieces are, what goes early.

use std::sync::atomic::Ordering;

use super::{Engine, Output};

/// How much is packed at once: enough that packing loses nothing by it, little enough to stay in a core's cache.
pub(super) const PIECE_BYTES: usize = 512 << 10;
/// The same where many buffers fill at a time, so that what is not packed yet takes no more than [`PIECES_BYTES`] in all.
const PIECE_BYTES_MIN: usize = 48 << 10;
const PIECES_BYTES: usize = 24 << 20;

impl Engine {
    /// Whether more may be read.
    pub(super) fn accepts(&self) -> bool {
        !self.holds_enough()
            && self.processing.len() < self.firehose.config.parallel
            && self.packing.load(Ordering::Relaxed) < self.packing_most
    }

    /// Whether there is no memory for more.
    fn holds_enough(&self) -> bool {
        let packs = self.plan.targets.main.pack().is_some();
        let held = self.account.bytes() + self.staged.bytes;
        held >= self.firehose.memory.share(self.plan.main.bytes, packs) || self.firehose.memory.is_full()
    }

    /// Whether it would be one partition too many.
    pub(super) fn has_no_room_for(&self, output: &Output) -> bool {
        self.plan.partitioned
            && self.firehose.config.enforce_quotas
            && self.buffers.len() >= self.firehose.config.quotas.delivery_stream_active_partitions as usize
            && !self.buffers.contains_key(output)
    }

    /// How large pieces are, as long as there are so many buffers.
    pub(super) fn share_pieces(&mut self) {
        self.piece_bytes = (PIECES_BYTES / self.buffers.len().max(1)).clamp(PIECE_BYTES_MIN, PIECE_BYTES);
    }

    /// The largest buffers, where too much is held and not enough of it is under way already.
    pub(super) fn too_much(&self) -> Vec<Output> {
        let idle = self.flushes.is_empty() && self.processing.is_empty();
        if !(self.holds_enough() || idle && self.firehose.memory.is_tight()) {
            return Vec::new();
        }
        let mut largest: Vec<_> =
            self.buffers.iter().map(|(output, buffer)| (buffer.bytes(), output)).collect();
        let (mut waits, mut goes) = (largest.iter().map(|(bytes, _)| bytes).sum::<usize>(), self.flushing);
        largest.sort_unstable_by_key(|(bytes, _)| *bytes);
        let mut chosen = Vec::new();
        while let Some((bytes, output)) = largest.pop().filter(|(bytes, _)| *bytes > 0 && waits > goes) {
            (waits, goes) = (waits - bytes, goes + bytes);
            chosen.push(output.clone());
        }
        chosen
    }
}
