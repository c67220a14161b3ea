//! The far sides of all destinations.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use api::{
    Caller, ErrorCode, WireError,
    ports::{AppendError, AppendRecord, AppendStream, Appended, PortFuture, WriterFence},
};
use base::Arn;
use base64_simd::STANDARD;
use firehose::delivery::{Connect, Destination, FailedRecord, Kind, Outcome};
use millstream_api as api;
use millstream_base as base;
use millstream_firehose as firehose;
use millstream_objects::S3Config;
use serde_json::{Value, json};

use super::{
    Behaviour, FarSide, Rights, batch, conformance,
    http::{Request, Server},
    parts, stream,
};
use crate::Destinations;

const ROLE: &str = "arn:aws:iam::000000000000:role/delivery";
const STREAM: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/clean";

fn s3_settings() -> Value {
    json!({ "BucketARN": "arn:aws:s3:::lake", "RoleARN": ROLE, "CompressionFormat": "UNCOMPRESSED" })
}

fn http_settings(url: &str) -> Value {
    json!({ "EndpointConfiguration": { "Url": url }, "S3DestinationDescription": { "RoleARN": ROLE } })
}

fn lines<'a>(objects: impl Iterator<Item = &'a Vec<u8>>) -> Vec<Vec<u8>> {
    objects.flat_map(|object| object.split_inclusive(|byte| *byte == b'\n')).map(<[u8]>::to_vec).collect()
}

/// A directory; it goes wrong by not being one.
struct Local(tempfile::TempDir);

impl FarSide for Local {
    fn behave(&self, behaviour: Behaviour) {
        let (bucket, aside) = (self.0.path().join("buckets/lake"), self.0.path().join("aside"));
        match behaviour {
            Behaviour::Gone => {
                std::fs::rename(&bucket, &aside).unwrap();
                std::fs::write(&bucket, "").unwrap();
            }
            _ => {
                std::fs::remove_file(&bucket).unwrap();
                std::fs::rename(&aside, &bucket).unwrap();
            }
        }
    }

    fn wrongs(&self) -> &'static [Behaviour] {
        &[Behaviour::Gone]
    }

    fn records(&self) -> Vec<Vec<u8>> {
        fn walk(directory: &std::path::Path, found: &mut Vec<Vec<u8>>) {
            for entry in std::fs::read_dir(directory).into_iter().flatten().flatten() {
                match entry.file_type().unwrap().is_dir() {
                    true => walk(&entry.path(), found),
                    false => found.push(std::fs::read(entry.path()).unwrap()),
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.0.path().join("buckets/lake"), &mut found);
        lines(found.iter())
    }

    fn recognizes(&self) -> bool {
        true
    }
}

#[tokio::test]
async fn local_buckets_conform() {
    let rights = Rights::default();
    let far = Local(tempfile::tempdir().unwrap());
    let parts = parts(far.0.path(), None, Arc::new(Stream::default()), &rights);
    let destination = Destinations::new(parts).connect(Kind::S3, &s3_settings(), &stream()).unwrap();
    conformance(destination, &far, &rights).await;
}

/// An S3-compatible store.
struct Store {
    server: Server,
    objects: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
}

impl Store {
    async fn start() -> Self {
        let objects: Arc<Mutex<BTreeMap<String, Vec<u8>>>> = Arc::default();
        let kept = objects.clone();
        let server = Server::start(move |request: &Request| {
            let mut words = request.line.split(' ');
            assert_eq!(words.next(), Some("PUT"));
            let key = words.next().unwrap().to_owned();
            assert!(key.starts_with("/lake/"), "{key}");
            kept.lock().unwrap().insert(key, request.body.clone());
            (200, "etag: \"1\"\r\n".into(), Vec::new())
        })
        .await;
        Self { server, objects }
    }
}

impl FarSide for Store {
    fn behave(&self, behaviour: Behaviour) {
        self.server.behave(behaviour);
    }

    fn wrongs(&self) -> &'static [Behaviour] {
        &[Behaviour::Fails, Behaviour::Breaks, Behaviour::Forgets, Behaviour::Gone]
    }

    fn records(&self) -> Vec<Vec<u8>> {
        lines(self.objects.lock().unwrap().values())
    }

    fn recognizes(&self) -> bool {
        true
    }
}

