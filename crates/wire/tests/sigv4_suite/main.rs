//! Both official SigV4 test suites: the newer one ships inside the crate aws-sigv4, that of 2015 inside the crate
//! scratchstack-aws-signature. The signed requests verify, ours come out the same, and neither does under another secret.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod older;
mod request;

use std::{
    fs,
    path::{Path, PathBuf},
};

use millstream_base::Timestamp;
use millstream_wire::sigv4::{BodyHash, Credentials, Presented, Rules, SecretKey, presign, sign};
use request::{Request, package};
use serde_json::Value;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

/// Where cargo unpacked the newer suite.
fn suite() -> PathBuf {
    package(&Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"), "aws-sigv4", "--offline")
        .join("aws-signing-test-suite/v4")
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
