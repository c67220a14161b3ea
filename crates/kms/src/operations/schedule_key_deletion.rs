//! `ScheduleKeyDeletion`: the material of a key is destroyed after a waiting time, and with it everything that it protects.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::KmsError,
    generated::{KeyState, ScheduleKeyDeletionRequest, ScheduleKeyDeletionResponse, errors::declared},
    service::Kms,
    tables::Deletion,
};

/// See the module.
pub struct ScheduleKeyDeletion;

impl Operation for ScheduleKeyDeletion {
    const SPEC: OperationSpec = OperationSpec {
        name: "ScheduleKeyDeletion",
        action: "kms:ScheduleKeyDeletion",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "kms_schedule_key_deletion_per_second", per_second: 15 },
        detached: true,
        errors: declared::SCHEDULE_KEY_DELETION,
        summary: "Schedules the deletion of a key.",
    };
    type Input = ScheduleKeyDeletionRequest;
    type Output = ScheduleKeyDeletionResponse;
}

impl Handle<ScheduleKeyDeletion> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<ScheduleKeyDeletionRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:ScheduleKeyDeletion", &call.caller, &call.input.key_id).map(|access| {
            let days = call.input.pending_window_in_days.unwrap_or(WINDOW_DAYS);
            access.with_key("kms:ScheduleKeyDeletionPendingWindowInDays", days.to_string())
        })
    }

    async fn handle(
        &self,
        call: Call<ScheduleKeyDeletionRequest>,
    ) -> Result<ScheduleKeyDeletionResponse, KmsError> {
        let Call { input, caller } = call;

        let found = self.find(&input.key_id, &caller)?;
        let window_days = input.pending_window_in_days.unwrap_or(WINDOW_DAYS);
        // The model lets 1 pass; the developer guide says 7 to 30 days.
        if !(7..=30).contains(&window_days) {
            return Err(KmsError::Validation(
                "PendingWindowInDays must be between 7 and 30 days (inclusive).".into(),
            ));
        }
        let at_ms = self.now().as_millis() + i64::from(window_days) * 24 * 60 * 60 * 1000;
        self.change(&found.key, |key, record| {
            key.require_customer()?;
            key.require_not_pending()?;
            record.deletion = Some(Deletion { at_ms, window_days });
            Ok(())
        })
        .await?;
        Ok(ScheduleKeyDeletionResponse {
            key_id: Some(found.key.arn.to_string()),
            deletion_date: Some(Timestamp::from_millis(at_ms)),
            key_state: Some(KeyState::PendingDeletion),
            pending_window_in_days: Some(window_days),
        })
    }
}

/// The waiting time where a call names none (API guide).
const WINDOW_DAYS: i32 = 30;
