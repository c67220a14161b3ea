//! Removing objects.

use api::Access;
use millstream_api as api;
use millstream_objects::{LocalBucket, file_key};
use s3s::{S3Result, dto::*, s3_error};

use crate::{
    conditions::replaceable,
    context::{Context, object_arn},
    error,
    service::{Operations, files},
};

/// The most objects of a call.
const MAX: usize = 1000;

/// `DeleteObject`: also where there is none, as S3 does.
pub(crate) async fn one(on: &Operations, input: DeleteObjectInput) -> S3Result<DeleteObjectOutput> {
    if input.if_match_size.is_some() || input.if_match_last_modified_time.is_some() {
        return Err(s3_error!(NotImplemented, "Only directory buckets have these conditions."));
    }
    let bucket = on.bucket(&input.bucket).await?;
    if input.if_match.is_some() {
        let (bucket, key) = (bucket.clone(), file_key(&input.key));
        let there = files(move || key.map_or(Ok(None), |key| bucket.details_of(&key))).await?;
        if !replaceable(input.if_match, None)?(there.as_ref()) {
            return Err(error::precondition_failed());
        }
    }
    remove(bucket, &input.key).await?;
    Ok(DeleteObjectOutput::default())
}

async fn remove(bucket: LocalBucket, key: &str) -> S3Result<()> {
    match file_key(key) {
        Some(key) => files(move || bucket.remove(&key)).await.map(drop),
        None => Ok(()), // there cannot be one
    }
}

/// `DeleteObjects`.
pub(crate) async fn several(
    on: &Operations,
    context: Context,
    input: DeleteObjectsInput,
) -> S3Result<DeleteObjectsOutput> {
    let Delete { objects, quiet } = input.delete;
    if objects.is_empty() || objects.len() > MAX {
        return Err(s3_error!(
            MalformedXML,
            "The XML you provided was not well-formed or did not validate against our published schema"
        ));
    }
    let bucket = on.bucket(&input.bucket).await?;
    let (mut deleted, mut errors) = (Vec::new(), Vec::new());
    for object in objects {
        match remove_one(&bucket, &context, &input.bucket, &object).await {
            Ok(()) if quiet == Some(true) => {}
            Ok(()) => deleted.push(DeletedObject { key: Some(object.key), ..DeletedObject::default() }),
            Err(error) => errors.push(Error {
                code: Some(error.code().as_str().to_owned()),
                key: Some(object.key),
                message: error.message().map(str::to_owned),
                version_id: object.version_id,
            }),
        }
    }
    let (has_deleted, has_errors) = (!deleted.is_empty(), !errors.is_empty());
    Ok(DeleteObjectsOutput {
        deleted: has_deleted.then_some(deleted),
        errors: has_errors.then_some(errors),
        request_charged: None,
    })
}

async fn remove_one(
    bucket: &LocalBucket,
    context: &Context,
    name: &str,
    object: &ObjectIdentifier,
) -> S3Result<()> {
    if object.version_id.as_deref().is_some_and(|version| version != "null") {
        return Err(s3_error!(NotImplemented, "Local buckets have no versions of objects."));
    }
    if object.e_tag.is_some() || object.size.is_some() || object.last_modified_time.is_some() {
        return Err(s3_error!(NotImplemented, "Only directory buckets have conditions for each object."));
    }
    context.authorize(Access::to("s3:DeleteObject", object_arn(name, &object.key)?))?;
    remove(bucket.clone(), &object.key).await
}
