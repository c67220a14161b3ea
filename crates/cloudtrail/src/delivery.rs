//! A trail's files: what it selects of the audit log, compressed, in its bucket.

use std::io::Write as _;

use base::Timestamp;
use flate2::{Compression, write::GzEncoder};
use millstream_base as base;
use millstream_objects::{Attribute, Attributes, BucketName, Key, ObjectStore, PutOptions, PutPayload};
use serde_json::{Value, json};
use time::{OffsetDateTime, macros::format_description};
use tracing::warn;

use crate::{
    error::CloudTrailError,
    selectors::Facts,
    service::CloudTrail,
    signing::sha256,
    tables::{FileRecord, TrailRecord},
};

/// How many events a file holds at the most.
const EVENTS_MAX: usize = 10_000;

impl CloudTrail {
    /// Delivers what the trail has not delivered yet. A failure is noted on the trail, and tried again with the next turn.
    pub(crate) async fn deliver(&self, arn: &str) -> Result<(), CloudTrailError> {
        loop {
            let Some(trail) = self.trails().get(arn).cloned() else { return Ok(()) };
            if !trail.logging && trail.until.is_none() {
                return Ok(()); // it was never started
            }
            let end = trail.until.unwrap_or_else(|| self.log.end());
            if trail.next >= end {
                return Ok(());
            }
            let (events, next) = self.select(&trail, end).await?;
            let file = match events.is_empty() {
                true => None,
                false => match self.put_file(&trail, &events).await {
                    Ok(file) => Some(file),
                    Err(failure) => {
                        warn!(trail = arn, %failure, "file not delivered");
                        self.change(arn, |trail| {
                            if let Some(trail) = trail {
                                trail.delivery_error = Some(failure.to_string());
                            }
                            Ok(())
                        })
                        .await?;
                        return Ok(());
                    }
                },
            };
            let now = self.now().as_millis();
            self.change(arn, |trail| {
                let Some(trail) = trail else { return Ok(()) };
                trail.next = trail.next.max(next);
                if let Some(file) = file {
                    trail.delivered_ms = Some(now);
                    trail.delivery_error = None;
                    if trail.validation {
                        trail.digest.files.push(file);
                    }
                }
                Ok(())
            })
            .await?;
        }
    }

    /// The trail's next events, and where to read on.
    async fn select(&self, trail: &TrailRecord, end: u64) -> Result<(Vec<Value>, u64), CloudTrailError> {
        let (mut next, mut selected) = (trail.next, Vec::new());
        while next < end && selected.len() < EVENTS_MAX {
            let (events, on) = self.log.read(next).await?;
            if on <= next {
                break;
            }
            for event in events.iter().filter(|event| event.position < end) {
                let Ok(record) = serde_json::from_slice::<Value>(&event.bytes) else { continue };
                let region = trail.multi_region || record["awsRegion"] == trail.region.as_str();
                if region
                    && record["recipientAccountId"] == trail.account.as_str()
                    && trail.selectors.select(&Facts::of_record(&record))
                {
                    selected.push(record);
                }
            }
            next = on.min(end);
        }
        Ok((selected, next))
    }

    async fn put_file(&self, trail: &TrailRecord, events: &[Value]) -> Result<FileRecord, CloudTrailError> {
        let now = self.now();
        let content = json!({"Records": events}).to_string().into_bytes();
        let (account, region) = (&trail.account, &trail.region);
        let unique = self.unique();
        let object = format!(
            "{}AWSLogs/{account}/CloudTrail/{region}/{}/{account}_CloudTrail_{region}_{}_{unique}.json.gz",
            prefix_of(trail),
            day(now),
            minute(now),
        );
        self.put(&trail.bucket, &object, &content, &[]).await?;
        let times = || events.iter().filter_map(|event| event["eventTime"].as_str());
        Ok(FileRecord {
            bucket: trail.bucket.clone(),
            object,
            hash: sha256(&content),
            oldest: times().min().unwrap_or_default().to_owned(),
            newest: times().max().unwrap_or_default().to_owned(),
        })
    }

    /// Compresses and puts an object, with metadata.
    pub(crate) async fn put(
        &self,
        bucket: &str,
        object: &str,
        content: &[u8],
        metadata: &[(&'static str, &str)],
    ) -> Result<(), CloudTrailError> {
        let failed = |error: &dyn std::fmt::Display| CloudTrailError::Internal(error.to_string());
        let name = BucketName::parse(bucket).map_err(|error| failed(&error))?;
        let store = self.objects.bucket(&name).await.map_err(|error| failed(&error))?;
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        let compressed = encoder.write_all(content).and_then(|()| encoder.finish());
        let compressed = compressed.map_err(|error| failed(&error))?;
        let mut attributes = Attributes::new();
        attributes.insert(Attribute::ContentType, "application/json".into());
        attributes.insert(Attribute::ContentEncoding, "gzip".into());
        for (name, value) in metadata {
            attributes.insert(Attribute::Metadata((*name).into()), (*value).to_owned().into());
        }
        let options = PutOptions { attributes, ..PutOptions::default() };
        let store: &dyn ObjectStore = store.as_ref();
        store
            .put_opts(&Key::from(object), PutPayload::from(compressed), options)
            .await
            .map(drop)
            .map_err(|error| failed(&error))
    }

    /// Sixteen letters and digits that set a file apart from others of the same minute.
    fn unique(&self) -> String {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        let mut random = [0; 16];
        self.rng.fill(&mut random);
        random.iter().map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()])).collect()
    }
}

/// What stands before `AWSLogs`.
pub(crate) fn prefix_of(trail: &TrailRecord) -> String {
    match trail.prefix.as_deref().map(|prefix| prefix.trim_end_matches('/')) {
        None | Some("") => String::new(),
        Some(prefix) => format!("{prefix}/"),
    }
}

fn date(at: Timestamp) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(at.as_millis().div_euclid(1000)).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// `2026/11/26`.
pub(crate) fn day(at: Timestamp) -> String {
    let format = format_description!("[year]/[month]/[day]");
    date(at).format(format).expect("years of four digits can be written")
}

/// `20261126T0150Z`.
fn minute(at: Timestamp) -> String {
    let format = format_description!("[year][month][day]T[hour][minute]Z");
    date(at).format(format).expect("years of four digits can be written")
}

/// `20261126T015030Z`.
pub(crate) fn second(at: Timestamp) -> String {
    let format = format_description!("[year][month][day]T[hour][minute][second]Z");
    date(at).format(format).expect("years of four digits can be written")
}
