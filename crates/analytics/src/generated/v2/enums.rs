// Made by `cargo xtask generate` from models/kinesisanalyticsv2.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Print, Printed, Writer};

/// `ApplicationMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApplicationMode {
    /// `STREAMING`.
    #[default]
    Streaming,
    /// `INTERACTIVE`.
    Interactive,
}

impl ApplicationMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Streaming, Self::Interactive];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Streaming => "STREAMING",
            Self::Interactive => "INTERACTIVE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "STREAMING" => Some(Self::Streaming),
            "INTERACTIVE" => Some(Self::Interactive),
            _ => None,
        }
    }
}

impl Encode for ApplicationMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ApplicationRestoreType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApplicationRestoreType {
    /// `SKIP_RESTORE_FROM_SNAPSHOT`.
    #[default]
    SkipRestoreFromSnapshot,
    /// `RESTORE_FROM_LATEST_SNAPSHOT`.
    RestoreFromLatestSnapshot,
    /// `RESTORE_FROM_CUSTOM_SNAPSHOT`.
    RestoreFromCustomSnapshot,
}

impl ApplicationRestoreType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::SkipRestoreFromSnapshot, Self::RestoreFromLatestSnapshot, Self::RestoreFromCustomSnapshot];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SkipRestoreFromSnapshot => "SKIP_RESTORE_FROM_SNAPSHOT",
            Self::RestoreFromLatestSnapshot => "RESTORE_FROM_LATEST_SNAPSHOT",
            Self::RestoreFromCustomSnapshot => "RESTORE_FROM_CUSTOM_SNAPSHOT",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "SKIP_RESTORE_FROM_SNAPSHOT" => Some(Self::SkipRestoreFromSnapshot),
            "RESTORE_FROM_LATEST_SNAPSHOT" => Some(Self::RestoreFromLatestSnapshot),
            "RESTORE_FROM_CUSTOM_SNAPSHOT" => Some(Self::RestoreFromCustomSnapshot),
            _ => None,
        }
    }
}

impl Encode for ApplicationRestoreType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

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
    /// `AUTOSCALING`.
    Autoscaling,
    /// `FORCE_STOPPING`.
    ForceStopping,
    /// `ROLLING_BACK`.
    RollingBack,
    /// `MAINTENANCE`.
    Maintenance,
    /// `ROLLED_BACK`.
    RolledBack,
}

impl ApplicationStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Deleting,
        Self::Starting,
        Self::Stopping,
        Self::Ready,
        Self::Running,
        Self::Updating,
        Self::Autoscaling,
        Self::ForceStopping,
        Self::RollingBack,
        Self::Maintenance,
        Self::RolledBack,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Deleting => "DELETING",
            Self::Starting => "STARTING",
            Self::Stopping => "STOPPING",
            Self::Ready => "READY",
            Self::Running => "RUNNING",
            Self::Updating => "UPDATING",
            Self::Autoscaling => "AUTOSCALING",
            Self::ForceStopping => "FORCE_STOPPING",
            Self::RollingBack => "ROLLING_BACK",
            Self::Maintenance => "MAINTENANCE",
            Self::RolledBack => "ROLLED_BACK",
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
            "AUTOSCALING" => Some(Self::Autoscaling),
            "FORCE_STOPPING" => Some(Self::ForceStopping),
            "ROLLING_BACK" => Some(Self::RollingBack),
            "MAINTENANCE" => Some(Self::Maintenance),
            "ROLLED_BACK" => Some(Self::RolledBack),
            _ => None,
        }
    }
}

impl Encode for ApplicationStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ArtifactType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArtifactType {
    /// `UDF`.
    #[default]
    Udf,
    /// `DEPENDENCY_JAR`.
    DependencyJar,
}

impl ArtifactType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Udf, Self::DependencyJar];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Udf => "UDF",
            Self::DependencyJar => "DEPENDENCY_JAR",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "UDF" => Some(Self::Udf),
            "DEPENDENCY_JAR" => Some(Self::DependencyJar),
            _ => None,
        }
    }
}

impl Encode for ArtifactType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

impl Print for ArtifactType {
    fn print(&self, out: &mut Printed) {
        out.push(self.as_str());
    }
}

/// `CodeContentType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodeContentType {
    /// `PLAINTEXT`.
    #[default]
    Plaintext,
    /// `ZIPFILE`.
    Zipfile,
}

