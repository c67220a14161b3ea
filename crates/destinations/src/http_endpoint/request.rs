//! A batch as the body of a request.

use std::collections::BTreeMap;

use base64_simd::STANDARD;
use firehose::delivery::Batch;
use millstream_firehose as firehose;

use super::config::Attribute;

/// `{"requestId":…,"timestamp":…,"records":[{"data":…}]}`.
pub(crate) fn body(batch: &Batch, request_id: &str, timestamp_ms: i64) -> Vec<u8> {
    let mut out = Vec::with_capacity(batch.data.len() / 3 * 4 + batch.entries.len() * 16 + 128);
    out.extend_from_slice(
        format!("{{\"requestId\":\"{request_id}\",\"timestamp\":{timestamp_ms},\"records\":[").as_bytes(),
    );
    for (index, record) in batch.records().enumerate() {
        out.extend_from_slice(if index == 0 { b"{\"data\":\"" } else { b",{\"data\":\"" });
        STANDARD.encode_append(record, &mut out);
        out.extend_from_slice(b"\"}");
    }
    out.extend_from_slice(b"]}");
    out
}

/// The header `X-Amz-Firehose-Common-Attributes`.
pub(crate) fn common_attributes(attributes: &[Attribute]) -> String {
    let members: BTreeMap<&str, &str> =
        attributes.iter().map(|a| (a.attribute_name.as_str(), a.attribute_value.as_str())).collect();
    serde_json::json!({ "commonAttributes": members }).to_string()
}
