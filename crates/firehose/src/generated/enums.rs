// Made by `cargo xtask generate` from models/firehose.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Writer};

/// `AmazonOpenSearchServerlessS3BackupMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AmazonOpenSearchServerlessS3BackupMode {
    /// `FailedDocumentsOnly`.
    #[default]
    FailedDocumentsOnly,
    /// `AllDocuments`.
    AllDocuments,
}

impl AmazonOpenSearchServerlessS3BackupMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::FailedDocumentsOnly, Self::AllDocuments];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FailedDocumentsOnly => "FailedDocumentsOnly",
            Self::AllDocuments => "AllDocuments",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "FailedDocumentsOnly" => Some(Self::FailedDocumentsOnly),
            "AllDocuments" => Some(Self::AllDocuments),
            _ => None,
        }
    }
}

impl Encode for AmazonOpenSearchServerlessS3BackupMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `AmazonopensearchserviceIndexRotationPeriod`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AmazonopensearchserviceIndexRotationPeriod {
    /// `NoRotation`.
    #[default]
    NoRotation,
    /// `OneHour`.
    OneHour,
    /// `OneDay`.
    OneDay,
    /// `OneWeek`.
    OneWeek,
    /// `OneMonth`.
    OneMonth,
}

impl AmazonopensearchserviceIndexRotationPeriod {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::NoRotation, Self::OneHour, Self::OneDay, Self::OneWeek, Self::OneMonth];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoRotation => "NoRotation",
            Self::OneHour => "OneHour",
            Self::OneDay => "OneDay",
            Self::OneWeek => "OneWeek",
            Self::OneMonth => "OneMonth",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "NoRotation" => Some(Self::NoRotation),
            "OneHour" => Some(Self::OneHour),
            "OneDay" => Some(Self::OneDay),
            "OneWeek" => Some(Self::OneWeek),
            "OneMonth" => Some(Self::OneMonth),
            _ => None,
        }
    }
}

impl Encode for AmazonopensearchserviceIndexRotationPeriod {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `AmazonopensearchserviceS3BackupMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AmazonopensearchserviceS3BackupMode {
    /// `FailedDocumentsOnly`.
    #[default]
    FailedDocumentsOnly,
    /// `AllDocuments`.
    AllDocuments,
}

impl AmazonopensearchserviceS3BackupMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::FailedDocumentsOnly, Self::AllDocuments];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FailedDocumentsOnly => "FailedDocumentsOnly",
            Self::AllDocuments => "AllDocuments",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "FailedDocumentsOnly" => Some(Self::FailedDocumentsOnly),
            "AllDocuments" => Some(Self::AllDocuments),
            _ => None,
        }
    }
}

impl Encode for AmazonopensearchserviceS3BackupMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `CompressionFormat`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum CompressionFormat {
    /// `UNCOMPRESSED`.
    #[serde(rename = "UNCOMPRESSED")]
    #[default]
    Uncompressed,
    /// `GZIP`.
    #[serde(rename = "GZIP")]
    Gzip,
    /// `ZIP`.
    #[serde(rename = "ZIP")]
    Zip,
    /// `Snappy`.
    #[serde(rename = "Snappy")]
    Snappy,
    /// `HADOOP_SNAPPY`.
    #[serde(rename = "HADOOP_SNAPPY")]
    HadoopSnappy,
}

impl CompressionFormat {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::Uncompressed, Self::Gzip, Self::Zip, Self::Snappy, Self::HadoopSnappy];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Uncompressed => "UNCOMPRESSED",
            Self::Gzip => "GZIP",
            Self::Zip => "ZIP",
            Self::Snappy => "Snappy",
            Self::HadoopSnappy => "HADOOP_SNAPPY",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "UNCOMPRESSED" => Some(Self::Uncompressed),
            "GZIP" => Some(Self::Gzip),
            "ZIP" => Some(Self::Zip),
            "Snappy" => Some(Self::Snappy),
            "HADOOP_SNAPPY" => Some(Self::HadoopSnappy),
            _ => None,
        }
    }
}

impl Encode for CompressionFormat {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `Connectivity`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Connectivity {
    /// `PUBLIC`.
    #[default]
    Public,
    /// `PRIVATE`.
    Private,
}

impl Connectivity {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Public, Self::Private];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "PUBLIC",
            Self::Private => "PRIVATE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PUBLIC" => Some(Self::Public),
            "PRIVATE" => Some(Self::Private),
            _ => None,
        }
    }
}

impl Encode for Connectivity {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ContentEncoding`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum ContentEncoding {
    /// `NONE`.
    #[serde(rename = "NONE")]
    #[default]
    None,
    /// `GZIP`.
    #[serde(rename = "GZIP")]
    Gzip,
}

impl ContentEncoding {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::None, Self::Gzip];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "NONE",
            Self::Gzip => "GZIP",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "NONE" => Some(Self::None),
            "GZIP" => Some(Self::Gzip),
            _ => None,
        }
    }
}

