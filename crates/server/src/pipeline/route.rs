//! Which operation a request is for, and what is answered where there is none.

use std::sync::Arc;

use api::{ErrorCode, WireError, rest::Payload};
use http::{HeaderValue, Method, header, request::Parts};
use millstream_api as api;
use millstream_wire as wire;
use wire::{
    Encoding,
    query::{self, Form},
    rest::Template,
    sigv4::{Head, Presented},
};

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
    /// Where it was found, for REST.
    pub(super) template: Option<Arc<Template>>,
}

impl Route {
    /// The members of the input that do not travel in the body.
    pub(super) fn inputs(&self) -> &'static [api::rest::Bound] {
        self.template.as_ref().map_or(&[], |template| template.binding().inputs)
    }

    /// Whether the body goes to the handler unread.
    pub(super) fn is_streamed(&self) -> bool {
        self.template
            .as_ref()
            .is_some_and(|template| matches!(template.binding().payload, Payload::Stream(_)))
    }
}

/// As far as the head alone says where a request goes.
pub(super) enum Target {
    /// To this operation.
    Operation(Route),
    /// To an operation that the form in its body names; to this service, if the signature's scope names one that speaks
    /// Query.
    Form(Option<usize>),
}

/// Finds the operation, or says what the real service says (kinesalite recorded it, `test/connection.js`): the Content-Type
/// decides in which form; what is not a POST is answered in XML.
pub(super) fn route(services: &[Arc<Service>], head: &Parts, has_body: bool) -> Result<Target, Refusal> {
    let target = head.headers.get("x-amz-target");
    if target.is_none() {
        if let Some(route) = by_path(services, head)? {
            return Ok(Target::Operation(route));
        }
        if is_form(head) && services.iter().any(|service| service.speaks_query()) {
            return Ok(Target::Form(signed_for(services, head)));
        }
    }
    by_target(services, head, target, has_body).map(Target::Operation)
}

fn by_target(
    services: &[Arc<Service>],
    head: &Parts,
    target: Option<&HeaderValue>,
    has_body: bool,
) -> Result<Route, Refusal> {
    if head.method != Method::POST {
        return Err(undetermined());
    }
    let target = target.and_then(|target| target.to_str().ok());
    let named = target.and_then(|target| target.rsplit_once('.')).filter(|(_, name)| !name.is_empty());
    let found = named.and_then(|(prefix, name)| {
        let index = services.iter().position(|service| service.info().target_prefix == prefix)?;
        Some((index, services[index].operation(name)))
    });
    let content_type = head.headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    let spoken = |encoding: &Encoding| match found {
        Some((service, _)) => services[service].info().encodings.contains(encoding),
        None => true,
    };
    let error = |code, encoding| Refusal::Service {
        error: WireError::new(code, ""),
        encoding,
        info: found.map(|(service, _)| Box::new(*services[service].info())),
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
        Some((service, Some(operation))) => Ok(Route { service, operation, encoding, template: None }),
        _ => Err(error(ErrorCode::UNKNOWN_OPERATION, encoding)),
    }
}

/// RPC v2 CBOR and REST name the operation in the path.
fn by_path(services: &[Arc<Service>], head: &Parts) -> Result<Option<Route>, Refusal> {
    let path = head.uri.path();
    if path == "/" {
        return Ok(None);
    }
    if let Some((prefix, name)) =
        path.strip_prefix("/service/").and_then(|rest| rest.split_once("/operation/"))
        && head.method == Method::POST
        && head.headers.get("smithy-protocol").is_some_and(|protocol| protocol == "rpc-v2-cbor")
    {
        let speaks = |service: &Arc<Service>| {
            let info = service.info();
            info.target_prefix == prefix && info.encodings.contains(&Encoding::RpcV2Cbor)
        };
        let service = services.iter().position(speaks);
        let found = service.and_then(|service| Some((service, services[service].operation(name)?)));
        let encoding = Encoding::RpcV2Cbor;
        return match found {
            Some((service, operation)) => Ok(Some(Route { service, operation, encoding, template: None })),
            None => Err(Refusal::Service {
                error: WireError::new(ErrorCode::UNKNOWN_OPERATION, ""),
                encoding,
                info: service.map(|service| Box::new(*services[service].info())),
            }),
        };
    }
    let asked = Head::of(head);
    let found =
        services.iter().enumerate().find_map(|(index, service)| Some((index, service.bound(&asked)?)));
    Ok(found.map(|(service, (template, operation))| Route {
        service,
        operation,
        encoding: Encoding::RestJson,
        template: Some(template.clone()),
    }))
}

fn is_form(head: &Parts) -> bool {
    let content_type = head.headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    let is_form = content_type.and_then(|content_type| content_type.split(|byte| *byte == b';').next());
    match head.method {
        Method::POST => {
            is_form.is_some_and(|of| of.trim_ascii().eq_ignore_ascii_case(query::REQUEST_TYPE.as_bytes()))
        }
        Method::GET => {
            head.uri.query().is_some_and(|query| query.split('&').any(|pair| pair.starts_with("Action=")))
        }
        _ => false,
    }
}

/// The service that speaks Query and that the signature, which nobody has checked yet, is scoped to.
fn signed_for(services: &[Arc<Service>], head: &Parts) -> Option<usize> {
    let presented = Presented::parse(&Head::of(head)).ok().flatten()?;
    services.iter().position(|service| {
        service.speaks_query() && service.info().signing_name() == presented.scope().service
    })
}

/// The operation that a form names: of this service, or, if the signature says none, of the one that has it in the version
/// that the form asks for.
pub(super) fn of_form(
    services: &[Arc<Service>],
    service: Option<usize>,
    form: &Form<'_>,
) -> Result<Route, WireError> {
    let action = form.get("Action").unwrap_or_default();
    let version = form.get("Version");
    let found = match service {
        Some(service) => services[service].operation(action).map(|operation| (service, operation)),
        None => services.iter().enumerate().find_map(|(index, service)| {
            let asked = version.is_none_or(|version| version == service.info().query_version);
            let operation = if asked && service.speaks_query() { service.operation(action) } else { None };
            operation.map(|operation| (index, operation))
        }),
    };
    match found {
        Some((service, operation)) => {
            Ok(Route { service, operation, encoding: Encoding::Query, template: None })
        }
        None if action.is_empty() => Err(WireError::new(
            ErrorCode::sender("MissingAction"),
            "The request is missing an action or a required parameter.",
        )),
        None => Err(WireError::new(
            ErrorCode::UNKNOWN_OPERATION,
            format!(
                "Could not find operation {action} for version {}",
                version.unwrap_or("NO_VERSION_SPECIFIED")
            ),
        )),
    }
}

fn undetermined() -> Refusal {
    Refusal::Xml {
        status: 403,
        code: "AccessDeniedException",
        message: "Unable to determine service/operation name to be authorized",
    }
}
