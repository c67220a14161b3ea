//! Requests that have begun are finished: when their client hangs up, and when the server stops.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::{sync::atomic::Ordering, time::Duration};

use support::{TestServer, call, ends, read_answer, within};
use tokio::{io::AsyncWriteExt, net::TcpStream};

#[tokio::test]
async fn a_stop_waits_for_requests_and_ends_idle_connections() {
    let server = TestServer::dev(&[]).await;
    let mut silent = server.connect().await;
    let mut idle = server.connect().await;
    idle.write_all(call("Echo", "", "{}").as_bytes()).await.unwrap();
    read_answer(&mut idle).await;
    let mut busy = server.connect().await;
    busy.write_all(call("Wait", "", "{}").as_bytes()).await.unwrap();
    within(server.tiny.until(&server.tiny.begun, 1)).await;

    server.stop.request();
    let drain = server.serving.drain(Duration::from_secs(20));
    let rest = async {
        assert!(ends(&mut silent).await && ends(&mut idle).await);
        server.tiny.go.notify_one();
        let answer = read_answer(&mut busy).await;
        assert_eq!(answer.status, 200);
        assert!(ends(&mut busy).await);
    };
    let (drained, ()) = within(async { tokio::join!(drain, rest) }).await;
    assert!(drained);
    assert!(TcpStream::connect(server.http).await.is_err(), "nobody listens any more");
}

#[tokio::test]
async fn a_stop_does_not_wait_for_ever() {
    let server = TestServer::dev(&[]).await;
    let mut busy = server.connect().await;
    busy.write_all(call("Wait", "", "{}").as_bytes()).await.unwrap();
    within(server.tiny.until(&server.tiny.begun, 1)).await;
    server.stop.request();
    assert!(!within(server.serving.drain(Duration::from_millis(50))).await);
}

#[tokio::test]
async fn a_detached_call_outlives_its_client() {
    let server = TestServer::dev(&[]).await;
    let mut stream = server.connect().await;
    stream.write_all(call("Change", "", "{}").as_bytes()).await.unwrap();
    within(server.tiny.until(&server.tiny.begun, 1)).await;
    // A reset, not an orderly end.
    stream.set_zero_linger().unwrap();
    drop(stream);
    server.stop.request();
    server.serving.drain(Duration::from_millis(100)).await;
    assert_eq!(server.tiny.ended.load(Ordering::SeqCst), 0);
    server.tiny.go.notify_one();
    within(server.edge.finish_detached()).await;
    assert_eq!(server.tiny.ended.load(Ordering::SeqCst), 1);
}
