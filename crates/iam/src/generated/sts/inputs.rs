// Made by `cargo xtask generate` from models/sts.json; what is changed here is lost.

//! What the operations take.

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, texts};

use super::{PolicyDescriptorType, ProvidedContext, Tag, rules};

/// Input of `AssumeRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssumeRoleRequest {
    /// `RoleArn`: 20 to 2048 characters,
    /// `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub role_arn: String,
    /// `RoleSessionName`: 2 to 64 characters, `[\w+=,.@-]*`.
    pub role_session_name: String,
    /// `PolicyArns`.
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    /// `Policy`: at least 1 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy: Option<String>,
    /// `DurationSeconds`: 900 to 43200.
    pub duration_seconds: Option<i32>,
    /// `Tags`: at most 50 items.
    pub tags: Option<Vec<Tag>>,
    /// `TransitiveTagKeys`: at most 50 items.
    pub transitive_tag_keys: Option<Vec<String>>,
    /// `ExternalId`: 2 to 1224 characters, `[\w+=,.@:\/-]*`.
    pub external_id: Option<String>,
    /// `SerialNumber`: 9 to 256 characters, `[\w+=/:,.@-]*`.
    pub serial_number: Option<String>,
    /// `TokenCode`: 6 characters, `[\d]*`.
    pub token_code: Option<String>,
    /// `SourceIdentity`: 2 to 64 characters, `[\w+=,.@-]*`.
    pub source_identity: Option<String>,
    /// `ProvidedContexts`: 1 to 5 items.
    pub provided_contexts: Option<Vec<ProvidedContext>>,
    /// `MinimumSessionTokenSize`: 0 to 4096.
    pub minimum_session_token_size: Option<i32>,
}

impl Decode for AssumeRoleRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleArn",
            "RoleSessionName",
            "PolicyArns",
            "Policy",
            "DurationSeconds",
            "Tags",
            "TransitiveTagKeys",
            "ExternalId",
            "SerialNumber",
            "TokenCode",
            "SourceIdentity",
            "ProvidedContexts",
            "MinimumSessionTokenSize",
        ]);
        let mut role_arn = None;
        let mut role_session_name = None;
        let mut policy_arns = None;
        let mut policy = None;
        let mut duration_seconds = None;
        let mut tags = None;
        let mut transitive_tag_keys = None;
        let mut external_id = None;
        let mut serial_number = None;
        let mut token_code = None;
        let mut source_identity = None;
        let mut provided_contexts = None;
        let mut minimum_session_token_size = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => role_session_name = Some(reader.string()?),
                2 => {
                    policy_arns =
                        Some(held.keep(2, violations, |violations| list(reader, "policyArns", violations))?)
                }
                3 => policy = Some(reader.string()?),
                4 => duration_seconds = Some(int(reader)?),
                5 => tags = Some(held.keep(5, violations, |violations| list(reader, "tags", violations))?),
                6 => {
                    transitive_tag_keys =
                        Some(held.keep(6, violations, |violations| {
                            texts(reader, "transitiveTagKeys", violations)
                        })?)
                }
                7 => external_id = Some(reader.string()?),
                8 => serial_number = Some(reader.string()?),
                9 => token_code = Some(reader.string()?),
                10 => source_identity = Some(reader.string()?),
                11 => {
                    provided_contexts =
                        Some(held.keep(11, violations, |violations| {
                            list(reader, "providedContexts", violations)
                        })?)
                }
                12 => minimum_session_token_size = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_arn, "roleArn") {
            rules::ARN_TYPE.check(value, "roleArn", violations);
        }
        if let Some(value) = violations.required(&role_session_name, "roleSessionName") {
            rules::ROLE_SESSION_NAME_TYPE.check(value, "roleSessionName", violations);
        }
        held.report(2, violations);
        if let Some(value) = &policy {
            rules::UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE.check(value, "policy", violations);
        }
        if let Some(value) = &duration_seconds {
            rules::ROLE_DURATION_SECONDS_TYPE.check(*value, "durationSeconds", violations);
        }
        if let Some(value) = &tags {
            rules::TAG_LIST_TYPE.check(value, "tags", violations);
            held.report(5, violations);
        }
        if let Some(value) = &transitive_tag_keys {
            rules::TAG_KEY_LIST_TYPE.check_texts(value, "transitiveTagKeys", violations);
            held.report(6, violations);
        }
        if let Some(value) = &external_id {
            rules::EXTERNAL_ID_TYPE.check(value, "externalId", violations);
        }
        if let Some(value) = &serial_number {
            rules::SERIAL_NUMBER_TYPE.check(value, "serialNumber", violations);
        }
        if let Some(value) = &token_code {
            rules::TOKEN_CODE_TYPE.check(value, "tokenCode", violations);
        }
        if let Some(value) = &source_identity {
            rules::SOURCE_IDENTITY_TYPE.check(value, "sourceIdentity", violations);
        }
        if let Some(value) = &provided_contexts {
            rules::PROVIDED_CONTEXTS_LIST_TYPE.check(value, "providedContexts", violations);
            held.report(11, violations);
        }
        if let Some(value) = &minimum_session_token_size {
            rules::MINIMUM_SESSION_TOKEN_SIZE_TYPE.check(*value, "minimumSessionTokenSize", violations);
        }
        Ok(Self {
            role_arn: role_arn.unwrap_or_default(),
            role_session_name: role_session_name.unwrap_or_default(),
            policy_arns,
            policy,
            duration_seconds,
            tags,
            transitive_tag_keys,
            external_id,
            serial_number,
            token_code,
            source_identity,
            provided_contexts,
            minimum_session_token_size,
        })
    }
}

/// Input of `GetCallerIdentity`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetCallerIdentityRequest {}

impl Decode for GetCallerIdentityRequest {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[]);
        reader.begin_object()?;
        while reader.member(MEMBERS)?.is_some() {
            reader.skip()?;
        }
        Ok(Self {})
    }
}

/// Input of `GetSessionToken`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetSessionTokenRequest {
    /// `DurationSeconds`: 900 to 129600.
    pub duration_seconds: Option<i32>,
    /// `SerialNumber`: 9 to 256 characters, `[\w+=/:,.@-]*`.
    pub serial_number: Option<String>,
    /// `TokenCode`: 6 characters, `[\d]*`.
    pub token_code: Option<String>,
    /// `MinimumSessionTokenSize`: 0 to 4096.
    pub minimum_session_token_size: Option<i32>,
}

impl Decode for GetSessionTokenRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["DurationSeconds", "SerialNumber", "TokenCode", "MinimumSessionTokenSize"]);
        let mut duration_seconds = None;
        let mut serial_number = None;
        let mut token_code = None;
        let mut minimum_session_token_size = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => duration_seconds = Some(int(reader)?),
                1 => serial_number = Some(reader.string()?),
                2 => token_code = Some(reader.string()?),
                3 => minimum_session_token_size = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &duration_seconds {
            rules::DURATION_SECONDS_TYPE.check(*value, "durationSeconds", violations);
        }
        if let Some(value) = &serial_number {
            rules::SERIAL_NUMBER_TYPE.check(value, "serialNumber", violations);
        }
        if let Some(value) = &token_code {
            rules::TOKEN_CODE_TYPE.check(value, "tokenCode", violations);
        }
        if let Some(value) = &minimum_session_token_size {
            rules::MINIMUM_SESSION_TOKEN_SIZE_TYPE.check(*value, "minimumSessionTokenSize", violations);
        }
        Ok(Self { duration_seconds, serial_number, token_code, minimum_session_token_size })
    }
}
