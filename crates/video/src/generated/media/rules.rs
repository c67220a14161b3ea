// Made by `cargo xtask generate` from models/kinesis-video-media.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::TextRule;

/// `ContinuationToken`: 1 to 128 characters, `^[a-zA-Z0-9_\.\-]+$`.
pub static CONTINUATION_TOKEN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^[a-zA-Z0-9_\.\-]+$")),
    min: Some(1),
    max: Some(128),
    values: &[],
};

/// `FragmentNumberString`: 1 to 128 characters, `^[0-9]+$`.
pub static FRAGMENT_NUMBER_STRING: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^[0-9]+$")), min: Some(1), max: Some(128), values: &[] };

/// `ResourceARN`: 1 to 1024 characters,
/// `arn:aws:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
pub static RESOURCE_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:aws:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+")),
    min: Some(1),
    max: Some(1024),
    values: &[],
};

/// `StartSelectorType`.
pub static START_SELECTOR_TYPE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "CONTINUATION_TOKEN",
        "PRODUCER_TIMESTAMP",
        "NOW",
        "EARLIEST",
        "FRAGMENT_NUMBER",
        "SERVER_TIMESTAMP",
    ],
};

/// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
pub static STREAM_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(256), values: &[] };
