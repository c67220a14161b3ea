//! The JSON reader against serde_json and against what the service is known to say.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use millstream_api::{Malformed, Members, Reader};
use millstream_base::Timestamp;
use millstream_wire::{
    Encoding,
    json::{DEPTH_MAX, JsonReader},
};
use proptest::prelude::*;
use support::{member, walk};

fn skip(body: &[u8]) -> Result<(), Malformed> {
    JsonReader::new(body).skip()
}

/// serde_json's opinion; a number too large for a double is its own affair, the grammar allows it.
fn valid(body: &[u8]) -> bool {
    match serde_json::from_slice::<serde_json::Value>(body) {
        Ok(_) => true,
        Err(error) => error.to_string().starts_with("number out of range"),
    }
}

fn agree(body: &[u8]) {
    if body.is_empty() {
        return; // reads as {}
    }
    let ours = skip(body).is_ok();
    if serde_json::from_slice::<serde_json::Value>(body).is_ok() {
        assert!(ours, "refused {:?}", String::from_utf8_lossy(body));
    } else if ours {
        assert!(valid(body), "accepted {:?}", String::from_utf8_lossy(body));
    }
    let walked = walk(&mut JsonReader::new(body), 0).is_ok();
    // A lone scalar is no body: who pulls one does not look behind it.
    if matches!(body.trim_ascii_start().first(), Some(b'{' | b'[')) {
        assert_eq!(walked, ours, "{:?}", String::from_utf8_lossy(body));
    }
}

#[test]
fn agrees_with_serde_json_on_a_table() {
    for body in [
        "{}",
        "[]",
        " {} ",
        "{\"a\":1}",
        "{\"a\":1,}",
        "{,}",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\" 1}",
        "{\"a\":}",
        "{a:1}",
        "{\"a\":1 \"b\":2}",
        "[1}",
        "{\"a\":1]",
        "}",
        "]",
        "[",
        "{",
        "[[[]]]",
        "[[[]]",
        "[]]",
        "{} {}",
        "{}x",
        "{}\u{0}",
        "true",
        "tru",
        "truex",
        "[true]",
        "[truefalse]",
        "[nul]",
        "null",
        "[null]",
        "\"a",
        "\"a\"",
        "[\"\u{1f}\"]",
        "[\"\u{7f}\"]",
        "[\"\\u0000\"]",
        "[\"\\ud800\"]",
        "[\"\\ud83d\\ude00\"]",
        "[\"\\q\"]",
        "[01]",
        "[-]",
        "[1.]",
        "[1e5]",
        "[.5]",
        "[-0]",
        "[1e999]",
        "[0x1]",
        "[Infinity]",
        "[1,2,[3,{\"a\":[{}]}],4]",
        "{\"a\":{\"b\":{}},\"c\":[{}]}",
        "\u{feff}{}",
        "[\"\u{e9}\"]",
        "/**/{}",
        "[1,\n\t\r 2]",
        "{\"a\":1,\"a\":2}",
        "'a'",
        "[']",
        "{\"\\u0061\":1}",
    ] {
        agree(body.as_bytes());
    }
    agree(b"[\"\xff\"]");
    agree(b"[\"\xc3\x28\"]");
    agree(b"{\"\xed\xa0\x80\":1}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn agrees_with_serde_json_on_any_bytes(body in prop::collection::vec(any::<u8>(), 0..60)) {
        agree(&body);
    }

    #[test]
    fn agrees_with_serde_json_on_what_looks_like_json(
        body in r#"([\[\]{},: ]|"a"|"\\n"|"\\ud83d\\ude00"|"é"|true|false|null|-?[0-9]{1,3}|1\.5e3|\\|"){0,14}"#
    ) {
        agree(body.as_bytes());
    }

    #[test]
    fn agrees_with_serde_json_on_damaged_values(
        tree in support::tree(), at in any::<prop::sample::Index>(), byte in any::<u8>()
    ) {
        let mut body = Vec::new();
        Encoding::Json11.encode(&tree, &mut body);
        agree(&body);
        let at = at.index(body.len());
        body[at] = byte;
        agree(&body);
    }

    #[test]
    fn texts_are_those_that_serde_json_reads(text in any::<String>()) {
        let body = format!("{{\"M\":{}}}", serde_json::to_string(&text).unwrap());
        prop_assert_eq!(member(Encoding::Json11, body.as_bytes(), |r| r.string()).unwrap(), text);
    }

    #[test]
    fn numbers_are_those_that_serde_json_reads(number in any::<f64>().prop_filter("finite", |n| n.is_finite())) {
        let body = format!("{{\"M\":{}}}", serde_json::to_string(&number).unwrap());
        prop_assert_eq!(member(Encoding::Json11, body.as_bytes(), |r| r.double()).unwrap(), number);
    }
}

