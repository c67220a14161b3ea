//! Answers, read with as little work as will do: a load generator must not be what it measures.

use memchr::{memchr_iter, memmem};

use super::body::Encoding;

/// The head of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The status.
    pub status: u16,
    /// Where the body begins.
    pub body_at: usize,
    /// How the body ends.
    pub end: End,
    /// Whether the server hangs up afterwards.
    pub closes: bool,
}

/// How a body ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// After so many bytes.
    Length(usize),
    /// With the last chunk.
    Chunks,
}

/// Reads the head once all of it is there.
pub fn head(bytes: &[u8]) -> Result<Option<Head>, String> {
    let Some(at) = memmem::find(bytes, b"\r\n\r\n") else { return Ok(None) };
    let text = std::str::from_utf8(&bytes[..at]).map_err(|_| "an answer whose head is no text")?;
    let mut lines = text.split("\r\n");
    let first = lines.next().unwrap_or_default();
    let status = first
        .strip_prefix("HTTP/1.1 ")
        .and_then(|rest| rest.get(..3)?.parse().ok())
        .ok_or_else(|| format!("an answer that begins with {first:?}"))?;
    let mut head = Head { status, body_at: at + 4, end: End::Length(0), closes: false };
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let value = value.trim();
        if name.eq_ignore_ascii_case("content-length") {
            let length = value.parse().map_err(|_| format!("an answer of {value:?} bytes"))?;
            head.end = End::Length(length);
        } else if name.eq_ignore_ascii_case("transfer-encoding") && value.eq_ignore_ascii_case("chunked") {
            head.end = End::Chunks;
        } else if name.eq_ignore_ascii_case("connection") {
            head.closes = value.eq_ignore_ascii_case("close");
        }
    }
    Ok(Some(head))
}

/// The body that came in chunks, once all of them are there.
pub fn from_chunks(mut bytes: &[u8]) -> Result<Option<Vec<u8>>, String> {
    let mut body = Vec::new();
    loop {
        let Some(at) = memmem::find(bytes, b"\r\n") else { return Ok(None) };
        let line = String::from_utf8_lossy(&bytes[..at]);
        let digits = line.split(';').next().unwrap_or_default().trim();
        let size = usize::from_str_radix(digits, 16).map_err(|_| format!("a chunk of {digits:?} bytes"))?;
        bytes = &bytes[at + 2..];
        if size == 0 {
            // Trailers, if any, end with an empty line.
            let ended = bytes.starts_with(b"\r\n") || memmem::find(bytes, b"\r\n\r\n").is_some();
            return Ok(ended.then_some(body));
        }
        if bytes.len() < size + 2 {
            return Ok(None);
        }
        body.extend_from_slice(&bytes[..size]);
        bytes = &bytes[size + 2..];
    }
}

/// How many records of a PutRecords were refused.
pub fn failed_records(body: &[u8], encoding: Encoding) -> u64 {
    number(body, b"FailedRecordCount", encoding).unwrap_or(0)
}

/// How many records of a PutRecordBatch were refused.
pub fn failed_puts(body: &[u8]) -> u64 {
    number(body, b"FailedPutCount", Encoding::Json).unwrap_or(0)
}

/// Whether a GetRecords answered everything that is there.
pub fn is_caught_up(body: &[u8], encoding: Encoding) -> bool {
    number(body, b"MillisBehindLatest", encoding) == Some(0)
}

