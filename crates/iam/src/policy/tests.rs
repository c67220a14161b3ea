//! What policies decide, and what is said of documents that are none.

use std::sync::Arc;

use serde_json::{Value, json};

use super::*;

const STREAM: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";
const USER: &str = "arn:aws:iam::000000000000:user/u";
const ROLE: &str = "arn:aws:iam::000000000000:role/r";
const SESSION: &str = "arn:aws:sts::000000000000:assumed-role/r/sess";

fn user() -> Who<'static> {
    Who { account: "000000000000", arn: USER, role: None, service: None }
}

fn session() -> Who<'static> {
    Who { account: "000000000000", arn: SESSION, role: Some(ROLE), service: None }
}

fn policy(statement: Value) -> Policy {
    let kind = match statement.get("Principal").or_else(|| statement.get("NotPrincipal")) {
        Some(_) => Kind::Resource,
        None => Kind::Identity,
    };
    Policy::parse(&json!({"Version": "2012-10-17", "Statement": statement}).to_string(), kind).unwrap()
}

fn allow() -> Value {
    json!({"Effect": "Allow", "Action": "kinesis:*", "Resource": "*"})
}

fn nothing() -> Value {
    json!({"Effect": "Allow", "Action": "s3:*", "Resource": "*"})
}

fn evaluation<'a>(who: Who<'a>, identity: &'a [Arc<Policy>]) -> Evaluation<'a> {
    Evaluation {
        who,
        is_root: false,
        identity,
        boundary: None,
        session: None,
        endpoint: None,
        resource_policy: None,
        resource_must_allow: false,
    }
}

fn decide(evaluation: &Evaluation<'_>) -> Decision {
    evaluation.decide("kinesis:PutRecord", STREAM, &Known::default())
}

/// Whether an allowing statement with this condition applies.
fn holds(condition: Value, facts: &Known) -> bool {
    let mut statement = allow();
    statement["Condition"] = condition;
    let identity = [Arc::new(policy(statement))];
    evaluation(user(), &identity).decide("kinesis:PutRecord", STREAM, facts) == Decision::Allowed
}

#[test]
fn a_deny_wins_wherever_it_stands() {
    // scratchstack-aspen returns at the first statement that matches.
    let deny = json!({"Effect": "Deny", "Action": "kinesis:PutRecord", "Resource": "*"});
    for statements in [json!([allow(), deny]), json!([deny, allow()])] {
        let identity = [Arc::new(policy(statements))];
        assert_eq!(decide(&evaluation(user(), &identity)), Decision::Forbidden(PolicyKind::Identity));
    }
    let allowing = [Arc::new(policy(allow()))];
    let deny = policy(deny);
    let both = [Arc::new(policy(allow())), Arc::new(deny.clone())];
    let with = |boundary, session, resource_policy| {
        let evaluation =
            Evaluation { boundary, session, resource_policy, ..evaluation(session_who(), &allowing) };
        decide(&evaluation)
    };
    fn session_who() -> Who<'static> {
        session()
    }
    assert_eq!(with(None, None, None), Decision::Allowed);
    assert_eq!(with(Some(&deny), None, None), Decision::Forbidden(PolicyKind::Boundary));
    assert_eq!(with(None, Some(&both), None), Decision::Forbidden(PolicyKind::Session));
    let on_stream = policy(json!({"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": STREAM}));
    assert_eq!(with(None, None, Some(&on_stream)), Decision::Forbidden(PolicyKind::Resource));
    let root = Evaluation { is_root: true, resource_policy: Some(&on_stream), ..evaluation(user(), &[]) };
    assert_eq!(decide(&root), Decision::Forbidden(PolicyKind::Resource));
}

#[test]
fn boundary_and_session_policy_narrow() {
    let identity = [Arc::new(policy(allow()))];
    let nothing = policy(nothing());
    let narrow = [Arc::new(nothing.clone())];
    let base = evaluation(session(), &identity);
    // Ceph's gateway ignored session policies.
    assert_eq!(
        decide(&Evaluation { session: Some(&narrow), ..base }),
        Decision::NotAllowed(PolicyKind::Session)
    );
    assert_eq!(
        decide(&Evaluation { boundary: Some(&nothing), ..base }),
        Decision::NotAllowed(PolicyKind::Boundary)
    );
    assert_eq!(decide(&Evaluation { session: Some(&[]), ..base }), Decision::NotAllowed(PolicyKind::Session));
    assert_eq!(decide(&evaluation(session(), &[])), Decision::NotAllowed(PolicyKind::Identity));
    assert_eq!(decide(&Evaluation { is_root: true, ..evaluation(user(), &[]) }), Decision::Allowed);
}

