//! The event stream of SubscribeToShard.

use aws_smithy_eventstream::frame::{DecodedFrame, MessageFrameDecoder};
use aws_smithy_types::event_stream::Message;
use bytes::BytesMut;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use serde_json::Value;

use crate::{
    client::{Client, Error, ServiceError},
    shapes::SubscribeToShardEvent,
};

const OPERATION: &str = "SubscribeToShard";

/// A subscription that the service has accepted.
pub struct Subscription {
    body: Incoming,
    bytes: BytesMut,
    decoder: MessageFrameDecoder,
    client: Client,
}

impl Subscription {
    /// Subscribes.
    pub async fn open(client: &Client, input: &Value) -> Result<Self, Error> {
        let body = client.open(OPERATION, input).await?;
        Ok(Self { body, bytes: BytesMut::new(), decoder: MessageFrameDecoder::new(), client: client.clone() })
    }

    /// Waits for the next event with records or news of the shard; `None` once the service has ended the subscription.
    /// May be dropped at any await.
    pub async fn next(&mut self) -> Result<Option<SubscribeToShardEvent>, Error> {
        loop {
            while let DecodedFrame::Complete(message) =
                self.decoder.decode_frame(&mut self.bytes).map_err(|error| odd(&error.to_string()))?
            {
                if let Some(event) = read(&message)? {
                    return Ok(Some(event));
                }
            }
            match self.body.frame().await {
                None => return Ok(None),
                Some(Ok(frame)) => {
                    if let Some(data) = frame.data_ref() {
                        self.bytes.extend_from_slice(data);
                    }
                }
                Some(Err(error)) => {
                    return Err(Error::Broken {
                        endpoint: self.client.endpoint().clone(),
                        source: error.into(),
                    });
                }
            }
        }
    }
}

/// What a message says; nothing if it is the greeting.
fn read(message: &Message) -> Result<Option<SubscribeToShardEvent>, Error> {
    let header = |name: &str| {
        let header = message.headers().iter().find(|header| header.name().as_str() == name)?;
        header.value().as_string().ok().map(|value| value.as_str())
    };
    match (header(":message-type"), header(":event-type")) {
        (Some("event"), Some("SubscribeToShardEvent")) => {
            let event = serde_json::from_slice(message.payload()).map_err(|error| odd(&error.to_string()))?;
            Ok(Some(event))
        }
        // The greeting, and whatever else a later service may have to tell.
        (Some("event"), _) => Ok(None),
        _ => {
            let payload: Value = serde_json::from_slice(message.payload()).unwrap_or_default();
            let message = payload["message"].as_str().or(payload["Message"].as_str());
            let message = message.or(header(":error-message")).unwrap_or_default();
            let code = header(":exception-type").or(header(":error-code")).unwrap_or("an unknown error");
            let status = if code.contains("Internal") { 500 } else { 400 };
            Err(Error::Service(ServiceError { code: code.to_owned(), message: message.to_owned(), status }))
        }
    }
}

fn odd(what: &str) -> Error {
    Error::Answer { operation: OPERATION.to_owned(), what: what.to_owned() }
}

#[cfg(test)]
mod tests {
    use aws_smithy_types::event_stream::{Header, HeaderValue};

    use super::*;

    fn message(headers: &[(&'static str, &'static str)], payload: &'static str) -> Message {
        let headers =
            headers.iter().map(|(name, value)| Header::new(*name, HeaderValue::String((*value).into())));
        Message::new_from_parts(headers.collect(), payload.as_bytes())
    }

    #[test]
    fn events_greetings_and_exceptions_are_told_apart() {
        let greeting = message(&[(":message-type", "event"), (":event-type", "initial-response")], "{}");
        assert!(read(&greeting).unwrap().is_none());
        let event = message(
            &[(":message-type", "event"), (":event-type", "SubscribeToShardEvent")],
            r#"{"Records":[],"ContinuationSequenceNumber":"49","MillisBehindLatest":7}"#,
        );
        let event = read(&event).unwrap().unwrap();
        assert_eq!(
            (event.continuation_sequence_number.as_deref(), event.millis_behind_latest),
            (Some("49"), 7)
        );
        let exception = message(
            &[(":message-type", "exception"), (":exception-type", "ResourceInUseException")],
            r#"{"message":"taken over"}"#,
        );
        assert_eq!(read(&exception).unwrap_err().to_string(), "ResourceInUseException: taken over");
    }
}