/// The value of a member with a number.
fn number(body: &[u8], name: &[u8], encoding: Encoding) -> Option<u64> {
    // It stands before or behind all records.
    let (first, last) = edges(body);
    let at = memmem::find(first, name)
        .or_else(|| Some(body.len() - last.len() + memmem::rfind(last, name)?))
        .or_else(|| memmem::find(body, name))?;
    let value = &body[at + name.len()..];
    match encoding {
        Encoding::Json => {
            let digits = value.strip_prefix(b"\"")?.trim_ascii_start().strip_prefix(b":")?.trim_ascii_start();
            let digits = digits.iter().take_while(|byte| byte.is_ascii_digit());
            Some(digits.fold(0, |number, digit| number * 10 + u64::from(digit - b'0')))
        }
        Encoding::Cbor => {
            let length = match value.first()? {
                small @ 0..24 => return Some(u64::from(*small)),
                head @ 0x18..=0x1b => 1 << (head - 0x18),
                _ => return None,
            };
            let digits = value.get(1..1 + length)?;
            Some(digits.iter().fold(0, |number, digit| number << 8 | u64::from(*digit)))
        }
    }
}

/// How many records a GetRecords answered.
pub fn records(body: &[u8], encoding: Encoding) -> u64 {
    match encoding {
        // Every record is an object, and our own keys and base64 have no braces. Objects that are no records stand beside
        // the outer one only in the last answer of a shard.
        Encoding::Json if !has_children(body) => (memchr_iter(b'{', body).count() as u64).saturating_sub(1),
        Encoding::Json => memmem::find_iter(body, b"\"SequenceNumber\"").count() as u64,
        // A text of 14 bytes.
        Encoding::Cbor => memmem::find_iter(body, b"\x6eSequenceNumber").count() as u64,
    }
}

fn has_children(body: &[u8]) -> bool {
    let (first, last) = edges(body);
    [first, last].iter().any(|edge| memmem::find(edge, b"ChildShards").is_some())
}

/// The iterator to go on with.
pub fn next_iterator(body: &[u8], encoding: Encoding) -> Option<String> {
    const NAME: &[u8] = b"NextShardIterator";
    let (first, last) = edges(body);
    let value = [first, last].into_iter().find_map(|edge| {
        let at = memmem::rfind(edge, NAME)?;
        Some(&edge[at + NAME.len()..])
    })?;
    let text = match encoding {
        Encoding::Json => {
            let value = value.strip_prefix(b"\"")?.trim_ascii_start().strip_prefix(b":")?.trim_ascii_start();
            let value = value.strip_prefix(b"\"")?;
            &value[..memchr::memchr(b'"', value)?]
        }
        Encoding::Cbor => {
            let (length, at) = match value {
                [head @ 0x60..0x78, ..] => (usize::from(head - 0x60), 1),
                [0x78, length, ..] => (usize::from(*length), 2),
                [0x79, high, low, ..] => (usize::from(u16::from_be_bytes([*high, *low])), 3),
                _ => return None,
            };
            value.get(at..at + length)?
        }
    };
    String::from_utf8(text.to_vec()).ok()
}

/// Both ends of a body, in which everything but the records stands.
fn edges(body: &[u8]) -> (&[u8], &[u8]) {
    let edge = 2048.min(body.len());
    (&body[..edge], &body[body.len() - edge..])
}

