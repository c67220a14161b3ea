//! `GetHLSMediaPlaylist`: the playlist of a track of a session.
//!
//! No model has it, so its input is written by hand; the session's token is all that opens it.

use api::{
    Access, Audit, Call, Decode, Handle, Malformed, Members, Operation, OperationSpec, Reader, Reply,
    Throttle, Violations,
    rest::{Binding, Bound, Payload, Place},
};
use millstream_api as api;

use super::session::{M3U8, SESSION_ERRORS, bytes_reply, number};
use crate::hls::playlist;
use crate::{error::VideoError, service::Video};

/// See the module.
pub struct GetHLSMediaPlaylist;

/// Where the operation is found, and where the members of its input travel.
pub(crate) const BINDING: Binding = Binding {
    operation: "GetHLSMediaPlaylist",
    method: "GET",
    uri: "/hls/v1/getHLSMediaPlaylist.m3u8",
    status: 200,
    inputs: &[
        Bound { member: "SessionToken", place: Place::Query("SessionToken") },
        Bound { member: "TrackNumber", place: Place::Query("TrackNumber") },
    ],
    payload: Payload::None,
};

/// Input of `GetHLSMediaPlaylist`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GetHLSMediaPlaylistInput {
    /// The session's token.
    pub session_token: Option<String>,
    /// The track, by its number.
    pub track_number: Option<String>,
}

impl Decode for GetHLSMediaPlaylistInput {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SessionToken", "TrackNumber"]);
        let mut input = Self::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => input.session_token = Some(reader.string()?),
                1 => input.track_number = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        Ok(input)
    }
}

impl Operation for GetHLSMediaPlaylist {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetHLSMediaPlaylist",
        action: "kinesisvideo:GetHLSMediaPlaylist",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: SESSION_ERRORS,
        summary: "Gives the media playlist of a track of a playback session.",
    };
    type Input = GetHLSMediaPlaylistInput;
    type Output = Reply;
}

impl Handle<GetHLSMediaPlaylist> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<GetHLSMediaPlaylistInput>) -> Result<Access, VideoError> {
        // The token says what was allowed when it was made.
        self.session(call.input.session_token.as_deref()).map(|_| Access::default())
    }

    async fn handle(&self, call: Call<GetHLSMediaPlaylistInput>) -> Result<Reply, VideoError> {
        let (session, stream) = self.session(call.input.session_token.as_deref())?;
        let counting = self.counting(&stream, "GetHLSMediaPlaylist");
        let token = call.input.session_token.as_deref().unwrap_or_default();
        let track = number(call.input.track_number.as_deref(), "TrackNumber")?;
        let window = self.window(&session, &stream);
        let text = playlist::media(&session, &stream, &window, track, token);
        counting.gave(text.len());
        Ok(bytes_reply(M3U8, text.into()))
    }
}
