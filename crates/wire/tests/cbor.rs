//! The CBOR reader against minicbor and against what the SDKs send.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use millstream_api::{Malformed, Members, Reader};
use millstream_base::Timestamp;
use millstream_wire::{
    Encoding,
    cbor::{CborReader, DEPTH_MAX, Timestamps},
};
use proptest::prelude::*;
use support::{member, walk};

fn reader(body: &[u8]) -> CborReader<'_> {
    CborReader::new(body, Timestamps::Milliseconds)
}

/// Whether minicbor finds exactly one well-formed data item.
fn minicbor_accepts(body: &[u8]) -> bool {
    let mut decoder = minicbor::Decoder::new(body);
    decoder.skip().is_ok() && decoder.position() == body.len()
}

/// minicbor takes a stray break, texts that are not UTF-8 and reserved simple values in its stride; whatever we accept it
/// must accept, and whatever its encoder makes we must accept.
fn agree(body: &[u8]) {
    if body.is_empty() {
        return; // reads as an empty map
    }
    if reader(body).skip().is_ok() {
        assert!(minicbor_accepts(body), "accepted {body:x?}");
    }
    let _ = walk(&mut reader(body), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn agrees_with_minicbor_on_any_bytes(body in prop::collection::vec(any::<u8>(), 0..40)) {
        agree(&body);
    }

    #[test]
    fn agrees_with_minicbor_on_damaged_values(
        tree in support::tree(), at in any::<prop::sample::Index>(), byte in any::<u8>()
    ) {
        let mut body = Vec::new();
        Encoding::Cbor11.encode(&tree, &mut body);
        prop_assert!(minicbor_accepts(&body));
        agree(&body);
        let at = at.index(body.len());
        body[at] = byte;
        agree(&body);
    }

    #[test]
    fn reads_what_minicbor_writes(
        integer in any::<i64>(), double in any::<f64>(), single in any::<f32>(), text in any::<String>(),
        bytes in prop::collection::vec(any::<u8>(), 0..300), chunk in 1usize..50, truth in any::<bool>(),
    ) {
        let mut body = Vec::new();
        let mut encoder = minicbor::Encoder::new(&mut body);
        encoder.begin_map().unwrap();
        encoder.str("i").unwrap().i64(integer).unwrap();
        encoder.str("d").unwrap().f64(double).unwrap();
        encoder.str("s").unwrap().f32(single).unwrap();
        encoder.str("u").unwrap().undefined().unwrap();
        encoder.str("t").unwrap().begin_str().unwrap();
        for part in text.chars().collect::<Vec<_>>().chunks(chunk) {
            encoder.str(&part.iter().collect::<String>()).unwrap();
        }
        encoder.end().unwrap();
        encoder.str("b").unwrap().begin_bytes().unwrap();
        for part in bytes.chunks(chunk) {
            encoder.bytes(part).unwrap();
        }
        encoder.end().unwrap();
        encoder.str("l").unwrap().array(2).unwrap().bool(truth).unwrap().null().unwrap();
        encoder.end().unwrap();

        let members = Members(&["i", "d", "s", "u", "t", "b", "l"]);
        let mut reader = reader(&body);
        reader.begin_object().unwrap();
        prop_assert_eq!(reader.member(members).unwrap(), Some(0));
        prop_assert_eq!(reader.long().unwrap(), integer);
        prop_assert_eq!(reader.member(members).unwrap(), Some(1));
        prop_assert_eq!(reader.double().unwrap().to_bits(), double.to_bits());
        prop_assert_eq!(reader.member(members).unwrap(), Some(2));
        let read = reader.double().unwrap();
        prop_assert!(read == f64::from(single) || single.is_nan() && read.is_nan());
        prop_assert_eq!(reader.member(members).unwrap(), Some(4));
        prop_assert_eq!(reader.str().unwrap(), &text);
        prop_assert_eq!(reader.member(members).unwrap(), Some(5));
        prop_assert_eq!(&*reader.blob().unwrap().0, &*bytes);
        prop_assert_eq!(reader.member(members).unwrap(), Some(6));
        reader.begin_list().unwrap();
        prop_assert!(reader.item().unwrap());
        prop_assert_eq!(reader.bool().unwrap(), truth);
        prop_assert!(reader.item().unwrap());
        reader.skip().unwrap();
        prop_assert!(!reader.item().unwrap());
        prop_assert_eq!(reader.member(members).unwrap(), None);
    }
}

#[test]
fn timestamps_have_the_unit_of_their_dialect() {
    let moment = Timestamp::from_millis(1_787_036_486_712);
    // As the SDK for Java sends it: tag 1, an integer of milliseconds.
    let captured =
        [&[0xbf, 0x61, b'M', 0xc1, 0x1b][..], &1_787_036_486_712u64.to_be_bytes(), &[0xff]].concat();
    assert_eq!(member(Encoding::Cbor11, &captured, |r| r.timestamp()), Ok(moment));
    let double = |seconds: f64| [&[0xa1, 0x61, b'M', 0xc1, 0xfb][..], &seconds.to_be_bytes()].concat();
    assert_eq!(member(Encoding::RpcV2Cbor, &double(1_787_036_486.712), |r| r.timestamp()), Ok(moment));
    assert_eq!(member(Encoding::Cbor11, &double(1_787_036_486_712.0), |r| r.timestamp()), Ok(moment));
    // Without the tag, too.
    assert_eq!(
        member(Encoding::RpcV2Cbor, &[0xa1, 0x61, b'M', 0x0a], |r| r.timestamp()),
        Ok(Timestamp::from_millis(10_000))
    );

    let mut out = Vec::new();
    Encoding::Cbor11.encode(&support::Tree::Time(moment), &mut out);
    assert_eq!(out, [&[0xc1, 0x1b][..], &1_787_036_486_712u64.to_be_bytes()].concat());
    out.clear();
    Encoding::RpcV2Cbor.encode(&support::Tree::Time(moment), &mut out);
    assert_eq!(out, [&[0xc1, 0xfb][..], &1_787_036_486.712f64.to_be_bytes()].concat());
}

#[test]
fn wrong_kinds_get_the_words_of_the_service() {
    type Read = fn(&mut dyn Reader) -> Result<(), Malformed>;
    let rows: [(Read, &[u8], &str); 8] = [
        (|r| r.str().map(drop), &[0xf5], "class java.lang.Boolean can not be converted to an String"),
        (|r| r.str().map(drop), &[0x80], "Start of list found where not expected"),
        (
            |r| r.integer().map(drop),
            &[0x61, b'a'],
            "class java.lang.String can not be converted to an Integer",
        ),
        (|r| r.blob().map(drop), &[0x61, b'a'], "class java.lang.String can not be converted to a Blob"),
        (|r| r.begin_list(), &[0x01], "Expected list or null"),
        (|r| r.begin_map(), &[0x01], "Expected map or null"),
        (|r| r.begin_object(), &[0x01], "Expected null"),
        (|r| r.bool().map(drop), &[0xa0], "Start of structure or map found where not expected."),
    ];
    for (read, value, message) in rows {
        let body = [&[0xa1, 0x61, b'M'][..], value].concat();
        assert_eq!(member(Encoding::Cbor11, &body, read).unwrap_err().message, message);
    }
    assert_eq!(reader(&[0x01]).begin_object(), Err(Malformed::new("")));
}

#[test]
fn broken_bodies_are_refused() {
    for body in [
        &[0xff][..],               // a break alone
        &[0xa0, 0x00],             // something behind the end
        &[0xbf, 0x61, b'a', 0xff], // a key without its value
        &[0xa1, 0x01, 0x02],       // a key that is no text
        &[0x7f, 0x42, 1, 2, 0xff], // bytes within a chunked text
        &[0x7f, 0x7f, 0xff, 0xff], // chunks within chunks
        &[0x61, 0xff],             // not UTF-8
        &[0xf8, 0x14],             // false in a form that it does not have
        &[0x1c],                   // reserved
        &[0xc1],                   // a tag of nothing
        &[0x82, 0x01],             // one item too few
    ] {
        assert!(walk(&mut reader(body), 0).is_err() || reader(body).skip().is_err(), "{body:x?}");
        let wrapped = [&[0xa1, 0x61, b'x'][..], body].concat();
        let mut outer = reader(&wrapped);
        outer.begin_object().unwrap();
        let unknown = outer.member(Members(&["M"]));
        assert!(unknown.is_err() || body == [0xa1, 0x01, 0x02], "{body:x?} {unknown:?}");
    }
}

#[test]
fn what_a_body_claims_is_not_allocated() {
    for claim in [
        &[0x5b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff][..],
        &[0x5a, 0xff, 0xff, 0xff, 0xff],
        &[0x7b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        &[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        &[0xbb, 0x80, 0, 0, 0, 0, 0, 0, 0],
        &[0x9a, 0, 0, 1, 0],
        &[0xa2, 0x61, b'a'],
    ] {
        assert!(reader(claim).skip().is_err(), "{claim:x?}");
        assert!(walk(&mut reader(claim), 0).is_err(), "{claim:x?}");
        assert!(reader(claim).blob().is_err() && reader(claim).str().is_err());
    }
}

#[test]
fn nesting_is_bounded() {
    let nested = |depth: usize| [vec![0x81; depth], vec![0x00]].concat();
    assert!(reader(&nested(DEPTH_MAX)).skip().is_ok());
    assert!(reader(&nested(DEPTH_MAX + 1)).skip().is_err());
    assert!(reader(&vec![0x9f; 1 << 20]).skip().is_err());
    assert!(reader(&vec![0xbf; 1 << 20]).skip().is_err());
    let body = nested(1000);
    let mut deep = reader(&body);
    assert!((0..1000).try_for_each(|_| deep.begin_list().and_then(|()| deep.item().map(drop))).is_err());
    // Tags are no containers.
    assert!(reader(&[vec![0xc1; 1 << 20], vec![0x00]].concat()).skip().is_ok());
}

#[test]
fn an_empty_body_is_an_empty_map() {
    let mut empty = reader(b"");
    empty.begin_object().unwrap();
    assert_eq!(empty.member(Members(&["M"])), Ok(None));
}

#[test]
fn numbers_convert_as_documented() {
    let integer =
        |value: &[u8]| member(Encoding::Cbor11, &[&[0xa1, 0x61, b'M'][..], value].concat(), |r| r.integer());
    assert_eq!(integer(&[0xf9, 0x3e, 0x00]), Ok(1)); // 1.5
    assert_eq!(integer(&[0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), Ok(i64::MAX));
    assert_eq!(integer(&[0x3b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), Ok(i64::MIN));
    assert_eq!(integer(&[0x3b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), Ok(i64::MIN));
    assert_eq!(integer(&[0xd9, 0xd9, 0xf7, 0x18, 0x2a]), Ok(42));
}
