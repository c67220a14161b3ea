// Made by `cargo xtask generate` from models/iam.json; what is changed here is lost.

//! What the operations take.

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, texts};

use super::{EntityType, PolicyScopeType, PolicyUsageType, StatusType, Tag, rules};

/// Input of `AddUserToGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddUserToGroupRequest {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
}

impl Decode for AddUserToGroupRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupName", "UserName"]);
        let mut group_name = None;
        let mut user_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_name = Some(reader.string()?),
                1 => user_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        Ok(Self { group_name: group_name.unwrap_or_default(), user_name: user_name.unwrap_or_default() })
    }
}

/// Input of `AttachGroupPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttachGroupPolicyRequest {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
}

impl Decode for AttachGroupPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupName", "PolicyArn"]);
        let mut group_name = None;
        let mut policy_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_name = Some(reader.string()?),
                1 => policy_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        Ok(Self { group_name: group_name.unwrap_or_default(), policy_arn: policy_arn.unwrap_or_default() })
    }
}

/// Input of `AttachRolePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttachRolePolicyRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
}

impl Decode for AttachRolePolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "PolicyArn"]);
        let mut role_name = None;
        let mut policy_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => policy_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default(), policy_arn: policy_arn.unwrap_or_default() })
    }
}

/// Input of `AttachUserPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttachUserPolicyRequest {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
}

impl Decode for AttachUserPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "PolicyArn"]);
        let mut user_name = None;
        let mut policy_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => policy_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default(), policy_arn: policy_arn.unwrap_or_default() })
    }
}

/// Input of `CreateAccessKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateAccessKeyRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
}

impl Decode for CreateAccessKeyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName"]);
        let mut user_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &user_name {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        Ok(Self { user_name })
    }
}

/// Input of `CreateGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateGroupRequest {
    /// `Path`: 1 to 512 characters, `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<String>,
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
}

impl Decode for CreateGroupRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Path", "GroupName"]);
        let mut path = None;
        let mut group_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => path = Some(reader.string()?),
                1 => group_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &path {
            rules::PATH_TYPE.check(value, "path", violations);
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        Ok(Self { path, group_name: group_name.unwrap_or_default() })
    }
}

/// Input of `CreatePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreatePolicyRequest {
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
    /// `Path`: 1 to 512 characters, `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path: Option<String>,
    /// `PolicyDocument`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: String,
    /// `Description`: at most 1000 characters.
    pub description: Option<String>,
    /// `Tags`: at most 50 items.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for CreatePolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PolicyName", "Path", "PolicyDocument", "Description", "Tags"]);
        let mut policy_name = None;
        let mut path = None;
        let mut policy_document = None;
        let mut description = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy_name = Some(reader.string()?),
                1 => path = Some(reader.string()?),
                2 => policy_document = Some(reader.string()?),
                3 => description = Some(reader.string()?),
                4 => tags = Some(held.keep(4, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&policy_name, "policyName") {
            rules::POLICY_NAME_TYPE.check(value, "policyName", violations);
        }
        if let Some(value) = &path {
            rules::POLICY_PATH_TYPE.check(value, "path", violations);
        }
        if let Some(value) = violations.required(&policy_document, "policyDocument") {
            rules::POLICY_DOCUMENT_TYPE.check(value, "policyDocument", violations);
        }
        if let Some(value) = &description {
            rules::POLICY_DESCRIPTION_TYPE.check(value, "description", violations);
        }
        if let Some(value) = &tags {
            rules::TAG_LIST_TYPE.check(value, "tags", violations);
            held.report(4, violations);
        }
        Ok(Self {
            policy_name: policy_name.unwrap_or_default(),
            path,
            policy_document: policy_document.unwrap_or_default(),
            description,
            tags,
        })
    }
}

/// Input of `CreatePolicyVersion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreatePolicyVersionRequest {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
    /// `PolicyDocument`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: String,
    /// `SetAsDefault`.
    pub set_as_default: Option<bool>,
}

impl Decode for CreatePolicyVersionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PolicyArn", "PolicyDocument", "SetAsDefault"]);
        let mut policy_arn = None;
        let mut policy_document = None;
        let mut set_as_default = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy_arn = Some(reader.string()?),
                1 => policy_document = Some(reader.string()?),
                2 => set_as_default = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        if let Some(value) = violations.required(&policy_document, "policyDocument") {
            rules::POLICY_DOCUMENT_TYPE.check(value, "policyDocument", violations);
        }
        Ok(Self {
            policy_arn: policy_arn.unwrap_or_default(),
            policy_document: policy_document.unwrap_or_default(),
            set_as_default,
        })
    }
}

