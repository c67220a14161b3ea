//! The record of what was done.

use std::sync::Arc;

use super::PortFuture;
use crate::{Access, Caller, OperationSpec, WireError};

/// How a call ended: what an audit record is made from. Neither payloads nor secrets are in it.
#[derive(Clone, Debug)]
pub struct AuditEvent<'a> {
    /// The signing name of the service: `kinesis`.
    pub service: &'static str,
    /// The operation.
    pub spec: &'static OperationSpec,
    /// Who called; `None` if that could not be verified.
    pub caller: Option<&'a Arc<Caller>>,
    /// What the call wanted to do, as far as it got there.
    pub access: Option<&'a Access>,
    /// What went wrong.
    pub error: Option<&'a WireError>,
    /// The id that the client got.
    pub request_id: &'a str,
}

/// Keeps a record of calls. Without a trail there is none.
pub trait Audit: Send + Sync + 'static {
    /// Told of every exit, denied and invalid calls included, and of what services do in the background as a role. A
    /// management call is answered only after the returned future, if there is one, is done: that is when the record is
    /// durable.
    fn record(&self, event: &AuditEvent<'_>) -> Option<PortFuture<'static, ()>>;
}
