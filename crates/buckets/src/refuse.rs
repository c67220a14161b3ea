//! What requests may ask for and local buckets do not have.

use api::site::http::{HeaderMap, Uri};
use millstream_api as api;
use s3s::{S3Result, s3_error};

/// Beginnings of headers that ask for something.
const HEADERS: &[&str] = &[
    "x-amz-bypass-governance-retention",
    "x-amz-copy-source-server-side-encryption",
    "x-amz-grant-",
    "x-amz-mfa",
    "x-amz-object-lock-",
    "x-amz-server-side-encryption",
    "x-amz-tagging",
    "x-amz-website-redirect-location",
    "x-amz-write-offset-bytes",
];
/// Headers with the values that say what is the case anyway.
const VALUES: &[(&str, &[&str])] = &[
    ("x-amz-acl", &["private", "bucket-owner-full-control"]),
    ("x-amz-storage-class", &["STANDARD"]),
    ("x-amz-bucket-object-lock-enabled", &["false"]),
    ("x-amz-object-ownership", &["BucketOwnerEnforced"]),
];

/// Refuses what is asked for beside the operation.
pub(crate) fn extras(headers: &HeaderMap, uri: &Uri, account: &str) -> S3Result<()> {
    for (name, value) in headers {
        let (name, value) = (name.as_str(), value.to_str().unwrap_or_default());
        let owner = matches!(name, "x-amz-expected-bucket-owner" | "x-amz-source-expected-bucket-owner");
        if owner && value != account {
            return Err(s3_error!(AccessDenied, "Access Denied"));
        }
        let has = HEADERS.iter().any(|begin| name.starts_with(begin));
        let other = VALUES.iter().any(|(known, values)| *known == name && !values.contains(&value));
        if has || other {
            return Err(s3_error!(
                NotImplemented,
                "Local buckets do not have what {name}: {value} asks for."
            ));
        }
    }
    for pair in uri.query().unwrap_or_default().split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let versioned = name == "versionId" && value != "null";
        if versioned {
            return Err(s3_error!(NotImplemented, "Local buckets have no versions of objects."));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use api::site::http::Request;

    use super::*;

    #[test]
    fn what_is_not_there_is_refused_by_name() {
        let refused = |name: &'static str, value: &str, uri: &str| {
            let request = Request::get(uri).header(name, value).body(()).unwrap();
            extras(request.headers(), request.uri(), "000000000000").err()
        };
        assert!(refused("x-amz-acl", "private", "/").is_none());
        assert!(refused("x-amz-expected-bucket-owner", "000000000000", "/").is_none());
        assert!(refused("x-amz-expected-bucket-owner", "111122223333", "/").is_some());
        for (name, value) in [
            ("x-amz-acl", "public-read"),
            ("x-amz-storage-class", "GLACIER"),
            ("x-amz-server-side-encryption", "aws:kms"),
            ("x-amz-tagging", "a=b"),
        ] {
            let error = refused(name, value, "/").unwrap();
            assert!(error.message().unwrap().contains(name), "{name}");
        }
        assert!(refused("x", "y", "/a/b?versionId=3").is_some());
        assert!(refused("x", "y", "/a/b?versionId=null").is_none());
    }
}
