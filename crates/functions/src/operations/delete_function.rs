//! `DeleteFunction`: the function and its code are gone; a call that runs ends first.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FunctionsError,
    generated::{DeleteFunctionRequest, DeleteFunctionResponse, errors::declared},
    service::Functions,
};

/// See the module.
pub struct DeleteFunction;

impl Operation for DeleteFunction {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteFunction",
        action: "lambda:DeleteFunction",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "lambda_delete_function_per_second", per_second: 15 },
        detached: true,
        errors: declared::DELETE_FUNCTION,
        summary: "Deletes a function.",
    };
    type Input = DeleteFunctionRequest;
    type Output = DeleteFunctionResponse;
}

impl Handle<DeleteFunction> for Functions {
    type Error = FunctionsError;

    fn access(&self, call: &Call<DeleteFunctionRequest>) -> Result<Access, FunctionsError> {
        Self::access("lambda:DeleteFunction", &call.caller, &call.input.function_name)
    }

    async fn handle(
        &self,
        call: Call<DeleteFunctionRequest>,
    ) -> Result<DeleteFunctionResponse, FunctionsError> {
        let Call { input, caller } = call;
        if input.qualifier.as_deref() == Some("$LATEST") {
            let message = "$LATEST version cannot be deleted without deleting the function.";
            return Err(FunctionsError::Invalid(message.into()));
        }
        let arn = self.find(&caller, &input.function_name, input.qualifier.as_deref())?.arn();
        self.change(&arn, None, |before, _| match before {
            Some(_) => Ok(None),
            None => Err(FunctionsError::NotFound(arn.to_string())),
        })
        .await?;
        Ok(DeleteFunctionResponse { status_code: Some(204) })
    }
}
