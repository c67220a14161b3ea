//! The configuration: defaults, `millstream.toml`, environment, flags; later layers win.
//!
//! [`sections`] declares every key once. [`layers`] finds values and remembers their origin; [`value`] reads them.
//! Services bring the keys of `[quotas]` along.

mod addresses;
mod layers;
mod near;
mod print;
mod quotas;
mod sections;
mod value;

use std::{net::SocketAddr, path::PathBuf};

use millstream_base as base;

pub use addresses::{AddressRange, Bind};
pub use layers::{ConfigError, Flag, Key, Source, Values};
pub use quotas::{Quota, Quotas, of_operations};
pub use sections::{
    Account, CloudTrail, CloudWatch, Console, Endpoint, Firehose, Functions, General, Http, Kms, Log, Logs,
    MetricsAccess, Objects, Otlp, OutgoingRequests, Streams, Tls, Video,
};
pub use value::{ByteSize, ClientAuth, ConsoleSwitch, EndpointTls, Limits, LogFormat, Setting};

/// How the server was started.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// For developers: accepts any credentials, so it stays on loopback unless `anywhere`.
    Dev {
        /// Whether other addresses and hosts are fine.
        anywhere: bool,
    },
    /// For production: everything is authenticated.
    Serve,
}

/// Everything that an operator may turn.
#[derive(Clone, Debug)]
pub struct Config {
    /// The keys outside any table.
    pub general: General,
    /// `[tls]`.
    pub tls: Tls,
    /// `[http]`.
    pub http: Http,
    /// `[log]`.
    pub log: Log,
    /// `[streams]`.
    pub streams: Streams,
    /// `[firehose]`.
    pub firehose: Firehose,
    /// `[objects]`.
    pub objects: Objects,
    /// `[functions]`.
    pub functions: Functions,
    /// `[outgoing]`.
    pub outgoing: OutgoingRequests,
    /// `[video]`.
    pub video: Video,
    /// `[kms]`.
    pub kms: Kms,
    /// `[cloudtrail]`.
    pub cloudtrail: CloudTrail,
    /// `[logs]`.
    pub logs: Logs,
    /// `[metrics]`.
    pub metrics: MetricsAccess,
    /// `[otlp]`.
    pub otlp: Otlp,
    /// `[cloudwatch]`.
    pub cloudwatch: CloudWatch,
    /// `[console]`.
    pub console: Console,
    /// `[[endpoint]]`.
    pub endpoints: Vec<Endpoint>,
    /// `[[account]]`.
    pub accounts: Vec<Account>,
    /// `[quotas]`.
    pub quotas: Quotas,
    values: Values,
    /// What it was read from, to read it again.
    origin: Origin,
}

#[derive(Clone, Debug)]
struct Origin {
    mode: Mode,
    quotas: Vec<Quota>,
    sources: Sources,
}

/// Where to look for values.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The file; `None` for `millstream.toml` in the working directory, if it is there.
    pub file: Option<PathBuf>,
    /// Names and values.
    pub environment: Vec<(String, String)>,
    /// Flags that stand for keys.
    pub flags: Vec<Flag>,
}

const FILE: &str = "millstream.toml";

impl Config {
    /// Reads all layers. `dev` reads no file.
    pub fn load(mode: Mode, quotas: &[Quota], sources: Sources) -> Result<Self, ConfigError> {
        let origin = Origin { mode, quotas: quotas.to_vec(), sources: sources.clone() };
        let mut values = Values::defaults(
            keys()
                .map(|key| (key.path(), key.default.to_owned()))
                .chain(quotas.iter().map(|(key, figure)| (layers::path("quotas", key), figure.to_string()))),
        )
        .with_list(Endpoint::SECTION, Endpoint::KEYS)
        .with_list(Account::SECTION, Account::KEYS);
        if mode == Mode::Serve {
            let default = PathBuf::from(FILE);
            match sources.file {
                Some(file) => values.lay_file(&file)?,
                None if default.exists() => values.lay_file(&default)?,
                None => {}
            }
        } else {
            for (key, text) in sections::DEV_DEFAULTS {
                values.set_default(key, text);
            }
        }
        values.lay_environment(sources.environment);
        values.lay_flags(sources.flags);
        // Whoever asks for any free port wants one for TLS too.
        let listen: SocketAddr = values.get("listen")?;
        if listen.port() == 0 {
            values.set_default("tls_listen", listen.to_string());
        }
        let config = Self {
            general: General::read(&values)?,
            tls: Tls::read(&values)?,
            http: Http::read(&values)?,
            log: Log::read(&values)?,
            streams: Streams::read(&values)?,
            firehose: Firehose::read(&values)?,
            objects: Objects::read(&values)?,
            functions: Functions::read(&values)?,
            outgoing: OutgoingRequests::read(&values)?,
            video: Video::read(&values)?,
            kms: Kms::read(&values)?,
            cloudtrail: CloudTrail::read(&values)?,
            logs: Logs::read(&values)?,
            metrics: MetricsAccess::read(&values)?,
            otlp: Otlp::read(&values)?,
            cloudwatch: CloudWatch::read(&values)?,
            console: Console::read(&values)?,
            endpoints: Endpoint::read_all(&values)?,
            accounts: Account::read_all(&values)?,
            quotas: Quotas::read(quotas, &values)?,
            values,
            origin,
        };
        config.check(mode)?;
        Ok(config)
    }

