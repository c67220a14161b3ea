//! Reading inputs and writing outputs, independent of the encoding.
//!
//! One generated type serves JSON, CBOR, Query and REST: it reads itself from a pull [`Reader`] and writes itself to a
//! [`Writer`]. Both are object safe, so that the code of a type exists once and not once per encoding; a virtual call
//! costs about two nanoseconds per token.

use base::{Blob, Timestamp};
use bytes::Bytes;
use millstream_base as base;

use crate::{BodyStream, Violations};

/// A body that cannot be read as the operation's input; becomes SerializationException.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Malformed {
    /// What is said to the client, in the service's words where they are known; empty for a body that does not parse.
    pub message: String,
}

impl Malformed {
    /// With this message.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

/// The kind of the value that comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Absent, as far as AWS is concerned.
    Null,
    /// `true` or `false`.
    Bool,
    /// An integer or a floating-point number.
    Number,
    /// Text.
    String,
    /// A byte string; only binary encodings have it.
    Bytes,
    /// A list.
    List,
    /// A structure or a map.
    Object,
}

/// The members that a structure knows, by their name on the wire.
#[derive(Clone, Copy, Debug)]
pub struct Members(pub &'static [&'static str]);

/// Pulls one value after another out of a body.
///
/// An implementation refuses a value of the wrong kind with the service's words, bounds its recursion, and never
/// allocates more than the body's own length at once. Numbers may come as integers or floats.
pub trait Reader {
    /// Looks at the kind of the next value without taking it.
    fn kind(&mut self) -> Result<Kind, Malformed>;

    /// Enters a structure or map. The next calls are `member` or `key` until that returns `None`.
    fn begin_object(&mut self) -> Result<(), Malformed>;

    /// As `begin_object` for a map of the model: a value of another kind is refused in the words for maps.
    fn begin_map(&mut self) -> Result<(), Malformed> {
        self.begin_object()
    }

    /// Moves to the next member that `members` knows and that is not null, and returns its index; its value comes next.
    /// Unknown members and nulls are passed over. `None` at the end of the structure, which is left.
    fn member(&mut self, members: Members) -> Result<Option<usize>, Malformed>;

    /// The next key of a map, whose value comes next; `None` at the end of the map, which is left.
    fn key(&mut self) -> Result<Option<String>, Malformed>;

    /// Enters a list. The next call is `item`.
    fn begin_list(&mut self) -> Result<(), Malformed>;

    /// Whether a further item comes next; at the end the list is left.
    fn item(&mut self) -> Result<bool, Malformed>;

    /// Takes a boolean.
    fn bool(&mut self) -> Result<bool, Malformed>;

    /// Takes an integer of at most 64 bits. A number with a fraction is cut towards zero, as the service does.
    fn integer(&mut self) -> Result<i64, Malformed>;

    /// As `integer` for a Long of the model: a value of another kind is refused in the words for Long.
    fn long(&mut self) -> Result<i64, Malformed> {
        self.integer()
    }

    /// Takes a number.
    fn double(&mut self) -> Result<f64, Malformed>;

    /// Takes a text; the slice lives until the next call.
    fn str(&mut self) -> Result<&str, Malformed>;

    /// Takes binary data (base64 text where the encoding has no bytes), appends it to `out`, returns its length.
    fn blob_into(&mut self, out: &mut Vec<u8>) -> Result<usize, Malformed>;

    /// Takes a point in time.
    fn timestamp(&mut self) -> Result<Timestamp, Malformed>;

    /// Takes the body as it comes, where the operation's binding says that it is not read before.
    fn stream(&mut self) -> Result<BodyStream, Malformed> {
        Err(Malformed::new(""))
    }

    /// Takes and forgets any value.
    fn skip(&mut self) -> Result<(), Malformed>;

    /// How many bytes of the body are left: an upper bound for what can still come, for sizing buffers.
    fn remaining(&self) -> usize;

    /// Takes a text.
    fn string(&mut self) -> Result<String, Malformed> {
        self.str().map(str::to_owned)
    }

    /// Takes binary data.
    fn blob(&mut self) -> Result<Blob, Malformed> {
        let mut bytes = Vec::new();
        self.blob_into(&mut bytes)?;
        Ok(Blob(Bytes::from(bytes)))
    }
}

/// A type that reads itself.
///
/// Constraints of the model are checked on the way and reported to `violations`, under the path that the caller has
/// entered there; a required member that is missing is reported and stands in with an empty value, which no handler sees,
/// since a call with violations ends before it.
pub trait Decode: Sized + Send + 'static {
    /// Reads the value that comes next.
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed>;
}

/// Receives one value after another and makes a body of them.
///
/// The caller keeps the grammar (a value after each `member` or `key`, every `begin` ended); an implementation may panic
/// where it is broken, since that is a mistake of ours.
pub trait Writer {
    /// Begins a structure or map.
    fn begin_object(&mut self);
    /// Ends it.
    fn end_object(&mut self);
    /// Names the member of a structure whose value comes next.
    fn member(&mut self, name: &'static str);
    /// Names the key of a map whose value comes next.
    fn key(&mut self, name: &str);
    /// Begins a list of so many items.
    fn begin_list(&mut self, len: usize);
    /// Ends it.
    fn end_list(&mut self);
    /// A boolean.
    fn bool(&mut self, value: bool);
    /// An integer.
    fn integer(&mut self, value: i64);
    /// A number.
    fn double(&mut self, value: f64);
    /// A text.
    fn string(&mut self, value: &str);
    /// A text of ASCII characters that need no escape in any encoding: digits, shard ids. Cheaper than `string`.
    fn plain(&mut self, value: &str) {
        self.string(value);
    }
    /// Binary data.
    fn blob(&mut self, value: &[u8]);
    /// A point in time.
    fn timestamp(&mut self, value: Timestamp);
    /// Makes room for about so many more bytes of values.
    fn reserve(&mut self, bytes: usize);
}

/// A type that writes itself, as one value.
pub trait Encode: Send + 'static {
    /// Writes the value.
    fn encode(&self, writer: &mut dyn Writer);

    /// The bytes that travel in place of an encoding: those of an event whose model makes one blob its whole payload.
    fn raw(&self) -> Option<&[u8]> {
        None
    }
}
