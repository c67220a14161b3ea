//! The operations of IAM: a file each, and the table.

use api::Row;
use millstream_api as api;

use crate::service::Iam;

mod add_user_to_group;
mod attach_group_policy;
mod attach_role_policy;
mod attach_user_policy;
mod create_access_key;
mod create_group;
mod create_policy;
mod create_policy_version;
mod create_role;
mod create_user;
mod delete_access_key;
mod delete_group;
mod delete_group_policy;
mod delete_login_profile;
mod delete_policy;
mod delete_policy_version;
mod delete_role;
mod delete_role_permissions_boundary;
mod delete_role_policy;
mod delete_user;
mod delete_user_permissions_boundary;
mod delete_user_policy;
mod detach_group_policy;
mod detach_role_policy;
mod detach_user_policy;
mod get_access_key_last_used;
mod get_group;
mod get_group_policy;
mod get_login_profile;
mod get_policy;
mod get_policy_version;
mod get_role;
mod get_role_policy;
mod get_user;
mod get_user_policy;
mod list_access_keys;
mod list_attached_group_policies;
mod list_attached_role_policies;
mod list_attached_user_policies;
mod list_entities_for_policy;
mod list_group_policies;
mod list_groups;
mod list_groups_for_user;
mod list_instance_profiles_for_role;
mod list_mfa_devices;
mod list_policies;
mod list_policy_tags;
mod list_policy_versions;
mod list_role_policies;
mod list_role_tags;
mod list_roles;
mod list_service_specific_credentials;
mod list_signing_certificates;
mod list_ssh_public_keys;
mod list_user_policies;
mod list_user_tags;
mod list_users;
mod put_group_policy;
mod put_role_permissions_boundary;
mod put_role_policy;
mod put_user_permissions_boundary;
mod put_user_policy;
mod remove_user_from_group;
mod set_default_policy_version;
mod tag_policy;
mod tag_role;
mod tag_user;
mod untag_policy;
mod untag_role;
mod untag_user;
mod update_access_key;
mod update_assume_role_policy;
mod update_group;
mod update_role;
mod update_role_description;
mod update_user;

/// Every operation of IAM that is served.
pub static OPERATIONS: &[Row<Iam>] = &[
    Row::of::<add_user_to_group::AddUserToGroup>(),
    Row::of::<attach_group_policy::AttachGroupPolicy>(),
    Row::of::<attach_role_policy::AttachRolePolicy>(),
    Row::of::<attach_user_policy::AttachUserPolicy>(),
    Row::of::<create_access_key::CreateAccessKey>(),
    Row::of::<create_group::CreateGroup>(),
    Row::of::<create_policy::CreatePolicy>(),
    Row::of::<create_policy_version::CreatePolicyVersion>(),
    Row::of::<create_role::CreateRole>(),
    Row::of::<create_user::CreateUser>(),
    Row::of::<delete_access_key::DeleteAccessKey>(),
    Row::of::<delete_group::DeleteGroup>(),
    Row::of::<delete_group_policy::DeleteGroupPolicy>(),
    Row::of::<delete_login_profile::DeleteLoginProfile>(),
    Row::of::<delete_policy::DeletePolicy>(),
    Row::of::<delete_policy_version::DeletePolicyVersion>(),
    Row::of::<delete_role::DeleteRole>(),
    Row::of::<delete_role_permissions_boundary::DeleteRolePermissionsBoundary>(),
    Row::of::<delete_role_policy::DeleteRolePolicy>(),
    Row::of::<delete_user::DeleteUser>(),
    Row::of::<delete_user_permissions_boundary::DeleteUserPermissionsBoundary>(),
    Row::of::<delete_user_policy::DeleteUserPolicy>(),
    Row::of::<detach_group_policy::DetachGroupPolicy>(),
    Row::of::<detach_role_policy::DetachRolePolicy>(),
    Row::of::<detach_user_policy::DetachUserPolicy>(),
    Row::of::<get_access_key_last_used::GetAccessKeyLastUsed>(),
    Row::of::<get_group::GetGroup>(),
    Row::of::<get_group_policy::GetGroupPolicy>(),
    Row::of::<get_login_profile::GetLoginProfile>(),
    Row::of::<get_policy::GetPolicy>(),
    Row::of::<get_policy_version::GetPolicyVersion>(),
    Row::of::<get_role::GetRole>(),
    Row::of::<get_role_policy::GetRolePolicy>(),
    Row::of::<get_user::GetUser>(),
    Row::of::<get_user_policy::GetUserPolicy>(),
    Row::of::<list_access_keys::ListAccessKeys>(),
    Row::of::<list_attached_group_policies::ListAttachedGroupPolicies>(),
    Row::of::<list_attached_role_policies::ListAttachedRolePolicies>(),
    Row::of::<list_attached_user_policies::ListAttachedUserPolicies>(),
    Row::of::<list_entities_for_policy::ListEntitiesForPolicy>(),
    Row::of::<list_group_policies::ListGroupPolicies>(),
    Row::of::<list_groups::ListGroups>(),
    Row::of::<list_groups_for_user::ListGroupsForUser>(),
    Row::of::<list_instance_profiles_for_role::ListInstanceProfilesForRole>(),
    Row::of::<list_mfa_devices::ListMFADevices>(),
    Row::of::<list_policies::ListPolicies>(),
    Row::of::<list_policy_tags::ListPolicyTags>(),
    Row::of::<list_policy_versions::ListPolicyVersions>(),
    Row::of::<list_role_policies::ListRolePolicies>(),
    Row::of::<list_role_tags::ListRoleTags>(),
    Row::of::<list_roles::ListRoles>(),
    Row::of::<list_service_specific_credentials::ListServiceSpecificCredentials>(),
    Row::of::<list_signing_certificates::ListSigningCertificates>(),
    Row::of::<list_ssh_public_keys::ListSSHPublicKeys>(),
    Row::of::<list_user_policies::ListUserPolicies>(),
    Row::of::<list_user_tags::ListUserTags>(),
    Row::of::<list_users::ListUsers>(),
    Row::of::<put_group_policy::PutGroupPolicy>(),
    Row::of::<put_role_permissions_boundary::PutRolePermissionsBoundary>(),
    Row::of::<put_role_policy::PutRolePolicy>(),
    Row::of::<put_user_permissions_boundary::PutUserPermissionsBoundary>(),
    Row::of::<put_user_policy::PutUserPolicy>(),
    Row::of::<remove_user_from_group::RemoveUserFromGroup>(),
    Row::of::<set_default_policy_version::SetDefaultPolicyVersion>(),
    Row::of::<tag_policy::TagPolicy>(),
    Row::of::<tag_role::TagRole>(),
    Row::of::<tag_user::TagUser>(),
    Row::of::<untag_policy::UntagPolicy>(),
    Row::of::<untag_role::UntagRole>(),
    Row::of::<untag_user::UntagUser>(),
    Row::of::<update_access_key::UpdateAccessKey>(),
    Row::of::<update_assume_role_policy::UpdateAssumeRolePolicy>(),
    Row::of::<update_group::UpdateGroup>(),
    Row::of::<update_role::UpdateRole>(),
    Row::of::<update_role_description::UpdateRoleDescription>(),
    Row::of::<update_user::UpdateUser>(),
];
