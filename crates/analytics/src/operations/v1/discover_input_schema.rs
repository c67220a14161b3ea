//! `DiscoverInputSchema`: infers a schema from records of a stream or from an object.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v1,
    discover::Ask,
    error::AnalyticsError,
    generated::v1::{DiscoverInputSchemaRequest, DiscoverInputSchemaResponse, errors::declared},
    given::Object,
    service::Analytics,
    service::pass_role,
};

/// See the module.
pub struct DiscoverInputSchema;

impl Operation for DiscoverInputSchema {
    const SPEC: OperationSpec = OperationSpec {
        name: "DiscoverInputSchema",
        action: "kinesisanalytics:DiscoverInputSchema",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "analytics_discover_input_schema_per_second", per_second: 5 },
        detached: false,
        errors: declared::DISCOVER_INPUT_SCHEMA,
        summary: "Infers a schema from records of a stream or from an object.",
    };
    type Input = DiscoverInputSchemaRequest;
    type Output = DiscoverInputSchemaResponse;
}

impl Handle<DiscoverInputSchema> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<DiscoverInputSchemaRequest>) -> Result<Access, AnalyticsError> {
        let input = &call.input;
        let object = input.s3_configuration.as_ref().map(|object| object.role_arn.as_str());
        let processor = input.input_processing_configuration.as_ref();
        let processor = processor.map(|processor| processor.input_lambda_processor.role_arn.as_str());
        let mut access = Access::to_any("kinesisanalytics:DiscoverInputSchema");
        for role in [input.role_arn.as_deref(), object, processor].into_iter().flatten() {
            access = access.and(pass_role(role)?);
        }
        Ok(access)
    }

    async fn handle(
        &self,
        call: Call<DiscoverInputSchemaRequest>,
    ) -> Result<DiscoverInputSchemaResponse, AnalyticsError> {
        let input = call.input;
        let ask = Ask {
            resource: input.resource_arn,
            role: input.role_arn,
            object: input.s3_configuration.map(|object| Object {
                bucket: Some(object.bucket_arn),
                key: Some(object.file_key),
                role: Some(object.role_arn),
            }),
            start: input.input_starting_position_configuration.as_ref().map(v1::start),
            processor: input.input_processing_configuration.as_ref().map(v1::processor),
        };
        let found = self.discover(&call.caller, ask).await?;
        Ok(DiscoverInputSchemaResponse {
            input_schema: Some(v1::describe_schema(&found.schema)),
            parsed_input_records: Some(found.parsed),
            processed_input_records: found.processed,
            raw_input_records: Some(found.raw),
        })
    }
}
