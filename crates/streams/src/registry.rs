//! All streams in memory.

use std::{collections::HashMap, sync::Arc};

use arc_swap::ArcSwap;
use parking_lot::Mutex;

use crate::stream::{Stream, StreamId};

/// Finds streams without waiting; adding and removing copies the table, which happens rarely.
#[derive(Default)]
pub(crate) struct Registry {
    streams: ArcSwap<HashMap<StreamId, Arc<Stream>>>,
    writers: Mutex<()>,
}

impl Registry {
    pub fn get(&self, id: &StreamId) -> Option<Arc<Stream>> {
        self.streams.load().get(id).cloned()
    }

    pub fn all(&self) -> Vec<Arc<Stream>> {
        self.streams.load().values().cloned().collect()
    }

    pub fn insert(&self, stream: Arc<Stream>) {
        self.change(|streams| {
            streams.insert(stream.id.clone(), stream);
        });
    }

    /// Removes the stream, unless another one has taken its name.
    pub fn remove(&self, stream: &Stream) {
        self.change(|streams| {
            if streams.get(&stream.id).is_some_and(|found| found.generation == stream.generation) {
                streams.remove(&stream.id);
            }
        });
    }

    fn change(&self, f: impl FnOnce(&mut HashMap<StreamId, Arc<Stream>>)) {
        let _one_at_a_time = self.writers.lock();
        let mut streams = HashMap::clone(&self.streams.load());
        f(&mut streams);
        self.streams.store(Arc::new(streams));
    }
}
