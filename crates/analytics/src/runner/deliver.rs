//! Rows of streams to data streams, once each.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use api::{
    Caller,
    ports::{AppendError, AppendRecord, AppendStream, WriterFence},
};
use base::Arn;
use bytes::Bytes;
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;

use super::run::RunError;
use crate::{
    engine::{ERROR_STREAM, Stepped, error_fields},
    mapping::encode,
    plan::Program,
    sql::Field,
    tables::Application,
};

/// The most records and bytes of one append; each append has an ordinal of its own.
const RECORDS_MAX: usize = 2000;
const BYTES_MAX: usize = 1 << 20;

/// An output.
pub(super) struct Output {
    id: String,
    stream: Arn,
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
            stream: output.stream.clone(),
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

/// Appends, and tries again for as long as it fails in a way that may pass: that is the back-pressure.
pub(super) async fn deliver(
    append: &dyn AppendStream,
    caller: &Arc<Caller>,
    epoch: u64,
    outputs: &[Output],
    deliveries: Vec<Delivery>,
) -> Result<(), RunError> {
    for delivery in deliveries {
        let output = &outputs[delivery.output];
        let fence = WriterFence { writer: output.writer, epoch, ordinal: delivery.ordinal };
        let mut pause = Duration::from_millis(20);
        loop {
            match append.append(caller, &output.stream, delivery.records.clone(), Some(fence)).await {
                Ok(_) => break,
                Err(AppendError::Unavailable(_)) => {
                    runtime::sleep(pause).await;
                    pause = (pause * 2).min(Duration::from_secs(5));
                }
                Err(error) => return Err(RunError::Append(error)),
            }
        }
    }
    Ok(())
}
