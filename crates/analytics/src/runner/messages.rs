//! What an application says of itself in the log streams of its logging options.
//!
//! Source: the developer guide's page on log messages of applications.

use api::ports::{LogEvent, LogTarget};
use base::Arn;
use millstream_api as api;
use millstream_base as base;
use serde::Serialize;

use super::run::{RunError, chain};
use crate::{service::Analytics, tables::Application};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Message<'a> {
    #[serde(rename = "applicationARN")]
    application_arn: &'a str,
    application_version_id: String,
    message_schema_version: &'static str,
    message_type: &'static str,
    error_code: &'static str,
    message: String,
}

/// That a run has failed, and why.
pub(super) async fn failed(analytics: &Analytics, application: &Application, error: &RunError) {
    if application.logging.is_empty() {
        return;
    }
    let arn = application.arn();
    let message = Message {
        application_arn: arn.as_str(),
        application_version_id: application.version.to_string(),
        message_schema_version: "1",
        message_type: "ERROR",
        error_code: code(error),
        message: chain(error),
    };
    let message = serde_json::to_string(&message).expect("texts are JSON");
    for logging in &application.logging {
        let Some((group, stream)) = place(&logging.log_stream) else { continue };
        // A role that cannot be assumed cannot write either; the server's own log has the message too.
        let Ok(writer) = analytics.caller_of(application, &logging.role).await else { continue };
        let timestamp = analytics.parts.clock.now();
        let event = LogEvent { timestamp, message: message.clone() };
        let target = LogTarget { group, stream, make_group: false };
        analytics.parts.logs.put(&writer, target, vec![event]);
    }
}

/// The log group and the log stream.
fn place(log_stream: &Arn) -> Option<(&str, &str)> {
    log_stream.resource().strip_prefix("log-group:")?.split_once(":log-stream:")
}

fn code(error: &RunError) -> &'static str {
    match error {
        RunError::Application(_) => "ReferenceData.ConfigurationError",
        RunError::Read(_) => "Input.ResourceUnavailable",
        RunError::Append(_) | RunError::Function(_) => "Output.ResourceUnavailable",
        RunError::Role(_) => "Role.NotAssumable",
        RunError::Checkpoint(_)
        | RunError::Meta(_)
        | RunError::Io(_)
        | RunError::State(_)
        | RunError::Stopped => "Service.InternalError",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_stream_is_found_in_its_arn() {
        let arn = "arn:aws:logs:us-east-1:000000000000:log-group:/aws/kinesis-analytics/a:log-stream:b";
        let arn = Arn::parse(arn).unwrap();
        assert_eq!(place(&arn), Some(("/aws/kinesis-analytics/a", "b")));
    }
}
