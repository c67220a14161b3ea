//! `Invoke`: runs a function and waits for its result.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Blob;
use base64_simd::STANDARD;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::FunctionsError,
    generated::{InvocationRequest, InvocationResponse, InvocationType, LogType, errors::declared},
    name::Named,
    service::Functions,
    settings::refuse,
};

/// See the module.
pub struct Invoke;

impl Operation for Invoke {
    const SPEC: OperationSpec = OperationSpec {
        name: "Invoke",
        action: "lambda:InvokeFunction",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::INVOKE,
        summary: "Runs a function and returns its result.",
    };
    type Input = InvocationRequest;
    type Output = InvocationResponse;
}

impl Handle<Invoke> for Functions {
    type Error = FunctionsError;

    fn access(&self, call: &Call<InvocationRequest>) -> Result<Access, FunctionsError> {
        Self::access("lambda:InvokeFunction", &call.caller, &call.input.function_name)
    }

    async fn handle(&self, call: Call<InvocationRequest>) -> Result<InvocationResponse, FunctionsError> {
        let Call { input, caller } = call;
        refuse(&[
            ("InvocationType Event", input.invocation_type == Some(InvocationType::Event)),
            ("DurableExecutionName", input.durable_execution_name.is_some()),
            ("TenantId", input.tenant_id.is_some()),
        ])?;
        let found = self.find(&caller, &input.function_name, input.qualifier.as_deref());
        let dry = input.invocation_type == Some(InvocationType::DryRun);
        let event = input.payload.unwrap_or_default().0;
        let context = match input.client_context {
            Some(context) => {
                let bytes =
                    STANDARD.decode_to_vec(&context).ok().and_then(|bytes| String::from_utf8(bytes).ok());
                let invalid = || FunctionsError::Invalid("ClientContext is not base64.".into());
                Some(bytes.ok_or_else(invalid)?)
            }
            None => None,
        };
        let invoked = match found {
            Ok(_) if dry => {
                return Ok(InvocationResponse { status_code: Some(204), ..InvocationResponse::default() });
            }
            Ok(function) => self.run(&function, event, context).await?,
            Err(FunctionsError::NotFound(_)) if self.config.remote_url.is_some() && !dry => {
                let named = Named::parse(&input.function_name)?.qualified(input.qualifier.as_deref())?;
                self.run_elsewhere(&named.arn(&caller), event).await?
            }
            Err(error) => return Err(error),
        };
        let tail = (input.log_type == Some(LogType::Tail)).then(|| STANDARD.encode_to_string(&invoked.tail));
        Ok(InvocationResponse {
            status_code: Some(200),
            function_error: invoked.failed.then(|| "Unhandled".to_owned()),
            log_result: tail,
            payload: Some(Blob(invoked.payload)),
            executed_version: Some("$LATEST".into()),
            ..InvocationResponse::default()
        })
    }
}
