//! Action × situation × kind of principal, as a golden file.
//!
//! The cells of users and sessions were written by the independent evaluator; where we differ, the cell carries the rule of
//! the user guide. Those of root carry rules, since the evaluator knows no root. `the_engine_decides_as_the_golden_file`
//! needs nothing; with the evaluator, `the_golden_file_is_the_evaluators` writes the file anew and compares.

use std::{fmt::Write as _, fs, path::PathBuf, sync::Arc};

use millstream_iam::policy::{Decision, Evaluation, Kind, Known, Policy, Who};
use serde_json::{Value, json};

const ACCOUNT: &str = "000000000000";
const OTHER: &str = "111111111111";
const USER: &str = "arn:aws:iam::000000000000:user/u";
const ROLE: &str = "arn:aws:iam::000000000000:role/r";
const SESSION: &str = "arn:aws:sts::000000000000:assumed-role/r/sess";
const ROOT: &str = "arn:aws:iam::000000000000:root";

const HEAD: &str = "\
# What is decided: action, situation, then A (allowed), I (no policy allows) or E (a policy denies) for a user, for a
# session of a role, and for root. Cells of users and sessions come from npm @cloud-copilot/iam-simulate, except those with
# a rule behind them:
# s: User guide, policy evaluation: what a resource policy grants to a session is not limited by an implicit deny in a
#    session policy.
# Cells of root: User guide, root user: it needs no identity policy, has no boundary, and is subject to the policies of
# resources and of private endpoints; in another account it needs a policy there, like everybody.
";

/// A situation: which policies there are.
#[derive(Default)]
struct Situation {
    name: &'static str,
    identity: Option<Value>,
    boundary: Option<Value>,
    session: Option<Value>,
    /// The statements of the private endpoint that the call came in by.
    endpoint: Option<Value>,
    resource: Option<(&'static str, Value)>,
    elsewhere: bool,
}

fn situations(action: &str) -> Vec<Situation> {
    let allow = || Some(json!({"Effect": "Allow", "Action": action, "Resource": "*"}));
    let other = || Some(json!({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}));
    let both = || {
        Some(json!([
            {"Effect": "Allow", "Action": "*", "Resource": "*"},
            {"Effect": "Deny", "Action": action, "Resource": "*"},
        ]))
    };
    let through = |denies: bool| {
        let mut statements =
            vec![json!({"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"})];
        if denies {
            statements.push(json!({"Effect": "Deny", "Principal": "*", "Action": action, "Resource": "*"}));
        }
        Some(json!(statements))
    };
    let to = |who: &str| Some(("Allow", json!({"AWS": who})));
    let none = Situation::default;
    vec![
        Situation { name: "no policy", ..none() },
        Situation { name: "identity allows", identity: allow(), ..none() },
        Situation { name: "identity allows another action", identity: other(), ..none() },
        Situation { name: "identity denies", identity: both(), ..none() },
        Situation { name: "boundary allows", identity: allow(), boundary: allow(), ..none() },
        Situation { name: "boundary does not allow", identity: allow(), boundary: other(), ..none() },
        Situation { name: "boundary denies", identity: allow(), boundary: both(), ..none() },
        Situation { name: "session policy does not allow", identity: allow(), session: other(), ..none() },
        Situation { name: "session policy denies", identity: allow(), session: both(), ..none() },
        Situation { name: "resource allows user", resource: to(USER), ..none() },
        Situation {
            name: "resource allows user, boundary does not",
            resource: to(USER),
            boundary: other(),
            ..none()
        },
        Situation { name: "resource allows role", resource: to(ROLE), ..none() },
        Situation {
            name: "resource allows role, boundary does not",
            resource: to(ROLE),
            boundary: other(),
            ..none()
        },
        Situation {
            name: "resource allows role, session policy does not",
            resource: to(ROLE),
            session: other(),
            ..none()
        },
        Situation { name: "resource allows session", resource: to(SESSION), ..none() },
        Situation {
            name: "resource allows session, session policy does not",
            resource: to(SESSION),
            session: other(),
            ..none()
        },
        Situation { name: "resource allows account", resource: to(ACCOUNT), ..none() },
        Situation {
            name: "resource allows account, identity allows",
            resource: to(ACCOUNT),
            identity: allow(),
            ..none()
        },
        Situation { name: "resource allows everybody", resource: Some(("Allow", json!("*"))), ..none() },
        Situation {
            name: "resource denies everybody",
            resource: Some(("Deny", json!("*"))),
            identity: allow(),
            ..none()
        },
        Situation { name: "endpoint allows", endpoint: through(false), ..none() },
        Situation {
            name: "endpoint allows, identity allows",
            endpoint: through(false),
            identity: allow(),
            ..none()
        },
        Situation {
            name: "endpoint does not allow",
            endpoint: Some(json!({
                "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"
            })),
            identity: allow(),
            ..none()
        },
        Situation { name: "endpoint denies", endpoint: through(true), identity: allow(), ..none() },
        Situation {
            name: "endpoint does not allow, resource allows user",
            endpoint: Some(json!({
                "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"
            })),
            resource: to(USER),
            ..none()
        },
        Situation { name: "another account, identity allows", identity: allow(), elsewhere: true, ..none() },
        Situation {
            name: "another account, its resource allows",
            resource: to(ACCOUNT),
            elsewhere: true,
            ..none()
        },
        Situation {
            name: "another account, both allow",
            resource: to(ACCOUNT),
            identity: allow(),
            elsewhere: true,
            ..none()
        },
    ]
}

/// A cell of the matrix.
struct Cell {
    action: String,
    situation: Situation,
    principal: &'static str,
    resource: String,
}

impl Cell {
    fn document(statement: &Value) -> Value {
        json!({"Version": "2012-10-17", "Statement": statement})
    }