/// Input of `CreateRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateRoleRequest {
    /// `Path`: 1 to 512 characters, `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<String>,
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `AssumeRolePolicyDocument`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub assume_role_policy_document: String,
    /// `Description`: at most 1000 characters, `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub description: Option<String>,
    /// `MaxSessionDuration`: 3600 to 43200.
    pub max_session_duration: Option<i32>,
    /// `PermissionsBoundary`: 20 to 2048 characters.
    pub permissions_boundary: Option<String>,
    /// `Tags`: at most 50 items.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for CreateRoleRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Path",
            "RoleName",
            "AssumeRolePolicyDocument",
            "Description",
            "MaxSessionDuration",
            "PermissionsBoundary",
            "Tags",
        ]);
        let mut path = None;
        let mut role_name = None;
        let mut assume_role_policy_document = None;
        let mut description = None;
        let mut max_session_duration = None;
        let mut permissions_boundary = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => path = Some(reader.string()?),
                1 => role_name = Some(reader.string()?),
                2 => assume_role_policy_document = Some(reader.string()?),
                3 => description = Some(reader.string()?),
                4 => max_session_duration = Some(int(reader)?),
                5 => permissions_boundary = Some(reader.string()?),
                6 => tags = Some(held.keep(6, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &path {
            rules::PATH_TYPE.check(value, "path", violations);
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = violations.required(&assume_role_policy_document, "assumeRolePolicyDocument") {
            rules::POLICY_DOCUMENT_TYPE.check(value, "assumeRolePolicyDocument", violations);
        }
        if let Some(value) = &description {
            rules::ROLE_DESCRIPTION_TYPE.check(value, "description", violations);
        }
        if let Some(value) = &max_session_duration {
            rules::ROLE_MAX_SESSION_DURATION_TYPE.check(*value, "maxSessionDuration", violations);
        }
        if let Some(value) = &permissions_boundary {
            rules::ARN_TYPE.check(value, "permissionsBoundary", violations);
        }
        if let Some(value) = &tags {
            rules::TAG_LIST_TYPE.check(value, "tags", violations);
            held.report(6, violations);
        }
        Ok(Self {
            path,
            role_name: role_name.unwrap_or_default(),
            assume_role_policy_document: assume_role_policy_document.unwrap_or_default(),
            description,
            max_session_duration,
            permissions_boundary,
            tags,
        })
    }
}

/// Input of `CreateUser`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateUserRequest {
    /// `Path`: 1 to 512 characters, `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path: Option<String>,
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `PermissionsBoundary`: 20 to 2048 characters.
    pub permissions_boundary: Option<String>,
    /// `Tags`: at most 50 items.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for CreateUserRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Path", "UserName", "PermissionsBoundary", "Tags"]);
        let mut path = None;
        let mut user_name = None;
        let mut permissions_boundary = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => path = Some(reader.string()?),
                1 => user_name = Some(reader.string()?),
                2 => permissions_boundary = Some(reader.string()?),
                3 => tags = Some(held.keep(3, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &path {
            rules::PATH_TYPE.check(value, "path", violations);
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = &permissions_boundary {
            rules::ARN_TYPE.check(value, "permissionsBoundary", violations);
        }
        if let Some(value) = &tags {
            rules::TAG_LIST_TYPE.check(value, "tags", violations);
            held.report(3, violations);
        }
        Ok(Self { path, user_name: user_name.unwrap_or_default(), permissions_boundary, tags })
    }
}

/// Input of `DeleteAccessKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteAccessKeyRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
    /// `AccessKeyId`: 16 to 128 characters, `[\w]+`.
    pub access_key_id: String,
}

impl Decode for DeleteAccessKeyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "AccessKeyId"]);
        let mut user_name = None;
        let mut access_key_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => access_key_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &user_name {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = violations.required(&access_key_id, "accessKeyId") {
            rules::ACCESS_KEY_ID_TYPE.check(value, "accessKeyId", violations);
        }
        Ok(Self { user_name, access_key_id: access_key_id.unwrap_or_default() })
    }
}

/// Input of `DeleteGroupPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteGroupPolicyRequest {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
}

impl Decode for DeleteGroupPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupName", "PolicyName"]);
        let mut group_name = None;
        let mut policy_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_name = Some(reader.string()?),
                1 => policy_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        if let Some(value) = violations.required(&policy_name, "policyName") {
            rules::POLICY_NAME_TYPE.check(value, "policyName", violations);
        }
        Ok(Self { group_name: group_name.unwrap_or_default(), policy_name: policy_name.unwrap_or_default() })
    }
}

/// Input of `DeleteGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteGroupRequest {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
}

impl Decode for DeleteGroupRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupName"]);
        let mut group_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        Ok(Self { group_name: group_name.unwrap_or_default() })
    }
}

/// Input of `DeleteLoginProfile`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteLoginProfileRequest {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
}

impl Decode for DeleteLoginProfileRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName"]);
        let mut user_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &user_name {
            rules::USER_NAME_TYPE.check(value, "userName", violations);
        }
        Ok(Self { user_name })
    }
}

/// Input of `DeletePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeletePolicyRequest {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
}

impl Decode for DeletePolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PolicyArn"]);
        let mut policy_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        Ok(Self { policy_arn: policy_arn.unwrap_or_default() })
    }
}

/// Input of `DeletePolicyVersion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeletePolicyVersionRequest {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
    /// `VersionId`: `v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`.
    pub version_id: String,
}

