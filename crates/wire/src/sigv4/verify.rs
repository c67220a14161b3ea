//! Checking a signature against the secret, the clock and the body.

use aws_lc_rs::{constant_time::verify_slices_are_equal, hmac};
use base::Timestamp;
use millstream_api::WireError;
use millstream_base as base;

use super::{
    ChunkedBody, Head, KeyCache, Presented, Rules, SKEW_SECONDS_MAX, SecretKey, UNSIGNED_PAYLOAD,
    canonical::{canonical_request, string_to_sign},
    date::Date,
    errors::{invalid, mismatch, unsigned_header},
    escape::{hex, unhex},
    presented::Form,
};

/// How the body takes part in the signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payload {
    /// By the SHA-256 of all of it: hash it as it arrives, then verify.
    Hashed,
    /// Not at all.
    Unsigned,
    /// In chunks: verify first, then read it through [`Verified::chunked_body`].
    Chunked {
        /// Whether each chunk carries a signature; otherwise only the framing is there.
        signed: bool,
        /// Whether headers follow the last chunk.
        trailer: bool,
    },
}

impl Payload {
    const STREAMING: [(&'static str, Self); 3] = [
        ("STREAMING-AWS4-HMAC-SHA256-PAYLOAD", Self::Chunked { signed: true, trailer: false }),
        ("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER", Self::Chunked { signed: true, trailer: true }),
        ("STREAMING-UNSIGNED-PAYLOAD-TRAILER", Self::Chunked { signed: false, trailer: true }),
    ];
}

/// The hash of a request's body, as far as there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyHash {
    /// SHA-256 over all of the body.
    Sha256([u8; 32]),
    /// The body was not hashed. Good for [`Payload::Unsigned`] and [`Payload::Chunked`]; otherwise the signature is checked
    /// as one that leaves out the body, if the rules allow that (clients need not say so in a header).
    None,
}

/// A request that was signed by the holder of the secret.
#[derive(Debug)]
pub struct Verified {
    chunked: Option<ChunkedBody>,
}

impl Verified {
    /// The reader for a body in chunks; `None` where the body is not chunked.
    pub fn chunked_body(self) -> Option<ChunkedBody> {
        self.chunked
    }
}

impl Presented {
    /// How the body takes part in this signature.
    ///
    /// # Errors
    /// InvalidSignatureException where the rules do not allow it that way.
    pub fn payload(&self, rules: &Rules) -> Result<Payload, WireError> {
        let Some(declared) = &self.declared_payload else {
            let unsigned = self.form != Form::Header && rules.presigned_payload_unsigned;
            return Ok(if unsigned { Payload::Unsigned } else { Payload::Hashed });
        };
        if declared == UNSIGNED_PAYLOAD && rules.unsigned_payload {
            return Ok(Payload::Unsigned);
        }
        let streaming = Payload::STREAMING.iter().find(|(name, _)| name == declared);
        match (streaming, unhex(declared.as_bytes())) {
            (Some((_, payload)), _) if rules.chunked_payload => Ok(*payload),
            (_, Some(_)) => Ok(Payload::Hashed),
            _ => Err(invalid("The value of 'x-amz-content-sha256' is invalid.")),
        }
    }

    /// Checks the clock alone; [`Self::verify`] does it as well.
    ///
    /// # Errors
    /// InvalidSignatureException that names the bound.
    pub fn check_time(&self, now: Timestamp) -> Result<(), WireError> {
        let now = now.as_millis().div_euclid(1000);
        let lifetime = match self.form {
            Form::Query { expires: Some(seconds) } => seconds,
            _ => SKEW_SECONDS_MAX,
        };
        let text =
            |seconds: i64| Date::of_seconds(seconds).map_or_else(String::new, |date| date.text().to_owned());
        if self.date.seconds() < now - lifetime {
            let words = match self.form {
                Form::Query { expires: Some(seconds) } => format!("{seconds} sec."),
                _ => "5 min.".to_owned(),
            };
            return Err(invalid(format!(
                "Signature expired: {} is now earlier than {} ({} - {words})",
                self.date.text(),
                text(now - lifetime),
                text(now)
            )));
        }
        if self.date.seconds() > now + SKEW_SECONDS_MAX {
            return Err(invalid(format!(
                "Signature not yet current: {} is still later than {} ({} + 5 min.)",
                self.date.text(),
                text(now + SKEW_SECONDS_MAX),
                text(now)
            )));
        }
        Ok(())
    }

