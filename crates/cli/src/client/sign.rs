//! Requests of the one kind that this client sends: POST to `/`, the operation in `X-Amz-Target`, parameters in the body.

use aws_lc_rs::digest::{SHA256, digest};
use http::{
    HeaderValue, Request,
    header::{CONTENT_TYPE, HOST},
    request::Parts,
};
use millstream_base::Timestamp;
use millstream_wire::sigv4::{BodyHash, Credentials, Rules, sign};

use super::Error;

/// Makes and signs the heads of one caller's requests to one region.
#[derive(Clone, Debug)]
pub struct Signer {
    credentials: Credentials,
    region: String,
}

/// A service that is told its operation in `X-Amz-Target`.
#[derive(Debug)]
pub struct Api {
    /// What comes before an operation's name in the header.
    prefix: &'static str,
    /// What requests are signed for.
    service: &'static str,
    /// The encoding of requests and answers, where a caller does not choose another.
    pub(super) content_type: &'static str,
}

impl Api {
    /// Data Streams.
    pub const KINESIS: &Self =
        &Self { prefix: "Kinesis_20131202.", service: "kinesis", content_type: super::JSON };
    /// Data Firehose.
    pub const FIREHOSE: &Self =
        &Self { prefix: "Firehose_20150804.", service: "firehose", content_type: super::JSON };
    /// Data Analytics, the second version of its API.
    pub const ANALYTICS: &Self = &Self {
        prefix: "KinesisAnalytics_20180523.",
        service: "kinesisanalytics",
        content_type: super::JSON,
    };
    /// CloudWatch.
    pub const CLOUDWATCH: &Self = &Self {
        prefix: "GraniteServiceVersion20100801.",
        service: "monitoring",
        content_type: "application/x-amz-json-1.0",
    };
    /// The part of DynamoDB that keeps leases.
    pub const DYNAMODB: &Self = &Self {
        prefix: "DynamoDB_20120810.",
        service: "dynamodb",
        content_type: "application/x-amz-json-1.0",
    };
}

/// What of a request is up to the caller.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The service.
    pub api: &'static Api,
    /// The `Host` header.
    pub host: &'a str,
    /// The `Content-Type` header.
    pub content_type: &'a str,
    /// The operation, without its prefix.
    pub operation: &'a str,
}

impl Target<'_> {
    /// The head of such a request, unsigned.
    pub fn head(&self) -> Result<Parts, Error> {
        let value = |text: &str| {
            HeaderValue::from_str(text).map_err(|_| Error::Usage(format!("{text:?} fits into no header")))
        };
        let (mut head, ()) = Request::post("/").body(()).expect("the path is a valid one").into_parts();
        head.headers.insert(HOST, value(self.host)?);
        head.headers.insert(CONTENT_TYPE, value(self.content_type)?);
        head.headers.insert("x-amz-target", value(&format!("{}{}", self.api.prefix, self.operation))?);
        Ok(head)
    }
}

impl Signer {
    /// Signs as this caller.
    pub fn new(credentials: Credentials, region: String) -> Self {
        Self { credentials, region }
    }

    /// Signs any other head for a service.
    pub fn sign(&self, head: &mut Parts, body: BodyHash, service: &str, now: Timestamp) -> Result<(), Error> {
        sign(head, body, &Rules::STRICT, &self.credentials, &self.region, service, now)
            .map_err(|error| Error::Usage(error.to_string()))
    }

    /// The head of a request that is sent now, signed. The same request in the same second has the same signature.
    pub fn head(&self, target: &Target, body: BodyHash, now: Timestamp) -> Result<Parts, Error> {
        let mut head = target.head()?;
        sign(&mut head, body, &Rules::STRICT, &self.credentials, &self.region, target.api.service, now)
            .map_err(|error| Error::Usage(error.to_string()))?;
        Ok(head)
    }
}

/// How a body takes part in its request's signature.
pub fn hash(body: &[u8]) -> BodyHash {
    BodyHash::Sha256(digest(&SHA256, body).as_ref().try_into().expect("SHA-256 gives 32 bytes"))
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use aws_sigv4::{
        http_request::{SignableBody, SignableRequest, SignatureLocation, SigningSettings, sign},
        sign::v4,
    };
    use millstream_wire::sigv4::SecretKey;

    use super::*;

    const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    /// The Authorization header that AWS's own crate makes for the same request.
    fn theirs(token: Option<&str>, at: Timestamp, body: &[u8]) -> String {
        let token = token.map(str::to_owned);
        let identity =
            aws_credential_types::Credentials::new("AKIDEXAMPLE", SECRET, token, None, "test").into();
        let mut settings = SigningSettings::default();
        settings.signature_location = SignatureLocation::Headers;
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region("eu-west-1")
            .name("kinesis")
            .time(UNIX_EPOCH + Duration::from_millis(at.as_millis().unsigned_abs()))
            .settings(settings)
            .build()
            .unwrap()
            .into();
        let headers = [
            ("host", "localhost:4567"),
            ("content-type", "application/x-amz-json-1.1"),
            ("x-amz-target", "Kinesis_20131202.PutRecord"),
        ];
        let url = "http://localhost:4567/";
        let request =
            SignableRequest::new("POST", url, headers.into_iter(), SignableBody::Bytes(body)).unwrap();
        let (instructions, _) = sign(request, &params).unwrap().into_parts();
        let (headers, _) = instructions.into_parts();
        headers.iter().find(|header| header.name() == "authorization").unwrap().value().to_owned()
    }

    #[test]
    fn requests_are_signed_as_the_official_signer_would() {
        let target = Target {
            api: Api::KINESIS,
            host: "localhost:4567",
            content_type: "application/x-amz-json-1.1",
            operation: "PutRecord",
        };
        for token in [None, Some("a/session+token==")] {
            let credentials = Credentials {
                access_key_id: "AKIDEXAMPLE".to_owned(),
                secret: SecretKey::new(SECRET),
                session_token: token.map(Into::into),
            };
            let signer = Signer::new(credentials, "eu-west-1".to_owned());
            for at in [1_440_938_160_999, 1_790_000_000_000].map(Timestamp::from_millis) {
                let body = b"{\"a\":1}";
                let head = signer.head(&target, hash(body), at).unwrap();
                assert_eq!(head.headers["authorization"], theirs(token, at, body));
                let sent = head.headers.get("x-amz-security-token").map(|value| value.to_str().unwrap());
                assert_eq!(sent, token);
            }
        }
    }
}
