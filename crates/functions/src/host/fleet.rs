//! All processes of functions: started when they are needed, kept for a while, bounded in number.

use std::{io, sync::Arc, time::Duration};

use api::{
    Caller,
    ports::{LogEvent, LogSink, LogTarget},
};
use base::{Arn, Clock, Rng};
use bytes::Bytes;
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use parking_lot::Mutex;
use tokio::sync::{Notify, oneshot};

use super::{
    exchange::Invocation,
    instance::{Ended, Instance, deadline},
    process, runtime_api,
};
use crate::{config::FunctionsConfig, sandbox::Description, uuid};

/// How long a call waits for room before it is refused.
const ROOM_PATIENCE: Duration = Duration::from_secs(10);
/// What a process may allocate above what the function may use; beyond it allocations fail before anybody looks.
const ALLOCATION_ROOM: u64 = 512 << 20;
/// Processes and threads of a function (Lambda quotas).
const PROCESSES_OF_ONE: u64 = 1024;
/// The end of what a function printed that a caller may ask for.
const TAIL_BYTES: usize = 4096;
const MIB: u64 = 1 << 20;

/// What a call needs to know of its function.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub arn: Arn,
    /// As whom its lines are written to the log.
    pub writer: Arc<Caller>,
    pub name: String,
    /// Changes with the code and every setting; processes of another revision get no calls.
    pub revision: String,
    pub timeout: Duration,
    pub memory_mib: u64,
    pub temporary_mib: u64,
    /// What runs, without the limits.
    pub command: Vec<String>,
    pub visible: Vec<(std::path::PathBuf, std::path::PathBuf)>,
    pub environment: Vec<(String, String)>,
}

/// How a function answered.
#[derive(Clone, Debug)]
pub(crate) struct Invoked {
    /// The result, or the error object.
    pub payload: Bytes,
    pub failed: bool,
    /// The end of what it printed.
    pub tail: Vec<u8>,
    /// How long it took, without the start of a process.
    pub took: Duration,
}

/// Why a function was not run.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RunError {
    /// All processes are busy.
    #[error("all processes are busy")]
    Busy,
    /// The sandbox cannot be made.
    #[error("the sandbox cannot be made: {0}")]
    Sandbox(#[from] io::Error),
}

struct Resting {
    arn: Arn,
    revision: String,
    take: oneshot::Sender<oneshot::Sender<Instance>>,
}

/// A place for a process, and with it a user.
pub(super) struct Slot {
    number: usize,
    slots: Arc<Slots>,
}

struct Slots {
    taken: Mutex<Vec<bool>>,
    /// A slot was given back, or a process rests.
    changed: Notify,
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.slots.taken.lock()[self.number] = false;
        self.slots.changed.notify_waiters();
    }
}

/// See the module.
pub(crate) struct Fleet {
    config: FunctionsConfig,
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
    logs: Arc<dyn LogSink>,
    slots: Arc<Slots>,
    resting: Mutex<Vec<Resting>>,
}

impl Fleet {
    pub fn new(
        config: FunctionsConfig,
        clock: Arc<dyn Clock>,
        rng: Arc<dyn Rng>,
        logs: Arc<dyn LogSink>,
    ) -> Arc<Self> {
        let taken = Mutex::new(vec![false; config.processes_max.max(1) as usize]);
        let slots = Arc::new(Slots { taken, changed: Notify::new() });
        Arc::new(Self { config, clock, rng, logs, slots, resting: Mutex::default() })
    }

    /// Runs a function, in a process that rests or in a new one.
    pub async fn run(
        self: &Arc<Self>,
        plan: &Plan,
        payload: Bytes,
        client_context: Option<String>,
    ) -> Result<Invoked, RunError> {
        let id = uuid(self.rng.as_ref());
        let found = runtime::timeout(ROOM_PATIENCE, self.process(plan)).await;
        let mut instance = match found.map_err(|_| RunError::Busy)? {
            Found::Rested(instance) => instance,
            Found::Room(slot) => {
                let mut instance = self.start(plan, slot).await?;
                let began = self.clock.monotonic();
                if let Err(ended) = instance.ready(self.config.init_timeout, &id).await {
                    return Ok(self.finish(plan, instance, &id, began, ended));
                }
                instance
            }
        };
        let trace =
            format!("Root=1-{:08x}-{}", self.clock.now().as_millis() / 1000, &id.replace('-', "")[..24]);
        let invocation = Invocation {
            id: id.clone(),
            payload,
            deadline_ms: deadline(self.clock.as_ref(), plan.timeout),
            arn: plan.arn.to_string(),
            client_context,
            trace,
        };
        let began = self.clock.monotonic();
        let ended = instance.call(invocation, plan.timeout).await;
        Ok(self.finish(plan, instance, &id, began, ended))
    }

    /// Ends the processes of a function that rest; those that work end after their call.
    pub fn forget(&self, arn: &Arn) {
        self.resting.lock().retain(|resting| resting.arn != *arn);
    }

    async fn process(&self, plan: &Plan) -> Found {
        loop {
            let changed = self.slots.changed.notified();
            tokio::pin!(changed);
            // From here on no change is missed.
            changed.as_mut().enable();
            let rested = {
                let mut resting = self.resting.lock();
                resting.retain(|resting| resting.arn != plan.arn || resting.revision == plan.revision);
                let found = resting.iter().rposition(|resting| resting.arn == plan.arn);
                found.map(|index| resting.remove(index))
            };
            if let Some(rested) = rested {
                let (give, given) = oneshot::channel();
                // One that has just ended is gone; there may be another.
                if rested.take.send(give).is_ok()
                    && let Ok(instance) = given.await
                {
                    return Found::Rested(instance);
                }
                continue;
            }
            if let Some(slot) = self.slot() {
                return Found::Room(slot);
            }
            // The one that has rested longest makes room.
            let longest = {
                let mut resting = self.resting.lock();
                (!resting.is_empty()).then(|| resting.remove(0))
            };
            drop(longest);
            changed.await;
        }
    }

