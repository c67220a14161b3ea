//! When access keys were last used, for what and where.
//!
//! A call notes it in memory, to the minute; a worker brings it to the disk once a minute, so that the path of a call waits
//! for nothing, and a crash forgets a minute of it.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use api::Caller;
use base::Timestamp;
use meta::Table;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use millstream_runtime as runtime;
use parking_lot::Mutex;
use runtime::{WorkError, Worker};
use serde::{Deserialize, Serialize};

use crate::{error::IamError, service::Iam};

/// By access key id.
const KEY_USES: Table<str, UseRecord> = Table::new("iam-key-uses");

/// The last use of an access key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct UseRecord {
    pub at_ms: i64,
    /// `kinesis`.
    pub service: String,
    pub region: String,
}

/// The minute in which a key was last noted, kept with the key.
#[derive(Debug, Default)]
pub(crate) struct LastMinute(AtomicI64);

/// Uses that are not on the disk yet.
#[derive(Default)]
pub(crate) struct Uses(Mutex<HashMap<String, UseRecord>>);

const MINUTE_MS: i64 = 60_000;

impl Iam {
    /// Notes that the caller's key was used for an action.
    pub(crate) fn note_use(&self, caller: &Caller, action: &str) {
        let Some(id) = caller.principal.access_key_id.as_deref() else { return };
        let state = self.state();
        let Some(key) = state.keys.get(id) else { return };
        let minute = caller.received.as_millis() / MINUTE_MS;
        if key.last_minute.0.swap(minute, Ordering::Relaxed) == minute {
            return;
        }
        let record = UseRecord {
            at_ms: caller.received.as_millis(),
            service: action.split(':').next().unwrap_or_default().to_owned(),
            region: caller.region.as_str().to_owned(),
        };
        self.uses.0.lock().insert(id.to_owned(), record);
    }

    /// The last use of a key, if it was ever used.
    pub(crate) fn last_use(&self, id: &str) -> Result<Option<UseRecord>, IamError> {
        if let Some(noted) = self.uses.0.lock().get(id) {
            return Ok(Some(noted.clone()));
        }
        Ok(self.store.snapshot()?.get(KEY_USES, id)?)
    }

    /// Brings what was noted to the disk, and forgets keys that are gone.
    async fn store_uses(&self) -> Result<(), IamError> {
        let noted = self.uses.0.lock().clone();
        if noted.is_empty() {
            return Ok(());
        }
        let known: Vec<String> = self.state().keys.keys().cloned().collect();
        let stored = noted.clone();
        self.store
            .write(move |transaction| {
                for (id, record) in stored.iter().filter(|(id, _)| known.contains(id)) {
                    transaction.put(KEY_USES, id.as_str(), record)?;
                }
                Ok::<_, IamError>(())
            })
            .await?;
        // What was noted meanwhile is for the next time.
        self.uses.0.lock().retain(|id, record| noted.get(id) != Some(record));
        Ok(())
    }
}

/// Stores when access keys were last used.
pub struct KeyUseWorker {
    iam: Arc<Iam>,
}

impl KeyUseWorker {
    /// For this service.
    pub fn new(iam: Arc<Iam>) -> Self {
        Self { iam }
    }
}

impl Worker for KeyUseWorker {
    async fn wait(&mut self) {
        runtime::sleep(Duration::from_secs(60)).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        Ok(self.iam.store_uses().await?)
    }
}

impl UseRecord {
    pub fn at(&self) -> Timestamp {
        Timestamp::from_millis(self.at_ms)
    }
}
