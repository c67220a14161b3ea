//! What the service says of a body that it cannot read.
//!
//! The sentences, with their odd articles, were recorded against the production service by the tests of the public
//! project kinesalite (`test/helpers.js`, `assertType`; last brought up to date with production in December 2019). The
//! same project recorded that a body which does not parse at all, and one that is not an object, gets no message.

use api::{Kind, Malformed};
use millstream_api as api;

/// What the model wants at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    Structure,
    Map,
    List,
    Boolean,
    Integer,
    Long,
    Double,
    String,
    Blob,
    Timestamp,
}

/// A body that breaks its own grammar.
#[cold]
pub(crate) fn broken() -> Malformed {
    Malformed::new("")
}

/// A value of kind `found` where the model wants another.
#[cold]
pub(crate) fn wrong_kind(wanted: Wanted, found: Kind) -> Malformed {
    let class = match found {
        Kind::List => {
            return Malformed::new("Start of list found where not expected");
        }
        Kind::Object if wanted != Wanted::Structure && wanted != Wanted::Map => {
            return Malformed::new("Start of structure or map found where not expected.");
        }
        Kind::Null | Kind::Object => return broken(),
        Kind::Bool => "java.lang.Boolean",
        Kind::Number => "com.amazon.coral.value.json.numbers.TruncatingBigNumber",
        Kind::String => "java.lang.String",
        Kind::Bytes => "java.nio.HeapByteBuffer",
    };
    let into = match wanted {
        Wanted::Structure => return Malformed::new("Expected null"),
        Wanted::Map => return Malformed::new("Expected map or null"),
        Wanted::List => return Malformed::new("Expected list or null"),
        Wanted::Boolean => "an Boolean",
        Wanted::Integer => "an Integer",
        Wanted::Long => "an Long",
        Wanted::Double => "an Double",
        Wanted::String => "an String",
        Wanted::Blob => "a Blob",
        Wanted::Timestamp => "milliseconds since epoch",
    };
    Malformed::new(format!("class {class} can not be converted to {into}"))
}

/// A text that means neither true nor false; the service quotes it in upper case.
#[cold]
pub(crate) fn not_a_boolean(text: &str) -> Malformed {
    Malformed::new(format!("'{}' can not be converted to an Boolean", excerpt(text).to_uppercase()))
}

/// A text that is not base64, with the reason that the service gives.
#[cold]
pub(crate) fn not_base64(text: &str) -> Malformed {
    let misplaced = |(i, c): (usize, char)| {
        let in_alphabet = c.is_ascii_alphanumeric() || matches!(c, '+' | '/');
        let pads = c == '=' && i + 2 >= text.len() && text[i..].chars().all(|c| c == '=');
        !in_alphabet && !pads
    };
    let reason = if !text.len().is_multiple_of(4) {
        format!("Base64 encoded length is expected a multiple of 4 bytes but found: {}", text.len())
    } else if let Some((_, c)) = text.char_indices().find(|&at| misplaced(at)) {
        format!("Invalid Base64 character: '{c}'")
    } else {
        "Invalid last non-pad Base64 character dectected".to_owned()
    };
    Malformed::new(format!("'{}' can not be converted to a Blob: {reason}", excerpt(text)))
}

/// At most 256 characters: an answer does not send a caller's megabytes back.
fn excerpt(text: &str) -> &str {
    text.char_indices().nth(256).map_or(text, |(end, _)| &text[..end])
}
