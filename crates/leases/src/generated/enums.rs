// Made by `cargo xtask generate` from models/dynamodb.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Print, Printed, Writer};

/// `AttributeAction`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttributeAction {
    /// `ADD`.
    #[default]
    Add,
    /// `PUT`.
    Put,
    /// `DELETE`.
    Delete,
}

impl AttributeAction {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Add, Self::Put, Self::Delete];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Add => "ADD",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ADD" => Some(Self::Add),
            "PUT" => Some(Self::Put),
            "DELETE" => Some(Self::Delete),
            _ => None,
        }
    }
}

impl Encode for AttributeAction {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

impl Print for AttributeAction {
    fn print(&self, out: &mut Printed) {
        out.push(self.as_str());
    }
}

/// `BillingMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BillingMode {
    /// `PROVISIONED`.
    #[default]
    Provisioned,
    /// `PAY_PER_REQUEST`.
    PayPerRequest,
}

impl BillingMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Provisioned, Self::PayPerRequest];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Provisioned => "PROVISIONED",
            Self::PayPerRequest => "PAY_PER_REQUEST",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PROVISIONED" => Some(Self::Provisioned),
            "PAY_PER_REQUEST" => Some(Self::PayPerRequest),
            _ => None,
        }
    }
}

impl Encode for BillingMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ComparisonOperator`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComparisonOperator {
    /// `EQ`.
    #[default]
    Eq,
    /// `NE`.
    Ne,
    /// `IN`.
    In,
    /// `LE`.
    Le,
    /// `LT`.
    Lt,
    /// `GE`.
    Ge,
    /// `GT`.
    Gt,
    /// `BETWEEN`.
    Between,
    /// `NOT_NULL`.
    NotNull,
    /// `NULL`.
    Null,
    /// `CONTAINS`.
    Contains,
    /// `NOT_CONTAINS`.
    NotContains,
    /// `BEGINS_WITH`.
    BeginsWith,
}

impl ComparisonOperator {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Eq,
        Self::Ne,
        Self::In,
        Self::Le,
        Self::Lt,
        Self::Ge,
        Self::Gt,
        Self::Between,
        Self::NotNull,
        Self::Null,
        Self::Contains,
        Self::NotContains,
        Self::BeginsWith,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Eq => "EQ",
            Self::Ne => "NE",
            Self::In => "IN",
            Self::Le => "LE",
            Self::Lt => "LT",
            Self::Ge => "GE",
            Self::Gt => "GT",
            Self::Between => "BETWEEN",
            Self::NotNull => "NOT_NULL",
            Self::Null => "NULL",
            Self::Contains => "CONTAINS",
            Self::NotContains => "NOT_CONTAINS",
            Self::BeginsWith => "BEGINS_WITH",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "EQ" => Some(Self::Eq),
            "NE" => Some(Self::Ne),
            "IN" => Some(Self::In),
            "LE" => Some(Self::Le),
            "LT" => Some(Self::Lt),
            "GE" => Some(Self::Ge),
            "GT" => Some(Self::Gt),
            "BETWEEN" => Some(Self::Between),
            "NOT_NULL" => Some(Self::NotNull),
            "NULL" => Some(Self::Null),
            "CONTAINS" => Some(Self::Contains),
            "NOT_CONTAINS" => Some(Self::NotContains),
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

impl Print for ComparisonOperator {
    fn print(&self, out: &mut Printed) {
        out.push(self.as_str());
    }
}

/// `ConditionalOperator`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConditionalOperator {
    /// `AND`.
    #[default]
    And,
    /// `OR`.
    Or,
}

impl ConditionalOperator {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::And, Self::Or];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::And => "AND",
            Self::Or => "OR",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "AND" => Some(Self::And),
            "OR" => Some(Self::Or),
            _ => None,
        }
    }
}

impl Encode for ConditionalOperator {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ContinuousBackupsStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContinuousBackupsStatus {
    /// `ENABLED`.
    #[default]
    Enabled,
    /// `DISABLED`.
    Disabled,
}

impl ContinuousBackupsStatus {
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

impl Encode for ContinuousBackupsStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `DisassociationMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DisassociationMode {
    /// `WAIT_FOR_REPLICATION`.
    #[default]
    WaitForReplication,
}

impl DisassociationMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::WaitForReplication];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WaitForReplication => "WAIT_FOR_REPLICATION",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "WAIT_FOR_REPLICATION" => Some(Self::WaitForReplication),
            _ => None,
        }
    }
}

