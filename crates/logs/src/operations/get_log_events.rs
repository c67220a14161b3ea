//! `GetLogEvents`: the events of a log stream, a page at a time.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    cursor::{self, Direction, Spot},
    error::LogsError,
    event::{Event, Place},
    generated::{GetLogEventsRequest, GetLogEventsResponse, OutputLogEvent, errors::declared},
    operations::PAGE_BYTES_MAX,
    service::Logs,
    walk::Walk,
};

/// See the module.
pub struct GetLogEvents;

impl Operation for GetLogEvents {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetLogEvents",
        action: "logs:GetLogEvents",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::PerAccount { key: "logs_get_log_events_per_second", per_second: 25 },
        detached: false,
        errors: declared::GET_LOG_EVENTS,
        summary: "Reads the events of a log stream, forward or backward.",
    };
    type Input = GetLogEventsRequest;
    type Output = GetLogEventsResponse;
}

impl Handle<GetLogEvents> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<GetLogEventsRequest>) -> Result<Access, LogsError> {
        let input = &call.input;
        let key = Self::named(
            &call.caller,
            input.log_group_name.as_deref(),
            input.log_group_identifier.as_deref(),
        )?;
        Ok(Access::to("logs:GetLogEvents", key.stream_arn(&input.log_stream_name)))
    }

    async fn handle(&self, call: Call<GetLogEventsRequest>) -> Result<GetLogEventsResponse, LogsError> {
        let Call { input, caller } = call;

        let (name, identifier) = (input.log_group_name.as_deref(), input.log_group_identifier.as_deref());
        let group = self.group(&Self::named(&caller, name, identifier)?)?;
        let stream = group.stream(&input.log_stream_name)?;
        if input.unmask == Some(true) {
            return Err(LogsError::Unsupported("unmask".into()));
        }
        let since = input.start_time.unwrap_or(i64::MIN).max(group.shown_since(self.now()));
        let before = input.end_time.unwrap_or(i64::MAX);
        let (direction, from) = match input.next_token.as_deref().map(cursor::open).transpose()? {
            Some((direction, spot)) => (direction, Place { time: spot.time, position: spot.position }),
            None if input.start_from_head == Some(true) => (Direction::Forward, Place::at(since)),
            None => (Direction::Backward, input.end_time.map_or(Place::LAST, Place::at)),
        };
        let mut walk = match direction {
            Direction::Forward => Walk::forward(&stream, from.max(Place::at(since))).await?,
            Direction::Backward => Walk::backward(&stream, from.min(Place::at(before))).await?,
        };
        let most = super::events_limit(input.limit);
        let (mut events, mut bytes) = (Vec::new(), 0);
        while events.len() < most {
            let Some(event) = walk.next().await? else { break };
            bytes += event.bytes();
            let over = bytes > PAGE_BYTES_MAX && !events.is_empty();
            if over || event.time < since || event.time >= before {
                break;
            }
            events.push(event);
        }
        if direction == Direction::Backward {
            events.reverse();
        }
        // Where nothing was found, the tokens stay where they are: that is how clients see an end.
        let after = events.last().map_or(from, |event| event.place().next());
        let first = events.first().map_or(from, Event::place);
        let token = |direction, place: Place| {
            let spot = Spot { time: place.time, stream: stream.number, position: place.position };
            Some(cursor::seal(direction, spot))
        };
        Ok(GetLogEventsResponse {
            next_forward_token: token(Direction::Forward, after),
            next_backward_token: token(Direction::Backward, first),
            events: Some(events.into_iter().map(view).collect()),
        })
    }
}

fn view(event: Event) -> OutputLogEvent {
    OutputLogEvent {
        timestamp: Some(event.time),
        message: Some(event.message),
        ingestion_time: Some(event.ingested),
    }
}
