//! The options that say which server to call, and as whom. Every command has them.

use std::{env, path::PathBuf};

use crate::client::{
    Api, Client, Connector, Endpoint, Error, Query, Signer, Sources, find_credentials, find_region,
};

/// Which server, and as whom.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Connection")]
pub struct ConnectionArgs {
    /// Address of the server [default: $AWS_ENDPOINT_URL_KINESIS, $AWS_ENDPOINT_URL or http://127.0.0.1:4567]
    #[arg(long, value_name = "URL", global = true)]
    pub endpoint: Option<String>,
    /// Region to sign for [default: $AWS_REGION, $AWS_DEFAULT_REGION, that of the profile, or us-east-1]
    #[arg(long, global = true)]
    pub region: Option<String>,
    /// Profile of the shared AWS files to take credentials from
    #[arg(long, value_name = "NAME", global = true)]
    pub profile: Option<String>,
    /// Data directory of a server on this machine, to call it with its root credentials
    #[arg(long, value_name = "DIR", global = true, conflicts_with = "profile")]
    pub data_dir: Option<PathBuf>,
    /// Certificate authority to trust, a PEM file [default: $AWS_CA_BUNDLE, or those of the system]
    #[arg(long, value_name = "FILE", global = true)]
    pub ca: Option<PathBuf>,
}

impl ConnectionArgs {
    /// A client of that server's data streams.
    pub fn client(&self) -> Result<Client, Error> {
        self.client_of(Api::KINESIS)
    }

    /// A client of another service there.
    pub fn client_of(&self, api: &'static Api) -> Result<Client, Error> {
        Ok(Client::new(api, self.connector()?, self.signer()?))
    }

    /// A client of that server's IAM.
    pub fn iam(&self) -> Result<Query, Error> {
        Ok(Query::new(self.connector()?, self.signer()?))
    }

    /// What makes connections to that server.
    pub fn connector(&self) -> Result<Connector, Error> {
        let endpoint = Endpoint::find(self.endpoint.as_deref(), &variable)?;
        let ca = self.ca.clone().or_else(|| variable("AWS_CA_BUNDLE").map(PathBuf::from));
        Connector::new(endpoint, ca)
    }

    /// What signs as that caller.
    pub fn signer(&self) -> Result<Signer, Error> {
        let sources = Sources { data_dir: self.data_dir.clone(), profile: self.profile.clone() };
        let region = self.region.clone().unwrap_or_else(|| find_region(&sources, &variable));
        Ok(Signer::new(find_credentials(&sources, &variable)?, region))
    }
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}
