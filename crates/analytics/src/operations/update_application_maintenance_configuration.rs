//! `UpdateApplicationMaintenanceConfiguration`: flink applications have a time for maintenance; refused for SQL applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{
        UpdateApplicationMaintenanceConfigurationRequest, UpdateApplicationMaintenanceConfigurationResponse,
        errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct UpdateApplicationMaintenanceConfiguration;

impl Operation for UpdateApplicationMaintenanceConfiguration {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateApplicationMaintenanceConfiguration",
        action: "kinesisanalytics:UpdateApplicationMaintenanceConfiguration",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_update_application_maintenance_configuration_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::UPDATE_APPLICATION_MAINTENANCE_CONFIGURATION,
        summary: "Flink applications have a time for maintenance; refused for SQL applications.",
    };
    type Input = UpdateApplicationMaintenanceConfigurationRequest;
    type Output = UpdateApplicationMaintenanceConfigurationResponse;
}

impl Handle<UpdateApplicationMaintenanceConfiguration> for Analytics {
    type Error = AnalyticsError;

    fn access(
        &self,
        call: &Call<UpdateApplicationMaintenanceConfigurationRequest>,
    ) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:UpdateApplicationMaintenanceConfiguration",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<UpdateApplicationMaintenanceConfigurationRequest>,
    ) -> Result<UpdateApplicationMaintenanceConfigurationResponse, AnalyticsError> {
        let application = self.find(&call.caller, &call.input.application_name)?;
        Err(AnalyticsError::not_for_sql(
            &<UpdateApplicationMaintenanceConfiguration as Operation>::SPEC,
            &application.name,
        ))
    }
}
