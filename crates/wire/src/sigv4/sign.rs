//! Signing, for our own clients.

use aws_lc_rs::{digest, hmac};
use base::Timestamp;
use http::{HeaderName, HeaderValue, Uri, header, request::Parts};
use millstream_base as base;
use secrecy::ExposeSecret;

use super::{
    ALGORITHM, BodyHash, Credentials, EXPIRES_SECONDS_MAX, Head, Rules, Scope, UNSIGNED_PAYLOAD,
    canonical::{canonical_request, string_to_sign},
    date::Date,
    escape::{encode, hex},
};

/// Headers that change on the way, so nobody signs them.
const NEVER_SIGNED: [&str; 7] =
    ["authorization", "connection", "expect", "te", "transfer-encoding", "user-agent", "x-amzn-trace-id"];

/// A request that cannot be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot sign: {0}")]
pub struct Unsignable(&'static str);

/// Signs a request in its headers: adds `host` where it is missing, `x-amz-date`, the session token, and Authorization.
///
/// Every header that is there is signed, but for those that change on the way. An `x-amz-content-sha256` that is there
/// already says how the body takes part, in place of `body`.
///
/// # Errors
/// A request without an address, or a date beyond the year 9999.
pub fn sign(
    parts: &mut Parts,
    body: BodyHash,
    rules: &Rules,
    credentials: &Credentials,
    region: &str,
    service: &str,
    now: Timestamp,
) -> Result<(), Unsignable> {
    let date = Date::of(now).ok_or(Unsignable("the date is out of range"))?;
    parts.headers.remove(header::AUTHORIZATION);
    add_host(parts)?;
    insert(parts, "x-amz-date", date.text())?;
    if let Some(token) = &credentials.session_token {
        insert(parts, "x-amz-security-token", token.expose_secret())?;
    }
    let declared = parts.headers.get("x-amz-content-sha256").and_then(|value| value.to_str().ok());
    let payload = match declared {
        Some(declared) => declared.to_owned(),
        None => payload_line(body),
    };
    // S3 insists on the header; elsewhere only what differs from the rule needs saying.
    if declared.is_none() && (rules.chunked_payload || payload == UNSIGNED_PAYLOAD) {
        insert(parts, "x-amz-content-sha256", &payload)?;
    }
    let signed = signed_headers(parts);
    let scope = Scope { date: date.day().into(), region: region.into(), service: service.into() };
    let signature = signature(&Head::of(parts), &signed, rules, &payload, &date, &scope, credentials)?;
    let authorization = format!(
        "{ALGORITHM} Credential={}/{scope}, SignedHeaders={}, Signature={signature}",
        credentials.access_key_id,
        signed.join(";")
    );
    insert(parts, "authorization", &authorization)
}

/// The URL that lets its bearer make this request until `expires_seconds` (1 to 604,800) have passed.
///
/// # Errors
/// A request without an address, or a time out of range.
#[expect(clippy::too_many_arguments, reason = "as `sign`, and the lifetime")]
pub fn presign(
    mut parts: Parts,
    body: BodyHash,
    rules: &Rules,
    credentials: &Credentials,
    region: &str,
    service: &str,
    now: Timestamp,
    expires_seconds: u32,
) -> Result<Uri, Unsignable> {
    if !(1..=EXPIRES_SECONDS_MAX).contains(&i64::from(expires_seconds)) {
        return Err(Unsignable("a URL lives for a second at least and a week at most"));
    }
    let date = Date::of(now).ok_or(Unsignable("the date is out of range"))?;
    add_host(&mut parts)?;
    let signed = signed_headers(&parts);
    let scope = Scope { date: date.day().into(), region: region.into(), service: service.into() };
    let mut parameters = vec![
        ("X-Amz-Algorithm", ALGORITHM.to_owned()),
        ("X-Amz-Credential", format!("{}/{scope}", credentials.access_key_id)),
        ("X-Amz-Date", date.text().to_owned()),
        ("X-Amz-Expires", expires_seconds.to_string()),
        ("X-Amz-SignedHeaders", signed.join(";")),
    ];
    if let Some(token) = &credentials.session_token {
        parameters.push(("X-Amz-Security-Token", token.expose_secret().to_owned()));
    }
    for (name, value) in parameters {
        add_parameter(&mut parts, name, &value)?;
    }
    let payload =
        if rules.presigned_payload_unsigned { UNSIGNED_PAYLOAD.to_owned() } else { payload_line(body) };
    let signature = signature(&Head::of(&parts), &signed, rules, &payload, &date, &scope, credentials)?;
    add_parameter(&mut parts, "X-Amz-Signature", &signature)?;
    Ok(parts.uri)
}

fn signature(
    head: &Head<'_>,
    signed: &[String],
    rules: &Rules,
    payload: &str,
    date: &Date,
    scope: &Scope,
    credentials: &Credentials,
) -> Result<String, Unsignable> {
    let canonical = canonical_request(head, signed.iter().map(String::as_str), rules, |_| true, payload)
        .map_err(|_| Unsignable("the path or query has a broken escape"))?;
    let key = credentials.secret.signing_key(scope);
    let tag = hmac::sign(&key, &string_to_sign(date, &scope.to_string(), &canonical));
    Ok(hex_text(tag.as_ref()))
}

fn payload_line(body: BodyHash) -> String {
    match body {
        BodyHash::Sha256(hash) => hex_text(&hash),
        BodyHash::None => UNSIGNED_PAYLOAD.to_owned(),
    }
}

fn hex_text(bytes: &[u8]) -> String {
    let mut text = Vec::with_capacity(2 * digest::SHA256_OUTPUT_LEN);
    hex(bytes, &mut text);
    String::from_utf8(text).expect("hexadecimal digits")
}

fn add_host(parts: &mut Parts) -> Result<(), Unsignable> {
    if !parts.headers.contains_key(header::HOST) {
        let authority = parts.uri.authority().ok_or(Unsignable("it has no host"))?;
        let host = authority.as_str().to_owned();
        insert(parts, "host", &host)?;
    }
    Ok(())
}

fn insert(parts: &mut Parts, name: &'static str, value: &str) -> Result<(), Unsignable> {
    let value = HeaderValue::from_str(value).map_err(|_| Unsignable("a value does not fit into a header"))?;
    parts.headers.insert(HeaderName::from_static(name), value);
    Ok(())
}

fn add_parameter(parts: &mut Parts, name: &str, value: &str) -> Result<(), Unsignable> {
    let query = parts.uri.query().filter(|query| !query.is_empty());
    let mut target = parts.uri.path().as_bytes().to_vec();
    target.push(b'?');
    if let Some(query) = query {
        target.extend_from_slice(query.as_bytes());
        target.push(b'&');
    }
    target.extend_from_slice(name.as_bytes());
    target.push(b'=');
    encode(value.as_bytes(), false, &mut target);
    let mut uri = parts.uri.clone().into_parts();
    uri.path_and_query = Some(target.try_into().map_err(|_| Unsignable("the URL grows too long"))?);
    parts.uri = Uri::from_parts(uri).map_err(|_| Unsignable("it has no path"))?;
    Ok(())
}

/// The names of the headers to sign, sorted.
fn signed_headers(parts: &Parts) -> Vec<String> {
    let names = parts.headers.keys().map(HeaderName::as_str).filter(|name| !NEVER_SIGNED.contains(name));
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.sort_unstable();
    names
}
