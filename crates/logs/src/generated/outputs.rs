// Made by `cargo xtask generate` from models/logs.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use std::collections::BTreeMap;

use millstream_api::{Encode, Reply, Writer};

use super::{
    FilteredLogEvent, LogGroup, LogStream, OutputLogEvent, RejectedEntityInfo, RejectedLogEventsInfo,
    SearchedLogStream,
};

/// Output of `DescribeLogGroups`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeLogGroupsResponse {
    /// `logGroups`.
    pub log_groups: Option<Vec<LogGroup>>,
    /// `nextToken`: at least 1 characters.
    pub next_token: Option<String>,
}

impl Encode for DescribeLogGroupsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.log_groups {
            writer.member("logGroups");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("nextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeLogGroupsResponse> for Reply {
    fn from(output: DescribeLogGroupsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeLogStreams`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeLogStreamsResponse {
    /// `logStreams`.
    pub log_streams: Option<Vec<LogStream>>,
    /// `nextToken`: at least 1 characters.
    pub next_token: Option<String>,
}

impl Encode for DescribeLogStreamsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.log_streams {
            writer.member("logStreams");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("nextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeLogStreamsResponse> for Reply {
    fn from(output: DescribeLogStreamsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `FilterLogEvents`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilterLogEventsResponse {
    /// `events`.
    pub events: Option<Vec<FilteredLogEvent>>,
    /// `searchedLogStreams`.
    pub searched_log_streams: Option<Vec<SearchedLogStream>>,
    /// `nextToken`: at least 1 characters.
    pub next_token: Option<String>,
}

impl Encode for FilterLogEventsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.events {
            writer.member("events");
            value.encode(writer);
        }
        if let Some(value) = &self.searched_log_streams {
            writer.member("searchedLogStreams");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("nextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<FilterLogEventsResponse> for Reply {
    fn from(output: FilterLogEventsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetLogEvents`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetLogEventsResponse {
    /// `events`.
    pub events: Option<Vec<OutputLogEvent>>,
    /// `nextForwardToken`: at least 1 characters.
    pub next_forward_token: Option<String>,
    /// `nextBackwardToken`: at least 1 characters.
    pub next_backward_token: Option<String>,
}

impl Encode for GetLogEventsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.events {
            writer.member("events");
            value.encode(writer);
        }
        if let Some(value) = &self.next_forward_token {
            writer.member("nextForwardToken");
            value.encode(writer);
        }
        if let Some(value) = &self.next_backward_token {
            writer.member("nextBackwardToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetLogEventsResponse> for Reply {
    fn from(output: GetLogEventsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListTagsForResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceResponse {
    /// `tags`: 1 to 50 entries.
    pub tags: Option<BTreeMap<String, String>>,
}

impl Encode for ListTagsForResourceResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.tags {
            writer.member("tags");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListTagsForResourceResponse> for Reply {
    fn from(output: ListTagsForResourceResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListTagsLogGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsLogGroupResponse {
    /// `tags`: 1 to 50 entries.
    pub tags: Option<BTreeMap<String, String>>,
}

impl Encode for ListTagsLogGroupResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.tags {
            writer.member("tags");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListTagsLogGroupResponse> for Reply {
    fn from(output: ListTagsLogGroupResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `PutLogEvents`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutLogEventsResponse {
    /// `nextSequenceToken`: at least 1 characters.
    pub next_sequence_token: Option<String>,
    /// `rejectedLogEventsInfo`.
    pub rejected_log_events_info: Option<RejectedLogEventsInfo>,
    /// `rejectedEntityInfo`.
    pub rejected_entity_info: Option<RejectedEntityInfo>,
}

impl Encode for PutLogEventsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.next_sequence_token {
            writer.member("nextSequenceToken");
            value.encode(writer);
        }
        if let Some(value) = &self.rejected_log_events_info {
            writer.member("rejectedLogEventsInfo");
            value.encode(writer);
        }
        if let Some(value) = &self.rejected_entity_info {
            writer.member("rejectedEntityInfo");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<PutLogEventsResponse> for Reply {
    fn from(output: PutLogEventsResponse) -> Self {
        Self::value(output)
    }
}
