//! What the encodings cost per record: `cargo bench -p millstream-wire`, or only the lines that hold a text:
//! `cargo bench -p millstream-wire -- "read  json"`.
//!
//! Reads entries {Data, PartitionKey} of a put of 500 records through `dyn Reader` into one buffer, as the put path does,
//! and writes the answer of a get of 10,000 records. Prints the best of many rounds, in nanoseconds per record; nothing is
//! asserted.
#![allow(clippy::unwrap_used, reason = "a program that measures")]

use std::{hint::black_box, time::Duration};

use millstream_api::{Malformed, Members, Reader, Writer};
use millstream_base::{Clock, SystemClock, Timestamp};
use millstream_wire::{
    Encoding,
    sigv4::{BodyHash, Credentials, Head, KeyCache, Presented, Rules, SecretKey, sign},
};

const PUT: usize = 500;
const GET: usize = 10_000;

fn main() {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let report = |label: String, records: usize, round: &mut dyn FnMut()| {
        if label.contains(&wanted) {
            println!("{label:22} {:8.1} ns/record", best(round).as_nanos() as f64 / records as f64);
        }
    };
    for (name, encoding) in [("json", Encoding::Json11), ("cbor", Encoding::Cbor11)] {
        for size in [100, 1024] {
            let body = put_body(encoding, size);
            let mut arena = Vec::with_capacity(body.len());
            report(format!("read  {name} {size:5} B"), PUT, &mut || {
                arena.clear();
                assert_eq!(read_put(encoding.reader(black_box(&body)).as_dyn(), &mut arena).unwrap(), PUT);
                black_box(&arena);
            });
            report(format!("skip  {name} {size:5} B"), PUT, &mut || {
                encoding.reader(black_box(&body)).as_dyn().skip().unwrap();
            });
            let data = vec![0x5a; size];
            let mut out = Vec::new();
            report(format!("write {name} {size:5} B"), GET, &mut || {
                out.clear();
                write_get(encoding.writer(&mut out).as_dyn(), black_box(&data));
                black_box(&out);
            });
        }
    }
    // For scale: the parts that no reader can do without.
    let data = vec![0x5a; 100];
    let text = base64_simd::STANDARD.encode_to_string(&data);
    let mut out = Vec::with_capacity(PUT * 100);
    report("base64 decode 100 B".to_owned(), PUT, &mut || {
        out.clear();
        for _ in 0..PUT {
            base64_simd::STANDARD.decode_append(black_box(&text), &mut out).unwrap();
        }
    });
    report("verify a request".to_owned(), 1, &mut verification());
}

/// The shortest of many rounds: what the code takes when nothing else runs.
fn best(mut round: impl FnMut()) -> Duration {
    let clock = SystemClock::new();
    let mut best = Duration::MAX;
    let begin = clock.monotonic();
    while clock.monotonic() - begin < Duration::from_millis(700) {
        let start = clock.monotonic();
        round();
        best = best.min(clock.monotonic() - start);
    }
    best
}

fn put_body(encoding: Encoding, size: usize) -> Vec<u8> {
    let mut body = Vec::new();
    let mut writer = encoding.writer(&mut body);
    let writer = writer.as_dyn();
    writer.begin_object();
    writer.member("Records");
    writer.begin_list(PUT);
    for i in 0..PUT {
        writer.begin_object();
        writer.member("Data");
        let data: Vec<u8> = (0..size).map(|byte| (byte * 31 + i) as u8).collect();
        writer.blob(&data);
        writer.member("PartitionKey");
        writer.string(&format!("partition-{i:06}"));
        writer.end_object();
    }
    writer.end_list();
    writer.member("StreamName");
    writer.string("stream");
    writer.end_object();
    body
}

/// As a hand-written decoder of the put path reads: keys and data behind each other in one buffer.
fn read_put(reader: &mut dyn Reader, arena: &mut Vec<u8>) -> Result<usize, Malformed> {
    const INPUT: Members = Members(&["Records", "StreamName", "StreamARN", "DryRun", "StreamId"]);
    const ENTRY: Members = Members(&["Data", "ExplicitHashKey", "PartitionKey"]);
    let mut records = 0;
    reader.begin_object()?;
    while let Some(member) = reader.member(INPUT)? {
        if member != 0 {
            black_box(reader.str()?);
            continue;
        }
        reader.begin_list()?;
        while reader.item()? {
            records += 1;
            reader.begin_object()?;
            while let Some(member) = reader.member(ENTRY)? {
                if member == 0 {
                    black_box(reader.blob_into(arena)?);
                } else {
                    arena.extend_from_slice(reader.str()?.as_bytes());
                }
            }
        }
    }
    Ok(records)
}

fn write_get(writer: &mut dyn Writer, data: &[u8]) {
    writer.begin_object();
    writer.member("Records");
    writer.begin_list(GET);
    let time = Timestamp::from_millis(1_700_000_000_123);
    for _ in 0..GET {
        writer.begin_object();
        writer.member("SequenceNumber");
        writer.plain("49680497351234567890123456789012345678901234567890123456");
        writer.member("ApproximateArrivalTimestamp");
        writer.timestamp(time);
        writer.member("Data");
        writer.blob(data);
        writer.member("PartitionKey");
        writer.string("partition-000001");
        writer.end_object();
    }
    writer.end_list();
    writer.member("MillisBehindLatest");
    writer.integer(0);
    writer.end_object();
}

fn verification() -> impl FnMut() {
    let credentials = Credentials {
        access_key_id: "AKIDEXAMPLE".to_owned(),
        secret: SecretKey::new("secret"),
        session_token: None,
    };
    let (mut parts, ()) = http::Request::post("http://localhost:4567/")
        .header("content-type", "application/x-amz-json-1.1")
        .header("x-amz-target", "Kinesis_20131202.PutRecords")
        .header("user-agent", "bench")
        .body(())
        .unwrap()
        .into_parts();
    let (hash, now) = (BodyHash::Sha256([7; 32]), Timestamp::from_millis(1_700_000_000_000));
    sign(&mut parts, hash, &Rules::STRICT, &credentials, "us-east-1", "kinesis", now).unwrap();
    let keys = KeyCache::new(64);
    move || {
        let head = Head::of(black_box(&parts));
        let presented = Presented::parse(&head).unwrap().unwrap();
        black_box(presented.verify(&head, hash, &Rules::STRICT, &credentials.secret, &keys, now).unwrap());
    }
}