    fn resource_policy(&self) -> Option<Value> {
        let (effect, principal) = self.situation.resource.as_ref()?;
        let statement = json!({"Effect": effect, "Principal": principal, "Action": self.action, "Resource": self.resource});
        Some(Self::document(&statement))
    }

    fn session_policy(&self) -> Option<&Value> {
        self.situation.session.as_ref().filter(|_| self.principal == SESSION)
    }

    fn request(&self) -> Value {
        let named = |policy: &Option<Value>| -> Vec<Value> {
            policy.iter().map(|policy| json!({"name": "p", "policy": Self::document(policy)})).collect()
        };
        let account = if self.situation.elsewhere { OTHER } else { ACCOUNT };
        let mut request = json!({
            "request": {"principal": self.principal, "action": self.action, "contextVariables": {},
                "resource": {"resource": self.resource, "accountId": account}},
            "identityPolicies": named(&self.situation.identity),
            "serviceControlPolicies": [], "resourceControlPolicies": [],
        });
        if self.situation.boundary.is_some() {
            request["permissionBoundaryPolicies"] = json!(named(&self.situation.boundary));
        }
        if self.situation.endpoint.is_some() {
            request["vpcEndpointPolicies"] = json!(named(&self.situation.endpoint));
        }
        if let Some(policy) = self.session_policy() {
            request["sessionPolicy"] = Self::document(policy);
        }
        if let Some(policy) = self.resource_policy() {
            request["resourcePolicy"] = policy;
        }
        request
    }

    fn decide(&self) -> &'static str {
        let compile = |statement: &Value| {
            Arc::new(Policy::parse(&Self::document(statement).to_string(), Kind::Identity).unwrap())
        };
        let is_root = self.principal == ROOT;
        let identity: Vec<Arc<Policy>> = self.situation.identity.iter().map(compile).collect();
        // Root can have neither.
        let boundary = self.situation.boundary.as_ref().filter(|_| !is_root).map(compile);
        let session = self.session_policy().map(|policy| vec![compile(policy)]);
        let endpoint = self
            .situation
            .endpoint
            .as_ref()
            .map(|policy| Policy::parse(&Self::document(policy).to_string(), Kind::Resource).unwrap());
        let resource =
            self.resource_policy().map(|policy| Policy::parse(&policy.to_string(), Kind::Resource).unwrap());
        let evaluation = Evaluation {
            who: Who {
                account: ACCOUNT,
                arn: self.principal,
                role: (self.principal == SESSION).then_some(ROLE),
                service: None,
            },
            is_root,
            identity: if is_root { &[] } else { &identity },
            boundary: boundary.as_deref(),
            session: session.as_deref(),
            endpoint: endpoint.as_ref(),
            resource_policy: resource.as_ref(),
            resource_must_allow: false,
        };
        match evaluation.decide(&self.action, &self.resource, &Known::default()) {
            Decision::Allowed => "A",
            Decision::NotAllowed(_) => "I",
            Decision::Forbidden(_) => "E",
        }
    }
}

