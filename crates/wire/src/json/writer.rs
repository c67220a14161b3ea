use base::Timestamp;
use millstream_api::Writer;
use millstream_base as base;

use super::scan::plain_run;

/// Appends JSON to a byte vector.
#[derive(Debug)]
pub struct JsonWriter<'a> {
    out: &'a mut Vec<u8>,
    /// A value stands before what comes next, in the same container.
    comma: bool,
    /// The last timestamp and its text: the records of an answer often share one.
    timestamp: (i64, TimestampText),
}

/// `-9223372036854775.808` at the longest.
#[derive(Clone, Copy, Debug)]
struct TimestampText {
    bytes: [u8; 24],
    len: usize,
}

impl<'a> JsonWriter<'a> {
    /// Appends to `out`.
    pub fn new(out: &'a mut Vec<u8>) -> Self {
        Self { out, comma: false, timestamp: (0, TimestampText::of(0)) }
    }

    /// Before a value: the comma that separates it from the one before.
    #[inline]
    fn separate(&mut self) {
        if self.comma {
            self.out.push(b',');
        }
        self.comma = true;
    }

    /// The opening quote, behind the comma where one is due.
    #[inline]
    fn open(&mut self) {
        if self.comma {
            self.out.extend_from_slice(b",\"");
        } else {
            self.out.push(b'"');
        }
        self.comma = true;
    }

    fn quoted(&mut self, text: &str) {
        let bytes = text.as_bytes();
        self.out.reserve(bytes.len() + 4);
        self.open();
        let mut at = 0;
        loop {
            let end = plain_run(bytes, at);
            self.out.extend_from_slice(&bytes[at..end]);
            let Some(&byte) = bytes.get(end) else { break };
            self.escape(byte);
            at = end + 1;
        }
        self.out.push(b'"');
    }

    #[cold]
    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' => b'"',
            b'\\' => b'\\',
            0x08 => b'b',
            0x0c => b'f',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            _ => {
                const HEX: &[u8; 16] = b"0123456789abcdef";
                let digits = [HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]];
                self.out.extend_from_slice(b"\\u00");
                self.out.extend_from_slice(&digits);
                return;
            }
        };
        self.out.extend_from_slice(&[b'\\', short]);
    }
}

impl Writer for JsonWriter<'_> {
    fn begin_object(&mut self) {
        self.separate();
        self.out.push(b'{');
        self.comma = false;
    }

    fn end_object(&mut self) {
        self.out.push(b'}');
        self.comma = true;
    }

    fn member(&mut self, name: &'static str) {
        self.out.reserve(name.len() + 4);
        self.open();
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
        self.comma = false;
    }

    fn key(&mut self, name: &str) {
        self.quoted(name);
        self.out.push(b':');
        self.comma = false;
    }

    fn begin_list(&mut self, _len: usize) {
        self.separate();
        self.out.push(b'[');
        self.comma = false;
    }

    fn end_list(&mut self) {
        self.out.push(b']');
        self.comma = true;
    }

    fn bool(&mut self, value: bool) {
        self.separate();
        self.out.extend_from_slice(if value { b"true" } else { b"false" });
    }

    fn integer(&mut self, value: i64) {
        self.separate();
        self.out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
    }

    fn double(&mut self, value: f64) {
        self.separate();
        // JSON has no such numbers; the protocol says them in words.
        if value.is_nan() {
            self.out.extend_from_slice(b"\"NaN\"");
        } else if value.is_infinite() {
            self.out.extend_from_slice(if value > 0.0 { b"\"Infinity\"" } else { b"\"-Infinity\"" });
        } else {
            self.out.extend_from_slice(ryu::Buffer::new().format_finite(value).as_bytes());
        }
    }

    fn string(&mut self, value: &str) {
        self.quoted(value);
    }

    fn plain(&mut self, value: &str) {
        debug_assert!(plain_run(value.as_bytes(), 0) == value.len() && value.is_ascii());
        self.out.reserve(value.len() + 3);
        self.open();
        self.out.extend_from_slice(value.as_bytes());
        self.out.push(b'"');
    }

    fn blob(&mut self, value: &[u8]) {
        self.out.reserve(value.len().div_ceil(3) * 4 + 3);
        self.open();
        base64_simd::STANDARD.encode_append(value, self.out);
        self.out.push(b'"');
    }

    fn timestamp(&mut self, value: Timestamp) {
        self.separate();
        let ms = value.as_millis();
        if self.timestamp.0 != ms {
            self.timestamp = (ms, TimestampText::of(ms));
        }
        let text = &self.timestamp.1;
        self.out.extend_from_slice(&text.bytes[..text.len]);
    }

    fn reserve(&mut self, bytes: usize) {
        self.out.reserve(bytes);
    }
}

impl TimestampText {
    /// Seconds with as many of the three decimals as are not zero.
    fn of(ms: i64) -> Self {
        let mut text = Self { bytes: [0; 24], len: 0 };
        if ms < 0 {
            text.push(b"-");
        }
        let ms = ms.unsigned_abs();
        text.push(itoa::Buffer::new().format(ms / 1000).as_bytes());
        let fraction = (ms % 1000) as u16;
        if fraction != 0 {
            let digits = [fraction / 100, fraction / 10 % 10, fraction % 10].map(|digit| b'0' + digit as u8);
            let zeros = digits.iter().rev().take_while(|&&digit| digit == b'0').count();
            text.push(b".");
            text.push(&digits[..3 - zeros]);
        }
        text
    }

    fn push(&mut self, bytes: &[u8]) {
        self.bytes[self.len..self.len + bytes.len()].copy_from_slice(bytes);
        self.len += bytes.len();
    }
}
