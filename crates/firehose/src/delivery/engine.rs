//! The loop of one delivery stream.
//!
//! One task owns buffers and progress; sources, processing and deliveries run beside it and answer it. Nothing is stored
//! before a delivery, and everything delivered is stored before the next wait, so that a crash repeats at most what was under
//! way. Reading stops while too much is held; since the log has the records, nothing else need be kept.

mod room;

use std::{
    collections::HashMap,
    sync::{Arc, atomic::AtomicUsize},
    time::Duration,
};

use api::ports::Unit;
use base::Timestamp;
use futures_util::{
    StreamExt,
    future::BoxFuture,
    stream::{FuturesOrdered, FuturesUnordered},
};
use log::Position;
use meta::MetaError;
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use millstream_runtime as runtime;
use runtime::Shutdown;
use tokio::sync::mpsc;

use super::{
    Failure, Output, Place, Record,
    buffer::{Buffer, Full, Gathered},
    fleet::Guard,
    flush::Targets,
    memory::{Account, Held},
    progress::Progress,
    record::Mark,
    source::{self, Arrival, Arrived, Contents},
};
use room::PIECE_BYTES;

use crate::{
    metrics::labels,
    processing::{Pipeline, Processed, Routed},
    service::Firehose,
    settings::Hints,
    stream::DeliveryStream,
    tables::PROGRESS,
};

/// "Within a few seconds" is what the developer guide promises for an interval of 0.
const ZERO_INTERVAL: Duration = Duration::from_millis(500);
/// How often positions are stored that moved without a delivery, and the status is renewed.
const TICK: Duration = Duration::from_secs(1);

/// What an engine is made of.
pub(crate) struct Plan {
    pub main: Hints,
    pub others: Hints,
    pub backup: Option<Hints>,
    pub targets: Arc<Targets>,
    pub pipeline: Option<Arc<Pipeline>>,
    pub partitioned: bool,
}

/// The loop's state.
pub(crate) struct Engine {
    firehose: Arc<Firehose>,
    stream: Arc<DeliveryStream>,
    id: u64,
    plan: Plan,
    progress: Progress,
    buffers: HashMap<Output, Buffer>,
    account: Arc<Account>,
    /// How many pieces are being packed.
    packing: Arc<AtomicUsize>,
    /// More are not begun before some of them are done.
    packing_most: usize,
    piece_bytes: usize,
    arrivals: mpsc::Receiver<Arrival>,
    _sources: Guard,
    /// Whether every lane has nothing more at the moment.
    behind: std::collections::BTreeSet<u32>,
    staged: Staged,
    processing: FuturesOrdered<BoxFuture<'static, Option<Batched>>>,
    flushes: FuturesUnordered<BoxFuture<'static, Option<Full>>>,
    /// Bytes of records in them.
    flushing: usize,
    /// When the oldest record of each batch that is processed or delivered arrived.
    under_way: Vec<Timestamp>,
    dirty: bool,
    ticked: Duration,
    /// What each partition has taken since the last tick.
    partitions: HashMap<Output, usize>,
    /// Whether a record has found no room for its partition since.
    too_many: bool,
}

/// Records that wait to be processed together.
#[derive(Default)]
struct Staged {
    records: Vec<(u32, Record, Arc<Mark>)>,
    bytes: usize,
    since: Duration,
}

/// Records that were processed, with the marks of those that they came from.
struct Batched {
    processed: Vec<(u32, Arc<Mark>, Processed)>,
    /// The memory of what came in.
    _held: Held,
    oldest: Timestamp,
}

