//! The configuration: defaults, `millstream.toml`, environment, flags; later layers win.
//!
//! [`sections`] declares every key once. [`layers`] finds values and remembers their origin; [`value`] reads them.
//! Services bring the keys of `[quotas]` along.

mod layers;
mod near;
mod print;
mod quotas;
mod sections;
mod value;

use std::{net::SocketAddr, path::PathBuf};

pub use layers::{ConfigError, Flag, Key, Source, Values};
pub use quotas::{Quota, Quotas, of_operations};
pub use sections::{
    CloudTrail, CloudWatch, Console, Firehose, Functions, General, Http, Kms, Log, MetricsAccess, Objects,
    OutgoingRequests, Streams, Tls, Video,
};
pub use value::{ByteSize, ConsoleSwitch, Limits, LogFormat, Setting};

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
    /// `[metrics]`.
    pub metrics: MetricsAccess,
    /// `[cloudwatch]`.
    pub cloudwatch: CloudWatch,
    /// `[console]`.
    pub console: Console,
    /// `[quotas]`.
    pub quotas: Quotas,
    values: Values,
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
        let mut values = Values::defaults(
            keys()
                .map(|key| (key.path(), key.default.to_owned()))
                .chain(quotas.iter().map(|(key, figure)| (layers::path("quotas", key), figure.to_string()))),
        );
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
            metrics: MetricsAccess::read(&values)?,
            cloudwatch: CloudWatch::read(&values)?,
            console: Console::read(&values)?,
            quotas: Quotas::read(quotas, &values)?,
            values,
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

    fn check(&self, mode: Mode) -> Result<(), ConfigError> {
        if self.tls.certificate.is_some() != self.tls.key.is_some() {
            return Err(ConfigError::Rule("`tls.certificate` and `tls.key` are set together".into()));
        }
        if self.http.body_bytes_max > self.http.request_bytes_in_flight {
            return Err(ConfigError::Rule(
                "`http.body_bytes_max` is above `http.request_bytes_in_flight`".into(),
            ));
        }
        if mode == (Mode::Dev { anywhere: false }) {
            for (flag, address) in
                [("--listen", Some(self.general.listen)), ("--tls-listen", self.general.tls_listen)]
            {
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
        MetricsAccess::KEYS,
        CloudWatch::KEYS,
        Console::KEYS,
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests;
