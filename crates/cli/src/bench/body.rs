//! Requests, made ready before the clock runs: bodies with their hashes, and heads that are signed once a second.

use std::sync::Arc;

use base64_simd::STANDARD;
use http::request::Parts;
use millstream_base::{Rng, SeededRng, Timestamp};
use millstream_wire::sigv4::BodyHash;
use serde_json::json;

use super::engine::Request;
use crate::{
    client::{Api, Error, JSON, Signer, Target, hash},
    shapes::StreamRef,
};

/// The encoding of bodies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Encoding {
    /// As most SDKs do: data in base64
    #[default]
    Json,
    /// As the Java SDK does: data as it is
    Cbor,
}

impl Encoding {
    /// The Content-Type.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Json => JSON,
            Self::Cbor => "application/x-amz-cbor-1.1",
        }
    }

    /// To people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::Cbor => "CBOR",
        }
    }
}

/// Renders heads of requests to one server.
#[derive(Clone, Debug)]
pub struct Heads {
    /// Without one, requests go unsigned.
    pub signer: Option<Signer>,
    /// The `Host` header.
    pub host: String,
    /// The encoding of the bodies.
    pub encoding: Encoding,
    /// The service.
    pub api: &'static Api,
}

impl Heads {
    /// The bytes before a body.
    pub fn render(
        &self,
        operation: &str,
        body: BodyHash,
        length: usize,
        now: Timestamp,
    ) -> Result<Arc<[u8]>, Error> {
        let target =
            Target { api: self.api, host: &self.host, content_type: self.encoding.content_type(), operation };
        let head: Parts = match &self.signer {
            Some(signer) => signer.head(&target, body, now)?,
            None => target.head()?,
        };
        let mut bytes = b"POST / HTTP/1.1\r\n".to_vec();
        for (name, value) in &head.headers {
            bytes.extend_from_slice(name.as_str().as_bytes());
            bytes.extend_from_slice(b": ");
            bytes.extend_from_slice(value.as_bytes());
            bytes.extend_from_slice(b"\r\n");
        }
        bytes.extend_from_slice(format!("content-length: {length}\r\n\r\n").as_bytes());
        Ok(bytes.into())
    }
}

/// A body that is sent again and again.
#[derive(Clone, Debug)]
pub struct Prepared {
    body: Arc<[u8]>,
    hash: BodyHash,
    head: Arc<[u8]>,
    /// The second that the head was signed in.
    second: i64,
}

impl Prepared {
    /// Hashes the body.
    pub fn new(body: Vec<u8>) -> Self {
        Self { hash: hash(&body), body: body.into(), head: Arc::from([]), second: i64::MIN }
    }

    /// The length of the body.
    pub fn len(&self) -> usize {
        self.body.len()
    }

    /// Head and body, to be sent now. Within a second nothing of a request changes, and neither does its signature.
    pub fn request(&mut self, heads: &Heads, operation: &str, now: Timestamp) -> Result<Request, Error> {
        let second = if heads.signer.is_some() { now.as_millis().div_euclid(1000) } else { 0 };
        if self.second != second {
            self.head = heads.render(operation, self.hash, self.body.len(), now)?;
            self.second = second;
        }
        Ok((self.head.clone(), self.body.clone()))
    }
}

/// What records look like.
#[derive(Clone, Copy, Debug)]
pub struct RecordShape {
    /// Size of the data.
    pub bytes: usize,
    /// How many partition keys there are.
    pub keys: u64,
}

impl RecordShape {
    /// A partition key, the same length for each.
    fn key(self, rng: &SeededRng) -> String {
        format!("key-{:08}", rng.next_u64() % self.keys.max(1))
    }

    /// Data that no two records share, so that nobody gains from having seen it.
    fn data(self, rng: &SeededRng) -> Vec<u8> {
        let mut data = vec![0; self.bytes];
        rng.fill(&mut data);
        data
    }

    /// The body of a PutRecords with so many records.
    pub fn put_records(
        self,
        stream: &StreamRef,
        count: usize,
        encoding: Encoding,
        rng: &SeededRng,
    ) -> Vec<u8> {
        let records = (0..count).map(|_| (self.data(rng), self.key(rng)));
        match encoding {
            Encoding::Json => {
                let entries: Vec<_> = records
                    .map(
                        |(data, key)| json!({ "Data": STANDARD.encode_to_string(data), "PartitionKey": key }),
                    )
                    .collect();
                stream.with(json!({ "Records": entries })).to_string().into_bytes()
            }
            Encoding::Cbor => {
                let mut body = Cbor::default();
                body.map(2);
                body.stream(stream);
                body.text("Records");
                body.head(4, count as u64);
                for (data, key) in records {
                    body.map(2);
                    body.record(&data, &key);
                }
                body.0
            }
        }
    }

    /// The body of a PutRecord.
    pub fn put_record(self, stream: &StreamRef, encoding: Encoding, rng: &SeededRng) -> Vec<u8> {
        let (data, key) = (self.data(rng), self.key(rng));
        match encoding {
            Encoding::Json => {
                let input = json!({ "Data": STANDARD.encode_to_string(data), "PartitionKey": key });
                stream.with(input).to_string().into_bytes()
            }
            Encoding::Cbor => {
                let mut body = Cbor::default();
                body.map(3);
                body.stream(stream);
                body.record(&data, &key);
                body.0
            }
        }
    }
}

