//! Requests to addresses that customers name: HTTP endpoints, remote functions, actions of alarms.
//!
//! Whoever may name a URL could otherwise let the server ask what only the server can reach: services on loopback, the
//! metadata address of a cloud, the server itself. [`Outgoing`] hands out HTTP clients that refuse such addresses. What is
//! checked is the address that is connected to, after names were resolved, so a name that points elsewhere the second time
//! gains nothing; clients follow no redirects and know no proxy. Operators open what they want to be open by
//! `outgoing.allow` in the configuration ([`Allowed`]).

mod allowed;
mod client;
mod policy;

pub use allowed::{Allowed, NotAllowed};
pub use client::{ClientError, Target};
pub use policy::{Outgoing, Refused};
pub use reqwest;
