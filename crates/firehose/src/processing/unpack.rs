//! Taking a record apart: compressed records of CloudWatch Logs, several records in one.

use std::io::Read as _;

use bytes::Bytes;
use flate2::read::MultiGzDecoder;
use serde_json::{Deserializer, Value, value::RawValue};

use crate::{
    delivery::Failure,
    settings::{Deaggregation, Processing},
};

/// What a compressed record may grow to: CloudWatch Logs sends at most 1 MiB compressed, and text rarely shrinks to a sixtieth.
const UNPACKED_MAX: u64 = 64 << 20;

/// The records in a record.
pub(crate) fn unpack(processing: &Processing, record: &Bytes) -> Result<Vec<Bytes>, Failure> {
    let mut data = record.clone();
    if processing.decompress {
        data = decompress(&data)?;
    }
    if processing.extract_messages {
        match messages(&data) {
            Some(messages) => data = messages,
            // Control messages, which CloudWatch Logs sends to try the connection, have none.
            None => return Ok(Vec::new()),
        }
    }
    match &processing.deaggregate {
        None => Ok(vec![data]),
        Some(Deaggregation::Delimited(delimiter)) => Ok(split(&data, delimiter)),
        Some(Deaggregation::Json) => json_values(&data),
    }
}

fn decompress(data: &[u8]) -> Result<Bytes, Failure> {
    let mut out = Vec::new();
    let mut reader = MultiGzDecoder::new(data).take(UNPACKED_MAX + 1);
    let failure = |message: String| Failure::new("Decompression.Failed", message);
    reader.read_to_end(&mut out).map_err(|error| failure(error.to_string()))?;
    if out.len() as u64 > UNPACKED_MAX {
        return Err(failure(format!("a record has more than {UNPACKED_MAX} bytes when it is decompressed")));
    }
    Ok(out.into())
}

/// The messages of a record of CloudWatch Logs, a line each.
fn messages(data: &[u8]) -> Option<Bytes> {
    let value: Value = serde_json::from_slice(data).ok()?;
    if value["messageType"] != "DATA_MESSAGE" {
        return None;
    }
    let mut out = String::new();
    for event in value["logEvents"].as_array()? {
        out.push_str(event["message"].as_str()?);
        out.push('\n');
    }
    Some(out.into())
}

fn split(data: &Bytes, delimiter: &[u8]) -> Vec<Bytes> {
    let (mut parts, mut start, mut at) = (Vec::new(), 0, 0);
    while at + delimiter.len() <= data.len() {
        if data[at..].starts_with(delimiter) {
            parts.push(data.slice(start..at));
            at += delimiter.len();
            start = at;
        } else {
            at += 1;
        }
    }
    parts.push(data.slice(start..));
    parts.retain(|part| !part.is_empty());
    parts
}

/// Objects one after the other, or in an array.
fn json_values(data: &Bytes) -> Result<Vec<Bytes>, Failure> {
    let invalid =
        |error: serde_json::Error| Failure::new("RecordDeAggregation.InvalidJson", error.to_string());
    let part = |raw: &RawValue| data.slice_ref(raw.get().as_bytes());
    if data.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[') {
        let values: Vec<&RawValue> = serde_json::from_slice(data).map_err(invalid)?;
        return Ok(values.into_iter().map(part).collect());
    }
    let values = Deserializer::from_slice(data).into_iter::<&RawValue>();
    values.map(|value| value.map(part).map_err(invalid)).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::{Compression, write::GzEncoder};

    use super::*;

    fn parts(processing: &Processing, data: &[u8]) -> Vec<String> {
        let parts = unpack(processing, &Bytes::copy_from_slice(data)).unwrap();
        parts.iter().map(|part| String::from_utf8(part.to_vec()).unwrap()).collect()
    }

    #[test]
    fn json_comes_apart_in_a_row_and_in_an_array() {
        let json = Processing { deaggregate: Some(Deaggregation::Json), ..Processing::default() };
        assert_eq!(parts(&json, br#"{"a":1}{"b": [2]}  {}"#), [r#"{"a":1}"#, r#"{"b": [2]}"#, "{}"]);
        assert_eq!(parts(&json, br#" [{"a":1}, {"b":2}]"#), [r#"{"a":1}"#, r#"{"b":2}"#]);
        assert!(unpack(&json, &Bytes::from_static(b"{\"a\"")).is_err());
    }

    #[test]
    fn delimiters_are_taken_out() {
        let lines = Processing {
            deaggregate: Some(Deaggregation::Delimited(b"##".to_vec())),
            ..Processing::default()
        };
        assert_eq!(parts(&lines, b"a##b####c#"), ["a", "b", "c#"]);
    }

    #[test]
    fn messages_are_extracted_from_compressed_logs() {
        let gzip = |text: &str| {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
            encoder.write_all(text.as_bytes()).unwrap();
            encoder.finish().unwrap()
        };
        let whole = Processing { decompress: true, ..Processing::default() };
        let messages = Processing { extract_messages: true, ..whole.clone() };
        let text = r#"{"messageType":"DATA_MESSAGE","logEvents":[{"message":"one"},{"message":"two"}]}"#;
        assert_eq!(parts(&whole, &gzip(text)), [text]);
        assert_eq!(parts(&messages, &gzip(text)), ["one\ntwo\n"]);
        assert!(parts(&messages, &gzip(r#"{"messageType":"CONTROL_MESSAGE","logEvents":[]}"#)).is_empty());
        assert_eq!(unpack(&whole, &Bytes::from_static(b"plain")).unwrap_err().code, "Decompression.Failed");
    }
}