#[test]
fn the_policy_of_an_endpoint_binds_everybody_and_allows_nothing_by_itself() {
    let (allowing, open) = ([Arc::new(policy(allow()))], json!({"Effect": "Allow", "Principal": "*"}));
    let of = |more: Value| {
        let mut statement = open.clone();
        statement["Action"] = more;
        statement["Resource"] = "*".into();
        policy(statement)
    };
    let (wide, narrow) = (of(json!("*")), of(json!("kinesis:GetRecords")));
    let own = policy(json!({"Effect": "Allow", "Principal": {"AWS": USER}, "Action": "*", "Resource": "*"}));
    let not_allowed = Decision::NotAllowed(PolicyKind::Endpoint);
    let base = evaluation(user(), &allowing);
    assert_eq!(decide(&Evaluation { endpoint: Some(&wide), ..base }), Decision::Allowed);
    assert_eq!(decide(&Evaluation { endpoint: Some(&own), ..base }), Decision::Allowed);
    assert_eq!(decide(&Evaluation { endpoint: Some(&narrow), ..base }), not_allowed);
    assert_eq!(decide(&Evaluation { endpoint: Some(&narrow), is_root: true, ..base }), not_allowed);
    assert_eq!(
        decide(&Evaluation { endpoint: Some(&narrow), resource_policy: Some(&own), ..base }),
        not_allowed,
        "what the resource grants directly does not pass by the endpoint"
    );
    assert_eq!(
        decide(&Evaluation { endpoint: Some(&wide), ..evaluation(user(), &[]) }),
        Decision::NotAllowed(PolicyKind::Identity)
    );
    assert_eq!(
        decide(&Evaluation { endpoint: Some(&own), ..evaluation(session(), &allowing) }),
        not_allowed,
        "somebody else's"
    );
    let document = r#"{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"},
        {"Effect":"Deny","Principal":"*","Action":"kinesis:Put*","Resource":"*"}]}"#;
    let denying = Policy::parse(document, Kind::Resource).unwrap();
    assert_eq!(
        decide(&Evaluation { endpoint: Some(&denying), ..base }),
        Decision::Forbidden(PolicyKind::Endpoint)
    );
    let said = not_allowed.reason("kinesis:PutRecord").unwrap();
    assert_eq!(said, "because no VPC endpoint policy allows the kinesis:PutRecord action");
}

#[test]
fn who_is_named_decides_what_limits_a_resource_policy() {
    let narrow = [Arc::new(policy(nothing()))];
    let boundary = policy(nothing());
    let grant = |principal: Value| {
        policy(json!({"Effect": "Allow", "Principal": principal, "Action": "kinesis:*", "Resource": STREAM}))
    };
    let decide = |who, resource: &Policy, bounded: bool, narrowed: bool| {
        decide(&Evaluation {
            boundary: bounded.then_some(&boundary),
            session: narrowed.then_some(&narrow[..]),
            resource_policy: Some(resource),
            ..evaluation(who, &[])
        })
    };
    let allowed = Decision::Allowed;
    let to_user = grant(json!({"AWS": USER}));
    assert_eq!(decide(user(), &to_user, false, false), allowed);
    assert_eq!(decide(user(), &to_user, true, false), allowed);
    let to_session = grant(json!({"AWS": SESSION}));
    // User guide: "Permissions granted directly to a session are not limited by an implicit deny in an identity-based
    // policy, a permissions boundary, or session policy." The independent evaluator says otherwise for session policies.
    assert_eq!(decide(session(), &to_session, true, true), allowed);
    let to_role = grant(json!({"AWS": ROLE}));
    assert_eq!(decide(session(), &to_role, false, false), allowed);
    assert_ne!(decide(session(), &to_role, true, false), allowed);
    assert_ne!(decide(session(), &to_role, false, true), allowed);
    assert_ne!(decide(user(), &to_role, false, false), allowed);
    let to_all = grant(json!("*"));
    assert_eq!(decide(user(), &to_all, true, false), allowed);
    assert_ne!(decide(session(), &to_all, false, true), allowed);
    for account in ["000000000000", "arn:aws:iam::000000000000:root"] {
        let delegated = grant(json!({"AWS": account}));
        assert_eq!(decide(user(), &delegated, false, false), Decision::NotAllowed(PolicyKind::Identity));
    }
}

