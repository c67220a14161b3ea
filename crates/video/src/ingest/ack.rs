//! Acknowledgements: JSON objects on lines of their own.

use std::fmt::Write as _;

use bytes::Bytes;

use crate::fragment::FragmentNumber;

/// Why fragments cannot be taken: the error acknowledgements of the service, with its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorId {
    /// The connection broke, or its bytes ended in the middle of something.
    StreamReadError,
    /// A fragment is greater than the limit.
    FragmentSizeReached,
    /// A fragment is longer than the limit.
    FragmentDurationReached,
    /// The connection has been open for as long as it may be.
    ConnectionDurationReached,
    /// A fragment does not begin behind the one before.
    FragmentTimecodeNotMonotonic,
    /// The bytes are not Matroska as it is taken here.
    InvalidMkvData,
    /// The time of a fragment cannot be told.
    InvalidProducerTimestamp,
    /// The stream is no longer there, or not yet.
    StreamNotActive,
    /// A fragment has more, or longer, tags than it may have.
    FragmentMetadataLimitReached,
    /// A frame is of a track that the head does not have.
    TrackNumberMismatch,
    /// A fragment has no frame of one of the tracks.
    FramesMissingForTrack,
    /// There are more tracks than there may be.
    MoreThanAllowedTracksFound,
    /// The stream's key may not be used.
    KmsKeyAccessDenied,
    /// The stream's key is disabled.
    KmsKeyDisabled,
    /// The key service did not answer.
    KmsKeyUnavailable,
    /// The stream's key is in no usable state.
    KmsKeyInvalidState,
    /// The stream's key is gone.
    KmsKeyNotFound,
    /// The stream was deleted.
    StreamDeleted,
    /// Our own fault.
    InternalError,
    /// The fragment could not be stored.
    ArchivalError,
}

impl ErrorId {
    /// Its number (`client/Include.h` of the producer SDK) and name.
    pub fn code(self) -> (u32, &'static str) {
        match self {
            Self::StreamReadError => (4000, "STREAM_READ_ERROR"),
            Self::FragmentSizeReached => (4001, "MAX_FRAGMENT_SIZE_REACHED"),
            Self::FragmentDurationReached => (4002, "MAX_FRAGMENT_DURATION_REACHED"),
            Self::ConnectionDurationReached => (4003, "MAX_CONNECTION_DURATION_REACHED"),
            Self::FragmentTimecodeNotMonotonic => (4004, "FRAGMENT_TIMECODE_LESSER_THAN_PREVIOUS"),
            Self::InvalidMkvData => (4006, "INVALID_MKV_DATA"),
            Self::InvalidProducerTimestamp => (4007, "INVALID_PRODUCER_TIMESTAMP"),
            Self::StreamNotActive => (4008, "STREAM_NOT_ACTIVE"),
            Self::FragmentMetadataLimitReached => (4009, "FRAGMENT_METADATA_LIMIT_REACHED"),
            Self::TrackNumberMismatch => (4010, "TRACK_NUMBER_MISMATCH"),
            Self::FramesMissingForTrack => (4011, "FRAMES_MISSING_FOR_TRACK"),
            Self::MoreThanAllowedTracksFound => (4012, "MORE_THAN_ALLOWED_TRACKS_FOUND"),
            Self::KmsKeyAccessDenied => (4500, "KMS_KEY_ACCESS_DENIED"),
            Self::KmsKeyDisabled => (4501, "KMS_KEY_DISABLED"),
            Self::KmsKeyUnavailable => (4503, "KMS_KEY_UNAVAILABLE"),
            Self::KmsKeyInvalidState => (4505, "KMS_KEY_INVALID_STATE"),
            Self::KmsKeyNotFound => (4506, "KMS_KEY_NOT_FOUND"),
            Self::StreamDeleted => (4507, "STREAM_DELETED"),
            Self::InternalError => (5000, "INTERNAL_ERROR"),
            Self::ArchivalError => (5001, "ARCHIVAL_ERROR"),
        }
    }
}

/// What a producer is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ack {
    /// A fragment has begun.
    Buffering(AckPlace),
    /// All of it has been taken and understood.
    Received(AckPlace),
    /// The disk has it.
    Persisted(AckPlace),
    /// The connection is open and nothing has come for a while.
    Idle,
    /// Something cannot be taken; the connection ends.
    Error {
        /// Why.
        error: ErrorId,
        /// The fragment, as far as it is known.
        place: Option<AckPlace>,
    },
}

/// Which fragment is acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AckPlace {
    /// Its timecode as the producer sent it, in milliseconds.
    pub timecode_ms: i64,
    /// Its number.
    pub number: FragmentNumber,
}

impl Ack {
    /// The line that is sent.
    pub fn line(&self) -> Bytes {
        let mut out = String::with_capacity(160);
        out.push_str("{\"EventType\":\"");
        let place = match self {
            Self::Buffering(place) => ("BUFFERING", Some(place)),
            Self::Received(place) => ("RECEIVED", Some(place)),
            Self::Persisted(place) => ("PERSISTED", Some(place)),
            Self::Idle => ("IDLE", None),
            Self::Error { place, .. } => ("ERROR", place.as_ref()),
        };
        out.push_str(place.0);
        out.push('"');
        if let Some(place) = place.1 {
            let AckPlace { timecode_ms, number } = place;
            let _ = write!(out, ",\"FragmentTimecode\":{timecode_ms},\"FragmentNumber\":\"{number}\"");
        }
        if let Self::Error { error, .. } = self {
            let (id, name) = error.code();
            let _ = write!(out, ",\"ErrorId\":{id},\"ErrorCode\":\"{name}\"");
        }
        out.push_str("}\n");
        out.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_look_as_the_producer_reads_them() {
        let place = AckPlace { timecode_ms: 1500, number: FragmentNumber::new(7, 42) };
        let number = place.number;
        assert_eq!(
            Ack::Buffering(place).line(),
            format!(
                "{{\"EventType\":\"BUFFERING\",\"FragmentTimecode\":1500,\"FragmentNumber\":\"{number}\"}}\n"
            )
        );
        assert_eq!(Ack::Idle.line(), "{\"EventType\":\"IDLE\"}\n");
        let error = Ack::Error { error: ErrorId::InvalidMkvData, place: None };
        assert_eq!(
            error.line(),
            "{\"EventType\":\"ERROR\",\"ErrorId\":4006,\"ErrorCode\":\"INVALID_MKV_DATA\"}\n"
        );
    }
}
