//! Background work with a name and a policy.

use std::{error::Error, future::Future, time::Duration};

/// Why a step of work failed.
pub type WorkError = Box<dyn Error + Send + Sync>;

/// Work that goes on for as long as the server runs, one step at a time.
///
/// Usually a reconciler: `wait` for a signal or a timer; `work` reads what should be, reads what is, and takes one step.
pub trait Worker: Send + 'static {
    /// Waits until there may be something to do. It may be dropped at any await, so it must change nothing.
    fn wait(&mut self) -> impl Future<Output = ()> + Send;

    /// Does one step, to its end: it is dropped only when a shutdown has run out of patience.
    fn work(&mut self) -> impl Future<Output = Result<(), WorkError>> + Send;
}

/// What happens when a step fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnError {
    /// Waits this long, doubling up to a minute while steps keep failing, and goes on.
    Retry {
        /// The first pause.
        pause: Duration,
    },
    /// Stops the server: it cannot do its work without this worker.
    StopServer,
}

/// What happens at shutdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnShutdown {
    /// The step in progress may take this much longer; then one last step runs within the same time.
    Drain(Duration),
    /// The step in progress ends; nothing more is begun.
    Finish,
}

/// How a worker is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// When a step fails.
    pub on_error: OnError,
    /// When the server stops.
    pub on_shutdown: OnShutdown,
}

impl Policy {
    /// Retries after a second; at shutdown the step in progress ends.
    pub const DEFAULT: Self =
        Self { on_error: OnError::Retry { pause: Duration::from_secs(1) }, on_shutdown: OnShutdown::Finish };
}
