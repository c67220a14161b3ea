// Made by `cargo xtask generate` from models/iam.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{LengthRule, ListRule, NumberRule, TextRule};

/// `EntityType`.
pub static ENTITY_TYPE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["Role", "Group", "AWSManagedPolicy", "User", "LocalManagedPolicy"],
};

/// `PolicyUsageType`.
pub static POLICY_USAGE_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["PermissionsPolicy", "PermissionsBoundary"] };

/// `accessKeyIdType`: 16 to 128 characters, `[\w]+`.
pub static ACCESS_KEY_ID_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w]+")), min: Some(16), max: Some(128), values: &[] };

/// `arnType`: 20 to 2048 characters.
pub static ARN_TYPE: TextRule = TextRule { pattern: None, min: Some(20), max: Some(2048), values: &[] };

/// `existingUserNameType`: 1 to 128 characters, `[\w+=,.@-]+`.
pub static EXISTING_USER_NAME_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w+=,.@-]+")), min: Some(1), max: Some(128), values: &[] };

/// `groupNameType`: 1 to 128 characters, `[\w+=,.@-]+`.
pub static GROUP_NAME_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w+=,.@-]+")), min: Some(1), max: Some(128), values: &[] };

/// `markerType`: 1 to 320 characters, `[\u0020-\u00FF]+`.
pub static MARKER_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\u0020-\u00FF]+")), min: Some(1), max: Some(320), values: &[] };

/// `maxItemsType`: 1 to 1000.
pub static MAX_ITEMS_TYPE: NumberRule = NumberRule { min: Some(1), max: Some(1000) };

/// `pathPrefixType`: 1 to 512 characters, `\u002F[\u0021-\u007F]*`.
pub static PATH_PREFIX_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"\u002F[\u0021-\u007F]*")),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `pathType`: 1 to 512 characters, `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
pub static PATH_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)")),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `policyDescriptionType`: at most 1000 characters.
pub static POLICY_DESCRIPTION_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: Some(1000), values: &[] };

/// `policyDocumentType`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
pub static POLICY_DOCUMENT_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[\u0009\u000A\u000D\u0020-\u00FF]+")),
    min: Some(1),
    max: Some(131072),
    values: &[],
};

/// `policyNameType`: 1 to 128 characters, `[\w+=,.@-]+`.
pub static POLICY_NAME_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w+=,.@-]+")), min: Some(1), max: Some(128), values: &[] };

/// `policyPathType`: 1 to 512 characters, `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
pub static POLICY_PATH_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"((/[A-Za-z0-9\.,\+@=_-]+)*)/")),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `policyScopeType`.
pub static POLICY_SCOPE_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["All", "Local", "AWS"] };

/// `policyVersionIdType`: `v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`.
pub static POLICY_VERSION_ID_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"v[1-9][0-9]*(\.[A-Za-z0-9-]*)?")),
    min: None,
    max: None,
    values: &[],
};

/// `roleDescriptionType`: at most 1000 characters, `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
pub static ROLE_DESCRIPTION_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*")),
    min: None,
    max: Some(1000),
    values: &[],
};

/// `roleMaxSessionDurationType`: 3600 to 43200.
pub static ROLE_MAX_SESSION_DURATION_TYPE: NumberRule = NumberRule { min: Some(3600), max: Some(43200) };

/// `roleNameType`: 1 to 64 characters, `[\w+=,.@-]+`.
pub static ROLE_NAME_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w+=,.@-]+")), min: Some(1), max: Some(64), values: &[] };

/// `statusType`.
pub static STATUS_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["Active", "Inactive", "Expired"] };

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

/// `userNameType`: 1 to 64 characters, `[\w+=,.@-]+`.
pub static USER_NAME_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w+=,.@-]+")), min: Some(1), max: Some(64), values: &[] };
