//! `GetMP4InitFragment`: what a player must know of a track before its first fragment.
//!
//! No model has it, so its input is written by hand; the session's token is all that opens it.

use api::{
    Access, Audit, Call, Decode, Handle, Malformed, Members, Operation, OperationSpec, Reader, Reply,
    Throttle, Violations,
    rest::{Binding, Bound, Payload, Place},
};
use millstream_api as api;

use super::session::{MP4, SESSION_ERRORS, bytes_reply, no_fragments, number, track_of};
use crate::mp4::fragment;
use crate::{error::VideoError, service::Video};

/// See the module.
pub struct GetMP4InitFragment;

/// Where the operation is found, and where the members of its input travel.
pub(crate) const BINDING: Binding = Binding {
    operation: "GetMP4InitFragment",
    method: "GET",
    uri: "/hls/v1/getMP4InitFragment.mp4",
    status: 200,
    inputs: &[
        Bound { member: "SessionToken", place: Place::Query("SessionToken") },
        Bound { member: "TrackNumber", place: Place::Query("TrackNumber") },
        Bound { member: "SequenceNumber", place: Place::Query("SequenceNumber") },
    ],
    payload: Payload::None,
};

/// Input of `GetMP4InitFragment`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GetMP4InitFragmentInput {
    /// The session's token.
    pub session_token: Option<String>,
    /// The track, by its number.
    pub track_number: Option<String>,
    /// The fingerprint of the head, as the media playlist has it.
    pub sequence_number: Option<String>,
}

impl Decode for GetMP4InitFragmentInput {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SessionToken", "TrackNumber", "SequenceNumber"]);
        let mut input = Self::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => input.session_token = Some(reader.string()?),
                1 => input.track_number = Some(reader.string()?),
                2 => input.sequence_number = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        Ok(input)
    }
}

impl Operation for GetMP4InitFragment {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetMP4InitFragment",
        action: "kinesisvideo:GetMP4InitFragment",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: SESSION_ERRORS,
        summary: "Gives the MP4 initialization fragment of a track of a playback session.",
    };
    type Input = GetMP4InitFragmentInput;
    type Output = Reply;
}

impl Handle<GetMP4InitFragment> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<GetMP4InitFragmentInput>) -> Result<Access, VideoError> {
        // The token says what was allowed when it was made.
        self.session(call.input.session_token.as_deref()).map(|_| Access::default())
    }

    async fn handle(&self, call: Call<GetMP4InitFragmentInput>) -> Result<Reply, VideoError> {
        let (session, stream) = self.session(call.input.session_token.as_deref())?;
        let counting = self.counting(&stream, "GetMP4InitFragment");
        let track = number(call.input.track_number.as_deref(), "TrackNumber")?;
        let fingerprint = number(call.input.sequence_number.as_deref(), "SequenceNumber")?;
        let found = self.session_fragments(&session, &stream);
        let found = found.iter().find(|indexed| indexed.entry.head == fingerprint);
        let entry = found.ok_or_else(|| no_fragments(&stream))?.entry;
        let head = self.head_of(&stream, &entry).await?;
        let init = fragment::init(&track_of(&head, track)?);
        counting.gave(init.len());
        Ok(bytes_reply(MP4, init.into()))
    }
}
