// Made by `cargo xtask generate` from models/cloudtrail.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Writer};

/// `EventCategory`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventCategory {
    /// `insight`.
    #[default]
    Insight,
}

impl EventCategory {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Insight];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Insight => "insight",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "insight" => Some(Self::Insight),
            _ => None,
        }
    }
}

impl Encode for EventCategory {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `LookupAttributeKey`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LookupAttributeKey {
    /// `EventId`.
    #[default]
    EventId,
    /// `EventName`.
    EventName,
    /// `ReadOnly`.
    ReadOnly,
    /// `Username`.
    Username,
    /// `ResourceType`.
    ResourceType,
    /// `ResourceName`.
    ResourceName,
    /// `EventSource`.
    EventSource,
    /// `AccessKeyId`.
    AccessKeyId,
}

impl LookupAttributeKey {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::EventId,
        Self::EventName,
        Self::ReadOnly,
        Self::Username,
        Self::ResourceType,
        Self::ResourceName,
        Self::EventSource,
        Self::AccessKeyId,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EventId => "EventId",
            Self::EventName => "EventName",
            Self::ReadOnly => "ReadOnly",
            Self::Username => "Username",
            Self::ResourceType => "ResourceType",
            Self::ResourceName => "ResourceName",
            Self::EventSource => "EventSource",
            Self::AccessKeyId => "AccessKeyId",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "EventId" => Some(Self::EventId),
            "EventName" => Some(Self::EventName),
            "ReadOnly" => Some(Self::ReadOnly),
            "Username" => Some(Self::Username),
            "ResourceType" => Some(Self::ResourceType),
            "ResourceName" => Some(Self::ResourceName),
            "EventSource" => Some(Self::EventSource),
            "AccessKeyId" => Some(Self::AccessKeyId),
            _ => None,
        }
    }
}

impl Encode for LookupAttributeKey {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ReadWriteType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReadWriteType {
    /// `ReadOnly`.
    #[default]
    ReadOnly,
    /// `WriteOnly`.
    WriteOnly,
    /// `All`.
    All,
}

impl ReadWriteType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::ReadOnly, Self::WriteOnly, Self::All];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ReadOnly => "ReadOnly",
            Self::WriteOnly => "WriteOnly",
            Self::All => "All",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ReadOnly" => Some(Self::ReadOnly),
            "WriteOnly" => Some(Self::WriteOnly),
            "All" => Some(Self::All),
            _ => None,
        }
    }
}

impl Encode for ReadWriteType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
