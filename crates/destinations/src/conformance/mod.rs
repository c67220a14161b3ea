//! What holds for every destination, whatever the far side does: a batch counts as delivered only when the far side has it,
//! what fails is tried again and arrives, a revoked role stops deliveries.
//!
//! A destination's far side is played by a [`FarSide`]; each has a test here that hands it to [`conformance`].

mod http;
mod sides;

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use api::{
    Access, Caller, ErrorCode, Principal, WireError,
    ports::{AssumeServiceRole, Authorize, PortFuture, RoleError, ServiceRole},
};
use base::{AccountId, Arn, Region, SeededRng, SystemClock, Timestamp};
use bytes::Bytes;
use firehose::delivery::{Batch, Destination, Entry, Outcome, Output, StreamFacts};
use millstream_api as api;
use millstream_base as base;
use millstream_firehose as firehose;
use millstream_objects::{MemoryDetails, Objects, ObjectsConfig, S3Config};
use millstream_outgoing::Outgoing;

use crate::Parts;

/// What a far side does with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Behaviour {
    /// What it should.
    Well,
    /// Says that something is wrong with it, and takes nothing.
    Fails,
    /// Cuts the connection, and has taken nothing.
    Breaks,
    /// Takes everything, and cuts the connection before it says so.
    Forgets,
    /// Says that all is well in words that make no sense, and has taken nothing.
    Babbles,
    /// Takes the request and says nothing more.
    Hangs,
    /// Says more than anybody wants to hear, and has taken nothing.
    Floods,
    /// Is not there.
    Gone,
}

/// Where a destination delivers to.
pub(crate) trait FarSide: Send + Sync {
    /// How it behaves from now on.
    fn behave(&self, behaviour: Behaviour);

    /// What it can be made to do wrong.
    fn wrongs(&self) -> &'static [Behaviour];

    /// Every record that it has, once for each time that it was taken.
    fn records(&self) -> Vec<Vec<u8>>;

    /// Whether a batch that comes twice is there once.
    fn recognizes(&self) -> bool;
}

/// A role whose rights a test can take away.
#[derive(Clone, Default)]
pub(crate) struct Rights(Arc<AtomicBool>);

impl Rights {
    fn revoke(&self, revoked: bool) {
        self.0.store(revoked, Ordering::SeqCst);
    }

    fn checked(&self) -> Result<(), WireError> {
        match self.0.load(Ordering::SeqCst) {
            true => Err(WireError::new(ErrorCode::ACCESS_DENIED, "not authorized")),
            false => Ok(()),
        }
    }
}

impl Authorize for Rights {
    fn authorize(&self, _: &Caller, _: &Access) -> Result<(), WireError> {
        self.checked()
    }
}

impl AssumeServiceRole for Rights {
    fn assume<'a>(&'a self, role: &'a ServiceRole) -> PortFuture<'a, Result<Arc<Caller>, RoleError>> {
        assert_eq!(role.service, "firehose.amazonaws.com");
        let account = AccountId::parse("000000000000").unwrap();
        Box::pin(std::future::ready(Ok(Arc::new(Caller {
            principal: Principal::root(&account, None),
            region: Region::parse("us-east-1").unwrap(),
            request_id: "test".into(),
            received: Timestamp::default(),
            source_ip: None,
            vpc_endpoint: None,
            secure_transport: false,
            user_agent: None,
            endpoint: "http://localhost".into(),
        }))))
    }
}

/// What destinations are made of in tests.
pub(crate) fn parts(
    directory: &std::path::Path,
    s3: Option<S3Config>,
    append: Arc<dyn api::ports::AppendStream>,
    rights: &Rights,
) -> Parts {
    let config = ObjectsConfig { directory: directory.join("buckets"), create_missing: true, s3 };
    Parts {
        objects: Objects::open(config, Arc::new(MemoryDetails::default())).unwrap(),
        outgoing: Outgoing::new(vec!["loopback".parse().unwrap()], Vec::new()),
        append,
        roles: Arc::new(rights.clone()),
        authorize: Arc::new(rights.clone()),
        clock: Arc::new(SystemClock::new()),
        rng: Arc::new(SeededRng::new(1)),
    }
}

