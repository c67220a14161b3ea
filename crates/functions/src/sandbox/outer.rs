//! The process that makes the namespaces.

use std::{
    io,
    process::{Command, ExitCode, Stdio},
};

use rustix::thread::UnshareFlags;

use super::{ARGUMENT, FAILED, INNER, MAPPED, UNSHARED, say};

/// Makes the namespaces, and starts and waits for the first process in them.
pub(super) fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err((what, error)) => {
            say(FAILED, &format!("{what}: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), (&'static str, io::Error)> {
    let flags = UnshareFlags::NEWUSER
        | UnshareFlags::NEWNS
        | UnshareFlags::NEWPID
        | UnshareFlags::NEWNET
        | UnshareFlags::NEWIPC
        | UnshareFlags::NEWUTS;
    #[expect(deprecated, reason = "its danger lies in sharing file tables, which is not asked for")]
    rustix::thread::unshare(flags).map_err(|error| ("cannot make namespaces", error.into()))?;
    say(UNSHARED, "");
    let mut answer = [0];
    let read = rustix::io::read(rustix::stdio::stdin(), &mut answer).unwrap_or(0);
    if read != 1 || answer[0] != MAPPED {
        return Err(("the users were not mapped", io::Error::from(io::ErrorKind::UnexpectedEof)));
    }
    // It takes over standard input, where the description lies.
    let inner = Command::new("/proc/self/exe").args([ARGUMENT, INNER]).stdin(Stdio::inherit()).spawn();
    let mut inner = inner.map_err(|error| ("cannot start in the namespaces", error))?;
    inner.wait().map_err(|error| ("cannot wait", error))?;
    Ok(())
}
