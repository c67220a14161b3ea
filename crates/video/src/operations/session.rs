//! What the operations of a playback session share.

use std::sync::Arc;

use api::{ErrorCode, HttpBody, HttpHead, Reply};
use base::{AccountId, Region};
use bytes::Bytes;
use millstream_api as api;
use millstream_base as base;

use crate::{
    archive::Indexed,
    error::VideoError,
    generated::archived_media::errors as code,
    hls::{
        session::{Mode, Session},
        window::{Window, window},
    },
    mkv::head::Head,
    mp4::track::Mp4Track,
    service::Video,
    stream::{Stream, StreamId},
    token::Purpose,
};

/// Errors that the operations of a session give.
pub(super) const SESSION_ERRORS: &[ErrorCode] = &[
    code::CLIENT_LIMIT_EXCEEDED_EXCEPTION,
    code::INVALID_ARGUMENT_EXCEPTION,
    code::INVALID_MEDIA_FRAME_EXCEPTION,
    code::NOT_AUTHORIZED_EXCEPTION,
    code::RESOURCE_NOT_FOUND_EXCEPTION,
    code::UNSUPPORTED_STREAM_MEDIA_TYPE_EXCEPTION,
];

/// The Content-Type of playlists.
pub(super) const M3U8: &str = "application/x-mpegURL";
/// The Content-Type of MP4.
pub(super) const MP4: &str = "video/mp4";

impl Video {
    /// The session of a token, and its stream.
    pub(super) fn session(&self, token: Option<&str>) -> Result<(Session, Arc<Stream>), VideoError> {
        let not_authorized = |text: &str| VideoError::NotAuthorized(text.into());
        let token = token.ok_or_else(|| not_authorized("SessionToken is missing."))?;
        let session: Session = self
            .tokens
            .open_from_url(Purpose::Hls, token)
            .ok_or_else(|| not_authorized("The session token is not valid."))?;
        if session.expires_ms <= self.clock.now().as_millis() {
            return Err(not_authorized("The session token has expired."));
        }
        let invalid = |_: base::Invalid| not_authorized("The session token is not valid.");
        let id = StreamId {
            account: AccountId::parse(&session.account).map_err(invalid)?,
            region: Region::parse(&session.region).map_err(invalid)?,
            name: session.name.as_str().into(),
        };
        let stream = self.stream(&id)?;
        if stream.generation != session.generation {
            return Err(id.not_found());
        }
        Ok((session, stream))
    }

    /// The fragments of a session, in the order of its playlists.
    pub(super) fn session_fragments(&self, session: &Session, stream: &Stream) -> Vec<Indexed> {
        let horizon_ms = stream.horizon_ms(self.now());
        match session.mode {
            Mode::OnDemand => session.range().fragments(stream, horizon_ms),
            Mode::Live | Mode::LiveReplay => stream.archive.since_place(session.place, horizon_ms),
        }
    }

    /// What a session's media playlists show now.
    pub(super) fn window(&self, session: &Session, stream: &Stream) -> Window {
        window(session, &self.session_fragments(session, stream), self.clock.now().as_millis())
    }
}

/// There is nothing to play.
pub(super) fn no_fragments(stream: &Stream) -> VideoError {
    VideoError::NotFound(format!("No fragments found in the stream {} for the request.", stream.id))
}

/// A number in the query.
pub(super) fn number(text: Option<&str>, name: &str) -> Result<u64, VideoError> {
    text.and_then(|text| text.parse().ok())
        .ok_or_else(|| VideoError::InvalidArgument(format!("{name} is missing or not a number.")))
}

/// The track of this number, as players are given it.
pub(super) fn track_of(head: &Head, number: u64) -> Result<Mp4Track, VideoError> {
    let track = head.track(number);
    Mp4Track::of(track.ok_or_else(|| VideoError::NotFound(format!("There is no track {number}.")))?)
}

/// Bytes under a Content-Type.
pub(super) fn bytes_reply(content_type: &str, bytes: Bytes) -> Reply {
    let mut head = HttpHead::default();
    head.header("content-type", content_type);
    head.reply(HttpBody::Bytes(bytes))
}
