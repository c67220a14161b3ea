// Made by `cargo xtask generate` from models/iam.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `ConcurrentModificationException`, `ConcurrentModification` in Query, HTTP status 409.
pub const CONCURRENT_MODIFICATION_EXCEPTION: ErrorCode =
    ErrorCode::with_status("ConcurrentModificationException", 409).in_query("ConcurrentModification");

/// `DeleteConflictException`, `DeleteConflict` in Query, HTTP status 409.
pub const DELETE_CONFLICT_EXCEPTION: ErrorCode =
    ErrorCode::with_status("DeleteConflictException", 409).in_query("DeleteConflict");

/// `EntityAlreadyExistsException`, `EntityAlreadyExists` in Query, HTTP status 409.
pub const ENTITY_ALREADY_EXISTS_EXCEPTION: ErrorCode =
    ErrorCode::with_status("EntityAlreadyExistsException", 409).in_query("EntityAlreadyExists");

/// `EntityTemporarilyUnmodifiableException`, `EntityTemporarilyUnmodifiable` in Query, HTTP status 409.
pub const ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION: ErrorCode =
    ErrorCode::with_status("EntityTemporarilyUnmodifiableException", 409)
        .in_query("EntityTemporarilyUnmodifiable");

/// `InvalidInputException`, `InvalidInput` in Query, HTTP status 400.
pub const INVALID_INPUT_EXCEPTION: ErrorCode =
    ErrorCode::sender("InvalidInputException").in_query("InvalidInput");

/// `LimitExceededException`, `LimitExceeded` in Query, HTTP status 409.
pub const LIMIT_EXCEEDED_EXCEPTION: ErrorCode =
    ErrorCode::with_status("LimitExceededException", 409).in_query("LimitExceeded");

/// `MalformedPolicyDocumentException`, `MalformedPolicyDocument` in Query, HTTP status 400.
pub const MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorCode =
    ErrorCode::sender("MalformedPolicyDocumentException").in_query("MalformedPolicyDocument");

/// `NoSuchEntityException`, `NoSuchEntity` in Query, HTTP status 404.
pub const NO_SUCH_ENTITY_EXCEPTION: ErrorCode =
    ErrorCode::with_status("NoSuchEntityException", 404).in_query("NoSuchEntity");

/// `PolicyNotAttachableException`, `PolicyNotAttachable` in Query, HTTP status 400.
pub const POLICY_NOT_ATTACHABLE_EXCEPTION: ErrorCode =
    ErrorCode::sender("PolicyNotAttachableException").in_query("PolicyNotAttachable");

/// `ServiceFailureException`, `ServiceFailure` in Query, HTTP status 500.
pub const SERVICE_FAILURE_EXCEPTION: ErrorCode =
    ErrorCode::with_status("ServiceFailureException", 500).in_query("ServiceFailure");

/// `ServiceNotSupportedException`, `NotSupportedService` in Query, HTTP status 404.
pub const SERVICE_NOT_SUPPORTED_EXCEPTION: ErrorCode =
    ErrorCode::with_status("ServiceNotSupportedException", 404).in_query("NotSupportedService");

