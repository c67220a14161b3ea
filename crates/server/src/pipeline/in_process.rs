//! Calls from within the process, by the server itself, through the same way as all others.

use std::sync::Arc;

use api::{Caller, ErrorCode, Principal, Reply, WireError};
use millstream_api as api;
use millstream_wire as wire;
use wire::Encoding;

use super::Edge;

impl Edge {
    /// Calls an operation as the account's root, with an input in JSON.
    pub async fn call_as_root(
        &self,
        service: &str,
        operation: &str,
        input: &[u8],
    ) -> Result<Reply, WireError> {
        let unknown = || WireError::new(ErrorCode::UNKNOWN_OPERATION, "");
        let service = self.services.iter().find(|known| known.info().name == service).ok_or_else(unknown)?;
        let operation = service.operation(operation).ok_or_else(unknown)?;
        let id = self.ids.request_id();
        let caller = Caller {
            principal: Principal::root(&self.place.account, None),
            region: self.place.region.clone(),
            request_id: std::str::from_utf8(&id).expect("a UUID is ASCII").into(),
            received: self.clock.now(),
            source_ip: None,
            vpc_endpoint: None,
            secure_transport: true,
            user_agent: None,
            endpoint: "http://localhost".into(),
        };
        let mut reader = Encoding::Json11.reader(input);
        let request = api::Request { body: reader.as_dyn(), caller: Arc::new(caller) };
        service.run(operation.index, &self.planes, request).await.outcome
    }
}
