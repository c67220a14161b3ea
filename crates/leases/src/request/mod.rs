//! What requests of several operations have in common.

use crate::{error::LeasesError, table::Target};

mod key_conditions;
pub(crate) mod reads;
pub(crate) mod writes;

pub(crate) use key_conditions::KeyConditions;

/// A resource has at most so many tags (developer guide, "Tagging restrictions").
pub(crate) const TAGS_MAX: usize = 50;

/// The table of a resource's ARN.
pub(crate) fn resource(arn: &str) -> Result<Target, LeasesError> {
    Target::of_arn(arn).ok_or_else(|| {
        LeasesError::Validation(format!("Invalid TableArn: Invalid ResourceArn provided as input {arn}"))
    })
}
