//! Whom a statement of a resource policy speaks of.

use super::json::Json;

/// Who calls, as principals of policies are compared with.
#[derive(Clone, Copy, Debug)]
pub struct Who<'a> {
    /// The account.
    pub account: &'a str,
    /// The user, the role's session, or the account's root.
    pub arn: &'a str,
    /// The role whose session it is.
    pub role: Option<&'a str>,
    /// `firehose.amazonaws.com`, if a service itself calls.
    pub service: Option<&'a str>,
}

/// How closely a statement speaks of the caller; what it allows is limited accordingly (user guide, "Evaluating policies
/// with resource-based policies").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closeness {
    /// The user or the session itself.
    Itself,
    /// The role whose session it is.
    Role,
    /// Everybody.
    Everybody,
    /// Its account, which may hand on what it is allowed.
    Account,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Name {
    Everybody,
    /// `{"AWS": "*"}`: everybody but services.
    EveryIdentity,
    Account(Box<str>),
    Arn(Box<str>),
    Service(Box<str>),
    /// A kind of principal that nobody can be here.
    Nobody,
}

/// `Principal` or `NotPrincipal`.
#[derive(Clone, Debug)]
pub(super) struct Principals {
    negated: bool,
    names: Vec<Name>,
}

impl Principals {
    /// Reads the element; the error names the place below it.
    pub fn parse(value: &Json, negated: bool) -> Result<Self, (String, String)> {
        let mut names = Vec::new();
        match value {
            Json::Text(text) if text == "*" => names.push(Name::Everybody),
            Json::Object(kinds) if !kinds.is_empty() => {
                for (kind, values) in kinds {
                    for (index, each) in values.items().iter().enumerate() {
                        let place = format!(".{kind}[{index}]");
                        let Json::Text(text) = each else {
                            return Err((place, "Invalid principal in policy: a text is expected.".into()));
                        };
                        names.push(name(kind, text).map_err(|message| (place, message))?);
                    }
                }
            }
            _ => return Err((String::new(), "Invalid principal in policy.".into())),
        }
        if names.is_empty() {
            return Err((String::new(), "Invalid principal in policy: nobody is named.".into()));
        }
        Ok(Self { negated, names })
    }

    /// How closely the caller is meant; `None` if it is not.
    pub fn meet(&self, who: &Who<'_>) -> Option<Closeness> {
        let mut closest = None;
        for name in &self.names {
            let found = match name {
                Name::Everybody => Some(Closeness::Everybody),
                Name::EveryIdentity => who.service.is_none().then_some(Closeness::Everybody),
                Name::Account(account) => {
                    (who.service.is_none() && **account == *who.account).then_some(Closeness::Account)
                }
                Name::Arn(arn) if **arn == *who.arn => Some(Closeness::Itself),
                Name::Arn(arn) => (who.role == Some(arn)).then_some(Closeness::Role),
                Name::Service(service) => (who.service == Some(service)).then_some(Closeness::Itself),
                Name::Nobody => None,
            };
            closest = closer(closest, found);
        }
        match (self.negated, closest) {
            (false, closest) => closest,
            (true, None) => Some(Closeness::Everybody),
            (true, Some(_)) => None,
        }
    }

    /// Whether it says who is not meant.
    pub fn is_negated(&self) -> bool {
        self.negated
    }

    /// The services that are named.
    pub fn services(&self) -> impl Iterator<Item = &str> {
        self.names.iter().filter_map(|name| match name {
            Name::Service(service) => Some(&**service),
            _ => None,
        })
    }
}

fn closer(one: Option<Closeness>, other: Option<Closeness>) -> Option<Closeness> {
    let rank = |closeness: &Closeness| match closeness {
        Closeness::Itself => 0,
        Closeness::Everybody => 1,
        Closeness::Role => 2,
        Closeness::Account => 3,
    };
    one.into_iter().chain(other).min_by_key(rank)
}

fn name(kind: &str, text: &str) -> Result<Name, String> {
    let wrong = || format!("Invalid principal in policy: \"{kind}\":\"{text}\"");
    Ok(match kind {
        "AWS" if text == "*" => Name::EveryIdentity,
        "AWS" if is_account(text) => Name::Account(text.into()),
        "AWS" => {
            let parts: Vec<&str> = text.splitn(6, ':').collect();
            let [_, _, "iam" | "sts", "", account, resource] = parts[..] else { return Err(wrong()) };
            if parts[0] != "arn" || !is_account(account) || text.contains(['*', '?']) {
                return Err(wrong());
            }
            match resource.split_once('/') {
                None if resource == "root" => Name::Account(account.into()),
                Some(("user" | "role" | "assumed-role" | "federated-user", rest)) if !rest.is_empty() => {
                    Name::Arn(text.into())
                }
                _ => return Err(wrong()),
            }
        }
        "Service" if text.contains('.') && !text.contains(['*', '?', ' ']) => Name::Service(text.into()),
        "Federated" | "CanonicalUser" if !text.is_empty() => Name::Nobody,
        _ => return Err(wrong()),
    })
}

fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit())
}
