//! `DeleteApplicationVpcConfiguration`: vPC configurations are of Flink applications; refused for SQL applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{
        DeleteApplicationVpcConfigurationRequest, DeleteApplicationVpcConfigurationResponse, errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct DeleteApplicationVpcConfiguration;

impl Operation for DeleteApplicationVpcConfiguration {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteApplicationVpcConfiguration",
        action: "kinesisanalytics:DeleteApplicationVpcConfiguration",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_delete_application_vpc_configuration_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::DELETE_APPLICATION_VPC_CONFIGURATION,
        summary: "VPC configurations are of Flink applications; refused for SQL applications.",
    };
    type Input = DeleteApplicationVpcConfigurationRequest;
    type Output = DeleteApplicationVpcConfigurationResponse;
}

impl Handle<DeleteApplicationVpcConfiguration> for Analytics {
    type Error = AnalyticsError;

    fn access(
        &self,
        call: &Call<DeleteApplicationVpcConfigurationRequest>,
    ) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:DeleteApplicationVpcConfiguration",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<DeleteApplicationVpcConfigurationRequest>,
    ) -> Result<DeleteApplicationVpcConfigurationResponse, AnalyticsError> {
        let application = self.find(&call.caller, &call.input.application_name)?;
        Err(AnalyticsError::not_for_sql(
            &<DeleteApplicationVpcConfiguration as Operation>::SPEC,
            &application.name,
        ))
    }
}
