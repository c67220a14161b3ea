//! The canonical request and the string to sign.

use std::borrow::Cow;

use aws_lc_rs::digest::{SHA256, digest};

use super::{
    ALGORITHM, Head,
    date::Date,
    escape::{decode, encode, hex},
};

/// What services do differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Whether the path is normalised (RFC 3986, 5.2.4, and empty segments go) before it is encoded. Paths that normalise
    /// to the same one are then under the same signature: whoever routes by path must take it literally, so that none
    /// of them leads elsewhere.
    pub normalize_path: bool,
    /// Whether the path is encoded once more as it came, or brought to one spelling of its encoding.
    pub encode_path_twice: bool,
    /// Whether the body may be left out of the signature.
    pub unsigned_payload: bool,
    /// Whether a presigned URL leaves out the body without saying so.
    pub presigned_payload_unsigned: bool,
    /// Whether the body may come in chunks with signatures of their own.
    pub chunked_payload: bool,
    /// Whether the session token may be added after signing.
    pub unsigned_session_token: bool,
}

impl Rules {
    /// What nearly every service does.
    pub const STRICT: Self = Self {
        normalize_path: true,
        encode_path_twice: true,
        unsigned_payload: false,
        presigned_payload_unsigned: false,
        chunked_payload: false,
        unsigned_session_token: false,
    };

    /// For operations whose model says `v4-unsigned-body`.
    pub const UNSIGNED_BODY: Self = Self { unsigned_payload: true, ..Self::STRICT };

    /// S3, whose keys may hold any path.
    pub const S3: Self = Self {
        normalize_path: false,
        encode_path_twice: false,
        unsigned_payload: true,
        presigned_payload_unsigned: true,
        chunked_payload: true,
        unsigned_session_token: false,
    };
}

/// A request that has no canonical form: a signed header is missing, or an escape is broken.
#[derive(Debug)]
pub(super) struct NotCanonical;

/// Writes the canonical request. `signed` are the signed headers' names, sorted and in lower case; `query` says which
/// query parameters, by their decoded name, belong to it; `payload` is its last line.
pub(super) fn canonical_request<'n>(
    head: &Head<'_>,
    signed: impl Iterator<Item = &'n str> + Clone,
    rules: &Rules,
    query: impl Fn(&[u8]) -> bool,
    payload: &str,
) -> Result<Vec<u8>, NotCanonical> {
    let mut out = Vec::with_capacity(1024);
    out.extend_from_slice(head.method.as_bytes());
    out.push(b'\n');
    path(head.path, rules, &mut out)?;
    out.push(b'\n');
    canonical_query(head.query, query, &mut out)?;
    out.push(b'\n');
    for name in signed.clone() {
        header(head, name, &mut out)?;
    }
    out.push(b'\n');
    for (i, name) in signed.enumerate() {
        if i > 0 {
            out.push(b';');
        }
        out.extend_from_slice(name.as_bytes());
    }
    out.push(b'\n');
    out.extend_from_slice(payload.as_bytes());
    Ok(out)
}

/// What the signing key signs.
pub(super) fn string_to_sign(date: &Date, scope: &str, canonical_request: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(192);
    for line in [ALGORITHM, date.text(), scope] {
        out.extend_from_slice(line.as_bytes());
        out.push(b'\n');
    }
    hex(digest(&SHA256, canonical_request).as_ref(), &mut out);
    out
}

fn path(raw: &str, rules: &Rules, out: &mut Vec<u8>) -> Result<(), NotCanonical> {
    if !raw.is_empty() && !raw.starts_with('/') {
        return Err(NotCanonical);
    }
    let path = if rules.normalize_path { normalized(raw) } else { Cow::Borrowed(raw) };
    if path.is_empty() {
        out.push(b'/');
    } else if rules.encode_path_twice {
        encode(path.as_bytes(), true, out);
    } else {
        encode(&decode(&path).ok_or(NotCanonical)?, true, out);
    }
    Ok(())
}

