//! What a delivery is doing, for people and metrics.

use base::Timestamp;
use millstream_base as base;
use parking_lot::Mutex;

use super::Failure;

/// How a delivery is, kept up to date by its engine.
#[derive(Debug, Default)]
pub struct Status(Mutex<Snapshot>);

/// How a delivery was at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Whether its engine runs.
    pub running: bool,
    /// Bytes in buffers and under way.
    pub buffered_bytes: usize,
    /// When the oldest record arrived that is not delivered; `None` if all are.
    pub oldest: Option<Timestamp>,
    /// Whether source records are backed up.
    pub backs_up: bool,
    /// When the oldest of them arrived that waits for its backup.
    pub oldest_backup: Option<Timestamp>,
    /// When something was delivered last.
    pub delivered_at: Option<Timestamp>,
    /// What went wrong last, and when.
    pub last_error: Option<(Timestamp, Failure)>,
}

impl Snapshot {
    /// What went wrong, if nothing was delivered since.
    pub fn failing(&self) -> Option<&Failure> {
        let (at, failure) = self.last_error.as_ref()?;
        self.delivered_at.is_none_or(|delivered| delivered < *at).then_some(failure)
    }
}

impl Status {
    /// How it is now.
    pub fn snapshot(&self) -> Snapshot {
        self.0.lock().clone()
    }

    pub(crate) fn change(&self, f: impl FnOnce(&mut Snapshot)) {
        f(&mut self.0.lock());
    }
}
