//! Appending, and judging the answer.

use std::sync::Arc;

use api::ports::{AppendError, AppendStream, PortFuture};
use base::Arn;
use firehose::delivery::{Batch, Destination, Failure, Outcome, StreamFacts};
use millstream_api as api;
use millstream_base as base;
use millstream_firehose as firehose;

use super::{config::Config, request};
use crate::{Parts, roles::Role};

/// A data stream.
pub(crate) struct DataStream {
    stream: Arn,
    role: Role,
    append: Arc<dyn AppendStream>,
}

impl DataStream {
    /// By these settings.
    pub fn new(config: Config, stream: &StreamFacts, parts: &Parts) -> Result<Self, Failure> {
        let role = Role::new(&config.role_arn, stream, parts, "Kinesis")?;
        Ok(Self { stream: config.stream, role, append: parts.append.clone() })
    }

    async fn append(&self, batch: &Batch) -> Outcome {
        let caller = match self.role.caller().await {
            Ok(caller) => caller,
            Err(failure) => return Outcome::Retry(failure),
        };
        // Without a fence: batches go side by side, and a crash between an append and its note repeats it, as with any
        // other destination.
        let appended = self.append.append(&caller, &self.stream, request::records(batch), None).await;
        let failure =
            |code: &str, error: AppendError| Failure::new(format!("Kinesis.{code}"), error.to_string());
        match appended {
            Ok(_) => Outcome::Delivered,
            Err(error @ AppendError::Invalid(_)) => Outcome::Reject(failure("InvalidRecord", error)),
            Err(error @ AppendError::NotFound(_)) => Outcome::Retry(failure("ResourceNotFound", error)),
            Err(error @ AppendError::Denied(_)) => Outcome::Retry(failure("AccessDenied", error)),
            Err(error) => Outcome::Retry(failure("Unavailable", error)),
        }
    }
}

impl Destination for DataStream {
    fn deliver<'a>(&'a self, batch: &'a Batch) -> PortFuture<'a, Outcome> {
        Box::pin(self.append(batch))
    }
}
