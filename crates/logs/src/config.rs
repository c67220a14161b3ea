//! Settings.

/// What an operator may turn.
#[derive(Clone, Debug)]
pub struct LogsConfig {
    /// The oldest events of all groups are forgotten once they all take more bytes than this.
    pub bytes_max: u64,
    /// So many log streams are kept, of all groups together; a new one beyond is refused.
    pub streams_max: u64,
}

impl Default for LogsConfig {
    fn default() -> Self {
        Self { bytes_max: 1 << 30, streams_max: 10_000 }
    }
}
