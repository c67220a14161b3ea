//! HTTP/2 by prior knowledge, and event streams over it.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::{sync::atomic::Ordering, time::Duration};

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::{body::Incoming, client::conn::http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use support::{TestServer, ends, within};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

type Sender = http2::SendRequest<Full<Bytes>>;

async fn connect(server: &TestServer) -> Sender {
    let io = TokioIo::new(server.connect().await);
    let (sender, connection) = http2::handshake(TokioExecutor::new(), io).await.unwrap();
    tokio::spawn(connection);
    sender
}

fn request(operation: &str, body: impl Into<Bytes>) -> Request<Full<Bytes>> {
    Request::post("http://localhost/")
        .header("content-type", "application/x-amz-json-1.1")
        .header("x-amz-target", format!("Tiny_20260101.{operation}"))
        .body(Full::new(body.into()))
        .unwrap()
}

async fn text(response: Response<Incoming>) -> String {
    let body = within(response.into_body().collect()).await.unwrap().to_bytes();
    String::from_utf8(body.to_vec()).unwrap()
}

#[tokio::test]
async fn many_calls_share_a_connection() {
    let server = TestServer::dev(&[]).await;
    let sender = connect(&server).await;
    let calls = (0..50).map(|i| {
        let mut sender = sender.clone();
        async move {
            let response =
                sender.send_request(request("Echo", format!("{{\"Text\":\"n{i}\"}}"))).await.unwrap();
            assert!(text(response).await.contains(&format!("\"n{i}\"")));
        }
    });
    within(futures_util::future::join_all(calls)).await;
    let large = "y".repeat(3_000_000);
    let mut sender = sender.clone();
    let response =
        within(sender.send_request(request("Echo", format!("{{\"Text\":\"{large}\"}}")))).await.unwrap();
    assert!(text(response).await.contains(&large));
}

#[tokio::test]
async fn too_large_a_body_is_refused_and_the_connection_goes_on() {
    let server = TestServer::dev(&[("http.body_bytes_max", "1KiB")]).await;
    let mut sender = connect(&server).await;
    let response = within(sender.send_request(request("Echo", "x".repeat(10_000)))).await.unwrap();
    assert_eq!(response.status(), 413);
    let response = within(sender.send_request(request("Echo", "{}"))).await.unwrap();
    assert_eq!(response.status(), 200);
}

#[tokio::test]
async fn the_host_rule_sees_the_authority() {
    let server = TestServer::dev(&[]).await;
    let mut sender = connect(&server).await;
    let mut rebound = request("Echo", "{}");
    *rebound.uri_mut() = "http://rebound.example/".parse().unwrap();
    assert_eq!(within(sender.send_request(rebound)).await.unwrap().status(), 403);
}

#[tokio::test]
async fn the_server_speaks_first_after_the_preface() {
    let server = TestServer::dev(&[]).await;
    let mut stream = server.connect().await;
    // In two parts, since networks cut where they like.
    stream.write_all(b"PRI * HTTP/2.0\r\n").await.unwrap();
    stream.write_all(b"\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0").await.unwrap();
    let mut frame = [0; 9];
    within(stream.read_exact(&mut frame)).await.unwrap();
    assert_eq!(frame[3], 4, "a SETTINGS frame");
}

#[tokio::test]
async fn a_flood_of_resets_ends_the_connection() {
    let server = TestServer::dev(&[]).await;
    let mut stream = server.connect().await;
    stream.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0").await.unwrap();
    let flood = async {
        for i in 0..20_000u32 {
            let id = (2 * i + 1).to_be_bytes();
            // HEADERS: POST, http, "/", no body; and at once RST_STREAM (CANCEL).
            let mut frames = vec![0, 0, 3, 1, 5];
            frames.extend_from_slice(&id);
            frames.extend_from_slice(&[0x83, 0x86, 0x84]);
            frames.extend_from_slice(&[0, 0, 4, 3, 0]);
            frames.extend_from_slice(&id);
            frames.extend_from_slice(&[0, 0, 0, 8]);
            if stream.write_all(&frames).await.is_err() {
                return true;
            }
        }
        ends(&mut stream).await
    };
    assert!(within(flood).await);
    let mut sender = connect(&server).await;
    assert_eq!(within(sender.send_request(request("Echo", "{}"))).await.unwrap().status(), 200);
}

/// The `:event-type` or `:exception-type` of each frame.
fn kinds(mut bytes: &[u8]) -> Vec<String> {
    let mut kinds = Vec::new();
    while bytes.len() >= 16 {
        let length = u32::from_be_bytes(bytes[..4].try_into().unwrap()) as usize;
        if bytes.len() < length {
            break;
        }
        let head = String::from_utf8_lossy(&bytes[12..length]).into_owned();
        for name in [":event-type", ":exception-type"] {
            if let Some(at) = head.find(name) {
                let value = &bytes[12..][at + name.len() + 1..];
                let n = usize::from(u16::from_be_bytes([value[0], value[1]]));
                kinds.push(String::from_utf8(value[2..2 + n].to_vec()).unwrap());
            }
        }
        bytes = &bytes[length..];
    }
    kinds
}

#[tokio::test]
async fn events_come_one_frame_each_and_exceptions_end_them() {
    let server = TestServer::dev(&[]).await;
    let mut sender = connect(&server).await;
    let response = within(sender.send_request(request("Watch", "{\"Text\":\"fail\"}"))).await.unwrap();
    assert_eq!(response.headers()["content-type"], "application/vnd.amazon.eventstream");
    assert!(response.headers().contains_key("x-amzn-requestid"));
    let body = within(response.into_body().collect()).await.unwrap().to_bytes();
    assert_eq!(kinds(&body), ["initial-response", "Tick", "ResourceInUseException"]);
    assert_eq!(server.tiny.streams.load(Ordering::SeqCst), 0, "dropped at its end");
}

#[tokio::test]
async fn an_event_stream_is_dropped_when_its_client_goes() {
    let server = TestServer::dev(&[]).await;
    let mut sender = connect(&server).await;
    let mut response = within(sender.send_request(request("Watch", "{}"))).await.unwrap();
    let first = within(response.body_mut().frame()).await.unwrap().unwrap().into_data().unwrap();
    assert_eq!(kinds(&first), ["initial-response"]);
    assert_eq!(server.tiny.streams.load(Ordering::SeqCst), 1);
    drop(response);
    within(async {
        while server.tiny.streams.load(Ordering::SeqCst) > 0 {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    })
    .await;
}

#[tokio::test]
async fn event_streams_end_when_the_server_stops() {
    let server = TestServer::dev(&[]).await;
    let mut sender = connect(&server).await;
    let response = within(sender.send_request(request("Watch", "{}"))).await.unwrap();
    server.stop.request();
    let (drained, body) =
        tokio::join!(server.serving.drain(Duration::from_secs(20)), within(response.into_body().collect()));
    assert!(drained);
    assert_eq!(kinds(&body.unwrap().to_bytes()), ["initial-response", "Tick"]);
}
