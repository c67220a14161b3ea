//! What can go wrong in the log.

use std::{io, sync::Arc};

use crate::{KeyUnavailable, LogShardId, Position};

/// An error of the log. Cheap to clone, since one failed write answers many callers.
#[derive(Clone, Debug, thiserror::Error)]
pub enum LogError {
    /// The shard takes no more records.
    #[error("shard is sealed")]
    Sealed,
    /// The records asked for were trimmed; reading goes on at `first`.
    #[error("records before {first:?} were trimmed")]
    Trimmed {
        /// The first position that can still be read.
        first: Position,
    },
    /// There is no such shard.
    #[error("shard {0:?} does not exist")]
    NoSuchShard(LogShardId),
    /// The writer was replaced by one of a later epoch.
    #[error("writer was fenced by epoch {epoch}")]
    Fenced {
        /// The epoch that replaced it.
        epoch: u64,
    },
    /// The batch was written before, too long ago to know where.
    #[error("batch repeats ordinal {ordinal}, whose position is no longer known")]
    Repeated {
        /// The ordinal of its fence.
        ordinal: u64,
    },
    /// The batch is greater than [`batch_bytes_max`](crate::Capabilities::batch_bytes_max).
    #[error("batch of {bytes} bytes is greater than {bytes_max}")]
    TooLarge {
        /// Its bytes, framing included.
        bytes: usize,
        /// The greatest that is taken.
        bytes_max: usize,
    },
    /// The disk is full: nothing was written; writing resumes by itself once there is space.
    #[error("no space left for the log")]
    Full,
    /// Stored data cannot be decrypted.
    #[error(transparent)]
    Key(#[from] KeyUnavailable),
    /// The data directory is in use by another process.
    #[error("data directory is in use by another process")]
    Locked,
    /// The data directory was written by a newer version.
    #[error("log format {found} is newer than {known}, the newest that this version knows")]
    Newer {
        /// The version found.
        found: u32,
        /// The newest known.
        known: u32,
    },
    /// The log is closed, or its disk failed; whether a write that was under way is durable is not known.
    #[error("log is unavailable: {0}")]
    Unavailable(&'static str),
    /// The disk failed.
    #[error("log I/O failed")]
    Io(#[source] Arc<io::Error>),
}

impl From<io::Error> for LogError {
    fn from(error: io::Error) -> Self {
        Self::Io(Arc::new(error))
    }
}
