//! All the policies that bear on a request, taken together.

use std::{fmt, sync::Arc};

use super::{
    document::Policy,
    facts::Facts,
    principal::{Closeness, Who},
    statement::{Effect, Question},
};

/// Where a policy stands that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyKind {
    /// Of the user, its groups, or the role.
    Identity,
    /// Of the resource.
    Resource,
    /// The permissions boundary.
    Boundary,
    /// Of the session.
    Session,
    /// Of the private endpoint that the call came in by.
    Endpoint,
}

impl fmt::Display for PolicyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Identity => "identity-based policy",
            Self::Resource => "resource-based policy",
            Self::Boundary => "permissions boundary",
            Self::Session => "session policy",
            Self::Endpoint => "VPC endpoint policy",
        })
    }
}

/// Yes, or no and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is allowed.
    Allowed,
    /// A policy of this kind forbids it.
    Forbidden(PolicyKind),
    /// Nothing forbids it, but no policy of this kind allows it, as one would have to.
    NotAllowed(PolicyKind),
}

/// The policies that bear on a request.
#[derive(Clone, Copy)]
pub struct Evaluation<'a> {
    /// Who asks.
    pub who: Who<'a>,
    /// Whether it is the account itself, which needs no policy.
    pub is_root: bool,
    /// Of the user and its groups, or of the role.
    pub identity: &'a [Arc<Policy>],
    /// The boundary, if there is one.
    pub boundary: Option<&'a Policy>,
    /// The session's policies; `None` if the session is not narrowed. Several allow together.
    pub session: Option<&'a [Arc<Policy>]>,
    /// The policy of the private endpoint that the call came in by, if it has one. Root is bound by it too.
    pub endpoint: Option<&'a Policy>,
    /// The resource's policy, if there is one.
    pub resource_policy: Option<&'a Policy>,
    /// Whether the resource's policy must allow or delegate even within an account, as those of keys and the trust
    /// policies of roles must.
    pub resource_must_allow: bool,
}

/// What policies of one kind say.
#[derive(Clone, Copy, Default)]
struct Verdict {
    denies: bool,
    allows: bool,
}

/// What a resource's policy says, by how closely it names the caller.
#[derive(Clone, Copy, Default)]
struct ResourceVerdict {
    denies: bool,
    itself: bool,
    role: bool,
    everybody: bool,
    account: bool,
}

impl ResourceVerdict {
    /// Whether the caller is allowed, however closely it is named.
    fn grants(self) -> bool {
        self.itself || self.role || self.everybody || self.account
    }
}

impl Evaluation<'_> {
    /// Decides about an action on a resource (an ARN, or `*` for an action that knows none).
    ///
    /// `facts` must know the keys of the request; the resource's account is taken from its ARN.
    pub fn decide(&self, action: &str, resource: &str, facts: &dyn Facts) -> Decision {
        let question = Question { action, resource, who: &self.who, bounded: self.boundary.is_some(), facts };
        let identity = match self.is_root {
            true => Verdict { denies: false, allows: true },
            false => verdict(self.identity.iter().map(AsRef::as_ref), &question),
        };
        let boundary = self.boundary.map(|boundary| verdict(std::iter::once(boundary), &question));
        let session = self.session.map(|session| verdict(session.iter().map(AsRef::as_ref), &question));
        let granted = self.resource_policy.map(|policy| by_resource(policy, &question)).unwrap_or_default();
        let endpoint = self.endpoint.map(|policy| by_resource(policy, &question));

        for (denies, kind) in [
            (endpoint.is_some_and(|verdict| verdict.denies), PolicyKind::Endpoint),
            (granted.denies, PolicyKind::Resource),
            (identity.denies, PolicyKind::Identity),
            (boundary.is_some_and(|verdict| verdict.denies), PolicyKind::Boundary),
            (session.is_some_and(|verdict| verdict.denies), PolicyKind::Session),
        ] {
            if denies {
                return Decision::Forbidden(kind);
            }
        }

        // User guide, VPC endpoint policies: the endpoint's policy overrides and replaces no other. Whom it names, and how,
        // makes no difference.
        if endpoint.is_some_and(|verdict| !verdict.grants()) {
            return Decision::NotAllowed(PolicyKind::Endpoint);
        }
        let (in_boundary, in_session) =
            (boundary.is_none_or(|verdict| verdict.allows), session.is_none_or(|verdict| verdict.allows));
        let same_account = account_of(resource).is_none_or(|account| account == self.who.account);
        if same_account {
            // User guide, "Evaluating policies with resource-based policies": what is granted to the user or session
            // itself is not limited by what boundary or session policy do not allow; what is granted to a role is.
            let direct = granted.itself
                || (granted.everybody && in_session)
                || (granted.role && in_session && in_boundary);
            if direct {
                return Decision::Allowed;
            }
        }
        let by_owner = granted.grants();
        let needs_owner = !same_account || self.resource_must_allow;
        for (allows, kind) in [
            (identity.allows, PolicyKind::Identity),
            (in_boundary, PolicyKind::Boundary),
            (in_session, PolicyKind::Session),
            (!needs_owner || by_owner, PolicyKind::Resource),
        ] {
            if !allows {
                return Decision::NotAllowed(kind);
            }
        }
        Decision::Allowed
    }
}

