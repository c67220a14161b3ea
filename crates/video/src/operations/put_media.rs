//! `PutMedia`: takes media from a producer and acknowledges its fragments, for as long as the connection lives.
//!
//! No model has it, so its input is written by hand. The headers are those of the producer SDK
//! (`CurlApiCallbacks.c`, `putStreamCurl`).

use api::{
    Access, Audit, BodyStream, ByteStream, Call, Decode, ErrorCode, Handle, Malformed, Members, Operation,
    OperationSpec, Reader, Reply, StreamError, Throttle, Violations,
    ports::KeyUse,
    rest::{Binding, Bound, Payload, Place},
};
use bytes::Bytes;
use futures_util::stream;
use millstream_api as api;
use millstream_runtime as runtime;

use crate::{
    config::SecondProducer,
    error::{CONNECTION_LIMIT_EXCEEDED, VideoError},
    generated::video::errors as code,
    ingest::{
        connection::{Connection, Producer},
        session::Timecodes,
    },
    service::Video,
};

/// See the module.
pub struct PutMedia;

/// Where the operation is found, and where the members of its input travel.
pub(crate) const BINDING: Binding = Binding {
    operation: "PutMedia",
    method: "POST",
    uri: "/putMedia",
    status: 200,
    inputs: &[
        header("StreamName", "x-amzn-stream-name"),
        header("StreamARN", "x-amzn-stream-arn"),
        header("FragmentTimecodeType", "x-amzn-fragment-timecode-type"),
        header("FragmentAcknowledgmentRequired", "x-amzn-fragment-acknowledgment-required"),
        header("ProducerStartTimestamp", "x-amzn-producer-start-timestamp"),
    ],
    payload: Payload::Stream("Payload"),
};

const fn header(member: &'static str, name: &'static str) -> Bound {
    Bound { member, place: Place::Header(name) }
}

/// Input of `PutMedia`.
#[derive(Debug, Default)]
pub struct PutMediaInput {
    /// The stream by name.
    pub stream_name: Option<String>,
    /// The stream by ARN.
    pub stream_arn: Option<String>,
    /// `ABSOLUTE` or `RELATIVE`.
    pub fragment_timecode_type: Option<String>,
    /// Whether fragments are acknowledged; they are unless this says otherwise.
    pub fragment_acknowledgment_required: Option<String>,
    /// What relative timecodes count from, in seconds since 1970.
    pub producer_start_timestamp: Option<String>,
    /// Matroska.
    pub payload: Option<BodyStream>,
}

impl Decode for PutMediaInput {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "StreamName",
            "StreamARN",
            "FragmentTimecodeType",
            "FragmentAcknowledgmentRequired",
            "ProducerStartTimestamp",
            "Payload",
        ]);
        let mut input = Self::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => input.stream_name = Some(reader.string()?),
                1 => input.stream_arn = Some(reader.string()?),
                2 => input.fragment_timecode_type = Some(reader.string()?),
                3 => input.fragment_acknowledgment_required = Some(reader.string()?),
                4 => input.producer_start_timestamp = Some(reader.string()?),
                5 => input.payload = Some(reader.stream()?),
                _ => reader.skip()?,
            }
        }
        Ok(input)
    }
}

impl Operation for PutMedia {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutMedia",
        action: "kinesisvideo:PutMedia",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::PerResource { key: "video_put_media_per_second", per_second: 5 },
        detached: false, // what has been read is stored by a task of its own, whether or not the client stays
        errors: ERRORS,
        summary: "Puts media into a video stream and acknowledges its fragments.",
    };
    type Input = PutMediaInput;
    type Output = Reply;
}

/// As the API guide lists them.
const ERRORS: &[ErrorCode] = &[
    code::ACCESS_DENIED_EXCEPTION,
    code::CLIENT_LIMIT_EXCEEDED_EXCEPTION,
    CONNECTION_LIMIT_EXCEEDED,
    code::INVALID_ARGUMENT_EXCEPTION,
    code::NOT_AUTHORIZED_EXCEPTION,
    code::RESOURCE_NOT_FOUND_EXCEPTION,
];

impl Handle<PutMedia> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<PutMediaInput>) -> Result<Access, VideoError> {
        let input = &call.input;
        self.stream_access(
            "kinesisvideo:PutMedia",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<PutMediaInput>) -> Result<Reply, VideoError> {
        let input = call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let began = self.clock.monotonic();
        stream.sums.count("PutMedia.Requests", 1);
        let (timecodes, acknowledge) = (timecodes(&input)?, acknowledge(&input)?);
        self.admit_key(&call.caller, &stream, KeyUse::GenerateDataKey).await?;
        let producer = Producer { timecodes, acknowledge, caller: call.caller };
        let replace = self.config.second_producer == SecondProducer::Replace;
        let turn = stream.take_turn(replace).await.ok_or_else(|| {
            VideoError::ConnectionLimit(format!("The stream {} has a producer that is connected.", stream.id))
        })?;
        stream.count_ms("PutMedia.Latency", self.clock.monotonic().saturating_sub(began));
        let (connection, acks) = Connection::new(self.arc(), stream, turn, producer);
        let body = input.payload.map(|payload| payload.take()).unwrap_or_default();
        drop(runtime::spawn(connection.run(body)));
        let acks = stream::unfold(acks, |mut acks| async {
            let line = acks.recv().await?;
            Some((Ok::<Bytes, StreamError>(line), acks))
        });
        Ok(Reply::stream("application/json", ByteStream::new(acks)))
    }
}

fn timecodes(input: &PutMediaInput) -> Result<Timecodes, VideoError> {
    let invalid = |text: String| VideoError::InvalidArgument(text);
    let start = input.producer_start_timestamp.as_deref().map(str::trim).filter(|text| !text.is_empty());
    match input.fragment_timecode_type.as_deref() {
        Some("ABSOLUTE") => Ok(Timecodes::Absolute),
        Some("RELATIVE") => {
            let text = start.ok_or_else(|| {
                invalid("x-amzn-producer-start-timestamp is required with RELATIVE timecodes.".into())
            })?;
            let start_ms = start_ms(text)
                .ok_or_else(|| invalid(format!("x-amzn-producer-start-timestamp is not a time: {text}")))?;
            Ok(Timecodes::Relative { start_ms })
        }
        Some(other) => Err(invalid(format!(
            "x-amzn-fragment-timecode-type must be ABSOLUTE or RELATIVE, and is {other}."
        ))),
        None => Err(invalid("x-amzn-fragment-timecode-type is required.".into())),
    }
}

/// Seconds with a decimal fraction. The C producer SDK prints the milliseconds behind the point without leading zeros, so its
/// fraction may be wrong by less than a second; nothing in it shows that, and it is taken for what it says.
fn start_ms(text: &str) -> Option<i64> {
    let seconds: f64 = text.parse().ok()?;
    let ms = seconds * 1000.0;
    (0.0..9e15).contains(&ms).then_some(ms.round() as i64)
}

fn acknowledge(input: &PutMediaInput) -> Result<bool, VideoError> {
    match input.fragment_acknowledgment_required.as_deref() {
        None | Some("1" | "true" | "TRUE" | "True") => Ok(true),
        Some("0" | "false" | "FALSE" | "False") => Ok(false),
        Some(other) => Err(VideoError::InvalidArgument(format!(
            "x-amzn-fragment-acknowledgment-required must be 1 or 0, and is {other}."
        ))),
    }
}
