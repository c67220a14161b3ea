//! A service over a memory log and an in-memory store, called as the edge calls it.

use std::{sync::Arc, time::Duration};

use api::{
    Access, BodyStream, ByteStream, Call, Caller, Handle, HttpBody, OperationSpec, Planes, Principal, Reply,
    Request, Row, WireError,
    ports::{Admission, DataKey, EncryptionContext, KeyCipher, KeyError, KeyUse, PortFuture},
};
use base::{AccountId, Arn, ManualClock, Region, SystemRng, Timestamp};
use bytes::Bytes;
use futures_util::StreamExt as _;
use log::{LogStore, memory::MemoryStore};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use millstream_wire::Encoding;
use serde_json::Value;

use crate::{
    Parts, Video, VideoConfig, VideoKeys,
    operations::{
        ARCHIVED_MEDIA, MEDIA, VIDEO,
        put_media::{PutMedia, PutMediaInput},
    },
};

/// What tests hold.
pub(crate) struct Harness {
    pub video: Arc<Video>,
    pub clock: Arc<ManualClock>,
    pub log: Arc<dyn LogStore>,
    pub keys: Arc<VideoKeys>,
    store: Store,
    planes: Arc<dyn Planes>,
}

/// When the clock begins.
pub(crate) const NOW_MS: i64 = 1_700_000_000_000;

impl Harness {
    /// Without quotas.
    pub async fn new() -> Self {
        let clock = Arc::new(ManualClock::at(Timestamp::from_millis(NOW_MS)));
        let log: Arc<dyn LogStore> = Arc::new(MemoryStore::new(clock.clone()));
        let store = Store::in_memory();
        let keys = Arc::new(VideoKeys::new());
        let video = open(&store, &log, &clock, &keys).await;
        Self { video, clock, log, keys, store, planes: Arc::new(Open) }
    }

    /// Opens the service again over what is stored, as after a crash.
    pub async fn reopen(&mut self) {
        self.keys = Arc::new(VideoKeys::new());
        self.video = open(&self.store, &self.log, &self.clock, &self.keys).await;
    }

    /// Lets time pass.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// Calls an operation that answers one value.
    pub async fn call(&self, operation: &str, body: &str) -> Result<Value, WireError> {
        match self.run(operation, body).await? {
            Reply::Value(value) => {
                let mut bytes = Vec::new();
                Encoding::Json11.encode(value.as_ref(), &mut bytes);
                Ok(serde_json::from_slice(&bytes).unwrap())
            }
            other => panic!("{operation} answers {other:?}"),
        }
    }

    /// Calls an operation that must succeed.
    pub async fn ok(&self, operation: &str, body: &str) -> Value {
        self.call(operation, body).await.unwrap_or_else(|error| panic!("{operation} {body}: {error}"))
    }

    /// What an operation answers as a stream.
    pub async fn stream(&self, operation: &str, body: &str) -> ByteStream {
        let Reply::Http(reply) = self.run(operation, body).await.unwrap() else { panic!("no stream") };
        let HttpBody::Stream(stream) = reply.body else { panic!("no stream") };
        stream
    }

    /// All bytes of an operation that answers a stream with an end.
    pub async fn bytes(&self, operation: &str, body: &str) -> Bytes {
        let mut stream = self.stream(operation, body).await;
        let mut out = Vec::new();
        while let Some(piece) = stream.0.next().await {
            out.extend_from_slice(&piece.unwrap());
        }
        out.into()
    }

    async fn run(&self, operation: &str, body: &str) -> Result<Reply, WireError> {
        let rows = [VIDEO, MEDIA, ARCHIVED_MEDIA].into_iter().flatten();
        let row: &Row<Video> = rows.into_iter().find(|row| row.spec.name == operation).unwrap();
        let mut reader = Encoding::Json11.reader(body.as_bytes());
        let request = Request { body: reader.as_dyn(), caller: caller() };
        row.run(&self.video, &self.planes, request).await.outcome
    }

