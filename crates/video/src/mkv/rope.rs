//! Bytes as they came from the network, taken off in other pieces without copying.

use std::collections::VecDeque;

use bytes::{Bytes, BytesMut};

/// A queue of bytes.
#[derive(Debug, Default)]
pub struct Rope {
    pieces: VecDeque<Bytes>,
    length: usize,
}

impl Rope {
    /// Appends.
    pub fn push(&mut self, bytes: Bytes) {
        if !bytes.is_empty() {
            self.length += bytes.len();
            self.pieces.push_back(bytes);
        }
    }

    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Copies the first bytes, as many as there are room and bytes for; says how many.
    pub fn peek(&self, out: &mut [u8]) -> usize {
        let mut filled = 0;
        for piece in &self.pieces {
            let count = piece.len().min(out.len() - filled);
            out[filled..filled + count].copy_from_slice(&piece[..count]);
            filled += count;
            if filled == out.len() {
                break;
            }
        }
        filled
    }

    /// Takes the first `count` bytes, or all if there are fewer, in the pieces in which they lie.
    pub fn take(&mut self, count: usize) -> Vec<Bytes> {
        let mut missing = count.min(self.length);
        self.length -= missing;
        let mut taken = Vec::with_capacity(1);
        while missing > 0 {
            let Some(mut piece) = self.pieces.pop_front() else { break };
            if piece.len() > missing {
                let rest = piece.split_off(missing);
                self.pieces.push_front(rest);
            }
            missing -= piece.len();
            taken.push(piece);
        }
        taken
    }
}

/// The bytes in one piece, copied only if they lie in several.
pub fn whole(mut pieces: Vec<Bytes>) -> Bytes {
    if pieces.len() == 1 {
        return pieces.remove(0);
    }
    let mut out = BytesMut::with_capacity(pieces.iter().map(Bytes::len).sum());
    pieces.iter().for_each(|piece| out.extend_from_slice(piece));
    out.freeze()
}

/// The first bytes of pieces, in one place: enough to read the head of a block.
pub fn front<const N: usize>(pieces: &[Bytes]) -> ([u8; N], usize) {
    let mut out = [0; N];
    let mut filled = 0;
    for piece in pieces {
        let count = piece.len().min(N - filled);
        out[filled..filled + count].copy_from_slice(&piece[..count]);
        filled += count;
    }
    (out, filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_taken_across_pieces() {
        let mut rope = Rope::default();
        for piece in ["ab", "", "cde", "f"] {
            rope.push(Bytes::from_static(piece.as_bytes()));
        }
        let mut seen = [0; 4];
        assert_eq!((rope.len(), rope.peek(&mut seen), &seen), (6, 4, b"abcd"));
        assert_eq!(rope.take(3), ["ab", "c"]);
        assert_eq!(whole(rope.take(9)), "def");
        assert!(rope.is_empty() && rope.take(1).is_empty());
        assert_eq!(front::<3>(&[Bytes::from_static(b"x"), Bytes::from_static(b"y")]), ([b'x', b'y', 0], 2));
    }
}
