//! A playback session. Its token carries all of it, so the server keeps nothing.

use serde::{Deserialize, Serialize};

use crate::select::Range;

/// What a session plays, as its token carries it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Session {
    pub account: String,
    pub region: String,
    pub name: String,
    pub generation: u64,
    pub mode: Mode,
    pub discontinuity: Discontinuity,
    /// Whether fragments show when they were made.
    pub timestamps: bool,
    pub by_producer: bool,
    pub start_ms: i64,
    pub end_ms: i64,
    /// Fragments of a media playlist.
    pub most: usize,
    pub created_ms: i64,
    pub expires_ms: i64,
    /// The place in the index of the first fragment.
    pub place: u64,
    /// The producer's time that playback counts from.
    pub base_ms: i64,
}

/// `PlaybackMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Mode {
    Live,
    LiveReplay,
    OnDemand,
}

/// `DiscontinuityMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Discontinuity {
    Always,
    Never,
    /// `ON_DISCONTINUITY`.
    Breaks,
}

impl Session {
    /// The range of its selector.
    pub fn range(&self) -> Range {
        Range { by_producer: self.by_producer, start_ms: self.start_ms, end_ms: self.end_ms }
    }
}