impl Encode for DisassociationMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

impl Print for DisassociationMode {
    fn print(&self, out: &mut Printed) {
        out.push(self.as_str());
    }
}

/// `GlobalTableSettingsReplicationMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GlobalTableSettingsReplicationMode {
    /// `ENABLED`.
    #[default]
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// `ENABLED_WITH_OVERRIDES`.
    EnabledWithOverrides,
}

impl GlobalTableSettingsReplicationMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Enabled, Self::Disabled, Self::EnabledWithOverrides];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::EnabledWithOverrides => "ENABLED_WITH_OVERRIDES",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ENABLED" => Some(Self::Enabled),
            "DISABLED" => Some(Self::Disabled),
            "ENABLED_WITH_OVERRIDES" => Some(Self::EnabledWithOverrides),
            _ => None,
        }
    }
}

impl Encode for GlobalTableSettingsReplicationMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `IndexStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IndexStatus {
    /// `CREATING`.
    #[default]
    Creating,
    /// `UPDATING`.
    Updating,
    /// `DELETING`.
    Deleting,
    /// `ACTIVE`.
    Active,
}

impl IndexStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Creating, Self::Updating, Self::Deleting, Self::Active];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "CREATING",
            Self::Updating => "UPDATING",
            Self::Deleting => "DELETING",
            Self::Active => "ACTIVE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "CREATING" => Some(Self::Creating),
            "UPDATING" => Some(Self::Updating),
            "DELETING" => Some(Self::Deleting),
            "ACTIVE" => Some(Self::Active),
            _ => None,
        }
    }
}

impl Encode for IndexStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `KeyType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyType {
    /// `HASH`.
    #[default]
    Hash,
    /// `RANGE`.
    Range,
}

impl KeyType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Hash, Self::Range];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hash => "HASH",
            Self::Range => "RANGE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "HASH" => Some(Self::Hash),
            "RANGE" => Some(Self::Range),
            _ => None,
        }
    }
}

impl Encode for KeyType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

impl Print for KeyType {
    fn print(&self, out: &mut Printed) {
        out.push(self.as_str());
    }
}

/// `MultiRegionConsistency`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MultiRegionConsistency {
    /// `EVENTUAL`.
    #[default]
    Eventual,
    /// `STRONG`.
    Strong,
}

impl MultiRegionConsistency {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Eventual, Self::Strong];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Eventual => "EVENTUAL",
            Self::Strong => "STRONG",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "EVENTUAL" => Some(Self::Eventual),
            "STRONG" => Some(Self::Strong),
            _ => None,
        }
    }
}

