//! Where in an item something stands.

use std::fmt;

use crate::value::{Item, Value};

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Element {
    /// An attribute, or a key of a map.
    Name(String),
    /// A place in a list, from 0.
    Index(usize),
}

/// A document path: an attribute, and perhaps a place inside it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path {
    /// The attribute.
    pub attribute: String,
    /// The steps inside it.
    pub inside: Vec<Element>,
}

impl Path {
    /// The path of a whole attribute.
    pub fn of(attribute: impl Into<String>) -> Self {
        Self { attribute: attribute.into(), inside: Vec::new() }
    }

    /// What stands there.
    pub fn find<'a>(&self, item: &'a Item) -> Option<&'a Value> {
        let mut value = item.get(&self.attribute)?;
        for step in &self.inside {
            value = match (step, value) {
                (Element::Name(name), Value::M(map)) => map.get(name)?,
                (Element::Index(index), Value::L(list)) => list.get(*index)?,
                _ => return None,
            };
        }
        Some(value)
    }

    /// How the two get in each other's way: `overlap` if one leads through the other, `conflict` if they take the same
    /// value for a map and for a list.
    pub fn clash(&self, other: &Self) -> Option<&'static str> {
        if self.attribute != other.attribute {
            return None;
        }
        for steps in self.inside.iter().zip(&other.inside) {
            match steps {
                (Element::Name(a), Element::Name(b)) if a == b => {}
                (Element::Index(a), Element::Index(b)) if a == b => {}
                (Element::Name(_), Element::Index(_)) | (Element::Index(_), Element::Name(_)) => {
                    return Some("conflict");
                }
                _ => return None,
            }
        }
        Some("overlap")
    }
}

/// As the service quotes it: `[a, [1], b]`.
impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}", self.attribute)?;
        for step in &self.inside {
            match step {
                Element::Name(name) => write!(f, ", {name}")?,
                Element::Index(index) => write!(f, ", [{index}]")?,
            }
        }
        f.write_str("]")
    }
}
