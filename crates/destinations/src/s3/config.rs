//! The settings of a bucket.

use serde::Deserialize;

/// The members of the model's description that matter for objects.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Config {
    /// `arn:aws:s3:::NAME`.
    #[serde(rename = "BucketARN")]
    pub bucket_arn: String,
    /// Whom the delivery stream acts as when it writes.
    #[serde(rename = "RoleARN")]
    pub role_arn: String,
    /// What stands before the names of objects; may have expressions.
    #[serde(default)]
    pub prefix: String,
    /// The same for error records.
    #[serde(default)]
    pub error_output_prefix: String,
    /// How objects are compressed.
    pub compression_format: Compression,
    /// What stands behind the names of objects, in the place of the compression's own.
    #[serde(default)]
    pub file_extension: String,
    /// The zone of times in names; UTC if there is none.
    #[serde(default)]
    pub custom_time_zone: Option<String>,
}

/// `CompressionFormat` of the API guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(crate) enum Compression {
    /// Records as they are.
    #[serde(rename = "UNCOMPRESSED")]
    None,
    /// A gzip file.
    #[serde(rename = "GZIP")]
    Gzip,
    /// A zip archive with one file.
    #[serde(rename = "ZIP")]
    Zip,
    /// The stream format of snappy-java.
    Snappy,
    /// The block format of Hadoop.
    #[serde(rename = "HADOOP_SNAPPY")]
    HadoopSnappy,
}

impl Compression {
    /// The extension of names and the `Content-Encoding`, as the real service was seen to write them.
    pub fn names(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::None => ("", None),
            Self::Gzip => (".gz", Some("gzip")),
            Self::Zip => (".zip", Some("zip")),
            Self::Snappy => (".snappy", Some("snappy-java")),
            Self::HadoopSnappy => (".snappy", Some("hadoop-snappy")),
        }
    }
}
