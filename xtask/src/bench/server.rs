//! A server of ours for one measurement, and the load on it.

use std::{
    fs,
    io::{self, BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;

/// A server of its own, with nothing in it.
pub(super) struct Server {
    process: Child,
    /// The endpoint without TLS.
    plain: String,
    /// The endpoint with TLS.
    tls: String,
    directory: PathBuf,
    pub started: Duration,
}

impl Server {
    pub fn start(binary: &Path, directory: &Path) -> io::Result<Self> {
        let directory = directory.join("data");
        match fs::remove_dir_all(&directory) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => fs::create_dir_all(&directory)?,
        }
        let start = Instant::now();
        let mut process = Command::new(binary)
            .args(["serve", "--listen", "127.0.0.1:0", "--tls-listen", "127.0.0.1:0", "--data-dir"])
            .arg(&directory)
            .env("MILLSTREAM_LIMITS", "none")
            .env("MILLSTREAM_LOG_LEVEL", "warn")
            .stdout(Stdio::piped())
            .spawn()?;
        let output = process.stdout.take().expect("standard output was asked for");
        let mut lines = BufReader::new(output).lines();
        let listening = lines.find_map(|line| line.ok()?.strip_prefix("listening ").map(str::to_owned));
        let started = start.elapsed();
        let mut server = Self { process, plain: String::new(), tls: String::new(), directory, started };
        let listening = listening.ok_or_else(|| io::Error::other("the server did not start"))?;
        for address in listening.split_whitespace() {
            match address.split_once('=') {
                Some(("http", address)) => server.plain = format!("http://{address}"),
                Some(("https", address)) => server.tls = format!("https://{address}"),
                _ => {}
            }
        }
        // Nothing reads on, but the pipe must stay open for as long as the server writes.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(server)
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Nothing of it is kept, so it need not be asked to stop in order.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.directory);
    }
}

/// What the process holds in memory, where the system tells it as Linux does.
pub(super) fn resident_mib(process: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kib: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib / 1024.0)
}

/// The last argument of a line whose load goes over TLS. It is not one of `bench`.
pub(super) const OVER_TLS: &str = "over TLS";

/// What `millstream bench` is to do.
#[derive(Clone, Copy)]
pub(super) struct Load<'a> {
    /// The product: the load generator is part of it.
    pub binary: &'a Path,
    /// What is done, as `bench` is told.
    pub arguments: &'a [&'a str],
    /// For how long.
    pub seconds: u32,
}

impl Load<'_> {
    /// The load on a server of ours.
    pub fn on(self, server: &Server) -> io::Result<Value> {
        let data = server.directory.display().to_string();
        let authority = server.directory.join("tls/ca.pem").display().to_string();
        let whose = ["--data-dir", &data, "--ca", &authority];
        match self.arguments.split_last() {
            Some((&OVER_TLS, arguments)) => Load { arguments, ..self }.at(&server.tls, server.pid(), &whose),
            _ => self.at(&server.plain, server.pid(), &whose),
        }
    }

    /// The load on any server; `whose` says with which credentials.
    pub fn at(self, endpoint: &str, pid: u32, whose: &[&str]) -> io::Result<Value> {
        let output = Command::new(self.binary)
            .arg("bench")
            .args(self.arguments)
            .args(["--json", "--duration", &format!("{}s", self.seconds), "--endpoint", endpoint])
            .args(["--pid", &pid.to_string()])
            .args(whose)
            .stderr(Stdio::inherit())
            .output()?;
        if !output.status.success() {
            return Err(io::Error::other("the load generator failed"));
        }
        Ok(serde_json::from_slice(&output.stdout)?)
    }
}

/// Fails if requests of the load failed.
pub(super) fn without_errors(report: &Value) -> io::Result<()> {
    let errors = report.get("errors").and_then(Value::as_object).filter(|errors| !errors.is_empty());
    match errors {
        None => Ok(()),
        Some(errors) => Err(io::Error::other(format!("requests failed: {errors:?}"))),
    }
}
