//! Rows of streams to where they go: data streams and delivery streams take them once each, functions at least once.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use api::ports::{AppendError, AppendRecord, InvokeError, WriterFence};
use base::Arn;
use bytes::Bytes;
use millstream_api as api;
use millstream_base as base;
use millstream_runtime::{self as runtime, Shutdown};

use super::{
    callers::Callers,
    invoke::{Answer, Function, OutputEvent},
    run::RunError,
};
use crate::{
    cloudwatch::{self, Counters, Flow},
    engine::{ERROR_STREAM, Stepped, error_fields},
    mapping::encode,
    plan::Program,
    service::Analytics,
    sql::Field,
    tables::Application,
};

/// The most records and bytes of one append; each append has an ordinal of its own.
const RECORDS_MAX: usize = 2000;
const BYTES_MAX: usize = 1 << 20;

/// An output.
pub(super) struct Output {
    id: String,
    resource: Arn,
    role: Option<Arn>,
    csv: bool,
    writer: u64,
    /// The in-application stream; `None` for the error stream.
    source: Option<usize>,
    fields: Vec<Field>,
}

/// Records of a step that go to one output.
pub(super) struct Delivery {
    output: usize,
    ordinal: u64,
    records: Vec<AppendRecord>,
}

/// The outputs of an application.
pub(super) fn outputs(application: &Application, program: &Program) -> Vec<Output> {
    let output = |output: &crate::tables::OutputRecord| {
        let source = program.stream(&output.name);
        let fields = match source {
            Some(stream) => program.streams[stream].fields.clone(),
            None if output.name == ERROR_STREAM => error_fields(),
            None => return None,
        };
        Some(Output {
            id: output.id.clone(),
            resource: output.resource.clone(),
            role: output.role.clone(),
            csv: output.csv,
            writer: output.writer,
            source,
            fields,
        })
    };
    application.outputs.iter().filter_map(output).collect()
}

/// What a step gives to the outputs. The same steps in the same order give the same records under the same ordinals.
pub(super) fn deliveries(
    outputs: &[Output],
    stepped: &Stepped,
    ordinals: &mut BTreeMap<String, u64>,
) -> Vec<Delivery> {
    let mut all = Vec::new();
    for (index, output) in outputs.iter().enumerate() {
        let batch = output.source.map_or(&stepped.errors, |stream| &stepped.streams[stream]);
        let mut records: Vec<AppendRecord> = Vec::new();
        let mut bytes = 0;
        let ordinal = ordinals.entry(output.id.clone()).or_default();
        for row in 0..batch.rows {
            let data: Bytes = encode(batch, &output.fields, row, output.csv);
            if records.len() >= RECORDS_MAX || bytes + data.len() > BYTES_MAX && !records.is_empty() {
                *ordinal += 1;
                all.push(Delivery {
                    output: index,
                    ordinal: *ordinal,
                    records: std::mem::take(&mut records),
                });
                bytes = 0;
            }
            bytes += data.len();
            // Spreads over all shards, and is the same when it is repeated.
            let partition_key = format!("{}-{row}", *ordinal + 1);
            records.push(AppendRecord { partition_key, explicit_hash_key: None, data });
        }
        if !records.is_empty() {
            *ordinal += 1;
            all.push(Delivery { output: index, ordinal: *ordinal, records });
        }
    }
    all
}

/// Whose rows they are.
pub(super) struct To<'a> {
    pub analytics: &'a Arc<Analytics>,
    pub application: &'a Application,
    pub callers: &'a Callers,
    pub stopping: &'a Shutdown,
    pub epoch: u64,
    pub counters: &'a Counters,
}

impl To<'_> {
    /// Waits before another try, unless the application is to stop.
    async fn pause(&self, pause: &mut Duration) -> Result<(), RunError> {
        if runtime::timeout(*pause, self.stopping.requested()).await.is_ok() {
            return Err(RunError::Stopped);
        }
        *pause = (*pause * 2).min(LONGEST_PAUSE);
        Ok(())
    }
}

/// Delivers, and tries again for as long as it fails in a way that may pass: that is the back-pressure.
pub(super) async fn deliver(
    to: &To<'_>,
    outputs: &[Output],
    deliveries: Vec<Delivery>,
) -> Result<(), RunError> {
    for delivery in deliveries {
        let output = &outputs[delivery.output];
        match output.resource.service() {
            "lambda" => invoke(to, output, delivery).await?,
            service => append(to, output, delivery, service == "firehose").await?,
        }
    }
    Ok(())
}

const FIRST_PAUSE: Duration = Duration::from_millis(20);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

async fn append(
    to: &To<'_>,
    output: &Output,
    delivery: Delivery,
    to_delivery_stream: bool,
) -> Result<(), RunError> {
    let caller = to.callers.of(&output.role)?;
    let parts = &to.analytics.parts;
    let fence = WriterFence { writer: output.writer, epoch: to.epoch, ordinal: delivery.ordinal };
    let sums = to.counters.part(Flow::Output, &output.id);
    let mut pause = FIRST_PAUSE;
    loop {
        let appended = match to_delivery_stream {
            true => {
                let records = delivery.records.iter().map(|record| record.data.clone()).collect();
                parts.deliver.put(caller, &output.resource, records, Some(fence)).await
            }
            false => {
                let records = delivery.records.clone();
                parts.append.append(caller, &output.resource, records, Some(fence)).await.map(drop)
            }
        };
        cloudwatch::delivered(
            &sums,
            delivery.records.iter().map(|record| record.data.len()),
            appended.is_ok(),
        );
        match appended {
            Ok(()) => return Ok(()),
            Err(AppendError::Unavailable(_)) => to.pause(&mut pause).await?,
            Err(error) => return Err(RunError::Append(error)),
        }
    }
}

/// Gives rows to a function until it has taken all of them; those that it did not take are given again alone.
async fn invoke(to: &To<'_>, output: &Output, delivery: Delivery) -> Result<(), RunError> {
    let caller = to.callers.of(&output.role)?;
    let application = to.application.arn();
    let function = Function::new(&to.analytics.parts, &output.resource);
    let mut left: Vec<(u32, Bytes)> = delivery.records.into_iter().map(|record| (0, record.data)).collect();
    let sums = to.counters.part(Flow::Output, &output.id);
    let clock = &to.analytics.parts.clock;
    let mut pause = FIRST_PAUSE;
    loop {
        let (rows, began) = (left.len(), clock.monotonic());
        let event = OutputEvent::new(function.id(), application.as_str(), &left);
        let called = function.call(caller, &event).await;
        let took = clock.monotonic().saturating_sub(began);
        let answered = called.is_ok();
        match called {
            Ok(answer) => left = Answer::not_taken(&answer, left),
            Err(error @ (InvokeError::NotFound(_) | InvokeError::AccessDenied(_))) => {
                cloudwatch::invoked(&sums, rows, None, took);
                return Err(RunError::Function(error));
            }
            Err(_) => left.iter_mut().for_each(|(hint, _)| *hint += 1),
        }
        cloudwatch::invoked(&sums, rows, answered.then(|| rows - left.len()), took);
        if left.is_empty() {
            return Ok(());
        }
        to.pause(&mut pause).await?;
    }
}
