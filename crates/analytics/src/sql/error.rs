//! Errors of application code, with their place.

use std::fmt;

/// A place in the application's code. All places are equal, so that trees compare by what they say, not by where.
#[derive(Clone, Copy, Default)]
pub struct Place {
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
}

impl PartialEq for Place {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

impl Place {
    /// An error here.
    pub fn error(self, message: impl Into<String>) -> SqlError {
        SqlError { place: self, message: message.into() }
    }
}

/// Why application code is refused; clients see it as CodeValidationException.
#[derive(Clone, Debug, thiserror::Error)]
#[error("From {place}: {message}")]
pub struct SqlError {
    /// Where.
    pub place: Place,
    /// What is wrong, in words for the author of the code.
    pub message: String,
}
