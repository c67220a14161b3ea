//! The layout of GetMedia and GetMediaForFragmentList, as captured from the real service: for each fragment the producer's
//! head, a Tags element of ours, the cluster, the producer's tags, and in GetMedia another Tags element of ours.

use bytes::{Bytes, BytesMut};

use crate::{
    archive::Media,
    fragment::FragmentNumber,
    mkv::{ebml, ids, tags},
};

/// What stands before a cluster.
pub(crate) fn front_tags(number: FragmentNumber, server_ms: i64, producer_ms: i64) -> Bytes {
    tags::write([
        ("AWS_KINESISVIDEO_FRAGMENT_NUMBER", number.to_string().as_str()),
        ("AWS_KINESISVIDEO_SERVER_TIMESTAMP", &seconds(server_ms)),
        ("AWS_KINESISVIDEO_PRODUCER_TIMESTAMP", &seconds(producer_ms)),
    ])
}

/// What stands behind a cluster in GetMedia.
pub(crate) fn back_tags(number: FragmentNumber, behind_ms: i64) -> Bytes {
    tags::write([
        ("AWS_KINESISVIDEO_MILLIS_BEHIND_NOW", behind_ms.max(0).to_string().as_str()),
        ("AWS_KINESISVIDEO_CONTINUATION_TOKEN", number.to_string().as_str()),
    ])
}

/// Says, in place of a fragment, why GetMedia ends.
pub(crate) fn error_tags(id: u32, code: &str) -> Bytes {
    tags::write([("AWS_KINESISVIDEO_ERROR_CODE", code), ("AWS_KINESISVIDEO_ERROR_ID", &id.to_string())])
}

/// Says, in place of a fragment, why GetMediaForFragmentList ends.
pub(crate) fn exception_tags(number: FragmentNumber, code: u32, message: &str) -> Bytes {
    tags::write([
        ("AWS_KINESISVIDEO_FRAGMENT_NUMBER", number.to_string().as_str()),
        ("AWS_KINESISVIDEO_EXCEPTION_ERROR_CODE", &code.to_string()),
        ("AWS_KINESISVIDEO_EXCEPTION_MESSAGE", message),
    ])
}

/// The head of a cluster of known size.
pub(crate) fn closed_cluster(content_bytes: usize) -> Bytes {
    let mut out = BytesMut::with_capacity(12);
    ebml::put_id(&mut out, ids::CLUSTER);
    ebml::put_size(&mut out, content_bytes);
    out.freeze()
}

/// The head of a cluster whose end is not known yet.
pub(crate) fn open_cluster() -> Bytes {
    let mut out = BytesMut::with_capacity(12);
    ebml::put_id(&mut out, ids::CLUSTER);
    ebml::put_unknown_size(&mut out);
    out.freeze()
}

/// A stored fragment up to our tags behind it.
pub(crate) fn stored(media: Media, front: Bytes) -> Vec<Bytes> {
    let cluster = closed_cluster(media.content.len());
    vec![media.head, front, cluster, media.content, media.tags]
}

/// Seconds with three decimals, as the tags have times.
pub(crate) fn seconds(ms: i64) -> String {
    let sign = if ms < 0 { "-" } else { "" };
    format!("{sign}{}.{:03}", ms.unsigned_abs() / 1000, ms.unsigned_abs() % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_three_decimals() {
        let texts = [1_511_852_109_126, 5, -1_050, 0].map(seconds);
        assert_eq!(texts, ["1511852109.126", "0.005", "-1.050", "0.000"]);
    }
}
