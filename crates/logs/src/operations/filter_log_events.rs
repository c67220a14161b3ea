//! `FilterLogEvents`: the events of the streams of a group that a pattern selects.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use std::sync::Arc;

use crate::{
    cursor::{self, Direction, Spot},
    error::LogsError,
    generated::{FilterLogEventsRequest, FilterLogEventsResponse, FilteredLogEvent, errors::declared},
    groups::Group,
    merge::Merge,
    operations::PAGE_BYTES_MAX,
    pattern::Pattern,
    service::Logs,
    stream::LogStream,
};

/// See the module.
pub struct FilterLogEvents;

impl Operation for FilterLogEvents {
    const SPEC: OperationSpec = OperationSpec {
        name: "FilterLogEvents",
        action: "logs:FilterLogEvents",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::PerAccount { key: "logs_filter_log_events_per_second", per_second: 10 },
        detached: false,
        errors: declared::FILTER_LOG_EVENTS,
        summary: "Searches the log streams of a log group.",
    };
    type Input = FilterLogEventsRequest;
    type Output = FilterLogEventsResponse;
}

impl Handle<FilterLogEvents> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<FilterLogEventsRequest>) -> Result<Access, LogsError> {
        let input = &call.input;
        let key = Self::named(
            &call.caller,
            input.log_group_name.as_deref(),
            input.log_group_identifier.as_deref(),
        )?;
        Ok(Access::to("logs:FilterLogEvents", key.stream_arn("")))
    }

    async fn handle(&self, call: Call<FilterLogEventsRequest>) -> Result<FilterLogEventsResponse, LogsError> {
        let Call { input, caller } = call;

        let (name, identifier) = (input.log_group_name.as_deref(), input.log_group_identifier.as_deref());
        let group = self.group(&Self::named(&caller, name, identifier)?)?;
        if input.unmask == Some(true) {
            return Err(LogsError::Unsupported("unmask".into()));
        }
        let streams = chosen(&group, input.log_stream_names, input.log_stream_name_prefix)?;
        let pattern = Pattern::parse(input.filter_pattern.as_deref().unwrap_or_default())?;
        let since = input.start_time.unwrap_or(i64::MIN).max(group.shown_since(self.now()));
        let before = input.end_time.unwrap_or(i64::MAX);
        if since > before {
            return Err(LogsError::Invalid("The start time must not lie behind the end time.".into()));
        }
        let (direction, spot) = match input.next_token.as_deref().map(cursor::open).transpose()? {
            Some(token) => token,
            None if input.start_from_head == Some(false) => {
                (Direction::Backward, Spot { time: before, stream: 0, position: 0 })
            }
            None => (Direction::Forward, Spot { time: since, stream: 0, position: 0 }),
        };
        let mut merge = Merge::begin(&streams, direction, spot).await?;
        let most = super::events_limit(input.limit);
        let (mut events, mut bytes, mut seen) = (Vec::new(), 0, 0);
        let mut next_token = None;
        while let Some((stream, spot, event)) = merge.next().await? {
            if event.time < since || event.time >= before {
                break;
            }
            let selected = pattern.matches(&event.message);
            if selected {
                bytes += event.bytes();
            }
            let over = selected && (events.len() == most || (bytes > PAGE_BYTES_MAX && !events.is_empty()));
            if over || seen == SEEN_MAX {
                // A walk backwards ends before the spot that it is given.
                let on = match direction {
                    Direction::Forward => spot,
                    Direction::Backward => Spot { position: spot.position + 1, ..spot },
                };
                next_token = Some(cursor::seal(direction, on));
                break;
            }
            seen += 1;
            if selected {
                events.push(FilteredLogEvent {
                    log_stream_name: Some(stream.name.clone()),
                    timestamp: Some(event.time),
                    message: Some(event.message),
                    ingestion_time: Some(event.ingested),
                    event_id: Some(spot.digits()),
                });
            }
        }
        // Which streams were searched is no longer said (API guide).
        Ok(FilterLogEventsResponse {
            events: Some(events),
            searched_log_streams: Some(Vec::new()),
            next_token,
        })
    }
}

/// So many events are looked at for one page; what is left is for the next.
const SEEN_MAX: usize = 100_000;

/// The streams that are searched.
fn chosen(
    group: &Group,
    names: Option<Vec<String>>,
    prefix: Option<String>,
) -> Result<Vec<Arc<LogStream>>, LogsError> {
    match (names, prefix) {
        (Some(_), Some(_)) => {
            Err(LogsError::Invalid("logStreamNames and logStreamNamePrefix cannot both be provided.".into()))
        }
        (Some(mut names), None) => {
            names.sort_unstable();
            names.dedup();
            names.iter().map(|name| group.stream(name)).collect()
        }
        (None, prefix) => {
            let mut streams = group.streams();
            streams.retain(|stream| prefix.as_deref().is_none_or(|prefix| stream.name.starts_with(prefix)));
            Ok(streams)
        }
    }
}
