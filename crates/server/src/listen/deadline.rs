//! Deadlines that cost nothing while they are met.

use std::{
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use base::Clock;
use millstream_base as base;

/// A deadline that is asked for anew at every poll and may move in either direction.
///
/// A timer is set only when there is none, or when the deadline has moved before it; a timer that goes off early is set
/// again. So a connection that is busy all the time touches the timers once per timeout, not once per request.
pub(crate) struct Deadline {
    clock: Arc<dyn Clock>,
    set: Option<Timer>,
}

struct Timer {
    at: Duration,
    sleep: Pin<Box<dyn Future<Output = ()> + Send>>,
}

impl Deadline {
    pub(crate) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, set: None }
    }

    /// Time on the monotonic clock.
    pub(crate) fn now(&self) -> Duration {
        self.clock.monotonic()
    }

    /// Ready once `due`, on the monotonic clock, has passed; wakes the task then.
    pub(crate) fn poll(&mut self, cx: &mut Context<'_>, due: Duration) -> Poll<()> {
        loop {
            match &mut self.set {
                Some(timer) if timer.at <= due => {
                    std::task::ready!(timer.sleep.as_mut().poll(cx));
                    self.set = None;
                    if self.now() >= due {
                        return Poll::Ready(());
                    }
                }
                _ => {
                    let now = self.now();
                    if now >= due {
                        return Poll::Ready(());
                    }
                    let sleep = Box::pin(millstream_runtime::sleep(due - now));
                    self.set = Some(Timer { at: due, sleep });
                }
            }
        }
    }
}
