//! Key policies: the default ones, what is checked when one is put, and what grants add to them.

use std::sync::Arc;

use api::{Caller, PrincipalKind, ports::CheckPolicy};
use base::{AccountId, Arn};
use millstream_api as api;
use millstream_base as base;
use serde_json::{Map, Value, json};

use crate::{error::KmsError, tables::GrantRecord};

/// The only name that a key policy has.
pub(crate) const NAME: &str = "default";
/// Greatest length of a key policy (developer guide: 32 KiB).
const BYTES_MAX: usize = 32 << 10;

/// Refuses a policy of another name.
pub(crate) fn require_name(name: Option<&str>) -> Result<(), KmsError> {
    match name {
        None | Some(NAME) => Ok(()),
        Some(other) => Err(KmsError::NotFound(format!("No such policy exists: {other}"))),
    }
}

/// What a key has without a policy of its own: the account decides by its identity policies.
pub(crate) fn default(account: &AccountId) -> String {
    json!({
        "Version": "2012-10-17",
        "Id": "key-default-1",
        "Statement": [{
            "Sid": "Enable IAM User Permissions",
            "Effect": "Allow",
            "Principal": {"AWS": format!("arn:aws:iam::{account}:root")},
            "Action": "kms:*",
            "Resource": "*",
        }],
    })
    .to_string()
}

/// What the server's own key of a service has: whoever uses the service in the account uses the key through it.
pub(crate) fn of_service(service: &str, account: &AccountId, region: &str) -> String {
    json!({
        "Version": "2012-10-17",
        "Id": format!("auto-{service}-1"),
        "Statement": [
            {
                "Sid": format!("Allow access through {service} for all principals in the account"),
                "Effect": "Allow",
                "Principal": {"AWS": "*"},
                "Action": [
                    "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:CreateGrant",
                    "kms:DescribeKey",
                ],
                "Resource": "*",
                "Condition": {"StringEquals": {
                    "kms:CallerAccount": account.as_str(),
                    "kms:ViaService": format!("{service}.{region}.amazonaws.com"),
                }},
            },
            {
                "Sid": "Allow direct access to key metadata to the account",
                "Effect": "Allow",
                "Principal": {"AWS": format!("arn:aws:iam::{account}:root")},
                "Action": ["kms:Describe*", "kms:Get*", "kms:List*"],
                "Resource": "*",
            },
        ],
    })
    .to_string()
}

/// Checks the form of a policy that is put; with `lockout`, also that the caller may put another one later.
pub(crate) fn check(
    policy: &str,
    caller: &Caller,
    lockout: bool,
    grammar: &dyn CheckPolicy,
) -> Result<(), KmsError> {
    let malformed = |what: &str| KmsError::MalformedPolicy(what.to_owned());
    if policy.len() > BYTES_MAX {
        return Err(KmsError::LimitExceeded(format!("A key policy has at most {BYTES_MAX} bytes.")));
    }
    let document: Map<String, Value> =
        serde_json::from_str(policy).map_err(|_| malformed("The policy is not a JSON object."))?;
    let statements = statements(&document);
    if statements.is_empty() {
        return Err(malformed("The policy has no statement."));
    }
    for statement in &statements {
        let effect = statement.get("Effect").and_then(Value::as_str);
        if !matches!(effect, Some("Allow" | "Deny")) {
            return Err(malformed("A statement's Effect is Allow or Deny."));
        }
        for (one, other) in
            [("Principal", "NotPrincipal"), ("Action", "NotAction"), ("Resource", "NotResource")]
        {
            if statement.get(one).is_some() == statement.get(other).is_some() {
                return Err(malformed(&format!("A statement has either {one} or {other}.")));
            }
        }
    }
    grammar.check_resource_policy(policy).map_err(KmsError::MalformedPolicy)?;
    if lockout && !statements.iter().any(|statement| lets_put_policy(statement, caller)) {
        return Err(malformed(
            "The new key policy will not allow you to update the key policy in the future.",
        ));
    }
    Ok(())
}

/// Whether a statement plainly lets the caller put a policy: by its own ARN, that of its role or account, or to all.
fn lets_put_policy(statement: &Value, caller: &Caller) -> bool {
    if statement["Effect"] != "Allow" {
        return false;
    }
    let action = texts(&statement["Action"]).iter().any(|action| {
        let action = action.to_ascii_lowercase();
        let pattern = action.split_once('*').map_or(action.as_str(), |(start, _)| start);
        action == "kms:putkeypolicy" || (action.ends_with('*') && "kms:putkeypolicy".starts_with(pattern))
    });
    let account = caller.account();
    let root = format!("arn:aws:iam::{account}:root");
    let role = match &caller.principal.kind {
        PrincipalKind::AssumedRole { role } => Some(role.as_str()),
        _ => None,
    };
    let named = |principal: &str| {
        [root.as_str(), account.as_str(), caller.principal.arn.as_str(), "*"].contains(&principal)
            || Some(principal) == role
    };
    let principals = match &statement["Principal"] {
        Value::Object(kinds) => kinds.get("AWS").map(texts).unwrap_or_default(),
        other => texts(other),
    };
    action && principals.into_iter().any(named)
}

