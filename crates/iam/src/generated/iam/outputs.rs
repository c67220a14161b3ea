// Made by `cargo xtask generate` from models/iam.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use millstream_api::{Encode, Reply, Writer};

use super::{
    AccessKey, AccessKeyLastUsed, AccessKeyMetadata, AttachedPolicy, Group, InstanceProfile, LoginProfile,
    MFADevice, Policy, PolicyGroup, PolicyRole, PolicyUser, PolicyVersion, Role, SSHPublicKeyMetadata,
    ServiceSpecificCredentialMetadata, SigningCertificate, Tag, User,
};

/// Output of `CreateAccessKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateAccessKeyResponse {
    /// `AccessKey`.
    pub access_key: AccessKey,
}

impl Encode for CreateAccessKeyResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("AccessKey");
        self.access_key.encode(writer);
        writer.end_object();
    }
}

impl From<CreateAccessKeyResponse> for Reply {
    fn from(output: CreateAccessKeyResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateGroupResponse {
    /// `Group`.
    pub group: Group,
}

impl Encode for CreateGroupResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Group");
        self.group.encode(writer);
        writer.end_object();
    }
}

impl From<CreateGroupResponse> for Reply {
    fn from(output: CreateGroupResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreatePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreatePolicyResponse {
    /// `Policy`.
    pub policy: Option<Policy>,
}

impl Encode for CreatePolicyResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.policy {
            writer.member("Policy");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<CreatePolicyResponse> for Reply {
    fn from(output: CreatePolicyResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreatePolicyVersion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreatePolicyVersionResponse {
    /// `PolicyVersion`.
    pub policy_version: Option<PolicyVersion>,
}

impl Encode for CreatePolicyVersionResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.policy_version {
            writer.member("PolicyVersion");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<CreatePolicyVersionResponse> for Reply {
    fn from(output: CreatePolicyVersionResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateRoleResponse {
    /// `Role`.
    pub role: Role,
}

impl Encode for CreateRoleResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Role");
        self.role.encode(writer);
        writer.end_object();
    }
}

impl From<CreateRoleResponse> for Reply {
    fn from(output: CreateRoleResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateUser`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateUserResponse {
    /// `User`.
    pub user: Option<User>,
}

impl Encode for CreateUserResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.user {
            writer.member("User");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<CreateUserResponse> for Reply {
    fn from(output: CreateUserResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetAccessKeyLastUsed`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetAccessKeyLastUsedResponse {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: Option<String>,
    /// `AccessKeyLastUsed`.
    pub access_key_last_used: Option<AccessKeyLastUsed>,
}

impl Encode for GetAccessKeyLastUsedResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.user_name {
            writer.member("UserName");
            value.encode(writer);
        }
        if let Some(value) = &self.access_key_last_used {
            writer.member("AccessKeyLastUsed");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetAccessKeyLastUsedResponse> for Reply {
    fn from(output: GetAccessKeyLastUsedResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetGroupPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetGroupPolicyResponse {
    /// `GroupName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub group_name: String,
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
    /// `PolicyDocument`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: String,
}

impl Encode for GetGroupPolicyResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("GroupName");
        self.group_name.encode(writer);
        writer.member("PolicyName");
        self.policy_name.encode(writer);
        writer.member("PolicyDocument");
        self.policy_document.encode(writer);
        writer.end_object();
    }
}

impl From<GetGroupPolicyResponse> for Reply {
    fn from(output: GetGroupPolicyResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetGroupResponse {
    /// `Group`.
    pub group: Group,
    /// `Users`.
    pub users: Vec<User>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for GetGroupResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Group");
        self.group.encode(writer);
        writer.member("Users");
        self.users.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetGroupResponse> for Reply {
    fn from(output: GetGroupResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetLoginProfile`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetLoginProfileResponse {
    /// `LoginProfile`.
    pub login_profile: LoginProfile,
}

impl Encode for GetLoginProfileResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("LoginProfile");
        self.login_profile.encode(writer);
        writer.end_object();
    }
}

impl From<GetLoginProfileResponse> for Reply {
    fn from(output: GetLoginProfileResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetPolicyResponse {
    /// `Policy`.
    pub policy: Option<Policy>,
}

impl Encode for GetPolicyResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.policy {
            writer.member("Policy");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetPolicyResponse> for Reply {
    fn from(output: GetPolicyResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetPolicyVersion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetPolicyVersionResponse {
    /// `PolicyVersion`.
    pub policy_version: Option<PolicyVersion>,
}

impl Encode for GetPolicyVersionResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.policy_version {
            writer.member("PolicyVersion");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetPolicyVersionResponse> for Reply {
    fn from(output: GetPolicyVersionResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetRolePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetRolePolicyResponse {
    /// `RoleName`: 1 to 64 characters, `[\w+=,.@-]+`.
    pub role_name: String,
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
    /// `PolicyDocument`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: String,
}

impl Encode for GetRolePolicyResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RoleName");
        self.role_name.encode(writer);
        writer.member("PolicyName");
        self.policy_name.encode(writer);
        writer.member("PolicyDocument");
        self.policy_document.encode(writer);
        writer.end_object();
    }
}

impl From<GetRolePolicyResponse> for Reply {
    fn from(output: GetRolePolicyResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetRoleResponse {
    /// `Role`.
    pub role: Role,
}

impl Encode for GetRoleResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Role");
        self.role.encode(writer);
        writer.end_object();
    }
}

impl From<GetRoleResponse> for Reply {
    fn from(output: GetRoleResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetUserPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetUserPolicyResponse {
    /// `UserName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub user_name: String,
    /// `PolicyName`: 1 to 128 characters, `[\w+=,.@-]+`.
    pub policy_name: String,
    /// `PolicyDocument`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy_document: String,
}

impl Encode for GetUserPolicyResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("UserName");
        self.user_name.encode(writer);
        writer.member("PolicyName");
        self.policy_name.encode(writer);
        writer.member("PolicyDocument");
        self.policy_document.encode(writer);
        writer.end_object();
    }
}

impl From<GetUserPolicyResponse> for Reply {
    fn from(output: GetUserPolicyResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetUser`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetUserResponse {
    /// `User`.
    pub user: User,
}

impl Encode for GetUserResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("User");
        self.user.encode(writer);
        writer.end_object();
    }
}

impl From<GetUserResponse> for Reply {
    fn from(output: GetUserResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListAccessKeys`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAccessKeysResponse {
    /// `AccessKeyMetadata`.
    pub access_key_metadata: Vec<AccessKeyMetadata>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListAccessKeysResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("AccessKeyMetadata");
        self.access_key_metadata.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListAccessKeysResponse> for Reply {
    fn from(output: ListAccessKeysResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListAttachedGroupPolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAttachedGroupPoliciesResponse {
    /// `AttachedPolicies`.
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListAttachedGroupPoliciesResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.attached_policies {
            writer.member("AttachedPolicies");
            value.encode(writer);
        }
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListAttachedGroupPoliciesResponse> for Reply {
    fn from(output: ListAttachedGroupPoliciesResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListAttachedRolePolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAttachedRolePoliciesResponse {
    /// `AttachedPolicies`.
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListAttachedRolePoliciesResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.attached_policies {
            writer.member("AttachedPolicies");
            value.encode(writer);
        }
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListAttachedRolePoliciesResponse> for Reply {
    fn from(output: ListAttachedRolePoliciesResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListAttachedUserPolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAttachedUserPoliciesResponse {
    /// `AttachedPolicies`.
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListAttachedUserPoliciesResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.attached_policies {
            writer.member("AttachedPolicies");
            value.encode(writer);
        }
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListAttachedUserPoliciesResponse> for Reply {
    fn from(output: ListAttachedUserPoliciesResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListEntitiesForPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListEntitiesForPolicyResponse {
    /// `PolicyGroups`.
    pub policy_groups: Option<Vec<PolicyGroup>>,
    /// `PolicyUsers`.
    pub policy_users: Option<Vec<PolicyUser>>,
    /// `PolicyRoles`.
    pub policy_roles: Option<Vec<PolicyRole>>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListEntitiesForPolicyResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.policy_groups {
            writer.member("PolicyGroups");
            value.encode(writer);
        }
        if let Some(value) = &self.policy_users {
            writer.member("PolicyUsers");
            value.encode(writer);
        }
        if let Some(value) = &self.policy_roles {
            writer.member("PolicyRoles");
            value.encode(writer);
        }
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListEntitiesForPolicyResponse> for Reply {
    fn from(output: ListEntitiesForPolicyResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListGroupPolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListGroupPoliciesResponse {
    /// `PolicyNames`.
    pub policy_names: Vec<String>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListGroupPoliciesResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("PolicyNames");
        self.policy_names.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListGroupPoliciesResponse> for Reply {
    fn from(output: ListGroupPoliciesResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListGroupsForUser`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListGroupsForUserResponse {
    /// `Groups`.
    pub groups: Vec<Group>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListGroupsForUserResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Groups");
        self.groups.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListGroupsForUserResponse> for Reply {
    fn from(output: ListGroupsForUserResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListGroups`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListGroupsResponse {
    /// `Groups`.
    pub groups: Vec<Group>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListGroupsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Groups");
        self.groups.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListGroupsResponse> for Reply {
    fn from(output: ListGroupsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListInstanceProfilesForRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListInstanceProfilesForRoleResponse {
    /// `InstanceProfiles`.
    pub instance_profiles: Vec<InstanceProfile>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListInstanceProfilesForRoleResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("InstanceProfiles");
        self.instance_profiles.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListInstanceProfilesForRoleResponse> for Reply {
    fn from(output: ListInstanceProfilesForRoleResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListMFADevices`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListMFADevicesResponse {
    /// `MFADevices`.
    pub mfa_devices: Vec<MFADevice>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListMFADevicesResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("MFADevices");
        self.mfa_devices.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListMFADevicesResponse> for Reply {
    fn from(output: ListMFADevicesResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListPolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListPoliciesResponse {
    /// `Policies`.
    pub policies: Option<Vec<Policy>>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListPoliciesResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.policies {
            writer.member("Policies");
            value.encode(writer);
        }
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListPoliciesResponse> for Reply {
    fn from(output: ListPoliciesResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListPolicyTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListPolicyTagsResponse {
    /// `Tags`: at most 50 items.
    pub tags: Vec<Tag>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListPolicyTagsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Tags");
        self.tags.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListPolicyTagsResponse> for Reply {
    fn from(output: ListPolicyTagsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListPolicyVersions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListPolicyVersionsResponse {
    /// `Versions`.
    pub versions: Option<Vec<PolicyVersion>>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListPolicyVersionsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.versions {
            writer.member("Versions");
            value.encode(writer);
        }
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListPolicyVersionsResponse> for Reply {
    fn from(output: ListPolicyVersionsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListRolePolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRolePoliciesResponse {
    /// `PolicyNames`.
    pub policy_names: Vec<String>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListRolePoliciesResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("PolicyNames");
        self.policy_names.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListRolePoliciesResponse> for Reply {
    fn from(output: ListRolePoliciesResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListRoleTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRoleTagsResponse {
    /// `Tags`: at most 50 items.
    pub tags: Vec<Tag>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListRoleTagsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Tags");
        self.tags.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListRoleTagsResponse> for Reply {
    fn from(output: ListRoleTagsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListRoles`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRolesResponse {
    /// `Roles`.
    pub roles: Vec<Role>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListRolesResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Roles");
        self.roles.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListRolesResponse> for Reply {
    fn from(output: ListRolesResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListSSHPublicKeys`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSSHPublicKeysResponse {
    /// `SSHPublicKeys`.
    pub ssh_public_keys: Option<Vec<SSHPublicKeyMetadata>>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListSSHPublicKeysResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.ssh_public_keys {
            writer.member("SSHPublicKeys");
            value.encode(writer);
        }
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListSSHPublicKeysResponse> for Reply {
    fn from(output: ListSSHPublicKeysResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListServiceSpecificCredentials`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListServiceSpecificCredentialsResponse {
    /// `ServiceSpecificCredentials`.
    pub service_specific_credentials: Option<Vec<ServiceSpecificCredentialMetadata>>,
    /// `Marker`.
    pub marker: Option<String>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
}

impl Encode for ListServiceSpecificCredentialsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.service_specific_credentials {
            writer.member("ServiceSpecificCredentials");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListServiceSpecificCredentialsResponse> for Reply {
    fn from(output: ListServiceSpecificCredentialsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListSigningCertificates`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSigningCertificatesResponse {
    /// `Certificates`.
    pub certificates: Vec<SigningCertificate>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListSigningCertificatesResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Certificates");
        self.certificates.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListSigningCertificatesResponse> for Reply {
    fn from(output: ListSigningCertificatesResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListUserPolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListUserPoliciesResponse {
    /// `PolicyNames`.
    pub policy_names: Vec<String>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListUserPoliciesResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("PolicyNames");
        self.policy_names.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListUserPoliciesResponse> for Reply {
    fn from(output: ListUserPoliciesResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListUserTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListUserTagsResponse {
    /// `Tags`: at most 50 items.
    pub tags: Vec<Tag>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListUserTagsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Tags");
        self.tags.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListUserTagsResponse> for Reply {
    fn from(output: ListUserTagsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListUsers`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListUsersResponse {
    /// `Users`.
    pub users: Vec<User>,
    /// `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// `Marker`.
    pub marker: Option<String>,
}

impl Encode for ListUsersResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Users");
        self.users.encode(writer);
        if let Some(value) = &self.is_truncated {
            writer.member("IsTruncated");
            value.encode(writer);
        }
        if let Some(value) = &self.marker {
            writer.member("Marker");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListUsersResponse> for Reply {
    fn from(output: ListUsersResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateRoleDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateRoleDescriptionResponse {
    /// `Role`.
    pub role: Option<Role>,
}

impl Encode for UpdateRoleDescriptionResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.role {
            writer.member("Role");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<UpdateRoleDescriptionResponse> for Reply {
    fn from(output: UpdateRoleDescriptionResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateRole`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateRoleResponse {}

impl Encode for UpdateRoleResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<UpdateRoleResponse> for Reply {
    fn from(output: UpdateRoleResponse) -> Self {
        Self::value(output)
    }
}