#[test]
fn another_accounts_resource_needs_both_sides() {
    let theirs = "arn:aws:kinesis:us-east-1:111111111111:stream/s";
    let identity = [Arc::new(policy(allow()))];
    let grant = policy(
        json!({"Effect": "Allow", "Principal": {"AWS": "000000000000"}, "Action": "*", "Resource": theirs}),
    );
    let decide = |identity, resource_policy| {
        let evaluation = Evaluation { resource_policy, ..evaluation(user(), identity) };
        evaluation.decide("kinesis:PutRecord", theirs, &Known::default())
    };
    assert_eq!(decide(&identity, Some(&grant)), Decision::Allowed);
    // Ceph's gateway dropped the resource of another tenant, and allowed.
    assert_eq!(decide(&identity, None), Decision::NotAllowed(PolicyKind::Resource));
    assert_eq!(decide(&[], Some(&grant)), Decision::NotAllowed(PolicyKind::Identity));
    let root = Evaluation { is_root: true, ..evaluation(user(), &[]) };
    let decided = root.decide("kinesis:PutRecord", theirs, &Known::default());
    assert_eq!(decided, Decision::NotAllowed(PolicyKind::Resource), "root is root of its own account only");
}

#[test]
fn keys_and_roles_must_allow_by_themselves() {
    let identity =
        [Arc::new(policy(json!({"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"})))];
    let trust = |principal: Value| {
        let statement = json!({"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"});
        Policy::parse(&json!({"Statement": statement}).to_string(), Kind::Trust).unwrap()
    };
    let decide = |identity: &[Arc<Policy>], trust: &Policy| {
        let evaluation = Evaluation {
            resource_policy: Some(trust),
            resource_must_allow: true,
            ..evaluation(user(), identity)
        };
        evaluation.decide("sts:AssumeRole", ROLE, &Known::default())
    };
    let account = trust(json!({"AWS": "000000000000"}));
    assert_eq!(decide(&identity, &account), Decision::Allowed);
    assert_eq!(decide(&[], &account), Decision::NotAllowed(PolicyKind::Identity));
    assert_eq!(decide(&[], &trust(json!({"AWS": USER}))), Decision::Allowed);
    let elsewhere = trust(json!({"AWS": "111111111111"}));
    assert_eq!(decide(&identity, &elsewhere), Decision::NotAllowed(PolicyKind::Resource));
    let service = trust(json!({"Service": ["firehose.amazonaws.com"]}));
    assert_eq!(service.trusted_services().collect::<Vec<_>>(), ["firehose.amazonaws.com"]);
    assert_eq!(decide(&identity, &service), Decision::NotAllowed(PolicyKind::Resource));
}

#[test]
fn missing_keys_are_what_the_operator_makes_of_them() {
    let none = Known::default();
    for (operator, value) in [
        ("StringEquals", "a"),
        ("StringEqualsIgnoreCase", "a"),
        ("StringLike", "a*"),
        ("ArnEquals", "arn:aws:iam::*:role/x"),
        ("ArnLike", "arn:aws:iam::*:role/x"),
        ("NumericEquals", "5"),
        ("NumericLessThan", "5"),
        ("NumericLessThanEquals", "5"),
        ("NumericGreaterThan", "5"),
        ("NumericGreaterThanEquals", "5"),
        ("DateEquals", "2020-01-01"),
        ("DateLessThan", "2020-01-01"),
        ("DateLessThanEquals", "2020-01-01"),
        ("DateGreaterThan", "2020-01-01"),
        ("DateGreaterThanEquals", "2020-01-01"),
        ("Bool", "true"),
        ("BinaryEquals", "YQ=="),
        ("IpAddress", "10.0.0.0/8"),
        ("StringNotEquals", "a"),
        ("StringNotEqualsIgnoreCase", "a"),
        ("StringNotLike", "a*"),
        ("ArnNotEquals", "arn:aws:iam::*:role/x"),
        ("ArnNotLike", "arn:aws:iam::*:role/x"),
        ("NumericNotEquals", "5"),
        ("DateNotEquals", "2020-01-01"),
        ("NotIpAddress", "10.0.0.0/8"),
    ] {
        let negated = operator.contains("Not");
        let with = |name: String| holds(json!({name: {"x:k": value}}), &none);
        assert_eq!(with(operator.into()), negated, "{operator}");
        assert!(with(format!("{operator}IfExists")), "{operator}");
        for if_exists in ["", "IfExists"] {
            assert!(with(format!("ForAllValues:{operator}{if_exists}")), "{operator}");
            assert!(!with(format!("ForAnyValue:{operator}{if_exists}")), "{operator}");
        }
    }
    assert!(holds(json!({"Null": {"x:k": "true"}}), &none));
    assert!(!holds(json!({"Null": {"x:k": "false"}}), &none));
}