impl Encode for ContentEncoding {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `DatabaseType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DatabaseType {
    /// `MySQL`.
    #[default]
    MySQL,
    /// `PostgreSQL`.
    PostgreSQL,
}

impl DatabaseType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::MySQL, Self::PostgreSQL];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MySQL => "MySQL",
            Self::PostgreSQL => "PostgreSQL",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "MySQL" => Some(Self::MySQL),
            "PostgreSQL" => Some(Self::PostgreSQL),
            _ => None,
        }
    }
}

impl Encode for DatabaseType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `DefaultDocumentIdFormat`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DefaultDocumentIdFormat {
    /// `FIREHOSE_DEFAULT`.
    #[default]
    FirehoseDefault,
    /// `NO_DOCUMENT_ID`.
    NoDocumentId,
}

impl DefaultDocumentIdFormat {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::FirehoseDefault, Self::NoDocumentId];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FirehoseDefault => "FIREHOSE_DEFAULT",
            Self::NoDocumentId => "NO_DOCUMENT_ID",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "FIREHOSE_DEFAULT" => Some(Self::FirehoseDefault),
            "NO_DOCUMENT_ID" => Some(Self::NoDocumentId),
            _ => None,
        }
    }
}

impl Encode for DefaultDocumentIdFormat {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `DeliveryStreamEncryptionStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeliveryStreamEncryptionStatus {
    /// `ENABLED`.
    #[default]
    Enabled,
    /// `ENABLING`.
    Enabling,
    /// `ENABLING_FAILED`.
    EnablingFailed,
    /// `DISABLED`.
    Disabled,
    /// `DISABLING`.
    Disabling,
    /// `DISABLING_FAILED`.
    DisablingFailed,
}

impl DeliveryStreamEncryptionStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Enabled,
        Self::Enabling,
        Self::EnablingFailed,
        Self::Disabled,
        Self::Disabling,
        Self::DisablingFailed,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Enabling => "ENABLING",
            Self::EnablingFailed => "ENABLING_FAILED",
            Self::Disabled => "DISABLED",
            Self::Disabling => "DISABLING",
            Self::DisablingFailed => "DISABLING_FAILED",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ENABLED" => Some(Self::Enabled),
            "ENABLING" => Some(Self::Enabling),
            "ENABLING_FAILED" => Some(Self::EnablingFailed),
            "DISABLED" => Some(Self::Disabled),
            "DISABLING" => Some(Self::Disabling),
            "DISABLING_FAILED" => Some(Self::DisablingFailed),
            _ => None,
        }
    }
}

impl Encode for DeliveryStreamEncryptionStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `DeliveryStreamFailureType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeliveryStreamFailureType {
    /// `VPC_ENDPOINT_SERVICE_NAME_NOT_FOUND`.
    #[default]
    VpcEndpointServiceNameNotFound,
    /// `VPC_INTERFACE_ENDPOINT_SERVICE_ACCESS_DENIED`.
    VpcInterfaceEndpointServiceAccessDenied,
    /// `RETIRE_KMS_GRANT_FAILED`.
    RetireKmsGrantFailed,
    /// `CREATE_KMS_GRANT_FAILED`.
    CreateKmsGrantFailed,
    /// `KMS_ACCESS_DENIED`.
    KmsAccessDenied,
    /// `DISABLED_KMS_KEY`.
    DisabledKmsKey,
    /// `INVALID_KMS_KEY`.
    InvalidKmsKey,
    /// `KMS_KEY_NOT_FOUND`.
    KmsKeyNotFound,
    /// `KMS_OPT_IN_REQUIRED`.
    KmsOptInRequired,
    /// `CREATE_ENI_FAILED`.
    CreateEniFailed,
    /// `DELETE_ENI_FAILED`.
    DeleteEniFailed,
    /// `SUBNET_NOT_FOUND`.
    SubnetNotFound,
    /// `SECURITY_GROUP_NOT_FOUND`.
    SecurityGroupNotFound,
    /// `ENI_ACCESS_DENIED`.
    EniAccessDenied,
    /// `SUBNET_ACCESS_DENIED`.
    SubnetAccessDenied,
    /// `SECURITY_GROUP_ACCESS_DENIED`.
    SecurityGroupAccessDenied,
    /// `UNKNOWN_ERROR`.
    UnknownError,
}

impl DeliveryStreamFailureType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::VpcEndpointServiceNameNotFound,
        Self::VpcInterfaceEndpointServiceAccessDenied,
        Self::RetireKmsGrantFailed,
        Self::CreateKmsGrantFailed,
        Self::KmsAccessDenied,
        Self::DisabledKmsKey,
        Self::InvalidKmsKey,
        Self::KmsKeyNotFound,
        Self::KmsOptInRequired,
        Self::CreateEniFailed,
        Self::DeleteEniFailed,
        Self::SubnetNotFound,
        Self::SecurityGroupNotFound,
        Self::EniAccessDenied,
        Self::SubnetAccessDenied,
        Self::SecurityGroupAccessDenied,
        Self::UnknownError,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::VpcEndpointServiceNameNotFound => "VPC_ENDPOINT_SERVICE_NAME_NOT_FOUND",
            Self::VpcInterfaceEndpointServiceAccessDenied => "VPC_INTERFACE_ENDPOINT_SERVICE_ACCESS_DENIED",
            Self::RetireKmsGrantFailed => "RETIRE_KMS_GRANT_FAILED",
            Self::CreateKmsGrantFailed => "CREATE_KMS_GRANT_FAILED",
            Self::KmsAccessDenied => "KMS_ACCESS_DENIED",
            Self::DisabledKmsKey => "DISABLED_KMS_KEY",
            Self::InvalidKmsKey => "INVALID_KMS_KEY",
            Self::KmsKeyNotFound => "KMS_KEY_NOT_FOUND",
            Self::KmsOptInRequired => "KMS_OPT_IN_REQUIRED",
            Self::CreateEniFailed => "CREATE_ENI_FAILED",
            Self::DeleteEniFailed => "DELETE_ENI_FAILED",
            Self::SubnetNotFound => "SUBNET_NOT_FOUND",
            Self::SecurityGroupNotFound => "SECURITY_GROUP_NOT_FOUND",
            Self::EniAccessDenied => "ENI_ACCESS_DENIED",
            Self::SubnetAccessDenied => "SUBNET_ACCESS_DENIED",
            Self::SecurityGroupAccessDenied => "SECURITY_GROUP_ACCESS_DENIED",
            Self::UnknownError => "UNKNOWN_ERROR",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "VPC_ENDPOINT_SERVICE_NAME_NOT_FOUND" => Some(Self::VpcEndpointServiceNameNotFound),
            "VPC_INTERFACE_ENDPOINT_SERVICE_ACCESS_DENIED" => {
                Some(Self::VpcInterfaceEndpointServiceAccessDenied)
            }
            "RETIRE_KMS_GRANT_FAILED" => Some(Self::RetireKmsGrantFailed),
            "CREATE_KMS_GRANT_FAILED" => Some(Self::CreateKmsGrantFailed),
            "KMS_ACCESS_DENIED" => Some(Self::KmsAccessDenied),
            "DISABLED_KMS_KEY" => Some(Self::DisabledKmsKey),
            "INVALID_KMS_KEY" => Some(Self::InvalidKmsKey),
            "KMS_KEY_NOT_FOUND" => Some(Self::KmsKeyNotFound),
            "KMS_OPT_IN_REQUIRED" => Some(Self::KmsOptInRequired),
            "CREATE_ENI_FAILED" => Some(Self::CreateEniFailed),
            "DELETE_ENI_FAILED" => Some(Self::DeleteEniFailed),
            "SUBNET_NOT_FOUND" => Some(Self::SubnetNotFound),
            "SECURITY_GROUP_NOT_FOUND" => Some(Self::SecurityGroupNotFound),
            "ENI_ACCESS_DENIED" => Some(Self::EniAccessDenied),
            "SUBNET_ACCESS_DENIED" => Some(Self::SubnetAccessDenied),
            "SECURITY_GROUP_ACCESS_DENIED" => Some(Self::SecurityGroupAccessDenied),
            "UNKNOWN_ERROR" => Some(Self::UnknownError),
            _ => None,
        }
    }
}

impl Encode for DeliveryStreamFailureType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `DeliveryStreamStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeliveryStreamStatus {
    /// `CREATING`.
    #[default]
    Creating,
    /// `CREATING_FAILED`.
    CreatingFailed,
    /// `DELETING`.
    Deleting,
    /// `DELETING_FAILED`.
    DeletingFailed,
    /// `ACTIVE`.
    Active,
}

