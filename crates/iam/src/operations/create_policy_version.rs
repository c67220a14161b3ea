//! `CreatePolicyVersion`: adds a version to a managed policy.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{CreatePolicyVersionRequest, CreatePolicyVersionResponse, errors::declared},
    policy::{Kind as DocumentKind, Policy},
    quotas,
    service::Iam,
    tables::VersionRecord,
    view,
};

/// See the module.
pub struct CreatePolicyVersion;

impl Operation for CreatePolicyVersion {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreatePolicyVersion",
        action: "iam:CreatePolicyVersion",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::CREATE_POLICY_VERSION,
        summary: "Adds a version to a managed policy.",
    };
    type Input = CreatePolicyVersionRequest;
    type Output = CreatePolicyVersionResponse;
}

impl Handle<CreatePolicyVersion> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<CreatePolicyVersionRequest>) -> Result<Access, IamError> {
        self.may_policy("iam:CreatePolicyVersion", &call.caller, &call.input.policy_arn)
    }

    async fn handle(
        &self,
        call: Call<CreatePolicyVersionRequest>,
    ) -> Result<CreatePolicyVersionResponse, IamError> {
        let CreatePolicyVersionRequest { policy_arn, policy_document, set_as_default } = call.input;
        Policy::parse(&policy_document, DocumentKind::Identity)?;
        let (enforce, now_ms) = (self.enforce_quotas, self.now().as_millis() / 1000 * 1000);
        if enforce {
            quotas::document(&policy_document)?;
        }
        let record = self
            .update_policy(&call.caller, &policy_arn, move |record| {
                if record.versions.len() >= quotas::VERSIONS {
                    let message = "A managed policy can have up to 5 versions. Before you create a new version, you must \
                                   delete an existing version.";
                    return Err(IamError::LimitExceeded(message.into()));
                }
                let number = record.next;
                record.next += 1;
                record.versions.push(VersionRecord { number, document: policy_document.clone(), created_ms: now_ms });
                if set_as_default == Some(true) {
                    record.default = number;
                }
                record.updated_ms = now_ms;
                Ok(())
            })
            .await?;
        let version = record.versions.last().map(|version| view::version(version, record.default, false));
        Ok(CreatePolicyVersionResponse { policy_version: version })
    }
}