impl Encode for MultiRegionConsistency {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `PointInTimeRecoveryStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PointInTimeRecoveryStatus {
    /// `ENABLED`.
    #[default]
    Enabled,
    /// `DISABLED`.
    Disabled,
}

impl PointInTimeRecoveryStatus {
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

impl Encode for PointInTimeRecoveryStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ProjectionType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProjectionType {
    /// `ALL`.
    #[default]
    All,
    /// `KEYS_ONLY`.
    KeysOnly,
    /// `INCLUDE`.
    Include,
}

impl ProjectionType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::All, Self::KeysOnly, Self::Include];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "ALL",
            Self::KeysOnly => "KEYS_ONLY",
            Self::Include => "INCLUDE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ALL" => Some(Self::All),
            "KEYS_ONLY" => Some(Self::KeysOnly),
            "INCLUDE" => Some(Self::Include),
            _ => None,
        }
    }
}

impl Encode for ProjectionType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ReplicaStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReplicaStatus {
    /// `CREATING`.
    #[default]
    Creating,
    /// `CREATION_FAILED`.
    CreationFailed,
    /// `UPDATING`.
    Updating,
    /// `DELETING`.
    Deleting,
    /// `ACTIVE`.
    Active,
    /// `REGION_DISABLED`.
    RegionDisabled,
    /// `INACCESSIBLE_ENCRYPTION_CREDENTIALS`.
    InaccessibleEncryptionCredentials,
    /// `ARCHIVING`.
    Archiving,
    /// `ARCHIVED`.
    Archived,
    /// `REPLICATION_NOT_AUTHORIZED`.
    ReplicationNotAuthorized,
}

impl ReplicaStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Creating,
        Self::CreationFailed,
        Self::Updating,
        Self::Deleting,
        Self::Active,
        Self::RegionDisabled,
        Self::InaccessibleEncryptionCredentials,
        Self::Archiving,
        Self::Archived,
        Self::ReplicationNotAuthorized,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "CREATING",
            Self::CreationFailed => "CREATION_FAILED",
            Self::Updating => "UPDATING",
            Self::Deleting => "DELETING",
            Self::Active => "ACTIVE",
            Self::RegionDisabled => "REGION_DISABLED",
            Self::InaccessibleEncryptionCredentials => "INACCESSIBLE_ENCRYPTION_CREDENTIALS",
            Self::Archiving => "ARCHIVING",
            Self::Archived => "ARCHIVED",
            Self::ReplicationNotAuthorized => "REPLICATION_NOT_AUTHORIZED",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "CREATING" => Some(Self::Creating),
            "CREATION_FAILED" => Some(Self::CreationFailed),
            "UPDATING" => Some(Self::Updating),
            "DELETING" => Some(Self::Deleting),
            "ACTIVE" => Some(Self::Active),
            "REGION_DISABLED" => Some(Self::RegionDisabled),
            "INACCESSIBLE_ENCRYPTION_CREDENTIALS" => Some(Self::InaccessibleEncryptionCredentials),
            "ARCHIVING" => Some(Self::Archiving),
            "ARCHIVED" => Some(Self::Archived),
            "REPLICATION_NOT_AUTHORIZED" => Some(Self::ReplicationNotAuthorized),
            _ => None,
        }
    }
}

impl Encode for ReplicaStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ReturnConsumedCapacity`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReturnConsumedCapacity {
    /// `INDEXES`.
    #[default]
    Indexes,
    /// `TOTAL`.
    Total,
    /// `NONE`.
    None,
}

impl ReturnConsumedCapacity {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Indexes, Self::Total, Self::None];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Indexes => "INDEXES",
            Self::Total => "TOTAL",
            Self::None => "NONE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "INDEXES" => Some(Self::Indexes),
            "TOTAL" => Some(Self::Total),
            "NONE" => Some(Self::None),
            _ => None,
        }
    }
}

impl Encode for ReturnConsumedCapacity {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ReturnItemCollectionMetrics`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReturnItemCollectionMetrics {
    /// `SIZE`.
    #[default]
    Size,
    /// `NONE`.
    None,
}

impl ReturnItemCollectionMetrics {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Size, Self::None];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Size => "SIZE",
            Self::None => "NONE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "SIZE" => Some(Self::Size),
            "NONE" => Some(Self::None),
            _ => None,
        }
    }
}

impl Encode for ReturnItemCollectionMetrics {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ReturnValue`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReturnValue {
    /// `NONE`.
    #[default]
    None,
    /// `ALL_OLD`.
    AllOld,
    /// `UPDATED_OLD`.
    UpdatedOld,
    /// `ALL_NEW`.
    AllNew,
    /// `UPDATED_NEW`.
    UpdatedNew,
}

impl ReturnValue {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::None, Self::AllOld, Self::UpdatedOld, Self::AllNew, Self::UpdatedNew];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "NONE",
            Self::AllOld => "ALL_OLD",
            Self::UpdatedOld => "UPDATED_OLD",
            Self::AllNew => "ALL_NEW",
            Self::UpdatedNew => "UPDATED_NEW",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "NONE" => Some(Self::None),
            "ALL_OLD" => Some(Self::AllOld),
            "UPDATED_OLD" => Some(Self::UpdatedOld),
            "ALL_NEW" => Some(Self::AllNew),
            "UPDATED_NEW" => Some(Self::UpdatedNew),
            _ => None,
        }
    }
}

