//! Starting a process in a sandbox.

use std::{fs, io, os::fd::OwnedFd, process::Stdio, time::Duration};

use millstream_runtime as runtime;
use rustix::net::{RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _, Interest},
    net::{TcpListener, UnixStream, unix::pipe::Receiver},
    process::{Child, Command},
};

use crate::sandbox::{ARGUMENT, Description, ENDED, FAILED, MAPPED, STARTED, UNSHARED, USER};

/// How long making a sandbox may take; it takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(60);
/// What a message from a sandbox may have in bytes.
const MESSAGE_BYTES_MAX: usize = 1024;

/// A process in a sandbox, which ends with this.
pub(super) struct Process {
    child: Child,
    control: UnixStream,
}

/// What the server has of it.
pub(super) struct Started {
    pub process: Process,
    /// Listens where the process finds the Runtime API.
    pub listener: TcpListener,
    /// What it prints.
    pub output: Receiver,
}

/// Whether the server may give sandboxes users of their own.
pub(super) fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Starts it; `user` is the user id outside, if it gets one of its own.
pub(super) async fn start(description: &Description, user: u32) -> io::Result<Started> {
    let starting = begin(description, user);
    runtime::timeout(PATIENCE, starting).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

async fn begin(description: &Description, user: u32) -> io::Result<Started> {
    let (ours, theirs) = std::os::unix::net::UnixStream::pair()?;
    ours.set_nonblocking(true)?;
    let mut control = UnixStream::from_std(ours)?;
    let (output, printed) = io::pipe()?;
    let output = Receiver::from_owned_fd(output.into())?;
    let child = Command::new("/proc/self/exe")
        .arg(ARGUMENT)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::from(OwnedFd::from(theirs)))
        .stdout(Stdio::from(OwnedFd::from(printed.try_clone()?)))
        .stderr(Stdio::from(OwnedFd::from(printed)))
        .kill_on_drop(true)
        .spawn()?;
    let id = child.id().ok_or(io::ErrorKind::NotFound)?;
    let mut first = [0];
    control.read_exact(&mut first).await?;
    if first[0] != UNSHARED {
        return Err(said(&mut control, first[0]).await);
    }
    map_users(id, description.own_user, user)?;
    let mut message = vec![MAPPED];
    serde_json::to_writer(&mut message, description)?;
    message.push(b'\n');
    control.write_all(&message).await?;
    let (kind, listener) = control.async_io(Interest::READABLE, || receive(&control)).await?;
    match (kind, listener) {
        (STARTED, Some(listener)) => {
            let listener = std::net::TcpListener::from(listener);
            listener.set_nonblocking(true)?;
            let listener = TcpListener::from_std(listener)?;
            Ok(Started { process: Process { child, control }, listener, output })
        }
        (kind, _) => Err(said(&mut control, kind).await),
    }
}

/// A message's first byte, and the socket that came with it.
fn receive(control: &UnixStream) -> io::Result<(u8, Option<OwnedFd>)> {
    let mut byte = [0];
    let mut space = [std::mem::MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut ancillary = RecvAncillaryBuffer::new(&mut space);
    let mut pieces = [io::IoSliceMut::new(&mut byte)];
    let flags = RecvFlags::CMSG_CLOEXEC;
    let received = rustix::net::recvmsg(control, &mut pieces, &mut ancillary, flags)?;
    if received.bytes == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let mut socket = None;
    for message in ancillary.drain() {
        if let RecvAncillaryMessage::ScmRights(sockets) = message {
            socket = sockets.last();
        }
    }
    Ok((byte[0], socket))
}

/// Root inside is whoever the server is, for building the sandbox; the function is somebody else where that can be.
fn map_users(process: u32, own: bool, user: u32) -> io::Result<()> {
    let write = |name: &str, text: String| {
        let path = format!("/proc/{process}/{name}");
        fs::write(&path, text)
            .map_err(|error| io::Error::new(error.kind(), format!("cannot map users in {name}: {error}")))
    };
    if own {
        write("uid_map", format!("0 0 1\n{USER} {user} 1\n"))?;
        return write("gid_map", format!("0 0 1\n{USER} {user} 1\n"));
    }
    write("setgroups", "deny".to_owned())?;
    write("uid_map", format!("0 {} 1\n", rustix::process::geteuid().as_raw()))?;
    write("gid_map", format!("0 {} 1\n", rustix::process::getegid().as_raw()))
}

/// What the sandbox said before it gave up.
async fn said(control: &mut UnixStream, kind: u8) -> io::Error {
    let mut text = Vec::new();
    let _ = control.take(MESSAGE_BYTES_MAX as u64).read_to_end(&mut text).await;
    match kind {
        FAILED => io::Error::other(String::from_utf8_lossy(&text).into_owned()),
        _ => io::Error::other("the sandbox ended before it began"),
    }
}

impl Process {
    /// The process outside of the namespaces, the ancestor of all in them.
    pub fn id(&self) -> Option<u32> {
        self.child.id()
    }

    /// Waits until the runtime has ended; how, in the service's words: `exit status 1`. May be dropped while it waits.
    pub async fn ended(&self) -> String {
        let mut message = Vec::new();
        loop {
            let mut chunk = [0; 128];
            if self.control.readable().await.is_err() {
                break;
            }
            match self.control.try_read(&mut chunk) {
                Ok(0) => break,
                Ok(read) => message.extend_from_slice(&chunk[..read]),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(_) => break,
            }
        }
        match message.split_first() {
            Some((&ENDED, how)) => String::from_utf8_lossy(how).into_owned(),
            Some((&FAILED, why)) => String::from_utf8_lossy(why).into_owned(),
            _ => "signal: killed".to_owned(),
        }
    }
}

/// Whether a sandbox can be made here: makes one, in which nothing runs.
pub(crate) async fn try_sandbox(mut description: Description, user: u32) -> io::Result<()> {
    description.command.clear();
    start(&description, user).await.map(drop)
}
