//! Keeps web pages from driving the server: `dev` accepts any credentials, and every browser on the machine can reach it.
//!
//! A page's requests carry its `Origin`, and newer browsers say `Sec-Fetch-Site`. A page that has made its own host name
//! point at loopback (DNS rebinding) is of the same origin for the browser, but cannot hide its name in `Host`.

use std::net::IpAddr;

use http::{HeaderMap, HeaderValue, Method, header, request::Parts};

use super::refusal::Refusal;

/// Which pages and hosts are let in.
#[derive(Clone, Debug)]
pub struct BrowserRules {
    /// Origins that may call; empty for loopback ones.
    origins: Vec<String>,
    /// Whether a `Host` must be loopback or look like one of AWS'; the labels that services have there.
    hosts: Option<Vec<&'static str>>,
}

/// The origin of a page that may read the answer.
#[derive(Clone, Debug)]
pub(super) struct AllowedOrigin(HeaderValue);

const HOST_SUFFIXES: [&str; 4] = [".amazonaws.com", ".amazonaws.com.cn", ".api.aws", ".amazonaws.eu"];
const EXPOSED: &str =
    "x-amzn-RequestId,x-amzn-ErrorType,x-amz-request-id,x-amz-id-2,x-amzn-ErrorMessage,Date";

impl BrowserRules {
    /// `origins` may call, or loopback ones if there are none. `hosts` are the labels of services in virtual hosts; `None`
    /// accepts any host.
    pub fn new(origins: Vec<String>, hosts: Option<Vec<&'static str>>) -> Self {
        Self { origins, hosts }
    }

    /// The origin to answer CORS for, or a refusal.
    pub(super) fn check(&self, head: &Parts) -> Result<Option<AllowedOrigin>, Refusal> {
        if let Some(labels) = &self.hosts
            && let Some(host) = host_of(head)
            && !is_loopback(host)
            && !is_virtual_host(host, labels)
        {
            return Err(Refusal::Text {
                status: 403,
                text: "this host name is not served here; use localhost or 127.0.0.1, or start with \
                       --insecure-listen-anywhere\n",
            });
        }
        if let Some(origin) = head.headers.get(header::ORIGIN) {
            let allowed = is_session_media(head) || origin.to_str().is_ok_and(|origin| self.allows(origin));
            return if allowed {
                Ok(Some(AllowedOrigin(origin.clone())))
            } else {
                Err(Refusal::Text {
                    status: 403,
                    text: "pages of this origin may not call; see cors_origins\n",
                })
            };
        }
        let cross_site = head.headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site");
        if cross_site && !is_session_media(head) {
            return Err(Refusal::Text {
                status: 403,
                text: "pages of other sites may not call; see cors_origins\n",
            });
        }
        Ok(None)
    }

    fn allows(&self, origin: &str) -> bool {
        if !self.origins.is_empty() {
            return self.origins.iter().any(|allowed| allowed.eq_ignore_ascii_case(origin));
        }
        let host = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
        host.is_some_and(is_loopback)
    }
}

/// Whether media is asked for by a URL that carries a session token: whoever has that may play it, on any page.
fn is_session_media(head: &Parts) -> bool {
    let has_token = |query: &str| query.split('&').any(|pair| pair.starts_with("SessionToken="));
    matches!(head.method, Method::GET | Method::HEAD)
        && head.uri.path().starts_with("/hls/v1/")
        && head.uri.query().is_some_and(has_token)
}

/// Whether the browser asks if a page may call.
pub(super) fn is_preflight(head: &Parts) -> bool {
    head.method == Method::OPTIONS && head.headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
}

impl AllowedOrigin {
    /// What lets the page read the answer.
    pub(super) fn mark(self, headers: &mut HeaderMap) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, self.0);
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED));
        headers.insert(header::VARY, HeaderValue::from_static("Origin"));
    }

    /// What lets the page call: the answer to a preflight.
    pub(super) fn permit(self, asked: &HeaderMap, headers: &mut HeaderMap) {
        self.mark(headers);
        for (question, answer) in [
            (header::ACCESS_CONTROL_REQUEST_HEADERS, header::ACCESS_CONTROL_ALLOW_HEADERS),
            (header::ACCESS_CONTROL_REQUEST_METHOD, header::ACCESS_CONTROL_ALLOW_METHODS),
        ] {
            if let Some(wanted) = asked.get(question) {
                headers.insert(answer, wanted.clone());
            }
        }
        headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("172800"));
        if asked.contains_key("access-control-request-private-network") {
            headers.insert("access-control-allow-private-network", HeaderValue::from_static("true"));
        }
    }
}

