//! Who calls, as far as it was verified.

use std::{net::IpAddr, sync::Arc};

use base::{AccountId, Arn, Region, Timestamp};
use millstream_base as base;

/// A verified identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal {
    /// The account that it belongs to.
    pub account: AccountId,
    /// `arn:aws:iam::000000000000:root`, a user, or an assumed role's session.
    pub arn: Arn,
    /// The access key that signed; `None` for an unsigned call, which only `dev` lets in.
    pub access_key_id: Option<String>,
}

/// Everything about a call that does not stand in its input. Only the pipeline makes one, after authentication.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Who.
    pub principal: Principal,
    /// The region that the call is for; new resources carry it in their ARN.
    pub region: Region,
    /// The id that the client gets back and the log carries.
    pub request_id: Arc<str>,
    /// When the request's head had been read.
    pub received: Timestamp,
    /// The far end of the connection; `None` on a unix socket.
    pub source_ip: Option<IpAddr>,
    /// Whether the connection is encrypted.
    pub secure_transport: bool,
    /// The client's own description of itself, as sent.
    pub user_agent: Option<Arc<str>>,
    /// The address that the client used (`Host` or `:authority`) and its scheme, for endpoints in answers; never trusted.
    pub endpoint: Arc<str>,
}

impl Caller {
    /// The account that the call acts in.
    pub fn account(&self) -> &AccountId {
        &self.principal.account
    }
}

/// An input together with who sent it.
#[derive(Debug)]
pub struct Call<I> {
    /// The decoded and validated input.
    pub input: I,
    /// Who sent it.
    pub caller: Arc<Caller>,
}
