//! Functions elsewhere: another implementation of Lambda's `Invoke`, at the address that the operator configured.

use std::time::Duration;

use base::Arn;
use bytes::{Bytes, BytesMut};
use millstream_base as base;

use crate::{
    error::FunctionsError,
    service::{EVENT_BYTES_MAX, Functions, Invoked},
};

/// How long a function elsewhere may take (Lambda quotas: 15 minutes).
const PATIENCE: Duration = Duration::from_secs(900);

impl Functions {
    /// Invokes a function elsewhere. The request is not signed.
    pub(crate) async fn run_elsewhere(
        &self,
        function: &Arn,
        event: Bytes,
    ) -> Result<Invoked, FunctionsError> {
        let endpoint = self.config.remote_url.as_deref().unwrap_or_default().trim_end_matches('/');
        let failed = |what: &dyn std::fmt::Display| {
            FunctionsError::Remote(format!("{function} cannot be invoked at {endpoint}: {what}"))
        };
        if event.len() > EVENT_BYTES_MAX {
            return Err(FunctionsError::TooLarge);
        }
        // Colons of the ARN are escaped as the SDKs do it.
        let name = function.as_str().replace(':', "%3A").replace('$', "%24");
        let url = format!("{endpoint}/2015-03-31/functions/{name}/invocations");
        let target = self.outgoing.client(&url).map_err(|error| failed(&error))?;
        let request =
            target.client.post(target.url).timeout(PATIENCE).header("content-type", "application/json");
        let mut response = request.body(event).send().await.map_err(|error| failed(&chain(&error)))?;
        let status = response.status().as_u16();
        let is_error = response.headers().contains_key("x-amz-function-error");
        let mut payload = BytesMut::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| failed(&chain(&error)))? {
            if payload.len() + chunk.len() > EVENT_BYTES_MAX {
                return Err(failed(&"the answer has more than 6 MiB"));
            }
            payload.extend_from_slice(&chunk);
        }
        match status {
            200 => Ok(Invoked {
                payload: payload.freeze(),
                failed: is_error,
                tail: Vec::new(),
                took: Duration::ZERO,
            }),
            404 => Err(FunctionsError::NotFound(function.to_string())),
            429 => Err(FunctionsError::Busy),
            status => Err(failed(&format!("status {status}"))),
        }
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    match error.source() {
        Some(source) => format!("{error}: {}", chain(source)),
        None => error.to_string(),
    }
}
