//! What the verifier refuses, and in which words.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use http::{HeaderMap, HeaderName, HeaderValue};
use millstream_api::WireError;
use millstream_base::Timestamp;
use millstream_wire::sigv4::{
    BodyHash, Credentials, Head, KeyCache, Payload, Presented, Rules, SecretKey, Verified, errors, presign,
    sign,
};

const NOW: Timestamp = Timestamp::from_millis(1_440_938_160_000);
const HASH: BodyHash = BodyHash::Sha256([
    0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24, 0x27,
    0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
]);

fn credentials() -> Credentials {
    Credentials {
        access_key_id: "AKIDEXAMPLE".to_owned(),
        secret: SecretKey::new("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
        session_token: None,
    }
}

/// A request that owns its parts, so that a test can change each of them.
#[derive(Clone, Debug)]
struct Request {
    method: String,
    path: String,
    query: String,
    authority: Option<String>,
    headers: Vec<(String, Vec<u8>)>,
}

impl Request {
    fn of(parts: &http::request::Parts) -> Self {
        Self {
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            authority: None,
            headers: parts
                .headers
                .iter()
                .map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()))
                .collect(),
        }
    }

    fn signed(uri: &str, headers: &[(&'static str, &str)], rules: &Rules) -> Self {
        let mut parts = parts(uri, headers);
        sign(&mut parts, HASH, rules, &credentials(), "us-east-1", "kinesis", NOW).unwrap();
        Self::of(&parts)
    }

    fn set(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(other, _)| other != name);
        self.headers.push((name.to_owned(), value.as_bytes().to_vec()));
        self
    }

    fn header(&self, name: &str) -> String {
        let value = self.headers.iter().find(|(other, _)| other == name);
        String::from_utf8(value.unwrap().1.clone()).unwrap()
    }

    fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(other, _)| other != name);
        self
    }

    fn with_head<T>(&self, f: impl FnOnce(&Head<'_>) -> T) -> Option<T> {
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            headers.append(name.parse::<HeaderName>().ok()?, HeaderValue::from_bytes(value).ok()?);
        }
        Some(f(&Head {
            method: &self.method,
            path: &self.path,
            query: &self.query,
            authority: self.authority.as_deref(),
            headers: &headers,
        }))
    }

    fn verify_at(&self, body: BodyHash, rules: &Rules, now: Timestamp) -> Result<Verified, WireError> {
        self.with_head(|head| {
            let presented = Presented::parse(head)?.ok_or_else(errors::missing_authentication_token)?;
            if presented.access_key_id() != credentials().access_key_id {
                return Err(errors::unrecognized_client());
            }
            presented.verify(head, body, rules, &credentials().secret, &KeyCache::new(2), now)
        })
        .unwrap_or_else(|| Err(errors::mismatch()))
    }

    fn verify(&self) -> Result<Verified, WireError> {
        self.verify_at(HASH, &Rules::STRICT, NOW)
    }
}

