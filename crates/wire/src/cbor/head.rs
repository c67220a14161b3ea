//! The initial bytes of a data item (RFC 8949, section 3).

use millstream_api::Malformed;

use crate::words::broken;

/// The major types.
pub(super) const UNSIGNED: u8 = 0;
pub(super) const NEGATIVE: u8 = 1;
pub(super) const BYTES: u8 = 2;
pub(super) const TEXT: u8 = 3;
pub(super) const LIST: u8 = 4;
pub(super) const MAP: u8 = 5;
pub(super) const TAG: u8 = 6;
pub(super) const OTHER: u8 = 7;

/// The additional information of an item without a length, and of the break that ends it.
pub(super) const INDEFINITE: u8 = 31;

pub(super) const FALSE: u8 = 0xf4;
pub(super) const TRUE: u8 = 0xf5;
pub(super) const NULL: u8 = 0xf6;
pub(super) const UNDEFINED: u8 = 0xf7;
pub(super) const BREAK: u8 = 0xff;

/// Major type, additional information and argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub major: u8,
    pub info: u8,
    pub argument: u64,
}

/// Reads the head at `at`; returns it with the index behind it.
#[inline(always)]
pub(super) fn head(bytes: &[u8], at: usize) -> Result<(Head, usize), Malformed> {
    let Some(&initial) = bytes.get(at) else { return Err(broken()) };
    let (major, info) = (initial >> 5, initial & 31);
    let (argument, end) = match info {
        0..=23 => (u64::from(info), at + 1),
        24 => match bytes.get(at + 1) {
            Some(&byte) => (u64::from(byte), at + 2),
            None => return Err(broken()),
        },
        25 => match bytes.get(at + 1..at + 3) {
            Some(argument) => (u64::from(argument[0]) << 8 | u64::from(argument[1]), at + 3),
            None => return Err(broken()),
        },
        _ => return long_head(bytes, at, major, info),
    };
    Ok((Head { major, info, argument }, end))
}

#[inline(never)]
fn long_head(bytes: &[u8], at: usize, major: u8, info: u8) -> Result<(Head, usize), Malformed> {
    let rest = &bytes[at + 1..];
    let (argument, width) = match info {
        26 => (rest.first_chunk().map(|bytes| u64::from(u32::from_be_bytes(*bytes))), 4),
        27 => (rest.first_chunk().map(|bytes| u64::from_be_bytes(*bytes)), 8),
        INDEFINITE if matches!(major, BYTES | TEXT | LIST | MAP | OTHER) => (Some(0), 0),
        _ => (None, 0),
    };
    let argument = argument.ok_or_else(broken)?;
    Ok((Head { major, info, argument }, at + 1 + width))
}

/// A half-precision number (RFC 8949, appendix D).
pub(super) fn half(bits: u16) -> f64 {
    let (exponent, mantissa) = (i32::from(bits >> 10 & 31), f64::from(bits & 0x3ff));
    let magnitude = match exponent {
        0 => mantissa * 2f64.powi(-24),
        31 if mantissa == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (mantissa + 1024.0) * 2f64.powi(exponent - 25),
    };
    if bits & 0x8000 == 0 { magnitude } else { -magnitude }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_every_width() {
        let read = |bytes: &[u8]| head(bytes, 0).ok().map(|(head, end)| (head.major, head.argument, end));
        assert_eq!(read(&[0x17]), Some((UNSIGNED, 23, 1)));
        assert_eq!(read(&[0x38, 0x63]), Some((NEGATIVE, 99, 2)));
        assert_eq!(read(&[0x59, 1, 0]), Some((BYTES, 256, 3)));
        assert_eq!(read(&[0x7a, 0, 1, 0, 0]), Some((TEXT, 65536, 5)));
        assert_eq!(read(&[0x9b, 0, 0, 0, 1, 0, 0, 0, 0]), Some((LIST, 1 << 32, 9)));
        assert_eq!(read(&[0xbf]), Some((MAP, 0, 1)));
        for broken in [&[][..], &[0x18], &[0x19, 1], &[0x1a, 1, 2, 3], &[0x1c], &[0x3e], &[0x1f], &[0xdf]] {
            assert_eq!(read(broken), None, "{broken:x?}");
        }
    }

    #[test]
    fn halves_as_the_rfc_lists_them() {
        for (bits, value) in [
            (0x0000, 0.0),
            (0x3c00, 1.0),
            (0x3e00, 1.5),
            (0x7bff, 65504.0),
            (0x0001, 5.960_464_477_539_063e-8),
            (0x0400, 0.000_061_035_156_25),
            (0xc400, -4.0),
            (0x7c00, f64::INFINITY),
            (0xfc00, f64::NEG_INFINITY),
        ] {
            assert_eq!(half(bits), value, "{bits:#x}");
        }
        assert!(half(0x7e00).is_nan());
    }
}
