//! What a request says of its own signature, before anybody has checked it.

use std::fmt;

use millstream_api::WireError;

use super::{
    ALGORITHM, EXPIRES_SECONDS_MAX, Head, TERMINATOR,
    canonical::parameters_of,
    date::Date,
    errors::{incomplete, invalid, mismatch},
    escape::{decode, decode_text, unhex},
};

/// What a signature is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// `20150830`.
    pub date: String,
    /// `us-east-1`; any text.
    pub region: String,
    /// The signing name of a service, `kinesis`; any text.
    pub service: String,
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}/{TERMINATOR}", self.date, self.region, self.service)
    }
}

/// A signature as it came with a request: well-formed, and not yet worth anything.
#[derive(Clone)]
pub struct Presented {
    access_key_id: String,
    scope: Scope,
    session_token: Option<String>,
    pub(super) date: Date,
    /// Names in lower case, sorted, none twice.
    pub(super) signed_headers: Vec<String>,
    pub(super) signature: [u8; 32],
    pub(super) form: Form,
    /// What the request says of its body's hash.
    pub(super) declared_payload: Option<String>,
}

/// Where the signature stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Header,
    /// With the URL's lifetime in seconds, if it names one.
    Query {
        expires: Option<i64>,
    },
}

/// The parts of a signature, still as text.
struct Parts {
    algorithm: String,
    credential: String,
    signed_headers: String,
    signature: String,
    date: Vec<u8>,
    session_token: Option<String>,
    declared_payload: Option<String>,
    form: Form,
}

impl Presented {
    /// Takes the signature out of a request's head; `None` if it has none.
    ///
    /// # Errors
    /// IncompleteSignatureException or InvalidSignatureException where it is not well-formed, in the service's words.
    pub fn parse(head: &Head<'_>) -> Result<Option<Self>, WireError> {
        let authorization = head
            .single("authorization")
            .map_err(|()| incomplete("The request has more than one Authorization header."))?;
        let presigned =
            parameters_of(head.query).any(|(name, _)| decode(name).as_deref() == Some(b"X-Amz-Algorithm"));
        let parts = match (authorization, presigned) {
            (Some(_), true) => {
                return Err(invalid(
                    "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
                ));
            }
            (None, false) => return Ok(None),
            (Some(authorization), false) => from_header(head, authorization)?,
            (None, true) => from_query(head)?,
        };
        Self::from_parts(parts).map(Some)
    }

    fn from_parts(parts: Parts) -> Result<Self, WireError> {
        let date = Date::parse(&parts.date).ok_or_else(|| {
            incomplete(format!(
                "Date must be in ISO-8601 'basic format'. Got '{}'. See http://en.wikipedia.org/wiki/ISO_8601",
                String::from_utf8_lossy(&parts.date)
            ))
        })?;
        let signed_headers: Vec<String> = parts.signed_headers.split(';').map(str::to_owned).collect();
        if !signed_headers.iter().any(|name| name.eq_ignore_ascii_case("host") || name == ":authority") {
            return Err(invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."));
        }
        if parts.algorithm != ALGORITHM {
            return Err(incomplete(format!(
                "Unsupported AWS 'algorithm': '{}' (only {ALGORITHM} for now). ",
                parts.algorithm
            )));
        }
        let (access_key_id, scope) = credential(&parts.credential, &date)?;
        let strictly_sorted = signed_headers.is_sorted_by(|a, b| a < b);
        let lower_case =
            signed_headers.iter().all(|name| !name.bytes().any(|byte| byte.is_ascii_uppercase()));
        if !strictly_sorted || !lower_case {
            return Err(mismatch());
        }
        Ok(Self {
            access_key_id,
            scope,
            session_token: parts.session_token,
            date,
            signed_headers,
            signature: unhex(parts.signature.as_bytes()).ok_or_else(mismatch)?,
            form: parts.form,
            declared_payload: parts.declared_payload,
        })
    }

    /// The access key that the signature claims.
    pub fn access_key_id(&self) -> &str {
        &self.access_key_id
    }

    /// What it is good for. The server refuses a scope that is not that of what it dispatches to ([`Self::check_scope`]).
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The session token that came with it; a part of the signature, unless the rules say otherwise.
    pub fn session_token(&self) -> Option<&str> {
        self.session_token.as_deref()
    }

    /// Refuses a scope other than this service in this region; any region where `region` is `None`.
    ///
    /// # Errors
    /// InvalidSignatureException, naming all that is wrong.
    pub fn check_scope(&self, region: Option<&str>, service: &str) -> Result<(), WireError> {
        let mut wrong = Vec::new();
        if region.is_some_and(|region| region != self.scope.region) {
            wrong.push(format!(
                "Credential should be scoped to a valid region, not '{}'. ",
                self.scope.region
            ));
        }
        if service != self.scope.service {
            wrong.push(format!("Credential should be scoped to correct service: '{service}'. "));
        }
        if wrong.is_empty() { Ok(()) } else { Err(invalid(wrong.concat())) }
    }
}

impl fmt::Debug for Presented {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither the session token nor the signature.
        write!(f, "Presented({}/{} at {})", self.access_key_id, self.scope, self.date.text())
    }
}

