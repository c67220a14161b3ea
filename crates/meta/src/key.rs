//! Keys whose bytes sort as the keys do.

use base::{AccountId, ConsumerName, Generation, Region, ShardId, StreamName};
use millstream_base as base;

/// A key of a table. Bytes compare as keys do, and no key's bytes begin another's, so that a prefix of a tuple selects
/// exactly the keys that begin with it.
pub trait Key {
    /// Appends the key's bytes.
    fn write(&self, out: &mut Vec<u8>);

    /// The key's bytes.
    fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.write(&mut out);
        out
    }
}

impl Key for str {
    fn write(&self, out: &mut Vec<u8>) {
        assert!(!self.contains('\0'), "names that become keys are validated and hold no NUL");
        out.extend_from_slice(self.as_bytes());
        out.push(0);
    }
}

impl Key for u64 {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.to_be_bytes());
    }
}

impl Key for () {
    fn write(&self, _: &mut Vec<u8>) {}
}

impl<K: Key + ?Sized> Key for &K {
    fn write(&self, out: &mut Vec<u8>) {
        (**self).write(out);
    }
}

impl Key for String {
    fn write(&self, out: &mut Vec<u8>) {
        self.as_str().write(out);
    }
}

macro_rules! text_keys {
    ($($name:ty),*) => {$(
        impl Key for $name {
            fn write(&self, out: &mut Vec<u8>) {
                self.as_str().write(out);
            }
        }
    )*};
}
text_keys!(AccountId, ConsumerName, Region, StreamName);

impl Key for Generation {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
    }
}

impl Key for ShardId {
    fn write(&self, out: &mut Vec<u8>) {
        u64::from(self.index()).write(out);
    }
}

impl<A: Key, B: Key> Key for (A, B) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
    }
}

impl<A: Key, B: Key, C: Key> Key for (A, B, C) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
        self.2.write(out);
    }
}
