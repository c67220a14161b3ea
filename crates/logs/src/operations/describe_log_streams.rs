//! `DescribeLogStreams`: log streams of a group, by name or by their last event.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use std::sync::Arc;

use crate::{
    error::LogsError,
    generated::{
        DescribeLogStreamsRequest, DescribeLogStreamsResponse, LogStream, OrderBy, errors::declared,
    },
    groups::Group,
    operations::paging,
    service::Logs,
    stream::{LogStream as Stored, Summary},
};

/// See the module.
pub struct DescribeLogStreams;

impl Operation for DescribeLogStreams {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeLogStreams",
        action: "logs:DescribeLogStreams",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "logs_describe_log_streams_per_second", per_second: 25 },
        detached: false,
        errors: declared::DESCRIBE_LOG_STREAMS,
        summary: "Describes the log streams of a log group.",
    };
    type Input = DescribeLogStreamsRequest;
    type Output = DescribeLogStreamsResponse;
}

impl Handle<DescribeLogStreams> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<DescribeLogStreamsRequest>) -> Result<Access, LogsError> {
        let input = &call.input;
        let key = Self::named(
            &call.caller,
            input.log_group_name.as_deref(),
            input.log_group_identifier.as_deref(),
        )?;
        Ok(Access::to("logs:DescribeLogStreams", key.stream_arn("")))
    }

    async fn handle(
        &self,
        call: Call<DescribeLogStreamsRequest>,
    ) -> Result<DescribeLogStreamsResponse, LogsError> {
        let Call { input, caller } = call;

        let (name, identifier) = (input.log_group_name.as_deref(), input.log_group_identifier.as_deref());
        let group = self.group(&Self::named(&caller, name, identifier)?)?;
        let by_time = input.order_by == Some(OrderBy::LastEventTime);
        let prefix = input.log_stream_name_prefix;
        if by_time && prefix.is_some() {
            return Err(LogsError::Invalid(
                "Cannot order by LastEventTime with a logStreamNamePrefix.".into(),
            ));
        }
        let since = group.shown_since(self.now());
        let starts =
            |stream: &Arc<Stored>| prefix.as_deref().is_none_or(|prefix| stream.name.starts_with(prefix));
        let mut streams = Vec::new();
        for stream in group.streams().into_iter().filter(starts) {
            // What a stream is ordered by, so that its name tells those of one time apart.
            let (time, summary) = match by_time {
                true => {
                    let summary = stream.summary(since).await?;
                    (summary.last_time.map_or(0, |time| time.max(0)), Some(summary))
                }
                false => (0, None),
            };
            streams.push((format!("{time:020}/{}", stream.name), stream, summary));
        }
        streams.sort_by(|one, other| one.0.cmp(&other.0));
        let descending = input.descending == Some(true);
        if descending {
            streams.reverse();
        }
        if let Some(after) = input.next_token.as_deref().map(paging::open).transpose()? {
            streams.retain(|(order, ..)| if descending { *order < after } else { *order > after });
        }
        let most = paging::limit(input.limit);
        let next_token = (streams.len() > most).then(|| paging::seal(&streams[most - 1].0));
        let mut shown = Vec::new();
        for (_, stream, summary) in streams.into_iter().take(most) {
            let summary = match summary {
                Some(summary) => summary,
                None => stream.summary(since).await?,
            };
            shown.push(view(&group, &stream, summary));
        }
        Ok(DescribeLogStreamsResponse { log_streams: Some(shown), next_token })
    }
}

fn view(group: &Group, stream: &Stored, summary: Summary) -> LogStream {
    LogStream {
        log_stream_name: Some(stream.name.clone()),
        creation_time: Some(stream.created_ms),
        first_event_timestamp: summary.first_time,
        last_event_timestamp: summary.last_time,
        last_ingestion_time: summary.last_ingested,
        upload_sequence_token: Some(super::sequence_token(stream)),
        arn: Some(group.key.stream_arn(&stream.name).to_string()),
        // What a stream takes is no longer said; a group's sum is (API guide).
        stored_bytes: Some(0),
    }
}