/// Rows of three cells each.
fn rows() -> Vec<[Cell; 3]> {
    let mut rows = Vec::new();
    for line in include_str!("actions.txt").lines().filter(|line| !line.starts_with('#')) {
        let (action, kind) = line.split_once(' ').unwrap();
        for index in 0..situations(action).len() {
            let cell = |principal| {
                let situation = situations(action).swap_remove(index);
                let resource = resource(kind, if situation.elsewhere { OTHER } else { ACCOUNT });
                Cell { action: action.to_owned(), situation, principal, resource }
            };
            let row = [cell(USER), cell(SESSION), cell(ROOT)];
            // What knows no resource has neither a policy nor another account.
            if kind != "*" || (row[0].situation.resource.is_none() && !row[0].situation.elsewhere) {
                rows.push(row);
            }
        }
    }
    rows
}

fn resource(kind: &str, account: &str) -> String {
    match kind {
        "stream" => format!("arn:aws:kinesis:us-east-1:{account}:stream/s"),
        "consumer" => format!("arn:aws:kinesis:us-east-1:{account}:stream/s/consumer/c:1700000000"),
        "channel" => format!("arn:aws:kinesis:us-east-1:{account}:channel/c"),
        "*" => "*".into(),
        kind => format!("arn:aws:iam::{account}:{kind}/x"),
    }
}

fn golden() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/differential/matrix.golden")
}

fn line(row: &[Cell; 3], letters: [&str; 3], rule: &str) -> String {
    format!("{} | {} | {}{rule}\n", row[0].action, row[0].situation.name, letters.join(" "))
}

/// The rule by which a session's cell differs from the evaluator's.
fn rule(cell: &Cell, theirs: &str) -> &'static str {
    let named = cell.situation.resource.as_ref().is_some_and(|(_, principal)| principal["AWS"] == SESSION);
    if named && cell.session_policy().is_some() && cell.decide() == "A" && theirs == "I" { " s" } else { "" }
}

#[test]
fn the_engine_decides_as_the_golden_file() {
    let wanted = fs::read_to_string(golden()).unwrap();
    let mut lines = wanted.lines().filter(|line| !line.starts_with('#'));
    let mut cells = 0;
    for row in rows() {
        let ours = line(&row, [row[0].decide(), row[1].decide(), row[2].decide()], "");
        let there = lines.next().expect("a line per row");
        assert_eq!(there.strip_suffix(" s").unwrap_or(there), ours.trim_end());
        cells += 3;
    }
    assert_eq!(lines.next(), None);
    assert!(cells > 5_000, "{cells} cells");
}

#[test]
#[ignore = "needs the independent evaluator: cargo xtask soak iam"]
fn the_golden_file_is_the_evaluators() {
    let rows = rows();
    let requests: Vec<Value> = rows.iter().flat_map(|row| row[..2].iter().map(Cell::request)).collect();
    let answers = super::evaluate(&requests);
    let letter = |answer: &str| match answer {
        "Allowed" => "A",
        "ImplicitlyDenied" => "I",
        "ExplicitlyDenied" => "E",
        other => panic!("{other}"),
    };
    let mut text = HEAD.to_owned();
    for (row, answers) in rows.iter().zip(answers.chunks(2)) {
        let rule = rule(&row[1], letter(&answers[1]));
        let session = if rule.is_empty() { letter(&answers[1]) } else { "A" };
        let _ = write!(text, "{}", line(row, [letter(&answers[0]), session, row[2].decide()], rule));
    }
    if std::env::var_os("WRITE_MATRIX").is_some() {
        fs::write(golden(), &text).unwrap();
    }
    assert_eq!(fs::read_to_string(golden()).unwrap(), text, "WRITE_MATRIX=1 writes it anew");
}
