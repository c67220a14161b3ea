//! `UpdateDataRetention`: lengthens or shortens a stream's retention period, for what it holds as well.

use super::{create_stream::retention_hours, require_version};
use crate::generated::video::UpdateDataRetentionOperation;
use crate::{
    error::VideoError,
    generated::video::{UpdateDataRetentionInput, UpdateDataRetentionOutput, errors::declared},
    service::Video,
};
use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

/// See the module.
pub struct UpdateDataRetention;

impl Operation for UpdateDataRetention {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateDataRetention",
        action: "kinesisvideo:UpdateDataRetention",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "video_update_data_retention_per_second", per_second: 50 },
        detached: true,
        errors: declared::UPDATE_DATA_RETENTION,
        summary: "Changes the retention period of a video stream.",
    };
    type Input = UpdateDataRetentionInput;
    type Output = UpdateDataRetentionOutput;
}

impl Handle<UpdateDataRetention> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<UpdateDataRetentionInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:UpdateDataRetention",
            &call.caller,
            call.input.stream_name.as_deref(),
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(
        &self,
        call: Call<UpdateDataRetentionInput>,
    ) -> Result<UpdateDataRetentionOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        // What has expired stays so, even if it has not been trimmed and the period grows.
        self.expire(&stream).await?;
        let input = call.input;
        self.update(&stream, move |record| {
            require_version(record, &input.current_version)?;
            let change = i64::from(input.data_retention_change_in_hours);
            let before = i64::from(record.retention_hours);
            record.retention_hours = retention_hours(match input.operation {
                UpdateDataRetentionOperation::IncreaseDataRetention => before + change,
                UpdateDataRetentionOperation::DecreaseDataRetention => before - change,
            })?;
            Ok(())
        })
        .await?;
        self.expire(&stream).await?;
        Ok(UpdateDataRetentionOutput {})
    }
}
