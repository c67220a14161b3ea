// Made by `cargo xtask generate` from models/iam.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Writer};

/// `EntityType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityType {
    /// `User`.
    #[default]
    User,
    /// `Role`.
    Role,
    /// `Group`.
    Group,
    /// `LocalManagedPolicy`.
    LocalManagedPolicy,
    /// `AWSManagedPolicy`.
    AWSManagedPolicy,
}

impl EntityType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::User, Self::Role, Self::Group, Self::LocalManagedPolicy, Self::AWSManagedPolicy];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "User",
            Self::Role => "Role",
            Self::Group => "Group",
            Self::LocalManagedPolicy => "LocalManagedPolicy",
            Self::AWSManagedPolicy => "AWSManagedPolicy",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "User" => Some(Self::User),
            "Role" => Some(Self::Role),
            "Group" => Some(Self::Group),
            "LocalManagedPolicy" => Some(Self::LocalManagedPolicy),
            "AWSManagedPolicy" => Some(Self::AWSManagedPolicy),
            _ => None,
        }
    }
}

impl Encode for EntityType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `PermissionsBoundaryAttachmentType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PermissionsBoundaryAttachmentType {
    /// `PermissionsBoundaryPolicy`.
    #[default]
    PermissionsBoundaryPolicy,
}

impl PermissionsBoundaryAttachmentType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::PermissionsBoundaryPolicy];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PermissionsBoundaryPolicy => "PermissionsBoundaryPolicy",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PermissionsBoundaryPolicy" => Some(Self::PermissionsBoundaryPolicy),
            _ => None,
        }
    }
}

impl Encode for PermissionsBoundaryAttachmentType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `PolicyUsageType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PolicyUsageType {
    /// `PermissionsPolicy`.
    #[default]
    PermissionsPolicy,
    /// `PermissionsBoundary`.
    PermissionsBoundary,
}

impl PolicyUsageType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::PermissionsPolicy, Self::PermissionsBoundary];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PermissionsPolicy => "PermissionsPolicy",
            Self::PermissionsBoundary => "PermissionsBoundary",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PermissionsPolicy" => Some(Self::PermissionsPolicy),
            "PermissionsBoundary" => Some(Self::PermissionsBoundary),
            _ => None,
        }
    }
}

impl Encode for PolicyUsageType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `policyScopeType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PolicyScopeType {
    /// `All`.
    #[default]
    All,
    /// `AWS`.
    Aws,
    /// `Local`.
    Local,
}

impl PolicyScopeType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::All, Self::Aws, Self::Local];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "All",
            Self::Aws => "AWS",
            Self::Local => "Local",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "All" => Some(Self::All),
            "AWS" => Some(Self::Aws),
            "Local" => Some(Self::Local),
            _ => None,
        }
    }
}

impl Encode for PolicyScopeType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `statusType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusType {
    /// `Active`.
    #[default]
    Active,
    /// `Inactive`.
    Inactive,
    /// `Expired`.
    Expired,
}

impl StatusType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Active, Self::Inactive, Self::Expired];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "Active",
            Self::Inactive => "Inactive",
            Self::Expired => "Expired",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Active" => Some(Self::Active),
            "Inactive" => Some(Self::Inactive),
            "Expired" => Some(Self::Expired),
            _ => None,
        }
    }
}

impl Encode for StatusType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
