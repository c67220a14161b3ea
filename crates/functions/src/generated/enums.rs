// Made by `cargo xtask generate` from models/lambda.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Print, Printed, Writer};

/// `ApplicationLogLevel`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApplicationLogLevel {
    /// `TRACE`.
    #[default]
    Trace,
    /// `DEBUG`.
    Debug,
    /// `INFO`.
    Info,
    /// `WARN`.
    Warn,
    /// `ERROR`.
    Error,
    /// `FATAL`.
    Fatal,
}

impl ApplicationLogLevel {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::Trace, Self::Debug, Self::Info, Self::Warn, Self::Error, Self::Fatal];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Trace => "TRACE",
            Self::Debug => "DEBUG",
            Self::Info => "INFO",
            Self::Warn => "WARN",
            Self::Error => "ERROR",
            Self::Fatal => "FATAL",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "TRACE" => Some(Self::Trace),
            "DEBUG" => Some(Self::Debug),
            "INFO" => Some(Self::Info),
            "WARN" => Some(Self::Warn),
            "ERROR" => Some(Self::Error),
            "FATAL" => Some(Self::Fatal),
            _ => None,
        }
    }
}

impl Encode for ApplicationLogLevel {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `Architecture`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Architecture {
    /// `x86_64`.
    #[default]
    X8664,
    /// `arm64`.
    Arm64,
}

impl Architecture {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::X8664, Self::Arm64];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::X8664 => "x86_64",
            Self::Arm64 => "arm64",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "x86_64" => Some(Self::X8664),
            "arm64" => Some(Self::Arm64),
            _ => None,
        }
    }
}

impl Encode for Architecture {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `DirectS3Read`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DirectS3Read {
    /// `ENABLED`.
    #[default]
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// `AUTO`.
    Auto,
}

impl DirectS3Read {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Enabled, Self::Disabled, Self::Auto];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Auto => "AUTO",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ENABLED" => Some(Self::Enabled),
            "DISABLED" => Some(Self::Disabled),
            "AUTO" => Some(Self::Auto),
            _ => None,
        }
    }
}

impl Encode for DirectS3Read {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

impl Print for DirectS3Read {
    fn print(&self, out: &mut Printed) {
        out.push(self.as_str());
    }
}

/// `FunctionVersion`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FunctionVersion {
    /// `ALL`.
    #[default]
    All,
}

impl FunctionVersion {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::All];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "ALL",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ALL" => Some(Self::All),
            _ => None,
        }
    }
}

impl Encode for FunctionVersion {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `FunctionVersionLatestPublished`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FunctionVersionLatestPublished {
    /// `LATEST_PUBLISHED`.
    #[default]
    LatestPublished,
}

impl FunctionVersionLatestPublished {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::LatestPublished];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LatestPublished => "LATEST_PUBLISHED",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "LATEST_PUBLISHED" => Some(Self::LatestPublished),
            _ => None,
        }
    }
}

impl Encode for FunctionVersionLatestPublished {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `InvocationType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InvocationType {
    /// `Event`.
    #[default]
    Event,
    /// `RequestResponse`.
    RequestResponse,
    /// `DryRun`.
    DryRun,
}

impl InvocationType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Event, Self::RequestResponse, Self::DryRun];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Event => "Event",
            Self::RequestResponse => "RequestResponse",
            Self::DryRun => "DryRun",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Event" => Some(Self::Event),
            "RequestResponse" => Some(Self::RequestResponse),
            "DryRun" => Some(Self::DryRun),
            _ => None,
        }
    }
}

impl Encode for InvocationType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `LastUpdateStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LastUpdateStatus {
    /// `Successful`.
    #[default]
    Successful,
    /// `Failed`.
    Failed,
    /// `InProgress`.
    InProgress,
}

impl LastUpdateStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Successful, Self::Failed, Self::InProgress];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Successful => "Successful",
            Self::Failed => "Failed",
            Self::InProgress => "InProgress",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Successful" => Some(Self::Successful),
            "Failed" => Some(Self::Failed),
            "InProgress" => Some(Self::InProgress),
            _ => None,
        }
    }
}

