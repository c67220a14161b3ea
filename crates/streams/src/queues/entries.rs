//! What is done with records that were received: acknowledging, hiding, restoring; each entry has a result of its own.

use std::collections::HashSet;

use api::Caller;
use millstream_api as api;

use super::{
    Queue, QueueRecord,
    core::Core,
    state::{Change, Key},
};
use crate::{error::StreamsError, generated::errors as code, service::Streams};

/// What is to become of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// They are done with.
    Acknowledge { dead: bool },
    /// They are invisible for so many seconds from now on.
    Hide { dead: bool, seconds: u32 },
    /// They are no dead letters any more.
    Restore,
}

impl Wanted {
    fn dead(self) -> bool {
        match self {
            Self::Acknowledge { dead } | Self::Hide { dead, .. } => dead,
            Self::Restore => true,
        }
    }
}

/// Why an entry failed.
pub(crate) struct Failed {
    pub receipt_handle: String,
    pub error_code: String,
    pub error_message: Option<String>,
}

impl Streams {
    /// Does it; answers the handles of what was done, and what failed.
    pub(crate) async fn settle_records(
        &self,
        caller: &Caller,
        arn: &str,
        entries: Vec<(String, Wanted)>,
    ) -> Result<(Vec<String>, Vec<Failed>), StreamsError> {
        let (queue, record) = self.open_queue(caller, arn)?;
        let mut core = queue.core(self.log.as_ref()).await?;
        let now = self.log.now();
        core.sweep(now, record.max_receives);
        let (mut done, mut failed) = (Vec::new(), Vec::new());
        let mut changes = Vec::new();
        let mut keys = HashSet::new();
        for (handle, wanted) in entries {
            match self.find_received(&queue, &record, &core, &handle, wanted.dead(), &mut keys) {
                Err(error) => failed.push(failure(handle, error)),
                Ok(key) => {
                    done.push(handle);
                    changes.push(match wanted {
                        Wanted::Acknowledge { .. } => Change::Removed(vec![key]),
                        Wanted::Restore => Change::Restored(vec![key]),
                        Wanted::Hide { seconds, .. } => {
                            Change::Hidden(vec![(key, now.as_millis() + i64::from(seconds) * 1000)])
                        }
                    });
                }
            }
        }
        if changes.is_empty() {
            return Ok((done, failed));
        }
        let commit = core.change(&changes).await;
        let compacted = core.compact_if_due(now).await;
        drop(core);
        let result = match (commit, compacted) {
            (Ok(commit), Ok(())) => queue.durable(commit).await,
            (Err(error), _) | (_, Err(error)) => Err(error),
        };
        if changes.iter().any(|change| !matches!(change, Change::Removed(_))) {
            queue.wake(); // someone may wait for what was restored, or is visible sooner
        }
        if let Err(error) = result {
            tracing::warn!(queue = %queue.arn, error = &error as &dyn std::error::Error, "records not settled");
            for handle in done.drain(..) {
                failed.push(failure(handle, error.clone().into()));
            }
        }
        Ok((done, failed))
    }

    /// The record of a handle, if that is its latest one.
    fn find_received(
        &self,
        queue: &Queue,
        record: &QueueRecord,
        core: &Core,
        handle: &str,
        dead: bool,
        keys: &mut HashSet<Key>,
    ) -> Result<Key, StreamsError> {
        let receipt = self.open_receipt(handle).filter(|receipt| receipt.queue == queue.number);
        let receipt = receipt.ok_or_else(|| {
            StreamsError::InvalidArgument(format!("The receipt handle is not one of queue {}.", record.name))
        })?;
        let gone = || {
            StreamsError::NotFound(format!(
                "The record of the receipt handle is not in flight in queue {}, or was received again.",
                record.name
            ))
        };
        let entry = core.state.get(receipt.key).filter(|entry| entry.delivery == receipt.delivery);
        let entry = entry.ok_or_else(gone)?;
        if entry.place.is_dead() != dead {
            let is = if dead { "is not a dead-letter record" } else { "is a dead-letter record" };
            return Err(StreamsError::InvalidArgument(format!("The record of the receipt handle {is}.")));
        }
        if !keys.insert(receipt.key) {
            return Err(StreamsError::InvalidArgument(
                "The receipt handle stands in more than one entry.".into(),
            ));
        }
        Ok(receipt.key)
    }
}

fn failure(receipt_handle: String, error: StreamsError) -> Failed {
    let error = api::WireError::from(error);
    // The four codes that the API guide has for entries.
    let known = [code::RESOURCE_NOT_FOUND_EXCEPTION, code::INVALID_ARGUMENT_EXCEPTION];
    let code = match known.iter().find(|known| known.name == error.code().name) {
        Some(known) => known.name,
        None => code::INTERNAL_FAILURE_EXCEPTION.name,
    };
    Failed { receipt_handle, error_code: code.to_owned(), error_message: Some(error.message().to_owned()) }
}
