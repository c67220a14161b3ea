//! Changes of alarms, each with its entry in the history.

use api::Caller;
use base::Timestamp;
use meta::{MetaError, Transaction};
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use serde_json::json;

use super::{ALARMS, AlarmRecord, HISTORY, HistoryRecord, Judged, State};
use crate::service::CloudWatch;

/// How long history is kept: 30 days (user guide).
pub(crate) const HISTORY_MS: i64 = 30 * 86_400_000;

impl AlarmRecord {
    /// Its key.
    pub fn key(&self) -> (String, String, String) {
        Self::key_of(&self.account, &self.region, &self.name)
    }

    /// Adds an entry to the history, and takes off what is too old.
    pub fn note(
        &self,
        transaction: &mut Transaction,
        now: Timestamp,
        kind: &str,
        summary: String,
        data: String,
    ) -> Result<(), MetaError> {
        let (account, region) = (&self.account, &self.region);
        let (place, name, _) = Self::history_key(account, region, &self.name, 0);
        let entries: Vec<HistoryRecord> = transaction.scan(HISTORY, &(place, name))?;
        let number = entries.last().map_or(0, |last| last.number + 1);
        for old in entries.iter().filter(|entry| entry.at_ms < now.as_millis() - HISTORY_MS) {
            transaction.delete(HISTORY, &Self::history_key(account, region, &self.name, old.number))?;
        }
        let entry = HistoryRecord {
            number,
            name: self.name.clone(),
            at_ms: now.as_millis(),
            kind: kind.to_owned(),
            summary,
            data,
        };
        transaction.put(HISTORY, &Self::history_key(account, region, &self.name, number), &entry)
    }

    /// Puts it into a state and notes the change of state, if it is one.
    fn enter(
        &mut self,
        transaction: &mut Transaction,
        now: Timestamp,
        state: State,
        reason: &str,
        reason_data: Option<&str>,
    ) -> Result<(), MetaError> {
        let before = std::mem::replace(&mut self.state, state);
        let old_reason = std::mem::replace(&mut self.reason, reason.to_owned());
        self.reason_data = reason_data.map(str::to_owned);
        self.updated_ms = now.as_millis();
        if before != state {
            self.transitioned_ms = now.as_millis();
            let summary = format!("Alarm updated from {} to {}", before.as_str(), state.as_str());
            let data = json!({
                "version": "1.0",
                "oldState": {"stateValue": before.as_str(), "stateReason": old_reason},
                "newState": {"stateValue": state.as_str(), "stateReason": reason, "stateReasonData": reason_data},
            });
            self.note(transaction, now, "StateUpdate", summary, data.to_string())?;
            self.set_off(transaction, now, before)?;
        }
        transaction.put(ALARMS, &self.key(), self)
    }
}

impl CloudWatch {
    /// Puts an alarm into a state; says whether there is one.
    pub(crate) async fn enter_state(
        &self,
        key: (String, String, String),
        state: State,
        reason: String,
        reason_data: Option<String>,
    ) -> Result<bool, MetaError> {
        let now = self.clock.now();
        let enter = move |transaction: &mut Transaction| {
            let Some(mut alarm) = transaction.get(ALARMS, &key)? else { return Ok(false) };
            alarm.enter(transaction, now, state, &reason, reason_data.as_deref())?;
            Ok::<_, MetaError>(true)
        };
        self.store.write(enter).await
    }

    /// Sets whether the alarms' actions are enabled; names that none has are passed over.
    pub(crate) async fn enable_actions(
        &self,
        caller: &Caller,
        names: Vec<String>,
        enabled: bool,
    ) -> Result<(), MetaError> {
        let (account, region) = (caller.account().to_string(), caller.region.to_string());
        let now = self.clock.now();
        let enable = move |transaction: &mut Transaction| {
            for name in &names {
                let key = AlarmRecord::key_of(&account, &region, name);
                let stored = transaction.get(ALARMS, &key)?;
                let Some(mut alarm) = stored.filter(|alarm| alarm.actions_enabled != enabled) else {
                    continue;
                };
                alarm.actions_enabled = enabled;
                let data = json!({"version": "1.0", "type": "Update"}).to_string();
                alarm.note(
                    transaction,
                    now,
                    "ConfigurationUpdate",
                    format!("Alarm \"{name}\" updated"),
                    data,
                )?;
                transaction.put(ALARMS, &key, &alarm)?;
            }
            Ok(())
        };
        self.store.write::<_, MetaError>(enable).await
    }

    /// Puts an alarm where its data want it, if it is still the one that was looked at.
    pub(crate) async fn enter_judged(&self, seen: &AlarmRecord, judged: Judged) -> Result<(), MetaError> {
        let (key, configured, now) = (seen.key(), seen.configured_ms, self.clock.now());
        let enter = move |transaction: &mut Transaction| {
            let stored = transaction.get(ALARMS, &key)?;
            let Some(mut alarm) = stored.filter(|alarm| alarm.configured_ms == configured) else {
                return Ok(());
            };
            alarm.enter(transaction, now, judged.state, &judged.reason, Some(&judged.reason_data))
        };
        self.store.write::<_, MetaError>(enter).await
    }
}
