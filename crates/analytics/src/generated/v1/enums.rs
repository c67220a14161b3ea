// Made by `cargo xtask generate` from models/kinesisanalytics.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Writer};

/// `ApplicationStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApplicationStatus {
    /// `DELETING`.
    #[default]
    Deleting,
    /// `STARTING`.
    Starting,
    /// `STOPPING`.
    Stopping,
    /// `READY`.
    Ready,
    /// `RUNNING`.
    Running,
    /// `UPDATING`.
    Updating,
}

impl ApplicationStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::Deleting, Self::Starting, Self::Stopping, Self::Ready, Self::Running, Self::Updating];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Deleting => "DELETING",
            Self::Starting => "STARTING",
            Self::Stopping => "STOPPING",
            Self::Ready => "READY",
            Self::Running => "RUNNING",
            Self::Updating => "UPDATING",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "DELETING" => Some(Self::Deleting),
            "STARTING" => Some(Self::Starting),
            "STOPPING" => Some(Self::Stopping),
            "READY" => Some(Self::Ready),
            "RUNNING" => Some(Self::Running),
            "UPDATING" => Some(Self::Updating),
            _ => None,
        }
    }
}

impl Encode for ApplicationStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `InputStartingPosition`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InputStartingPosition {
    /// `NOW`.
    #[default]
    Now,
    /// `TRIM_HORIZON`.
    TrimHorizon,
    /// `LAST_STOPPED_POINT`.
    LastStoppedPoint,
}

impl InputStartingPosition {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Now, Self::TrimHorizon, Self::LastStoppedPoint];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Now => "NOW",
            Self::TrimHorizon => "TRIM_HORIZON",
            Self::LastStoppedPoint => "LAST_STOPPED_POINT",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "NOW" => Some(Self::Now),
            "TRIM_HORIZON" => Some(Self::TrimHorizon),
            "LAST_STOPPED_POINT" => Some(Self::LastStoppedPoint),
            _ => None,
        }
    }
}

impl Encode for InputStartingPosition {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `RecordFormatType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordFormatType {
    /// `JSON`.
    #[default]
    Json,
    /// `CSV`.
    Csv,
}

impl RecordFormatType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Json, Self::Csv];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::Csv => "CSV",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "JSON" => Some(Self::Json),
            "CSV" => Some(Self::Csv),
            _ => None,
        }
    }
}

impl Encode for RecordFormatType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
