//! Errors as bytes: the one encoder for every service.

use api::{ErrorCode, WireError};
use millstream_api as api;

use crate::{Encoding, query, sigv4::errors};

/// What is answered in place of an output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorAnswer {
    /// The HTTP status.
    pub status: u16,
    /// The value of the header `x-amzn-ErrorType`; Query answers have none.
    pub error_type: Option<&'static str>,
    /// The value of the header `x-amzn-query-error`.
    pub query_error: Option<String>,
    /// The body, in the request's encoding.
    pub body: Vec<u8>,
}

/// How a service answers errors.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner<'a> {
    /// What stands before `#` in `__type`: `com.amazonaws.dynamodb.v20120810`; empty for the name alone.
    pub error_namespace: &'a str,
    /// The namespace of XML answers.
    pub xml_namespace: &'a str,
    /// Whether clients of other encodings are told what the error is called in Query protocols.
    pub query_compatible: bool,
    /// The id of the request; XML answers carry it in the body.
    pub request_id: &'a str,
}

impl Encoding {
    /// Turns an error into an answer. Its source stays here: it belongs to the log.
    pub fn error(self, error: &WireError, manner: &Manner<'_>) -> ErrorAnswer {
        if self == Self::Query {
            let (status, body) = query::error(error, manner.xml_namespace, manner.request_id);
            return ErrorAnswer { status, error_type: None, query_error: None, body };
        }
        let code = error.code();
        let mut body = Vec::with_capacity(64 + error.message().len());
        let mut writer = self.writer(&mut body);
        let writer = writer.as_dyn();
        writer.begin_object();
        if self != Self::RestJson {
            writer.member("__type");
            match manner.error_namespace {
                "" => writer.plain(code.name),
                namespace => writer.plain(&[namespace, "#", code.name].concat()),
            }
        }
        // Recorded by kinesalite: a body that does not parse and an unknown operation get their type alone.
        if !error.message().is_empty() {
            writer.member(message_member(code));
            writer.string(error.message());
        }
        for (name, value) in error.members() {
            writer.member(name);
            value.encode(writer);
        }
        writer.end_object();
        let query_error = manner.query_compatible.then(|| {
            let fault = if code.status < 500 { "Sender" } else { "Receiver" };
            format!("{};{fault}", query::code_in_query(code).0)
        });
        let status = if self == Self::RestJson { status_in_rest(code) } else { code.status };
        ErrorAnswer { status, error_type: Some(code.name), query_error, body }
    }
}

/// REST services answer callers that they do not know with 403, as HTTP has it, and not with the 400 of the JSON protocols
/// (Lambda's API reference, "Common Errors").
fn status_in_rest(code: ErrorCode) -> u16 {
    let unknown_caller = [
        ErrorCode::ACCESS_DENIED,
        errors::EXPIRED_TOKEN,
        errors::INVALID_SIGNATURE,
        errors::MISSING_AUTHENTICATION_TOKEN,
        errors::UNRECOGNIZED_CLIENT,
    ];
    match code {
        _ if unknown_caller.contains(&code) => 403,
        ErrorCode::UNKNOWN_OPERATION => 404,
        ErrorCode::THROTTLING => 429,
        _ => code.status,
    }
}

/// The member that holds the text. Errors of the model and of authentication say `message`; two that the service's
/// framework makes before an operation runs say `Message`: SerializationException (kinesalite, `test/helpers.js`) and the
/// AccessDeniedException of IAM (seen in captured answers of JSON services, such as EMR's). SDKs read either.
fn message_member(code: ErrorCode) -> &'static str {
    if code == ErrorCode::SERIALIZATION || code == ErrorCode::ACCESS_DENIED { "Message" } else { "message" }
}

#[cfg(test)]
mod tests {
    use millstream_api::{Members, Reader};

    use super::*;

    #[test]
    fn json_errors_look_like_the_service() {
        let error = WireError::new(ErrorCode::sender("ResourceNotFoundException"), "Stream \"s\" not found.");
        let answer = Encoding::Json11.error(&error, &Manner::default());
        assert_eq!((answer.status, answer.error_type), (400, Some("ResourceNotFoundException")));
        assert_eq!(
            String::from_utf8(answer.body).unwrap(),
            r#"{"__type":"ResourceNotFoundException","message":"Stream \"s\" not found."}"#
        );
        let error = WireError::new(ErrorCode::SERIALIZATION, "Expected null");
        assert_eq!(
            Encoding::Json11.error(&error, &Manner::default()).body,
            br#"{"__type":"SerializationException","Message":"Expected null"}"#
        );
        let error = WireError::new(ErrorCode::UNKNOWN_OPERATION, "");
        assert_eq!(
            Encoding::Json10.error(&error, &Manner::default()).body,
            br#"{"__type":"UnknownOperationException"}"#
        );
    }

    #[test]
    fn services_have_their_manner() {
        let dynamo = Manner { error_namespace: "com.amazonaws.dynamodb.v20120810", ..Manner::default() };
        let error = WireError::new(ErrorCode::sender("ResourceNotFoundException"), "gone");
        assert_eq!(
            Encoding::Json10.error(&error, &dynamo).body,
            br#"{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"gone"}"#
        );
        let compatible = Manner { query_compatible: true, ..Manner::default() };
        let code = ErrorCode::with_status("DashboardNotFoundError", 404).in_query("ResourceNotFound");
        let answer = Encoding::RpcV2Cbor.error(&WireError::new(code, "gone"), &compatible);
        assert_eq!(answer.query_error.as_deref(), Some("ResourceNotFound;Sender"));
        let error = error.with_member("Type", "User".to_owned());
        let answer = Encoding::RestJson.error(&error, &Manner::default());
        assert_eq!(answer.body, br#"{"message":"gone","Type":"User"}"#);
        assert_eq!(answer.error_type, Some("ResourceNotFoundException"));
        let denied = WireError::new(ErrorCode::ACCESS_DENIED, "no");
        assert_eq!(Encoding::RestJson.error(&denied, &Manner::default()).status, 403);
    }

    #[test]
    fn the_source_of_an_internal_failure_stays_inside() {
        let error = WireError::internal(std::io::Error::other("/data/segment-7 is broken"));
        let answer = Encoding::Json11.error(&error, &Manner::default());
        assert_eq!(answer.status, 500);
        assert!(!String::from_utf8(answer.body).unwrap().contains("segment"));
    }

    #[test]
    fn cbor_errors_carry_the_same_members() {
        let error = WireError::validation("1 validation error detected: …");
        let answer = Encoding::Cbor11.error(&error, &Manner::default());
        let mut reader = Encoding::Cbor11.reader(&answer.body);
        let reader: &mut dyn Reader = reader.as_dyn();
        let members = Members(&["__type", "message"]);
        reader.begin_object().unwrap();
        assert_eq!(reader.member(members), Ok(Some(0)));
        assert_eq!(reader.str(), Ok("ValidationException"));
        assert_eq!(reader.member(members), Ok(Some(1)));
        assert_eq!(reader.str(), Ok("1 validation error detected: …"));
        assert_eq!(reader.member(members), Ok(None));
    }
}
