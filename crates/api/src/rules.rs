//! What a model says about the values of a shape, and how a value that breaks it is reported.
//!
//! The generator makes a static rule of each constrained shape; generated and hand-written decoders check values with
//! it. Where several rules are broken, they are reported in the order in which the service lists them: pattern, least
//! length, greatest length (captured answers, as kinesalite's tests keep them).

use std::collections::BTreeMap;

use base::Blob;
use millstream_base as base;

use crate::{Constraint, Pattern, Print, Printed, Violations};

/// The rule of a text. Lengths count characters.
#[derive(Debug)]
pub struct TextRule {
    /// The pattern that the whole text matches.
    pub pattern: Option<Pattern>,
    /// Least length.
    pub min: Option<usize>,
    /// Greatest length.
    pub max: Option<usize>,
    /// The values that there are, in the order in which the service lists them; none if any will do.
    pub values: &'static [&'static str],
}

impl TextRule {
    /// Reports what `value` breaks.
    pub fn check(&self, value: &str, member: &'static str, violations: &mut Violations) {
        for broken in self.broken(value).into_iter().flatten() {
            violations.broken(&Printed::of(value), member, broken);
        }
    }

    /// Whether nothing is broken.
    pub fn holds(&self, value: &str) -> bool {
        self.broken(value).iter().all(Option::is_none)
    }

    fn broken(&self, value: &str) -> [Option<Constraint>; 4] {
        let pattern = self.pattern.as_ref().filter(|pattern| !pattern.matches(value));
        let short = self.min.filter(|&min| is_shorter(value, min));
        let long = self.max.filter(|&max| is_longer(value, max));
        let unknown = !self.values.is_empty() && !self.values.contains(&value);
        [
            pattern.map(|pattern| Constraint::Pattern(pattern.source())),
            short.map(Constraint::MinLength),
            long.map(Constraint::MaxLength),
            unknown.then_some(Constraint::Enum(self.values)),
        ]
    }

    /// All that is asked of an item, key or value, in the order of the service's lists: greatest before least.
    fn words(&self) -> String {
        let all = [
            self.max.map(Constraint::MaxLength),
            self.min.map(Constraint::MinLength),
            self.pattern.as_ref().map(|pattern| Constraint::Pattern(pattern.source())),
            (!self.values.is_empty()).then_some(Constraint::Enum(self.values)),
        ];
        all.iter().flatten().map(Constraint::words).collect::<Vec<_>>().join(", ")
    }
}

/// Reports a collection of which some part breaks its rule; `what` begins the sentence about the parts.
fn part(
    value: &(impl Print + ?Sized),
    member: &str,
    what: &str,
    rule: &TextRule,
    violations: &mut Violations,
) {
    let words = format!("{what} must satisfy constraint: [{}]", rule.words());
    violations.report(Some(&Printed::of(value)), member, &words);
}

/// Counts characters only where bytes do not decide.
fn is_shorter(text: &str, min: usize) -> bool {
    text.len() < min || (text.len() / 4 < min && text.chars().take(min).count() < min)
}

fn is_longer(text: &str, max: usize) -> bool {
    text.len() > max && text.chars().nth(max).is_some()
}

/// The rule of a number.
#[derive(Debug)]
pub struct NumberRule {
    /// Least value.
    pub min: Option<i64>,
    /// Greatest value.
    pub max: Option<i64>,
}

impl NumberRule {
    /// Reports what `value` breaks.
    pub fn check(&self, value: impl Into<i64>, member: &'static str, violations: &mut Violations) {
        let value = value.into();
        if let Some(min) = self.min.filter(|&min| value < min) {
            violations.broken(&value.to_string(), member, Constraint::MinValue(min));
        }
        if let Some(max) = self.max.filter(|&max| value > max) {
            violations.broken(&value.to_string(), member, Constraint::MaxValue(max));
        }
    }
}

/// The rule of how much there may be: bytes of a blob, items of a list, entries of a map.
#[derive(Debug)]
pub struct LengthRule {
    /// Least length.
    pub min: Option<usize>,
    /// Greatest length.
    pub max: Option<usize>,
}

impl LengthRule {
    /// Whether nothing so long breaks it.
    pub fn holds(&self, length: usize) -> bool {
        self.min.is_none_or(|min| length >= min) && self.max.is_none_or(|max| length <= max)
    }

    /// Reports what `value`, which is `length` long, breaks.
    pub fn check<T: Print + ?Sized>(
        &self,
        value: &T,
        length: usize,
        member: &str,
        violations: &mut Violations,
    ) {
        if let Some(min) = self.min.filter(|&min| length < min) {
            violations.broken(&Printed::of(value), member, Constraint::MinLength(min));
        }
        if let Some(max) = self.max.filter(|&max| length > max) {
            violations.broken(&Printed::of(value), member, Constraint::MaxLength(max));
        }
    }
}

/// The rule of a blob.
#[derive(Debug)]
pub struct BlobRule {
    /// Its bytes.
    pub length: LengthRule,
}

impl BlobRule {
    /// Reports what `value` breaks.
    pub fn check(&self, value: &Blob, member: &'static str, violations: &mut Violations) {
        self.length.check(value, value.len(), member, violations);
    }
}

/// The rule of a list. Items that are structures report themselves; texts are reported with their list, once.
#[derive(Debug)]
pub struct ListRule {
    /// How many items.
    pub length: LengthRule,
    /// What each text is.
    pub items: Option<&'static TextRule>,
}

