//! Why the server does not start or ends, and the exit code that says so.

use millstream_firehose as firehose;
use millstream_iam as iam;
use millstream_leases as leases;
use millstream_log as log;
use millstream_meta as meta;
use millstream_objects as objects;
use millstream_streams as streams;
use millstream_video as video;

use crate::{
    config::ConfigError, credentials::CredentialsError, data_dir::DataDirError, listen::BindError,
    tls::TlsError,
};

/// A server that does not run.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The configuration cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The root credentials cannot be used.
    #[error(transparent)]
    Credentials(#[from] CredentialsError),
    /// The data directory cannot be used.
    #[error(transparent)]
    DataDir(#[from] DataDirError),
    /// The metadata cannot be opened.
    #[error("metadata: {0}")]
    Meta(#[from] meta::MetaError),
    /// The log cannot be opened.
    #[error("log: {0}")]
    Log(#[from] log::LogError),
    /// Data Streams does not come up.
    #[error("Data Streams: {0}")]
    Streams(#[from] streams::StreamsError),
    /// Buckets cannot be used.
    #[error("buckets: {0}")]
    Objects(#[from] objects::ObjectsError),
    /// Data Firehose does not come up.
    #[error("Data Firehose: {0}")]
    Firehose(#[from] firehose::FirehoseError),
    /// Video Streams does not come up.
    #[error("Video Streams: {0}")]
    Video(#[from] video::VideoError),
    /// The tables of stream consumers do not come up.
    #[error("leases: {0}")]
    Leases(#[source] leases::LeasesError),
    /// The keys cannot be read or made.
    #[error("keys: {0}")]
    Keys(std::io::Error),
    /// IAM does not come up.
    #[error("identities: {0}")]
    Identities(iam::IamError),
    /// Certificates cannot be read or made.
    #[error("TLS: {0}")]
    Tls(#[from] TlsError),
    /// A port cannot be had.
    #[error(transparent)]
    Bind(#[from] BindError),
    /// The machine does not do what it should.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// A worker that the server cannot do without has failed.
    #[error("a worker that the server cannot do without has failed")]
    Worker,
    /// It was told to stop a second time before it had finished.
    #[error("stopped before all requests were finished")]
    Interrupted,
}

impl StartError {
    /// 2 for wrong usage or configuration; 3 for a data directory that is in use, from a newer version or has unreadable
    /// metadata; 1 for everything else.
    pub fn exit_code(&self) -> u8 {
        use log::LogError;
        match self {
            Self::Config(_) | Self::Credentials(CredentialsError::Half | CredentialsError::Malformed(_)) => 2,
            Self::DataDir(DataDirError::InUse(_))
            | Self::Meta(_)
            | Self::Log(LogError::Locked | LogError::Newer { .. }) => 3,
            _ => 1,
        }
    }
}
