//! What is stored: users, groups, roles, managed policies, access keys.

use std::collections::{BTreeMap, BTreeSet};

use base::AccountId;
use meta::Table;
use millstream_base as base;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};

/// Users by account and name in lower case, since names that differ in case alone are one name (API guide).
pub(crate) const USERS: Table<(AccountId, String), EntityRecord> = Table::new("iam-users");
/// Groups, likewise.
pub(crate) const GROUPS: Table<(AccountId, String), EntityRecord> = Table::new("iam-groups");
/// Roles, likewise.
pub(crate) const ROLES: Table<(AccountId, String), EntityRecord> = Table::new("iam-roles");
/// Managed policies, likewise.
pub(crate) const POLICIES: Table<(AccountId, String), PolicyRecord> = Table::new("iam-policies");
/// Access keys by their id.
pub(crate) const ACCESS_KEYS: Table<str, AccessKeyRecord> = Table::new("iam-access-keys");

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TagRecord {
    pub key: String,
    pub value: String,
}

/// What can have policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    User,
    Group,
    Role,
}

impl Kind {
    pub fn table(self) -> Table<(AccountId, String), EntityRecord> {
        match self {
            Self::User => USERS,
            Self::Group => GROUPS,
            Self::Role => ROLES,
        }
    }

    /// As ARNs and messages have it.
    pub fn word(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Group => "group",
            Self::Role => "role",
        }
    }

    /// What unique ids of the kind begin with (user guide, "Unique identifiers").
    pub fn prefix(self) -> &'static str {
        match self {
            Self::User => "AIDA",
            Self::Group => "AGPA",
            Self::Role => "AROA",
        }
    }
}

/// A user, group or role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct EntityRecord {
    pub account: String,
    pub name: String,
    /// Begins and ends with a slash.
    pub path: String,
    pub id: String,
    pub created_ms: i64,
    #[serde(default)]
    pub tags: Vec<TagRecord>,
    /// Inline policies by name.
    #[serde(default)]
    pub inline: BTreeMap<String, String>,
    /// ARNs of managed policies, in the order of attachment.
    #[serde(default)]
    pub attached: Vec<String>,
    /// The ARN of the permissions boundary; groups have none.
    #[serde(default)]
    pub boundary: Option<String>,
    /// Of a user: the names of its groups, in lower case.
    #[serde(default)]
    pub groups: BTreeSet<String>,
    /// Of a role.
    #[serde(default)]
    pub role: Option<RoleRecord>,
}

/// What only a role has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct RoleRecord {
    /// The trust policy.
    pub trust: String,
    pub description: Option<String>,
    /// The longest session, in seconds: 3600 to 43200.
    pub max_session_s: i32,
}

/// A managed policy of a customer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PolicyRecord {
    pub account: String,
    pub name: String,
    pub path: String,
    pub id: String,
    pub description: Option<String>,
    pub created_ms: i64,
    pub updated_ms: i64,
    #[serde(default)]
    pub tags: Vec<TagRecord>,
    /// Oldest first; never empty.
    pub versions: Vec<VersionRecord>,
    /// The number of the version in force.
    pub default: u32,
    /// The number that the next version gets; numbers are never given twice.
    pub next: u32,
}

impl PolicyRecord {
    pub fn arn(&self) -> String {
        format!("arn:aws:iam::{}:policy{}{}", self.account, self.path, self.name)
    }

    pub fn version(&self, number: u32) -> Option<&VersionRecord> {
        self.versions.iter().find(|version| version.number == number)
    }

    /// The document in force.
    pub fn document(&self) -> &str {
        &self.version(self.default).expect("the version in force cannot be deleted").document
    }
}

/// A version of a managed policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct VersionRecord {
    pub number: u32,
    pub document: String,
    pub created_ms: i64,
}

/// A user's access key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct AccessKeyRecord {
    pub id: String,
    pub account: String,
    /// The user's unique id.
    pub user_id: String,
    /// The secret, sealed.
    pub secret: String,
    pub active: bool,
    pub created_ms: i64,
}

impl EntityRecord {
    pub fn arn(&self, kind: Kind) -> String {
        format!("arn:aws:iam::{}:{}{}{}", self.account, kind.word(), self.path, self.name)
    }
}
