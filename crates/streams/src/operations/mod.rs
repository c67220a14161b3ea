//! The operations, a file each.

use api::Row;
use millstream_api as api;

use crate::service::Streams;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<Streams>] = &[];
