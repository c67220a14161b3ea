//! Where a record belongs: hash keys and the ranges of them that shards own.

use std::fmt;

use crate::Invalid;

/// A point of the hash key space, 0 to 2^128-1; written in decimal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct HashKey(pub u128);

impl HashKey {
    /// The least hash key.
    pub const MIN: Self = Self(0);
    /// The greatest hash key.
    pub const MAX: Self = Self(u128::MAX);

    /// Takes decimal digits without leading zeros (`0|([1-9]\d{0,38})`, API guide), up to 2^128-1.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let canonical = text == "0" || (!text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit()));
        canonical.then(|| text.parse().ok().map(Self)).flatten().ok_or_else(|| Invalid::new("hash key", text))
    }
}

impl fmt::Display for HashKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A closed range of hash keys; never empty.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct HashKeyRange {
    first: HashKey,
    last: HashKey,
}

impl HashKeyRange {
    /// The whole space.
    pub const ALL: Self = Self { first: HashKey::MIN, last: HashKey::MAX };

    /// The range of all keys from `first` to `last`, both included; `None` if that is empty.
    pub fn new(first: HashKey, last: HashKey) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The least key of the range (`StartingHashKey`).
    pub fn first(self) -> HashKey {
        self.first
    }

    /// The greatest key of the range (`EndingHashKey`).
    pub fn last(self) -> HashKey {
        self.last
    }

    /// Whether the key lies in the range.
    pub fn contains(self, key: HashKey) -> bool {
        self.first <= key && key <= self.last
    }

    /// Part `index` of the whole space cut evenly into `count` parts, as CreateStream and UpdateShardCount do:
    /// boundaries are at `index * (2^128 / count)`, and the last part takes what is left over.
    ///
    /// # Panics
    /// If `index` is not below `count`.
    pub fn even(index: u32, count: u32) -> Self {
        assert!(index < count, "part {index} of {count} does not exist");
        if count == 1 {
            return Self::ALL;
        }
        // floor(2^128 / count), from 2^128-1 without leaving 128 bits.
        let parts = u128::from(count);
        let size = u128::MAX / parts + u128::from(u128::MAX % parts == parts - 1);
        let first = size * u128::from(index);
        let last = if index + 1 == count { u128::MAX } else { size * u128::from(index + 1) - 1 };
        Self { first: HashKey(first), last: HashKey(last) }
    }

    /// Cuts the range in two; the second part starts at `at`. `None` unless both parts would have a key.
    pub fn split(self, at: HashKey) -> Option<(Self, Self)> {
        if at <= self.first || at > self.last {
            return None;
        }
        Some((Self { first: self.first, last: HashKey(at.0 - 1) }, Self { first: at, last: self.last }))
    }

    /// Joins two ranges of which one begins where the other ends; `None` if they do not touch.
    pub fn merge(self, other: Self) -> Option<Self> {
        let (low, high) = if self.first <= other.first { (self, other) } else { (other, self) };
        (low.last.0.checked_add(1) == Some(high.first.0))
            .then_some(Self { first: low.first, last: high.last })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn even_parts_cover_the_space_without_gap() {
        for count in [1, 2, 3, 4, 7, 1000, 10_000] {
            let mut next = Some(0);
            for index in 0..count {
                let part = HashKeyRange::even(index, count);
                assert_eq!(Some(part.first().0), next, "{index}/{count}");
                next = part.last().0.checked_add(1);
            }
            assert_eq!(next, None, "{count}");
        }
    }

    #[test]
    fn boundaries_are_those_of_the_service() {
        // The first shard of two ends at 2^127-1, as DescribeStream shows it.
        assert_eq!(HashKeyRange::even(0, 2).last().to_string(), "170141183460469231731687303715884105727");
        assert_eq!(HashKeyRange::even(0, 3).last().to_string(), "113427455640312821154458202477256070484");
    }

    #[test]
    fn split_and_merge_are_inverse() {
        let range = HashKeyRange::even(1, 3);
        let (low, high) = range.split(HashKey(range.first().0 + 5)).unwrap();
        assert_eq!(low.merge(high), Some(range));
        assert_eq!(high.merge(low), Some(range));
        assert_eq!(range.split(range.first()), None);
        assert_eq!(HashKeyRange::even(0, 3).merge(HashKeyRange::even(2, 3)), None);
    }

    #[test]
    fn only_canonical_decimals_are_hash_keys() {
        assert_eq!(HashKey::parse("340282366920938463463374607431768211455"), Ok(HashKey::MAX));
        for text in ["", "00", "01", "-1", "+1", "x", "340282366920938463463374607431768211456"] {
            assert!(HashKey::parse(text).is_err(), "{text}");
        }
    }
}
