//! `ListPolicyVersions`: lists the versions of a managed policy.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{ListPolicyVersionsRequest, ListPolicyVersionsResponse, errors::declared},
    paging::page,
    service::Iam,
    view,
};

/// See the module.
pub struct ListPolicyVersions;

impl Operation for ListPolicyVersions {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListPolicyVersions",
        action: "iam:ListPolicyVersions",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_POLICY_VERSIONS,
        summary: "Lists the versions of a managed policy.",
    };
    type Input = ListPolicyVersionsRequest;
    type Output = ListPolicyVersionsResponse;
}

impl Handle<ListPolicyVersions> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListPolicyVersionsRequest>) -> Result<Access, IamError> {
        self.may_policy("iam:ListPolicyVersions", &call.caller, &call.input.policy_arn)
    }

    async fn handle(
        &self,
        call: Call<ListPolicyVersionsRequest>,
    ) -> Result<ListPolicyVersionsResponse, IamError> {
        let input = call.input;
        let (versions, default) = self.versions(&call.caller, &input.policy_arn)?;
        // Newest first, as the service lists them; the names of pages count down accordingly.
        let versions = versions.iter().rev().map(|version| {
            (format!("{:010}", u32::MAX - version.number), view::version(version, default, false))
        });
        let page = page(versions, input.marker.as_deref(), input.max_items)?;
        Ok(ListPolicyVersionsResponse {
            versions: Some(page.items),
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
