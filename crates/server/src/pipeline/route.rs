//! Which operation a request is for, and what is answered where there is none.

use std::sync::Arc;

use api::{ErrorCode, WireError};
use http::{Method, header, request::Parts};
use millstream_api as api;
use millstream_wire as wire;
use wire::Encoding;

use super::{
    refusal::Refusal,
    services::{Operation, Service},
};

/// Where a request goes.
#[derive(Clone)]
pub(super) struct Route {
    /// Its place in the list of services.
    pub(super) service: usize,
    pub(super) operation: Operation,
    pub(super) encoding: Encoding,
}

/// Finds the operation, or says what the real service says (kinesalite recorded it, `test/connection.js`): the Content-Type
/// decides in which form; what is not a POST is answered in XML.
pub(super) fn route(services: &[Arc<Service>], head: &Parts, has_body: bool) -> Result<Route, Refusal> {
    if head.method != Method::POST {
        return Err(undetermined());
    }
    let target = head.headers.get("x-amz-target").and_then(|target| target.to_str().ok());
    let named = target.and_then(|target| target.rsplit_once('.')).filter(|(_, name)| !name.is_empty());
    let found = named.and_then(|(prefix, name)| {
        let index = services.iter().position(|service| service.info().target_prefix == prefix)?;
        Some((index, services[index].operation(name)))
    });
    let content_type = head.headers.get(header::CONTENT_TYPE).map(http::HeaderValue::as_bytes);
    let spoken = |encoding: &Encoding| match found {
        Some((service, _)) => services[service].info().encodings.contains(encoding),
        None => true,
    };
    let Some(encoding) = Encoding::from_content_type(content_type).filter(spoken) else {
        let known = matches!(found, Some((_, Some(_))));
        return Err(match (has_body, named) {
            (false, _) if known => error(ErrorCode::SERIALIZATION, Encoding::WITHOUT_CONTENT_TYPE),
            (false, _) => error(ErrorCode::UNKNOWN_OPERATION, Encoding::WITHOUT_CONTENT_TYPE),
            (true, Some(_)) => Refusal::Xml { status: 404, code: "UnknownOperationException", message: "" },
            (true, None) => undetermined(),
        });
    };
    match found {
        Some((service, Some(operation))) => Ok(Route { service, operation, encoding }),
        _ => Err(error(ErrorCode::UNKNOWN_OPERATION, encoding)),
    }
}

fn error(code: ErrorCode, encoding: Encoding) -> Refusal {
    Refusal::Service { error: WireError::new(code, ""), encoding }
}

fn undetermined() -> Refusal {
    Refusal::Xml {
        status: 403,
        code: "AccessDeniedException",
        message: "Unable to determine service/operation name to be authorized",
    }
}
