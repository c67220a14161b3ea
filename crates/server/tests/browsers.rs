//! Web pages cannot drive the server, unless they are let in.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use support::{TestServer, call};

#[tokio::test]
async fn foreign_pages_are_refused_and_loopback_pages_can_read_the_answer() {
    let server = TestServer::dev(&[]).await;
    for header in ["Origin: http://evil.example\r\n", "Origin: null\r\n", "Sec-Fetch-Site: cross-site\r\n"] {
        let answer = server.exchange(call("Echo", header, "{}")).await;
        assert_eq!(answer.status, 403, "{header}");
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
    let answer = server.exchange(call("Echo", "Origin: http://localhost:3000\r\n", "{}")).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), Some("http://localhost:3000"));
    assert!(answer.header("access-control-expose-headers").unwrap().contains("x-amzn-RequestId"));
    // Errors are for the page to read as well.
    let answer = server.exchange(call("Nonsense", "Origin: http://localhost:3000\r\n", "{}")).await;
    assert_eq!((answer.status, answer.header("vary")), (400, Some("Origin")));
}

#[tokio::test]
async fn preflights_are_answered_for_pages_that_may_call() {
    let preflight = |origin: &str| {
        format!(
            "OPTIONS / HTTP/1.1\r\nHost: localhost\r\nOrigin: {origin}\r\nAccess-Control-Request-Method: POST\r\n\
             Access-Control-Request-Headers: x-amz-target, content-type\r\n\r\n"
        )
    };
    let server = TestServer::serve(&[("cors_origins", "https://tools.example")]).await;
    let answer = server.exchange(preflight("https://tools.example")).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-methods"), Some("POST"));
    assert_eq!(answer.header("access-control-allow-headers"), Some("x-amz-target, content-type"));
    assert_eq!(server.exchange(preflight("http://localhost")).await.status, 403);
}

#[tokio::test]
async fn dev_answers_to_its_own_names_only() {
    let request = |host: &str| call("Echo", "", "{}").replace("Host: localhost", &format!("Host: {host}"));
    let server = TestServer::dev(&[]).await;
    assert_eq!(server.exchange(request("rebound.example")).await.status, 403);
    assert_eq!(server.exchange(request("tiny.us-east-1.amazonaws.com")).await.status, 200);
    assert_eq!(server.exchange(request("127.0.0.1:1")).await.status, 200);
}
