//! A batch as an object: its name, its bytes, its headers.

use std::sync::Arc;

use base::Rng;
use chrono_tz::Tz;
use firehose::{
    delivery::{Batch, Failure, Output, Pack as _, StreamFacts},
    prefix::{self, Context, PartitionKeys, Prefix},
};
use millstream_base as base;
use millstream_firehose as firehose;
use millstream_objects::{Attribute, Attributes, Key, object_store::PutPayload};

use super::{
    compress::{Packer, assemble},
    config::Config,
};

/// An object to be written.
#[derive(Debug)]
pub(crate) struct Object {
    pub key: Key,
    pub body: PutPayload,
    pub attributes: Attributes,
}

/// How objects are named and packed.
pub(crate) struct Layout {
    config: Config,
    /// Packs the objects.
    pub packer: Arc<Packer>,
    prefix: Prefix,
    error_prefix: Prefix,
    zone: Tz,
    name: String,
    version: u64,
}

impl Layout {
    /// By these settings.
    pub fn new(config: Config, stream: &StreamFacts) -> Result<Self, Failure> {
        let bad = |message: String| Failure::new("Configuration.Invalid", message);
        // Without a prefix of their own, errors stand below the prefix of the records.
        let errors = match config.error_output_prefix.is_empty() {
            true => &config.prefix,
            false => &config.error_output_prefix,
        };
        Ok(Self {
            prefix: Prefix::parse(&config.prefix).map_err(bad)?,
            error_prefix: Prefix::parse(errors).map_err(bad)?,
            zone: prefix::zone(config.custom_time_zone.as_deref()).map_err(bad)?,
            name: stream.name.clone(),
            version: stream.version,
            packer: Arc::new(Packer::new(config.compression_format)),
            config,
        })
    }

    /// The object of a batch. One that is not packed yet takes time: not for threads that others wait for.
    pub fn object(&self, batch: &Batch, rng: &dyn Rng) -> Object {
        let compression = self.config.compression_format;
        let (usual, encoding) = compression.names();
        let extension =
            if self.config.file_extension.is_empty() { usual } else { &self.config.file_extension };
        let id = uuid(batch.id);
        let name = format!(
            "{}{}-{}-{}-{id}{extension}",
            self.prefix_of(batch, rng),
            self.name,
            self.version,
            prefix::name_time(batch.oldest, self.zone),
        );
        let mut attributes = Attributes::new();
        attributes.insert(Attribute::ContentType, "application/octet-stream".into());
        if let Some(encoding) = encoding {
            attributes.insert(Attribute::ContentEncoding, encoding.into());
        }
        let parts = match &batch.packed {
            Some(packed) => assemble(compression, &packed.pieces, &id),
            None => assemble(compression, &[self.packer.pack(&batch.data)], &id),
        };
        let body = parts.into_iter().collect();
        Object { key: key(&name), body, attributes }
    }

    fn prefix_of(&self, batch: &Batch, rng: &dyn Rng) -> String {
        let none = PartitionKeys::new();
        let (prefix, kind, keys) = match &batch.output {
            Output::Main(keys) => (&self.prefix, None, keys.as_deref().unwrap_or(&none)),
            Output::Backup => (&self.prefix, None, &none),
            Output::Failed(kind) => (&self.error_prefix, Some(*kind), &none),
        };
        prefix.evaluate(&mut Context {
            time: batch.oldest,
            zone: self.zone,
            random: &mut || random_string(rng),
            error_output_type: kind,
            keys,
        })
    }
}

/// As a key: empty steps of a path, which files do not have, are left out.
fn key(name: &str) -> Key {
    let steps: Vec<&str> = name.split('/').filter(|step| !step.is_empty()).collect();
    let name = steps.join("/");
    Key::parse(&name).unwrap_or_else(|_| Key::from(name))
}

/// Eleven letters and digits.
fn random_string(rng: &dyn Rng) -> String {
    const CHARACTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    (0..11).map(|_| char::from(CHARACTERS[(rng.next_u64() % 62) as usize])).collect()
}

fn uuid(id: [u8; 16]) -> String {
    let hex = base::hex(&id);
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use base::{Arn, SeededRng, Timestamp};
    use bytes::Bytes;
    use firehose::delivery::Entry;
    use serde_json::json;

    use super::*;

    fn object(settings: serde_json::Value, output: Output) -> Object {
        let mut all = json!({"BucketARN": "arn:aws:s3:::lake", "RoleARN": "arn:aws:iam::0:role/x", "CompressionFormat": "UNCOMPRESSED"});
        all.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
        let stream = StreamFacts {
            name: "clicks".into(),
            arn: Arn::parse("arn:aws:firehose:us-east-1:000000000000:deliverystream/clicks").unwrap(),
            version: 3,
        };
        let oldest = Timestamp::from_millis(1_783_951_506_789); // 2026-07-13T14:05:06Z
        let entries = Arc::new([Entry { end: 2, arrival: oldest }]);
        let data = Bytes::from_static(b"hi");
        let batch = Batch { output, data, entries, packed: None, oldest, id: [0x41; 16] };
        Layout::new(serde_json::from_value(all).unwrap(), &stream).unwrap().object(&batch, &SeededRng::new(1))
    }

    const ID: &str = "41414141-4141-4141-4141-414141414141";

    #[test]
    fn names_are_those_of_the_service() {
        let key = |settings, output| object(settings, output).key.to_string();
        let tail = format!("clicks-3-2026-07-13-14-05-06-{ID}");
        assert_eq!(key(json!({}), Output::Main(None)), format!("2026/07/13/14/{tail}"));
        assert_eq!(key(json!({"Prefix": "a/"}), Output::Main(None)), format!("a/2026/07/13/14/{tail}"));
        let gzip = json!({"CompressionFormat": "GZIP", "Prefix": "x/!{timestamp:yyyy}/"});
        assert_eq!(key(gzip, Output::Main(None)), format!("x/2026/{tail}.gz"));
        let named = json!({"CompressionFormat": "HADOOP_SNAPPY", "FileExtension": ".bin"});
        assert_eq!(key(named, Output::Backup), format!("2026/07/13/14/{tail}.bin"));
        let zone = json!({"CustomTimeZone": "America/New_York"});
        assert_eq!(key(zone, Output::Main(None)), format!("2026/07/13/10/clicks-3-2026-07-13-10-05-06-{ID}"));
        let failed = Output::Failed("processing-failed");
        assert_eq!(
            key(json!({"Prefix": "a/"}), failed.clone()),
            format!("a/processing-failed/2026/07/13/14/{tail}")
        );
        let errors = json!({"ErrorOutputPrefix": "e/!{firehose:error-output-type}/"});
        assert_eq!(key(errors, failed), format!("e/processing-failed/{tail}"));
        assert_eq!(key(json!({"Prefix": "/a//b/"}), Output::Main(None)), format!("a/b/2026/07/13/14/{tail}"));
    }

    #[test]
    fn headers_are_those_of_the_service() {
        for (format, encoding) in [
            ("UNCOMPRESSED", None),
            ("GZIP", Some("gzip")),
            ("ZIP", Some("zip")),
            ("Snappy", Some("snappy-java")),
            ("HADOOP_SNAPPY", Some("hadoop-snappy")),
        ] {
            let attributes = object(json!({"CompressionFormat": format}), Output::Main(None)).attributes;
            let get = |name: &Attribute| attributes.get(name).map(|value| value.to_string());
            assert_eq!(get(&Attribute::ContentEncoding).as_deref(), encoding, "{format}");
            assert_eq!(get(&Attribute::ContentType).as_deref(), Some("application/octet-stream"));
        }
    }
}
