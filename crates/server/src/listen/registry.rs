//! The connections that are open, so that a shutdown can tell them and wait for them.

use std::{
    collections::HashMap,
    future::poll_fn,
    net::IpAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering},
    },
    task::{Context, Poll, Waker},
};

use parking_lot::Mutex;
use tokio::sync::Notify;

use super::Gate;

/// What a connection's parts tell each other.
#[derive(Debug, Default)]
pub(crate) struct Connection {
    /// Requests that were begun and whose answers are not yet written.
    active: AtomicU32,
    /// Requests that were ever begun.
    begun: AtomicU64,
    /// Whether bytes came that belong to no request yet.
    head_begun: AtomicBool,
    stop: AtomicBool,
    task: Mutex<Option<Waker>>,
    door: Option<Door>,
}

/// Where a connection came in.
#[derive(Debug)]
pub(crate) struct Door {
    /// The listener's gate.
    pub(super) gate: Arc<Gate>,
    /// From where.
    pub(super) address: IpAddr,
}

impl Door {
    /// Whether the connection would be let in now.
    pub(super) fn is_open(&self) -> bool {
        self.gate.admits(self.address)
    }
}

/// A request in progress; ends when dropped, which is after its answer was written.
#[derive(Debug)]
pub(crate) struct Active(Arc<Connection>);

impl Connection {
    /// A request's head has been read.
    pub(crate) fn begin(self: &Arc<Self>) -> Active {
        self.active.fetch_add(1, Ordering::Relaxed);
        self.begun.fetch_add(1, Ordering::Relaxed);
        self.head_begun.store(false, Ordering::Relaxed);
        Active(self.clone())
    }

    pub(super) fn is_busy(&self) -> bool {
        self.active.load(Ordering::Relaxed) > 0
    }

    pub(super) fn begun(&self) -> u64 {
        self.begun.load(Ordering::Relaxed)
    }

    pub(super) fn bytes_came(&self) {
        self.head_begun.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_head_begun(&self) -> bool {
        self.head_begun.load(Ordering::Relaxed)
    }

    pub(super) fn is_stopping(&self) -> bool {
        self.stop.load(Ordering::Acquire)
    }

    /// Remembers the task to wake when the server stops; cheap when it is the same as before.
    pub(super) fn wake_me(&self, known: &mut Option<Waker>, cx: &Context<'_>) {
        if !known.as_ref().is_some_and(|waker| waker.will_wake(cx.waker())) {
            *known = Some(cx.waker().clone());
            *self.task.lock() = Some(cx.waker().clone());
        }
    }

    /// Waits until the server stops.
    pub(super) async fn stopping(&self) {
        let mut known = None;
        poll_fn(|cx| {
            self.wake_me(&mut known, cx);
            if self.is_stopping() { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }

    fn stop(&self) {
        self.stop.store(true, Ordering::Release);
        if let Some(waker) = self.task.lock().take() {
            waker.wake();
        }
    }
}

impl Drop for Active {
    fn drop(&mut self) {
        self.0.active.fetch_sub(1, Ordering::Relaxed);
    }
}

/// All open connections.
#[derive(Debug, Default)]
pub(crate) struct Registry {
    open: Mutex<HashMap<u64, Arc<Connection>>>,
    next: AtomicU64,
    stopping: AtomicBool,
    changed: Notify,
}

/// A connection's entry; removed when dropped.
pub(crate) struct Entry {
    registry: Arc<Registry>,
    id: u64,
    /// The connection.
    pub(crate) connection: Arc<Connection>,
}

impl Registry {
    /// Adds a connection.
    pub(crate) fn enter(self: &Arc<Self>, door: Option<Door>) -> Entry {
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let connection = Arc::new(Connection { door, ..Connection::default() });
        self.open.lock().insert(id, connection.clone());
        // A gate that was shut between accept and here was shut for this connection too.
        if connection.door.as_ref().is_some_and(|door| !door.is_open()) {
            connection.stop();
        }
        if self.stopping.load(Ordering::SeqCst) {
            connection.stop();
        }
        Entry { registry: self.clone(), id, connection }
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.open.lock().len()
    }

    /// Tells every connection, also those still to come, to end once its requests are answered.
    pub(crate) fn stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
        let open: Vec<_> = self.open.lock().values().cloned().collect();
        open.iter().for_each(|connection| connection.stop());
    }

    /// Tells those connections to end whose door is such a one.
    pub(crate) fn stop_where(&self, shut: impl Fn(&Door) -> bool) {
        let open: Vec<_> = self.open.lock().values().cloned().collect();
        let shut_out = open.iter().filter(|connection| connection.door.as_ref().is_some_and(&shut));
        shut_out.for_each(|connection| connection.stop());
    }

    /// Waits until there are none.
    pub(crate) async fn empty(&self) {
        loop {
            let changed = self.changed.notified();
            if self.count() == 0 {
                return;
            }
            changed.await;
        }
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.registry.open.lock().remove(&self.id);
        self.registry.changed.notify_waiters();
    }
}
