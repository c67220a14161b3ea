//! Forms as inputs.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;

use millstream_api::{Decode, Malformed, Members, Reader, Violations, list, map, texts};
use millstream_wire::query::{Form, QueryReader};

#[derive(Debug, Default, PartialEq)]
struct Input {
    name: Option<String>,
    count: Option<i64>,
    on: Option<bool>,
    at: Option<i64>,
    names: Option<Vec<String>>,
    tags: Option<Vec<Tag>>,
    map: Option<BTreeMap<String, String>>,
}

#[derive(Debug, Default, PartialEq)]
struct Tag {
    key: String,
    value: String,
}

impl Decode for Tag {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        let mut tag = Self::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(Members(&["Key", "Value"]))? {
            match index {
                0 => tag.key = reader.string()?,
                _ => tag.value = reader.string()?,
            }
        }
        Ok(tag)
    }
}

impl Decode for Input {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        let mut input = Self::default();
        reader.begin_object()?;
        let members = Members(&["Name", "Count", "On", "At", "Names", "Tags", "Map"]);
        while let Some(index) = reader.member(members)? {
            match index {
                0 => input.name = Some(reader.string()?),
                1 => input.count = Some(reader.integer()?),
                2 => input.on = Some(reader.bool()?),
                3 => input.at = Some(reader.timestamp()?.as_millis()),
                4 => input.names = Some(texts(reader, "names", violations)?),
                5 => input.tags = Some(list(reader, "tags", violations)?),
                _ => input.map = Some(map(reader, "map", violations)?),
            }
        }
        Ok(input)
    }
}

fn read(text: &str) -> Result<Input, Malformed> {
    let form = Form::parse(text.as_bytes())?;
    Input::decode(&mut QueryReader::new(&form), &mut Violations::new())
}

#[test]
fn a_form_is_an_input() {
    let input = read(
        "Action=Put&Version=1&Name=a%20b+c%2Bd&Count=-7&On=true&At=2023-11-14T22%3A13%3A20Z\
         &Names.member.2=two&Names.member.1=one&Names.member.10=ten\
         &Tags.member.1.Key=k1&Tags.member.2.Key=k2&Tags.member.1.Value=v%261&Tags.member.2.Value=\
         &Map.entry.1.key=a.b&Map.entry.1.value=1&Unknown.x.1=2",
    )
    .unwrap();
    let tag = |key: &str, value: &str| Tag { key: key.to_owned(), value: value.to_owned() };
    assert_eq!(
        input,
        Input {
            name: Some("a b c+d".to_owned()),
            count: Some(-7),
            on: Some(true),
            at: Some(1_700_000_000_000),
            names: Some(["one", "two", "ten"].map(str::to_owned).to_vec()),
            tags: Some(vec![tag("k1", "v&1"), tag("k2", "")]),
            map: Some(BTreeMap::from([("a.b".to_owned(), "1".to_owned())])),
        }
    );
}

#[test]
fn flattened_and_empty_collections_are_read() {
    let input = read("Names.1=a&Names.2=b&Tags=&Map.1.key=k&Map.1.value=v&At=1700000000").unwrap();
    assert_eq!(input.names, Some(vec!["a".to_owned(), "b".to_owned()]));
    assert_eq!(input.tags, Some(Vec::new()));
    assert_eq!(input.map.unwrap().len(), 1);
    assert_eq!(input.at, Some(1_700_000_000_000));
    assert_eq!(read("").unwrap(), Input::default());
}

#[test]
fn what_does_not_fit_is_malformed() {
    for text in [
        "Count=x",
        "On=maybe",
        "At=yesterday",
        "Names=x",
        "Names.member.x=1",
        "Tags.member.1=x",
        "Name.First=x",
        "Name=%zz",
        "Name=%",
        "Name=%ff",
        "Map.entry.1.value=v",
        "Count=%2B",
    ] {
        assert!(read(text).is_err(), "{text}");
    }
    let deep = format!("Name{}=x", ".a".repeat(100));
    assert!(read(&deep).is_err());
}

#[test]
fn a_long_list_is_read_in_one_go() {
    let text: String = (1..=20_000).rev().map(|n| format!("Names.member.{n}=v{n}&")).collect();
    let names = read(&text).unwrap().names.unwrap();
    assert_eq!((names.len(), names[0].as_str(), names[19_999].as_str()), (20_000, "v1", "v20000"));
}
