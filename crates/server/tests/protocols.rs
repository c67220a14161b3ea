//! Calls in every protocol but those of the data path.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::io::Write as _;

use support::{Answer, TestServer};

fn form(body: &str) -> String {
    post("/", "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n", body)
}

fn post(path: &str, headers: &str, body: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n{headers}\r\n{body}",
        body.len()
    )
}

fn said(answer: &Answer) -> (u16, String) {
    let id = answer.header("x-amzn-requestid").unwrap();
    (answer.status, answer.text().replace(id, "ID"))
}

#[tokio::test]
async fn forms_are_answered_in_xml() {
    let server = TestServer::dev(&[]).await;
    let expected = "<EchoResponse xmlns=\"https://forms.example/doc/\"><EchoResult><Text>a b</Text><Who></Who>\
                    <Region>us-east-1</Region></EchoResult><ResponseMetadata><RequestId>ID</RequestId>\
                    </ResponseMetadata></EchoResponse>";
    let answer = server.exchange(form("Action=Echo&Version=2026-01-01&Text=a%20b")).await;
    assert_eq!(said(&answer), (200, expected.to_owned()));
    assert_eq!(answer.header("content-type"), Some("text/xml"));
    let get = "GET /?Action=Echo&Text=a+b HTTP/1.1\r\nHost: localhost\r\n\r\n";
    assert_eq!(said(&server.exchange(get).await), (200, expected.to_owned()));
    let answer = server.exchange(form("Action=Rare&Version=2026-01-01")).await;
    assert_eq!(
        said(&answer).1,
        "<RareResponse xmlns=\"https://forms.example/doc/\"><ResponseMetadata><RequestId>ID</RequestId>\
         </ResponseMetadata></RareResponse>"
    );
}

#[tokio::test]
async fn errors_of_forms_are_xml_too() {
    let server = TestServer::dev(&[]).await;
    for (body, status, code) in [
        ("Action=Nonsense&Version=2026-01-01", 400, "InvalidAction"),
        ("Action=Echo&Version=2010-01-01", 400, "InvalidAction"),
        ("Version=2026-01-01", 400, "MissingAction"),
        ("Action=Echo&Text=bad", 400, "ValidationError"),
        ("Action=Echo&Size=many", 400, "MalformedInput"),
        ("Action=Echo&Text=%ff", 400, "MalformedInput"),
        ("Action=Panic", 500, "InternalFailure"),
    ] {
        let answer = server.exchange(form(body)).await;
        let fault = if status < 500 { "Sender" } else { "Receiver" };
        let begin = format!(
            "<ErrorResponse xmlns=\"https://forms.example/doc/\"><Error><Type>{fault}</Type><Code>{code}</Code>"
        );
        let (found, text) = said(&answer);
        assert!(found == status && text.starts_with(&begin), "{body}: {found} {text}");
        assert!(text.ends_with("</Error><RequestId>ID</RequestId></ErrorResponse>"), "{text}");
    }
}

