//! `GetDataEndpoint`: says where the media operations of a stream are served: where the caller asked.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::VideoError,
    generated::video::{GetDataEndpointInput, GetDataEndpointOutput, errors::declared},
    service::Video,
};

/// See the module.
pub struct GetDataEndpoint;

impl Operation for GetDataEndpoint {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetDataEndpoint",
        action: "kinesisvideo:GetDataEndpoint",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "video_get_data_endpoint_per_second", per_second: 50 },
        detached: false,
        errors: declared::GET_DATA_ENDPOINT,
        summary: "Gives the endpoint for reading or writing a stream.",
    };
    type Input = GetDataEndpointInput;
    type Output = GetDataEndpointOutput;
}

impl Handle<GetDataEndpoint> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<GetDataEndpointInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:GetDataEndpoint",
            &call.caller,
            call.input.stream_name.as_deref(),
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<GetDataEndpointInput>) -> Result<GetDataEndpointOutput, VideoError> {
        let input = &call.input;
        self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        Ok(GetDataEndpointOutput { data_endpoint: Some(self.config.data_endpoint(&call.caller).to_owned()) })
    }
}
