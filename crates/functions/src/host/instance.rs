//! One process of a function: it takes one call after the other.

use std::{sync::Arc, time::Duration};

use base::{Arn, Clock};
use bytes::Bytes;
use millstream_base as base;
use millstream_runtime as runtime;

use super::{
    exchange::{Answer, Exchange, Invocation},
    memory,
    output::Output,
    process::{self, Process},
    runtime_api::{self, RESULT_BYTES_MAX},
};
use crate::sandbox::Description;

/// How often the memory of a process that works is looked at.
const LOOK: Duration = Duration::from_millis(25);
/// The same of one that waits.
const LOOK_IDLE: Duration = Duration::from_millis(500);

/// How a call ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// With a result.
    Result(Bytes),
    /// With an error that the runtime reported; the process goes on.
    Error(Bytes),
    /// With the process, or with what makes it useless.
    Broken { kind: &'static str, message: String },
}

/// See the module. The process ends when this is dropped.
pub(super) struct Instance {
    pub arn: Arn,
    pub revision: String,
    /// The number of the user that it runs as; given back when it is dropped.
    _slot: super::fleet::Slot,
    /// Where its lines go.
    pub log_stream: String,
    process: Arc<Process>,
    exchange: Arc<Exchange>,
    output: Arc<Output>,
    memory_max: u64,
    /// The most that it was seen to use.
    memory_seen: u64,
    tasks: Vec<runtime::Task<()>>,
}

impl Instance {
    /// Starts the process.
    pub async fn start(
        description: &Description,
        user: u32,
        memory_max: u64,
        (arn, revision, log_stream): (Arn, String, String),
        slot: super::fleet::Slot,
    ) -> std::io::Result<Self> {
        let started = process::start(description, user).await?;
        let (exchange, output) = (Arc::new(Exchange::default()), Output::new(started.output));
        let reading = output.clone();
        let tasks = vec![
            runtime::spawn(runtime_api::serve(started.listener, exchange.clone())),
            runtime::spawn(async move { reading.read().await }),
        ];
        let process = Arc::new(started.process);
        let memory_seen = 0;
        Ok(Self {
            arn,
            revision,
            _slot: slot,
            log_stream,
            process,
            exchange,
            output,
            memory_max,
            memory_seen,
            tasks,
        })
    }

    /// Waits until the function's own code has been read.
    pub async fn ready(&mut self, patience: Duration, id: &str) -> Result<(), Ended> {
        let (exchange, process) = (self.exchange.clone(), self.process.clone());
        tokio::select! {
            biased;
            ready = exchange.ready() => ready.map_err(Ended::Error),
            how = process.ended() => Err(exited(id, &how)),
            () = self.outgrown(LOOK) => Err(exited(id, "signal: killed")),
            () = runtime::sleep(patience) => Err(timed_out(id, patience)),
        }
    }

    /// Runs a call.
    pub async fn call(&mut self, invocation: Invocation, patience: Duration) -> Ended {
        let id = invocation.id.clone();
        let answer = self.exchange.call(invocation);
        let process = self.process.clone();
        tokio::select! {
            biased;
            answer = answer => match answer {
                Ok(Answer::Result(body)) => Ended::Result(body),
                Ok(Answer::Error(body)) => Ended::Error(body),
                Ok(Answer::TooLarge) | Err(_) => Ended::Broken {
                    kind: "Function.ResponseSizeTooLarge",
                    message: format!(
                        "Response payload size exceeded maximum allowed payload size ({RESULT_BYTES_MAX} bytes)."
                    ),
                },
            },
            how = process.ended() => exited(&id, &how),
            () = self.outgrown(LOOK) => exited(&id, "signal: killed"),
            () = runtime::sleep(patience) => timed_out(&id, patience),
        }
    }

    /// Waits until it can take no further call: the process has ended or has grown too large while it had nothing to do.
    pub async fn useless(&mut self) {
        let process = self.process.clone();
        tokio::select! {
            _ = process.ended() => {}
            () = self.outgrown(LOOK_IDLE) => {}
        }
    }

    /// What it printed since the last time, and how many bytes more.
    pub fn printed(&self) -> (Vec<u8>, u64) {
        self.output.take()
    }

    /// Bytes: the most that it was seen to use.
    pub fn memory_seen(&self) -> u64 {
        self.memory_seen
    }

    /// Waits until it uses more memory than it may.
    async fn outgrown(&mut self, pause: Duration) {
        loop {
            let Some(id) = self.process.id() else { return };
            let used = runtime::blocking(move || memory::used(id)).await;
            self.memory_seen = self.memory_seen.max(used);
            if used > self.memory_max {
                return;
            }
            runtime::sleep(pause).await;
        }
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        self.tasks.iter().for_each(runtime::Task::abort);
    }
}

fn exited(id: &str, how: &str) -> Ended {
    let message = match how {
        "exit status 0" => format!("RequestId: {id} Error: Runtime exited without providing a reason"),
        how => format!("RequestId: {id} Error: Runtime exited with error: {how}"),
    };
    Ended::Broken { kind: "Runtime.ExitError", message }
}

fn timed_out(id: &str, patience: Duration) -> Ended {
    let message =
        format!("RequestId: {id} Error: Task timed out after {:.2} seconds", patience.as_secs_f64());
    Ended::Broken { kind: "Sandbox.Timedout", message }
}

/// The time of a deadline, in milliseconds since 1970.
pub(super) fn deadline(clock: &dyn Clock, patience: Duration) -> i64 {
    clock.now().plus(patience).as_millis()
}
