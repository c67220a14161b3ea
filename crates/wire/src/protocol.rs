//! Which encoding a body has.

use millstream_api::{Encode, Reader, Writer};

use crate::{
    cbor::{CborReader, CborWriter, Timestamps},
    json::{JsonReader, JsonWriter},
    query::{self, XmlWriter},
};

/// The encoding of a request, which is also that of its answer: the SDK for Java reads the answer in the encoding that it
/// sent, whatever the answer's Content-Type says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// AWS JSON 1.0 (DynamoDB, and whoever says so).
    Json10,
    /// AWS JSON 1.1 (Kinesis and most others).
    Json11,
    /// The CBOR of the SDKs for Java to Kinesis: timestamps are integers of milliseconds.
    Cbor11,
    /// Smithy's RPC v2 CBOR (CloudWatch): timestamps are doubles of seconds, and the answer carries the header
    /// `smithy-protocol: rpc-v2-cbor`.
    RpcV2Cbor,
    /// AWS Query (IAM, STS): a form, which an operation's name and an XML answer go with. Its reader stands over a parsed
    /// [`Form`](crate::query::Form), its answers are whole documents: see [`query`](crate::query).
    Query,
    /// REST with JSON bodies (Lambda): as JSON, but errors say their type in the head alone.
    RestJson,
}

impl Encoding {
    /// The encoding that a Content-Type names; its parameters and the case of its letters do not matter.
    ///
    /// `application/cbor` is RPC v2 CBOR; the caller asks for the header `smithy-protocol` and the path as well.
    /// `None` for anything else, plain `application/json` included. Production then answers, by kinesalite's record of
    /// December 2019: to a POST with a body, in XML, status 404 `<UnknownOperationException/>` if X-Amz-Target names a
    /// service and an operation, else 403 AccessDeniedException "Unable to determine service/operation name to be
    /// authorized"; to a POST without one, in CBOR ([`Encoding::WITHOUT_CONTENT_TYPE`]), status 400
    /// SerializationException if the target is known, else UnknownOperationException.
    pub fn from_content_type(content_type: Option<&[u8]>) -> Option<Self> {
        let essence = content_type?.split(|&byte| byte == b';').next()?.trim_ascii();
        [Self::Json11, Self::Cbor11, Self::Json10, Self::RpcV2Cbor]
            .into_iter()
            .find(|encoding| essence.eq_ignore_ascii_case(encoding.content_type().as_bytes()))
    }

    /// What errors are written in where the request names no encoding that we know.
    pub const WITHOUT_CONTENT_TYPE: Self = Self::Cbor11;

    /// The Content-Type of answers, and of requests but for forms.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Json10 => "application/x-amz-json-1.0",
            Self::Json11 => "application/x-amz-json-1.1",
            Self::Cbor11 => "application/x-amz-cbor-1.1",
            Self::RpcV2Cbor => "application/cbor",
            Self::Query => query::ANSWER_TYPE,
            Self::RestJson => "application/json",
        }
    }

    /// A reader over a whole body; not for forms, which are parsed before.
    pub fn reader(self, body: &[u8]) -> BodyReader<'_> {
        match self {
            Self::Json10 | Self::Json11 | Self::RestJson | Self::Query => {
                BodyReader::Json(JsonReader::new(body))
            }
            Self::Cbor11 => BodyReader::Cbor(CborReader::new(body, Timestamps::Milliseconds)),
            Self::RpcV2Cbor => BodyReader::Cbor(CborReader::new(body, Timestamps::Seconds)),
        }
    }

    /// A writer that appends to `out`.
    pub fn writer(self, out: &mut Vec<u8>) -> BodyWriter<'_> {
        match self {
            Self::Json10 | Self::Json11 | Self::RestJson => BodyWriter::Json(JsonWriter::new(out)),
            Self::Query => BodyWriter::Xml(XmlWriter::new(out)),
            Self::Cbor11 => BodyWriter::Cbor(CborWriter::new(out, Timestamps::Milliseconds)),
            Self::RpcV2Cbor => BodyWriter::Cbor(CborWriter::new(out, Timestamps::Seconds)),
        }
    }

    /// Appends the value's bytes to `out`.
    pub fn encode(self, value: &dyn Encode, out: &mut Vec<u8>) {
        value.encode(self.writer(out).as_dyn());
    }
}

/// The reader of some encoding, without an allocation.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names say it")]
pub enum BodyReader<'a> {
    Json(JsonReader<'a>),
    Cbor(CborReader<'a>),
}

impl<'a> BodyReader<'a> {
    /// As what generated types read from.
    pub fn as_dyn(&mut self) -> &mut (dyn Reader + 'a) {
        match self {
            Self::Json(reader) => reader,
            Self::Cbor(reader) => reader,
        }
    }
}

/// The writer of some encoding, without an allocation.
#[derive(Debug)]
#[expect(missing_docs, reason = "the names say it")]
pub enum BodyWriter<'a> {
    Json(JsonWriter<'a>),
    Cbor(CborWriter<'a>),
    Xml(XmlWriter<'a>),
}

impl<'a> BodyWriter<'a> {
    /// As what generated types write to.
    pub fn as_dyn(&mut self) -> &mut (dyn Writer + 'a) {
        match self {
            Self::Json(writer) => writer,
            Self::Cbor(writer) => writer,
            Self::Xml(writer) => writer,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_types_name_their_encoding() {
        for (content_type, encoding) in [
            (&b"application/x-amz-json-1.1"[..], Some(Encoding::Json11)),
            (b"   application/x-amz-json-1.1   ;whatever", Some(Encoding::Json11)),
            (b"application/x-amz-json-1.0; charset=utf-8", Some(Encoding::Json10)),
            (b"Application/X-Amz-Cbor-1.1", Some(Encoding::Cbor11)),
            (b"application/cbor", Some(Encoding::RpcV2Cbor)),
            (b"application/json", None),
            (b"application/x-amz-json-1.1asdf", None),
            (b"", None),
        ] {
            assert_eq!(Encoding::from_content_type(Some(content_type)), encoding, "{content_type:?}");
        }
        assert_eq!(Encoding::from_content_type(None), None);
    }
}
