//! Rows straight from the text of a JSON object, without a tree of values in between: what most inputs have, whose columns
//! are members of the record. The text is still read and checked to its end. Whatever else comes up is left to
//! [`super::json`], which reads the record again.

use std::{borrow::Cow, fmt};

use serde::de::{
    Deserialize as _, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
    value::{MapAccessDeserializer, SeqAccessDeserializer},
};
use serde_json::{Number, Value as Json_};

use super::path::Step;

/// What a record has for a column.
#[derive(Clone, Debug, Default)]
pub(super) enum Found<'a> {
    /// Nothing, or NULL.
    #[default]
    Nothing,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A whole number beyond those.
    Large(u64),
    /// Another number.
    Double(f64),
    /// A text.
    Text(Cow<'a, str>),
    /// An object or array.
    Tree(Json_),
}

impl Found<'_> {
    /// As the tree has it; a text has none of its own here.
    pub fn json(self) -> Json_ {
        match self {
            Self::Nothing => Json_::Null,
            Self::Bool(value) => value.into(),
            Self::Int(value) => value.into(),
            Self::Large(value) => value.into(),
            Self::Double(value) => Number::from_f64(value).map_or(Json_::Null, Json_::Number),
            Self::Text(text) => Json_::String(text.into_owned()),
            Self::Tree(tree) => tree,
        }
    }

    fn of(json: &Json_) -> Self {
        match json {
            Json_::Null => Self::Nothing,
            Json_::Bool(value) => Self::Bool(*value),
            Json_::Number(number) => match (number.as_i64(), number.as_u64()) {
                (Some(value), _) => Self::Int(value),
                (_, Some(value)) => Self::Large(value),
                _ => Self::Double(number.as_f64().unwrap_or_default()),
            },
            Json_::String(text) => Self::Text(Cow::Owned(text.clone())),
            tree => Self::Tree(tree.clone()),
        }
    }
}

/// The members that lead to columns.
#[derive(Debug, Default)]
pub(super) struct Shape {
    members: Vec<(Box<str>, Shape)>,
    /// Columns that are this value.
    columns: Vec<usize>,
    /// Columns that are this value or within it.
    below: Vec<usize>,
}

impl Shape {
    /// Of the columns' paths; `None` if one of them takes an array apart.
    pub fn of<'a>(paths: impl Iterator<Item = Option<&'a [Step]>>) -> Option<Self> {
        let mut root = Self::default();
        for (column, path) in paths.enumerate() {
            let mut at = &mut root;
            at.below.push(column);
            for step in path? {
                let Step::Member(name) = step else { return None };
                let known = at.members.iter().position(|(member, _)| **member == **name);
                let index = known.unwrap_or_else(|| {
                    at.members.push((name.as_str().into(), Self::default()));
                    at.members.len() - 1
                });
                at = &mut at.members[index].1;
                at.below.push(column);
            }
            at.columns.push(column);
        }
        // A record that is a column as a whole is not worth it.
        root.columns.is_empty().then_some(root)
    }

    /// What the record has for each column; `None` if it is not exactly one object.
    pub fn read<'a>(&self, record: &'a [u8]) -> Option<Vec<Found<'a>>> {
        let mut found = vec![Found::Nothing; self.below.len()];
        // Once for all of its texts, those that nobody asks for included.
        let text = std::str::from_utf8(record).ok()?;
        let mut reader = serde_json::Deserializer::from_str(text);
        reader.deserialize_map(At { shape: self, found: &mut found }).ok()?;
        reader.end().ok()?;
        Some(found)
    }

    /// The member of this name; members mostly come in the order of the columns.
    fn member(&self, name: &str, next: usize) -> Option<usize> {
        if self.members.get(next).is_some_and(|(member, _)| **member == *name) {
            return Some(next);
        }
        self.members.iter().position(|(member, _)| **member == *name)
    }

    /// From a value that is there as a tree.
    fn take<'a>(&self, json: &Json_, found: &mut [Found<'a>]) {
        self.columns.iter().for_each(|column| found[*column] = Found::of(json));
        for (name, shape) in &self.members {
            if let Some(inner) = json.get(&**name) {
                shape.take(inner, found);
            }
        }
    }
}

/// Reads a value.
struct At<'s, 'f, 'de> {
    shape: &'s Shape,
    found: &'f mut [Found<'de>],
}

impl<'de> At<'_, '_, 'de> {
    fn put(self, value: Found<'de>) {
        if let [column] = self.shape.columns[..] {
            self.found[column] = value;
            return;
        }
        self.shape.columns.iter().for_each(|column| self.found[*column] = value.clone());
    }
}

impl<'de> DeserializeSeed<'de> for At<'_, '_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for At<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        text.write_str("a value of JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.put(Found::Nothing);
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.put(Found::Bool(value));
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.put(Found::Int(value));
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.put(i64::try_from(value).map_or(Found::Large(value), Found::Int));
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        self.put(Found::Double(value));
        Ok(())
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<(), E> {
        self.put(Found::Text(Cow::Borrowed(value)));
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        self.put(Found::Text(Cow::Owned(value.to_owned())));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        if !self.shape.columns.is_empty() {
            let tree = Json_::deserialize(SeqAccessDeserializer::new(from))?;
            self.shape.take(&tree, self.found);
            return Ok(());
        }
        while from.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        let Self { shape, found } = self;
        if !shape.columns.is_empty() {
            let tree = Json_::deserialize(MapAccessDeserializer::new(from))?;
            shape.take(&tree, found);
            return Ok(());
        }
        let mut next = 0;
        while let Some(member) = from.next_key_seed(Which { shape, next })? {
            let Some(index) = member else {
                from.next_value::<IgnoredAny>()?;
                continue;
            };
            next = index + 1;
            let below = &shape.members[index].1;
            // Of members of one name the last counts, with all that it has.
            below.below.iter().for_each(|column| found[*column] = Found::Nothing);
            from.next_value_seed(At { shape: below, found })?;
        }
        Ok(())
    }
}

/// Reads a member's name: which of those that lead to columns it is.
struct Which<'s> {
    shape: &'s Shape,
    next: usize,
}

impl<'de> DeserializeSeed<'de> for Which<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Which<'_> {
    type Value = Option<usize>;

    fn expecting(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        text.write_str("a member's name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.shape.member(name, self.next))
    }

    fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<Self::Value, E> {
        Err(E::custom("a name that is no text"))
    }
}
