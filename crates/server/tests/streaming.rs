//! Bodies that flow while the answer does, and what is no operation at all.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use http::Request;
use millstream_base::{Clock, SystemClock};
use millstream_wire::sigv4::{BodyHash, Credentials, Rules, SHA256_OF_NOTHING, SecretKey, sign};
use support::{ACCESS_KEY_ID, SECRET, TestServer, ends, read_answer, within};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// Reads until what was read ends so.
async fn read_until(stream: &mut TcpStream, end: &str) -> String {
    let mut read = Vec::new();
    while !read.ends_with(end.as_bytes()) {
        let n = within(stream.read_buf(&mut read)).await.unwrap();
        assert!(n > 0, "ended after {:?}", String::from_utf8_lossy(&read));
    }
    String::from_utf8(read).unwrap()
}

fn chunk(text: &str) -> String {
    format!("{:x}\r\n{text}\r\n", text.len())
}

const UPLOAD: &str =
    "POST /v1/upload HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nX-Text: head\r\n";

#[tokio::test]
async fn an_answer_flows_while_the_request_does() {
    let server = TestServer::dev(&[]).await;
    let mut stream = server.connect().await;
    stream.write_all(format!("{UPLOAD}\r\n").as_bytes()).await.unwrap();
    let head = read_until(&mut stream, &chunk("head")).await;
    assert!(head.starts_with("HTTP/1.1 200 OK") && head.contains("content-type: text/plain"), "{head}");
    for text in ["first", "second"] {
        stream.write_all(chunk(text).as_bytes()).await.unwrap();
        assert_eq!(read_until(&mut stream, &chunk(&text.to_uppercase())).await, chunk(&text.to_uppercase()));
    }
    stream.write_all(b"0\r\n\r\n").await.unwrap();
    assert_eq!(read_until(&mut stream, "0\r\n\r\n").await, "0\r\n\r\n");
    // The connection goes on.
    stream.write_all(support::call("Echo", "", "{\"Text\":\"x\"}").as_bytes()).await.unwrap();
    assert_eq!(read_answer(&mut stream).await.status, 200);
}

