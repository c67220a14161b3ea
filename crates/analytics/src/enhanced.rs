//! Enhanced snapshots of the second version of the API. They belong to the account, and only applications of Flink have them: so
//! none is ever found here.

use api::Caller;
use base::Arn;
use millstream_api as api;
use millstream_base as base;

use crate::error::AnalyticsError;

/// The ARN of an enhanced snapshot.
pub(crate) fn snapshot_arn(caller: &Caller, name: &str) -> Arn {
    Arn::new("kinesisanalytics", &caller.region, caller.account(), &format!("snapshot/{name}"))
}

/// There is none of this name.
pub(crate) fn no_snapshot(name: &str) -> AnalyticsError {
    AnalyticsError::NotFound(format!(
        "Snapshot {name} not found; SQL applications have no enhanced snapshots"
    ))
}
