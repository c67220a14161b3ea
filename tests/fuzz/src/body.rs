//! Bodies of requests, in each encoding, through the whole of Data Streams: decoded, validated, and done.

use millstream_api::{Completed, Reply};
use millstream_wire::{
    Encoding,
    query::{Form, QueryReader},
};

use crate::{
    service::{self, Service},
    take,
};

/// A row of the table, then a body of JSON.
pub fn json(data: &[u8]) {
    encoded(Encoding::Json11, data);
}

/// A row of the table, then a body of CBOR.
pub fn cbor(data: &[u8]) {
    encoded(Encoding::Cbor11, data);
}

fn encoded(encoding: Encoding, mut data: &[u8]) {
    let row = take::<1>(&mut data)[0];
    service::with(|service| {
        let mut reader = encoding.reader(data);
        answer(encoding, service.try_call(row.into(), reader.as_dyn()));
        // What can be read to its end can be passed over, and nothing is left then.
        let mut reader = encoding.reader(data);
        if reader.as_dyn().skip().is_ok() {
            assert_eq!(reader.as_dyn().remaining(), 0, "a value that was passed over is gone");
        }
    });
}

/// A row of the table, then a form.
pub fn form(mut data: &[u8]) {
    let row = take::<1>(&mut data)[0];
    let Ok(form) = Form::parse(data) else { return };
    service::with(|service| {
        answer(Encoding::Json11, service.try_call(row.into(), &mut QueryReader::new(&form)))
    });
}

/// Whatever is answered can be written.
fn answer(encoding: Encoding, completed: Option<Completed>) {
    let Some(completed) = completed else { return };
    match completed.outcome {
        Ok(Reply::Value(value)) => {
            let mut bytes = Vec::new();
            encoding.encode(value.as_ref(), &mut bytes);
            assert!(encoding.reader(&bytes).as_dyn().skip().is_ok(), "an answer can be read");
        }
        Ok(_) => {}
        Err(error) => {
            assert!(error.code().status < 500, "a stranger's bytes are no failure of ours: {error}");
        }
    }
}

/// A shard iterator: any text, or one of ours with some bytes changed. Nobody gets in with either.
pub fn iterators(mut data: &[u8]) {
    let [kind] = take::<1>(&mut data);
    service::with(|service| {
        let mut text = String::from_utf8_lossy(data).into_owned();
        if kind % 2 == 1 {
            let ours = sound_iterator(service);
            let mut changed = ours.clone().into_bytes();
            for patch in data.chunks_exact(2) {
                let at = usize::from(patch[0]) % changed.len();
                changed[at] = patch[1];
            }
            if changed == ours.as_bytes() {
                return;
            }
            text = String::from_utf8_lossy(&changed).into_owned();
        }
        let quoted: String = text.chars().map(|c| format!("\\u{:04x}", (c as u32).min(0xffff))).collect();
        for (operation, member) in [("GetRecords", "ShardIterator"), ("ListShards", "NextToken")] {
            let body = format!("{{\"{member}\":\"{quoted}\"}}");
            let mut reader = Encoding::Json11.reader(body.as_bytes());
            let completed = service.call(Service::row(operation), reader.as_dyn());
            let error = completed.outcome.expect_err("a forged token is refused");
            assert!(error.code().status == 400, "{error}");
        }
    });
}

fn sound_iterator(service: &Service) -> String {
    let body = br#"{"StreamName":"s","ShardId":"shardId-000000000000","ShardIteratorType":"TRIM_HORIZON"}"#;
    let mut reader = Encoding::Json11.reader(body);
    let completed = service.call(Service::row("GetShardIterator"), reader.as_dyn());
    let Ok(Reply::Value(value)) = completed.outcome else {
        panic!("the stream is there");
    };
    let mut bytes = Vec::new();
    Encoding::Json11.encode(value.as_ref(), &mut bytes);
    let text = String::from_utf8(bytes).expect("JSON is text");
    text.split('"').nth(3).expect("the answer has one member").to_owned()
}