impl Encode for LastUpdateStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `LastUpdateStatusReasonCode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LastUpdateStatusReasonCode {
    /// `EniLimitExceeded`.
    #[default]
    EniLimitExceeded,
    /// `InsufficientRolePermissions`.
    InsufficientRolePermissions,
    /// `InvalidConfiguration`.
    InvalidConfiguration,
    /// `InternalError`.
    InternalError,
    /// `SubnetOutOfIPAddresses`.
    SubnetOutOfIPAddresses,
    /// `InvalidSubnet`.
    InvalidSubnet,
    /// `InvalidSecurityGroup`.
    InvalidSecurityGroup,
    /// `ImageDeleted`.
    ImageDeleted,
    /// `ImageAccessDenied`.
    ImageAccessDenied,
    /// `InvalidImage`.
    InvalidImage,
    /// `KMSKeyAccessDenied`.
    KMSKeyAccessDenied,
    /// `KMSKeyNotFound`.
    KMSKeyNotFound,
    /// `InvalidStateKMSKey`.
    InvalidStateKMSKey,
    /// `DisabledKMSKey`.
    DisabledKMSKey,
    /// `EFSIOError`.
    EFSIOError,
    /// `EFSMountConnectivityError`.
    EFSMountConnectivityError,
    /// `EFSMountFailure`.
    EFSMountFailure,
    /// `EFSMountTimeout`.
    EFSMountTimeout,
    /// `InvalidRuntime`.
    InvalidRuntime,
    /// `InvalidZipFileException`.
    InvalidZipFileException,
    /// `FunctionError`.
    FunctionError,
    /// `ServiceQuotaExceededException`.
    ServiceQuotaExceededException,
    /// `VcpuLimitExceeded`.
    VcpuLimitExceeded,
    /// `CapacityProviderScalingLimitExceeded`.
    CapacityProviderScalingLimitExceeded,
    /// `InsufficientCapacity`.
    InsufficientCapacity,
    /// `EC2RequestLimitExceeded`.
    EC2RequestLimitExceeded,
    /// `FunctionError.InitTimeout`.
    FunctionErrorInitTimeout,
    /// `FunctionError.RuntimeInitError`.
    FunctionErrorRuntimeInitError,
    /// `FunctionError.ExtensionInitError`.
    FunctionErrorExtensionInitError,
    /// `FunctionError.InvalidEntryPoint`.
    FunctionErrorInvalidEntryPoint,
    /// `FunctionError.InvalidWorkingDirectory`.
    FunctionErrorInvalidWorkingDirectory,
    /// `FunctionError.PermissionDenied`.
    FunctionErrorPermissionDenied,
    /// `FunctionError.TooManyExtensions`.
    FunctionErrorTooManyExtensions,
    /// `FunctionError.InitResourceExhausted`.
    FunctionErrorInitResourceExhausted,
    /// `DisallowedByVpcEncryptionControl`.
    DisallowedByVpcEncryptionControl,
    /// `IncompatibleAcceleratorInstanceTypes`.
    IncompatibleAcceleratorInstanceTypes,
    /// `DependencyError`.
    DependencyError,
}

impl LastUpdateStatusReasonCode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::EniLimitExceeded,
        Self::InsufficientRolePermissions,
        Self::InvalidConfiguration,
        Self::InternalError,
        Self::SubnetOutOfIPAddresses,
        Self::InvalidSubnet,
        Self::InvalidSecurityGroup,
        Self::ImageDeleted,
        Self::ImageAccessDenied,
        Self::InvalidImage,
        Self::KMSKeyAccessDenied,
        Self::KMSKeyNotFound,
        Self::InvalidStateKMSKey,
        Self::DisabledKMSKey,
        Self::EFSIOError,
        Self::EFSMountConnectivityError,
        Self::EFSMountFailure,
        Self::EFSMountTimeout,
        Self::InvalidRuntime,
        Self::InvalidZipFileException,
        Self::FunctionError,
        Self::ServiceQuotaExceededException,
        Self::VcpuLimitExceeded,
        Self::CapacityProviderScalingLimitExceeded,
        Self::InsufficientCapacity,
        Self::EC2RequestLimitExceeded,
        Self::FunctionErrorInitTimeout,
        Self::FunctionErrorRuntimeInitError,
        Self::FunctionErrorExtensionInitError,
        Self::FunctionErrorInvalidEntryPoint,
        Self::FunctionErrorInvalidWorkingDirectory,
        Self::FunctionErrorPermissionDenied,
        Self::FunctionErrorTooManyExtensions,
        Self::FunctionErrorInitResourceExhausted,
        Self::DisallowedByVpcEncryptionControl,
        Self::IncompatibleAcceleratorInstanceTypes,
        Self::DependencyError,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EniLimitExceeded => "EniLimitExceeded",
            Self::InsufficientRolePermissions => "InsufficientRolePermissions",
            Self::InvalidConfiguration => "InvalidConfiguration",
            Self::InternalError => "InternalError",
            Self::SubnetOutOfIPAddresses => "SubnetOutOfIPAddresses",
            Self::InvalidSubnet => "InvalidSubnet",
            Self::InvalidSecurityGroup => "InvalidSecurityGroup",
            Self::ImageDeleted => "ImageDeleted",
            Self::ImageAccessDenied => "ImageAccessDenied",
            Self::InvalidImage => "InvalidImage",
            Self::KMSKeyAccessDenied => "KMSKeyAccessDenied",
            Self::KMSKeyNotFound => "KMSKeyNotFound",
            Self::InvalidStateKMSKey => "InvalidStateKMSKey",
            Self::DisabledKMSKey => "DisabledKMSKey",
            Self::EFSIOError => "EFSIOError",
            Self::EFSMountConnectivityError => "EFSMountConnectivityError",
            Self::EFSMountFailure => "EFSMountFailure",
            Self::EFSMountTimeout => "EFSMountTimeout",
            Self::InvalidRuntime => "InvalidRuntime",
            Self::InvalidZipFileException => "InvalidZipFileException",
            Self::FunctionError => "FunctionError",
            Self::ServiceQuotaExceededException => "ServiceQuotaExceededException",
            Self::VcpuLimitExceeded => "VcpuLimitExceeded",
            Self::CapacityProviderScalingLimitExceeded => "CapacityProviderScalingLimitExceeded",
            Self::InsufficientCapacity => "InsufficientCapacity",
            Self::EC2RequestLimitExceeded => "EC2RequestLimitExceeded",
            Self::FunctionErrorInitTimeout => "FunctionError.InitTimeout",
            Self::FunctionErrorRuntimeInitError => "FunctionError.RuntimeInitError",
            Self::FunctionErrorExtensionInitError => "FunctionError.ExtensionInitError",
            Self::FunctionErrorInvalidEntryPoint => "FunctionError.InvalidEntryPoint",
            Self::FunctionErrorInvalidWorkingDirectory => "FunctionError.InvalidWorkingDirectory",
            Self::FunctionErrorPermissionDenied => "FunctionError.PermissionDenied",
            Self::FunctionErrorTooManyExtensions => "FunctionError.TooManyExtensions",
            Self::FunctionErrorInitResourceExhausted => "FunctionError.InitResourceExhausted",
            Self::DisallowedByVpcEncryptionControl => "DisallowedByVpcEncryptionControl",
            Self::IncompatibleAcceleratorInstanceTypes => "IncompatibleAcceleratorInstanceTypes",
            Self::DependencyError => "DependencyError",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "EniLimitExceeded" => Some(Self::EniLimitExceeded),
            "InsufficientRolePermissions" => Some(Self::InsufficientRolePermissions),
            "InvalidConfiguration" => Some(Self::InvalidConfiguration),
            "InternalError" => Some(Self::InternalError),
            "SubnetOutOfIPAddresses" => Some(Self::SubnetOutOfIPAddresses),
            "InvalidSubnet" => Some(Self::InvalidSubnet),
            "InvalidSecurityGroup" => Some(Self::InvalidSecurityGroup),
            "ImageDeleted" => Some(Self::ImageDeleted),
            "ImageAccessDenied" => Some(Self::ImageAccessDenied),
            "InvalidImage" => Some(Self::InvalidImage),
            "KMSKeyAccessDenied" => Some(Self::KMSKeyAccessDenied),
            "KMSKeyNotFound" => Some(Self::KMSKeyNotFound),
            "InvalidStateKMSKey" => Some(Self::InvalidStateKMSKey),
            "DisabledKMSKey" => Some(Self::DisabledKMSKey),
            "EFSIOError" => Some(Self::EFSIOError),
            "EFSMountConnectivityError" => Some(Self::EFSMountConnectivityError),
            "EFSMountFailure" => Some(Self::EFSMountFailure),
            "EFSMountTimeout" => Some(Self::EFSMountTimeout),
            "InvalidRuntime" => Some(Self::InvalidRuntime),
            "InvalidZipFileException" => Some(Self::InvalidZipFileException),
            "FunctionError" => Some(Self::FunctionError),
            "ServiceQuotaExceededException" => Some(Self::ServiceQuotaExceededException),
            "VcpuLimitExceeded" => Some(Self::VcpuLimitExceeded),
            "CapacityProviderScalingLimitExceeded" => Some(Self::CapacityProviderScalingLimitExceeded),
            "InsufficientCapacity" => Some(Self::InsufficientCapacity),
            "EC2RequestLimitExceeded" => Some(Self::EC2RequestLimitExceeded),
            "FunctionError.InitTimeout" => Some(Self::FunctionErrorInitTimeout),
            "FunctionError.RuntimeInitError" => Some(Self::FunctionErrorRuntimeInitError),
            "FunctionError.ExtensionInitError" => Some(Self::FunctionErrorExtensionInitError),
            "FunctionError.InvalidEntryPoint" => Some(Self::FunctionErrorInvalidEntryPoint),
            "FunctionError.InvalidWorkingDirectory" => Some(Self::FunctionErrorInvalidWorkingDirectory),
            "FunctionError.PermissionDenied" => Some(Self::FunctionErrorPermissionDenied),
            "FunctionError.TooManyExtensions" => Some(Self::FunctionErrorTooManyExtensions),
            "FunctionError.InitResourceExhausted" => Some(Self::FunctionErrorInitResourceExhausted),
            "DisallowedByVpcEncryptionControl" => Some(Self::DisallowedByVpcEncryptionControl),
            "IncompatibleAcceleratorInstanceTypes" => Some(Self::IncompatibleAcceleratorInstanceTypes),
            "DependencyError" => Some(Self::DependencyError),
            _ => None,
        }
    }
}

impl Encode for LastUpdateStatusReasonCode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `LogFormat`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogFormat {
    /// `JSON`.
    #[default]
    Json,
    /// `Text`.
    Text,
}

impl LogFormat {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Json, Self::Text];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::Text => "Text",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "JSON" => Some(Self::Json),
            "Text" => Some(Self::Text),
            _ => None,
        }
    }
}

impl Encode for LogFormat {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `LogType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogType {
    /// `None`.
    #[default]
    None,
    /// `Tail`.
    Tail,
}

