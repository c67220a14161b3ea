//! How a request began, and from where.

use std::{net::IpAddr, sync::Arc, time::Duration};

use api::{Caller, ErrorCode, VpcEndpoint, WireError, ports::CallOrigin};
use http::{header, request::Parts};
use millstream_api as api;

use super::{Peer, browser::is_loopback};
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

/// The address that the client used, with its scheme: for endpoints in answers.
///
/// The producer SDK for C signs and sends a `Host` without the port. Where that host is this machine itself, by a loopback name or
/// by the address that the client has reached, the port is the one that it has reached.
pub(super) fn endpoint(host: Option<&str>, peer: &Peer) -> String {
    let (scheme, usual) = if peer.secure { ("https", 443) } else { ("http", 80) };
    let host = host.unwrap_or("localhost");
    match peer.local {
        Some(local) if local.port() != usual && !names_a_port(host) && is_itself(host, local.ip()) => {
            format!("{scheme}://{host}:{}", local.port())
        }
        _ => format!("{scheme}://{host}"),
    }
}

fn names_a_port(host: &str) -> bool {
    let behind_brackets = host.rsplit_once(']').map_or(host, |(_, rest)| rest);
    behind_brackets.contains(':')
}

fn is_itself(host: &str, local: IpAddr) -> bool {
    let local = local.to_canonical();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.parse::<IpAddr>().is_ok_and(|address| address.to_canonical() == local)
        || local.is_loopback() && is_loopback(host)
}

/// Refuses what a private endpoint does not lead to.
pub(super) fn require_served(endpoint: &VpcEndpoint, service: &str) -> Result<(), WireError> {
    if endpoint.serves(service) {
        return Ok(());
    }
    let message = format!("The VPC endpoint {} does not lead to {service}.", endpoint.id);
    Err(WireError::new(ErrorCode::ACCESS_DENIED, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peer(secure: bool, local: &str) -> Peer {
        let local = Some(local.parse().unwrap());
        Peer { address: None, local, secure, vpc_endpoint: None, certificate: None }
    }

    #[test]
    fn an_endpoint_is_where_the_client_asked() {
        for (secure, local, host, expected) in [
            (false, "127.0.0.1:4567", "127.0.0.1:4567", "http://127.0.0.1:4567"),
            (true, "127.0.0.1:4568", "localhost:4568", "https://localhost:4568"),
            (false, "127.0.0.1:4567", "127.0.0.1", "http://127.0.0.1:4567"),
            (false, "127.0.0.1:4567", "cam.localhost", "http://cam.localhost:4567"),
            (false, "[::1]:4567", "[::1]", "http://[::1]:4567"),
            (false, "[::ffff:10.0.0.7]:4567", "10.0.0.7", "http://10.0.0.7:4567"),
            (true, "10.0.0.7:443", "10.0.0.7", "https://10.0.0.7"),
            (false, "10.0.0.7:4567", "video.example.com", "http://video.example.com"),
            (false, "10.0.0.7:4567", "10.0.0.8", "http://10.0.0.8"),
        ] {
            assert_eq!(endpoint(Some(host), &peer(secure, local)), expected, "{host} at {local}");
        }
        assert_eq!(endpoint(None, &peer(false, "127.0.0.1:80")), "http://localhost");
    }
}
