//! Storing an object.

use millstream_objects::Details;
use s3s::{S3Request, S3Result, dto::*, s3_error};

use super::headers::Headers;
use crate::{
    checksums::{Sums, of_headers},
    conditions::{e_tag, replaceable},
    context::Context,
    receive::receive,
    service::{Operations, files},
};

/// The most bytes of a body (user guide, "Uploading objects").
pub(crate) const BYTES_MAX: i64 = 5 << 30;

/// `PutObject`.
pub(crate) async fn put(
    on: &Operations,
    context: Context,
    request: S3Request<PutObjectInput>,
) -> S3Result<PutObjectOutput> {
    let sums = Sums::of(&request.headers)?;
    let input = request.input;
    if input.content_length.is_some_and(|length| length > BYTES_MAX) {
        return Err(s3_error!(EntityTooLarge, "Your proposed upload exceeds the maximum allowed size"));
    }
    let (bucket, key) = on.place_to_write(&input.bucket, &input.key).await?;
    let may = replaceable(input.if_match, input.if_none_match)?;
    let headers = Headers {
        cache_control: input.cache_control,
        content_disposition: input.content_disposition,
        content_encoding: input.content_encoding,
        content_language: input.content_language,
        content_type: input.content_type,
        expires: input.expires,
        metadata: input.metadata,
    };
    let headers = headers.stored()?;
    let staged = {
        let bucket = bucket.clone();
        files(move || bucket.stage()).await?
    };
    let (staged, sums) = receive(input.body, staged, sums).await?;
    let summed = sums.finish(context.trailers())?;
    let details =
        Details { headers, e_tag: Some(summed.md5), checksums: summed.checksums, ..Details::default() };
    let details = files(move || bucket.commit(&key, staged, details, may)).await?;
    let sums = of_headers(&details.checksums);
    Ok(PutObjectOutput {
        checksum_type: (sums != Checksum::default())
            .then(|| ChecksumType::from_static(ChecksumType::FULL_OBJECT)),
        checksum_crc32: sums.checksum_crc32,
        checksum_crc32c: sums.checksum_crc32c,
        checksum_crc64nvme: sums.checksum_crc64nvme,
        checksum_sha1: sums.checksum_sha1,
        checksum_sha256: sums.checksum_sha256,
        e_tag: Some(e_tag(&details)),
        ..PutObjectOutput::default()
    })
}
