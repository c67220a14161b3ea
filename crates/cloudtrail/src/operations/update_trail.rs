//! `UpdateTrail`: changes where events go and how.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{UpdateTrailRequest, UpdateTrailResponse, errors::declared},
    service::CloudTrail,
    tables::DigestRecord,
    trails::{check_place, refuse, view},
};

/// See the module.
pub struct UpdateTrail;

impl Operation for UpdateTrail {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateTrail",
        action: "cloudtrail:UpdateTrail",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "cloudtrail_update_trail_per_second", per_second: 1 },
        detached: true,
        errors: declared::UPDATE_TRAIL,
        summary: "Updates the settings of a trail.",
    };
    type Input = UpdateTrailRequest;
    type Output = UpdateTrailResponse;
}

impl Handle<UpdateTrail> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, call: &Call<UpdateTrailRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to("cloudtrail:UpdateTrail", self.trail_arn(&call.input.name, &call.caller)?))
    }

    async fn handle(&self, call: Call<UpdateTrailRequest>) -> Result<UpdateTrailResponse, CloudTrailError> {
        let Call { input, caller } = call;

        refuse(&[
            ("SnsTopicName", input.sns_topic_name.is_some_and(|name| !name.is_empty())),
            ("CloudWatchLogsLogGroupArn", input.cloud_watch_logs_log_group_arn.is_some()),
            ("CloudWatchLogsRoleArn", input.cloud_watch_logs_role_arn.is_some()),
            ("KmsKeyId", input.kms_key_id.is_some_and(|key| !key.is_empty())),
            ("IsOrganizationTrail", input.is_organization_trail == Some(true)),
            ("RecursiveLogging", input.recursive_logging.is_some()),
        ])?;
        let (arn, before) = self.trail(&input.name, &caller)?;
        let bucket = input.s3_bucket_name.clone().unwrap_or(before.bucket);
        check_place(&bucket, input.s3_key_prefix.as_deref())?;
        let now = self.now();
        let shown = self
            .change(arn.as_str(), |trail| {
                let trail =
                    trail.as_mut().ok_or_else(|| CloudTrailError::TrailNotFound(input.name.clone()))?;
                trail.bucket = bucket;
                if let Some(prefix) = input.s3_key_prefix {
                    trail.prefix = Some(prefix).filter(|prefix| !prefix.is_empty());
                }
                trail.multi_region = input.is_multi_region_trail.unwrap_or(trail.multi_region);
                trail.global_events = input.include_global_service_events.unwrap_or(trail.global_events);
                let validation = input.enable_log_file_validation.unwrap_or(trail.validation);
                if validation != trail.validation {
                    // A chain that was broken is not taken up again.
                    trail.digest = DigestRecord { since_ms: now.as_millis(), ..DigestRecord::default() };
                }
                trail.validation = validation;
                Ok(view(trail))
            })
            .await?;
        Ok(UpdateTrailResponse {
            name: shown.name,
            s3_bucket_name: shown.s3_bucket_name,
            s3_key_prefix: shown.s3_key_prefix,
            include_global_service_events: shown.include_global_service_events,
            is_multi_region_trail: shown.is_multi_region_trail,
            trail_arn: shown.trail_arn,
            log_file_validation_enabled: shown.log_file_validation_enabled,
            is_organization_trail: shown.is_organization_trail,
            ..UpdateTrailResponse::default()
        })
    }
}
