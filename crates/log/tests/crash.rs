//! Power cuts, killed processes and failing disks, at every operation of a fixed life and at random ones.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use log::{
    disk::{Fault, Tear},
    soak,
};
use millstream_log as log;

/// Every so many operations; 1 tries each of them. A longer run sets it lower, or the count of lives higher.
fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

async fn each_operation(stride: u64, mut check: impl AsyncFnMut(u64)) {
    let operations = soak::script_operations().await;
    assert!(operations > 200, "the script keeps the disk busy: {operations}");
    for operation in (0..operations).step_by(stride as usize) {
        check(operation).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_at_any_operation_loses_nothing_acknowledged() {
    let stride = setting("MILLSTREAM_CRASH_STRIDE", 1);
    for tear in Tear::ALL {
        each_operation(stride, async |operation| {
            println!("crash at {operation}, {tear:?}");
            soak::crash_at(operation, tear).await;
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_at_any_operation_leaves_nothing_that_a_later_power_cut_takes() {
    let stride = setting("MILLSTREAM_CRASH_STRIDE", 1);
    for tear in Tear::ALL {
        each_operation(stride, async |operation| {
            println!("kill at {operation}, {tear:?}");
            soak::kill_at(operation, tear).await;
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_at_any_operation_is_survived() {
    let stride = setting("MILLSTREAM_CRASH_STRIDE", 3);
    for fault in [Fault::Io, Fault::Full, Fault::Short] {
        each_operation(stride, async |operation| {
            println!("{fault:?} at {operation}");
            soak::fault_at(operation, fault, Tear::ALL[operation as usize % Tear::ALL.len()]).await;
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn random_crashes_lose_nothing_acknowledged() {
    let (seed, lives) = (setting("MILLSTREAM_CRASH_SEED", 1), setting("MILLSTREAM_CRASH_LIVES", 6));
    for seed in seed..seed + lives {
        println!("seed {seed}");
        println!("{:?}", soak::random_lives(seed, 60).await);
    }
}