impl LogType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::None, Self::Tail];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Tail => "Tail",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "None" => Some(Self::None),
            "Tail" => Some(Self::Tail),
            _ => None,
        }
    }
}

impl Encode for LogType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `PackageType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PackageType {
    /// `Zip`.
    #[default]
    Zip,
    /// `Image`.
    Image,
}

impl PackageType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Zip, Self::Image];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zip => "Zip",
            Self::Image => "Image",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Zip" => Some(Self::Zip),
            "Image" => Some(Self::Image),
            _ => None,
        }
    }
}

impl Encode for PackageType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `Runtime`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Runtime {
    /// `nodejs`.
    #[default]
    Nodejs,
    /// `nodejs4.3`.
    Nodejs43,
    /// `nodejs6.10`.
    Nodejs610,
    /// `nodejs8.10`.
    Nodejs810,
    /// `nodejs10.x`.
    Nodejs10X,
    /// `nodejs12.x`.
    Nodejs12X,
    /// `nodejs14.x`.
    Nodejs14X,
    /// `nodejs16.x`.
    Nodejs16X,
    /// `nodejs18.x`.
    Nodejs18X,
    /// `nodejs20.x`.
    Nodejs20X,
    /// `nodejs22.x`.
    Nodejs22X,
    /// `nodejs24.x`.
    Nodejs24X,
    /// `java8`.
    Java8,
    /// `java8.al2`.
    Java8Al2,
    /// `java11`.
    Java11,
    /// `java17`.
    Java17,
    /// `java21`.
    Java21,
    /// `java25`.
    Java25,
    /// `python2.7`.
    Python27,
    /// `python3.6`.
    Python36,
    /// `python3.7`.
    Python37,
    /// `python3.8`.
    Python38,
    /// `python3.9`.
    Python39,
    /// `python3.10`.
    Python310,
    /// `python3.11`.
    Python311,
    /// `python3.12`.
    Python312,
    /// `python3.13`.
    Python313,
    /// `python3.14`.
    Python314,
    /// `dotnetcore1.0`.
    Dotnetcore10,
    /// `dotnetcore2.0`.
    Dotnetcore20,
    /// `dotnetcore2.1`.
    Dotnetcore21,
    /// `dotnetcore3.1`.
    Dotnetcore31,
    /// `dotnet6`.
    Dotnet6,
    /// `dotnet8`.
    Dotnet8,
    /// `dotnet10`.
    Dotnet10,
    /// `nodejs4.3-edge`.
    Nodejs43Edge,
    /// `go1.x`.
    Go1X,
    /// `ruby2.5`.
    Ruby25,
    /// `ruby2.7`.
    Ruby27,
    /// `ruby3.2`.
    Ruby32,
    /// `ruby3.3`.
    Ruby33,
    /// `ruby3.4`.
    Ruby34,
    /// `ruby4.0`.
    Ruby40,
    /// `provided`.
    Provided,
    /// `provided.al2`.
    ProvidedAl2,
    /// `provided.al2023`.
    ProvidedAl2023,
    /// `nodejs26.x`.
    Nodejs26X,
    /// `python3.15`.
    Python315,
    /// `java8.al2023`.
    Java8Al2023,
    /// `java11.al2023`.
    Java11Al2023,
    /// `java17.al2023`.
    Java17Al2023,
    /// `custom`.
    Custom,
}

impl Runtime {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Nodejs,
        Self::Nodejs43,
        Self::Nodejs610,
        Self::Nodejs810,
        Self::Nodejs10X,
        Self::Nodejs12X,
        Self::Nodejs14X,
        Self::Nodejs16X,
        Self::Nodejs18X,
        Self::Nodejs20X,
        Self::Nodejs22X,
        Self::Nodejs24X,
        Self::Java8,
        Self::Java8Al2,
        Self::Java11,
        Self::Java17,
        Self::Java21,
        Self::Java25,
        Self::Python27,
        Self::Python36,
        Self::Python37,
        Self::Python38,
        Self::Python39,
        Self::Python310,
        Self::Python311,
        Self::Python312,
        Self::Python313,
        Self::Python314,
        Self::Dotnetcore10,
        Self::Dotnetcore20,
        Self::Dotnetcore21,
        Self::Dotnetcore31,
        Self::Dotnet6,
        Self::Dotnet8,
        Self::Dotnet10,
        Self::Nodejs43Edge,
        Self::Go1X,
        Self::Ruby25,
        Self::Ruby27,
        Self::Ruby32,
        Self::Ruby33,
        Self::Ruby34,
        Self::Ruby40,
        Self::Provided,
        Self::ProvidedAl2,
        Self::ProvidedAl2023,
        Self::Nodejs26X,
        Self::Python315,
        Self::Java8Al2023,
        Self::Java11Al2023,
        Self::Java17Al2023,
        Self::Custom,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nodejs => "nodejs",
            Self::Nodejs43 => "nodejs4.3",
            Self::Nodejs610 => "nodejs6.10",
            Self::Nodejs810 => "nodejs8.10",
            Self::Nodejs10X => "nodejs10.x",
            Self::Nodejs12X => "nodejs12.x",
            Self::Nodejs14X => "nodejs14.x",
            Self::Nodejs16X => "nodejs16.x",
            Self::Nodejs18X => "nodejs18.x",
            Self::Nodejs20X => "nodejs20.x",
            Self::Nodejs22X => "nodejs22.x",
            Self::Nodejs24X => "nodejs24.x",
            Self::Java8 => "java8",
            Self::Java8Al2 => "java8.al2",
            Self::Java11 => "java11",
            Self::Java17 => "java17",
            Self::Java21 => "java21",
            Self::Java25 => "java25",
            Self::Python27 => "python2.7",
            Self::Python36 => "python3.6",
            Self::Python37 => "python3.7",
            Self::Python38 => "python3.8",
            Self::Python39 => "python3.9",
            Self::Python310 => "python3.10",
            Self::Python311 => "python3.11",
            Self::Python312 => "python3.12",
            Self::Python313 => "python3.13",
            Self::Python314 => "python3.14",
            Self::Dotnetcore10 => "dotnetcore1.0",
            Self::Dotnetcore20 => "dotnetcore2.0",
            Self::Dotnetcore21 => "dotnetcore2.1",
            Self::Dotnetcore31 => "dotnetcore3.1",
            Self::Dotnet6 => "dotnet6",
            Self::Dotnet8 => "dotnet8",
            Self::Dotnet10 => "dotnet10",
            Self::Nodejs43Edge => "nodejs4.3-edge",
            Self::Go1X => "go1.x",
            Self::Ruby25 => "ruby2.5",
            Self::Ruby27 => "ruby2.7",
            Self::Ruby32 => "ruby3.2",
            Self::Ruby33 => "ruby3.3",
            Self::Ruby34 => "ruby3.4",
            Self::Ruby40 => "ruby4.0",
            Self::Provided => "provided",
            Self::ProvidedAl2 => "provided.al2",
            Self::ProvidedAl2023 => "provided.al2023",
            Self::Nodejs26X => "nodejs26.x",
            Self::Python315 => "python3.15",
            Self::Java8Al2023 => "java8.al2023",
            Self::Java11Al2023 => "java11.al2023",
            Self::Java17Al2023 => "java17.al2023",
            Self::Custom => "custom",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "nodejs" => Some(Self::Nodejs),
            "nodejs4.3" => Some(Self::Nodejs43),
            "nodejs6.10" => Some(Self::Nodejs610),
            "nodejs8.10" => Some(Self::Nodejs810),
            "nodejs10.x" => Some(Self::Nodejs10X),
            "nodejs12.x" => Some(Self::Nodejs12X),
            "nodejs14.x" => Some(Self::Nodejs14X),
            "nodejs16.x" => Some(Self::Nodejs16X),
            "nodejs18.x" => Some(Self::Nodejs18X),
            "nodejs20.x" => Some(Self::Nodejs20X),
            "nodejs22.x" => Some(Self::Nodejs22X),
            "nodejs24.x" => Some(Self::Nodejs24X),
            "java8" => Some(Self::Java8),
            "java8.al2" => Some(Self::Java8Al2),
            "java11" => Some(Self::Java11),
            "java17" => Some(Self::Java17),
            "java21" => Some(Self::Java21),
            "java25" => Some(Self::Java25),
            "python2.7" => Some(Self::Python27),
            "python3.6" => Some(Self::Python36),
            "python3.7" => Some(Self::Python37),
            "python3.8" => Some(Self::Python38),
            "python3.9" => Some(Self::Python39),
            "python3.10" => Some(Self::Python310),
            "python3.11" => Some(Self::Python311),
            "python3.12" => Some(Self::Python312),
            "python3.13" => Some(Self::Python313),
            "python3.14" => Some(Self::Python314),
            "dotnetcore1.0" => Some(Self::Dotnetcore10),
            "dotnetcore2.0" => Some(Self::Dotnetcore20),
            "dotnetcore2.1" => Some(Self::Dotnetcore21),
            "dotnetcore3.1" => Some(Self::Dotnetcore31),
            "dotnet6" => Some(Self::Dotnet6),
            "dotnet8" => Some(Self::Dotnet8),
            "dotnet10" => Some(Self::Dotnet10),
            "nodejs4.3-edge" => Some(Self::Nodejs43Edge),
            "go1.x" => Some(Self::Go1X),
            "ruby2.5" => Some(Self::Ruby25),
            "ruby2.7" => Some(Self::Ruby27),
            "ruby3.2" => Some(Self::Ruby32),
            "ruby3.3" => Some(Self::Ruby33),
            "ruby3.4" => Some(Self::Ruby34),
            "ruby4.0" => Some(Self::Ruby40),
            "provided" => Some(Self::Provided),
            "provided.al2" => Some(Self::ProvidedAl2),
            "provided.al2023" => Some(Self::ProvidedAl2023),
            "nodejs26.x" => Some(Self::Nodejs26X),
            "python3.15" => Some(Self::Python315),
            "java8.al2023" => Some(Self::Java8Al2023),
            "java11.al2023" => Some(Self::Java11Al2023),
            "java17.al2023" => Some(Self::Java17Al2023),
            "custom" => Some(Self::Custom),
            _ => None,
        }
    }
}

impl Encode for Runtime {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `S3ObjectStorageMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum S3ObjectStorageMode {
    /// `COPY`.
    #[default]
    Copy,
    /// `REFERENCE`.
    Reference,
}

