//! Keys as bytes: how items are ordered in the store.
//!
//! An item stands under its table, a hash of its partition key, the partition key and the sort key. The hash spreads items as
//! the service does, so that a scan can be cut into segments; the sort key's bytes order as its values do, so that a query
//! is a range.

use meta::Key;
use millstream_meta as meta;

use super::KeySchema;
use crate::value::{Item, Value};

/// The bytes of a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct StoredKey(pub Vec<u8>);

impl Key for StoredKey {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.0);
    }
}

impl StoredKey {
    /// Where the items of a table begin.
    pub fn table(id: u64) -> Self {
        Self(id.to_be_bytes().to_vec())
    }

    /// Where the entries of an index begin.
    pub fn index(id: u64, number: u32) -> Self {
        let mut key = Self::table(id);
        key.0.extend(number.to_be_bytes());
        key
    }

    /// With a partition key.
    #[must_use]
    pub fn partition(mut self, value: &Value) -> Self {
        let mut bytes = Vec::new();
        write_value(value, &mut bytes);
        self.0.extend(spread(&bytes).to_be_bytes());
        self.0.extend(bytes);
        self
    }

    /// With a sort key.
    #[must_use]
    pub fn sort(mut self, value: &Value) -> Self {
        write_value(value, &mut self.0);
        self
    }

    /// With the beginning of a sort key, which is a text or bytes.
    #[must_use]
    pub fn sort_prefix(mut self, value: &Value) -> Self {
        match value {
            Value::S(text) => escape(text.as_bytes(), &mut self.0),
            Value::B(bytes) => escape(&bytes.0, &mut self.0),
            _ => unreachable!("only texts and bytes begin with something, and others were refused"),
        }
        self
    }

    /// With the key attributes of an item that has them.
    pub fn of_item(self, schema: &KeySchema, item: &Item) -> Option<Self> {
        let key = self.partition(item.get(&schema.hash)?);
        match &schema.range {
            Some(range) => Some(key.sort(item.get(range)?)),
            None => Some(key),
        }
    }

    /// With another key behind it.
    #[must_use]
    pub fn followed_by(mut self, other: &[u8]) -> Self {
        self.0.extend_from_slice(other);
        self
    }
}

/// A number that is different for most partition keys and even over all 32 bits: FNV-1a with a final mix.
fn spread(bytes: &[u8]) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in bytes {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    u32::try_from(hash >> 32).expect("32 bits are left")
}

/// Bytes that order as the values do; none begin those of another value of the type.
fn write_value(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::S(text) => {
            escape(text.as_bytes(), out);
            out.extend([0, 0]);
        }
        Value::B(bytes) => {
            escape(&bytes.0, out);
            out.extend([0, 0]);
        }
        Value::N(number) => number.write_key(out),
        _ => unreachable!("keys are texts, numbers or bytes, and others were refused"),
    }
}

/// A zero becomes two bytes that are more than the end, which is two zeros.
fn escape(bytes: &[u8], out: &mut Vec<u8>) {
    for &byte in bytes {
        out.push(byte);
        if byte == 0 {
            out.push(u8::MAX);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::value::Binary;

    fn bytes(value: &[u8]) -> Vec<u8> {
        StoredKey(Vec::new()).sort(&Value::B(Binary(value.to_vec()))).0
    }

    proptest! {
        #[test]
        fn bytes_order_as_values_and_none_begins_another(a: Vec<u8>, b: Vec<u8>) {
            let (x, y) = (bytes(&a), bytes(&b));
            prop_assert_eq!(x.cmp(&y), a.cmp(&b));
            prop_assert!(a == b || !y.starts_with(&x));
            let start = StoredKey(Vec::new()).sort_prefix(&Value::B(Binary(a.clone()))).0;
            prop_assert_eq!(y.starts_with(&start), b.starts_with(&a));
        }
    }

    #[test]
    fn partitions_are_spread_evenly() {
        let mut quarters = [0; 4];
        for number in 0..10_000_u32 {
            let mut key = Vec::new();
            write_value(&Value::S(format!("shardId-{number:012}")), &mut key);
            quarters[usize::try_from(spread(&key) >> 30).unwrap()] += 1;
        }
        assert!(quarters.iter().all(|count| (2_300..2_700).contains(count)), "{quarters:?}");
    }
}