/// A text, or a list of texts.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn statements(document: &Map<String, Value>) -> Vec<Value> {
    match document.get("Statement") {
        Some(Value::Array(statements)) => statements.clone(),
        Some(statement @ Value::Object(_)) => vec![statement.clone()],
        _ => Vec::new(),
    }
}

/// The key policy together with its grants, for the policy engine: a grant allows its grantee its operations.
pub(crate) fn in_force(policy: &str, key: &Arn, grants: &[Arc<GrantRecord>]) -> Arc<str> {
    if grants.is_empty() {
        return policy.into();
    }
    // What is stored was checked when it was put; one that cannot be read allows nothing.
    let mut document: Map<String, Value> = serde_json::from_str(policy).unwrap_or_default();
    let mut all = statements(&document);
    all.extend(grants.iter().map(|grant| statement(grant, key)));
    document.insert("Statement".into(), all.into());
    Value::Object(document).to_string().into()
}

fn statement(grant: &GrantRecord, key: &Arn) -> Value {
    let actions: Vec<String> = grant.operations.iter().map(|operation| format!("kms:{operation}")).collect();
    let kind = if grant.grantee_is_service { "Service" } else { "AWS" };
    let mut equals = Map::new();
    let pairs = grant.context_subset.iter().chain(&grant.context_equals).flatten();
    for (name, value) in pairs {
        equals.insert(format!("kms:EncryptionContext:{name}"), value.clone().into());
    }
    if let Some(source) = &grant.source_arn {
        equals.insert("aws:SourceArn".into(), source.clone().into());
    }
    let mut condition = Map::new();
    if !equals.is_empty() {
        condition.insert("StringEquals".into(), equals.into());
    }
    if let Some(exact) = &grant.context_equals {
        let names: Vec<&String> = exact.keys().collect();
        condition.insert("ForAllValues:StringEquals".into(), json!({"kms:EncryptionContextKeys": names}));
    }
    let mut statement = json!({
        "Sid": format!("grant {}", grant.id),
        "Effect": "Allow",
        "Principal": {kind: grant.grantee},
        "Action": actions,
        "Resource": key.as_str(),
    });
    if !condition.is_empty() {
        statement["Condition"] = condition.into();
    }
    statement
}

#[cfg(test)]
mod tests {
    use millstream_iam::Grammar;

    use super::*;
    use crate::testing::{ROOT, caller};

    fn statement_of(more: &str) -> String {
        format!(r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Resource":"*",{more}}}]}}"#)
    }

    #[test]
    fn a_policy_that_shuts_its_writer_out_is_refused_unless_that_is_wanted() {
        let caller = caller();
        check(&default(caller.account()), &caller, true, &Grammar).unwrap();
        for good in [
            format!(r#""Principal":{{"AWS":"{ROOT}"}},"Action":"kms:Put*""#),
            r#""Principal":"*","Action":["kms:Encrypt","*"]"#.to_owned(),
            r#""Principal":{"AWS":["000000000000"]},"Action":"kms:PutKeyPolicy""#.to_owned(),
        ] {
            check(&statement_of(&good), &caller, true, &Grammar)
                .unwrap_or_else(|error| panic!("{good}: {error}"));
        }
        for bad in [
            format!(r#""Principal":{{"AWS":"{ROOT}"}},"Action":"kms:Get*""#),
            r#""Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":"kms:*""#.to_owned(),
        ] {
            assert!(check(&statement_of(&bad), &caller, true, &Grammar).is_err(), "{bad}");
            check(&statement_of(&bad), &caller, false, &Grammar).unwrap();
        }
    }

    #[test]
    fn what_is_no_policy_is_refused() {
        for bad in ["", "[]", "{}", r#"{"Statement":[]}"#, r#"{"Statement":[{"Effect":"Maybe"}]}"#] {
            let error = check(bad, &caller(), false, &Grammar).unwrap_err();
            assert!(matches!(error, KmsError::MalformedPolicy(_)), "{bad}");
        }
        assert!(
            check(&statement_of(r#""Action":"*""#), &caller(), false, &Grammar).is_err(),
            "without principal"
        );
    }

    #[test]
    fn a_grant_is_a_statement_bound_to_its_context() {
        let grant = GrantRecord {
            id: "g".into(),
            key: "k".into(),
            name: None,
            token: "t".into(),
            created_ms: 0,
            issuer: "i".into(),
            grantee: "arn:aws:iam::000000000000:role/reader".into(),
            grantee_is_service: false,
            retiring: None,
            retiring_is_service: false,
            operations: vec!["Decrypt".into()],
            context_subset: None,
            context_equals: Some([("a".to_owned(), "1".to_owned())].into()),
            source_arn: None,
        };
        let key = Arn::parse("arn:aws:kms:us-east-1:000000000000:key/k").unwrap();
        let policy = default(caller().account());
        let merged: Value = serde_json::from_str(&in_force(&policy, &key, &[Arc::new(grant)])).unwrap();
        let added = &merged["Statement"][1];
        assert_eq!(added["Principal"]["AWS"], "arn:aws:iam::000000000000:role/reader");
        assert_eq!(added["Action"], json!(["kms:Decrypt"]));
        assert_eq!(added["Condition"]["StringEquals"]["kms:EncryptionContext:a"], "1");
        assert_eq!(
            added["Condition"]["ForAllValues:StringEquals"]["kms:EncryptionContextKeys"],
            json!(["a"])
        );
    }
}