impl Decode for DeletePolicyVersionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PolicyArn", "VersionId"]);
        let mut policy_arn = None;
        let mut version_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy_arn = Some(reader.string()?),
                1 => version_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        if let Some(value) = violations.required(&version_id, "versionId") {
            rules::POLICY_VERSION_ID_TYPE.check(value, "versionId", violations);
        }
        Ok(Self { policy_arn: policy_arn.unwrap_or_default(), version_id: version_id.unwrap_or_default() })
    }
}

/// Input of `DeleteRolePermissionsBoundary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteRolePermissionsBoundaryRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
}

impl Decode for DeleteRolePermissionsBoundaryRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName"]);
        let mut role_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default() })
    }
}

/// Input of `DeleteRolePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteRolePolicyRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
}

impl Decode for DeleteRolePolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "PolicyName"]);
        let mut role_name = None;
        let mut policy_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => policy_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = violations.required(&policy_name, "policyName") {
            rules::POLICY_NAME_TYPE.check(value, "policyName", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default(), policy_name: policy_name.unwrap_or_default() })
    }
}

/// Input of `DeleteRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteRoleRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
}

impl Decode for DeleteRoleRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName"]);
        let mut role_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default() })
    }
}

/// Input of `DeleteUserPermissionsBoundary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteUserPermissionsBoundaryRequest {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
}

impl Decode for DeleteUserPermissionsBoundaryRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName"]);
        let mut user_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::USER_NAME_TYPE.check(value, "userName", violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default() })
    }
}

/// Input of `DeleteUserPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteUserPolicyRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
}

impl Decode for DeleteUserPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "PolicyName"]);
        let mut user_name = None;
        let mut policy_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => policy_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = violations.required(&policy_name, "policyName") {
            rules::POLICY_NAME_TYPE.check(value, "policyName", violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default(), policy_name: policy_name.unwrap_or_default() })
    }
}

/// Input of `DeleteUser`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteUserRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
}

impl Decode for DeleteUserRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName"]);
        let mut user_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default() })
    }
}

/// Input of `DetachGroupPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DetachGroupPolicyRequest {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
}

impl Decode for DetachGroupPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupName", "PolicyArn"]);
        let mut group_name = None;
        let mut policy_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_name = Some(reader.string()?),
                1 => policy_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        Ok(Self { group_name: group_name.unwrap_or_default(), policy_arn: policy_arn.unwrap_or_default() })
    }
}

/// Input of `DetachRolePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DetachRolePolicyRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
}

impl Decode for DetachRolePolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "PolicyArn"]);
        let mut role_name = None;
        let mut policy_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => policy_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default(), policy_arn: policy_arn.unwrap_or_default() })
    }
}

/// Input of `DetachUserPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DetachUserPolicyRequest {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
}

impl Decode for DetachUserPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "PolicyArn"]);
        let mut user_name = None;
        let mut policy_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => policy_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default(), policy_arn: policy_arn.unwrap_or_default() })
    }
}

/// Input of `GetAccessKeyLastUsed`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetAccessKeyLastUsedRequest {
    /// `AccessKeyId`: 16 to 128 characters, `[\w]+`.
    pub access_key_id: String,
}

impl Decode for GetAccessKeyLastUsedRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AccessKeyId"]);
        let mut access_key_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => access_key_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&access_key_id, "accessKeyId") {
            rules::ACCESS_KEY_ID_TYPE.check(value, "accessKeyId", violations);
        }
        Ok(Self { access_key_id: access_key_id.unwrap_or_default() })
    }
}

/// Input of `GetGroupPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetGroupPolicyRequest {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
}

impl Decode for GetGroupPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupName", "PolicyName"]);
        let mut group_name = None;
        let mut policy_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_name = Some(reader.string()?),
                1 => policy_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        if let Some(value) = violations.required(&policy_name, "policyName") {
            rules::POLICY_NAME_TYPE.check(value, "policyName", violations);
        }
        Ok(Self { group_name: group_name.unwrap_or_default(), policy_name: policy_name.unwrap_or_default() })
    }
}

/// Input of `GetGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetGroupRequest {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for GetGroupRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupName", "Marker", "MaxItems"]);
        let mut group_name = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_name = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { group_name: group_name.unwrap_or_default(), marker, max_items })
    }
}

/// Input of `GetLoginProfile`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetLoginProfileRequest {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
}

impl Decode for GetLoginProfileRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName"]);
        let mut user_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &user_name {
            rules::USER_NAME_TYPE.check(value, "userName", violations);
        }
        Ok(Self { user_name })
    }
}

/// Input of `GetPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetPolicyRequest {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
}

impl Decode for GetPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PolicyArn"]);
        let mut policy_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        Ok(Self { policy_arn: policy_arn.unwrap_or_default() })
    }
}

/// Input of `GetPolicyVersion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetPolicyVersionRequest {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
    /// `VersionId`: `v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`.
    pub version_id: String,
}

