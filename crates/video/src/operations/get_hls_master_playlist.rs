//! `GetHLSMasterPlaylist`: the playlist of a session that names those of its tracks.
//!
//! No model has it, so its input is written by hand; the session's token is all that opens it.

use api::{
    Access, Audit, Call, Decode, Handle, Malformed, Members, Operation, OperationSpec, Reader, Reply,
    Throttle, Violations,
    rest::{Binding, Bound, Payload, Place},
};
use millstream_api as api;

use super::session::{M3U8, SESSION_ERRORS, bytes_reply, no_fragments};
use crate::{error::VideoError, service::Video};
use crate::{
    hls::{playlist, window::Window},
    mp4::track::Mp4Track,
};

/// See the module.
pub struct GetHLSMasterPlaylist;

/// Where the operation is found, and where the members of its input travel.
pub(crate) const BINDING: Binding = Binding {
    operation: "GetHLSMasterPlaylist",
    method: "GET",
    uri: "/hls/v1/getHLSMasterPlaylist.m3u8",
    status: 200,
    inputs: &[Bound { member: "SessionToken", place: Place::Query("SessionToken") }],
    payload: Payload::None,
};

/// Input of `GetHLSMasterPlaylist`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GetHLSMasterPlaylistInput {
    /// The session's token.
    pub session_token: Option<String>,
}

impl Decode for GetHLSMasterPlaylistInput {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SessionToken"]);
        let mut input = Self::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => input.session_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        Ok(input)
    }
}

impl Operation for GetHLSMasterPlaylist {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetHLSMasterPlaylist",
        action: "kinesisvideo:GetHLSMasterPlaylist",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: SESSION_ERRORS,
        summary: "Gives the master playlist of a playback session.",
    };
    type Input = GetHLSMasterPlaylistInput;
    type Output = Reply;
}

impl Handle<GetHLSMasterPlaylist> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<GetHLSMasterPlaylistInput>) -> Result<Access, VideoError> {
        // The token says what was allowed when it was made.
        self.session(call.input.session_token.as_deref()).map(|_| Access::default())
    }

    async fn handle(&self, call: Call<GetHLSMasterPlaylistInput>) -> Result<Reply, VideoError> {
        let (session, stream) = self.session(call.input.session_token.as_deref())?;
        let counting = self.counting(&stream, "GetHLSMasterPlaylist");
        let token = call.input.session_token.as_deref().unwrap_or_default();
        let window = self.window(&session, &stream);
        let first = window.segments.first().ok_or_else(|| no_fragments(&stream))?;
        let head = self.head_of(&stream, &first.entry).await?;
        let text = playlist::master(&Mp4Track::all(&head)?, bits_per_second(&window), token);
        counting.gave(text.len());
        Ok(bytes_reply(M3U8, text.into()))
    }
}

/// The most that a fragment of the playlist takes per second.
fn bits_per_second(window: &Window) -> u64 {
    let rates = window.segments.iter().map(|segment| {
        segment.entry.size().saturating_mul(8000) / u64::from(segment.entry.duration_ms.max(1))
    });
    rates.max().unwrap_or(0)
}
