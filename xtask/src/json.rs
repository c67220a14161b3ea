//! JSON that keeps the order of members, which in a service model is a fact: violations are reported in that order.

use std::fmt::{self, Write as _};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(serde_json::Number),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Json>),
    /// Members, in the order of the file.
    Object(Vec<(String, Json)>),
}

/// A value that has no such member.
static NONE: Json = Json::Null;

impl Json {
    /// Reads a text.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// The member of that name; null where there is none.
    pub fn get(&self, name: &str) -> &Json {
        self.members().iter().find(|(key, _)| key == name).map_or(&NONE, |(_, value)| value)
    }

    /// The members; none if this is no object.
    pub fn members(&self) -> &[(String, Json)] {
        if let Json::Object(members) = self { members } else { &[] }
    }

    /// The items; none if this is no list.
    pub fn items(&self) -> &[Json] {
        if let Json::Array(items) = self { items } else { &[] }
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        if let Json::String(text) = self { Some(text) } else { None }
    }

    /// The whole number, if it is one.
    pub fn integer(&self) -> Option<i64> {
        if let Json::Number(number) = self { number.as_i64() } else { None }
    }

    /// Whether it is `true`.
    pub fn is_true(&self) -> bool {
        *self == Json::Bool(true)
    }

    /// Writes it for readers: what fits on a line of `width` characters stands on one.
    pub fn pretty(&self, width: usize) -> String {
        let mut out = String::new();
        self.write(&mut out, 0, 0, width);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, indent: usize, used: usize, width: usize) {
        let line = self.to_string();
        if indent + used + line.chars().count() < width {
            out.push_str(&line);
            return;
        }
        let inner = indent + 1;
        match self {
            Json::Array(items) => {
                out.push_str("[\n");
                for (index, item) in items.iter().enumerate() {
                    let _ = write!(out, "{:inner$}", "");
                    item.write(out, inner, 1, width);
                    out.push_str(if index + 1 < items.len() { ",\n" } else { "\n" });
                }
                let _ = write!(out, "{:indent$}]", "");
            }
            Json::Object(members) => {
                out.push_str("{\n");
                for (index, (name, value)) in members.iter().enumerate() {
                    let _ = write!(out, "{:inner$}{}: ", "", Json::String(name.clone()));
                    value.write(out, inner, name.chars().count() + 5, width);
                    out.push_str(if index + 1 < members.len() { ",\n" } else { "\n" });
                }
                let _ = write!(out, "{:indent$}}}", "");
            }
            _ => out.push_str(&line),
        }
    }
}

/// On one line.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => f.write_str("null"),
            Json::Bool(value) => write!(f, "{value}"),
            Json::Number(value) => write!(f, "{value}"),
            Json::String(value) => write!(f, "{}", serde_json::Value::from(value.as_str())),
            Json::Array(items) => {
                f.write_char('[')?;
                for (index, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if index == 0 { "" } else { ", " })?;
                }
                f.write_char(']')
            }
            Json::Object(members) => {
                f.write_char('{')?;
                for (index, (name, value)) in members.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(f, "{comma}{}: {value}", serde_json::Value::from(name.as_str()))?;
                }
                f.write_char('}')
            }
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Builder)
    }
}

struct Builder;

impl<'de> Visitor<'de> for Builder {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Json, E> {
        serde_json::Number::from_f64(value).map(Json::Number).ok_or_else(|| E::custom("not a number"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element()? {
            all.push(item);
        }
        Ok(Json::Array(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let mut all = Vec::new();
        while let Some(member) = members.next_entry()? {
            all.push(member);
        }
        Ok(Json::Object(all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_values_survive() {
        let text = r#"{"b": {"z": 1, "a": [true, null, -2, 0.5]}, "a": "\"ä\\d\n"}"#;
        let json = Json::parse(text).unwrap();
        assert_eq!(json.to_string(), text);
        assert_eq!(Json::parse(&json.pretty(20)).unwrap(), json);
        assert_eq!(json.get("b").get("a").items().len(), 4);
        assert_eq!(json.get("none").get("none"), &Json::Null);
        assert_eq!(json.pretty(50).lines().nth(1).unwrap(), r#" "b": {"z": 1, "a": [true, null, -2, 0.5]},"#);
        assert_eq!(json.pretty(30).lines().nth(2).unwrap(), r#"  "z": 1,"#);
    }
}
