//! The quotas of the user guide ("IAM and AWS STS quotas"); those that can be raised have their default.

use crate::{
    error::IamError,
    tables::{EntityRecord, Kind},
};

/// Tags of a user, role or policy.
pub(crate) const TAGS: usize = 50;
/// Access keys of a user.
pub(crate) const ACCESS_KEYS: usize = 2;
/// Groups of a user.
pub(crate) const GROUPS_OF_USER: usize = 10;
/// Versions of a managed policy.
pub(crate) const VERSIONS: usize = 5;
/// Managed policies of an account.
const POLICIES: usize = 1500;
/// Characters of a managed policy, white space not counted.
const POLICY_SIZE: usize = 6144;
/// Characters of a trust policy.
const TRUST_SIZE: usize = 2048;

fn exceeded(what: &str, limit: usize) -> IamError {
    IamError::LimitExceeded(format!("Cannot exceed quota for {what}: {limit}"))
}

/// Whether one more user, group or role fits beside `present`.
pub(crate) fn entities(kind: Kind, present: usize) -> Result<(), IamError> {
    let (what, limit) = match kind {
        Kind::User => ("UsersPerAccount", 5000),
        Kind::Group => ("GroupsPerAccount", 300),
        Kind::Role => ("RolesPerAccount", 1000),
    };
    if present < limit { Ok(()) } else { Err(exceeded(what, limit)) }
}

/// Whether one more managed policy fits beside `present`.
pub(crate) fn policies(present: usize) -> Result<(), IamError> {
    if present < POLICIES { Ok(()) } else { Err(exceeded("PoliciesPerAccount", POLICIES)) }
}

pub(crate) fn attached(kind: Kind, record: &EntityRecord) -> Result<(), IamError> {
    let what = match kind {
        Kind::User => "PoliciesPerUser",
        Kind::Group => "PoliciesPerGroup",
        Kind::Role => "PoliciesPerRole",
    };
    if record.attached.len() <= 10 { Ok(()) } else { Err(exceeded(what, 10)) }
}

pub(crate) fn inline(kind: Kind, record: &EntityRecord) -> Result<(), IamError> {
    let limit = match kind {
        Kind::User => 2048,
        Kind::Group => 5120,
        Kind::Role => 10_240,
    };
    let size: usize = record.inline.values().map(|document| characters(document)).sum();
    if size <= limit {
        return Ok(());
    }
    let (kind, name) = (kind.word(), &record.name);
    Err(IamError::LimitExceeded(format!("Maximum policy size of {limit} bytes exceeded for {kind} {name}")))
}

pub(crate) fn document(text: &str) -> Result<(), IamError> {
    if characters(text) <= POLICY_SIZE { Ok(()) } else { Err(exceeded("PolicySize", POLICY_SIZE)) }
}

pub(crate) fn trust(text: &str) -> Result<(), IamError> {
    if characters(text) <= TRUST_SIZE { Ok(()) } else { Err(exceeded("ACLSizePerRole", TRUST_SIZE)) }
}

fn characters(document: &str) -> usize {
    document.chars().filter(|c| !c.is_whitespace()).count()
}
