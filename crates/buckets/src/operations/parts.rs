//! Parts of uploads.

use base::hex;
use millstream_base as base;
use millstream_objects::Part as StoredPart;
use s3s::{
    S3Request, S3Result,
    crypto::{Checksum as _, Md5},
    dto::*,
    s3_error,
};

use super::{copy::source, put::BYTES_MAX};
use crate::{
    checksums::{Sums, of_headers},
    conditions::{Conditions, time},
    context::Context,
    receive::receive,
    service::{Operations, files},
};

/// The most parts of a page.
const PAGE_MAX: i32 = 1000;
/// The greatest number of a part.
const NUMBER_MAX: i32 = 10_000;

fn number(number: PartNumber) -> S3Result<u32> {
    let valid = u32::try_from(number).ok().filter(|_| (1..=NUMBER_MAX).contains(&number));
    valid.ok_or_else(|| {
        s3_error!(InvalidArgument, "Part number must be an integer between 1 and {NUMBER_MAX}, inclusive")
    })
}

/// `UploadPart`.
pub(crate) async fn put(
    on: &Operations,
    context: Context,
    request: S3Request<UploadPartInput>,
) -> S3Result<UploadPartOutput> {
    let sums = Sums::of(&request.headers)?;
    let input = request.input;
    let number = number(input.part_number)?;
    if input.content_length.is_some_and(|length| length > BYTES_MAX) {
        return Err(s3_error!(EntityTooLarge, "Your proposed upload exceeds the maximum allowed size"));
    }
    on.upload(&input.bucket, &input.key, &input.upload_id).await?;
    let uploads = on.0.buckets.uploads();
    let staged = {
        let uploads = uploads.clone();
        files(move || uploads.stage()).await?
    };
    let (staged, sums) = receive(input.body, staged, sums).await?;
    let summed = sums.finish(context.trailers())?;
    let (id, md5) = (input.upload_id, summed.md5.clone());
    files(move || uploads.keep(&id, number, &md5, staged)).await?;
    let sums = of_headers(&summed.checksums);
    Ok(UploadPartOutput {
        checksum_crc32: sums.checksum_crc32,
        checksum_crc32c: sums.checksum_crc32c,
        checksum_crc64nvme: sums.checksum_crc64nvme,
        checksum_sha1: sums.checksum_sha1,
        checksum_sha256: sums.checksum_sha256,
        e_tag: Some(ETag::Strong(summed.md5)),
        ..UploadPartOutput::default()
    })
}

/// `UploadPartCopy`.
pub(crate) async fn copy(
    on: &Operations,
    context: Context,
    input: UploadPartCopyInput,
) -> S3Result<UploadPartCopyOutput> {
    let number = number(input.part_number)?;
    on.upload(&input.bucket, &input.key, &input.upload_id).await?;
    let conditions = Conditions {
        matches: input.copy_source_if_match,
        none_matches: input.copy_source_if_none_match,
        modified_since: input.copy_source_if_modified_since,
        unmodified_since: input.copy_source_if_unmodified_since,
    };
    let object = source(on, &context, &input.copy_source, &conditions).await?;
    let size = object.details.size;
    let range = match input.copy_source_range {
        None => 0..size,
        Some(text) => {
            let range = Range::parse(&text).ok();
            let exact = |range: &Range| matches!(range, Range::Int { last: Some(last), .. } if *last < size);
            let range = range.filter(exact).and_then(|range| range.check(size).ok());
            range.ok_or_else(|| {
                s3_error!(InvalidArgument, "Range specified is not valid for source object of size: {size}")
            })?
        }
    };
    let (uploads, id) = (on.0.buckets.uploads(), input.upload_id);
    let (e_tag, modified) = files(move || {
        let (mut staged, mut md5) = (uploads.stage()?, Md5::new());
        object.read(range, |bytes| {
            md5.update(bytes);
            staged.write(bytes)
        })?;
        let e_tag = hex(md5.finalize().as_ref());
        uploads.keep(&id, number, &e_tag, staged)?;
        let kept = uploads.parts(&id)?.into_iter().find(|part| part.number == number);
        Ok((e_tag, kept.map_or(0, |part| part.modified_ns)))
    })
    .await?;
    let result = CopyPartResult {
        e_tag: Some(ETag::Strong(e_tag)),
        last_modified: Some(time(modified)),
        ..CopyPartResult::default()
    };
    Ok(UploadPartCopyOutput { copy_part_result: Some(result), ..UploadPartCopyOutput::default() })
}

/// `ListParts`.
pub(crate) async fn list(on: &Operations, input: ListPartsInput) -> S3Result<ListPartsOutput> {
    let record = on.upload(&input.bucket, &input.key, &input.upload_id).await?;
    let (uploads, id) = (on.0.buckets.uploads(), input.upload_id.clone());
    let mut there = files(move || uploads.parts(&id)).await?;
    let after = input.part_number_marker.as_ref().and_then(|marker| marker.to_string().parse::<u32>().ok());
    there.retain(|part| after.is_none_or(|after| part.number > after));
    let max = input.max_parts.unwrap_or(PAGE_MAX).clamp(0, PAGE_MAX);
    let truncated = there.len() > max as usize;
    there.truncate(max as usize);
    let next = there.last().filter(|_| truncated).map(|part| part.number);
    let part = |part: StoredPart| Part {
        e_tag: Some(ETag::Strong(part.e_tag)),
        last_modified: Some(time(part.modified_ns)),
        part_number: i32::try_from(part.number).ok(),
        size: i64::try_from(part.size).ok(),
        ..Part::default()
    };
    Ok(ListPartsOutput {
        bucket: Some(input.bucket),
        initiator: Some(Initiator { display_name: None, id: Some(record.initiator) }),
        is_truncated: Some(truncated),
        key: Some(input.key),
        max_parts: Some(max),
        next_part_number_marker: next.and_then(|number| number.to_string().parse().ok()),
        part_number_marker: input.part_number_marker,
        parts: Some(there.into_iter().map(part).collect()),
        storage_class: Some(StorageClass::from_static(StorageClass::STANDARD)),
        upload_id: Some(input.upload_id),
        ..ListPartsOutput::default()
    })
}