impl DeliveryStreamStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::Creating, Self::CreatingFailed, Self::Deleting, Self::DeletingFailed, Self::Active];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "CREATING",
            Self::CreatingFailed => "CREATING_FAILED",
            Self::Deleting => "DELETING",
            Self::DeletingFailed => "DELETING_FAILED",
            Self::Active => "ACTIVE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "CREATING" => Some(Self::Creating),
            "CREATING_FAILED" => Some(Self::CreatingFailed),
            "DELETING" => Some(Self::Deleting),
            "DELETING_FAILED" => Some(Self::DeletingFailed),
            "ACTIVE" => Some(Self::Active),
            _ => None,
        }
    }
}

impl Encode for DeliveryStreamStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `DeliveryStreamType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeliveryStreamType {
    /// `DirectPut`.
    #[default]
    DirectPut,
    /// `KinesisStreamAsSource`.
    KinesisStreamAsSource,
    /// `MSKAsSource`.
    MSKAsSource,
    /// `DatabaseAsSource`.
    DatabaseAsSource,
}

impl DeliveryStreamType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::DirectPut, Self::KinesisStreamAsSource, Self::MSKAsSource, Self::DatabaseAsSource];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DirectPut => "DirectPut",
            Self::KinesisStreamAsSource => "KinesisStreamAsSource",
            Self::MSKAsSource => "MSKAsSource",
            Self::DatabaseAsSource => "DatabaseAsSource",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "DirectPut" => Some(Self::DirectPut),
            "KinesisStreamAsSource" => Some(Self::KinesisStreamAsSource),
            "MSKAsSource" => Some(Self::MSKAsSource),
            "DatabaseAsSource" => Some(Self::DatabaseAsSource),
            _ => None,
        }
    }
}

impl Encode for DeliveryStreamType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ElasticsearchIndexRotationPeriod`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ElasticsearchIndexRotationPeriod {
    /// `NoRotation`.
    #[default]
    NoRotation,
    /// `OneHour`.
    OneHour,
    /// `OneDay`.
    OneDay,
    /// `OneWeek`.
    OneWeek,
    /// `OneMonth`.
    OneMonth,
}

impl ElasticsearchIndexRotationPeriod {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::NoRotation, Self::OneHour, Self::OneDay, Self::OneWeek, Self::OneMonth];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoRotation => "NoRotation",
            Self::OneHour => "OneHour",
            Self::OneDay => "OneDay",
            Self::OneWeek => "OneWeek",
            Self::OneMonth => "OneMonth",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "NoRotation" => Some(Self::NoRotation),
            "OneHour" => Some(Self::OneHour),
            "OneDay" => Some(Self::OneDay),
            "OneWeek" => Some(Self::OneWeek),
            "OneMonth" => Some(Self::OneMonth),
            _ => None,
        }
    }
}

