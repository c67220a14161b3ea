// Made by `cargo xtask generate` from models/sts.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use millstream_api::{Encode, Reply, Writer};

use super::{AssumedRoleUser, Credentials};

/// Output of `AssumeRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssumeRoleResponse {
    /// `Credentials`.
    pub credentials: Option<Credentials>,
    /// `AssumedRoleUser`.
    pub assumed_role_user: Option<AssumedRoleUser>,
    /// `PackedPolicySize`: at least 0.
    pub packed_policy_size: Option<i32>,
    /// `SourceIdentity`: 2 to 64 characters, `[\w+=,.@-]*`.
    pub source_identity: Option<String>,
    /// `SessionTokenUtilization`: at least 0.
    pub session_token_utilization: Option<i32>,
    /// `SessionTokenSize`: at least 0.
    pub session_token_size: Option<i32>,
}

impl Encode for AssumeRoleResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.credentials {
            writer.member("Credentials");
            value.encode(writer);
        }
        if let Some(value) = &self.assumed_role_user {
            writer.member("AssumedRoleUser");
            value.encode(writer);
        }
        if let Some(value) = &self.packed_policy_size {
            writer.member("PackedPolicySize");
            value.encode(writer);
        }
        if let Some(value) = &self.source_identity {
            writer.member("SourceIdentity");
            value.encode(writer);
        }
        if let Some(value) = &self.session_token_utilization {
            writer.member("SessionTokenUtilization");
            value.encode(writer);
        }
        if let Some(value) = &self.session_token_size {
            writer.member("SessionTokenSize");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<AssumeRoleResponse> for Reply {
    fn from(output: AssumeRoleResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetCallerIdentity`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetCallerIdentityResponse {
    /// `UserId`.
    pub user_id: Option<String>,
    /// `Account`.
    pub account: Option<String>,
    /// `Arn`: 20 to 2048 characters,
    /// `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub arn: Option<String>,
}

impl Encode for GetCallerIdentityResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.user_id {
            writer.member("UserId");
            value.encode(writer);
        }
        if let Some(value) = &self.account {
            writer.member("Account");
            value.encode(writer);
        }
        if let Some(value) = &self.arn {
            writer.member("Arn");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetCallerIdentityResponse> for Reply {
    fn from(output: GetCallerIdentityResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetSessionToken`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetSessionTokenResponse {
    /// `Credentials`.
    pub credentials: Option<Credentials>,
    /// `SessionTokenUtilization`: at least 0.
    pub session_token_utilization: Option<i32>,
    /// `SessionTokenSize`: at least 0.
    pub session_token_size: Option<i32>,
}

impl Encode for GetSessionTokenResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.credentials {
            writer.member("Credentials");
            value.encode(writer);
        }
        if let Some(value) = &self.session_token_utilization {
            writer.member("SessionTokenUtilization");
            value.encode(writer);
        }
        if let Some(value) = &self.session_token_size {
            writer.member("SessionTokenSize");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetSessionTokenResponse> for Reply {
    fn from(output: GetSessionTokenResponse) -> Self {
        Self::value(output)
    }
}
