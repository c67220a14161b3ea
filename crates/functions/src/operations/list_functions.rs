//! `ListFunctions`: the functions of the caller's account and region, by name.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base64_simd::URL_SAFE_NO_PAD;
use millstream_api as api;

use crate::{
    error::FunctionsError,
    generated::{ListFunctionsRequest, ListFunctionsResponse, errors::declared},
    service::Functions,
    settings::refuse,
    view::view,
};

/// The most functions in an answer.
const PAGE: i32 = 50;

/// See the module.
pub struct ListFunctions;

impl Operation for ListFunctions {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListFunctions",
        action: "lambda:ListFunctions",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "lambda_list_functions_per_second", per_second: 15 },
        detached: false,
        errors: declared::LIST_FUNCTIONS,
        summary: "Lists functions.",
    };
    type Input = ListFunctionsRequest;
    type Output = ListFunctionsResponse;
}

impl Handle<ListFunctions> for Functions {
    type Error = FunctionsError;

    fn access(&self, _: &Call<ListFunctionsRequest>) -> Result<Access, FunctionsError> {
        Ok(Access::to_any("lambda:ListFunctions"))
    }

    async fn handle(
        &self,
        call: Call<ListFunctionsRequest>,
    ) -> Result<ListFunctionsResponse, FunctionsError> {
        let Call { input, caller } = call;
        refuse(&[
            ("MasterRegion", input.master_region.is_some()),
            ("FunctionVersion", input.function_version.is_some()),
        ])?;
        let after = match input.marker.as_deref() {
            Some(marker) => {
                let name =
                    URL_SAFE_NO_PAD.decode_to_vec(marker).ok().and_then(|name| String::from_utf8(name).ok());
                Some(name.ok_or_else(|| FunctionsError::Invalid("The marker is invalid.".into()))?)
            }
            None => None,
        };
        let most = input.max_items.unwrap_or(PAGE).clamp(1, PAGE) as usize;
        let functions = self.list(&caller)?;
        let rest =
            functions.iter().filter(|function| after.as_ref().is_none_or(|after| function.name > *after));
        let mut page: Vec<_> = rest.take(most + 1).collect();
        let next = (page.len() > most).then(|| {
            page.truncate(most);
            page.last().map(|last| URL_SAFE_NO_PAD.encode_to_string(last.name.as_bytes()))
        });
        Ok(ListFunctionsResponse {
            functions: Some(page.into_iter().map(view).collect()),
            next_marker: next.flatten(),
        })
    }
}
