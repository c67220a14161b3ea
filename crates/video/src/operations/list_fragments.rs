//! `ListFragments`: the fragments of a time range.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;
use serde::{Deserialize, Serialize};

use crate::{
    error::VideoError,
    generated::archived_media::{ListFragmentsInput, ListFragmentsOutput, errors::declared},
    service::Video,
};
use crate::{
    generated::archived_media::{Fragment, FragmentSelectorType},
    token::Purpose,
};

/// See the module.
pub struct ListFragments;

impl Operation for ListFragments {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListFragments",
        action: "kinesisvideo:ListFragments",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::PerResource { key: "video_list_fragments_per_second", per_second: 5 },
        detached: false,
        errors: declared::LIST_FRAGMENTS,
        summary: "Lists the fragments that a stream holds.",
    };
    type Input = ListFragmentsInput;
    type Output = ListFragmentsOutput;
}

impl Handle<ListFragments> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<ListFragmentsInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:ListFragments",
            &call.caller,
            call.input.stream_name.as_deref(),
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<ListFragmentsInput>) -> Result<ListFragmentsOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let counting = self.counting(&stream, "ListFragments");
        stream.require_retention()?;
        let place = match (&input.next_token, &input.fragment_selector) {
            (Some(token), _) => {
                let place: Place = self.tokens.open(Purpose::ListFragments, token).ok_or_else(|| {
                    VideoError::InvalidArgument("The provided NextToken is not valid.".into())
                })?;
                if place.generation != stream.generation {
                    return Err(VideoError::InvalidArgument("NextToken is of another stream.".into()));
                }
                place
            }
            (None, Some(selector)) => {
                let range = &selector.timestamp_range;
                Place {
                    generation: stream.generation,
                    by_producer: selector.fragment_selector_type == FragmentSelectorType::ProducerTimestamp,
                    start_ms: range.start_timestamp.as_millis(),
                    end_ms: range.end_timestamp.as_millis(),
                    from: 0,
                }
            }
            (None, None) => Place {
                generation: stream.generation,
                by_producer: false,
                start_ms: i64::MIN,
                end_ms: i64::MAX,
                from: 0,
            },
        };
        if place.start_ms > place.end_ms {
            return Err(VideoError::InvalidArgument("StartTimestamp is behind EndTimestamp.".into()));
        }
        let most = input.max_results.map_or(PAGE, |most| usize::try_from(most).unwrap_or(PAGE));
        let mut found = stream.archive.select(stream.horizon_ms(self.now()), |entry| {
            let ms = if place.by_producer { entry.producer_ms } else { entry.server_ms };
            entry.count >= place.from && (place.start_ms..=place.end_ms).contains(&ms)
        });
        let next_token = found.get(most).map(|next| {
            let place = Place { from: next.entry.count, ..place };
            self.tokens.seal(Purpose::ListFragments, &place, self.rng.as_ref())
        });
        found.truncate(most);
        let fragments = found.iter().map(|indexed| Fragment {
            fragment_number: Some(stream.number(indexed.entry.count).to_string()),
            fragment_size_in_bytes: i64::try_from(indexed.entry.size()).ok(),
            producer_timestamp: Some(Timestamp::from_millis(indexed.entry.producer_ms)),
            server_timestamp: Some(Timestamp::from_millis(indexed.entry.server_ms)),
            fragment_length_in_milliseconds: Some(i64::from(indexed.entry.duration_ms)),
        });
        counting.done();
        Ok(ListFragmentsOutput { fragments: Some(fragments.collect()), next_token })
    }
}

/// Fragments of a page, if the caller does not say how many; also the most (model).
const PAGE: usize = 1000;

/// Where a page begins. A token carries the selector, so that it need not be given again.
#[derive(Serialize, Deserialize)]
struct Place {
    generation: u64,
    by_producer: bool,
    start_ms: i64,
    end_ms: i64,
    /// The count of the first fragment.
    from: u64,
}
