//! What one service may ask of another, handed over by `server`; services never import each other.
//!
//! A file per port. Each is a contract: it says what whoever implements it must guarantee. Until the service exists that
//! implements a port, `server` hands over a plain stand-in that its documentation names.

mod append_stream;
mod audit;
mod functions;
mod keys;
mod logs;
mod metrics;
mod policies;
mod put_delivery;
mod read_stream;
mod roles;

use std::{future::Future, pin::Pin};

pub use append_stream::{AppendError, AppendRecord, AppendStream, Appended, WriterFence};
pub use audit::{Audit, AuditEvent, CallOrigin, RefusedConnection};
pub use functions::{InvokeError, InvokeFunction};
pub use keys::{Admission, DataKey, EncryptionContext, KeyCipher, KeyError, KeyUse, SharedKeyCipher};
pub use logs::{LogEvent, LogSink, LogTarget};
pub use metrics::{MetricDatum, MetricSink, MetricSums, MetricValue, Unit};
pub use policies::{CheckPolicy, SharedCheckPolicy};
pub use put_delivery::PutDelivery;
pub use read_stream::{
    ReadBatch, ReadError, ReadRecord, ReadStream, ShardReader, ShardView, StartAt, StreamView,
};
pub use roles::{AssumeServiceRole, Authorize, ResourcePolicies, RoleError, ServiceRole};

/// A boxed future, for ports that are called through a pointer.
pub type PortFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
