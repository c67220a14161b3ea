//! One run of an application.

use std::{collections::HashMap, error::Error, sync::Arc, time::Duration};

use api::ports::{AppendError, InvokeError, ReadError, ReadRecord, RoleError};
use base64_simd::STANDARD;
use bytes::Bytes;
use millstream_api as api;
use millstream_runtime::{self as runtime, Shutdown};
use tokio::sync::mpsc;

use super::{
    callers::Callers,
    deliver::{self, Delivery, Output},
    keep,
    preprocess::Preprocess,
    references, replay,
    shards::{self, Message, Readers},
    state::{About, Entry, Files, From, Kept, Read, ShardState},
};
use crate::{
    cloudwatch::Counters,
    engine::{Checkpoint, CheckpointError, Engine},
    error::AnalyticsError,
    expression::{Batch, Fault},
    mapping::Mapping,
    operators::RowFault,
    service::{Analytics, program},
    tables::{APPLICATIONS, Application, InputRecord, Restoring, Start, Status},
};

/// How long no row may come before the clock alone moves time on, if no window is due earlier.
const TICK: Duration = Duration::from_millis(100);
/// How often state is stored, and after how many bytes of journal.
const CHECKPOINT_MS: i64 = 30_000;
const JOURNAL_BYTES: usize = 8 << 20;
/// How many reads wait for the engine, and how many records one step takes at most.
const READS_WAITING: usize = 4;
const STEP_RECORDS: usize = 20_000;