impl Engine {
    /// Opens the sources where delivery was left off.
    pub async fn open(
        firehose: Arc<Firehose>,
        stream: Arc<DeliveryStream>,
        plan: Plan,
    ) -> Result<Self, Failure> {
        let id = stream.record().id;
        let stored = firehose
            .store
            .snapshot()
            .and_then(|snapshot| snapshot.get(PROGRESS, &id))
            .map_err(meta_failed)?;
        let (sender, arrivals) = mpsc::channel(2);
        let (progress, sources) = match (&stream.log, firehose.kinesis(&stream)) {
            (Some(log), _) => {
                let progress = Progress::resume(stored, 0);
                let begin = progress.begin(0);
                (progress, Guard::spawn(source::direct_put(log.clone(), begin, sender)))
            }
            (None, Some(kinesis)) => {
                let view = kinesis.view().await?;
                let progress = Progress::resume(stored, view.generation.0);
                let begins = source::begins(&progress, &view);
                (progress, Guard::spawn(kinesis.read(view, begins, sender)))
            }
            (None, None) => {
                return Err(Failure::new(
                    "Source.Unavailable",
                    "this server has no data streams to read from",
                ));
            }
        };
        Ok(Self {
            account: firehose.memory.account(),
            packing: Arc::default(),
            packing_most: 2 * firehose.cores.count(),
            piece_bytes: PIECE_BYTES,
            id,
            plan,
            progress,
            buffers: HashMap::new(),
            arrivals,
            _sources: sources,
            behind: Default::default(),
            staged: Staged::default(),
            processing: FuturesOrdered::new(),
            flushes: FuturesUnordered::new(),
            flushing: 0,
            under_way: Vec::new(),
            dirty: false,
            ticked: firehose.clock.monotonic(),
            partitions: HashMap::new(),
            too_many: false,
            firehose,
            stream,
        })
    }

    /// Delivers until it is told to stop or something fails that a new start may mend.
    pub async fn run(mut self, stop: &Shutdown) -> Result<(), Failure> {
        loop {
            self.show();
            let pause = self.pause();
            let account = self.account.clone();
            tokio::select! {
                arrival = self.arrivals.recv(), if self.accepts() => {
                    let arrival = arrival.ok_or_else(|| Failure::new("Source.Ended", "the source ended"))?;
                    self.take(arrival?);
                }
                Some(done) = self.processing.next(), if !self.processing.is_empty() => {
                    self.processed(done.ok_or_else(panicked)?);
                }
                Some(full) = self.flushes.next(), if !self.flushes.is_empty() => {
                    self.flushed(full.ok_or_else(panicked)?);
                    while let Some(Some(full)) = futures_util::FutureExt::now_or_never(self.flushes.next()) {
                        self.flushed(full.ok_or_else(panicked)?);
                    }
                    self.store().await?;
                }
                () = account.freed(), if !self.accepts() => {}
                () = runtime::sleep(pause) => {}
                () = stop.requested() => return self.wind_up().await,
            }
            self.process_due();
            self.flush_due();
            if self.firehose.clock.monotonic().saturating_sub(self.ticked) >= TICK {
                self.count_partitions();
                self.ticked = self.firehose.clock.monotonic();
                if self.progress.settle() || self.dirty {
                    self.store().await?;
                }
            }
        }
    }

    /// Waits a little for what is under way, so that its end is noted.
    async fn wind_up(mut self) -> Result<(), Failure> {
        let patience = Duration::from_secs(5);
        let all = async {
            while let Some(full) = self.flushes.next().await {
                self.flushed(full.ok_or_else(panicked)?);
                self.store().await?;
            }
            Ok(())
        };
        runtime::timeout(patience, all).await.unwrap_or(Ok(()))
    }

    fn take(&mut self, arrived: Arrived) {
        let Arrived { lane, contents, start, next, behind_ms, ended } = arrived;
        match behind_ms == 0 {
            true => self.behind.remove(&lane),
            false => self.behind.insert(lane),
        };
        let now = self.firehose.clock.monotonic();
        let mark = self.progress.read(lane, start, next, ended);
        self.dirty = true;
        if self.stream.log.is_none() {
            let (count, bytes) = (contents.count(), contents.bytes());
            let labels = labels(&self.stream.key.name);
            self.firehose.metrics.incoming_records.get_or_create(&labels).inc_by(count as u64);
            self.firehose.metrics.incoming_bytes.get_or_create(&labels).inc_by(bytes as u64);
            let sums = &self.stream.sums;
            sums.count("DataReadFromKinesisStream.Records", count);
            sums.bytes("DataReadFromKinesisStream.Bytes", bytes);
            sums.add("KinesisMillisBehindLatest", Unit::Milliseconds, behind_ms as f64);
        }
        self.share_pieces();
        if self.plan.backup.is_some() {
            self.append_all(Output::Backup, lane, &contents, &mark, now);
        }
        if self.plan.pipeline.is_none() {
            self.append_all(Output::Main(None), lane, &contents, &mark, now);
            return;
        }
        for record in contents.into_records() {
            if self.staged.records.is_empty() {
                self.staged.since = now;
            }
            self.staged.bytes += record.data.len();
            self.staged.records.push((lane, record, mark.clone()));
        }
    }

