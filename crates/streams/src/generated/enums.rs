// Made by `cargo xtask generate` from models/kinesis.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Print, Printed, Writer};

/// `ConsumerStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsumerStatus {
    /// `CREATING`.
    #[default]
    Creating,
    /// `DELETING`.
    Deleting,
    /// `ACTIVE`.
    Active,
}

impl ConsumerStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Creating, Self::Deleting, Self::Active];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "CREATING",
            Self::Deleting => "DELETING",
            Self::Active => "ACTIVE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "CREATING" => Some(Self::Creating),
            "DELETING" => Some(Self::Deleting),
            "ACTIVE" => Some(Self::Active),
            _ => None,
        }
    }
}

impl Encode for ConsumerStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `EncryptionType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EncryptionType {
    /// `NONE`.
    #[default]
    None,
    /// `KMS`.
    Kms,
}

impl EncryptionType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::None, Self::Kms];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "NONE",
            Self::Kms => "KMS",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "NONE" => Some(Self::None),
            "KMS" => Some(Self::Kms),
            _ => None,
        }
    }
}

impl Encode for EncryptionType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `MetricsName`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MetricsName {
    /// `IncomingBytes`.
    #[default]
    IncomingBytes,
    /// `IncomingRecords`.
    IncomingRecords,
    /// `OutgoingBytes`.
    OutgoingBytes,
    /// `OutgoingRecords`.
    OutgoingRecords,
    /// `WriteProvisionedThroughputExceeded`.
    WriteProvisionedThroughputExceeded,
    /// `ReadProvisionedThroughputExceeded`.
    ReadProvisionedThroughputExceeded,
    /// `IteratorAgeMilliseconds`.
    IteratorAgeMilliseconds,
    /// `ALL`.
    All,
}

impl MetricsName {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::IncomingBytes,
        Self::IncomingRecords,
        Self::OutgoingBytes,
        Self::OutgoingRecords,
        Self::WriteProvisionedThroughputExceeded,
        Self::ReadProvisionedThroughputExceeded,
        Self::IteratorAgeMilliseconds,
        Self::All,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IncomingBytes => "IncomingBytes",
            Self::IncomingRecords => "IncomingRecords",
            Self::OutgoingBytes => "OutgoingBytes",
            Self::OutgoingRecords => "OutgoingRecords",
            Self::WriteProvisionedThroughputExceeded => "WriteProvisionedThroughputExceeded",
            Self::ReadProvisionedThroughputExceeded => "ReadProvisionedThroughputExceeded",
            Self::IteratorAgeMilliseconds => "IteratorAgeMilliseconds",
            Self::All => "ALL",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "IncomingBytes" => Some(Self::IncomingBytes),
            "IncomingRecords" => Some(Self::IncomingRecords),
            "OutgoingBytes" => Some(Self::OutgoingBytes),
            "OutgoingRecords" => Some(Self::OutgoingRecords),
            "WriteProvisionedThroughputExceeded" => Some(Self::WriteProvisionedThroughputExceeded),
            "ReadProvisionedThroughputExceeded" => Some(Self::ReadProvisionedThroughputExceeded),
            "IteratorAgeMilliseconds" => Some(Self::IteratorAgeMilliseconds),
            "ALL" => Some(Self::All),
            _ => None,
        }
    }
}

impl Encode for MetricsName {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `MinimumThroughputBillingCommitmentInputStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MinimumThroughputBillingCommitmentInputStatus {
    /// `ENABLED`.
    #[default]
    Enabled,
    /// `DISABLED`.
    Disabled,
}

impl MinimumThroughputBillingCommitmentInputStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Enabled, Self::Disabled];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ENABLED" => Some(Self::Enabled),
            "DISABLED" => Some(Self::Disabled),
            _ => None,
        }
    }
}

impl Encode for MinimumThroughputBillingCommitmentInputStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `MinimumThroughputBillingCommitmentOutputStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MinimumThroughputBillingCommitmentOutputStatus {
    /// `ENABLED`.
    #[default]
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// `ENABLED_UNTIL_EARLIEST_ALLOWED_END`.
    EnabledUntilEarliestAllowedEnd,
}

impl MinimumThroughputBillingCommitmentOutputStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Enabled, Self::Disabled, Self::EnabledUntilEarliestAllowedEnd];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::EnabledUntilEarliestAllowedEnd => "ENABLED_UNTIL_EARLIEST_ALLOWED_END",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ENABLED" => Some(Self::Enabled),
            "DISABLED" => Some(Self::Disabled),
            "ENABLED_UNTIL_EARLIEST_ALLOWED_END" => Some(Self::EnabledUntilEarliestAllowedEnd),
            _ => None,
        }
    }
}

impl Encode for MinimumThroughputBillingCommitmentOutputStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `QueueStartingPositionType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QueueStartingPositionType {
    /// `TRIM_HORIZON`.
    #[default]
    TrimHorizon,
    /// `LATEST`.
    Latest,
    /// `AT_TIMESTAMP`.
    AtTimestamp,
}

impl QueueStartingPositionType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::TrimHorizon, Self::Latest, Self::AtTimestamp];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TrimHorizon => "TRIM_HORIZON",
            Self::Latest => "LATEST",
            Self::AtTimestamp => "AT_TIMESTAMP",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "TRIM_HORIZON" => Some(Self::TrimHorizon),
            "LATEST" => Some(Self::Latest),
            "AT_TIMESTAMP" => Some(Self::AtTimestamp),
            _ => None,
        }
    }
}

impl Encode for QueueStartingPositionType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

impl Print for QueueStartingPositionType {
    fn print(&self, out: &mut Printed) {
        out.push(self.as_str());
    }
}