#[tokio::test]
async fn s3_compatible_stores_conform() {
    let rights = Rights::default();
    let far = Store::start().await;
    let directory = tempfile::tempdir().unwrap();
    let s3 = S3Config {
        endpoint: far.server.url.clone(),
        region: "us-east-1".into(),
        access_key_id: "key".into(),
        secret_access_key: "secret".into(),
        virtual_hosts: false,
    };
    let parts = parts(directory.path(), Some(s3), Arc::new(Stream::default()), &rights);
    let destination = Destinations::new(parts).connect(Kind::S3, &s3_settings(), &stream()).unwrap();
    conformance(destination, &far, &rights).await;
}

/// An HTTP endpoint. The role has no part in it: the endpoint's access key opens the door.
struct Endpoint {
    server: Server,
    records: Arc<Mutex<Vec<Vec<u8>>>>,
    rights: Rights,
}

impl Endpoint {
    async fn start(rights: Rights) -> Self {
        let records: Arc<Mutex<Vec<Vec<u8>>>> = Arc::default();
        let (kept, door) = (records.clone(), rights.clone());
        let server = Server::start(move |request: &Request| {
            let json = "content-type: application/json\r\n".to_owned();
            if door.checked().is_err() {
                return (403, json, b"{\"errorMessage\":\"no\"}".to_vec());
            }
            let body: Value = serde_json::from_slice(&request.body).unwrap();
            let id = body["requestId"].as_str().unwrap();
            let header = format!("x-amz-firehose-request-id: {id}");
            assert!(request.head.to_ascii_lowercase().contains(&header), "{}", request.head);
            let sent = body["records"].as_array().unwrap().iter();
            let data = sent.map(|record| STANDARD.decode_to_vec(record["data"].as_str().unwrap()).unwrap());
            kept.lock().unwrap().extend(data);
            let answer = json!({ "requestId": id, "timestamp": body["timestamp"] });
            (200, json, answer.to_string().into_bytes())
        })
        .await;
        Self { server, records, rights }
    }

    fn destination(&self) -> Arc<dyn Destination> {
        let directory = tempfile::tempdir().unwrap();
        let parts = parts(directory.path(), None, Arc::new(Stream::default()), &self.rights);
        let settings = http_settings(&self.server.url);
        Destinations::new(parts).connect(Kind::HttpEndpoint, &settings, &stream()).unwrap()
    }
}

impl FarSide for Endpoint {
    fn behave(&self, behaviour: Behaviour) {
        self.server.behave(behaviour);
    }

    fn wrongs(&self) -> &'static [Behaviour] {
        &[
            Behaviour::Fails,
            Behaviour::Breaks,
            Behaviour::Babbles,
            Behaviour::Floods,
            Behaviour::Forgets,
            Behaviour::Hangs,
            Behaviour::Gone,
        ]
    }

    fn records(&self) -> Vec<Vec<u8>> {
        self.records.lock().unwrap().clone()
    }

    fn recognizes(&self) -> bool {
        false
    }
}

/// What an endpoint says when it does not know the access key is an error like any other.
struct Renamed(Arc<dyn Destination>);

impl Destination for Renamed {
    fn deliver<'a>(&'a self, batch: &'a firehose::delivery::Batch) -> PortFuture<'a, Outcome> {
        Box::pin(async move {
            match self.0.deliver(batch).await {
                Outcome::Retry(mut failure) if failure.message.contains("403") => {
                    failure.code = "HttpEndpoint.AccessDenied".into();
                    Outcome::Retry(failure)
                }
                outcome => outcome,
            }
        })
    }
}

