//! Resource policies: whether a document is one.
//!
//! What a policy of a stream may say is checked here, the grammar by those who evaluate it. What it allows is the business of
//! whoever authorizes calls.

use api::ports::CheckPolicy;
use base::Arn;
use millstream_api as api;
use millstream_base as base;
use serde_json::{Map, Value};

use crate::error::StreamsError;

/// The greatest document, in bytes (developer guide, sharing a data stream with another account).
const BYTES_MAX: usize = 20 * 1024;

/// Checks that the text is a policy document for this resource.
pub(crate) fn check(document: &str, resource: &Arn, grammar: &dyn CheckPolicy) -> Result<(), StreamsError> {
    if document.len() > BYTES_MAX {
        return Err(StreamsError::InvalidArgument(format!(
            "The policy has {} bytes, and must not have more than {BYTES_MAX}.",
            document.len()
        )));
    }
    document_for(document, resource)
        .and_then(|()| grammar.check_resource_policy(document))
        .map_err(|what| StreamsError::InvalidArgument(format!("The policy is not valid: {what}.")))
}

type Checked = Result<(), String>;

fn document_for(text: &str, resource: &Arn) -> Checked {
    let value: Value = serde_json::from_str(text).map_err(|_| "it is not JSON")?;
    let document = value.as_object().ok_or("it is not a JSON object")?;
    only(document, &["Version", "Id", "Statement"])?;
    if let Some(version) = document.get("Version")
        && !matches!(version.as_str(), Some("2012-10-17" | "2008-10-17"))
    {
        return Err("Version must be 2012-10-17 or 2008-10-17".into());
    }
    if document.get("Id").is_some_and(|id| !id.is_string()) {
        return Err("Id must be a text".into());
    }
    let statements = match document.get("Statement") {
        Some(Value::Array(statements)) if !statements.is_empty() => statements.as_slice(),
        Some(one @ Value::Object(_)) => std::slice::from_ref(one),
        _ => return Err("Statement must be a statement or a list of them".into()),
    };
    let mut sids = Vec::new();
    for each in statements {
        let each = each.as_object().ok_or("a statement must be a JSON object")?;
        statement(each, resource)?;
        if let Some(sid) = each.get("Sid") {
            let sid = sid.as_str().ok_or("Sid must be a text")?;
            if sids.contains(&sid) {
                return Err(format!("there are two statements of Sid {sid}"));
            }
            sids.push(sid);
        }
    }
    Ok(())
}

fn statement(statement: &Map<String, Value>, resource: &Arn) -> Checked {
    const MEMBERS: &[&str] =
        &["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "Condition"];
    only(statement, MEMBERS)?;
    if !matches!(statement.get("Effect").and_then(Value::as_str), Some("Allow" | "Deny")) {
        return Err("Effect must be Allow or Deny".into());
    }
    principal(either(statement, "Principal", "NotPrincipal")?)?;
    let is_action = |action: &str| {
        action == "*"
            || action.get(.."kinesis:".len()).is_some_and(|start| start.eq_ignore_ascii_case("kinesis:"))
    };
    if !texts(either(statement, "Action", "NotAction")?)
        .is_some_and(|actions| actions.into_iter().all(is_action))
    {
        return Err("Action must name actions of kinesis".into());
    }
    let resources = statement.get("Resource").and_then(texts);
    if !resources.is_some_and(|resources| resources.into_iter().all(|one| one == resource.as_str())) {
        return Err(format!("Resource must be {resource}"));
    }
    let is_test = |test: &Value| test.as_object().is_some_and(|keys| keys.values().all(is_operand));
    match statement.get("Condition") {
        None => Ok(()),
        Some(Value::Object(tests)) if tests.values().all(is_test) => Ok(()),
        Some(_) => Err("Condition must map operators to keys and their values".into()),
    }
}

/// `"*"`, or kinds of principals with one or several of each.
fn principal(principal: &Value) -> Checked {
    let fine = match principal {
        Value::String(everybody) => everybody == "*",
        Value::Object(kinds) => {
            !kinds.is_empty()
                && kinds.iter().all(|(kind, names)| {
                    matches!(kind.as_str(), "AWS" | "Service" | "Federated" | "CanonicalUser")
                        && texts(names).is_some()
                })
        }
        _ => false,
    };
    if fine { Ok(()) } else { Err("Principal must be * or name principals".into()) }
}

/// A condition's value: texts, numbers or truth values, one or several.
fn is_operand(value: &Value) -> bool {
    let is_single = |value: &Value| value.is_string() || value.is_number() || value.is_boolean();
    match value {
        Value::Array(values) => values.iter().all(is_single),
        value => is_single(value),
    }
}

/// One text or several; `None` if that is not what it is.
fn texts(value: &Value) -> Option<Vec<&str>> {
    match value {
        Value::String(text) => Some(vec![text]),
        Value::Array(texts) if !texts.is_empty() => texts.iter().map(Value::as_str).collect(),
        _ => None,
    }
}

fn either<'a>(statement: &'a Map<String, Value>, name: &str, negated: &str) -> Result<&'a Value, String> {
    match (statement.get(name), statement.get(negated)) {
        (Some(value), None) | (None, Some(value)) => Ok(value),
        _ => Err(format!("a statement must have {name}")),
    }
}

