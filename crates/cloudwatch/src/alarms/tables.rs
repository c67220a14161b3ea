//! What is stored of alarms, in the metadata: a change that a caller was told of is durable.

use meta::Table;
use millstream_meta as meta;

use super::{AlarmRecord, HistoryRecord};

/// Alarms by account, region and name in hexadecimal, which holds no NUL.
pub(crate) const ALARMS: Table<(String, String, String), AlarmRecord> = Table::new("cloudwatch-alarms");
/// What became of alarms, by account and region, name in hexadecimal, and number.
pub(crate) const HISTORY: Table<(String, String, u64), HistoryRecord> =
    Table::new("cloudwatch-alarm-history");
