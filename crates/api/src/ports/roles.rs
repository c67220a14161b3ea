//! Permission: for a call, and for what a service does in the background as a role that it was handed.

use std::sync::Arc;

use base::Arn;
use millstream_base as base;

use super::PortFuture;
use crate::{Access, Caller, WireError};

/// Decides whether a caller may do what it asks for. Waits for nothing: policies are read from a snapshot.
///
/// In `serve` IAM decides; in `dev` everybody may do everything.
pub trait Authorize: Send + Sync + 'static {
    /// Lets it pass, or answers AccessDeniedException with action, resource and the kind of policy that decided.
    fn authorize(&self, caller: &Caller, access: &Access) -> Result<(), WireError>;
}

/// A role that a service acts as.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ServiceRole {
    /// The role's ARN, as the customer gave it.
    pub role: Arn,
    /// The service's principal, which the role's trust policy must name: `firehose.amazonaws.com`.
    pub service: &'static str,
    /// The resource that the service acts for: `aws:SourceArn` of the trust policy; its account is `aws:SourceAccount`.
    pub source: Arn,
    /// The name of the session, which audit records show.
    pub session_name: String,
}

/// Why a service cannot act as a role.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RoleError {
    /// There is no such role.
    #[error("role {0} does not exist")]
    NotFound(Arn),
    /// The role's trust policy does not let the service in.
    #[error("role {role} does not trust {service}")]
    NotTrusted {
        /// The role.
        role: Arn,
        /// The service's principal.
        service: &'static str,
    },
    /// The identity store fails; worth another try.
    #[error("identities are unavailable: {0}")]
    Unavailable(String),
}

/// Identities for background work. `dev`, and a server without IAM, hand out the account's root.
///
/// A service asks for `iam:PassRole` in its `access` when a role is handed to it; it checks the trust with
/// [`assume`](Self::assume) then, and asks again whenever it begins a piece of work, so that a role which was changed or
/// deleted is noticed within that piece.
pub trait AssumeServiceRole: Send + Sync + 'static {
    /// The caller to do the work as. What it does is authorized and audited like a call.
    fn assume<'a>(&'a self, role: &'a ServiceRole) -> PortFuture<'a, Result<Arc<Caller>, RoleError>>;
}

/// What a service knows of its resources that decides who may use them.
///
/// Authorization asks while a call waits, so an implementation answers from memory. A change that was acknowledged is
/// seen by the next call.
pub trait ResourcePolicies: Send + Sync + 'static {
    /// The policy attached to the resource. The same `Arc` is handed out until the policy changes, so that whoever has
    /// compiled it need not do so again.
    fn policy(&self, resource: &Arn) -> Option<Arc<str>>;

    /// The resource's tag of this key, which is compared without regard to case, as condition keys are
    /// (`aws:ResourceTag/…`).
    fn tag(&self, resource: &Arn, key: &str) -> Option<String>;
}
