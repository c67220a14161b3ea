//! Every case of the official SigV4 test suite, which ships inside the crate aws-sigv4: the signed requests verify, ours
//! come out the same, and neither does under another secret.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use aws_lc_rs::digest::{SHA256, digest};
use http::{HeaderMap, HeaderName, HeaderValue, Uri};
use millstream_base::Timestamp;
use millstream_wire::sigv4::{
    BodyHash, Credentials, Head, KeyCache, Presented, Rules, SecretKey, Verified, presign, sign,
};
use serde_json::Value;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

/// Where cargo unpacked the suite.
fn suite() -> PathBuf {
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let version = run(&cargo, &["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let metadata = run(
        &cargo,
        &[
            "metadata",
            "--format-version=1",
            "--offline",
            "--filter-platform",
            host,
            "--manifest-path",
            manifest.to_str().unwrap(),
        ],
    );
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let package =
        metadata["packages"].as_array().unwrap().iter().find(|package| package["name"] == "aws-sigv4");
    let manifest = package.unwrap()["manifest_path"].as_str().unwrap();
    Path::new(manifest).parent().unwrap().join("aws-signing-test-suite/v4")
}

/// A request as the suite writes it.
struct Request {
    method: String,
    path: String,
    query: String,
    headers: HeaderMap,
    body: String,
}

impl Request {
    fn read(path: &Path) -> Self {
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

    fn head(&self) -> Head<'_> {
        Head {
            method: &self.method,
            path: &self.path,
            query: &self.query,
            authority: None,
            headers: &self.headers,
        }
    }

    fn body_hash(&self) -> [u8; 32] {
        digest(&SHA256, self.body.as_bytes()).as_ref().try_into().unwrap()
    }

    fn verify(&self, rules: &Rules, secret: &str, now: Timestamp) -> Result<Verified, String> {
        let head = self.head();
        let presented = Presented::parse(&head).map_err(|error| error.to_string())?.expect("it is signed");
        let body = BodyHash::Sha256(self.body_hash());
        presented
            .verify(&head, body, rules, &SecretKey::new(secret), &KeyCache::new(2), now)
            .map_err(|error| error.to_string())
    }

    /// As a client would make it: what a URL cannot hold is escaped.
    fn parts(&self) -> http::request::Parts {
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

/// What the suite says about a case.
struct Context {
    rules: Rules,
    credentials: Credentials,
    expires: u32,
    token_after_signing: Option<String>,
    sign_body: bool,
}

fn context(case: &Path) -> Option<Context> {
    let context: Value = serde_json::from_str(&fs::read_to_string(case.join("context.json")).ok()?).unwrap();
    assert_eq!(context["timestamp"], "2015-08-30T12:36:00Z");
    assert_eq!((&context["region"], &context["service"]), (&"us-east-1".into(), &"service".into()));
    assert_eq!(context["credentials"]["secret_access_key"], SECRET);
    let token = context["credentials"]["token"].as_str().map(str::to_owned);
    let omit = context["omit_session_token"].as_bool().unwrap_or(false);
    Some(Context {
        rules: Rules {
            normalize_path: context["normalize"].as_bool().unwrap(),
            encode_path_twice: false,
            unsigned_session_token: omit,
            ..Rules::STRICT
        },
        credentials: Credentials {
            access_key_id: context["credentials"]["access_key_id"].as_str().unwrap().to_owned(),
            secret: SecretKey::new(SECRET),
            session_token: token.clone().filter(|_| !omit).map(Into::into),
        },
        expires: context["expiration_in_seconds"].as_u64().unwrap().try_into().unwrap(),
        token_after_signing: token.filter(|_| omit),
        sign_body: context["sign_body"].as_bool().unwrap(),
    })
}

const NOW: Timestamp = Timestamp::from_millis(1_440_938_160_000);

fn cases() -> Vec<PathBuf> {
    let cases: Vec<PathBuf> = fs::read_dir(suite()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(cases.len() >= 40, "only {} cases", cases.len());
    cases
}

#[test]
fn every_signed_request_of_the_suite_verifies() {
    let mut verified = 0;
    for case in cases() {
        let Some(context) = context(&case) else { continue };
        for file in ["header-signed-request.txt", "query-signed-request.txt"] {
            let request = Request::read(&case.join(file));
            let at = case.join(file);
            request
                .verify(&context.rules, SECRET, NOW)
                .unwrap_or_else(|error| panic!("{}: {error}", at.display()));
            assert!(request.verify(&context.rules, "another", NOW).is_err(), "{}", at.display());
            verified += 1;
        }
    }
    assert!(verified >= 2 * 38, "{verified}");
}

#[test]
fn every_request_of_the_suite_comes_out_the_same_when_we_sign_it() {
    for case in cases() {
        let Some(context) = context(&case) else { continue };
        let request = Request::read(&case.join("request.txt"));
        let body = BodyHash::Sha256(request.body_hash());

        let mut parts = request.parts();
        if context.sign_body {
            let hash: String = request.body_hash().iter().map(|byte| format!("{byte:02x}")).collect();
            parts.headers.insert("x-amz-content-sha256", hash.parse().unwrap());
        }
        sign(&mut parts, body, &context.rules, &context.credentials, "us-east-1", "service", NOW).unwrap();
        let expected = Request::read(&case.join("header-signed-request.txt"));
        assert_eq!(parts.headers["authorization"], expected.headers["authorization"], "{}", case.display());

        let uri = presign(
            request.parts(),
            body,
            &context.rules,
            &context.credentials,
            "us-east-1",
            "service",
            NOW,
            context.expires,
        )
        .unwrap();
        let expected = Request::read(&case.join("query-signed-request.txt"));
        let signature = |query: &str| {
            query.split('&').find(|pair| pair.starts_with("X-Amz-Signature=")).map(str::to_owned)
        };
        let ours = signature(uri.query().unwrap());
        assert!(ours.is_some() && ours == signature(&expected.query), "{}: {uri}", case.display());
    }
}

#[test]
fn a_session_token_added_after_signing_is_refused_where_the_rules_do_not_say_so() {
    let mut seen = 0;
    for case in cases() {
        let Some(context) = context(&case) else { continue };
        if context.token_after_signing.is_some() {
            for file in ["header-signed-request.txt", "query-signed-request.txt"] {
                let request = Request::read(&case.join(file));
                let head = request.head();
                let presented = Presented::parse(&head).unwrap().unwrap();
                assert_eq!(presented.session_token(), context.token_after_signing.as_deref());
                let strict = Rules { unsigned_session_token: false, ..context.rules };
                assert!(request.verify(&strict, SECRET, NOW).is_err());
                seen += 1;
            }
        }
    }
    assert_eq!(seen, 2);
}

#[test]
fn paths_are_encoded_twice_outside_s3() {
    let case = suite().join("double-url-encode");
    let request = Request::read(&case.join("header-signed-request.txt"));
    let head = request.head();
    let presented = Presented::parse(&head).unwrap().unwrap();
    assert_eq!(
        (presented.scope().region.as_str(), presented.scope().service.as_str()),
        ("us-east-2", "lambda")
    );
    let now = Timestamp::from_millis(1_620_747_645_000);
    request.verify(&Rules::STRICT, SECRET, now).unwrap();
    assert!(request.verify(&Rules { encode_path_twice: false, ..Rules::STRICT }, SECRET, now).is_err());
    let other = suite().join("double-encode-path");
    let request = Request::read(&other.join("header-signed-request.txt"));
    request.verify(&Rules::STRICT, "notrealrnrELgWzOk3IfjzDKtFBhDby", NOW).unwrap();
}