impl Decode for GetPolicyVersionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PolicyArn", "VersionId"]);
        let mut policy_arn = None;
        let mut version_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy_arn = Some(reader.string()?),
                1 => version_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        if let Some(value) = violations.required(&version_id, "versionId") {
            rules::POLICY_VERSION_ID_TYPE.check(value, "versionId", violations);
        }
        Ok(Self { policy_arn: policy_arn.unwrap_or_default(), version_id: version_id.unwrap_or_default() })
    }
}

/// Input of `GetRolePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetRolePolicyRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
}

impl Decode for GetRolePolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "PolicyName"]);
        let mut role_name = None;
        let mut policy_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => policy_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = violations.required(&policy_name, "policyName") {
            rules::POLICY_NAME_TYPE.check(value, "policyName", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default(), policy_name: policy_name.unwrap_or_default() })
    }
}

/// Input of `GetRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetRoleRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
}

impl Decode for GetRoleRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName"]);
        let mut role_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default() })
    }
}

/// Input of `GetUserPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetUserPolicyRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
}

impl Decode for GetUserPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "PolicyName"]);
        let mut user_name = None;
        let mut policy_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => policy_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = violations.required(&policy_name, "policyName") {
            rules::POLICY_NAME_TYPE.check(value, "policyName", violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default(), policy_name: policy_name.unwrap_or_default() })
    }
}

/// Input of `GetUser`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetUserRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
}

impl Decode for GetUserRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName"]);
        let mut user_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &user_name {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        Ok(Self { user_name })
    }
}

/// Input of `ListAccessKeys`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAccessKeysRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListAccessKeysRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "Marker", "MaxItems"]);
        let mut user_name = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &user_name {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { user_name, marker, max_items })
    }
}

/// Input of `ListAttachedGroupPolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAttachedGroupPoliciesRequest {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `PathPrefix`: 1 to 512 characters, `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path_prefix: Option<String>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListAttachedGroupPoliciesRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupName", "PathPrefix", "Marker", "MaxItems"]);
        let mut group_name = None;
        let mut path_prefix = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_name = Some(reader.string()?),
                1 => path_prefix = Some(reader.string()?),
                2 => marker = Some(reader.string()?),
                3 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        if let Some(value) = &path_prefix {
            rules::POLICY_PATH_TYPE.check(value, "pathPrefix", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { group_name: group_name.unwrap_or_default(), path_prefix, marker, max_items })
    }
}

/// Input of `ListAttachedRolePolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAttachedRolePoliciesRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `PathPrefix`: 1 to 512 characters, `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path_prefix: Option<String>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListAttachedRolePoliciesRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "PathPrefix", "Marker", "MaxItems"]);
        let mut role_name = None;
        let mut path_prefix = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => path_prefix = Some(reader.string()?),
                2 => marker = Some(reader.string()?),
                3 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = &path_prefix {
            rules::POLICY_PATH_TYPE.check(value, "pathPrefix", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default(), path_prefix, marker, max_items })
    }
}

/// Input of `ListAttachedUserPolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAttachedUserPoliciesRequest {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `PathPrefix`: 1 to 512 characters, `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path_prefix: Option<String>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListAttachedUserPoliciesRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "PathPrefix", "Marker", "MaxItems"]);
        let mut user_name = None;
        let mut path_prefix = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => path_prefix = Some(reader.string()?),
                2 => marker = Some(reader.string()?),
                3 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = &path_prefix {
            rules::POLICY_PATH_TYPE.check(value, "pathPrefix", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default(), path_prefix, marker, max_items })
    }
}

/// Input of `ListEntitiesForPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListEntitiesForPolicyRequest {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
    /// `EntityFilter`.
    pub entity_filter: Option<EntityType>,
    /// `PathPrefix`: 1 to 512 characters, `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub path_prefix: Option<String>,
    /// `PolicyUsageFilter`.
    pub policy_usage_filter: Option<PolicyUsageType>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListEntitiesForPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["PolicyArn", "EntityFilter", "PathPrefix", "PolicyUsageFilter", "Marker", "MaxItems"]);
        let mut policy_arn = None;
        let mut entity_filter = None;
        let mut path_prefix = None;
        let mut policy_usage_filter = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy_arn = Some(reader.string()?),
                1 => entity_filter = Some(reader.string()?),
                2 => path_prefix = Some(reader.string()?),
                3 => policy_usage_filter = Some(reader.string()?),
                4 => marker = Some(reader.string()?),
                5 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        if let Some(value) = &entity_filter {
            rules::ENTITY_TYPE.check(value, "entityFilter", violations);
        }
        if let Some(value) = &path_prefix {
            rules::PATH_TYPE.check(value, "pathPrefix", violations);
        }
        if let Some(value) = &policy_usage_filter {
            rules::POLICY_USAGE_TYPE.check(value, "policyUsageFilter", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self {
            policy_arn: policy_arn.unwrap_or_default(),
            entity_filter: entity_filter.as_deref().and_then(EntityType::parse),
            path_prefix,
            policy_usage_filter: policy_usage_filter.as_deref().and_then(PolicyUsageType::parse),
            marker,
            max_items,
        })
    }
}

