//! Answers that no handler made.

use api::WireError;
use bytes::Bytes;
use millstream_api as api;
use millstream_wire as wire;
use wire::Encoding;

use super::services::ServiceInfo;

/// Why a request is not handled.
#[derive(Debug)]
pub(super) enum Refusal {
    /// An error of the service, in the encoding of the request.
    Service { error: WireError, encoding: Encoding, info: Option<Box<ServiceInfo>> },
    /// What the real endpoint's front says before it knows an encoding.
    Xml { status: u16, code: &'static str, message: &'static str },
    /// Something that the real endpoint does not have.
    Text { status: u16, text: &'static str },
}

/// A refusal as bytes.
pub(super) struct Refused {
    pub(super) status: u16,
    pub(super) content_type: Option<&'static str>,
    pub(super) error_type: Option<&'static str>,
    pub(super) query_error: Option<String>,
    pub(super) rpc: bool,
    pub(super) body: Bytes,
}

impl Refusal {
    /// The name for metrics and logs.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Service { error, .. } => error.code().name,
            Self::Xml { code, .. } => code,
            Self::Text { .. } => "Refused",
        }
    }

    pub(super) fn encode(&self, request_id: &str) -> Refused {
        match self {
            Self::Service { error, encoding, info } => {
                let manner = info.as_deref().unwrap_or(&ServiceInfo::JSON).manner(request_id);
                let answer = encoding.error(error, &manner);
                Refused {
                    status: answer.status,
                    content_type: Some(encoding.content_type()),
                    error_type: answer.error_type,
                    query_error: answer.query_error,
                    rpc: *encoding == Encoding::RpcV2Cbor,
                    body: answer.body.into(),
                }
            }
            // Without Content-Type, as kinesalite recorded it.
            Self::Xml { status, code, message } => Refused {
                status: *status,
                content_type: None,
                error_type: Some(code),
                query_error: None,
                rpc: false,
                body: match *message {
                    "" => format!("<{code}/>\n"),
                    _ => format!("<{code}>\n  <Message>{message}</Message>\n</{code}>\n"),
                }
                .into(),
            },
            Self::Text { status, text } => Refused {
                status: *status,
                content_type: Some("text/plain; charset=utf-8"),
                error_type: None,
                query_error: None,
                rpc: false,
                body: Bytes::from_static(text.as_bytes()),
            },
        }
    }
}
