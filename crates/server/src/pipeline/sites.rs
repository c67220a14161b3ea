//! Requests that are not calls of operations, and the sites that answer them.

use std::sync::Arc;

use api::{
    WireError,
    site::{Mount, Site, SiteBody, SiteReply, SiteRequest},
};
use http::{HeaderValue, Response, StatusCode, header, request::Parts};
use hyper::body::Incoming;
use millstream_api as api;
use millstream_wire as wire;
use wire::sigv4::{Head, Presented, Rules, errors};

use super::{
    Edge, Peer,
    answer::{self, ReplyBody},
    authenticate::Integrity,
    browser, incoming, stream,
};

/// The sites of an endpoint.
pub(super) struct Sites(Vec<(Mount, Arc<dyn Site>)>);

impl Sites {
    pub(super) fn new(sites: Vec<Arc<dyn Site>>) -> Self {
        Self(sites.into_iter().map(|site| (site.mount(), site)).collect())
    }

    /// Whether pages of every origin may ask for what lies at this path.
    pub(super) fn are_open_to_all(&self, path: &str) -> bool {
        let begins =
            |mount: &Mount| mount.any_origin && mount.paths.iter().any(|begin| path.starts_with(begin));
        self.0.iter().any(|(mount, _)| begins(mount))
    }

    /// The site that a request is for.
    pub(super) fn find(&self, head: &Parts) -> Option<&(Mount, Arc<dyn Site>)> {
        if self.0.is_empty() || head.headers.contains_key("x-amz-target") {
            return None;
        }
        let signed_for = Presented::parse(&Head::of(head)).ok().flatten();
        let signed_for = signed_for.as_ref().map(|presented| presented.scope().service.as_str());
        let host = browser::host_of(head).map(browser::without_port);
        self.0.iter().find(|(mount, _)| mount.takes(head.uri.path(), host, signed_for))
    }
}

impl Edge {
    pub(super) async fn visit(
        self: &Arc<Self>,
        mount: &Mount,
        site: &Arc<dyn Site>,
        head: Parts,
        body: Incoming,
        peer: &Peer,
        request_id: &str,
    ) -> Response<ReplyBody> {
        let request_id: Arc<str> = request_id.into();
        let (caller, integrity) = match self.visitor(mount, &head, peer) {
            Ok((principal, region, integrity)) => {
                let caller = self.caller(&head, peer, principal, region, request_id.clone());
                (Ok(Arc::new(caller)), integrity)
            }
            Err(error) => (Err(error), Integrity::Unchecked),
        };
        let waits = head.headers.get(header::EXPECT).is_some_and(|expected| expected == "100-continue");
        let (body, trailers) =
            incoming::stream(body, integrity, waits, self.patience, self.clock.clone()).await;
        let planes = self.planes.clone();
        let reply = site.answer(SiteRequest { head, body, trailers, caller, request_id, planes }).await;
        self.meters.visited(mount.name, reply.status);
        let SiteReply { status, headers, body } = reply;
        let body = match body {
            SiteBody::Whole(bytes) => ReplyBody::whole(bytes),
            SiteBody::Stream(bytes) => {
                let open = self.meters.event_streams.clone();
                ReplyBody::stream(stream::Stream::new(bytes, self.shutdown.clone(), open))
            }
        };
        let mut response = Response::new(body);
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        *response.headers_mut() = headers;
        if mount.any_origin {
            let any = HeaderValue::from_static("*");
            response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, any);
        }
        self.meters.answered(answer::length(&response));
        response
    }

    fn visitor(
        &self,
        mount: &Mount,
        head: &Parts,
        peer: &Peer,
    ) -> Result<(api::Principal, millstream_base::Region, Integrity), WireError> {
        if let Some(endpoint) = &peer.vpc_endpoint {
            super::require_served(endpoint, mount.signing_name.unwrap_or(mount.name))?;
        }
        let service = mount.signing_name.ok_or_else(errors::missing_authentication_token)?;
        let clock = self.clock.as_ref();
        self.authentication.prove_head(head, peer, service, &Rules::S3, false, &self.place, clock)
    }
}
