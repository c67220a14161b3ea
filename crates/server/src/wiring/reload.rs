//! What of the configuration changes without a restart: from where listeners may be reached, and the policies of private
//! endpoints. SIGHUP says when.

use std::{collections::HashMap, fs, io, sync::Arc};

use iam::{
    Iam,
    policy::{Kind, Policy},
};
use millstream_iam as iam;
use millstream_runtime as runtime;
use runtime::{WorkError, Worker, blocking};
use tokio::signal::unix::Signal;
use tracing::{error, info, warn};

use crate::{
    config::{AddressRange, Config, ConfigError, Endpoint},
    listen::Serving,
    start_error::StartError,
};

/// Reads the policies of private endpoints, by the endpoints' ids.
pub(super) fn endpoint_policies(config: &Config) -> Result<HashMap<String, Arc<Policy>>, StartError> {
    let mut policies = HashMap::new();
    for Endpoint { id, policy, .. } in &config.endpoints {
        let Some(path) = policy else { continue };
        let failed = |error: &dyn std::fmt::Display| {
            let message = format!("the policy of {id}, {}: {error}", path.display());
            StartError::Config(ConfigError::Rule(message))
        };
        let text = fs::read_to_string(path).map_err(|error: io::Error| failed(&error))?;
        let policy = Policy::parse(&text, Kind::Resource).map_err(|malformed| failed(&malformed))?;
        policies.insert(id.clone(), Arc::new(policy));
    }
    Ok(policies)
}

/// Refuses endpoints for services that there are not.
pub(super) fn require_known_services<'a>(
    config: &Config,
    known: impl Iterator<Item = &'a str>,
) -> Result<(), StartError> {
    let mut known: Vec<&str> = known.collect();
    known.sort_unstable();
    known.dedup();
    for Endpoint { id, services, .. } in &config.endpoints {
        if let Some(unknown) = services.iter().find(|service| !known.contains(&service.as_str())) {
            let known = known.join(", ");
            let message = format!("the endpoint {id} is for {unknown}, which is none of {known}");
            return Err(StartError::Config(ConfigError::Rule(message)));
        }
    }
    Ok(())
}

/// Keys that are read again; all others wait for a restart.
fn is_read_again(key: &str) -> bool {
    let of_endpoint =
        key.starts_with("endpoint.") && (key.ends_with(".allow_from") || key.ends_with(".policy"));
    key == "allow_from" || of_endpoint
}

/// Reads the configuration again at SIGHUP.
pub(super) struct ReloadListeners {
    config: Config,
    serving: Serving,
    iam: Arc<Iam>,
    hangup: Signal,
    told: bool,
}

impl ReloadListeners {
    pub(super) fn new(config: &Config, serving: Serving, iam: Arc<Iam>, hangup: Signal) -> Self {
        Self { config: config.clone(), serving, iam, hangup, told: false }
    }

    /// All or nothing: what cannot be used leaves everything as it was.
    fn take(&mut self, next: Config) -> Result<(), StartError> {
        let policies = endpoint_policies(&next)?;
        for key in next.changed(&self.config).filter(|key| !is_read_again(key)) {
            warn!(key, "changed in the configuration; it takes effect at the next start");
        }
        let mut allowed: HashMap<&str, &[AddressRange]> = HashMap::new();
        allowed.insert("public", &next.general.allow_from);
        for endpoint in &next.endpoints {
            allowed.insert(&endpoint.id, &endpoint.allow_from);
        }
        for gate in self.serving.gates() {
            if let Some(ranges) = allowed.get(gate.name()) {
                gate.allow(ranges);
            }
        }
        // An endpoint that the file has no more listens until the next start, with the policy that it had.
        let mut kept = HashMap::new();
        let gone = |id: &str| !next.endpoints.iter().any(|endpoint| endpoint.id == id);
        for Endpoint { id, .. } in self.config.endpoints.iter().filter(|endpoint| gone(&endpoint.id)) {
            if let Some(policy) = self.iam.endpoint_policy(id) {
                kept.insert(id.clone(), policy);
            }
        }
        kept.extend(policies);
        self.iam.set_endpoint_policies(kept);
        self.serving.close_what_is_shut_out();
        info!("networks and policies of listeners were read again");
        Ok(())
    }
}

impl Worker for ReloadListeners {
    async fn wait(&mut self) {
        self.told = self.hangup.recv().await.is_some();
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        if !std::mem::take(&mut self.told) {
            return Ok(()); // the last step of a shutdown
        }
        let config = self.config.clone();
        let outcome = match blocking(move || config.again()).await {
            Ok(next) => self.take(next),
            Err(error) => Err(error.into()),
        };
        if let Err(failure) = outcome {
            error!(%failure, "the configuration cannot be used; listeners stay as they are");
        }
        Ok(())
    }
}
