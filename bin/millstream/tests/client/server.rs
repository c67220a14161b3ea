//! A server of the built binary on loopback, and the client commands of the same binary against it.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, Command, Output, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use tempfile::TempDir;

/// How long anything may take on a busy machine before a test gives up.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// A running server; it is killed when the test ends.
pub struct Server {
    process: Child,
    directory: TempDir,
    http: String,
    https: String,
}

impl Server {
    /// `millstream dev` without quotas.
    pub fn dev() -> Self {
        Self::start("dev", &[])
    }

    /// `millstream dev --demo` without quotas.
    pub fn demo() -> Self {
        Self::start("dev", &["--demo"])
    }

    /// `millstream serve` without quotas.
    pub fn serve() -> Self {
        Self::start("serve", &[])
    }

    fn start(mode: &str, flags: &[&str]) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let mut process = bare(directory.path())
            .args([mode, "--listen", "127.0.0.1:0", "--tls-listen", "127.0.0.1:0", "--data-dir"])
            .arg(directory.path().join("data"))
            .args(flags)
            .env("MILLSTREAM_LIMITS", "none")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = lines_of(process.stdout.take().unwrap());
        let (http, https) = loop {
            let line = lines.recv_timeout(PATIENCE).expect("the server says where it listens");
            if let Some(addresses) = line.strip_prefix("listening ") {
                let address = |name: &str| {
                    let found = addresses.split(' ').find_map(|part| part.strip_prefix(name));
                    found.unwrap_or_else(|| panic!("no {name} in {line}")).to_owned()
                };
                break (address("http="), address("https="));
            }
        };
        Self { process, directory, http: format!("http://{http}"), https: format!("https://{https}") }
    }

    /// Ends it as a power cut would.
    pub fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// The directory of the server's data.
    pub fn data(&self) -> std::path::PathBuf {
        self.directory.path().join("data")
    }

    /// The address for TLS.
    pub fn https(&self) -> &str {
        &self.https
    }

    /// A client command, ready to run.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = bare(self.directory.path());
        command.args(arguments).env("AWS_ENDPOINT_URL", &self.http);
        command
    }

    /// Runs a client command to its end.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        Ran(self.command(arguments).output().unwrap())
    }

    /// Runs a client command that must succeed, and answers what it prints.
    pub fn ok(&self, arguments: &[&str]) -> String {
        self.run(arguments).succeeded(arguments)
    }

    /// Runs a client command on some input; it must succeed.
    pub fn feed(&self, arguments: &[&str], input: &str) {
        let mut child = self.command(arguments).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Ran(child.wait_with_output().unwrap()).succeeded(arguments);
    }

    /// Starts a client command whose lines are read as they come.
    pub fn follow(&self, arguments: &[&str]) -> Follower {
        let mut process =
            self.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = lines_of(process.stdout.take().unwrap());
        Follower { process, lines }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The binary, with nothing of this machine's settings.
pub fn bare(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_millstream"));
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("AWS_") || text.starts_with("MILLSTREAM_") {
            command.env_remove(&name);
        }
    }
    command.current_dir(home).env("HOME", home).stdin(Stdio::null());
    command
}

/// A command that has ended.
pub struct Ran(pub Output);

impl Ran {
    pub fn stdout(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    pub fn stderr(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }

    pub fn code(&self) -> Option<i32> {
        self.0.status.code()
    }

    fn succeeded(self, arguments: &[&str]) -> String {
        assert_eq!(self.code(), Some(0), "{arguments:?}: {}{}", self.stdout(), self.stderr());
        self.stdout()
    }
}

/// A command that is still running; it is killed when the test ends.
pub struct Follower {
    pub process: Child,
    lines: mpsc::Receiver<String>,
}

impl Follower {
    /// All lines until the command has ended, which must be in success.
    pub fn rest(mut self) -> Vec<String> {
        let mut lines = Vec::new();
        loop {
            match self.lines.recv_timeout(PATIENCE) {
                Ok(line) => lines.push(line),
                Err(mpsc::RecvTimeoutError::Disconnected) => break,
                Err(mpsc::RecvTimeoutError::Timeout) => {
                    panic!("it does not end; {} lines so far", lines.len())
                }
            }
        }
        assert!(self.process.wait().unwrap().success());
        lines
    }

    /// Whether a line is there already.
    pub fn has_line(&self, within: Duration) -> bool {
        self.lines.recv_timeout(within).is_ok()
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn lines_of(output: impl std::io::Read + Send + 'static) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}
