//! `CreateStream`: makes a video stream.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Arn;
use meta::Transaction;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use std::sync::Arc;

use crate::{
    archive::Archive,
    keys,
    stream::{Stream, StreamId, stream_arn},
    tables::{COUNTERS, STREAMS, StreamRecord},
    tags::with_tags,
};
use crate::{
    error::VideoError,
    generated::video::{CreateStreamInput, CreateStreamOutput, errors::declared},
    service::Video,
};

/// See the module.
pub struct CreateStream;

impl Operation for CreateStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateStream",
        action: "kinesisvideo:CreateStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "video_create_stream_per_second", per_second: 50 },
        detached: true,
        errors: declared::CREATE_STREAM,
        summary: "Creates a video stream.",
    };
    type Input = CreateStreamInput;
    type Output = CreateStreamOutput;
}

impl Handle<CreateStream> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<CreateStreamInput>) -> Result<Access, VideoError> {
        let input = &call.input;
        let id = StreamId {
            account: call.caller.account().clone(),
            region: call.caller.region.clone(),
            name: input.stream_name.as_str().into(),
        };
        // The time of creation is not known yet; policies for what is to be created say `stream/NAME/*`.
        let access = Access::to("kinesisvideo:CreateStream", stream_arn(&id, 0));
        Ok(with_tags(access, input.tags.iter().flatten()))
    }

    async fn handle(&self, call: Call<CreateStreamInput>) -> Result<CreateStreamOutput, VideoError> {
        let input = call.input;
        let id = StreamId {
            account: call.caller.account().clone(),
            region: call.caller.region.clone(),
            name: input.stream_name.as_str().into(),
        };
        let in_use = |id: &StreamId| VideoError::InUse(format!("The stream {id} already exists."));
        if self.stream(&id).is_ok() {
            return Err(in_use(&id));
        }
        let retention_hours = retention_hours(i64::from(input.data_retention_in_hours.unwrap_or(0)))?;
        let same_owner = |other: &&StreamId| other.account == id.account && other.region == id.region;
        let most = self.config.quota(|quotas| quotas.video_streams_per_account);
        if self.streams().keys().filter(same_owner).count() as u64 >= most {
            return Err(VideoError::AccountStreamLimit(format!(
                "The account has {most} streams, as many as it may have."
            )));
        }
        let created_ms = self.clock.now().as_millis();
        let arn = stream_arn(&id, created_ms);
        let default_key = Arn::new("kms", &id.region, &id.account, DEFAULT_KEY).to_string();
        let key_arn =
            self.cipher.resolve(input.kms_key_id.as_deref().unwrap_or(DEFAULT_KEY), &call.caller).await?;
        let (key, plain) = keys::make(self.cipher.as_ref(), &arn, &key_arn).await?;
        let generation = self.next_generation().await?;
        self.keys.add(generation, plain);
        let tier = input.stream_storage_configuration.unwrap_or_default().default_storage_tier;
        let record = StreamRecord {
            account: id.account.to_string(),
            region: id.region.to_string(),
            name: input.stream_name,
            generation,
            created_ms,
            version: self.version(),
            retention_hours,
            media_type: input.media_type,
            device_name: input.device_name,
            kms_key_id: input.kms_key_id.unwrap_or(default_key),
            key,
            storage_tier: tier.as_str().to_owned(),
            tags: input.tags.unwrap_or_default(),
        };
        let archive = Archive::open(self.log.as_ref(), generation).await?;
        let stream = Arc::new(Stream::new(id.clone(), record.clone(), archive, 0)?);
        let key = id.key();
        let stored = self
            .store
            .write(move |transaction: &mut Transaction| {
                let free = transaction.get(STREAMS, &key)?.is_none();
                if free {
                    transaction.put(STREAMS, &key, &record)?;
                }
                Ok::<_, VideoError>(free)
            })
            .await?;
        if !stored {
            self.discard(&stream).await?;
            return Err(in_use(&id));
        }
        self.insert(stream);
        Ok(CreateStreamOutput { stream_arn: Some(arn.to_string()) })
    }
}

/// The key of streams that name none.
const DEFAULT_KEY: &str = "alias/aws/kinesisvideo";
/// Ten years (quotas page of the developer guide).
const RETENTION_HOURS_MAX: u32 = 87_600;

/// A retention period that may be.
pub(crate) fn retention_hours(hours: i64) -> Result<u32, VideoError> {
    u32::try_from(hours).ok().filter(|&hours| hours <= RETENTION_HOURS_MAX).ok_or_else(|| {
        VideoError::InvalidArgument(format!(
            "The data retention period must be 0 to {RETENTION_HOURS_MAX} hours, and would be {hours}."
        ))
    })
}

impl Video {
    /// A number that no stream has had.
    async fn next_generation(&self) -> Result<u64, VideoError> {
        self.store
            .write(|transaction: &mut Transaction| {
                let next = transaction.get(COUNTERS, "generation")?.unwrap_or(0) + 1;
                transaction.put(COUNTERS, "generation", &next)?;
                Ok::<_, VideoError>(next)
            })
            .await
    }
}
