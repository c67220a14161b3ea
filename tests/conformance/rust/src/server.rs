//! The binary under test, started in a directory of its own on ports that the system picks.

use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;
use std::{env, fs, io, process};

use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

pub struct Server {
    /// `HOST:PORT` of the plain listener.
    pub http: String,
    /// `HOST:PORT` of the TLS listener.
    pub https: String,
    directory: PathBuf,
    child: Child,
}

impl Server {
    pub async fn start() -> io::Result<Server> {
        let binary = env::var_os("MILLSTREAM_BIN").ok_or_else(|| io::Error::other("MILLSTREAM_BIN is not set"))?;
        let directory = env::temp_dir().join(format!("millstream-rust-{}", process::id()));
        fs::create_dir_all(&directory)?;
        let mut child = Command::new(binary)
            .args(["dev", "--listen", "127.0.0.1:0", "--tls-listen", "127.0.0.1:0", "--data-dir"])
            .arg(directory.join("data"))
            // Streams are made one after the other here, faster than the quotas of an account allow.
            .env("MILLSTREAM_LIMITS", "none")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(fs::File::create(directory.join("stderr.log"))?)
            .kill_on_drop(true)
            .spawn()?;
        let stdout = child.stdout.take().expect("standard output is piped");
        let mut lines = BufReader::new(stdout).lines();
        let addresses = tokio::time::timeout(Duration::from_secs(30), async {
            while let Some(line) = lines.next_line().await? {
                if let Some(addresses) = line.strip_prefix("listening ") {
                    return Ok(addresses.to_owned());
                }
            }
            Err(io::Error::other("it ended before it listened"))
        });
        let addresses = addresses.await.map_err(|_| io::Error::other("it does not listen after 30 s"))??;
        // Somebody must go on reading, or the server would block when the pipe is full.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let address = |scheme: &str| {
            let mut words = addresses.split(' ');
            words.find_map(|word| word.strip_prefix(scheme)?.strip_prefix('=')).unwrap_or_default().to_owned()
        };
        Ok(Server { http: address("http"), https: address("https"), directory, child })
    }

    /// The certificate authority that the server made at its first start, as PEM.
    pub fn ca(&self) -> io::Result<Vec<u8>> {
        fs::read(self.directory.join("data/tls/ca.pem"))
    }

    pub async fn stop(mut self) {
        // A kill will do: how the server drains is the business of other tests.
        let _ = self.child.kill().await;
        let _ = fs::remove_dir_all(&self.directory);
    }
}
