//! Who calls, as far as it was verified.

use std::{any::Any, fmt, net::IpAddr, sync::Arc};

use base::{AccountId, Arn, Region, Timestamp};
use millstream_base as base;

/// A verified identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principal {
    /// The account that it belongs to.
    pub account: AccountId,
    /// `arn:aws:iam::000000000000:root`, a user, or an assumed role's session.
    pub arn: Arn,
    /// The access key that signed; `None` for an unsigned call, which only `dev` lets in, or one with a client's certificate.
    pub access_key_id: Option<String>,
    /// What it is.
    pub kind: PrincipalKind,
    /// `aws:userid`: the account's id for root, `AIDA…` for a user, `AROA…:SESSION` for a role's session.
    pub id: Arc<str>,
    /// Of whom calls with temporary credentials.
    pub session: Option<Arc<Session>>,
}

/// What a principal is, with the names that only its kind has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrincipalKind {
    /// The account itself.
    Root,
    /// A user.
    User {
        /// Its name, as `aws:username` has it.
        name: Arc<str>,
    },
    /// Nobody in particular: a caller of the few operations that need no signature. Nothing is allowed to it.
    Anonymous,
    /// A role that somebody has assumed, or a service acts as.
    AssumedRole {
        /// The role: `arn:aws:iam::000000000000:role/path/name`.
        role: Arn,
    },
}

/// What temporary credentials carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// When the credentials were made: `aws:TokenIssueTime`.
    pub issued: Timestamp,
    /// When they cease to be good.
    pub expires: Timestamp,
    /// `aws:SourceIdentity`; it passes from one role to the next.
    pub source_identity: Option<Arc<str>>,
    /// Session tags, which stand above the tags of the role in `aws:PrincipalTag`.
    pub tags: Vec<(String, String)>,
    /// The keys of those tags that pass from one role to the next.
    pub transitive_tag_keys: Vec<String>,
    /// The service that the session was opened for: it works in the background, without credentials.
    pub service: Option<&'static str>,
    /// What narrows the session's permissions.
    pub limits: SessionLimits,
}

/// What whoever opened a session keeps with it to authorize its calls; opaque to everybody else.
#[derive(Clone, Default)]
pub struct SessionLimits(Option<Arc<dyn Any + Send + Sync>>);

impl SessionLimits {
    /// With these.
    pub fn new<T: Any + Send + Sync>(limits: Arc<T>) -> Self {
        Self(Some(limits))
    }

    /// What was put in, if it was of this type.
    pub fn get<T: Any + Send + Sync>(&self) -> Option<&T> {
        self.0.as_deref()?.downcast_ref()
    }

    /// Whether nothing was put in.
    pub fn is_none(&self) -> bool {
        self.0.is_none()
    }
}

impl PartialEq for SessionLimits {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl Eq for SessionLimits {}

impl fmt::Debug for SessionLimits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_none() { "unlimited" } else { "limited" })
    }
}

impl Principal {
    /// Nobody in particular.
    pub fn anonymous(account: &AccountId) -> Self {
        let arn =
            Arn::parse(&format!("arn:aws:iam::{account}:anonymous")).expect("all parts of the ARN are there");
        Self {
            account: account.clone(),
            arn,
            access_key_id: None,
            kind: PrincipalKind::Anonymous,
            id: "anonymous".into(),
            session: None,
        }
    }

    /// The account itself, to whom no identity policy applies.
    pub fn root(account: &AccountId, access_key_id: Option<String>) -> Self {
        Self {
            account: account.clone(),
            arn: Arn::parse(&format!("arn:aws:iam::{account}:root")).expect("all parts of the ARN are there"),
            access_key_id,
            kind: PrincipalKind::Root,
            id: account.as_str().into(),
            session: None,
        }
    }
}

/// A private endpoint: a listener of its own, which only a private network reaches. What is known of it is known from the
/// socket that a connection came in by, never from what a client says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VpcEndpoint {
    /// `aws:SourceVpce`: `vpce-0a1b2c3d`.
    pub id: String,
    /// `aws:SourceVpc`: `vpc-0a1b2c3d`.
    pub vpc: String,
    /// The services that it leads to, by their signing names; empty for all.
    pub services: Vec<String>,
}

impl VpcEndpoint {
    /// Whether it leads to the service of this signing name.
    pub fn serves(&self, service: &str) -> bool {
        self.services.is_empty() || self.services.iter().any(|known| known == service)
    }
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
    /// The private endpoint that the connection came in by; `None` at the public listener, and for work in the background.
    pub vpc_endpoint: Option<Arc<VpcEndpoint>>,
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
