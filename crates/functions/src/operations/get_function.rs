//! `GetFunction`: the settings of a function and its tags.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FunctionsError,
    generated::{FunctionCodeLocation, GetFunctionRequest, GetFunctionResponse, errors::declared},
    service::Functions,
    view::view,
};

/// See the module.
pub struct GetFunction;

impl Operation for GetFunction {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetFunction",
        action: "lambda:GetFunction",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "lambda_get_function_per_second", per_second: 100 },
        detached: false,
        errors: declared::GET_FUNCTION,
        summary: "Describes a function; there is no link to its code.",
    };
    type Input = GetFunctionRequest;
    type Output = GetFunctionResponse;
}

impl Handle<GetFunction> for Functions {
    type Error = FunctionsError;

    fn access(&self, call: &Call<GetFunctionRequest>) -> Result<Access, FunctionsError> {
        Self::access("lambda:GetFunction", &call.caller, &call.input.function_name)
    }

    async fn handle(&self, call: Call<GetFunctionRequest>) -> Result<GetFunctionResponse, FunctionsError> {
        let Call { input, caller } = call;
        let function = self.find(&caller, &input.function_name, input.qualifier.as_deref())?;
        Ok(GetFunctionResponse {
            configuration: Some(view(&function)),
            code: Some(FunctionCodeLocation {
                repository_type: Some("S3".into()),
                ..FunctionCodeLocation::default()
            }),
            tags: (!function.tags.is_empty()).then_some(function.tags),
            ..GetFunctionResponse::default()
        })
    }
}
