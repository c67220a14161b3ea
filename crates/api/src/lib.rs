//! The idea of an operation, and the contracts at which crates meet.
//!
//! A service declares each operation once ([`Operation`]), says how it does it ([`Handle`]) and lists it in a table of
//! [`Row`]s. [`pipeline`] reads the row: decode, validate, access, authorize, throttle, handle, observe. Nothing here
//! knows an encoding, a socket or a service: encodings implement [`Reader`] and [`Writer`] (crate `wire`), the planes
//! implement [`Planes`], and what one service may ask of another stands in [`ports`].

mod access;
mod caller;
pub mod codec;
mod error;
mod operation;
mod pattern;
pub mod pipeline;
pub mod ports;
mod print;
mod quotas;
pub mod reference;
mod reply;
pub mod rest;
pub mod rules;
pub mod site;
mod values;
mod violations;

pub use access::{Access, Check};
pub use caller::{Call, Caller, Principal, PrincipalKind, Session, SessionLimits, VpcEndpoint};
pub use codec::{Decode, Encode, Kind, Malformed, Members, Reader, Writer};
pub use error::{ErrorCode, WireError};
pub use operation::{Audit, Handle, Operation, OperationSpec, Throttle};
pub use pattern::{Pattern, Unsupported};
pub use pipeline::{Completed, Planes, Request, Row};
pub use print::{Print, Printed};
pub use reply::{
    BodyStream, ByteStream, Empty, Event, EventStream, HttpBody, HttpHead, HttpReply, Reply, StreamError,
};
pub use values::{int, list, map, one_of, texts};
pub use violations::{Constraint, Held, Violations};
