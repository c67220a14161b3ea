//! The service: its parts, and how operations find and change applications.

use std::{path::PathBuf, sync::Arc};

use api::{
    Access, Caller,
    ports::{
        AppendStream, AssumeServiceRole, Authorize, InvokeFunction, LogSink, PutDelivery, ReadStream,
        ResourcePolicies, ServiceRole,
    },
};
use base::{AccountId, Arn, Clock, Region, Rng};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use millstream_objects::Objects;
use tokio::sync::watch;

use crate::{
    cloudwatch::Counted,
    config::Limits,
    error::AnalyticsError,
    plan::{Program, Source},
    sql::{Field, SqlType},
    tables::{APPLICATIONS, Application, ColumnRecord, Schema, Status, application_arn},
};

/// Whom roles of applications trust.
pub(crate) const PRINCIPAL: &str = "kinesisanalytics.amazonaws.com";

/// What the service is made of.
pub struct Parts {
    /// Metadata.
    pub store: Store,
    /// Where applications keep checkpoints and journals.
    pub directory: PathBuf,
    /// Reads data streams and delivery streams.
    pub read: Arc<dyn ReadStream>,
    /// Writes to data streams.
    pub append: Arc<dyn AppendStream>,
    /// Puts records into delivery streams.
    pub deliver: Arc<dyn PutDelivery>,
    /// Runs functions.
    pub functions: Arc<dyn InvokeFunction>,
    /// Buckets with reference data.
    pub objects: Objects,
    /// Who applications act as.
    pub roles: Arc<dyn AssumeServiceRole>,
    /// Who decides what they may do.
    pub authorize: Arc<dyn Authorize>,
    /// Takes what applications with a logging option have to say.
    pub logs: Arc<dyn LogSink>,
    /// How much of everything there may be.
    pub limits: Limits,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
}

/// Data Analytics.
pub struct Analytics {
    pub(crate) parts: Parts,
    /// Told of every change of an application.
    pub(crate) changed: watch::Sender<()>,
    /// What its applications count.
    pub(crate) counted: Counted,
}

impl Analytics {
    /// The service over these parts.
    pub fn new(parts: Parts) -> Arc<Self> {
        Arc::new(Self { parts, changed: watch::Sender::new(()), counted: Counted::default() })
    }

    /// All applications.
    pub(crate) fn all(&self) -> Result<Vec<Application>, AnalyticsError> {
        Ok(self.parts.store.snapshot()?.scan(APPLICATIONS, &())?)
    }

    /// The application of this name of the caller.
    pub(crate) fn find(&self, caller: &Caller, name: &str) -> Result<Application, AnalyticsError> {
        let key = (caller.account().clone(), caller.region.clone(), name.to_owned());
        let found = self.parts.store.snapshot()?.get(APPLICATIONS, &key)?;
        found.ok_or_else(|| not_found(caller.account(), name))
    }

    /// The application with this ARN, which is the caller's.
    pub(crate) fn find_arn(&self, caller: &Caller, arn: &str) -> Result<Application, AnalyticsError> {
        let own = application_arn(&caller.region, caller.account(), "");
        match arn.strip_prefix(own.as_str()) {
            Some(name) if !name.is_empty() => self.find(caller, name),
            _ => Err(AnalyticsError::NotFound(format!("Resource {arn} not found"))),
        }
    }

    /// Changes an application. With `version`, only if that is its version, which then rises.
    pub(crate) async fn change<T: Send + 'static>(
        &self,
        caller: &Caller,
        name: &str,
        version: Option<i64>,
        mut change: impl FnMut(&mut Application) -> Result<T, AnalyticsError> + Send + 'static,
    ) -> Result<(Application, T), AnalyticsError> {
        let key = (caller.account().clone(), caller.region.clone(), name.to_owned());
        let now_ms = self.parts.clock.now().as_millis();
        let changed = self.parts.store.write(move |transaction| {
            let Some(mut application) = transaction.get(APPLICATIONS, &key)? else {
                return Err(not_found(&key.0, &key.2));
            };
            if let Some(version) = version {
                if version != application.version {
                    return Err(AnalyticsError::ConcurrentModification(format!(
                        "The application version {version} is not the current version {}",
                        application.version
                    )));
                }
                if application.status != Status::Ready && application.status != Status::Running {
                    return Err(in_state(&application));
                }
                application.version += 1;
                application.updated_ms = now_ms;
            }
            let out = change(&mut application)?;
            transaction.put(APPLICATIONS, &key, &application)?;
            Ok((application, out))
        });
        let changed = changed.await?;
        self.changed.send_replace(());
        Ok(changed)
    }

    /// The action on the application of this name, and that these roles may be handed to it.
    pub(crate) fn access_passing<'a>(
        action: &'static str,
        caller: &Caller,
        name: &str,
        roles: impl IntoIterator<Item = &'a str>,
    ) -> Result<Access, AnalyticsError> {
        let mut access = Self::access(action, caller, name);
        for given in roles {
            access = access.and(pass_role(given)?);
        }
        Ok(access)
    }

    /// The action on the application of this name.
    pub(crate) fn access(action: &'static str, caller: &Caller, name: &str) -> Access {
        Access::to(action, application_arn(&caller.region, caller.account(), name))
    }
}