impl Evaluation<'_> {
    /// Decides about a service itself, to which only the resource's policy applies.
    pub fn decide_for_service(&self, action: &str, resource: &str, facts: &dyn Facts) -> Decision {
        let question = Question { action, resource, who: &self.who, bounded: self.boundary.is_some(), facts };
        let granted = self.resource_policy.map(|policy| by_resource(policy, &question)).unwrap_or_default();
        match granted {
            ResourceVerdict { denies: true, .. } => Decision::Forbidden(PolicyKind::Resource),
            ResourceVerdict { itself: true, .. } => Decision::Allowed,
            _ => Decision::NotAllowed(PolicyKind::Resource),
        }
    }
}

impl Decision {
    /// The tail of an AccessDenied message, in the service's words (user guide, "Troubleshoot access denied error
    /// messages"); `None` if it is allowed.
    pub fn reason(&self, action: &str) -> Option<String> {
        let article = |kind: &PolicyKind| if *kind == PolicyKind::Identity { "an" } else { "a" };
        match self {
            Self::Allowed => None,
            Self::Forbidden(kind) => Some(format!("with an explicit deny in {} {kind}", article(kind))),
            Self::NotAllowed(kind) => Some(format!("because no {kind} allows the {action} action")),
        }
    }
}

/// The account of an ARN, if it has one.
fn account_of(resource: &str) -> Option<&str> {
    resource.split(':').nth(4).filter(|account| !account.is_empty())
}

fn verdict<'a>(policies: impl Iterator<Item = &'a Policy>, question: &Question<'_>) -> Verdict {
    let mut verdict = Verdict::default();
    for statement in policies.flat_map(|policy| &policy.statements) {
        // An allowing statement says nothing new once something is allowed.
        if statement.effect == Effect::Allow && verdict.allows {
            continue;
        }
        if statement.applies(question).is_some() {
            match statement.effect {
                Effect::Deny => return Verdict { denies: true, allows: false },
                Effect::Allow => verdict.allows = true,
            }
        }
    }
    verdict
}

fn by_resource(policy: &Policy, question: &Question<'_>) -> ResourceVerdict {
    let mut verdict = ResourceVerdict::default();
    for statement in &policy.statements {
        match (statement.applies(question), statement.effect) {
            (None, _) => {}
            (Some(_), Effect::Deny) => return ResourceVerdict { denies: true, ..ResourceVerdict::default() },
            (Some(Closeness::Itself), Effect::Allow) => verdict.itself = true,
            (Some(Closeness::Role), Effect::Allow) => verdict.role = true,
            (Some(Closeness::Everybody), Effect::Allow) => verdict.everybody = true,
            (Some(Closeness::Account), Effect::Allow) => verdict.account = true,
        }
    }
    verdict
}