fn normalized(path: &str) -> Cow<'_, str> {
    if !path.contains("//") && !path.contains("/.") {
        return Cow::Borrowed(path);
    }
    let mut segments = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            _ => segments.push(segment),
        }
    }
    let mut normalized = String::with_capacity(path.len() + 1);
    for segment in &segments {
        normalized.push('/');
        normalized.push_str(segment);
    }
    if segments.is_empty() || ["/", "/.", "/.."].iter().any(|end| path.ends_with(end)) {
        normalized.push('/');
    }
    normalized.into()
}

/// The parameters in one spelling, sorted by name and then by value.
fn canonical_query(raw: &str, keep: impl Fn(&[u8]) -> bool, out: &mut Vec<u8>) -> Result<(), NotCanonical> {
    if raw.is_empty() {
        return Ok(());
    }
    let mut parameters = Vec::new();
    for (name, value) in parameters_of(raw) {
        let name = decode(name).ok_or(NotCanonical)?;
        if keep(&name) {
            let value = decode(value).ok_or(NotCanonical)?;
            let mut encoded = (Vec::with_capacity(name.len()), Vec::with_capacity(value.len() + 16));
            encode(&name, false, &mut encoded.0);
            encode(&value, false, &mut encoded.1);
            parameters.push(encoded);
        }
    }
    parameters.sort_unstable();
    for (i, (name, value)) in parameters.iter().enumerate() {
        if i > 0 {
            out.push(b'&');
        }
        out.extend_from_slice(name);
        out.push(b'=');
        out.extend_from_slice(value);
    }
    Ok(())
}

/// The parameters of a query as they came; one without an equals sign has an empty value.
pub(super) fn parameters_of(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query
        .split('&')
        .filter(|parameter| !parameter.is_empty())
        .map(|parameter| parameter.split_once('=').unwrap_or((parameter, "")))
}

/// `name:value,value\n`, spaces at the ends trimmed and within collapsed.
fn header(head: &Head<'_>, name: &str, out: &mut Vec<u8>) -> Result<(), NotCanonical> {
    out.extend_from_slice(name.as_bytes());
    out.push(b':');
    if name == "host" || name == ":authority" {
        // One of both is signed; whoever reads the other one must not be led elsewhere.
        if head.names_two_hosts() {
            return Err(NotCanonical);
        }
        collapsed(head.addressee(name).ok_or(NotCanonical)?, out);
    } else {
        let mut values = head.headers.get_all(name).iter();
        collapsed(values.next().ok_or(NotCanonical)?.as_bytes(), out);
        for value in values {
            out.push(b',');
            collapsed(value.as_bytes(), out);
        }
    }
    out.push(b'\n');
    Ok(())
}

fn collapsed(value: &[u8], out: &mut Vec<u8>) {
    for (i, word) in value.split(|&byte| byte == b' ').filter(|word| !word.is_empty()).enumerate() {
        if i > 0 {
            out.push(b' ');
        }
        out.extend_from_slice(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_normalised_as_the_rfc_says() {
        for (raw, expected) in [
            ("", "/"),
            ("/", "/"),
            ("//", "/"),
            ("/a", "/a"),
            ("/a/", "/a/"),
            ("//a//b//", "/a/b/"),
            ("/./a", "/a"),
            ("/a/.", "/a/"),
            ("/a/..", "/"),
            ("/a/b/..", "/a/"),
            ("/../a", "/a"),
            ("/a/.../b", "/a/.../b"),
            ("/.a", "/.a"),
        ] {
            let mut out = Vec::new();
            path(raw, &Rules::STRICT, &mut out).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected, "{raw}");
        }
        assert!(path("a", &Rules::STRICT, &mut Vec::new()).is_err());
    }

    #[test]
    fn queries_have_one_spelling() {
        let canonical = |raw: &str| {
            let mut out = Vec::new();
            canonical_query(raw, |name| name != b"X-Amz-Signature", &mut out)
                .map(|()| String::from_utf8(out).unwrap())
        };
        assert_eq!(canonical("b=2&a=1&a=0&a-=3&a").unwrap(), "a=&a=0&a=1&a-=3&b=2");
        assert_eq!(canonical("%61=%2f&X-Amz%2DSignature=1&&x+=a=b").unwrap(), "a=%2F&x%2B=a%3Db");
        assert!(canonical("a=%").is_err());
    }
}
