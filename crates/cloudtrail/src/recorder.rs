//! The port that calls are reported to.
//!
//! Events are made at once, put into a queue, and written by one worker: what has come meanwhile goes in one batch, so that
//! many calls share their trip to the disk. A management call waits for its event; a data call, which leaves an event only
//! where a trail selects it, does not.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use api::ports::{Audit, AuditEvent, PortFuture, RefusedConnection};
use arc_swap::ArcSwap;
use base::{AccountId, Clock, Region, Rng};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime::Metrics;
use parking_lot::Mutex;
use prometheus_client::metrics::counter::Counter;
use tokio::sync::{Notify, oneshot};
use tracing::error;

use crate::{
    audit_log::AuditLog,
    event::{self, DATA, Home, class},
    selectors::{Facts, Selectors},
};

/// How much may wait that nobody waits for; beyond it data events are dropped and counted.
const QUEUE_BYTES_MAX: usize = 32 << 20;

/// Takes events. Made before the services, which report to it; [`RecorderWorker`](crate::RecorderWorker) writes.
pub struct Recorder {
    home: Home,
    queue: Mutex<Queue>,
    /// Told when something was put into the queue.
    pub(crate) news: Notify,
    /// The selectors of trails that log data events; empty where none does.
    data: ArcSwap<Vec<Selectors>>,
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
    log: Arc<AuditLog>,
    recorded: Counter,
    dropped: Counter,
    failed: Counter,
    ids: AtomicU64,
}

#[derive(Default)]
struct Queue {
    events: Vec<Vec<u8>>,
    waiting: Vec<oneshot::Sender<()>>,
    bytes: usize,
}

impl Recorder {
    /// With the account and region of calls of which nobody knows more.
    pub fn new(
        home: (AccountId, Region),
        log: Arc<AuditLog>,
        clock: Arc<dyn Clock>,
        rng: Arc<dyn Rng>,
        metrics: &Metrics,
    ) -> Arc<Self> {
        let counter = |name, help| metrics.register(name, help, Counter::default());
        Arc::new(Self {
            home: Home { account: home.0, region: home.1 },
            queue: Mutex::default(),
            news: Notify::new(),
            data: ArcSwap::default(),
            ids: AtomicU64::new(rng.next_u64()),
            clock,
            rng,
            log,
            recorded: counter("cloudtrail_events", "Events written to the audit log"),
            dropped: counter("cloudtrail_events_dropped", "Data events dropped because too many waited"),
            failed: counter("cloudtrail_events_failed", "Events that the audit log did not take"),
        })
    }

    /// Which data events trails want from now on.
    pub(crate) fn select_data(&self, selectors: Vec<Selectors>) {
        self.data.store(Arc::new(selectors));
    }

    /// Writes what waits; says whether there was anything.
    pub(crate) async fn write(&self) -> bool {
        let Queue { events, waiting, .. } = std::mem::take(&mut *self.queue.lock());
        if events.is_empty() {
            return false;
        }
        match self.log.append(&events).await {
            Ok(()) => {
                self.recorded.inc_by(events.len() as u64);
            }
            Err(failure) => {
                self.failed.inc_by(events.len() as u64);
                error!(%failure, events = events.len(), "events are not in the audit log");
            }
        }
        // Also after a failure: the call has happened, and the operator was told.
        for waiting in waiting {
            let _ = waiting.send(()); // the caller may be gone
        }
        true
    }

    fn is_selected(&self, event: &AuditEvent<'_>) -> bool {
        let selectors = self.data.load();
        !selectors.is_empty() && {
            let facts = Facts::of_call(event);
            selectors.iter().any(|selectors| selectors.select(&facts))
        }
    }

    /// A UUID that nobody else has.
    fn event_id(&self) -> String {
        let mut random = [0; 8];
        self.rng.fill(&mut random);
        let count = self.ids.fetch_add(1, Ordering::Relaxed);
        let (high, low) = (u64::from_be_bytes(random), count);
        format!(
            "{:08x}-{:04x}-4{:03x}-a{:03x}-{:012x}",
            high >> 32,
            high >> 16 & 0xffff,
            high & 0xfff,
            low >> 48 & 0xfff,
            low & 0xffff_ffff_ffff
        )
    }
}

impl Audit for Recorder {
    fn record(&self, event: &AuditEvent<'_>) -> Option<PortFuture<'static, ()>> {
        let is_data = class(event.spec.audit).0 == DATA;
        if is_data && !self.is_selected(event) {
            return None;
        }
        let record = event::of(event, &self.home, self.event_id(), self.clock.now()).to_string().into_bytes();
        let mut queue = self.queue.lock();
        if is_data && queue.bytes + record.len() > QUEUE_BYTES_MAX {
            drop(queue);
            self.dropped.inc();
            return None;
        }
        queue.bytes += record.len();
        queue.events.push(record);
        let waits = (!is_data).then(|| {
            let (sender, receiver) = oneshot::channel();
            queue.waiting.push(sender);
            receiver
        });
        drop(queue);
        self.news.notify_one();
        waits.map(|receiver| -> PortFuture<'static, ()> {
            Box::pin(async move {
                let _ = receiver.await; // an error is the end of the process
            })
        })
    }

    fn refused(&self, refused: &RefusedConnection<'_>) {
        let record = event::of_refused(refused, &self.home, self.event_id(), self.clock.now());
        let record = record.to_string().into_bytes();
        let mut queue = self.queue.lock();
        queue.bytes += record.len();
        queue.events.push(record);
        drop(queue);
        self.news.notify_one();
    }
}
