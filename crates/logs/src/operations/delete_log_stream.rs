//! `DeleteLogStream`: deletes a log stream with its events.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LogsError,
    generated::{DeleteLogStreamRequest, errors::declared},
    groups::GroupKey,
    service::Logs,
};

/// See the module.
pub struct DeleteLogStream;

impl Operation for DeleteLogStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteLogStream",
        action: "logs:DeleteLogStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "logs_delete_log_stream_per_second", per_second: 15 },
        detached: true,
        errors: declared::DELETE_LOG_STREAM,
        summary: "Deletes a log stream and its events.",
    };
    type Input = DeleteLogStreamRequest;
    type Output = Empty;
}

impl Handle<DeleteLogStream> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<DeleteLogStreamRequest>) -> Result<Access, LogsError> {
        let key = GroupKey::of(&call.caller, &call.input.log_group_name);
        Ok(Access::to("logs:DeleteLogStream", key.stream_arn(&call.input.log_stream_name)))
    }

    async fn handle(&self, call: Call<DeleteLogStreamRequest>) -> Result<Empty, LogsError> {
        let Call { input, caller } = call;

        self.delete_stream(&GroupKey::of(&caller, &input.log_group_name), &input.log_stream_name).await?;
        Ok(Empty)
    }
}
