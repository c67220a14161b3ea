//! What processes use, as Linux tells it.

use std::{fs, process, time::Duration};

/// Processor time and memory at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Snapshot {
    ticks: u64,
    resident_kib: u64,
    peak_kib: u64,
}

/// What was used over some time.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usage {
    /// The load generator itself.
    pub generator: Option<ProcessUsage>,
    /// The server, if its process is known.
    pub server: Option<ProcessUsage>,
}

/// What one process used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProcessUsage {
    /// Cores, on average.
    pub cores: f64,
    /// Processor time.
    pub cpu: Duration,
    /// Memory at the end.
    pub resident_kib: u64,
    /// The most memory it ever had.
    pub peak_kib: u64,
}

/// Watches the generator, and the server if its process is known.
pub struct Watch {
    at: Duration,
    pid: Option<u32>,
    generator: Option<Snapshot>,
    server: Option<Snapshot>,
}

impl Watch {
    /// Begins at this time of a monotonic clock.
    pub fn start(pid: Option<u32>, at: Duration) -> Self {
        Self { at, pid, generator: snapshot(process::id()), server: pid.and_then(snapshot) }
    }

    /// Ends.
    pub fn stop(self, at: Duration) -> Usage {
        let used = |before: Option<Snapshot>, after: Option<Snapshot>| {
            let (before, after) = (before?, after?);
            let ticks = after.ticks.saturating_sub(before.ticks);
            let cpu = Duration::from_secs_f64(ticks as f64 / ticks_per_second());
            Some(ProcessUsage {
                cores: cpu.as_secs_f64() / (at - self.at).as_secs_f64().max(0.001),
                cpu,
                resident_kib: after.resident_kib,
                peak_kib: after.peak_kib,
            })
        };
        Usage {
            generator: used(self.generator, snapshot(process::id())),
            server: used(self.server, self.pid.and_then(snapshot)),
        }
    }
}

fn snapshot(pid: u32) -> Option<Snapshot> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    Some(Snapshot {
        ticks: ticks(&stat)?,
        resident_kib: kib(&status, "VmRSS:")?,
        peak_kib: kib(&status, "VmHWM:")?,
    })
}

/// User and system time: fields 14 and 15, counted behind the name, which may hold anything.
fn ticks(stat: &str) -> Option<u64> {
    let mut fields = stat[stat.rfind(')')? + 1..].split_ascii_whitespace().skip(11);
    let mut field = || fields.next()?.parse::<u64>().ok();
    Some(field()? + field()?)
}

fn kib(status: &str, name: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(target_os = "linux")]
fn ticks_per_second() -> f64 {
    rustix::param::clock_ticks_per_second() as f64
}

#[cfg(not(target_os = "linux"))]
fn ticks_per_second() -> f64 {
    100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_linux_are_read() {
        let stat = "42 (a ) b) S 1 2 3 4 5 6 7 8 9 10 1200 34 0 0 20 0 5 0 99 1 2";
        assert_eq!(ticks(stat), Some(1234));
        let status = "Name:\tx\nVmHWM:\t  2048 kB\nVmRSS:\t  1024 kB\n";
        assert_eq!(
            (kib(status, "VmRSS:"), kib(status, "VmHWM:"), kib(status, "VmX:")),
            (Some(1024), Some(2048), None)
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn our_own_work_is_seen() {
        let watch = Watch::start(Some(process::id()), Duration::ZERO);
        let before = watch.generator.unwrap().ticks;
        let mut n = 0u64;
        while snapshot(process::id()).unwrap().ticks < before + 3 {
            n = std::hint::black_box(n + 1);
        }
        let usage = watch.stop(Duration::from_secs(1)).server.unwrap();
        assert!(
            usage.cpu >= Duration::from_millis(20)
                && usage.resident_kib > 0
                && usage.peak_kib >= usage.resident_kib
        );
    }
}
