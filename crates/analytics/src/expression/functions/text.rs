//! Functions of texts; places count from 1 and in characters.

use crate::expression::{Fault, Value};

/// The first letter of each word in upper case, the others in lower case.
pub fn initcap(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for character in text.chars() {
        if inside {
            out.extend(character.to_lowercase());
        } else {
            out.extend(character.to_uppercase());
        }
        inside = character.is_alphanumeric();
    }
    out
}

/// From this place on, so many characters; a start before the text shortens the length, as the standard says.
pub fn substring(text: &str, from: i64, length: Option<i64>) -> Result<Value, Fault> {
    if length.is_some_and(|length| length < 0) {
        return Err(Fault::new("Substring error", "The length of SUBSTRING is negative."));
    }
    let end = length.map_or(i64::MAX, |length| from.saturating_add(length));
    let begin = from.max(1);
    let count = usize::try_from(end.saturating_sub(begin)).unwrap_or(0);
    let skip = usize::try_from(begin - 1).unwrap_or(usize::MAX);
    Ok(Value::text(text.chars().skip(skip).take(count).collect::<String>()))
}

/// Where the needle begins, or 0.
pub fn position(needle: &str, hay: &str) -> i64 {
    hay.find(needle).map_or(0, |at| hay[..at].chars().count() as i64 + 1)
}

/// The text with another in its place.
pub fn overlay(text: &str, with: &str, from: i64, length: Option<i64>) -> Result<Value, Fault> {
    let length = length.unwrap_or_else(|| with.chars().count() as i64);
    if from < 1 || length < 0 {
        return Err(Fault::new(
            "Substring error",
            "OVERLAY begins at 1 or later and has no negative length.",
        ));
    }
    let from = usize::try_from(from - 1).unwrap_or(usize::MAX);
    let after = from.saturating_add(usize::try_from(length).unwrap_or(usize::MAX));
    let mut out: String = text.chars().take(from).collect();
    out += with;
    out.extend(text.chars().skip(after));
    Ok(Value::text(out))
}

/// Without this character at the sides that are asked for.
pub fn trim(what: &str, text: &str, leading: bool, trailing: bool) -> Result<Value, Fault> {
    let mut characters = what.chars();
    let (Some(character), None) = (characters.next(), characters.next()) else {
        return Err(Fault::new("Trim error", "TRIM takes exactly one character away."));
    };
    let text = if leading { text.trim_start_matches(character) } else { text };
    let text = if trailing { text.trim_end_matches(character) } else { text };
    Ok(Value::text(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_from_one() {
        assert_eq!(substring("äbc", 0, Some(2)).unwrap(), Value::text("ä"));
        assert_eq!(substring("abc", 2, None).unwrap(), Value::text("bc"));
        assert_eq!(position("c", "äbc"), 3);
        assert_eq!(overlay("abcdef", "XY", 3, Some(3)).unwrap(), Value::text("abXYf"));
        assert_eq!(initcap("hello wORLD-x 1a"), "Hello World-X 1a");
        assert!(trim("ab", "x", true, true).is_err());
        assert!(substring("abc", i64::MIN, Some(i64::MAX)).is_ok());
    }
}
