//! Sequence numbers: where a record stands, as a decimal text that clients compare as integers.

use std::fmt;

use crate::{Invalid, ShardId};

/// Counts the streams that ever existed on a server, so that a stream created under an old name never repeats a
/// sequence number. At most 2^40-1.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Generation(pub u64);

/// A position in a shard, unique across streams and reversible: no clock, no table.
///
/// 56 decimal digits, as the real service's usually have: `49`, the layout's version; 12 digits generation; 12 digits
/// shard index; 20 digits ordinal; 10 zeros that a later layout may use. Since a child's shard index is above its parents',
/// so are its sequence numbers, and within a shard the ordinal alone decides.
///
/// Ordinal 0 belongs to no record: it is the shard's `StartingSequenceNumber`. The record at log position p has ordinal
/// p + 1, so that AFTER_SEQUENCE_NUMBER of the start is the shard's first record.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct SequenceNumber {
    generation: Generation,
    shard: ShardId,
    ordinal: u64,
}

impl SequenceNumber {
    /// How many digits every sequence number has.
    pub const DIGITS: usize = 56;
    const VERSION: &'static str = "49";
    const RESERVED: &'static str = "0000000000";
    const ORDINAL: std::ops::Range<usize> = 26..46;

    /// The number of an ordinal of a shard.
    pub const fn new(generation: Generation, shard: ShardId, ordinal: u64) -> Self {
        Self { generation, shard, ordinal }
    }

    /// Takes what `Display` printed.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let invalid = || Invalid::new("sequence number", text);
        if text.len() != Self::DIGITS
            || !text.bytes().all(|b| b.is_ascii_digit())
            || !text.starts_with(Self::VERSION)
            || !text.ends_with(Self::RESERVED)
        {
            return Err(invalid());
        }
        let generation = Generation(text[2..14].parse().map_err(|_| invalid())?);
        let shard = ShardId::new(text[14..26].parse().map_err(|_| invalid())?);
        let ordinal = text[Self::ORDINAL].parse().map_err(|_| invalid())?;
        Ok(Self { generation, shard, ordinal })
    }

    /// The stream that the number belongs to.
    pub fn generation(self) -> Generation {
        self.generation
    }

    /// The shard that the number belongs to.
    pub fn shard(self) -> ShardId {
        self.shard
    }

    /// The place in the shard: 0 before the first record, 1 for the first.
    pub fn ordinal(self) -> u64 {
        self.ordinal
    }

    /// The digits. For many numbers of one shard render once and [`advance`](Self::advance) the digits.
    pub fn digits(self) -> [u8; Self::DIGITS] {
        let mut digits = [b'0'; Self::DIGITS];
        digits[..2].copy_from_slice(Self::VERSION.as_bytes());
        write_decimal(&mut digits[2..14], self.generation.0);
        write_decimal(&mut digits[14..26], u64::from(self.shard.index()));
        write_decimal(&mut digits[Self::ORDINAL], self.ordinal);
        digits
    }

    /// Turns the digits of a number into those of the next one in the shard: a few nanoseconds, where rendering from
    /// the parts costs a hundred.
    pub fn advance(digits: &mut [u8; Self::DIGITS]) {
        for digit in digits[Self::ORDINAL].iter_mut().rev() {
            if *digit < b'9' {
                *digit += 1;
                return;
            }
            *digit = b'0';
        }
    }
}

fn write_decimal(out: &mut [u8], mut value: u64) {
    for digit in out.iter_mut().rev() {
        *digit = b'0' + (value % 10) as u8;
        value /= 10;
    }
    assert_eq!(value, 0, "generations and shard indices fit twelve digits");
}

impl fmt::Display for SequenceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.digits()).expect("digits are ASCII"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(generation: u64, shard: u32, ordinal: u64) -> SequenceNumber {
        SequenceNumber::new(Generation(generation), ShardId::new(shard), ordinal)
    }

    #[test]
    fn numbers_read_back() {
        for n in [number(0, 0, 0), number(1, 2, 3), number((1 << 39) - 1, u32::MAX, u64::MAX)] {
            assert_eq!(n.to_string().len(), SequenceNumber::DIGITS);
            assert_eq!(SequenceNumber::parse(&n.to_string()), Ok(n));
        }
    }

    #[test]
    fn text_order_is_number_order() {
        let sorted = [number(1, 0, 0), number(1, 0, 9), number(1, 0, 10), number(1, 1, 0), number(2, 0, 0)];
        assert!(sorted.is_sorted());
        assert!(sorted.map(|n| n.to_string()).is_sorted());
    }

    #[test]
    fn advancing_digits_equals_rendering() {
        let mut digits = number(5, 6, 98).digits();
        for ordinal in 99..=1001 {
            SequenceNumber::advance(&mut digits);
            assert_eq!(digits, number(5, 6, ordinal).digits());
        }
    }

    #[test]
    fn other_texts_are_refused() {
        let good = number(1, 2, 3).to_string();
        for text in ["", "0", "1", &good[1..], &good.replacen("49", "50", 1), &format!("{}1", &good[..55])] {
            assert!(SequenceNumber::parse(text).is_err(), "{text}");
        }
    }
}
