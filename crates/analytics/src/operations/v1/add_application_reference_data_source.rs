//! `AddApplicationReferenceDataSource`: adds a table that is filled from an object in a bucket.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v1,
    error::AnalyticsError,
    generated::v1::{
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
        let roles = call
            .input
            .reference_data_source
            .s3_reference_data_source
            .iter()
            .map(|object| object.reference_role_arn.as_str());
        Self::access_passing(
            "kinesisanalytics:AddApplicationReferenceDataSource",
            &call.caller,
            &call.input.application_name,
            roles,
        )
    }

    async fn handle(
        &self,
        call: Call<AddApplicationReferenceDataSourceRequest>,
    ) -> Result<AddApplicationReferenceDataSourceResponse, AnalyticsError> {
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        self.add_reference(&call.caller, name, version, v1::reference(input.reference_data_source)).await?;
        Ok(AddApplicationReferenceDataSourceResponse {})
    }
}
