//! From a document to a policy.

use super::{
    arn::ArnPattern,
    condition::Condition,
    json::Json,
    operator::Operator,
    pattern::{Pattern, Syntax},
    principal::Principals,
    statement::{Effect, Scope, Statement},
};

/// What is wrong with a document, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message} (at {place})")]
pub struct Malformed {
    /// `Statement[0].Condition.StringEquals`, or line and column of what is not JSON.
    pub place: String,
    /// What is wrong, in the service's words where they are known.
    pub message: String,
}

/// Where a policy stands, which decides what its statements may and must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Attached to a user, group or role, or given to a session: no principals, and resources.
    Identity,
    /// Attached to a resource: principals and resources.
    Resource,
    /// A role's trust policy: principals, no resources, actions of STS only.
    Trust,
}

/// A policy, compiled.
#[derive(Clone, Debug)]
pub struct Policy {
    pub(super) statements: Vec<Statement>,
}

type Parsed<T> = Result<T, Malformed>;

fn malformed<T>(place: impl Into<String>, message: impl Into<String>) -> Parsed<T> {
    Err(Malformed { place: place.into(), message: message.into() })
}

impl Policy {
    /// Compiles a document.
    ///
    /// # Errors
    /// [`Malformed`] for whatever is not a policy of this kind: nothing is passed over, since a statement that says less
    /// or more than its author meant is worse than none.
    pub fn parse(text: &str, kind: Kind) -> Parsed<Self> {
        let json = Json::parse(text).or_else(|error| {
            malformed(
                format!("line {} column {}", error.line(), error.column()),
                format!("Syntax errors in policy: {}.", without_place(&error)),
            )
        })?;
        let Json::Object(members) = json else {
            return malformed("the document", "Syntax errors in policy: a JSON object is expected.");
        };
        let (mut variables, mut statements) = (false, None);
        for (name, value) in &members {
            match name.as_str() {
                "Version" => match value {
                    Json::Text(version) if version == "2012-10-17" => variables = true,
                    Json::Text(version) if version == "2008-10-17" => {}
                    _ => {
                        return malformed(
                            "Version",
                            "The policy's Version must be 2012-10-17 or 2008-10-17.",
                        );
                    }
                },
                "Id" if matches!(value, Json::Text(_)) => {}
                "Id" => return malformed("Id", "Id must be a text."),
                "Statement" => statements = Some(value),
                other => return malformed(other, format!("Has prohibited field {other}.")),
            }
        }
        let statements = match statements {
            Some(statements @ (Json::List(_) | Json::Object(_))) if !statements.items().is_empty() => {
                statements.items()
            }
            _ => {
                return malformed(
                    "Statement",
                    "Syntax errors in policy: a statement or a list of them is expected.",
                );
            }
        };
        let mut sids = Vec::new();
        let mut compiled = Vec::new();
        for (index, each) in statements.iter().enumerate() {
            let place = format!("Statement[{index}]");
            compiled.push(statement(each, kind, variables, &place, &mut sids)?);
        }
        Ok(Self { statements: compiled })
    }

    /// The policy that denies everything to everybody, for a document that cannot be read.
    pub fn deny_all() -> Self {
        let document = r#"{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}"#;
        Self::parse(document, Kind::Resource).expect("a sound document")
    }

    /// The services that its allowing statements name as principals.
    pub fn trusted_services(&self) -> impl Iterator<Item = &str> {
        let allows = self.statements.iter().filter(|statement| statement.effect == Effect::Allow);
        allows.filter_map(|statement| statement.principals.as_ref()).flat_map(Principals::services)
    }
}

/// The message without line and column, which stand in the place.
fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

