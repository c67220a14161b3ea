//! Paths into JSON: `$.a.b`, `$['a']`, `$.a[2]`, `$.a[0:]`.

use serde_json::Value;

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A member, by its exact name.
    Member(String),
    /// An element.
    Element(usize),
    /// All elements: `[0:]`.
    All,
}

/// Takes a path apart; `None` if it is none.
pub(super) fn parse(text: &str) -> Option<Vec<Step>> {
    let mut rest = text.trim().strip_prefix('$')?;
    let mut steps = Vec::new();
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('.') {
            let end = after.find(['.', '[']).unwrap_or(after.len());
            if end == 0 {
                return None;
            }
            steps.push(Step::Member(after[..end].to_owned()));
            rest = &after[end..];
            continue;
        }
        let inner = rest.strip_prefix('[')?;
        let end = inner.find(']')?;
        let inside = &inner[..end];
        rest = &inner[end + 1..];
        steps.push(match inside.strip_prefix(['\'', '"']) {
            Some(name) => Step::Member(name.strip_suffix(['\'', '"'])?.to_owned()),
            None if inside == "0:" || inside == "*" => Step::All,
            None => Step::Element(inside.parse().ok()?),
        });
    }
    Some(steps)
}

/// What a path without `All` leads to.
pub(super) fn follow<'a>(mut value: &'a Value, steps: &[Step]) -> Option<&'a Value> {
    for step in steps {
        value = match step {
            Step::Member(name) => value.get(name)?,
            Step::Element(index) => value.get(index)?,
            // At the end of a path it stands for the whole array.
            Step::All => value.is_array().then_some(value)?,
        };
    }
    Some(value)
}