impl Encode for ReturnValue {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ReturnValuesOnConditionCheckFailure`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReturnValuesOnConditionCheckFailure {
    /// `ALL_OLD`.
    #[default]
    AllOld,
    /// `NONE`.
    None,
}

impl ReturnValuesOnConditionCheckFailure {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::AllOld, Self::None];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AllOld => "ALL_OLD",
            Self::None => "NONE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ALL_OLD" => Some(Self::AllOld),
            "NONE" => Some(Self::None),
            _ => None,
        }
    }
}

impl Encode for ReturnValuesOnConditionCheckFailure {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

impl Print for ReturnValuesOnConditionCheckFailure {
    fn print(&self, out: &mut Printed) {
        out.push(self.as_str());
    }
}

/// `SSEStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SSEStatus {
    /// `ENABLING`.
    #[default]
    Enabling,
    /// `ENABLED`.
    Enabled,
    /// `DISABLING`.
    Disabling,
    /// `DISABLED`.
    Disabled,
    /// `UPDATING`.
    Updating,
}

impl SSEStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::Enabling, Self::Enabled, Self::Disabling, Self::Disabled, Self::Updating];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Enabling => "ENABLING",
            Self::Enabled => "ENABLED",
            Self::Disabling => "DISABLING",
            Self::Disabled => "DISABLED",
            Self::Updating => "UPDATING",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ENABLING" => Some(Self::Enabling),
            "ENABLED" => Some(Self::Enabled),
            "DISABLING" => Some(Self::Disabling),
            "DISABLED" => Some(Self::Disabled),
            "UPDATING" => Some(Self::Updating),
            _ => None,
        }
    }
}

impl Encode for SSEStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SSEType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SSEType {
    /// `AES256`.
    #[default]
    Aes256,
    /// `KMS`.
    Kms,
}

impl SSEType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Aes256, Self::Kms];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Aes256 => "AES256",
            Self::Kms => "KMS",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "AES256" => Some(Self::Aes256),
            "KMS" => Some(Self::Kms),
            _ => None,
        }
    }
}

impl Encode for SSEType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ScalarAttributeType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScalarAttributeType {
    /// `S`.
    #[default]
    S,
    /// `N`.
    N,
    /// `B`.
    B,
}

impl ScalarAttributeType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::S, Self::N, Self::B];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::N => "N",
            Self::B => "B",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "S" => Some(Self::S),
            "N" => Some(Self::N),
            "B" => Some(Self::B),
            _ => None,
        }
    }
}

impl Encode for ScalarAttributeType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SearchSchemaElementType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SearchSchemaElementType {
    /// `HASH`.
    #[default]
    Hash,
    /// `INLINE_FILTER`.
    InlineFilter,
}

impl SearchSchemaElementType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Hash, Self::InlineFilter];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hash => "HASH",
            Self::InlineFilter => "INLINE_FILTER",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "HASH" => Some(Self::Hash),
            "INLINE_FILTER" => Some(Self::InlineFilter),
            _ => None,
        }
    }
}

impl Encode for SearchSchemaElementType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

impl Print for SearchSchemaElementType {
    fn print(&self, out: &mut Printed) {
        out.push(self.as_str());
    }
}

/// `Select`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Select {
    /// `ALL_ATTRIBUTES`.
    #[default]
    AllAttributes,
    /// `ALL_PROJECTED_ATTRIBUTES`.
    AllProjectedAttributes,
    /// `SPECIFIC_ATTRIBUTES`.
    SpecificAttributes,
    /// `COUNT`.
    Count,
}

impl Select {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::AllAttributes, Self::AllProjectedAttributes, Self::SpecificAttributes, Self::Count];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AllAttributes => "ALL_ATTRIBUTES",
            Self::AllProjectedAttributes => "ALL_PROJECTED_ATTRIBUTES",
            Self::SpecificAttributes => "SPECIFIC_ATTRIBUTES",
            Self::Count => "COUNT",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ALL_ATTRIBUTES" => Some(Self::AllAttributes),
            "ALL_PROJECTED_ATTRIBUTES" => Some(Self::AllProjectedAttributes),
            "SPECIFIC_ATTRIBUTES" => Some(Self::SpecificAttributes),
            "COUNT" => Some(Self::Count),
            _ => None,
        }
    }
}

