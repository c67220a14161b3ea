//! The records of a call in one piece of memory.

use std::ops::Range;

use base::HashKey;
use millstream_base as base;

use super::hash::hash_keys;

/// Records on their way in: all bytes in one arena, and where each record's lie.
#[derive(Debug, Default)]
pub(crate) struct Entries {
    pub(super) arena: Vec<u8>,
    pub(super) spans: Vec<Span>,
}

/// Where a record's parts lie in the arena.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Span {
    pub data: (u32, u32),
    pub key: Option<(u32, u32)>,
    pub explicit: Option<HashKey>,
}

/// One record.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry<'a> {
    pub data: &'a [u8],
    pub key: Option<&'a str>,
    pub explicit: Option<HashKey>,
}

fn range((start, end): (u32, u32)) -> Range<usize> {
    start as usize..end as usize
}

impl Entries {
    /// A single record.
    pub fn one(data: &[u8], key: Option<&str>, explicit: Option<HashKey>) -> Self {
        let mut entries = Self { arena: Vec::with_capacity(data.len() + 256), spans: Vec::with_capacity(1) };
        let data = entries.append(data);
        let key = key.map(|key| entries.append(key.as_bytes()));
        entries.spans.push(Span { data, key, explicit });
        entries
    }

    fn append(&mut self, bytes: &[u8]) -> (u32, u32) {
        let start = self.mark();
        self.arena.extend_from_slice(bytes);
        (start, self.mark())
    }

    /// The end of the arena, as spans count it. Bodies are far below 4 GiB.
    pub(super) fn mark(&self) -> u32 {
        u32::try_from(self.arena.len()).expect("a request's body is bounded far below 4 GiB")
    }

    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// The record at an index.
    pub fn get(&self, index: usize) -> Entry<'_> {
        let span = self.spans[index];
        let text = |key| std::str::from_utf8(&self.arena[range(key)]).expect("only texts are put in as keys");
        Entry { data: &self.arena[range(span.data)], key: span.key.map(text), explicit: span.explicit }
    }

    /// How many bytes count against quotas: data and partition key.
    pub fn bytes(&self, index: usize) -> usize {
        let span = self.spans[index];
        range(span.data).len() + span.key.map_or(0, |key| range(key).len())
    }

    /// The partition key's bytes; none for a record without.
    fn key_bytes(&self, index: usize) -> &[u8] {
        self.spans[index].key.map_or(&[], |key| &self.arena[range(key)])
    }

    /// Where records belong: their explicit hash key, or the MD5 of their partition key, read as a big-endian number.
    pub fn hash_keys(&self, indices: &[u32]) -> Vec<u128> {
        let mut hashes = Vec::with_capacity(indices.len());
        hash_keys(indices.iter().map(|&index| self.key_bytes(index as usize)), &mut hashes);
        for (hash, &index) in hashes.iter_mut().zip(indices) {
            if let Some(explicit) = self.spans[index as usize].explicit {
                *hash = explicit.0;
            }
        }
        hashes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_keys_are_the_md5_of_the_partition_key() {
        let hash = |key| Entries::one(b"", Some(key), None).hash_keys(&[0])[0];
        assert_eq!(hash("a"), 0x0cc1_75b9_c0f1_b6a8_31c3_99e2_6977_2661);
        assert_eq!(Entries::one(b"", Some("a"), Some(HashKey(5))).hash_keys(&[0]), [5]);
    }

    #[test]
    fn entries_read_back() {
        let entries = Entries::one(b"data", Some("key"), None);
        let entry = entries.get(0);
        assert_eq!((entry.data, entry.key, entries.bytes(0)), (&b"data"[..], Some("key"), 7));
    }
}
