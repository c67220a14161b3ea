//! Frames of event streams: whatever is in an event, another implementation reads it from our frame.

use aws_smithy_eventstream::frame::{DecodedFrame, MessageFrameDecoder};
use bytes::BytesMut;
use millstream_api::{Encode, Event, Writer};
use millstream_wire::Encoding;

use crate::take;

/// An event of bytes and a text.
struct Payload {
    raw: Option<Vec<u8>>,
    text: String,
}

impl Encode for Payload {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Text");
        writer.string(&self.text);
        writer.end_object();
    }

    fn raw(&self) -> Option<&[u8]> {
        self.raw.as_deref()
    }
}

/// Frames of several events, cut into pieces anywhere.
pub fn frames(mut data: &[u8]) {
    let [kind, cut] = take::<2>(&mut data);
    let encoding = if kind % 2 == 0 { Encoding::Json11 } else { Encoding::Cbor11 };
    let raw = (kind & 2 != 0).then(|| data.to_vec());
    let payload = || Payload { raw: raw.clone(), text: String::from_utf8_lossy(data).into_owned() };
    let mut out = Vec::new();
    encoding.initial_response(&payload(), &mut out);
    encoding.event(&Event { name: "SomeEvent", payload: Box::new(payload()) }, &mut out);
    let (mut decoder, mut left, mut names) = (MessageFrameDecoder::new(), BytesMut::new(), vec![]);
    for piece in out.chunks(usize::from(cut).max(1)) {
        left.extend_from_slice(piece);
        while let DecodedFrame::Complete(message) =
            decoder.decode_frame(&mut left).expect("a frame of ours is sound")
        {
            let header = |name: &str| message.headers().iter().find(|header| header.name().as_str() == name);
            let name = header(":event-type").and_then(|header| header.value().as_string().ok());
            names.push(name.expect("every event has its type").as_str().to_owned());
            if let (Some(raw), 2) = (&raw, names.len()) {
                assert_eq!(message.payload().as_ref(), raw.as_slice());
            }
        }
    }
    assert!(left.is_empty(), "nothing is left over");
    assert_eq!(names, ["initial-response", "SomeEvent"]);
}
