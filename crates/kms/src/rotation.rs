//! When keys rotate.

use base::Timestamp;
use millstream_base as base;

use crate::{key::Key, tables::Rotation};

/// The period where a call names none.
pub(crate) const PERIOD_DAYS: i32 = 365;
/// How often a key may be rotated on demand in its life (developer guide).
pub(crate) const ON_DEMAND_MAX: usize = 25;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// When the material changes by itself next.
pub(crate) fn next(rotation: Rotation) -> Timestamp {
    Timestamp::from_millis(rotation.since_ms + i64::from(rotation.period_days) * DAY_MS)
}

/// Whether the key is to be rotated now. A key that is disabled or waits for its deletion is not.
pub(crate) fn is_due(key: &Key, now: Timestamp) -> bool {
    key.require_enabled().is_ok() && key.record.rotation.is_some_and(|rotation| next(rotation) <= now)
}
