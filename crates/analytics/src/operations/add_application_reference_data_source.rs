//! `AddApplicationReferenceDataSource`: adds a table that is filled from an object in a bucket.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v2,
    error::AnalyticsError,
    generated::v2::{
        AddApplicationReferenceDataSourceRequest, AddApplicationReferenceDataSourceResponse, errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct AddApplicationReferenceDataSource;

impl Operation for AddApplicationReferenceDataSource {
    const SPEC: OperationSpec = OperationSpec {
        name: "AddApplicationReferenceDataSource",
        action: "kinesisanalytics:AddApplicationReferenceDataSource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_add_application_reference_data_source_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::ADD_APPLICATION_REFERENCE_DATA_SOURCE,
        summary: "Adds a table that is filled from an object in a bucket.",
    };
    type Input = AddApplicationReferenceDataSourceRequest;
    type Output = AddApplicationReferenceDataSourceResponse;
}

impl Handle<AddApplicationReferenceDataSource> for Analytics {
    type Error = AnalyticsError;

    fn access(
        &self,
        call: &Call<AddApplicationReferenceDataSourceRequest>,
    ) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:AddApplicationReferenceDataSource",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<AddApplicationReferenceDataSourceRequest>,
    ) -> Result<AddApplicationReferenceDataSourceResponse, AnalyticsError> {
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        let reference = v2::reference(input.reference_data_source);
        let application = self.add_reference(&call.caller, name, version, reference).await?;
        let tables = application.references.iter().map(|table| v2::describe_reference(&application, table));
        Ok(AddApplicationReferenceDataSourceResponse {
            application_arn: Some(application.arn().to_string()),
            application_version_id: Some(application.version),
            reference_data_source_descriptions: Some(tables.collect()),
        })
    }
}
