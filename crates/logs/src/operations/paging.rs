//! Pages of lists.

use crate::error::LogsError;

/// How many are answered at once, unless fewer are asked for (API guide).
const PAGE_MAX: usize = 50;

/// How many are answered.
pub(super) fn limit(asked: Option<i32>) -> usize {
    asked.and_then(|asked| usize::try_from(asked).ok()).unwrap_or(PAGE_MAX)
}

/// The token of the page behind this entry.
pub(super) fn seal(last: &str) -> String {
    millstream_base::hex(last.as_bytes())
}

/// The entry behind which a page begins.
pub(super) fn open(token: &str) -> Result<String, LogsError> {
    let digit = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    let bytes: Option<Vec<u8>> = token
        .as_bytes()
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
            _ => None,
        })
        .collect();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(LogsError::Token)
}
