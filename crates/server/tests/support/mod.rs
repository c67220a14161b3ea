//! A server over the tiny service, and clients that can misbehave.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "helpers of tests")]
#![allow(dead_code, reason = "every test file uses a part of it")]

pub mod protocols;
pub mod service;

use std::{net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};

use millstream_base::{AccountId, Clock, SystemClock, SystemRng};
use millstream_runtime::{Metrics, Shutdown, ShutdownTrigger};
use millstream_server::{
    config::{Config, Flag, Mode, Quota, Sources},
    listen::{Addresses, Ports, ServeParts, Serving},
    pipeline::{
        Anyone, Authentication, BrowserRules, Edge, EdgeParts, LocalPages, MetricsReaders, NoAudit, Place,
        Root, ServerPlanes, Service, ServiceInfo,
    },
    tls::Certificates,
};
use millstream_wire::{
    Encoding,
    sigv4::{KeyCache, SecretKey},
};
use service::{OPERATIONS, Tiny};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

pub const ACCESS_KEY_ID: &str = "AKIDEXAMPLE";
pub const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
pub const QUOTAS: &[Quota] = &[("rare_per_second", 2)];

/// A server in this process.
pub struct TestServer {
    pub tiny: Arc<Tiny>,
    pub edge: Arc<Edge>,
    pub serving: Serving,
    pub stop: ShutdownTrigger,
    pub http: SocketAddr,
    pub https: SocketAddr,
    pub certificates: Certificates,
    pub metrics: Metrics,
    pub dir: tempfile::TempDir,
}

impl TestServer {
    /// As `dev`, with these settings.
    pub async fn dev(settings: &[(&'static str, &str)]) -> Self {
        Self::start(Mode::Dev { anywhere: false }, settings).await
    }

    /// As `serve`, with these settings.
    pub async fn serve(settings: &[(&'static str, &str)]) -> Self {
        Self::start(Mode::Serve, settings).await
    }

    async fn start(mode: Mode, settings: &[(&'static str, &str)]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("none.toml"), "").unwrap();
        let mut flags: Vec<Flag> = vec![
            Flag { name: "--listen", key: "listen", value: "127.0.0.1:0".into() },
            Flag { name: "--data-dir", key: "data_dir", value: dir.path().display().to_string() },
        ];
        flags.extend(settings.iter().map(|&(key, value)| Flag {
            name: "a test",
            key,
            value: value.to_owned(),
        }));
        let file: Option<PathBuf> = Some(dir.path().join("none.toml"));
        let config = Config::load(mode, QUOTAS, Sources { file, flags, ..Sources::default() }).unwrap();
        let clock: Arc<dyn Clock> = Arc::new(SystemClock::new());
        let rng = Arc::new(SystemRng);
        let account = AccountId::parse("000000000000").unwrap();
        let tiny = Arc::new(Tiny::default());
        let info = ServiceInfo {
            name: "tiny",
            target_prefix: "Tiny_20260101",
            host_labels: &["tiny"],
            encodings: &[Encoding::Json11, Encoding::Cbor11],
            ..ServiceInfo::JSON
        };
        let (authentication, readers, hosts) = match mode {
            Mode::Dev { .. } => (Authentication::Open, MetricsReaders::Anyone, Some(vec!["tiny"])),
            Mode::Serve => (
                Authentication::Signed {
                    identities: Arc::new(Root::new(
                        &account,
                        ACCESS_KEY_ID.into(),
                        SecretKey::new(SECRET.to_owned()),
                    )),
                    keys: KeyCache::new(16),
                },
                MetricsReaders::Holders {
                    token: "scraper".to_owned().into(),
                    root: format!("{ACCESS_KEY_ID}:{SECRET}").into(),
                },
                None,
            ),
        };
        let metrics = Metrics::new();
        let (stop, stopping) = Shutdown::new();
        let edge = Edge::new(EdgeParts {
            services: vec![
                Service::new(info, tiny.clone(), OPERATIONS),
                Service::new(protocols::FORMS, tiny.clone(), OPERATIONS),
                Service::new(protocols::REST, tiny.clone(), OPERATIONS),
            ],
            sites: vec![Arc::new(protocols::Playlists), Arc::new(protocols::Vault)],
            planes: Arc::new(ServerPlanes::new(
                Arc::new(Anyone),
                config.general.limits,
                config.quotas.clone(),
                clock.clone(),
            )),
            authentication,
            place: Place {
                account,
                region: config.general.region.clone(),
                regions: config.general.regions.clone(),
                global: Vec::new(),
            },
            browser: BrowserRules::new(config.general.cors_origins.clone(), hosts),
            local: LocalPages::new(
                metrics.clone(),
                readers,
                Vec::new(),
                dir.path().to_owned(),
                clock.clone(),
            ),
            audit: Arc::new(NoAudit),
            metrics: metrics.clone(),
            http: config.http.clone(),
            clock: clock.clone(),
            rng: rng.clone(),
            spans: None,
            shutdown: stopping.clone(),
        });
        let certificates = Certificates::load(&config, clock.clone(), rng).unwrap();
        let ports = Ports::bind(&config).await.unwrap();
        let Addresses { http, https, .. } = ports.addresses().unwrap();
        let serving = ports.serve(ServeParts {
            edge: edge.clone(),
            http: config.http.clone(),
            tls: certificates.server_config().unwrap(),
            audit: Arc::new(NoAudit),
            metrics: &metrics,
            clock,
            stop: &stopping,
        });
        let (http, https) = (http.unwrap(), https.unwrap());
        Self { tiny, edge, serving, stop, http, https, certificates, metrics, dir }
    }

    /// A connection to the plain port.
    pub async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.http).await.unwrap()
    }

    /// Sends bytes on a new connection and reads all that comes back.
    pub async fn exchange(&self, request: impl AsRef<[u8]>) -> Answer {
        let mut stream = self.connect().await;
        stream.write_all(request.as_ref()).await.unwrap();
        read_answer(&mut stream).await
    }
}

/// A request of the tiny service, with further header lines.
pub fn call(operation: &str, headers: &str, body: &str) -> String {
    format!(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.1\r\n\
         X-Amz-Target: Tiny_20260101.{operation}\r\nContent-Length: {}\r\n{headers}\r\n{body}",
        body.len()
    )
}

/// An answer of HTTP/1.1.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Reads one answer with a Content-Length.
pub async fn read_answer(stream: &mut (impl AsyncReadExt + Unpin)) -> Answer {
    let mut read = Vec::new();
    let end = loop {
        if let Some(end) = read.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        let n = within(stream.read_buf(&mut read)).await.unwrap();
        assert!(n > 0, "the connection ended within the head: {:?}", String::from_utf8_lossy(&read));
    };
    let head = String::from_utf8(read[..end].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    let mut answer = Answer { status, head, body: read[end + 4..].to_vec() };
    let length: usize = answer.header("content-length").map_or(0, |length| length.parse().unwrap());
    while answer.body.len() < length {
        let n = within(stream.read_buf(&mut answer.body)).await.unwrap();
        assert!(n > 0, "the connection ended within the body");
    }
    answer
}

/// Fails a test that hangs.
pub async fn within<F: Future>(future: F) -> F::Output {
    tokio::time::timeout(Duration::from_secs(20), future).await.expect("nothing happened for 20 seconds")
}

/// Reads to the end of the connection; whether it ended at all.
pub async fn ends(stream: &mut (impl AsyncReadExt + Unpin)) -> bool {
    let mut rest = Vec::new();
    // A reset is an end, too.
    tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut rest)).await.is_ok()
}
