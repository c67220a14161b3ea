//! How a request began, and from where.

use std::{sync::Arc, time::Duration};

use api::{Caller, ErrorCode, VpcEndpoint, WireError, ports::CallOrigin};
use http::{header, request::Parts};
use millstream_api as api;

use super::Peer;
use crate::otlp::Parent;

/// How a request began.
#[derive(Clone, Copy)]
pub(super) struct Start {
    /// When, on the monotonic clock.
    pub at: Duration,
    /// In which version of HTTP.
    pub version: http::Version,
    /// The client's trace, where spans are kept.
    pub parent: Option<Parent>,
}

/// Who called, or at least from where.
pub(super) enum Who<'a> {
    Caller(&'a Arc<Caller>),
    Nobody(CallOrigin<'a>),
}

/// What is known of a call whose caller was not verified.
pub(super) fn origin<'a>(head: &'a Parts, peer: &'a Peer) -> CallOrigin<'a> {
    CallOrigin {
        source_ip: peer.address,
        vpc_endpoint: peer.vpc_endpoint.as_ref(),
        user_agent: head.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()),
        service: None,
    }
}

/// Refuses what a private endpoint does not lead to.
pub(super) fn require_served(endpoint: &VpcEndpoint, service: &str) -> Result<(), WireError> {
    if endpoint.serves(service) {
        return Ok(());
    }
    let message = format!("The VPC endpoint {} does not lead to {service}.", endpoint.id);
    Err(WireError::new(ErrorCode::ACCESS_DENIED, message))
}
