//! What is stored, as answers have it.

use std::fmt::Write as _;

use base::Timestamp;
use millstream_base as base;

use crate::{
    generated::iam::{
        AttachedPermissionsBoundary, AttachedPolicy, Group, PermissionsBoundaryAttachmentType, Policy,
        PolicyVersion, Role, Tag, User,
    },
    managed::AwsManaged,
    snapshot::Account,
    tables::{EntityRecord, Kind, PolicyRecord, TagRecord, VersionRecord},
};

pub(crate) fn user(record: &EntityRecord) -> User {
    User {
        path: record.path.clone(),
        user_name: record.name.clone(),
        user_id: record.id.clone(),
        arn: record.arn(Kind::User),
        create_date: Timestamp::from_millis(record.created_ms),
        password_last_used: None,
        permissions_boundary: boundary(record),
        tags: some(tags(&record.tags)),
    }
}

pub(crate) fn group(record: &EntityRecord) -> Group {
    Group {
        path: record.path.clone(),
        group_name: record.name.clone(),
        group_id: record.id.clone(),
        arn: record.arn(Kind::Group),
        create_date: Timestamp::from_millis(record.created_ms),
    }
}

pub(crate) fn role(record: &EntityRecord) -> Role {
    let role = record.role.as_ref();
    Role {
        path: record.path.clone(),
        role_name: record.name.clone(),
        role_id: record.id.clone(),
        arn: record.arn(Kind::Role),
        create_date: Timestamp::from_millis(record.created_ms),
        assume_role_policy_document: role.map(|role| encoded(&role.trust)),
        description: role.and_then(|role| role.description.clone()),
        max_session_duration: role.map(|role| role.max_session_s),
        permissions_boundary: boundary(record),
        tags: some(tags(&record.tags)),
        role_last_used: None,
        source_role_template: None,
    }
}

/// A customer's policy; `account` knows what it is attached to.
pub(crate) fn policy(record: &PolicyRecord, account: &Account) -> Policy {
    let arn = record.arn();
    Policy {
        policy_name: Some(record.name.clone()),
        policy_id: Some(record.id.clone()),
        path: Some(record.path.clone()),
        default_version_id: Some(version_id(record.default)),
        description: record.description.clone(),
        create_date: Some(Timestamp::from_millis(record.created_ms)),
        update_date: Some(Timestamp::from_millis(record.updated_ms)),
        tags: some(tags(&record.tags)),
        ..counted(arn, account)
    }
}

/// A policy of everybody's.
pub(crate) fn aws_policy(managed: &AwsManaged, account: &Account) -> Policy {
    Policy {
        policy_name: Some(managed.name.to_owned()),
        policy_id: Some(format!(
            "ANPA{:0<17}",
            managed.name.to_uppercase().get(..17).unwrap_or(&managed.name.to_uppercase())
        )),
        path: Some("/".into()),
        default_version_id: Some(version_id(1)),
        description: Some(managed.description.to_owned()),
        create_date: Some(Timestamp::from_millis(0)),
        update_date: Some(Timestamp::from_millis(0)),
        ..counted(managed.arn(), account)
    }
}

fn counted(arn: String, account: &Account) -> Policy {
    let entities =
        || [Kind::User, Kind::Group, Kind::Role].into_iter().flat_map(|kind| account.of(kind).values());
    let attached = entities().filter(|entity| entity.record.attached.contains(&arn)).count();
    let bounding = entities().filter(|entity| entity.record.boundary.as_ref() == Some(&arn)).count();
    Policy {
        arn: Some(arn),
        attachment_count: Some(i32::try_from(attached).unwrap_or(i32::MAX)),
        permissions_boundary_usage_count: Some(i32::try_from(bounding).unwrap_or(i32::MAX)),
        is_attachable: Some(true),
        ..Policy::default()
    }
}

/// A version, with its document if that is wanted.
pub(crate) fn version(record: &VersionRecord, default: u32, document: bool) -> PolicyVersion {
    PolicyVersion {
        document: document.then(|| encoded(&record.document)),
        version_id: Some(version_id(record.number)),
        is_default_version: Some(record.number == default),
        create_date: Some(Timestamp::from_millis(record.created_ms)),
    }
}

pub(crate) fn version_id(number: u32) -> String {
    format!("v{number}")
}

/// The number of `v3`.
pub(crate) fn version_number(id: &str) -> Option<u32> {
    id.strip_prefix('v')?.parse().ok()
}

pub(crate) fn attached(arn: &str) -> AttachedPolicy {
    AttachedPolicy {
        policy_name: arn.rsplit('/').next().map(str::to_owned),
        policy_arn: Some(arn.to_owned()),
    }
}

pub(crate) fn tags(records: &[TagRecord]) -> Vec<Tag> {
    records.iter().map(|tag| Tag { key: tag.key.clone(), value: tag.value.clone() }).collect()
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

fn boundary(record: &EntityRecord) -> Option<AttachedPermissionsBoundary> {
    record.boundary.as_ref().map(|arn| AttachedPermissionsBoundary {
        permissions_boundary_type: Some(PermissionsBoundaryAttachmentType::PermissionsBoundaryPolicy),
        permissions_boundary_arn: Some(arn.clone()),
    })
}

/// A document as answers have it: percent-encoded (API guide: "URL-encoded compliant with RFC 3986").
pub(crate) fn encoded(document: &str) -> String {
    let mut text = String::with_capacity(document.len() * 2);
    for byte in document.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}