    /// Checks the signature of the request that it came with.
    ///
    /// `secret` is that of [`Self::access_key_id`]. The scope's region and service, and whether the session token belongs
    /// to the key, are the caller's to check.
    ///
    /// # Errors
    /// InvalidSignatureException.
    pub fn verify(
        &self,
        head: &Head<'_>,
        body: BodyHash,
        rules: &Rules,
        secret: &SecretKey,
        keys: &KeyCache,
        now: Timestamp,
    ) -> Result<Verified, WireError> {
        self.check_time(now)?;
        self.check_unsigned_headers(head, rules)?;
        let payload = self.payload(rules)?;
        let line = self.payload_line(payload, body, rules)?;
        let query = |name: &[u8]| self.signs_parameter(name, rules);
        let canonical =
            canonical_request(head, self.signed_headers(), rules, query, &line).map_err(|_| mismatch())?;

        let key = keys.signing_key(self.credential(), self.scope(), secret);
        let tag = hmac::sign(&key, &string_to_sign(&self.date, self.scope_text(), &canonical));
        verify_slices_are_equal(tag.as_ref(), &self.signature).map_err(|_| mismatch())?;
        let chunked = match payload {
            Payload::Chunked { signed, trailer } => {
                let scope = self.scope_text().to_owned();
                Some(ChunkedBody::new(key, scope, self.date, self.signature, signed, trailer))
            }
            Payload::Hashed | Payload::Unsigned => None,
        };
        Ok(Verified { chunked })
    }

    /// Headers that say something to AWS must be under the signature: whoever could add one could change the request.
    fn check_unsigned_headers(&self, head: &Head<'_>, rules: &Rules) -> Result<(), WireError> {
        let unsigned = head.headers.keys().map(http::HeaderName::as_str).find(|name| {
            name.starts_with("x-amz-")
                && !(rules.unsigned_session_token && *name == "x-amz-security-token")
                && !self.signs_header(name)
        });
        unsigned.map_or(Ok(()), |name| Err(unsigned_header(name)))
    }

    fn signs_parameter(&self, name: &[u8], rules: &Rules) -> bool {
        match self.form {
            Form::Header => true,
            Form::Query { .. } => {
                name != b"X-Amz-Signature"
                    && !(rules.unsigned_session_token && name == b"X-Amz-Security-Token")
            }
        }
    }

    /// The last line of the canonical request.
    fn payload_line(&self, payload: Payload, body: BodyHash, rules: &Rules) -> Result<String, WireError> {
        match (payload, body) {
            (Payload::Hashed, BodyHash::Sha256(hash)) => {
                let declared = self.declared_payload.as_ref().and_then(|text| unhex(text.as_bytes()));
                if declared.is_some_and(|declared| declared != hash) {
                    return Err(invalid(
                        "The provided 'x-amz-content-sha256' header does not match what was computed.",
                    ));
                }
                let mut line = Vec::with_capacity(64);
                hex(&hash, &mut line);
                Ok(String::from_utf8(line).expect("hexadecimal digits"))
            }
            (Payload::Hashed, BodyHash::None)
                if rules.unsigned_payload && self.declared_payload.is_none() =>
            {
                Ok(UNSIGNED_PAYLOAD.to_owned())
            }
            (Payload::Hashed, BodyHash::None) => Err(mismatch()),
            (Payload::Unsigned, _) => Ok(UNSIGNED_PAYLOAD.to_owned()),
            (Payload::Chunked { .. }, _) => Ok(self.declared_payload.clone().unwrap_or_default()),
        }
    }
}
