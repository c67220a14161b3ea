//! What alarms set off: a request to a URL, a command of the operator's, a record in a data stream.
//!
//! The change of state and its actions are one transaction, so a crash loses none; each is then tried, a few times with
//! growing pauses, and its outcome is noted in the alarm's history and in the audit log.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use api::{Audit as AuditClass, OperationSpec, Throttle, WireError, ports::PortFuture};
use base::Timestamp;
use meta::{MetaError, Table, Transaction};
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use millstream_runtime as runtime;
use runtime::{WorkError, Worker, sleep};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tracing::{info, warn};

use super::{ALARMS, AlarmRecord, State};
use crate::service::CloudWatch;

/// Actions that are not done yet, by when they came.
const PENDING: Table<u64, Pending> = Table::new("cloudwatch-alarm-actions");

/// An action that is not done yet.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Pending {
    pub number: u64,
    /// Whose it is: account, region and name of the alarm.
    pub alarm: (String, String, String),
    /// What is to be done.
    pub action: String,
    /// What is said, JSON.
    pub message: String,
    pub attempts: u32,
    pub next_ms: i64,
}

/// Where an action goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A request is sent to a URL of HTTP.
    Webhook,
    /// A command is run that the configuration names.
    Command(String),
    /// A record is put into the data stream with this ARN.
    Stream(base::Arn),
}

/// Where an action goes; `None` if no such action is known.
pub fn target(action: &str) -> Option<Target> {
    if action.starts_with("http://") || action.starts_with("https://") {
        return Some(Target::Webhook);
    }
    if let Some(name) = action.strip_prefix("command:") {
        return (!name.is_empty()).then(|| Target::Command(name.to_owned()));
    }
    let arn = base::Arn::parse(action).ok()?;
    let is_stream = arn.service() == "kinesis" && arn.resource().starts_with("stream/");
    is_stream.then_some(Target::Stream(arn))
}

/// What an action says.
#[derive(Clone, Debug)]
pub struct AlarmNotice {
    /// The alarm's account.
    pub account: String,
    /// Its region.
    pub region: String,
    /// Its name.
    pub alarm: String,
    /// What is to be done: a URL, `command:NAME`, or the ARN of a data stream.
    pub action: String,
    /// What is said: JSON, with the members that the service's own notifications have.
    pub message: String,
    /// A number that this notice alone has, the same at each attempt.
    pub id: u64,
}

/// Why an action was not done.
#[derive(Clone, Debug, thiserror::Error)]
pub enum NotDone {
    /// Another attempt may go well.
    #[error("{0}")]
    Again(String),
    /// No attempt will.
    #[error("{0}")]
    Never(String),
}

/// Does what alarms want done. `server` has what that takes.
pub trait AlarmActions: Send + Sync + 'static {
    /// Whether an action of this kind can be done here; says why not.
    ///
    /// # Errors
    /// What is missing, in words for whoever makes the alarm.
    fn admit(&self, action: &str) -> Result<(), String>;

    /// Does it.
    fn act(&self, notice: AlarmNotice) -> PortFuture<'_, Result<(), NotDone>>;

    /// Records how it went, durably: no error is well.
    fn audit<'a>(
        &'a self,
        notice: &'a AlarmNotice,
        spec: &'static OperationSpec,
        error: Option<WireError>,
    ) -> PortFuture<'a, ()>;
}

/// How an action stands in the audit log.
static SPEC: OperationSpec = OperationSpec {
    name: "ExecuteAlarmAction",
    action: "cloudwatch:ExecuteAlarmAction",
    audit: AuditClass::Management { read_only: false },
    throttle: Throttle::Service,
    detached: true,
    errors: &[],
    summary: "Does what an alarm wants done.",
};

/// How often an action is tried; the last attempt is about ten minutes after the first.
const ATTEMPTS_MAX: u32 = 8;
/// The pause after the first attempt; each is twice the one before.
const PAUSE_MS: i64 = 5_000;
/// How often the worker looks.
const EVERY: Duration = Duration::from_secs(1);

impl AlarmRecord {
    /// Notes what is to be done now that the alarm has come into its state from another.
    pub(super) fn set_off(
        &self,
        transaction: &mut Transaction,
        now: Timestamp,
        before: State,
    ) -> Result<(), MetaError> {
        if !self.actions_enabled {
            return Ok(());
        }
        let pending: Vec<Pending> = transaction.scan(PENDING, &())?;
        // Above all that wait, and above what was done before: by time, with room for many a millisecond.
        let by_time = u64::try_from(now.as_millis()).unwrap_or(0) << 12;
        let first = pending.last().map_or(by_time, |last| by_time.max(last.number + 1));
        for (number, action) in (first..).zip(self.actions.of(self.state)) {
            let pending = Pending {
                number,
                alarm: (self.account.clone(), self.region.clone(), self.name.clone()),
                action: action.clone(),
                message: self.message(now, before),
                attempts: 0,
                next_ms: now.as_millis(),
            };
            transaction.put(PENDING, &number, &pending)?;
        }
        Ok(())
    }

