// Made by `cargo xtask generate` from models/logs.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Writer};

/// `DataProtectionStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataProtectionStatus {
    /// `ACTIVATED`.
    #[default]
    Activated,
    /// `DELETED`.
    Deleted,
    /// `ARCHIVED`.
    Archived,
    /// `DISABLED`.
    Disabled,
}

impl DataProtectionStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Activated, Self::Deleted, Self::Archived, Self::Disabled];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Activated => "ACTIVATED",
            Self::Deleted => "DELETED",
            Self::Archived => "ARCHIVED",
            Self::Disabled => "DISABLED",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ACTIVATED" => Some(Self::Activated),
            "DELETED" => Some(Self::Deleted),
            "ARCHIVED" => Some(Self::Archived),
            "DISABLED" => Some(Self::Disabled),
            _ => None,
        }
    }
}

impl Encode for DataProtectionStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `EntityRejectionErrorType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityRejectionErrorType {
    /// `InvalidEntity`.
    #[default]
    InvalidEntity,
    /// `InvalidTypeValue`.
    InvalidTypeValue,
    /// `InvalidKeyAttributes`.
    InvalidKeyAttributes,
    /// `InvalidAttributes`.
    InvalidAttributes,
    /// `EntitySizeTooLarge`.
    EntitySizeTooLarge,
    /// `UnsupportedLogGroupType`.
    UnsupportedLogGroupType,
    /// `MissingRequiredFields`.
    MissingRequiredFields,
}

impl EntityRejectionErrorType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::InvalidEntity,
        Self::InvalidTypeValue,
        Self::InvalidKeyAttributes,
        Self::InvalidAttributes,
        Self::EntitySizeTooLarge,
        Self::UnsupportedLogGroupType,
        Self::MissingRequiredFields,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InvalidEntity => "InvalidEntity",
            Self::InvalidTypeValue => "InvalidTypeValue",
            Self::InvalidKeyAttributes => "InvalidKeyAttributes",
            Self::InvalidAttributes => "InvalidAttributes",
            Self::EntitySizeTooLarge => "EntitySizeTooLarge",
            Self::UnsupportedLogGroupType => "UnsupportedLogGroupType",
            Self::MissingRequiredFields => "MissingRequiredFields",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "InvalidEntity" => Some(Self::InvalidEntity),
            "InvalidTypeValue" => Some(Self::InvalidTypeValue),
            "InvalidKeyAttributes" => Some(Self::InvalidKeyAttributes),
            "InvalidAttributes" => Some(Self::InvalidAttributes),
            "EntitySizeTooLarge" => Some(Self::EntitySizeTooLarge),
            "UnsupportedLogGroupType" => Some(Self::UnsupportedLogGroupType),
            "MissingRequiredFields" => Some(Self::MissingRequiredFields),
            _ => None,
        }
    }
}

impl Encode for EntityRejectionErrorType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `InheritedProperty`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InheritedProperty {
    /// `ACCOUNT_DATA_PROTECTION`.
    #[default]
    AccountDataProtection,
}

impl InheritedProperty {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::AccountDataProtection];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccountDataProtection => "ACCOUNT_DATA_PROTECTION",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ACCOUNT_DATA_PROTECTION" => Some(Self::AccountDataProtection),
            _ => None,
        }
    }
}

impl Encode for InheritedProperty {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `LogGroupClass`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogGroupClass {
    /// `STANDARD`.
    #[default]
    Standard,
    /// `INFREQUENT_ACCESS`.
    InfrequentAccess,
    /// `DELIVERY`.
    Delivery,
    /// `ESSENTIALS`.
    Essentials,
}

impl LogGroupClass {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::Standard, Self::InfrequentAccess, Self::Delivery, Self::Essentials];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "STANDARD",
            Self::InfrequentAccess => "INFREQUENT_ACCESS",
            Self::Delivery => "DELIVERY",
            Self::Essentials => "ESSENTIALS",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "STANDARD" => Some(Self::Standard),
            "INFREQUENT_ACCESS" => Some(Self::InfrequentAccess),
            "DELIVERY" => Some(Self::Delivery),
            "ESSENTIALS" => Some(Self::Essentials),
            _ => None,
        }
    }
}

impl Encode for LogGroupClass {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `OrderBy`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrderBy {
    /// `LogStreamName`.
    #[default]
    LogStreamName,
    /// `LastEventTime`.
    LastEventTime,
}

impl OrderBy {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::LogStreamName, Self::LastEventTime];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LogStreamName => "LogStreamName",
            Self::LastEventTime => "LastEventTime",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "LogStreamName" => Some(Self::LogStreamName),
            "LastEventTime" => Some(Self::LastEventTime),
            _ => None,
        }
    }
}

impl Encode for OrderBy {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
