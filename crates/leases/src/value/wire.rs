//! Values on the wire, where they may be wrong.

use std::collections::BTreeSet;

use api::{Decode, Encode, Kind, Malformed, Members, Print, Printed, Reader, Violations, Writer};
use millstream_api as api;

use super::{Binary, DEPTH_MAX, Item, Number, Value};

/// A value as a request has it: one that can be used, or what the service says of it.
///
/// A value that is wrong is no fault of the encoding, and the message about it depends on where it stands, so that it is
/// kept until its operation looks at it.
#[derive(Clone, Debug, PartialEq)]
pub struct AttributeValue(Result<Value, String>);

impl AttributeValue {
    /// The value.
    ///
    /// # Errors
    /// What the service says of a value that is none.
    pub fn into_value(self) -> Result<Value, String> {
        self.0
    }
}

impl From<Value> for AttributeValue {
    fn from(value: Value) -> Self {
        Self(Ok(value))
    }
}

/// One value that stands for nothing; no handler sees it.
impl Default for AttributeValue {
    fn default() -> Self {
        Self(Err(EMPTY.to_owned()))
    }
}

const EMPTY: &str = "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";
const SEVERAL: &str = "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes";
const MEMBERS: Members = Members(&["S", "N", "B", "SS", "NS", "BS", "M", "L", "NULL", "BOOL"]);

impl Decode for AttributeValue {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        read(reader, 0).map(Self)
    }
}

type Read<T> = Result<T, String>;

/// The outer error is of the encoding, the inner one of the value.
fn read(reader: &mut dyn Reader, depth: usize) -> Result<Read<Value>, Malformed> {
    let mut value: Option<Read<Value>> = None;
    let mut several = false;
    reader.begin_object()?;
    while let Some(index) = reader.member(MEMBERS)? {
        several |= value.is_some();
        let next = match index {
            0 => Ok(Value::S(reader.string()?)),
            1 => number(reader)?.map(Value::N),
            2 => Ok(Value::B(binary(reader)?)),
            3 => string_set(reader)?.map(Value::Ss),
            4 => number_set(reader)?.map(Value::Ns),
            5 => binary_set(reader)?.map(Value::Bs),
            6 => map(reader, depth + 1)?.map(Value::M),
            7 => list(reader, depth + 1)?.map(Value::L),
            8 => match reader.bool()? {
                true => Ok(Value::Null(true)),
                false => Err(invalid("Null attribute value types must have the value of true")),
            },
            _ => Ok(Value::Bool(reader.bool()?)),
        };
        value = match value {
            Some(Err(first)) => Some(Err(first)),
            _ => Some(next),
        };
    }
    Ok(match value {
        None => Err(EMPTY.to_owned()),
        Some(Err(message)) => Err(message),
        Some(_) if several => Err(SEVERAL.to_owned()),
        Some(value) => value,
    })
}

fn invalid(what: &str) -> String {
    format!("One or more parameter values were invalid: {what}")
}

fn number(reader: &mut dyn Reader) -> Result<Read<Number>, Malformed> {
    let number = Number::parse(reader.str()?);
    Ok(number.map_err(|error| error.to_string()))
}

fn binary(reader: &mut dyn Reader) -> Result<Binary, Malformed> {
    let mut bytes = Vec::new();
    reader.blob_into(&mut bytes)?;
    Ok(Binary(bytes))
}

/// Reads the members of a set; the inner `None` says that one of them stands in it twice.
fn set<T: Ord>(
    reader: &mut dyn Reader,
    mut one: impl FnMut(&mut dyn Reader) -> Result<Read<T>, Malformed>,
) -> Result<Read<Option<BTreeSet<T>>>, Malformed> {
    let mut set = BTreeSet::new();
    let mut wrong = None;
    let mut twice = false;
    reader.begin_list()?;
    while reader.item()? {
        match one(reader)? {
            Ok(member) => twice |= !set.insert(member),
            Err(message) => wrong = wrong.or(Some(message)),
        }
    }
    Ok(match wrong {
        Some(message) => Err(message),
        None => Ok((!twice).then_some(set)),
    })
}

fn string_set(reader: &mut dyn Reader) -> Result<Read<BTreeSet<String>>, Malformed> {
    let mut members = Vec::new();
    let set = set(reader, |reader| {
        let member = reader.string()?;
        members.push(member.clone());
        Ok(Ok(member))
    })?;
    Ok(match set {
        Ok(None) => Err(invalid(&format!("Input collection [{}] contains duplicates.", members.join(", ")))),
        Ok(Some(set)) if set.is_empty() => Err(invalid("An string set  may not be empty")),
        Ok(Some(set)) => Ok(set),
        Err(message) => Err(message),
    })
}

fn number_set(reader: &mut dyn Reader) -> Result<Read<BTreeSet<Number>>, Malformed> {
    Ok(match set(reader, number)? {
        Ok(None) => Err("Input collection contains duplicates".to_owned()),
        Ok(Some(set)) if set.is_empty() => Err(invalid("An number set  may not be empty")),
        Ok(Some(set)) => Ok(set),
        Err(message) => Err(message),
    })
}

fn binary_set(reader: &mut dyn Reader) -> Result<Read<BTreeSet<Binary>>, Malformed> {
    let mut members = Vec::new();
    let set = set(reader, |reader| {
        let member = binary(reader)?;
        members.push(base64_simd::STANDARD.encode_to_string(&member.0));
        Ok(Ok(member))
    })?;
    Ok(match set {
        Ok(None) => {
            Err(invalid(&format!("Input collection [{}]of type BS contains duplicates.", members.join(", "))))
        }
        Ok(Some(set)) if set.is_empty() => Err(invalid("Binary sets should not be empty")),
        Ok(Some(set)) => Ok(set),
        Err(message) => Err(message),
    })
}