#[test]
fn operators_compare_as_their_names_say() {
    let one = |value: &str| Known::default().with("x:k", value);
    for (operator, bounds, value, expected) in [
        ("StringEquals", json!(["a", "b"]), "b", true),
        ("StringEquals", json!("a*"), "ab", false),
        ("StringNotEquals", json!(["a", "b"]), "b", false),
        ("StringNotEquals", json!(["a", "b"]), "c", true),
        ("StringEqualsIgnoreCase", json!("ÄB"), "äb", true),
        ("StringNotEqualsIgnoreCase", json!("AB"), "ab", false),
        ("StringLike", json!("a?c*"), "abcd", true),
        ("StringNotLike", json!(["x*", "a*"]), "ab", false),
        ("ArnLike", json!("arn:aws:iam::*:role/x*"), "arn:aws:iam::1:role/xy", true),
        ("ArnNotLike", json!("arn:aws:iam::*:role/x*"), "arn:aws:iam::1:role/y", true),
        ("NumericEquals", json!("5"), "5.0", true),
        ("NumericEquals", json!(5), "5", true),
        ("NumericLessThan", json!(["3", "7"]), "5", true),
        ("NumericGreaterThanEquals", json!("5"), "5", true),
        ("NumericGreaterThan", json!("5"), "5", false),
        ("NumericNotEquals", json!(["3", "7"]), "7", false),
        ("NumericNotEquals", json!("5"), "abc", false),
        ("DateLessThan", json!("2020-01-01T00:00:00Z"), "2019-12-31T23:59:59Z", true),
        ("DateGreaterThan", json!("2020-01-01"), "1577836801", true),
        ("DateNotEquals", json!("2020-01-01"), "2020-01-01T00:00:00Z", false),
        ("Bool", json!(true), "TRUE", true),
        ("Bool", json!("false"), "true", false),
        ("Bool", json!("false"), "x", false),
        ("BinaryEquals", json!("QUJD"), "QUJD", true),
        ("BinaryEquals", json!("QUJD"), "qujd", false), // iam-rs compares base64 without regard to case
        ("IpAddress", json!(["192.168.0.0/16", "2001:db8::/32"]), "2001:db8::1", true),
        ("NotIpAddress", json!("10.0.0.0/8"), "11.0.0.1", true),
        ("NotIpAddress", json!("10.0.0.0/8"), "junk", false),
        ("NotIpAddress", json!("10.0.0.1"), "2001:db8::1", true),
        ("IpAddress", json!("0.0.0.0/0"), "8.8.8.8", true),
        ("Null", json!("false"), "a", true),
        ("stringequals", json!("a"), "a", true),
    ] {
        assert_eq!(
            holds(json!({operator: {"X:K": bounds}}), &one(value)),
            expected,
            "{operator} {bounds} {value}"
        );
    }
}

#[test]
fn sets_take_several_values_together() {
    let keys =
        |keys: &[&str]| Known::default().with_many("aws:TagKeys", keys.iter().map(|&key| key.to_owned()));
    let set =
        |operator: &str, found: &[&str]| holds(json!({operator: {"aws:TagKeys": ["a", "b"]}}), &keys(found));
    assert!(set("ForAllValues:StringEquals", &["a", "b"]));
    assert!(!set("ForAllValues:StringEquals", &["a", "c"]));
    assert!(set("ForAllValues:StringEquals", &[]));
    assert!(set("ForAnyValue:StringEquals", &["c", "a"]));
    assert!(!set("ForAnyValue:StringEquals", &["c"]));
    assert!(!set("ForAllValues:StringNotEquals", &["c", "a"]));
    assert!(set("ForAllValues:StringNotEquals", &["c"]));
    assert!(set("ForAnyValue:StringNotEquals", &["c", "a"]));
    assert!(!set("ForAnyValue:StringNotEquals", &["b", "a"]));
    assert!(!set("StringEquals", &["a"]), "a key of several values needs a set operator");
}