impl Encode for ElasticsearchIndexRotationPeriod {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ElasticsearchS3BackupMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ElasticsearchS3BackupMode {
    /// `FailedDocumentsOnly`.
    #[default]
    FailedDocumentsOnly,
    /// `AllDocuments`.
    AllDocuments,
}

impl ElasticsearchS3BackupMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::FailedDocumentsOnly, Self::AllDocuments];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FailedDocumentsOnly => "FailedDocumentsOnly",
            Self::AllDocuments => "AllDocuments",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "FailedDocumentsOnly" => Some(Self::FailedDocumentsOnly),
            "AllDocuments" => Some(Self::AllDocuments),
            _ => None,
        }
    }
}

impl Encode for ElasticsearchS3BackupMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `HECEndpointType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HECEndpointType {
    /// `Raw`.
    #[default]
    Raw,
    /// `Event`.
    Event,
}

impl HECEndpointType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Raw, Self::Event];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Raw => "Raw",
            Self::Event => "Event",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Raw" => Some(Self::Raw),
            "Event" => Some(Self::Event),
            _ => None,
        }
    }
}

impl Encode for HECEndpointType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `HttpEndpointS3BackupMode`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum HttpEndpointS3BackupMode {
    /// `FailedDataOnly`.
    #[serde(rename = "FailedDataOnly")]
    #[default]
    FailedDataOnly,
    /// `AllData`.
    #[serde(rename = "AllData")]
    AllData,
}

impl HttpEndpointS3BackupMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::FailedDataOnly, Self::AllData];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FailedDataOnly => "FailedDataOnly",
            Self::AllData => "AllData",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "FailedDataOnly" => Some(Self::FailedDataOnly),
            "AllData" => Some(Self::AllData),
            _ => None,
        }
    }
}

impl Encode for HttpEndpointS3BackupMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `IcebergS3BackupMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IcebergS3BackupMode {
    /// `FailedDataOnly`.
    #[default]
    FailedDataOnly,
    /// `AllData`.
    AllData,
}

impl IcebergS3BackupMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::FailedDataOnly, Self::AllData];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FailedDataOnly => "FailedDataOnly",
            Self::AllData => "AllData",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "FailedDataOnly" => Some(Self::FailedDataOnly),
            "AllData" => Some(Self::AllData),
            _ => None,
        }
    }
}

impl Encode for IcebergS3BackupMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `KeyType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyType {
    /// `AWS_OWNED_CMK`.
    #[default]
    AwsOwnedCmk,
    /// `CUSTOMER_MANAGED_CMK`.
    CustomerManagedCmk,
}

impl KeyType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::AwsOwnedCmk, Self::CustomerManagedCmk];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AwsOwnedCmk => "AWS_OWNED_CMK",
            Self::CustomerManagedCmk => "CUSTOMER_MANAGED_CMK",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "AWS_OWNED_CMK" => Some(Self::AwsOwnedCmk),
            "CUSTOMER_MANAGED_CMK" => Some(Self::CustomerManagedCmk),
            _ => None,
        }
    }
}

impl Encode for KeyType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `NoEncryptionConfig`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum NoEncryptionConfig {
    /// `NoEncryption`.
    #[serde(rename = "NoEncryption")]
    #[default]
    NoEncryption,
}

impl NoEncryptionConfig {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::NoEncryption];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoEncryption => "NoEncryption",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "NoEncryption" => Some(Self::NoEncryption),
            _ => None,
        }
    }
}

impl Encode for NoEncryptionConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `OrcCompression`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum OrcCompression {
    /// `NONE`.
    #[serde(rename = "NONE")]
    #[default]
    None,
    /// `ZLIB`.
    #[serde(rename = "ZLIB")]
    Zlib,
    /// `SNAPPY`.
    #[serde(rename = "SNAPPY")]
    Snappy,
}

impl OrcCompression {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::None, Self::Zlib, Self::Snappy];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "NONE",
            Self::Zlib => "ZLIB",
            Self::Snappy => "SNAPPY",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "NONE" => Some(Self::None),
            "ZLIB" => Some(Self::Zlib),
            "SNAPPY" => Some(Self::Snappy),
            _ => None,
        }
    }
}

impl Encode for OrcCompression {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `OrcFormatVersion`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum OrcFormatVersion {
    /// `V0_11`.
    #[serde(rename = "V0_11")]
    #[default]
    V011,
    /// `V0_12`.
    #[serde(rename = "V0_12")]
    V012,
}

impl OrcFormatVersion {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::V011, Self::V012];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::V011 => "V0_11",
            Self::V012 => "V0_12",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "V0_11" => Some(Self::V011),
            "V0_12" => Some(Self::V012),
            _ => None,
        }
    }
}

impl Encode for OrcFormatVersion {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ParquetCompression`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum ParquetCompression {
    /// `UNCOMPRESSED`.
    #[serde(rename = "UNCOMPRESSED")]
    #[default]
    Uncompressed,
    /// `GZIP`.
    #[serde(rename = "GZIP")]
    Gzip,
    /// `SNAPPY`.
    #[serde(rename = "SNAPPY")]
    Snappy,
}

