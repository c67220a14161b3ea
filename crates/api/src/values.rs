//! How the plain values, lists and maps of every model read and write themselves; structures are generated from these.

use std::collections::BTreeMap;

use base::{Blob, Timestamp};
use millstream_base as base;

use crate::{Decode, Encode, Kind, Malformed, Reader, Violations, Writer};

/// Reads a list of structures; each reports under its place in the list, a null as one that must not be null.
pub fn list<T: Decode>(
    reader: &mut dyn Reader,
    member: &'static str,
    violations: &mut Violations,
) -> Result<Vec<T>, Malformed> {
    let mut items = Vec::new();
    let mut index = 0;
    reader.begin_list()?;
    while reader.item()? {
        if let Some(item) = violations.within_item(member, index, |violations| present(reader, violations))? {
            items.push(item);
        }
        index += 1;
    }
    Ok(items)
}

/// Reads a list of texts.
pub fn texts(
    reader: &mut dyn Reader,
    member: &'static str,
    violations: &mut Violations,
) -> Result<Vec<String>, Malformed> {
    list(reader, member, violations)
}

/// Reads a map; each value reports under its key. Of equal keys the last one counts.
pub fn map<T: Decode>(
    reader: &mut dyn Reader,
    member: &'static str,
    violations: &mut Violations,
) -> Result<BTreeMap<String, T>, Malformed> {
    let mut entries = BTreeMap::new();
    reader.begin_map()?;
    while let Some(key) = reader.key()? {
        if let Some(value) =
            violations.within_value(member, &key, |violations| present(reader, violations))?
        {
            entries.insert(key, value);
        }
    }
    Ok(entries)
}

/// Reads an integer of 32 bits. One beyond becomes the nearest that fits, as in the service: 100000000000 shards are
/// reported as `Value '2147483647'`.
pub fn int(reader: &mut dyn Reader) -> Result<i32, Malformed> {
    Ok(reader.integer()?.clamp(i32::MIN.into(), i32::MAX.into()) as i32)
}

/// Refuses a choice of which not exactly one member is set.
pub fn one_of(name: &str, set: &[bool]) -> Result<(), Malformed> {
    match set.iter().filter(|&&set| set).count() {
        1 => Ok(()),
        _ => Err(Malformed::new(format!("Exactly one member of {name} must be set"))),
    }
}

/// Reads a value that must not be null.
fn present<T: Decode>(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Option<T>, Malformed> {
    if reader.kind()? == Kind::Null {
        reader.skip()?;
        violations.missing("");
        return Ok(None);
    }
    T::decode(reader, violations).map(Some)
}

impl Decode for String {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        reader.string()
    }
}

impl Encode for String {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.string(self);
    }
}

impl Decode for bool {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        reader.bool()
    }
}

impl Encode for bool {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.bool(*self);
    }
}

impl Decode for i32 {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        int(reader)
    }
}

impl Encode for i32 {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.integer((*self).into());
    }
}

impl Decode for i64 {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        reader.long()
    }
}

impl Encode for i64 {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.integer(*self);
    }
}

impl Decode for f64 {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        reader.double()
    }
}

impl Encode for f64 {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.double(*self);
    }
}

impl Decode for Blob {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        reader.blob()
    }
}

impl Encode for Blob {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.blob(self.as_slice());
    }
}

impl Decode for Timestamp {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        reader.timestamp()
    }
}

impl Encode for Timestamp {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.timestamp(*self);
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_list(self.len());
        for item in self {
            item.encode(writer);
        }
        writer.end_list();
    }
}

impl<T: Encode> Encode for BTreeMap<String, T> {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        for (key, value) in self {
            writer.key(key);
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// A list inside a list or a map; its items report under their place in it.
impl<T: Decode> Decode for Vec<T> {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        list(reader, "", violations)
    }
}

/// A map inside a list or a map; its values report under their keys.
impl<T: Decode> Decode for BTreeMap<String, T> {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        map(reader, "", violations)
    }
}

/// A structure inside itself.
impl<T: Decode> Decode for Box<T> {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        T::decode(reader, violations).map(Box::new)
    }
}

impl<T: Encode> Encode for Box<T> {
    fn encode(&self, writer: &mut dyn Writer) {
        (**self).encode(writer);
    }
}
