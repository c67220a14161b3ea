//! Roles, until there is IAM: whoever works in the background works as the account's root.

use std::sync::Arc;

use api::{
    Caller, Principal,
    ports::{AssumeServiceRole, PortFuture, RoleError, ServiceRole},
};
use base::{AccountId, Clock, Region};
use millstream_api as api;
use millstream_base as base;

use crate::config::Config;

/// Hands out the root of the account.
pub(super) struct RootRoles {
    account: AccountId,
    region: Region,
    clock: Arc<dyn Clock>,
}

impl RootRoles {
    /// Of the configured account.
    pub fn new(config: &Config, clock: Arc<dyn Clock>) -> Self {
        Self { account: config.general.account_id.clone(), region: config.general.region.clone(), clock }
    }
}

impl AssumeServiceRole for RootRoles {
    fn assume<'a>(&'a self, role: &'a ServiceRole) -> PortFuture<'a, Result<Arc<Caller>, RoleError>> {
        let account = AccountId::parse(role.source.account()).unwrap_or_else(|_| self.account.clone());
        let caller = Caller {
            principal: Principal::root(&account, None),
            region: Region::parse(role.source.region()).unwrap_or_else(|_| self.region.clone()),
            request_id: role.session_name.as_str().into(),
            received: self.clock.now(),
            source_ip: None,
            secure_transport: true,
            user_agent: Some(role.service.into()),
            endpoint: "http://localhost".into(),
        };
        Box::pin(std::future::ready(Ok(Arc::new(caller))))
    }
}
