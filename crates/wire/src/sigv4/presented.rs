//! What a request says of its own signature, before anybody has checked it.

use std::fmt;

use millstream_api::WireError;

use super::{
    ALGORITHM, Head, TERMINATOR,
    canonical::parameters_of,
    date::Date,
    errors::{incomplete, invalid, mismatch},
    escape::{decode, unhex},
    parts::{Parts, from_header, from_query},
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
    /// The access key id, a slash, and the scope as it goes into the string to sign.
    credential: String,
    access_key_id_len: usize,
    scope: Scope,
    session_token: Option<String>,
    pub(super) date: Date,
    /// Names in lower case, sorted, none twice, with semicolons between them.
    signed_headers: String,
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

    fn from_parts(parts: Parts<'_>) -> Result<Self, WireError> {
        let date = Date::parse(&parts.date).ok_or_else(|| {
            incomplete(format!(
                "Date must be in ISO-8601 'basic format'. Got '{}'. See http://en.wikipedia.org/wiki/ISO_8601",
                String::from_utf8_lossy(&parts.date)
            ))
        })?;
        let signed_headers = parts.signed_headers.split(';');
        if !signed_headers.clone().any(|name| name.eq_ignore_ascii_case("host") || name == ":authority") {
            return Err(invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."));
        }
        if parts.algorithm != ALGORITHM {
            return Err(incomplete(format!(
                "Unsupported AWS 'algorithm': '{}' (only {ALGORITHM} for now). ",
                parts.algorithm
            )));
        }
        let (access_key_id, scope) = credential(&parts.credential, &date)?;
        let access_key_id_len = access_key_id.len();
        let lower_case = !parts.signed_headers.bytes().any(|byte| byte.is_ascii_uppercase());
        if !lower_case || !signed_headers.is_sorted_by(|a, b| a < b) {
            return Err(mismatch());
        }
        Ok(Self {
            signature: unhex(parts.signature.as_bytes()).ok_or_else(mismatch)?,
            credential: parts.credential.into_owned(),
            access_key_id_len,
            scope,
            session_token: parts.session_token,
            date,
            signed_headers: parts.signed_headers.into_owned(),
            form: parts.form,
            declared_payload: parts.declared_payload,
        })
    }

    /// The access key that the signature claims.
    pub fn access_key_id(&self) -> &str {
        &self.credential[..self.access_key_id_len]
    }

    /// Access key id and scope, as a key for what is derived from them.
    pub(super) fn credential(&self) -> &str {
        &self.credential
    }

    /// The scope, as it goes into the string to sign.
    pub(super) fn scope_text(&self) -> &str {
        &self.credential[self.access_key_id_len + 1..]
    }

    /// The names of the signed headers.
    pub(super) fn signed_headers(&self) -> impl Iterator<Item = &str> + Clone {
        self.signed_headers.split(';')
    }

    /// Whether a header of this name, in lower case, is under the signature.
    pub fn signs_header(&self, name: &str) -> bool {
        self.signed_headers().any(|signed| signed == name)
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
        write!(f, "Presented({} at {})", self.credential, self.date.text())
    }
}

fn credential<'a>(text: &'a str, date: &Date) -> Result<(&'a str, Scope), WireError> {
    let mut parts = text.split('/');
    let mut next = || parts.next();
    let (Some(access_key_id), Some(day), Some(region), Some(service), Some(terminator), None) =
        (next(), next(), next(), next(), next(), next())
    else {
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
    Ok((access_key_id, scope))
}