#[tokio::test]
async fn forms_must_be_signed_unless_the_operation_is_free() {
    let server = TestServer::serve(&[]).await;
    let answer = server.exchange(form("Action=Echo&Version=2026-01-01")).await;
    assert_eq!(answer.status, 403);
    assert!(answer.text().contains("<Code>MissingAuthenticationToken</Code>"), "{}", answer.text());
    let answer = server.exchange(form("Action=Rare&Version=2026-01-01")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let signature = "Authorization: AWS4-HMAC-SHA256 Credential=NOBODY/20260101/us-east-1/forms/aws4_request, \
                     SignedHeaders=host;x-amz-date, Signature=00\r\nX-Amz-Date: 20260101T000000Z\r\n";
    let signed =
        form("Action=Rare&Version=2026-01-01").replacen("\r\n\r\n", &format!("\r\n{signature}\r\n"), 1);
    let answer = server.exchange(signed).await;
    assert!(answer.text().contains("<Code>SignatureDoesNotMatch</Code>"), "{}", answer.text());
}

#[tokio::test]
async fn cbor_by_path_and_json_tell_what_query_calls_an_error() {
    let server = TestServer::dev(&[]).await;
    let rpc = |operation: &str, body: &[u8]| {
        let head = format!(
            "POST /service/Forms_1/operation/{operation} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\
             Content-Type: application/cbor\r\nSmithy-Protocol: rpc-v2-cbor\r\n\r\n",
            body.len()
        );
        [head.as_bytes(), body].concat()
    };
    let answer = server.exchange(rpc("Echo", b"\xa1\x64Text\x62hi")).await;
    assert!(answer.status == 200 && answer.text().contains("hi"), "{}", answer.text());
    assert_eq!(answer.header("smithy-protocol"), Some("rpc-v2-cbor"));
    assert_eq!(answer.header("content-type"), Some("application/cbor"));
    let answer = server.exchange(rpc("Rare", b"")).await;
    assert_eq!((answer.status, answer.header("content-type"), answer.body.len()), (200, None, 0));
    let answer = server.exchange(rpc("Nonsense", b"")).await;
    assert_eq!(answer.status, 400);
    assert_eq!(answer.header("x-amzn-query-error"), Some("InvalidAction;Sender"));
    assert_eq!(answer.header("smithy-protocol"), Some("rpc-v2-cbor"));
    assert!(answer.text().contains("com.amazonaws.forms.v1#UnknownOperationException"));

    let json = post(
        "/",
        "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Target: Forms_1.Echo\r\n",
        "{\"Text\":\"bad\"}",
    );
    let answer = server.exchange(json).await;
    assert!(
        answer.text().starts_with("{\"__type\":\"com.amazonaws.forms.v1#ValidationException\""),
        "{}",
        answer.text()
    );
    assert_eq!(answer.header("x-amzn-query-error"), Some("ValidationError;Sender"));
}

#[tokio::test]
async fn rest_spreads_an_input_over_the_request() {
    let server = TestServer::dev(&[]).await;
    let get = |target: &str| format!("GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let answer = server.exchange(get("/v1/texts/a%2Fb?other=1")).await;
    assert_eq!(answer.status, 201);
    assert_eq!(answer.text(), "{\"Text\":\"a/b\",\"Who\":\"\",\"Region\":\"us-east-1\"}");
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let answer = server.exchange(get("/v1/texts/x?size=3")).await;
    assert!(answer.text().starts_with("{\"Text\":\"xxx\""));
    let answer = server.exchange(post("/v1/rare", "X-Text: t\r\n", "").replacen("POST", "PUT", 1)).await;
    assert_eq!((answer.status, answer.body.len()), (204, 0));
    for (target, status, code) in [
        ("/v1/texts/bad", 400, "ValidationException"),
        ("/v1/texts/x?size=much", 400, "SerializationException"),
        ("/v1/nothing", 403, "AccessDeniedException"),
    ] {
        let answer = server.exchange(get(target)).await;
        assert_eq!((answer.status, answer.header("x-amzn-errortype")), (status, Some(code)), "{target}");
        assert!(!answer.text().contains("__type"));
    }
    let serving = TestServer::serve(&[]).await;
    let answer = serving.exchange(get("/v1/texts/a")).await;
    assert_eq!(answer.status, 403);
    assert_eq!(answer.text(), "{\"message\":\"Missing Authentication Token\"}");
    assert_eq!(answer.header("x-amzn-errortype"), Some("MissingAuthenticationTokenException"));
}

#[tokio::test]
async fn compressed_bodies_are_read_and_bombs_are_not() {
    let server = TestServer::dev(&[("http.body_bytes_max", "1MiB")]).await;
    let exchange = async |plain: &[u8], cut: usize| {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(plain).unwrap();
        let mut body = gzip.finish().unwrap();
        body.truncate(body.len() - cut);
        let mut request = format!(
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\n\
             X-Amz-Target: Forms_1.Echo\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n",
            body.len()
        )
        .into_bytes();
        request.extend_from_slice(&body);
        server.exchange(request).await
    };
    let text = "long ".repeat(50_000);
    let answer = exchange(format!("{{\"Text\":\"{text}\"}}").as_bytes(), 0).await;
    assert!(answer.status == 200 && answer.text().contains(&text));
    assert_eq!(exchange(&vec![b' '; 64 << 20], 0).await.status, 413);
    let answer = exchange(b"{}", 3).await;
    assert_eq!(answer.header("x-amzn-errortype"), Some("SerializationException"));
    let answer = server
        .exchange(post("/", "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Target: Forms_1.Echo\r\nContent-Encoding: br\r\n", "{}"))
        .await;
    assert_eq!(answer.header("x-amzn-errortype"), Some("SerializationException"));
}
