//! `UpdateFunctionConfiguration`: other settings; what a call does not name stays.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use super::create_function::{memory, pass_role, timeout};
use crate::{
    error::FunctionsError,
    generated::{FunctionConfiguration, UpdateFunctionConfigurationRequest, errors::declared},
    service::Functions,
    settings::{Further, refuse, variables},
    tables::FunctionRecord,
    uuid,
    view::view,
};

/// See the module.
pub struct UpdateFunctionConfiguration;

impl Operation for UpdateFunctionConfiguration {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateFunctionConfiguration",
        action: "lambda:UpdateFunctionConfiguration",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "lambda_update_function_configuration_per_second",
            per_second: 15,
        },
        detached: true,
        errors: declared::UPDATE_FUNCTION_CONFIGURATION,
        summary: "Changes the settings of a function.",
    };
    type Input = UpdateFunctionConfigurationRequest;
    type Output = FunctionConfiguration;
}

impl Handle<UpdateFunctionConfiguration> for Functions {
    type Error = FunctionsError;

    fn access(&self, call: &Call<UpdateFunctionConfigurationRequest>) -> Result<Access, FunctionsError> {
        let name = &call.input.function_name;
        let access = Self::access("lambda:UpdateFunctionConfiguration", &call.caller, name)?;
        pass_role(access, call.input.role.as_deref())
    }

    async fn handle(
        &self,
        call: Call<UpdateFunctionConfigurationRequest>,
    ) -> Result<FunctionConfiguration, FunctionsError> {
        let Call { input, caller } = call;
        self.check_host().await?;
        refuse(&[
            ("ImageConfig", input.image_config.is_some()),
            ("CapacityProviderConfig", input.capacity_provider_config.is_some()),
            ("DurableConfig", input.durable_config.is_some()),
            ("RuntimeConfig", input.runtime_config.is_some()),
            ("AcceleratorConfig", input.accelerator_config.is_some()),
        ])?;
        let function = self.find(&caller, &input.function_name, None)?;
        let group = format!("/aws/lambda/{}", function.name);
        Further {
            vpc: input.vpc_config.as_ref(),
            dead_letter: input.dead_letter_config.as_ref(),
            key: input.kms_key_arn.as_deref(),
            tracing: input.tracing_config.as_ref(),
            layers: input.layers.as_deref(),
            file_systems: input.file_system_configs.as_deref(),
            snap_start: input.snap_start.as_ref(),
            logging: input.logging_config.as_ref().map(|logging| (logging, group.as_str())),
        }
        .refuse()?;
        let environment = input.environment.map(|environment| variables(Some(environment))).transpose()?;
        let (timeout, memory) = (timeout(input.timeout)?, memory(input.memory_size)?);
        let (modified_ms, revision) = (self.clock.now().as_millis(), uuid(self.rng.as_ref()));
        let change = move |before: FunctionRecord| FunctionRecord {
            role: input.role.unwrap_or(before.role),
            handler: input.handler.unwrap_or(before.handler),
            runtime: input.runtime.map_or(before.runtime, |runtime| runtime.as_str().to_owned()),
            description: input.description.unwrap_or(before.description),
            timeout_seconds: timeout.unwrap_or(before.timeout_seconds),
            memory_mib: memory.unwrap_or(before.memory_mib),
            temporary_mib: input.ephemeral_storage.map_or(before.temporary_mib, |storage| storage.size),
            environment: environment.unwrap_or(before.environment),
            modified_ms,
            revision,
            ..before
        };
        let wanted = change.clone()(function);
        let arn = wanted.arn();
        self.check_runtime(&wanted).await?;
        self.try_role(&arn, &wanted.role).await?;
        let seen = input.revision_id;
        let made = self.change(&arn, None, |before, _| {
            let before = before.ok_or_else(|| FunctionsError::NotFound(arn.to_string()))?;
            if seen.is_some_and(|seen| seen != before.revision) {
                return Err(FunctionsError::Changed);
            }
            Ok(Some(change(before)))
        });
        let made = made.await?;
        Ok(made.as_ref().map(view).unwrap_or_default())
    }
}
