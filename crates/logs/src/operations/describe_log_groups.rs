//! `DescribeLogGroups`: log groups of the account, by name.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use std::sync::Arc;

use crate::{
    error::LogsError,
    generated::{
        DescribeLogGroupsRequest, DescribeLogGroupsResponse, LogGroup, LogGroupClass, errors::declared,
    },
    groups::{Group, GroupKey},
    operations::paging,
    service::Logs,
};

/// See the module.
pub struct DescribeLogGroups;

impl Operation for DescribeLogGroups {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeLogGroups",
        action: "logs:DescribeLogGroups",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "logs_describe_log_groups_per_second", per_second: 10 },
        detached: false,
        errors: declared::DESCRIBE_LOG_GROUPS,
        summary: "Describes log groups.",
    };
    type Input = DescribeLogGroupsRequest;
    type Output = DescribeLogGroupsResponse;
}

impl Handle<DescribeLogGroups> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<DescribeLogGroupsRequest>) -> Result<Access, LogsError> {
        // The service's own words for all groups: one whose name is empty.
        Ok(Access::to("logs:DescribeLogGroups", GroupKey::of(&call.caller, "").stream_arn("")))
    }

    async fn handle(
        &self,
        call: Call<DescribeLogGroupsRequest>,
    ) -> Result<DescribeLogGroupsResponse, LogsError> {
        let Call { input, caller } = call;

        if input.include_linked_accounts == Some(true) {
            return Err(LogsError::Unsupported("includeLinkedAccounts".into()));
        }
        if input.account_identifiers.is_some() {
            return Err(LogsError::Unsupported("accountIdentifiers".into()));
        }
        let (prefix, pattern) = (input.log_group_name_prefix, input.log_group_name_pattern);
        if prefix.is_some() && pattern.is_some() {
            return Err(LogsError::Invalid(
                "logGroupNamePrefix and logGroupNamePattern are mutually exclusive.".into(),
            ));
        }
        let identified = input.log_group_identifiers.map(|identifiers| {
            identifiers.iter().map(|one| Self::identified(&caller, one)).collect::<Result<Vec<_>, _>>()
        });
        let identified = identified.transpose()?;
        let standard = input.log_group_class.is_none_or(|class| class == LogGroupClass::Standard);
        let after = input.next_token.as_deref().map(paging::open).transpose()?;
        let wanted = |group: &Arc<Group>| {
            let (key, name) = (&group.key, group.key.name.as_str());
            standard
                && prefix.as_deref().is_none_or(|prefix| name.starts_with(prefix))
                && pattern.as_deref().is_none_or(|pattern| name.contains(pattern))
                && identified.as_ref().is_none_or(|identified| identified.contains(key))
                && after.as_deref().is_none_or(|after| name > after)
        };
        let groups: Vec<_> = self.groups_of(&caller).into_iter().filter(wanted).collect();
        let most = paging::limit(input.limit);
        let mut shown = Vec::new();
        for group in groups.iter().take(most) {
            shown.push(view(group).await?);
        }
        let next_token = (groups.len() > most).then(|| paging::seal(&groups[most - 1].key.name));
        Ok(DescribeLogGroupsResponse { log_groups: Some(shown), next_token })
    }
}

async fn view(group: &Group) -> Result<LogGroup, LogsError> {
    let mut stored_bytes = 0;
    for stream in group.streams() {
        stored_bytes += stream.stored_bytes().await?;
    }
    let record = group.record.read();
    let arn = group.key.arn();
    Ok(LogGroup {
        log_group_name: Some(record.name.clone()),
        creation_time: Some(record.created_ms),
        retention_in_days: record.retention_days,
        metric_filter_count: Some(0),
        arn: Some(format!("{arn}:*")),
        log_group_arn: Some(arn.to_string()),
        stored_bytes: Some(i64::try_from(stored_bytes).unwrap_or(i64::MAX)),
        log_group_class: Some(LogGroupClass::Standard),
        deletion_protection_enabled: Some(false),
        ..LogGroup::default()
    })
}
