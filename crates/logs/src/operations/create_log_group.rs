//! `CreateLogGroup`: makes a log group.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use std::collections::BTreeMap;

use crate::{
    error::LogsError,
    generated::{CreateLogGroupRequest, LogGroupClass, errors::declared},
    groups::GroupKey,
    service::Logs,
    tags,
};

/// See the module.
pub struct CreateLogGroup;

impl Operation for CreateLogGroup {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateLogGroup",
        action: "logs:CreateLogGroup",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "logs_create_log_group_per_second", per_second: 10 },
        detached: true,
        errors: declared::CREATE_LOG_GROUP,
        summary: "Creates a log group.",
    };
    type Input = CreateLogGroupRequest;
    type Output = Empty;
}

impl Handle<CreateLogGroup> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<CreateLogGroupRequest>) -> Result<Access, LogsError> {
        let key = GroupKey::of(&call.caller, &call.input.log_group_name);
        let access = Access::to("logs:CreateLogGroup", key.stream_arn(""));
        let Some(tags) = &call.input.tags else { return Ok(access) };
        let access = tags::request_keys(access, tags);
        Ok(access.and(tags::request_keys(Access::to("logs:TagResource", key.arn()), tags)))
    }

    async fn handle(&self, call: Call<CreateLogGroupRequest>) -> Result<Empty, LogsError> {
        let Call { input, caller } = call;

        let unsupported = |what: &str| Err(LogsError::Unsupported(what.to_owned()));
        if input.kms_key_id.is_some() {
            return unsupported("kmsKeyId");
        }
        if input.deletion_protection_enabled == Some(true) {
            return unsupported("deletionProtectionEnabled");
        }
        if input.log_group_class.is_some_and(|class| class != LogGroupClass::Standard) {
            return unsupported("A logGroupClass other than STANDARD");
        }
        if input.log_group_name.starts_with("aws/") {
            return Err(LogsError::Invalid("Log groups starting with AWS/ are reserved for AWS.".into()));
        }
        let mut added = BTreeMap::new();
        tags::add(&mut added, input.tags.unwrap_or_default())?;
        self.create_group(&GroupKey::of(&caller, &input.log_group_name), added).await?;
        Ok(Empty)
    }
}