impl ListRule {
    /// Reports what a list of anything but texts breaks.
    pub fn check<T: Print>(&self, value: &[T], member: &'static str, violations: &mut Violations) {
        self.length.check(value, value.len(), member, violations);
    }

    /// Reports what a list of texts breaks.
    pub fn check_texts(&self, value: &[String], member: &'static str, violations: &mut Violations) {
        self.check(value, member, violations);
        if let Some(rule) = self.items.filter(|rule| !value.iter().all(|item| rule.holds(item))) {
            part(value, member, "Member", rule, violations);
        }
    }
}

/// The rule of a map; keys and values that are texts are reported with the map, once each.
#[derive(Debug)]
pub struct MapRule {
    /// How many entries.
    pub length: LengthRule,
    /// What each key is.
    pub keys: Option<&'static TextRule>,
    /// What each value is.
    pub values: Option<&'static TextRule>,
}

impl MapRule {
    /// Reports what a map to anything but texts breaks.
    pub fn check_keys<T: Print>(
        &self,
        value: &BTreeMap<String, T>,
        member: &'static str,
        violations: &mut Violations,
    ) {
        self.length.check(value, value.len(), member, violations);
        if let Some(rule) = self.keys.filter(|rule| !value.keys().all(|key| rule.holds(key))) {
            part(value, member, "Map keys", rule, violations);
        }
    }

    /// Reports what a map to texts breaks.
    pub fn check(&self, value: &BTreeMap<String, String>, member: &'static str, violations: &mut Violations) {
        self.check_keys(value, member, violations);
        if let Some(rule) = self.values.filter(|rule| !value.values().all(|value| rule.holds(value))) {
            part(value, member, "Map value", rule, violations);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static NAME: TextRule =
        TextRule { pattern: Some(Pattern::new("[a-z]+")), min: Some(1), max: Some(3), values: &[] };
    static COLOUR: TextRule = TextRule { pattern: None, min: None, max: None, values: &["RED", "BLUE"] };

    fn reported(check: impl FnOnce(&mut Violations)) -> Vec<String> {
        let mut violations = Violations::new();
        check(&mut violations);
        match violations.into_result() {
            Ok(()) => Vec::new(),
            Err(error) => {
                let (_, list) = error.message().split_once(": ").unwrap();
                list.split("; ").map(str::to_owned).collect()
            }
        }
    }

    #[test]
    fn characters_are_counted_not_bytes() {
        assert!(!is_longer("äöü", 3));
        assert!(is_longer("äöüx", 3));
        assert!(is_shorter("ä", 2));
        assert!(!is_shorter("äö", 2));
        assert!(is_shorter("", 1));
        assert!(!is_shorter("", 0));
    }

    #[test]
    fn a_text_breaks_its_pattern_before_its_length() {
        let rules = reported(|v| NAME.check("", "name", v));
        assert_eq!(
            rules,
            [
                "Value '' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+",
                "Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1",
            ]
        );
        assert!(reported(|v| NAME.check("abc", "name", v)).is_empty());
        assert_eq!(reported(|v| NAME.check("ABCD", "name", v)).len(), 2);
        assert_eq!(
            reported(|v| COLOUR.check("red", "colour", v)),
            [
                "Value 'red' at 'colour' failed to satisfy constraint: Member must satisfy enum value set: [RED, BLUE]"
            ]
        );
    }

    #[test]
    fn items_keys_and_values_are_reported_with_their_collection() {
        static NAMES: ListRule =
            ListRule { length: LengthRule { min: Some(1), max: Some(2) }, items: Some(&NAME) };
        static TAGS: MapRule =
            MapRule { length: LengthRule { min: None, max: None }, keys: Some(&NAME), values: Some(&COLOUR) };
        let list = ["a", "b", "C"].map(str::to_owned);
        assert_eq!(
            reported(|v| NAMES.check_texts(&list, "names", v)),
            [
                "Value '[a, b, C]' at 'names' failed to satisfy constraint: Member must have length less than or equal to 2",
                "Value '[a, b, C]' at 'names' failed to satisfy constraint: Member must satisfy constraint: [Member must have \
             length less than or equal to 3, Member must have length greater than or equal to 1, Member must satisfy \
             regular expression pattern: [a-z]+]",
            ]
        );
        let map = BTreeMap::from([("toolong".to_owned(), "GREEN".to_owned())]);
        let rules = reported(|v| TAGS.check(&map, "tags", v));
        assert!(rules[0].contains(
            "at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must"
        ));
        assert_eq!(
            rules[1],
            "Value '{toolong=GREEN}' at 'tags' failed to satisfy constraint: Map value must satisfy constraint: [Member \
             must satisfy enum value set: [RED, BLUE]]"
        );
    }

    #[test]
    fn numbers_and_blobs() {
        static COUNT: NumberRule = NumberRule { min: Some(1), max: Some(5) };
        static DATA: BlobRule = BlobRule { length: LengthRule { min: None, max: Some(1) } };
        assert_eq!(
            reported(|v| COUNT.check(0, "count", v)),
            [
                "Value '0' at 'count' failed to satisfy constraint: Member must have value greater than or equal to 1"
            ]
        );
        assert_eq!(
            reported(|v| COUNT.check(6i64, "count", v)),
            [
                "Value '6' at 'count' failed to satisfy constraint: Member must have value less than or equal to 5"
            ]
        );
        assert_eq!(
            reported(|v| DATA.check(&Blob::from(vec![1, 2]), "data", v)),
            [
                "Value 'java.nio.HeapByteBuffer[pos=0 lim=2 cap=2]' at 'data' failed to satisfy constraint: Member must have \
             length less than or equal to 1"
            ]
        );
    }
}
