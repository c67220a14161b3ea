//! `DescribeStreamStorageConfiguration`: says in which tier a stream keeps its media.

use crate::generated::video::{DefaultStorageTier, StreamStorageConfiguration};
use crate::{
    error::VideoError,
    generated::video::{
        DescribeStreamStorageConfigurationInput, DescribeStreamStorageConfigurationOutput, errors::declared,
    },
    service::Video,
};
use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

/// See the module.
pub struct DescribeStreamStorageConfiguration;

impl Operation for DescribeStreamStorageConfiguration {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeStreamStorageConfiguration",
        action: "kinesisvideo:DescribeStreamStorageConfiguration",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount {
            key: "video_describe_stream_storage_configuration_per_second",
            per_second: 50,
        },
        detached: false,
        errors: declared::DESCRIBE_STREAM_STORAGE_CONFIGURATION,
        summary: "Describes the storage configuration of a video stream.",
    };
    type Input = DescribeStreamStorageConfigurationInput;
    type Output = DescribeStreamStorageConfigurationOutput;
}

impl Handle<DescribeStreamStorageConfiguration> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<DescribeStreamStorageConfigurationInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:DescribeStreamStorageConfiguration",
            &call.caller,
            call.input.stream_name.as_deref(),
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(
        &self,
        call: Call<DescribeStreamStorageConfigurationInput>,
    ) -> Result<DescribeStreamStorageConfigurationOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let record = stream.record();
        let default_storage_tier = DefaultStorageTier::parse(&record.storage_tier).unwrap_or_default();
        Ok(DescribeStreamStorageConfigurationOutput {
            stream_name: Some(record.name.clone()),
            stream_arn: Some(stream.arn.to_string()),
            stream_storage_configuration: Some(StreamStorageConfiguration { default_storage_tier }),
        })
    }
}
