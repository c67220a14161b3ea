//! What alarms may set off here: requests to URLs, records in data streams, and programs that the configuration names.

use std::{
    collections::BTreeMap,
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
    sync::Arc,
    time::Duration,
};

use api::{
    Caller, OperationSpec, Principal, WireError,
    ports::{AppendError, AppendRecord, AppendStream, Audit, AuditEvent, PortFuture},
};
use base::{AccountId, Arn, Clock, Region};
use cloudwatch::{AlarmActions, AlarmNotice, NotDone};
use millstream_api as api;
use millstream_base as base;
use millstream_cloudwatch as cloudwatch;
use millstream_outgoing::Outgoing;
use millstream_runtime as runtime;
use runtime::sleep;

use super::webhook::Webhook;
use crate::config::{Config, ConfigError};

/// How long a program may take.
const PROGRAM_TIMEOUT: Duration = Duration::from_secs(30);
/// How often it is looked whether it has ended.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// Does what alarms want done.
pub(super) struct Actions {
    append: Arc<dyn AppendStream>,
    audit: Arc<dyn Audit>,
    commands: BTreeMap<String, PathBuf>,
    webhook: Webhook,
    account: AccountId,
    region: Region,
    clock: Arc<dyn Clock>,
}

impl Actions {
    /// With the programs of the configuration.
    ///
    /// # Errors
    /// A program is not written `NAME=PATH`.
    pub fn new(
        config: &Config,
        append: Arc<dyn AppendStream>,
        audit: Arc<dyn Audit>,
        outgoing: Arc<Outgoing>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, ConfigError> {
        let pair = |text: &String| match text.split_once('=') {
            Some((name, path)) if !name.trim().is_empty() && !path.trim().is_empty() => {
                Ok((name.trim().to_owned(), PathBuf::from(path.trim())))
            }
            _ => {
                Err(ConfigError::Rule(format!("`cloudwatch.commands` has {text:?}, which is not NAME=PATH")))
            }
        };
        let commands = config.cloudwatch.commands.iter().map(pair).collect::<Result<_, _>>()?;
        let (account, region) = (config.general.account_id.clone(), config.general.region.clone());
        let webhook = Webhook::new(outgoing);
        Ok(Self { append, audit, commands, webhook, account, region, clock })
    }

    /// The server itself, for the account that the alarm belongs to.
    fn caller(&self, notice: &AlarmNotice) -> Arc<Caller> {
        Arc::new(Caller {
            principal: Principal::root(&self.account, None),
            region: Region::parse(&notice.region).unwrap_or_else(|_| self.region.clone()),
            request_id: format!("alarm-{}", notice.id).into(),
            received: self.clock.now(),
            source_ip: None,
            secure_transport: true,
            vpc_endpoint: None,
            user_agent: Some("monitoring.amazonaws.com".into()),
            endpoint: "http://localhost".into(),
        })
    }

    async fn put(&self, notice: &AlarmNotice, stream: &Arn) -> Result<(), NotDone> {
        let caller = self.caller(notice);
        let record = AppendRecord {
            partition_key: notice.alarm.chars().take(256).collect(),
            explicit_hash_key: None,
            data: notice.message.clone().into(),
        };
        match self.append.append(&caller, stream, vec![record], None).await {
            Ok(_) => Ok(()),
            // The stream may be made yet, and the log may come back.
            Err(error @ (AppendError::NotFound(_) | AppendError::Unavailable(_))) => {
                Err(NotDone::Again(error.to_string()))
            }
            Err(error) => Err(NotDone::Never(error.to_string())),
        }
    }

    async fn run(&self, notice: &AlarmNotice, path: &PathBuf) -> Result<(), NotDone> {
        let again = |error: std::io::Error| NotDone::Again(format!("{}: {error}", path.display()));
        let mut command = Command::new(path);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        command
            .env_clear()
            .env("PATH", "/usr/local/bin:/usr/bin:/bin")
            .env("MILLSTREAM_ALARM", &notice.alarm);
        let mut child = command.spawn().map_err(again)?;
        if let Some(mut input) = child.stdin.take() {
            // A notice fits into the pipe, so this waits for nobody; a program that does not read it may be content all the same.
            let _ = input.write_all(notice.message.as_bytes());
        }
        let begun = self.clock.monotonic();
        loop {
            match child.try_wait().map_err(again)? {
                Some(status) if status.success() => return Ok(()),
                Some(status) => {
                    return Err(NotDone::Again(format!("{} ended with {status}", path.display())));
                }
                None if self.clock.monotonic().saturating_sub(begun) > PROGRAM_TIMEOUT => {
                    child.kill().and_then(|()| child.wait()).map_err(again)?;
                    return Err(NotDone::Again(format!("{} took more than 30 seconds", path.display())));
                }
                None => sleep(LOOK_EVERY).await,
            }
        }
    }
}

impl AlarmActions for Actions {
    fn admit(&self, action: &str) -> Result<(), String> {
        match cloudwatch::target(action) {
            Some(cloudwatch::Target::Stream(_)) => Ok(()),
            Some(cloudwatch::Target::Command(name)) if self.commands.contains_key(&name) => Ok(()),
            Some(cloudwatch::Target::Command(name)) => {
                Err(format!("Invalid action {action}: the configuration names no command {name}."))
            }
            Some(cloudwatch::Target::Webhook) => {
                self.webhook.admit(action).map_err(|error| format!("Invalid action {action}: {error}."))
            }
            None => Err(format!(
                "Invalid action {action}: a URL, the ARN of a data stream or command:NAME is expected; others are not supported."
            )),
        }
    }

    fn act(&self, notice: AlarmNotice) -> PortFuture<'_, Result<(), NotDone>> {
        Box::pin(async move {
            match cloudwatch::target(&notice.action) {
                Some(cloudwatch::Target::Stream(stream)) => self.put(&notice, &stream).await,
                Some(cloudwatch::Target::Command(name)) => match self.commands.get(&name) {
                    Some(path) => self.run(&notice, path).await,
                    None => Err(NotDone::Never(format!("the configuration names no command {name}"))),
                },
                Some(cloudwatch::Target::Webhook) => self.webhook.send(&notice).await,
                None => Err(NotDone::Never("no such action is supported".into())),
            }
        })
    }

    fn audit<'a>(
        &'a self,
        notice: &'a AlarmNotice,
        spec: &'static OperationSpec,
        error: Option<WireError>,
    ) -> PortFuture<'a, ()> {
        let caller = self.caller(notice);
        let event = AuditEvent {
            service: "monitoring",
            spec,
            caller: Some(&caller),
            origin: None,
            access: None,
            error: error.as_ref(),
            request_id: &caller.request_id,
        };
        let recorded = self.audit.record(&event);
        Box::pin(async move {
            if let Some(recorded) = recorded {
                recorded.await;
            }
        })
    }
}
