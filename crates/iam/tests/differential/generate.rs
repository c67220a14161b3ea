//! Requests and the policies that bear on them, at random.

use std::sync::Arc;

use base::{Rng, SeededRng};
use millstream_base as base;
use millstream_iam::policy::{Decision, Evaluation, Kind, Known, Policy, Who};
use serde_json::{Map, Value, json};

const ACCOUNTS: [&str; 2] = ["000000000000", "111111111111"];
const USER: &str = "arn:aws:iam::000000000000:user/u";
const ROLE: &str = "arn:aws:iam::000000000000:role/r";
const SESSION: &str = "arn:aws:sts::000000000000:assumed-role/r/sess";

/// A request in the evaluator's form, and as the engine takes it.
pub struct Case {
    pub request: Value,
    pub is_same_account: bool,
    pub has_session_policy: bool,
    pub names_the_session: bool,
    action: &'static str,
    resource: String,
    is_session: bool,
    identity: Vec<Arc<Policy>>,
    boundary: Option<Policy>,
    session: Option<Vec<Arc<Policy>>>,
    resource_policy: Option<Policy>,
    facts: Known,
}

impl Case {
    pub fn decide(&self) -> Decision {
        let (arn, role) = if self.is_session { (SESSION, Some(ROLE)) } else { (USER, None) };
        let evaluation = Evaluation {
            who: Who { account: ACCOUNTS[0], arn, role, service: None },
            is_root: false,
            identity: &self.identity,
            boundary: self.boundary.as_ref(),
            session: self.session.as_deref(),
            endpoint: None,
            resource_policy: self.resource_policy.as_ref(),
            resource_must_allow: false,
        };
        evaluation.decide(self.action, &self.resource, &self.facts)
    }
}

pub struct Generator(SeededRng);

impl Generator {
    pub fn new(rng: SeededRng) -> Self {
        Self(rng)
    }

    fn below(&self, bound: usize) -> usize {
        (self.0.next_u64() % bound as u64) as usize
    }

