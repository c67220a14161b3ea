//! Constraint violations, in the words of the real service.

use std::{fmt::Write as _, mem};

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
    /// The values that there are, in the order of the list in the message.
    Enum(&'static [&'static str]),
}

impl Constraint {
    /// In the service's words.
    pub(crate) fn words(&self) -> String {
        match self {
            Self::MinLength(n) => format!("Member must have length greater than or equal to {n}"),
            Self::MaxLength(n) => format!("Member must have length less than or equal to {n}"),
            Self::MinValue(n) => format!("Member must have value greater than or equal to {n}"),
            Self::MaxValue(n) => format!("Member must have value less than or equal to {n}"),
            Self::Pattern(p) => format!("Member must satisfy regular expression pattern: {p}"),
            Self::Enum(values) => format!("Member must satisfy enum value set: [{}]", values.join(", ")),
        }
    }
}

/// Collects every violation of a call, so that one answer lists them all.
///
/// Member names are those of the model with a small first letter, and items of a list count from 1:
/// `Value '' at 'records.2.member.partitionKey' failed to satisfy constraint: Member must have length greater than or
/// equal to 1` (captured from the service's answers).
#[derive(Debug, Default)]
pub struct Violations {
    path: Vec<Segment>,
    found: Vec<String>,
}

/// A step of the path; made into text only when something is reported under it.
#[derive(Debug)]
enum Segment {
    Member(&'static str),
    Item(&'static str, usize),
    Value(&'static str, String),
}

impl Violations {
    /// At most so many are listed; the rest is counted nowhere, as in the service.
    const LISTED_MAX: usize = 10;

    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Runs `f` one member deeper, so that what it reports stands under that member.
    pub fn within<T>(&mut self, member: &'static str, f: impl FnOnce(&mut Self) -> T) -> T {
        self.under(Segment::Member(member), f)
    }

    /// Runs `f` inside item `index` (from 0) of a list member.
    pub fn within_item<T>(
        &mut self,
        member: &'static str,
        index: usize,
        f: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.under(Segment::Item(member, index), f)
    }

    /// Runs `f` inside the value that a map member has under `key`.
    pub fn within_value<T>(&mut self, member: &'static str, key: &str, f: impl FnOnce(&mut Self) -> T) -> T {
        self.under(Segment::Value(member, key.to_owned()), f)
    }

    fn under<T>(&mut self, segment: Segment, f: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(segment);
        let result = f(self);
        self.path.pop();
        result
    }

    /// Reports a required member that is missing.
    pub fn missing(&mut self, member: &str) {
        self.report(None, member, "Member must not be null");
    }

    /// The value of a required member; reports one that is missing.
    pub fn required<'a, T>(&mut self, value: &'a Option<T>, member: &str) -> Option<&'a T> {
        if value.is_none() {
            self.missing(member);
        }
        value.as_ref()
    }

    /// Reports that `member`, whose value prints as `value`, breaks the constraint.
    pub fn broken(&mut self, value: &str, member: &str, constraint: Constraint) {
        self.report(Some(value), member, &constraint.words());
    }

    /// Reports a violation in words of the caller's own; no value prints as `null`. An empty `member` is the item or
    /// map value itself that `f` of [`Violations::within_item`] or [`Violations::within_value`] stands in.
    pub fn report(&mut self, value: Option<&str>, member: &str, rule: &str) {
        if self.found.len() < Self::LISTED_MAX {
            let at = self.place(member);
            self.found.push(match value {
                Some(value) => format!("Value '{value}' at '{at}' failed to satisfy constraint: {rule}"),
                None => format!("Value null at '{at}' failed to satisfy constraint: {rule}"),
            });
        }
    }

    /// The path as text.
    fn place(&self, member: &str) -> String {
        let mut place = String::new();
        for segment in &self.path {
            let _ = match segment {
                Segment::Member(name) => write!(place, "{name}."),
                // A container inside another has no name of its own.
                Segment::Item("", index) => write!(place, "{}.member.", index + 1),
                Segment::Value("", key) => write!(place, "{key}.member."),
                Segment::Item(name, index) => write!(place, "{name}.{}.member.", index + 1),
                Segment::Value(name, key) => write!(place, "{name}.{key}.member."),
            };
        }
        place.push_str(member);
        if member.is_empty() {
            place.pop();
        }
        place
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

/// Violations inside members, kept until their turn.
///
/// A body brings its members in any order, but they are reported in the model's, and what is inside a member after what
/// the member itself breaks.
#[derive(Debug, Default)]
pub struct Held(Vec<(usize, Vec<String>)>);

impl Held {
    /// Runs `f` and keeps what it reports for member `index`. What was kept for it before, from an earlier occurrence
    /// in the same body, is forgotten, as its value is.
    pub fn keep<T>(
        &mut self,
        index: usize,
        violations: &mut Violations,
        f: impl FnOnce(&mut Violations) -> T,
    ) -> T {
        let outside = mem::take(&mut violations.found);
        let result = f(violations);
        let inside = mem::replace(&mut violations.found, outside);
        self.0.retain(|(kept, _)| *kept != index);
        if !inside.is_empty() {
            self.0.push((index, inside));
        }
        result
    }

    /// Reports what was kept for member `index`.
    pub fn report(&mut self, index: usize, violations: &mut Violations) {
        let room = Violations::LISTED_MAX.saturating_sub(violations.found.len());
        for (_, inside) in self.0.extract_if(.., |(kept, _)| *kept == index) {
            violations.found.extend(inside.into_iter().take(room));
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

    #[test]
    fn what_is_inside_a_member_waits_for_its_turn() {
        let mut v = Violations::new();
        let mut held = Held::default();
        held.keep(1, &mut v, |v| v.within("b", |v| v.missing("c")));
        held.keep(1, &mut v, |v| v.within_value("b", "key", |v| v.missing("d")));
        held.keep(2, &mut v, |v| v.within_item("e", 0, |v| v.missing("")));
        v.missing("a");
        held.report(1, &mut v);
        held.report(2, &mut v);
        held.report(3, &mut v);
        let error = v.into_result().unwrap_err();
        let places: Vec<_> =
            error.message().split("at '").skip(1).map(|s| s.split('\'').next().unwrap()).collect();
        assert_eq!(places, ["a", "b.key.member.d", "e.1.member"]);
    }

    #[test]
    fn ten_are_listed_at_most() {
        let mut v = Violations::new();
        let mut held = Held::default();
        v.missing("a");
        held.keep(0, &mut v, |v| (0..500).for_each(|i| v.within_item("b", i, |v| v.missing("c"))));
        held.report(0, &mut v);
        let error = v.into_result().unwrap_err();
        assert!(error.message().starts_with("10 validation errors detected: Value null at 'a'"));
        assert!(
            error
                .message()
                .ends_with("at 'b.9.member.c' failed to satisfy constraint: Member must not be null")
        );
    }
}
