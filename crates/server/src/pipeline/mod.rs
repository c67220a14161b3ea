//! The one way in: from a request's head to its answer.
//!
//! Browser rules, then pages of our own, then: route, claim an identity, read the body, prove the identity, decode and run
//! the operation's row, observe, encode. [`Edge::respond`] is that list; every step has a file.

mod admit;
mod answer;
mod authenticate;
mod body;
mod browser;
mod decode;
mod encode;
mod events;
mod ids;
mod in_process;
mod incoming;
mod local;
mod observe;
mod origin;
mod planes;
mod refusal;
mod route;
mod services;
mod sites;
mod stream;
mod throttle;

use std::{sync::Arc, time::Duration};

use admit::Admitted;
use answer::{EXTENDED_ID, REQUEST_ID};
use api::{
    BodyStream, Caller, Completed, ErrorCode, Planes, Principal, Reply, VpcEndpoint, WireError,
    ports::{Audit, AuditEvent},
    site::Site,
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

use body::{BodyReader, Received};
use origin::{Start, Who, origin, require_served};
use refusal::Refusal;
use route::{Route, Target};

pub use crate::otlp::Spans;
use crate::{config::Http, listen::Registry, otlp::Parent, tls::ClientCertificate};

/// The far end of a connection, as the socket knows it.
#[derive(Clone, Debug)]
pub struct Peer {
    /// Its address; none on a unix socket.
    pub address: Option<std::net::IpAddr>,
    /// Our end; none on a unix socket.
    pub local: Option<std::net::SocketAddr>,
    /// Whether the connection is encrypted.
    pub secure: bool,
    /// The private endpoint that it came in by.
    pub vpc_endpoint: Option<Arc<VpcEndpoint>>,
    /// The certificate that the client has shown.
    pub certificate: Option<ClientCertificate>,
}

/// What the edge is made of.
pub struct EdgeParts {
    /// The services behind the endpoint.
    pub services: Vec<Service>,
    /// What else answers there.
    pub sites: Vec<Arc<dyn Site>>,
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
    /// Takes calls as spans; `None` where nobody collects them.
    pub spans: Option<Arc<Spans>>,
    /// Ends streams when the server stops.
    pub shutdown: Shutdown,
}

/// Answers requests. Shared by all connections.
pub struct Edge {
    services: Vec<Arc<Service>>,
    sites: sites::Sites,
    /// How long a body that is streamed may be silent.
    patience: Duration,
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
    spans: Option<Arc<Spans>>,
    shutdown: Shutdown,
    connections: Arc<Registry>,
    /// Calls that run to their end without their clients.
    detached: Arc<Registry>,
}

impl Edge {
    /// Puts it together.
    pub fn new(parts: EdgeParts) -> Arc<Self> {
        let services: Vec<Arc<Service>> = parts.services.into_iter().map(Arc::new).collect();
        let global = services.iter().map(|service| service.info()).filter(|info| info.global);
        let global = global.map(ServiceInfo::signing_name).collect();
        Arc::new(Self {
            meters: observe::Meters::new(&parts.metrics, &services),
            bodies: BodyReader::new(&parts.http, parts.clock.clone()),
            ids: ids::RequestIds::new(parts.rng.as_ref()),
            services,
            sites: sites::Sites::new(parts.sites),
            patience: parts.http.idle_timeout.min(Duration::from_secs(60)).max(parts.http.body_timeout),
            planes: parts.planes,
            authentication: parts.authentication,
            place: Place { global, ..parts.place },
            browser: parts.browser,
            local: parts.local,
            audit: parts.audit,
            clock: parts.clock,
            spans: parts.spans,
            shutdown: parts.shutdown,
            connections: Arc::default(),
            detached: Arc::default(),
        })
    }

    /// Every operation that is served, with its service.
    pub fn operations(&self) -> impl Iterator<Item = (&ServiceInfo, &'static api::OperationSpec)> {
        self.services.iter().flat_map(|service| service.operations().map(|spec| (service.info(), spec)))
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
        let parent = self.spans.as_ref().and_then(|_| Parent::of(request.headers()));
        let started = Start { at: self.clock.monotonic(), version: request.version(), parent };
        let (head, body) = request.into_parts();
        let origin = match self.browser.check(&head) {
            Ok(origin) => origin,
            // The URL is the secret, and every page may have been given it.
            Err(_) if self.sites.are_open_to_all(head.uri.path()) => None,
            Err(refusal) => {
                self.meters.refused(refusal.code());
                self.bodies.discard(body);
                return answer::refuse(&refusal, "");
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
        started: Start,
    ) -> Response<ReplyBody> {
        let request_id = self.ids.request_id();
        let id_header = HeaderValue::from_bytes(&request_id).expect("a UUID is visible ASCII");
        let request_id = std::str::from_utf8(&request_id).expect("a UUID is ASCII");
        let mut response = match self.sites.find(&head) {
            Some((mount, site)) => self.visit(mount, site, head, body, peer, request_id).await,
            None => self.answer_operation(head, body, peer, request_id, started).await,
        };
        let headers = response.headers_mut();
        headers.insert(REQUEST_ID, id_header);
        headers.insert(EXTENDED_ID, self.ids.extended());
        response
    }

    async fn answer_operation(
        self: &Arc<Self>,
        head: Parts,
        body: Incoming,
        peer: &Peer,
        request_id: &str,
        started: Start,
    ) -> Response<ReplyBody> {
        let mut response = match route::route(&self.services, &head, !body.is_end_stream()) {
            Ok(target) => self.call(&head, body, peer, target, request_id, started).await,
            Err(refusal) => {
                self.meters.refused(refusal.code());
                self.bodies.discard(body);
                answer::refuse(&refusal, request_id)
            }
        };
        answer::close_if_hopeless(&mut response, head.version);
        self.meters.answered(answer::length(&response));
        response
    }

    async fn call(
        self: &Arc<Self>,
        head: &Parts,
        mut body: Incoming,
        peer: &Peer,
        target: Target,
        request_id: &str,
        started: Start,
    ) -> Response<ReplyBody> {
        if let Target::Operation(route) = &target
            && route.is_streamed()
        {
            return self.call_streamed(head, body, peer, route, request_id, started).await;
        }
        let admitted = match target {
            Target::Operation(route) => match self.admit(head, peer, &mut body, &route).await {
                Ok(admitted) => Ok((route, admitted)),
                Err(error) => Err((Some(route), error)),
            },
            Target::Form(service) => match self.admit_form(head, peer, &mut body, service).await {
                // Nobody knows what it was to be: neither audit nor the metrics of an operation.
                Err((None, error)) => {
                    self.bodies.discard(body);
                    self.meters.refused(error.code().name);
                    let info =
                        service.or_else(|| self.services.iter().position(|known| known.speaks_query()));
                    let info = info.map(|service| Box::new(*self.services[service].info()));
                    return answer::refuse(
                        &Refusal::Service { error, encoding: Encoding::Query, info },
                        request_id,
                    );
                }
                admitted => admitted,
            },
        };
        let id: Arc<str> = request_id.into();
        match admitted {
            Ok((route, Admitted { principal, region, received })) => {
                let caller = Arc::new(self.caller(head, peer, principal, region, id));
                let outcome = self.run(head, &route, caller, Payload::Whole(received), started).await;
                self.encode(&route, request_id, outcome)
            }
            Err((route, error)) => {
                self.bodies.discard(body);
                let route = route.expect("a call without a route has been answered");
                self.observe(&route, Who::Nobody(origin(head, peer)), None, Some(&error), &id, started).await;
                self.encode(&route, request_id, Err(error))
            }
        }
    }

    /// The same where the body is not read before: the head says who calls.
    async fn call_streamed(
        self: &Arc<Self>,
        head: &Parts,
        body: Incoming,
        peer: &Peer,
        route: &Route,
        request_id: &str,
        started: Start,
    ) -> Response<ReplyBody> {
        let id: Arc<str> = request_id.into();
        let service = self.services[route.service].info().signing_name();
        let (rules, clock) = (&wire::sigv4::Rules::UNSIGNED_BODY, self.clock.as_ref());
        let proved = self.authentication.prove_head(head, peer, service, rules, true, &self.place, clock);
        let proved = proved
            .and_then(|proved| self.authentication.require_signed(head, route.inputs()).map(|()| proved));
        let outcome = match proved {
            Ok((principal, region, integrity)) => {
                let caller = Arc::new(self.caller(head, peer, principal, region, id));
                let waits =
                    head.headers.get(header::EXPECT).is_some_and(|expected| expected == "100-continue");
                let (bytes, _) =
                    incoming::stream(body, integrity, waits, self.patience, self.clock.clone()).await;
                self.run(head, route, caller, Payload::Stream(BodyStream::new(bytes)), started).await
            }
            Err(error) => {
                self.bodies.discard(body);
                self.observe(route, Who::Nobody(origin(head, peer)), None, Some(&error), &id, started).await;
                Err(error)
            }
        };
        self.encode(route, request_id, outcome)
    }

    fn caller(
        &self,
        head: &Parts,
        peer: &Peer,
        principal: Principal,
        region: Region,
        request_id: Arc<str>,
    ) -> Caller {
        let user_agent = head.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok());
        Caller {
            principal,
            region,
            request_id,
            received: self.clock.now(),
            source_ip: peer.address,
            vpc_endpoint: peer.vpc_endpoint.clone(),
            secure_transport: peer.secure,
            user_agent: user_agent.map(Arc::from),
            endpoint: origin::endpoint(browser::host_of(head), peer).into(),
        }
    }

    /// Runs the operation; beside the connection if it must not be cut in half.
    async fn run(
        self: &Arc<Self>,
        head: &Parts,
        route: &Route,
        caller: Arc<Caller>,
        payload: Payload,
        started: Start,
    ) -> Result<Reply, WireError> {
        let service = &self.services[route.service];
        let spec = route.operation.spec;
        if let Some(endpoint) = &caller.vpc_endpoint
            && let Err(error) = require_served(endpoint, service.info().signing_name())
        {
            let who = Who::Caller(&caller);
            self.observe(route, who, None, Some(&error), &caller.request_id, started).await;
            return Err(error);
        }
        let span = tracing::debug_span!("call", operation = spec.name, request_id = %caller.request_id);
        let running = span.in_scope(|| {
            let run = |body: &mut dyn api::Reader| {
                service.run(
                    route.operation.index,
                    &self.planes,
                    api::Request { body, caller: caller.clone() },
                )
            };
            match payload {
                // Once it is decoded, its memory is free for the next one.
                Payload::Whole(received) => decode::with_reader(route, head, &received.bytes, None, run),
                Payload::Stream(stream) => decode::with_reader(route, head, &[], Some(stream), run),
            }
        });
        let violation = service.info().violation;
        let (edge, route) = (self.clone(), route.clone());
        let finish = async move {
            let completed = std::panic::AssertUnwindSafe(running).catch_unwind().await;
            let Completed { access, outcome } = completed.unwrap_or_else(|_| {
                edge.meters.panics.inc();
                services::panicked()
            });
            let outcome = outcome.map_err(|error| match error.code() {
                ErrorCode::VALIDATION => error.with_code(violation),
                _ => error,
            });
            let error = outcome.as_ref().err();
            let who = Who::Caller(&caller);
            edge.observe(&route, who, access.as_ref(), error, &caller.request_id, started).await;
            outcome
        }
        .instrument(span);
        if spec.detached {
            let entry = self.detached.enter(None);
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
        who: Who<'_>,
        access: Option<&api::Access>,
        error: Option<&WireError>,
        request_id: &str,
        started: Start,
    ) {
        let (caller, origin) = match who {
            Who::Caller(caller) => (Some(caller), None),
            Who::Nobody(origin) => (None, Some(origin)),
        };
        let event = AuditEvent {
            service: self.services[route.service].info().name,
            spec: route.operation.spec,
            caller,
            origin,
            access,
            error,
            request_id,
        };
        let exit = observe::Exit {
            event,
            took: self.clock.monotonic().saturating_sub(started.at),
            place: (route.service, route.operation.index),
            encoding: route.encoding,
            version: started.version,
        };
        if let Some(spans) = &self.spans
            && spans.wants(started.parent)
        {
            spans.add(exit.span(started.parent));
        }
        observe::observe(&self.meters, self.audit.as_ref(), exit).await;
    }

    fn encode(
        &self,
        route: &Route,
        request_id: &str,
        outcome: Result<Reply, WireError>,
    ) -> Response<ReplyBody> {
        let info = self.services[route.service].info();
        let encoder = encode::Encoder { route, info, request_id };
        let open = &self.meters.event_streams;
        match outcome {
            Ok(reply) => encoder.reply(reply, |content| match content {
                encode::Endless::Events(stream) => {
                    let (shutdown, open) = (self.shutdown.clone(), open.clone());
                    ReplyBody::events(events::Events::new(route.encoding, stream, shutdown, open))
                }
                encode::Endless::Bytes(bytes) => {
                    ReplyBody::stream(stream::Stream::new(bytes, self.shutdown.clone(), open.clone()))
                }
            }),
            Err(error) => answer::refuse(
                &Refusal::Service { error, encoding: route.encoding, info: Some(Box::new(*info)) },
                request_id,
            ),
        }
    }
}

/// The body of a request that may be decoded.
enum Payload {
    Whole(Received),
    Stream(BodyStream),
}
