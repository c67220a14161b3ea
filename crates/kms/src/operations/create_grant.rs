//! `CreateGrant`: lets a principal or a service do named things with a key, until the grant is taken back.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::hex;
use millstream_api as api;
use millstream_base as base;
use std::sync::Arc;

use crate::{
    crypto::dry_run,
    error::KmsError,
    generated::{CreateGrantRequest, CreateGrantResponse, errors::declared},
    grants::OPERATIONS,
    service::Kms,
    tables::GrantRecord,
};

/// See the module.
pub struct CreateGrant;

impl Operation for CreateGrant {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateGrant",
        action: "kms:CreateGrant",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_create_grant_per_second", per_second: 50 },
        detached: true,
        errors: declared::CREATE_GRANT,
        summary: "Adds a grant to a key.",
    };
    type Input = CreateGrantRequest;
    type Output = CreateGrantResponse;
}

impl Handle<CreateGrant> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<CreateGrantRequest>) -> Result<Access, KmsError> {
        let (input, caller) = (&call.input, &call.caller);
        let mut access = self.key_access("kms:CreateGrant", caller, &input.key_id)?;
        for operation in &input.operations {
            access = access.with_key("kms:GrantOperations", operation.as_str());
        }
        if let Some(grantee) = &input.grantee_principal {
            access = access.with_key("kms:GranteePrincipal", grantee);
        }
        if let Some(retiring) = &input.retiring_principal {
            access = access.with_key("kms:RetiringPrincipal", retiring);
        }
        Ok(access)
    }

    async fn handle(&self, call: Call<CreateGrantRequest>) -> Result<CreateGrantResponse, KmsError> {
        let Call { input, caller } = call;

        self.check_tokens(input.grant_tokens.as_ref())?;
        let found = self.find(&input.key_id, &caller)?;
        let id = hex(&self.random::<32>());
        let token = base64_simd::URL_SAFE_NO_PAD.encode_to_string(self.random::<48>());
        let dry = input.dry_run;
        let wanted = grant(input, &caller, found.key.arn.to_string(), id, token, self.now().as_millis())?;
        let limit = self.enforce_quotas.then_some(GRANTS_MAX);
        let made = self.change_grants(&found.key.arn, |key, grants| {
            key.require_enabled()?;
            dry_run(dry)?;
            // A call that is repeated with the same name makes no second grant.
            let same = |other: &&Arc<GrantRecord>| {
                let unlike = GrantRecord {
                    id: other.id.clone(),
                    token: other.token.clone(),
                    created_ms: other.created_ms,
                    ..wanted.clone()
                };
                wanted.name.is_some() && ***other == unlike
            };
            if let Some(same) = grants.iter().find(same) {
                return Ok(same.clone());
            }
            if limit.is_some_and(|limit| grants.len() >= limit) {
                return Err(KmsError::LimitExceeded(format!("A key has at most {GRANTS_MAX} grants.")));
            }
            let made = Arc::new(wanted);
            grants.push(made.clone());
            Ok(made)
        });
        let made = made.await?;
        Ok(CreateGrantResponse { grant_token: Some(made.token.clone()), grant_id: Some(made.id.clone()) })
    }
}

/// How many grants a key has at the most (developer guide).
const GRANTS_MAX: usize = 50_000;

/// The grant that a call asks for.
fn grant(
    input: CreateGrantRequest,
    caller: &api::Caller,
    key: String,
    id: String,
    token: String,
    created_ms: i64,
) -> Result<GrantRecord, KmsError> {
    if let Some(operation) = input.operations.iter().find(|operation| !OPERATIONS.contains(operation)) {
        let message =
            format!("Operation {} cannot be granted on a symmetric encryption key.", operation.as_str());
        return Err(KmsError::Validation(message));
    }
    let principal = |arn: Option<String>, service: Option<String>, what: &str| match (arn, service) {
        (Some(_), Some(_)) => {
            Err(KmsError::Validation(format!("{what} names either a principal or a service principal.")))
        }
        (Some(arn), None) if !arn.starts_with("arn:") => {
            Err(KmsError::InvalidArn(format!("{arn} is not the ARN of a principal.")))
        }
        (arn, service) => Ok((service.is_some(), arn.or(service))),
    };
    let grantee =
        principal(input.grantee_principal, input.grantee_service_principal, "The grantee of a grant")?;
    let retiring =
        principal(input.retiring_principal, input.retiring_service_principal, "Whoever may retire a grant")?;
    let (grantee_is_service, Some(grantee)) = grantee else {
        return Err(KmsError::Validation("GranteePrincipal is required.".into()));
    };
    let constraints = input.constraints.unwrap_or_default();
    Ok(GrantRecord {
        id,
        key,
        name: input.name,
        token,
        created_ms,
        issuer: format!("arn:aws:iam::{}:root", caller.account()),
        grantee,
        grantee_is_service,
        retiring: retiring.1,
        retiring_is_service: retiring.0,
        operations: input.operations.iter().map(|operation| operation.as_str().to_owned()).collect(),
        context_subset: constraints.encryption_context_subset,
        context_equals: constraints.encryption_context_equals,
        source_arn: constraints.source_arn,
    })
}