impl ParquetCompression {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Uncompressed, Self::Gzip, Self::Snappy];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Uncompressed => "UNCOMPRESSED",
            Self::Gzip => "GZIP",
            Self::Snappy => "SNAPPY",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "UNCOMPRESSED" => Some(Self::Uncompressed),
            "GZIP" => Some(Self::Gzip),
            "SNAPPY" => Some(Self::Snappy),
            _ => None,
        }
    }
}

impl Encode for ParquetCompression {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ParquetWriterVersion`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum ParquetWriterVersion {
    /// `V1`.
    #[serde(rename = "V1")]
    #[default]
    V1,
    /// `V2`.
    #[serde(rename = "V2")]
    V2,
}

impl ParquetWriterVersion {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::V1, Self::V2];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::V1 => "V1",
            Self::V2 => "V2",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "V1" => Some(Self::V1),
            "V2" => Some(Self::V2),
            _ => None,
        }
    }
}

impl Encode for ParquetWriterVersion {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ProcessorParameterName`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum ProcessorParameterName {
    /// `LambdaArn`.
    #[serde(rename = "LambdaArn")]
    #[default]
    LambdaArn,
    /// `NumberOfRetries`.
    #[serde(rename = "NumberOfRetries")]
    NumberOfRetries,
    /// `MetadataExtractionQuery`.
    #[serde(rename = "MetadataExtractionQuery")]
    MetadataExtractionQuery,
    /// `JsonParsingEngine`.
    #[serde(rename = "JsonParsingEngine")]
    JsonParsingEngine,
    /// `RoleArn`.
    #[serde(rename = "RoleArn")]
    RoleArn,
    /// `BufferSizeInMBs`.
    #[serde(rename = "BufferSizeInMBs")]
    BufferSizeInMBs,
    /// `BufferIntervalInSeconds`.
    #[serde(rename = "BufferIntervalInSeconds")]
    BufferIntervalInSeconds,
    /// `SubRecordType`.
    #[serde(rename = "SubRecordType")]
    SubRecordType,
    /// `Delimiter`.
    #[serde(rename = "Delimiter")]
    Delimiter,
    /// `CompressionFormat`.
    #[serde(rename = "CompressionFormat")]
    CompressionFormat,
    /// `DataMessageExtraction`.
    #[serde(rename = "DataMessageExtraction")]
    DataMessageExtraction,
}

impl ProcessorParameterName {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::LambdaArn,
        Self::NumberOfRetries,
        Self::MetadataExtractionQuery,
        Self::JsonParsingEngine,
        Self::RoleArn,
        Self::BufferSizeInMBs,
        Self::BufferIntervalInSeconds,
        Self::SubRecordType,
        Self::Delimiter,
        Self::CompressionFormat,
        Self::DataMessageExtraction,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LambdaArn => "LambdaArn",
            Self::NumberOfRetries => "NumberOfRetries",
            Self::MetadataExtractionQuery => "MetadataExtractionQuery",
            Self::JsonParsingEngine => "JsonParsingEngine",
            Self::RoleArn => "RoleArn",
            Self::BufferSizeInMBs => "BufferSizeInMBs",
            Self::BufferIntervalInSeconds => "BufferIntervalInSeconds",
            Self::SubRecordType => "SubRecordType",
            Self::Delimiter => "Delimiter",
            Self::CompressionFormat => "CompressionFormat",
            Self::DataMessageExtraction => "DataMessageExtraction",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "LambdaArn" => Some(Self::LambdaArn),
            "NumberOfRetries" => Some(Self::NumberOfRetries),
            "MetadataExtractionQuery" => Some(Self::MetadataExtractionQuery),
            "JsonParsingEngine" => Some(Self::JsonParsingEngine),
            "RoleArn" => Some(Self::RoleArn),
            "BufferSizeInMBs" => Some(Self::BufferSizeInMBs),
            "BufferIntervalInSeconds" => Some(Self::BufferIntervalInSeconds),
            "SubRecordType" => Some(Self::SubRecordType),
            "Delimiter" => Some(Self::Delimiter),
            "CompressionFormat" => Some(Self::CompressionFormat),
            "DataMessageExtraction" => Some(Self::DataMessageExtraction),
            _ => None,
        }
    }
}

