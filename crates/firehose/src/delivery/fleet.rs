//! Keeps an engine running for each delivery stream.

use std::{
    collections::HashMap,
    future::Future,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use api::ports::{KeyError, RoleError, ServiceRole};
use base::{Arn, Timestamp};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use runtime::{Shutdown, ShutdownTrigger, Task, WorkError, Worker};
use tokio::sync::watch;
use tracing::{info, warn};

use super::{
    ErrorLog, Failure, Kind, StreamFacts,
    engine::{Engine, Plan},
    flush::Targets,
    source::KinesisSource,
};
use crate::{
    error::FirehoseError,
    processing::Pipeline,
    service::Firehose,
    settings::{self, Hints},
    stream::DeliveryStream,
    tables::{SourceRecord, Status},
};

/// A task that ends with whoever holds this.
pub(crate) struct Guard(Task<()>);

impl Guard {
    /// Starts it.
    pub fn spawn(future: impl Future<Output = ()> + Send + 'static) -> Self {
        Self(runtime::spawn(future))
    }

    /// Runs a future on a task of its own; `None` if it panicked.
    pub async fn run<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> Option<T> {
        struct Abort<T>(Task<T>);
        impl<T> Drop for Abort<T> {
            fn drop(&mut self) {
                self.0.abort();
            }
        }
        let mut task = Abort(runtime::spawn(future));
        (&mut task.0).await
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The reconciler of all engines.
pub struct FleetWorker {
    firehose: Arc<Firehose>,
    changed: watch::Receiver<()>,
    running: HashMap<u64, Running>,
}

struct Running {
    version: u64,
    stop: ShutdownTrigger,
    ended: Arc<AtomicBool>,
    _task: Guard,
}

impl FleetWorker {
    /// Without engines yet.
    pub fn new(firehose: Arc<Firehose>) -> Self {
        let mut changed = firehose.changed.subscribe();
        changed.mark_changed();
        Self { firehose, changed, running: HashMap::new() }
    }
}

impl Worker for FleetWorker {
    async fn wait(&mut self) {
        let _ = self.changed.changed().await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        let wanted: HashMap<u64, Arc<DeliveryStream>> = self
            .firehose
            .all()
            .into_iter()
            .filter(|stream| stream.record().status == Status::Active)
            .map(|stream| (stream.record().id, stream))
            .collect();
        self.running.retain(|id, _| wanted.contains_key(id)); // a deleted one ends at once, with all that it holds
        self.running.retain(|_, running| !running.ended.load(Ordering::Acquire));
        for (id, stream) in wanted {
            let version = stream.record().version;
            match self.running.get(&id) {
                Some(running) if running.version == version => {}
                Some(running) => running.stop.request(), // it says when it has ended
                None => {
                    self.running.insert(id, start(self.firehose.clone(), stream, version));
                }
            }
        }
        Ok(())
    }
}

fn start(firehose: Arc<Firehose>, stream: Arc<DeliveryStream>, version: u64) -> Running {
    let (stop, stopping) = Shutdown::new();
    let ended = Arc::new(AtomicBool::new(false));
    let task = Guard::spawn({
        let ended = ended.clone();
        async move {
            keep_running(&firehose, &stream, &stopping).await;
            stream.status.change(|status| status.running = false);
            ended.store(true, Ordering::Release);
            firehose.changed.send_replace(());
        }
    });
    Running { version, stop, ended, _task: task }
}

/// Starts the engine again whenever it fails, after a pause.
async fn keep_running(firehose: &Arc<Firehose>, stream: &Arc<DeliveryStream>, stop: &Shutdown) {
    const PAUSE_MAX: Duration = Duration::from_secs(30);
    let mut pause = Duration::from_millis(500);
    while !stop.is_requested() {
        let started = firehose.clock.monotonic();
        let outcome = async {
            let plan = plan(firehose, stream)?;
            Engine::open(firehose.clone(), stream.clone(), plan).await?.run(stop).await
        };
        let Err(failure) = outcome.await else {
            info!(delivery_stream = %stream.key.name, "delivery stopped");
            return;
        };
        warn!(delivery_stream = %stream.key.name, %failure, "delivery begins anew");
        let now = firehose.now();
        stream.status.change(|status| status.last_error = Some((now, failure)));
        if firehose.clock.monotonic().saturating_sub(started) > PAUSE_MAX {
            pause = Duration::from_millis(500);
        }
        tokio::select! {
            () = runtime::sleep(pause) => {}
            () = stop.requested() => {}
        }
        pause = (pause * 2).min(PAUSE_MAX);
    }
}

/// What the stored settings amount to.
fn plan(firehose: &Arc<Firehose>, stream: &DeliveryStream) -> Result<Plan, Failure> {
    let record = stream.record();
    let facts = StreamFacts { name: record.name.clone(), arn: stream.arn.clone(), version: record.version };
    let kind = record.destination.kind;
    let settings = &firehose.vault.open(&record.destination.settings, &stream.arn)?;
    let bad = |message: String| Failure::new("Configuration.Invalid", message);
    let processing = settings::Processing::read(settings.get("ProcessingConfiguration")).map_err(bad)?;
    let main = firehose.connect.connect(kind, settings, &facts)?;
    let hints = Hints::of(settings);
    let connect = |name: &str| firehose.connect.connect(Kind::S3, &settings[name], &facts);
    let log = ErrorLog::of(firehose, stream, settings);
    let (errors, others, backup, retry) = match kind {
        Kind::S3 | Kind::ExtendedS3 => {
            let backed_up = settings["S3BackupMode"] == "Enabled";
            let backup = match backed_up {
                true => Some((connect("S3BackupDescription")?, Hints::of(&settings["S3BackupDescription"]))),
                false => None,
            };
            (main.clone(), hints, backup, None)
        }
        Kind::HttpEndpoint => {
            let s3 = connect("S3DestinationDescription")?;
            let s3_hints = Hints::of(&settings["S3DestinationDescription"]);
            let all = settings["S3BackupMode"] == "AllData";
            let seconds = settings["RetryOptions"]["DurationInSeconds"].as_u64().unwrap_or(300);
            let backup = all.then(|| (s3.clone(), s3_hints));
            (s3, s3_hints, backup, Some((Duration::from_secs(seconds), "http-endpoint-failed")))
        }
    };
    let partitioned = settings::is_enabled(settings.get("DynamicPartitioningConfiguration"));
    let others_log = match kind {
        Kind::S3 | Kind::ExtendedS3 if settings["S3BackupMode"] == "Enabled" => {
            ErrorLog::of(firehose, stream, &settings["S3BackupDescription"])
        }
        Kind::S3 | Kind::ExtendedS3 => log.clone(),
        Kind::HttpEndpoint => ErrorLog::of(firehose, stream, &settings["S3DestinationDescription"]),
    };
    let pipeline = Pipeline::new(firehose, stream, processing, partitioned, log.clone()).map_err(bad)?;
    let (backup, backup_hints) = backup.unzip();
    let targets = Targets {
        name: record.name.clone(),
        main,
        errors,
        backup,
        log,
        others_log,
        retry,
        retention: match record.source {
            SourceRecord::DirectPut { .. } => firehose.config.retention,
            // The data stream has a retention period of its own.
            SourceRecord::KinesisStream { .. } => Duration::MAX,
        },
        clock: firehose.clock.clone(),
        rng: firehose.rng.clone(),
        status: stream.status.clone(),
        metrics: firehose.metrics.clone(),
        sums: stream.sums.clone(),
        kind,
    };
    Ok(Plan {
        main: hints,
        others,
        backup: backup_hints,
        targets: Arc::new(targets),
        pipeline: pipeline.map(Arc::new),
        partitioned,
    })
}

impl Firehose {
    /// The data stream that the delivery stream reads from, if it does and there are any.
    pub(crate) fn kinesis(&self, stream: &DeliveryStream) -> Option<KinesisSource> {
        let record = stream.record();
        let SourceRecord::KinesisStream { stream_arn, role_arn, start_ms } = &record.source else {
            return None;
        };
        Some(KinesisSource {
            streams: self.streams.clone()?,
            roles: self.roles.clone(),
            role: self.role(stream, Arn::parse(role_arn).ok()?),
            stream: Arn::parse(stream_arn).ok()?,
            start: Timestamp::from_millis(*start_ms),
        })
    }

    /// A role that the delivery stream acts as.
    pub(crate) fn role(&self, stream: &DeliveryStream, role: Arn) -> ServiceRole {
        service_role(&stream.arn, role)
    }

    /// Whether a delivery stream may act as a role.
    pub(crate) async fn try_role(&self, delivery_stream: &Arn, role: Arn) -> Result<(), FirehoseError> {
        let role = service_role(delivery_stream, role);
        match self.roles.assume(&role).await {
            Ok(_) => Ok(()),
            Err(RoleError::Unavailable(why)) => Err(FirehoseError::Key(KeyError::Unavailable(why))),
            Err(RoleError::NotFound(role) | RoleError::NotTrusted { role, .. }) => Err(settings::invalid(
                format!("Firehose is unable to assume role {role}. Please check the role provided."),
            )),
        }
    }
}

fn service_role(delivery_stream: &Arn, role: Arn) -> ServiceRole {
    let name = delivery_stream.resource().rsplit('/').next().unwrap_or_default();
    ServiceRole {
        role,
        service: "firehose.amazonaws.com",
        source: delivery_stream.clone(),
        session_name: name.to_owned(),
    }
}
