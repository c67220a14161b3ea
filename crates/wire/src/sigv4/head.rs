use http::HeaderMap;

/// The head of a request, as it was on the wire: nothing decoded, nothing normalised.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// `POST`.
    pub method: &'a str,
    /// The path of the request's target, up to the question mark.
    pub path: &'a str,
    /// What follows the question mark; empty without one.
    pub query: &'a str,
    /// The `:authority` of HTTP/2, or the authority of an absolute target.
    pub authority: Option<&'a str>,
    /// The headers, several of one name in their order.
    pub headers: &'a HeaderMap,
}

impl<'a> Head<'a> {
    /// Of a request as hyper hands it over.
    pub fn of(parts: &'a http::request::Parts) -> Self {
        Self {
            method: parts.method.as_str(),
            path: parts.uri.path(),
            query: parts.uri.query().unwrap_or_default(),
            authority: parts.uri.authority().map(http::uri::Authority::as_str),
            headers: &parts.headers,
        }
    }

    /// The only value of a header; `Err` where there are several.
    pub(super) fn single(&self, name: &str) -> Result<Option<&'a [u8]>, ()> {
        let mut values = self.headers.get_all(name).iter();
        let first = values.next().map(|value| value.as_bytes());
        if values.next().is_some() { Err(()) } else { Ok(first) }
    }

    /// Whether the request is addressed to two hosts: by several `Host`, or by one that is not the `:authority` (RFC 9113,
    /// 8.3.1: malformed).
    pub(super) fn names_two_hosts(&self) -> bool {
        let mut hosts = self.headers.get_all(http::header::HOST).iter();
        let host = hosts.next().map(|value| value.as_bytes());
        let differs =
            |authority: &str| host.is_some_and(|host| !host.eq_ignore_ascii_case(authority.as_bytes()));
        hosts.next().is_some() || self.authority.is_some_and(differs)
    }

    /// What `host` and `:authority` stand for in a signature: the name under either of which the request was addressed.
    /// The SDK for JavaScript signs `:authority` over HTTP/2; the one for Java signs `host` although only `:authority` is
    /// on the wire.
    pub(super) fn addressee(&self, name: &str) -> Option<&'a [u8]> {
        let host = self.headers.get(http::header::HOST).map(|value| value.as_bytes());
        let authority = self.authority.map(str::as_bytes);
        if name == "host" { host.or(authority) } else { authority.or(host) }
    }
}
