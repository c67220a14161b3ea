//! `GetFunctionConfiguration`: the settings of a function.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FunctionsError,
    generated::{FunctionConfiguration, GetFunctionConfigurationRequest, errors::declared},
    service::Functions,
    view::view,
};

/// See the module.
pub struct GetFunctionConfiguration;

impl Operation for GetFunctionConfiguration {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetFunctionConfiguration",
        action: "lambda:GetFunctionConfiguration",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount {
            key: "lambda_get_function_configuration_per_second",
            per_second: 100,
        },
        detached: false,
        errors: declared::GET_FUNCTION_CONFIGURATION,
        summary: "Describes the settings of a function.",
    };
    type Input = GetFunctionConfigurationRequest;
    type Output = FunctionConfiguration;
}

impl Handle<GetFunctionConfiguration> for Functions {
    type Error = FunctionsError;

    fn access(&self, call: &Call<GetFunctionConfigurationRequest>) -> Result<Access, FunctionsError> {
        Self::access("lambda:GetFunctionConfiguration", &call.caller, &call.input.function_name)
    }

    async fn handle(
        &self,
        call: Call<GetFunctionConfigurationRequest>,
    ) -> Result<FunctionConfiguration, FunctionsError> {
        let Call { input, caller } = call;
        Ok(view(&self.find(&caller, &input.function_name, input.qualifier.as_deref())?))
    }
}
