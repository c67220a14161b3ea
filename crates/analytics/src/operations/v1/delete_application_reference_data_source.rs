//! `DeleteApplicationReferenceDataSource`: takes a reference table away.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v1::{
        DeleteApplicationReferenceDataSourceRequest, DeleteApplicationReferenceDataSourceResponse,
        errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct DeleteApplicationReferenceDataSource;

impl Operation for DeleteApplicationReferenceDataSource {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteApplicationReferenceDataSource",
        action: "kinesisanalytics:DeleteApplicationReferenceDataSource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_delete_application_reference_data_source_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::DELETE_APPLICATION_REFERENCE_DATA_SOURCE,
        summary: "Takes a reference table away.",
    };
    type Input = DeleteApplicationReferenceDataSourceRequest;
    type Output = DeleteApplicationReferenceDataSourceResponse;
}

impl Handle<DeleteApplicationReferenceDataSource> for Analytics {
    type Error = AnalyticsError;

    fn access(
        &self,
        call: &Call<DeleteApplicationReferenceDataSourceRequest>,
    ) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:DeleteApplicationReferenceDataSource",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<DeleteApplicationReferenceDataSourceRequest>,
    ) -> Result<DeleteApplicationReferenceDataSourceResponse, AnalyticsError> {
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        self.delete_reference(&call.caller, name, version, input.reference_id).await?;
        Ok(DeleteApplicationReferenceDataSourceResponse {})
    }
}