fn parts(uri: &str, headers: &[(&'static str, &str)]) -> http::request::Parts {
    let mut request = http::Request::post(uri);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(()).unwrap().into_parts().0
}

fn kinesis() -> Request {
    Request::signed(
        "http://localhost:4567/",
        &[("content-type", "application/x-amz-json-1.1"), ("x-amz-target", "Kinesis_20131202.ListStreams")],
        &Rules::STRICT,
    )
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_millis(NOW.as_millis() + seconds * 1000)
}

fn assert_refused(result: Result<Verified, WireError>, code: &str, message: &str) {
    let error = result.unwrap_err();
    assert_eq!((error.code().name, error.code().status), (code, 400), "{error}");
    assert_eq!(error.message(), message);
}

const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

#[test]
fn a_signed_request_is_verified_and_names_its_signer() {
    let request = kinesis();
    request.verify().unwrap();
    request.with_head(|head| {
        let presented = Presented::parse(head).unwrap().unwrap();
        assert_eq!(presented.access_key_id(), "AKIDEXAMPLE");
        assert_eq!(presented.scope().to_string(), "20150830/us-east-1/kinesis/aws4_request");
        assert_eq!(presented.session_token(), None);
        assert_eq!(presented.payload(&Rules::STRICT).unwrap(), Payload::Hashed);
        presented.check_scope(Some("us-east-1"), "kinesis").unwrap();
        presented.check_scope(None, "kinesis").unwrap();
        assert_eq!(
            presented.check_scope(Some("eu-west-1"), "firehose").unwrap_err().message(),
            "Credential should be scoped to a valid region, not 'us-east-1'. Credential should be scoped to correct service: 'firehose'. "
        );
    });
}

#[test]
fn an_unsigned_request_presents_nothing() {
    let request = kinesis().without("authorization");
    request.with_head(|head| assert!(Presented::parse(head).unwrap().is_none()));
}

#[test]
fn what_is_missing_is_listed_in_the_words_of_the_service() {
    let incomplete = "IncompleteSignatureException";
    let bare =
        |authorization: &str| kinesis().without("x-amz-date").set("authorization", authorization).verify();
    assert_refused(
        bare("X"),
        incomplete,
        "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. \
         Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a \
         'X-Amz-Date' or a 'Date' header. Authorization=X",
    );
    for separator in [" ", ",", ", "] {
        let authorization = format!("AWS4- Signature=b{separator}Credential=a");
        assert_refused(
            kinesis().set("authorization", &authorization).verify(),
            incomplete,
            &format!(
                "Authorization header requires 'SignedHeaders' parameter. Authorization={authorization}"
            ),
        );
    }
    let query = |query: &str| {
        let mut request = kinesis().without("authorization");
        request.query = query.to_owned();
        request.verify()
    };
    assert_refused(
        query("X-Amz-Algorithm"),
        incomplete,
        "AWS query-string parameters must include 'X-Amz-Algorithm'. AWS query-string parameters must include \
         'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters \
         must include 'X-Amz-SignedHeaders'. AWS query-string parameters must include 'X-Amz-Date'. Re-examine the \
         query-string parameters.",
    );
    assert_refused(
        query("X-Amz-Algorithm=a&X-Amz-Credential=b&X-Amz-Signature=c&X-Amz-Date=d"),
        incomplete,
        "AWS query-string parameters must include 'X-Amz-SignedHeaders'. Re-examine the query-string parameters.",
    );
    assert_refused(
        query("X-Amz-Credential=a&X-Amz-Signature=b&X-Amz-SignedHeaders=c&X-Amz-Date=d"),
        "MissingAuthenticationTokenException",
        "Missing Authentication Token",
    );
    let mut both = kinesis();
    both.query = "X-Amz-Algorithm".to_owned();
    assert_refused(
        both.verify(),
        "InvalidSignatureException",
        "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
    );
}

#[test]
fn what_is_malformed_is_named() {
    let request = kinesis();
    let authorization = request.header("authorization");
    let with = |from: &str, to: &str| {
        request.clone().set("authorization", &authorization.replace(from, to)).verify()
    };
    assert_refused(
        request.clone().set("x-amz-date", "201").verify(),
        "IncompleteSignatureException",
        "Date must be in ISO-8601 'basic format'. Got '201'. See http://en.wikipedia.org/wiki/ISO_8601",
    );
    assert_refused(
        with("host;", ""),
        "InvalidSignatureException",
        "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    );
    assert_refused(
        with("AWS4-HMAC-SHA256", "AWS4-HMAC-SHA25"),
        "IncompleteSignatureException",
        "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA25' (only AWS4-HMAC-SHA256 for now). ",
    );
    assert_refused(
        with("/aws4_request", ""),
        "IncompleteSignatureException",
        "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got \
         'AKIDEXAMPLE/20150830/us-east-1/kinesis'",
    );
    assert_refused(
        with("20150830/us-east-1/kinesis/aws4_request", "20150829/us-east-1/kinesis/aws4"),
        "InvalidSignatureException",
        "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws4'. Date in Credential scope does \
         not match YYYYMMDD from ISO-8601 version of date from HTTP: '20150829' != '20150830', from '20150830T123600Z'.",
    );
    // Names that are missing, come twice, or stand in another order or case than the canonical one.
    for (from, to) in [
        ("host;", "host;no-such-header;"),
        ("host;", "host;host;"),
        ("host;x-amz-date", "x-amz-date;host"),
        ("host;", "Host;"),
        ("host;", "host;;"),
        ("kinesis", "firehose"),
    ] {
        assert_refused(with(from, to), "InvalidSignatureException", MISMATCH);
    }
    assert_refused(
        with("AKIDEXAMPLE", "AKIDEXAMPLF"),
        "UnrecognizedClientException",
        "The security token included in the request is invalid.",
    );
    assert!(with("Credential=", "Credential=a/b/c/d/e, Credential=").is_err());
    assert!(with("SignedHeaders=", "SignedHeaders=host, SignedHeaders=").is_err());
    let mut twice = request.clone();
    twice.headers.push(("authorization".to_owned(), authorization.clone().into_bytes()));
    assert!(twice.verify().is_err());
    let mut two_dates = request.clone();
    two_dates.headers.push(("x-amz-date".to_owned(), b"20150830T123600Z".to_vec()));
    assert!(two_dates.verify().is_err());
    let mut two_hosts = request.clone();
    two_hosts.headers.push(("host".to_owned(), b"localhost:4567".to_vec()));
    assert!(two_hosts.verify().is_err());
}

#[test]
fn the_date_header_stands_in_for_x_amz_date() {
    let authorization_only = kinesis().header("authorization");
    assert!(authorization_only.contains("x-amz-date"));
    let mut parts = parts("http://localhost/", &[("date", "20150830T123600Z")]);
    sign(&mut parts, HASH, &Rules::STRICT, &credentials(), "us-east-1", "kinesis", NOW).unwrap();
    let request = Request::of(&parts);
    request.verify().unwrap();
    // x-amz-date is what counts where both are there.
    request.clone().set("date", "19990101T000000Z").verify().unwrap_err();
    assert!(request.without("x-amz-date").verify().is_err());
}

#[test]
fn every_amz_header_must_be_signed() {
    assert_refused(
        kinesis().set("x-amz-extra", "1").verify(),
        "InvalidSignatureException",
        "There were headers present in the request which were not signed: x-amz-extra",
    );
    assert!(kinesis().set("x-amz-security-token", "stolen").verify().is_err());
    // Others may come on the way.
    kinesis().set("x-forwarded-for", "127.0.0.1").set("user-agent", "x").verify().unwrap();
}

#[test]
fn a_request_is_addressed_to_one_host() {
    let request = kinesis();
    let host = request.header("host");
    let with = |authority: &str, request: &Request| {
        let mut request = request.clone();
        request.authority = Some(authority.to_owned());
        request.verify()
    };
    with(&host, &request).unwrap();
    with(&host.to_uppercase(), &request).unwrap();
    assert_refused(with("other.localhost", &request), "InvalidSignatureException", MISMATCH);
    // Over HTTP/2 the name alone may be there, under either spelling; then nobody can add another.
    with(&host, &request.clone().without("host")).unwrap();
    assert!(with("other.localhost", &request.clone().without("host")).is_err());
    assert!(request.without("host").verify().is_err(), "no host at all");
}

#[test]
fn the_clock_may_be_five_minutes_off() {
    let request = kinesis();
    let at = |seconds| request.verify_at(HASH, &Rules::STRICT, at(seconds));
    at(300).unwrap();
    at(-300).unwrap();
    assert_refused(
        at(301),
        "InvalidSignatureException",
        "Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z (20150830T124101Z - 5 min.)",
    );
    assert_refused(
        at(-301),
        "InvalidSignatureException",
        "Signature not yet current: 20150830T123600Z is still later than 20150830T123559Z (20150830T123059Z + 5 min.)",
    );
}

#[test]
fn presigned_urls_live_as_long_as_they_say() {
    let presigned = |expires| {
        let uri = presign(
            parts("http://localhost:4567/a%20b?prefix=x%2Fy&empty&z=1", &[]),
            HASH,
            &Rules::STRICT,
            &credentials(),
            "us-east-1",
            "kinesis",
            NOW,
            expires,
        )
        .unwrap();
        let mut parts = parts("http://localhost:4567/", &[("host", "localhost:4567")]);
        parts.uri = uri;
        Request::of(&parts)
    };
    let request = presigned(900);
    let at = |seconds| request.verify_at(HASH, &Rules::STRICT, at(seconds));
    at(0).unwrap();
    at(900).unwrap();
    at(-300).unwrap();
    at(-301).unwrap_err();
    assert_refused(
        at(901),
        "InvalidSignatureException",
        "Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z (20150830T125101Z - 900 sec.)",
    );
    presigned(604_800).verify_at(HASH, &Rules::STRICT, self::at(604_800)).unwrap();
    for (from, to) in [
        ("=900", "=901"),
        ("=900", "=0"),
        ("=900", "=604801"),
        ("=900", "="),
        ("=900", "=9x"),
        ("=900", "=+9"),
    ] {
        let mut request = request.clone();
        request.query = request.query.replace(&format!("X-Amz-Expires{from}"), &format!("X-Amz-Expires{to}"));
        assert!(request.verify().is_err(), "{to}");
    }
    let mut twice = request.clone();
    twice.query += "&X-Amz-Expires=604800";
    assert!(twice.verify().is_err());
    let mut more = request.clone();
    more.query += "&z=2";
    assert_refused(more.verify(), "InvalidSignatureException", MISMATCH);
    // A URL without a lifetime is good for the usual five minutes.
    for expires in [0, 604_801] {
        let uri = presign(
            parts("http://localhost/", &[]),
            HASH,
            &Rules::STRICT,
            &credentials(),
            "us-east-1",
            "kinesis",
            NOW,
            expires,
        );
        assert!(uri.is_err());
    }
}

#[test]
fn the_presigned_url_of_the_s3_documentation() {
    let request = Request {
        method: "GET".to_owned(),
        path: "/test.txt".to_owned(),
        query: "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2F\
                aws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&\
                X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"
            .to_owned(),
        authority: None,
        headers: vec![("host".to_owned(), b"examplebucket.s3.amazonaws.com".to_vec())],
    };
    let verify = |rules: &Rules, seconds: i64| {
        let now = Timestamp::from_millis((1_369_353_600 + seconds) * 1000);
        let secret = SecretKey::new("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        request
            .with_head(|head| {
                let presented = Presented::parse(head).unwrap().unwrap();
                presented.verify(head, BodyHash::None, rules, &secret, &KeyCache::new(2), now).map(drop)
            })
            .unwrap()
    };
    verify(&Rules::S3, 0).unwrap();
    verify(&Rules::S3, 86_400).unwrap();
    assert!(verify(&Rules::S3, 86_401).is_err());
    assert!(verify(&Rules::STRICT, 0).is_err());
}

#[test]
fn the_session_token_is_handed_out_and_under_the_signature() {
    let credentials = Credentials { session_token: Some("token/+=".into()), ..credentials() };
    let mut parts = parts("http://localhost/", &[]);
    sign(&mut parts, HASH, &Rules::STRICT, &credentials, "us-east-1", "kinesis", NOW).unwrap();
    let request = Request::of(&parts);
    request.verify().unwrap();
    request.with_head(|head| {
        assert_eq!(Presented::parse(head).unwrap().unwrap().session_token(), Some("token/+="));
    });
    assert_refused(
        request.clone().set("x-amz-security-token", "other").verify(),
        "InvalidSignatureException",
        MISMATCH,
    );
    assert_refused(request.without("x-amz-security-token").verify(), "InvalidSignatureException", MISMATCH);
    let mut parts = self::parts("http://localhost/", &[]);
    let uri =
        presign(parts.clone(), HASH, &Rules::STRICT, &credentials, "us-east-1", "kinesis", NOW, 60).unwrap();
    parts.uri = uri;
    let request = Request::of(&parts).set("host", "localhost");
    request.verify().unwrap();
    request.with_head(|head| {
        assert_eq!(Presented::parse(head).unwrap().unwrap().session_token(), Some("token/+="));
    });
}

#[test]
fn host_and_authority_stand_for_each_other() {
    // The SDK for Java over HTTP/2: `host` is signed, only `:authority` is on the wire.
    let mut java = kinesis().without("host");
    assert!(java.verify().is_err());
    java.authority = Some("localhost:4567".to_owned());
    java.verify().unwrap();
    java.authority = Some("localhost:4568".to_owned());
    assert_refused(java.verify(), "InvalidSignatureException", MISMATCH);

    // The SDK for JavaScript over HTTP/2: `:authority` itself is signed. The expected signature was computed by hand:
    // python3 -c 'import hmac,hashlib …' over the canonical request below.
    let authorization = authority_signature();
    let mut javascript = Request {
        method: "POST".to_owned(),
        path: "/".to_owned(),
        query: String::new(),
        authority: Some("localhost:4567".to_owned()),
        headers: vec![("x-amz-date".to_owned(), b"20150830T123600Z".to_vec())],
    };
    javascript = javascript.set("authorization", &authorization);
    javascript.verify().unwrap();
    let translated = Request { authority: None, ..javascript.clone() }.set("host", "localhost:4567");
    translated.verify().unwrap();
    javascript.authority = None;
    assert!(javascript.verify().is_err());
}

/// The Authorization of a request whose canonical form is
/// `POST\n/\n\n:authority:localhost:4567\nx-amz-date:20150830T123600Z\n\n:authority;x-amz-date\n<hash of nothing>`.
fn authority_signature() -> String {
    use aws_lc_rs::{digest, hmac};
    let canonical = "POST\n/\n\n:authority:localhost:4567\nx-amz-date:20150830T123600Z\n\n:authority;x-amz-date\n\
                     e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let hash = hex(digest::digest(&digest::SHA256, canonical.as_bytes()).as_ref());
    let to_sign =
        format!("AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/kinesis/aws4_request\n{hash}");
    let mut key = b"AWS4wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".to_vec();
    for part in ["20150830", "us-east-1", "kinesis", "aws4_request", &to_sign] {
        key = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), part.as_bytes()).as_ref().to_vec();
    }
    format!(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/kinesis/aws4_request, \
         SignedHeaders=:authority;x-amz-date, Signature={}",
        hex(&key)
    )
}

#[test]
fn the_body_is_under_the_signature_unless_the_rules_let_it_be() {
    let request = kinesis();
    let other = BodyHash::Sha256([7; 32]);
    assert_refused(request.verify_at(other, &Rules::STRICT, NOW), "InvalidSignatureException", MISMATCH);
    assert_refused(
        request.verify_at(BodyHash::None, &Rules::STRICT, NOW),
        "InvalidSignatureException",
        MISMATCH,
    );
    assert_refused(
        request.verify_at(BodyHash::None, &Rules::UNSIGNED_BODY, NOW),
        "InvalidSignatureException",
        MISMATCH,
    );

    let mut parts = parts("http://localhost/putMedia", &[]);
    sign(&mut parts, BodyHash::None, &Rules::UNSIGNED_BODY, &credentials(), "us-east-1", "kinesisvideo", NOW)
        .unwrap();
    let unsigned = Request::of(&parts);
    assert_eq!(unsigned.header("x-amz-content-sha256"), "UNSIGNED-PAYLOAD");
    unsigned.verify_at(BodyHash::None, &Rules::UNSIGNED_BODY, NOW).unwrap();
    unsigned.verify_at(other, &Rules::UNSIGNED_BODY, NOW).unwrap();
    assert!(unsigned.verify_at(BodyHash::None, &Rules::STRICT, NOW).is_err());
    assert!(unsigned.verify_at(HASH, &Rules::STRICT, NOW).is_err());

    // A hash that is declared must be that of the body, even if the declaration is signed.
    let declared = Request::signed("http://localhost/", &[], &Rules::S3);
    declared.verify_at(HASH, &Rules::S3, NOW).unwrap();
    assert_refused(
        declared.verify_at(other, &Rules::S3, NOW),
        "InvalidSignatureException",
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
    assert!(declared.verify_at(BodyHash::None, &Rules::S3, NOW).is_err());
    for value in ["STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "UNSIGNED-PAYLOAD", "", "abc"] {
        assert!(
            declared.clone().set("x-amz-content-sha256", value).verify_at(HASH, &Rules::STRICT, NOW).is_err()
        );
    }
}

/// Whether a changed byte leaves a request that means the same.
fn same_meaning(part: &str, before: u8, after: u8) -> bool {
    match part {
        // Either separates the parameters of the Authorization header.
        "authorization" => matches!(before, b' ' | b',') && matches!(after, b' ' | b','),
        // The digits of an escape have no case, in a query and in a path of S3.
        "query" => before.eq_ignore_ascii_case(&after) && matches!(before.to_ascii_lowercase(), b'a'..=b'f'),
        _ => false,
    }
}

#[test]
fn every_changed_byte_is_noticed() {
    let plain = kinesis();
    let rich = Request::signed(
        "http://localhost:4567/a/b%2Fc?x=1&y=%C3%A9&z",
        &[("content-type", "application/x-amz-cbor-1.1"), ("x-amz-meta", "a b  c"), ("x-amz-target", "T.O")],
        &Rules::STRICT,
    );
    let uri = presign(
        parts("http://localhost:4567/k?x=%2F", &[]),
        HASH,
        &Rules::STRICT,
        &credentials(),
        "us-east-1",
        "s",
        NOW,
        60,
    );
    let mut parts = parts("http://localhost:4567/", &[("host", "localhost:4567")]);
    parts.uri = uri.unwrap();
    let presigned = Request::of(&parts);
    let mut tried = 0;
    for request in [plain, rich, presigned] {
        request.verify().unwrap();
        let mut check = |part: &str, before: u8, after: u8, changed: Request| {
            tried += 1;
            let outcome = changed.verify();
            assert!(
                outcome.is_err() || same_meaning(part, before, after),
                "{part}: {:?} for {:?} in {changed:?}",
                char::from(after),
                char::from(before)
            );
        };
        let replacements = |byte: u8| {
            [byte ^ 0x01, byte ^ 0x20, b' ', b'a', b'0', b'%', b'&', b',', b'/', b'.', b'~']
                .into_iter()
                .filter(move |other| *other != byte)
        };
        for (part, text) in [("method", &request.method), ("path", &request.path), ("query", &request.query)]
        {
            for (i, byte) in text.bytes().enumerate() {
                for after in replacements(byte) {
                    let mut bytes = text.clone().into_bytes();
                    bytes[i] = after;
                    let Ok(text) = String::from_utf8(bytes) else { continue };
                    let mut changed = request.clone();
                    match part {
                        "method" => changed.method = text,
                        "path" => changed.path = text,
                        _ => changed.query = text,
                    }
                    check(part, byte, after, changed);
                }
            }
        }
        for (h, (name, value)) in request.headers.iter().enumerate() {
            for (i, &byte) in value.iter().enumerate() {
                for after in replacements(byte) {
                    let mut changed = request.clone();
                    changed.headers[h].1[i] = after;
                    check(name, byte, after, changed);
                }
            }
            for (i, byte) in name.bytes().enumerate() {
                let mut changed = request.clone();
                let mut renamed = name.clone().into_bytes();
                renamed[i] = byte ^ 0x01;
                changed.headers[h].0 = String::from_utf8(renamed).unwrap();
                check("name", byte, byte ^ 0x01, changed);
            }
            let mut changed = request.clone();
            changed.headers.remove(h);
            check("header", 0, 1, changed);
        }
        if let BodyHash::Sha256(hash) = HASH {
            for i in 0..32 {
                for bit in 0..8 {
                    let mut hash = hash;
                    hash[i] ^= 1 << bit;
                    assert!(request.verify_at(BodyHash::Sha256(hash), &Rules::STRICT, NOW).is_err());
                }
            }
        }
    }
    assert!(tried > 9_000, "{tried}");
}

mod anything {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn that_arrives_is_refused_without_a_panic(
            path in "\\PC{0,20}",
            query in "((X-Amz-(Algorithm|Credential|Signature|SignedHeaders|Date|Expires)|%[0-9a-z]{0,3}|\\PC{0,3})(=[ -~]{0,12})?&?){0,8}",
            authorization in prop::option::of("(AWS4-HMAC-SHA256 )?((Credential|Signature|SignedHeaders)=[ -~]{0,30}[, ]{0,2}){0,4}"),
            date in prop::option::of("[0-9TZ]{14,17}|20150830T123600Z"),
            hash in prop::option::of("[a-fA-F0-9]{64}|[A-Z0-9-]{0,40}"),
            authority in prop::option::of("\\PC{0,8}"),
        ) {
            let headers = [("authorization", authorization), ("x-amz-date", date), ("x-amz-content-sha256", hash)];
            let headers = headers.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into_bytes())));
            let request = Request { method: "POST".to_owned(), path, query, authority, headers: headers.collect() };
            for rules in [Rules::STRICT, Rules::S3, Rules::UNSIGNED_BODY] {
                prop_assert!(request.verify_at(HASH, &rules, NOW).is_err());
            }
        }
    }
}
