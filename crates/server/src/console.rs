//! Hands out the console: files, and headers that keep the page to itself.

use api::{
    ports::PortFuture,
    site::{Mount, Site, SiteBody, SiteReply, SiteRequest},
};
use aws_lc_rs::digest::{SHA256, digest};
use bytes::Bytes;
use console::{File, INDEX, REGION};
use http::{HeaderMap, HeaderValue, Method, header};
use millstream_api as api;
use millstream_console as console;

/// Where the console lies.
pub(crate) const PATH: &str = "/console/";
/// The same without the end, as people type it.
const PATH_TYPED: &str = "/console";

/// Everything comes from this server, nothing stands inline, and no other page may frame it. Media sources are what the
/// player makes of fragments.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The console as a site.
pub(crate) struct Console {
    /// The page, with the region that calls are signed for unless somebody says another.
    page: Bytes,
}

impl Console {
    pub(crate) fn new(region: &str) -> Self {
        let page = console::find(INDEX).map_or(&b""[..], |file| file.bytes);
        Self { page: String::from_utf8_lossy(page).replace(REGION, region).into() }
    }

    fn reply(&self, request: &SiteRequest) -> SiteReply {
        let path = request.head.uri.path();
        if !matches!(request.head.method, Method::GET | Method::HEAD) {
            return text(405, "the console is only read; calls go to /\n");
        }
        if path == PATH_TYPED {
            let mut reply = text(308, "the console is at /console/\n");
            reply.headers.insert(header::LOCATION, HeaderValue::from_static(PATH));
            return reply;
        }
        match path.strip_prefix(PATH).and_then(console::find) {
            Some(file) => self.file(file, &request.head.headers),
            None => text(404, "there is no such file in the console\n"),
        }
    }

    fn file(&self, file: &'static File, asked: &HeaderMap) -> SiteReply {
        let bytes = if file.path == INDEX { self.page.clone() } else { Bytes::from_static(file.bytes) };
        let mut headers = headers(file.content_type);
        let tag = tag(&bytes);
        let held = asked.get(header::IF_NONE_MATCH).is_some_and(|held| *held == tag);
        headers.insert(header::ETAG, tag);
        let (status, body) = if held { (304, Bytes::new()) } else { (200, bytes) };
        SiteReply { status, headers, body: SiteBody::Whole(body) }
    }
}

/// A browser asks each time, and gets a file only if it is another than the one it has: there are no names with versions.
fn tag(bytes: &[u8]) -> HeaderValue {
    let hash = digest(&SHA256, bytes);
    let digits = millstream_base::hex(&hash.as_ref()[..12]);
    HeaderValue::try_from(format!("\"{digits}\"")).expect("hexadecimal digits in quotes are visible ASCII")
}

fn headers(content_type: &'static str) -> HeaderMap {
    [
        (header::CONTENT_TYPE, content_type),
        (header::CACHE_CONTROL, "no-cache"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    ]
    .into_iter()
    .map(|(name, value)| (name, HeaderValue::from_static(value)))
    .collect()
}

fn text(status: u16, text: &'static str) -> SiteReply {
    let body = SiteBody::Whole(Bytes::from_static(text.as_bytes()));
    SiteReply { status, headers: headers("text/plain; charset=utf-8"), body }
}

impl Site for Console {
    fn mount(&self) -> Mount {
        Mount { name: "console", paths: &[PATH_TYPED], ..Mount::default() }
    }

    fn answer(&self, request: SiteRequest) -> PortFuture<'_, SiteReply> {
        let reply = self.reply(&request);
        Box::pin(async move { reply })
    }
}