fn statement<'a>(
    json: &'a Json,
    kind: Kind,
    variables: bool,
    place: &str,
    sids: &mut Vec<&'a str>,
) -> Parsed<Statement> {
    let Json::Object(members) = json else {
        return malformed(place, "Syntax errors in policy: a statement must be a JSON object.");
    };
    let at = |name: &str| format!("{place}.{name}");
    let (mut effect, mut principals, mut actions, mut resources) = (None, None, None, None);
    let mut conditions = Vec::new();
    for (name, value) in members {
        match name.as_str() {
            "Sid" => sids.push(sid(value, kind, &at(name), sids)?),
            "Effect" => {
                effect = Some(match value {
                    Json::Text(text) if text == "Allow" => Effect::Allow,
                    Json::Text(text) if text == "Deny" => Effect::Deny,
                    _ => return malformed(at(name), "Effect must be Allow or Deny."),
                });
            }
            "Principal" | "NotPrincipal" => {
                if kind == Kind::Identity {
                    return malformed(at(name), "Policy document should not specify a principal.");
                }
                let parsed = Principals::parse(value, name == "NotPrincipal")
                    .or_else(|(below, message)| malformed(format!("{}{below}", at(name)), message))?;
                once(&mut principals, parsed, &at(name))?;
            }
            "Action" | "NotAction" => {
                let scope = scope(value, name == "NotAction", &at(name), |text| action(text, kind))?;
                once(&mut actions, scope, &at(name))?;
            }
            "Resource" | "NotResource" => {
                if kind == Kind::Trust {
                    return malformed(at(name), format!("Has prohibited field {name}."));
                }
                let compile = |text: &str| ArnPattern::of_resource(text, variables);
                once(&mut resources, scope(value, name == "NotResource", &at(name), compile)?, &at(name))?;
            }
            "Condition" => conditions = condition(value, variables, &at(name))?,
            other => return malformed(at(other), format!("Has prohibited field {other}.")),
        }
    }
    let Some(effect) = effect else { return malformed(place, "Missing required field Effect.") };
    let Some(actions) = actions else { return malformed(place, "Policy statement must contain actions.") };
    if kind != Kind::Identity && principals.is_none() {
        return malformed(place, "Missing required field Principal.");
    }
    if kind != Kind::Trust && resources.is_none() {
        return malformed(place, "Policy statement must contain resources.");
    }
    Ok(Statement { effect, principals, actions, resources, conditions })
}

fn once<T>(slot: &mut Option<T>, value: T, place: &str) -> Parsed<()> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => {
            malformed(place, "Syntax errors in policy: the element and its Not form exclude each other.")
        }
    }
}

fn sid<'a>(value: &'a Json, kind: Kind, place: &str, sids: &[&str]) -> Parsed<&'a str> {
    let Json::Text(sid) = value else { return malformed(place, "Sid must be a text.") };
    if kind != Kind::Resource && !sid.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return malformed(
            place,
            "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*.",
        );
    }
    if !sid.is_empty() && sids.contains(&sid.as_str()) {
        return malformed(place, "Statement IDs (SID) in a single policy must be unique.");
    }
    Ok(sid)
}

fn scope<T>(
    value: &Json,
    negated: bool,
    place: &str,
    compile: impl Fn(&str) -> Result<T, String>,
) -> Parsed<Scope<T>> {
    let mut items = Vec::new();
    for (index, item) in value.items().iter().enumerate() {
        let place =
            || if matches!(value, Json::List(_)) { format!("{place}[{index}]") } else { place.to_owned() };
        let Json::Text(text) = item else {
            return malformed(place(), "Syntax errors in policy: a text is expected.");
        };
        items.push(compile(text).or_else(|message| malformed(place(), message))?);
    }
    if items.is_empty() {
        return malformed(place, "Syntax errors in policy: the list is empty.");
    }
    Ok(Scope { negated, items })
}

fn action(text: &str, kind: Kind) -> Result<Pattern, String> {
    let syntax = Syntax { wildcards: true, variables: false, fold: true };
    let trust = || Err("AssumeRole policy may only specify STS AssumeRole actions.".to_owned());
    if text == "*" {
        return if kind == Kind::Trust { trust() } else { Pattern::new(text, syntax) };
    }
    let named = text.split_once(':').filter(|(vendor, name)| {
        let known = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        !vendor.is_empty()
            && vendor.bytes().all(known)
            && !name.is_empty()
            && name.bytes().all(|b| {
                b.is_ascii_alphanumeric() || matches!(b, b'*' | b'?' | b'-' | b'_' | b':' | b'/' | b'.')
            })
    });
    match named {
        None if text.contains(':') => Err(format!("The action {text} is not valid.")),
        None => Err("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.".to_owned()),
        Some((vendor, _)) if kind == Kind::Trust && !vendor.eq_ignore_ascii_case("sts") => trust(),
        Some(_) => Pattern::new(text, syntax),
    }
}

fn condition(value: &Json, variables: bool, place: &str) -> Parsed<Vec<Condition>> {
    let Json::Object(operators) = value else {
        return malformed(place, "Syntax errors in policy: Condition must map operators to keys.");
    };
    let mut conditions = Vec::new();
    for (name, keys) in operators {
        let place = format!("{place}.{name}");
        let Some(operator) = Operator::parse(name) else {
            return malformed(place, format!("Invalid Condition type : {name}."));
        };
        let Json::Object(keys) = keys else {
            return malformed(
                place,
                "Syntax errors in policy: a condition operator must map keys to values.",
            );
        };
        for (key, values) in keys {
            let place = format!("{place}.{key}");
            let condition = Condition::parse(operator, key, values, variables);
            conditions
                .push(condition.or_else(|(below, message)| malformed(format!("{place}{below}"), message))?);
        }
    }
    Ok(conditions)
}