/// Why a run ended that was not to end.
#[derive(Debug, thiserror::Error)]
pub(super) enum RunError {
    /// Its code is refused, or the metadata fails.
    #[error("the application cannot be made ready")]
    Application(#[from] AnalyticsError),
    /// Its state cannot be stored or read.
    #[error("the application's state cannot be used")]
    Checkpoint(#[from] CheckpointError),
    /// The metadata fails.
    #[error("the metadata store fails")]
    Meta(#[from] millstream_meta::MetaError),
    /// Its files fail.
    #[error("the application's files fail")]
    Io(#[from] std::io::Error),
    /// An input cannot be read.
    #[error("an input cannot be read")]
    Read(#[source] ReadError),
    /// An output cannot be written.
    #[error("an output cannot be written")]
    Append(#[source] AppendError),
    /// A function that takes an output's rows cannot be called.
    #[error("a function that takes an output's rows cannot be called")]
    Function(#[source] InvokeError),
    /// The role cannot be used.
    #[error("the application's role cannot be used")]
    Role(#[source] RoleError),
    /// The application is stopped while an output holds it up; the journal has what is not delivered yet.
    #[error("the application is stopped before its outputs have taken everything")]
    Stopped,
    /// Something that is kept does not fit.
    #[error("the application's state does not fit: {0}")]
    State(&'static str),
}

/// An error with its causes.
pub(super) fn chain(error: &RunError) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

/// A record on its way to the engine.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub data: Bytes,
    /// Whether a function has failed it.
    pub failed: bool,
}

impl std::convert::From<ReadRecord> for Piece {
    fn from(record: ReadRecord) -> Self {
        Self { data: record.data, failed: false }
    }
}

impl Piece {
    fn kept(&self) -> Kept {
        Kept { content: STANDARD.encode_to_string(&self.data), failed: self.failed }
    }

    /// As it stands in the journal.
    pub(super) fn restored(kept: &Kept) -> Result<Self, RunError> {
        let data = STANDARD.decode_to_vec(&kept.content);
        let data = data.map_err(|_| RunError::State("a record in the journal"))?;
        Ok(Self { data: data.into(), failed: kept.failed })
    }
}

/// Records by input and shard, in the order in which they came.
pub(super) type Batches = Vec<(String, String, Vec<Piece>)>;

/// The engine and what is needed to feed it; it goes to a thread of its own for each step.
struct Core {
    engine: Engine,
    /// By the input's id: its mapping, the number of its first stream, and how many it has.
    inputs: HashMap<String, (Mapping, usize, u32)>,
    outputs: Vec<Output>,
}

/// A run.
pub(super) struct Run<'a> {
    pub analytics: &'a Arc<Analytics>,
    application: &'a Application,
    stopping: &'a Shutdown,
    epoch: u64,
    counters: Arc<Counters>,
    core: Option<Core>,
    pub about: About,
    files: Files,
    /// Rows of reference tables that could not be read.
    table_faults: Vec<RowFault>,
}

/// Runs an application until it is to stop.
pub(super) async fn run(
    analytics: &Arc<Analytics>,
    application: &Application,
    stopping: &Shutdown,
) -> Result<(), RunError> {
    let callers = Callers::assume(analytics, application).await?;
    let (all, id) = (analytics.parts.directory.clone(), application.id);
    let restoring = restoring(analytics, application)?;
    let opened = runtime::blocking(move || {
        let directory = super::state::directory(&all, id);
        match restoring {
            Some(Restoring::Nothing) => keep::remove(&directory)?,
            Some(Restoring::Snapshot(snapshot)) => keep::put_back(&all, id, snapshot)?,
            None => {}
        }
        Files::open(directory)
    });
    let (files, kept) = opened.await?;
    // Ordinals go on within an epoch; what begins anew, or goes back, needs one in which none has been used.
    let identity = identity(application);
    let renewed = restoring.is_some()
        || kept.as_ref().is_none_or(|(checkpoint, _)| checkpoint.about.program != identity);
    let epoch = begin(analytics, application, renewed).await?;
    let bound = program(application)?;
    let outputs = deliver::outputs(application, &bound);
    let mut inputs = HashMap::new();
    for input in &application.inputs {
        let first = bound.stream(&input.stream_names()[0]).ok_or(RunError::State("an input"))?;
        inputs.insert(input.id.clone(), (Mapping::new(&input.schema)?, first, input.parallelism));
    }
    let core = Core { engine: Engine::new(bound, references::empty(application)?), inputs, outputs };
    let mut run = Run {
        analytics,
        application,
        stopping,
        epoch,
        counters: analytics.counted.of(application),
        core: Some(core),
        about: About::default(),
        files,
        table_faults: Vec::new(),
    };
    run.recover(&callers, kept, identity).await?;
    run.live(callers, stopping).await?;
    run.checkpoint().await
}

/// The application as it is stored, if this run is still of its version.
fn current(stored: Option<Application>, application: &Application) -> Result<Application, RunError> {
    let stored = stored.filter(|stored| stored.id == application.id && stored.version == application.version);
    stored.ok_or(RunError::Stopped)
}

/// What is to be done with the state: what a start, an update or a rollback has said of it; and a start at other positions
/// than where the application stopped begins without any.
fn restoring(analytics: &Analytics, application: &Application) -> Result<Option<Restoring>, RunError> {
    let snapshot = analytics.parts.store.snapshot()?;
    let stored = snapshot.get(APPLICATIONS, &application.key())?;
    let stored = current(stored, application)?;
    let elsewhere = |input: &InputRecord| input.start != Some(Start::LastStoppedPoint);
    let anew = stored.status == Status::Starting && application.inputs.iter().any(elsewhere);
    Ok(stored.restoring.or_else(|| anew.then_some(Restoring::Nothing)))
}

/// Says that the application runs, and gives the epoch of its appends; a renewed one shuts out all earlier appends.
async fn begin(analytics: &Analytics, application: &Application, renewed: bool) -> Result<u64, RunError> {
    let (key, mine) = (application.key(), application.clone());
    let epoch = analytics.parts.store.write(move |transaction| {
        let stored = transaction.get(APPLICATIONS, &key)?;
        let mut stored = current(stored, &mine)?;
        stored.note_run();
        stored.restoring = None;
        stored.epoch += u64::from(renewed);
        if stored.status == Status::Starting {
            stored.status = Status::Running;
        }
        transaction.put(APPLICATIONS, &key, &stored)?;
        Ok(stored.epoch)
    });
    epoch.await
}

/// Which program the state is of.
fn identity(application: &Application) -> String {
    let inputs: Vec<_> =
        application.inputs.iter().map(|input| (&input.prefix, &input.schema, input.parallelism)).collect();
    let tables: Vec<_> =
        application.references.iter().map(|table| (&table.id, &table.table, &table.schema)).collect();
    let text =
        serde_json::to_string(&(&application.code, inputs, tables)).expect("texts and numbers are JSON");
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, text.as_bytes());
    millstream_base::hex(digest.as_ref())
}

impl Run<'_> {
    /// The state of the last checkpoint and what was done since; or the begin.
    async fn recover(
        &mut self,
        callers: &Callers,
        kept: Option<(Checkpoint<About>, Vec<Entry>)>,
        identity: String,
    ) -> Result<(), RunError> {
        let mut entries = Vec::new();
        if let Some((checkpoint, journal)) = kept {
            // Of another program only the positions are of use to this one.
            let same = checkpoint.about.program == identity;
            self.about = checkpoint.about;
            if same {
                let core = self.core.as_mut().ok_or(RunError::State("an engine"))?;
                core.engine
                    .load(checkpoint.tables)
                    .map_err(|_| RunError::State("a checkpoint of operators"))?;
                entries = journal;
            } else {
                self.about.ordinals.clear();
            }
        }
        self.about.program = identity;
        self.find_shards(callers).await?;
        if !entries.is_empty() {
            let files = self.about.tables.clone();
            let before = references::read(self.application, self.files.directory(), files).await?;
            self.set_tables(before.tables)?;
            self.table_faults = before.faults;
        }
        replay::replay(self, callers, entries).await?;
        let directory = self.files.directory().to_owned();
        let now = references::load(self.analytics, self.application, callers, &directory).await?;
        self.set_tables(now.tables)?;
        if now.files != self.about.tables {
            self.about.faults_due = !now.faults.is_empty();
        }
        (self.table_faults, self.about.tables) = (now.faults, now.files);
        self.checkpoint().await?;
        references::tidy(&directory, &self.about.tables);
        Ok(())
    }

    /// The shards of inputs that were not read before, or are other streams than they were.
    async fn find_shards(&mut self, callers: &Callers) -> Result<(), RunError> {
        let now_ms = self.analytics.parts.clock.now().as_millis();
        for input in &self.application.inputs {
            let was = self.about.resources.insert(input.id.clone(), input.resource.to_string());
            if was.is_some_and(|was| was != input.resource.as_str()) {
                self.about.generations.remove(&input.id);
                self.about.shards.retain(|shard| shard.input != input.id);
            }
            if self.about.generations.contains_key(&input.id) {
                continue;
            }
            let read = self.analytics.parts.read.as_ref();
            let (generation, shards) = shards::first(read, callers, input, now_ms).await?;
            self.about.generations.insert(input.id.clone(), generation);
            self.about.shards.extend(shards);
        }
        Ok(())
    }

    fn set_tables(&mut self, tables: Vec<Batch>) -> Result<(), RunError> {
        let core = self.core.as_mut().ok_or(RunError::State("an engine"))?;
        tables.into_iter().enumerate().for_each(|(table, rows)| core.engine.set_table(table, rows));
        Ok(())
    }

    /// Where the state of a shard is. One that came after the checkpoint was read from its begin.
    pub fn know(&mut self, input: &str, shard: &str) -> usize {
        let mut known = self.about.shards.iter();
        known.position(|state| state.input == input && state.shard == shard).unwrap_or_else(|| {
            self.about.shards.push(ShardState {
                input: input.to_owned(),
                shard: shard.to_owned(),
                parents: Vec::new(),
                from: From::Oldest,
                done: false,
            });
            self.about.shards.len() - 1
        })
    }

    /// An input by its id.
    pub fn input(&self, id: &str) -> Result<&InputRecord, RunError> {
        let mut inputs = self.application.inputs.iter();
        inputs.find(|input| input.id == id).ok_or(RunError::State("an input that is gone"))
    }

    /// Takes records that came at this time through the engine.
    pub async fn step(
        &mut self,
        batches: Batches,
        time: i64,
        table_faults: bool,
    ) -> Result<Vec<Delivery>, RunError> {
        let told = if table_faults { self.table_faults.clone() } else { Vec::new() };
        self.about.faults_due &= !table_faults;
        let mut core = self.core.take().ok_or(RunError::State("an engine"))?;
        let mut ordinals = std::mem::take(&mut self.about.ordinals);
        let (core, ordinals, deliveries) = runtime::blocking(move || {
            let (rows, mut failed) = core.decode(&batches, time);
            failed.extend(told);
            let stepped = core.engine.step(rows, failed, time);
            let deliveries = deliver::deliveries(&core.outputs, &stepped, &mut ordinals);
            (core, ordinals, deliveries)
        })
        .await;
        self.core = Some(core);
        self.about.ordinals = ordinals;
        self.about.bound = time;
        Ok(deliveries)
    }

    /// Delivers what a step gave. What it follows from is in the journal, which is made durable first.
    pub async fn deliver(&mut self, callers: &Callers, deliveries: Vec<Delivery>) -> Result<(), RunError> {
        if deliveries.is_empty() {
            return Ok(());
        }
        self.files.sync()?;
        let core = self.core.as_ref().ok_or(RunError::State("an engine"))?;
        let to = deliver::To {
            analytics: self.analytics,
            application: self.application,
            callers,
            stopping: self.stopping,
            epoch: self.epoch,
            counters: &self.counters,
        };
        deliver::deliver(&to, &core.outputs, deliveries).await
    }

    async fn checkpoint(&mut self) -> Result<(), RunError> {
        let core = self.core.as_ref().ok_or(RunError::State("an engine"))?;
        let checkpoint = Checkpoint { tables: core.engine.save(), about: self.about.clone() };
        self.files.write(&checkpoint)?;
        // Whoever asks for a snapshot gets what is stored now.
        keep::keep_asked(self.analytics, self.application, &self.files).await?;
        Ok(())
    }

    async fn live(&mut self, mut callers: Callers, stopping: &Shutdown) -> Result<(), RunError> {
        let (to, mut from) = mpsc::channel::<Message>(READS_WAITING);
        let mut readers = Readers::new(self.counters.clone());
        let mut stored_ms = self.analytics.parts.clock.now().as_millis();
        let mut changes = self.analytics.changed.subscribe();
        changes.mark_changed();
        loop {
            if changes.has_changed().unwrap_or(false) {
                changes.mark_unchanged();
                if keep::is_asked(self.analytics, self.application)? {
                    self.checkpoint().await?;
                    stored_ms = self.analytics.parts.clock.now().as_millis();
                }
            }
            let parts = &self.analytics.parts;
            let (inputs, about) = (&self.application.inputs, &self.about);
            let preprocess =
                |input: &InputRecord| Preprocess::of(&self.analytics.parts, self.application, input);
            readers
                .begin(&parts.read, &callers, inputs, preprocess, &about.generations, &about.shards, &to)
                .await?;
            let due = self.core.as_ref().map_or(i64::MAX, |core| core.engine.due());
            let until_due = due.saturating_sub(parts.clock.now().as_millis());
            let wait = TICK.min(Duration::from_millis(u64::try_from(until_due).unwrap_or(0).max(1)));
            let first = tokio::select! {
                () = stopping.requested() => return Ok(()),
                first = runtime::timeout(wait, from.recv()) => first.ok().flatten(),
            };
            let mut messages: Vec<Message> = first.into_iter().collect();
            let mut records = count(&messages);
            while records < STEP_RECORDS
                && let Ok(message) = from.try_recv()
            {
                messages.push(message);
                records = count(&messages);
            }
            self.take(&callers, messages).await?;
            let now_ms = self.analytics.parts.clock.now().as_millis();
            if now_ms - stored_ms >= CHECKPOINT_MS || self.files.written >= JOURNAL_BYTES {
                self.checkpoint().await?;
                callers = Callers::assume(self.analytics, self.application).await?;
                stored_ms = now_ms;
            }
        }
    }

    /// One step with what was read, or with the clock alone.
    async fn take(&mut self, callers: &Callers, messages: Vec<Message>) -> Result<(), RunError> {
        let time = self.analytics.parts.clock.now().as_millis().max(self.about.bound);
        let mut entry = Entry { time, reads: Vec::new(), table_faults: self.about.faults_due };
        let mut batches: Batches = Vec::new();
        let mut reached = Vec::new();
        for message in messages {
            let batch = message.read.map_err(RunError::Read)?;
            reached.extend(Counters::reached(&message.input, &message.shard, &batch));
            let mut shards = self.about.shards.iter_mut();
            if let Some(state) =
                shards.find(|state| state.input == message.input && state.shard == message.shard)
            {
                state.from = From::Position(batch.next);
            }
            if let Some(children) = &batch.children {
                shards::finish(&mut self.about.shards, &message.input, &message.shard, children);
            }
            if batch.records.is_empty() {
                continue;
            }
            entry.reads.push(Read {
                input: message.input.clone(),
                shard: message.shard.clone(),
                count: batch.records.len(),
                next: batch.next,
                data: message.kept.as_ref().map(|kept| kept.iter().map(Piece::kept).collect()),
            });
            let pieces = message.kept.unwrap_or_else(|| batch.records.into_iter().map(Piece::from).collect());
            batches.push((message.input, message.shard, pieces));
        }
        let deliveries = self.step(batches, time, entry.table_faults).await?;
        // A moment in which nothing came in and nothing went out need not be repeated.
        if !entry.reads.is_empty() || entry.table_faults || !deliveries.is_empty() {
            self.files.note(&entry)?;
        }
        self.deliver(callers, deliveries).await?;
        self.counters.took(reached);
        Ok(())
    }
}

fn count(messages: &[Message]) -> usize {
    messages.iter().map(|message| message.read.as_ref().map_or(0, |batch| batch.records.len())).sum()
}

impl Core {
    /// Rows of records, by the number of their stream.
    fn decode(&self, batches: &Batches, time: i64) -> (Vec<(usize, Batch)>, Vec<RowFault>) {
        let mut all = Vec::new();
        let mut failed = Vec::new();
        for (input, shard, records) in batches {
            let Some((mapping, first, parallelism)) = self.inputs.get(input) else { continue };
            // The shards of an input are dealt out to its streams by their numbers.
            let number = shard.rsplit('-').next().and_then(|number| number.parse::<u64>().ok()).unwrap_or(0);
            let stream = first + usize::try_from(number % u64::from(*parallelism)).unwrap_or(0);
            let mut rows = mapping.rows(time);
            for record in records {
                match record.failed {
                    false => mapping.decode(&record.data, &mut rows),
                    true => rows.fail(
                        Fault::new(
                            "Record failed by function",
                            "The function of the input failed the record.",
                        ),
                        &record.data,
                    ),
                }
            }
            let (batch, faults) = rows.finish();
            failed.extend(faults);
            all.push((stream, batch));
        }
        (all, failed)
    }
}