/// Input of `ListGroupPolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListGroupPoliciesRequest {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListGroupPoliciesRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupName", "Marker", "MaxItems"]);
        let mut group_name = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_name = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { group_name: group_name.unwrap_or_default(), marker, max_items })
    }
}

/// Input of `ListGroupsForUser`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListGroupsForUserRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListGroupsForUserRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "Marker", "MaxItems"]);
        let mut user_name = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default(), marker, max_items })
    }
}

/// Input of `ListGroups`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListGroupsRequest {
    /// `PathPrefix`: 1 to 512 characters, `\u002F[\u0021-\u007F]*`.
    pub path_prefix: Option<String>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListGroupsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PathPrefix", "Marker", "MaxItems"]);
        let mut path_prefix = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => path_prefix = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &path_prefix {
            rules::PATH_PREFIX_TYPE.check(value, "pathPrefix", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { path_prefix, marker, max_items })
    }
}

/// Input of `ListInstanceProfilesForRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListInstanceProfilesForRoleRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListInstanceProfilesForRoleRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "Marker", "MaxItems"]);
        let mut role_name = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default(), marker, max_items })
    }
}

/// Input of `ListMFADevices`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListMFADevicesRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListMFADevicesRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "Marker", "MaxItems"]);
        let mut user_name = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &user_name {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { user_name, marker, max_items })
    }
}

/// Input of `ListPolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListPoliciesRequest {
    /// `Scope`.
    pub scope: Option<PolicyScopeType>,
    /// `OnlyAttached`.
    pub only_attached: Option<bool>,
    /// `PathPrefix`: 1 to 512 characters, `((/[A-Za-z0-9\.,\+@=_-]+)*)/`.
    pub path_prefix: Option<String>,
    /// `PolicyUsageFilter`.
    pub policy_usage_filter: Option<PolicyUsageType>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListPoliciesRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["Scope", "OnlyAttached", "PathPrefix", "PolicyUsageFilter", "Marker", "MaxItems"]);
        let mut scope = None;
        let mut only_attached = None;
        let mut path_prefix = None;
        let mut policy_usage_filter = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => scope = Some(reader.string()?),
                1 => only_attached = Some(reader.bool()?),
                2 => path_prefix = Some(reader.string()?),
                3 => policy_usage_filter = Some(reader.string()?),
                4 => marker = Some(reader.string()?),
                5 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &scope {
            rules::POLICY_SCOPE_TYPE.check(value, "scope", violations);
        }
        if let Some(value) = &path_prefix {
            rules::POLICY_PATH_TYPE.check(value, "pathPrefix", violations);
        }
        if let Some(value) = &policy_usage_filter {
            rules::POLICY_USAGE_TYPE.check(value, "policyUsageFilter", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self {
            scope: scope.as_deref().and_then(PolicyScopeType::parse),
            only_attached,
            path_prefix,
            policy_usage_filter: policy_usage_filter.as_deref().and_then(PolicyUsageType::parse),
            marker,
            max_items,
        })
    }
}

/// Input of `ListPolicyTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListPolicyTagsRequest {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListPolicyTagsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PolicyArn", "Marker", "MaxItems"]);
        let mut policy_arn = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy_arn = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { policy_arn: policy_arn.unwrap_or_default(), marker, max_items })
    }
}

/// Input of `ListPolicyVersions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListPolicyVersionsRequest {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListPolicyVersionsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PolicyArn", "Marker", "MaxItems"]);
        let mut policy_arn = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy_arn = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { policy_arn: policy_arn.unwrap_or_default(), marker, max_items })
    }
}

/// Input of `ListRolePolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRolePoliciesRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListRolePoliciesRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "Marker", "MaxItems"]);
        let mut role_name = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default(), marker, max_items })
    }
}

/// Input of `ListRoleTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRoleTagsRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListRoleTagsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "Marker", "MaxItems"]);
        let mut role_name = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default(), marker, max_items })
    }
}

/// Input of `ListRoles`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRolesRequest {
    /// `PathPrefix`: 1 to 512 characters, `\u002F[\u0021-\u007F]*`.
    pub path_prefix: Option<String>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListRolesRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PathPrefix", "Marker", "MaxItems"]);
        let mut path_prefix = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => path_prefix = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &path_prefix {
            rules::PATH_PREFIX_TYPE.check(value, "pathPrefix", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { path_prefix, marker, max_items })
    }
}

/// Input of `ListSSHPublicKeys`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSSHPublicKeysRequest {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListSSHPublicKeysRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "Marker", "MaxItems"]);
        let mut user_name = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &user_name {
            rules::USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { user_name, marker, max_items })
    }
}

/// Input of `ListServiceSpecificCredentials`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListServiceSpecificCredentialsRequest {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
    /// `ServiceName`.
    pub service_name: Option<String>,
    /// `AllUsers`.
    pub all_users: Option<bool>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListServiceSpecificCredentialsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "ServiceName", "AllUsers", "Marker", "MaxItems"]);
        let mut user_name = None;
        let mut service_name = None;
        let mut all_users = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => service_name = Some(reader.string()?),
                2 => all_users = Some(reader.bool()?),
                3 => marker = Some(reader.string()?),
                4 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &user_name {
            rules::USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { user_name, service_name, all_users, marker, max_items })
    }
}

