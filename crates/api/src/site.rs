//! Parts of the endpoint that are not made of operations: playlists behind a session's token, the console, an S3 API.
//!
//! A site takes whole requests by path, host or the service of their signature, and makes whole answers. The browser rules
//! and the check of signatures stand before it; what a caller may do the site itself asks [`Planes`].

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::{HeaderMap, request::Parts};

/// The words of HTTP, for crates that have none of their own.
pub use http;

use crate::{ByteStream, Caller, Planes, WireError, ports::PortFuture};

/// Which requests are a site's. One that fits any of these is; an operation that fits as well comes first, except where the
/// signature names the site.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mount {
    /// The name in metrics.
    pub name: &'static str,
    /// Beginnings of paths: `/console/`.
    pub paths: &'static [&'static str],
    /// Endings of host names, ports left out: `.s3.localhost`.
    pub hosts: &'static [&'static str],
    /// The service in the credential scope of signatures: `s3`. Without one, nobody's signature is looked at.
    pub signing_name: Option<&'static str>,
    /// Whether pages of every origin may ask, since the URL itself is the secret: media players on other sites.
    pub any_origin: bool,
}

/// A request to a site.
pub struct SiteRequest {
    /// Method, target and headers, as they were on the wire.
    pub head: Parts,
    /// The body as it comes. Where the signature covers it, an error takes the place of its end if it is not what was
    /// signed; the framing of signed chunks is taken off.
    pub body: ByteStream,
    /// Headers that followed a body in chunks; there when the body has ended.
    pub trailers: Trailers,
    /// Who sent it, or why that is not known: an error for a wrong signature, MissingAuthenticationTokenException for none.
    pub caller: Result<Arc<Caller>, WireError>,
    /// The id that the client gets back, as `x-amzn-RequestId`.
    pub request_id: Arc<str>,
    /// Permission and quotas.
    pub planes: Arc<dyn Planes>,
}

/// Headers that follow a body. Cheap to clone: all clones see the same.
#[derive(Clone, Debug, Default)]
pub struct Trailers(Arc<Mutex<Vec<(String, String)>>>);

impl Trailers {
    /// Adds one; its name is in lower case.
    pub fn add(&self, name: String, value: String) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((name, value));
    }

    /// The value under a name.
    pub fn get(&self, name: &str) -> Option<String> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }
}

/// A site's answer.
#[derive(Debug)]
pub struct SiteReply {
    /// The status.
    pub status: u16,
    /// Its headers; the edge adds ids and CORS.
    pub headers: HeaderMap,
    /// Its body.
    pub body: SiteBody,
}

/// The body of a site's answer.
#[derive(Debug)]
pub enum SiteBody {
    /// All of it.
    Whole(Bytes),
    /// As it comes; an error cuts the connection.
    Stream(ByteStream),
}

/// A part of the endpoint that makes its own answers.
pub trait Site: Send + Sync + 'static {
    /// Which requests it gets.
    fn mount(&self) -> Mount;

    /// Answers one.
    fn answer(&self, request: SiteRequest) -> PortFuture<'_, SiteReply>;
}

impl Mount {
    /// Whether a request with this path, host (without port) and service of the signature is the site's.
    pub fn takes(&self, path: &str, host: Option<&str>, signed_for: Option<&str>) -> bool {
        (signed_for.is_some() && signed_for == self.signing_name)
            || self.paths.iter().any(|begin| path.starts_with(begin))
            || host.is_some_and(|host| self.hosts.iter().any(|end| host.ends_with(end)))
    }
}
