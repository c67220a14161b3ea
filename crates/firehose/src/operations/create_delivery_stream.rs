//! `CreateDeliveryStream`: makes a delivery stream, with its source and its destination.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FirehoseError,
    generated::{
        CreateDeliveryStreamInput, CreateDeliveryStreamOutput, DeliveryStreamType, errors::declared,
    },
    service::Firehose,
    settings::{self, invalid},
    tables::{COUNTERS, DELIVERY_STREAMS, DeliveryStreamRecord, SourceRecord, Status},
    tags,
};

/// See the module.
pub struct CreateDeliveryStream;

impl Operation for CreateDeliveryStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateDeliveryStream",
        action: "firehose:CreateDeliveryStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "create_delivery_stream_per_second", per_second: 5 },
        detached: true,
        errors: declared::CREATE_DELIVERY_STREAM,
        summary: "Creates a delivery stream.",
    };
    type Input = CreateDeliveryStreamInput;
    type Output = CreateDeliveryStreamOutput;
}

impl Handle<CreateDeliveryStream> for Firehose {
    type Error = FirehoseError;

    fn access(&self, call: &Call<CreateDeliveryStreamInput>) -> Result<Access, FirehoseError> {
        let name = &call.input.delivery_stream_name;
        let mut access = Self::access_to("firehose:CreateDeliveryStream", &call.caller, name);
        for tag in call.input.tags.iter().flatten() {
            access =
                access.with_key(format!("aws:RequestTag/{}", tag.key), tag.value.clone().unwrap_or_default());
        }
        if call.input.tags.is_some() {
            access = access.and(Self::access_to("firehose:TagDeliveryStream", &call.caller, name));
        }
        Ok(settings::roles(&call.input).into_iter().fold(access, |access, role| {
            access
                .and(Access::to("iam:PassRole", role))
                .with_key("iam:PassedToService", "firehose.amazonaws.com")
        }))
    }

    async fn handle(
        &self,
        call: Call<CreateDeliveryStreamInput>,
    ) -> Result<CreateDeliveryStreamOutput, FirehoseError> {
        let Call { input, caller } = call;
        let mut destination = settings::create(&input)?;
        let source = source(&input, self.now().as_millis())?;
        let key = Self::key(&caller, &input.delivery_stream_name);
        let arn = key.arn();
        self.vault.seal(&mut destination.settings, &arn, self.rng.as_ref());
        for role in settings::roles(&input) {
            self.try_role(&arn, role).await?;
        }
        let tags = tags::of(input.tags.as_deref().unwrap_or_default(), &self.config)?;
        let name = input.delivery_stream_name.clone();
        let record = DeliveryStreamRecord {
            account: key.account.to_string(),
            region: key.region.to_string(),
            name: name.clone(),
            id: 0,
            created_ms: self.now().as_millis(),
            updated_ms: None,
            status: Status::Creating,
            source,
            version: 1,
            destination,
            tags,
            encryption: None,
            encryption_changes_ms: Vec::new(),
        };
        let encryption = input.delivery_stream_encryption_configuration_input;
        if encryption.is_some() && !matches!(record.source, SourceRecord::DirectPut { .. }) {
            return Err(invalid(
                "DeliveryStreamEncryptionConfiguration is supported for DirectPut delivery streams only.",
            ));
        }
        let most = self.config.enforce_quotas.then_some(self.config.quotas.delivery_streams_per_account);
        let mut record = self
            .store
            .write(move |transaction| {
                let stored = key.stored();
                if transaction.get(DELIVERY_STREAMS, &stored)?.is_some() {
                    return Err(FirehoseError::InUse(format!(
                        "Firehose {name} under accountId {} already exists",
                        key.account
                    )));
                }
                let place = (key.account.clone(), key.region.clone());
                if most.is_some_and(|most| {
                    transaction.scan(DELIVERY_STREAMS, &place).is_ok_and(|all| all.len() as u64 >= most)
                }) {
                    return Err(FirehoseError::LimitExceeded(format!(
                        "You have already consumed your firehose quota of {} hoses.",
                        most.unwrap_or_default()
                    )));
                }
                let mut record = record.clone();
                record.id = transaction.get(COUNTERS, "id")?.unwrap_or(0) + 1;
                transaction.put(COUNTERS, "id", &record.id)?;
                transaction.put(DELIVERY_STREAMS, &stored, &record)?;
                Ok::<_, FirehoseError>(record)
            })
            .await?;
        record.status = Status::Active;
        self.load(record).await?; // after a crash before the next line, opening the service does the same
        let stream = self.find(&caller, &input.delivery_stream_name)?;
        self.update(&stream, |record| {
            record.status = Status::Active;
            Ok(())
        })
        .await?;
        if let Some(encryption) = encryption {
            self.start_encryption(&caller, &stream, Some(encryption)).await?;
        }
        Ok(CreateDeliveryStreamOutput { delivery_stream_arn: Some(arn.to_string()) })
    }
}

/// Where the records are to come from.
fn source(input: &CreateDeliveryStreamInput, now_ms: i64) -> Result<SourceRecord, FirehoseError> {
    let kind = input.delivery_stream_type.unwrap_or(DeliveryStreamType::DirectPut);
    let kinesis = input.kinesis_stream_source_configuration.as_ref();
    if kind != DeliveryStreamType::DirectPut && input.direct_put_source_configuration.is_some() {
        return Err(invalid(
            "DirectPutSourceConfiguration is supported for DirectPut delivery streams only.",
        ));
    }
    match (kind, kinesis) {
        (DeliveryStreamType::DirectPut, None) => Ok(SourceRecord::DirectPut {
            throughput_hint_mbs: input
                .direct_put_source_configuration
                .as_ref()
                .map(|put| put.throughput_hint_in_m_bs),
        }),
        (DeliveryStreamType::DirectPut, Some(_)) => Err(invalid(
            "KinesisStreamSourceConfig is only applicable for KinesisStreamAsSource stream type.",
        )),
        (DeliveryStreamType::KinesisStreamAsSource, Some(kinesis)) => Ok(SourceRecord::KinesisStream {
            stream_arn: kinesis.kinesis_stream_arn.clone(),
            role_arn: kinesis.role_arn.clone(),
            start_ms: now_ms,
        }),
        (DeliveryStreamType::KinesisStreamAsSource, None) => {
            Err(invalid("KinesisStreamSourceConfig is required for KinesisStreamAsSource stream type."))
        }
        (kind, _) => {
            Err(invalid(format!("DeliveryStreamType {} is not supported by this server.", kind.as_str())))
        }
    }
}
