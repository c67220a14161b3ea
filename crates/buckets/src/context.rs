//! What travels with a request through `s3s`: who calls, and what becomes known of the call for the audit.

use std::sync::Arc;

use api::{
    Access, Caller, OperationSpec, Planes, WireError,
    ports::{Audit, AuditEvent},
    site::Trailers,
};
use base::Arn;
use millstream_api as api;
use millstream_base as base;
use parking_lot::Mutex;
use s3s::{S3Request, S3Result, s3_error};

use crate::error;

/// Of one call. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Context(Arc<Inner>);

struct Inner {
    caller: Arc<Caller>,
    planes: Arc<dyn Planes>,
    trailers: Trailers,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    spec: Option<&'static OperationSpec>,
    access: Option<Access>,
    error: Option<WireError>,
}

impl Context {
    pub fn new(caller: Arc<Caller>, planes: Arc<dyn Planes>, trailers: Trailers) -> Self {
        Self(Arc::new(Inner { caller, planes, trailers, known: Mutex::default() }))
    }

    /// That of a request; the site gives one to each.
    pub fn of<T>(request: &S3Request<T>) -> S3Result<Self> {
        request.extensions.get::<Self>().cloned().ok_or_else(|| s3_error!(InternalError))
    }

    /// Who calls.
    pub fn caller(&self) -> &Arc<Caller> {
        &self.0.caller
    }

    /// What followed the body, once that has ended.
    pub fn trailers(&self) -> &Trailers {
        &self.0.trailers
    }

    /// Says which operation it is.
    pub fn is(&self, spec: &'static OperationSpec) {
        self.0.known.lock().spec = Some(spec);
    }

    /// Lets the call pass that wants to do this, or answers AccessDenied.
    pub fn authorize(&self, access: Access) -> S3Result<()> {
        let result = self.0.planes.authorize(&self.0.caller, &access);
        let mut known = self.0.known.lock();
        known.access = Some(match known.access.take() {
            Some(before) => before.and(access),
            None => access,
        });
        result.map_err(|refused| {
            let answer = error::of_wire(&refused);
            known.error = Some(refused);
            answer
        })
    }

    /// Says how it ended.
    pub fn ended<T>(&self, result: S3Result<T>) -> S3Result<T> {
        if let Err(error) = &result {
            let mut known = self.0.known.lock();
            known.error.get_or_insert_with(|| error::to_wire(error));
        }
        result
    }

    /// Tells the audit, if it is known what the call was; waits until that is durable where it must be.
    pub async fn record(&self, audit: &dyn Audit, status: u16) {
        let durable = {
            let known = self.0.known.lock();
            let Some(spec) = known.spec else { return };
            let caller = &self.0.caller;
            let unnamed = (status >= 400 && known.error.is_none()).then(error::unnamed);
            audit.record(&AuditEvent {
                service: "s3",
                spec,
                caller: Some(caller),
                origin: None,
                access: known.access.as_ref(),
                error: known.error.as_ref().or(unnamed.as_ref()),
                request_id: &caller.request_id,
            })
        };
        if let Some(durable) = durable {
            durable.await;
        }
    }
}

/// `arn:aws:s3:::BUCKET`.
pub(crate) fn bucket_arn(bucket: &str) -> S3Result<Arn> {
    Arn::parse(&format!("arn:aws:s3:::{bucket}")).map_err(|_| s3_error!(InvalidBucketName))
}

/// `arn:aws:s3:::BUCKET/KEY`.
pub(crate) fn object_arn(bucket: &str, key: &str) -> S3Result<Arn> {
    Arn::parse(&format!("arn:aws:s3:::{bucket}/{key}")).map_err(|_| error::key_of_no_file())
}
