//! `serve` lets in who signs with the right key, for the right service and region; `dev` lets in everybody.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::time::Duration;

use http::Request;
use millstream_base::{Clock, SystemClock, Timestamp};
use millstream_wire::sigv4::{BodyHash, Credentials, Rules, SecretKey, sign};
use support::{ACCESS_KEY_ID, Answer, SECRET, TestServer, call};

struct Signer {
    access_key_id: &'static str,
    secret: &'static str,
    region: &'static str,
    service: &'static str,
    now: Timestamp,
}

fn signer() -> Signer {
    Signer {
        access_key_id: ACCESS_KEY_ID,
        secret: SECRET,
        region: "us-east-1",
        service: "tiny",
        now: SystemClock::new().now(),
    }
}

impl Signer {
    /// A signed call as text.
    fn call(&self, body: &str) -> String {
        let mut parts = Request::post("http://localhost/")
            .header("host", "localhost")
            .header("content-type", "application/x-amz-json-1.1")
            .header("x-amz-target", "Tiny_20260101.Echo")
            .body(())
            .unwrap()
            .into_parts()
            .0;
        let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, body.as_bytes());
        let hash = BodyHash::Sha256(digest.as_ref().try_into().unwrap());
        let credentials = Credentials {
            access_key_id: self.access_key_id.to_owned(),
            secret: SecretKey::new(self.secret.to_owned()),
            session_token: None,
        };
        sign(&mut parts, hash, &Rules::STRICT, &credentials, self.region, self.service, self.now).unwrap();
        let mut text = String::from("POST / HTTP/1.1\r\n");
        for (name, value) in &parts.headers {
            text.push_str(&format!("{name}: {}\r\n", value.to_str().unwrap()));
        }
        format!("{text}content-length: {}\r\n\r\n{body}", body.len())
    }
}

#[track_caller]
fn refused(answer: &Answer, code: &str) {
    assert_eq!((answer.status, answer.header("x-amzn-errortype")), (400, Some(code)), "{}", answer.text());
}

#[tokio::test]
async fn a_good_signature_is_let_in() {
    let server = TestServer::serve(&[]).await;
    let answer = server.exchange(signer().call("{\"Text\":\"hello\"}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(answer.text().contains(ACCESS_KEY_ID));
}

#[tokio::test]
async fn everything_else_is_not() {
    let server = TestServer::serve(&[]).await;
    refused(&server.exchange(call("Echo", "", "{}")).await, "MissingAuthenticationTokenException");
    refused(
        &server.exchange(call("Echo", "Authorization: X\r\n", "{}")).await,
        "IncompleteSignatureException",
    );
    let stranger = Signer { access_key_id: "AKIDSOMEBODYELSE", ..signer() };
    refused(&server.exchange(stranger.call("{}")).await, "UnrecognizedClientException");
    let forger = Signer { secret: "guessed", ..signer() };
    refused(&server.exchange(forger.call("{}")).await, "InvalidSignatureException");
    let elsewhere = Signer { region: "eu-west-1", ..signer() };
    refused(&server.exchange(elsewhere.call("{}")).await, "InvalidSignatureException");
    let other_service = Signer { service: "iam", ..signer() };
    refused(&server.exchange(other_service.call("{}")).await, "InvalidSignatureException");
    let late = Signer { now: SystemClock::new().now().minus(Duration::from_secs(360)), ..signer() };
    refused(&server.exchange(late.call("{}")).await, "InvalidSignatureException");
    let tampered = signer().call("{\"Text\":\"pay 1\"}").replace("pay 1", "pay 9");
    refused(&server.exchange(tampered).await, "InvalidSignatureException");
    let other_target = signer().call("{}").replace("Tiny_20260101.Echo", "Tiny_20260101.Rare");
    refused(&server.exchange(other_target).await, "InvalidSignatureException");
}

#[tokio::test]
async fn regions_are_honoured_where_they_are_configured() {
    let elsewhere = Signer { region: "eu-west-1", ..signer() };
    let server = TestServer::serve(&[("regions", "eu-west-1")]).await;
    let answer = server.exchange(elsewhere.call("{}")).await;
    assert!(answer.text().contains("\"Region\":\"eu-west-1\""), "{}", answer.text());
    let server = TestServer::dev(&[]).await;
    let answer = server.exchange(elsewhere.call("{}")).await;
    assert!(answer.text().contains("\"Region\":\"us-east-1\""), "{}", answer.text());
    let server = TestServer::dev(&[("regions", "eu-west-1")]).await;
    let answer = server.exchange(elsewhere.call("{}")).await;
    assert!(answer.text().contains("\"Region\":\"eu-west-1\""), "{}", answer.text());
}

#[tokio::test]
async fn dev_takes_any_credentials_and_none() {
    let server = TestServer::dev(&[]).await;
    let stranger = Signer { access_key_id: "AKIDSOMEBODYELSE", secret: "any", service: "other", ..signer() };
    let answer = server.exchange(stranger.call("{}")).await;
    assert!(answer.status == 200 && answer.text().contains("AKIDSOMEBODYELSE"), "{}", answer.text());
    assert_eq!(server.exchange(call("Echo", "Authorization: nonsense\r\n", "{}")).await.status, 200);
    assert_eq!(server.exchange(call("Echo", "", "{}")).await.status, 200);
}

#[tokio::test]
async fn metrics_are_for_their_readers() {
    let server = TestServer::serve(&[]).await;
    let page = |header: &str| format!("GET /metrics HTTP/1.1\r\nHost: localhost\r\n{header}\r\n");
    let basic =
        |pair: &str| format!("Authorization: Basic {}\r\n", base64_simd::STANDARD.encode_to_string(pair));
    for (header, status) in [
        (String::new(), 401),
        ("Authorization: Bearer guess\r\n".into(), 401),
        ("Authorization: Bearer \r\n".into(), 401),
        ("Authorization: Bearer scraper\r\n".into(), 200),
        (basic(&format!("{ACCESS_KEY_ID}:{SECRET}")), 200),
        (basic(&format!("{ACCESS_KEY_ID}:guess")), 401),
        ("Authorization: Basic !\r\n".into(), 401),
    ] {
        assert_eq!(server.exchange(page(&header)).await.status, status, "{header}");
    }
    assert_eq!(TestServer::dev(&[]).await.exchange(page("")).await.status, 200);
}
