//! Short documents for generated items, made of names and constraints.

use super::model::{Bounds, Model, Shape};

/// Lines of a document, broken at spaces.
pub fn lines(indent: usize, text: &str) -> String {
    let mut out = String::new();
    let mut line = String::new();
    for word in text.split(' ') {
        if !line.is_empty() && indent + 4 + line.chars().count() + 1 + word.chars().count() > 110 {
            out.push_str(&format!("/// {line}\n"));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    out + &format!("/// {line}\n")
}

/// `1 to 128 characters, …`; empty if there is no constraint.
pub fn constraints(model: &Model, name: &str) -> String {
    match model.shapes.get(name) {
        Some(Shape::Text(text)) => {
            let pattern = text.pattern.as_ref().map(|pattern| format!("`{pattern}`"));
            let parts = [bounds(text.bounds, " characters"), pattern.unwrap_or_default()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        }
        Some(Shape::Integer(range) | Shape::Long(range)) => bounds(*range, ""),
        Some(Shape::Blob(length)) => bounds(*length, " bytes"),
        Some(Shape::List { bounds: length, .. }) => bounds(*length, " items"),
        Some(Shape::Map { bounds: length, .. }) => bounds(*length, " entries"),
        _ => String::new(),
    }
}

fn bounds(bounds: Bounds, unit: &str) -> String {
    match (bounds.min, bounds.max) {
        (Some(min), Some(max)) if min == max => format!("{min}{unit}"),
        (Some(min), Some(max)) => format!("{min} to {max}{unit}"),
        (Some(min), None) => format!("at least {min}{unit}"),
        (None, Some(max)) => format!("at most {max}{unit}"),
        (None, None) => String::new(),
    }
}

/// The document of a member.
pub fn member(model: &Model, name: &str, shape: &str) -> String {
    let constraints = constraints(model, shape);
    let text =
        if constraints.is_empty() { format!("`{name}`.") } else { format!("`{name}`: {constraints}.") };
    lines(4, &text)
}