#[test]
fn wrong_kinds_get_the_words_of_the_service() {
    type Read = fn(&mut dyn Reader) -> Result<(), Malformed>;
    let number = "class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to";
    let list = "Start of list found where not expected".to_owned();
    let structure = "Start of structure or map found where not expected.".to_owned();
    let scalar = |what: &str| {
        vec![
            ("\"23\"", format!("class java.lang.String can not be converted to {what}")),
            ("true", format!("class java.lang.Boolean can not be converted to {what}")),
            ("23", format!("{number} {what}")),
            ("34.56", format!("{number} {what}")),
            ("[]", list.clone()),
            ("{}", structure.clone()),
        ]
    };
    let container = |words: &str| {
        ["\"23\"", "true", "23", "-2147483648", "34.56"].map(|value| (value, words.to_owned())).to_vec()
    };
    let only = |rows: Vec<(&'static str, String)>, skip: &[&str]| {
        rows.into_iter().filter(|(value, _)| !skip.contains(value)).collect::<Vec<_>>()
    };
    let bools = vec![("\"23\"", "'23' can not be converted to an Boolean".to_owned())];
    let table: [(Read, Vec<(&str, String)>); 9] = [
        (|r| r.bool().map(drop), [bools, only(scalar("an Boolean"), &["\"23\"", "true"])].concat()),
        (|r| r.str().map(drop), only(scalar("an String"), &["\"23\""])),
        (|r| r.integer().map(drop), only(scalar("an Integer"), &["23", "34.56"])),
        (|r| r.long().map(drop), only(scalar("an Long"), &["23", "34.56"])),
        (
            |r| r.blob().map(drop),
            [
                only(scalar("a Blob"), &["\"23\""]),
                vec![
                    (
                        "\"23456\"",
                        "'23456' can not be converted to a Blob: Base64 encoded length is expected a multiple of 4 bytes but found: 5".to_owned(),
                    ),
                    ("\"=+/=\"", "'=+/=' can not be converted to a Blob: Invalid Base64 character: '='".to_owned()),
                    (
                        "\"+/+=\"",
                        "'+/+=' can not be converted to a Blob: Invalid last non-pad Base64 character dectected".to_owned(),
                    ),
                ],
            ]
            .concat(),
        ),
        (|r| r.timestamp().map(drop), only(scalar("milliseconds since epoch"), &["23", "34.56"])),
        (|r| r.begin_list(), [container("Expected list or null"), vec![("{}", structure.clone())]].concat()),
        (|r| r.begin_map(), [container("Expected map or null"), vec![("[]", list.clone())]].concat()),
        (|r| r.begin_object(), [container("Expected null"), vec![("[]", list.clone())]].concat()),
    ];
    for (read, rows) in table {
        for (value, message) in rows {
            let body = format!("{{\"M\":{value}}}");
            let error = member(Encoding::Json11, body.as_bytes(), read).unwrap_err();
            assert_eq!(error.message, message, "{value}");
        }
    }
}

#[test]
fn a_body_that_is_no_object_gets_no_message() {
    for body in ["hello", "true", "null", "1", "\"a\"", "{", "{\"M\"", "{\"M\":"] {
        let mut reader = JsonReader::new(body.as_bytes());
        let error = reader
            .begin_object()
            .and_then(|()| reader.member(Members(&["M"])))
            .and_then(|_| reader.str().map(drop));
        assert_eq!(error, Err(Malformed::new("")), "{body}");
    }
}

