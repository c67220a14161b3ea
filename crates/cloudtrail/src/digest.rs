//! Digests: what files a trail delivered, signed, each linked to the one before, so that whoever changes, adds or removes a
//! file or a digest is found out (`aws cloudtrail validate-logs`).

use base::Timestamp;
use millstream_base as base;
use serde_json::{Value, json};
use tracing::warn;

use crate::{
    delivery::{day, prefix_of, second},
    error::CloudTrailError,
    event::instant,
    service::CloudTrail,
    signing::sha256,
    tables::{DigestRecord, PreviousDigest, TrailRecord},
};

/// The signature's algorithm, as digests and objects name it.
const ALGORITHM: &str = "SHA256withRSA";

impl CloudTrail {
    /// Delivers a digest of the files since the one before, if the trail's time has come. A failure is noted on the trail,
    /// and tried again with the next turn.
    pub(crate) async fn deliver_digest(&self, arn: &str) -> Result<(), CloudTrailError> {
        let Some(trail) = self.trails().get(arn).cloned() else { return Ok(()) };
        let now = self.now();
        let since = Timestamp::from_millis(trail.digest.since_ms);
        let is_due = trail.validation
            && (trail.logging || !trail.digest.files.is_empty())
            && now.since(since) >= self.config.digest_interval
            && instant(now) != instant(since);
        if !is_due {
            return Ok(());
        }
        let delivered = self.put_digest(&trail, since, now).await;
        let named = trail.digest.files.len();
        self.change(arn, |trail| {
            let Some(trail) = trail else { return Ok(()) };
            match delivered {
                Ok(previous) => {
                    // Files that came meanwhile are for the next one.
                    let files = trail.digest.files.split_off(named.min(trail.digest.files.len()));
                    trail.digest = DigestRecord {
                        files,
                        since_ms: now.as_millis(),
                        previous: Some(previous),
                        delivered_ms: Some(now.as_millis()),
                        error: None,
                    };
                }
                Err(failure) => {
                    warn!(trail = arn, %failure, "digest not delivered");
                    trail.digest.error = Some(failure.to_string());
                }
            }
            Ok(())
        })
        .await
    }

    async fn put_digest(
        &self,
        trail: &TrailRecord,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<PreviousDigest, CloudTrailError> {
        let (account, region, name) = (&trail.account, &trail.region, &trail.name);
        let object = format!(
            "{}AWSLogs/{account}/CloudTrail-Digest/{region}/{}/{account}_CloudTrail-Digest_{region}_{name}_{region}_{}.json.gz",
            prefix_of(trail),
            day(now),
            second(now),
        );
        let signing = self.signing().await?;
        let files = &trail.digest.files;
        let previous = trail.digest.previous.as_ref();
        let link = |part: fn(&PreviousDigest) -> &String| previous.map(part);
        let listed: Vec<Value> = files
            .iter()
            .map(|file| {
                json!({
                    "s3Bucket": file.bucket, "s3Object": file.object, "hashValue": file.hash,
                    "hashAlgorithm": "SHA-256", "newestEventTime": file.newest, "oldestEventTime": file.oldest,
                })
            })
            .collect();
        let content = json!({
            "awsAccountId": account,
            "digestStartTime": instant(since),
            "digestEndTime": instant(now),
            "digestS3Bucket": trail.bucket,
            "digestS3Object": object,
            "digestPublicKeyFingerprint": signing.fingerprint(),
            "digestSignatureAlgorithm": ALGORITHM,
            "newestEventTime": files.iter().map(|file| &file.newest).max(),
            "oldestEventTime": files.iter().map(|file| &file.oldest).min(),
            "previousDigestS3Bucket": link(|previous| &previous.bucket),
            "previousDigestS3Object": link(|previous| &previous.object),
            "previousDigestHashValue": link(|previous| &previous.hash),
            "previousDigestHashAlgorithm": previous.map(|_| "SHA-256"),
            "previousDigestSignature": link(|previous| &previous.signature),
            "logFiles": listed,
        });
        let content = content.to_string().into_bytes();
        let hash = sha256(&content);
        let before = previous.map_or("null", |previous| &previous.signature);
        let text = format!("{}\n{}/{object}\n{hash}\n{before}", instant(now), trail.bucket);
        let signature = signing.sign(&text)?;
        let metadata = [("signature", signature.as_str()), ("signature-algorithm", ALGORITHM)];
        self.put(&trail.bucket, &object, &content, &metadata).await?;
        Ok(PreviousDigest { bucket: trail.bucket.clone(), object, hash, signature })
    }
}
