//! Sending a request and judging the answer.

use std::{io::Write as _, sync::Arc, time::Duration};

use api::ports::PortFuture;
use aws_lc_rs::digest;
use base::Clock;
use bytes::Bytes;
use firehose::delivery::{Batch, Destination, FailedRecord, Failure, Outcome, StreamFacts};
use flate2::{Compression, write::GzEncoder};
use millstream_api as api;
use millstream_base as base;
use millstream_firehose as firehose;
use millstream_outgoing as outgoing;
use millstream_runtime as runtime;
use outgoing::{
    Outgoing,
    reqwest::{self, Response, header},
};
use serde::Deserialize;

use super::{config::Config, request};

/// How long an endpoint may take (protocol, "Request and response specifications").
const PATIENCE: Duration = Duration::from_secs(if cfg!(test) { 1 } else { 180 });
/// The greatest answer.
const ANSWER_BYTES_MAX: usize = 1 << 20;
/// The most records in a request.
const RECORDS_MAX: usize = 10_000;

/// An HTTP endpoint.
pub(crate) struct HttpEndpoint {
    config: Config,
    source_arn: String,
    common_attributes: String,
    outgoing: Arc<Outgoing>,
    clock: Arc<dyn Clock>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    request_id: String,
    #[serde(default)]
    error_message: Option<String>,
}

impl HttpEndpoint {
    /// By these settings.
    pub fn new(config: Config, stream: &StreamFacts, outgoing: Arc<Outgoing>, clock: Arc<dyn Clock>) -> Self {
        let common_attributes = request::common_attributes(&config.request_configuration.common_attributes);
        Self { source_arn: stream.arn.to_string(), common_attributes, config, outgoing, clock }
    }

    /// Sends one request. `Err` says whether another try makes sense.
    async fn send(&self, batch: &Batch) -> Result<(), (bool, Failure)> {
        let gzip = self.config.request_configuration.content_encoding.as_deref() == Some("GZIP");
        let (owned, now) = (batch.clone(), self.clock.now().as_millis());
        let (request_id, body) = runtime::blocking(move || {
            let id = request_id(&owned);
            let body = request::body(&owned, &id, now);
            (id, if gzip { pack(&body) } else { body })
        })
        .await;
        let refused = |error: outgoing::ClientError| {
            (true, Failure::new("HttpEndpoint.ConnectionFailed", error.to_string()))
        };
        let target = self.outgoing.client(&self.config.endpoint_configuration.url).map_err(refused)?;
        let mut request = target
            .client
            .post(target.url)
            .timeout(PATIENCE)
            .header(header::CONTENT_TYPE, "application/json")
            .header("X-Amz-Firehose-Protocol-Version", "1.0")
            .header("X-Amz-Firehose-Request-Id", &request_id)
            .header("X-Amz-Firehose-Source-Arn", &self.source_arn)
            .header("X-Amz-Firehose-Common-Attributes", &self.common_attributes);
        if let Some(key) = &self.config.endpoint_configuration.access_key {
            request = request.header("X-Amz-Firehose-Access-Key", key);
        }
        if gzip {
            request = request.header(header::CONTENT_ENCODING, "gzip");
        }
        let response = request.body(body).send().await.map_err(|error| (true, unreachable(&error)))?;
        judge(response, &request_id).await
    }
}

impl Destination for HttpEndpoint {
    fn deliver<'a>(&'a self, batch: &'a Batch) -> PortFuture<'a, Outcome> {
        Box::pin(async move {
            let count = batch.entries.len();
            if count <= RECORDS_MAX {
                return match self.send(batch).await {
                    Ok(()) => Outcome::Delivered,
                    Err((true, failure)) => Outcome::Retry(failure),
                    Err((false, failure)) => Outcome::Reject(failure),
                };
            }
            let mut failed = Vec::new();
            for start in (0..count).step_by(RECORDS_MAX) {
                let indices: Vec<usize> = (start..count.min(start + RECORDS_MAX)).collect();
                if let Err((retry, failure)) = self.send(&batch.only(&indices)).await {
                    let failure = |index| FailedRecord { index, retry, failure: failure.clone() };
                    failed.extend(indices.into_iter().map(failure));
                }
            }
            if failed.is_empty() { Outcome::Delivered } else { Outcome::Partial(failed) }
        })
    }
}

/// The same for the same records, however often they are sent.
fn request_id(batch: &Batch) -> String {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(&batch.id);
    context.update(&batch.data);
    let hash = context.finish();
    let hex = base::hex(&hash.as_ref()[..16]);
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

fn pack(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 4), Compression::fast());
    encoder.write_all(body).and_then(|()| encoder.finish()).expect("memory has no I/O errors")
}

fn unreachable(error: &reqwest::Error) -> Failure {
    let code = match () {
        () if error.is_timeout() => "HttpEndpoint.RequestTimeout",
        () if error.is_connect() => "HttpEndpoint.ConnectionFailed",
        () => "HttpEndpoint.ConnectionReset",
    };
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    Failure::new(code, text)
}

/// Only a 200 with a JSON object that repeats the request's id means that the records are there.
async fn judge(response: Response, request_id: &str) -> Result<(), (bool, Failure)> {
    let status = response.status().as_u16();
    let invalid =
        |message: String| (true, Failure::new("HttpEndpoint.InvalidResponseFromDestination", message));
    let has = |name| response.headers().contains_key(name);
    let encoded = has(header::CONTENT_ENCODING);
    let is_json = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("application/json"));
    let body = read(response).await?;
    let answer: Option<Answer> = serde_json::from_slice(&body).ok();
    if status != 200 {
        let said = answer.and_then(|answer| answer.error_message).unwrap_or_default();
        let message = format!("Received response with status code: {status}. {said}");
        // 413: the same request would be too large again.
        return Err((status != 413, Failure::new("HttpEndpoint.DestinationException", message.trim_end())));
    }
    if encoded || !is_json {
        return Err(invalid("The response must be application/json without content encoding.".into()));
    }
    match answer {
        Some(answer) if answer.request_id == request_id => Ok(()),
        Some(answer) => Err(invalid(format!("The response is for the request {}.", answer.request_id))),
        None => Err(invalid("The response is no JSON object with a requestId.".into())),
    }
}

async fn read(mut response: Response) -> Result<Bytes, (bool, Failure)> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| (true, unreachable(&error)))? {
        if body.len() + chunk.len() > ANSWER_BYTES_MAX {
            let failure = Failure::new("HttpEndpoint.ResponseTooLarge", "The response has more than 1 MiB.");
            return Err((true, failure));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.into())
}