    fn slot(&self) -> Option<Slot> {
        let mut taken = self.slots.taken.lock();
        let number = taken.iter().position(|taken| !taken)?;
        taken[number] = true;
        Some(Slot { number, slots: self.slots.clone() })
    }

    async fn start(&self, plan: &Plan, slot: Slot) -> io::Result<Instance> {
        let log_stream = log_stream(self.clock.as_ref(), self.rng.as_ref());
        let mut environment = plan.environment.clone();
        environment.push(("AWS_LAMBDA_LOG_STREAM_NAME".into(), log_stream.clone()));
        let memory = plan.memory_mib * MIB;
        let description = Description {
            mount_point: self.mount_point()?,
            visible: plan.visible.clone(),
            command: plan.command.clone(),
            environment,
            directory: "/var/task".into(),
            own_user: process::is_root(),
            memory: memory + ALLOCATION_ROOM,
            temporary: plan.temporary_mib * MIB,
            processes: PROCESSES_OF_ONE,
        };
        let user = self.config.user_first.saturating_add(slot.number as u32);
        let names = (plan.arn.clone(), plan.revision.clone(), log_stream);
        Instance::start(&description, user, memory, names, slot).await
    }

    /// Whether sandboxes can be made here.
    pub async fn try_sandbox(&self) -> io::Result<()> {
        let description = Description {
            mount_point: self.mount_point()?,
            visible: Vec::new(),
            command: Vec::new(),
            environment: Vec::new(),
            directory: "/".into(),
            own_user: process::is_root(),
            memory: ALLOCATION_ROOM,
            temporary: MIB,
            processes: PROCESSES_OF_ONE,
        };
        super::try_sandbox(description, self.config.user_first).await
    }

    fn mount_point(&self) -> io::Result<std::path::PathBuf> {
        let path = self.config.directory.join("root");
        std::fs::create_dir_all(&path)?;
        std::path::absolute(path)
    }

    /// Writes the log of a call, and lets the process rest if it is good for another one.
    fn finish(
        self: &Arc<Self>,
        plan: &Plan,
        instance: Instance,
        id: &str,
        began: Duration,
        ended: Ended,
    ) -> Invoked {
        let took = self.clock.monotonic().saturating_sub(began);
        let (printed, forgotten) = instance.printed();
        let mut text = format!("START RequestId: {id} Version: $LATEST\n");
        text.push_str(&String::from_utf8_lossy(&printed));
        if !text.ends_with('\n') {
            text.push('\n');
        }
        if forgotten > 0 {
            text.push_str(&format!("[{forgotten} further bytes were not kept]\n"));
        }
        let (payload, failed, good) = match ended {
            Ended::Result(payload) => (payload, false, true),
            Ended::Error(payload) => (payload, true, true),
            Ended::Broken { kind, message } => {
                text.push_str(&message);
                text.push('\n');
                (
                    Bytes::from(runtime_api::error(kind, &message)),
                    true,
                    kind == "Function.ResponseSizeTooLarge",
                )
            }
        };
        let milliseconds = took.as_secs_f64() * 1000.0;
        let used = instance.memory_seen().div_ceil(MIB);
        text.push_str(&format!(
            "END RequestId: {id}\nREPORT RequestId: {id}\tDuration: {milliseconds:.2} ms\tBilled Duration: {} ms\tMemory \
             Size: {} MB\tMax Memory Used: {used} MB\t\n",
            milliseconds.ceil(),
            plan.memory_mib
        ));
        let now = self.clock.now();
        let events = text.lines().map(|line| LogEvent { timestamp: now, message: line.to_owned() }).collect();
        let group = format!("/aws/lambda/{}", plan.name);
        let target = LogTarget { group: &group, stream: &instance.log_stream, make_group: true };
        self.logs.put(&plan.writer, target, events);
        if good {
            self.rest(instance);
        }
        let bytes = text.into_bytes();
        let tail = bytes[bytes.len().saturating_sub(TAIL_BYTES)..].to_vec();
        Invoked { payload, failed, tail, took }
    }

    fn rest(self: &Arc<Self>, mut instance: Instance) {
        let (take, mut taken) = oneshot::channel::<oneshot::Sender<Instance>>();
        let (arn, revision) = (instance.arn.clone(), instance.revision.clone());
        let idle = self.config.idle;
        runtime::spawn(async move {
            let whoever = tokio::select! {
                whoever = &mut taken => whoever.ok(),
                () = instance.useless() => None,
                () = runtime::sleep(idle) => None,
            };
            // Taken at the very end it may have been asked for all the same.
            taken.close();
            if let Some(whoever) = whoever {
                let _ = whoever.send(instance);
            }
        });
        self.resting.lock().push(Resting { arn, revision, take });
        self.slots.changed.notify_waiters();
    }
}

enum Found {
    Rested(Instance),
    Room(Slot),
}

/// `2026/11/26/[$LATEST]` and 32 digits, as the service names its log streams.
fn log_stream(clock: &dyn Clock, rng: &dyn Rng) -> String {
    let seconds = clock.now().as_millis().div_euclid(1000);
    let date = time::OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
    let (year, month, day) = (date.year(), u8::from(date.month()), date.day());
    format!("{year:04}/{month:02}/{day:02}/[$LATEST]{}", uuid(rng).replace('-', ""))
}
