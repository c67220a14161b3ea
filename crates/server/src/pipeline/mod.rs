//! The one way in: from a request's head to its answer.
//!
//! Browser rules, then pages of our own, then: route, claim an identity, read the body, prove the identity, decode and run
//! the operation's row, observe, encode. [`Edge::respond`] is that list; every step has a file.

mod answer;
mod authenticate;
mod body;
mod browser;
mod events;
mod ids;
mod in_process;
mod local;
mod observe;
mod planes;
mod refusal;
mod route;
mod services;
mod stream;
mod throttle;

use std::{sync::Arc, time::Duration};

use answer::{EXTENDED_ID, REQUEST_ID};
use api::{
    Caller, Completed, ErrorCode, HttpBody, HttpReply, Planes, Principal, Reply, WireError,
    ports::{Audit, AuditEvent},
};
use base::{Clock, Region, Rng};
use bytes::Bytes;
use futures_util::FutureExt as _;
use http::{HeaderValue, Request, Response, header, request::Parts};
use hyper::body::{Body as _, Incoming};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use millstream_wire as wire;
use runtime::{Metrics, Shutdown, spawn};
use tracing::Instrument as _;
use wire::Encoding;

pub use answer::ReplyBody;
pub use authenticate::{Authentication, Identities, Identity, Place, Root};
pub use browser::BrowserRules;
pub use local::{LocalPages, MetricsReaders, Probe};
pub use observe::NoAudit;
pub use planes::{Anyone, ServerPlanes};
pub use services::{Service, ServiceInfo};

use body::{BodyError, BodyReader, Received};
use refusal::Refusal;
use route::Route;

use crate::{config::Http, listen::Registry};

/// The far end of a connection, as the socket knows it.
#[derive(Clone, Copy, Debug)]
pub struct Peer {
    /// Its address.
    pub address: std::net::IpAddr,
    /// Whether the connection is encrypted.
    pub secure: bool,
}

/// What the edge is made of.
pub struct EdgeParts {
    /// The services behind the endpoint.
    pub services: Vec<Service>,
    /// Permission and quotas.
    pub planes: Arc<dyn Planes>,
    /// Who calls.
    pub authentication: Authentication,
    /// Account and regions.
    pub place: Place,
    /// Which pages and hosts are let in.
    pub browser: BrowserRules,
    /// Health and metrics.
    pub local: LocalPages,
    /// Keeps a record of calls.
    pub audit: Arc<dyn Audit>,
    /// Where metrics are registered.
    pub metrics: Metrics,
    /// Sizes and deadlines.
    pub http: Http,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
    /// Ends streams when the server stops.
    pub shutdown: Shutdown,
}

/// Answers requests. Shared by all connections.
pub struct Edge {
    services: Vec<Arc<Service>>,
    planes: Arc<dyn Planes>,
    authentication: Authentication,
    place: Place,
    browser: BrowserRules,
    local: LocalPages,
    audit: Arc<dyn Audit>,
    meters: observe::Meters,
    bodies: BodyReader,
    ids: ids::RequestIds,
    clock: Arc<dyn Clock>,
    shutdown: Shutdown,
    connections: Arc<Registry>,
    /// Calls that run to their end without their clients.
    detached: Arc<Registry>,
}

impl Edge {
    /// Puts it together.
    pub fn new(parts: EdgeParts) -> Arc<Self> {
        let services: Vec<Arc<Service>> = parts.services.into_iter().map(Arc::new).collect();
        Arc::new(Self {
            meters: observe::Meters::new(&parts.metrics, &services),
            bodies: BodyReader::new(&parts.http, parts.clock.clone()),
            ids: ids::RequestIds::new(parts.rng.as_ref()),
            services,
            planes: parts.planes,
            authentication: parts.authentication,
            place: parts.place,
            browser: parts.browser,
            local: parts.local,
            audit: parts.audit,
            clock: parts.clock,
            shutdown: parts.shutdown,
            connections: Arc::default(),
            detached: Arc::default(),
        })
    }

    /// The open connections.
    pub(crate) fn connections(&self) -> &Arc<Registry> {
        &self.connections
    }

    /// Waits for calls that have outlived their connections.
    pub async fn finish_detached(&self) {
        self.detached.empty().await;
    }

