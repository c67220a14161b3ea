//! Writing an object.

use std::{sync::Arc, time::Duration};

use api::{Access, ports::PortFuture};
use base::{Arn, Rng};
use firehose::delivery::{Batch, Destination, Failure, Outcome, Pack, StreamFacts};
use millstream_api as api;
use millstream_base as base;
use millstream_firehose as firehose;
use millstream_objects::{
    BucketName, Key, Objects, ObjectsError, PutOptions,
    object_store::{self, ObjectStore},
};
use millstream_runtime as runtime;

use super::{config::Config, request::Layout};
use crate::{Parts, roles::Role};

/// A bucket.
pub(crate) struct S3 {
    objects: Objects,
    bucket: BucketName,
    role: Role,
    layout: Arc<Layout>,
    rng: Arc<dyn Rng>,
}

impl S3 {
    /// By these settings; the bucket is looked for when something is delivered.
    pub fn new(config: Config, stream: &StreamFacts, parts: &Parts) -> Result<Self, Failure> {
        let bucket = BucketName::from_arn(&config.bucket_arn)
            .map_err(|error| Failure::new("S3.NoSuchBucket", error.to_string()))?;
        let role = Role::new(&config.role_arn, stream, parts, "S3")?;
        let layout = Arc::new(Layout::new(config, stream)?);
        Ok(Self { objects: parts.objects.clone(), bucket, role, layout, rng: parts.rng.clone() })
    }

    async fn put(&self, batch: &Batch) -> Result<(), Failure> {
        let bucket: Arc<dyn ObjectStore> =
            self.objects.bucket(&self.bucket).await.map_err(|error| match error {
                ObjectsError::NoSuchBucket(_) => Failure::new("S3.NoSuchBucket", error.to_string()),
                error => Failure::new("S3.InternalError", chain(&error)),
            })?;
        let (layout, rng, batch) = (self.layout.clone(), self.rng.clone(), batch.clone());
        let object = match batch.packed {
            Some(_) => layout.object(&batch, rng.as_ref()),
            None => runtime::blocking(move || layout.object(&batch, rng.as_ref())).await,
        };
        self.role.may(&Access::to("s3:PutObject", self.arn(&object.key)?)).await?;
        let options = PutOptions { attributes: object.attributes, ..PutOptions::default() };
        // An object of the same name is one of the same records, from before a crash.
        bucket.put_opts(&object.key, object.body, options).await.map(drop).map_err(failure)
    }

    fn arn(&self, key: &Key) -> Result<Arn, Failure> {
        let arn = Arn::parse(&format!("arn:aws:s3:::{}/{key}", self.bucket));
        arn.map_err(|error| Failure::new("S3.InternalError", error.to_string()))
    }
}

impl Destination for S3 {
    fn deliver<'a>(&'a self, batch: &'a Batch) -> PortFuture<'a, Outcome> {
        Box::pin(async move {
            match self.put(batch).await {
                Ok(()) => Outcome::Delivered,
                // The real service tries on for 24 hours, whatever the error.
                Err(failure) => Outcome::Retry(failure),
            }
        })
    }

    fn pack(&self) -> Option<Arc<dyn Pack>> {
        Some(self.layout.packer.clone())
    }

    fn pause_max(&self) -> Duration {
        Duration::from_secs(10)
    }
}

fn failure(error: object_store::Error) -> Failure {
    let code = match &error {
        object_store::Error::NotFound { .. } => "S3.NoSuchBucket",
        object_store::Error::PermissionDenied { .. } | object_store::Error::Unauthenticated { .. } => {
            "S3.AccessDenied"
        }
        _ => "S3.InternalError",
    };
    Failure::new(code, chain(&error))
}

/// An error with its causes, those left out that it says itself.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text.push_str(": ");
            text.push_str(&cause_text);
        }
        source = cause.source();
    }
    text
}
