//! Fragments for players: those of a time range, in order, each moment once.

use crate::{
    archive::Indexed, error::VideoError, fragment::FragmentEntry, mkv::head::Head, service::Video,
    stream::Stream,
};

/// A time range, and whose clock it is by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    pub by_producer: bool,
    pub start_ms: i64,
    pub end_ms: i64,
}

impl Range {
    /// When a fragment begins, by the range's clock.
    pub fn time_of(&self, entry: &FragmentEntry) -> i64 {
        if self.by_producer { entry.producer_ms } else { entry.server_ms }
    }

    /// The fragments that begin in the range, in the order of its clock. Of those that a producer has sent twice, the first
    /// that arrived is taken.
    pub fn fragments(&self, stream: &Stream, horizon_ms: i64) -> Vec<Indexed> {
        let mut found = stream
            .archive
            .select(horizon_ms, |entry| (self.start_ms..=self.end_ms).contains(&self.time_of(entry)));
        found.sort_by_key(|indexed| (self.time_of(&indexed.entry), indexed.place));
        if self.by_producer {
            found.dedup_by_key(|indexed| indexed.entry.producer_ms);
        }
        found
    }
}

impl Video {
    /// The head of a fragment.
    pub(crate) async fn head_of(
        &self,
        stream: &Stream,
        entry: &FragmentEntry,
    ) -> Result<std::sync::Arc<Head>, VideoError> {
        if let Some(head) = stream.known_head(entry.head) {
            return Ok(head);
        }
        let media = stream.archive.read(entry).await?;
        let head = Head::parse(media.head)
            .map_err(|malformed| VideoError::InvalidMediaFrame(malformed.to_string()))?;
        Ok(stream.know_head(head))
    }
}