/// The body of a GetRecords that takes as much as there is.
pub fn get_records(iterator: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Json => json!({ "ShardIterator": iterator, "Limit": 10_000 }).to_string().into_bytes(),
        Encoding::Cbor => {
            let mut body = Cbor::default();
            body.map(2);
            body.text("ShardIterator");
            body.text(iterator);
            body.text("Limit");
            body.head(0, 10_000);
            body.0
        }
    }
}

/// The little of CBOR (RFC 8949) that requests need.
#[derive(Default)]
struct Cbor(Vec<u8>);

impl Cbor {
    fn head(&mut self, major: u8, value: u64) {
        let major = major << 5;
        match value {
            0..24 => self.0.push(major | value as u8),
            24..0x100 => self.0.extend_from_slice(&[major | 24, value as u8]),
            0x100..0x1_0000 => {
                self.0.push(major | 25);
                self.0.extend_from_slice(&(value as u16).to_be_bytes());
            }
            _ => {
                self.0.push(major | 27);
                self.0.extend_from_slice(&value.to_be_bytes());
            }
        }
    }

    fn map(&mut self, members: u64) {
        self.head(5, members);
    }

    fn text(&mut self, text: &str) {
        self.head(3, text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    fn stream(&mut self, stream: &StreamRef) {
        match stream {
            StreamRef::Name(name) => {
                self.text("StreamName");
                self.text(name.as_str());
            }
            StreamRef::Arn(arn) => {
                self.text("StreamARN");
                self.text(arn.as_str());
            }
        }
    }

    fn record(&mut self, data: &[u8], key: &str) {
        self.text("Data");
        self.head(2, data.len() as u64);
        self.0.extend_from_slice(data);
        self.text("PartitionKey");
        self.text(key);
    }
}

#[cfg(test)]
mod tests {
    use millstream_wire::sigv4::{Credentials, SecretKey};

    use super::*;

    const SHAPE: RecordShape = RecordShape { bytes: 100, keys: 1000 };

    fn stream() -> StreamRef {
        "bench".parse().unwrap()
    }

    #[test]
    fn both_encodings_say_the_same() {
        // The same chance gives the same records.
        let json = SHAPE.put_records(&stream(), 3, Encoding::Json, &SeededRng::new(1));
        let cbor = SHAPE.put_records(&stream(), 3, Encoding::Cbor, &SeededRng::new(1));
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let mut reader = minicbor::Decoder::new(&cbor);
        assert_eq!(
            (reader.map().unwrap(), reader.str().unwrap(), reader.str().unwrap()),
            (Some(2), "StreamName", "bench")
        );
        assert_eq!((reader.str().unwrap(), reader.array().unwrap()), ("Records", Some(3)));
        for record in json["Records"].as_array().unwrap() {
            assert_eq!((reader.map().unwrap(), reader.str().unwrap()), (Some(2), "Data"));
            let data = reader.bytes().unwrap();
            assert_eq!(
                (data.len(), STANDARD.encode_to_string(data).as_str()),
                (100, record["Data"].as_str().unwrap())
            );
            assert_eq!(
                (reader.str().unwrap(), reader.str().unwrap()),
                ("PartitionKey", record["PartitionKey"].as_str().unwrap())
            );
        }
        assert_eq!(reader.position(), cbor.len());
        let get = get_records(&"i".repeat(300), Encoding::Cbor);
        let mut reader = minicbor::Decoder::new(&get);
        assert_eq!(
            (reader.map().unwrap(), reader.str().unwrap(), reader.str().unwrap().len()),
            (Some(2), "ShardIterator", 300)
        );
        assert_eq!((reader.str().unwrap(), reader.u64().unwrap()), ("Limit", 10_000));
    }

    #[test]
    fn heads_are_signed_once_a_second() {
        let credentials = Credentials {
            access_key_id: "AKID".to_owned(),
            secret: SecretKey::new("secret"),
            session_token: None,
        };
        let signer = Some(Signer::new(credentials, "us-east-1".to_owned()));
        let heads =
            Heads { signer, host: "127.0.0.1:4567".to_owned(), encoding: Encoding::Json, api: Api::KINESIS };
        let mut prepared = Prepared::new(SHAPE.put_record(&stream(), Encoding::Json, &SeededRng::new(1)));
        let mut head = |ms| {
            let (head, body) = prepared.request(&heads, "PutRecord", Timestamp::from_millis(ms)).unwrap();
            let text = String::from_utf8(head.to_vec()).unwrap();
            assert!(text.starts_with("POST / HTTP/1.1\r\n") && text.ends_with("\r\n\r\n"));
            assert!(text.contains(&format!("content-length: {}\r\n", body.len())));
            assert!(text.contains("x-amz-target: Kinesis_20131202.PutRecord\r\n"));
            text
        };
        let first = head(1_790_000_000_000);
        assert!(first.contains("authorization: AWS4-HMAC-SHA256 Credential=AKID/"));
        assert_eq!(first, head(1_790_000_000_999));
        assert_ne!(first, head(1_790_000_001_000));
    }
}
