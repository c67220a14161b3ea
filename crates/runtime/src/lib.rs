//! Everything that runs beside a request: tasks, threads, workers, shutdown, budgets, metrics.
//!
//! This is the only crate that spawns or sleeps. Whoever wants work done in the background gives it a name and a policy
//! here, so that a shutdown can wait for it and a status page can show it.

mod budget;
mod metrics;
mod shutdown;
mod spawn;
mod supervisor;
mod worker;

pub use budget::{ByteBudget, BytePermit};
pub use metrics::Metrics;
pub use shutdown::{Shutdown, ShutdownTrigger};
pub use spawn::{Elapsed, Task, blocking, sleep, spawn, spawn_thread, timeout};
pub use supervisor::{Supervisor, WorkerState, WorkerStatus};
pub use worker::{OnError, OnShutdown, Policy, WorkError, Worker};