impl CodeContentType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Plaintext, Self::Zipfile];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Plaintext => "PLAINTEXT",
            Self::Zipfile => "ZIPFILE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PLAINTEXT" => Some(Self::Plaintext),
            "ZIPFILE" => Some(Self::Zipfile),
            _ => None,
        }
    }
}

impl Encode for CodeContentType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ConfigurationType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConfigurationType {
    /// `DEFAULT`.
    #[default]
    Default,
    /// `CUSTOM`.
    Custom,
}

impl ConfigurationType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Default, Self::Custom];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Default => "DEFAULT",
            Self::Custom => "CUSTOM",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "DEFAULT" => Some(Self::Default),
            "CUSTOM" => Some(Self::Custom),
            _ => None,
        }
    }
}

impl Encode for ConfigurationType {
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

/// `KeyType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyType {
    /// `AWS_OWNED_KEY`.
    #[default]
    AwsOwnedKey,
    /// `CUSTOMER_MANAGED_KEY`.
    CustomerManagedKey,
}

impl KeyType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::AwsOwnedKey, Self::CustomerManagedKey];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AwsOwnedKey => "AWS_OWNED_KEY",
            Self::CustomerManagedKey => "CUSTOMER_MANAGED_KEY",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "AWS_OWNED_KEY" => Some(Self::AwsOwnedKey),
            "CUSTOMER_MANAGED_KEY" => Some(Self::CustomerManagedKey),
            _ => None,
        }
    }
}

impl Encode for KeyType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `LogLevel`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogLevel {
    /// `INFO`.
    #[default]
    Info,
    /// `WARN`.
    Warn,
    /// `ERROR`.
    Error,
    /// `DEBUG`.
    Debug,
}

impl LogLevel {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Info, Self::Warn, Self::Error, Self::Debug];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "INFO",
            Self::Warn => "WARN",
            Self::Error => "ERROR",
            Self::Debug => "DEBUG",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "INFO" => Some(Self::Info),
            "WARN" => Some(Self::Warn),
            "ERROR" => Some(Self::Error),
            "DEBUG" => Some(Self::Debug),
            _ => None,
        }
    }
}

impl Encode for LogLevel {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `MetricsLevel`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MetricsLevel {
    /// `APPLICATION`.
    #[default]
    Application,
    /// `TASK`.
    Task,
    /// `OPERATOR`.
    Operator,
    /// `PARALLELISM`.
    Parallelism,
}

impl MetricsLevel {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Application, Self::Task, Self::Operator, Self::Parallelism];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Application => "APPLICATION",
            Self::Task => "TASK",
            Self::Operator => "OPERATOR",
            Self::Parallelism => "PARALLELISM",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "APPLICATION" => Some(Self::Application),
            "TASK" => Some(Self::Task),
            "OPERATOR" => Some(Self::Operator),
            "PARALLELISM" => Some(Self::Parallelism),
            _ => None,
        }
    }
}

