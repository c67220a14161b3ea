//! Signature version 4 for the one kind of request that this client sends: POST to `/`, parameters in the body.
//!
//! The body enters by its SHA-256 alone, so that whoever sends a body many times hashes it once.

use std::fmt::Write;

use aws_lc_rs::{digest, hmac};
use millstream_base::Timestamp;
use secrecy::ExposeSecret;
use time::{OffsetDateTime, macros::format_description};

use super::Credentials;

/// Signs requests of one caller to one region, and keeps the day's key.
#[derive(Debug)]
pub struct Signer {
    credentials: Credentials,
    region: String,
    day: Option<(String, hmac::Key)>,
}

/// What of a request is signed besides method and path.
#[derive(Clone, Copy, Debug)]
pub struct Unsigned<'a> {
    /// The `Host` header.
    pub host: &'a str,
    /// The `Content-Type` header.
    pub content_type: &'a str,
    /// The `X-Amz-Target` header.
    pub target: &'a str,
    /// SHA-256 of the body in hexadecimal digits.
    pub body_sha256: &'a str,
}

/// The headers that make a request signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// `X-Amz-Date`.
    pub date: String,
    /// `Authorization`.
    pub authorization: String,
    /// `X-Amz-Security-Token`.
    pub security_token: Option<String>,
}

impl Signer {
    const SERVICE: &'static str = "kinesis";

    /// Without a key yet.
    pub fn new(credentials: Credentials, region: String) -> Self {
        Self { credentials, region, day: None }
    }

    /// The headers for a request that is sent now. The same request in the same second has the same signature.
    pub fn sign(&mut self, request: &Unsigned, now: Timestamp) -> Signature {
        let date = amz_date(now);
        let token = self.credentials.session_token.as_ref().map(|token| token.expose_secret().to_owned());
        let mut headers =
            format!("content-type:{}\nhost:{}\nx-amz-date:{date}\n", request.content_type, request.host);
        let mut names = "content-type;host;x-amz-date".to_owned();
        if let Some(token) = &token {
            let _ = writeln!(headers, "x-amz-security-token:{token}");
            names.push_str(";x-amz-security-token");
        }
        let _ = writeln!(headers, "x-amz-target:{}", request.target);
        names.push_str(";x-amz-target");
        let canonical = format!("POST\n/\n\n{headers}\n{names}\n{}", request.body_sha256);
        let day = &date[..8];
        let scope = format!("{day}/{}/{}/aws4_request", self.region, Self::SERVICE);
        let to_sign = format!("AWS4-HMAC-SHA256\n{date}\n{scope}\n{}", sha256_hex(canonical.as_bytes()));
        let signature = hex(hmac::sign(self.key_of(day), to_sign.as_bytes()).as_ref());
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={names}, Signature={signature}",
            self.credentials.access_key_id
        );
        Signature { date, authorization, security_token: token }
    }

    fn key_of(&mut self, day: &str) -> &hmac::Key {
        if self.day.as_ref().is_none_or(|(known, _)| known != day) {
            let secret = format!("AWS4{}", self.credentials.secret_access_key.expose_secret());
            let mut key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
            for part in [day, &self.region, Self::SERVICE, "aws4_request"] {
                key = hmac::Key::new(hmac::HMAC_SHA256, hmac::sign(&key, part.as_bytes()).as_ref());
            }
            self.day = Some((day.to_owned(), key));
        }
        &self.day.as_ref().expect("it was set above").1
    }
}

/// SHA-256 in hexadecimal digits, as signatures carry it.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(digest::digest(&digest::SHA256, bytes).as_ref())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// `20260131T235959Z`.
fn amz_date(now: Timestamp) -> String {
    let format = format_description!("[year][month][day]T[hour][minute][second]Z");
    OffsetDateTime::from_unix_timestamp(now.as_millis().div_euclid(1000))
        .ok()
        .and_then(|date| date.format(format).ok())
        .unwrap_or_else(|| "19700101T000000Z".to_owned())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use aws_sigv4::{
        http_request::{SignableBody, SignableRequest, SignatureLocation, SigningSettings, sign},
        sign::v4,
    };

    use super::*;

    fn credentials(token: Option<&str>) -> Credentials {
        Credentials {
            access_key_id: "AKIDEXAMPLE".to_owned(),
            secret_access_key: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".into(),
            session_token: token.map(Into::into),
        }
    }

    /// The Authorization header that AWS's own crate makes for the same request.
    fn theirs(token: Option<&str>, at: Timestamp, body: &[u8], host: &str, target: &str) -> String {
        let identity = aws_credential_types::Credentials::new(
            "AKIDEXAMPLE",
            "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            token.map(str::to_owned),
            None,
            "test",
        )
        .into();
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
        let headers =
            [("host", host), ("content-type", "application/x-amz-json-1.1"), ("x-amz-target", target)];
        let url = format!("http://{host}/");
        let request =
            SignableRequest::new("POST", &url, headers.into_iter(), SignableBody::Bytes(body)).unwrap();
        let (instructions, _) = sign(request, &params).unwrap().into_parts();
        let (headers, _) = instructions.into_parts();
        headers.iter().find(|header| header.name() == "authorization").unwrap().value().to_owned()
    }

    #[test]
    fn signatures_equal_those_of_the_official_signer() {
        let days = [1_440_938_160_000, 1_440_938_160_999, 1_790_000_000_000];
        for token in [None, Some("a/session+token==")] {
            let mut signer = Signer::new(credentials(token), "eu-west-1".to_owned());
            for at in days.map(Timestamp::from_millis) {
                let (body, host, target) =
                    (&b"{\"a\":1}"[..], "localhost:4567", "Kinesis_20131202.PutRecord");
                let request = Unsigned {
                    host,
                    content_type: "application/x-amz-json-1.1",
                    target,
                    body_sha256: &sha256_hex(body),
                };
                let ours = signer.sign(&request, at);
                assert_eq!(ours.authorization, theirs(token, at, body, host, target));
                assert_eq!(ours.security_token.as_deref(), token);
            }
        }
    }
}