/// The host that the client asked for, with its port; `None` where an HTTP/1.0 client said none.
pub(super) fn host_of(head: &Parts) -> Option<&str> {
    match head.uri.authority() {
        Some(authority) => Some(authority.as_str()),
        None => head.headers.get(header::HOST)?.to_str().ok(),
    }
}

/// `HOST` of `HOST:PORT`, without brackets.
pub(super) fn without_port(host: &str) -> &str {
    if let Some(rest) = host.strip_prefix('[') {
        return rest.split(']').next().unwrap_or_default();
    }
    host.rsplit_once(':').map_or(host, |(name, _)| name)
}

/// Whether it is this machine by its own name: `localhost`, `127.0.0.1:4567`, `app.localhost`.
pub(super) fn is_loopback(host: &str) -> bool {
    let name = without_port(host);
    if let Ok(address) = name.parse::<IpAddr>() {
        return address.to_canonical().is_loopback();
    }
    let name = name.to_ascii_lowercase();
    let name = name.strip_suffix('.').unwrap_or(&name);
    name == "localhost" || name.ends_with(".localhost")
}

/// `kinesis.eu-west-1.amazonaws.com`, `111122223333.data-kinesis-fips.us-east-1.api.aws`.
fn is_virtual_host(host: &str, labels: &[&str]) -> bool {
    let name = without_port(host).to_ascii_lowercase();
    let Some(name) = HOST_SUFFIXES.iter().find_map(|suffix| name.strip_suffix(suffix)) else { return false };
    name.split('.').any(|label| {
        let label = label.strip_suffix("-fips").unwrap_or(label);
        labels
            .iter()
            .any(|known| label == *known || label.strip_suffix(known).is_some_and(|kind| kind.ends_with('-')))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(headers: &[(&str, &str)]) -> Parts {
        let mut request = http::Request::post("/");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).unwrap().into_parts().0
    }

    fn dev() -> BrowserRules {
        BrowserRules::new(Vec::new(), Some(vec!["kinesis"]))
    }

    #[test]
    fn loopback_pages_may_call_and_others_may_not() {
        for (origin, allowed) in [
            ("http://localhost:3000", true),
            ("https://127.0.0.1", true),
            ("http://[::1]:8080", true),
            ("http://app.localhost", true),
            ("http://evil.example", false),
            ("http://localhost.evil.example", false),
            ("http://127.0.0.1.evil.example", false),
            ("null", false),
            ("file://", false),
            ("http://", false),
        ] {
            assert_eq!(dev().check(&head(&[("origin", origin)])).is_ok(), allowed, "{origin}");
        }
    }

    #[test]
    fn configured_origins_replace_loopback_ones() {
        let rules = BrowserRules::new(vec!["https://tools.example".into()], None);
        let cross_site = ("sec-fetch-site", "cross-site");
        assert!(rules.check(&head(&[("origin", "https://tools.example"), cross_site])).is_ok());
        assert!(rules.check(&head(&[("origin", "http://localhost")])).is_err());
        assert!(rules.check(&head(&[cross_site])).is_err());
        assert!(rules.check(&head(&[("sec-fetch-site", "same-origin")])).is_ok());
        assert!(rules.check(&head(&[])).is_ok());
    }

    #[test]
    fn hosts_are_loopback_or_shaped_as_those_of_aws() {
        for (host, allowed) in [
            ("localhost:4567", true),
            ("LOCALHOST", true),
            ("127.0.0.1:4567", true),
            ("127.1.2.3", true),
            ("[::1]:4567", true),
            ("000000000000.data-kinesis.localhost", true),
            ("kinesis.us-east-1.amazonaws.com", true),
            ("111122223333.control-kinesis-fips.eu-west-1.amazonaws.com:443", true),
            ("kinesis.eu-west-1.api.aws", true),
            ("evil.example", false),
            ("evil.example:4567", false),
            ("10.0.0.1", false),
            ("ec2-1-2-3-4.compute-1.amazonaws.com", false),
            ("kinesis.evil.example", false),
            ("notkinesis.us-east-1.amazonaws.com", false),
        ] {
            assert_eq!(dev().check(&head(&[("host", host)])).is_ok(), allowed, "{host}");
        }
        assert!(BrowserRules::new(Vec::new(), None).check(&head(&[("host", "evil.example")])).is_ok());
    }
}
