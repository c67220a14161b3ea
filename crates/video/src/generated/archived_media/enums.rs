// Made by `cargo xtask generate` from models/kinesis-video-archived-media.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Writer};

/// `ClipFragmentSelectorType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClipFragmentSelectorType {
    /// `PRODUCER_TIMESTAMP`.
    #[default]
    ProducerTimestamp,
    /// `SERVER_TIMESTAMP`.
    ServerTimestamp,
}

impl ClipFragmentSelectorType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::ProducerTimestamp, Self::ServerTimestamp];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ProducerTimestamp => "PRODUCER_TIMESTAMP",
            Self::ServerTimestamp => "SERVER_TIMESTAMP",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PRODUCER_TIMESTAMP" => Some(Self::ProducerTimestamp),
            "SERVER_TIMESTAMP" => Some(Self::ServerTimestamp),
            _ => None,
        }
    }
}

impl Encode for ClipFragmentSelectorType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ContainerFormat`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContainerFormat {
    /// `FRAGMENTED_MP4`.
    #[default]
    FragmentedMp4,
    /// `MPEG_TS`.
    MpegTs,
}

impl ContainerFormat {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::FragmentedMp4, Self::MpegTs];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FragmentedMp4 => "FRAGMENTED_MP4",
            Self::MpegTs => "MPEG_TS",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "FRAGMENTED_MP4" => Some(Self::FragmentedMp4),
            "MPEG_TS" => Some(Self::MpegTs),
            _ => None,
        }
    }
}

impl Encode for ContainerFormat {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `FragmentSelectorType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FragmentSelectorType {
    /// `PRODUCER_TIMESTAMP`.
    #[default]
    ProducerTimestamp,
    /// `SERVER_TIMESTAMP`.
    ServerTimestamp,
}

impl FragmentSelectorType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::ProducerTimestamp, Self::ServerTimestamp];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ProducerTimestamp => "PRODUCER_TIMESTAMP",
            Self::ServerTimestamp => "SERVER_TIMESTAMP",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PRODUCER_TIMESTAMP" => Some(Self::ProducerTimestamp),
            "SERVER_TIMESTAMP" => Some(Self::ServerTimestamp),
            _ => None,
        }
    }
}

impl Encode for FragmentSelectorType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `HLSDiscontinuityMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HLSDiscontinuityMode {
    /// `ALWAYS`.
    #[default]
    Always,
    /// `NEVER`.
    Never,
    /// `ON_DISCONTINUITY`.
    OnDiscontinuity,
}

impl HLSDiscontinuityMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Always, Self::Never, Self::OnDiscontinuity];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Always => "ALWAYS",
            Self::Never => "NEVER",
            Self::OnDiscontinuity => "ON_DISCONTINUITY",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ALWAYS" => Some(Self::Always),
            "NEVER" => Some(Self::Never),
            "ON_DISCONTINUITY" => Some(Self::OnDiscontinuity),
            _ => None,
        }
    }
}

impl Encode for HLSDiscontinuityMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `HLSDisplayFragmentTimestamp`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HLSDisplayFragmentTimestamp {
    /// `ALWAYS`.
    #[default]
    Always,
    /// `NEVER`.
    Never,
}

impl HLSDisplayFragmentTimestamp {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Always, Self::Never];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Always => "ALWAYS",
            Self::Never => "NEVER",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ALWAYS" => Some(Self::Always),
            "NEVER" => Some(Self::Never),
            _ => None,
        }
    }
}

impl Encode for HLSDisplayFragmentTimestamp {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `HLSFragmentSelectorType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HLSFragmentSelectorType {
    /// `PRODUCER_TIMESTAMP`.
    #[default]
    ProducerTimestamp,
    /// `SERVER_TIMESTAMP`.
    ServerTimestamp,
}

impl HLSFragmentSelectorType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::ProducerTimestamp, Self::ServerTimestamp];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ProducerTimestamp => "PRODUCER_TIMESTAMP",
            Self::ServerTimestamp => "SERVER_TIMESTAMP",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PRODUCER_TIMESTAMP" => Some(Self::ProducerTimestamp),
            "SERVER_TIMESTAMP" => Some(Self::ServerTimestamp),
            _ => None,
        }
    }
}

impl Encode for HLSFragmentSelectorType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `HLSPlaybackMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HLSPlaybackMode {
    /// `LIVE`.
    #[default]
    Live,
    /// `LIVE_REPLAY`.
    LiveReplay,
    /// `ON_DEMAND`.
    OnDemand,
}

impl HLSPlaybackMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Live, Self::LiveReplay, Self::OnDemand];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Live => "LIVE",
            Self::LiveReplay => "LIVE_REPLAY",
            Self::OnDemand => "ON_DEMAND",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "LIVE" => Some(Self::Live),
            "LIVE_REPLAY" => Some(Self::LiveReplay),
            "ON_DEMAND" => Some(Self::OnDemand),
            _ => None,
        }
    }
}

impl Encode for HLSPlaybackMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
