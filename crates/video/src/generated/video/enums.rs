// Made by `cargo xtask generate` from models/kinesisvideo.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Writer};

/// `APIName`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum APIName {
    /// `PUT_MEDIA`.
    #[default]
    PutMedia,
    /// `GET_MEDIA`.
    GetMedia,
    /// `LIST_FRAGMENTS`.
    ListFragments,
    /// `GET_MEDIA_FOR_FRAGMENT_LIST`.
    GetMediaForFragmentList,
    /// `GET_HLS_STREAMING_SESSION_URL`.
    GetHlsStreamingSessionUrl,
    /// `GET_DASH_STREAMING_SESSION_URL`.
    GetDashStreamingSessionUrl,
    /// `GET_CLIP`.
    GetClip,
    /// `GET_IMAGES`.
    GetImages,
}

impl APIName {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::PutMedia,
        Self::GetMedia,
        Self::ListFragments,
        Self::GetMediaForFragmentList,
        Self::GetHlsStreamingSessionUrl,
        Self::GetDashStreamingSessionUrl,
        Self::GetClip,
        Self::GetImages,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PutMedia => "PUT_MEDIA",
            Self::GetMedia => "GET_MEDIA",
            Self::ListFragments => "LIST_FRAGMENTS",
            Self::GetMediaForFragmentList => "GET_MEDIA_FOR_FRAGMENT_LIST",
            Self::GetHlsStreamingSessionUrl => "GET_HLS_STREAMING_SESSION_URL",
            Self::GetDashStreamingSessionUrl => "GET_DASH_STREAMING_SESSION_URL",
            Self::GetClip => "GET_CLIP",
            Self::GetImages => "GET_IMAGES",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PUT_MEDIA" => Some(Self::PutMedia),
            "GET_MEDIA" => Some(Self::GetMedia),
            "LIST_FRAGMENTS" => Some(Self::ListFragments),
            "GET_MEDIA_FOR_FRAGMENT_LIST" => Some(Self::GetMediaForFragmentList),
            "GET_HLS_STREAMING_SESSION_URL" => Some(Self::GetHlsStreamingSessionUrl),
            "GET_DASH_STREAMING_SESSION_URL" => Some(Self::GetDashStreamingSessionUrl),
            "GET_CLIP" => Some(Self::GetClip),
            "GET_IMAGES" => Some(Self::GetImages),
            _ => None,
        }
    }
}

impl Encode for APIName {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ComparisonOperator`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComparisonOperator {
    /// `BEGINS_WITH`.
    #[default]
    BeginsWith,
}

impl ComparisonOperator {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::BeginsWith];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BeginsWith => "BEGINS_WITH",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "BEGINS_WITH" => Some(Self::BeginsWith),
            _ => None,
        }
    }
}

impl Encode for ComparisonOperator {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `DefaultStorageTier`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DefaultStorageTier {
    /// `HOT`.
    #[default]
    Hot,
    /// `WARM`.
    Warm,
}

impl DefaultStorageTier {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Hot, Self::Warm];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hot => "HOT",
            Self::Warm => "WARM",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "HOT" => Some(Self::Hot),
            "WARM" => Some(Self::Warm),
            _ => None,
        }
    }
}

impl Encode for DefaultStorageTier {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `Status`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// `CREATING`.
    #[default]
    Creating,
    /// `ACTIVE`.
    Active,
    /// `UPDATING`.
    Updating,
    /// `DELETING`.
    Deleting,
}

impl Status {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Creating, Self::Active, Self::Updating, Self::Deleting];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "CREATING",
            Self::Active => "ACTIVE",
            Self::Updating => "UPDATING",
            Self::Deleting => "DELETING",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "CREATING" => Some(Self::Creating),
            "ACTIVE" => Some(Self::Active),
            "UPDATING" => Some(Self::Updating),
            "DELETING" => Some(Self::Deleting),
            _ => None,
        }
    }
}

impl Encode for Status {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `UpdateDataRetentionOperation`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UpdateDataRetentionOperation {
    /// `INCREASE_DATA_RETENTION`.
    #[default]
    IncreaseDataRetention,
    /// `DECREASE_DATA_RETENTION`.
    DecreaseDataRetention,
}

impl UpdateDataRetentionOperation {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::IncreaseDataRetention, Self::DecreaseDataRetention];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IncreaseDataRetention => "INCREASE_DATA_RETENTION",
            Self::DecreaseDataRetention => "DECREASE_DATA_RETENTION",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "INCREASE_DATA_RETENTION" => Some(Self::IncreaseDataRetention),
            "DECREASE_DATA_RETENTION" => Some(Self::DecreaseDataRetention),
            _ => None,
        }
    }
}

impl Encode for UpdateDataRetentionOperation {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
