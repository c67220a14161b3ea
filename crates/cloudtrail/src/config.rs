//! Settings.

use std::time::Duration;

/// What an operator may turn.
#[derive(Clone, Debug)]
pub struct CloudTrailConfig {
    /// Events older than this are forgotten.
    pub age_max: Duration,
    /// The oldest events are forgotten once they all take more bytes than this.
    pub bytes_max: u64,
    /// How often trails deliver files.
    pub delivery_interval: Duration,
    /// How often trails deliver digests.
    pub digest_interval: Duration,
}

impl Default for CloudTrailConfig {
    /// As on AWS: events are looked up for 90 days, files come about every five minutes, digests every hour.
    fn default() -> Self {
        Self {
            age_max: Duration::from_secs(90 * 24 * 60 * 60),
            bytes_max: 1 << 30,
            delivery_interval: Duration::from_secs(5 * 60),
            digest_interval: Duration::from_secs(60 * 60),
        }
    }
}
