//! `ListStreams`: the video streams of an account, by name.

use crate::token::Purpose;
use crate::{
    error::VideoError,
    generated::video::{ListStreamsInput, ListStreamsOutput, errors::declared},
    service::Video,
};
use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

/// See the module.
pub struct ListStreams;

impl Operation for ListStreams {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListStreams",
        action: "kinesisvideo:ListStreams",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "video_list_streams_per_second", per_second: 50 },
        detached: false,
        errors: declared::LIST_STREAMS,
        summary: "Lists the video streams of the account in the region.",
    };
    type Input = ListStreamsInput;
    type Output = ListStreamsOutput;
}

impl Handle<ListStreams> for Video {
    type Error = VideoError;

    fn access(&self, _: &Call<ListStreamsInput>) -> Result<Access, VideoError> {
        Ok(Access::to_any("kinesisvideo:ListStreams"))
    }

    async fn handle(&self, call: Call<ListStreamsInput>) -> Result<ListStreamsOutput, VideoError> {
        let input = call.input;
        let (account, region) = (call.caller.account(), &call.caller.region);
        let after: Option<String> =
            match input.next_token.as_deref().filter(|token| !token.is_empty()) {
                Some(token) => Some(self.tokens.open(Purpose::ListStreams, token).ok_or_else(|| {
                    VideoError::InvalidArgument("The provided NextToken is not valid.".into())
                })?),
                None => None,
            };
        let prefix = input.stream_name_condition.and_then(|condition| condition.comparison_value);
        let streams = self.streams();
        let mut found: Vec<_> = streams
            .values()
            .filter(|stream| stream.id.account == *account && stream.id.region == *region)
            .filter(|stream| after.as_deref().is_none_or(|after| &*stream.id.name > after))
            .filter(|stream| prefix.as_deref().is_none_or(|prefix| stream.id.name.starts_with(prefix)))
            .collect();
        let most = usize::try_from(input.max_results.unwrap_or(PAGE)).unwrap_or(usize::MAX);
        let more = found.len() > most;
        found.truncate(most);
        let next_token = found
            .last()
            .filter(|_| more)
            .map(|last| self.tokens.seal(Purpose::ListStreams, &&*last.id.name, self.rng.as_ref()));
        Ok(ListStreamsOutput {
            stream_info_list: Some(found.into_iter().map(|stream| stream.info()).collect()),
            next_token,
        })
    }
}

/// Streams of a page, if the caller does not say how many.
const PAGE: i32 = 10_000;
