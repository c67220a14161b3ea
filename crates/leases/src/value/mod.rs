//! What an attribute can hold.

mod binary;
mod number;
mod wire;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use binary::Binary;
pub use number::{Number, NumberError};
pub use wire::AttributeValue;

/// An attribute's value. Stored as the JSON that the API has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Text.
    S(String),
    /// A number.
    N(Number),
    /// Bytes.
    B(Binary),
    /// A set of texts; never empty.
    #[serde(rename = "SS")]
    Ss(BTreeSet<String>),
    /// A set of numbers; never empty.
    #[serde(rename = "NS")]
    Ns(BTreeSet<Number>),
    /// A set of bytes; never empty.
    #[serde(rename = "BS")]
    Bs(BTreeSet<Binary>),
    /// Values by name.
    M(Item),
    /// Values in order.
    L(Vec<Value>),
    /// Nothing, and that on purpose.
    #[serde(rename = "NULL")]
    Null(bool),
    /// Yes or no.
    #[serde(rename = "BOOL")]
    Bool(bool),
}

/// An item: its attributes by name. A map inside an item is of the same make.
pub type Item = BTreeMap<String, Value>;

/// An item may be this large, names included (developer guide, "Quotas").
pub const ITEM_BYTES_MAX: usize = 400 << 10;
/// Values may hold values this deep.
pub const DEPTH_MAX: usize = 32;

impl Value {
    /// The name of its type, as it travels: `S`.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::S(_) => "S",
            Self::N(_) => "N",
            Self::B(_) => "B",
            Self::Ss(_) => "SS",
            Self::Ns(_) => "NS",
            Self::Bs(_) => "BS",
            Self::M(_) => "M",
            Self::L(_) => "L",
            Self::Null(_) => "NULL",
            Self::Bool(_) => "BOOL",
        }
    }

    /// The names of all types.
    pub const TYPES: [&'static str; 10] = ["S", "N", "B", "NULL", "SS", "BOOL", "L", "BS", "NS", "M"];

    /// How the two compare, if they are of one type and that type has an order.
    pub fn order(&self, other: &Self) -> Option<std::cmp::Ordering> {
        match (self, other) {
            (Self::S(a), Self::S(b)) => Some(a.cmp(b)),
            (Self::N(a), Self::N(b)) => Some(a.cmp(b)),
            (Self::B(a), Self::B(b)) => Some(a.cmp(b)),
            _ => None,
        }
    }

    /// Whether it begins with the other.
    pub fn begins_with(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::S(a), Self::S(b)) => a.starts_with(b.as_str()),
            (Self::B(a), Self::B(b)) => a.0.starts_with(&b.0),
            _ => false,
        }
    }

    /// Whether it is a text or bytes with the other in it, or a set or list that has it.
    pub fn contains(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::S(a), Self::S(b)) => a.contains(b.as_str()),
            (Self::B(a), Self::B(b)) => b.0.is_empty() || a.0.windows(b.0.len()).any(|part| part == b.0),
            (Self::Ss(a), Self::S(b)) => a.contains(b),
            (Self::Ns(a), Self::N(b)) => a.contains(b),
            (Self::Bs(a), Self::B(b)) => a.contains(b),
            (Self::L(a), b) => a.contains(b),
            _ => false,
        }
    }

    /// What the function `size` says of it: characters of a text, bytes, members; `None` for types that have none.
    pub fn length(&self) -> Option<usize> {
        match self {
            Self::S(text) => Some(text.chars().count()),
            Self::B(bytes) => Some(bytes.0.len()),
            Self::Ss(set) => Some(set.len()),
            Self::Ns(set) => Some(set.len()),
            Self::Bs(set) => Some(set.len()),
            Self::M(map) => Some(map.len()),
            Self::L(list) => Some(list.len()),
            Self::N(_) | Self::Null(_) | Self::Bool(_) => None,
        }
    }

    /// How many bytes it counts for (developer guide, "Item sizes and formats").
    pub fn size(&self) -> usize {
        match self {
            Self::S(text) => text.len(),
            Self::N(number) => number.size(),
            Self::B(bytes) => bytes.0.len(),
            Self::Ss(set) => set.iter().map(String::len).sum(),
            Self::Ns(set) => set.iter().map(Number::size).sum(),
            Self::Bs(set) => set.iter().map(|bytes| bytes.0.len()).sum(),
            Self::M(map) => 3 + map.len() + item_size(map),
            Self::L(list) => 3 + list.iter().map(|value| 1 + value.size()).sum::<usize>(),
            Self::Null(_) | Self::Bool(_) => 1,
        }
    }
}

/// How many bytes an item counts for.
pub fn item_size(item: &Item) -> usize {
    item.iter().map(|(name, value)| name.len() + value.size()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_stored_as_the_api_writes_them() {
        let text = r#"{"a":{"S":"x"},"b":{"N":"1.5"},"c":{"B":"AAE="},"d":{"SS":["p","q"]},"e":{"NS":["1","2"]},"f":{"BS":["AA=="]},"g":{"M":{"h":{"L":[{"NULL":true},{"BOOL":false}]}}}}"#;
        let item: Item = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&item).unwrap(), text);
    }

    #[test]
    fn sizes_follow_the_guide() {
        let size = |text: &str| serde_json::from_str::<Value>(text).unwrap().size();
        assert_eq!(size(r#"{"S":"äb"}"#), 3);
        assert_eq!(size(r#"{"N":"12345"}"#), 4);
        assert_eq!(size(r#"{"BOOL":true}"#), 1);
        assert_eq!(size(r#"{"L":[]}"#), 3);
        assert_eq!(size(r#"{"L":[{"S":"ab"}]}"#), 6);
        assert_eq!(size(r#"{"M":{"k":{"S":"ab"}}}"#), 7);
    }
}