impl Encode for MetricsLevel {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `OperationStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OperationStatus {
    /// `IN_PROGRESS`.
    #[default]
    InProgress,
    /// `CANCELLED`.
    Cancelled,
    /// `SUCCESSFUL`.
    Successful,
    /// `FAILED`.
    Failed,
}

impl OperationStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::InProgress, Self::Cancelled, Self::Successful, Self::Failed];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InProgress => "IN_PROGRESS",
            Self::Cancelled => "CANCELLED",
            Self::Successful => "SUCCESSFUL",
            Self::Failed => "FAILED",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "IN_PROGRESS" => Some(Self::InProgress),
            "CANCELLED" => Some(Self::Cancelled),
            "SUCCESSFUL" => Some(Self::Successful),
            "FAILED" => Some(Self::Failed),
            _ => None,
        }
    }
}

impl Encode for OperationStatus {
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

/// `RuntimeEnvironment`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuntimeEnvironment {
    /// `SQL-1_0`.
    #[default]
    Sql10,
    /// `FLINK-1_6`.
    Flink16,
    /// `FLINK-1_8`.
    Flink18,
    /// `ZEPPELIN-FLINK-1_0`.
    ZeppelinFlink10,
    /// `FLINK-1_11`.
    Flink111,
    /// `FLINK-1_13`.
    Flink113,
    /// `ZEPPELIN-FLINK-2_0`.
    ZeppelinFlink20,
    /// `FLINK-1_15`.
    Flink115,
    /// `ZEPPELIN-FLINK-3_0`.
    ZeppelinFlink30,
    /// `FLINK-1_18`.
    Flink118,
    /// `FLINK-1_19`.
    Flink119,
    /// `FLINK-1_20`.
    Flink120,
    /// `FLINK-2_2`.
    Flink22,
    /// `FLINK-2_3`.
    Flink23,
}

impl RuntimeEnvironment {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Sql10,
        Self::Flink16,
        Self::Flink18,
        Self::ZeppelinFlink10,
        Self::Flink111,
        Self::Flink113,
        Self::ZeppelinFlink20,
        Self::Flink115,
        Self::ZeppelinFlink30,
        Self::Flink118,
        Self::Flink119,
        Self::Flink120,
        Self::Flink22,
        Self::Flink23,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sql10 => "SQL-1_0",
            Self::Flink16 => "FLINK-1_6",
            Self::Flink18 => "FLINK-1_8",
            Self::ZeppelinFlink10 => "ZEPPELIN-FLINK-1_0",
            Self::Flink111 => "FLINK-1_11",
            Self::Flink113 => "FLINK-1_13",
            Self::ZeppelinFlink20 => "ZEPPELIN-FLINK-2_0",
            Self::Flink115 => "FLINK-1_15",
            Self::ZeppelinFlink30 => "ZEPPELIN-FLINK-3_0",
            Self::Flink118 => "FLINK-1_18",
            Self::Flink119 => "FLINK-1_19",
            Self::Flink120 => "FLINK-1_20",
            Self::Flink22 => "FLINK-2_2",
            Self::Flink23 => "FLINK-2_3",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "SQL-1_0" => Some(Self::Sql10),
            "FLINK-1_6" => Some(Self::Flink16),
            "FLINK-1_8" => Some(Self::Flink18),
            "ZEPPELIN-FLINK-1_0" => Some(Self::ZeppelinFlink10),
            "FLINK-1_11" => Some(Self::Flink111),
            "FLINK-1_13" => Some(Self::Flink113),
            "ZEPPELIN-FLINK-2_0" => Some(Self::ZeppelinFlink20),
            "FLINK-1_15" => Some(Self::Flink115),
            "ZEPPELIN-FLINK-3_0" => Some(Self::ZeppelinFlink30),
            "FLINK-1_18" => Some(Self::Flink118),
            "FLINK-1_19" => Some(Self::Flink119),
            "FLINK-1_20" => Some(Self::Flink120),
            "FLINK-2_2" => Some(Self::Flink22),
            "FLINK-2_3" => Some(Self::Flink23),
            _ => None,
        }
    }
}

impl Encode for RuntimeEnvironment {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnapshotFormat`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapshotFormat {
    /// `CANONICAL`.
    #[default]
    Canonical,
}

impl SnapshotFormat {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Canonical];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Canonical => "CANONICAL",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "CANONICAL" => Some(Self::Canonical),
            _ => None,
        }
    }
}

impl Encode for SnapshotFormat {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnapshotInitiator`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapshotInitiator {
    /// `USER`.
    #[default]
    User,
    /// `SYSTEM`.
    System,
}

impl SnapshotInitiator {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::User, Self::System];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "USER",
            Self::System => "SYSTEM",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "USER" => Some(Self::User),
            "SYSTEM" => Some(Self::System),
            _ => None,
        }
    }
}

impl Encode for SnapshotInitiator {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnapshotInitiatorOperation`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapshotInitiatorOperation {
    /// `CreateSnapshot`.
    #[default]
    CreateSnapshot,
    /// `ImportSnapshot`.
    ImportSnapshot,
    /// `SystemCreateSnapshot`.
    SystemCreateSnapshot,
}

impl SnapshotInitiatorOperation {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::CreateSnapshot, Self::ImportSnapshot, Self::SystemCreateSnapshot];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CreateSnapshot => "CreateSnapshot",
            Self::ImportSnapshot => "ImportSnapshot",
            Self::SystemCreateSnapshot => "SystemCreateSnapshot",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "CreateSnapshot" => Some(Self::CreateSnapshot),
            "ImportSnapshot" => Some(Self::ImportSnapshot),
            "SystemCreateSnapshot" => Some(Self::SystemCreateSnapshot),
            _ => None,
        }
    }
}