    /// Puts media with absolute timecodes; gives the acknowledgements.
    pub async fn put(&self, stream: &str, media: Vec<u8>) -> Vec<Value> {
        let input = PutMediaInput {
            stream_name: Some(stream.to_owned()),
            fragment_timecode_type: Some("ABSOLUTE".to_owned()),
            payload: Some(BodyStream::new(ByteStream::whole(media.into()))),
            ..PutMediaInput::default()
        };
        let call = Call { input, caller: caller() };
        let reply = Handle::<PutMedia>::handle(self.video.as_ref(), call).await.unwrap();
        let Reply::Http(reply) = reply else { panic!("no stream") };
        let HttpBody::Stream(mut stream) = reply.body else { panic!("no stream") };
        let mut acks = Vec::new();
        while let Some(line) = stream.0.next().await {
            acks.push(serde_json::from_slice(&line.unwrap()).unwrap());
        }
        acks
    }
}

/// The code of an error.
pub(crate) fn code(result: Result<Value, WireError>) -> &'static str {
    result.expect_err("an error").code().name
}

async fn open(
    store: &Store,
    log: &Arc<dyn LogStore>,
    clock: &Arc<ManualClock>,
    keys: &Arc<VideoKeys>,
) -> Arc<Video> {
    let parts = Parts {
        store: store.clone(),
        log: log.clone(),
        cipher: Arc::new(PlainCipher),
        keys: keys.clone(),
        clock: clock.clone(),
        rng: Arc::new(SystemRng),
        config: VideoConfig::default(),
    };
    Video::open(parts).await.unwrap()
}

fn caller() -> Arc<Caller> {
    let account = AccountId::parse("000000000000").unwrap();
    Arc::new(Caller {
        principal: Principal::root(&account, None),
        region: Region::parse("us-east-1").unwrap(),
        request_id: "id".into(),
        received: Timestamp::from_millis(NOW_MS),
        source_ip: None,
        vpc_endpoint: None,
        secure_transport: false,
        user_agent: None,
        endpoint: "http://localhost:4567".into(),
    })
}

struct Open;

impl Planes for Open {
    fn authorize(&self, _: &Caller, _: &Access) -> Result<(), WireError> {
        Ok(())
    }

    fn admit(&self, _: &'static OperationSpec, _: &Caller, _: &Access) -> Result<(), WireError> {
        Ok(())
    }
}

/// Wraps keys by writing the context before them: it hides nothing, and shows whether contexts match.
struct PlainCipher;

impl KeyCipher for PlainCipher {
    fn resolve<'a>(&'a self, key_id: &'a str, _: &'a Caller) -> PortFuture<'a, Result<Arn, KeyError>> {
        Box::pin(async move {
            Ok(Arn::parse(&format!("arn:aws:kms:us-east-1:000000000000:key/{key_id}")).unwrap())
        })
    }

    fn admit<'a>(&'a self, _: &'a Caller, _: &'a Arn, _: KeyUse, _: EncryptionContext<'a>) -> Admission<'a> {
        Admission::Known(Ok(()))
    }

    fn generate<'a>(
        &'a self,
        key: &'a Arn,
        context: EncryptionContext<'a>,
    ) -> PortFuture<'a, Result<DataKey, KeyError>> {
        Box::pin(async move {
            let wrapped = [format!("{context:?}").as_bytes(), &[7; 32]].concat().into();
            Ok(DataKey { plaintext: [7; 32], wrapped, key: key.clone() })
        })
    }

    fn unwrap<'a>(
        &'a self,
        wrapped: &'a [u8],
        context: EncryptionContext<'a>,
    ) -> PortFuture<'a, Result<[u8; 32], KeyError>> {
        Box::pin(async move {
            let key = wrapped.strip_prefix(format!("{context:?}").as_bytes());
            let key = key.and_then(|key| key.try_into().ok());
            key.ok_or_else(|| KeyError::InvalidState("context does not match".into()))
        })
    }
}
