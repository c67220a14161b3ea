//! A record as it lies in the log: one flag byte; if flagged, the partition key's length (16 bit little endian) and bytes;
//! then the data.

use bytes::BytesMut;

const HAS_KEY: u8 = 1;
const KNOWN: u8 = HAS_KEY;

/// A stored record, borrowed from the log's buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StoredRecord<'a> {
    /// Absent where records are distributed automatically and the producer gave none.
    pub partition_key: Option<&'a str>,
    pub data: &'a [u8],
}

impl<'a> StoredRecord<'a> {
    /// How many bytes of log the record takes at the most.
    pub fn stored_bytes(key: Option<&str>, data: &[u8]) -> usize {
        1 + key.map_or(0, |key| 2 + key.len()) + data.len()
    }

    /// Appends the record to a batch's buffer.
    pub fn write(self, out: &mut BytesMut) {
        match self.partition_key {
            None => out.extend_from_slice(&[0]),
            Some(key) => {
                let length = u16::try_from(key.len()).expect("a partition key has at most 256 characters");
                out.extend_from_slice(&[HAS_KEY]);
                out.extend_from_slice(&length.to_le_bytes());
                out.extend_from_slice(key.as_bytes());
            }
        }
        out.extend_from_slice(self.data);
    }

    /// Reads what `write` wrote. `None` if that is not what the bytes are: the log's checksums make that our own mistake
    /// or a newer version's flag.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let (flags, rest) = bytes.split_first()?;
        if flags & !KNOWN != 0 {
            return None;
        }
        if flags & HAS_KEY == 0 {
            return Some(Self { partition_key: None, data: rest });
        }
        let (length, rest) = rest.split_first_chunk::<2>()?;
        let (key, data) = rest.split_at_checked(usize::from(u16::from_le_bytes(*length)))?;
        Some(Self { partition_key: Some(std::str::from_utf8(key).ok()?), data })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_read_back() {
        for key in [None, Some(""), Some("k"), Some("schlüssel")] {
            for data in [&b""[..], b"data"] {
                let record = StoredRecord { partition_key: key, data };
                let mut bytes = BytesMut::new();
                record.write(&mut bytes);
                assert_eq!(bytes.len(), StoredRecord::stored_bytes(key, data));
                assert_eq!(StoredRecord::read(&bytes), Some(record));
            }
        }
    }

    #[test]
    fn unknown_flags_and_short_bytes_are_refused() {
        for bytes in [&b""[..], b"\x02", b"\x01", b"\x01\x05\x00abc", b"\x01\x01\x00\xff"] {
            assert_eq!(StoredRecord::read(bytes), None, "{bytes:?}");
        }
    }
}