impl Encode for SnapshotInitiatorOperation {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnapshotMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapshotMode {
    /// `APPLICATION_SNAPSHOTS_LEGACY`.
    #[default]
    ApplicationSnapshotsLegacy,
    /// `ENHANCED_SNAPSHOTS`.
    EnhancedSnapshots,
}

impl SnapshotMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::ApplicationSnapshotsLegacy, Self::EnhancedSnapshots];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ApplicationSnapshotsLegacy => "APPLICATION_SNAPSHOTS_LEGACY",
            Self::EnhancedSnapshots => "ENHANCED_SNAPSHOTS",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "APPLICATION_SNAPSHOTS_LEGACY" => Some(Self::ApplicationSnapshotsLegacy),
            "ENHANCED_SNAPSHOTS" => Some(Self::EnhancedSnapshots),
            _ => None,
        }
    }
}

impl Encode for SnapshotMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnapshotOperation`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapshotOperation {
    /// `CreateSnapshot`.
    #[default]
    CreateSnapshot,
    /// `DeleteSnapshot`.
    DeleteSnapshot,
    /// `ImportSnapshot`.
    ImportSnapshot,
    /// `ExportSnapshot`.
    ExportSnapshot,
    /// `SystemCreateSnapshot`.
    SystemCreateSnapshot,
}

impl SnapshotOperation {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::CreateSnapshot,
        Self::DeleteSnapshot,
        Self::ImportSnapshot,
        Self::ExportSnapshot,
        Self::SystemCreateSnapshot,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CreateSnapshot => "CreateSnapshot",
            Self::DeleteSnapshot => "DeleteSnapshot",
            Self::ImportSnapshot => "ImportSnapshot",
            Self::ExportSnapshot => "ExportSnapshot",
            Self::SystemCreateSnapshot => "SystemCreateSnapshot",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "CreateSnapshot" => Some(Self::CreateSnapshot),
            "DeleteSnapshot" => Some(Self::DeleteSnapshot),
            "ImportSnapshot" => Some(Self::ImportSnapshot),
            "ExportSnapshot" => Some(Self::ExportSnapshot),
            "SystemCreateSnapshot" => Some(Self::SystemCreateSnapshot),
            _ => None,
        }
    }
}

impl Encode for SnapshotOperation {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnapshotOperationStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapshotOperationStatus {
    /// `IN_PROGRESS`.
    #[default]
    InProgress,
    /// `SUCCESSFUL`.
    Successful,
    /// `FAILED`.
    Failed,
    /// `CANCELLED`.
    Cancelled,
}

impl SnapshotOperationStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::InProgress, Self::Successful, Self::Failed, Self::Cancelled];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InProgress => "IN_PROGRESS",
            Self::Successful => "SUCCESSFUL",
            Self::Failed => "FAILED",
            Self::Cancelled => "CANCELLED",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "IN_PROGRESS" => Some(Self::InProgress),
            "SUCCESSFUL" => Some(Self::Successful),
            "FAILED" => Some(Self::Failed),
            "CANCELLED" => Some(Self::Cancelled),
            _ => None,
        }
    }
}

impl Encode for SnapshotOperationStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnapshotStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapshotStatus {
    /// `CREATING`.
    #[default]
    Creating,
    /// `READY`.
    Ready,
    /// `DELETING`.
    Deleting,
    /// `FAILED`.
    Failed,
}

impl SnapshotStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Creating, Self::Ready, Self::Deleting, Self::Failed];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "CREATING",
            Self::Ready => "READY",
            Self::Deleting => "DELETING",
            Self::Failed => "FAILED",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "CREATING" => Some(Self::Creating),
            "READY" => Some(Self::Ready),
            "DELETING" => Some(Self::Deleting),
            "FAILED" => Some(Self::Failed),
            _ => None,
        }
    }
}

impl Encode for SnapshotStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `StorageLocationType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StorageLocationType {
    /// `S3`.
    #[default]
    S3,
}

impl StorageLocationType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::S3];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::S3 => "S3",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "S3" => Some(Self::S3),
            _ => None,
        }
    }
}

impl Encode for StorageLocationType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `UrlType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UrlType {
    /// `FLINK_DASHBOARD_URL`.
    #[default]
    FlinkDashboardUrl,
    /// `ZEPPELIN_UI_URL`.
    ZeppelinUiUrl,
}

impl UrlType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::FlinkDashboardUrl, Self::ZeppelinUiUrl];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FlinkDashboardUrl => "FLINK_DASHBOARD_URL",
            Self::ZeppelinUiUrl => "ZEPPELIN_UI_URL",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "FLINK_DASHBOARD_URL" => Some(Self::FlinkDashboardUrl),
            "ZEPPELIN_UI_URL" => Some(Self::ZeppelinUiUrl),
            _ => None,
        }
    }
}

impl Encode for UrlType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
