//! Queues in the words of the API.

use base::{Generation, Timestamp};
use millstream_base as base;

use super::{QueueRecord, StartRecord};
use crate::{
    error::StreamsError,
    generated::{
        DeadLetterConfiguration, QueueAttributes, QueueDescription, QueueStartingPosition,
        QueueStartingPositionType, QueueStatus, QueueStreamConfiguration, QueueStreamIdentifier,
        QueueSummary, TargetType,
    },
    service::Streams,
    tables::Status,
    view::count,
};

/// `VisibilityTimeoutSeconds` of a queue that is created without (API guide).
const VISIBILITY_SECONDS: i32 = 30;
/// `MaxReceiveCount` of a queue that is created without a dead-letter configuration (API guide).
const MAX_RECEIVES: u32 = 6;

/// What a call sets of a queue: its visibility timeout, and the greatest number of receives, `None` without dead letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Attributes {
    pub visibility_timeout_s: Option<u32>,
    pub max_receives: Option<Option<u32>>,
}

impl Attributes {
    /// Reads `QueueAttributes`.
    pub fn read(attributes: Option<&QueueAttributes>) -> Result<Self, StreamsError> {
        let Some(attributes) = attributes else { return Ok(Self::default()) };
        let max_receives = match &attributes.dead_letter_configuration {
            None => None,
            Some(DeadLetterConfiguration {
                target_type: TargetType::BuiltIn,
                max_receive_count: Some(most),
            }) => Some(Some(most.unsigned_abs())),
            Some(DeadLetterConfiguration { target_type: TargetType::None, max_receive_count: None }) => {
                Some(None)
            }
            Some(DeadLetterConfiguration { target_type: TargetType::BuiltIn, .. }) => {
                return Err(StreamsError::Validation(
                    "MaxReceiveCount is required when TargetType is BUILT_IN.".into(),
                ));
            }
            Some(_) => {
                return Err(StreamsError::Validation(
                    "MaxReceiveCount must not be specified when TargetType is NONE.".into(),
                ));
            }
        };
        let visibility_timeout_s = attributes.visibility_timeout_seconds.map(i32::unsigned_abs);
        Ok(Self { visibility_timeout_s, max_receives })
    }

    /// Of a new queue: what is not set has its default.
    pub fn visibility_or_default(self) -> u32 {
        self.visibility_timeout_s.unwrap_or(VISIBILITY_SECONDS.unsigned_abs())
    }

    /// Of a new queue.
    pub fn max_receives_or_default(self) -> Option<u32> {
        self.max_receives.unwrap_or(Some(MAX_RECEIVES))
    }
}

/// Reads `StartingPosition`.
pub(crate) fn start_of(position: Option<&QueueStartingPosition>) -> Result<StartRecord, StreamsError> {
    let Some(position) = position else { return Ok(StartRecord::Latest) };
    match (position.r#type, position.timestamp) {
        (QueueStartingPositionType::AtTimestamp, Some(at)) => {
            Ok(StartRecord::AtTimestamp { ms: at.as_millis() })
        }
        (QueueStartingPositionType::AtTimestamp, None) => {
            Err(StreamsError::Validation("Timestamp is required when Type is AT_TIMESTAMP.".into()))
        }
        (_, Some(_)) => Err(StreamsError::Validation(
            "Timestamp must be specified only when Type is AT_TIMESTAMP.".into(),
        )),
        (QueueStartingPositionType::TrimHorizon, None) => Ok(StartRecord::TrimHorizon),
        (QueueStartingPositionType::Latest, None) => Ok(StartRecord::Latest),
    }
}

impl Streams {
    fn stream_arn_of(&self, queue: &QueueRecord) -> Option<(String, Timestamp)> {
        let stream = self.registry.by_generation(Generation(queue.generation))?;
        let created = stream.peek().record.created_ms;
        Some((stream.arn.to_string(), Timestamp::from_millis(created)))
    }

    /// `QueueDescription`.
    pub(crate) fn describe_queue(&self, queue: &QueueRecord) -> Result<QueueDescription, StreamsError> {
        let (r#type, configured) = match queue.start {
            StartRecord::TrimHorizon => (QueueStartingPositionType::TrimHorizon, None),
            StartRecord::Latest => (QueueStartingPositionType::Latest, None),
            StartRecord::AtTimestamp { ms } => (QueueStartingPositionType::AtTimestamp, Some(ms)),
        };
        // Until the queue is made, the position is what was asked for.
        let at_ms =
            if queue.status == Status::Creating { configured } else { Some(queue.effective_start_ms) };
        let position = QueueStartingPosition { r#type, timestamp: at_ms.map(Timestamp::from_millis) };
        let streams = self.stream_arn_of(queue).map(|(stream_arn, _)| QueueStreamConfiguration {
            stream_arn,
            starting_position: Some(position),
        });
        Ok(QueueDescription {
            queue_name: queue.name.clone(),
            queue_arn: queue.arn()?.to_string(),
            queue_status: status(queue.status),
            queue_creation_timestamp: Timestamp::from_millis(queue.created_ms),
            stream_configuration_list: streams.into_iter().collect(),
            queue_attributes: Some(QueueAttributes {
                visibility_timeout_seconds: Some(count(queue.visibility_timeout_s)),
                dead_letter_configuration: Some(match queue.max_receives {
                    Some(most) => DeadLetterConfiguration {
                        target_type: TargetType::BuiltIn,
                        max_receive_count: Some(count(most)),
                    },
                    None => {
                        DeadLetterConfiguration { target_type: TargetType::None, max_receive_count: None }
                    }
                }),
            }),
        })
    }

    /// `QueueSummary`.
    pub(crate) fn summarize_queue(&self, queue: &QueueRecord) -> Result<QueueSummary, StreamsError> {
        let stream = self.stream_arn_of(queue).map(|(stream_arn, stream_creation_timestamp)| {
            QueueStreamIdentifier { stream_arn, stream_creation_timestamp }
        });
        Ok(QueueSummary {
            queue_name: queue.name.clone(),
            queue_arn: queue.arn()?.to_string(),
            queue_status: status(queue.status),
            queue_creation_timestamp: Timestamp::from_millis(queue.created_ms),
            streams: stream.into_iter().collect(),
        })
    }
}

fn status(status: Status) -> QueueStatus {
    match status {
        Status::Creating => QueueStatus::Creating,
        Status::Active => QueueStatus::Active,
        Status::Updating => QueueStatus::Updating,
        Status::Deleting => QueueStatus::Deleting,
    }
}
