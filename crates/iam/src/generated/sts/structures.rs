// Made by `cargo xtask generate` from models/sts.json; what is changed here is lost.

//! What inputs and outputs are made of.

use millstream_api::{Decode, Encode, Malformed, Members, Print, Printed, Reader, Violations, Writer};
use millstream_base::Timestamp;

use super::rules;

/// `AssumedRoleUser`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AssumedRoleUser {
    /// `AssumedRoleId`: 2 to 193 characters, `[\w+=,.@:-]*`.
    pub assumed_role_id: String,
    /// `Arn`: 20 to 2048 characters,
    /// `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub arn: String,
}

impl Encode for AssumedRoleUser {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("AssumedRoleId");
        self.assumed_role_id.encode(writer);
        writer.member("Arn");
        self.arn.encode(writer);
        writer.end_object();
    }
}

/// `Credentials`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Credentials {
    /// `AccessKeyId`: 16 to 128 characters, `[\w]*`.
    pub access_key_id: String,
    /// `SecretAccessKey`.
    pub secret_access_key: String,
    /// `SessionToken`.
    pub session_token: String,
    /// `Expiration`.
    pub expiration: Timestamp,
}

impl Encode for Credentials {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("AccessKeyId");
        self.access_key_id.encode(writer);
        writer.member("SecretAccessKey");
        self.secret_access_key.encode(writer);
        writer.member("SessionToken");
        self.session_token.encode(writer);
        writer.member("Expiration");
        self.expiration.encode(writer);
        writer.end_object();
    }
}

/// `PolicyDescriptorType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PolicyDescriptorType {
    /// `arn`: 20 to 2048 characters,
    /// `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub arn: Option<String>,
}

impl Decode for PolicyDescriptorType {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["arn"]);
        let mut arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &arn {
            rules::ARN_TYPE.check(value, "arn", violations);
        }
        Ok(Self { arn })
    }
}

/// `ProvidedContext`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProvidedContext {
    /// `ProviderArn`: 20 to 2048 characters,
    /// `[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+`.
    pub provider_arn: Option<String>,
    /// `ContextAssertion`: 4 to 2048 characters.
    pub context_assertion: Option<String>,
}

impl Decode for ProvidedContext {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ProviderArn", "ContextAssertion"]);
        let mut provider_arn = None;
        let mut context_assertion = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => provider_arn = Some(reader.string()?),
                1 => context_assertion = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &provider_arn {
            rules::ARN_TYPE.check(value, "providerArn", violations);
        }
        if let Some(value) = &context_assertion {
            rules::CONTEXT_ASSERTION_TYPE.check(value, "contextAssertion", violations);
        }
        Ok(Self { provider_arn, context_assertion })
    }
}

impl Print for ProvidedContext {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "ProvidedContext",
            &[("providerArn", &self.provider_arn), ("contextAssertion", &self.context_assertion)],
        );
    }
}

/// `Tag`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    /// `Key`: 1 to 128 characters, `[\p{L}\p{Z}\p{N}_.:/=+\-@]+`.
    pub key: String,
    /// `Value`: 0 to 256 characters, `[\p{L}\p{Z}\p{N}_.:/=+\-@]*`.
    pub value: String,
}

impl Decode for Tag {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Key", "Value"]);
        let mut key = None;
        let mut value_ = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key = Some(reader.string()?),
                1 => value_ = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::TAG_KEY_TYPE.check(value, "key", violations);
        }
        if let Some(value) = violations.required(&value_, "value") {
            rules::TAG_VALUE_TYPE.check(value, "value", violations);
        }
        Ok(Self { key: key.unwrap_or_default(), value: value_.unwrap_or_default() })
    }
}

impl Print for Tag {
    fn print(&self, out: &mut Printed) {
        out.structure("Tag", &[("key", &self.key), ("value", &self.value)]);
    }
}