#[tokio::test]
async fn a_client_that_waits_is_told_to_go_on() {
    let server = TestServer::dev(&[]).await;
    let mut stream = server.connect().await;
    stream.write_all(format!("{UPLOAD}Expect: 100-continue\r\n\r\n").as_bytes()).await.unwrap();
    let head = read_until(&mut stream, &chunk("head")).await;
    assert!(head.starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK"), "{head}");
    stream.write_all(format!("{}0\r\n\r\n", chunk("a")).as_bytes()).await.unwrap();
    read_until(&mut stream, "1\r\nA\r\n0\r\n\r\n").await;
}

#[tokio::test]
async fn an_error_cuts_the_connection() {
    let server = TestServer::dev(&[]).await;
    let mut stream = server.connect().await;
    stream.write_all(format!("{UPLOAD}\r\n{}", chunk("cut")).as_bytes()).await.unwrap();
    let mut all = Vec::new();
    within(stream.read_to_end(&mut all)).await.unwrap();
    assert!(!all.ends_with(b"0\r\n\r\n"), "{}", String::from_utf8_lossy(&all));
    // What is wrong before anything flows is an ordinary answer.
    let mut stream = server.connect().await;
    stream.write_all(format!("{}\r\n", UPLOAD.replace("X-Text: head\r\n", "")).as_bytes()).await.unwrap();
    let answer = read_answer(&mut stream).await;
    assert_eq!((answer.status, answer.header("x-amzn-errortype")), (400, Some("ValidationException")));
}

fn signed(
    method: &str,
    path: &str,
    service: &str,
    rules: &Rules,
    hash: BodyHash,
    headers: &[(&str, &str)],
) -> String {
    let mut request =
        Request::builder().method(method).uri(format!("http://localhost{path}")).header("host", "localhost");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut parts = request.body(()).unwrap().into_parts().0;
    let credentials = Credentials {
        access_key_id: ACCESS_KEY_ID.to_owned(),
        secret: SecretKey::new(SECRET.to_owned()),
        session_token: None,
    };
    sign(&mut parts, hash, rules, &credentials, "us-east-1", service, SystemClock::new().now()).unwrap();
    let mut text = format!("{method} {path} HTTP/1.1\r\n");
    for (name, value) in &parts.headers {
        text.push_str(&format!("{name}: {}\r\n", value.to_str().unwrap()));
    }
    text
}

#[tokio::test]
async fn a_streamed_body_is_authenticated_by_the_head() {
    let server = TestServer::serve(&[]).await;
    let call = |hash, headers: &[(&str, &str)]| {
        let head = signed("POST", "/v1/upload", "rest", &Rules::UNSIGNED_BODY, hash, headers);
        format!("{head}transfer-encoding: chunked\r\n\r\n{}0\r\n\r\n", chunk("a"))
    };
    let text = ("x-text", "t");
    let unsigned = ("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
    for good in [
        call(BodyHash::None, &[text, unsigned]),
        call(BodyHash::None, &[text]),
        call(BodyHash::Sha256(SHA256_OF_NOTHING), &[text]),
    ] {
        let mut stream = server.connect().await;
        stream.write_all(good.as_bytes()).await.unwrap();
        let answer = read_until(&mut stream, "0\r\n\r\n").await;
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.ends_with("1\r\nA\r\n0\r\n\r\n"), "{answer}");
    }
    for bad in [call(BodyHash::Sha256([1; 32]), &[text]), format!("{UPLOAD}\r\n0\r\n\r\n")] {
        let answer = server.exchange(bad).await;
        assert_eq!(answer.status, 403, "{}", answer.text());
    }
}

#[tokio::test]
async fn a_page_is_for_whoever_knows_its_url() {
    for server in [TestServer::dev(&[]).await, TestServer::serve(&[]).await] {
        let get = "GET /hls/a.m3u8?SessionToken=t HTTP/1.1\r\nHost: localhost\r\nOrigin: https://player.example\r\n\r\n";
        let mut stream = server.connect().await;
        stream.write_all(get.as_bytes()).await.unwrap();
        let answer = read_until(&mut stream, "0\r\n\r\n").await;
        assert!(
            answer.starts_with("HTTP/1.1 200") && answer.contains("4\r\n#EXT\r\n3\r\nM3U\r\n"),
            "{answer}"
        );
        assert!(answer.contains("access-control-allow-origin: *") && answer.contains("x-amzn-requestid"));
        let mut stream = server.connect().await;
        stream.write_all(get.replace("=t", "=x").as_bytes()).await.unwrap();
        assert!(read_until(&mut stream, "0\r\n\r\n").await.starts_with("HTTP/1.1 403"));
    }
}

#[tokio::test]
async fn a_site_knows_its_callers_and_gets_what_they_signed() {
    let server = TestServer::serve(&[]).await;
    let put = |declared: &str, body: &str| {
        let headers = [("x-amz-content-sha256", declared)];
        let head = signed("PUT", "/bucket/a%20key", "s3", &Rules::S3, BodyHash::None, &headers);
        format!("{head}content-length: {}\r\n\r\n{body}", body.len())
    };
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, b"data");
    let hash: String = digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    for (declared, body, said) in [
        ("UNSIGNED-PAYLOAD", "data", "data "),
        (&hash, "data", "data "),
        (
            &hash,
            "date",
            "date XAmzContentSHA256Mismatch: The provided 'x-amz-content-sha256' header does not match what was computed.",
        ),
        (
            "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
            "4\r\ndata\r\n0\r\nx-amz-checksum-crc32c:abc\r\n\r\n",
            "data ",
        ),
    ] {
        let answer = server.exchange(put(declared, body)).await;
        assert_eq!((answer.status, answer.text()), (200, format!("{ACCESS_KEY_ID} {said}")));
    }
    let answer = server.exchange(put("UNSIGNED-PAYLOAD", "data").replace("a%20key", "b%20key")).await;
    assert_eq!((answer.status, answer.text().as_str()), (403, "InvalidSignatureException"));
    let unsigned = "GET / HTTP/1.1\r\nHost: bucket.s3.localhost:4567\r\n\r\n";
    let answer = server.exchange(unsigned).await;
    assert_eq!((answer.status, answer.text().as_str()), (403, "MissingAuthenticationTokenException"));

    let server = TestServer::dev(&[]).await;
    let framed = "PUT / HTTP/1.1\r\nHost: b.s3.localhost\r\nx-amz-content-sha256: STREAMING-AWS4-HMAC-SHA256-PAYLOAD\r\n\
                  Content-Length: 37\r\n\r\n4;chunk-signature=00\r\ndata\r\n0;chunk-signature=00\r\n\r\n";
    let body = framed.split_once("\r\n\r\n").unwrap().1;
    let framed = framed.replace("Length: 37", &format!("Length: {}", body.len()));
    let mut stream = server.connect().await;
    stream.write_all(framed.as_bytes()).await.unwrap();
    assert_eq!(read_answer(&mut stream).await.text(), " data ");
    drop(stream.shutdown().await);
    assert!(ends(&mut stream).await);
}

#[tokio::test]
async fn a_global_service_takes_signatures_for_the_first_region() {
    let server = TestServer::serve(&[("region", "eu-west-1")]).await;
    let get = |service| {
        let head = signed(
            "GET",
            "/?Action=Echo&Text=x",
            service,
            &Rules::STRICT,
            BodyHash::Sha256(SHA256_OF_NOTHING),
            &[],
        );
        format!("{head}\r\n")
    };
    let answer = server.exchange(get("forms")).await;
    assert!(
        answer.status == 200 && answer.text().contains("<Region>eu-west-1</Region>"),
        "{}",
        answer.text()
    );
    let answer = server.exchange(get("tiny")).await;
    assert!(answer.status == 403 && answer.text().contains("SignatureDoesNotMatch"), "{}", answer.text());
}
