//! How many of the process's file descriptors connections may take.
//!
//! A server whose connections have taken every descriptor can open no segment of its log, and refuses the puts of those
//! who are connected. So some are kept for files, and whoever comes when the others are taken waits to be accepted.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tracing::warn;

/// Descriptors for everything but connections: 64 segments that are read, the stores, deliveries, what the runtime needs.
const KEPT: u64 = 256;

/// So many connections may be open: as many as are wanted, if there are descriptors for them. Asks for as many descriptors
/// as the process may have.
pub(super) fn for_connections(wanted: usize) -> usize {
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit { current: limit.maximum, ..limit };
    let current = match setrlimit(Resource::Nofile, raised) {
        Ok(()) => limit.maximum,
        Err(_) => limit.current,
    };
    let possible = share(current);
    if possible < wanted as u64 {
        warn!(wanted, possible, "there are fewer file descriptors than connections that may be open");
    }
    wanted.min(usize::try_from(possible).unwrap_or(usize::MAX))
}

/// What is left for connections of so many descriptors; `None` is no limit.
fn share(descriptors: Option<u64>) -> u64 {
    descriptors.map_or(u64::MAX, |all| (all - KEPT.min(all / 2)).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_left_some() {
        assert_eq!(share(None), u64::MAX);
        assert_eq!((share(Some(20_000)), share(Some(96)), share(Some(1))), (20_000 - KEPT, 48, 1));
        assert!(for_connections(10) <= 10 && for_connections(10) > 0);
    }
}
