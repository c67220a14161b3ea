//! Keeps workers going, shows how they are, and ends them in order.

use std::{sync::Arc, time::Duration};

use parking_lot::Mutex;
use tracing::{error, warn};

use crate::{OnError, OnShutdown, Policy, Shutdown, ShutdownTrigger, Task, Worker, sleep, spawn, timeout};

/// What a worker is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerState {
    /// Waiting for something to do.
    Waiting,
    /// In a step.
    Working,
    /// Pausing after a failed step.
    Failed,
    /// Ended.
    Stopped,
}

/// A worker as a status page shows it.
#[derive(Clone, Debug)]
pub struct WorkerStatus {
    /// Its name.
    pub name: String,
    /// What it is doing.
    pub state: WorkerState,
    /// How many steps it has done.
    pub steps: u64,
    /// How many of them failed.
    pub failures: u64,
    /// What went wrong last.
    pub last_error: Option<String>,
}

type Running = (Arc<Mutex<WorkerStatus>>, Task<()>);

/// Owns the workers of the process.
#[derive(Debug)]
pub struct Supervisor {
    running: Mutex<Vec<Running>>,
    stop: ShutdownTrigger,
    stopping: Shutdown,
    failed: ShutdownTrigger,
    failure: Shutdown,
}

impl Supervisor {
    /// Without workers.
    pub fn new() -> Self {
        let (stop, stopping) = Shutdown::new();
        let (failed, failure) = Shutdown::new();
        Self { running: Mutex::default(), stop, stopping, failed, failure }
    }

    /// Starts a worker.
    pub fn start(self: &Arc<Self>, name: impl Into<String>, policy: Policy, worker: impl Worker) {
        let status = Arc::new(Mutex::new(WorkerStatus {
            name: name.into(),
            state: WorkerState::Waiting,
            steps: 0,
            failures: 0,
            last_error: None,
        }));
        let task = spawn(run(self.clone(), policy, worker, status.clone()));
        self.running.lock().push((status, task));
    }

    /// How the workers are.
    pub fn statuses(&self) -> Vec<WorkerStatus> {
        self.running.lock().iter().map(|(status, _)| status.lock().clone()).collect()
    }

    /// Waits until a worker whose policy is to stop the server has failed.
    pub async fn failed(&self) {
        self.failure.requested().await;
    }

    /// Ends all workers by their policies; those that take longer than `patience` are aborted.
    pub async fn shut_down(&self, patience: Duration) {
        self.stop.request();
        let running = std::mem::take(&mut *self.running.lock());
        let all_ended = async {
            while !running.iter().all(|(_, task)| task.is_finished()) {
                sleep(Duration::from_millis(2)).await;
            }
        };
        if timeout(patience, all_ended).await.is_err() {
            for (status, task) in running.iter().filter(|(_, task)| !task.is_finished()) {
                warn!(worker = status.lock().name, "worker did not end in time");
                task.abort();
            }
        }
    }
}

impl Default for Supervisor {
    fn default() -> Self {
        Self::new()
    }
}

const PAUSE_MAX: Duration = Duration::from_secs(60);

async fn run(
    supervisor: Arc<Supervisor>,
    policy: Policy,
    mut worker: impl Worker,
    status: Arc<Mutex<WorkerStatus>>,
) {
    let stopping = supervisor.stopping.clone();
    let mut failures_in_a_row = 0u32;
    while !stopping.is_requested() {
        status.lock().state = WorkerState::Waiting;
        tokio::select! {
            () = worker.wait() => {}
            () = stopping.requested() => break,
        }
        if step(&mut worker, &status).await {
            failures_in_a_row = 0;
            continue;
        }
        match policy.on_error {
            OnError::StopServer => {
                error!(worker = status.lock().name, "the server cannot go on without this worker");
                supervisor.failed.request();
                break;
            }
            OnError::Retry { pause } => {
                let pause = pause.saturating_mul(1 << failures_in_a_row.min(6)).min(PAUSE_MAX);
                failures_in_a_row += 1;
                tokio::select! {
                    () = sleep(pause) => {}
                    () = stopping.requested() => break,
                }
            }
        }
    }
    if let OnShutdown::Drain(patience) = policy.on_shutdown {
        let _ = timeout(patience, step(&mut worker, &status)).await;
    }
    status.lock().state = WorkerState::Stopped;
}

/// Whether the step went well.
async fn step(worker: &mut impl Worker, status: &Mutex<WorkerStatus>) -> bool {
    status.lock().state = WorkerState::Working;
    let result = worker.work().await;
    let mut status = status.lock();
    status.steps += 1;
    if let Err(failure) = &result {
        warn!(worker = status.name, error = %failure, "worker's step failed");
        status.failures += 1;
        status.last_error = Some(failure.to_string());
        status.state = WorkerState::Failed;
    }
    result.is_ok()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::WorkError;

    struct Counts {
        steps: Arc<AtomicU32>,
        fails_at: u32,
    }

    impl Worker for Counts {
        async fn wait(&mut self) {
            sleep(Duration::from_millis(1)).await; // of the paused clock
        }

        async fn work(&mut self) -> Result<(), WorkError> {
            let step = self.steps.fetch_add(1, Ordering::SeqCst) + 1;
            if step == self.fails_at { Err("as told".into()) } else { Ok(()) }
        }
    }

    async fn until(condition: impl Fn() -> bool) {
        while !condition() {
            sleep(Duration::from_millis(1)).await; // of the paused clock
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_failed_step_is_retried_and_shown() {
        let supervisor = Arc::new(Supervisor::new());
        let steps = Arc::new(AtomicU32::new(0));
        supervisor.start("counts", Policy::DEFAULT, Counts { steps: steps.clone(), fails_at: 2 });
        until(|| steps.load(Ordering::SeqCst) >= 2).await;
        sleep(Duration::from_secs(2)).await;
        until(|| steps.load(Ordering::SeqCst) > 3).await;
        let status = supervisor.statuses().remove(0);
        assert_eq!((status.failures, status.last_error.as_deref()), (1, Some("as told")));
        supervisor.shut_down(Duration::from_secs(1)).await;
    }

    #[tokio::test(start_paused = true)]
    async fn a_vital_worker_stops_the_server() {
        let supervisor = Arc::new(Supervisor::new());
        let policy = Policy { on_error: OnError::StopServer, ..Policy::DEFAULT };
        supervisor.start("vital", policy, Counts { steps: Arc::default(), fails_at: 1 });
        supervisor.failed().await;
    }

    #[tokio::test(start_paused = true)]
    async fn draining_takes_one_last_step() {
        struct Idle(Arc<AtomicU32>);
        impl Worker for Idle {
            async fn wait(&mut self) {
                std::future::pending().await
            }
            async fn work(&mut self) -> Result<(), WorkError> {
                self.0.fetch_add(1, Ordering::SeqCst);
                Ok(())
            }
        }
        let supervisor = Arc::new(Supervisor::new());
        let steps = Arc::new(AtomicU32::new(0));
        let policy = Policy { on_shutdown: OnShutdown::Drain(Duration::from_secs(5)), ..Policy::DEFAULT };
        supervisor.start("idle", policy, Idle(steps.clone()));
        supervisor.shut_down(Duration::from_secs(10)).await;
        assert_eq!(steps.load(Ordering::SeqCst), 1);
    }
}
