//! CBOR, in the two dialects that AWS speaks.
//!
//! They differ in the unit of a timestamp alone ([`Timestamps`]). [`CborReader`] pulls values out of a whole body,
//! [`CborWriter`] appends to a byte vector; `head` takes the initial bytes of data items apart.

mod head;
mod reader;
mod writer;

pub use reader::CborReader;
pub use writer::CborWriter;

/// How deep containers may nest.
pub const DEPTH_MAX: usize = 127;

/// What the number behind tag 1 counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timestamps {
    /// Milliseconds, written as an integer: `application/x-amz-cbor-1.1`. It breaks RFC 8949, but it is what the service
    /// and the SDKs for Java exchange (aws-sdk-java-v2 issue 4661, pull request 186; localstack pull request 11286, whose
    /// test wants no double behind the tag).
    Milliseconds,
    /// Seconds with a fraction, written as a double: `rpc-v2-cbor`, as RFC 8949 has it.
    Seconds,
}
