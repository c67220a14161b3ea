//! Waking up on time: poll counts in milliseconds, and a load of 50,000 requests a second cannot.

use std::{io, time::Duration};

use mio::{Registry, Token};

pub use platform::Timer;

#[cfg(target_os = "linux")]
mod platform {
    use std::{num::NonZeroU64, os::fd::AsRawFd};

    use mio::{Interest, unix::SourceFd};
    use rustix::{
        fd::OwnedFd,
        time::{
            Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create,
            timerfd_settime,
        },
    };

    use super::*;

    /// Wakes a poll.
    pub struct Timer(OwnedFd);

    impl Timer {
        /// Wakes the poll of this registry, with this token.
        pub fn new(registry: &Registry, token: Token) -> io::Result<Self> {
            // The kernel may otherwise wake us 50 µs late, to save power. Where it does not let us, it may.
            let _ = rustix::thread::set_current_timer_slack(NonZeroU64::new(1));
            let timer =
                timerfd_create(TimerfdClockId::Monotonic, TimerfdFlags::NONBLOCK | TimerfdFlags::CLOEXEC)?;
            registry.register(&mut SourceFd(&timer.as_raw_fd()), token, Interest::READABLE)?;
            Ok(Self(timer))
        }

        /// Wakes the poll after this time; answers how long the poll may wait by itself.
        pub fn wake_after(&mut self, wait: Duration) -> io::Result<Duration> {
            // Zero would mean never.
            let wait = wait.max(Duration::from_nanos(1));
            let zero = Timespec { tv_sec: 0, tv_nsec: 0 };
            let value = Timespec { tv_sec: wait.as_secs() as i64, tv_nsec: i64::from(wait.subsec_nanos()) };
            let once = Itimerspec { it_interval: zero, it_value: value };
            timerfd_settime(&self.0, TimerfdTimerFlags::empty(), &once)?;
            Ok(wait + Duration::from_secs(1))
        }

        /// Takes note of having been woken.
        pub fn acknowledge(&self) {
            // How often it went off does not matter, nor whether it has been read already.
            let _ = rustix::io::read(&self.0, &mut [0; 8]);
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod platform {
    use super::*;

    /// Wakes a poll, as precisely as the poll can by itself.
    pub struct Timer;

    impl Timer {
        /// Needs nothing.
        pub fn new(_: &Registry, _: Token) -> io::Result<Self> {
            Ok(Self)
        }

        /// How long the poll may wait.
        pub fn wake_after(&mut self, wait: Duration) -> io::Result<Duration> {
            Ok(wait)
        }

        /// Nothing to take note of.
        pub fn acknowledge(&self) {}
    }
}
