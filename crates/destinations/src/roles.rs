//! Acting as the role that a destination's settings name.

use std::sync::Arc;

use api::{
    Access, Caller,
    ports::{AssumeServiceRole, Authorize, RoleError, ServiceRole},
};
use base::Arn;
use firehose::delivery::{Failure, StreamFacts};
use millstream_api as api;
use millstream_base as base;
use millstream_firehose as firehose;

use crate::Parts;

/// A role, asked for anew with every batch: what was revoked is noticed with the next one.
pub(crate) struct Role {
    role: ServiceRole,
    roles: Arc<dyn AssumeServiceRole>,
    authorize: Arc<dyn Authorize>,
    /// What failures of this destination begin with: `S3`.
    destination: &'static str,
}

impl Role {
    /// The role of a delivery stream's destination.
    pub fn new(
        arn: &str,
        stream: &StreamFacts,
        parts: &Parts,
        destination: &'static str,
    ) -> Result<Self, Failure> {
        let role =
            Arn::parse(arn).map_err(|error| Failure::new("Configuration.Invalid", error.to_string()))?;
        let role = ServiceRole {
            role,
            service: "firehose.amazonaws.com",
            source: stream.arn.clone(),
            session_name: stream.name.clone(),
        };
        Ok(Self { role, roles: parts.roles.clone(), authorize: parts.authorize.clone(), destination })
    }

    fn failure(&self, code: &str, message: impl Into<String>) -> Failure {
        Failure::new(format!("{}.{code}", self.destination), message)
    }

    /// The caller that the role is, once it may do this.
    ///
    /// # Errors
    /// `….AccessDenied` if it may not, or if the delivery stream may not be the role.
    pub async fn may(&self, access: &Access) -> Result<Arc<Caller>, Failure> {
        let caller = self.caller().await?;
        let refused = |error: api::WireError| self.failure("AccessDenied", error.message());
        self.authorize.authorize(&caller, access).map_err(refused)?;
        Ok(caller)
    }

    /// The caller that the role is.
    pub async fn caller(&self) -> Result<Arc<Caller>, Failure> {
        self.roles.assume(&self.role).await.map_err(|error| match error {
            RoleError::NotFound(_) | RoleError::NotTrusted { .. } => {
                self.failure("AccessDenied", format!("Firehose is unable to assume role: {error}."))
            }
            RoleError::Unavailable(_) => self.failure("InternalError", error.to_string()),
        })
    }
}