fn too_deep(depth: usize) -> Read<()> {
    if depth < DEPTH_MAX {
        return Ok(());
    }
    Err("Nesting Levels have exceeded supported limits".to_owned())
}

fn map(reader: &mut dyn Reader, depth: usize) -> Result<Read<Item>, Malformed> {
    let mut map = Ok(Item::new());
    reader.begin_map()?;
    while let Some(name) = reader.key()? {
        let value = nested(reader, depth)?;
        if let Ok(entries) = &mut map {
            match value {
                Ok(value) => {
                    entries.insert(name, value);
                }
                Err(message) => map = Err(message),
            }
        }
    }
    Ok(map.and_then(|map| too_deep(depth).map(|()| map)))
}

fn list(reader: &mut dyn Reader, depth: usize) -> Result<Read<Vec<Value>>, Malformed> {
    let mut list = Ok(Vec::new());
    reader.begin_list()?;
    while reader.item()? {
        let value = nested(reader, depth)?;
        if let Ok(items) = &mut list {
            match value {
                Ok(value) => items.push(value),
                Err(message) => list = Err(message),
            }
        }
    }
    Ok(list.and_then(|list| too_deep(depth).map(|()| list)))
}

fn nested(reader: &mut dyn Reader, depth: usize) -> Result<Read<Value>, Malformed> {
    if reader.kind()? == Kind::Null {
        reader.skip()?;
        return Ok(Err(EMPTY.to_owned()));
    }
    read(reader, depth)
}

impl Encode for AttributeValue {
    fn encode(&self, writer: &mut dyn Writer) {
        match &self.0 {
            Ok(value) => value.encode(writer),
            // Answers are made of values that are right; an empty structure is what a client can tell from a value.
            Err(_) => {
                writer.begin_object();
                writer.end_object();
            }
        }
    }
}

impl Encode for Value {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member(self.type_name());
        match self {
            Self::S(text) => writer.string(text),
            Self::N(number) => writer.plain(&number.to_string()),
            Self::B(bytes) => writer.blob(&bytes.0),
            Self::Ss(set) => all(writer, set, |writer, text| writer.string(text)),
            Self::Ns(set) => all(writer, set, |writer, number| writer.plain(&number.to_string())),
            Self::Bs(set) => all(writer, set, |writer, bytes| writer.blob(&bytes.0)),
            Self::M(map) => map.encode(writer),
            Self::L(list) => list.encode(writer),
            Self::Null(value) | Self::Bool(value) => writer.bool(*value),
        }
        writer.end_object();
    }
}

fn all<T>(writer: &mut dyn Writer, set: &BTreeSet<T>, one: impl Fn(&mut dyn Writer, &T)) {
    writer.begin_list(set.len());
    for member in set {
        one(writer, member);
    }
    writer.end_list();
}

/// A value is customers' data: violations quote its type only.
impl Print for AttributeValue {
    fn print(&self, out: &mut Printed) {
        out.push("AttributeValue(");
        out.push(self.0.as_ref().map_or("", Value::type_name));
        out.push(")");
    }
}

#[cfg(test)]
mod tests {
    use millstream_wire::Encoding;

    use super::*;

    fn decode(text: &str) -> Read<Value> {
        let mut reader = Encoding::Json10.reader(text.as_bytes());
        AttributeValue::decode(reader.as_dyn(), &mut Violations::new()).unwrap().into_value()
    }

    #[test]
    fn values_come_back_as_they_came() {
        for text in [
            r#"{"S":""}"#,
            r#"{"N":"-1.5"}"#,
            r#"{"B":"AAE="}"#,
            r#"{"SS":["a","b"]}"#,
            r#"{"NS":["1","2.5"]}"#,
            r#"{"BS":["AA=="]}"#,
            r#"{"M":{"a":{"L":[{"NULL":true},{"BOOL":false}]}}}"#,
        ] {
            let value = AttributeValue::from(decode(text).unwrap());
            let mut out = Vec::new();
            Encoding::Json10.encode(&value, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), text);
        }
    }

    #[test]
    fn wrong_values_are_named_in_the_services_words() {
        for (text, message) in [
            ("{}", EMPTY),
            (r#"{"S":null}"#, EMPTY),
            (r#"{"M":{"a":{}}}"#, EMPTY),
            (r#"{"S":"a","N":"1"}"#, SEVERAL),
            (r#"{"N":"b"}"#, "The parameter cannot be converted to a numeric value: b"),
            (r#"{"N":""}"#, "The parameter cannot be converted to a numeric value"),
            (
                r#"{"NULL":false}"#,
                "One or more parameter values were invalid: Null attribute value types must have the value of true",
            ),
            (r#"{"SS":[]}"#, "One or more parameter values were invalid: An string set  may not be empty"),
            (
                r#"{"SS":["a","a"]}"#,
                "One or more parameter values were invalid: Input collection [a, a] contains duplicates.",
            ),
            (r#"{"NS":["1","1.0"]}"#, "Input collection contains duplicates"),
            (
                r#"{"BS":["AA==","AA=="]}"#,
                "One or more parameter values were invalid: Input collection [AA==, AA==]of type BS contains duplicates.",
            ),
        ] {
            assert_eq!(decode(text), Err(message.to_owned()), "{text}");
        }
    }

    #[test]
    fn values_may_be_thirty_two_deep() {
        let nested =
            |depth: usize| format!("{}{}{}", r#"{"L":["#.repeat(depth), r#"{"S":"a"}"#, "]}".repeat(depth));
        assert!(decode(&nested(31)).is_ok());
        assert_eq!(decode(&nested(32)), Err("Nesting Levels have exceeded supported limits".to_owned()));
    }
}
