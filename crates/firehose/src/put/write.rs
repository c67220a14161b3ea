//! Writing records into the log of their delivery stream.

use std::sync::Arc;

use api::{Caller, ports::Unit};
use log::BatchBuilder;
use millstream_api as api;
use millstream_log as log;

use crate::{
    error::FirehoseError, metrics::labels, service::Firehose, stream::DeliveryStream, tables::SourceRecord,
};

/// The names of an operation's metrics.
#[derive(Debug)]
pub(crate) struct CallMetrics {
    pub bytes: &'static str,
    pub latency: &'static str,
    pub records: Option<&'static str>,
    pub requests: &'static str,
}

/// Those of PutRecord.
pub(crate) static PUT_RECORD: CallMetrics = CallMetrics {
    bytes: "PutRecord.Bytes",
    latency: "PutRecord.Latency",
    records: None,
    requests: "PutRecord.Requests",
};

/// Those of PutRecordBatch.
pub(crate) static PUT_RECORD_BATCH: CallMetrics = CallMetrics {
    bytes: "PutRecordBatch.Bytes",
    latency: "PutRecordBatch.Latency",
    records: Some("PutRecordBatch.Records"),
    requests: "PutRecordBatch.Requests",
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
        call: &'static CallMetrics,
        records: impl Iterator<Item = &[u8]> + Clone,
    ) -> Result<Written, FirehoseError> {
        let started = self.clock.monotonic();
        let stream = self.find(caller, name)?;
        let log = match &stream.log {
            Some(log) => log,
            None => return Err(FirehoseError::InvalidSource),
        };
        let admitted = self.admit(&stream, records.clone()).inspect_err(|_| {
            stream.sums.count("ThrottledRecords", records.clone().count());
            let count = records.clone().count() as u64;
            self.metrics.throttled_records.get_or_create(&labels(name)).inc_by(count);
        })?;
        let admits = |index: usize| admitted.as_ref().is_none_or(|admitted| admitted[index]);
        let framed = records.clone().map(|record| BatchBuilder::LENGTH + record.len()).sum();
        let mut builder = BatchBuilder::with_capacity(framed);
        let (mut count, mut bytes) = (0u64, 0u64);
        let mut total = 0;
        for (index, record) in records.enumerate() {
            total += 1;
            if admits(index) {
                builder.push(record);
                (count, bytes) = (count + 1, bytes + record.len() as u64);
            }
        }
        stream.sums.count("IncomingRecords", count as usize);
        stream.sums.bytes("IncomingBytes", bytes as usize);
        stream.sums.count("IncomingPutRequests", 1);
        if count < total {
            stream.sums.count("ThrottledRecords", (total - count) as usize);
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
        let took = self.clock.monotonic().saturating_sub(started).as_secs_f64() * 1000.0;
        stream.sums.bytes(call.bytes, bytes as usize);
        stream.sums.count(call.requests, 1);
        stream.sums.add(call.latency, Unit::Milliseconds, took);
        if let Some(records) = call.records {
            stream.sums.count(records, count as usize);
        }
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

/// Unique among all records of the server: the delivery stream's id and the record's position, 32 hexadecimal digits.
fn record_id(stream: u64, position: u64) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let number = u128::from(stream) << 64 | u128::from(position);
    // By hand: the formatting of the standard library took a fifteenth of a server's time under load.
    let digits =
        number.to_be_bytes().map(|byte| [byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)]));
    String::from_utf8(digits.as_flattened().to_vec()).expect("digits are ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_the_numbers_of_stream_and_position() {
        for (stream, position) in [(0, 0), (1, 0xfedc_ba98_7654_3210), (u64::MAX, 7)] {
            assert_eq!(record_id(stream, position), format!("{stream:016x}{position:016x}"));
        }
    }
}