impl S3ObjectStorageMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Copy, Self::Reference];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Copy => "COPY",
            Self::Reference => "REFERENCE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "COPY" => Some(Self::Copy),
            "REFERENCE" => Some(Self::Reference),
            _ => None,
        }
    }
}

impl Encode for S3ObjectStorageMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnapStartApplyOn`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapStartApplyOn {
    /// `PublishedVersions`.
    #[default]
    PublishedVersions,
    /// `None`.
    None,
}

impl SnapStartApplyOn {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::PublishedVersions, Self::None];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PublishedVersions => "PublishedVersions",
            Self::None => "None",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PublishedVersions" => Some(Self::PublishedVersions),
            "None" => Some(Self::None),
            _ => None,
        }
    }
}

impl Encode for SnapStartApplyOn {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SnapStartOptimizationStatus`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnapStartOptimizationStatus {
    /// `On`.
    #[default]
    On,
    /// `Off`.
    Off,
}

impl SnapStartOptimizationStatus {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::On, Self::Off];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::On => "On",
            Self::Off => "Off",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "On" => Some(Self::On),
            "Off" => Some(Self::Off),
            _ => None,
        }
    }
}

impl Encode for SnapStartOptimizationStatus {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `State`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// `Pending`.
    #[default]
    Pending,
    /// `Active`.
    Active,
    /// `Inactive`.
    Inactive,
    /// `Failed`.
    Failed,
    /// `Deactivating`.
    Deactivating,
    /// `Deactivated`.
    Deactivated,
    /// `ActiveNonInvocable`.
    ActiveNonInvocable,
    /// `Deleting`.
    Deleting,
}

