//! The parts of a signature as text, out of a header or a query.

use std::borrow::Cow;

use millstream_api::WireError;

use super::{
    EXPIRES_SECONDS_MAX, Head,
    canonical::parameters_of,
    errors::{incomplete, mismatch},
    escape::{decode, decode_text},
    presented::Form,
};

/// What a signature consists of; nothing has been looked at but its presence.
pub(super) struct Parts<'a> {
    pub algorithm: Cow<'a, str>,
    pub credential: Cow<'a, str>,
    pub signed_headers: Cow<'a, str>,
    pub signature: Cow<'a, str>,
    pub date: Cow<'a, [u8]>,
    pub session_token: Option<String>,
    pub declared_payload: Option<String>,
    pub form: Form,
}

/// `Credential=AKID/date/region/service/aws4_request, SignedHeaders=a;b, Signature=hex` behind the algorithm.
pub(super) fn from_header<'a>(head: &Head<'a>, authorization: &'a [u8]) -> Result<Parts<'a>, WireError> {
    let text = str::from_utf8(authorization.trim_ascii())
        .map_err(|_| incomplete("The Authorization header is not text."))?;
    let (algorithm, rest) = text.split_once(' ').unwrap_or((text, ""));
    let is_separator = |c: char| c == ',' || c == ' ';
    let mut found: [Option<&str>; 3] = [None; 3];
    const NAMES: [&str; 3] = ["Credential", "Signature", "SignedHeaders"];
    for parameter in rest.split(is_separator).filter(|parameter| !parameter.is_empty()) {
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
        algorithm: algorithm.into(),
        credential: credential.into(),
        signed_headers: signed_headers.into(),
        signature: signature.into(),
        date: date.into(),
        session_token: text_header(head, "x-amz-security-token")?,
        declared_payload: text_header(head, "x-amz-content-sha256")?,
        form: Form::Header,
    })
}

pub(super) fn from_query(head: &Head<'_>) -> Result<Parts<'static>, WireError> {
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
        algorithm: algorithm.into(),
        credential: credential.into(),
        signed_headers: signed_headers.into(),
        signature: signature.into(),
        date: date.into_bytes().into(),
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
