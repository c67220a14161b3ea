//! `CreatePolicy`: makes a managed policy.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::{Keys, arn_of, tag_records},
    error::IamError,
    generated::iam::{CreatePolicyRequest, CreatePolicyResponse, errors::declared},
    ids::unique_id,
    policy::{Kind as DocumentKind, Policy},
    quotas,
    service::{Iam, Touched},
    tables::{POLICIES, PolicyRecord, VersionRecord},
    view,
};

/// See the module.
pub struct CreatePolicy;

impl Operation for CreatePolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreatePolicy",
        action: "iam:CreatePolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::CREATE_POLICY,
        summary: "Makes a managed policy.",
    };
    type Input = CreatePolicyRequest;
    type Output = CreatePolicyResponse;
}

impl Handle<CreatePolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<CreatePolicyRequest>) -> Result<Access, IamError> {
        let input = &call.input;
        let path = input.path.as_deref().unwrap_or("/");
        let arn = format!("arn:aws:iam::{}:policy{path}{}", call.caller.account(), input.policy_name);
        let access = Access::to("iam:CreatePolicy", arn_of(&arn)).with_tags(input.tags.as_deref());
        Ok(match input.tags.as_deref() {
            Some(tags) if !tags.is_empty() => {
                access.and(Access::to("iam:TagPolicy", arn_of(&arn)).with_tags(Some(tags)))
            }
            _ => access,
        })
    }

    async fn handle(&self, call: Call<CreatePolicyRequest>) -> Result<CreatePolicyResponse, IamError> {
        let input = call.input;
        Policy::parse(&input.policy_document, DocumentKind::Identity)?;
        let account = call.caller.account().clone();
        if self.enforce_quotas {
            quotas::document(&input.policy_document)?;
            quotas::policies(self.account(&account).policies.len())?;
        }
        let now_ms = self.now().as_millis() / 1000 * 1000;
        let record = PolicyRecord {
            account: account.to_string(),
            name: input.policy_name,
            path: input.path.unwrap_or_else(|| "/".into()),
            id: unique_id("ANPA", self.rng.as_ref()),
            description: input.description,
            created_ms: now_ms,
            updated_ms: now_ms,
            tags: tag_records(input.tags)?,
            versions: vec![VersionRecord { number: 1, document: input.policy_document, created_ms: now_ms }],
            default: 1,
            next: 2,
        };
        let key = (account.clone(), record.name.to_lowercase());
        let touched = vec![Touched::Policy(key.0.clone(), key.1.clone())];
        let record = self
            .change(touched, move |transaction| {
                if transaction.get(POLICIES, &key)?.is_some() {
                    let message = format!(
                        "A policy called {} already exists. Duplicate names are not allowed.",
                        record.name
                    );
                    return Err(IamError::AlreadyExists(message));
                }
                transaction.put(POLICIES, &key, &record)?;
                Ok(record.clone())
            })
            .await?;
        Ok(CreatePolicyResponse { policy: Some(view::policy(&record, &self.account(&account))) })
    }
}
