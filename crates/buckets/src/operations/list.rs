//! Listing objects, in both versions.

use base64_simd::URL_SAFE_NO_PAD;
use millstream_objects::{Listed, Page, Query};
use s3s::{S3Result, dto::*, s3_error};

use super::buckets::owner;
use crate::{
    conditions::{e_tag, modified},
    context::Context,
    service::{Operations, files},
};

/// The most entries of a page, and as many as there are if nobody says how many.
const MAX: i32 = 1000;

/// `ListObjects`.
pub(crate) async fn version_1(
    on: &Operations,
    context: Context,
    input: ListObjectsInput,
) -> S3Result<ListObjectsOutput> {
    refuse_attributes(input.optional_object_attributes.as_ref())?;
    let after = input.marker.clone().unwrap_or_default();
    let asked = Asked::new(&input.prefix, &input.delimiter, after, input.max_keys, &input.encoding_type)?;
    let page = asked.page(on, &input.bucket).await?;
    let delimited = input.delimiter.as_ref().is_some_and(|delimiter| !delimiter.is_empty());
    let next_marker = page.entries.last().filter(|_| page.truncated && delimited);
    let next_marker = next_marker.map(|last| asked.text(last.name()));
    let (contents, common_prefixes) = asked.entries(&page, Some(owner(&context)));
    Ok(ListObjectsOutput {
        name: Some(input.bucket),
        prefix: Some(asked.text(&input.prefix.unwrap_or_default())),
        marker: Some(asked.text(&input.marker.unwrap_or_default())),
        max_keys: Some(asked.max),
        is_truncated: Some(page.truncated),
        contents,
        common_prefixes,
        delimiter: input.delimiter.map(|delimiter| asked.text(&delimiter)),
        next_marker,
        encoding_type: input.encoding_type,
        request_charged: None,
    })
}

/// `ListObjectsV2`.
pub(crate) async fn version_2(
    on: &Operations,
    context: Context,
    input: ListObjectsV2Input,
) -> S3Result<ListObjectsV2Output> {
    refuse_attributes(input.optional_object_attributes.as_ref())?;
    let after = match &input.continuation_token {
        Some(token) => from_token(token)?,
        None => input.start_after.clone().unwrap_or_default(),
    };
    let asked = Asked::new(&input.prefix, &input.delimiter, after, input.max_keys, &input.encoding_type)?;
    let page = asked.page(on, &input.bucket).await?;
    let next = page.entries.last().filter(|_| page.truncated);
    let next = next.map(|last| URL_SAFE_NO_PAD.encode_to_string(last.name().as_bytes()));
    let wants_owner = input.fetch_owner == Some(true);
    let (contents, common_prefixes) = asked.entries(&page, wants_owner.then(|| owner(&context)));
    Ok(ListObjectsV2Output {
        name: Some(input.bucket),
        prefix: Some(asked.text(&input.prefix.unwrap_or_default())),
        max_keys: Some(asked.max),
        key_count: Some(i32::try_from(page.entries.len()).unwrap_or(MAX)),
        continuation_token: input.continuation_token,
        is_truncated: Some(page.truncated),
        next_continuation_token: next,
        contents,
        common_prefixes,
        delimiter: input.delimiter.map(|delimiter| asked.text(&delimiter)),
        encoding_type: input.encoding_type,
        start_after: input.start_after.map(|after| asked.text(&after)),
        request_charged: None,
    })
}

fn refuse_attributes(wanted: Option<&OptionalObjectAttributesList>) -> S3Result<()> {
    match wanted {
        Some(wanted) if !wanted.is_empty() => {
            Err(s3_error!(NotImplemented, "Local buckets have no optional object attributes."))
        }
        _ => Ok(()),
    }
}

fn from_token(token: &str) -> S3Result<String> {
    let bytes = URL_SAFE_NO_PAD.decode_to_vec(token).ok();
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    text.ok_or_else(|| s3_error!(InvalidArgument, "The continuation token provided is incorrect"))
}

/// What both versions ask for.
struct Asked {
    query: Query,
    max: i32,
    encoded: bool,
}

impl Asked {
    fn new(
        prefix: &Option<String>,
        delimiter: &Option<String>,
        after: String,
        max: Option<i32>,
        encoding: &Option<EncodingType>,
    ) -> S3Result<Self> {
        let max = max.unwrap_or(MAX).min(MAX);
        let entries = usize::try_from(max).map_err(|_| {
            s3_error!(InvalidArgument, "Argument maxKeys must be an integer between 0 and 2147483647")
        })?;
        let encoded = match encoding.as_ref().map(EncodingType::as_str) {
            None => false,
            Some(EncodingType::URL) => true,
            Some(_) => {
                return Err(s3_error!(InvalidArgument, "Invalid Encoding Method specified in Request"));
            }
        };
        let prefix = prefix.clone().unwrap_or_default();
        let delimiter = delimiter.clone().unwrap_or_default();
        Ok(Self { query: Query { prefix, delimiter, after, max: entries }, max, encoded })
    }

    async fn page(&self, on: &Operations, bucket: &str) -> S3Result<Page> {
        let (bucket, query) = (on.bucket(bucket).await?, self.query.clone());
        files(move || bucket.page(&query)).await
    }

    /// A text as it is answered: XML cannot carry every character of keys.
    fn text(&self, text: &str) -> String {
        if self.encoded { escape(text) } else { text.to_owned() }
    }

    fn entries(&self, page: &Page, owner: Option<Owner>) -> (Option<ObjectList>, Option<CommonPrefixList>) {
        let (mut objects, mut prefixes) = (Vec::new(), Vec::new());
        for entry in &page.entries {
            match entry {
                Listed::Object { key, details } => objects.push(Object {
                    e_tag: Some(e_tag(details)),
                    key: Some(self.text(key)),
                    last_modified: Some(modified(details)),
                    owner: owner.clone(),
                    size: Some(i64::try_from(details.size).unwrap_or(i64::MAX)),
                    storage_class: Some(ObjectStorageClass::from_static(ObjectStorageClass::STANDARD)),
                    ..Object::default()
                }),
                Listed::Prefix(prefix) => prefixes.push(CommonPrefix { prefix: Some(self.text(prefix)) }),
            }
        }
        let some = |empty: bool| !empty;
        let (has_objects, has_prefixes) = (some(objects.is_empty()), some(prefixes.is_empty()));
        (has_objects.then_some(objects), has_prefixes.then_some(prefixes))
    }
}

/// Percent-encoded, but for `/` and what needs no encoding.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'*' | b'/' => {
                out.push(byte.into())
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_encoded_and_tokens_are_read_back() {
        assert_eq!(escape("a b/ü+.txt"), "a%20b/%C3%BC%2B.txt");
        assert_eq!(from_token(&URL_SAFE_NO_PAD.encode_to_string("a/ü".as_bytes())).unwrap(), "a/ü");
        assert!(from_token("!").is_err());
    }
}
