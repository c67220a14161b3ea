// Made by `cargo xtask generate` from models/kinesis-video-archived-media.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{LengthRule, ListRule, NumberRule, TextRule};

/// `ClipFragmentSelectorType`.
pub static CLIP_FRAGMENT_SELECTOR_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["PRODUCER_TIMESTAMP", "SERVER_TIMESTAMP"] };

/// `ContainerFormat`.
pub static CONTAINER_FORMAT: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["MPEG_TS", "FRAGMENTED_MP4"] };

/// `Expires`: 300 to 43200.
pub static EXPIRES: NumberRule = NumberRule { min: Some(300), max: Some(43200) };

/// `FragmentNumberList`: 1 to 1000 items.
pub static FRAGMENT_NUMBER_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(1000) }, items: Some(&FRAGMENT_NUMBER_STRING) };

/// `FragmentNumberString`: 1 to 128 characters, `^[0-9]+$`.
pub static FRAGMENT_NUMBER_STRING: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^[0-9]+$")), min: Some(1), max: Some(128), values: &[] };

/// `FragmentSelectorType`.
pub static FRAGMENT_SELECTOR_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["PRODUCER_TIMESTAMP", "SERVER_TIMESTAMP"] };

/// `HLSDiscontinuityMode`.
pub static HLS_DISCONTINUITY_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["ON_DISCONTINUITY", "NEVER", "ALWAYS"] };

/// `HLSDisplayFragmentTimestamp`.
pub static HLS_DISPLAY_FRAGMENT_TIMESTAMP: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["NEVER", "ALWAYS"] };

/// `HLSFragmentSelectorType`.
pub static HLS_FRAGMENT_SELECTOR_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["PRODUCER_TIMESTAMP", "SERVER_TIMESTAMP"] };

/// `HLSMaxResults`: 1 to 5000.
pub static HLS_MAX_RESULTS: NumberRule = NumberRule { min: Some(1), max: Some(5000) };

/// `HLSPlaybackMode`.
pub static HLS_PLAYBACK_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["ON_DEMAND", "LIVE_REPLAY", "LIVE"] };

/// `ListFragmentsMaxResults`: 1 to 1000.
pub static LIST_FRAGMENTS_MAX_RESULTS: NumberRule = NumberRule { min: Some(1), max: Some(1000) };

/// `NextToken`: 1 to 4096 characters, `[a-zA-Z0-9+/]+={0,2}`.
pub static NEXT_TOKEN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[a-zA-Z0-9+/]+={0,2}")),
    min: Some(1),
    max: Some(4096),
    values: &[],
};

/// `ResourceARN`: 1 to 1024 characters,
/// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
pub static RESOURCE_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+",
    )),
    min: Some(1),
    max: Some(1024),
    values: &[],
};

/// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
pub static STREAM_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(256), values: &[] };