/// `QueueStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QueueStatus {
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

impl QueueStatus {
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

impl Encode for QueueStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `RecordDistributionStrategy`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordDistributionStrategy {
    /// `AUTO`.
    #[default]
    Auto,
    /// `USER_PARTITION_KEY`.
    UserPartitionKey,
}

impl RecordDistributionStrategy {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Auto, Self::UserPartitionKey];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "AUTO",
            Self::UserPartitionKey => "USER_PARTITION_KEY",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "AUTO" => Some(Self::Auto),
            "USER_PARTITION_KEY" => Some(Self::UserPartitionKey),
            _ => None,
        }
    }
}

impl Encode for RecordDistributionStrategy {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ScalingType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScalingType {
    /// `UNIFORM_SCALING`.
    #[default]
    UniformScaling,
}

impl ScalingType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::UniformScaling];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UniformScaling => "UNIFORM_SCALING",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "UNIFORM_SCALING" => Some(Self::UniformScaling),
            _ => None,
        }
    }
}

impl Encode for ScalingType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ShardFilterType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ShardFilterType {
    /// `AFTER_SHARD_ID`.
    #[default]
    AfterShardId,
    /// `AT_TRIM_HORIZON`.
    AtTrimHorizon,
    /// `FROM_TRIM_HORIZON`.
    FromTrimHorizon,
    /// `AT_LATEST`.
    AtLatest,
    /// `AT_TIMESTAMP`.
    AtTimestamp,
    /// `FROM_TIMESTAMP`.
    FromTimestamp,
}

impl ShardFilterType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::AfterShardId,
        Self::AtTrimHorizon,
        Self::FromTrimHorizon,
        Self::AtLatest,
        Self::AtTimestamp,
        Self::FromTimestamp,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AfterShardId => "AFTER_SHARD_ID",
            Self::AtTrimHorizon => "AT_TRIM_HORIZON",
            Self::FromTrimHorizon => "FROM_TRIM_HORIZON",
            Self::AtLatest => "AT_LATEST",
            Self::AtTimestamp => "AT_TIMESTAMP",
            Self::FromTimestamp => "FROM_TIMESTAMP",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "AFTER_SHARD_ID" => Some(Self::AfterShardId),
            "AT_TRIM_HORIZON" => Some(Self::AtTrimHorizon),
            "FROM_TRIM_HORIZON" => Some(Self::FromTrimHorizon),
            "AT_LATEST" => Some(Self::AtLatest),
            "AT_TIMESTAMP" => Some(Self::AtTimestamp),
            "FROM_TIMESTAMP" => Some(Self::FromTimestamp),
            _ => None,
        }
    }
}

impl Encode for ShardFilterType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ShardIteratorType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ShardIteratorType {
    /// `AT_SEQUENCE_NUMBER`.
    #[default]
    AtSequenceNumber,
    /// `AFTER_SEQUENCE_NUMBER`.
    AfterSequenceNumber,
    /// `TRIM_HORIZON`.
    TrimHorizon,
    /// `LATEST`.
    Latest,
    /// `AT_TIMESTAMP`.
    AtTimestamp,
}

impl ShardIteratorType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::AtSequenceNumber,
        Self::AfterSequenceNumber,
        Self::TrimHorizon,
        Self::Latest,
        Self::AtTimestamp,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AtSequenceNumber => "AT_SEQUENCE_NUMBER",
            Self::AfterSequenceNumber => "AFTER_SEQUENCE_NUMBER",
            Self::TrimHorizon => "TRIM_HORIZON",
            Self::Latest => "LATEST",
            Self::AtTimestamp => "AT_TIMESTAMP",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "AT_SEQUENCE_NUMBER" => Some(Self::AtSequenceNumber),
            "AFTER_SEQUENCE_NUMBER" => Some(Self::AfterSequenceNumber),
            "TRIM_HORIZON" => Some(Self::TrimHorizon),
            "LATEST" => Some(Self::Latest),
            "AT_TIMESTAMP" => Some(Self::AtTimestamp),
            _ => None,
        }
    }
}

impl Encode for ShardIteratorType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `StreamMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StreamMode {
    /// `PROVISIONED`.
    #[default]
    Provisioned,
    /// `ON_DEMAND`.
    OnDemand,
}

impl StreamMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Provisioned, Self::OnDemand];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Provisioned => "PROVISIONED",
            Self::OnDemand => "ON_DEMAND",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PROVISIONED" => Some(Self::Provisioned),
            "ON_DEMAND" => Some(Self::OnDemand),
            _ => None,
        }
    }
}

impl Encode for StreamMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `StreamStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StreamStatus {
    /// `CREATING`.
    #[default]
    Creating,
    /// `DELETING`.
    Deleting,
    /// `ACTIVE`.
    Active,
    /// `UPDATING`.
    Updating,
}

impl StreamStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Creating, Self::Deleting, Self::Active, Self::Updating];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "CREATING",
            Self::Deleting => "DELETING",
            Self::Active => "ACTIVE",
            Self::Updating => "UPDATING",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "CREATING" => Some(Self::Creating),
            "DELETING" => Some(Self::Deleting),
            "ACTIVE" => Some(Self::Active),
            "UPDATING" => Some(Self::Updating),
            _ => None,
        }
    }
}

impl Encode for StreamStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `TargetType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetType {
    /// `BUILT_IN`.
    #[default]
    BuiltIn,
    /// `NONE`.
    None,
}

impl TargetType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::BuiltIn, Self::None];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BuiltIn => "BUILT_IN",
            Self::None => "NONE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "BUILT_IN" => Some(Self::BuiltIn),
            "NONE" => Some(Self::None),
            _ => None,
        }
    }
}

impl Encode for TargetType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
