//! Objects in buckets that an application reads as one of its roles.

use std::sync::Arc;

use api::{Access, Caller};
use base::Arn;
use bytes::Bytes;
use millstream_api as api;
use millstream_base as base;
use millstream_objects as objects;
use objects::{BucketName, Key, ObjectStoreExt as _};

use crate::{
    error::AnalyticsError,
    given::invalid,
    service::Analytics,
    tables::{Application, ReferenceRecord},
};

impl Analytics {
    /// An object of at most so many bytes, read as this caller.
    pub(crate) async fn object(
        &self,
        caller: &Arc<Caller>,
        bucket: &Arn,
        key: &str,
        bytes_max: u64,
    ) -> Result<Bytes, AnalyticsError> {
        let (found, size) = self.look(caller, bucket, key).await?;
        if size > bytes_max {
            return Err(invalid(format!("The object {key} in {bucket} has more than {bytes_max} bytes")));
        }
        found.bytes().await.map_err(|error| unreadable(bucket, key, &error.to_string()))
    }

    async fn look(
        &self,
        caller: &Arc<Caller>,
        bucket: &Arn,
        key: &str,
    ) -> Result<(objects::object_store::GetResult, u64), AnalyticsError> {
        let failed = |error: String| unreadable(bucket, key, &error);
        let object = Arn::parse(&format!("{bucket}/{key}")).map_err(|error| failed(error.to_string()))?;
        let allowed = self.parts.authorize.authorize(caller, &Access::to("s3:GetObject", object));
        allowed.map_err(|denied| failed(denied.message().to_owned()))?;
        let name = BucketName::from_arn(bucket.as_str()).map_err(|error| failed(error.to_string()))?;
        let bucket = self.parts.objects.bucket(&name).await.map_err(|error| failed(error.to_string()))?;
        let found = bucket.get(&Key::from(key)).await.map_err(|error| failed(error.to_string()))?;
        let size = found.meta.size;
        Ok((found, size))
    }

    /// Refuses a reference table whose object cannot be read now.
    pub(crate) async fn check_object(
        &self,
        application: &Application,
        reference: &ReferenceRecord,
    ) -> Result<(), AnalyticsError> {
        let caller = self.caller_of(application, &reference.role).await?;
        let (_, size) = self.look(&caller, &reference.bucket, &reference.key).await?;
        let most = self.parts.limits.analytics_reference_object_bytes;
        if size > most {
            return Err(invalid(format!(
                "The object {} in {} has more than {most} bytes",
                reference.key, reference.bucket
            )));
        }
        Ok(())
    }

    /// The application as the role of one of its parts.
    pub(crate) async fn caller_of(
        &self,
        application: &Application,
        own: &Option<Arn>,
    ) -> Result<Arc<Caller>, AnalyticsError> {
        let role = application.role_of(own).ok_or_else(|| invalid("A role must be given"))?;
        let role = crate::service::service_role(application, role.clone());
        let assumed = self.parts.roles.assume(&role).await;
        assumed.map_err(|error| invalid(format!("The role cannot be assumed: {error}")))
    }
}

fn unreadable(bucket: &Arn, key: &str, why: &str) -> AnalyticsError {
    invalid(format!(
        "Unable to get the object {key} in the bucket {bucket}: {why}. Check the role and the location"
    ))
}
