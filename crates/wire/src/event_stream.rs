//! Event streams: the frames of `application/vnd.amazon.eventstream`.
//!
//! A frame is built in place: its head, then the payload straight from the encoder, then lengths and checksums are filled
//! in. The same bytes go to every subscriber that wants the same events in the same encoding.
//!
//! ```text
//! total length │ headers length │ CRC-32 of those │ headers │ payload │ CRC-32 of all before
//! ```

use crc_fast::crc32_iso_hdlc as crc32;
use millstream_api::{Encode, Event, Writer};

use crate::Encoding;

/// The Content-Type of the answer as a whole.
pub const CONTENT_TYPE: &str = "application/vnd.amazon.eventstream";

const HEADERS_AT: usize = 12;
/// The Content-Type of an event that is nothing but bytes.
const RAW: &str = "application/octet-stream";
/// The type of a header's value: a text with its length in two bytes.
const TEXT: u8 = 7;

impl Encoding {
    /// Appends the frame that comes first: the output outside the stream. SDKs wait for it.
    pub fn initial_response(self, output: &dyn Encode, out: &mut Vec<u8>) {
        let headers = [(":message-type", "event"), (":event-type", "initial-response")];
        self.frame(headers, |writer| output.encode(writer), out);
    }

    /// Appends an event.
    pub fn event(self, event: &Event, out: &mut Vec<u8>) {
        let headers = [(":message-type", "event"), (":event-type", event.name)];
        match event.payload.raw() {
            Some(bytes) => frame(headers, RAW, |out| out.extend_from_slice(bytes), out),
            None => self.frame(headers, |writer| event.payload.encode(writer), out),
        }
    }

    /// Appends the exception that ends a stream: the HTTP status has long been sent. The code must be one that the
    /// stream's model declares, for SDKs to know it.
    pub fn exception(self, error: &millstream_api::WireError, out: &mut Vec<u8>) {
        let headers = [(":message-type", "exception"), (":exception-type", error.code().name)];
        let payload = |writer: &mut dyn Writer| {
            writer.begin_object();
            writer.member("message");
            writer.string(error.message());
            writer.end_object();
        };
        self.frame(headers, payload, out);
    }

    fn frame(self, headers: [(&str, &str); 2], payload: impl FnOnce(&mut dyn Writer), out: &mut Vec<u8>) {
        frame(headers, self.content_type(), |out| payload(self.writer(out).as_dyn()), out);
    }
}

fn frame(
    headers: [(&str, &str); 2],
    content_type: &str,
    payload: impl FnOnce(&mut Vec<u8>),
    out: &mut Vec<u8>,
) {
    let start = out.len();
    out.resize(start + HEADERS_AT, 0);
    for (name, value) in [headers[0], headers[1], (":content-type", content_type)] {
        header(name, value, out);
    }
    let headers_len = out.len() - start - HEADERS_AT;
    payload(out);
    let total = out.len() - start + 4;

    let frame = &mut out[start..];
    frame[..4].copy_from_slice(&length(total).to_be_bytes());
    frame[4..8].copy_from_slice(&length(headers_len).to_be_bytes());
    let prelude = crc32(&frame[..8]);
    frame[8..HEADERS_AT].copy_from_slice(&prelude.to_be_bytes());
    let message = crc32(frame);
    out.extend_from_slice(&message.to_be_bytes());
}

fn header(name: &str, value: &str, out: &mut Vec<u8>) {
    out.push(name.len().try_into().expect("the names are ours and short"));
    out.extend_from_slice(name.as_bytes());
    out.push(TEXT);
    let len: u16 = value.len().try_into().expect("names of events and encodings are short");
    out.extend_from_slice(&len.to_be_bytes());
    out.extend_from_slice(value.as_bytes());
}

/// What goes into one frame is bounded by the limits of an answer, some MiB.
fn length(len: usize) -> u32 {
    len.try_into().expect("a frame holds one answer's worth of records")
}

#[cfg(test)]
mod tests {
    use aws_smithy_types::event_stream::Message;
    use millstream_api::{Empty, ErrorCode, Members, Reader, WireError};
    use proptest::prelude::*;

    use super::*;

    struct Payload(Vec<u8>);

    impl Encode for Payload {
        fn encode(&self, writer: &mut dyn Writer) {
            writer.begin_object();
            writer.member("Data");
            writer.blob(&self.0);
            writer.end_object();
        }
    }

    const ENCODINGS: [Encoding; 3] = [Encoding::Json11, Encoding::Cbor11, Encoding::RpcV2Cbor];

    /// The frames as the reference implementation reads them, which checks both sums.
    fn read(mut bytes: &[u8]) -> Vec<Message> {
        let mut messages = Vec::new();
        while !bytes.is_empty() {
            messages.push(aws_smithy_eventstream::frame::read_message_from(&mut bytes).unwrap());
        }
        messages
    }

    fn headers(message: &Message) -> Vec<(String, String)> {
        let text = |header: &aws_smithy_types::event_stream::Header| {
            (header.name().as_str().to_owned(), header.value().as_string().unwrap().as_str().to_owned())
        };
        message.headers().iter().map(text).collect()
    }

    proptest! {
        #[test]
        fn the_reference_reads_what_we_write(payloads in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 0..5)) {
            for encoding in ENCODINGS {
                let mut out = Vec::new();
                encoding.initial_response(&Empty, &mut out);
                for payload in &payloads {
                    let event = Event { name: "SubscribeToShardEvent", payload: Box::new(Payload(payload.clone())) };
                    encoding.event(&event, &mut out);
                }
                let messages = read(&out);
                prop_assert_eq!(messages.len(), payloads.len() + 1);
                for (message, payload) in messages[1..].iter().zip(&payloads) {
                    let mut expected = Vec::new();
                    encoding.encode(&Payload(payload.clone()), &mut expected);
                    prop_assert_eq!(&message.payload()[..], &expected[..]);
                }
            }
        }
    }

    #[test]
    fn frames_say_what_they_are() {
        for encoding in ENCODINGS {
            let mut out = b"before".to_vec();
            encoding.initial_response(&Empty, &mut out);
            encoding.event(
                &Event { name: "SubscribeToShardEvent", payload: Box::new(Payload(vec![1])) },
                &mut out,
            );
            let code = ErrorCode::sender("ResourceInUseException");
            encoding.exception(&WireError::new(code, "Another active subscription exists"), &mut out);
            let messages = read(&out[6..]);
            let said: Vec<_> = messages.iter().map(headers).collect();
            let expect = |message: &str, key: &str, name: &str| {
                [(":message-type", message), (key, name), (":content-type", encoding.content_type())]
                    .map(|(name, value)| (name.to_owned(), value.to_owned()))
                    .to_vec()
            };
            assert_eq!(
                said,
                [
                    expect("event", ":event-type", "initial-response"),
                    expect("event", ":event-type", "SubscribeToShardEvent"),
                    expect("exception", ":exception-type", "ResourceInUseException"),
                ]
            );
            let mut reader = encoding.reader(messages[2].payload());
            let reader: &mut dyn Reader = reader.as_dyn();
            reader.begin_object().unwrap();
            assert_eq!(reader.member(Members(&["message"])), Ok(Some(0)));
            assert_eq!(reader.str(), Ok("Another active subscription exists"));
        }
    }
}