    /// Hands staged records to the processors, if there are enough or they have waited long enough.
    fn process_due(&mut self) {
        let Some(pipeline) = &self.plan.pipeline else { return };
        let (bytes, wait) = pipeline.hints();
        let now = self.firehose.clock.monotonic();
        while !self.staged.records.is_empty()
            && self.processing.len() < self.firehose.config.parallel
            && (self.staged.bytes >= bytes || now.saturating_sub(self.staged.since) >= wait)
        {
            let mut taken = 0;
            let count = self.staged.records.iter().take_while(|(_, record, _)| {
                let fits = taken == 0 || taken + record.data.len() <= bytes;
                taken += record.data.len();
                fits
            });
            let count = count.count();
            let records: Vec<_> = self.staged.records.drain(..count).collect();
            let input_bytes: usize = records.iter().map(|(_, record, _)| record.data.len()).sum();
            let oldest = records.iter().map(|(_, record, _)| record.arrival).min().unwrap_or_default();
            self.under_way.push(oldest);
            self.staged.bytes -= input_bytes;
            let held = self.account.hold(input_bytes);
            let pipeline = pipeline.clone();
            let task = Guard::run(async move {
                let (mut sources, mut input) =
                    (Vec::with_capacity(records.len()), Vec::with_capacity(records.len()));
                for (lane, record, mark) in records {
                    sources.push((lane, mark));
                    input.push(record);
                }
                let processed = pipeline.process(input).await;
                let processed = processed.into_iter().map(|(index, processed)| {
                    let (lane, mark) = &sources[index];
                    (*lane, mark.clone(), processed)
                });
                Batched { processed: processed.collect(), _held: held, oldest }
            });
            self.processing.push_back(Box::pin(task));
        }
    }

    fn processed(&mut self, done: Batched) {
        self.no_longer_under_way(done.oldest);
        self.dirty = true;
        self.share_pieces();
        let now = self.firehose.clock.monotonic();
        for (lane, mark, Processed { place, arrival, routed }) in done.processed {
            let at = (lane, place);
            match routed {
                Routed::Main { data, keys, delimiter } => {
                    let output = Output::Main(keys);
                    if self.has_no_room_for(&output) {
                        self.too_many = true;
                        let line = Pipeline::too_many_partitions(&data, arrival, self.firehose.now());
                        let output = Output::Failed("processing-failed");
                        self.append(output, [&line, &[]], at, arrival, &mark, now);
                    } else {
                        let delimiter = delimiter.as_deref().unwrap_or_default();
                        self.append(output, [&data, delimiter], at, arrival, &mark, now);
                    }
                }
                Routed::Failed(line) => {
                    let output = Output::Failed("processing-failed");
                    self.append(output, [&line, &[]], at, arrival, &mark, now);
                }
            }
        }
    }

    fn buffer(&self, output: Output) -> Buffer {
        let packer = self.plan.targets.destination(&output).pack();
        let cores = self.firehose.cores.clone();
        Buffer::new(output, packer, cores, self.packing.clone(), self.account.hold(0))
    }

    /// Appends records that all go to one output.
    fn append_all(
        &mut self,
        output: Output,
        lane: u32,
        contents: &Contents,
        mark: &Arc<Mark>,
        now: Duration,
    ) {
        let mut buffer = self.buffers.remove(&output).unwrap_or_else(|| self.buffer(output.clone()));
        contents.each(|place, arrival, data| {
            if !self.is_delivered(&output, lane, place) {
                self.append_to(&mut buffer, [data, &[]], (lane, place), arrival, mark, now);
            }
        });
        self.buffers.insert(output, buffer);
    }

    fn append(
        &mut self,
        output: Output,
        parts: [&[u8]; 2],
        at: (u32, Place),
        arrival: Timestamp,
        mark: &Arc<Mark>,
        now: Duration,
    ) {
        if self.is_delivered(&output, at.0, at.1) {
            return;
        }
        if matches!(output, Output::Failed(_)) {
            self.progress.set_aside(at.0, at.1);
        }
        let (most, bytes) = (self.hints(&output).bytes, parts[0].len() + parts[1].len());
        match self.buffers.get_mut(&output) {
            Some(buffer) if !buffer.overflows(bytes, most, at) => {
                buffer.append(parts, at, arrival, mark, now, self.piece_bytes);
            }
            _ => {
                let found = self.buffers.remove(&output);
                let mut buffer = found.unwrap_or_else(|| self.buffer(output.clone()));
                self.append_to(&mut buffer, parts, at, arrival, mark, now);
                self.buffers.insert(output, buffer);
            }
        }
    }

