//! How much memory the processes of a sandbox use.

use std::fs;

/// Bytes of memory of a process and of all that came from it, shared files left out; 0 if it is gone.
pub(super) fn used(process: u32) -> u64 {
    let (mut bytes, mut todo) = (0, vec![process]);
    while let Some(process) = todo.pop() {
        bytes += own(process);
        for thread in fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten() {
            let children = fs::read_to_string(thread.path().join("children")).unwrap_or_default();
            todo.extend(children.split_whitespace().filter_map(|number| number.parse::<u32>().ok()));
        }
    }
    bytes
}

/// `statm`: pages of the program, resident, and of these backed by files.
fn own(process: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{process}/statm")).unwrap_or_default();
    let mut pages = text.split_whitespace().skip(1).map(|number| number.parse::<u64>().unwrap_or(0));
    let (resident, shared) = (pages.next().unwrap_or(0), pages.next().unwrap_or(0));
    resident.saturating_sub(shared) * rustix::param::page_size() as u64
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_process_uses_what_it_has_written() {
        let before = used(std::process::id());
        let block = vec![1_u8; 32 << 20];
        let after = used(std::process::id());
        assert!(after >= before + (30 << 20), "{before} {after} {}", block[7]);
        assert_eq!(used(u32::MAX), 0);
    }
}