/// `Credential=AKID/date/region/service/aws4_request, SignedHeaders=a;b, Signature=hex` behind the algorithm.
fn from_header(head: &Head<'_>, authorization: &[u8]) -> Result<Parts, WireError> {
    let text = String::from_utf8_lossy(authorization.trim_ascii());
    let (algorithm, rest) = text.split_once(' ').unwrap_or((&text, ""));
    let mut found: [Option<&str>; 3] = [None; 3];
    const NAMES: [&str; 3] = ["Credential", "Signature", "SignedHeaders"];
    for parameter in rest.split([',', ' ']).filter(|parameter| !parameter.is_empty()) {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        let Some(i) = NAMES.iter().position(|known| *known == name) else { continue };
        if found[i].replace(value).is_some() {
            return Err(incomplete(format!("Authorization header has more than one '{name}' parameter.")));
        }
    }
    let date = head.single("x-amz-date").and_then(|date| match date {
        Some(date) => Ok(Some(date)),
        None => head.single("date"),
    });
    let date = date.map_err(|()| incomplete("The request has more than one date."))?;

    let mut missing = String::new();
    for (name, value) in NAMES.iter().zip(found) {
        if value.is_none_or(str::is_empty) {
            missing += &format!("Authorization header requires '{name}' parameter. ");
        }
    }
    if date.is_none_or(<[u8]>::is_empty) {
        missing += "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
    }
    let ([Some(credential), Some(signature), Some(signed_headers)], Some(date), true) =
        (found, date, missing.is_empty())
    else {
        return Err(incomplete(format!("{missing}Authorization={text}")));
    };
    Ok(Parts {
        algorithm: algorithm.to_owned(),
        credential: credential.to_owned(),
        signed_headers: signed_headers.to_owned(),
        signature: signature.to_owned(),
        date: date.to_vec(),
        session_token: text_header(head, "x-amz-security-token")?,
        declared_payload: text_header(head, "x-amz-content-sha256")?,
        form: Form::Header,
    })
}

fn from_query(head: &Head<'_>) -> Result<Parts, WireError> {
    const NAMES: [&str; 8] = [
        "X-Amz-Algorithm",
        "X-Amz-Credential",
        "X-Amz-Signature",
        "X-Amz-SignedHeaders",
        "X-Amz-Date",
        "X-Amz-Expires",
        "X-Amz-Security-Token",
        "X-Amz-Content-Sha256",
    ];
    const REQUIRED: usize = 5;
    let mut found: [Option<String>; 8] = [const { None }; 8];
    for (name, value) in parameters_of(head.query) {
        let Some(name) = decode(name) else { continue };
        let Some(i) = NAMES.iter().position(|known| known.as_bytes() == name) else { continue };
        if found[i].replace(decode_text(value).ok_or_else(mismatch)?).is_some() {
            return Err(incomplete(format!("AWS query-string has more than one '{}'.", NAMES[i])));
        }
    }
    let mut missing = String::new();
    for (name, value) in NAMES.iter().zip(&found).take(REQUIRED) {
        if value.as_deref().is_none_or(str::is_empty) {
            missing += &format!("AWS query-string parameters must include '{name}'. ");
        }
    }
    let [
        Some(algorithm),
        Some(credential),
        Some(signature),
        Some(signed_headers),
        Some(date),
        expires,
        token,
        payload,
    ] = found
    else {
        return Err(incomplete(missing + "Re-examine the query-string parameters."));
    };
    if !missing.is_empty() {
        return Err(incomplete(missing + "Re-examine the query-string parameters."));
    }
    let declared = text_header(head, "x-amz-content-sha256")?;
    if declared.is_some() && payload.is_some() && declared != payload {
        return Err(mismatch());
    }
    Ok(Parts {
        algorithm,
        credential,
        signed_headers,
        signature,
        date: date.into_bytes(),
        session_token: match token {
            Some(token) => Some(token),
            None => text_header(head, "x-amz-security-token")?,
        },
        declared_payload: declared.or(payload),
        form: Form::Query { expires: expires.as_deref().map(expires_seconds).transpose()? },
    })
}

fn expires_seconds(text: &str) -> Result<i64, WireError> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(seconds @ 1..=EXPIRES_SECONDS_MAX) if digits => Ok(seconds),
        Ok(_) if digits => Err(incomplete(format!(
            "X-Amz-Expires must be at least 1 and at most a week (in seconds): {EXPIRES_SECONDS_MAX}"
        ))),
        _ => Err(incomplete("X-Amz-Expires should be a number")),
    }
}

/// A header that comes once at the most and is text.
fn text_header(head: &Head<'_>, name: &str) -> Result<Option<String>, WireError> {
    let value = head.single(name).map_err(|()| mismatch())?;
    value.map(|value| String::from_utf8(value.to_vec()).map_err(|_| mismatch())).transpose()
}

fn credential(text: &str, date: &Date) -> Result<(String, Scope), WireError> {
    let parts: Vec<&str> = text.split('/').collect();
    let [access_key_id, day, region, service, terminator] = parts[..] else {
        return Err(incomplete(format!(
            "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{text}'"
        )));
    };
    let mut wrong = String::new();
    if terminator != TERMINATOR {
        wrong += &format!(
            "Credential should be scoped with a valid terminator: '{TERMINATOR}', not '{terminator}'. "
        );
    }
    if day != date.day() {
        wrong += &format!(
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{day}' != '{}', \
             from '{}'.",
            date.day(),
            date.text()
        );
    }
    if !wrong.is_empty() {
        return Err(invalid(wrong));
    }
    let scope = Scope { date: day.to_owned(), region: region.to_owned(), service: service.to_owned() };
    Ok((access_key_id.to_owned(), scope))
}