/// Input of `ListSigningCertificates`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSigningCertificatesRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListSigningCertificatesRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "Marker", "MaxItems"]);
        let mut user_name = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &user_name {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { user_name, marker, max_items })
    }
}

/// Input of `ListUserPolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListUserPoliciesRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListUserPoliciesRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "Marker", "MaxItems"]);
        let mut user_name = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default(), marker, max_items })
    }
}

/// Input of `ListUserTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListUserTagsRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListUserTagsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "Marker", "MaxItems"]);
        let mut user_name = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default(), marker, max_items })
    }
}

/// Input of `ListUsers`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListUsersRequest {
    /// `PathPrefix`: 1 to 512 characters, `\u002F[\u0021-\u007F]*`.
    pub path_prefix: Option<String>,
    /// `Marker`: 1 to 320 characters, `[\u0020-\u00FF]+`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 1000.
    pub max_items: Option<i32>,
}

impl Decode for ListUsersRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PathPrefix", "Marker", "MaxItems"]);
        let mut path_prefix = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => path_prefix = Some(reader.string()?),
                1 => marker = Some(reader.string()?),
                2 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &path_prefix {
            rules::PATH_PREFIX_TYPE.check(value, "pathPrefix", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_ITEMS_TYPE.check(*value, "maxItems", violations);
        }
        Ok(Self { path_prefix, marker, max_items })
    }
}

/// Input of `PutGroupPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutGroupPolicyRequest {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
    /// `PolicyDocument`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: String,
}

impl Decode for PutGroupPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupName", "PolicyName", "PolicyDocument"]);
        let mut group_name = None;
        let mut policy_name = None;
        let mut policy_document = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_name = Some(reader.string()?),
                1 => policy_name = Some(reader.string()?),
                2 => policy_document = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        if let Some(value) = violations.required(&policy_name, "policyName") {
            rules::POLICY_NAME_TYPE.check(value, "policyName", violations);
        }
        if let Some(value) = violations.required(&policy_document, "policyDocument") {
            rules::POLICY_DOCUMENT_TYPE.check(value, "policyDocument", violations);
        }
        Ok(Self {
            group_name: group_name.unwrap_or_default(),
            policy_name: policy_name.unwrap_or_default(),
            policy_document: policy_document.unwrap_or_default(),
        })
    }
}

/// Input of `PutRolePermissionsBoundary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutRolePermissionsBoundaryRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `PermissionsBoundary`: 20 to 2048 characters.
    pub permissions_boundary: String,
}

impl Decode for PutRolePermissionsBoundaryRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "PermissionsBoundary"]);
        let mut role_name = None;
        let mut permissions_boundary = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => permissions_boundary = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = violations.required(&permissions_boundary, "permissionsBoundary") {
            rules::ARN_TYPE.check(value, "permissionsBoundary", violations);
        }
        Ok(Self {
            role_name: role_name.unwrap_or_default(),
            permissions_boundary: permissions_boundary.unwrap_or_default(),
        })
    }
}

/// Input of `PutRolePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutRolePolicyRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
    /// `PolicyDocument`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: String,
}

impl Decode for PutRolePolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "PolicyName", "PolicyDocument"]);
        let mut role_name = None;
        let mut policy_name = None;
        let mut policy_document = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => policy_name = Some(reader.string()?),
                2 => policy_document = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = violations.required(&policy_name, "policyName") {
            rules::POLICY_NAME_TYPE.check(value, "policyName", violations);
        }
        if let Some(value) = violations.required(&policy_document, "policyDocument") {
            rules::POLICY_DOCUMENT_TYPE.check(value, "policyDocument", violations);
        }
        Ok(Self {
            role_name: role_name.unwrap_or_default(),
            policy_name: policy_name.unwrap_or_default(),
            policy_document: policy_document.unwrap_or_default(),
        })
    }
}

/// Input of `PutUserPermissionsBoundary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutUserPermissionsBoundaryRequest {
    /// `UserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `PermissionsBoundary`: 20 to 2048 characters.
    pub permissions_boundary: String,
}

impl Decode for PutUserPermissionsBoundaryRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "PermissionsBoundary"]);
        let mut user_name = None;
        let mut permissions_boundary = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => permissions_boundary = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = violations.required(&permissions_boundary, "permissionsBoundary") {
            rules::ARN_TYPE.check(value, "permissionsBoundary", violations);
        }
        Ok(Self {
            user_name: user_name.unwrap_or_default(),
            permissions_boundary: permissions_boundary.unwrap_or_default(),
        })
    }
}

/// Input of `PutUserPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutUserPolicyRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
    /// `PolicyDocument`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: String,
}

