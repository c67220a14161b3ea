//! The operations of STS: a file each, and the table.

use api::Row;
use millstream_api as api;

use crate::service::Iam;

mod assume_role;
mod get_caller_identity;
mod get_session_token;

/// Every operation of STS that is served.
pub static OPERATIONS: &[Row<Iam>] = &[
    Row::of::<assume_role::AssumeRole>(),
    Row::of::<get_caller_identity::GetCallerIdentity>(),
    Row::of::<get_session_token::GetSessionToken>(),
];
