//! `GetMedia`: the media of a stream from a point on, for as long as the client listens.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use std::sync::Arc;

use api::ports::KeyUse;

use crate::{
    error::VideoError,
    generated::media::{GetMediaInput, GetMediaOutput, errors::declared},
    service::Video,
};
use crate::{
    generated::media::{StartSelector, StartSelectorType},
    read::follow::{Start, follow},
    stream::{Connection, Stream},
};

/// See the module.
pub struct GetMedia;

impl Operation for GetMedia {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetMedia",
        action: "kinesisvideo:GetMedia",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::PerResource { key: "video_get_media_per_second", per_second: 5 },
        detached: false,
        errors: declared::GET_MEDIA,
        summary: "Streams media from a video stream.",
    };
    type Input = GetMediaInput;
    type Output = GetMediaOutput;
}

impl Handle<GetMedia> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<GetMediaInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:GetMedia",
            &call.caller,
            call.input.stream_name.as_deref(),
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<GetMediaInput>) -> Result<GetMediaOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        stream.sums.count("GetMedia.Requests", 1);
        self.admit_key(&call.caller, &stream, KeyUse::Decrypt).await?;
        let start = self.start(&stream, &input.start_selector)?;
        let most = self.config.quota(|quotas| quotas.video_get_media_connections);
        let connection = Connection::open(&stream.readers, most).ok_or_else(|| {
            VideoError::ConnectionLimit(format!("The stream {} has {most} GetMedia connections.", stream.id))
        })?;
        let payload = follow(self.arc(), stream, call.caller, start, connection);
        Ok(GetMediaOutput { content_type: Some(MATROSKA.into()), payload })
    }
}

/// The Content-Type of media in the layout of GetMedia.
pub(crate) const MATROSKA: &str = "video/webm";

impl Video {
    /// Where a selector begins.
    fn start(&self, stream: &Arc<Stream>, selector: &StartSelector) -> Result<Start, VideoError> {
        let missing =
            |what: &str| VideoError::InvalidArgument(format!("{what} is required by StartSelectorType."));
        let behind = |number: Option<&str>, what: &str| {
            let number = number.ok_or_else(|| missing(what))?;
            let count = stream.count_of(number).ok_or_else(|| {
                VideoError::InvalidArgument(format!("{what} {number} is not of the stream {}.", stream.id))
            })?;
            Ok(Start::After(count))
        };
        let ms = || {
            let time = selector.start_timestamp.ok_or_else(|| missing("StartTimestamp"))?;
            Ok::<_, VideoError>(time.as_millis())
        };
        match selector.start_selector_type {
            StartSelectorType::Now => Ok(Start::Now),
            StartSelectorType::Earliest => Ok(Start::Earliest),
            StartSelectorType::FragmentNumber => {
                behind(selector.after_fragment_number.as_deref(), "AfterFragmentNumber")
            }
            StartSelectorType::ContinuationToken => {
                behind(selector.continuation_token.as_deref(), "ContinuationToken")
            }
            StartSelectorType::ServerTimestamp => Ok(Start::ServerMs(ms()?)),
            StartSelectorType::ProducerTimestamp => Ok(Start::ProducerMs(ms()?)),
        }
    }
}
