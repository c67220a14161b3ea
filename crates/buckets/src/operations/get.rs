//! Reading objects.

use std::ops::Range as Bytes;

use millstream_objects::Details;
use s3s::{S3Result, dto::*, s3_error};

use super::headers::Headers;
use crate::{
    checksums::of_headers,
    conditions::{Conditions, e_tag, modified},
    error,
    service::{Operations, files},
};

/// `GetObject`.
pub(crate) async fn get(on: &Operations, input: GetObjectInput) -> S3Result<GetObjectOutput> {
    refuse_part(input.part_number)?;
    let (bucket, key) = on.place(&input.bucket, &input.key).await?;
    let object = files(move || bucket.open(&key)).await?.ok_or_else(error::no_such_key)?;
    let details = &object.details;
    let conditions = Conditions {
        matches: input.if_match,
        none_matches: input.if_none_match,
        modified_since: input.if_modified_since,
        unmodified_since: input.if_unmodified_since,
    };
    conditions.check(details)?;
    let (range, content_range) = range(input.range, details)?;
    let length = range.end - range.start;
    // Checksums are those of the whole.
    let verified = input.checksum_mode.is_some() && content_range.is_none();
    let sums = of_headers(&details.checksums);
    let sums = if verified { sums } else { Checksum::default() };
    let headers = Headers::of(&details.headers);
    Ok(GetObjectOutput {
        accept_ranges: Some("bytes".into()),
        body: Some(StreamingBlob::wrap(object.stream(range))),
        cache_control: input.response_cache_control.or(headers.cache_control),
        checksum_type: (sums != Checksum::default())
            .then(|| ChecksumType::from_static(ChecksumType::FULL_OBJECT)),
        checksum_crc32: sums.checksum_crc32,
        checksum_crc32c: sums.checksum_crc32c,
        checksum_crc64nvme: sums.checksum_crc64nvme,
        checksum_sha1: sums.checksum_sha1,
        checksum_sha256: sums.checksum_sha256,
        content_disposition: input.response_content_disposition.or(headers.content_disposition),
        content_encoding: input.response_content_encoding.or(headers.content_encoding),
        content_language: input.response_content_language.or(headers.content_language),
        content_length: Some(i64::try_from(length).unwrap_or(i64::MAX)),
        content_range,
        content_type: input.response_content_type.or(headers.content_type),
        e_tag: Some(e_tag(details)),
        expires: input.response_expires.or(headers.expires),
        last_modified: Some(modified(details)),
        metadata: headers.metadata,
        ..GetObjectOutput::default()
    })
}

/// `HeadObject`.
pub(crate) async fn head(on: &Operations, input: HeadObjectInput) -> S3Result<HeadObjectOutput> {
    refuse_part(input.part_number)?;
    let (bucket, key) = on.place(&input.bucket, &input.key).await?;
    let details = files(move || bucket.details_of(&key)).await?.ok_or_else(error::no_such_key)?;
    let conditions = Conditions {
        matches: input.if_match,
        none_matches: input.if_none_match,
        modified_since: input.if_modified_since,
        unmodified_since: input.if_unmodified_since,
    };
    conditions.check(&details)?;
    let (range, content_range) = range(input.range, &details)?;
    let sums = of_headers(&details.checksums);
    let sums = if input.checksum_mode.is_some() { sums } else { Checksum::default() };
    let headers = Headers::of(&details.headers);
    Ok(HeadObjectOutput {
        accept_ranges: Some("bytes".into()),
        cache_control: input.response_cache_control.or(headers.cache_control),
        checksum_type: (sums != Checksum::default())
            .then(|| ChecksumType::from_static(ChecksumType::FULL_OBJECT)),
        checksum_crc32: sums.checksum_crc32,
        checksum_crc32c: sums.checksum_crc32c,
        checksum_crc64nvme: sums.checksum_crc64nvme,
        checksum_sha1: sums.checksum_sha1,
        checksum_sha256: sums.checksum_sha256,
        content_disposition: input.response_content_disposition.or(headers.content_disposition),
        content_encoding: input.response_content_encoding.or(headers.content_encoding),
        content_language: input.response_content_language.or(headers.content_language),
        content_length: Some(i64::try_from(range.end - range.start).unwrap_or(i64::MAX)),
        content_range,
        content_type: input.response_content_type.or(headers.content_type),
        e_tag: Some(e_tag(&details)),
        expires: input.response_expires.or(headers.expires),
        last_modified: Some(modified(&details)),
        metadata: headers.metadata,
        ..HeadObjectOutput::default()
    })
}

fn refuse_part(part: Option<PartNumber>) -> S3Result<()> {
    match part {
        None => Ok(()),
        Some(_) => {
            Err(s3_error!(NotImplemented, "Objects of local buckets are not kept in parts (partNumber)."))
        }
    }
}

/// The bytes that are asked for, and the header that says so if they are not all.
fn range(range: Option<Range>, details: &Details) -> S3Result<(Bytes<u64>, Option<String>)> {
    let size = details.size;
    let Some(range) = range else { return Ok((0..size, None)) };
    let bytes =
        range.check(size).map_err(|_| s3_error!(InvalidRange, "The requested range is not satisfiable"))?;
    let header = format!("bytes {}-{}/{size}", bytes.start, bytes.end - 1);
    Ok((bytes, Some(header)))
}
