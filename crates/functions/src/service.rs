//! The service: its parts, and how operations find, change and run functions.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};

use api::{
    Access, Caller,
    ports::{AssumeServiceRole, Authorize, LogSink, RoleError, ServiceRole},
};
use base::{AccountId, Arn, Clock, Region, Rng};
use bytes::Bytes;
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use millstream_objects as objects;
use millstream_outgoing::Outgoing;
use millstream_runtime as runtime;
use objects::Objects;

use crate::{
    cloudwatch::FunctionMetrics,
    code::CodeStore,
    config::FunctionsConfig,
    error::FunctionsError,
    host::{Fleet, Plan, RunError, Runtimes},
    name::Named,
    tables::{FUNCTIONS, FunctionRecord},
};

pub(crate) use crate::host::Invoked;

/// The greatest event (Lambda quotas).
pub(crate) const EVENT_BYTES_MAX: usize = 6_291_456;
/// The service's principal, which a function's role trusts.
pub(crate) const PRINCIPAL: &str = "lambda.amazonaws.com";

/// What the service stands on.
pub struct Parts {
    /// The metadata.
    pub store: Store,
    /// Where code may lie.
    pub objects: Objects,
    /// Identities.
    pub roles: Arc<dyn AssumeServiceRole>,
    /// Rights.
    pub authorize: Arc<dyn Authorize>,
    /// Where functions' lines go.
    pub logs: Arc<dyn LogSink>,
    /// Requests to functions elsewhere.
    pub outgoing: Arc<Outgoing>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
    /// Settings.
    pub config: FunctionsConfig,
}

/// Lambda-compatible functions.
pub struct Functions {
    pub(crate) store: Store,
    pub(crate) objects: Objects,
    pub(crate) roles: Arc<dyn AssumeServiceRole>,
    pub(crate) metrics: FunctionMetrics,
    pub(crate) authorize: Arc<dyn Authorize>,
    pub(crate) outgoing: Arc<Outgoing>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) rng: Arc<dyn Rng>,
    pub(crate) config: FunctionsConfig,
    pub(crate) runtimes: Runtimes,
    code: CodeStore,
    fleet: Arc<Fleet>,
    /// Set once a sandbox could be made.
    sandbox_works: tokio::sync::OnceCell<()>,
    /// Code that calls run at the moment, and how many.
    running: parking_lot::Mutex<BTreeMap<String, usize>>,
    /// Held while code is kept and the function that needs it is stored, so that no sweep comes between.
    changes: tokio::sync::Mutex<()>,
}

impl Functions {
    /// Brings the service up.
    pub fn open(parts: Parts) -> Arc<Self> {
        let Parts { store, objects, roles, authorize, logs, outgoing, clock, rng, config } = parts;
        Arc::new(Self {
            fleet: Fleet::new(config.clone(), clock.clone(), rng.clone(), logs),
            code: CodeStore::new(config.directory.clone()),
            runtimes: Runtimes::new(config.clone()),
            sandbox_works: tokio::sync::OnceCell::new(),
            running: parking_lot::Mutex::default(),
            changes: tokio::sync::Mutex::new(()),
            store,
            objects,
            roles,
            metrics: FunctionMetrics::default(),
            authorize,
            outgoing,
            clock,
            rng,
            config,
        })
    }

    /// The action on the function.
    pub(crate) fn access(
        action: &'static str,
        caller: &Caller,
        name: &str,
    ) -> Result<Access, FunctionsError> {
        Ok(Access::to(action, Named::parse(name)?.arn(caller)))
    }

    /// Whether functions run here at all.
    ///
    /// # Errors
    /// They are not enabled, or no sandbox can be made; the reason is for the caller.
    pub(crate) async fn check_host(&self) -> Result<(), FunctionsError> {
        if !self.config.enabled {
            let message = "Functions are not enabled on this server: set `functions.enabled`.";
            return Err(FunctionsError::Unavailable(message.into()));
        }
        let tried = self.sandbox_works.get_or_try_init(|| self.fleet.try_sandbox()).await;
        tried.map(drop).map_err(|error| {
            FunctionsError::Unavailable(format!("Functions cannot be isolated on this machine: {error}."))
        })
    }