    /// Answers a request.
    pub(crate) async fn respond(
        self: &Arc<Self>,
        request: Request<Incoming>,
        peer: &Peer,
    ) -> Response<ReplyBody> {
        let started = self.clock.monotonic();
        let (head, body) = request.into_parts();
        let origin = match self.browser.check(&head) {
            Ok(origin) => origin,
            Err(refusal) => {
                self.meters.refused(refusal.code());
                self.bodies.discard(body);
                return answer::refuse(&refusal);
            }
        };
        if let Some(origin) = &origin
            && browser::is_preflight(&head)
        {
            let mut response = answer::answer(200, None, ReplyBody::whole(Bytes::new()));
            origin.clone().permit(&head.headers, response.headers_mut());
            return response;
        }
        let mut response = match self.local.answer(&head, || self.refresh()).await {
            Some(response) => response,
            None => self.answer_call(head, body, peer, started).await,
        };
        if let Some(origin) = origin {
            origin.mark(response.headers_mut());
        }
        response
    }

    fn refresh(&self) {
        self.meters.connections.set(i64::try_from(self.connections.count()).unwrap_or(i64::MAX));
        self.meters.body_bytes.set(i64::try_from(self.bodies.budget().used()).unwrap_or(i64::MAX));
    }

    async fn answer_call(
        self: &Arc<Self>,
        head: Parts,
        body: Incoming,
        peer: &Peer,
        started: Duration,
    ) -> Response<ReplyBody> {
        let request_id = self.ids.request_id();
        let id_header = HeaderValue::from_bytes(&request_id).expect("a UUID is visible ASCII");
        let request_id = std::str::from_utf8(&request_id).expect("a UUID is ASCII");
        let mut response = match route::route(&self.services, &head, !body.is_end_stream()) {
            Ok(route) => self.call(&head, body, peer, &route, request_id, started).await,
            Err(refusal) => {
                self.meters.refused(refusal.code());
                self.bodies.discard(body);
                answer::refuse(&refusal)
            }
        };
        answer::close_if_hopeless(&mut response, head.version);
        self.meters.answered(answer::length(&response));
        let headers = response.headers_mut();
        headers.insert(REQUEST_ID, id_header);
        headers.insert(EXTENDED_ID, self.ids.extended());
        response
    }

    async fn call(
        self: &Arc<Self>,
        head: &Parts,
        mut body: Incoming,
        peer: &Peer,
        route: &Route,
        request_id: &str,
        started: Duration,
    ) -> Response<ReplyBody> {
        let request_id: Arc<str> = request_id.into();
        let outcome = match self.admit(head, &mut body, route).await {
            Ok((principal, region, received)) => {
                let caller = Arc::new(self.caller(head, peer, principal, region, request_id));
                self.run(route, caller, received, started).await
            }
            Err(error) => {
                self.bodies.discard(body);
                self.observe(route, None, None, Some(&error), &request_id, started).await;
                Err(error)
            }
        };
        self.encode(route, outcome)
    }

    /// Who calls, and with what.
    async fn admit(
        &self,
        head: &Parts,
        body: &mut Incoming,
        route: &Route,
    ) -> Result<(Principal, Region, Received), WireError> {
        let service = self.services[route.service].info().name;
        let claim = self.authentication.claim(head, service, &self.place, self.clock.as_ref())?;
        let received =
            self.bodies.read(body, self.authentication.wants_hash()).await.map_err(BodyError::into_wire)?;
        self.meters.received(received.bytes.len());
        let (principal, region) =
            self.authentication.prove(claim, head, received.hash, self.clock.as_ref())?;
        if received.bytes.is_empty() && route.encoding != Encoding::RpcV2Cbor {
            return Err(WireError::new(ErrorCode::SERIALIZATION, "")); // recorded by kinesalite
        }
        Ok((principal, region, received))
    }

