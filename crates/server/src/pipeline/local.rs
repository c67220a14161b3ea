//! The pages that the real service does not have: health and metrics.

use std::{fs, io, path::PathBuf, sync::Arc, time::Duration};

use base::Clock;
use http::{HeaderMap, HeaderValue, Method, Response, header, request::Parts};
use millstream_base as base;
use millstream_runtime as runtime;
use parking_lot::Mutex;
use runtime::Metrics;
use secrecy::{ExposeSecret, SecretString};

use super::answer::{ReplyBody, answer};

/// Says whether a part of the server can do its work; `Err` says what is wrong, in words for the operator.
pub type Probe = Box<dyn Fn() -> Result<(), String> + Send + Sync>;

/// Health and metrics.
pub struct LocalPages {
    metrics: Metrics,
    probes: Vec<Probe>,
    disk: Arc<DiskProbe>,
    readers: MetricsReaders,
}

/// Who may read `/metrics`.
pub enum MetricsReaders {
    /// Everybody: `dev`.
    Anyone,
    /// Whoever knows the token, or root with user name and password.
    Holders {
        /// For `Authorization: Bearer`; empty for none.
        token: SecretString,
        /// `access key id:secret`, for `Authorization: Basic`.
        root: SecretString,
    },
}

const JSON: &str = "application/json";
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

impl LocalPages {
    /// Over these metrics; ready while all probes are content and `data_dir` can be written to.
    pub fn new(
        metrics: Metrics,
        readers: MetricsReaders,
        probes: Vec<Probe>,
        data_dir: PathBuf,
        clock: Arc<dyn Clock>,
    ) -> Self {
        let disk = Arc::new(DiskProbe { path: data_dir.join(".ready"), clock, last: Mutex::default() });
        Self { metrics, probes, disk, readers }
    }

    /// The answer, if the path is one of ours. `refresh` brings gauges up to date before they are printed.
    pub(super) async fn answer(&self, head: &Parts, refresh: impl FnOnce()) -> Option<Response<ReplyBody>> {
        let path = head.uri.path();
        if path != "/metrics" && !path.starts_with("/_millstream/") {
            return None;
        }
        if head.method != Method::GET && head.method != Method::HEAD {
            return Some(text(405, "only GET is possible here\n"));
        }
        Some(match path {
            "/_millstream/health/live" => {
                answer(200, Some(JSON), ReplyBody::whole("{\"status\":\"live\"}\n"))
            }
            "/_millstream/health/ready" => self.ready().await,
            "/metrics" if !self.readers.admit(&head.headers) => {
                let mut refused = text(401, "send the metrics token, or the root credentials\n");
                let challenge = HeaderValue::from_static("Basic realm=\"metrics\"");
                refused.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
                refused
            }
            "/metrics" => {
                refresh();
                answer(200, Some(OPEN_METRICS), ReplyBody::whole(self.metrics.encode()))
            }
            _ => text(404, "there is nothing here\n"),
        })
    }

    async fn ready(&self) -> Response<ReplyBody> {
        let mut wrong: Vec<String> = self.probes.iter().filter_map(|probe| probe().err()).collect();
        let disk = self.disk.clone();
        wrong.extend(runtime::blocking(move || disk.check()).await.err());
        if wrong.is_empty() {
            return answer(200, Some(JSON), ReplyBody::whole("{\"status\":\"ready\"}\n"));
        }
        let reasons: Vec<String> = wrong.iter().map(|reason| format!("{reason:?}")).collect();
        let body = format!("{{\"status\":\"not ready\",\"reasons\":[{}]}}\n", reasons.join(","));
        answer(503, Some(JSON), ReplyBody::whole(body))
    }
}

fn text(status: u16, text: &'static str) -> Response<ReplyBody> {
    answer(status, Some("text/plain; charset=utf-8"), ReplyBody::whole(text))
}

impl MetricsReaders {
    fn admit(&self, headers: &HeaderMap) -> bool {
        let Self::Holders { token, root } = self else { return true };
        let Some(sent) = headers.get(header::AUTHORIZATION).and_then(|sent| sent.to_str().ok()) else {
            return false;
        };
        let same = |sent: &[u8], expected: &str| {
            !expected.is_empty()
                && aws_lc_rs::constant_time::verify_slices_are_equal(sent, expected.as_bytes()).is_ok()
        };
        match sent.split_once(' ') {
            Some(("Bearer", sent)) => same(sent.as_bytes(), token.expose_secret()),
            Some(("Basic", sent)) => {
                base64_simd::STANDARD.decode_to_vec(sent).is_ok_and(|sent| same(&sent, root.expose_secret()))
            }
            _ => false,
        }
    }
}

/// Whether a file can be written where the data is; asked at most once a second, since anybody may ask.
struct DiskProbe {
    path: PathBuf,
    clock: Arc<dyn Clock>,
    last: Mutex<Option<(Duration, Result<(), String>)>>,
}

impl DiskProbe {
    const EVERY: Duration = Duration::from_secs(1);

    fn check(&self) -> Result<(), String> {
        let mut last = self.last.lock();
        let now = self.clock.monotonic();
        match &*last {
            Some((at, result)) if now.saturating_sub(*at) < Self::EVERY => result.clone(),
            _ => {
                let result =
                    self.write().map_err(|error| format!("the data directory cannot be written: {error}"));
                *last = Some((now, result.clone()));
                result
            }
        }
    }

    fn write(&self) -> io::Result<()> {
        fs::write(&self.path, b"ready\n")?;
        fs::remove_file(&self.path)
    }
}
