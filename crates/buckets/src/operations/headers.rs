//! Headers that are stored with an object.

use std::collections::BTreeMap;

use s3s::{S3Result, dto::Metadata, s3_error};

/// The most bytes of user metadata, names and values together (user guide, "Working with object metadata").
const METADATA_BYTES_MAX: usize = 2048;
const METADATA: &str = "x-amz-meta-";

/// Headers of a request, by the names that [`millstream_objects::Details`] gives them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Headers {
    pub cache_control: Option<String>,
    pub content_disposition: Option<String>,
    pub content_encoding: Option<String>,
    pub content_language: Option<String>,
    pub content_type: Option<String>,
    pub expires: Option<s3s::dto::Timestamp>,
    pub metadata: Option<Metadata>,
}

impl Headers {
    /// As they are stored.
    pub fn stored(self) -> S3Result<BTreeMap<String, String>> {
        let mut expires = Vec::new();
        if let Some(time) = self.expires {
            let written = time.format(s3s::dto::TimestampFormat::HttpDate, &mut expires);
            written.map_err(|_| s3_error!(InvalidArgument, "Expires is no time."))?;
        }
        let expires = String::from_utf8(expires).ok().filter(|text| !text.is_empty());
        let named = [
            ("Cache-Control", self.cache_control),
            ("Content-Disposition", self.content_disposition),
            ("Content-Encoding", self.content_encoding),
            ("Content-Language", self.content_language),
            ("Content-Type", self.content_type),
            ("Expires", expires),
        ];
        let mut headers: BTreeMap<String, String> =
            named.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
        let metadata = self.metadata.unwrap_or_default();
        let bytes: usize = metadata.iter().map(|(name, value)| name.len() + value.len()).sum();
        if bytes > METADATA_BYTES_MAX {
            return Err(s3_error!(
                MetadataTooLarge,
                "Your metadata headers exceed the maximum allowed metadata size."
            ));
        }
        headers.extend(metadata.into_iter().map(|(name, value)| (format!("{METADATA}{name}"), value)));
        Ok(headers)
    }

    /// As they are answered.
    pub fn of(stored: &BTreeMap<String, String>) -> Self {
        let get = |name: &str| stored.get(name).cloned();
        let metadata: Metadata = stored
            .iter()
            .filter_map(|(name, value)| Some((name.strip_prefix(METADATA)?.to_owned(), value.clone())))
            .collect();
        let expires = get("Expires")
            .and_then(|text| s3s::dto::Timestamp::parse(s3s::dto::TimestampFormat::HttpDate, &text).ok());
        Self {
            cache_control: get("Cache-Control"),
            content_disposition: get("Content-Disposition"),
            content_encoding: get("Content-Encoding"),
            content_language: get("Content-Language"),
            // What S3 says of an object that was stored without one.
            content_type: Some(get("Content-Type").unwrap_or_else(|| "binary/octet-stream".into())),
            expires,
            metadata: (!metadata.is_empty()).then_some(metadata),
        }
    }
}
