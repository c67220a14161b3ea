//! Memory that starts at a block, as writes past the page cache need it.

use std::ops::{Deref, DerefMut};

/// Direct I/O works in units of this many bytes: no disk in use has larger sectors.
pub const BLOCK: usize = 4096;

/// Bytes that begin at a multiple of [`BLOCK`]. A vector with room to spare serves, so no `unsafe` is needed.
#[derive(Debug, Default)]
pub(crate) struct AlignedBuffer {
    bytes: Vec<u8>,
    start: usize,
    length: usize,
}

impl AlignedBuffer {
    /// So many zeros.
    pub(crate) fn zeroed(length: usize) -> Self {
        let mut buffer = Self::default();
        buffer.reset(length);
        buffer
    }

    /// Makes it so many bytes long, with arbitrary contents; keeps its memory if that suffices.
    pub(crate) fn reset(&mut self, length: usize) {
        if self.bytes.len() < self.start + length || self.bytes.is_empty() {
            self.bytes = vec![0; length.next_multiple_of(BLOCK) + BLOCK];
            self.start = self.bytes.as_ptr().align_offset(BLOCK);
        }
        self.length = length;
    }

    /// Gives memory beyond so many bytes back.
    pub(crate) fn shrink(&mut self, bytes: usize) {
        if self.bytes.len() > bytes + 2 * BLOCK {
            *self = Self::default();
        }
    }
}

impl Deref for AlignedBuffer {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes[self.start..self.start + self.length]
    }
}

impl DerefMut for AlignedBuffer {
    fn deref_mut(&mut self) -> &mut [u8] {
        &mut self.bytes[self.start..self.start + self.length]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn always_begins_at_a_block() {
        let mut buffer = AlignedBuffer::default();
        for length in [0, 1, 4096, 4097, 1 << 20, 5, 3 << 20] {
            buffer.reset(length);
            assert_eq!((buffer.len(), buffer.as_ptr().addr() % BLOCK), (length, 0));
        }
        buffer.shrink(1 << 20);
        assert!(buffer.is_empty());
    }
}