    fn append_to(
        &mut self,
        buffer: &mut Buffer,
        parts: [&[u8]; 2],
        at: (u32, Place),
        arrival: Timestamp,
        mark: &Arc<Mark>,
        now: Duration,
    ) {
        let most = self.hints(buffer.output()).bytes;
        // A buffer that would exceed its size goes first, if it may.
        if self.flushes.len() < self.firehose.config.parallel
            && buffer.overflows(parts[0].len() + parts[1].len(), most, at)
        {
            self.send(buffer);
        }
        buffer.append(parts, at, arrival, mark, now, self.piece_bytes);
    }

    /// Whether a record was delivered to this output before a crash. Where a function decides where records go, or the number
    /// of partitions, it may have been others that were; then what is not known to be delivered is delivered again.
    fn is_delivered(&self, output: &Output, lane: u32, place: Place) -> bool {
        let by_function = self.plan.pipeline.as_ref().is_some_and(|pipeline| pipeline.has_function());
        let varies = match output {
            Output::Main(None) | Output::Backup => false, // what was set aside is noted
            Output::Main(Some(_)) => by_function,
            Output::Failed(_) => by_function || self.plan.partitioned,
        };
        !varies && self.progress.is_delivered(output, lane, place)
    }

    /// Tells CloudWatch of the partitions since the last tick, one sample each.
    fn count_partitions(&mut self) {
        if !self.plan.partitioned {
            return;
        }
        let seconds = self.firehose.clock.monotonic().saturating_sub(self.ticked).as_secs_f64();
        for (output, buffer) in &mut self.buffers {
            let taken = if matches!(output, Output::Main(Some(_))) { buffer.taken() } else { 0 };
            if taken > 0 {
                *self.partitions.entry(output.clone()).or_default() += taken;
            }
        }
        let sums = &self.stream.sums;
        let waiting = self.buffers.iter().filter(|(output, buffer)| {
            matches!(output, Output::Main(Some(_)))
                && !buffer.is_empty()
                && !self.partitions.contains_key(output)
        });
        let active = self.partitions.len() + waiting.count();
        if active > 0 {
            sums.count("PartitionCount", active);
            sums.count("PartitionCountExceeded", usize::from(self.too_many));
        }
        for (_, bytes) in self.partitions.drain() {
            sums.add("PerPartitionThroughput", Unit::BytesPerSecond, bytes as f64 / seconds.max(0.001));
        }
        self.too_many = false;
    }

    fn hints(&self, output: &Output) -> Hints {
        match output {
            Output::Main(_) => self.plan.main,
            Output::Backup => self.plan.backup.unwrap_or(self.plan.others),
            Output::Failed(_) => self.plan.others,
        }
    }

    /// When a buffer is due that is not full; by the time that its records arrived, unless there are more to come at once.
    fn due_in(&self, buffer: &Buffer, hints: Hints, now: Duration, wall: Timestamp) -> Duration {
        let interval = if hints.interval.is_zero() { ZERO_INTERVAL } else { hints.interval };
        let open = (buffer.opened() + interval).saturating_sub(now);
        let caught_up =
            self.behind.is_empty() && self.processing.is_empty() && self.staged.records.is_empty();
        match buffer.oldest().filter(|_| caught_up) {
            Some(oldest) => open.min(interval.saturating_sub(wall.since(oldest))),
            None => open,
        }
    }

    /// How long nothing is due.
    fn pause(&self) -> Duration {
        let mut pause = TICK;
        let (now, wall) = (self.firehose.clock.monotonic(), self.firehose.now());
        if self.flushes.len() < self.firehose.config.parallel {
            for (output, buffer) in self.buffers.iter().filter(|(_, buffer)| !buffer.is_empty()) {
                pause = pause.min(self.due_in(buffer, self.hints(output), now, wall));
            }
        }
        if let (Some(pipeline), false) = (&self.plan.pipeline, self.staged.records.is_empty())
            && self.processing.len() < self.firehose.config.parallel
        {
            pause = pause.min((self.staged.since + pipeline.hints().1).saturating_sub(now));
        }
        pause.max(Duration::from_millis(1))
    }

