//! Log lines: structured, on standard error, as text or JSON.

use std::io::IsTerminal as _;

use tracing_subscriber::{EnvFilter, fmt, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use crate::config::{ConfigError, LogFormat};

/// Begins to log. Later calls change nothing.
pub fn begin(format: LogFormat, level: &str) -> Result<(), ConfigError> {
    // That crate takes every refusal of a client for an error; what is one of ours is logged where it is found.
    let filter = EnvFilter::try_new(format!("s3s=off,{level}"))
        .map_err(|error| ConfigError::Rule(format!("`log_level` cannot be used: {error}")))?;
    let lines = tracing_subscriber::registry().with(filter);
    let stderr = fmt::layer().with_writer(std::io::stderr);
    // A second server in the same process, as tests have it, logs where the first one does.
    let _ = match format {
        LogFormat::Text => lines.with(stderr.with_ansi(colours())).try_init(),
        LogFormat::Json => lines.with(stderr.json().flatten_event(true)).try_init(),
    };
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let message = panic.payload_as_str().unwrap_or("no message");
        tracing::error!(place, message, "panic");
    }));
    Ok(())
}

fn colours() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}
