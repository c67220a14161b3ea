//! Whose access keys a call is about.

use api::{Caller, PrincipalKind};
use millstream_api as api;

use crate::error::IamError;

/// The user that is named, or who calls.
pub(crate) fn of_caller(caller: &Caller, named: Option<&str>) -> Result<String, IamError> {
    match (named, &caller.principal.kind) {
        (Some(name), _) => Ok(name.to_owned()),
        (None, PrincipalKind::User { name }) => Ok(name.to_string()),
        // Root's key stands in the server's configuration and is changed there.
        (None, _) => {
            Err(IamError::Validation("Must specify userName when calling with non-User credentials".into()))
        }
    }
}
