//! Requests as the suites write them, and where the suites lie.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use aws_lc_rs::digest::{SHA256, digest};
use http::{HeaderMap, HeaderName, HeaderValue, Uri};
use millstream_base::Timestamp;
use millstream_wire::sigv4::{BodyHash, Head, KeyCache, Presented, Rules, SecretKey, Verified};
use serde_json::Value;

/// Where cargo unpacked a package that this manifest depends on; `how` is `--offline` or `--locked`.
pub fn package(manifest: &Path, name: &str, how: &str) -> PathBuf {
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let version = run(&cargo, &["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let manifest = manifest.to_str().unwrap();
    let arguments =
        ["metadata", "--format-version=1", how, "--filter-platform", host, "--manifest-path", manifest];
    let metadata: Value = serde_json::from_str(&run(&cargo, &arguments)).unwrap();
    let package = metadata["packages"].as_array().unwrap().iter().find(|package| package["name"] == name);
    Path::new(package.unwrap()["manifest_path"].as_str().unwrap()).parent().unwrap().to_owned()
}

/// A request as the suites write it.
pub struct Request {
    pub method: String,
    pub path: String,
    pub query: String,
    pub headers: HeaderMap,
    pub body: String,
}

impl Request {
    pub fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let (head, body) = text.split_once("\n\n").unwrap_or((text.trim_end(), ""));
        // A line that begins with a blank continues the one before.
        let unfolded = head.replace("\n ", "  ");
        let mut lines = unfolded.lines();
        let line = lines.next().unwrap();
        let line = line.strip_suffix(" HTTP/1.1").unwrap_or(line);
        let (method, target) = line.split_once(' ').unwrap();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut headers = HeaderMap::new();
        for line in lines {
            let (name, value) = line.split_once(':').unwrap();
            let name: HeaderName = name.parse().unwrap();
            headers.append(name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers,
            body: body.trim_end_matches('\n').to_owned(),
        }
    }

    pub fn head(&self) -> Head<'_> {
        Head {
            method: &self.method,
            path: &self.path,
            query: &self.query,
            authority: None,
            headers: &self.headers,
        }
    }

    pub fn body_hash(&self) -> [u8; 32] {
        digest(&SHA256, self.body.as_bytes()).as_ref().try_into().unwrap()
    }

    pub fn verify(&self, rules: &Rules, secret: &str, now: Timestamp) -> Result<Verified, String> {
        let head = self.head();
        let presented = Presented::parse(&head).map_err(|error| error.to_string())?.expect("it is signed");
        let body = BodyHash::Sha256(self.body_hash());
        presented
            .verify(&head, body, rules, &SecretKey::new(secret), &KeyCache::new(2), now)
            .map_err(|error| error.to_string())
    }

    /// As a client would make it: what a URL cannot hold is escaped.
    pub fn parts(&self) -> http::request::Parts {
        let escape = |text: &str| {
            text.bytes()
                .map(|byte| {
                    if byte == b' ' || byte >= 0x80 {
                        format!("%{byte:02X}")
                    } else {
                        char::from(byte).into()
                    }
                })
                .collect::<String>()
        };
        let separator = if self.query.is_empty() { "" } else { "?" };
        let target = format!("{}{separator}{}", escape(&self.path), escape(&self.query));
        let (mut parts, ()) = http::Request::new(()).into_parts();
        parts.method = self.method.parse().unwrap();
        parts.uri = target.parse::<Uri>().unwrap();
        parts.headers = self.headers.clone();
        parts
    }
}
