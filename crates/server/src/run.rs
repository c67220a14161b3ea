//! `millstream dev` and `millstream serve`, from configuration to exit code.

use std::{
    ffi::OsString,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use tokio::signal::unix::{Signal, SignalKind, signal};
use tracing::{error, info, warn};

use crate::{
    config::{Config, Flag, Mode, Sources},
    console,
    demo::{STREAM, VIEWS},
    logging,
    start_error::StartError,
    wiring::{Options, Server, quotas},
};

/// What the command line says.
#[derive(Clone, Debug)]
pub struct Invocation {
    /// `dev` or `serve`.
    pub mode: Mode,
    /// `--config`.
    pub file: Option<PathBuf>,
    /// Flags that stand for keys of the configuration.
    pub flags: Vec<Flag>,
    /// `--ephemeral`.
    pub ephemeral: bool,
    /// `--demo`.
    pub demo: bool,
    /// `--print-config`.
    pub print_config: bool,
    /// The environment.
    pub environment: Vec<(OsString, OsString)>,
}

/// Runs a server until it is told to stop, on the present tokio runtime.
pub async fn run(invocation: Invocation) -> ExitCode {
    match serve(invocation).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Not through the log, which may not have begun.
            let _ = writeln!(io::stderr(), "error: {failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

async fn serve(invocation: Invocation) -> Result<(), StartError> {
    let environment: Vec<(String, String)> = invocation
        .environment
        .into_iter()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    let variable =
        |name: &str| environment.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let sources =
        Sources { file: invocation.file, environment: environment.clone(), flags: invocation.flags };
    let config = Config::load(invocation.mode, &quotas(), sources)?;
    if invocation.print_config {
        print(&config.print());
        return Ok(());
    }
    logging::begin(config.general.log_format, &config.general.log_level)?;
    config.warnings().iter().for_each(|warning| warn!("{warning}"));

    let mut signals = Signals::new()?;
    let options = Options { mode: invocation.mode, ephemeral: invocation.ephemeral, demo: invocation.demo };
    let server = Server::start(&config, options, variable).await?;
    announce(&server, options, &config);
    let failed = tokio::select! {
        name = signals.next() => {
            info!(signal = name, "stopping");
            false
        }
        () = server.failed() => {
            error!("stopping, since a worker failed");
            true
        }
    };
    tokio::select! {
        () = server.shut_down() => {}
        name = signals.next() => {
            warn!(signal = name, "stopping at once");
            return Err(StartError::Interrupted);
        }
    }
    if failed { Err(StartError::Worker) } else { Ok(()) }
}

/// The signals that end a server.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    fn new() -> io::Result<Self> {
        Ok(Self { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    async fn next(&mut self) -> &'static str {
        tokio::select! {
            _ = self.terminate.recv() => "SIGTERM",
            _ = self.interrupt.recv() => "SIGINT",
        }
    }
}

/// Tells programs where the server is, and in `dev` people how to use it.
fn announce(server: &Server, options: Options, config: &Config) {
    let addresses = server.addresses();
    let http = addresses.http.map(|address| format!(" http={address}"));
    let https = addresses.https.map(|address| format!(" https={address}"));
    let endpoints = addresses.endpoints.iter().map(|(id, place)| format!(" {id}={place}"));
    let places: String = http.into_iter().chain(https).chain(endpoints).collect();
    let mut text = format!("listening{places}\n");
    let speaks_tls = addresses.https.is_some()
        || config.endpoints.iter().any(|endpoint| endpoint.tls.is_on(&endpoint.bind));
    if let Some(authority) = server.authority().filter(|_| speaks_tls) {
        text.push_str(&format!("  trust     {} (for TLS)\n", authority.display()));
    }
    let endpoint = addresses.http.map(|address| format!("http://{address}"));
    if let (Mode::Dev { .. }, Some(endpoint)) = (options.mode, &endpoint) {
        text.push_str(&format!("  endpoint  {endpoint}\n"));
        if config.has_console() {
            text.push_str(&format!("  console   {endpoint}{}\n", console::PATH));
        }
        text.push_str(&format!(
            "  try       AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any aws --region {} --endpoint-url {endpoint} \
             kinesis list-streams\n",
            config.general.region
        ));
    }
    if let (true, Some(endpoint)) = (options.demo, &endpoint) {
        for (stream, what) in [(STREAM, "demo"), (VIEWS, "its SQL")] {
            text.push_str(&format!("  {what:<9} millstream tail {stream} --endpoint {endpoint}\n"));
        }
    }
    print(&text);
}

/// Standard output, at once. Whoever has closed it does not want to know.
fn print(text: &str) {
    let mut stdout = io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
}