/// `UnmodifiableEntityException`, `UnmodifiableEntity` in Query, HTTP status 400.
pub const UNMODIFIABLE_ENTITY_EXCEPTION: ErrorCode =
    ErrorCode::sender("UnmodifiableEntityException").in_query("UnmodifiableEntity");

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `AddUserToGroup`.
    pub const ADD_USER_TO_GROUP: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, LIMIT_EXCEEDED_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `AttachGroupPolicy`.
    pub const ATTACH_GROUP_POLICY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        POLICY_NOT_ATTACHABLE_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `AttachRolePolicy`.
    pub const ATTACH_ROLE_POLICY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        UNMODIFIABLE_ENTITY_EXCEPTION,
        POLICY_NOT_ATTACHABLE_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `AttachUserPolicy`.
    pub const ATTACH_USER_POLICY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        POLICY_NOT_ATTACHABLE_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `CreateAccessKey`.
    pub const CREATE_ACCESS_KEY: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, LIMIT_EXCEEDED_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `CreateGroup`.
    pub const CREATE_GROUP: &[ErrorCode] = &[
        LIMIT_EXCEEDED_EXCEPTION,
        ENTITY_ALREADY_EXISTS_EXCEPTION,
        NO_SUCH_ENTITY_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `CreatePolicy`.
    pub const CREATE_POLICY: &[ErrorCode] = &[
        INVALID_INPUT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        ENTITY_ALREADY_EXISTS_EXCEPTION,
        MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `CreatePolicyVersion`.
    pub const CREATE_POLICY_VERSION: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `CreateRole`.
    pub const CREATE_ROLE: &[ErrorCode] = &[
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        ENTITY_ALREADY_EXISTS_EXCEPTION,
        MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `CreateUser`.
    pub const CREATE_USER: &[ErrorCode] = &[
        LIMIT_EXCEEDED_EXCEPTION,
        ENTITY_ALREADY_EXISTS_EXCEPTION,
        NO_SUCH_ENTITY_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `DeleteAccessKey`.
    pub const DELETE_ACCESS_KEY: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, LIMIT_EXCEEDED_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `DeleteGroup`.
    pub const DELETE_GROUP: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        DELETE_CONFLICT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `DeleteGroupPolicy`.
    pub const DELETE_GROUP_POLICY: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, LIMIT_EXCEEDED_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `DeleteLoginProfile`.
    pub const DELETE_LOGIN_PROFILE: &[ErrorCode] = &[
        ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION,
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `DeletePolicy`.
    pub const DELETE_POLICY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        DELETE_CONFLICT_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `DeletePolicyVersion`.
    pub const DELETE_POLICY_VERSION: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        DELETE_CONFLICT_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `DeleteRole`.
    pub const DELETE_ROLE: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        DELETE_CONFLICT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        UNMODIFIABLE_ENTITY_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `DeleteRolePermissionsBoundary`.
    pub const DELETE_ROLE_PERMISSIONS_BOUNDARY: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, UNMODIFIABLE_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `DeleteRolePolicy`.
    pub const DELETE_ROLE_POLICY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        UNMODIFIABLE_ENTITY_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `DeleteUser`.
    pub const DELETE_USER: &[ErrorCode] = &[
        LIMIT_EXCEEDED_EXCEPTION,
        NO_SUCH_ENTITY_EXCEPTION,
        DELETE_CONFLICT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `DeleteUserPermissionsBoundary`.
    pub const DELETE_USER_PERMISSIONS_BOUNDARY: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `DeleteUserPolicy`.
    pub const DELETE_USER_POLICY: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, LIMIT_EXCEEDED_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `DetachGroupPolicy`.
    pub const DETACH_GROUP_POLICY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `DetachRolePolicy`.
    pub const DETACH_ROLE_POLICY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        UNMODIFIABLE_ENTITY_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `DetachUserPolicy`.
    pub const DETACH_USER_POLICY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `GetAccessKeyLastUsed`.
    pub const GET_ACCESS_KEY_LAST_USED: &[ErrorCode] = &[];

    /// Errors of `GetGroup`.
    pub const GET_GROUP: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `GetGroupPolicy`.
    pub const GET_GROUP_POLICY: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `GetLoginProfile`.
    pub const GET_LOGIN_PROFILE: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `GetPolicy`.
    pub const GET_POLICY: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, INVALID_INPUT_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `GetPolicyVersion`.
    pub const GET_POLICY_VERSION: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, INVALID_INPUT_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `GetRole`.
    pub const GET_ROLE: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `GetRolePolicy`.
    pub const GET_ROLE_POLICY: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `GetUser`.
    pub const GET_USER: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `GetUserPolicy`.
    pub const GET_USER_POLICY: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListAccessKeys`.
    pub const LIST_ACCESS_KEYS: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListAttachedGroupPolicies`.
    pub const LIST_ATTACHED_GROUP_POLICIES: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, INVALID_INPUT_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListAttachedRolePolicies`.
    pub const LIST_ATTACHED_ROLE_POLICIES: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, INVALID_INPUT_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListAttachedUserPolicies`.
    pub const LIST_ATTACHED_USER_POLICIES: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, INVALID_INPUT_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListEntitiesForPolicy`.
    pub const LIST_ENTITIES_FOR_POLICY: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, INVALID_INPUT_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListGroupPolicies`.
    pub const LIST_GROUP_POLICIES: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListGroups`.
    pub const LIST_GROUPS: &[ErrorCode] = &[SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListGroupsForUser`.
    pub const LIST_GROUPS_FOR_USER: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListInstanceProfilesForRole`.
    pub const LIST_INSTANCE_PROFILES_FOR_ROLE: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListMFADevices`.
    pub const LIST_MFA_DEVICES: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListPolicies`.
    pub const LIST_POLICIES: &[ErrorCode] = &[SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListPolicyTags`.
    pub const LIST_POLICY_TAGS: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION, INVALID_INPUT_EXCEPTION];

    /// Errors of `ListPolicyVersions`.
    pub const LIST_POLICY_VERSIONS: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, INVALID_INPUT_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListRolePolicies`.
    pub const LIST_ROLE_POLICIES: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListRoleTags`.
    pub const LIST_ROLE_TAGS: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListRoles`.
    pub const LIST_ROLES: &[ErrorCode] = &[SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListSSHPublicKeys`.
    pub const LIST_SSH_PUBLIC_KEYS: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION];

    /// Errors of `ListServiceSpecificCredentials`.
    pub const LIST_SERVICE_SPECIFIC_CREDENTIALS: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_NOT_SUPPORTED_EXCEPTION];

    /// Errors of `ListSigningCertificates`.
    pub const LIST_SIGNING_CERTIFICATES: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListUserPolicies`.
    pub const LIST_USER_POLICIES: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListUserTags`.
    pub const LIST_USER_TAGS: &[ErrorCode] = &[NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `ListUsers`.
    pub const LIST_USERS: &[ErrorCode] = &[SERVICE_FAILURE_EXCEPTION];

    /// Errors of `PutGroupPolicy`.
    pub const PUT_GROUP_POLICY: &[ErrorCode] = &[
        LIMIT_EXCEEDED_EXCEPTION,
        MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        NO_SUCH_ENTITY_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `PutRolePermissionsBoundary`.
    pub const PUT_ROLE_PERMISSIONS_BOUNDARY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        UNMODIFIABLE_ENTITY_EXCEPTION,
        POLICY_NOT_ATTACHABLE_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `PutRolePolicy`.
    pub const PUT_ROLE_POLICY: &[ErrorCode] = &[
        LIMIT_EXCEEDED_EXCEPTION,
        MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        NO_SUCH_ENTITY_EXCEPTION,
        UNMODIFIABLE_ENTITY_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `PutUserPermissionsBoundary`.
    pub const PUT_USER_PERMISSIONS_BOUNDARY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        POLICY_NOT_ATTACHABLE_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `PutUserPolicy`.
    pub const PUT_USER_POLICY: &[ErrorCode] = &[
        LIMIT_EXCEEDED_EXCEPTION,
        MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        NO_SUCH_ENTITY_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `RemoveUserFromGroup`.
    pub const REMOVE_USER_FROM_GROUP: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, LIMIT_EXCEEDED_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `SetDefaultPolicyVersion`.
    pub const SET_DEFAULT_POLICY_VERSION: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `TagPolicy`.
    pub const TAG_POLICY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `TagRole`.
    pub const TAG_ROLE: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `TagUser`.
    pub const TAG_USER: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `UntagPolicy`.
    pub const UNTAG_POLICY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `UntagRole`.
    pub const UNTAG_ROLE: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, CONCURRENT_MODIFICATION_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `UntagUser`.
    pub const UNTAG_USER: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, CONCURRENT_MODIFICATION_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `UpdateAccessKey`.
    pub const UPDATE_ACCESS_KEY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
        INVALID_INPUT_EXCEPTION,
    ];

    /// Errors of `UpdateAssumeRolePolicy`.
    pub const UPDATE_ASSUME_ROLE_POLICY: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        UNMODIFIABLE_ENTITY_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `UpdateGroup`.
    pub const UPDATE_GROUP: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        ENTITY_ALREADY_EXISTS_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];

    /// Errors of `UpdateRole`.
    pub const UPDATE_ROLE: &[ErrorCode] =
        &[UNMODIFIABLE_ENTITY_EXCEPTION, NO_SUCH_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `UpdateRoleDescription`.
    pub const UPDATE_ROLE_DESCRIPTION: &[ErrorCode] =
        &[NO_SUCH_ENTITY_EXCEPTION, UNMODIFIABLE_ENTITY_EXCEPTION, SERVICE_FAILURE_EXCEPTION];

    /// Errors of `UpdateUser`.
    pub const UPDATE_USER: &[ErrorCode] = &[
        NO_SUCH_ENTITY_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        ENTITY_ALREADY_EXISTS_EXCEPTION,
        ENTITY_TEMPORARILY_UNMODIFIABLE_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        SERVICE_FAILURE_EXCEPTION,
    ];
}
