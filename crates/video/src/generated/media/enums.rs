// Made by `cargo xtask generate` from models/kinesis-video-media.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Writer};

/// `StartSelectorType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StartSelectorType {
    /// `FRAGMENT_NUMBER`.
    #[default]
    FragmentNumber,
    /// `SERVER_TIMESTAMP`.
    ServerTimestamp,
    /// `PRODUCER_TIMESTAMP`.
    ProducerTimestamp,
    /// `NOW`.
    Now,
    /// `EARLIEST`.
    Earliest,
    /// `CONTINUATION_TOKEN`.
    ContinuationToken,
}

impl StartSelectorType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::FragmentNumber,
        Self::ServerTimestamp,
        Self::ProducerTimestamp,
        Self::Now,
        Self::Earliest,
        Self::ContinuationToken,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FragmentNumber => "FRAGMENT_NUMBER",
            Self::ServerTimestamp => "SERVER_TIMESTAMP",
            Self::ProducerTimestamp => "PRODUCER_TIMESTAMP",
            Self::Now => "NOW",
            Self::Earliest => "EARLIEST",
            Self::ContinuationToken => "CONTINUATION_TOKEN",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "FRAGMENT_NUMBER" => Some(Self::FragmentNumber),
            "SERVER_TIMESTAMP" => Some(Self::ServerTimestamp),
            "PRODUCER_TIMESTAMP" => Some(Self::ProducerTimestamp),
            "NOW" => Some(Self::Now),
            "EARLIEST" => Some(Self::Earliest),
            "CONTINUATION_TOKEN" => Some(Self::ContinuationToken),
            _ => None,
        }
    }
}

impl Encode for StartSelectorType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
