//! Who is let in, and with what: an identity is claimed by the head, the body is read, and the identity proved.

use api::{ErrorCode, Principal, WireError};
use base::Region;
use http::{HeaderValue, header, request::Parts};
use hyper::body::{Body as _, Incoming};
use millstream_api as api;
use millstream_base as base;
use millstream_wire as wire;
use wire::{Encoding, query::Form};

use super::{
    Edge, Peer,
    authenticate::Authentication,
    body::{BodyError, Received},
    route::{self, Route},
};

/// A request that may be decoded.
pub(super) struct Admitted {
    pub principal: Principal,
    pub region: Region,
    pub received: Received,
}

impl Edge {
    /// Who calls, and with what.
    pub(super) async fn admit(
        &self,
        head: &Parts,
        peer: &Peer,
        body: &mut Incoming,
        route: &Route,
    ) -> Result<Admitted, WireError> {
        let info = self.services[route.service].info();
        if info.unsigned.contains(&route.operation.spec.name) && Authentication::is_unsigned(head) {
            let principal = Principal::anonymous(&self.place.account);
            let received = self.read(body).await?;
            return Ok(Admitted { principal, region: self.place.region.clone(), received });
        }
        let service = info.signing_name();
        let claim = self.authentication.claim(head, peer, service, &self.place, self.clock.as_ref())?;
        let received = self.read(body).await?;
        let (principal, region) =
            self.authentication.prove(claim, head, received.hash, self.clock.as_ref())?;
        self.authentication.require_signed(head, route.inputs())?;
        let is_old = matches!(route.encoding, Encoding::Json10 | Encoding::Json11 | Encoding::Cbor11);
        if is_old && received.bytes.is_empty() {
            return Err(WireError::new(ErrorCode::SERIALIZATION, "")); // recorded by kinesalite
        }
        let received = match head.headers.get(header::CONTENT_ENCODING) {
            // What a REST operation does with its body is its own affair: Lambda hands it to the function as it is.
            Some(coding) if route.template.is_none() => self.plain(coding, received)?,
            _ => received,
        };
        Ok(Admitted { principal, region, received })
    }

    /// The same where the operation stands in the body. A signature for a service that speaks Query is claimed before the
    /// body is read; any other is refused, or not needed, when the operation is known.
    pub(super) async fn admit_form(
        &self,
        head: &Parts,
        peer: &Peer,
        body: &mut Incoming,
        service: Option<usize>,
    ) -> Result<(Route, Admitted), (Option<Route>, WireError)> {
        let unrouted = |error| (None, error);
        let claim = |service: usize| {
            let name = self.services[service].info().signing_name();
            self.authentication.claim(head, peer, name, &self.place, self.clock.as_ref())
        };
        let claimed = match service.map(claim).transpose() {
            Ok(claimed) => claimed,
            // What it was to be is recorded.
            Err(error) => return Err((self.asked_for(head, body, service).await, error)),
        };
        let received = self.read(body).await.map_err(unrouted)?;
        let (hash, query) = (received.hash, head.uri.query().unwrap_or_default());
        let received = match head.headers.get(header::CONTENT_ENCODING) {
            Some(coding) => self.plain(coding, received).map_err(unrouted)?,
            None => received,
        };
        let received = received.or(query);
        let malformed = |error: api::Malformed| WireError::new(ErrorCode::SERIALIZATION, error.message);
        let route = Form::parse(&received.bytes)
            .map_err(malformed)
            .and_then(|form| route::of_form(&self.services, service, &form))
            .map_err(unrouted)?;
        let info = self.services[route.service].info();
        let free = info.unsigned.contains(&route.operation.spec.name);
        let claimed = match claimed {
            Some(claimed) => Ok(claimed),
            None if free && Authentication::is_unsigned(head) => {
                let principal = Principal::anonymous(&self.place.account);
                let region = self.place.region.clone();
                return Ok((route, Admitted { principal, region, received }));
            }
            None => claim(route.service),
        };
        let proved =
            claimed.and_then(|claimed| self.authentication.prove(claimed, head, hash, self.clock.as_ref()));
        match proved {
            Ok((principal, region)) => Ok((route, Admitted { principal, region, received })),
            Err(error) => Err((Some(route), error)),
        }
    }

    /// The operation that a form names whose caller is refused by its head; `None` where nothing names one, or where the
    /// form is larger than those that callers send who are let in.
    async fn asked_for(&self, head: &Parts, body: &mut Incoming, service: Option<usize>) -> Option<Route> {
        const FORM_BYTES_MAX: u64 = 256 << 10;
        let is_small = body.size_hint().upper().is_some_and(|bytes| bytes <= FORM_BYTES_MAX);
        if !is_small || head.headers.contains_key(header::CONTENT_ENCODING) {
            return None;
        }
        let received = self.read(body).await.ok()?.or(head.uri.query().unwrap_or_default());
        let form = Form::parse(&received.bytes).ok()?;
        route::of_form(&self.services, service, &form).ok()
    }

    async fn read(&self, body: &mut Incoming) -> Result<Received, WireError> {
        let received =
            self.bodies.read(body, self.authentication.wants_hash()).await.map_err(BodyError::into_wire)?;
        self.meters.received(received.bytes.len());
        Ok(received)
    }

    /// The body without its compression. A body in signed chunks is not one of a call.
    fn plain(&self, coding: &HeaderValue, received: Received) -> Result<Received, WireError> {
        match coding.as_bytes() {
            b"identity" => Ok(received),
            b"gzip" => self.bodies.inflate(received).map_err(BodyError::into_wire),
            _ => Err(BodyError::NotInflated.into_wire()),
        }
    }
}
