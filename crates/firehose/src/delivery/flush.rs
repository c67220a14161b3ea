//! Delivering a batch to its end: tries, pauses, failed records to the error output.

use std::{sync::Arc, time::Duration};

use api::ports::Unit;
use base::{Clock, Rng, Timestamp};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use tracing::warn;

use super::{
    Batch, Destination, Entry, ErrorLog, ErrorRecord, FailedRecord, Failure, Outcome, Output, Processor,
    Status,
};
use crate::{
    cloudwatch::{Sums, delivery_to},
    metrics::{FirehoseMetrics, labels},
    tables::Kind,
};

/// Where the batches of a delivery stream go.
pub(crate) struct Targets {
    pub name: String,
    pub main: Arc<dyn Destination>,
    /// Takes error records.
    pub errors: Arc<dyn Destination>,
    pub backup: Option<Arc<dyn Destination>>,
    /// What is told of failures of the main destination, and of the others.
    pub log: Option<Arc<ErrorLog>>,
    pub others_log: Option<Arc<ErrorLog>>,
    /// How long failed records are tried again before they go to the error output as this type; `None` where the main
    /// destination is a bucket, which is tried until the retention period is over.
    pub retry: Option<(Duration, &'static str)>,
    pub retention: Duration,
    pub clock: Arc<dyn Clock>,
    pub rng: Arc<dyn Rng>,
    pub status: Arc<Status>,
    pub metrics: FirehoseMetrics,
    /// What CloudWatch will be told.
    pub sums: Arc<Sums>,
    pub kind: Kind,
}

impl Targets {
    /// Where an output goes.
    pub fn destination(&self, output: &Output) -> &dyn Destination {
        match output {
            Output::Main(_) => self.main.as_ref(),
            Output::Backup => self.backup.as_ref().unwrap_or(&self.errors).as_ref(),
            Output::Failed(_) => self.errors.as_ref(),
        }
    }

    /// Delivers a batch. When it returns, every record of it is where it belongs, or given up after the retention period.
    pub async fn deliver(&self, batch: &Batch) {
        match (&batch.output, self.retry) {
            (Output::Main(_), Some((patience, kind))) => {
                self.deliver_or_set_aside(batch, patience, kind).await
            }
            (output, _) => self.insist(self.destination(output), batch).await,
        }
        let labels = labels(&self.name);
        if matches!(batch.output, Output::Failed(_)) {
            self.metrics.failed_records.get_or_create(&labels).inc_by(batch.count() as u64);
        } else if matches!(batch.output, Output::Main(_)) {
            self.metrics.delivered_records.get_or_create(&labels).inc_by(batch.count() as u64);
            self.metrics.delivered_bytes.get_or_create(&labels).inc_by(batch.bytes() as u64);
        }
        let now = self.clock.now();
        self.status.change(|status| status.delivered_at = Some(now));
    }

    /// Counts an attempt, by where it went: `None` if nothing was taken, else the records that were not.
    fn count(&self, batch: &Batch, failed: Option<&[FailedRecord]>) {
        let begin = match batch.output {
            Output::Main(_) => delivery_to(self.kind),
            Output::Backup => "BackupToS3",
            // What an endpoint did not take is backed up; error records of a bucket are no backup.
            Output::Failed(_) if self.kind == Kind::HttpEndpoint => "BackupToS3",
            Output::Failed(_) => return,
        };
        if begin == "DeliveryToHttpEndpoint" {
            self.sums.count("DeliveryToHttpEndpoint.ProcessedRecords", batch.count());
            self.sums.bytes("DeliveryToHttpEndpoint.ProcessedBytes", batch.bytes());
        }
        self.sums.add(format!("{begin}.Success"), Unit::None, f64::from(u8::from(failed.is_some())));
        if let Some(failed) = failed {
            let left: usize = failed.iter().map(|record| batch.record(record.index).len()).sum();
            let (delivered, bytes) = (batch.count() - failed.len(), batch.bytes() - left);
            self.sums.count(format!("{begin}.Records"), delivered);
            self.sums.bytes(format!("{begin}.Bytes"), bytes);
            if begin == "DeliveryToS3" {
                self.sums.count("DeliveryToS3.ObjectCount", 1);
            }
        }
    }