pub(crate) fn stream() -> StreamFacts {
    StreamFacts {
        name: "clicks".into(),
        arn: Arn::parse("arn:aws:firehose:us-east-1:000000000000:deliverystream/clicks").unwrap(),
        version: 1,
    }
}

/// A batch whose records are nobody else's.
fn batch(number: u8, records: usize) -> Batch {
    let (mut data, mut entries) = (Vec::new(), Vec::new());
    let arrival = Timestamp::from_millis(1_790_000_000_000);
    for index in 0..records {
        data.extend_from_slice(format!("{{\"batch\":{number},\"record\":{index}}}\n").as_bytes());
        entries.push(Entry { end: data.len(), arrival });
    }
    let data = Bytes::from(data);
    let (output, entries) = (Output::Main(None), entries.into());
    Batch { output, data, entries, packed: None, oldest: arrival, id: [number; 16] }
}

/// How often each record of a batch is there.
fn times(far: &dyn FarSide, batch: &Batch) -> Vec<usize> {
    let there = far.records();
    batch.records().map(|record| there.iter().filter(|found| found.as_slice() == record).count()).collect()
}

/// Why a batch was not delivered; panics if it was.
fn refused(outcome: Outcome, behaviour: Behaviour) -> String {
    let failure = match outcome {
        Outcome::Retry(failure) => failure,
        Outcome::Partial(mut failed) => {
            assert!(failed.iter().all(|record| record.retry), "{behaviour:?} passes: {failed:?}");
            failed.remove(0).failure
        }
        Outcome::Delivered => panic!("{behaviour:?}: delivered, says the destination"),
        Outcome::Reject(failure) => panic!("{behaviour:?} passes, and the destination gives up: {failure}"),
    };
    assert!(failure.code.contains('.') && !failure.message.is_empty(), "{failure:?}");
    failure.code
}

/// Tests a destination against its far side.
pub(crate) async fn conformance(destination: Arc<dyn Destination>, far: &dyn FarSide, rights: &Rights) {
    let once = |batch: &Batch| {
        assert!(times(far, batch).iter().all(|times| *times == 1), "{:?}", times(far, batch));
    };
    // When it says that a batch is delivered, it is there.
    let first = batch(1, 100);
    assert_eq!(destination.deliver(&first).await, Outcome::Delivered);
    once(&first);
    // Whatever goes wrong, nothing is called delivered, and the next try brings it home.
    for (number, behaviour) in (10..).zip(far.wrongs()) {
        let batch = batch(number, 10);
        far.behave(*behaviour);
        refused(destination.deliver(&batch).await, *behaviour);
        let taken = times(far, &batch).iter().sum::<usize>();
        let forgets = *behaviour == Behaviour::Forgets;
        assert!(forgets || taken == 0, "{behaviour:?} takes nothing");
        far.behave(Behaviour::Well);
        assert_eq!(destination.deliver(&batch).await, Outcome::Delivered, "after {behaviour:?}");
        if forgets && !far.recognizes() {
            assert!(times(far, &batch).iter().all(|times| *times >= 1));
        } else {
            once(&batch);
        }
    }
    // The same batch once more, as after a crash between delivery and its note.
    assert_eq!(destination.deliver(&first).await, Outcome::Delivered);
    let expected = if far.recognizes() { 1 } else { 2 };
    assert!(times(far, &first).iter().all(|times| *times == expected));
    // A role that may not do it stops it, and is asked for with every batch.
    let denied = batch(2, 10);
    rights.revoke(true);
    let code = refused(destination.deliver(&denied).await, Behaviour::Well);
    assert!(code.ends_with(".AccessDenied"), "{code}");
    assert_eq!(times(far, &denied).iter().sum::<usize>(), 0);
    rights.revoke(false);
    assert_eq!(destination.deliver(&denied).await, Outcome::Delivered);
    once(&denied);
    // Several at once.
    let batches: Vec<Batch> = (100..110).map(|number| batch(number, 50)).collect();
    let all = futures_util::future::join_all(batches.iter().map(|batch| destination.deliver(batch))).await;
    assert!(all.iter().all(|outcome| *outcome == Outcome::Delivered), "{all:?}");
    batches.iter().for_each(once);
}
