// Made by `cargo xtask generate` from models/iam.json; what is changed here is lost.

//! What inputs and outputs are made of.

use millstream_api::{Decode, Encode, Malformed, Members, Print, Printed, Reader, Violations, Writer};
use millstream_base::Timestamp;

use super::{PermissionsBoundaryAttachmentType, StatusType, rules};

/// `AccessKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccessKey {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `AccessKeyId`: 16 to 128 characters, `[\w]+`.
    pub access_key_id: String,
    /// `Status`.
    pub status: StatusType,
    /// `SecretAccessKey`.
    pub secret_access_key: String,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
}

impl Encode for AccessKey {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("UserName");
        self.user_name.encode(writer);
        writer.member("AccessKeyId");
        self.access_key_id.encode(writer);
        writer.member("Status");
        self.status.encode(writer);
        writer.member("SecretAccessKey");
        self.secret_access_key.encode(writer);
        if let Some(value) = &self.create_date {
            writer.member("CreateDate");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AccessKeyLastUsed`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccessKeyLastUsed {
    /// `LastUsedDate`.
    pub last_used_date: Option<Timestamp>,
    /// `ServiceName`.
    pub service_name: String,
    /// `Region`.
    pub region: String,
}

impl Encode for AccessKeyLastUsed {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.last_used_date {
            writer.member("LastUsedDate");
            value.encode(writer);
        }
        writer.member("ServiceName");
        self.service_name.encode(writer);
        writer.member("Region");
        self.region.encode(writer);
        writer.end_object();
    }
}

/// `AccessKeyMetadata`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccessKeyMetadata {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
    /// `AccessKeyId`: 16 to 128 characters, `[\w]+`.
    pub access_key_id: Option<String>,
    /// `Status`.
    pub status: Option<StatusType>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
}

impl Encode for AccessKeyMetadata {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.user_name {
            writer.member("UserName");
            value.encode(writer);
        }
        if let Some(value) = &self.access_key_id {
            writer.member("AccessKeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.status {
            writer.member("Status");
            value.encode(writer);
        }
        if let Some(value) = &self.create_date {
            writer.member("CreateDate");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AttachedPermissionsBoundary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttachedPermissionsBoundary {
    /// `PermissionsBoundaryType`.
    pub permissions_boundary_type: Option<PermissionsBoundaryAttachmentType>,
    /// `PermissionsBoundaryArn`: 20 to 2048 characters.
    pub permissions_boundary_arn: Option<String>,
}

impl Encode for AttachedPermissionsBoundary {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.permissions_boundary_type {
            writer.member("PermissionsBoundaryType");
            value.encode(writer);
        }
        if let Some(value) = &self.permissions_boundary_arn {
            writer.member("PermissionsBoundaryArn");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AttachedPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttachedPolicy {
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: Option<String>,
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: Option<String>,
}

impl Encode for AttachedPolicy {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.policy_name {
            writer.member("PolicyName");
            value.encode(writer);
        }
        if let Some(value) = &self.policy_arn {
            writer.member("PolicyArn");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Group`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// `Path`: 1 to 512 characters, `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: String,
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `GroupId`: 16 to 128 characters, `[\w]+`.
    pub group_id: String,
    /// `Arn`: 20 to 2048 characters.
    pub arn: String,
    /// `CreateDate`.
    pub create_date: Timestamp,
}

impl Encode for Group {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Path");
        self.path.encode(writer);
        writer.member("GroupName");
        self.group_name.encode(writer);
        writer.member("GroupId");
        self.group_id.encode(writer);
        writer.member("Arn");
        self.arn.encode(writer);
        writer.member("CreateDate");
        self.create_date.encode(writer);
        writer.end_object();
    }
}

