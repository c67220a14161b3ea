//! Engines on threads of their own, and what they used meanwhile.

use std::{sync::Arc, time::Duration};

use millstream_base::{Clock, SystemClock};

use super::{
    engine::{self, Load, Pace},
    process::{Usage, Watch},
    setup::Target,
    stats::Stats,
    transport::Address,
};
use crate::client::Error;

/// How a load is spread.
#[derive(Clone, Copy, Debug)]
pub struct Fleet {
    /// Threads.
    pub threads: u32,
    /// Connections, over all threads.
    pub connections: u32,
    /// The pace over all connections.
    pub pace: Pace,
}

/// A load that can be dealt out.
pub trait Split: Load + Sized {
    /// So many parts, which together do what the whole would have done.
    fn split(&self, parts: usize) -> Vec<Self>;

    /// What a part has counted.
    fn into_stats(self) -> Stats;
}

/// Runs a load and adds up what was counted. What the processes use is watched from `warm` on.
pub async fn run<L: Split>(
    fleet: Fleet,
    target: &Target,
    warm: Duration,
    load: L,
) -> Result<(Stats, Usage), Error> {
    run_at(fleet, (&target.address, &target.clock), target.pid, warm, load).await
}

/// The same against an address, by a clock, with the process of the server if it is known.
pub async fn run_at<L: Split>(
    fleet: Fleet,
    (address, clock): (&Address, &Arc<SystemClock>),
    pid: Option<u32>,
    warm: Duration,
    load: L,
) -> Result<(Stats, Usage), Error> {
    let parts = fleet.threads.clamp(1, fleet.connections) as usize;
    let mut threads = Vec::with_capacity(parts);
    for (index, part) in load.split(parts).into_iter().enumerate() {
        let connections = share(fleet.connections as usize, parts, index);
        let pace = match fleet.pace {
            Pace::Closed => Pace::Closed,
            Pace::Open { interval, until } => Pace::Open { interval: interval * parts as u32, until },
        };
        let (address, clock) = (address.clone(), clock.clone());
        let engine = move || engine::run(&address, connections, pace, &clock, part);
        threads.push(millstream_runtime::spawn_thread("bench", engine)?);
    }
    millstream_runtime::sleep(warm).await;
    let watch = Watch::start(pid, clock.monotonic());
    // The engines end by themselves; their last answers come in after the window, which is as good as nothing.
    let parts = millstream_runtime::blocking(move || {
        threads.into_iter().map(|thread| thread.join()).collect::<Vec<_>>()
    })
    .await;
    let usage = watch.stop(clock.monotonic());
    let mut total: Option<Stats> = None;
    for part in parts {
        let stats = part.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?.into_stats();
        match &mut total {
            Some(total) => total.merge(&stats),
            None => total = Some(stats),
        }
    }
    Ok((total.expect("there is at least one thread"), usage))
}

/// The part of `whole` that falls to one of `parts`.
pub fn share(whole: usize, parts: usize, index: usize) -> usize {
    whole / parts + usize::from(index < whole % parts)
}
