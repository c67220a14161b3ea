//! Uploads in parts, as a whole.

use std::io;

use api::site::http::HeaderMap;
use base::hex;
use millstream_api as api;
use millstream_base as base;
use millstream_objects::{Details, Part as StoredPart};
use s3s::{
    S3Result,
    crypto::{Checksum as _, Md5},
    dto::*,
    s3_error,
};

use super::{headers::Headers, list::escape};
use crate::{
    checksums::Sums,
    conditions::{e_tag, replaceable, time},
    context::Context,
    error,
    service::{Operations, files},
    tables::{UPLOADS, UploadRecord},
};

/// The least bytes of a part that is not the last.
const PART_BYTES_MIN: u64 = 5 << 20;
/// The most uploads of a page.
const PAGE_MAX: i32 = 1000;

/// There is no such upload.
pub(crate) fn no_such_upload() -> s3s::S3Error {
    s3_error!(
        NoSuchUpload,
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or \
         completed."
    )
}

impl Operations {
    /// An upload that must be there.
    pub async fn upload(&self, bucket: &str, key: &str, id: &str) -> S3Result<UploadRecord> {
        self.bucket(bucket).await?;
        if [bucket, key, id].iter().any(|text| text.contains('\0')) {
            return Err(no_such_upload());
        }
        let place = (bucket.to_owned(), key.to_owned(), id.to_owned());
        let snapshot = self.0.store.snapshot().map_err(error::of_meta)?;
        snapshot.get(UPLOADS, &place).map_err(error::of_meta)?.ok_or_else(no_such_upload)
    }

    async fn forget(&self, place: (String, String, String)) -> S3Result<()> {
        let (uploads, id) = (self.0.buckets.uploads(), place.2.clone());
        let forget = move |transaction: &mut millstream_meta::Transaction| {
            transaction.delete(UPLOADS, &place).map(drop)
        };
        self.0.store.write(forget).await.map_err(error::of_meta)?;
        files(move || uploads.remove(&id)).await
    }
}

/// `CreateMultipartUpload`.
pub(crate) async fn create(
    on: &Operations,
    context: Context,
    input: CreateMultipartUploadInput,
) -> S3Result<CreateMultipartUploadOutput> {
    on.place_to_write(&input.bucket, &input.key).await?;
    let headers = Headers {
        cache_control: input.cache_control,
        content_disposition: input.content_disposition,
        content_encoding: input.content_encoding,
        content_language: input.content_language,
        content_type: input.content_type,
        expires: input.expires,
        metadata: input.metadata,
    };
    let mut id = [0; 24];
    on.0.rng.fill(&mut id);
    let record = UploadRecord {
        place: (input.bucket.clone(), input.key.clone(), hex(&id)),
        headers: headers.stored()?,
        initiated_ms: on.0.clock.now().as_millis(),
        initiator: context.caller().principal.arn.to_string(),
    };
    let upload_id = record.place.2.clone();
    let keep = move |transaction: &mut millstream_meta::Transaction| {
        transaction.put(UPLOADS, &record.place, &record)
    };
    on.0.store.write(keep).await.map_err(error::of_meta)?;
    Ok(CreateMultipartUploadOutput {
        bucket: Some(input.bucket),
        key: Some(input.key),
        upload_id: Some(upload_id),
        checksum_algorithm: input.checksum_algorithm,
        checksum_type: input.checksum_type,
        ..CreateMultipartUploadOutput::default()
    })
}

/// `AbortMultipartUpload`.
pub(crate) async fn abort(
    on: &Operations,
    input: AbortMultipartUploadInput,
) -> S3Result<AbortMultipartUploadOutput> {
    if input.if_match_initiated_time.is_some() {
        return Err(s3_error!(NotImplemented, "Only directory buckets have this condition."));
    }
    let record = on.upload(&input.bucket, &input.key, &input.upload_id).await?;
    on.forget(record.place).await?;
    Ok(AbortMultipartUploadOutput::default())
}