/// `InstanceProfile`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InstanceProfile {
    /// `Path`: 1 to 512 characters, `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: String,
    /// `InstanceProfileName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub instance_profile_name: String,
    /// `InstanceProfileId`: 16 to 128 characters, `[\w]+`.
    pub instance_profile_id: String,
    /// `Arn`: 20 to 2048 characters.
    pub arn: String,
    /// `CreateDate`.
    pub create_date: Timestamp,
    /// `Roles`.
    pub roles: Vec<Role>,
    /// `Tags`: at most 50 items.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for InstanceProfile {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Path");
        self.path.encode(writer);
        writer.member("InstanceProfileName");
        self.instance_profile_name.encode(writer);
        writer.member("InstanceProfileId");
        self.instance_profile_id.encode(writer);
        writer.member("Arn");
        self.arn.encode(writer);
        writer.member("CreateDate");
        self.create_date.encode(writer);
        writer.member("Roles");
        self.roles.encode(writer);
        if let Some(value) = &self.tags {
            writer.member("Tags");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `LoginProfile`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoginProfile {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `CreateDate`.
    pub create_date: Timestamp,
    /// `PasswordResetRequired`.
    pub password_reset_required: Option<bool>,
}

impl Encode for LoginProfile {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("UserName");
        self.user_name.encode(writer);
        writer.member("CreateDate");
        self.create_date.encode(writer);
        if let Some(value) = &self.password_reset_required {
            writer.member("PasswordResetRequired");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MFADevice`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MFADevice {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `SerialNumber`: 9 to 256 characters, `[\w+=/:,.@-]+`.
    pub serial_number: String,
    /// `EnableDate`.
    pub enable_date: Timestamp,
}

impl Encode for MFADevice {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("UserName");
        self.user_name.encode(writer);
        writer.member("SerialNumber");
        self.serial_number.encode(writer);
        writer.member("EnableDate");
        self.enable_date.encode(writer);
        writer.end_object();
    }
}

/// `Policy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Policy {
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: Option<String>,
    /// `PolicyId`: 16 to 128 characters, `[\w]+`.
    pub policy_id: Option<String>,
    /// `Arn`: 20 to 2048 characters.
    pub arn: Option<String>,
    /// `Path`: 1 to 512 characters, `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path: Option<String>,
    /// `DefaultVersionId`: `v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`.
    pub default_version_id: Option<String>,
    /// `AttachmentCount`.
    pub attachment_count: Option<i32>,
    /// `PermissionsBoundaryUsageCount`.
    pub permissions_boundary_usage_count: Option<i32>,
    /// `IsAttachable`.
    pub is_attachable: Option<bool>,
    /// `Description`: at most 1000 characters.
    pub description: Option<String>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
    /// `UpdateDate`.
    pub update_date: Option<Timestamp>,
    /// `Tags`: at most 50 items.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for Policy {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.policy_name {
            writer.member("PolicyName");
            value.encode(writer);
        }
        if let Some(value) = &self.policy_id {
            writer.member("PolicyId");
            value.encode(writer);
        }
        if let Some(value) = &self.arn {
            writer.member("Arn");
            value.encode(writer);
        }
        if let Some(value) = &self.path {
            writer.member("Path");
            value.encode(writer);
        }
        if let Some(value) = &self.default_version_id {
            writer.member("DefaultVersionId");
            value.encode(writer);
        }
        if let Some(value) = &self.attachment_count {
            writer.member("AttachmentCount");
            value.encode(writer);
        }
        if let Some(value) = &self.permissions_boundary_usage_count {
            writer.member("PermissionsBoundaryUsageCount");
            value.encode(writer);
        }
        if let Some(value) = &self.is_attachable {
            writer.member("IsAttachable");
            value.encode(writer);
        }
        if let Some(value) = &self.description {
            writer.member("Description");
            value.encode(writer);
        }
        if let Some(value) = &self.create_date {
            writer.member("CreateDate");
            value.encode(writer);
        }
        if let Some(value) = &self.update_date {
            writer.member("UpdateDate");
            value.encode(writer);
        }
        if let Some(value) = &self.tags {
            writer.member("Tags");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `PolicyGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PolicyGroup {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: Option<String>,
    /// `GroupId`: 16 to 128 characters, `[\w]+`.
    pub group_id: Option<String>,
}

impl Encode for PolicyGroup {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.group_name {
            writer.member("GroupName");
            value.encode(writer);
        }
        if let Some(value) = &self.group_id {
            writer.member("GroupId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `PolicyRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PolicyRole {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: Option<String>,
    /// `RoleId`: 16 to 128 characters, `[\w]+`.
    pub role_id: Option<String>,
}

impl Encode for PolicyRole {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.role_name {
            writer.member("RoleName");
            value.encode(writer);
        }
        if let Some(value) = &self.role_id {
            writer.member("RoleId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `PolicyUser`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PolicyUser {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
    /// `UserId`: 16 to 128 characters, `[\w]+`.
    pub user_id: Option<String>,
}

impl Encode for PolicyUser {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.user_name {
            writer.member("UserName");
            value.encode(writer);
        }
        if let Some(value) = &self.user_id {
            writer.member("UserId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `PolicyVersion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PolicyVersion {
    /// `Document`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub document: Option<String>,
    /// `VersionId`: `v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`.
    pub version_id: Option<String>,
    /// `IsDefaultVersion`.
    pub is_default_version: Option<bool>,
    /// `CreateDate`.
    pub create_date: Option<Timestamp>,
}

impl Encode for PolicyVersion {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.document {
            writer.member("Document");
            value.encode(writer);
        }
        if let Some(value) = &self.version_id {
            writer.member("VersionId");
            value.encode(writer);
        }
        if let Some(value) = &self.is_default_version {
            writer.member("IsDefaultVersion");
            value.encode(writer);
        }
        if let Some(value) = &self.create_date {
            writer.member("CreateDate");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Role`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Role {
    /// `Path`: 1 to 512 characters, `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: String,
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `RoleId`: 16 to 128 characters, `[\w]+`.
    pub role_id: String,
    /// `Arn`: 20 to 2048 characters.
    pub arn: String,
    /// `CreateDate`.
    pub create_date: Timestamp,
    /// `AssumeRolePolicyDocument`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub assume_role_policy_document: Option<String>,
    /// `Description`: at most 1000 characters, `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub description: Option<String>,
    /// `MaxSessionDuration`: 3600 to 43200.
    pub max_session_duration: Option<i32>,
    /// `PermissionsBoundary`.
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    /// `Tags`: at most 50 items.
    pub tags: Option<Vec<Tag>>,
    /// `RoleLastUsed`.
    pub role_last_used: Option<RoleLastUsed>,
    /// `SourceRoleTemplate`.
    pub source_role_template: Option<SourceRoleTemplate>,
}

impl Encode for Role {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Path");
        self.path.encode(writer);
        writer.member("RoleName");
        self.role_name.encode(writer);
        writer.member("RoleId");
        self.role_id.encode(writer);
        writer.member("Arn");
        self.arn.encode(writer);
        writer.member("CreateDate");
        self.create_date.encode(writer);
        if let Some(value) = &self.assume_role_policy_document {
            writer.member("AssumeRolePolicyDocument");
            value.encode(writer);
        }
        if let Some(value) = &self.description {
            writer.member("Description");
            value.encode(writer);
        }
        if let Some(value) = &self.max_session_duration {
            writer.member("MaxSessionDuration");
            value.encode(writer);
        }
        if let Some(value) = &self.permissions_boundary {
            writer.member("PermissionsBoundary");
            value.encode(writer);
        }
        if let Some(value) = &self.tags {
            writer.member("Tags");
            value.encode(writer);
        }
        if let Some(value) = &self.role_last_used {
            writer.member("RoleLastUsed");
            value.encode(writer);
        }
        if let Some(value) = &self.source_role_template {
            writer.member("SourceRoleTemplate");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `RoleLastUsed`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoleLastUsed {
    /// `LastUsedDate`.
    pub last_used_date: Option<Timestamp>,
    /// `Region`.
    pub region: Option<String>,
}

impl Encode for RoleLastUsed {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.last_used_date {
            writer.member("LastUsedDate");
            value.encode(writer);
        }
        if let Some(value) = &self.region {
            writer.member("Region");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SSHPublicKeyMetadata`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SSHPublicKeyMetadata {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `SSHPublicKeyId`: 20 to 128 characters, `[\w]+`.
    pub ssh_public_key_id: String,
    /// `Status`.
    pub status: StatusType,
    /// `UploadDate`.
    pub upload_date: Timestamp,
}

impl Encode for SSHPublicKeyMetadata {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("UserName");
        self.user_name.encode(writer);
        writer.member("SSHPublicKeyId");
        self.ssh_public_key_id.encode(writer);
        writer.member("Status");
        self.status.encode(writer);
        writer.member("UploadDate");
        self.upload_date.encode(writer);
        writer.end_object();
    }
}

/// `ServiceSpecificCredentialMetadata`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceSpecificCredentialMetadata {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `Status`.
    pub status: StatusType,
    /// `ServiceUserName`: 0 to 200 characters, `[\w+=,.@-]*`.
    pub service_user_name: Option<String>,
    /// `ServiceCredentialAlias`: 0 to 200 characters, `[\w+=,.@-]+`.
    pub service_credential_alias: Option<String>,
    /// `CreateDate`.
    pub create_date: Timestamp,
    /// `ExpirationDate`.
    pub expiration_date: Option<Timestamp>,
    /// `ServiceSpecificCredentialId`: 20 to 128 characters, `[\w]+`.
    pub service_specific_credential_id: String,
    /// `ServiceName`.
    pub service_name: String,
}

impl Encode for ServiceSpecificCredentialMetadata {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("UserName");
        self.user_name.encode(writer);
        writer.member("Status");
        self.status.encode(writer);
        if let Some(value) = &self.service_user_name {
            writer.member("ServiceUserName");
            value.encode(writer);
        }
        if let Some(value) = &self.service_credential_alias {
            writer.member("ServiceCredentialAlias");
            value.encode(writer);
        }
        writer.member("CreateDate");
        self.create_date.encode(writer);
        if let Some(value) = &self.expiration_date {
            writer.member("ExpirationDate");
            value.encode(writer);
        }
        writer.member("ServiceSpecificCredentialId");
        self.service_specific_credential_id.encode(writer);
        writer.member("ServiceName");
        self.service_name.encode(writer);
        writer.end_object();
    }
}

/// `SigningCertificate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SigningCertificate {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `CertificateId`: 24 to 128 characters, `[\w]+`.
    pub certificate_id: String,
    /// `CertificateBody`: 1 to 16384 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub certificate_body: String,
    /// `Status`.
    pub status: StatusType,
    /// `UploadDate`.
    pub upload_date: Option<Timestamp>,
}

impl Encode for SigningCertificate {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("UserName");
        self.user_name.encode(writer);
        writer.member("CertificateId");
        self.certificate_id.encode(writer);
        writer.member("CertificateBody");
        self.certificate_body.encode(writer);
        writer.member("Status");
        self.status.encode(writer);
        if let Some(value) = &self.upload_date {
            writer.member("UploadDate");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SourceRoleTemplate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceRoleTemplate {
    /// `TemplateArn`: 20 to 2048 characters.
    pub template_arn: String,
    /// `TemplateMinorVersion`.
    pub template_minor_version: i32,
}

impl Encode for SourceRoleTemplate {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("TemplateArn");
        self.template_arn.encode(writer);
        writer.member("TemplateMinorVersion");
        self.template_minor_version.encode(writer);
        writer.end_object();
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

impl Encode for Tag {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Key");
        self.key.encode(writer);
        writer.member("Value");
        self.value.encode(writer);
        writer.end_object();
    }
}

impl Print for Tag {
    fn print(&self, out: &mut Printed) {
        out.structure("Tag", &[("key", &self.key), ("value", &self.value)]);
    }
}

/// `User`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct User {
    /// `Path`: 1 to 512 characters, `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: String,
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `UserId`: 16 to 128 characters, `[\w]+`.
    pub user_id: String,
    /// `Arn`: 20 to 2048 characters.
    pub arn: String,
    /// `CreateDate`.
    pub create_date: Timestamp,
    /// `PasswordLastUsed`.
    pub password_last_used: Option<Timestamp>,
    /// `PermissionsBoundary`.
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    /// `Tags`: at most 50 items.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for User {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Path");
        self.path.encode(writer);
        writer.member("UserName");
        self.user_name.encode(writer);
        writer.member("UserId");
        self.user_id.encode(writer);
        writer.member("Arn");
        self.arn.encode(writer);
        writer.member("CreateDate");
        self.create_date.encode(writer);
        if let Some(value) = &self.password_last_used {
            writer.member("PasswordLastUsed");
            value.encode(writer);
        }
        if let Some(value) = &self.permissions_boundary {
            writer.member("PermissionsBoundary");
            value.encode(writer);
        }
        if let Some(value) = &self.tags {
            writer.member("Tags");
            value.encode(writer);
        }
        writer.end_object();
    }
}
