//! `CreateAccessKey`: makes an access key of a user; the secret is shown this once.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use millstream_base as base;

use crate::{
    access_keys::of_caller,
    error::IamError,
    generated::iam::{
        AccessKey, CreateAccessKeyRequest, CreateAccessKeyResponse, StatusType, errors::declared,
    },
    ids::{self, unique_id},
    quotas,
    seal::Purpose,
    service::{Iam, Touched, stored},
    tables::{ACCESS_KEYS, AccessKeyRecord, Kind},
};

/// See the module.
pub struct CreateAccessKey;

impl Operation for CreateAccessKey {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateAccessKey",
        action: "iam:CreateAccessKey",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::CREATE_ACCESS_KEY,
        summary: "Makes an access key of a user; the secret is shown this once.",
    };
    type Input = CreateAccessKeyRequest;
    type Output = CreateAccessKeyResponse;
}

impl Handle<CreateAccessKey> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<CreateAccessKeyRequest>) -> Result<Access, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        Ok(self.may("iam:CreateAccessKey", Kind::User, &call.caller, &name))
    }

    async fn handle(&self, call: Call<CreateAccessKeyRequest>) -> Result<CreateAccessKeyResponse, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        let user = self.find(Kind::User, &call.caller, &name)?;
        let (id, secret) = (unique_id("AKIA", self.rng.as_ref()), ids::secret(self.rng.as_ref()));
        let record = AccessKeyRecord {
            secret: self.sealer.seal(Purpose::Secret, &id, secret.as_bytes(), self.rng.as_ref()),
            id: id.clone(),
            account: call.caller.account().to_string(),
            user_id: user.record.id.clone(),
            active: true,
            created_ms: self.now().as_millis() / 1000 * 1000,
        };
        let (stored_key, account, enforce) =
            (record.clone(), call.caller.account().clone(), self.enforce_quotas);
        self.change(vec![Touched::Key(id)], move |transaction| {
            let user = stored(Kind::User, &account, &name, transaction)?;
            let keys = transaction.scan(ACCESS_KEYS, &())?;
            let count = keys.iter().filter(|key| key.user_id == user.id).count();
            if enforce && count >= quotas::ACCESS_KEYS {
                let limit = quotas::ACCESS_KEYS;
                return Err(IamError::LimitExceeded(format!(
                    "Cannot exceed quota for AccessKeysPerUser: {limit}"
                )));
            }
            Ok(transaction.put(ACCESS_KEYS, stored_key.id.as_str(), &stored_key)?)
        })
        .await?;
        let access_key = AccessKey {
            user_name: user.record.name.clone(),
            access_key_id: record.id,
            status: StatusType::Active,
            secret_access_key: secret.to_string(),
            create_date: Some(base::Timestamp::from_millis(record.created_ms)),
        };
        Ok(CreateAccessKeyResponse { access_key })
    }
}