    fn chance(&self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<'a, T: ?Sized>(&self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    /// A few of them, at least one.
    fn some(&self, from: &[&str]) -> Value {
        let count = 1 + self.below(2);
        let values: Vec<&str> = (0..count).map(|_| self.pick(from)).collect();
        if count == 1 && self.chance(50) { json!(values[0]) } else { json!(values) }
    }

    pub fn case(&self) -> Case {
        let is_session = self.chance(50);
        let account = if self.chance(75) { ACCOUNTS[0] } else { ACCOUNTS[1] };
        let action = self.pick(&[
            "kinesis:PutRecord",
            "kinesis:PutRecords",
            "kinesis:GetRecords",
            "kinesis:DescribeStreamSummary",
            "kinesis:DeleteStream",
        ]);
        let stream = self.pick(&["s", "team-blue", "orders/x"]);
        let stream = if stream.contains('/') { "orders" } else { stream };
        let resource = format!("arn:aws:kinesis:us-east-1:{account}:stream/{stream}");

        let identity: Vec<Value> = (0..self.below(3)).map(|_| self.document(None)).collect();
        let boundary = self.chance(25).then(|| self.document(None));
        let session = (is_session && self.chance(35)).then(|| self.document(None));
        let resource_policy = self.chance(55).then(|| self.document(Some(&resource)));
        let (context, facts) = self.context(is_session);

        let mut request = json!({
            "request": {
                "principal": if is_session { SESSION } else { USER },
                "action": action,
                "resource": {"resource": resource, "accountId": account},
                "contextVariables": context,
            },
            "identityPolicies": identity.iter().enumerate()
                .map(|(index, policy)| json!({"name": index.to_string(), "policy": policy})).collect::<Vec<_>>(),
            "serviceControlPolicies": [],
            "resourceControlPolicies": [],
        });
        let members = request.as_object_mut().unwrap();
        if let Some(policy) = &boundary {
            members.insert("permissionBoundaryPolicies".into(), json!([{"name": "b", "policy": policy}]));
        }
        if let Some(policy) = &session {
            members.insert("sessionPolicy".into(), policy.clone());
        }
        if let Some(policy) = &resource_policy {
            members.insert("resourcePolicy".into(), policy.clone());
        }
        let compile = |policy: &Value, kind| {
            Policy::parse(&policy.to_string(), kind).unwrap_or_else(|error| panic!("{error}: {policy}"))
        };
        Case {
            is_same_account: account == ACCOUNTS[0],
            has_session_policy: session.is_some(),
            names_the_session: resource_policy
                .as_ref()
                .is_some_and(|policy| policy.to_string().contains(SESSION)),
            action,
            is_session,
            identity: identity.iter().map(|policy| Arc::new(compile(policy, Kind::Identity))).collect(),
            boundary: boundary.as_ref().map(|policy| compile(policy, Kind::Identity)),
            session: session.as_ref().map(|policy| vec![Arc::new(compile(policy, Kind::Identity))]),
            resource_policy: resource_policy.as_ref().map(|policy| compile(policy, Kind::Resource)),
            facts,
            resource,
            request,
        }
    }

    /// A policy; of the resource, if there is one.
    fn document(&self, resource: Option<&str>) -> Value {
        let statements: Vec<Value> = (0..1 + self.below(3)).map(|_| self.statement(resource)).collect();
        json!({"Version": "2012-10-17", "Statement": statements})
    }

    fn statement(&self, resource: Option<&str>) -> Value {
        let mut statement = Map::new();
        statement.insert("Effect".into(), json!(if self.chance(80) { "Allow" } else { "Deny" }));
        if resource.is_some() {
            let member = if self.chance(90) { "Principal" } else { "NotPrincipal" };
            statement.insert(member.into(), self.principal());
        }
        let actions = [
            "*",
            "kinesis:*",
            "kinesis:Put*",
            "Kinesis:putrecord",
            "kinesis:PutRecord?",
            "kinesis:Get*",
            "kinesis:*Stream*",
            "kinesis:DeleteStream",
            "firehose:*",
        ];
        let member = if self.chance(88) { "Action" } else { "NotAction" };
        statement.insert(member.into(), self.some(&actions));
        let resources = [
            "*",
            "*",
            "arn:aws:kinesis:*",
            "arn:aws:kinesis:us-east-1:000000000000:stream/*",
            "arn:aws:kinesis:us-east-1:*:stream/s",
            "arn:aws:kinesis:*:*:stream/team-*",
            "arn:aws:kinesis:*:111111111111:stream/*",
            "arn:aws:kinesis:us-east-1:000000000000:stream/team-${aws:PrincipalTag/team}",
            "arn:aws:kinesis:us-east-1:*:stream/${aws:username}",
            "arn:aws:kinesis:us-east-1:*:stream/${aws:PrincipalTag/none, 's'}",
            "arn:aws:firehose:*:*:*",
        ];
        match resource {
            Some(resource) if self.chance(60) => statement.insert("Resource".into(), json!(resource)),
            _ => {
                let member = if self.chance(90) { "Resource" } else { "NotResource" };
                statement.insert(member.into(), self.some(&resources))
            }
        };
        if self.chance(45) {
            let mut condition = Map::new();
            for _ in 0..1 + self.below(2) {
                let (operator, key, values) = self.condition();
                condition.insert(operator, json!({key: values}));
            }
            statement.insert("Condition".into(), Value::Object(condition));
        }
        Value::Object(statement)
    }

    fn principal(&self) -> Value {
        if self.chance(15) {
            return json!("*");
        }
        let names = [
            USER,
            ROLE,
            SESSION,
            "000000000000",
            "arn:aws:iam::000000000000:root",
            "111111111111",
            "arn:aws:iam::000000000000:user/other",
            "arn:aws:sts::000000000000:assumed-role/r/other",
        ];
        json!({"AWS": self.some(&names)})
    }

    fn condition(&self) -> (String, &'static str, Value) {
        let (base, key, values): (&str, &'static str, Value) = match self.below(9) {
            0 => (
                self.pick(&[
                    "StringEquals",
                    "StringNotEquals",
                    "StringEqualsIgnoreCase",
                    "StringNotEqualsIgnoreCase",
                ]),
                self.pick(&["aws:PrincipalTag/team", "aws:RequestedRegion"]),
                self.some(&[
                    "blue",
                    "BLUE",
                    "red",
                    "us-east-1",
                    "${aws:PrincipalTag/team}",
                    "${aws:username}",
                ]),
            ),
            1 => (
                self.pick(&["StringLike", "StringNotLike"]),
                self.pick(&["aws:PrincipalTag/team", "aws:PrincipalTag/odd", "aws:userid"]),
                self.some(&["b*", "?ed", "*", "*:sess", "${aws:PrincipalTag/team}*", "a.c", "a+c"]),
            ),
            2 => (
                self.pick(&[
                    "NumericEquals",
                    "NumericNotEquals",
                    "NumericLessThan",
                    "NumericLessThanEquals",
                    "NumericGreaterThan",
                    "NumericGreaterThanEquals",
                ]),
                "aws:PrincipalTag/level",
                self.some(&["1", "5", "5.0", "7", "-3"]),
            ),
            3 => (
                self.pick(&[
                    "DateEquals",
                    "DateNotEquals",
                    "DateLessThan",
                    "DateLessThanEquals",
                    "DateGreaterThan",
                    "DateGreaterThanEquals",
                ]),
                self.pick(&["aws:CurrentTime", "aws:TokenIssueTime"]),
                self.some(&["2020-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-06-01T12:00:00Z"]),
            ),
            4 => (
                "Bool",
                self.pick(&["aws:SecureTransport", "aws:MultiFactorAuthPresent"]),
                self.some(&["true", "false"]),
            ),
            // The evaluator misreads 0.0.0.0/0, and a single address beside one of the other family: tests of our own have
            // those.
            5 => (
                self.pick(&["IpAddress", "NotIpAddress"]),
                "aws:SourceIp",
                self.some(&["10.0.0.0/8", "192.168.1.7/32", "192.168.0.0/16", "2001:db8::/32", "0.0.0.0/1"]),
            ),
            6 => (
                self.pick(&["ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike"]),
                "aws:SourceArn",
                self.some(&[
                    "arn:aws:firehose:us-east-1:000000000000:deliverystream/*",
                    "arn:aws:firehose:*:*:deliverystream/d",
                    "arn:aws:s3:::b",
                    "arn:aws:firehose:us-east-1:000000000000:deliverystream/${aws:PrincipalTag/team}",
                ]),
            ),
            7 => {
                return (
                    "Null".into(),
                    self.pick(&["aws:PrincipalTag/team", "aws:SourceIp", "aws:username"]),
                    self.some(&["true", "false"]),
                );
            }
            _ => {
                let set = self.pick(&["ForAllValues:", "ForAnyValue:", "ForAnyValue:", "ForAllValues:", ""]);
                let base = self.pick(&["StringEquals", "StringNotEquals", "StringLike", "StringNotLike"]);
                let if_exists = if self.chance(20) { "IfExists" } else { "" };
                return (format!("{set}{base}{if_exists}"), "aws:TagKeys", self.some(&["a", "b", "c*", "d"]));
            }
        };
        let set = if self.chance(8) { self.pick(&["ForAllValues:", "ForAnyValue:"]) } else { "" };
        let if_exists = if self.chance(20) { "IfExists" } else { "" };
        (format!("{set}{base}{if_exists}"), key, values)
    }

    /// Some of the keys, in the evaluator's form and ours.
    fn context(&self, is_session: bool) -> (Map<String, Value>, Known) {
        let (mut context, mut facts) = (Map::new(), Known::default());
        let mut put = |key: &str, value: &str| {
            context.insert(key.into(), json!(value));
            facts = std::mem::take(&mut facts).with(key, value);
        };
        if !is_session {
            put("aws:username", self.pick(&["s", "u"]));
        }
        put("aws:userid", if is_session { "AROAEXAMPLE:sess" } else { "AIDAEXAMPLE" });
        put("aws:RequestedRegion", "us-east-1");
        put("aws:SecureTransport", self.pick(&["true", "false"]));
        put(
            "aws:CurrentTime",
            self.pick(&["2019-06-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-11-26T01:02:03Z"]),
        );
        for (key, values) in [
            ("aws:PrincipalTag/team", &["blue", "red", "Blue", "b*"][..]),
            ("aws:PrincipalTag/odd", &["a.c", "abc", "a+c", "a\\c"]),
            ("aws:PrincipalTag/level", &["5", "5.00", "-3", "12", "x"]),
            ("aws:SourceIp", &["10.1.2.3", "192.168.1.7", "2001:db8::7", "8.8.8.8"]),
            (
                "aws:SourceArn",
                &[
                    "arn:aws:firehose:us-east-1:000000000000:deliverystream/d",
                    "arn:aws:firehose:us-east-1:000000000000:deliverystream/blue",
                    "arn:aws:s3:::b",
                ],
            ),
            ("aws:TokenIssueTime", &["2026-01-01T00:00:00Z", "2019-01-01T00:00:00Z"]),
            ("aws:MultiFactorAuthPresent", &["true", "false"]),
        ] {
            if self.chance(60) {
                put(key, self.pick(values));
            }
        }
        if self.chance(60) {
            let keys: Vec<String> =
                ["a", "b", "c1", "e"].iter().filter(|_| self.chance(50)).map(|&key| key.into()).collect();
            if !keys.is_empty() {
                context.insert("aws:TagKeys".into(), json!(keys));
                facts = facts.with_many("aws:TagKeys", keys);
            }
        }
        (context, facts)
    }
}