impl Decode for PutUserPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "PolicyName", "PolicyDocument"]);
        let mut user_name = None;
        let mut policy_name = None;
        let mut policy_document = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => policy_name = Some(reader.string()?),
                2 => policy_document = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = violations.required(&policy_name, "policyName") {
            rules::POLICY_NAME_TYPE.check(value, "policyName", violations);
        }
        if let Some(value) = violations.required(&policy_document, "policyDocument") {
            rules::POLICY_DOCUMENT_TYPE.check(value, "policyDocument", violations);
        }
        Ok(Self {
            user_name: user_name.unwrap_or_default(),
            policy_name: policy_name.unwrap_or_default(),
            policy_document: policy_document.unwrap_or_default(),
        })
    }
}

/// Input of `RemoveUserFromGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RemoveUserFromGroupRequest {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
}

impl Decode for RemoveUserFromGroupRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupName", "UserName"]);
        let mut group_name = None;
        let mut user_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_name = Some(reader.string()?),
                1 => user_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        Ok(Self { group_name: group_name.unwrap_or_default(), user_name: user_name.unwrap_or_default() })
    }
}

/// Input of `SetDefaultPolicyVersion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SetDefaultPolicyVersionRequest {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
    /// `VersionId`: `v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`.
    pub version_id: String,
}

impl Decode for SetDefaultPolicyVersionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PolicyArn", "VersionId"]);
        let mut policy_arn = None;
        let mut version_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy_arn = Some(reader.string()?),
                1 => version_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        if let Some(value) = violations.required(&version_id, "versionId") {
            rules::POLICY_VERSION_ID_TYPE.check(value, "versionId", violations);
        }
        Ok(Self { policy_arn: policy_arn.unwrap_or_default(), version_id: version_id.unwrap_or_default() })
    }
}

/// Input of `TagPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagPolicyRequest {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
    /// `Tags`: at most 50 items.
    pub tags: Vec<Tag>,
}

impl Decode for TagPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PolicyArn", "Tags"]);
        let mut policy_arn = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy_arn = Some(reader.string()?),
                1 => tags = Some(held.keep(1, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        if let Some(value) = violations.required(&tags, "tags") {
            rules::TAG_LIST_TYPE.check(value, "tags", violations);
            held.report(1, violations);
        }
        Ok(Self { policy_arn: policy_arn.unwrap_or_default(), tags: tags.unwrap_or_default() })
    }
}

/// Input of `TagRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagRoleRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `Tags`: at most 50 items.
    pub tags: Vec<Tag>,
}

impl Decode for TagRoleRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "Tags"]);
        let mut role_name = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => tags = Some(held.keep(1, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = violations.required(&tags, "tags") {
            rules::TAG_LIST_TYPE.check(value, "tags", violations);
            held.report(1, violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default(), tags: tags.unwrap_or_default() })
    }
}

/// Input of `TagUser`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagUserRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `Tags`: at most 50 items.
    pub tags: Vec<Tag>,
}

impl Decode for TagUserRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "Tags"]);
        let mut user_name = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => tags = Some(held.keep(1, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = violations.required(&tags, "tags") {
            rules::TAG_LIST_TYPE.check(value, "tags", violations);
            held.report(1, violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default(), tags: tags.unwrap_or_default() })
    }
}

/// Input of `UntagPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagPolicyRequest {
    /// `PolicyArn`: 20 to 2048 characters.
    pub policy_arn: String,
    /// `TagKeys`: at most 50 items.
    pub tag_keys: Vec<String>,
}

impl Decode for UntagPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PolicyArn", "TagKeys"]);
        let mut policy_arn = None;
        let mut tag_keys = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy_arn = Some(reader.string()?),
                1 => {
                    tag_keys =
                        Some(held.keep(1, violations, |violations| texts(reader, "tagKeys", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&policy_arn, "policyArn") {
            rules::ARN_TYPE.check(value, "policyArn", violations);
        }
        if let Some(value) = violations.required(&tag_keys, "tagKeys") {
            rules::TAG_KEY_LIST_TYPE.check_texts(value, "tagKeys", violations);
            held.report(1, violations);
        }
        Ok(Self { policy_arn: policy_arn.unwrap_or_default(), tag_keys: tag_keys.unwrap_or_default() })
    }
}

/// Input of `UntagRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagRoleRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `TagKeys`: at most 50 items.
    pub tag_keys: Vec<String>,
}

