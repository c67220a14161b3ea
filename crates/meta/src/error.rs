//! What can go wrong in the metadata store.

use std::{error::Error, sync::Arc};

/// An error of the metadata store. A failed write has changed nothing, save that while the disk goes on failing nobody can
/// know.
#[derive(Clone, Debug, thiserror::Error)]
pub enum MetaError {
    /// Another process has the store open.
    #[error("metadata is in use by another process")]
    Locked,
    /// The store was written by a newer version.
    #[error("metadata format {found} is newer than {known}, the newest that this version knows")]
    Newer {
        /// The version found.
        found: u32,
        /// The newest known.
        known: u32,
    },
    /// A stored value is not what its table says.
    #[error("metadata table {table} holds a value that cannot be read")]
    Unreadable {
        /// The table.
        table: &'static str,
        /// Why.
        #[source]
        source: Arc<serde_json::Error>,
    },
    /// The storage engine or the disk under it fails.
    #[error("metadata storage failed")]
    Storage(#[source] Arc<dyn Error + Send + Sync>),
}

impl MetaError {
    pub(crate) fn storage(error: impl Into<redb::Error>) -> Self {
        match error.into() {
            redb::Error::DatabaseAlreadyOpen => Self::Locked,
            error => Self::Storage(Arc::new(error)),
        }
    }
}
