//! Names of buckets.

use std::fmt;

use millstream_base::Invalid;

/// The name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens, a letter or digit first and last, no two dots
/// in a row (bucket naming rules of the S3 guide). As a name of a directory it is always a plain one.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct BucketName(String);

impl BucketName {
    /// Takes a name.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let edge = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        let bytes = text.as_bytes();
        let ok = (3..=63).contains(&bytes.len())
            && edge(bytes.first())
            && edge(bytes.last())
            && bytes.iter().all(|b| edge(Some(b)) || matches!(b, b'.' | b'-'))
            && !text.contains("..");
        if ok {
            Ok(Self(text.to_owned()))
        } else {
            Err(Invalid { kind: "bucket name", value: text.chars().take(256).collect() })
        }
    }

    /// Takes the ARN of a bucket, `arn:aws:s3:::NAME`.
    pub fn from_arn(arn: &str) -> Result<Self, Invalid> {
        let name = arn.strip_prefix("arn:").and_then(|rest| rest.split_once(":s3:::")).map(|(_, name)| name);
        Self::parse(
            name.ok_or_else(|| Invalid { kind: "bucket ARN", value: arn.chars().take(256).collect() })?,
        )
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BucketName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_to_the_rules() {
        assert!(BucketName::parse("my-bucket.2026").is_ok());
        for text in ["ab", "-ab", "ab-", "a..b", "A-b", "a/b", ".attributes", "../x", &"x".repeat(64)] {
            assert!(BucketName::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn arns_name_a_bucket() {
        assert_eq!(BucketName::from_arn("arn:aws:s3:::lake").unwrap().as_str(), "lake");
        for text in ["lake", "arn:aws:sqs:::lake", "arn:aws:s3:::lake/key"] {
            assert!(BucketName::from_arn(text).is_err(), "{text}");
        }
    }
}
