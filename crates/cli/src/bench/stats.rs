//! What a run counts.

use std::{collections::BTreeMap, time::Duration};

use super::{answer::error_code, engine::Times, histogram::Histogram};
use crate::client::is_throttle;

/// The part of a run that counts: what was due before it warms up, what is answered after it comes too late.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// When it begins.
    pub from: Duration,
    /// When it ends.
    pub until: Duration,
}

/// Counts of one thread, or of all.
#[derive(Clone, Debug)]
pub struct Stats {
    window: Window,
    /// From due to answered, of answers that are good or refuse records for a quota.
    pub latency: Histogram,
    /// Answered requests.
    pub requests: u64,
    /// Records that were taken, or read.
    pub records: u64,
    /// Their data.
    pub data_bytes: u64,
    /// Bodies that were sent.
    pub sent_bytes: u64,
    /// Bodies that were received.
    pub received_bytes: u64,
    /// Records that were refused, or calls, because a quota was met.
    pub throttled: u64,
    /// Everything else that went wrong, by name.
    pub errors: BTreeMap<String, u64>,
    /// Requests that were due and never sent.
    pub unsent: u64,
    /// When the last answer came.
    pub last_answer: Duration,
}

/// What a good answer brought.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outcome {
    /// Records that were taken, or read.
    pub records: u64,
    /// Their data.
    pub data_bytes: u64,
    /// Records that were refused because a quota was met.
    pub throttled: u64,
    /// The body of the request.
    pub sent_bytes: u64,
    /// The body of the answer.
    pub received_bytes: u64,
}

impl Stats {
    /// Nothing counted yet.
    pub fn new(window: Window) -> Self {
        Self {
            window,
            latency: Histogram::default(),
            requests: 0,
            records: 0,
            data_bytes: 0,
            sent_bytes: 0,
            received_bytes: 0,
            throttled: 0,
            errors: BTreeMap::new(),
            unsent: 0,
            last_answer: Duration::ZERO,
        }
    }

    /// Counts a good answer.
    ///
    /// A latency belongs to the window if its request was due there, however late the answer: leaving out the late ones
    /// would flatter a server that stalls. Throughput counts what was answered within the window.
    pub fn answered(&mut self, times: Times, outcome: Outcome) {
        self.last_answer = self.last_answer.max(times.answered);
        if self.counts(times.due) {
            self.latency.add(times.answered - times.due);
        }
        if self.counts(times.answered) {
            self.requests += 1;
            self.records += outcome.records;
            self.data_bytes += outcome.data_bytes;
            self.throttled += outcome.throttled;
            self.sent_bytes += outcome.sent_bytes;
            self.received_bytes += outcome.received_bytes;
        }
    }

    /// Counts a call that was refused.
    pub fn refused(&mut self, times: Times, body: &[u8]) {
        if self.counts(times.answered) {
            let code = error_code(body);
            if is_throttle(&code) {
                self.throttled += 1;
            } else {
                *self.errors.entry(code).or_default() += 1;
            }
        }
    }

    /// Counts something that went wrong, whenever.
    pub fn error(&mut self, what: &str) {
        *self.errors.entry(what.to_owned()).or_default() += 1;
    }

    /// Counts a request that was due and not sent when the run ended: it would have taken that long at least.
    pub fn unsent(&mut self, due: Duration, ended: Duration) {
        if self.counts(due) {
            self.unsent += 1;
            self.latency.add(ended.saturating_sub(due));
        }
    }

    /// Counts what another has counted.
    pub fn merge(&mut self, other: &Self) {
        self.latency.merge(&other.latency);
        self.requests += other.requests;
        self.records += other.records;
        self.data_bytes += other.data_bytes;
        self.sent_bytes += other.sent_bytes;
        self.received_bytes += other.received_bytes;
        self.throttled += other.throttled;
        self.unsent += other.unsent;
        self.last_answer = self.last_answer.max(other.last_answer);
        for (what, count) in &other.errors {
            *self.errors.entry(what.clone()).or_default() += count;
        }
    }

    /// How long was counted: the window, or as much of it as there was work for.
    pub fn measured(&self) -> Duration {
        self.window.until.min(self.last_answer).saturating_sub(self.window.from)
    }

    fn counts(&self, at: Duration) -> bool {
        self.window.from <= at && at < self.window.until
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    fn stats() -> Stats {
        Stats::new(Window { from: ms(100), until: ms(200) })
    }

    #[test]
    fn throughput_is_what_was_answered_in_the_window() {
        let mut stats = stats();
        let outcome = Outcome { records: 10, ..Outcome::default() };
        for (due, answered) in [(80, 90), (90, 110), (150, 160), (190, 210)] {
            stats.answered(Times { due: ms(due), answered: ms(answered) }, outcome);
        }
        assert_eq!((stats.records, stats.requests), (20, 2));
        assert_eq!(stats.measured(), ms(100));
    }

    #[test]
    fn latencies_of_the_window_count_however_late_the_answer() {
        let mut stats = stats();
        stats.answered(Times { due: ms(190), answered: ms(5190) }, Outcome::default());
        stats.unsent(ms(199), ms(1199));
        stats.unsent(ms(99), ms(1199));
        assert_eq!((stats.latency.count(), stats.latency.max(), stats.unsent), (2, ms(5000), 1));
        assert!(stats.latency.percentile(0.5) >= ms(1000));
    }

    #[test]
    fn quotas_and_errors_are_told_apart() {
        let mut stats = stats();
        let times = Times { due: ms(100), answered: ms(110) };
        stats.refused(times, b"{\"__type\":\"ProvisionedThroughputExceededException\"}");
        stats.refused(times, b"{\"__type\":\"ResourceNotFoundException\"}");
        assert_eq!((stats.throttled, stats.errors.get("ResourceNotFoundException")), (1, Some(&1)));
    }
}
