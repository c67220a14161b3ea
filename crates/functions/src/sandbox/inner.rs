//! The first process of the pid namespace: it builds the root, starts the runtime, and ends with it.

use std::{
    fs,
    io::{self, IoSlice},
    os::{
        fd::AsFd as _,
        unix::process::{CommandExt as _, ExitStatusExt as _},
    },
    process::{Command, ExitCode, ExitStatus, Stdio},
};

use rustix::{
    net::{SendAncillaryBuffer, SendAncillaryMessage, SendFlags},
    process::{
        DumpableBehavior, Pid, Resource, Rlimit, Signal, WaitOptions, WaitStatus, set_dumpable_behavior,
        set_parent_process_death_signal, setrlimit, wait,
    },
    thread::{CapabilitySet, remove_capability_from_bounding_set, set_no_new_privs},
};

use super::{
    Description, ENDED, FAILED, STARTED, USER, loopback,
    root::{self, Failure},
    say,
};

/// Files that the runtime may have open.
const FILES: u64 = 1024;

/// See the module.
pub(super) fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err((what, error)) => {
            say(FAILED, &format!("{what}: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn failed(what: &'static str) -> impl FnOnce(rustix::io::Errno) -> Failure {
    move |error| (what.to_owned(), error.into())
}

fn run() -> Result<(), Failure> {
    // Whoever is killed outside takes this process along.
    set_parent_process_death_signal(Some(Signal::KILL)).map_err(failed("cannot follow the parent"))?;
    let description = description().map_err(|error| ("cannot read what to run".to_owned(), error))?;
    root::enter(&description)?;
    rustix::system::sethostname(b"function").map_err(failed("cannot name the sandbox"))?;
    let listener = loopback::listen().map_err(|error| ("cannot bring loopback up".to_owned(), error))?;
    // Namespaces in this one would be further ground to attack the kernel from.
    fs::write("/proc/sys/user/max_user_namespaces", "0")
        .map_err(|error| ("cannot forbid namespaces".to_owned(), error))?;
    limit(&description).map_err(failed("cannot set limits"))?;
    give_up().map_err(failed("cannot give up rights"))?;
    let Some((program, arguments)) = description.command.split_first() else {
        return hand_over(&listener).map_err(failed("cannot hand the listener over"));
    };
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env_clear()
        .envs(description.environment)
        .current_dir(&description.directory)
        .stdin(Stdio::null())
        .process_group(0);
    if description.own_user {
        command.uid(USER).gid(USER);
    }
    let child = command.spawn().map_err(|error| (format!("cannot run {program}"), error))?;
    hand_over(&listener).map_err(failed("cannot hand the listener over"))?;
    drop(listener);
    // The first process to end ends all: the runtime, or the server's side of the socket.
    let end = millstream_runtime::spawn_thread("server", || {
        let mut nothing = [0; 64];
        while rustix::io::read(rustix::stdio::stdin(), &mut nothing).is_ok_and(|read| read > 0) {}
        let own = rustix::process::getpid();
        // The first process of a namespace takes no signal from within; leaving is up to its main thread.
        let _ = rustix::process::kill_process_group(own, Signal::KILL);
        for process in processes() {
            let _ = rustix::process::kill_process(process, Signal::KILL);
        }
    });
    end.map_err(|error| ("cannot watch the server".to_owned(), error))?;
    let status = reap(child.id()).map_err(failed("cannot wait for the runtime"))?;
    let how = match (status.code(), status.signal()) {
        (Some(0), _) => "exit status 0".to_owned(),
        (Some(code), _) => format!("exit status {code}"),
        (None, signal) => format!("signal: {}", signal_name(signal.unwrap_or_default())),
    };
    say(ENDED, &how);
    Ok(())
}

/// The description, a line of JSON; nothing beyond it is taken.
fn description() -> io::Result<Description> {
    let (mut line, mut chunk) = (Vec::new(), [0; 4096]);
    while line.last() != Some(&b'\n') {
        match rustix::io::read(rustix::stdio::stdin(), &mut chunk)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => line.extend_from_slice(&chunk[..read]),
        }
    }
    Ok(serde_json::from_slice(&line)?)
}

/// Limits for this process and all that come from it.
fn limit(description: &Description) -> rustix::io::Result<()> {
    for (resource, most) in [
        (Resource::Data, description.memory),
        (Resource::Nproc, description.processes),
        (Resource::Nofile, FILES),
        (Resource::Core, 0),
    ] {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

/// Nothing that is run from here on has a capability, or gets one from a file.
fn give_up() -> rustix::io::Result<()> {
    for capability in CapabilitySet::all().iter() {
        match remove_capability_from_bounding_set(capability) {
            Ok(()) | Err(rustix::io::Errno::INVAL) => {} // the kernel is older than the capability
            Err(error) => return Err(error),
        }
    }
    set_no_new_privs(true)?;
    set_dumpable_behavior(DumpableBehavior::NotDumpable)
}

/// Tells the server that the runtime runs, and hands it the listening socket.
fn hand_over(listener: &std::net::TcpListener) -> rustix::io::Result<()> {
    let mut space = [std::mem::MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    let sockets = [listener.as_fd()];
    control.push(SendAncillaryMessage::ScmRights(&sockets));
    let message = [IoSlice::new(&[STARTED])];
    rustix::net::sendmsg(rustix::stdio::stdin(), &message, &mut control, SendFlags::empty()).map(drop)
}

/// Waits for the runtime; the first process inherits all orphans, and waits for them too.
fn reap(runtime: u32) -> rustix::io::Result<ExitStatus> {
    loop {
        match wait(WaitOptions::empty()) {
            Ok(Some((process, status))) if process.as_raw_nonzero().get().unsigned_abs() == runtime => {
                return Ok(ExitStatus::from_raw(raw(status)));
            }
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error),
        }
    }
}

fn raw(status: WaitStatus) -> i32 {
    status.as_raw()
}

/// All processes of the namespace but this one.
fn processes() -> impl Iterator<Item = Pid> {
    let names = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = names.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    numbers.filter(|number| *number > 1).filter_map(Pid::from_raw)
}

fn signal_name(signal: i32) -> &'static str {
    match signal {
        4 => "illegal instruction",
        6 => "aborted",
        7 => "bus error",
        8 => "floating point exception",
        9 => "killed",
        11 => "segmentation fault",
        15 => "terminated",
        _ => "unknown",
    }
}
