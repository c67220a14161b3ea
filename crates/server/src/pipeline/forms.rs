//! Calls of services that speak Query: the operation stands in a form.

use api::{ErrorCode, Principal, WireError};
use http::{header, request::Parts};
use hyper::body::{Body as _, Incoming};
use millstream_api as api;
use millstream_wire as wire;
use wire::query::Form;

use super::{
    Admitted, Edge,
    authenticate::Authentication,
    route::{self, Route},
};

impl Edge {
    /// Who calls, and with what, where the operation stands in the body. A signature for a service that speaks Query is claimed before the
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
}
