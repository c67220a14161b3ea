//! What a client gets that speaks badly, slowly, too much, or not at all.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use support::{TestServer, call, ends, read_answer, within};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

#[tokio::test]
async fn a_call_is_answered_in_its_encoding() {
    let server = TestServer::dev(&[]).await;
    let answer = server.exchange(call("Echo", "", "{\"Text\":\"hello\"}")).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.text(), "{\"Text\":\"hello\",\"Who\":\"\",\"Region\":\"us-east-1\"}");
    assert_eq!(answer.header("content-type"), Some("application/x-amz-json-1.1"));
    assert_eq!(answer.header("x-amzn-requestid").unwrap().len(), 36);
    assert!(answer.header("x-amz-id-2").is_some() && answer.header("date").is_some());

    // {"Text": "hi"} in CBOR, as an indefinite map.
    let body = b"\xbf\x64Text\x62hi\xff";
    let mut request = format!(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-cbor-1.1\r\nX-Amz-Target: Tiny_20260101.Echo\r\nContent-Length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    request.extend_from_slice(body);
    let answer = server.exchange(request).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/x-amz-cbor-1.1")));
    assert!(answer.body.windows(2).any(|window| window == b"hi"));
}

#[tokio::test]
async fn what_is_no_operation_is_answered_as_the_real_endpoint_does() {
    let server = TestServer::dev(&[]).await;
    let unknown = "{\"__type\":\"UnknownOperationException\"}";
    for (request, status, body) in [
        (call("Nonsense", "", "{}"), 400, unknown),
        (call("Echo", "", "{}").replace("Tiny_20260101", "Other_1"), 400, unknown),
        (call("Echo", "", "{}").replace("X-Amz-Target: Tiny_20260101.Echo\r\n", ""), 400, unknown),
        (call("Echo", "", "{}").replace(".Echo", "."), 400, unknown),
        (
            call("Echo", "", "{}").replace("POST", "PUT"),
            403,
            "<AccessDeniedException>\n  <Message>Unable to determine service/operation name to be authorized</Message>\n</AccessDeniedException>\n",
        ),
        (
            call("Echo", "", "{}").replace("application/x-amz-json-1.1", "text/plain"),
            404,
            "<UnknownOperationException/>\n",
        ),
    ] {
        let answer = server.exchange(&request).await;
        assert_eq!((answer.status, answer.text().as_str()), (status, body), "{request}");
        assert!(answer.header("x-amzn-errortype").is_some() && answer.header("x-amzn-requestid").is_some());
    }
    let answer = server.exchange("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
    assert_eq!(answer.status, 403);
    let no_type =
        "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: Tiny_20260101.Echo\r\nContent-Length: 0\r\n\r\n";
    let answer = server.exchange(no_type).await;
    assert_eq!((answer.status, answer.header("content-type")), (400, Some("application/x-amz-cbor-1.1")));
    assert_eq!(answer.header("x-amzn-errortype"), Some("SerializationException"));
}

#[tokio::test]
async fn bodies_that_do_not_parse_are_serialization_errors() {
    let server = TestServer::dev(&[]).await;
    for body in
        ["", "{", "[]", "\"text\"", "{\"Text\":7}", "{\"Text\":{}}", "nonsense", "{\"Text\":\"\u{0}\"}"]
    {
        let answer = server.exchange(call("Echo", "", body)).await;
        assert_eq!(answer.status, 400, "{body:?}");
        assert_eq!(answer.header("x-amzn-errortype"), Some("SerializationException"), "{body:?}");
    }
    let cbor = call("Echo", "", "junk").replace("json-1.1", "cbor-1.1");
    let answer = server.exchange(cbor).await;
    assert_eq!(answer.header("x-amzn-errortype"), Some("SerializationException"));
    let answer = server.exchange(call("Echo", "", "{\"Text\":\"bad\"}")).await;
    assert_eq!(answer.header("x-amzn-errortype"), Some("ValidationException"));
    assert!(
        answer.text().contains("1 validation error detected: Value 'bad' at 'text'"),
        "{}",
        answer.text()
    );
}

#[tokio::test]
async fn silence_ends_a_connection() {
    let server = TestServer::dev(&[
        ("http.first_byte_timeout", "50ms"),
        ("http.head_timeout", "80ms"),
        ("http.idle_timeout", "100ms"),
    ])
    .await;
    // Not a byte; half of an HTTP/2 preface; half of a head; a head that trickles; a second request that never comes.
    assert!(ends(&mut server.connect().await).await, "no first byte");
    let mut preface = server.connect().await;
    preface.write_all(b"PRI * HT").await.unwrap();
    assert!(ends(&mut preface).await, "half a preface");
    let mut head = server.connect().await;
    head.write_all(b"POST / HTTP/1.1\r\nHost: lo").await.unwrap();
    assert!(ends(&mut head).await, "half a head");
    let mut idle = server.connect().await;
    idle.write_all(call("Echo", "", "{}").as_bytes()).await.unwrap();
    assert_eq!(read_answer(&mut idle).await.status, 200);
    assert!(ends(&mut idle).await, "no second request");
}

#[tokio::test]
async fn a_head_that_trickles_is_cut() {
    let server = TestServer::dev(&[("http.head_timeout", "100ms")]).await;
    let mut stream = server.connect().await;
    let (mut reader, mut writer) = stream.split();
    let trickle = async {
        writer.write_all(b"POST / HTTP/1.1\r\n").await.unwrap();
        while writer.write_all(b"X: y\r\n").await.is_ok() {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    };
    tokio::select! {
        () = trickle => {}
        ended = ends(&mut reader) => assert!(ended),
    }
}

#[tokio::test]
async fn requests_one_after_another_share_a_connection() {
    let server = TestServer::dev(&[]).await;
    let mut stream = server.connect().await;
    for text in ["a", "b", "c"] {
        stream.write_all(call("Echo", "", &format!("{{\"Text\":\"{text}\"}}")).as_bytes()).await.unwrap();
        let answer = read_answer(&mut stream).await;
        assert!(answer.text().starts_with(&format!("{{\"Text\":\"{text}\"")), "{}", answer.text());
    }
    // An error in between does not end it either.
    stream.write_all(call("Nonsense", "", "{\"a\":1}").as_bytes()).await.unwrap();
    assert_eq!(read_answer(&mut stream).await.status, 400);
    stream.write_all(call("Echo", "", "{}").as_bytes()).await.unwrap();
    assert_eq!(read_answer(&mut stream).await.status, 200);
}

#[tokio::test]
async fn a_slow_body_is_answered_and_cut() {
    let server = TestServer::dev(&[("http.body_timeout", "100ms"), ("http.body_rate_min", "1MiB")]).await;
    let mut stream = server.connect().await;
    stream.write_all(call("Echo", "", "{\"Text\":\"abc\"}").replace("abc", "").as_bytes()).await.unwrap();
    let answer = read_answer(&mut stream).await;
    assert_eq!((answer.status, answer.header("x-amzn-errortype")), (408, Some("RequestTimeoutException")));
    assert!(ends(&mut stream).await);
}

#[tokio::test]
async fn a_body_that_keeps_up_the_pace_may_take_longer() {
    let server = TestServer::dev(&[("http.body_timeout", "200ms"), ("http.body_rate_min", "10B")]).await;
    let body = format!("{{\"Text\":\"{}\"}}", "x".repeat(100));
    let request = call("Echo", "", &body);
    let (head, tail) = request.split_at(request.len() - 40);
    let mut stream = server.connect().await;
    stream.write_all(head.as_bytes()).await.unwrap();
    for byte in tail.as_bytes() {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        stream.write_all(&[*byte]).await.unwrap();
    }
    assert_eq!(read_answer(&mut stream).await.status, 200);
}

#[tokio::test]
async fn too_large_a_body_is_refused_and_the_client_gets_to_read_why() {
    let server = TestServer::dev(&[("http.body_bytes_max", "1MiB")]).await;
    let body = format!("{{\"Text\":\"{}\"}}", "x".repeat(8 << 20));
    // All of it is sent before anything is read, as simple clients do.
    let answer = server.exchange(call("Echo", "", &body)).await;
    assert_eq!(answer.status, 413);
    assert_eq!(answer.header("x-amzn-errortype"), Some("RequestEntityTooLargeException"));

    let mut chunked = server.connect().await;
    let head = call("Echo", "Transfer-Encoding: chunked\r\n", "").replace("Content-Length: 0\r\n", "");
    chunked.write_all(head.as_bytes()).await.unwrap();
    let chunk = format!("10000\r\n{}\r\n", "y".repeat(0x10000));
    for _ in 0..32 {
        chunked.write_all(chunk.as_bytes()).await.unwrap();
    }
    chunked.write_all(b"0\r\n\r\n").await.unwrap();
    assert_eq!(read_answer(&mut chunked).await.status, 413);
}

#[tokio::test]
async fn chunked_bodies_and_large_ones_arrive_whole() {
    let server = TestServer::dev(&[]).await;
    let text = "z".repeat(700_000);
    let answer = server.exchange(call("Echo", "", &format!("{{\"Text\":\"{text}\"}}"))).await;
    assert!(answer.text().contains(&text));
    let mut stream = server.connect().await;
    let head = call("Echo", "Transfer-Encoding: chunked\r\n", "").replace("Content-Length: 0\r\n", "");
    stream.write_all(head.as_bytes()).await.unwrap();
    for part in ["{\"Text\":", "\"ab", "cd\"}"] {
        stream.write_all(format!("{:x}\r\n{part}\r\n", part.len()).as_bytes()).await.unwrap();
    }
    stream.write_all(b"0\r\n\r\n").await.unwrap();
    assert!(read_answer(&mut stream).await.text().contains("\"abcd\""));
}

#[tokio::test]
async fn memory_for_bodies_is_bounded_and_given_back() {
    let server = TestServer::dev(&[
        ("http.body_bytes_max", "64KiB"),
        ("http.request_bytes_in_flight", "64KiB"),
        ("http.body_timeout", "100ms"),
        ("http.body_rate_min", "1MiB"),
    ])
    .await;
    // One body takes all the room and never comes; the other waits, and is told so, or gets the room in time.
    let mut hog = server.connect().await;
    let declared = "Content-Length: 65536\r\n";
    let head = call("Echo", declared, "").replace("Content-Length: 0\r\n", "");
    hog.write_all(head.as_bytes()).await.unwrap();
    hog.write_all(b"{").await.unwrap();
    assert_eq!(read_answer(&mut hog).await.status, 408);
    let answer = server.exchange(call("Echo", "", "{\"Text\":\"fits again\"}")).await;
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn a_client_that_has_ended_its_side_is_answered() {
    let server = TestServer::dev(&[]).await;
    let mut stream = server.connect().await;
    stream.write_all(call("Wait", "", "{}").as_bytes()).await.unwrap();
    stream.shutdown().await.unwrap();
    within(server.tiny.until(&server.tiny.begun, 1)).await;
    server.tiny.go.notify_one();
    assert_eq!(read_answer(&mut stream).await.status, 200);
    assert!(ends(&mut stream).await);
}

#[tokio::test]
async fn broken_heads_are_refused() {
    let server = TestServer::dev(&[("http.head_bytes_max", "8KiB")]).await;
    let long = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX: {}\r\n\r\n", "y".repeat(20_000));
    for request in [
        "nonsense\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "GET / HTTP/1.1\r\nbad header\r\n\r\n",
        long.as_str(),
    ] {
        let answer = server.exchange(request).await;
        assert!(
            (400..500).contains(&answer.status),
            "{}: {:?}",
            answer.status,
            &request[..20.min(request.len())]
        );
    }
}

#[tokio::test]
async fn an_upgrade_to_h2c_is_ignored() {
    let server = TestServer::dev(&[]).await;
    let headers =
        "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n";
    let answer = server.exchange(call("Echo", headers, "{\"Text\":\"plain\"}")).await;
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("plain"));
}

#[tokio::test]
async fn expect_continue_is_answered_only_for_bodies_that_are_wanted() {
    let server = TestServer::dev(&[("http.body_bytes_max", "1KiB")]).await;
    let mut stream = server.connect().await;
    let (head, body) = ("Expect: 100-continue\r\n", "{\"Text\":\"later\"}");
    let request = call("Echo", head, body);
    stream.write_all(&request.as_bytes()[..request.len() - body.len()]).await.unwrap();
    let mut interim = [0; 25];
    within(stream.read_exact(&mut interim)).await.unwrap();
    assert_eq!(&interim, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(body.as_bytes()).await.unwrap();
    assert_eq!(read_answer(&mut stream).await.status, 200);

    let mut stream = server.connect().await;
    let request = call("Echo", "Content-Length: 5000\r\nExpect: 100-continue\r\n", "")
        .replace("Content-Length: 0\r\n", "");
    stream.write_all(request.as_bytes()).await.unwrap();
    assert_eq!(read_answer(&mut stream).await.status, 413);
}

#[tokio::test]
async fn a_panic_is_an_internal_failure_of_one_call() {
    let server = TestServer::dev(&[]).await;
    let mut stream = server.connect().await;
    stream.write_all(call("Panic", "", "{}").as_bytes()).await.unwrap();
    let answer = read_answer(&mut stream).await;
    assert_eq!((answer.status, answer.header("x-amzn-errortype")), (500, Some("InternalFailure")));
    stream.write_all(call("Echo", "", "{}").as_bytes()).await.unwrap();
    assert_eq!(read_answer(&mut stream).await.status, 200);
    let metrics = server.metrics.encode();
    assert!(metrics.contains("server_panics_total 1"), "{metrics}");
}

#[tokio::test]
async fn calls_are_counted_by_operation_and_code() {
    let server = TestServer::dev(&[]).await;
    server.exchange(call("Echo", "", "{}")).await;
    server.exchange(call("Echo", "", "{")).await;
    server.exchange(call("Nonsense", "", "{}")).await;
    let answer = server.exchange("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
    let text = answer.text();
    for line in [
        "server_requests_total{service=\"tiny\",operation=\"Echo\",code=\"OK\"} 1",
        "server_requests_total{service=\"tiny\",operation=\"Echo\",code=\"SerializationException\"} 1",
        "server_requests_total{service=\"\",operation=\"\",code=\"UnknownOperationException\"} 1",
        "server_request_seconds_count{service=\"tiny\",operation=\"Echo\"} 2",
        "# TYPE server_connections gauge",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
}

#[tokio::test]
async fn health_is_told_to_everyone() {
    let server = TestServer::serve(&[]).await;
    for page in ["live", "ready"] {
        let request = format!("GET /_millstream/health/{page} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assert_eq!(server.exchange(request).await.status, 200, "{page}");
    }
    assert_eq!(server.exchange("GET /_millstream/x HTTP/1.1\r\nHost: localhost\r\n\r\n").await.status, 404);
    std::fs::remove_dir_all(server.dir.path()).unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await; // the last answer may be a second old
    let answer = server.exchange("GET /_millstream/health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
    assert_eq!(answer.status, 503);
    assert!(answer.text().contains("cannot be written"), "{}", answer.text());
}

#[tokio::test]
async fn rates_above_a_quota_are_refused_unless_limits_are_lifted() {
    let server = TestServer::dev(&[]).await;
    let mut codes = Vec::new();
    for _ in 0..4 {
        let answer = server.exchange(call("Rare", "", "{}")).await;
        codes.push((answer.status, answer.text()));
    }
    assert!(
        codes.iter().any(|(status, text)| *status == 400
            && text.contains("ThrottlingException")
            && text.contains("Rate exceeded")),
        "{codes:?}"
    );
    assert_eq!(codes[0].0, 200);
    let server = TestServer::dev(&[("limits", "none")]).await;
    for _ in 0..4 {
        assert_eq!(server.exchange(call("Rare", "", "{}")).await.status, 200);
    }
}
