//! The head of a request without its signature, and without the framing that the edge has taken off the body.

use api::site::http::{HeaderValue, Uri, header, request::Parts};
use millstream_api as api;

/// Headers of signatures and of chunks.
const HEADERS: [&str; 5] =
    ["authorization", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256", "transfer-encoding"];
/// Parameters of presigned URLs, of both versions of signatures, in lower case.
const PARAMETERS: [&str; 10] = [
    "x-amz-algorithm",
    "x-amz-credential",
    "x-amz-date",
    "x-amz-expires",
    "x-amz-security-token",
    "x-amz-signature",
    "x-amz-signedheaders",
    "x-amz-content-sha256",
    "awsaccesskeyid",
    "signature",
];
const DECODED_LENGTH: &str = "x-amz-decoded-content-length";
const CHUNKED: &str = "aws-chunked";

/// Takes them off.
pub(crate) fn strip(head: &mut Parts) {
    for name in HEADERS {
        head.headers.remove(name);
    }
    if let Some(length) = head.headers.remove(DECODED_LENGTH) {
        head.headers.insert(header::CONTENT_LENGTH, length);
    }
    if let Some(codings) = head.headers.get(header::CONTENT_ENCODING).and_then(|value| value.to_str().ok())
        && codings.contains(CHUNKED)
    {
        let rest: Vec<&str> = codings
            .split(',')
            .map(str::trim)
            .filter(|coding| *coding != CHUNKED && !coding.is_empty())
            .collect();
        match HeaderValue::try_from(rest.join(",")) {
            Ok(rest) if !rest.is_empty() => head.headers.insert(header::CONTENT_ENCODING, rest),
            _ => head.headers.remove(header::CONTENT_ENCODING),
        };
    }
    if let Some(query) = head.uri.query() {
        let is_signed = |pair: &&str| {
            let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
            !PARAMETERS.contains(&name.as_str())
        };
        let query = query.split('&').filter(is_signed).collect::<Vec<_>>().join("&");
        let path = head.uri.path();
        let target = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
        let mut parts = head.uri.clone().into_parts();
        // A part of what was a target is one.
        if let Ok(target) = target.parse() {
            parts.path_and_query = Some(target);
            head.uri = Uri::from_parts(parts).unwrap_or_else(|_| head.uri.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use api::site::http::Request;

    use super::*;

    #[test]
    fn nothing_of_a_signature_is_left() {
        let request =
            Request::put("/lake/a%20b?X-Amz-Signature=1&partNumber=2&X-Amz-Credential=x&uploadId=u")
                .header("authorization", "AWS4-HMAC-SHA256 …")
                .header("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
                .header("x-amz-decoded-content-length", "5")
                .header("content-length", "99")
                .header("content-encoding", "gzip, aws-chunked")
                .header("x-amz-meta-team", "a");
        let mut head = request.body(()).unwrap().into_parts().0;
        strip(&mut head);
        assert_eq!(head.uri, "/lake/a%20b?partNumber=2&uploadId=u");
        let headers: Vec<_> = head.headers.iter().map(|(name, value)| (name.as_str(), value)).collect();
        assert_eq!(headers.len(), 3, "{headers:?}");
        assert_eq!(head.headers["content-length"], "5");
        assert_eq!(head.headers["content-encoding"], "gzip");
        let mut head = Request::get("/x?list-type=2&X-Amz-Date=1").body(()).unwrap().into_parts().0;
        strip(&mut head);
        assert_eq!(head.uri, "/x?list-type=2");
    }
}
