//! What a call wants to do, as soon as its operation is known and before anything of it is read.

use api::{Access, Audit, OperationSpec, Throttle};
use millstream_api as api;
use s3s::{
    S3Result,
    access::{S3Access, S3AccessContext},
    auth::{S3Auth, SecretKey},
    path::S3Path,
    s3_error,
};

use crate::{
    context::{Context, bucket_arn, object_arn},
    refuse,
};

const fn spec(
    name: &'static str,
    action: &'static str,
    audit: Audit,
    summary: &'static str,
) -> OperationSpec {
    OperationSpec { name, action, audit, throttle: Throttle::Service, detached: true, errors: &[], summary }
}

const READS: Audit = Audit::Management { read_only: true };
const CHANGES: Audit = Audit::Management { read_only: false };
const READS_DATA: Audit = Audit::Data { read_only: true };
const CHANGES_DATA: Audit = Audit::Data { read_only: false };

/// What is served, with the action that policies know it by ("Actions, resources, and condition keys for Amazon S3", service
/// authorization reference), and whether trails take it for a management or a data event (CloudTrail user guide).
static OPERATIONS: &[OperationSpec] = &[
    spec("AbortMultipartUpload", "s3:AbortMultipartUpload", CHANGES_DATA, "Gives up an upload in parts."),
    spec("CompleteMultipartUpload", "s3:PutObject", CHANGES_DATA, "Makes an object of parts."),
    spec("CopyObject", "s3:PutObject", CHANGES_DATA, "Copies an object."),
    spec("CreateBucket", "s3:CreateBucket", CHANGES, "Makes a bucket."),
    spec("CreateMultipartUpload", "s3:PutObject", CHANGES_DATA, "Begins an upload in parts."),
    spec("DeleteBucket", "s3:DeleteBucket", CHANGES, "Removes an empty bucket."),
    spec("DeleteObject", "s3:DeleteObject", CHANGES_DATA, "Removes an object."),
    spec("DeleteObjects", "s3:DeleteObject", CHANGES_DATA, "Removes up to 1,000 objects."),
    spec("GetBucketLocation", "s3:GetBucketLocation", READS, "Says which region a bucket is in."),
    spec("GetObject", "s3:GetObject", READS_DATA, "Reads an object or a range of it."),
    spec("HeadBucket", "s3:ListBucket", READS, "Says whether a bucket is there."),
    spec("HeadObject", "s3:GetObject", READS_DATA, "Says what is known of an object."),
    spec("ListBuckets", "s3:ListAllMyBuckets", READS, "Names all buckets."),
    spec("ListMultipartUploads", "s3:ListBucketMultipartUploads", READS_DATA, "Names uploads in parts."),
    spec("ListObjects", "s3:ListBucket", READS_DATA, "Names objects."),
    spec("ListObjectsV2", "s3:ListBucket", READS_DATA, "Names objects."),
    spec("ListParts", "s3:ListMultipartUploadParts", READS_DATA, "Names the parts of an upload."),
    spec("PutObject", "s3:PutObject", CHANGES_DATA, "Stores an object."),
    spec("UploadPart", "s3:PutObject", CHANGES_DATA, "Stores a part of an object."),
    spec("UploadPartCopy", "s3:PutObject", CHANGES_DATA, "Stores a part that is copied."),
];

/// Asks the planes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AskPlanes;

#[async_trait::async_trait]
impl S3Access for AskPlanes {
    async fn check(&self, cx: &mut S3AccessContext<'_>) -> S3Result<()> {
        let name = cx.s3_op().name().to_owned();
        let context = cx.extensions_mut().get::<Context>().cloned();
        let context = context.ok_or_else(|| s3_error!(InternalError))?;
        let spec = OPERATIONS.iter().find(|spec| spec.name == name);
        let spec = spec.ok_or_else(|| s3_error!(NotImplemented, "{name} is not served by local buckets."))?;
        context.is(spec);
        let access = match cx.s3_path() {
            S3Path::Root => Access::to_any(spec.action),
            // The objects stand in the body.
            S3Path::Bucket { .. } if name == "DeleteObjects" => {
                return context.ended(refuse::extras(
                    cx.headers(),
                    cx.uri(),
                    context.caller().account().as_str(),
                ));
            }
            S3Path::Bucket { bucket } => {
                let access = Access::to(spec.action, bucket_arn(bucket)?);
                listed(cx.uri().query().unwrap_or_default(), access)
            }
            S3Path::Object { bucket, key } => Access::to(spec.action, object_arn(bucket, key)?),
        };
        context.authorize(access)?;
        context.ended(refuse::extras(cx.headers(), cx.uri(), context.caller().account().as_str()))
    }
}

/// The condition keys of a listing: `s3:prefix`, `s3:delimiter`, `s3:max-keys`.
fn listed(query: &str, mut access: Access) -> Access {
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if matches!(name, "prefix" | "delimiter" | "max-keys") {
            access = access.with_key(format!("s3:{name}"), unescape(value));
        }
    }
    access
}

fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let digits = rest.clone();
        let pair: Vec<u8> = digits.take(2).collect();
        let decoded = std::str::from_utf8(&pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (byte, decoded) {
            (b'%', Some(decoded)) if pair.len() == 2 => {
                bytes.push(decoded);
                rest.nth(1);
            }
            (b'+', _) => bytes.push(b' '),
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `s3s` asks for permission only where there is somebody who knows secrets. Nobody is ever asked for one: no request that
/// comes here bears a signature.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NoSecrets;

#[async_trait::async_trait]
impl S3Auth for NoSecrets {
    async fn get_secret_key(&self, _: &str) -> S3Result<SecretKey> {
        Err(s3_error!(AccessDenied, "Access Denied"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policies_know_every_action() {
        let known = include_str!("../../../models/iam-actions.txt");
        for spec in OPERATIONS {
            assert!(known.lines().any(|action| action == spec.action), "{}", spec.action);
        }
    }

    #[test]
    fn conditions_of_listings_are_decoded() {
        let arn = bucket_arn("lake").unwrap();
        let access = listed("list-type=2&prefix=a%2Fb+c&max-keys=7", Access::to("s3:ListBucket", arn));
        let keys = &access.checks()[0].keys;
        assert_eq!(keys[0], ("s3:prefix".into(), "a/b c".into()));
        assert_eq!(keys[1], ("s3:max-keys".into(), "7".into()));
    }
}
