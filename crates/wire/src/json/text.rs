//! Texts with escapes.

use millstream_api::Malformed;

use super::scan::plain_run;
use crate::words::broken;

/// Unescapes the text whose first byte is at `start` (behind the quote) into `out`, which is emptied first. Returns the
/// index behind the closing quote.
pub(super) fn unescape(bytes: &[u8], start: usize, out: &mut String) -> Result<usize, Malformed> {
    out.clear();
    let mut at = start;
    loop {
        let end = plain_run(bytes, at);
        out.push_str(str::from_utf8(&bytes[at..end]).map_err(|_| broken())?);
        match bytes.get(end) {
            Some(b'"') => return Ok(end + 1),
            Some(b'\\') => at = escape(bytes, end + 1, out)?,
            _ => return Err(broken()),
        }
    }
}

/// Takes the escape whose letter is at `at`; returns the index behind it.
fn escape(bytes: &[u8], at: usize, out: &mut String) -> Result<usize, Malformed> {
    let plain = match bytes.get(at) {
        Some(&byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return unicode(bytes, at + 1, out),
        _ => return Err(broken()),
    };
    out.push(plain);
    Ok(at + 1)
}

/// Takes four hexadecimal digits, and with a high surrogate the `\uXXXX` of its low half.
fn unicode(bytes: &[u8], at: usize, out: &mut String) -> Result<usize, Malformed> {
    let first = hex(bytes, at)?;
    let (code, end) = match first {
        0xd800..=0xdbff if bytes.get(at + 4..at + 6) == Some(b"\\u") => {
            let second = hex(bytes, at + 6)?;
            if !(0xdc00..=0xdfff).contains(&second) {
                return Err(broken());
            }
            (0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00), at + 10)
        }
        code => (code, at + 4),
    };
    // A surrogate without its other half is no character.
    out.push(char::from_u32(code).ok_or_else(broken)?);
    Ok(end)
}

fn hex(bytes: &[u8], at: usize) -> Result<u32, Malformed> {
    let digits = bytes.get(at..at + 4).ok_or_else(broken)?;
    digits
        .iter()
        .try_fold(0, |sum, &digit| char::from(digit).to_digit(16).map(|digit| sum * 16 + digit))
        .ok_or_else(broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_become_what_they_stand_for() {
        let mut out = String::new();
        let text = r#"a\"\\\/\b\f\n\r\tö\u00e9\uD83D\uDE00z" rest"#;
        assert_eq!(unescape(text.as_bytes(), 0, &mut out), Ok(text.len() - 5));
        assert_eq!(out, "a\"\\/\u{8}\u{c}\n\r\tö\u{e9}\u{1f600}z");
    }

    #[test]
    fn half_a_character_is_refused() {
        for text in [
            r#"\ud83d""#,
            r#"\ud83dx""#,
            r#"\ud83d\n""#,
            r#"\ud83dA""#,
            r#"\ude00""#,
            r#"\u12g4""#,
            r#"\u12"#,
            r#"\x""#,
            "\\",
            "a",
            "a\n\"",
            "\u{0}\"",
        ] {
            assert!(unescape(text.as_bytes(), 0, &mut String::new()).is_err(), "{text}");
        }
        assert!(unescape(b"\xff\"", 0, &mut String::new()).is_err());
        assert!(unescape(b"\xc3\"", 0, &mut String::new()).is_err());
    }
}
