//! Aggregated records: many user records in the data of one record, as the KPL writes them.
//!
//! Four magic bytes, a Protocol Buffers message (`AggregatedRecord`: 1 table of partition keys, 2 table of explicit hash
//! keys, 3 records; a record: 1 index of its partition key, 2 index of its explicit hash key if it has one, 3 its data, 4
//! tags), and the message's MD5 (awslabs/amazon-kinesis-producer, aggregation-format.md). The service keeps such a record
//! as it is; whoever counts or transforms user records takes it apart here.

use bytes::Bytes;
use md5::{Digest, Md5};

const MAGIC: [u8; 4] = [0xf3, 0x89, 0x9a, 0xc2];
const DIGEST: usize = 16;

/// A user record of an aggregated record; its bytes are shared with that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserRecord {
    /// As the producer gave it; a text, unless the producer is broken.
    pub partition_key: Bytes,
    /// Decimal digits, where the producer gave one.
    pub explicit_hash_key: Option<Bytes>,
    /// Its content.
    pub data: Bytes,
}

/// Takes an aggregated record apart. `None` if the data is anything else, which includes a message that is cut, has a wrong
/// checksum, or names a key that is not in its tables: then it is a record of its own.
///
/// All user records are given. The KCL drops those aggregated records of which a part belongs to another shard, and relies
/// on the KPL having sent that part again; a record of another library would be lost by that.
pub fn split(data: &Bytes) -> Option<Vec<UserRecord>> {
    let rest = data.strip_prefix(&MAGIC)?;
    let (message, digest) = rest.split_last_chunk::<DIGEST>()?;
    if Md5::digest(message).as_slice() != digest {
        return None;
    }
    let (mut keys, mut hash_keys, mut records) = (Vec::new(), Vec::new(), Vec::new());
    let mut fields = Fields(message);
    while !fields.0.is_empty() {
        match fields.next()? {
            (1, Value::Bytes(key)) => keys.push(key),
            (2, Value::Bytes(key)) => hash_keys.push(key),
            (3, Value::Bytes(record)) => records.push(Record::read(record)?),
            (1..=3, _) => return None,
            _ => {}
        }
    }
    let user_record = |record: Record<'_>| {
        let key = keys.get(usize::try_from(record.key).ok()?)?;
        let hash_key = match record.hash_key {
            None => None,
            Some(index) => Some(*hash_keys.get(usize::try_from(index).ok()?)?),
        };
        Some(UserRecord {
            partition_key: data.slice_ref(key),
            explicit_hash_key: hash_key.map(|key| data.slice_ref(key)),
            data: data.slice_ref(record.data),
        })
    };
    records.into_iter().map(user_record).collect()
}

struct Record<'a> {
    key: u64,
    hash_key: Option<u64>,
    data: &'a [u8],
}

impl<'a> Record<'a> {
    fn read(message: &'a [u8]) -> Option<Self> {
        let (mut key, mut hash_key, mut data) = (None, None, None);
        let mut fields = Fields(message);
        while !fields.0.is_empty() {
            match fields.next()? {
                (1, Value::Number(index)) => key = Some(index),
                (2, Value::Number(index)) => hash_key = Some(index),
                (3, Value::Bytes(bytes)) => data = Some(bytes),
                (1..=3, _) => return None,
                _ => {}
            }
        }
        Some(Self { key: key?, hash_key, data: data? })
    }
}

/// The fields of a message in the encoding of Protocol Buffers.
struct Fields<'a>(&'a [u8]);

enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    /// Eight or four bytes, which no field that we know has.
    Fixed,
}

impl<'a> Fields<'a> {
    /// The next field's number and value; `None` if it is cut or of a kind that nobody writes any more.
    fn next(&mut self) -> Option<(u64, Value<'a>)> {
        let tag = self.number()?;
        let value = match tag & 7 {
            0 => Value::Number(self.number()?),
            1 => self.take(8).map(|_| Value::Fixed)?,
            2 => {
                let length = usize::try_from(self.number()?).ok()?;
                Value::Bytes(self.take(length)?)
            }
            5 => self.take(4).map(|_| Value::Fixed)?,
            _ => return None,
        };
        Some((tag >> 3, value)).filter(|(number, _)| *number > 0)
    }