impl State {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Pending,
        Self::Active,
        Self::Inactive,
        Self::Failed,
        Self::Deactivating,
        Self::Deactivated,
        Self::ActiveNonInvocable,
        Self::Deleting,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "Pending",
            Self::Active => "Active",
            Self::Inactive => "Inactive",
            Self::Failed => "Failed",
            Self::Deactivating => "Deactivating",
            Self::Deactivated => "Deactivated",
            Self::ActiveNonInvocable => "ActiveNonInvocable",
            Self::Deleting => "Deleting",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Pending" => Some(Self::Pending),
            "Active" => Some(Self::Active),
            "Inactive" => Some(Self::Inactive),
            "Failed" => Some(Self::Failed),
            "Deactivating" => Some(Self::Deactivating),
            "Deactivated" => Some(Self::Deactivated),
            "ActiveNonInvocable" => Some(Self::ActiveNonInvocable),
            "Deleting" => Some(Self::Deleting),
            _ => None,
        }
    }
}

impl Encode for State {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `StateReasonCode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StateReasonCode {
    /// `Idle`.
    #[default]
    Idle,
    /// `Creating`.
    Creating,
    /// `Restoring`.
    Restoring,
    /// `EniLimitExceeded`.
    EniLimitExceeded,
    /// `InsufficientRolePermissions`.
    InsufficientRolePermissions,
    /// `InvalidConfiguration`.
    InvalidConfiguration,
    /// `InternalError`.
    InternalError,
    /// `SubnetOutOfIPAddresses`.
    SubnetOutOfIPAddresses,
    /// `InvalidSubnet`.
    InvalidSubnet,
    /// `InvalidSecurityGroup`.
    InvalidSecurityGroup,
    /// `ImageDeleted`.
    ImageDeleted,
    /// `ImageAccessDenied`.
    ImageAccessDenied,
    /// `InvalidImage`.
    InvalidImage,
    /// `KMSKeyAccessDenied`.
    KMSKeyAccessDenied,
    /// `KMSKeyNotFound`.
    KMSKeyNotFound,
    /// `InvalidStateKMSKey`.
    InvalidStateKMSKey,
    /// `DisabledKMSKey`.
    DisabledKMSKey,
    /// `EFSIOError`.
    EFSIOError,
    /// `EFSMountConnectivityError`.
    EFSMountConnectivityError,
    /// `EFSMountFailure`.
    EFSMountFailure,
    /// `EFSMountTimeout`.
    EFSMountTimeout,
    /// `InvalidRuntime`.
    InvalidRuntime,
    /// `InvalidZipFileException`.
    InvalidZipFileException,
    /// `FunctionError`.
    FunctionError,
    /// `ServiceQuotaExceededException`.
    ServiceQuotaExceededException,
    /// `VcpuLimitExceeded`.
    VcpuLimitExceeded,
    /// `CapacityProviderScalingLimitExceeded`.
    CapacityProviderScalingLimitExceeded,
    /// `InsufficientCapacity`.
    InsufficientCapacity,
    /// `EC2RequestLimitExceeded`.
    EC2RequestLimitExceeded,
    /// `FunctionError.InitTimeout`.
    FunctionErrorInitTimeout,
    /// `FunctionError.RuntimeInitError`.
    FunctionErrorRuntimeInitError,
    /// `FunctionError.ExtensionInitError`.
    FunctionErrorExtensionInitError,
    /// `FunctionError.InvalidEntryPoint`.
    FunctionErrorInvalidEntryPoint,
    /// `FunctionError.InvalidWorkingDirectory`.
    FunctionErrorInvalidWorkingDirectory,
    /// `FunctionError.PermissionDenied`.
    FunctionErrorPermissionDenied,
    /// `FunctionError.TooManyExtensions`.
    FunctionErrorTooManyExtensions,
    /// `FunctionError.InitResourceExhausted`.
    FunctionErrorInitResourceExhausted,
    /// `DisallowedByVpcEncryptionControl`.
    DisallowedByVpcEncryptionControl,
    /// `DrainingDurableExecutions`.
    DrainingDurableExecutions,
    /// `IncompatibleAcceleratorInstanceTypes`.
    IncompatibleAcceleratorInstanceTypes,
    /// `DependencyError`.
    DependencyError,
}

impl StateReasonCode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Idle,
        Self::Creating,
        Self::Restoring,
        Self::EniLimitExceeded,
        Self::InsufficientRolePermissions,
        Self::InvalidConfiguration,
        Self::InternalError,
        Self::SubnetOutOfIPAddresses,
        Self::InvalidSubnet,
        Self::InvalidSecurityGroup,
        Self::ImageDeleted,
        Self::ImageAccessDenied,
        Self::InvalidImage,
        Self::KMSKeyAccessDenied,
        Self::KMSKeyNotFound,
        Self::InvalidStateKMSKey,
        Self::DisabledKMSKey,
        Self::EFSIOError,
        Self::EFSMountConnectivityError,
        Self::EFSMountFailure,
        Self::EFSMountTimeout,
        Self::InvalidRuntime,
        Self::InvalidZipFileException,
        Self::FunctionError,
        Self::ServiceQuotaExceededException,
        Self::VcpuLimitExceeded,
        Self::CapacityProviderScalingLimitExceeded,
        Self::InsufficientCapacity,
        Self::EC2RequestLimitExceeded,
        Self::FunctionErrorInitTimeout,
        Self::FunctionErrorRuntimeInitError,
        Self::FunctionErrorExtensionInitError,
        Self::FunctionErrorInvalidEntryPoint,
        Self::FunctionErrorInvalidWorkingDirectory,
        Self::FunctionErrorPermissionDenied,
        Self::FunctionErrorTooManyExtensions,
        Self::FunctionErrorInitResourceExhausted,
        Self::DisallowedByVpcEncryptionControl,
        Self::DrainingDurableExecutions,
        Self::IncompatibleAcceleratorInstanceTypes,
        Self::DependencyError,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Idle => "Idle",
            Self::Creating => "Creating",
            Self::Restoring => "Restoring",
            Self::EniLimitExceeded => "EniLimitExceeded",
            Self::InsufficientRolePermissions => "InsufficientRolePermissions",
            Self::InvalidConfiguration => "InvalidConfiguration",
            Self::InternalError => "InternalError",
            Self::SubnetOutOfIPAddresses => "SubnetOutOfIPAddresses",
            Self::InvalidSubnet => "InvalidSubnet",
            Self::InvalidSecurityGroup => "InvalidSecurityGroup",
            Self::ImageDeleted => "ImageDeleted",
            Self::ImageAccessDenied => "ImageAccessDenied",
            Self::InvalidImage => "InvalidImage",
            Self::KMSKeyAccessDenied => "KMSKeyAccessDenied",
            Self::KMSKeyNotFound => "KMSKeyNotFound",
            Self::InvalidStateKMSKey => "InvalidStateKMSKey",
            Self::DisabledKMSKey => "DisabledKMSKey",
            Self::EFSIOError => "EFSIOError",
            Self::EFSMountConnectivityError => "EFSMountConnectivityError",
            Self::EFSMountFailure => "EFSMountFailure",
            Self::EFSMountTimeout => "EFSMountTimeout",
            Self::InvalidRuntime => "InvalidRuntime",
            Self::InvalidZipFileException => "InvalidZipFileException",
            Self::FunctionError => "FunctionError",
            Self::ServiceQuotaExceededException => "ServiceQuotaExceededException",
            Self::VcpuLimitExceeded => "VcpuLimitExceeded",
            Self::CapacityProviderScalingLimitExceeded => "CapacityProviderScalingLimitExceeded",
            Self::InsufficientCapacity => "InsufficientCapacity",
            Self::EC2RequestLimitExceeded => "EC2RequestLimitExceeded",
            Self::FunctionErrorInitTimeout => "FunctionError.InitTimeout",
            Self::FunctionErrorRuntimeInitError => "FunctionError.RuntimeInitError",
            Self::FunctionErrorExtensionInitError => "FunctionError.ExtensionInitError",
            Self::FunctionErrorInvalidEntryPoint => "FunctionError.InvalidEntryPoint",
            Self::FunctionErrorInvalidWorkingDirectory => "FunctionError.InvalidWorkingDirectory",
            Self::FunctionErrorPermissionDenied => "FunctionError.PermissionDenied",
            Self::FunctionErrorTooManyExtensions => "FunctionError.TooManyExtensions",
            Self::FunctionErrorInitResourceExhausted => "FunctionError.InitResourceExhausted",
            Self::DisallowedByVpcEncryptionControl => "DisallowedByVpcEncryptionControl",
            Self::DrainingDurableExecutions => "DrainingDurableExecutions",
            Self::IncompatibleAcceleratorInstanceTypes => "IncompatibleAcceleratorInstanceTypes",
            Self::DependencyError => "DependencyError",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Idle" => Some(Self::Idle),
            "Creating" => Some(Self::Creating),
            "Restoring" => Some(Self::Restoring),
            "EniLimitExceeded" => Some(Self::EniLimitExceeded),
            "InsufficientRolePermissions" => Some(Self::InsufficientRolePermissions),
            "InvalidConfiguration" => Some(Self::InvalidConfiguration),
            "InternalError" => Some(Self::InternalError),
            "SubnetOutOfIPAddresses" => Some(Self::SubnetOutOfIPAddresses),
            "InvalidSubnet" => Some(Self::InvalidSubnet),
            "InvalidSecurityGroup" => Some(Self::InvalidSecurityGroup),
            "ImageDeleted" => Some(Self::ImageDeleted),
            "ImageAccessDenied" => Some(Self::ImageAccessDenied),
            "InvalidImage" => Some(Self::InvalidImage),
            "KMSKeyAccessDenied" => Some(Self::KMSKeyAccessDenied),
            "KMSKeyNotFound" => Some(Self::KMSKeyNotFound),
            "InvalidStateKMSKey" => Some(Self::InvalidStateKMSKey),
            "DisabledKMSKey" => Some(Self::DisabledKMSKey),
            "EFSIOError" => Some(Self::EFSIOError),
            "EFSMountConnectivityError" => Some(Self::EFSMountConnectivityError),
            "EFSMountFailure" => Some(Self::EFSMountFailure),
            "EFSMountTimeout" => Some(Self::EFSMountTimeout),
            "InvalidRuntime" => Some(Self::InvalidRuntime),
            "InvalidZipFileException" => Some(Self::InvalidZipFileException),
            "FunctionError" => Some(Self::FunctionError),
            "ServiceQuotaExceededException" => Some(Self::ServiceQuotaExceededException),
            "VcpuLimitExceeded" => Some(Self::VcpuLimitExceeded),
            "CapacityProviderScalingLimitExceeded" => Some(Self::CapacityProviderScalingLimitExceeded),
            "InsufficientCapacity" => Some(Self::InsufficientCapacity),
            "EC2RequestLimitExceeded" => Some(Self::EC2RequestLimitExceeded),
            "FunctionError.InitTimeout" => Some(Self::FunctionErrorInitTimeout),
            "FunctionError.RuntimeInitError" => Some(Self::FunctionErrorRuntimeInitError),
            "FunctionError.ExtensionInitError" => Some(Self::FunctionErrorExtensionInitError),
            "FunctionError.InvalidEntryPoint" => Some(Self::FunctionErrorInvalidEntryPoint),
            "FunctionError.InvalidWorkingDirectory" => Some(Self::FunctionErrorInvalidWorkingDirectory),
            "FunctionError.PermissionDenied" => Some(Self::FunctionErrorPermissionDenied),
            "FunctionError.TooManyExtensions" => Some(Self::FunctionErrorTooManyExtensions),
            "FunctionError.InitResourceExhausted" => Some(Self::FunctionErrorInitResourceExhausted),
            "DisallowedByVpcEncryptionControl" => Some(Self::DisallowedByVpcEncryptionControl),
            "DrainingDurableExecutions" => Some(Self::DrainingDurableExecutions),
            "IncompatibleAcceleratorInstanceTypes" => Some(Self::IncompatibleAcceleratorInstanceTypes),
            "DependencyError" => Some(Self::DependencyError),
            _ => None,
        }
    }
}

impl Encode for StateReasonCode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SystemLogLevel`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SystemLogLevel {
    /// `DEBUG`.
    #[default]
    Debug,
    /// `INFO`.
    Info,
    /// `WARN`.
    Warn,
}

impl SystemLogLevel {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Debug, Self::Info, Self::Warn];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Debug => "DEBUG",
            Self::Info => "INFO",
            Self::Warn => "WARN",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "DEBUG" => Some(Self::Debug),
            "INFO" => Some(Self::Info),
            "WARN" => Some(Self::Warn),
            _ => None,
        }
    }
}

impl Encode for SystemLogLevel {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `TenantIsolationMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TenantIsolationMode {
    /// `PER_TENANT`.
    #[default]
    PerTenant,
}

impl TenantIsolationMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::PerTenant];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PerTenant => "PER_TENANT",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PER_TENANT" => Some(Self::PerTenant),
            _ => None,
        }
    }
}

impl Encode for TenantIsolationMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `TracingMode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TracingMode {
    /// `Active`.
    #[default]
    Active,
    /// `PassThrough`.
    PassThrough,
}

impl TracingMode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Active, Self::PassThrough];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "Active",
            Self::PassThrough => "PassThrough",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Active" => Some(Self::Active),
            "PassThrough" => Some(Self::PassThrough),
            _ => None,
        }
    }
}

impl Encode for TracingMode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
