//! Names of streams, shards and consumers.

use std::{fmt, sync::Arc};

use crate::Invalid;

/// 1 to 128 characters of `[a-zA-Z0-9_.-]`: what streams and consumers may be called.
fn is_name(text: &str) -> bool {
    (1..=128).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'))
}

macro_rules! name {
    ($(#[$doc:meta])* $name:ident, $kind:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes 1 to 128 characters of `[a-zA-Z0-9_.-]` (pattern and length of the API guide).
            pub fn parse(text: &str) -> Result<Self, Invalid> {
                if is_name(text) { Ok(Self(text.into())) } else { Err(Invalid::new($kind, text)) }
            }

            /// The name.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name!(
    /// The name of a data stream, unique within account and region.
    StreamName,
    "stream name"
);
name!(
    /// The name of a registered consumer, unique within its stream.
    ConsumerName,
    "consumer name"
);

/// A shard's number within its stream, written `shardId-000000000000`.
///
/// Numbers are given through the stream's life and never again, so a child's is above its parents'.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct ShardId(u32);

impl ShardId {
    const PREFIX: &'static str = "shardId-";

    /// The shard with this number.
    pub const fn new(index: u32) -> Self {
        Self(index)
    }

    /// Takes `shardId-` and twelve digits. (The service also lets other prefixes through its pattern, and then does not
    /// find the shard; callers report an [`Invalid`] as a shard that does not exist.)
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        text.strip_prefix(Self::PREFIX)
            .filter(|digits| digits.len() == 12 && digits.bytes().all(|b| b.is_ascii_digit()))
            .and_then(|digits| digits.parse().ok())
            .map(Self)
            .ok_or_else(|| Invalid::new("shard id", text))
    }

    /// The number.
    pub const fn index(self) -> u32 {
        self.0
    }
}

impl fmt::Display for ShardId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:012}", Self::PREFIX, self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_to_the_pattern() {
        assert!(StreamName::parse("a.B_c-9").is_ok());
        for text in ["", "a b", "ä", &"x".repeat(129)] {
            assert!(StreamName::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn shard_ids_read_back() {
        let id = ShardId::new(42);
        assert_eq!(id.to_string(), "shardId-000000000042");
        assert_eq!(ShardId::parse(&id.to_string()), Ok(id));
        for text in ["shardId-42", "shard-000000000042", "shardId-00000000004x", "shardId-999999999999"] {
            assert!(ShardId::parse(text).is_err(), "{text}");
        }
    }
}
