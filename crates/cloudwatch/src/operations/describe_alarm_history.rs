//! `DescribeAlarmHistory`: what became of alarms.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;
use serde::{Deserialize, Serialize};

use crate::{
    alarms::{AlarmRecord, HISTORY, HISTORY_MS, HistoryRecord},
    error::CloudWatchError,
    generated::metrics::{
        AlarmHistoryItem, AlarmType, DescribeAlarmHistoryInput, DescribeAlarmHistoryOutput, HistoryItemType,
        ScanBy, errors::declared,
    },
    paging,
    service::CloudWatch,
};

/// See the module.
pub struct DescribeAlarmHistory;

/// The most entries of an answer where no limit is given (API guide).
const PAGE: usize = 100;

impl Operation for DescribeAlarmHistory {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeAlarmHistory",
        action: "cloudwatch:DescribeAlarmHistory",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "describe_alarm_history_per_second", per_second: 20 },
        detached: false,
        errors: declared::DESCRIBE_ALARM_HISTORY,
        summary: "Describes what became of alarms.",
    };
    type Input = DescribeAlarmHistoryInput;
    type Output = DescribeAlarmHistoryOutput;
}

/// The last entry of the page before.
#[derive(Serialize, Deserialize)]
struct Place {
    at_ms: i64,
    name: String,
    number: u64,
}

impl Place {
    fn of(entry: &HistoryRecord) -> Self {
        Self { at_ms: entry.at_ms, name: entry.name.clone(), number: entry.number }
    }

    fn order(&self) -> (i64, u64, &str) {
        (self.at_ms, self.number, &self.name)
    }
}

impl Handle<DescribeAlarmHistory> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, _: &Call<DescribeAlarmHistoryInput>) -> Result<Access, CloudWatchError> {
        Ok(Access::to_any("cloudwatch:DescribeAlarmHistory"))
    }

    async fn handle(
        &self,
        call: Call<DescribeAlarmHistoryInput>,
    ) -> Result<DescribeAlarmHistoryOutput, CloudWatchError> {
        let input = &call.input;
        if input.alarm_contributor_id.is_some() {
            return Err(CloudWatchError::Validation(
                "The parameter AlarmContributorId is not supported.".into(),
            ));
        }
        let after: Option<Place> = match &input.next_token {
            None => None,
            Some(token) => Some(
                paging::place(token)
                    .ok_or_else(|| CloudWatchError::InvalidNextToken("The NextToken is invalid.".into()))?,
            ),
        };
        let (account, region) = (call.caller.account().as_str(), call.caller.region.as_str());
        let snapshot = self.store.snapshot()?;
        let (place, name, _) =
            AlarmRecord::history_key(account, region, input.alarm_name.as_deref().unwrap_or(""), 0);
        let mut entries: Vec<HistoryRecord> = match &input.alarm_name {
            Some(_) => snapshot.scan(HISTORY, &(place, name))?,
            None => snapshot.scan(HISTORY, &place)?,
        };
        let ascending = input.scan_by == Some(ScanBy::TimestampAscending);
        let horizon = Timestamp::from_millis(self.clock.now().as_millis() - HISTORY_MS);
        entries.retain(|entry| {
            let at = Timestamp::from_millis(entry.at_ms);
            at >= input.start_date.unwrap_or(horizon).max(horizon)
                && input.end_date.is_none_or(|end| at <= end)
                && input.history_item_type.is_none_or(|kind| kind.as_str() == entry.kind)
                && input.alarm_types.as_ref().is_none_or(|types| types.contains(&AlarmType::MetricAlarm))
                && after.as_ref().is_none_or(|after| {
                    let place = Place::of(entry);
                    if ascending { place.order() > after.order() } else { place.order() < after.order() }
                })
        });
        entries.sort_by(|one, other| Place::of(one).order().cmp(&Place::of(other).order()));
        if !ascending {
            entries.reverse();
        }
        let most = input.max_records.and_then(|most| usize::try_from(most).ok()).unwrap_or(PAGE);
        let more = entries.len() > most;
        entries.truncate(most);
        let next_token = entries.last().filter(|_| more).map(|last| paging::token(&Place::of(last)));
        let items = entries.into_iter().map(|entry| AlarmHistoryItem {
            alarm_name: Some(entry.name),
            alarm_type: Some(AlarmType::MetricAlarm),
            timestamp: Some(Timestamp::from_millis(entry.at_ms)),
            history_item_type: HistoryItemType::parse(&entry.kind),
            history_summary: Some(entry.summary),
            history_data: Some(entry.data),
            ..AlarmHistoryItem::default()
        });
        Ok(DescribeAlarmHistoryOutput { alarm_history_items: Some(items.collect()), next_token })
    }
}