    /// The function that a call names; only its newest version can be named.
    pub(crate) fn find(
        &self,
        caller: &Caller,
        name: &str,
        qualifier: Option<&str>,
    ) -> Result<FunctionRecord, FunctionsError> {
        let named = Named::parse(name)?.qualified(qualifier)?;
        let arn = named.arn(caller);
        let missing = || match &named.qualifier {
            Some(qualifier) => FunctionsError::NotFound(format!("{arn}:{qualifier}")),
            None => FunctionsError::NotFound(arn.to_string()),
        };
        if named.qualifier.as_deref().is_some_and(|qualifier| qualifier != "$LATEST") {
            return Err(missing());
        }
        self.get(&arn)?.ok_or_else(missing)
    }

    /// The function of this ARN.
    pub(crate) fn get(&self, arn: &Arn) -> Result<Option<FunctionRecord>, FunctionsError> {
        let Some(key) = key(arn) else { return Ok(None) };
        Ok(self.store.snapshot()?.get(FUNCTIONS, &key)?)
    }

    /// All functions of the caller, by name.
    pub(crate) fn list(&self, caller: &Caller) -> Result<Vec<FunctionRecord>, FunctionsError> {
        let place = (caller.account().clone(), caller.region.clone());
        Ok(self.store.snapshot()?.scan(FUNCTIONS, &place)?)
    }

    /// Keeps code and stores the function that `make` makes of what there is, or deletes it where that is `None`.
    pub(crate) async fn change(
        &self,
        arn: &Arn,
        zip: Option<Bytes>,
        make: impl FnOnce(
            Option<FunctionRecord>,
            Option<String>,
        ) -> Result<Option<FunctionRecord>, FunctionsError>,
    ) -> Result<Option<FunctionRecord>, FunctionsError> {
        let _one_at_a_time = self.changes.lock().await;
        let key = key(arn).ok_or_else(|| FunctionsError::NotFound(arn.to_string()))?;
        let before = self.get(arn)?;
        let hash = match zip {
            Some(zip) => {
                let code = self.code.clone();
                Some(runtime::blocking(move || code.keep(&zip)).await?)
            }
            None => None,
        };
        let after = make(before, hash)?;
        let stored = after.clone();
        self.store
            .write(move |transaction| match &stored {
                Some(function) => transaction.put(FUNCTIONS, &key, function).map_err(FunctionsError::from),
                None => transaction.delete(FUNCTIONS, &key).map(drop).map_err(FunctionsError::from),
            })
            .await?;
        self.fleet.forget(arn);
        self.sweep().await?;
        Ok(after)
    }

    /// Forgets code that no function has and no call runs.
    async fn sweep(&self) -> Result<(), FunctionsError> {
        let functions = self.store.snapshot()?.scan(FUNCTIONS, &())?;
        let mut used: BTreeSet<String> = functions.into_iter().map(|function| function.code).collect();
        used.extend(self.running.lock().keys().cloned());
        let code = self.code.clone();
        runtime::blocking(move || code.sweep(&used)).await;
        Ok(())
    }

    /// Whom the function acts as, if the role lets functions in.
    pub(crate) async fn try_role(&self, arn: &Arn, role: &str) -> Result<Arc<Caller>, FunctionsError> {
        let invalid = |message: &str| FunctionsError::Invalid(message.to_owned());
        let cannot = "The role defined for the function cannot be assumed by Lambda.";
        let role = ServiceRole {
            role: Arn::parse(role).map_err(|_| invalid(cannot))?,
            service: PRINCIPAL,
            source: arn.clone(),
            session_name: arn.resource().trim_start_matches("function:").to_owned(),
        };
        match self.roles.assume(&role).await {
            Ok(caller) => Ok(caller),
            Err(RoleError::Unavailable(why)) => Err(FunctionsError::Unavailable(why)),
            Err(_) => Err(invalid(cannot)),
        }
    }

    /// Runs a function of this server, and counts how it went.
    pub(crate) async fn run(
        &self,
        function: &FunctionRecord,
        event: Bytes,
        client_context: Option<String>,
    ) -> Result<Invoked, FunctionsError> {
        let outcome = self.try_run(function, event, client_context).await;
        self.metrics.count(function, &outcome);
        outcome
    }

