//! What services do by themselves as a role: authorized like a call, and recorded like one.
//!
//! A service asks for its role's rights again and again, often several times a second. Its record of calls says each thing
//! once in five minutes, as the real services call KMS, and says at once when the answer changes.

use std::{collections::HashMap, sync::Arc, time::Duration};

use api::{
    Access, Audit as Class, Caller, ErrorCode, OperationSpec, Throttle, WireError,
    ports::{
        AssumeServiceRole, Audit, AuditEvent, Authorize, CallOrigin, PortFuture, RoleError, ServiceRole,
    },
};
use base::{Clock, Timestamp};
use millstream_api as api;
use millstream_base as base;
use parking_lot::Mutex;

/// Rights and roles for background work, with a record of what is done with them.
pub(super) struct Background {
    authorize: Arc<dyn Authorize>,
    roles: Arc<dyn AssumeServiceRole>,
    audit: Arc<dyn Audit>,
    clock: Arc<dyn Clock>,
    /// By action: the service's name and the operation.
    operations: HashMap<&'static str, (&'static str, &'static OperationSpec)>,
    said: Mutex<HashMap<Said, Duration>>,
}

/// Something that was recorded: who, what, on what, and how it went.
type Said = (String, &'static str, String, Option<&'static str>);

const SAY_AGAIN: Duration = Duration::from_secs(5 * 60);
/// Beyond this many, those are forgotten that may be said again; and beyond that, all.
const SAID_MAX: usize = 10_000;

/// Operations of services that are asked for in the background, and that are no rows of a table here.
static ELSEWHERE: [(&str, OperationSpec); 3] = [
    ("s3", data("PutObject", "s3:PutObject", false)),
    ("s3", data("GetObject", "s3:GetObject", true)),
    ("lambda", data("Invoke", "lambda:InvokeFunction", false)),
];

const fn data(name: &'static str, action: &'static str, read_only: bool) -> OperationSpec {
    OperationSpec {
        name,
        action,
        audit: Class::Data { read_only },
        throttle: Throttle::Service,
        detached: false,
        errors: &[],
        summary: "",
    }
}

impl Background {
    /// Over these; `operations` are those of all services, with the names of the services.
    pub(super) fn new(
        authorize: Arc<dyn Authorize>,
        roles: Arc<dyn AssumeServiceRole>,
        audit: Arc<dyn Audit>,
        clock: Arc<dyn Clock>,
        operations: impl Iterator<Item = (&'static str, &'static OperationSpec)>,
    ) -> Arc<Self> {
        let elsewhere = ELSEWHERE.iter().map(|(service, spec)| (*service, spec));
        let operations =
            elsewhere.chain(operations).map(|(service, spec)| (spec.action, (service, spec))).collect();
        Arc::new(Self { authorize, roles, audit, clock, operations, said: Mutex::default() })
    }

    /// Whether it is to be recorded: it was not for a while, or ended otherwise.
    fn is_news(&self, who: &str, what: &'static str, on: &str, code: Option<&'static str>) -> bool {
        let now = self.clock.monotonic();
        let mut said = self.said.lock();
        let stands = |at: &Duration| now.saturating_sub(*at) < SAY_AGAIN;
        if said.len() >= SAID_MAX {
            said.retain(|_, at| stands(at));
            if said.len() >= SAID_MAX {
                said.clear();
            }
        }
        let key = (who.to_owned(), what, on.to_owned(), code);
        if said.get(&key).is_some_and(stands) {
            return false;
        }
        // What was said of another outcome is out of date.
        said.retain(|(w, t, o, c), _| !(w == who && *t == what && o == on && *c != code));
        said.insert(key, now);
        true
    }

    fn record(&self, caller: &Caller, access: &Access, error: Option<&WireError>) {
        let caller = Arc::new(Caller { received: Timestamp::default(), ..caller.clone() });
        for check in access.checks() {
            let Some((service, spec)) = self.operations.get(check.action) else { continue };
            let on = check.resource.as_ref().map_or("*", |arn| arn.as_str());
            let code = error.map(|error| error.code().name);
            if !self.is_news(caller.principal.arn.as_str(), check.action, on, code) {
                continue;
            }
            let one = match &check.resource {
                Some(resource) => Access::to(check.action, resource.clone()),
                None => Access::to_any(check.action),
            };
            // Nobody waits for it: there is no caller to keep waiting.
            drop(self.audit.record(&AuditEvent {
                service,
                spec,
                caller: Some(&caller),
                origin: None,
                access: Some(&one),
                error,
                request_id: &caller.request_id,
            }));
        }
    }
}

impl Authorize for Background {
    fn authorize(&self, caller: &Caller, access: &Access) -> Result<(), WireError> {
        let decision = self.authorize.authorize(caller, access);
        // What somebody's own call asks for is recorded with the call.
        if caller.principal.session.as_deref().is_some_and(|session| session.service.is_some()) {
            self.record(caller, access, decision.as_ref().err());
        }
        decision
    }
}

