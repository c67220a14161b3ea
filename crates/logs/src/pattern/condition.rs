//! Conditions on the members of a JSON message.

use serde_json::Value;

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    One { selector: Vec<Step>, test: Test },
}

/// A step into a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    Member(String),
    Item(usize),
}

/// What is asked of the value that a selector leads to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Test {
    /// Whether it is, or is not, a text of this form, in which `*` stands for anything.
    Text {
        form: String,
        equal: bool,
    },
    /// How it compares with a number.
    Number {
        comparison: Comparison,
        number: f64,
    },
    IsNull,
    Is(bool),
    NotExists,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Condition {
    /// Whether it holds for a message. What a selector does not lead to meets no test but that of not being there.
    pub fn holds(&self, message: &Value) -> bool {
        match self {
            Self::All(all) => all.iter().all(|one| one.holds(message)),
            Self::Any(any) => any.iter().any(|one| one.holds(message)),
            Self::One { selector, test } => test.holds(select(message, selector)),
        }
    }
}

fn select<'a>(message: &'a Value, selector: &[Step]) -> Option<&'a Value> {
    selector.iter().try_fold(message, |value, step| match step {
        Step::Member(name) => value.get(name),
        Step::Item(index) => value.get(index),
    })
}

impl Test {
    fn holds(&self, value: Option<&Value>) -> bool {
        let Some(value) = value else { return *self == Self::NotExists };
        match self {
            Self::Text { form, equal } => value.as_str().is_some_and(|text| fits(form, text) == *equal),
            Self::Number { comparison, number } => {
                value.as_f64().is_some_and(|value| comparison.holds(value, *number))
            }
            Self::IsNull => value.is_null(),
            Self::Is(wanted) => value.as_bool() == Some(*wanted),
            Self::NotExists => false,
        }
    }
}

impl Comparison {
    fn holds(self, left: f64, right: f64) -> bool {
        match self {
            Self::Equal => left == right,
            Self::NotEqual => left != right,
            Self::Less => left < right,
            Self::LessOrEqual => left <= right,
            Self::Greater => left > right,
            Self::GreaterOrEqual => left >= right,
        }
    }
}

/// Whether a text has a form in which `*` stands for anything.
fn fits(form: &str, text: &str) -> bool {
    let mut parts = form.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    let Some(last) = parts.next_back() else { return rest.is_empty() };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}
