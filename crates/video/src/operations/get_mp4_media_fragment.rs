//! `GetMP4MediaFragment`: a fragment of a track of a session.
//!
//! No model has it, so its input is written by hand; the session's token is all that opens it.

use api::{
    Access, Audit, Call, Decode, Handle, Malformed, Members, Operation, OperationSpec, Reader, Reply,
    Throttle, Violations,
    rest::{Binding, Bound, Payload, Place},
};
use millstream_api as api;

use super::session::{MP4, SESSION_ERRORS, bytes_reply, no_fragments, number, track_of};
use crate::mp4::{fragment, samples};
use crate::{error::VideoError, service::Video};

/// See the module.
pub struct GetMP4MediaFragment;

/// Where the operation is found, and where the members of its input travel.
pub(crate) const BINDING: Binding = Binding {
    operation: "GetMP4MediaFragment",
    method: "GET",
    uri: "/hls/v1/getMP4MediaFragment.mp4",
    status: 200,
    inputs: &[
        Bound { member: "SessionToken", place: Place::Query("SessionToken") },
        Bound { member: "TrackNumber", place: Place::Query("TrackNumber") },
        Bound { member: "FragmentNumber", place: Place::Query("FragmentNumber") },
    ],
    payload: Payload::None,
};

/// Input of `GetMP4MediaFragment`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GetMP4MediaFragmentInput {
    /// The session's token.
    pub session_token: Option<String>,
    /// The track, by its number.
    pub track_number: Option<String>,
    /// The fragment, by its number.
    pub fragment_number: Option<String>,
}

impl Decode for GetMP4MediaFragmentInput {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SessionToken", "TrackNumber", "FragmentNumber"]);
        let mut input = Self::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => input.session_token = Some(reader.string()?),
                1 => input.track_number = Some(reader.string()?),
                2 => input.fragment_number = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        Ok(input)
    }
}

impl Operation for GetMP4MediaFragment {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetMP4MediaFragment",
        action: "kinesisvideo:GetMP4MediaFragment",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: SESSION_ERRORS,
        summary: "Gives a fragment of a track of a playback session as fragmented MP4.",
    };
    type Input = GetMP4MediaFragmentInput;
    type Output = Reply;
}

impl Handle<GetMP4MediaFragment> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<GetMP4MediaFragmentInput>) -> Result<Access, VideoError> {
        // The token says what was allowed when it was made.
        self.session(call.input.session_token.as_deref()).map(|_| Access::default())
    }

    async fn handle(&self, call: Call<GetMP4MediaFragmentInput>) -> Result<Reply, VideoError> {
        let (session, stream) = self.session(call.input.session_token.as_deref())?;
        let counting = self.counting(&stream, "GetMP4MediaFragment");
        let track = number(call.input.track_number.as_deref(), "TrackNumber")?;
        let count = call.input.fragment_number.as_deref().and_then(|text| stream.count_of(text));
        let found = count.and_then(|count| stream.archive.get(count, stream.horizon_ms(self.now())));
        let entry = found.ok_or_else(|| no_fragments(&stream))?.entry;
        let media = stream.archive.read(&entry).await?;
        let head = self.head_of(&stream, &entry).await?;
        let track = track_of(&head, track)?;
        let (timecode, frames) = samples::frames(&media.content)?;
        let samples = samples::samples(&head, &track, timecode, &frames);
        let since_ms = i128::from(entry.producer_ms.saturating_sub(session.base_ms));
        let start = track.ticks(since_ms * 1_000_000);
        let sequence = (entry.count & 0x7fff_ffff) as u32 + 1;
        let media = fragment::media(&track, sequence, start, &samples, &media.content);
        counting.gave(media.len());
        Ok(bytes_reply(MP4, media.into()))
    }
}
