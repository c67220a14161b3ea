//! `CreateKey`: a key with its first material. Only symmetric keys that encrypt are made.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use std::collections::BTreeMap;

use crate::{
    changes::NewKey,
    error::KmsError,
    generated::{
        CreateKeyRequest, CreateKeyResponse, CustomerMasterKeySpec, KeySpec, KeyUsageType, OriginType,
        errors::declared,
    },
    policy,
    service::Kms,
    tags,
};

/// See the module.
pub struct CreateKey;

impl Operation for CreateKey {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateKey",
        action: "kms:CreateKey",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_create_key_per_second", per_second: 5 },
        detached: true,
        errors: declared::CREATE_KEY,
        summary: "Creates a key.",
    };
    type Input = CreateKeyRequest;
    type Output = CreateKeyResponse;
}

impl Handle<CreateKey> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<CreateKeyRequest>) -> Result<Access, KmsError> {
        let access = Access::to_any("kms:CreateKey");
        Ok(tags::request_keys(access, call.input.tags.as_deref().unwrap_or_default()))
    }

    async fn handle(&self, call: Call<CreateKeyRequest>) -> Result<CreateKeyResponse, KmsError> {
        let Call { input, caller } = call;

        refuse_other_kinds(&input)?;
        let lockout = input.bypass_policy_lockout_safety_check != Some(true);
        if let Some(policy) = &input.policy {
            policy::check(policy, &caller, lockout, self.grammar.as_ref())?;
        }
        let mut tags = BTreeMap::new();
        tags::add(&mut tags, input.tags.as_deref().unwrap_or_default())?;
        let new = NewKey {
            policy: input.policy.unwrap_or_else(|| policy::default(caller.account())),
            description: input.description.unwrap_or_default(),
            tags,
            multi_region: false,
            managed: false,
        };
        let key = self.create(&caller, new).await?;
        Ok(CreateKeyResponse { key_metadata: Some(key.metadata()) })
    }
}

/// Refuses by name what KMS makes and this service does not.
fn refuse_other_kinds(input: &CreateKeyRequest) -> Result<(), KmsError> {
    let refuse = |what: String| Err(KmsError::Unsupported(format!("{what} is not supported.")));
    let spec = input.key_spec.map(|spec| spec.as_str());
    let spec = spec.or(input.customer_master_key_spec.map(|spec| spec.as_str()));
    debug_assert_eq!(KeySpec::SymmetricDefault.as_str(), CustomerMasterKeySpec::SymmetricDefault.as_str());
    if let Some(spec) = spec.filter(|spec| *spec != KeySpec::SymmetricDefault.as_str()) {
        return refuse(format!("KeySpec {spec}"));
    }
    if let Some(usage) = input.key_usage.filter(|usage| *usage != KeyUsageType::EncryptDecrypt) {
        return refuse(format!("KeyUsage {}", usage.as_str()));
    }
    if let Some(origin) = input.origin.filter(|origin| *origin != OriginType::AwsKms) {
        return refuse(format!("Origin {}", origin.as_str()));
    }
    if input.custom_key_store_id.is_some() || input.xks_key_id.is_some() {
        return refuse("A key in a custom key store".into());
    }
    if input.multi_region == Some(true) {
        return refuse("MultiRegion".into());
    }
    Ok(())
}
