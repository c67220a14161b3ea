//! Percent-encoding as SigV4 defines it: everything but unreserved characters, hexadecimal digits in upper case.

/// Appends the encoded bytes; a slash stays where `slash` says so.
pub(super) fn encode(bytes: &[u8], slash: bool, out: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for &byte in bytes {
        let unreserved = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
        if unreserved || (slash && byte == b'/') {
            out.push(byte);
        } else {
            out.extend_from_slice(&[b'%', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
        }
    }
}

/// The decoded bytes; `None` where a percent sign is not followed by two hexadecimal digits. A plus is a plus.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        if byte == b'%' {
            let (digits, tail) = rest.split_at_checked(2)?;
            out.push(nibble(digits[0])? << 4 | nibble(digits[1])?);
            rest = tail;
        } else {
            out.push(byte);
        }
    }
    Some(out)
}

/// The decoded text, if it is one.
pub(super) fn decode_text(text: &str) -> Option<String> {
    decode(text).and_then(|bytes| String::from_utf8(bytes).ok())
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

/// Appends bytes as hexadecimal digits in lower case, as hashes and signatures are written.
pub(super) fn hex(bytes: &[u8], out: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    for &byte in bytes {
        out.extend_from_slice(&[HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
    }
}

/// A hash or signature: 64 hexadecimal digits in lower case.
pub(super) fn unhex(text: &[u8]) -> Option<[u8; 32]> {
    if text.len() != 64 || text.iter().any(u8::is_ascii_uppercase) {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, digits) in bytes.iter_mut().zip(text.chunks_exact(2)) {
        *byte = nibble(digits[0])? << 4 | nibble(digits[1])?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoding_and_decoding_are_inverse() {
        let all: Vec<u8> = (0..=255).collect();
        let mut encoded = Vec::new();
        encode(&all, false, &mut encoded);
        let encoded = String::from_utf8(encoded).unwrap();
        assert!(encoded.contains("%00") && encoded.contains("%FF") && encoded.contains("-.%2F0"));
        assert_eq!(decode(&encoded), Some(all));
        for broken in ["%", "%4", "a%zz", "%%41", "%+1"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }

    #[test]
    fn hashes_have_one_spelling() {
        let mut text = Vec::new();
        hex(&[0xab; 32], &mut text);
        assert_eq!(unhex(&text), Some([0xab; 32]));
        assert_eq!(unhex(&text[1..]), None);
        text[3] = b'B';
        assert_eq!(unhex(&text), None);
        text[3] = b'g';
        assert_eq!(unhex(&text), None);
    }
}