#[tokio::test]
async fn http_endpoints_conform() {
    let rights = Rights::default();
    let far = Endpoint::start(rights.clone()).await;
    conformance(Arc::new(Renamed(far.destination())), &far, &rights).await;
}

#[tokio::test]
async fn an_http_endpoint_that_takes_one_of_two_requests_has_a_part_of_the_batch() {
    let far = Endpoint::start(Rights::default()).await;
    let large = batch(1, 12_000);
    let destination = far.destination();
    // The first 10,000 go in a request of their own.
    let (kept, server) = (far.records.clone(), far.server.clone());
    let watch = millstream_runtime::spawn(async move {
        while kept.lock().unwrap().is_empty() {
            tokio::task::yield_now().await;
        }
        server.behave(Behaviour::Fails);
    });
    let outcome = destination.deliver(&large).await;
    watch.await.unwrap();
    let Outcome::Partial(failed) = outcome else { panic!("{outcome:?}") };
    let indices: Vec<usize> = failed.iter().map(|FailedRecord { index, .. }| *index).collect();
    assert_eq!(indices, (10_000..12_000).collect::<Vec<_>>());
    far.server.behave(Behaviour::Well);
    assert_eq!(destination.deliver(&large.only(&indices)).await, Outcome::Delivered);
    assert_eq!(far.records(), large.records().map(<[u8]>::to_vec).collect::<Vec<_>>());
}

/// A data stream.
#[derive(Default)]
struct Stream {
    records: Mutex<Vec<Vec<u8>>>,
    behaviour: Mutex<Option<Behaviour>>,
    rights: Rights,
}

impl AppendStream for Stream {
    fn append<'a>(
        &'a self,
        _: &'a Arc<Caller>,
        arn: &'a Arn,
        records: Vec<AppendRecord>,
        fence: Option<WriterFence>,
    ) -> PortFuture<'a, Result<Vec<Appended>, AppendError>> {
        assert!(arn.as_str() == STREAM && fence.is_none());
        let busy = || AppendError::Unavailable(WireError::new(ErrorCode::SERVICE_UNAVAILABLE, "busy"));
        let take = || {
            let appended = records.iter().map(|_| Appended { place: None }).collect();
            self.records.lock().unwrap().extend(records.iter().map(|record| record.data.to_vec()));
            appended
        };
        let result = match *self.behaviour.lock().unwrap() {
            _ if self.rights.checked().is_err() => {
                Err(AppendError::Denied(WireError::new(ErrorCode::ACCESS_DENIED, "no")))
            }
            Some(Behaviour::Fails) => Err(busy()),
            Some(Behaviour::Gone) => Err(AppendError::NotFound(arn.clone())),
            Some(Behaviour::Forgets) => {
                let _: Vec<Appended> = take();
                Err(busy())
            }
            _ => Ok(take()),
        };
        Box::pin(std::future::ready(result))
    }
}

impl FarSide for Arc<Stream> {
    fn behave(&self, behaviour: Behaviour) {
        *self.behaviour.lock().unwrap() = Some(behaviour);
    }

    fn wrongs(&self) -> &'static [Behaviour] {
        &[Behaviour::Fails, Behaviour::Forgets, Behaviour::Gone]
    }

    fn records(&self) -> Vec<Vec<u8>> {
        self.records.lock().unwrap().clone()
    }

    fn recognizes(&self) -> bool {
        false
    }
}

#[tokio::test]
async fn data_streams_conform() {
    let rights = Rights::default();
    let far = Arc::new(Stream { rights: rights.clone(), ..Stream::default() });
    let directory = tempfile::tempdir().unwrap();
    let parts = parts(directory.path(), None, far.clone(), &rights);
    let url = format!("https://kinesis.us-east-1.amazonaws.com/?StreamARN={STREAM}");
    let destination =
        Destinations::new(parts).connect(Kind::HttpEndpoint, &http_settings(&url), &stream()).unwrap();
    conformance(destination, &far, &rights).await;
}
