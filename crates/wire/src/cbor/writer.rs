use base::Timestamp;
use millstream_api::Writer;
use millstream_base as base;

use super::{
    Timestamps,
    head::{BREAK, BYTES, FALSE, LIST, NEGATIVE, TEXT, TRUE, UNSIGNED},
};

/// A map without a length, as the SDKs for Java write it too: the members of a structure are not counted beforehand.
const MAP_UNTIL_BREAK: u8 = 0xbf;
const TAG_EPOCH: u8 = 0xc1;
const DOUBLE: u8 = 0xfb;

/// Appends CBOR to a byte vector.
#[derive(Debug)]
pub struct CborWriter<'a> {
    out: &'a mut Vec<u8>,
    timestamps: Timestamps,
}

impl<'a> CborWriter<'a> {
    /// Appends to `out`.
    pub fn new(out: &'a mut Vec<u8>, timestamps: Timestamps) -> Self {
        Self { out, timestamps }
    }

    /// The shortest head for the argument.
    #[inline]
    fn head(&mut self, major: u8, argument: u64) {
        let major = major << 5;
        match argument {
            0..=23 => self.out.push(major | argument as u8),
            24..=0xff => self.out.extend_from_slice(&[major | 24, argument as u8]),
            0x100..=0xffff => {
                let [a, b] = (argument as u16).to_be_bytes();
                self.out.extend_from_slice(&[major | 25, a, b]);
            }
            0x1_0000..=0xffff_ffff => {
                let [a, b, c, d] = (argument as u32).to_be_bytes();
                self.out.extend_from_slice(&[major | 26, a, b, c, d]);
            }
            _ => {
                self.out.push(major | 27);
                self.out.extend_from_slice(&argument.to_be_bytes());
            }
        }
    }

    #[inline]
    fn run(&mut self, major: u8, bytes: &[u8]) {
        self.out.reserve(bytes.len() + 9);
        self.head(major, bytes.len() as u64);
        self.out.extend_from_slice(bytes);
    }
}

impl Writer for CborWriter<'_> {
    fn begin_object(&mut self) {
        self.out.push(MAP_UNTIL_BREAK);
    }

    fn end_object(&mut self) {
        self.out.push(BREAK);
    }

    fn member(&mut self, name: &'static str) {
        self.run(TEXT, name.as_bytes());
    }

    fn key(&mut self, name: &str) {
        self.run(TEXT, name.as_bytes());
    }

    fn begin_list(&mut self, len: usize) {
        self.head(LIST, len as u64);
    }

    fn end_list(&mut self) {}

    fn bool(&mut self, value: bool) {
        self.out.push(if value { TRUE } else { FALSE });
    }

    fn integer(&mut self, value: i64) {
        if value >= 0 {
            self.head(UNSIGNED, value.unsigned_abs());
        } else {
            self.head(NEGATIVE, !value as u64);
        }
    }

    fn double(&mut self, value: f64) {
        self.out.push(DOUBLE);
        self.out.extend_from_slice(&value.to_bits().to_be_bytes());
    }

    fn string(&mut self, value: &str) {
        self.run(TEXT, value.as_bytes());
    }

    fn blob(&mut self, value: &[u8]) {
        self.run(BYTES, value);
    }

    fn timestamp(&mut self, value: Timestamp) {
        self.out.push(TAG_EPOCH);
        match self.timestamps {
            Timestamps::Milliseconds => self.integer(value.as_millis()),
            Timestamps::Seconds => self.double(value.as_seconds()),
        }
    }

    fn reserve(&mut self, bytes: usize) {
        self.out.reserve(bytes);
    }
}