impl Encode for ProcessorParameterName {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ProcessorType`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum ProcessorType {
    /// `RecordDeAggregation`.
    #[serde(rename = "RecordDeAggregation")]
    #[default]
    RecordDeAggregation,
    /// `Decompression`.
    #[serde(rename = "Decompression")]
    Decompression,
    /// `CloudWatchLogProcessing`.
    #[serde(rename = "CloudWatchLogProcessing")]
    CloudWatchLogProcessing,
    /// `Lambda`.
    #[serde(rename = "Lambda")]
    Lambda,
    /// `MetadataExtraction`.
    #[serde(rename = "MetadataExtraction")]
    MetadataExtraction,
    /// `AppendDelimiterToRecord`.
    #[serde(rename = "AppendDelimiterToRecord")]
    AppendDelimiterToRecord,
}

impl ProcessorType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::RecordDeAggregation,
        Self::Decompression,
        Self::CloudWatchLogProcessing,
        Self::Lambda,
        Self::MetadataExtraction,
        Self::AppendDelimiterToRecord,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RecordDeAggregation => "RecordDeAggregation",
            Self::Decompression => "Decompression",
            Self::CloudWatchLogProcessing => "CloudWatchLogProcessing",
            Self::Lambda => "Lambda",
            Self::MetadataExtraction => "MetadataExtraction",
            Self::AppendDelimiterToRecord => "AppendDelimiterToRecord",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "RecordDeAggregation" => Some(Self::RecordDeAggregation),
            "Decompression" => Some(Self::Decompression),
            "CloudWatchLogProcessing" => Some(Self::CloudWatchLogProcessing),
            "Lambda" => Some(Self::Lambda),
            "MetadataExtraction" => Some(Self::MetadataExtraction),
            "AppendDelimiterToRecord" => Some(Self::AppendDelimiterToRecord),
            _ => None,
        }
    }
}

impl Encode for ProcessorType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `RedshiftS3BackupMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RedshiftS3BackupMode {
    /// `Disabled`.
    #[default]
    Disabled,
    /// `Enabled`.
    Enabled,
}

impl RedshiftS3BackupMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Disabled, Self::Enabled];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Disabled => "Disabled",
            Self::Enabled => "Enabled",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Disabled" => Some(Self::Disabled),
            "Enabled" => Some(Self::Enabled),
            _ => None,
        }
    }
}

impl Encode for RedshiftS3BackupMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `S3BackupMode`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum S3BackupMode {
    /// `Disabled`.
    #[serde(rename = "Disabled")]
    #[default]
    Disabled,
    /// `Enabled`.
    #[serde(rename = "Enabled")]
    Enabled,
}

