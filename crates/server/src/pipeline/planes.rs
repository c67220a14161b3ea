//! What every call must pass, whatever its service: permission, then quota.

use std::sync::Arc;

use api::{Access, Caller, ErrorCode, OperationSpec, Planes, Throttle, WireError, ports::Authorize};
use base::Clock;
use millstream_api as api;
use millstream_base as base;

use super::throttle::Throttles;
use crate::config::{Limits, Quotas};

/// Lets everyone pass: for `dev`, where everybody is root.
#[derive(Clone, Copy, Debug)]
pub struct Anyone;

impl Authorize for Anyone {
    fn authorize(&self, _: &Caller, _: &Access) -> Result<(), WireError> {
        Ok(())
    }
}

/// Permission and quotas of a server.
pub struct ServerPlanes {
    authorize: Arc<dyn Authorize>,
    /// `None` where limits are lifted.
    throttles: Option<Throttles>,
    quotas: Quotas,
}

impl ServerPlanes {
    /// With these figures, if limits are to be kept.
    pub fn new(authorize: Arc<dyn Authorize>, limits: Limits, quotas: Quotas, clock: Arc<dyn Clock>) -> Self {
        let throttles = (limits == Limits::Aws).then(|| Throttles::new(clock));
        Self { authorize, throttles, quotas }
    }
}

const LIMIT_EXCEEDED: ErrorCode = ErrorCode::sender("LimitExceededException");

/// What a client of the operation is told that calls too often: services that declare an error of their own for that (Video
/// Streams does) say it, the others what all of AWS says.
fn too_many_calls(spec: &OperationSpec) -> ErrorCode {
    let own = spec.errors.iter().find(|error| error.name == "ClientLimitExceededException");
    own.copied().unwrap_or(ErrorCode::THROTTLING)
}

impl Planes for ServerPlanes {
    fn authorize(&self, caller: &Caller, access: &Access) -> Result<(), WireError> {
        self.authorize.authorize(caller, access)
    }

    fn admit(&self, spec: &'static OperationSpec, caller: &Caller, access: &Access) -> Result<(), WireError> {
        let Some(throttles) = &self.throttles else { return Ok(()) };
        let account = caller.account();
        let stream = || {
            let arns = access.checks().iter().filter_map(|check| check.resource.as_ref());
            arns.filter(|arn| arn.resource().starts_with("stream/")).map(|arn| arn.resource()).next()
        };
        let admitted = match spec.throttle {
            Throttle::Service => true,
            Throttle::PerAccount { key, .. } => {
                self.quotas.get(key).is_none_or(|rate| throttles.admit(key, account.as_str(), rate))
            }
            Throttle::PerResource { key, .. } => self.quotas.get(key).is_none_or(|rate| {
                let resources = access.checks().iter().filter_map(|check| check.resource.as_ref());
                resources.into_iter().all(|resource| throttles.admit(key, resource.as_str(), rate))
            }),
        };
        if admitted {
            return Ok(());
        }
        if !spec.action.starts_with("kinesis:") {
            return Err(WireError::new(too_many_calls(spec), "Rate exceeded"));
        }
        // The wording with a stream was seen in captured answers of DescribeStream, whose quota is the account's.
        let message = match stream().and_then(|resource| resource.split('/').nth(1)) {
            Some(stream) => format!("Rate exceeded for stream {stream} under account {account}."),
            None => format!("Rate exceeded for account {account}."),
        };
        Err(WireError::new(LIMIT_EXCEEDED, message))
    }
}
