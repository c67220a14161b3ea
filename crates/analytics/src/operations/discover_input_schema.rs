//! `DiscoverInputSchema`: infers a schema from records of a stream or from an object.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v2,
    discover::Ask,
    error::AnalyticsError,
    generated::v2::{DiscoverInputSchemaRequest, DiscoverInputSchemaResponse, errors::declared},
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
        Ok(Access::to_any("kinesisanalytics:DiscoverInputSchema")
            .and(pass_role(&call.input.service_execution_role)?))
    }

    async fn handle(
        &self,
        call: Call<DiscoverInputSchemaRequest>,
    ) -> Result<DiscoverInputSchemaResponse, AnalyticsError> {
        let input = call.input;
        let ask = Ask {
            resource: input.resource_arn,
            role: Some(input.service_execution_role),
            object: input.s3_configuration.map(|object| Object {
                bucket: Some(object.bucket_arn),
                key: Some(object.file_key),
                role: None,
            }),
            start: input.input_starting_position_configuration.as_ref().map(v2::start),
            processor: input.input_processing_configuration.as_ref().map(v2::processor),
        };
        let found = self.discover(&call.caller, ask).await?;
        Ok(DiscoverInputSchemaResponse {
            input_schema: Some(v2::describe_schema(&found.schema)),
            parsed_input_records: Some(found.parsed),
            processed_input_records: found.processed,
            raw_input_records: Some(found.raw),
        })
    }
}