    /// Whether the console is handed out.
    pub fn has_console(&self) -> bool {
        let addresses = std::iter::once(self.general.listen).chain(self.general.tls_listen);
        match self.console.serve {
            ConsoleSwitch::On => true,
            ConsoleSwitch::Off => false,
            ConsoleSwitch::Loopback => addresses.into_iter().all(|address| address.ip().is_loopback()),
        }
    }

    /// What the operator should know, but need not act on.
    pub fn warnings(&self) -> &[String] {
        self.values.warnings()
    }

    /// Reads all layers again, as they are now.
    pub fn again(&self) -> Result<Self, ConfigError> {
        let Origin { mode, quotas, sources } = &self.origin;
        Self::load(*mode, quotas, sources.clone())
    }

    /// The keys that another configuration has otherwise.
    pub fn changed<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a str> {
        self.values.changed(&other.values)
    }

    /// Every account that is served.
    pub fn account_ids(&self) -> impl Iterator<Item = &base::AccountId> {
        std::iter::once(&self.general.account_id).chain(self.accounts.iter().map(|account| &account.id))
    }

    fn check(&self, mode: Mode) -> Result<(), ConfigError> {
        if self.tls.certificate.is_some() != self.tls.key.is_some() {
            return Err(ConfigError::Rule("`tls.certificate` and `tls.key` are set together".into()));
        }
        if self.http.body_bytes_max > self.http.request_bytes_in_flight {
            return Err(ConfigError::Rule(
                "`http.body_bytes_max` is above `http.request_bytes_in_flight`".into(),
            ));
        }
        self.check_lists()?;
        if mode == (Mode::Dev { anywhere: false }) {
            let public = [("--listen", Some(self.general.listen)), ("--tls-listen", self.general.tls_listen)];
            let endpoints = self.endpoints.iter().map(|endpoint| ("endpoint", endpoint.bind.address()));
            for (flag, address) in public.into_iter().chain(endpoints) {
                if let Some(address) = address.filter(|address| !address.ip().is_loopback()) {
                    return Err(ConfigError::Rule(format!(
                        "dev accepts any credentials, so it listens on loopback only: {flag} {address} needs \
                         --insecure-listen-anywhere (or use serve)"
                    )));
                }
            }
        }
        Ok(())
    }
}

impl Config {
    fn check_lists(&self) -> Result<(), ConfigError> {
        let rule = |text: String| Err(ConfigError::Rule(text));
        if self.tls.client_ca.is_none()
            && (self.tls.client_crl.is_some() || self.tls.client_auth == ClientAuth::Required)
        {
            return rule("`tls.client_crl` and `tls.client_auth` need `tls.client_ca`".into());
        }
        if !self.general.public && self.endpoints.is_empty() {
            return rule("without `public` there must be an `[[endpoint]]`".into());
        }
        let mut ids: Vec<&str> = Vec::new();
        for (number, Endpoint { id, vpc, bind, tls, secure, allow_from, .. }) in
            self.endpoints.iter().enumerate()
        {
            let named = |text: &str, start: &str| {
                let usual = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
                let rest = text.strip_prefix(start).unwrap_or_default();
                !rest.is_empty() && rest.bytes().all(usual)
            };
            for (name, value, start) in [("id", id, "vpce-"), ("vpc", vpc, "vpc-")] {
                if !named(value, start) {
                    return rule(format!(
                        "`endpoint.{number}.{name}` must be {start} and small letters, digits and hyphens, not {value:?}"
                    ));
                }
            }
            if ids.contains(&id.as_str()) {
                return rule(format!("there are two endpoints of the id {id}"));
            }
            ids.push(id);
            if bind.address().is_none() && !allow_from.is_empty() {
                return rule(format!(
                    "`endpoint.{number}.allow_from` is for addresses: who may open a unix socket, its file's mode says"
                ));
            }
            if *secure && (bind.address().is_some() || tls.is_on(bind)) {
                return rule(format!(
                    "`endpoint.{number}.secure` is for unix sockets without TLS: elsewhere the socket itself says it"
                ));
            }
        }
        let mut accounts: Vec<&base::AccountId> = Vec::new();
        for account in self.account_ids() {
            if accounts.contains(&account) {
                return rule(format!("the account {account} stands twice"));
            }
            accounts.push(account);
        }
        Ok(())
    }
}

fn keys() -> impl Iterator<Item = &'static Key> {
    [
        General::KEYS,
        Tls::KEYS,
        Http::KEYS,
        Log::KEYS,
        Streams::KEYS,
        Firehose::KEYS,
        Objects::KEYS,
        Functions::KEYS,
        OutgoingRequests::KEYS,
        Video::KEYS,
        Kms::KEYS,
        CloudTrail::KEYS,
        Logs::KEYS,
        MetricsAccess::KEYS,
        Otlp::KEYS,
        CloudWatch::KEYS,
        Console::KEYS,
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests;