    async fn try_run(
        &self,
        function: &FunctionRecord,
        event: Bytes,
        client_context: Option<String>,
    ) -> Result<Invoked, FunctionsError> {
        self.check_host().await?;
        if event.len() > EVENT_BYTES_MAX {
            return Err(FunctionsError::TooLarge);
        }
        // An empty event is `{}` to the function.
        let event = if event.is_empty() { Bytes::from_static(b"{}") } else { event };
        let _: serde::de::IgnoredAny =
            serde_json::from_slice(&event).map_err(|error| FunctionsError::NoJson(error.to_string()))?;
        let arn = function.arn();
        let writer = self.try_role(&arn, &function.role).await?;
        let _running = Running::begin(self, &function.code);
        let plan = self.plan(function, arn, writer).await?;
        self.fleet.run(&plan, event, client_context).await.map_err(|error| match error {
            RunError::Busy => FunctionsError::Busy,
            RunError::Sandbox(error) => {
                FunctionsError::Unavailable(format!("The function could not be started: {error}."))
            }
        })
    }

    async fn plan(
        &self,
        function: &FunctionRecord,
        arn: Arn,
        writer: Arc<Caller>,
    ) -> Result<Plan, FunctionsError> {
        let launch = self.runtimes.launch(&function.runtime, &function.handler).await;
        let launch = launch.map_err(FunctionsError::Invalid)?;
        let (code, hash) = (self.code.clone(), function.code.clone());
        let unpacked = runtime::blocking(move || code.unpacked(&hash)).await?;
        let mut visible = launch.visible;
        visible.push((unpacked, "/var/task".into()));
        Ok(Plan {
            arn,
            name: function.name.clone(),
            revision: function.revision.clone(),
            timeout: Duration::from_secs(function.timeout_seconds.unsigned_abs().into()),
            memory_mib: function.memory_mib.unsigned_abs().into(),
            temporary_mib: function.temporary_mib.unsigned_abs().into(),
            command: launch.command,
            visible,
            environment: environment(function, launch.environment),
            writer,
        })
    }
}

/// A call that runs code.
struct Running<'a> {
    functions: &'a Functions,
    code: &'a str,
}

impl<'a> Running<'a> {
    fn begin(functions: &'a Functions, code: &'a str) -> Self {
        *functions.running.lock().entry(code.to_owned()).or_default() += 1;
        Self { functions, code }
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let mut running = self.functions.running.lock();
        if let Some(count) = running.get_mut(self.code) {
            *count -= 1;
            if *count == 0 {
                running.remove(self.code);
            }
        }
    }
}

/// Where a function of this ARN is stored, if it is one.
fn key(arn: &Arn) -> Option<(AccountId, Region, String)> {
    let name = arn.resource().strip_prefix("function:")?;
    let (account, region) = (AccountId::parse(arn.account()).ok()?, Region::parse(arn.region()).ok()?);
    (arn.service() == "lambda").then(|| (account, region, name.to_owned()))
}

/// What every runtime finds in its environment, with the function's own variables
/// (<https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html>).
fn environment(function: &FunctionRecord, of_runtime: Vec<(String, String)>) -> Vec<(String, String)> {
    let reserved = [
        ("AWS_LAMBDA_RUNTIME_API", format!("127.0.0.1:{}", crate::sandbox::RUNTIME_PORT)),
        ("AWS_LAMBDA_FUNCTION_NAME", function.name.clone()),
        ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST".to_owned()),
        ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", function.memory_mib.to_string()),
        ("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand".to_owned()),
        ("AWS_LAMBDA_LOG_GROUP_NAME", format!("/aws/lambda/{}", function.name)),
        ("AWS_EXECUTION_ENV", format!("AWS_Lambda_{}", function.runtime)),
        ("AWS_REGION", function.region.clone()),
        ("AWS_DEFAULT_REGION", function.region.clone()),
        ("LAMBDA_TASK_ROOT", "/var/task".to_owned()),
        ("LAMBDA_RUNTIME_DIR", "/var/runtime".to_owned()),
        ("_HANDLER", function.handler.clone()),
    ];
    let defaults = [
        ("LANG", "en_US.UTF-8"),
        ("TZ", ":UTC"),
        ("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin"),
        ("LD_LIBRARY_PATH", "/var/task:/var/task/lib"),
    ];
    let mut all: Vec<(String, String)> =
        defaults.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    all.extend(of_runtime);
    // Later ones win: a function may set what is a default, and nothing that is reserved.
    all.extend(function.environment.iter().map(|(name, value)| (name.clone(), value.clone())));
    all.extend(reserved.map(|(name, value)| (name.to_owned(), value)));
    all
}
