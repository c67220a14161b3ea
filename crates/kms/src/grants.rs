//! Grants: rights to a key that are given and taken back one by one.

use std::sync::Arc;

use base::Timestamp;
use millstream_base as base;

use crate::{
    error::KmsError,
    generated::{GrantConstraints, GrantListEntry, GrantOperation},
    ring::Shown,
    service::Kms,
    tables::GrantRecord,
};

/// What can be granted on a key that encrypts and decrypts.
pub(crate) const OPERATIONS: [GrantOperation; 9] = [
    GrantOperation::Decrypt,
    GrantOperation::Encrypt,
    GrantOperation::GenerateDataKey,
    GrantOperation::GenerateDataKeyWithoutPlaintext,
    GrantOperation::ReEncryptFrom,
    GrantOperation::ReEncryptTo,
    GrantOperation::CreateGrant,
    GrantOperation::RetireGrant,
    GrantOperation::DescribeKey,
];

/// The answer's form of a grant.
pub(crate) fn entry(grant: &GrantRecord) -> GrantListEntry {
    let constrained =
        grant.context_subset.is_some() || grant.context_equals.is_some() || grant.source_arn.is_some();
    let one = |is: bool, value: Option<&String>| value.filter(|_| is).cloned();
    GrantListEntry {
        key_id: Some(grant.key.clone()),
        grant_id: Some(grant.id.clone()),
        name: grant.name.clone(),
        creation_date: Some(Timestamp::from_millis(grant.created_ms)),
        grantee_principal: one(!grant.grantee_is_service, Some(&grant.grantee)),
        grantee_service_principal: one(grant.grantee_is_service, Some(&grant.grantee)),
        retiring_principal: one(!grant.retiring_is_service, grant.retiring.as_ref()),
        retiring_service_principal: one(grant.retiring_is_service, grant.retiring.as_ref()),
        issuing_account: Some(grant.issuer.clone()),
        operations: Some(
            grant.operations.iter().filter_map(|operation| GrantOperation::parse(operation)).collect(),
        ),
        constraints: constrained.then(|| GrantConstraints {
            encryption_context_subset: grant.context_subset.clone(),
            encryption_context_equals: grant.context_equals.clone(),
            source_arn: grant.source_arn.clone(),
        }),
    }
}

/// The grant of a token, or of a key and an id.
pub(crate) fn by_token(shown: &Shown, token: &str) -> Option<Arc<GrantRecord>> {
    shown.keys.values().flat_map(|key| &key.grants).find(|grant| grant.token == token).cloned()
}

impl Kms {
    /// Grants are in force as soon as they are made, so their tokens open nothing more; one that belongs to no grant is
    /// refused all the same.
    pub(crate) fn check_tokens(&self, tokens: Option<&Vec<String>>) -> Result<(), KmsError> {
        let shown = self.ring.peek();
        let unknown = tokens.into_iter().flatten().any(|token| by_token(&shown, token).is_none());
        if unknown { Err(KmsError::InvalidGrantToken) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use api::ports::ResourcePolicies;
    use base::Arn;
    use millstream_api as api;
    use serde_json::{Value, json};

    use super::*;
    use crate::testing::{Harness, ROOT};

    const READER: &str = "arn:aws:iam::000000000000:user/reader";

    fn body(key: &str, name: &str) -> Value {
        json!({"KeyId": key, "GranteePrincipal": READER, "RetiringPrincipal": ROOT, "Operations": ["Decrypt"], "Name": name})
    }

    #[tokio::test]
    async fn a_grant_stands_in_the_policy_until_it_is_taken_back() {
        let harness = Harness::new().await;
        let key = harness.key().await;
        let arn = Arn::parse(&key).unwrap();
        let names_reader = |harness: &Harness| harness.kms.ring.policy(&arn).unwrap().contains(READER);
        assert!(!names_reader(&harness));
        let made = harness.ok("CreateGrant", body(&key, "n")).await;
        assert_eq!(harness.ok("CreateGrant", body(&key, "n")).await, made, "repeated by name");
        assert!(names_reader(&harness));
        let harness = harness.reopened().await;
        assert!(names_reader(&harness));
        let listed = harness.ok("ListGrants", json!({"KeyId": key})).await;
        assert_eq!(listed["Grants"][0]["GranteePrincipal"], READER);
        let put = harness.ok("GetKeyPolicy", json!({"KeyId": key})).await;
        assert!(!put["Policy"].as_str().unwrap().contains(READER), "the policy is shown as it was put");
        harness.ok("RevokeGrant", json!({"KeyId": key, "GrantId": made["GrantId"]})).await;
        assert!(!names_reader(&harness));
        let again = json!({"KeyId": key, "GrantId": made["GrantId"]});
        assert_eq!(harness.code("RevokeGrant", again).await, "NotFoundException");
    }

    #[tokio::test]
    async fn whoever_was_named_for_it_retires_a_grant_by_its_token() {
        let harness = Harness::new().await;
        let key = harness.key().await;
        let made = harness.ok("CreateGrant", body(&key, "n")).await;
        let retirable = json!({"RetiringPrincipal": ROOT});
        let listed = harness.ok("ListRetirableGrants", retirable.clone()).await;
        assert_eq!(listed["Grants"][0]["GrantId"], made["GrantId"]);
        harness.ok("DescribeKey", json!({"KeyId": key, "GrantTokens": [made["GrantToken"]]})).await;
        harness.rights.denied.lock().insert("kms:RetireGrant");
        harness.ok("RetireGrant", json!({"GrantToken": made["GrantToken"]})).await;
        assert_eq!(harness.ok("ListRetirableGrants", retirable).await["Grants"], json!([]));
        let gone = json!({"KeyId": key, "GrantTokens": [made["GrantToken"]]});
        assert_eq!(harness.code("DescribeKey", gone).await, "InvalidGrantTokenException");
        let mut wrong = body(&key, "n");
        wrong["Operations"] = json!(["Sign"]);
        assert_eq!(harness.code("CreateGrant", wrong).await, "ValidationException");
    }
}
