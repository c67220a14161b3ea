//! Errors as bytes: the one encoder for every service.

use api::{ErrorCode, WireError};
use millstream_api as api;

use crate::Encoding;

/// What is answered in place of an output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorAnswer {
    /// The HTTP status.
    pub status: u16,
    /// The value of the header `x-amzn-ErrorType`.
    pub error_type: &'static str,
    /// The body, in the request's encoding.
    pub body: Vec<u8>,
}

impl Encoding {
    /// Turns an error into an answer. Its source stays here: it belongs to the log.
    pub fn error(self, error: &WireError) -> ErrorAnswer {
        let mut body = Vec::with_capacity(64 + error.message().len());
        let mut writer = self.writer(&mut body);
        let writer = writer.as_dyn();
        writer.begin_object();
        writer.member("__type");
        writer.plain(error.code().name);
        // Recorded by kinesalite: a body that does not parse and an unknown operation get their type alone.
        if !error.message().is_empty() {
            writer.member(message_member(error.code()));
            writer.string(error.message());
        }
        writer.end_object();
        ErrorAnswer { status: error.code().status, error_type: error.code().name, body }
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
        let answer = Encoding::Json11.error(&error);
        assert_eq!((answer.status, answer.error_type), (400, "ResourceNotFoundException"));
        assert_eq!(
            String::from_utf8(answer.body).unwrap(),
            r#"{"__type":"ResourceNotFoundException","message":"Stream \"s\" not found."}"#
        );
        let error = WireError::new(ErrorCode::SERIALIZATION, "Expected null");
        assert_eq!(
            Encoding::Json11.error(&error).body,
            br#"{"__type":"SerializationException","Message":"Expected null"}"#
        );
        let error = WireError::new(ErrorCode::UNKNOWN_OPERATION, "");
        assert_eq!(Encoding::Json10.error(&error).body, br#"{"__type":"UnknownOperationException"}"#);
    }

    #[test]
    fn the_source_of_an_internal_failure_stays_inside() {
        let error = WireError::internal(std::io::Error::other("/data/segment-7 is broken"));
        let answer = Encoding::Json11.error(&error);
        assert_eq!(answer.status, 500);
        assert!(!String::from_utf8(answer.body).unwrap().contains("segment"));
    }

    #[test]
    fn cbor_errors_carry_the_same_members() {
        let error = WireError::validation("1 validation error detected: …");
        let answer = Encoding::Cbor11.error(&error);
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
