//! Calls by other services.

use std::sync::Arc;

use api::{
    Access, Caller,
    ports::{InvokeError, InvokeFunction, PortFuture},
};
use base::Arn;
use bytes::Bytes;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::FunctionsError,
    name::Named,
    service::{Functions, Invoked},
};

impl InvokeFunction for Functions {
    fn invoke<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        function: &'a Arn,
        payload: Bytes,
    ) -> PortFuture<'a, Result<Bytes, InvokeError>> {
        Box::pin(async move {
            let missing = || InvokeError::NotFound(function.clone());
            let named = Named::parse(function.as_str()).map_err(|_| missing())?;
            let latest = named.qualifier.as_deref().is_none_or(|qualifier| qualifier == "$LATEST");
            let arn = named.arn(caller);
            let access = Access::to("lambda:InvokeFunction", arn.clone());
            self.authorize
                .authorize(caller, &access)
                .map_err(|_| InvokeError::AccessDenied(function.clone()))?;
            let found = self.get(&arn).map_err(|error| failed(function, error))?.filter(|_| latest);
            let invoked = match found {
                Some(found) => self.run(&found, payload, None).await,
                None if self.config.remote_url.is_some() => self.run_elsewhere(function, payload).await,
                None => return Err(missing()),
            };
            match invoked.map_err(|error| failed(function, error))? {
                Invoked { payload, failed: true, .. } => {
                    Err(InvokeError::Function { kind: "Unhandled".into(), payload })
                }
                Invoked { payload, .. } => Ok(payload),
            }
        })
    }
}

fn failed(function: &Arn, error: FunctionsError) -> InvokeError {
    match error {
        FunctionsError::NotFound(_) => InvokeError::NotFound(function.clone()),
        FunctionsError::Busy => InvokeError::Throttled(function.clone()),
        FunctionsError::TooLarge => InvokeError::TooLarge(function.clone()),
        FunctionsError::Invalid(why) if why.contains("cannot be assumed") => {
            InvokeError::AccessDenied(function.clone())
        }
        error => InvokeError::Unavailable(error.to_string()),
    }
}