/// Applications have tags that policies may ask for, and no policies of their own.
impl ResourcePolicies for Analytics {
    fn policy(&self, _: &Arn) -> Option<Arc<str>> {
        None
    }

    fn tag(&self, resource: &Arn, key: &str) -> Option<String> {
        let name = resource.resource().strip_prefix("application/")?;
        let account = AccountId::parse(resource.account()).ok()?;
        let region = Region::parse(resource.region()).ok()?;
        let snapshot = self.parts.store.snapshot().ok()?;
        let application = snapshot.get(APPLICATIONS, &(account, region, name.to_owned())).ok()??;
        let mut tags = application.tags.into_iter();
        tags.find(|(known, _)| known.eq_ignore_ascii_case(key)).map(|(_, value)| value)
    }
}

/// That a role may be handed to the service.
pub(crate) fn pass_role(given: &str) -> Result<Access, AnalyticsError> {
    let access = Access::to("iam:PassRole", crate::given::role(given)?);
    Ok(access.with_key("iam:PassedToService", PRINCIPAL))
}

pub(crate) fn not_found(account: &AccountId, name: &str) -> AnalyticsError {
    AnalyticsError::NotFound(format!("Application {name} under account {account} not found"))
}

/// The application is in a state that does not allow the call.
pub(crate) fn in_state(application: &Application) -> AnalyticsError {
    AnalyticsError::InUse(format!(
        "Application {} is in the state {:?}, which does not allow this",
        application.name, application.status
    ))
}

/// The columns of an input or a reference table.
pub(crate) fn fields(schema: &Schema) -> Result<Vec<Field>, AnalyticsError> {
    fields_of(&schema.columns)
}

/// Columns as the dialect knows them.
pub(crate) fn fields_of(columns: &[ColumnRecord]) -> Result<Vec<Field>, AnalyticsError> {
    let mut fields: Vec<Field> = Vec::new();
    for column in columns {
        let code = format!("CREATE STREAM s (c {})", column.sql_type);
        let ty: Option<SqlType> = match crate::sql::parse(&code).as_deref() {
            Ok([crate::sql::ast::Statement::CreateStream { columns, .. }]) if columns.len() == 1 => {
                Some(columns[0].ty.clone())
            }
            _ => None,
        };
        let ty = ty.ok_or_else(|| {
            AnalyticsError::InvalidArgument(format!(
                "Column {} has the unknown type {}",
                column.name, column.sql_type
            ))
        })?;
        if fields.iter().any(|field| field.name == column.name) {
            return Err(AnalyticsError::InvalidArgument(format!("There are two columns {}", column.name)));
        }
        fields.push(Field::new(column.name.clone(), ty));
    }
    Ok(fields)
}

/// Binds an application's code over its inputs and reference tables.
pub(crate) fn program(application: &Application) -> Result<Program, AnalyticsError> {
    let mut sources = Vec::new();
    for input in &application.inputs {
        for name in input.stream_names() {
            sources.push(Source { name, fields: fields(&input.schema)? });
        }
    }
    let mut tables = Vec::new();
    for reference in &application.references {
        tables.push(Source { name: reference.table.clone(), fields: fields(&reference.schema)? });
    }
    Ok(Program::bind(&application.code, &sources, &tables)?)
}

/// Refuses code, and outputs that name no stream of it.
pub(crate) fn check(application: &Application) -> Result<(), AnalyticsError> {
    let program = program(application)?;
    for output in &application.outputs {
        if program.stream(&output.name).is_none() && output.name != crate::engine::ERROR_STREAM {
            return Err(AnalyticsError::InvalidArgument(format!(
                "The application's code has no stream {} for the output of that name",
                output.name
            )));
        }
    }
    Ok(())
}

/// The application as one of its roles.
pub(crate) fn service_role(application: &Application, role: Arn) -> ServiceRole {
    ServiceRole {
        role,
        service: PRINCIPAL,
        source: application.arn(),
        session_name: application.name.chars().take(64).collect(),
    }
}

/// For new applications: whose they are.
pub(crate) fn place(caller: &Caller) -> (AccountId, Region) {
    (caller.account().clone(), caller.region.clone())
}
