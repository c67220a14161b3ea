//! `CreateLogStream`: makes a log stream.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LogsError,
    generated::{CreateLogStreamRequest, errors::declared},
    groups::GroupKey,
    service::Logs,
};

/// See the module.
pub struct CreateLogStream;

impl Operation for CreateLogStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateLogStream",
        action: "logs:CreateLogStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "logs_create_log_stream_per_second", per_second: 50 },
        detached: true,
        errors: declared::CREATE_LOG_STREAM,
        summary: "Creates a log stream in a log group.",
    };
    type Input = CreateLogStreamRequest;
    type Output = Empty;
}

impl Handle<CreateLogStream> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<CreateLogStreamRequest>) -> Result<Access, LogsError> {
        let key = GroupKey::of(&call.caller, &call.input.log_group_name);
        Ok(Access::to("logs:CreateLogStream", key.stream_arn(&call.input.log_stream_name)))
    }

    async fn handle(&self, call: Call<CreateLogStreamRequest>) -> Result<Empty, LogsError> {
        let Call { input, caller } = call;

        if input.log_stream_name.contains('\0') {
            return Err(LogsError::Invalid("logStreamName must not hold a NUL.".into()));
        }
        self.create_stream(&GroupKey::of(&caller, &input.log_group_name), &input.log_stream_name).await?;
        Ok(Empty)
    }
}
