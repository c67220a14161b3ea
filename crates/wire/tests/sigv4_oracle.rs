//! Requests of any shape, signed by the crate aws-sigv4: we verify them, and we sign them the same.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::Credentials as OracleCredentials;
use aws_lc_rs::digest::{SHA256, digest};
use aws_sigv4::{
    http_request::{
        PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SignatureLocation,
        SigningSettings, UriPathNormalizationMode, sign as oracle_sign,
    },
    sign::v4,
};
use http::request::Parts;
use millstream_base::Timestamp;
use millstream_wire::sigv4::{
    BodyHash, Credentials, Head, KeyCache, Presented, Rules, SecretKey, presign, sign,
};
use proptest::prelude::*;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

#[derive(Clone, Debug)]
struct Case {
    method: String,
    target: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    token: Option<String>,
    seconds: i64,
    s3: bool,
}

fn case() -> impl Strategy<Value = Case> {
    let segment = prop_oneof![
        Just(".".to_owned()),
        Just("..".to_owned()),
        Just(String::new()),
        "([a-zA-Z0-9._~!$'()*:@-]|%[0-9A-F]{2}){0,8}"
    ];
    let path = prop::collection::vec(segment, 0..5).prop_map(|segments| format!("/{}", segments.join("/")));
    let parameter =
        "([a-zA-Z0-9._~-]|%[2-7][0-9A-F]|%C3%A9){1,6}(=([a-zA-Z0-9._~/?:@-]|%[2-7][0-9A-F]|%E1%88%B4){0,8})?";
    let query = prop::collection::vec(parameter, 0..5).prop_map(|parameters| parameters.join("&"));
    let header = ("(x-amz-|content-|my-)[a-z]{4,10}", " {0,2}[!-~]{0,6}( {1,3}[!-~]{1,6}){0,3} {0,2}");
    (
        prop::sample::select(vec!["GET", "POST", "PUT", "DELETE"]),
        path,
        query,
        prop::collection::btree_map(header.0, header.1, 0..5),
        prop::collection::vec(any::<u8>(), 0..200),
        prop::option::of("[A-Za-z0-9/+=]{1,60}"),
        0i64..4_000_000_000,
        any::<bool>(),
    )
        .prop_map(|(method, path, query, headers, body, token, seconds, s3)| Case {
            method: method.to_owned(),
            target: {
                // A client of S3 escapes its keys in the one canonical way; others take their path as it is.
                let path = if s3 { escaped(&path) } else { path };
                if query.is_empty() { path } else { format!("{path}?{query}") }
            },
            headers: headers.into_iter().collect(),
            body,
            token,
            seconds,
            s3,
        })
        .prop_filter("a URI", |case| {
            format!("http://localhost:4567{}", case.target).parse::<http::Uri>().is_ok()
        })
}

fn escaped(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

impl Case {
    fn rules(&self) -> Rules {
        // The oracle knows S3 by settings, and signs the body of its presigned URLs when it is told to.
        if self.s3 { Rules { presigned_payload_unsigned: false, ..Rules::S3 } } else { Rules::STRICT }
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.seconds * 1000)
    }

    fn hash(&self) -> BodyHash {
        BodyHash::Sha256(digest(&SHA256, &self.body).as_ref().try_into().unwrap())
    }

    fn parts(&self) -> Parts {
        let mut request = http::Request::builder()
            .method(self.method.as_str())
            .uri(format!("http://localhost:4567{}", self.target));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        request.body(()).unwrap().into_parts().0
    }

    fn credentials(&self) -> Credentials {
        Credentials {
            access_key_id: "AKIDEXAMPLE".to_owned(),
            secret: SecretKey::new(SECRET),
            session_token: self.token.clone().map(Into::into),
        }
    }

    fn signed_by_oracle(&self, location: SignatureLocation) -> Parts {
        let mut settings = SigningSettings::default();
        settings.signature_location = location;
        settings.expires_in = Some(Duration::from_secs(900));
        if self.s3 {
            settings.percent_encoding_mode = PercentEncodingMode::Single;
            settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
            settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
        }
        let identity = OracleCredentials::new("AKIDEXAMPLE", SECRET, self.token.clone(), None, "test").into();
        let parameters = v4::SigningParams::builder()
            .identity(&identity)
            .region("us-east-1")
            .name("kinesis")
            .time(UNIX_EPOCH + Duration::from_secs(self.seconds.unsigned_abs()))
            .settings(settings)
            .build()
            .unwrap()
            .into();
        let mut parts = self.parts();
        let uri = parts.uri.to_string();
        let headers = self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let request =
            SignableRequest::new(&self.method, uri, headers, SignableBody::Bytes(&self.body)).unwrap();
        let (instructions, _) = oracle_sign(request, &parameters).unwrap().into_parts();
        let mut request = http::Request::from_parts(parts.clone(), ());
        instructions.apply_to_request_http1x(&mut request);
        parts = request.into_parts().0;
        parts
    }

    fn verify(&self, parts: &Parts) -> Result<(), String> {
        let head = Head::of(parts);
        let presented = Presented::parse(&head).map_err(|error| error.to_string())?.ok_or("unsigned")?;
        assert_eq!(presented.session_token(), self.token.as_deref());
        presented
            .verify(&head, self.hash(), &self.rules(), &SecretKey::new(SECRET), &KeyCache::new(2), self.now())
            .map(drop)
            .map_err(|error| error.to_string())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_the_oracle_signs_verifies_and_equals_what_we_sign(case in case()) {
        let theirs = case.signed_by_oracle(SignatureLocation::Headers);
        prop_assert_eq!(case.verify(&theirs), Ok(()));
        let mut ours = case.parts();
        sign(&mut ours, case.hash(), &case.rules(), &case.credentials(), "us-east-1", "kinesis", case.now()).unwrap();
        prop_assert_eq!(case.verify(&ours), Ok(()));
        prop_assert_eq!(&ours.headers["authorization"], &theirs.headers["authorization"]);
    }

    #[test]
    fn what_the_oracle_presigns_verifies_and_equals_what_we_presign(case in case()) {
        let case = Case { headers: Vec::new(), ..case };
        let theirs = case.signed_by_oracle(SignatureLocation::QueryParams);
        prop_assert_eq!(case.verify(&theirs), Ok(()));
        let uri = presign(
            case.parts(), case.hash(), &case.rules(), &case.credentials(), "us-east-1", "kinesis", case.now(), 900,
        ).unwrap();
        let signature = |query: &str| query.split('&').find(|pair| pair.starts_with("X-Amz-Signature=")).map(str::to_owned);
        prop_assert_eq!(signature(uri.query().unwrap()), signature(theirs.uri.query().unwrap()));
    }
}
