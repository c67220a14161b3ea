//! `ListSigningCertificates`: lists the signing certificates of a user, of which there are none.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    access_keys::of_caller,
    error::IamError,
    generated::iam::{ListSigningCertificatesRequest, ListSigningCertificatesResponse, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct ListSigningCertificates;

impl Operation for ListSigningCertificates {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListSigningCertificates",
        action: "iam:ListSigningCertificates",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_SIGNING_CERTIFICATES,
        summary: "Lists the signing certificates of a user; there are none.",
    };
    type Input = ListSigningCertificatesRequest;
    type Output = ListSigningCertificatesResponse;
}

impl Handle<ListSigningCertificates> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListSigningCertificatesRequest>) -> Result<Access, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        Ok(self.may("iam:ListSigningCertificates", Kind::User, &call.caller, &name))
    }

    async fn handle(
        &self,
        call: Call<ListSigningCertificatesRequest>,
    ) -> Result<ListSigningCertificatesResponse, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        self.find(Kind::User, &call.caller, &name)?;
        Ok(ListSigningCertificatesResponse {
            certificates: Vec::new(),
            is_truncated: Some(false),
            marker: None,
        })
    }
}
