//! A value of any shape that writes itself and is read back, as generated types do it.
#![allow(dead_code, reason = "each test file uses a part")]

use millstream_api::{Encode, Kind, Malformed, Members, Reader, Writer};
use millstream_base::Timestamp;
use millstream_wire::Encoding;
use proptest::prelude::*;

pub const ENCODINGS: [Encoding; 4] =
    [Encoding::Json10, Encoding::Json11, Encoding::Cbor11, Encoding::RpcV2Cbor];

#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    Bool(bool),
    Integer(i64),
    Double(f64),
    Text(String),
    Blob(Vec<u8>),
    Time(Timestamp),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

impl Encode for Tree {
    fn encode(&self, writer: &mut dyn Writer) {
        match self {
            Self::Bool(value) => writer.bool(*value),
            Self::Integer(value) => writer.integer(*value),
            Self::Double(value) => writer.double(*value),
            Self::Text(value) => writer.string(value),
            Self::Blob(value) => writer.blob(value),
            Self::Time(value) => writer.timestamp(*value),
            Self::List(items) => {
                writer.begin_list(items.len());
                items.iter().for_each(|item| item.encode(writer));
                writer.end_list();
            }
            Self::Map(pairs) => {
                writer.begin_object();
                for (key, value) in pairs {
                    writer.key(key);
                    value.encode(writer);
                }
                writer.end_object();
            }
        }
    }
}

/// Reads a value of the same shape.
pub fn read_like(shape: &Tree, reader: &mut dyn Reader) -> Result<Tree, Malformed> {
    Ok(match shape {
        Tree::Bool(_) => Tree::Bool(reader.bool()?),
        Tree::Integer(_) => Tree::Integer(reader.long()?),
        Tree::Double(_) => Tree::Double(reader.double()?),
        Tree::Text(_) => Tree::Text(reader.string()?),
        Tree::Blob(_) => Tree::Blob(reader.blob()?.0.to_vec()),
        Tree::Time(_) => Tree::Time(reader.timestamp()?),
        Tree::List(items) => {
            reader.begin_list()?;
            let mut read = Vec::new();
            while reader.item()? {
                read.push(read_like(&items[read.len()], reader)?);
            }
            Tree::List(read)
        }
        Tree::Map(pairs) => {
            reader.begin_map()?;
            let mut read = Vec::new();
            while let Some(key) = reader.key()? {
                let value = read_like(&pairs[read.len()].1, reader)?;
                read.push((key, value));
            }
            Tree::Map(read)
        }
    })
}

/// Any tree.
pub fn tree() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Tree::Bool),
        any::<i64>().prop_map(Tree::Integer),
        prop::num::f64::NORMAL.prop_map(Tree::Double),
        any::<String>().prop_map(Tree::Text),
        ".{0,40}".prop_map(Tree::Text),
        prop::collection::vec(any::<u8>(), 0..100).prop_map(Tree::Blob),
        // Years 1685 to 2255: a double of seconds is exact to the millisecond.
        (-9_000_000_000_000i64..9_000_000_000_000).prop_map(|ms| Tree::Time(Timestamp::from_millis(ms))),
    ];
    leaf.prop_recursive(6, 60, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Tree::List),
            prop::collection::vec((any::<String>(), inner), 0..8).prop_map(Tree::Map),
        ]
    })
}

/// Pulls a whole body by the kinds that it announces, as a reader of everything would.
pub fn walk(reader: &mut dyn Reader, depth: usize) -> Result<(), Malformed> {
    match reader.kind()? {
        Kind::Null => reader.skip(),
        Kind::Bool => reader.bool().map(drop),
        Kind::Number => reader.double().map(drop),
        Kind::String => reader.str().map(drop),
        Kind::Bytes => reader.blob().map(drop),
        _ if depth > 20 => reader.skip(),
        Kind::List => {
            reader.begin_list()?;
            while reader.item()? {
                walk(reader, depth + 1)?;
            }
            Ok(())
        }
        Kind::Object => {
            reader.begin_object()?;
            while reader.key()?.is_some() {
                walk(reader, depth + 1)?;
            }
            Ok(())
        }
    }
}

/// Reads the single member `M` of a body.
pub fn member<T>(
    encoding: Encoding,
    body: &[u8],
    read: impl FnOnce(&mut dyn Reader) -> Result<T, Malformed>,
) -> Result<T, Malformed> {
    let mut reader = encoding.reader(body);
    let reader: &mut dyn Reader = reader.as_dyn();
    let members = Members(&["M"]);
    reader.begin_object()?;
    assert_eq!(reader.member(members)?, Some(0));
    let value = read(reader)?;
    assert_eq!(reader.member(members)?, None);
    Ok(value)
}
