//! `UpdateStreamStorageConfiguration`: changes the tier in which a stream keeps its media.

use super::require_version;
use crate::{
    error::VideoError,
    generated::video::{
        UpdateStreamStorageConfigurationInput, UpdateStreamStorageConfigurationOutput, errors::declared,
    },
    service::Video,
};
use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

/// See the module.
pub struct UpdateStreamStorageConfiguration;

impl Operation for UpdateStreamStorageConfiguration {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateStreamStorageConfiguration",
        action: "kinesisvideo:UpdateStreamStorageConfiguration",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "video_update_stream_storage_configuration_per_second",
            per_second: 50,
        },
        detached: true,
        errors: declared::UPDATE_STREAM_STORAGE_CONFIGURATION,
        summary: "Changes the storage configuration of a video stream.",
    };
    type Input = UpdateStreamStorageConfigurationInput;
    type Output = UpdateStreamStorageConfigurationOutput;
}

impl Handle<UpdateStreamStorageConfiguration> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<UpdateStreamStorageConfigurationInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:UpdateStreamStorageConfiguration",
            &call.caller,
            call.input.stream_name.as_deref(),
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(
        &self,
        call: Call<UpdateStreamStorageConfigurationInput>,
    ) -> Result<UpdateStreamStorageConfigurationOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let input = call.input;
        self.update(&stream, move |record| {
            require_version(record, &input.current_version)?;
            let tier = input.stream_storage_configuration.default_storage_tier;
            tier.as_str().clone_into(&mut record.storage_tier);
            Ok(())
        })
        .await?;
        Ok(UpdateStreamStorageConfigurationOutput {})
    }
}