#[test]
fn a_deny_with_a_negated_operator_does_not_fail_open() {
    // scratchstack-aspen lets a request without the key pass.
    let deny = json!({"Effect": "Deny", "Action": "*", "Resource": "*",
        "Condition": {"StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}}});
    let identity = [Arc::new(policy(json!([allow(), deny])))];
    assert_eq!(decide(&evaluation(user(), &identity)), Decision::Forbidden(PolicyKind::Identity));
    // Behind a private endpoint there is no source address, and this pattern denies (re:Post, IP restrictions).
    let deny = json!({"Effect": "Deny", "Action": "*", "Resource": "*",
        "Condition": {"NotIpAddress": {"aws:SourceIp": "10.0.0.0/8"}}});
    let identity = [Arc::new(policy(json!([allow(), deny])))];
    assert_eq!(decide(&evaluation(user(), &identity)), Decision::Forbidden(PolicyKind::Identity));
}

#[test]
fn variables_come_with_the_version_of_2012() {
    let document = |version: &str| {
        let statement = json!({"Effect": "Allow", "Action": "kinesis:*",
            "Resource": "arn:aws:kinesis:*:*:stream/${aws:username}"});
        let text = json!({"Version": version, "Statement": statement}).to_string();
        [Arc::new(Policy::parse(&text, Kind::Identity).unwrap())]
    };
    let facts = Known::default().with("aws:username", "s");
    let (new, old) = (document("2012-10-17"), document("2008-10-17"));
    let ask = |identity: &[Arc<Policy>], facts: &Known| {
        evaluation(user(), identity).decide("kinesis:PutRecord", STREAM, facts)
    };
    assert_eq!(ask(&new, &facts), Decision::Allowed);
    assert_eq!(ask(&new, &Known::default()), Decision::NotAllowed(PolicyKind::Identity));
    // User guide, "Version": in documents of 2008, variables are texts like others.
    assert_eq!(ask(&old, &facts), Decision::NotAllowed(PolicyKind::Identity));
}

#[test]
fn not_forms_are_the_opposite() {
    let identity = [Arc::new(policy(
        json!({"Effect": "Allow", "NotAction": ["iam:*", "kinesis:Delete*"], "NotResource": format!("{STREAM}x")}),
    ))];
    let ask = |action: &str, resource: &str| {
        evaluation(user(), &identity).decide(action, resource, &Known::default())
    };
    assert_eq!(ask("kinesis:PutRecord", STREAM), Decision::Allowed);
    assert_ne!(ask("kinesis:DeleteStream", STREAM), Decision::Allowed);
    assert_ne!(ask("kinesis:PutRecord", &format!("{STREAM}x")), Decision::Allowed);
    assert_ne!(ask("iam:CreateUser", "*"), Decision::Allowed);
    let others =
        policy(json!({"Effect": "Deny", "NotPrincipal": {"AWS": [USER]}, "Action": "*", "Resource": STREAM}));
    let allowing = [Arc::new(policy(allow()))];
    let ask = |who| decide(&Evaluation { resource_policy: Some(&others), ..evaluation(who, &allowing) });
    assert_eq!(ask(user()), Decision::Allowed);
    assert_eq!(ask(session()), Decision::Forbidden(PolicyKind::Resource));
    let bounded = Evaluation {
        boundary: Some(&allowing[0]),
        resource_policy: Some(&others),
        ..evaluation(user(), &allowing)
    };
    assert_eq!(decide(&bounded), Decision::Forbidden(PolicyKind::Resource), "whoever has a boundary");
}

#[test]
fn denials_are_told_in_the_services_words() {
    let reason = |decision: Decision| decision.reason("kinesis:PutRecord");
    assert_eq!(reason(Decision::Allowed), None);
    assert_eq!(
        reason(Decision::Forbidden(PolicyKind::Identity)).unwrap(),
        "with an explicit deny in an identity-based policy"
    );
    assert_eq!(
        reason(Decision::Forbidden(PolicyKind::Boundary)).unwrap(),
        "with an explicit deny in a permissions boundary"
    );
    assert_eq!(
        reason(Decision::NotAllowed(PolicyKind::Session)).unwrap(),
        "because no session policy allows the kinesis:PutRecord action"
    );
}

#[test]
fn malformed_documents_name_the_place() {
    let document =
        |statement: Value| json!({"Version": "2012-10-17", "Statement": [allow(), statement]}).to_string();
    let with = |member: &str, value: Value| {
        let mut statement = allow();
        statement[member] = value;
        document(statement)
    };
    let without = |member: &str| {
        let mut statement = allow();
        statement.as_object_mut().unwrap().remove(member);
        document(statement)
    };
    for (text, kind, place, message) in [
        (
            "{".to_owned(),
            Kind::Identity,
            "line 1 column 1",
            "Syntax errors in policy: EOF while parsing an object.",
        ),
        ("[]".into(), Kind::Identity, "the document", "Syntax errors in policy: a JSON object is expected."),
        (
            r#"{"Version":"2012-10-17","Version":"2008-10-17"}"#.into(),
            Kind::Identity,
            "line 1 column 33",
            "Syntax errors in policy: Version stands twice.",
        ),
        (
            json!({"Version": "2020"}).to_string(),
            Kind::Identity,
            "Version",
            "The policy's Version must be 2012-10-17 or 2008-10-17.",
        ),
        (
            json!({}).to_string(),
            Kind::Identity,
            "Statement",
            "Syntax errors in policy: a statement or a list of them is expected.",
        ),
        (json!({"Statement": allow(), "X": 1}).to_string(), Kind::Identity, "X", "Has prohibited field X."),
        (
            with("Effect", json!("allow")),
            Kind::Identity,
            "Statement[1].Effect",
            "Effect must be Allow or Deny.",
        ),
        (without("Effect"), Kind::Identity, "Statement[1]", "Missing required field Effect."),
        (without("Action"), Kind::Identity, "Statement[1]", "Policy statement must contain actions."),
        (without("Resource"), Kind::Identity, "Statement[1]", "Policy statement must contain resources."),
        (
            with("Principal", json!("*")),
            Kind::Identity,
            "Statement[1].Principal",
            "Policy document should not specify a principal.",
        ),
        (
            with("Condition", json!({"StringIs": {"aws:x": "y"}})),
            Kind::Identity,
            "Statement[1].Condition.StringIs",
            "Invalid Condition type : StringIs.",
        ),
        (
            with("Condition", json!({"IpAddress": {"aws:SourceIp": ["1.1.1.1", "x"]}})),
            Kind::Identity,
            "Statement[1].Condition.IpAddress.aws:SourceIp[1]",
            "x is not an IP address or a network.",
        ),
        (
            with("Condition", json!({"Bool": {"secure": "true"}})),
            Kind::Identity,
            "Statement[1].Condition.Bool.secure",
            "Conditions must be prefaced by a vendor, e.g., aws, iam, kinesis.",
        ),
        (
            with("Action", json!(["kinesis:*", "PutRecord"])),
            Kind::Identity,
            "Statement[1].Action[1]",
            "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
        ),
        (
            with("Resource", json!("stream/s")),
            Kind::Identity,
            "Statement[1].Resource",
            "Resource stream/s must be in ARN format or \"*\".",
        ),
        (
            with("NotAction", json!("iam:*")),
            Kind::Identity,
            "Statement[1].NotAction",
            "Syntax errors in policy: the element and its Not form exclude each other.",
        ),
        (
            with("Sid", json!("a b")),
            Kind::Identity,
            "Statement[1].Sid",
            "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*.",
        ),
        (
            with("Resource", json!("arn:aws:kinesis:*:*:stream/${aws:username")),
            Kind::Identity,
            "Statement[1].Resource",
            "the variable in arn:aws:kinesis:*:*:stream/${aws:username has no end",
        ),
    ] {
        let error = Policy::parse(&text, kind).unwrap_err();
        assert_eq!((error.place.as_str(), error.message.as_str()), (place, message), "{text}");
    }
    let trust = |statement: Value| Policy::parse(&json!({"Statement": statement}).to_string(), Kind::Trust);
    let error = trust(
        json!({"Effect": "Allow", "Principal": {"AWS": ["000000000000", "me"]}, "Action": "sts:AssumeRole"}),
    );
    assert_eq!(
        error.unwrap_err().to_string(),
        "Invalid principal in policy: \"AWS\":\"me\" (at Statement[0].Principal.AWS[1])"
    );
    let error = trust(json!({"Effect": "Allow", "Principal": "*", "Action": "s3:*"}));
    assert_eq!(error.unwrap_err().message, "AssumeRole policy may only specify STS AssumeRole actions.");
    let error = trust(json!({"Effect": "Allow", "Principal": "*", "Action": "sts:*", "Resource": "*"}));
    assert_eq!(error.unwrap_err().message, "Has prohibited field Resource.");
}
