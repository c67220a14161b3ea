//! All streams in memory.

use std::{collections::HashMap, sync::Arc};

use arc_swap::ArcSwap;
use base::Generation;
use millstream_base as base;
use parking_lot::Mutex;

use crate::stream::{Stream, StreamId};

#[derive(Clone, Default)]
struct Tables {
    by_id: HashMap<StreamId, Arc<Stream>>,
    by_generation: HashMap<Generation, Arc<Stream>>,
}

/// Finds streams without waiting; adding and removing copies the table, which happens rarely.
#[derive(Default)]
pub(crate) struct Registry {
    streams: ArcSwap<Tables>,
    writers: Mutex<()>,
}

impl Registry {
    pub fn get(&self, id: &StreamId) -> Option<Arc<Stream>> {
        self.streams.load().by_id.get(id).cloned()
    }

    pub fn by_generation(&self, generation: Generation) -> Option<Arc<Stream>> {
        self.streams.load().by_generation.get(&generation).cloned()
    }

    pub fn all(&self) -> Vec<Arc<Stream>> {
        self.streams.load().by_id.values().cloned().collect()
    }

    pub fn insert(&self, stream: Arc<Stream>) {
        self.change(|tables| {
            tables.by_generation.insert(stream.generation, stream.clone());
            tables.by_id.insert(stream.id.clone(), stream);
        });
    }

    /// Removes the stream, unless another one has taken its name.
    pub fn remove(&self, stream: &Stream) {
        self.change(|tables| {
            if tables.by_generation.remove(&stream.generation).is_some()
                && tables.by_id.get(&stream.id).is_some_and(|found| found.generation == stream.generation)
            {
                tables.by_id.remove(&stream.id);
            }
        });
    }

    fn change(&self, f: impl FnOnce(&mut Tables)) {
        let _one_at_a_time = self.writers.lock();
        let mut tables = Tables::clone(&self.streams.load());
        f(&mut tables);
        self.streams.store(Arc::new(tables));
    }
}