impl Decode for UntagRoleRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "TagKeys"]);
        let mut role_name = None;
        let mut tag_keys = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => {
                    tag_keys =
                        Some(held.keep(1, violations, |violations| texts(reader, "tagKeys", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = violations.required(&tag_keys, "tagKeys") {
            rules::TAG_KEY_LIST_TYPE.check_texts(value, "tagKeys", violations);
            held.report(1, violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default(), tag_keys: tag_keys.unwrap_or_default() })
    }
}

/// Input of `UntagUser`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagUserRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `TagKeys`: at most 50 items.
    pub tag_keys: Vec<String>,
}

impl Decode for UntagUserRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "TagKeys"]);
        let mut user_name = None;
        let mut tag_keys = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => {
                    tag_keys =
                        Some(held.keep(1, violations, |violations| texts(reader, "tagKeys", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = violations.required(&tag_keys, "tagKeys") {
            rules::TAG_KEY_LIST_TYPE.check_texts(value, "tagKeys", violations);
            held.report(1, violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default(), tag_keys: tag_keys.unwrap_or_default() })
    }
}

/// Input of `UpdateAccessKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateAccessKeyRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
    /// `AccessKeyId`: 16 to 128 characters, `[\w]+`.
    pub access_key_id: String,
    /// `Status`.
    pub status: StatusType,
}

impl Decode for UpdateAccessKeyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "AccessKeyId", "Status"]);
        let mut user_name = None;
        let mut access_key_id = None;
        let mut status = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => access_key_id = Some(reader.string()?),
                2 => status = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &user_name {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = violations.required(&access_key_id, "accessKeyId") {
            rules::ACCESS_KEY_ID_TYPE.check(value, "accessKeyId", violations);
        }
        if let Some(value) = violations.required(&status, "status") {
            rules::STATUS_TYPE.check(value, "status", violations);
        }
        Ok(Self {
            user_name,
            access_key_id: access_key_id.unwrap_or_default(),
            status: status.as_deref().and_then(StatusType::parse).unwrap_or_default(),
        })
    }
}

/// Input of `UpdateAssumeRolePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateAssumeRolePolicyRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `PolicyDocument`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: String,
}

impl Decode for UpdateAssumeRolePolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "PolicyDocument"]);
        let mut role_name = None;
        let mut policy_document = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => policy_document = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = violations.required(&policy_document, "policyDocument") {
            rules::POLICY_DOCUMENT_TYPE.check(value, "policyDocument", violations);
        }
        Ok(Self {
            role_name: role_name.unwrap_or_default(),
            policy_document: policy_document.unwrap_or_default(),
        })
    }
}

/// Input of `UpdateGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateGroupRequest {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `NewPath`: 1 to 512 characters, `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub new_path: Option<String>,
    /// `NewGroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub new_group_name: Option<String>,
}

impl Decode for UpdateGroupRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupName", "NewPath", "NewGroupName"]);
        let mut group_name = None;
        let mut new_path = None;
        let mut new_group_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_name = Some(reader.string()?),
                1 => new_path = Some(reader.string()?),
                2 => new_group_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_name, "groupName") {
            rules::GROUP_NAME_TYPE.check(value, "groupName", violations);
        }
        if let Some(value) = &new_path {
            rules::PATH_TYPE.check(value, "newPath", violations);
        }
        if let Some(value) = &new_group_name {
            rules::GROUP_NAME_TYPE.check(value, "newGroupName", violations);
        }
        Ok(Self { group_name: group_name.unwrap_or_default(), new_path, new_group_name })
    }
}

/// Input of `UpdateRoleDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateRoleDescriptionRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `Description`: at most 1000 characters, `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub description: String,
}

impl Decode for UpdateRoleDescriptionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "Description"]);
        let mut role_name = None;
        let mut description = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => description = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = violations.required(&description, "description") {
            rules::ROLE_DESCRIPTION_TYPE.check(value, "description", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default(), description: description.unwrap_or_default() })
    }
}

/// Input of `UpdateRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateRoleRequest {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `Description`: at most 1000 characters, `[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*`.
    pub description: Option<String>,
    /// `MaxSessionDuration`: 3600 to 43200.
    pub max_session_duration: Option<i32>,
}

impl Decode for UpdateRoleRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleName", "Description", "MaxSessionDuration"]);
        let mut role_name = None;
        let mut description = None;
        let mut max_session_duration = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_name = Some(reader.string()?),
                1 => description = Some(reader.string()?),
                2 => max_session_duration = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_name, "roleName") {
            rules::ROLE_NAME_TYPE.check(value, "roleName", violations);
        }
        if let Some(value) = &description {
            rules::ROLE_DESCRIPTION_TYPE.check(value, "description", violations);
        }
        if let Some(value) = &max_session_duration {
            rules::ROLE_MAX_SESSION_DURATION_TYPE.check(*value, "maxSessionDuration", violations);
        }
        Ok(Self { role_name: role_name.unwrap_or_default(), description, max_session_duration })
    }
}

/// Input of `UpdateUser`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateUserRequest {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `NewPath`: 1 to 512 characters, `(\u002F)|(\u002F[\u0021-\u007E]+\u002F)`.
    pub new_path: Option<String>,
    /// `NewUserName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub new_user_name: Option<String>,
}

impl Decode for UpdateUserRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["UserName", "NewPath", "NewUserName"]);
        let mut user_name = None;
        let mut new_path = None;
        let mut new_user_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => user_name = Some(reader.string()?),
                1 => new_path = Some(reader.string()?),
                2 => new_user_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&user_name, "userName") {
            rules::EXISTING_USER_NAME_TYPE.check(value, "userName", violations);
        }
        if let Some(value) = &new_path {
            rules::PATH_TYPE.check(value, "newPath", violations);
        }
        if let Some(value) = &new_user_name {
            rules::USER_NAME_TYPE.check(value, "newUserName", violations);
        }
        Ok(Self { user_name: user_name.unwrap_or_default(), new_path, new_user_name })
    }
}