    fn take(&mut self, bytes: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(bytes)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made with `aws_kinesis_agg` 1.2.3: `add_user_record` of ("a", b"one"), ("b", b"two", "5") and ("a", b"").
    const THREE: &str = "f3899ac20a01610a01621201351a0708001a036f6e651a09080110001a0374776f1a0408001a00\
                         babfd5a1c1277da98dcf44c3706cb8a8";
    /// The same, of ("k", b"xxx", "340282366920938463463374607431768211455").
    const ONE: &str = "f3899ac20a016b122733343032383233363639323039333834363334363333373436303734333137363832313134\
                       35351a09080010001a03787878\
                       57b77e9bd4dba44c02893ad84d1c11ec";

    /// Made by the native program of `amazon-kinesis-producer` 1.0.7, of ("key-7", b"7"), ("key-8", b"8", "1") and
    /// ("key-9", b"9").
    const NATIVE: &str = "f3899ac20a056b65792d370a056b65792d380a056b65792d391201311a0508001a01371a07080110001a01381a0508021a0139\
                          e777207bab990217b3074137a7915717";

    fn bytes(hex: &str) -> Bytes {
        let digit = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        (0..hex.len()).step_by(2).map(digit).collect()
    }

    fn texts(records: Option<Vec<UserRecord>>) -> Vec<(String, Option<String>, String)> {
        let text = |bytes: &Bytes| String::from_utf8(bytes.to_vec()).unwrap();
        let record = |record: &UserRecord| {
            let hash_key = record.explicit_hash_key.as_ref().map(text);
            (text(&record.partition_key), hash_key, text(&record.data))
        };
        records.expect("it is an aggregated record").iter().map(record).collect()
    }

    /// A message with its frame.
    fn framed(message: &[u8]) -> Bytes {
        [&MAGIC[..], message, &Md5::digest(message)].concat().into()
    }

    #[test]
    fn what_the_aggregator_made_comes_apart() {
        let [a, b] = ["a", "b"].map(str::to_owned);
        let three = [
            (a.clone(), None, "one".to_owned()),
            (b, Some("5".to_owned()), "two".to_owned()),
            (a, None, String::new()),
        ];
        assert_eq!(texts(split(&bytes(THREE))), three);
        assert_eq!(
            texts(split(&bytes(ONE))),
            [("k".to_owned(), Some(u128::MAX.to_string()), "xxx".to_owned())]
        );
    }

    #[test]
    fn what_the_producer_library_made_comes_apart() {
        let record =
            |n: u8, hash_key: Option<&str>| (format!("key-{n}"), hash_key.map(str::to_owned), n.to_string());
        let three = [record(7, None), record(8, Some("1")), record(9, None)];
        assert_eq!(texts(split(&bytes(NATIVE))), three);
    }

    #[test]
    fn whatever_is_damaged_is_a_record_of_its_own() {
        let whole = bytes(THREE);
        for at in 0..whole.len() {
            let mut broken = whole.to_vec();
            broken[at] ^= 0x10;
            assert_eq!(split(&broken.into()), None, "byte {at} is wrong");
            assert_eq!(split(&whole.slice(..at)), None, "cut at {at}");
        }
        assert_eq!(split(&Bytes::new()), None);
    }

    #[test]
    fn a_message_that_is_none_is_a_record_of_its_own_though_its_checksum_holds() {
        let message = &bytes(THREE)[MAGIC.len()..][..bytes(THREE).len() - MAGIC.len() - DIGEST];
        assert_eq!(split(&framed(message)).unwrap().len(), 3, "the frame of this test is right");
        for broken in [
            &b"\x1a\x04\x08\x00\x1a\x00"[..],     // the index points into an empty table
            b"\x0a\x01a\x1a\x04\x08\x01\x1a\x00", // beyond the table
            b"\x0a\x01a\x1a\x06\x08\x00\x10\x00\x1a\x00", // no such explicit hash key
            b"\x0a\x01a\x1a\x02\x08\x00",         // no data
            b"\x0a\x01a\x1a\x02\x1a\x00",         // no partition key
            b"\x0a\x05a",                         // cut
            b"\x08\x01",                          // a number where a text belongs
            b"\x0b",                              // a group
            b"\x02\x00",                          // field 0
            b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", // a number without end
        ] {
            assert_eq!(split(&framed(broken)), None, "{broken:?}");
        }
    }

    #[test]
    fn fields_that_came_later_are_passed_over() {
        let record = b"\x0a\x01a\x1a\x0d\x08\x00\x1a\x00\x22\x02\x0a\x00\x29\x31\x32\x33\x34\x35\x36\x37\x38";
        let mut message = record.to_vec();
        message[4] = u8::try_from(record.len() - 5).unwrap();
        message.extend_from_slice(b"\x25\x31\x32\x33\x34");
        assert_eq!(texts(split(&framed(&message))), [("a".to_owned(), None, String::new())]);
        assert_eq!(split(&framed(b"")), Some(vec![]), "an aggregated record of nothing holds nothing");
    }
}
