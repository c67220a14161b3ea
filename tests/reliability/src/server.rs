//! The binary as a process: started, signalled, killed, watched.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use crate::client::Client;

/// How long anything may take on a busy machine before it counts as never.
pub const PATIENCE: Duration = Duration::from_secs(40);

/// How a server is started.
#[derive(Clone, Debug)]
pub struct Launch {
    /// The program.
    pub binary: PathBuf,
    /// The data directory.
    pub data: PathBuf,
    /// Where its log goes, and where it works.
    pub home: PathBuf,
    /// Settings beyond the usual.
    pub environment: Vec<(String, String)>,
    /// The most descriptors that it may have.
    pub descriptors: Option<u64>,
}

impl Launch {
    /// In `dev`, without quotas, on ports of its own choice.
    pub fn new(binary: &Path, data: impl Into<PathBuf>, home: impl Into<PathBuf>) -> Self {
        let environment = vec![("MILLSTREAM_LIMITS".to_owned(), "none".to_owned())];
        Self {
            binary: binary.to_owned(),
            data: data.into(),
            home: home.into(),
            environment,
            descriptors: None,
        }
    }

    /// The same with a setting.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.environment.push((name.to_owned(), value.into()));
        self
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.binary);
        if let Some(descriptors) = self.descriptors {
            // The limit has to be set between fork and exec; a shell does that without unsafe code.
            command = Command::new("sh");
            command.arg("-c").arg(format!("ulimit -n {descriptors}; exec \"$0\" \"$@\"")).arg(&self.binary);
        }
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("AWS_") || text.starts_with("MILLSTREAM_") {
                command.env_remove(&name);
            }
        }
        command.args(["dev", "--listen", "127.0.0.1:0", "--tls-listen", "off", "--data-dir"]).arg(&self.data);
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command.current_dir(&self.home).stdin(Stdio::null());
        command
    }

    fn log(&self) -> std::io::Result<File> {
        File::options().create(true).append(true).open(self.home.join("stderr.log"))
    }

    /// Starts it and waits until it listens.
    pub fn start(&self) -> Result<Server, StartFailure> {
        let spawned = self.command().stdout(Stdio::piped()).stderr(self.log()?).spawn();
        let mut process = spawned?;
        let output = process.stdout.take().expect("standard output was asked for");
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let _ = sender.send(line); // what comes after the first lines interests nobody, but is read
            }
        });
        let deadline = Instant::now() + PATIENCE;
        loop {
            match lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(line) => {
                    let address =
                        line.strip_prefix("listening http=").and_then(|rest| rest.split(' ').next());
                    if let Some(address) = address.and_then(|address| address.parse().ok()) {
                        return Ok(Server { process, address });
                    }
                }
                Err(mpsc::RecvTimeoutError::Disconnected) => {
                    return Err(StartFailure::Exited(process.wait()?, self.last_words()));
                }
                Err(mpsc::RecvTimeoutError::Timeout) => {
                    let _ = process.kill();
                    let _ = process.wait();
                    return Err(StartFailure::Silent(self.last_words()));
                }
            }
        }
    }

    /// The end of its log.
    pub fn last_words(&self) -> String {
        let log = fs::read(self.home.join("stderr.log")).unwrap_or_default();
        String::from_utf8_lossy(&log[log.len().saturating_sub(1500)..]).into_owned()
    }

    /// Runs `doctor` on the directory: its exit code, and what it says.
    pub fn doctor(&self) -> std::io::Result<(Option<i32>, String)> {
        let output = Command::new(&self.binary).arg("doctor").arg("--data-dir").arg(&self.data).output()?;
        let mut text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.push_str(&String::from_utf8_lossy(&output.stderr));
        Ok((output.status.code(), text))
    }
}

/// Why a server does not run.
#[derive(Debug, thiserror::Error)]
pub enum StartFailure {
    /// It could not even be tried.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// It has ended.
    #[error("the server does not start, {0}: {1}")]
    Exited(ExitStatus, String),
    /// It lives and says nothing.
    #[error("the server does not listen: {0}")]
    Silent(String),
}

impl StartFailure {
    /// Its exit code, if it ended by itself.
    pub fn code(&self) -> Option<i32> {
        match self {
            Self::Exited(status, _) => status.code(),
            _ => None,
        }
    }
}

/// A running server; killed when dropped.
#[derive(Debug)]
pub struct Server {
    process: Child,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Server {
    /// A client of it.
    pub fn client(&self) -> Client {
        Client::new(self.address)
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.process.id()
    }

    /// Ends it at once.
    pub fn kill(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    /// Sends it a signal by its name, such as `STOP`.
    pub fn signal(&self, name: &str) -> std::io::Result<()> {
        let sent = Command::new("kill").arg(format!("-{name}")).arg(self.pid().to_string()).status()?;
        if sent.success() { Ok(()) } else { Err(std::io::Error::other("kill failed")) }
    }

    /// Whether it lives.
    pub fn is_alive(&mut self) -> bool {
        matches!(self.process.try_wait(), Ok(None))
    }

    /// What the kernel says of it now.
    pub fn usage(&self) -> Usage {
        let directory = PathBuf::from(format!("/proc/{}", self.pid()));
        let status = fs::read_to_string(directory.join("status")).unwrap_or_default();
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = resident.and_then(|text| text.trim().split(' ').next()?.parse::<u64>().ok());
        let descriptors = fs::read_dir(directory.join("fd")).map_or(0, |entries| entries.count() as u64);
        let stat = fs::read_to_string(directory.join("stat")).unwrap_or_default();
        // Behind the name, which ends with the last `)`: user and system time are fields 14 and 15 of the whole.
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let ticks = |n: usize| fields.get(n).and_then(|text| text.parse::<u64>().ok()).unwrap_or(0);
        Usage {
            resident_kib: kib.unwrap_or(0),
            descriptors,
            processor: Duration::from_millis((ticks(11) + ticks(12)) * 10),
        }
    }
}

/// What a process uses.
#[derive(Clone, Copy, Debug)]
pub struct Usage {
    /// Resident memory, in KiB.
    pub resident_kib: u64,
    /// Open descriptors.
    pub descriptors: u64,
    /// Time of processors since its start.
    pub processor: Duration,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}