impl AssumeServiceRole for Background {
    fn assume<'a>(&'a self, role: &'a ServiceRole) -> PortFuture<'a, Result<Arc<Caller>, RoleError>> {
        Box::pin(async move {
            let outcome = self.roles.assume(role).await;
            let is_role = |caller: &Arc<Caller>| caller.principal.session.is_some();
            // In `dev` nobody assumes anything.
            if outcome.as_ref().map_or(true, is_role) {
                self.record_assumed(role, outcome.as_ref().err());
            }
            outcome
        })
    }
}

impl Background {
    fn record_assumed(&self, role: &ServiceRole, failure: Option<&RoleError>) {
        let Some((service, spec)) = self.operations.get("sts:AssumeRole") else { return };
        let error = failure.map(|failure| WireError::new(ErrorCode::ACCESS_DENIED, failure.to_string()));
        let code = error.as_ref().map(|error| error.code().name);
        let who = [role.service, " for ", role.source.as_str()].concat();
        if !self.is_news(&who, "sts:AssumeRole", role.role.as_str(), code) {
            return;
        }
        let access = Access::to("sts:AssumeRole", role.role.clone())
            .with_key("sts:RoleSessionName", &role.session_name)
            .with_key("aws:SourceArn", role.source.as_str());
        let origin =
            CallOrigin { source_ip: None, vpc_endpoint: None, user_agent: None, service: Some(role.service) };
        drop(self.audit.record(&AuditEvent {
            service,
            spec,
            caller: None,
            origin: Some(origin),
            access: Some(&access),
            error: error.as_ref(),
            request_id: "",
        }));
    }
}

#[cfg(test)]
mod tests {
    use base::{AccountId, Arn, ManualClock, Region};

    use super::*;

    #[derive(Default)]
    struct Heard(Mutex<Vec<String>>);

    impl Audit for Heard {
        fn record(&self, event: &AuditEvent<'_>) -> Option<PortFuture<'static, ()>> {
            let code = event.error.map_or("OK", |error| error.code().name);
            self.0.lock().push(format!("{} {code}", event.spec.name));
            None
        }
    }

    struct Rights(Mutex<bool>);

    impl Authorize for Rights {
        fn authorize(&self, _: &Caller, _: &Access) -> Result<(), WireError> {
            let denied = || WireError::new(ErrorCode::ACCESS_DENIED, "no");
            self.0.lock().then_some(()).ok_or_else(denied)
        }
    }

    struct NoRoles;

    impl AssumeServiceRole for NoRoles {
        fn assume<'a>(&'a self, role: &'a ServiceRole) -> PortFuture<'a, Result<Arc<Caller>, RoleError>> {
            Box::pin(async move { Err(RoleError::NotFound(role.role.clone())) })
        }
    }

    static SPECS: [OperationSpec; 2] =
        [data("GetRecords", "kinesis:GetRecords", true), data("AssumeRole", "sts:AssumeRole", true)];

    fn caller(service: Option<&'static str>) -> Caller {
        let account = AccountId::parse("000000000000").unwrap();
        let session = api::Session {
            issued: Timestamp::default(),
            expires: Timestamp::default(),
            source_identity: None,
            tags: Vec::new(),
            transitive_tag_keys: Vec::new(),
            service,
            limits: api::SessionLimits::default(),
        };
        Caller {
            principal: api::Principal {
                session: Some(Arc::new(session)),
                ..api::Principal::root(&account, None)
            },
            region: Region::parse("us-east-1").unwrap(),
            request_id: "r".into(),
            received: Timestamp::default(),
            source_ip: None,
            vpc_endpoint: None,
            secure_transport: true,
            user_agent: None,
            endpoint: "http://localhost".into(),
        }
    }

    #[tokio::test]
    async fn what_a_role_does_is_recorded_once_and_again_when_it_ends_otherwise() {
        let (heard, rights) = (Arc::new(Heard::default()), Arc::new(Rights(Mutex::new(true))));
        let clock = Arc::new(ManualClock::at(Timestamp::default()));
        let specs = SPECS.iter().map(|spec| ("kinesis", spec));
        let background =
            Background::new(rights.clone(), Arc::new(NoRoles), heard.clone(), clock.clone(), specs);
        let arn = Arn::parse("arn:aws:kinesis:us-east-1:000000000000:stream/s").unwrap();
        let access = Access::to("kinesis:GetRecords", arn.clone());
        background.authorize(&caller(None), &access).unwrap();
        assert!(heard.0.lock().is_empty(), "a call has a record of its own");
        let service = caller(Some("firehose.amazonaws.com"));
        (0..3).for_each(|_| background.authorize(&service, &access).unwrap());
        *rights.0.lock() = false;
        (0..3).for_each(|_| assert!(background.authorize(&service, &access).is_err()));
        *rights.0.lock() = true;
        background.authorize(&service, &access).unwrap();
        clock.advance(SAY_AGAIN);
        background.authorize(&service, &access).unwrap();
        let (ok, denied) = ("GetRecords OK", "GetRecords AccessDeniedException");
        assert_eq!(*heard.0.lock(), [ok, denied, ok, ok]);
        let role = ServiceRole {
            role: Arn::parse("arn:aws:iam::000000000000:role/r").unwrap(),
            service: "firehose.amazonaws.com",
            source: arn,
            session_name: "s".into(),
        };
        assert!(background.assume(&role).await.is_err());
        assert_eq!(heard.0.lock().last().unwrap(), "AssumeRole AccessDeniedException");
    }
}