    /// Delivers what is full or has waited long enough, and the largest buffers where too much is held.
    fn flush_due(&mut self) {
        let (now, wall) = (self.firehose.clock.monotonic(), self.firehose.now());
        let due = self.buffers.iter().filter(|(output, buffer)| {
            let hints = self.hints(output);
            !buffer.is_empty()
                && (buffer.bytes() >= hints.bytes || self.due_in(buffer, hints, now, wall).is_zero())
        });
        let mut due: Vec<Output> = due.map(|(output, _)| output.clone()).collect();
        if due.is_empty() {
            due.extend(self.too_much());
        }
        for output in due {
            if self.flushes.len() >= self.firehose.config.parallel {
                break;
            }
            self.flush(&output);
        }
    }

    fn flush(&mut self, output: &Output) {
        let Some(mut buffer) = self.buffers.remove(output) else { return };
        self.send(&mut buffer);
        if matches!(output, Output::Main(Some(_))) {
            let taken = buffer.taken(); // partitions come and go
            *self.partitions.entry(output.clone()).or_default() += taken;
        } else {
            self.buffers.insert(output.clone(), buffer);
        }
    }

    fn send(&mut self, buffer: &mut Buffer) {
        let gathered: Gathered = buffer.take(self.id);
        self.under_way.push(gathered.oldest());
        self.flushing += gathered.bytes();
        let targets = self.plan.targets.clone();
        let task = Guard::run(async move {
            let full = gathered.ready().await?;
            targets.deliver(&full.batch).await;
            Some(full)
        });
        self.flushes.push(Box::pin(async move { task.await.flatten() }));
    }

    fn flushed(&mut self, full: Full) {
        self.no_longer_under_way(full.batch.oldest);
        self.flushing -= full.batch.bytes();
        self.progress.deliver(&full.batch.output, &full.spans);
        drop(full.marks);
        self.progress.settle();
        self.dirty = true;
    }

    fn no_longer_under_way(&mut self, oldest: Timestamp) {
        if let Some(index) = self.under_way.iter().position(|begun| *begun == oldest) {
            self.under_way.swap_remove(index);
        }
    }

    /// Notes what was delivered, and gives the log's room back.
    async fn store(&mut self) -> Result<(), Failure> {
        self.dirty = false;
        let (id, record) = (self.id, self.progress.record());
        let write = move |transaction: &mut meta::Transaction| transaction.put(PROGRESS, &id, &record);
        self.firehose.store.write(write).await.map_err(meta_failed)?;
        if let Some(log) = &self.stream.log {
            let delivered = self.progress.position(0);
            let before = Position(self.stream.first_held().map_or(delivered, |held| held.min(delivered)));
            if before > log.tail().first {
                let trimmed = log.trim(before).await;
                trimmed.map_err(|error| Failure::new("Source.LogUnavailable", error.to_string()))?;
            }
        }
        Ok(())
    }

    fn show(&self) {
        let backup = self.buffers.get(&Output::Backup).and_then(Buffer::oldest);
        let buffered = self.buffers.values().filter_map(Buffer::oldest);
        let staged = self.staged.records.first().map(|(_, record, _)| record.arrival);
        let oldest = buffered.chain(staged).chain(self.under_way.iter().copied()).min();
        let bytes = self.account.bytes();
        self.stream.status.change(|status| {
            status.running = true;
            status.buffered_bytes = bytes;
            status.oldest = oldest;
            status.backs_up = self.plan.backup.is_some();
            status.oldest_backup = backup;
        });
        let labels = labels(&self.stream.key.name);
        let age = oldest.map_or(0, |oldest| self.firehose.now().since(oldest).as_secs());
        self.firehose.metrics.freshness.get_or_create(&labels).set(age.try_into().unwrap_or(i64::MAX));
        self.firehose.metrics.buffered_bytes.get_or_create(&labels).set(bytes.try_into().unwrap_or(i64::MAX));
    }
}

fn meta_failed(error: MetaError) -> Failure {
    Failure::new("Progress.Unavailable", error.to_string())
}

fn panicked() -> Failure {
    Failure::new("Delivery.Failed", "a task of the delivery ended early")
}
