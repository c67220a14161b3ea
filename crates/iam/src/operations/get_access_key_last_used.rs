//! `GetAccessKeyLastUsed`: when an access key was last used, for what and where.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Arn;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::IamError,
    generated::iam::{
        AccessKeyLastUsed, GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse, errors::declared,
    },
    service::Iam,
    snapshot::Key,
};

/// See the module.
pub struct GetAccessKeyLastUsed;

impl Operation for GetAccessKeyLastUsed {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetAccessKeyLastUsed",
        action: "iam:GetAccessKeyLastUsed",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_ACCESS_KEY_LAST_USED,
        summary: "Says when an access key was last used, for what and where.",
    };
    type Input = GetAccessKeyLastUsedRequest;
    type Output = GetAccessKeyLastUsedResponse;
}

/// What stands for a service and a region where there was no use (API guide, AccessKeyLastUsed).
const NONE: &str = "N/A";

impl Handle<GetAccessKeyLastUsed> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<GetAccessKeyLastUsedRequest>) -> Result<Access, IamError> {
        let user = self.user_of_key(call)?;
        Ok(Access::to("iam:GetAccessKeyLastUsed", user))
    }

    async fn handle(
        &self,
        call: Call<GetAccessKeyLastUsedRequest>,
    ) -> Result<GetAccessKeyLastUsedResponse, IamError> {
        let user = self.user_of_key(&call)?;
        let used = self.last_use(&call.input.access_key_id)?;
        Ok(GetAccessKeyLastUsedResponse {
            user_name: user.resource().rsplit('/').next().map(str::to_owned),
            access_key_last_used: Some(AccessKeyLastUsed {
                last_used_date: used.as_ref().map(|used| used.at()),
                service_name: used.as_ref().map_or(NONE, |used| &used.service).to_owned(),
                region: used.as_ref().map_or(NONE, |used| &used.region).to_owned(),
            }),
        })
    }
}

impl Iam {
    /// The user whose key it is, in the caller's account.
    fn user_of_key(&self, call: &Call<GetAccessKeyLastUsedRequest>) -> Result<Arn, IamError> {
        let id = &call.input.access_key_id;
        let state = self.state();
        let own = |key: &&std::sync::Arc<Key>| key.principal.account == *call.caller.account();
        let missing = || IamError::NoSuchEntity(format!("The Access Key with id {id} cannot be found."));
        Ok(state.keys.get(id).filter(own).ok_or_else(missing)?.principal.arn.clone())
    }
}
