//! Finding the end of things, many bytes at a time.

use millstream_api::Malformed;

use crate::words::broken;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The index of the first byte at or after `from` that ends or interrupts a text: a quote, a backslash or a control
/// character; `bytes.len()` if there is none.
#[inline]
pub(crate) fn plain_run(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    // Eight bytes in one word. Subtracting 1 from a zero byte borrows into its top bit; bytes above the first hit may be
    // marked wrongly by that borrow, the first hit never is.
    while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let word = u64::from_le_bytes(*chunk);
        let quote = word ^ (ONES * b'"' as u64);
        let backslash = word ^ (ONES * b'\\' as u64);
        let hits = ((quote.wrapping_sub(ONES) & !quote)
            | (backslash.wrapping_sub(ONES) & !backslash)
            | (word.wrapping_sub(ONES * 0x20) & !word))
            & HIGHS;
        if hits != 0 {
            return at + (hits.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    while let Some(&byte) = bytes.get(at) {
        if byte == b'"' || byte == b'\\' || byte < 0x20 {
            break;
        }
        at += 1;
    }
    at
}

/// A number as it stands in a body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Number {
    Integer(i64),
    Float(f64),
}

impl Number {
    /// Cut towards zero, held at the ends of the range.
    pub(crate) fn truncated(self) -> i64 {
        match self {
            Self::Integer(value) => value,
            Self::Float(value) => value as i64,
        }
    }

    pub(crate) fn as_f64(self) -> f64 {
        match self {
            Self::Integer(value) => value as f64,
            Self::Float(value) => value,
        }
    }
}

/// Reads the number that starts at `start`; returns it with the index behind it.
pub(crate) fn number(bytes: &[u8], start: usize) -> Result<(Number, usize), Malformed> {
    let negative = bytes.get(start) == Some(&b'-');
    let first = start + usize::from(negative);
    let end = digits(bytes, first)?;
    if bytes[first] == b'0' && end > first + 1 {
        return Err(broken());
    }
    if end - first <= 18 && !matches!(bytes.get(end), Some(b'.' | b'e' | b'E')) {
        let magnitude = bytes[first..end].iter().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
        return Ok((Number::Integer(if negative { -magnitude } else { magnitude }), end));
    }
    long_number(bytes, start, end)
}

#[cold]
fn long_number(bytes: &[u8], start: usize, integer_end: usize) -> Result<(Number, usize), Malformed> {
    let mut end = integer_end;
    if bytes.get(end) == Some(&b'.') {
        end = digits(bytes, end + 1)?;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let signed = matches!(bytes.get(end + 1), Some(b'+' | b'-'));
        end = digits(bytes, end + 1 + usize::from(signed))?;
    }
    let text = str::from_utf8(&bytes[start..end]).map_err(|_| broken())?;
    let number = match text.parse::<i64>() {
        Ok(integer) => Number::Integer(integer),
        Err(_) => Number::Float(text.parse().map_err(|_| broken())?),
    };
    Ok((number, end))
}

/// The index behind one or more digits.
#[inline]
fn digits(bytes: &[u8], start: usize) -> Result<usize, Malformed> {
    let mut end = start;
    while bytes.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    if end == start { Err(broken()) } else { Ok(end) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_ends_at_every_byte_that_matters_and_at_no_other() {
        for length in 0..20 {
            for at in 0..length {
                for byte in 0..=255u8 {
                    let mut bytes = vec![b'a'; length];
                    bytes[at] = byte;
                    let expected = if byte == b'"' || byte == b'\\' || byte < 0x20 { at } else { length };
                    assert_eq!(plain_run(&bytes, 0), expected, "{byte:#x} at {at} of {length}");
                }
            }
        }
        assert_eq!(plain_run(b"\"\"ab", 2), 4);
    }

    #[test]
    fn numbers_keep_the_grammar() {
        for (text, expected) in [
            ("0", Number::Integer(0)),
            ("-7", Number::Integer(-7)),
            ("999999999999999999", Number::Integer(999_999_999_999_999_999)),
            ("9223372036854775807", Number::Integer(i64::MAX)),
            ("-9223372036854775808", Number::Integer(i64::MIN)),
            ("9223372036854775808", Number::Float(9_223_372_036_854_775_808.0)),
            ("0.5", Number::Float(0.5)),
            ("-1.25e2", Number::Float(-125.0)),
            ("2E+3", Number::Float(2000.0)),
        ] {
            assert_eq!(number(text.as_bytes(), 0), Ok((expected, text.len())), "{text}");
        }
        for text in ["", "-", "01", "-01", "1.", ".5", "1e", "1e+", "+1", "NaN"] {
            assert!(number(text.as_bytes(), 0).is_err(), "{text}");
        }
    }
}
