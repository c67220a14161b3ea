//! The record of what was done.

use std::{net::IpAddr, sync::Arc};

use super::PortFuture;
use crate::{Access, Caller, OperationSpec, VpcEndpoint, WireError};

/// How a call ended: what an audit record is made from. Neither payloads nor secrets are in it.
#[derive(Clone, Debug)]
pub struct AuditEvent<'a> {
    /// The signing name of the service: `kinesis`.
    pub service: &'static str,
    /// The operation.
    pub spec: &'static OperationSpec,
    /// Who called; `None` if that could not be verified.
    pub caller: Option<&'a Arc<Caller>>,
    /// Where the call came from, if nobody knows who called.
    pub origin: Option<CallOrigin<'a>>,
    /// What the call wanted to do, as far as it got there.
    pub access: Option<&'a Access>,
    /// What went wrong.
    pub error: Option<&'a WireError>,
    /// The id that the client got.
    pub request_id: &'a str,
}

/// What the connection and the head say of a call whose caller was not verified.
#[derive(Clone, Copy, Debug)]
pub struct CallOrigin<'a> {
    /// The far end of the connection; `None` on a unix socket.
    pub source_ip: Option<IpAddr>,
    /// The private endpoint that the connection came in by.
    pub vpc_endpoint: Option<&'a Arc<VpcEndpoint>>,
    /// The client's own description of itself, as sent.
    pub user_agent: Option<&'a str>,
    /// The service that calls by itself and as nobody else: `firehose.amazonaws.com` where it takes on a role.
    pub service: Option<&'static str>,
}

/// A connection that was closed at once, since its address may not connect.
#[derive(Clone, Copy, Debug)]
pub struct RefusedConnection<'a> {
    /// The private endpoint that it was for; `None` for the public listener.
    pub endpoint: Option<&'a Arc<VpcEndpoint>>,
    /// From where it came.
    pub address: IpAddr,
    /// How many were refused to the same address since the last record of one.
    pub before: u64,
}

/// Keeps a record of calls. Without a trail there is none.
pub trait Audit: Send + Sync + 'static {
    /// Told of every exit, denied and invalid calls included, and of what services do in the background as a role. A
    /// management call is answered only after the returned future, if there is one, is done: that is when the record is
    /// durable.
    fn record(&self, event: &AuditEvent<'_>) -> Option<PortFuture<'static, ()>>;

    /// Told of connections that a listener does not let in, so seldom that they cannot fill what is kept. By default nothing
    /// is kept of them.
    fn refused(&self, _refused: &RefusedConnection<'_>) {}
}