    fn caller(
        &self,
        head: &Parts,
        peer: &Peer,
        principal: Principal,
        region: Region,
        request_id: Arc<str>,
    ) -> Caller {
        let scheme = if peer.secure { "https://" } else { "http://" };
        let host = browser::host_of(head).unwrap_or("localhost");
        let user_agent = head.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok());
        Caller {
            principal,
            region,
            request_id,
            received: self.clock.now(),
            source_ip: Some(peer.address),
            secure_transport: peer.secure,
            user_agent: user_agent.map(Arc::from),
            endpoint: [scheme, host].concat().into(),
        }
    }

    /// Runs the operation; beside the connection if it must not be cut in half.
    async fn run(
        self: &Arc<Self>,
        route: &Route,
        caller: Arc<Caller>,
        received: Received,
        started: Duration,
    ) -> Result<Reply, WireError> {
        let service = &self.services[route.service];
        let spec = route.operation.spec;
        let span = tracing::debug_span!("call", operation = spec.name, request_id = %caller.request_id);
        let running = span.in_scope(|| {
            let mut reader = route.encoding.reader(&received.bytes);
            let request = api::Request { body: reader.as_dyn(), caller: caller.clone() };
            service.run(route.operation.index, &self.planes, request)
        });
        drop(received); // decoded: its memory is free for the next one
        let (edge, route) = (self.clone(), route.clone());
        let finish = async move {
            let completed = std::panic::AssertUnwindSafe(running).catch_unwind().await;
            let Completed { access, outcome } = completed.unwrap_or_else(|_| {
                edge.meters.panics.inc();
                services::panicked()
            });
            let error = outcome.as_ref().err();
            edge.observe(&route, Some(&caller), access.as_ref(), error, &caller.request_id, started).await;
            outcome
        }
        .instrument(span);
        if spec.detached {
            let entry = self.detached.enter();
            let task = spawn(async move {
                let outcome = finish.await;
                drop(entry);
                outcome
            });
            task.await.unwrap_or_else(|| services::panicked().outcome)
        } else {
            finish.await
        }
    }

    async fn observe(
        &self,
        route: &Route,
        caller: Option<&Arc<Caller>>,
        access: Option<&api::Access>,
        error: Option<&WireError>,
        request_id: &str,
        started: Duration,
    ) {
        let event = AuditEvent {
            service: self.services[route.service].info().name,
            spec: route.operation.spec,
            caller,
            access,
            error,
            request_id,
        };
        let exit = observe::Exit {
            event,
            took: self.clock.monotonic().saturating_sub(started),
            place: (route.service, route.operation.index),
        };
        observe::observe(&self.meters, self.audit.as_ref(), exit).await;
    }

    fn encode(&self, route: &Route, outcome: Result<Reply, WireError>) -> Response<ReplyBody> {
        let encoding = route.encoding;
        match outcome {
            Ok(Reply::Empty) => {
                answer::answer(200, Some(encoding.content_type()), ReplyBody::whole(Bytes::new()))
            }
            Ok(Reply::Value(value)) => {
                let mut body = Vec::with_capacity(512);
                encoding.encode(value.as_ref(), &mut body);
                answer::answer(200, Some(encoding.content_type()), ReplyBody::whole(body))
            }
            Ok(Reply::Events(stream)) => {
                let open = self.meters.event_streams.clone();
                let events = events::Events::new(encoding, stream, self.shutdown.clone(), open);
                answer::answer(200, Some(events::CONTENT_TYPE), ReplyBody::events(events))
            }
            Ok(Reply::Http(reply)) => self.encode_http(encoding, *reply),
            Err(error) => answer::refuse(&Refusal::Service { error, encoding }),
        }
    }

    fn encode_http(&self, encoding: Encoding, reply: HttpReply) -> Response<ReplyBody> {
        let HttpReply { head, body } = reply;
        let open = self.meters.event_streams.clone();
        let (content_type, body) = match body {
            HttpBody::Empty => (None, ReplyBody::whole(Bytes::new())),
            HttpBody::Value(value) => {
                let mut body = Vec::with_capacity(512);
                encoding.encode(value.as_ref(), &mut body);
                (Some(encoding.content_type()), ReplyBody::whole(body))
            }
            HttpBody::Bytes(bytes) => (None, ReplyBody::whole(bytes)),
            HttpBody::Stream(bytes) => {
                (None, ReplyBody::stream(stream::Stream::new(bytes, self.shutdown.clone(), open)))
            }
            HttpBody::Events(stream) => {
                let events = events::Events::new(encoding, stream, self.shutdown.clone(), open);
                (Some(events::CONTENT_TYPE), ReplyBody::events(events))
            }
        };
        answer::answer_with(head, 200, content_type, body)
    }
}