    /// What is said, with the members of the service's own notifications (user guide, "Alarm events").
    fn message(&self, now: Timestamp, before: State) -> String {
        let dimensions = self.dimensions.iter();
        let dimensions: Vec<_> =
            dimensions.map(|(name, value)| json!({"name": name, "value": value})).collect();
        json!({
            "AlarmName": self.name,
            "AlarmDescription": self.description,
            "AWSAccountId": self.account,
            "Region": self.region,
            "AlarmArn": format!("arn:aws:cloudwatch:{}:{}:alarm:{}", self.region, self.account, self.name),
            "OldStateValue": before.as_str(),
            "NewStateValue": self.state.as_str(),
            "NewStateReason": self.reason,
            "StateChangeTime": chrono::DateTime::from_timestamp_millis(now.as_millis())
                .map(|time| time.format("%Y-%m-%dT%H:%M:%S%.3f+0000").to_string()),
            "Trigger": {
                "MetricName": self.metric_name,
                "Namespace": self.namespace,
                "Statistic": self.statistic,
                "Dimensions": dimensions,
                "Period": self.period,
                "EvaluationPeriods": self.evaluation_periods,
                "ComparisonOperator": self.comparison,
                "Threshold": self.band.is_none().then_some(self.threshold),
                "TreatMissingData": self.missing.map(super::Treatment::as_str),
            },
        })
        .to_string()
    }
}

/// An action as it is logged: the query of a URL may hold a secret of the receiver's.
fn shown(action: &str) -> &str {
    action.split('?').next().unwrap_or(action)
}

/// Does what alarms have set off.
pub struct ActionWorker {
    cloudwatch: Arc<CloudWatch>,
}

impl ActionWorker {
    /// For this service.
    pub fn new(cloudwatch: Arc<CloudWatch>) -> Self {
        Self { cloudwatch }
    }

    async fn attempt(&self, mut pending: Pending) -> Result<(), WorkError> {
        let (account, region, alarm) = pending.alarm.clone();
        let notice = AlarmNotice {
            account,
            region,
            alarm,
            action: pending.action.clone(),
            message: pending.message.clone(),
            id: pending.number,
        };
        let outcome = self.cloudwatch.actions.act(notice.clone()).await;
        pending.attempts += 1;
        let failure = match outcome {
            Ok(()) => None,
            Err(NotDone::Again(why)) if pending.attempts < ATTEMPTS_MAX => {
                warn!(
                    alarm = notice.alarm,
                    action = shown(&notice.action),
                    why,
                    "an action of an alarm is tried again"
                );
                pending.next_ms =
                    self.cloudwatch.clock.now().as_millis() + (PAUSE_MS << (pending.attempts - 1));
                let put =
                    move |transaction: &mut Transaction| transaction.put(PENDING, &pending.number, &pending);
                self.cloudwatch.store.write::<_, MetaError>(put).await?;
                return Ok(());
            }
            Err(error) => Some(error.to_string()),
        };
        info!(
            alarm = notice.alarm,
            action = shown(&notice.action),
            done = failure.is_none(),
            "action of an alarm"
        );
        let error = failure.clone().map(|why| WireError::new(api::ErrorCode::INTERNAL_FAILURE, why));
        self.cloudwatch.actions.audit(&notice, &SPEC, error).await;
        self.note(pending, failure).await?;
        Ok(())
    }

    /// Takes the action off the list, and notes in the alarm's history how it went.
    async fn note(&self, pending: Pending, failure: Option<String>) -> Result<(), MetaError> {
        let now = self.cloudwatch.clock.now();
        let done = move |transaction: &mut Transaction| {
            transaction.delete(PENDING, &pending.number)?;
            let (account, region, name) = &pending.alarm;
            let key = AlarmRecord::key_of(account, region, name);
            let Some(alarm) = transaction.get(ALARMS, &key)? else { return Ok(()) };
            let (summary, state) = match &failure {
                None => (format!("Successfully executed action {}", pending.action), "Succeeded"),
                Some(why) => (
                    format!("Failed to execute action {}. Received error: \"{why}\"", pending.action),
                    "Failed",
                ),
            };
            let data = json!({
                "actionState": state, "notificationResource": pending.action, "attempts": pending.attempts, "error": failure,
            });
            alarm.note(transaction, now, "Action", summary, data.to_string())
        };
        self.cloudwatch.store.write::<_, MetaError>(done).await
    }
}

impl Worker for ActionWorker {
    async fn wait(&mut self) {
        sleep(EVERY).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        let pending: Vec<Pending> = self.cloudwatch.store.snapshot()?.scan(PENDING, &())?;
        let now = self.cloudwatch.clock.now().as_millis();
        let mut queues: BTreeMap<String, Vec<Pending>> = BTreeMap::new();
        for pending in pending.into_iter().filter(|pending| pending.next_ms <= now) {
            queues.entry(pending.action.clone()).or_default().push(pending);
        }
        // One that is slow to answer holds up nobody else; what goes to one place goes in order.
        let queues = queues.into_values().map(async |queue| {
            for pending in queue {
                self.attempt(pending).await?;
            }
            Ok::<_, WorkError>(())
        });
        futures_util::future::try_join_all(queues).await.map(drop)
    }
}
