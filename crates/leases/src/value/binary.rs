//! Bytes inside values.

use std::{borrow::Cow, fmt};

use base64_simd::STANDARD;
use md5::{Digest as _, Md5};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Bytes, stored as base64 text. They compare byte by byte, unsigned.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Binary(pub Vec<u8>);

/// The length and a hash, so that customers' data does not reach a log by accident, and different bytes are seen to differ.
impl fmt::Debug for Binary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Binary({} bytes, {})", self.0.len(), STANDARD.encode_to_string(Md5::digest(&self.0)))
    }
}

impl Serialize for Binary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode_to_string(&self.0))
    }
}

impl<'de> Deserialize<'de> for Binary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        STANDARD.decode_to_vec(text.as_bytes()).map(Self).map_err(de::Error::custom)
    }
}
