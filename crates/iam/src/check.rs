//! The grammar of policies, for services that keep policies of their resources.

use api::ports::CheckPolicy;
use millstream_api as api;

use crate::policy::{Kind, Policy};

/// Checks documents as the engine reads them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Grammar;

impl CheckPolicy for Grammar {
    fn check_resource_policy(&self, document: &str) -> Result<(), String> {
        Policy::parse(document, Kind::Resource).map(drop).map_err(|malformed| malformed.to_string())
    }
}
