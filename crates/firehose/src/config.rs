//! What an operator may turn, and the figures of the real service.

use std::time::Duration;

use millstream_api as api;

/// Settings of the service.
#[derive(Clone, Debug)]
pub struct FirehoseConfig {
    /// Whether the quotas below are enforced.
    pub enforce_quotas: bool,
    /// How long records wait that cannot be delivered; then they are given up, as the real service does after 24 hours.
    pub retention: Duration,
    /// How much memory the buffers of all delivery streams may take, in bytes. Beyond it they are delivered early.
    pub buffer_bytes: usize,
    /// How many buffers of a delivery stream are delivered at once, and how many batches processed.
    pub parallel: usize,
    /// The quotas.
    pub quotas: Quotas,
}

impl Default for FirehoseConfig {
    fn default() -> Self {
        Self {
            enforce_quotas: true,
            retention: Duration::from_secs(24 * 3600),
            buffer_bytes: 512 << 20,
            parallel: 4,
            quotas: Quotas::default(),
        }
    }
}

api::quotas! {
    /// Quotas of delivery streams, each a key under `[quotas]` (`delivery_stream_…`).
    pub struct Quotas {
        /// Delivery streams of an account in a region.
        delivery_streams_per_account = 5_000;
        /// Records per second put into a delivery stream.
        delivery_stream_records_per_second = 500_000;
        /// Put calls per second of a delivery stream.
        delivery_stream_requests_per_second = 2_000;
        /// Bytes per second put into a delivery stream.
        delivery_stream_bytes_per_second = 5_242_880;
        /// Tags of a delivery stream.
        delivery_stream_tags = 50;
        /// Calls that start or stop the encryption of a delivery stream in 24 hours.
        delivery_stream_encryption_changes_per_day = 25;
        /// Partitions with records in their buffer at one time.
        delivery_stream_active_partitions = 500;
    }
}
