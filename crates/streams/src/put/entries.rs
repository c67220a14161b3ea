//! The records of a call in one piece of memory.

use std::ops::Range;

use base::HashKey;
use millstream_base as base;

use super::hash::Hasher;

/// Records on their way in: all bytes in one arena, and where each record's lie.
#[derive(Debug, Default)]
pub(crate) struct Entries {
    pub(super) arena: Vec<u8>,
    pub(super) spans: Vec<Span>,
    /// The first explicit hash key above 2^128-1; refused only once the stream is known.
    pub(super) hash_key_out_of_range: Option<String>,
    /// Whether the call is about one record, and not about a list of them.
    pub(crate) is_alone: bool,
}

/// Where a record's parts lie in the arena.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Span {
    pub data: (u32, u32),
    /// Always a text.
    pub key: Option<(u32, u32)>,
    pub explicit: Option<HashKey>,
}

fn range((start, end): (u32, u32)) -> Range<usize> {
    start as usize..end as usize
}

impl Entries {
    /// A single record. The explicit hash key has the form that the model asks for.
    pub fn one(data: &[u8], key: Option<&str>, explicit: Option<&str>) -> Self {
        let bytes = data.len() + key.map_or(0, str::len);
        let mut entries = Self { arena: Vec::with_capacity(bytes), is_alone: true, ..Self::default() };
        let data = entries.append(data);
        let key = key.map(|key| entries.append(key.as_bytes()));
        let explicit = explicit.and_then(|text| entries.hash_key(text));
        entries.spans = vec![Span { data, key, explicit }];
        entries
    }

    /// Reads an explicit hash key; one that is out of range is noted.
    pub(super) fn hash_key(&mut self, text: &str) -> Option<HashKey> {
        let key = HashKey::parse(text).ok();
        if key.is_none() {
            self.hash_key_out_of_range.get_or_insert_with(|| text.to_owned());
        }
        key
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

    /// A record's data.
    pub fn data(&self, index: usize) -> &[u8] {
        &self.arena[range(self.spans[index].data)]
    }

    /// The bytes of a record's partition key, which are a text; `None` for a record without.
    pub fn key(&self, index: usize) -> Option<&[u8]> {
        self.spans[index].key.map(|key| &self.arena[range(key)])
    }

    /// The hash key that the producer chose.
    pub fn explicit(&self, index: usize) -> Option<HashKey> {
        self.spans[index].explicit
    }

    /// How many bytes count against quotas: data and partition key.
    pub fn bytes(&self, index: usize) -> usize {
        let span = &self.spans[index];
        range(span.data).len() + span.key.map_or(0, |key| range(key).len())
    }

    /// Where a member of a record stands in the input, for messages.
    pub fn place(&self, index: usize, member: &str) -> String {
        if self.is_alone { member.to_owned() } else { format!("records.{}.member.{member}", index + 1) }
    }

    /// Where records belong: their explicit hash key, or the MD5 of their partition key, read as a big-endian number.
    /// `Err` with the index of the first record that has no partition key, which an explicit hash key does not replace.
    pub fn hash_keys(&self) -> Result<Vec<u128>, usize> {
        let mut hashes = vec![0; self.len()];
        let mut hasher = Hasher::new();
        for (index, span) in self.spans.iter().enumerate() {
            let key = span.key.ok_or(index)?;
            match span.explicit {
                Some(explicit) => hashes[index] = explicit.0,
                None => hasher.add(&self.arena[range(key)], index, &mut hashes),
            }
        }
        hasher.finish(&mut hashes);
        Ok(hashes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_keys_are_the_md5_of_the_partition_key() {
        let hash = |key| Entries::one(b"", Some(key), None).hash_keys().unwrap()[0];
        assert_eq!(hash("a"), 0x0cc1_75b9_c0f1_b6a8_31c3_99e2_6977_2661);
        assert_eq!(Entries::one(b"", Some("a"), Some("5")).hash_keys(), Ok(vec![5]));
        assert_eq!(Entries::one(b"", None, Some("5")).hash_keys(), Err(0));
    }

    #[test]
    fn entries_read_back() {
        let entries = Entries::one(b"data", Some("key"), None);
        assert_eq!((entries.data(0), entries.key(0), entries.bytes(0)), (&b"data"[..], Some(&b"key"[..]), 7));
    }
}
