//! Records of an input through a function, before they become rows.

use std::{sync::Arc, time::Duration};

use api::ports::{AssumeServiceRole, MetricSums, ReadRecord, ServiceRole};
use base::{Arn, Clock};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use tracing::warn;

use super::{
    invoke::{Function, InputEvent, Made},
    run::Piece,
};
use crate::{
    cloudwatch::preprocessed,
    service::{Parts, service_role},
    tables::{Application, InputRecord, Processor},
};

/// The most of one invocation: with base64 and what is said of each record it stays below the 6 MiB of a payload.
const BYTES_MAX: usize = 3 << 20;
const RECORD_BYTES: usize = 512;

/// The function of an input.
pub(crate) struct Preprocess {
    roles: Arc<dyn AssumeServiceRole>,
    role: ServiceRole,
    function: Function,
    stream: Arn,
    clock: Arc<dyn Clock>,
    sums: Arc<MetricSums>,
}

impl Preprocess {
    /// That of an input; `None` if it has none.
    pub fn of(parts: &Parts, application: &Application, input: &InputRecord) -> Option<Self> {
        let processor = input.processor.as_ref()?;
        let role = application.role_of(&processor.role)?.clone();
        let role = service_role(application, role);
        Some(Self::new(parts, role, processor, &input.resource))
    }

    /// A function that acts on records of a stream.
    pub fn new(parts: &Parts, role: ServiceRole, processor: &Processor, stream: &Arn) -> Self {
        let function = Function::new(parts, &processor.function);
        Self {
            roles: parts.roles.clone(),
            role,
            function,
            stream: stream.clone(),
            clock: parts.clock.clone(),
            sums: Arc::default(),
        }
    }

    /// The same, which counts here what it does.
    pub fn counted(self, sums: Arc<MetricSums>) -> Self {
        Self { sums, ..self }
    }

    /// Lets the function change records, and tries again until it has: what it drops is gone, what it fails is marked.
    pub async fn run(&self, shard: &str, records: &[ReadRecord]) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(records.len());
        let mut rest = records;
        let mut pause = Duration::from_millis(100);
        while !rest.is_empty() {
            let (now, later) = rest.split_at(batch(rest));
            let began = self.clock.monotonic();
            let made = self.once(shard, now).await;
            let took = self.clock.monotonic().saturating_sub(began);
            preprocessed(&self.sums, now.len(), made.as_deref().ok(), took);
            match made {
                Ok(made) => {
                    pieces.extend(made);
                    rest = later;
                    pause = Duration::from_millis(100);
                }
                Err(error) => {
                    warn!(application = %self.role.source, function = %self.function.arn(), error, "preprocessing fails and is tried again");
                    runtime::sleep(pause).await;
                    pause = (pause * 2).min(Duration::from_secs(10));
                }
            }
        }
        pieces
    }

    /// One invocation.
    ///
    /// # Errors
    /// Why the records did not come through.
    pub async fn once(&self, shard: &str, records: &[ReadRecord]) -> Result<Vec<Piece>, String> {
        let caller = self.roles.assume(&self.role).await.map_err(|error| error.to_string())?;
        let application = self.role.source.as_str();
        let event = InputEvent::new(self.function.id(), application, &self.stream, shard, records);
        let answer = self.function.call(&caller, &event).await.map_err(|error| error.to_string())?;
        let made = answer.made(records.len())?.into_iter().zip(records);
        let piece = |(made, record): (Made, &ReadRecord)| match made {
            Made::Data(data) => Some(Piece { data, failed: false }),
            Made::Dropped => None,
            Made::Failed => Some(Piece { data: record.data.clone(), failed: true }),
        };
        Ok(made.filter_map(piece).collect())
    }
}

/// How many records go into one invocation.
fn batch(records: &[ReadRecord]) -> usize {
    let mut bytes = 0;
    let full = |record: &ReadRecord| {
        bytes += record.data.len() * 4 / 3 + record.partition_key.len() + RECORD_BYTES;
        bytes > BYTES_MAX
    };
    records.iter().position(full).unwrap_or(records.len()).max(1)
}
