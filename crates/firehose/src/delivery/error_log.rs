//! The error log of a destination: what goes wrong, as an event in the log stream that its `CloudWatchLoggingOptions` name.

use std::{collections::BTreeSet, sync::Arc};

use api::ports::{AssumeServiceRole, LogEvent, LogSink, LogTarget, ServiceRole};
use base::{Arn, Clock};
use millstream_api as api;
use millstream_base as base;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Failure;
use crate::{service::Firehose, settings::is_enabled, stream::DeliveryStream};

/// Of the failures of one batch so many are told apart.
const DISTINCT_MAX: usize = 10;

/// See the module. Its lines are written as the destination's role, which needs `logs:PutLogEvents`.
pub(crate) struct ErrorLog {
    sink: Arc<dyn LogSink>,
    roles: Arc<dyn AssumeServiceRole>,
    clock: Arc<dyn Clock>,
    role: ServiceRole,
    group: String,
    stream: String,
    about: About,
}

/// What every line says; the members are those of the developer guide.
#[derive(Clone, Debug, Serialize)]
struct About {
    #[serde(rename = "deliveryStreamARN")]
    arn: String,
    destination: String,
    #[serde(rename = "deliveryStreamVersionId")]
    version: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    #[serde(flatten)]
    about: &'a About,
    message: &'a str,
    error_code: &'a str,
}

/// What an error record says of its failure.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Recorded {
    error_code: String,
    error_message: String,
}

impl ErrorLog {
    /// The log that a destination's settings name, if it is switched on.
    pub fn of(firehose: &Firehose, stream: &DeliveryStream, settings: &Value) -> Option<Arc<Self>> {
        let options = settings.get("CloudWatchLoggingOptions");
        if !is_enabled(options) {
            return None;
        }
        let text = |name: &str| Some(options?[name].as_str()?.to_owned());
        let to = ["BucketARN", "/EndpointConfiguration/Url"];
        let destination = settings[to[0]].as_str().or_else(|| settings.pointer(to[1])?.as_str());
        Some(Arc::new(Self {
            sink: firehose.logs.clone()?,
            roles: firehose.roles.clone(),
            clock: firehose.clock.clone(),
            role: firehose.role(stream, Arn::parse(settings["RoleARN"].as_str()?).ok()?),
            group: text("LogGroupName")?,
            stream: text("LogStreamName")?,
            about: About {
                arn: stream.arn.to_string(),
                destination: destination.unwrap_or_default().to_owned(),
                version: stream.record().version,
            },
        }))
    }

    /// Writes what went wrong.
    pub async fn write(&self, failure: &Failure) {
        let line = Line { about: &self.about, message: &failure.message, error_code: &failure.code };
        let message = serde_json::to_string(&line).expect("texts and numbers can be written");
        // Without its role it has no right to write.
        if let Ok(writer) = self.roles.assume(&self.role).await {
            let target = LogTarget { group: &self.group, stream: &self.stream, make_group: false };
            self.sink.put(&writer, target, vec![LogEvent { timestamp: self.clock.now(), message }]);
        }
    }

    /// Writes what these error records say, each thing once.
    pub async fn write_records<'a>(&self, lines: impl Iterator<Item = &'a [u8]>) {
        let mut seen = BTreeSet::new();
        for line in lines {
            let Ok(Recorded { error_code, error_message }) = serde_json::from_slice(line) else { continue };
            if seen.len() < DISTINCT_MAX && seen.insert((error_code.clone(), error_message.clone())) {
                self.write(&Failure::new(error_code, error_message)).await;
            }
        }
    }
}
