//! Plain paths, looked up while a record is read: what they do not lead to is passed over, and no tree of values is made.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};

use super::{key, number};

/// Names of keys and the paths to their values.
#[derive(Debug)]
pub(super) struct Paths {
    names: Vec<String>,
    root: Node,
}

/// A place in a record that paths lead to or through.
#[derive(Debug, Default)]
struct Node {
    /// The keys whose values are here.
    ends: Vec<usize>,
    steps: Vec<(String, Self)>,
}

/// What is at the end of a path.
#[derive(Clone, Debug, Default)]
enum Found {
    #[default]
    Null,
    Text(String),
    Number(Number),
    Bool(bool),
    /// Nothing that could be a key: `array`, `object`.
    Other(&'static str),
    /// There is no such place: a value of this kind has no members.
    NoMembers(&'static str, String),
}

impl Paths {
    /// Of these names and steps.
    pub fn new(fields: Vec<(String, Vec<String>)>) -> Self {
        let (mut names, mut root) = (Vec::new(), Node::default());
        for (index, (name, path)) in fields.into_iter().enumerate() {
            names.push(name);
            let node = path.into_iter().fold(&mut root, Node::step);
            node.ends.push(index);
        }
        Self { names, root }
    }

    /// The names, in their order.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The value of each name.
    pub fn run(&self, record: &[u8]) -> Result<Vec<String>, String> {
        let mut found = vec![Found::Null; self.names.len()];
        let seek = Seek { node: &self.root, found: &mut found };
        // What is passed over must be text as well.
        match std::str::from_utf8(record) {
            Ok(text) => {
                let mut reader = serde_json::Deserializer::from_str(text);
                let read = seek.deserialize(&mut reader).and_then(|()| reader.end());
                read.map_err(|error| error.to_string())?;
            }
            Err(_) => {
                let value: Value = serde_json::from_slice(record).map_err(|error| error.to_string())?;
                seek.deserialize(value).map_err(|error| error.to_string())?;
            }
        }
        let texts = found.into_iter().zip(&self.names).map(|(found, name)| {
            let text = match found {
                Found::Text(text) => Ok(text),
                Found::Number(value) => Ok(number(&value.to_string())),
                Found::Bool(value) => Ok(value.to_string()),
                Found::Null => Err("null"),
                Found::Other(kind) => Err(kind),
                Found::NoMembers(kind, step) => return Err(format!("Cannot index {kind} with \"{step}\"")),
            };
            key(name, text)
        });
        texts.collect()
    }
}

impl Node {
    fn step(&mut self, name: String) -> &mut Self {
        let index = self.steps.iter().position(|(step, _)| *step == name).unwrap_or_else(|| {
            self.steps.push((name, Self::default()));
            self.steps.len() - 1
        });
        &mut self.steps[index].1
    }

    /// Puts what was found here at the ends that are here.
    fn end(&self, found: &mut [Found], value: &Found) {
        self.ends.iter().for_each(|index| found[*index] = value.clone());
    }

    /// Nothing further is found below.
    fn below(&self, found: &mut [Found], value: &impl Fn(&str) -> Found) {
        for (step, node) in &self.steps {
            node.all(found, &value(step));
        }
    }

    fn all(&self, found: &mut [Found], value: &Found) {
        self.end(found, value);
        self.steps.iter().for_each(|(_, node)| node.all(found, value));
    }
}

/// Reads the value at a node.
struct Seek<'a> {
    node: &'a Node,
    found: &'a mut [Found],
}

impl Seek<'_> {
    fn scalar(self, kind: &'static str, value: Found) {
        self.node.end(self.found, &value);
        self.node.below(self.found, &|step| Found::NoMembers(kind, step.to_owned()));
    }
}

impl<'de> DeserializeSeed<'de> for Seek<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.node.ends.is_empty() && self.node.steps.is_empty() {
            return deserializer.deserialize_ignored_any(IgnoredAny).map(drop);
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seek<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.node.all(self.found, &Found::Null); // null has any member, and it is null
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.scalar("boolean", Found::Bool(value));
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.scalar("number", Found::Number(value.into()));
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.scalar("number", Found::Number(value.into()));
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        self.scalar("number", Number::from_f64(value).map_or(Found::Null, Found::Number));
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        self.scalar("string", Found::Text(value.to_owned()));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        self.scalar("array", Found::Other("array"));
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let Self { node, found } = self;
        node.end(found, &Found::Other("object"));
        node.below(found, &|_| Found::Null);
        while let Some(index) = members.next_key_seed(Step(node))? {
            match index {
                // Of members with the same name the last one counts.
                Some(index) => members.next_value_seed(Seek { node: &node.steps[index].1, found })?,
                None => drop(members.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// Reads the name of a member: which step it is, if it is one.
struct Step<'a>(&'a Node);

impl<'de> DeserializeSeed<'de> for Step<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Step<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Option<usize>, E> {
        Ok(self.0.steps.iter().position(|(step, _)| step == name))
    }
}
