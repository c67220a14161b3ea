//! `PutLogEvents`: adds events to a log stream.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;
use std::time::Duration;

use crate::{
    error::LogsError,
    event::bytes_of,
    generated::{
        InputLogEvent, PutLogEventsRequest, PutLogEventsResponse, RejectedLogEventsInfo, errors::declared,
    },
    groups::GroupKey,
    operations::{BATCH_BYTES_MAX, MESSAGE_BYTES_MAX},
    service::Logs,
};

/// See the module.
pub struct PutLogEvents;

impl Operation for PutLogEvents {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutLogEvents",
        action: "logs:PutLogEvents",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::PerAccount { key: "logs_put_log_events_per_second", per_second: 5000 },
        detached: false,
        errors: declared::PUT_LOG_EVENTS,
        summary: "Adds a batch of events to a log stream.",
    };
    type Input = PutLogEventsRequest;
    type Output = PutLogEventsResponse;
}

impl Handle<PutLogEvents> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<PutLogEventsRequest>) -> Result<Access, LogsError> {
        let key = GroupKey::of(&call.caller, &call.input.log_group_name);
        Ok(Access::to("logs:PutLogEvents", key.stream_arn(&call.input.log_stream_name)))
    }

    async fn handle(&self, call: Call<PutLogEventsRequest>) -> Result<PutLogEventsResponse, LogsError> {
        let Call { input, caller } = call;

        if input.entity.is_some() {
            return Err(LogsError::Unsupported("entity".into()));
        }
        let group = self.group(&GroupKey::of(&caller, &input.log_group_name))?;
        let stream = group.stream(&input.log_stream_name)?;
        check(&input.log_events)?;
        let now = self.now();
        let (taken, rejected) = sort_out(&input.log_events, now, group.kept_since(now))?;
        let events: Vec<_> = taken.iter().map(|event| (event.timestamp, event.message.as_str())).collect();
        self.put(&group, &stream, &events).await?;
        Ok(PutLogEventsResponse {
            next_sequence_token: Some(super::sequence_token(&stream)),
            rejected_log_events_info: rejected,
            rejected_entity_info: None,
        })
    }
}

const HOUR: Duration = Duration::from_secs(60 * 60);
/// An event from so far ahead is rejected (API guide, like what follows).
const AHEAD_MAX: Duration = HOUR.saturating_mul(2);
/// An event so old is rejected.
const AGE_MAX: Duration = HOUR.saturating_mul(14 * 24);
/// The events of a batch lie no further apart.
const SPAN_MAX: Duration = HOUR.saturating_mul(24);

/// What makes a whole batch unfit.
fn check(events: &[InputLogEvent]) -> Result<(), LogsError> {
    let invalid = |what: &str| Err(LogsError::Invalid(what.to_owned()));
    if events.iter().any(|event| event.message.len() > MESSAGE_BYTES_MAX) {
        return invalid("Log event too large: events may have 1048550 bytes.");
    }
    if events.iter().map(|event| bytes_of(&event.message)).sum::<u64>() > BATCH_BYTES_MAX {
        return invalid("Upload too large: batches may have 1048576 bytes, with 26 for each event.");
    }
    if !events.is_sorted_by_key(|event| event.timestamp) {
        return invalid("Log events in a single PutLogEvents request must be in chronological order.");
    }
    Ok(())
}

/// The events that are taken, and which are not.
fn sort_out(
    events: &[InputLogEvent],
    now: Timestamp,
    kept_since: Option<Timestamp>,
) -> Result<(&[InputLogEvent], Option<RejectedLogEventsInfo>), LogsError> {
    let before = |time: Timestamp| events.partition_point(|event| event.timestamp < time.as_millis());
    let index = |index: usize| i32::try_from(index).expect("a batch has 10,000 events at the most");
    let old = before(now.minus(AGE_MAX));
    let expired = kept_since.map_or(0, before);
    let new = events.partition_point(|event| event.timestamp <= now.plus(AHEAD_MAX).as_millis());
    let info = RejectedLogEventsInfo {
        too_new_log_event_start_index: (new < events.len()).then(|| index(new)),
        too_old_log_event_end_index: (old > 0).then(|| index(old)),
        expired_log_event_end_index: (expired > 0).then(|| index(expired)),
    };
    let taken = &events[old.max(expired).min(new)..new];
    if let (Some(first), Some(last)) = (taken.first(), taken.last())
        && last.timestamp - first.timestamp > SPAN_MAX.as_millis() as i64
    {
        return Err(LogsError::Invalid(
            "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.".into(),
        ));
    }
    let any = info != RejectedLogEventsInfo::default();
    Ok((taken, any.then_some(info)))
}
