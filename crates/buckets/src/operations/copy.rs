//! Copying an object.

use api::Access;
use base::hex;
use millstream_api as api;
use millstream_base as base;
use millstream_objects::{Details, LocalObject};
use s3s::{
    S3Result,
    crypto::{Checksum as _, Md5},
    dto::*,
    s3_error,
};

use super::headers::Headers;
use crate::{
    conditions::{Conditions, e_tag, modified},
    context::{Context, object_arn},
    error,
    service::{Operations, files},
};

/// Opens the source of a copy, if the caller may read it.
pub(crate) async fn source(
    on: &Operations,
    context: &Context,
    source: &CopySource,
    conditions: &Conditions,
) -> S3Result<LocalObject> {
    let CopySource::Bucket { bucket, key, version_id } = source else {
        return Err(s3_error!(NotImplemented, "Access points are not served by local buckets."));
    };
    if version_id.as_deref().is_some_and(|version| version != "null") {
        return Err(s3_error!(NotImplemented, "Local buckets have no versions of objects."));
    }
    context.authorize(Access::to("s3:GetObject", object_arn(bucket, key)?))?;
    let (bucket, key) = on.place(bucket, key).await?;
    let object = files(move || bucket.open(&key)).await?.ok_or_else(error::no_such_key)?;
    conditions.check_source(&object.details)?;
    Ok(object)
}

/// `CopyObject`.
pub(crate) async fn copy(
    on: &Operations,
    context: Context,
    input: CopyObjectInput,
) -> S3Result<CopyObjectOutput> {
    let conditions = Conditions {
        matches: input.copy_source_if_match,
        none_matches: input.copy_source_if_none_match,
        modified_since: input.copy_source_if_modified_since,
        unmodified_since: input.copy_source_if_unmodified_since,
    };
    if input.checksum_algorithm.is_some() {
        return Err(s3_error!(
            NotImplemented,
            "Copies keep the checksums that they have (x-amz-checksum-algorithm)."
        ));
    }
    let replaces = match input.metadata_directive.as_ref().map(MetadataDirective::as_str) {
        None | Some(MetadataDirective::COPY) => false,
        Some(MetadataDirective::REPLACE) => true,
        Some(_) => return Err(s3_error!(InvalidArgument, "Unknown metadata directive.")),
    };
    let object = source(on, &context, &input.copy_source, &conditions).await?;
    let (bucket, key) = on.place_to_write(&input.bucket, &input.key).await?;
    let itself = matches!(&input.copy_source, CopySource::Bucket { bucket, key, .. }
        if **bucket == *input.bucket && **key == *input.key);
    if itself && !replaces {
        return Err(s3_error!(
            InvalidRequest,
            "This copy request is illegal because it is trying to copy an object to itself without changing the object's \
             metadata, storage class, website redirect location or encryption attributes."
        ));
    }
    let headers = match replaces {
        false => object.details.headers.clone(),
        true => Headers {
            cache_control: input.cache_control,
            content_disposition: input.content_disposition,
            content_encoding: input.content_encoding,
            content_language: input.content_language,
            content_type: input.content_type,
            expires: input.expires,
            metadata: input.metadata,
        }
        .stored()?,
    };
    let write = move || {
        let (mut staged, mut md5) = (bucket.stage()?, Md5::new());
        object.read(0..object.details.size, |bytes| {
            md5.update(bytes);
            staged.write(bytes)
        })?;
        let (e_tag, checksums) = (Some(hex(md5.finalize().as_ref())), object.details.checksums.clone());
        bucket.commit(&key, staged, Details { headers, e_tag, checksums, ..Details::default() }, |_| true)
    };
    let details = files(write).await?;
    let result = CopyObjectResult {
        e_tag: Some(e_tag(&details)),
        last_modified: Some(modified(&details)),
        ..CopyObjectResult::default()
    };
    Ok(CopyObjectOutput { copy_object_result: Some(result), ..CopyObjectOutput::default() })
}
