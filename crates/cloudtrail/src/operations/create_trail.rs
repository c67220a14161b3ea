//! `CreateTrail`: names where events go; logging begins with StartLogging.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{CreateTrailRequest, CreateTrailResponse, errors::declared},
    service::CloudTrail,
    tables::TrailRecord,
    trails::{TRAILS_MAX, add_tags, check_name, check_place, refuse, view},
};

/// See the module.
pub struct CreateTrail;

impl Operation for CreateTrail {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateTrail",
        action: "cloudtrail:CreateTrail",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "cloudtrail_create_trail_per_second", per_second: 1 },
        detached: true,
        errors: declared::CREATE_TRAIL,
        summary: "Creates a trail that delivers events to a bucket.",
    };
    type Input = CreateTrailRequest;
    type Output = CreateTrailResponse;
}

impl Handle<CreateTrail> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, call: &Call<CreateTrailRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to("cloudtrail:CreateTrail", self.trail_arn(&call.input.name, &call.caller)?))
    }

    async fn handle(&self, call: Call<CreateTrailRequest>) -> Result<CreateTrailResponse, CloudTrailError> {
        let Call { input, caller } = call;

        check_name(&input.name)?;
        check_place(&input.s3_bucket_name, input.s3_key_prefix.as_deref())?;
        refuse(&[
            ("SnsTopicName", input.sns_topic_name.is_some()),
            ("CloudWatchLogsLogGroupArn", input.cloud_watch_logs_log_group_arn.is_some()),
            ("CloudWatchLogsRoleArn", input.cloud_watch_logs_role_arn.is_some()),
            ("KmsKeyId", input.kms_key_id.is_some()),
            ("IsOrganizationTrail", input.is_organization_trail == Some(true)),
            ("RecursiveLogging", input.recursive_logging.is_some()),
        ])?;
        let arn = self.trail_arn(&input.name, &caller)?;
        let mut made = TrailRecord {
            account: caller.account().to_string(),
            region: caller.region.to_string(),
            name: input.name.clone(),
            bucket: input.s3_bucket_name,
            prefix: input.s3_key_prefix,
            multi_region: input.is_multi_region_trail == Some(true),
            global_events: input.include_global_service_events.unwrap_or(true),
            validation: input.enable_log_file_validation == Some(true),
            ..TrailRecord::default()
        };
        add_tags(&mut made, input.tags_list.as_deref().unwrap_or_default())?;
        let here = |trail: &TrailRecord| {
            (trail.account.as_str(), trail.region.as_str())
                == (caller.account().as_str(), caller.region.as_str())
        };
        if self.trails().values().filter(|trail| here(trail)).count() >= TRAILS_MAX {
            let message =
                format!("User: {} already has {TRAILS_MAX} trails in {}.", caller.account(), caller.region);
            return Err(CloudTrailError::TooManyTrails(message));
        }
        let shown = view(&made);
        self.change(arn.as_str(), |trail| {
            if trail.is_some() {
                return Err(CloudTrailError::TrailExists(input.name));
            }
            *trail = Some(made);
            Ok(())
        })
        .await?;
        Ok(CreateTrailResponse {
            name: shown.name,
            s3_bucket_name: shown.s3_bucket_name,
            s3_key_prefix: shown.s3_key_prefix,
            include_global_service_events: shown.include_global_service_events,
            is_multi_region_trail: shown.is_multi_region_trail,
            trail_arn: shown.trail_arn,
            log_file_validation_enabled: shown.log_file_validation_enabled,
            is_organization_trail: shown.is_organization_trail,
            ..CreateTrailResponse::default()
        })
    }
}
