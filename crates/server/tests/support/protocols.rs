//! The tiny service once more, in every other protocol.

use bytes::Bytes;
use futures_util::StreamExt as _;
use http::HeaderMap;
use millstream_api::{
    Access, ByteStream,
    ports::PortFuture,
    rest::{Binding, Bound, Payload, Place},
    site::{Mount, Site, SiteBody, SiteReply, SiteRequest},
};
use millstream_server::pipeline::ServiceInfo;
use millstream_wire::Encoding;

/// As CloudWatch: forms, JSON 1.0 and RPC v2 CBOR.
pub const FORMS: ServiceInfo = ServiceInfo {
    name: "forms",
    target_prefix: "Forms_1",
    host_labels: &["forms"],
    encodings: &[Encoding::RpcV2Cbor, Encoding::Json10, Encoding::Query],
    error_namespace: "com.amazonaws.forms.v1",
    query_version: "2026-01-01",
    xml_namespace: "https://forms.example/doc/",
    global: true,
    unsigned: &["Rare"],
    ..ServiceInfo::JSON
};

/// As Lambda.
pub const REST: ServiceInfo = ServiceInfo {
    name: "rest",
    host_labels: &["rest"],
    encodings: &[Encoding::RestJson],
    bindings: &[BINDINGS, &[UPLOAD]],
    ..ServiceInfo::JSON
};

const fn post(operation: &'static str, uri: &'static str) -> Binding {
    Binding { operation, method: "POST", uri, status: 200, inputs: &[], payload: Payload::Members }
}

const TEXT: Bound = Bound { member: "Text", place: Place::Label("Text") };
const SIZE: Bound = Bound { member: "Size", place: Place::Query("size") };

/// As PutMedia, which no model has.
const UPLOAD: Binding = Binding {
    inputs: &[Bound { member: "Text", place: Place::Header("x-text") }],
    payload: Payload::Stream("Payload"),
    ..post("Upload", "/v1/upload")
};

const BINDINGS: &[Binding] = &[
    Binding {
        method: "GET",
        status: 201,
        inputs: &[TEXT, SIZE],
        payload: Payload::None,
        ..post("Echo", "/v1/texts/{Text}")
    },
    Binding {
        method: "PUT",
        status: 204,
        inputs: &[Bound { member: "Text", place: Place::Header("x-text") }],
        ..post("Rare", "/v1/rare")
    },
    Binding { payload: Payload::Raw("Text"), ..post("Wait", "/v1/wait") },
    post("Change", "/v1/change"),
    post("Panic", "/v1/panic"),
    post("Watch", "/v1/watch"),
];

/// Pages for everybody who knows the URL.
pub struct Playlists;

impl Site for Playlists {
    fn mount(&self) -> Mount {
        Mount { name: "playlists", paths: &["/hls/"], any_origin: true, ..Mount::default() }
    }

    fn answer(&self, request: SiteRequest) -> PortFuture<'_, SiteReply> {
        Box::pin(async move {
            let known = request.head.uri.query() == Some("SessionToken=t");
            let parts =
                if known { vec![Ok(Bytes::from("#EXT")), Ok(Bytes::from("M3U"))] } else { Vec::new() };
            let mut headers = HeaderMap::new();
            headers.insert("content-type", "application/x-mpegURL".parse().unwrap());
            let body = SiteBody::Stream(ByteStream::new(futures_util::stream::iter(parts)));
            SiteReply { status: if known { 200 } else { 403 }, headers, body }
        })
    }
}

/// Says who put how much, or why not.
pub struct Vault;

impl Site for Vault {
    fn mount(&self) -> Mount {
        Mount { name: "vault", signing_name: Some("s3"), hosts: &[".s3.localhost"], ..Mount::default() }
    }

    fn answer(&self, mut request: SiteRequest) -> PortFuture<'_, SiteReply> {
        Box::pin(async move {
            let allowed = request.caller.and_then(|caller| {
                request.planes.authorize(&caller, &Access::to_any("s3:PutObject")).map(|()| caller)
            });
            let mut status = 200;
            let text = match allowed {
                Err(error) => {
                    status = 403;
                    error.code().name.to_owned()
                }
                Ok(caller) => {
                    let mut whole = Vec::new();
                    let mut broken = String::new();
                    while let Some(next) = request.body.0.next().await {
                        match next {
                            Ok(bytes) => whole.extend_from_slice(&bytes),
                            Err(error) => broken = error.to_string(),
                        }
                    }
                    let who = caller.principal.access_key_id.clone().unwrap_or_default();
                    format!("{who} {} {broken}", String::from_utf8(whole).unwrap())
                }
            };
            SiteReply { status, headers: HeaderMap::new(), body: SiteBody::Whole(text.into()) }
        })
    }
}
