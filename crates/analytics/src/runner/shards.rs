//! The shards of the inputs: which are read, from where, and by whom.

use std::{collections::BTreeMap, sync::Arc};

use api::ports::{ReadBatch, ReadError, ReadStream, ShardReader, StartAt};
use base::{Generation, ShardId, Timestamp};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime::{self as runtime, Task};
use tokio::sync::mpsc;

use super::{
    callers::Callers,
    preprocess::Preprocess,
    run::{Piece, RunError},
    state::{From, ShardState},
};
use crate::{
    cloudwatch::{Counters, Flow},
    tables::{InputRecord, Start},
};

/// The most that one read brings, in bytes.
const READ_BYTES: usize = 1 << 20;

/// What was read of a shard.
pub(super) struct Message {
    /// The input's id.
    pub input: String,
    /// The shard's id.
    pub shard: String,
    /// What.
    pub read: Result<ReadBatch, ReadError>,
    /// The records as they are to be kept, where they cannot be read again as they are now.
    pub kept: Option<Vec<Piece>>,
}

/// Tasks that read shards and end with it.
pub(super) struct Readers {
    counters: Arc<Counters>,
    tasks: BTreeMap<(String, String), Task<()>>,
}

impl Drop for Readers {
    fn drop(&mut self) {
        self.tasks.values().for_each(Task::abort);
    }
}

/// The shards of an input at its first start, and the life of its stream.
pub(super) async fn first(
    read: &dyn ReadStream,
    callers: &Callers,
    input: &InputRecord,
    now_ms: i64,
) -> Result<(u64, Vec<ShardState>), RunError> {
    let view = read.view(callers.of(&input.role)?, &input.resource).await.map_err(RunError::Read)?;
    let oldest = input.start == Some(Start::TrimHorizon);
    let shards = view.shards.into_iter().filter(|shard| oldest || !shard.closed).map(|shard| ShardState {
        input: input.id.clone(),
        shard: shard.id.to_string(),
        parents: if oldest { shard.parents.iter().map(ToString::to_string).collect() } else { Vec::new() },
        from: if oldest { From::Oldest } else { From::Arrived(now_ms) },
        done: false,
    });
    Ok((view.generation.0, shards.collect()))
}

/// A reader of a shard.
pub(super) async fn open(
    read: &dyn ReadStream,
    callers: &Callers,
    input: &InputRecord,
    generation: u64,
    state: &ShardState,
) -> Result<Box<dyn ShardReader>, RunError> {
    let shard = ShardId::parse(&state.shard).map_err(|_| RunError::State("a shard's id"))?;
    let start = match state.from {
        From::Oldest => StartAt::TrimHorizon,
        From::Arrived(ms) => StartAt::Timestamp(Timestamp::from_millis(ms)),
        From::Position(position) => StartAt::Position(position),
    };
    let caller = callers.of(&input.role)?;
    let generation = Generation(generation);
    read.open(caller, &input.resource, generation, shard, start, true).await.map_err(RunError::Read)
}

/// Whether the shard is to be read now: not to its end, and all before it are.
fn due(shards: &[ShardState], state: &ShardState) -> bool {
    let before_is_done = |parent: &String| {
        let before = shards.iter().find(|other| other.input == state.input && other.shard == *parent);
        before.is_none_or(|before| before.done)
    };
    !state.done && state.parents.iter().all(before_is_done)
}

impl Readers {
    /// None yet; what they read is counted here.
    pub fn new(counters: Arc<Counters>) -> Self {
        counters.begin();
        Self { counters, tasks: BTreeMap::new() }
    }

    /// Begins to read what is due and not read yet.
    #[allow(clippy::too_many_arguments)] // what a run has, lent piece by piece since it is borrowed elsewhere
    pub async fn begin(
        &mut self,
        read: &Arc<dyn ReadStream>,
        callers: &Callers,
        inputs: &[InputRecord],
        preprocess: impl Fn(&InputRecord) -> Option<Preprocess>,
        generations: &BTreeMap<String, u64>,
        shards: &[ShardState],
        to: &mpsc::Sender<Message>,
    ) -> Result<(), RunError> {
        for state in shards {
            let key = (state.input.clone(), state.shard.clone());
            if !due(shards, state) || self.tasks.contains_key(&key) {
                continue;
            }
            let Some(input) = inputs.iter().find(|input| input.id == state.input) else { continue };
            let generation = generations.get(&input.id).copied().unwrap_or_default();
            let reader = open(read.as_ref(), callers, input, generation, state).await?;
            let sums = self.counters.part(Flow::Input, &input.id);
            let reading = Reading {
                preprocess: preprocess(input).map(|preprocess| preprocess.counted(sums)),
                keeps: input.resource.service() == "firehose",
                counters: self.counters.clone(),
            };
            let task = runtime::spawn(read_on(reader, reading, key.clone(), to.clone()));
            self.tasks.insert(key, task);
        }
        Ok(())
    }
}

/// What is done with what was read.
struct Reading {
    preprocess: Option<Preprocess>,
    /// Whether the source may drop records before the application's state is stored.
    keeps: bool,
    counters: Arc<Counters>,
}

async fn read_on(
    mut reader: Box<dyn ShardReader>,
    reading: Reading,
    (input, shard): (String, String),
    to: mpsc::Sender<Message>,
) {
    loop {
        let read = reader.next(READ_BYTES).await;
        if let Ok(batch) = &read {
            reading.counters.read(&input, &shard, batch);
        }
        let last = read.as_ref().map_or(true, |batch| batch.children.is_some());
        let kept = match (&read, &reading.preprocess) {
            (Ok(batch), Some(preprocess)) => Some(preprocess.run(&shard, &batch.records).await),
            (Ok(batch), None) if reading.keeps => {
                Some(batch.records.iter().cloned().map(Piece::from).collect())
            }
            _ => None,
        };
        let message = Message { input: input.clone(), shard: shard.clone(), read, kept };
        // The channel has a bound: while the application is behind, nothing more is read.
        if to.send(message).await.is_err() || last {
            return;
        }
    }
}

/// Notes that a shard has been read to its end, and the shards that follow it.
pub(super) fn finish(shards: &mut Vec<ShardState>, input: &str, shard: &str, children: &[ShardId]) {
    let Some(at) = shards.iter().position(|state| state.input == input && state.shard == shard) else {
        return;
    };
    shards[at].done = true;
    for child in children.iter().map(ToString::to_string) {
        match shards.iter_mut().find(|state| state.input == input && state.shard == child) {
            Some(known) if !known.parents.contains(&shard.to_owned()) => known.parents.push(shard.to_owned()),
            Some(_) => {}
            None => shards.push(ShardState {
                input: input.to_owned(),
                shard: child,
                parents: vec![shard.to_owned()],
                from: From::Oldest,
                done: false,
            }),
        }
    }
}
