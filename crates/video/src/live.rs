//! Fragments that are arriving, or on their way to the disk, as readers see them.

use std::{collections::VecDeque, sync::Arc};

use bytes::Bytes;
use parking_lot::Mutex;
use tokio::sync::watch;

use crate::{fragment::FragmentNumber, mkv::head::Head};

/// A stream's newest fragments.
pub(crate) struct Live {
    recent: Mutex<VecDeque<Arc<Arriving>>>,
    /// Told of everything that a reader could wait for.
    changed: watch::Sender<u64>,
}

/// A fragment that is arriving.
pub(crate) struct Arriving {
    pub number: FragmentNumber,
    pub head: Arc<Head>,
    pub server_ms: i64,
    pub producer_ms: i64,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    content: Vec<Bytes>,
    end: Option<End>,
}

/// How a fragment ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// All of it is there, with these tags of the producer's.
    Complete(Bytes),
    /// It was broken off, and is no fragment.
    Broken,
}

impl Live {
    pub fn new() -> Self {
        Self { recent: Mutex::default(), changed: watch::Sender::new(0) }
    }

    /// A fragment begins.
    pub fn open(&self, arriving: Arc<Arriving>) {
        self.recent.lock().push_back(arriving);
        self.wake();
    }

    /// A fragment can be found in the archive now, or is none.
    pub fn remove(&self, number: FragmentNumber) {
        self.recent.lock().retain(|arriving| arriving.number != number);
        self.wake();
    }

    /// The first fragment behind this count.
    pub fn after(&self, count: Option<u64>) -> Option<Arc<Arriving>> {
        let recent = self.recent.lock();
        recent.iter().find(|arriving| Some(arriving.number.count()) > count && !arriving.is_broken()).cloned()
    }

    /// The newest fragment.
    pub fn newest(&self) -> Option<Arc<Arriving>> {
        self.recent.lock().back().filter(|arriving| !arriving.is_broken()).cloned()
    }

    /// Tells readers to look again.
    pub fn wake(&self) {
        self.changed.send_modify(|revision| *revision += 1);
    }

    /// Told of every change.
    pub fn watch(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }
}

impl Arriving {
    pub fn new(number: FragmentNumber, head: Arc<Head>, server_ms: i64, producer_ms: i64) -> Arc<Self> {
        Arc::new(Self { number, head, server_ms, producer_ms, state: Mutex::default() })
    }

    /// More of the cluster's content.
    pub fn push(&self, pieces: Vec<Bytes>) {
        self.state.lock().content.extend(pieces);
    }

    /// It has ended.
    pub fn end(&self, end: End) {
        self.state.lock().end = Some(end);
    }

    /// The pieces of the content from this one on, and how it ended if it has.
    pub fn read(&self, from: usize) -> (Vec<Bytes>, Option<End>) {
        let state = self.state.lock();
        (state.content.get(from..).unwrap_or_default().to_vec(), state.end.clone())
    }

    fn is_broken(&self) -> bool {
        self.state.lock().end == Some(End::Broken)
    }
}
