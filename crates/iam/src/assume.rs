//! Identities for what services do in the background.

use std::sync::Arc;

use api::{
    Caller, Principal, Session, SessionLimits,
    ports::{AssumeServiceRole, PortFuture, RoleError, ServiceRole},
};
use base::{AccountId, Region, Timestamp};
use millstream_api as api;
use millstream_base as base;

use crate::{
    policy::{Decision, Evaluation, Known, Who},
    service::Iam,
    sessions::role_principal,
};

impl AssumeServiceRole for Iam {
    fn assume<'a>(&'a self, role: &'a ServiceRole) -> PortFuture<'a, Result<Arc<Caller>, RoleError>> {
        Box::pin(std::future::ready(self.assume_now(role)))
    }
}

impl Iam {
    fn assume_now(&self, wanted: &ServiceRole) -> Result<Arc<Caller>, RoleError> {
        let not_found = || RoleError::NotFound(wanted.role.clone());
        if self.open {
            let account = AccountId::parse(wanted.source.account()).map_err(|_| not_found())?;
            return Ok(self.background(wanted, Principal::root(&account, None)));
        }
        let role = self.role(&wanted.role).ok_or_else(not_found)?;
        let account = AccountId::parse(&role.record.account).map_err(|_| not_found())?;
        let facts = Known::default()
            .with("aws:SourceArn", wanted.source.as_str())
            .with("aws:SourceAccount", wanted.source.account())
            .with("aws:PrincipalIsAWSService", "true")
            .with("aws:PrincipalServiceName", wanted.service)
            .with("sts:ExternalId", wanted.source.account());
        let evaluation = Evaluation {
            who: Who { account: "", arn: wanted.service, role: None, service: Some(wanted.service) },
            is_root: false,
            identity: &[],
            boundary: None,
            session: None,
            endpoint: None,
            resource_policy: role.trust.as_deref(),
            resource_must_allow: true,
        };
        if evaluation.decide_for_service("sts:AssumeRole", wanted.role.as_str(), &facts) != Decision::Allowed
        {
            return Err(RoleError::NotTrusted { role: wanted.role.clone(), service: wanted.service });
        }
        let mut principal = role_principal(&account, &role.record, &wanted.session_name, None);
        let (issued, expires) = self.lifetime(SESSION_S);
        principal.session = Some(Arc::new(Session {
            issued,
            expires,
            source_identity: None,
            tags: Vec::new(),
            transitive_tag_keys: Vec::new(),
            service: Some(wanted.service),
            limits: SessionLimits::default(),
        }));
        Ok(self.background(wanted, principal))
    }

    fn background(&self, wanted: &ServiceRole, principal: Principal) -> Arc<Caller> {
        let region = Region::parse(wanted.source.region()).or_else(|_| Region::parse("us-east-1"));
        Arc::new(Caller {
            principal,
            region: region.expect("us-east-1 is a region"),
            request_id: request_id(self.rng.next_u64(), self.now()),
            received: self.now(),
            source_ip: None,
            vpc_endpoint: None,
            secure_transport: true,
            user_agent: Some(wanted.service.into()),
            endpoint: "http://localhost".into(),
        })
    }
}

/// Whoever works longer asks again, as the port says.
const SESSION_S: i32 = 3600;

fn request_id(chance: u64, now: Timestamp) -> Arc<str> {
    format!(
        "{:08x}-{:04x}-4000-8000-{:012x}",
        chance >> 32,
        chance & 0xffff,
        now.as_millis() & 0xffff_ffff_ffff
    )
    .into()
}