fn only(object: &Map<String, Value>, members: &[&str]) -> Checked {
    match object.keys().find(|name| !members.contains(&name.as_str())) {
        Some(name) => Err(format!("{name} is not known")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use millstream_iam::Grammar;
    use serde_json::json;

    use super::*;

    const ARN: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

    fn good() -> Value {
        json!({
            "Version": "2012-10-17",
            "Id": "an id",
            "Statement": [{
                "Sid": "first",
                "Effect": "Allow",
                "Principal": {"AWS": ["111111111111", "arn:aws:iam::222222222222:root"], "Service": "x.amazonaws.com"},
                "Action": ["kinesis:PutRecord", "Kinesis:GetRecords"],
                "Resource": ARN,
                "Condition": {"StringEquals": {"aws:PrincipalOrgID": ["o-1"]}, "Bool": {"aws:SecureTransport": true}},
            }],
        })
    }

    fn verdict(document: &Value) -> Result<(), String> {
        check(&document.to_string(), &Arn::parse(ARN).unwrap(), &Grammar).map_err(|error| error.to_string())
    }

    #[test]
    fn documents_of_the_right_shape_pass() {
        verdict(&good()).unwrap();
        let one = json!({"Effect": "Deny", "NotPrincipal": "*", "NotAction": "*", "Resource": [ARN]});
        verdict(&json!({"Statement": one})).unwrap();
        let mut second = good();
        let statements = second["Statement"].as_array_mut().unwrap();
        let mut other = statements[0].clone();
        other["Sid"] = json!("second");
        statements.push(other);
        verdict(&second).unwrap();
    }

    #[test]
    fn what_the_engine_would_not_read_is_refused_with_its_place() {
        for (place, value, what) in [
            ("/Statement/0/Condition", json!({"StringEqual": {"k": "v"}}), "StringEqual"),
            ("/Statement/0/Condition", json!({"IpAddress": {"aws:SourceIp": "10.0.0"}}), "IpAddress"),
            ("/Statement/0/Condition", json!({"Bool": {"aws:SecureTransport": "maybe"}}), "Bool"),
            ("/Statement/0/Action", json!("kinesis:"), "Action"),
            ("/Statement/0/Principal", json!({"AWS": "not a principal"}), "Principal"),
        ] {
            let mut document = good();
            *document.pointer_mut(place).unwrap() = value;
            let said = verdict(&document).unwrap_err();
            assert!(said.contains("Statement[0]") && said.contains(what), "{said}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let arn = Arn::parse(ARN).unwrap();
        for (text, what) in
            [("", "it is not JSON"), ("[]", "it is not a JSON object"), ("{\"a\"", "it is not JSON")]
        {
            let error = check(text, &arn, &Grammar).unwrap_err();
            assert!(matches!(error, StreamsError::InvalidArgument(_)));
            assert_eq!(error.to_string(), format!("The policy is not valid: {what}."));
        }
        let changes: &[(&str, Value, &str)] = &[
            ("/Version", json!("2020-01-01"), "Version must be 2012-10-17 or 2008-10-17"),
            ("/Version", json!(1), "Version must be 2012-10-17 or 2008-10-17"),
            ("/Id", json!(1), "Id must be a text"),
            ("/Statement", json!([]), "Statement must be a statement or a list of them"),
            ("/Statement", json!("x"), "Statement must be a statement or a list of them"),
            ("/Statement/0", json!("x"), "a statement must be a JSON object"),
            ("/Statement/0/Sid", json!(1), "Sid must be a text"),
            ("/Statement/0/Effect", json!("allow"), "Effect must be Allow or Deny"),
            ("/Statement/0/Principal", json!("me"), "Principal must be * or name principals"),
            ("/Statement/0/Principal", json!({}), "Principal must be * or name principals"),
            ("/Statement/0/Principal", json!({"AWS": []}), "Principal must be * or name principals"),
            ("/Statement/0/Principal", json!({"Mars": "x"}), "Principal must be * or name principals"),
            ("/Statement/0/Action", json!([]), "Action must name actions of kinesis"),
            ("/Statement/0/Action", json!("s3:GetObject"), "Action must name actions of kinesis"),
            ("/Statement/0/Action", json!(["kinesis:PutRecord", 1]), "Action must name actions of kinesis"),
            ("/Statement/0/Resource", json!("*"), &format!("Resource must be {ARN}")),
            ("/Statement/0/Resource", json!([ARN, format!("{ARN}2")]), &format!("Resource must be {ARN}")),
            ("/Statement/0/Condition", json!([]), "Condition must map operators to keys and their values"),
            (
                "/Statement/0/Condition",
                json!({"StringEquals": {"k": {}}}),
                "Condition must map operators to keys and their values",
            ),
        ];
        for (place, value, what) in changes {
            let mut document = good();
            *document.pointer_mut(place).unwrap() = value.clone();
            assert_eq!(
                verdict(&document),
                Err(format!("The policy is not valid: {what}.")),
                "{place} {value}"
            );
        }
        for (parent, member, what) in [
            ("", "Statement", "Statement must be a statement or a list of them".to_owned()),
            ("/Statement/0", "Effect", "Effect must be Allow or Deny".to_owned()),
            ("/Statement/0", "Principal", "a statement must have Principal".to_owned()),
            ("/Statement/0", "Action", "a statement must have Action".to_owned()),
            ("/Statement/0", "Resource", format!("Resource must be {ARN}")),
        ] {
            let mut document = good();
            document.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(member);
            assert_eq!(
                verdict(&document),
                Err(format!("The policy is not valid: {what}.")),
                "without {member}"
            );
        }
        for (parent, name) in [("", "Extra"), ("/Statement/0", "NotResource")] {
            let mut document = good();
            document.pointer_mut(parent).unwrap()[name] = json!("x");
            assert_eq!(verdict(&document), Err(format!("The policy is not valid: {name} is not known.")));
        }
        let mut twice = good();
        let first = twice["Statement"][0].clone();
        twice["Statement"].as_array_mut().unwrap().push(first);
        assert_eq!(
            verdict(&twice),
            Err("The policy is not valid: there are two statements of Sid first.".into())
        );
    }

    #[test]
    fn a_document_has_twenty_kibibytes_at_the_most() {
        let padded = |length: usize| {
            let mut document = good();
            document["Id"] = json!("");
            let rest = document.to_string().len();
            document["Id"] = json!("x".repeat(length - rest));
            document
        };
        verdict(&padded(20_480)).unwrap();
        assert_eq!(
            verdict(&padded(20_481)),
            Err("The policy has 20481 bytes, and must not have more than 20480.".into())
        );
    }
}
