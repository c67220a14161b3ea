//! What code of customers runs in: user, mount, pid, network, IPC and UTS namespaces of its own.
//!
//! The server starts its own binary anew with [`ARGUMENT`] and a clean environment; that process never serves. It makes
//! the namespaces ([`outer`]), waits until the server has mapped its users, and starts itself once more as the first
//! process of the new pid namespace ([`inner`]), which builds a root of its own ([`root`]), brings loopback up
//! ([`loopback`]), hands the server a socket that listens there, gives up its rights and starts the runtime. Both ends
//! talk over standard input, a unix socket: when the server closes it or dies, the first process ends, and the kernel ends
//! all others of the namespace with it. So nothing of a function outlives its server.

#[cfg(target_os = "linux")]
mod inner;
#[cfg(target_os = "linux")]
mod loopback;
#[cfg(target_os = "linux")]
mod outer;
#[cfg(target_os = "linux")]
mod root;

use std::{path::PathBuf, process::ExitCode};

use serde::{Deserialize, Serialize};

/// The argument by which the binary becomes a sandbox.
pub const ARGUMENT: &str = "--function-sandbox";
/// The second argument of the first process in the pid namespace.
const INNER: &str = "inner";
/// The port on the sandbox's own loopback where the runtime finds its interface.
pub(crate) const RUNTIME_PORT: u16 = 9001;
/// The user inside, where the server may give it one of its own.
pub(crate) const USER: u32 = 1000;
/// From the outer process: the namespaces are there.
pub(crate) const UNSHARED: u8 = b'U';
/// From the server: users are mapped, the description follows.
pub(crate) const MAPPED: u8 = b'M';
/// From the inner process: the runtime was started; the listening socket comes with it.
pub(crate) const STARTED: u8 = b'S';
/// From either: it cannot be done; a text follows until the end.
pub(crate) const FAILED: u8 = b'F';
/// From the inner process: the runtime has ended; how follows.
pub(crate) const ENDED: u8 = b'E';

/// What is to run, and what it sees.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Description {
    /// An empty directory on which the root is built.
    pub mount_point: PathBuf,
    /// Directories and files of the machine that are seen, read-only, and where.
    pub visible: Vec<(PathBuf, PathBuf)>,
    /// The program with its arguments; none to find out only whether the sandbox works.
    pub command: Vec<String>,
    /// Its whole environment.
    pub environment: Vec<(String, String)>,
    /// Where it starts.
    pub directory: PathBuf,
    /// Whether the runtime runs as [`USER`], and not as the one user that is mapped.
    pub own_user: bool,
    /// Bytes: what one process may allocate.
    pub memory: u64,
    /// Bytes: how much fits into `/tmp`.
    pub temporary: u64,
    /// Processes and threads.
    pub processes: u64,
}

/// Runs as a sandbox, if the arguments after the binary's name say so; the exit code then.
pub fn main(arguments: &[String]) -> Option<ExitCode> {
    if arguments.first().map(String::as_str) != Some(ARGUMENT) {
        return None;
    }
    #[cfg(target_os = "linux")]
    return Some(match arguments.get(1).map(String::as_str) {
        Some(INNER) => inner::main(),
        _ => outer::main(),
    });
    #[cfg(not(target_os = "linux"))]
    return Some(ExitCode::FAILURE);
}

/// Says a message to the server; nobody is left to hear that it failed.
#[cfg(target_os = "linux")]
fn say(kind: u8, text: &str) {
    let mut message = vec![kind];
    message.extend_from_slice(text.as_bytes());
    let _ = rustix::io::write(rustix::stdio::stdin(), &message);
}