/// The service's name of the error in a refusal, whatever its encoding.
pub fn error_code(body: &[u8]) -> String {
    const SUFFIX: &[u8] = b"Exception";
    let Some(at) = memmem::find(body, SUFFIX) else { return "an error without a name".to_owned() };
    let start =
        body[..at].iter().rposition(|byte| !byte.is_ascii_alphanumeric()).map_or(0, |before| before + 1);
    let text = String::from_utf8_lossy(&body[start..at + SUFFIX.len()]);
    // Names begin with a capital; what CBOR writes before them may look like small letters.
    text.trim_start_matches(|c: char| c.is_ascii_lowercase()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_read_once_they_are_whole() {
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\nconnection: close\r\n\r\nbody";
        let expected = Head { status: 200, body_at: answer.len() - 4, end: End::Length(12), closes: true };
        assert_eq!(head(answer), Ok(Some(expected)));
        assert_eq!(head(&answer[..answer.len() - 5]), Ok(None));
        let chunked = head(b"HTTP/1.1 400 X\r\ntransfer-encoding: chunked\r\n\r\n").unwrap().unwrap();
        assert_eq!((chunked.status, chunked.end), (400, End::Chunks));
        assert!(head(b"SSH-2.0\r\n\r\n").unwrap_err().contains("SSH"));
    }

    #[test]
    fn chunks_are_put_together() {
        let bytes = b"3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n";
        assert_eq!(from_chunks(bytes).unwrap().unwrap(), b"abc0123456789");
        for end in 0..bytes.len() {
            assert_eq!(from_chunks(&bytes[..end]), Ok(None), "{end}");
        }
        assert!(from_chunks(b"zz\r\n").is_err());
    }

    #[test]
    fn failures_are_counted_in_both_encodings_and_orders() {
        let records = ",\"Records\":[".to_owned() + &"{\"ShardId\":\"s\"},".repeat(100) + "]";
        let before = format!("{{\"FailedRecordCount\":12{records}}}");
        let behind = format!("{{\"EncryptionType\":\"NONE\"{records},\"FailedRecordCount\" : 500}}");
        assert_eq!(failed_records(before.as_bytes(), Encoding::Json), 12);
        assert_eq!(failed_records(behind.as_bytes(), Encoding::Json), 500);
        assert_eq!(failed_records(b"{}", Encoding::Json), 0);
        let cbor = |value: &[u8]| {
            failed_records(&[&b"\xa1\x71FailedRecordCount"[..], value].concat(), Encoding::Cbor)
        };
        assert_eq!([cbor(&[7]), cbor(&[0x18, 200]), cbor(&[0x19, 1, 0xf4])], [7, 200, 500]);
        assert!(is_caught_up(b"{\"Records\":[],\"MillisBehindLatest\":0}", Encoding::Json));
        assert!(!is_caught_up(b"{\"MillisBehindLatest\":10,\"Records\":[]}", Encoding::Json));
        assert!(!is_caught_up(b"\xa1\x72MillisBehindLatest\x1a\x00\x01\x00\x00", Encoding::Cbor));
    }

    #[test]
    fn records_are_counted_and_the_iterator_is_found() {
        let record = r#"{"SequenceNumber":"49","Data":"AAAA","PartitionKey":"key-1"}"#;
        let many = vec![record; 3000].join(",");
        let body =
            format!("{{\"MillisBehindLatest\":0,\"NextShardIterator\":\"AAA+/=\",\"Records\":[{many}]}}");
        assert_eq!(records(body.as_bytes(), Encoding::Json), 3000);
        assert_eq!(next_iterator(body.as_bytes(), Encoding::Json).as_deref(), Some("AAA+/="));
        let last = format!(
            "{{\"Records\":[{many}],\"ChildShards\":[{{\"ShardId\":\"a\",\"HashKeyRange\":{{}}}}],\"MillisBehindLatest\":0}}"
        );
        assert_eq!(records(last.as_bytes(), Encoding::Json), 3000);
        assert_eq!(next_iterator(last.as_bytes(), Encoding::Json), None);
        let behind = format!("{{\"Records\":[{many}],\"NextShardIterator\": \"B\"}}");
        assert_eq!(next_iterator(behind.as_bytes(), Encoding::Json).as_deref(), Some("B"));
        assert_eq!(records(b"{\"Records\":[]}", Encoding::Json), 0);
        let cbor = b"\xa2\x67Records\x81\xa1\x6eSequenceNumber\x6249\x71NextShardIterator\x78\x03abc";
        assert_eq!(
            (records(cbor, Encoding::Cbor), next_iterator(cbor, Encoding::Cbor).as_deref()),
            (1, Some("abc"))
        );
    }

    #[test]
    fn errors_are_named() {
        assert_eq!(error_code(b"{\"__type\":\"x#LimitExceededException\"}"), "LimitExceededException");
        assert_eq!(error_code(b"\xa1\x66__type\x76ValidationException"), "ValidationException");
        assert_eq!(error_code(b"teapot"), "an error without a name");
    }
}
