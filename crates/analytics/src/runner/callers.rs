//! As whom a run does what it does.

use std::{collections::HashMap, sync::Arc};

use api::Caller;
use base::Arn;
use millstream_api as api;
use millstream_base as base;

use super::run::RunError;
use crate::{
    service::{Analytics, service_role},
    tables::Application,
};

/// The roles of an application, each assumed.
pub(super) struct Callers {
    own: Option<Arn>,
    all: HashMap<Arn, Arc<Caller>>,
}

impl Callers {
    /// Assumes all of them.
    pub async fn assume(analytics: &Analytics, application: &Application) -> Result<Self, RunError> {
        let inputs = application.inputs.iter().map(|input| &input.role);
        let outputs = application.outputs.iter().map(|output| &output.role);
        let tables = application.references.iter().map(|table| &table.role);
        let mut all = HashMap::new();
        for own in inputs.chain(outputs).chain(tables) {
            let Some(role) = application.role_of(own) else { continue };
            if !all.contains_key(role) {
                let assumed = analytics.parts.roles.assume(&service_role(application, role.clone())).await;
                all.insert(role.clone(), assumed.map_err(RunError::Role)?);
            }
        }
        Ok(Self { own: application.role.clone(), all })
    }

    /// As whom a part with this role is used.
    pub fn of(&self, own: &Option<Arn>) -> Result<&Arc<Caller>, RunError> {
        let role = own.as_ref().or(self.own.as_ref());
        role.and_then(|role| self.all.get(role)).ok_or(RunError::State("a role"))
    }
}
