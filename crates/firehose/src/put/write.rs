//! Writing records into the log of their delivery stream.

use std::sync::Arc;

use api::Caller;
use log::BatchBuilder;
use millstream_api as api;
use millstream_log as log;

use crate::{
    error::FirehoseError, metrics::labels, service::Firehose, stream::DeliveryStream, tables::SourceRecord,
};

/// What became of the records of a call: of each its id, or nothing where a quota was used up.
pub(crate) struct Written {
    pub ids: Vec<Option<String>>,
    /// Whether the records were sealed.
    pub encrypted: bool,
}

impl Firehose {
    /// Makes records durable, those that the quotas let pass.
    pub(crate) async fn put(
        &self,
        caller: &Arc<Caller>,
        name: &str,
        records: impl Iterator<Item = &[u8]> + Clone,
    ) -> Result<Written, FirehoseError> {
        let stream = self.find(caller, name)?;
        let log = match &stream.log {
            Some(log) => log,
            None => return Err(FirehoseError::InvalidSource),
        };
        let admitted = self.admit(&stream, records.clone())?;
        let admits = |index: usize| admitted.as_ref().is_none_or(|admitted| admitted[index]);
        let mut builder = BatchBuilder::default();
        let (mut count, mut bytes) = (0u64, 0u64);
        let mut total = 0;
        for (index, record) in records.enumerate() {
            total += 1;
            if admits(index) {
                builder.push(record);
                (count, bytes) = (count + 1, bytes + record.len() as u64);
            }
        }
        let labels = labels(name);
        self.metrics.incoming_records.get_or_create(&labels).inc_by(count);
        self.metrics.incoming_bytes.get_or_create(&labels).inc_by(bytes);
        if count < total {
            self.metrics.throttled_records.get_or_create(&labels).inc_by(total - count);
        }
        let record = stream.record();
        let encrypted = record.encryption.as_ref().is_some_and(|encryption| encryption.enabled);
        let mut position = match builder.records() {
            0 => 0,
            _ => log.enqueue(builder.build()).await?.durable().await?.first.0,
        };
        let mut id = |index: usize| {
            admits(index).then(|| {
                let id = record_id(record.id, position);
                position += 1;
                id
            })
        };
        Ok(Written { ids: (0..total as usize).map(&mut id).collect(), encrypted })
    }

    fn admit<'a>(
        &self,
        stream: &DeliveryStream,
        records: impl Iterator<Item = &'a [u8]>,
    ) -> Result<Option<Vec<bool>>, FirehoseError> {
        debug_assert!(matches!(stream.record().source, SourceRecord::DirectPut { .. }));
        if !self.config.enforce_quotas {
            return Ok(None);
        }
        let sizes = records.map(<[u8]>::len);
        let admitted = stream.quota.admit(&self.config.quotas, self.clock.monotonic(), sizes);
        admitted.ok_or(FirehoseError::SlowDown).map(Some)
    }
}

/// Unique among all records of the server: the delivery stream's id and the record's position.
fn record_id(stream: u64, position: u64) -> String {
    format!("{stream:016x}{position:016x}")
}