impl S3BackupMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Disabled, Self::Enabled];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Disabled => "Disabled",
            Self::Enabled => "Enabled",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Disabled" => Some(Self::Disabled),
            "Enabled" => Some(Self::Enabled),
            _ => None,
        }
    }
}

impl Encode for S3BackupMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SSLMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SSLMode {
    /// `Disabled`.
    #[default]
    Disabled,
    /// `Enabled`.
    Enabled,
}

impl SSLMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Disabled, Self::Enabled];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Disabled => "Disabled",
            Self::Enabled => "Enabled",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Disabled" => Some(Self::Disabled),
            "Enabled" => Some(Self::Enabled),
            _ => None,
        }
    }
}

impl Encode for SSLMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnapshotRequestedBy`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapshotRequestedBy {
    /// `USER`.
    #[default]
    User,
    /// `FIREHOSE`.
    Firehose,
}

impl SnapshotRequestedBy {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::User, Self::Firehose];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "USER",
            Self::Firehose => "FIREHOSE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "USER" => Some(Self::User),
            "FIREHOSE" => Some(Self::Firehose),
            _ => None,
        }
    }
}

impl Encode for SnapshotRequestedBy {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnapshotStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapshotStatus {
    /// `IN_PROGRESS`.
    #[default]
    InProgress,
    /// `COMPLETE`.
    Complete,
    /// `SUSPENDED`.
    Suspended,
}

impl SnapshotStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::InProgress, Self::Complete, Self::Suspended];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InProgress => "IN_PROGRESS",
            Self::Complete => "COMPLETE",
            Self::Suspended => "SUSPENDED",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "IN_PROGRESS" => Some(Self::InProgress),
            "COMPLETE" => Some(Self::Complete),
            "SUSPENDED" => Some(Self::Suspended),
            _ => None,
        }
    }
}

impl Encode for SnapshotStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnowflakeDataLoadingOption`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnowflakeDataLoadingOption {
    /// `JSON_MAPPING`.
    #[default]
    JsonMapping,
    /// `VARIANT_CONTENT_MAPPING`.
    VariantContentMapping,
    /// `VARIANT_CONTENT_AND_METADATA_MAPPING`.
    VariantContentAndMetadataMapping,
}

impl SnowflakeDataLoadingOption {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::JsonMapping, Self::VariantContentMapping, Self::VariantContentAndMetadataMapping];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::JsonMapping => "JSON_MAPPING",
            Self::VariantContentMapping => "VARIANT_CONTENT_MAPPING",
            Self::VariantContentAndMetadataMapping => "VARIANT_CONTENT_AND_METADATA_MAPPING",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "JSON_MAPPING" => Some(Self::JsonMapping),
            "VARIANT_CONTENT_MAPPING" => Some(Self::VariantContentMapping),
            "VARIANT_CONTENT_AND_METADATA_MAPPING" => Some(Self::VariantContentAndMetadataMapping),
            _ => None,
        }
    }
}

impl Encode for SnowflakeDataLoadingOption {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnowflakeS3BackupMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnowflakeS3BackupMode {
    /// `FailedDataOnly`.
    #[default]
    FailedDataOnly,
    /// `AllData`.
    AllData,
}

impl SnowflakeS3BackupMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::FailedDataOnly, Self::AllData];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FailedDataOnly => "FailedDataOnly",
            Self::AllData => "AllData",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "FailedDataOnly" => Some(Self::FailedDataOnly),
            "AllData" => Some(Self::AllData),
            _ => None,
        }
    }
}

impl Encode for SnowflakeS3BackupMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SplunkS3BackupMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SplunkS3BackupMode {
    /// `FailedEventsOnly`.
    #[default]
    FailedEventsOnly,
    /// `AllEvents`.
    AllEvents,
}

impl SplunkS3BackupMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::FailedEventsOnly, Self::AllEvents];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FailedEventsOnly => "FailedEventsOnly",
            Self::AllEvents => "AllEvents",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "FailedEventsOnly" => Some(Self::FailedEventsOnly),
            "AllEvents" => Some(Self::AllEvents),
            _ => None,
        }
    }
}

impl Encode for SplunkS3BackupMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
