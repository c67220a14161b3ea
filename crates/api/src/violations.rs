//! Constraint violations, in the words of the real service.

use std::fmt::Write as _;

use crate::WireError;

/// What the model says about a member.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Constraint {
    /// Least length: characters of a text, bytes of a blob, items of a list or map.
    MinLength(usize),
    /// Greatest length.
    MaxLength(usize),
    /// Least value of a number.
    MinValue(i64),
    /// Greatest value of a number.
    MaxValue(i64),
    /// Regular expression that the whole text must match, as the model spells it.
    Pattern(&'static str),
    /// The values that there are, in the model's order.
    Enum(&'static [&'static str]),
}

/// Collects every violation of a call, so that one answer lists them all.
///
/// Member names are those of the model with a small first letter, and items of a list count from 1:
/// `Value '' at 'records.2.member.partitionKey' failed to satisfy constraint: Member must have length greater than or
/// equal to 1` (captured from the service's answers).
#[derive(Debug, Default)]
pub struct Violations {
    path: String,
    found: Vec<String>,
}

impl Violations {
    /// At most so many are listed; the rest is counted nowhere, as in the service.
    const LISTED_MAX: usize = 100;

    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Runs `f` one member deeper, so that what it reports stands under that member.
    pub fn within<T>(&mut self, member: &str, f: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.path.len();
        self.path.push_str(member);
        self.path.push('.');
        let result = f(self);
        self.path.truncate(outer);
        result
    }

    /// Runs `f` inside item `index` (from 0) of a list member. Cheap as long as nothing is reported.
    pub fn within_item<T>(&mut self, member: &str, index: usize, f: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.path.len();
        let _ = write!(self.path, "{member}.{}.member.", index + 1);
        let result = f(self);
        self.path.truncate(outer);
        result
    }

    /// Reports a required member that is missing.
    pub fn missing(&mut self, member: &str) {
        self.report(None, member, "Member must not be null");
    }

    /// Reports that `member`, whose value prints as `value`, breaks the constraint.
    pub fn broken(&mut self, value: &str, member: &str, constraint: Constraint) {
        let rule = match constraint {
            Constraint::MinLength(n) => format!("Member must have length greater than or equal to {n}"),
            Constraint::MaxLength(n) => format!("Member must have length less than or equal to {n}"),
            Constraint::MinValue(n) => format!("Member must have value greater than or equal to {n}"),
            Constraint::MaxValue(n) => format!("Member must have value less than or equal to {n}"),
            Constraint::Pattern(p) => format!("Member must satisfy regular expression pattern: {p}"),
            Constraint::Enum(values) => {
                format!("Member must satisfy enum value set: [{}]", values.join(", "))
            }
        };
        self.report(Some(value), member, &rule);
    }

    /// Reports a violation in words of the caller's own; `None` prints as `null`.
    pub fn report(&mut self, value: Option<&str>, member: &str, rule: &str) {
        if self.found.len() < Self::LISTED_MAX {
            let at = &self.path;
            self.found.push(match value {
                Some(value) => {
                    format!("Value '{value}' at '{at}{member}' failed to satisfy constraint: {rule}")
                }
                None => format!("Value null at '{at}{member}' failed to satisfy constraint: {rule}"),
            });
        }
    }

    /// The answer to the call, if anything was reported.
    pub fn into_result(self) -> Result<(), WireError> {
        match self.found.len() {
            0 => Ok(()),
            1 => Err(WireError::validation(format!("1 validation error detected: {}", self.found[0]))),
            n => Err(WireError::validation(format!(
                "{n} validation errors detected: {}",
                self.found.join("; ")
            ))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_violations_are_one_message() {
        let mut v = Violations::new();
        v.broken("0", "shardCount", Constraint::MinValue(1));
        v.within_item("records", 1, |v| v.missing("data"));
        let error = v.into_result().unwrap_err();
        assert_eq!(error.code().name, "ValidationException");
        assert_eq!(
            error.message(),
            "2 validation errors detected: Value '0' at 'shardCount' failed to satisfy constraint: Member must have \
             value greater than or equal to 1; Value null at 'records.2.member.data' failed to satisfy constraint: \
             Member must not be null"
        );
    }

    #[test]
    fn one_violation_is_singular_and_none_is_fine() {
        let mut v = Violations::new();
        v.broken("x", "streamName", Constraint::MinLength(2));
        assert!(
            v.into_result().unwrap_err().message().starts_with("1 validation error detected: Value 'x' at ")
        );
        assert!(Violations::new().into_result().is_ok());
    }
}
