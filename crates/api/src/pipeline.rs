//! The one way through every operation.
//!
//! `server` reads the body under a byte budget and authenticates; then a [`Row`] does, typed, decode → validate → access
//! → authorize → throttle → handle; `server` observes every exit and encodes the reply.

use std::{future::Future, pin::Pin, sync::Arc};

use crate::{
    Access, Call, Caller, Decode, ErrorCode, Handle, Operation, OperationSpec, Reader, Reply, Violations,
    WireError,
};

/// An authenticated request whose body has not been decoded.
pub struct Request<'a> {
    /// The body behind the encoding's reader.
    pub body: &'a mut dyn Reader,
    /// Who sent it.
    pub caller: Arc<Caller>,
}

/// What every call must pass, whatever its service. `server` implements it from IAM and the quotas.
pub trait Planes: Send + Sync + 'static {
    /// Lets the caller pass, or says which action on which resource is denied.
    fn authorize(&self, caller: &Caller, access: &Access) -> Result<(), WireError>;

    /// Counts the call against its throttle, or refuses it.
    fn admit(&self, spec: &'static OperationSpec, caller: &Caller, access: &Access) -> Result<(), WireError>;
}

/// A finished call: what `observe` and the encoder need.
#[derive(Debug)]
pub struct Completed {
    /// What the call wanted to do, as far as it got there.
    pub access: Option<Access>,
    /// What is answered.
    pub outcome: Result<Reply, WireError>,
}

/// A call in progress; it owns all that it needs, so that it can be detached from its connection.
pub type Running = Pin<Box<dyn Future<Output = Completed> + Send>>;

type Run<S> = fn(&Arc<S>, &Arc<dyn Planes>, Request<'_>) -> Running;

/// An operation bound to its service: a row of the service's table.
pub struct Row<S> {
    /// The declaration.
    pub spec: &'static OperationSpec,
    run: Run<S>,
}

impl<S> Clone for Row<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Row<S> {}

impl<S: Send + Sync + 'static> Row<S> {
    /// The row of operation `O`.
    pub const fn of<O>() -> Self
    where
        O: Operation,
        S: Handle<O>,
    {
        Self { spec: &O::SPEC, run: run::<S, O> }
    }

    /// Decodes at once, then hands back the rest of the way as a future.
    pub fn run(&self, service: &Arc<S>, planes: &Arc<dyn Planes>, request: Request<'_>) -> Running {
        (self.run)(service, planes, request)
    }
}

fn run<S, O>(service: &Arc<S>, planes: &Arc<dyn Planes>, request: Request<'_>) -> Running
where
    O: Operation,
    S: Handle<O>,
{
    let call = match decode::<S, O>(request) {
        Ok(call) => call,
        Err(error) => return Box::pin(std::future::ready(Completed { access: None, outcome: Err(error) })),
    };
    let access = match service.access(&call) {
        Ok(access) => access,
        Err(error) => {
            return Box::pin(std::future::ready(Completed { access: None, outcome: Err(error.into()) }));
        }
    };
    let admitted =
        planes.authorize(&call.caller, &access).and_then(|()| planes.admit(&O::SPEC, &call.caller, &access));
    if let Err(error) = admitted {
        return Box::pin(std::future::ready(Completed { access: Some(access), outcome: Err(error) }));
    }
    let service = service.clone();
    Box::pin(async move {
        let outcome = service.handle(call).await.map(Into::into).map_err(Into::into);
        Completed { access: Some(access), outcome }
    })
}

fn decode<S, O>(request: Request<'_>) -> Result<Call<O::Input>, WireError>
where
    O: Operation,
    S: Handle<O>,
{
    let mut violations = Violations::new();
    let input = O::Input::decode(request.body, &mut violations)
        .map_err(|malformed| WireError::new(ErrorCode::SERIALIZATION, malformed.message))?;
    if violations.is_empty() {
        S::validate(&input, &mut violations);
    }
    violations.into_result()?;
    Ok(Call { input, caller: request.caller })
}