/// `CompleteMultipartUpload`: the parts are copied into the object, which is there when all of it is on disk.
pub(crate) async fn complete(
    on: &Operations,
    context: Context,
    input: CompleteMultipartUploadInput,
) -> S3Result<CompleteMultipartUploadOutput> {
    let record = on.upload(&input.bucket, &input.key, &input.upload_id).await?;
    let (bucket, key) = on.place_to_write(&input.bucket, &input.key).await?;
    let may = replaceable(input.if_match, input.if_none_match)?;
    let composite = input.checksum_type.as_ref().map(ChecksumType::as_str) == Some(ChecksumType::COMPOSITE);
    let given = [
        ("x-amz-checksum-crc32", input.checksum_crc32),
        ("x-amz-checksum-crc32c", input.checksum_crc32c),
        ("x-amz-checksum-crc64nvme", input.checksum_crc64nvme),
        ("x-amz-checksum-sha1", input.checksum_sha1),
        ("x-amz-checksum-sha256", input.checksum_sha256),
    ];
    let mut headers = HeaderMap::new();
    for (name, value) in given {
        if let Some(value) = value {
            if composite {
                return Err(s3_error!(
                    NotImplemented,
                    "Checksums of checksums ({name}) are not verified here."
                ));
            }
            headers.insert(
                name,
                value.parse().map_err(|_| s3_error!(InvalidRequest, "{name} is no checksum."))?,
            );
        }
    }
    let mut sums = Sums::of(&headers)?;
    let (uploads, id) = (on.0.buckets.uploads(), input.upload_id.clone());
    let there = files(move || uploads.parts(&id)).await?;
    let chosen = chosen(input.multipart_upload.and_then(|upload| upload.parts).unwrap_or_default(), &there)?;
    let size: u64 = chosen.iter().map(|part| part.size).sum();
    if input.mpu_object_size.is_some_and(|expected| u64::try_from(expected) != Ok(size)) {
        return Err(s3_error!(InvalidRequest, "The parts have another size than x-amz-mp-object-size says."));
    }
    let tag = tag(&chosen);
    let (uploads, id, target) = (on.0.buckets.uploads(), input.upload_id, bucket.clone());
    let (staged, sums) = files(move || {
        let mut staged = target.stage()?;
        let mut buffer = vec![0; 1 << 20];
        for part in &chosen {
            let mut file = uploads.open(&id, part)?;
            loop {
                let read = io::Read::read(&mut file, &mut buffer)?;
                if read == 0 {
                    break;
                }
                sums.update(&buffer[..read]);
                staged.write(&buffer[..read])?;
            }
        }
        Ok((staged, sums))
    })
    .await?;
    let summed = sums.finish(context.trailers())?;
    let details = Details {
        headers: record.headers.clone(),
        e_tag: Some(tag),
        checksums: summed.checksums,
        ..Details::default()
    };
    let details = files(move || bucket.commit(&key, staged, details, may)).await?;
    on.forget(record.place).await?;
    Ok(CompleteMultipartUploadOutput {
        location: Some(format!("{}/{}/{}", context.caller().endpoint, input.bucket, escape(&input.key))),
        bucket: Some(input.bucket),
        key: Some(input.key),
        e_tag: Some(e_tag(&details)),
        ..CompleteMultipartUploadOutput::default()
    })
}

/// The parts that a client names, of those that are there.
fn chosen(named: Vec<CompletedPart>, there: &[StoredPart]) -> S3Result<Vec<StoredPart>> {
    if named.is_empty() {
        return Err(s3_error!(
            MalformedXML,
            "The XML you provided was not well-formed or did not validate against our published schema"
        ));
    }
    let mut chosen: Vec<StoredPart> = Vec::with_capacity(named.len());
    for part in named {
        let number = part.part_number.and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
        if chosen.last().is_some_and(|last| last.number >= number) {
            return Err(s3_error!(
                InvalidPartOrder,
                "The list of parts was not in ascending order. Parts must be ordered by part number."
            ));
        }
        let same = |stored: &&StoredPart| {
            stored.number == number && part.e_tag.as_ref().is_some_and(|e_tag| e_tag.value() == stored.e_tag)
        };
        let found = there.iter().find(same).ok_or_else(|| {
            s3_error!(
                InvalidPart,
                "One or more of the specified parts could not be found. The part may not have been uploaded, or the \
                 specified entity tag may not match the part's entity tag."
            )
        })?;
        chosen.push(found.clone());
    }
    let all_but_last = &chosen[..chosen.len() - 1];
    if all_but_last.iter().any(|part| part.size < PART_BYTES_MIN) {
        return Err(s3_error!(
            EntityTooSmall,
            "Your proposed upload is smaller than the minimum allowed size"
        ));
    }
    Ok(chosen)
}

/// The MD5 of the parts' MD5s, and how many they are.
fn tag(parts: &[StoredPart]) -> String {
    let mut md5 = Md5::new();
    for part in parts {
        let digits = part.e_tag.as_bytes().chunks(2);
        let bytes: Vec<u8> =
            digits.filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect();
        md5.update(&bytes);
    }
    format!("{}-{}", hex(md5.finalize().as_ref()), parts.len())
}

