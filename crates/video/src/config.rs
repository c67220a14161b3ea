//! What an operator may turn.

use std::sync::Arc;

use api::Caller;
use millstream_api as api;

use crate::ingest::session::Limits;

/// Settings of Video Streams.
#[derive(Clone, Debug, Default)]
pub struct VideoConfig {
    /// Whether quotas are enforced (`limits = "aws"`) or lifted (`"none"`).
    pub enforce_quotas: bool,
    /// What happens when a producer connects to a stream that has one.
    pub second_producer: SecondProducer,
    /// The address of the media operations, scheme included and without a slash at its end; `None` for the one that
    /// a caller used.
    pub data_endpoint: Option<Arc<str>>,
    /// The quotas.
    pub quotas: Quotas,
}

/// What happens when a producer connects to a stream that already has one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SecondProducer {
    /// The new one is refused with ConnectionLimitExceededException, as the API guide has it today.
    #[default]
    Refuse,
    /// The old one is ended, as the API guide had it before: for cameras that reconnect before their old connection is
    /// known to be dead.
    Replace,
}

api::quotas! {
    /// Quotas of Video Streams, with the values that AWS has; each is a key under `[quotas]`.
    ///
    /// Source: the quotas page of the developer guide.
    pub struct Quotas {
        /// Video streams per account and region.
        video_streams_per_account = 10_000;
        /// Bytes per second into a video stream; a faster producer is read more slowly.
        video_put_bytes_per_second = 12_500_000;
        /// Fragments per second into a video stream; a faster producer is read more slowly.
        video_put_fragments_per_second = 5;
        /// Seconds that a PutMedia connection may stay open.
        video_put_seconds = 45 * 60;
        /// Bytes of a fragment.
        video_fragment_bytes = 50 << 20;
        /// Seconds of a fragment.
        video_fragment_seconds = 20;
        /// Tracks of a fragment.
        video_tracks = 3;
        /// Metadata tags of a fragment.
        video_fragment_tags = 10;
        /// GetMedia connections per video stream.
        video_get_media_connections = 3;
        /// GetMediaForFragmentList connections per video stream.
        video_fragment_list_connections = 5;
        /// Fragments of a clip.
        video_clip_fragments = 200;
        /// Bytes of a clip.
        video_clip_bytes = 100_000_000;
    }
}

/// More than any fragment may have even where quotas are lifted: a fragment is held in memory while it arrives.
const FRAGMENT_BYTES_EVER: usize = 512 << 20;

impl VideoConfig {
    /// Where this caller's media operations are served.
    pub(crate) fn data_endpoint<'a>(&'a self, caller: &'a Caller) -> &'a str {
        self.data_endpoint.as_deref().unwrap_or(&caller.endpoint)
    }

    /// A quota, or no bound where quotas are lifted.
    pub(crate) fn quota(&self, quota: impl FnOnce(&Quotas) -> u64) -> u64 {
        if self.enforce_quotas { quota(&self.quotas) } else { u64::MAX }
    }

    /// What a fragment may be.
    pub(crate) fn limits(&self) -> Limits {
        let size = |quota: u64| usize::try_from(quota).unwrap_or(usize::MAX);
        let seconds = i64::try_from(self.quota(|quotas| quotas.video_fragment_seconds)).unwrap_or(i64::MAX);
        Limits {
            fragment_bytes_max: size(self.quota(|quotas| quotas.video_fragment_bytes))
                .min(FRAGMENT_BYTES_EVER),
            fragment_ms_max: seconds.saturating_mul(1000),
            tracks_max: size(self.quota(|quotas| quotas.video_tracks)),
            tags_max: size(self.quota(|quotas| quotas.video_fragment_tags)),
        }
    }
}
