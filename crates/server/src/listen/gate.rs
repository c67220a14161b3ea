//! From where a listener may be reached: checked at accept, before a byte is read.

use std::{collections::HashMap, net::IpAddr, sync::Arc, time::Duration};

use api::{
    VpcEndpoint,
    ports::{Audit, RefusedConnection},
};
use arc_swap::ArcSwap;
use base::Clock;
use millstream_api as api;
use millstream_base as base;
use millstream_runtime::Metrics;
use parking_lot::Mutex;
use prometheus_client::metrics::counter::Counter;
use tracing::warn;

use crate::config::AddressRange;

/// The networks that a listener lets in, which may change while it listens.
#[derive(Debug)]
pub struct Gate {
    /// The listener's name: `public`, or the endpoint's id.
    name: String,
    ranges: ArcSwap<Vec<AddressRange>>,
}

impl Gate {
    /// With these networks; all are let in where there are none.
    pub fn new(name: &str, ranges: &[AddressRange]) -> Arc<Self> {
        Arc::new(Self { name: name.to_owned(), ranges: ArcSwap::from_pointee(ranges.to_vec()) })
    }

    /// The listener's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Lets these in from now on, and nobody else.
    pub fn allow(&self, ranges: &[AddressRange]) {
        self.ranges.store(Arc::new(ranges.to_vec()));
    }

    /// Whether a connection from there is let in.
    pub(super) fn admits(&self, address: IpAddr) -> bool {
        let ranges = self.ranges.load();
        ranges.is_empty() || ranges.iter().any(|range| range.contains(address))
    }
}

/// Reports connections that were not let in. One record a minute for each address and listener, so that nobody can flood the
/// audit log from outside; the record that follows says how many there were in between.
pub(super) struct Refusals {
    audit: Arc<dyn Audit>,
    clock: Arc<dyn Clock>,
    count: Counter,
    seen: Mutex<HashMap<(String, IpAddr), Seen>>,
}

struct Seen {
    recorded: Duration,
    since: u64,
}

const RECORD_EVERY: Duration = Duration::from_secs(60);
/// How many addresses are told apart within a minute; refusals of further ones are counted only.
const ADDRESSES_MAX: usize = 1000;

impl Refusals {
    pub(super) fn new(audit: Arc<dyn Audit>, clock: Arc<dyn Clock>, metrics: &Metrics) -> Self {
        let help = "Connections that were closed at once, since their address may not connect";
        let count = metrics.register("server_connections_refused", help, Counter::default());
        Self { audit, clock, count, seen: Mutex::default() }
    }

    pub(super) fn report(&self, gate: &Gate, endpoint: Option<&Arc<VpcEndpoint>>, address: IpAddr) {
        self.count.inc();
        if let Some(before) = self.is_due(gate, address) {
            warn!(listener = gate.name(), %address, before, "connection refused by allow_from");
            self.audit.refused(&RefusedConnection { endpoint, address, before });
        }
    }

    /// Whether a record is to be written, and how many refusals had none.
    fn is_due(&self, gate: &Gate, address: IpAddr) -> Option<u64> {
        let now = self.clock.monotonic();
        let mut seen = self.seen.lock();
        let key = (gate.name.clone(), address);
        if let Some(known) = seen.get_mut(&key) {
            if now.saturating_sub(known.recorded) < RECORD_EVERY {
                known.since += 1;
                return None;
            }
            let before = std::mem::take(&mut known.since);
            known.recorded = now;
            return Some(before);
        }
        if seen.len() >= ADDRESSES_MAX {
            seen.retain(|_, known| now.saturating_sub(known.recorded) < RECORD_EVERY);
        }
        if seen.len() >= ADDRESSES_MAX {
            return None;
        }
        seen.insert(key, Seen { recorded: now, since: 0 });
        Some(0)
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use base::{ManualClock, Timestamp};

    use super::*;
    use crate::config::Setting;

    #[test]
    fn a_gate_without_networks_is_open_and_changes_at_once() {
        let gate = Gate::new("public", &[]);
        let inside: IpAddr = "10.1.1.1".parse().unwrap();
        assert!(gate.admits(inside));
        gate.allow(&<Vec<AddressRange>>::parse("192.0.2.0/24").unwrap());
        assert!(!gate.admits(inside) && gate.admits("::ffff:192.0.2.1".parse().unwrap()));
    }

    #[derive(Default)]
    struct Heard(Mutex<Vec<u64>>);

    impl Audit for Heard {
        fn record(&self, _: &api::ports::AuditEvent<'_>) -> Option<api::ports::PortFuture<'static, ()>> {
            None
        }

        fn refused(&self, refused: &RefusedConnection<'_>) {
            self.0.lock().push(refused.before);
        }
    }

    #[test]
    fn whoever_knocks_all_the_time_is_recorded_once_a_minute() {
        let clock = Arc::new(ManualClock::at(Timestamp::default()));
        let heard = Arc::new(Heard::default());
        let refusals = Refusals::new(heard.clone(), clock.clone(), &Metrics::new());
        let gate = Gate::new("public", &[]);
        let address = IpAddr::V4(Ipv4Addr::LOCALHOST);
        (0..5).for_each(|_| refusals.report(&gate, None, address));
        assert_eq!(*heard.0.lock(), [0]);
        clock.advance(RECORD_EVERY);
        refusals.report(&gate, None, address);
        assert_eq!(*heard.0.lock(), [0, 4]);
        for n in 0..5000_u32 {
            refusals.report(&gate, None, IpAddr::V4(Ipv4Addr::from_bits(n)));
        }
        assert_eq!(heard.0.lock().len(), 2 + ADDRESSES_MAX - 1, "a flood of addresses fills nothing");
        clock.advance(RECORD_EVERY);
        refusals.report(&gate, None, "10.0.0.1".parse().unwrap());
        assert_eq!(heard.0.lock().len(), 2 + ADDRESSES_MAX, "and is forgotten after a minute");
    }
}
