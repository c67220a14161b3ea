//! `AddApplicationVpcConfiguration`: vPC configurations are of Flink applications; refused for SQL applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{
        AddApplicationVpcConfigurationRequest, AddApplicationVpcConfigurationResponse, errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct AddApplicationVpcConfiguration;

impl Operation for AddApplicationVpcConfiguration {
    const SPEC: OperationSpec = OperationSpec {
        name: "AddApplicationVpcConfiguration",
        action: "kinesisanalytics:AddApplicationVpcConfiguration",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_add_application_vpc_configuration_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::ADD_APPLICATION_VPC_CONFIGURATION,
        summary: "VPC configurations are of Flink applications; refused for SQL applications.",
    };
    type Input = AddApplicationVpcConfigurationRequest;
    type Output = AddApplicationVpcConfigurationResponse;
}

impl Handle<AddApplicationVpcConfiguration> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<AddApplicationVpcConfigurationRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:AddApplicationVpcConfiguration",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<AddApplicationVpcConfigurationRequest>,
    ) -> Result<AddApplicationVpcConfigurationResponse, AnalyticsError> {
        let application = self.find(&call.caller, &call.input.application_name)?;
        Err(AnalyticsError::not_for_sql(
            &<AddApplicationVpcConfiguration as Operation>::SPEC,
            &application.name,
        ))
    }
}