impl Encode for Select {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `StreamViewType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StreamViewType {
    /// `NEW_IMAGE`.
    #[default]
    NewImage,
    /// `OLD_IMAGE`.
    OldImage,
    /// `NEW_AND_OLD_IMAGES`.
    NewAndOldImages,
    /// `KEYS_ONLY`.
    KeysOnly,
}

impl StreamViewType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::NewImage, Self::OldImage, Self::NewAndOldImages, Self::KeysOnly];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NewImage => "NEW_IMAGE",
            Self::OldImage => "OLD_IMAGE",
            Self::NewAndOldImages => "NEW_AND_OLD_IMAGES",
            Self::KeysOnly => "KEYS_ONLY",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "NEW_IMAGE" => Some(Self::NewImage),
            "OLD_IMAGE" => Some(Self::OldImage),
            "NEW_AND_OLD_IMAGES" => Some(Self::NewAndOldImages),
            "KEYS_ONLY" => Some(Self::KeysOnly),
            _ => None,
        }
    }
}

impl Encode for StreamViewType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `TableClass`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableClass {
    /// `STANDARD`.
    #[default]
    Standard,
    /// `STANDARD_INFREQUENT_ACCESS`.
    StandardInfrequentAccess,
}

impl TableClass {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Standard, Self::StandardInfrequentAccess];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "STANDARD",
            Self::StandardInfrequentAccess => "STANDARD_INFREQUENT_ACCESS",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "STANDARD" => Some(Self::Standard),
            "STANDARD_INFREQUENT_ACCESS" => Some(Self::StandardInfrequentAccess),
            _ => None,
        }
    }
}

impl Encode for TableClass {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

impl Print for TableClass {
    fn print(&self, out: &mut Printed) {
        out.push(self.as_str());
    }
}

/// `TableStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableStatus {
    /// `CREATING`.
    #[default]
    Creating,
    /// `UPDATING`.
    Updating,
    /// `DELETING`.
    Deleting,
    /// `ACTIVE`.
    Active,
    /// `INACCESSIBLE_ENCRYPTION_CREDENTIALS`.
    InaccessibleEncryptionCredentials,
    /// `ARCHIVING`.
    Archiving,
    /// `ARCHIVED`.
    Archived,
    /// `REPLICATION_NOT_AUTHORIZED`.
    ReplicationNotAuthorized,
}

impl TableStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Creating,
        Self::Updating,
        Self::Deleting,
        Self::Active,
        Self::InaccessibleEncryptionCredentials,
        Self::Archiving,
        Self::Archived,
        Self::ReplicationNotAuthorized,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "CREATING",
            Self::Updating => "UPDATING",
            Self::Deleting => "DELETING",
            Self::Active => "ACTIVE",
            Self::InaccessibleEncryptionCredentials => "INACCESSIBLE_ENCRYPTION_CREDENTIALS",
            Self::Archiving => "ARCHIVING",
            Self::Archived => "ARCHIVED",
            Self::ReplicationNotAuthorized => "REPLICATION_NOT_AUTHORIZED",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "CREATING" => Some(Self::Creating),
            "UPDATING" => Some(Self::Updating),
            "DELETING" => Some(Self::Deleting),
            "ACTIVE" => Some(Self::Active),
            "INACCESSIBLE_ENCRYPTION_CREDENTIALS" => Some(Self::InaccessibleEncryptionCredentials),
            "ARCHIVING" => Some(Self::Archiving),
            "ARCHIVED" => Some(Self::Archived),
            "REPLICATION_NOT_AUTHORIZED" => Some(Self::ReplicationNotAuthorized),
            _ => None,
        }
    }
}

impl Encode for TableStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `TimeToLiveStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeToLiveStatus {
    /// `ENABLING`.
    #[default]
    Enabling,
    /// `DISABLING`.
    Disabling,
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
}

impl TimeToLiveStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Enabling, Self::Disabling, Self::Enabled, Self::Disabled];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Enabling => "ENABLING",
            Self::Disabling => "DISABLING",
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ENABLING" => Some(Self::Enabling),
            "DISABLING" => Some(Self::Disabling),
            "ENABLED" => Some(Self::Enabled),
            "DISABLED" => Some(Self::Disabled),
            _ => None,
        }
    }
}

impl Encode for TimeToLiveStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `VectorDistanceFunction`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VectorDistanceFunction {
    /// `COSINE`.
    #[default]
    Cosine,
    /// `DOT_PRODUCT`.
    DotProduct,
    /// `EUCLIDEAN`.
    Euclidean,
}

impl VectorDistanceFunction {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Cosine, Self::DotProduct, Self::Euclidean];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cosine => "COSINE",
            Self::DotProduct => "DOT_PRODUCT",
            Self::Euclidean => "EUCLIDEAN",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "COSINE" => Some(Self::Cosine),
            "DOT_PRODUCT" => Some(Self::DotProduct),
            "EUCLIDEAN" => Some(Self::Euclidean),
            _ => None,
        }
    }
}

impl Encode for VectorDistanceFunction {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `WitnessStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WitnessStatus {
    /// `CREATING`.
    #[default]
    Creating,
    /// `DELETING`.
    Deleting,
    /// `ACTIVE`.
    Active,
}

impl WitnessStatus {
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

impl Encode for WitnessStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
