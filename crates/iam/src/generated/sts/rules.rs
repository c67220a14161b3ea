// Made by `cargo xtask generate` from models/sts.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{LengthRule, ListRule, NumberRule, TextRule};

/// `ProvidedContextsListType`: 1 to 5 items.
pub static PROVIDED_CONTEXTS_LIST_TYPE: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(5) }, items: None };

/// `arnType`: 20 to 2048 characters,
/// `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
pub static ARN_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::respelled(
        r"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+",
        r"[\u0009\u000A\u000D\u0020-\u10FF\u00A0-\uD7FF\uE000-\uFFFD]+",
    )),
    min: Some(20),
    max: Some(2048),
    values: &[],
};

/// `contextAssertionType`: 4 to 2048 characters.
pub static CONTEXT_ASSERTION_TYPE: TextRule =
    TextRule { pattern: None, min: Some(4), max: Some(2048), values: &[] };

/// `durationSecondsType`: 900 to 129600.
pub static DURATION_SECONDS_TYPE: NumberRule = NumberRule { min: Some(900), max: Some(129600) };

/// `externalIdType`: 2 to 1224 characters, `[\w+=,.@:\/-]*`.
pub static EXTERNAL_ID_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w+=,.@:\/-]*")), min: Some(2), max: Some(1224), values: &[] };

/// `minimumSessionTokenSizeType`: 0 to 4096.
pub static MINIMUM_SESSION_TOKEN_SIZE_TYPE: NumberRule = NumberRule { min: Some(0), max: Some(4096) };

/// `roleDurationSecondsType`: 900 to 43200.
pub static ROLE_DURATION_SECONDS_TYPE: NumberRule = NumberRule { min: Some(900), max: Some(43200) };

/// `roleSessionNameType`: 2 to 64 characters, `[\w+=,.@-]*`.
pub static ROLE_SESSION_NAME_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w+=,.@-]*")), min: Some(2), max: Some(64), values: &[] };

/// `serialNumberType`: 9 to 256 characters, `[\w+=/:,.@-]*`.
pub static SERIAL_NUMBER_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w+=/:,.@-]*")), min: Some(9), max: Some(256), values: &[] };

/// `sourceIdentityType`: 2 to 64 characters, `[\w+=,.@-]*`.
pub static SOURCE_IDENTITY_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w+=,.@-]*")), min: Some(2), max: Some(64), values: &[] };

/// `tagKeyListType`: at most 50 items.
pub static TAG_KEY_LIST_TYPE: ListRule =
    ListRule { length: LengthRule { min: None, max: Some(50) }, items: Some(&TAG_KEY_TYPE) };

/// `tagKeyType`: 1 to 128 characters, `[\p{L}\p{Z}\p{N}_.:/=+\-@]+`.
pub static TAG_KEY_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]+")),
    min: Some(1),
    max: Some(128),
    values: &[],
};

/// `tagListType`: at most 50 items.
pub static TAG_LIST_TYPE: ListRule =
    ListRule { length: LengthRule { min: None, max: Some(50) }, items: None };

/// `tagValueType`: 0 to 256 characters, `[\p{L}\p{Z}\p{N}_.:/=+\-@]*`.
pub static TAG_VALUE_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*")),
    min: Some(0),
    max: Some(256),
    values: &[],
};

/// `tokenCodeType`: 6 characters, `[\d]*`.
pub static TOKEN_CODE_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\d]*")), min: Some(6), max: Some(6), values: &[] };

/// `unrestrictedSessionPolicyDocumentType`: at least 1 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
pub static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[\u0009\u000A\u000D\u0020-\u00FF]+")),
    min: Some(1),
    max: None,
    values: &[],
};