    /// Tries until it succeeds or the records are too old.
    async fn insist(&self, to: &dyn Destination, batch: &Batch) {
        let mut batch = batch.clone(); // its records are shared
        let mut attempts = 0;
        loop {
            let failure = match to.deliver(&batch).await {
                Outcome::Delivered => {
                    self.count(&batch, Some(&[]));
                    return;
                }
                Outcome::Partial(failed) => {
                    self.count(&batch, Some(&failed));
                    let Some(first) = failed.first() else { return };
                    let failure = first.failure.clone();
                    let indices: Vec<usize> = failed.iter().map(|record| record.index).collect();
                    batch = batch.only(&indices);
                    failure
                }
                Outcome::Retry(failure) | Outcome::Reject(failure) => {
                    self.count(&batch, None);
                    failure
                }
            };
            self.note(&failure, &batch.output).await;
            attempts += 1;
            if self.clock.now().since(batch.oldest) >= self.retention {
                warn!(delivery_stream = self.name, records = batch.count(), %failure, "records given up");
                self.metrics.lost_records.get_or_create(&labels(&self.name)).inc_by(batch.count() as u64);
                return;
            }
            self.pause(attempts, to.pause_max()).await;
        }
    }

    /// Tries for as long as the configuration says; what is left goes to the error output.
    async fn deliver_or_set_aside(&self, batch: &Batch, patience: Duration, kind: &'static str) {
        let started = self.clock.monotonic();
        let mut rest = batch.clone();
        let mut attempts = 0;
        loop {
            let outcome = self.main.deliver(&rest).await;
            attempts += 1;
            let failed = match outcome {
                Outcome::Delivered => Vec::new(),
                Outcome::Partial(failed) => failed,
                Outcome::Retry(failure) => all(&rest, true, &failure),
                Outcome::Reject(failure) => all(&rest, false, &failure),
            };
            self.count(
                &rest,
                (failed.len() < rest.count() || failed.is_empty()).then_some(failed.as_slice()),
            );
            let Some(first) = failed.first() else { return };
            self.note(&first.failure, &batch.output).await;
            let over = self.clock.monotonic().saturating_sub(started) >= patience;
            let (again, aside): (Vec<FailedRecord>, Vec<FailedRecord>) =
                failed.into_iter().partition(|record| record.retry && !over);
            if !aside.is_empty() {
                let lines = self.error_batch(&rest, &aside, attempts, kind);
                self.insist(self.errors.as_ref(), &lines).await;
                self.metrics.failed_records.get_or_create(&labels(&self.name)).inc_by(aside.len() as u64);
            }
            if again.is_empty() {
                return;
            }
            let indices: Vec<usize> = again.iter().map(|record| record.index).collect();
            rest = rest.only(&indices);
            let left = patience.saturating_sub(self.clock.monotonic().saturating_sub(started));
            self.pause(attempts, self.main.pause_max().min(left)).await;
        }
    }

    fn error_batch(
        &self,
        batch: &Batch,
        failed: &[FailedRecord],
        attempts: u32,
        kind: &'static str,
    ) -> Batch {
        let ended = self.clock.now();
        let (mut data, mut entries) = (Vec::new(), Vec::new());
        let id = base::hex(&batch.id);
        for record in failed {
            let arrival = batch.entries[record.index].arrival;
            let by = Processor::HttpEndpoint {
                data_id: format!("{id}.{}", record.index),
                subsequence_number: record.index,
            };
            let data_of = batch.record(record.index);
            let line =
                ErrorRecord { data: data_of, arrival, failure: &record.failure, attempts, ended, by }.line();
            data.extend_from_slice(&line);
            entries.push(Entry { end: data.len(), arrival });
        }
        Batch {
            output: Output::Failed(kind),
            data: data.into(),
            entries: entries.into(),
            packed: None,
            oldest: batch.oldest,
            id: batch.id,
        }
    }

    async fn note(&self, failure: &Failure, output: &Output) {
        warn!(delivery_stream = self.name, %failure, "delivery failed");
        self.metrics.attempts_failed.get_or_create(&labels(&self.name)).inc();
        let now: Timestamp = self.clock.now();
        self.status.change(|status| status.last_error = Some((now, failure.clone())));
        let log = if matches!(output, Output::Main(_)) { &self.log } else { &self.others_log };
        if let Some(log) = log {
            log.write(failure).await;
        }
    }

    /// A second, doubled with every attempt, give or take 15 % (protocol of HTTP endpoint destinations).
    async fn pause(&self, attempts: u32, most: Duration) {
        let base = Duration::from_secs(1).saturating_mul(1 << (attempts - 1).min(10)).min(most);
        let spread = (self.rng.next_u64() % 301) as f64 / 1000.0 + 0.85;
        runtime::sleep(base.mul_f64(spread)).await;
    }
}

fn all(batch: &Batch, retry: bool, failure: &Failure) -> Vec<FailedRecord> {
    (0..batch.count()).map(|index| FailedRecord { index, retry, failure: failure.clone() }).collect()
}