/// `ListMultipartUploads`.
pub(crate) async fn list(
    on: &Operations,
    input: ListMultipartUploadsInput,
) -> S3Result<ListMultipartUploadsOutput> {
    on.bucket(&input.bucket).await?;
    if input.delimiter.as_ref().is_some_and(|delimiter| !delimiter.is_empty()) {
        return Err(s3_error!(NotImplemented, "Uploads are not rolled up at a delimiter."));
    }
    let encoded = input.encoding_type.is_some();
    let text = |text: &str| if encoded { escape(text) } else { text.to_owned() };
    let snapshot = on.0.store.snapshot().map_err(error::of_meta)?;
    let mut records = snapshot.scan(UPLOADS, &input.bucket).map_err(error::of_meta)?;
    let prefix = input.prefix.clone().unwrap_or_default();
    let (key_marker, id_marker) = (input.key_marker.clone(), input.upload_id_marker.clone());
    records.retain(|UploadRecord { place: (_, key, id), .. }| {
        let after = match (&key_marker, &id_marker) {
            (Some(marker), Some(id_marker)) => (key, id) > (marker, id_marker),
            (Some(marker), None) => key > marker,
            (None, _) => true,
        };
        key.starts_with(&prefix) && after
    });
    let max = input.max_uploads.unwrap_or(PAGE_MAX).clamp(0, PAGE_MAX);
    let truncated = records.len() > max as usize;
    records.truncate(max as usize);
    let next = records.last().filter(|_| truncated).map(|record| record.place.clone());
    let upload =
        |UploadRecord { place: (_, key, id), initiated_ms, initiator, .. }: UploadRecord| MultipartUpload {
            initiated: Some(time(initiated_ms.saturating_mul(1_000_000))),
            initiator: Some(Initiator { display_name: None, id: Some(initiator) }),
            key: Some(text(&key)),
            storage_class: Some(StorageClass::from_static(StorageClass::STANDARD)),
            upload_id: Some(id),
            ..MultipartUpload::default()
        };
    let uploads: Vec<_> = records.into_iter().map(upload).collect();
    Ok(ListMultipartUploadsOutput {
        bucket: Some(input.bucket),
        encoding_type: input.encoding_type,
        is_truncated: Some(truncated),
        key_marker: Some(text(&input.key_marker.unwrap_or_default())),
        max_uploads: Some(max),
        next_key_marker: next.as_ref().map(|(_, key, _)| text(key)),
        next_upload_id_marker: next.map(|(_, _, id)| id),
        prefix: input.prefix.map(|prefix| text(&prefix)),
        upload_id_marker: input.upload_id_marker,
        uploads: Some(uploads),
        ..ListMultipartUploadsOutput::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(number: u32, size: u64) -> StoredPart {
        StoredPart { number, e_tag: hex(Md5::checksum(&[number as u8]).as_ref()), size, modified_ns: 0 }
    }

    fn named(part: &StoredPart) -> CompletedPart {
        CompletedPart {
            part_number: Some(part.number as i32),
            e_tag: Some(ETag::Strong(part.e_tag.clone())),
            ..CompletedPart::default()
        }
    }

    #[test]
    fn parts_are_those_that_are_there_in_order_and_large_enough() {
        let there = [part(1, PART_BYTES_MIN), part(2, 7), part(3, 1)];
        let choose = |parts: &[&StoredPart]| {
            let named = parts.iter().map(|part| named(part)).collect();
            chosen(named, &there).map(|parts| parts.len()).map_err(|error| error.code().as_str().to_owned())
        };
        assert_eq!(choose(&[&there[0], &there[2]]), Ok(2));
        assert_eq!(choose(&[&there[1], &there[0]]).unwrap_err(), "InvalidPartOrder");
        assert_eq!(choose(&[&there[1], &there[2]]).unwrap_err(), "EntityTooSmall");
        assert_eq!(choose(&[&part(4, 1)]).unwrap_err(), "InvalidPart");
        assert_eq!(choose(&[]).unwrap_err(), "MalformedXML");
    }

    #[test]
    fn the_tag_is_that_of_s3() {
        // md5(md5("\x01") ‖ md5("\x02")), computed with md5sum.
        let tag = tag(&[part(1, 1), part(2, 1)]);
        assert!(tag.ends_with("-2") && tag.len() == 34, "{tag}");
    }
}
