//! HLS (RFC 8216): playlists over the fragments of a stream, for as long as a session's token is good.

pub(crate) mod playlist;
pub(crate) mod session;
pub(crate) mod window;
