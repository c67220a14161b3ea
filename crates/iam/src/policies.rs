//! Managed policies: finding and changing them.

use std::sync::Arc;

use api::{Access, Caller};
use base::{Arn, Timestamp};
use millstream_api as api;
use millstream_base as base;

use crate::{
    entities::Keys,
    error::IamError,
    managed,
    service::{Iam, Touched, stored_policy},
    snapshot::Managed,
    tables::{POLICIES, PolicyRecord, VersionRecord},
};

impl Iam {
    /// Asks for an action on a managed policy.
    pub(crate) fn may_policy(
        &self,
        action: &'static str,
        caller: &Caller,
        arn: &str,
    ) -> Result<Access, IamError> {
        let parsed = Arn::parse(arn)
            .ok()
            .filter(|arn| arn.service() == "iam" && arn.resource().starts_with("policy/"));
        let parsed = parsed.ok_or_else(|| IamError::InvalidInput(format!("ARN {arn} is not valid.")))?;
        let account = self.account(caller.account());
        let tags = account.managed(arn).map(|managed| managed.record.tags.as_slice());
        Ok(Access::to(action, parsed).and_tags_of(tags))
    }

    /// The customer's policy of an ARN.
    pub(crate) fn managed(&self, caller: &Caller, arn: &str) -> Result<Arc<Managed>, IamError> {
        let account = self.account(caller.account());
        let managed = account.managed(arn).cloned();
        managed.ok_or_else(|| IamError::NoSuchEntity(format!("Policy {arn} was not found.")))
    }

    /// Refuses the policies that belong to everybody, and those of other accounts.
    pub(crate) fn changeable(&self, caller: &Caller, arn: &str) -> Result<(), IamError> {
        if managed::find(arn).is_some() {
            return Err(IamError::AccessDenied(
                "Cannot perform the operation on the protected policy.".into(),
            ));
        }
        self.managed(caller, arn).map(drop)
    }

    /// The versions of a policy, and the number of the one in force.
    pub(crate) fn versions(&self, caller: &Caller, arn: &str) -> Result<(Vec<VersionRecord>, u32), IamError> {
        if let Some(managed) = managed::find(arn) {
            let created_ms = Timestamp::from_millis(0).as_millis();
            return Ok((
                vec![VersionRecord { number: 1, document: managed.document.clone(), created_ms }],
                1,
            ));
        }
        let managed = self.managed(caller, arn)?;
        Ok((managed.record.versions.clone(), managed.record.default))
    }

    /// Changes a managed policy of a customer.
    pub(crate) async fn update_policy(
        &self,
        caller: &Caller,
        arn: &str,
        mut change: impl FnMut(&mut PolicyRecord) -> Result<(), IamError> + Send + 'static,
    ) -> Result<PolicyRecord, IamError> {
        self.changeable(caller, arn)?;
        let (account, arn) = (caller.account().clone(), arn.to_owned());
        let key = (account.clone(), arn.rsplit('/').next().unwrap_or_default().to_lowercase());
        let touched = vec![Touched::Policy(key.0.clone(), key.1.clone())];
        self.change(touched, move |transaction| {
            let mut record = stored_policy(&account, &arn, transaction)?;
            change(&mut record)?;
            transaction.put(POLICIES, &key, &record)?;
            Ok(record)
        })
        .await
    }
}

pub(crate) fn no_version(arn: &str, version: &str) -> IamError {
    IamError::NoSuchEntity(format!("Policy {arn} version {version} does not exist or is not attachable."))
}