#[test]
fn an_empty_body_is_an_empty_object() {
    let mut reader = JsonReader::new(b"");
    reader.begin_object().unwrap();
    assert_eq!(reader.member(Members(&["M"])), Ok(None));
}

#[test]
fn unknown_members_and_nulls_are_passed_over_and_duplicates_are_all_seen() {
    let body = br#"{"x":{"M":[1,{"M":2}]},"M":null,"\u004d":"first","y":"\"","M" : "last" ,"z":[]}"#;
    let mut reader = JsonReader::new(body);
    let members = Members(&["L", "M"]);
    reader.begin_object().unwrap();
    assert_eq!(reader.member(members), Ok(Some(1)));
    assert_eq!(reader.str(), Ok("first"));
    assert_eq!(reader.member(members), Ok(Some(1)));
    assert_eq!(reader.str(), Ok("last"));
    assert_eq!(reader.member(members), Ok(None));
}

#[test]
fn a_text_without_escapes_is_lent_from_the_body() {
    let body = br#"{"M":"partition-key"}"#.to_vec();
    let within = body.as_ptr_range();
    member(Encoding::Json11, &body, |reader| {
        let text = reader.str()?;
        assert!(within.contains(&text.as_ptr()));
        Ok(())
    })
    .unwrap();
}

#[test]
fn blobs_are_appended_and_escaped_slashes_are_understood() {
    let mut out = b"before".to_vec();
    let body = br#"{"M":"\/\/79"}"#;
    assert_eq!(member(Encoding::Json11, body, |r| r.blob_into(&mut out)), Ok(3));
    assert_eq!(out, b"before\xff\xfe\xfd");
    let unread = member(Encoding::Json11, br#"{"M":"a\"aa"}"#, |r| r.blob_into(&mut out));
    assert!(unread.is_err());
    assert_eq!(out, b"before\xff\xfe\xfd");
}

#[test]
fn numbers_convert_as_documented() {
    let integer =
        |text: &str| member(Encoding::Json11, format!("{{\"M\":{text}}}").as_bytes(), |r| r.integer());
    assert_eq!(integer("1.9"), Ok(1));
    assert_eq!(integer("-1.9"), Ok(-1));
    assert_eq!(integer("1e3"), Ok(1000));
    assert_eq!(integer("1e300"), Ok(i64::MAX));
    assert_eq!(integer("-99999999999999999999"), Ok(i64::MIN));
    let time =
        |text: &str| member(Encoding::Json11, format!("{{\"M\":{text}}}").as_bytes(), |r| r.timestamp());
    assert_eq!(time("1700000000.123"), Ok(Timestamp::from_millis(1_700_000_000_123)));
    assert_eq!(time("1700000000"), Ok(Timestamp::from_millis(1_700_000_000_000)));
    assert_eq!(time("1.441215410867E9"), Ok(Timestamp::from_millis(1_441_215_410_867)));
}

#[test]
fn booleans_come_as_words_too() {
    let read = |text: &str| member(Encoding::Json11, format!("{{\"M\":{text}}}").as_bytes(), |r| r.bool());
    assert_eq!(read("\"TRUE\""), Ok(true));
    assert_eq!(read("\"no\""), Ok(false));
}

#[test]
fn nesting_is_bounded() {
    let nested =
        |open: &str, close: &str, depth: u32| open.repeat(depth as usize) + &close.repeat(depth as usize);
    let deep = nested("[", "]", DEPTH_MAX);
    assert!(skip(deep.as_bytes()).is_ok());
    assert!(skip(nested("[", "]", DEPTH_MAX + 1).as_bytes()).is_err());
    assert!(skip("[".repeat(1 << 20).as_bytes()).is_err());
    assert!(skip(format!("[{}]", "{\"a\":".repeat(1 << 20)).as_bytes()).is_err());
    // The levels that were entered one by one count as well.
    let body = format!("{{\"x\":{deep}}}");
    let mut reader = JsonReader::new(body.as_bytes());
    reader.begin_object().unwrap();
    assert!(reader.member(Members(&["M"])).is_err());
    let body = b"[".repeat(1000);
    let mut reader = JsonReader::new(&body);
    assert!((0..1000).try_for_each(|_| reader.begin_list().and_then(|()| reader.item().map(drop))).is_err());
}
