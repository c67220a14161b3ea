//! Patterns of terms.

use crate::error::LogsError;

/// Terms that a message is looked through for; letters are told apart by case.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Terms {
    /// All of them must be there.
    all: Vec<String>,
    /// None of them may be there.
    none: Vec<String>,
    /// One of them must be there, where the pattern has no others (user guide).
    any: Vec<String>,
}

impl Terms {
    pub fn parse(text: &str) -> Result<Self, LogsError> {
        let mut terms = Self::default();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let (list, after) = match rest.as_bytes()[0] {
                b'-' => (&mut terms.none, &rest[1..]),
                b'?' => (&mut terms.any, &rest[1..]),
                _ => (&mut terms.all, rest),
            };
            let (term, after) = term(after)?;
            list.push(term);
            rest = after.trim_start();
        }
        Ok(terms)
    }

    pub fn match_text(&self, message: &str) -> bool {
        let has = |term: &String| message.contains(term.as_str());
        if self.all.is_empty() && self.none.is_empty() {
            return self.any.is_empty() || self.any.iter().any(has);
        }
        self.all.iter().all(has) && !self.none.iter().any(has)
    }
}

/// One term, and what follows it.
fn term(text: &str) -> Result<(String, &str), LogsError> {
    if text.starts_with('%') {
        return Err(LogsError::Unsupported("A regular expression in a filter pattern".into()));
    }
    if let Some(quoted) = text.strip_prefix('"') {
        return super::parse::quoted(quoted);
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    if word.is_empty() || !word.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return Err(LogsError::Pattern(format!("Invalid character(s) in term '{word}'")));
    }
    Ok((word.to_owned(), rest))
}
