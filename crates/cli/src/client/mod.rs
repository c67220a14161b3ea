//! A small client of the public API: signed JSON calls over kept-alive connections, with the retries that any SDK makes.
//!
//! It knows no operation; commands name them. Start with [`Client::call`].

mod connection;
mod credentials;
mod endpoint;
mod error;
mod query;
mod rest;
mod sign;
mod xml;

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::{body::Incoming, client::conn::http1::SendRequest};
use millstream_base::{Clock, Rng, SystemClock, SystemRng};
use millstream_runtime::{sleep, timeout};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::sync::Mutex;

pub use connection::Connector;
pub use credentials::{Sources, find_credentials, find_region};
pub use endpoint::Endpoint;
pub use error::{Error, ServiceError, is_throttle};
pub use query::Query;
pub use rest::{Rest, RestBody};
pub use sign::{Api, Signer, Target, hash};
pub use xml::Element;

/// The encoding of requests and answers.
pub const JSON: &str = "application/x-amz-json-1.1";

/// How long one answer may take; SubscribeToShard's headers included.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(60);
/// How often a call is made before its error is told.
const ATTEMPTS_MAX: u32 = 6;

/// Calls operations of one service of one server as one caller. Cheap to clone; clones share connections.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    api: &'static Api,
    connector: Connector,
    signer: Signer,
    /// Connections that nobody uses at the moment.
    idle: Mutex<Vec<SendRequest<Full<Bytes>>>>,
    clock: SystemClock,
}

impl Client {
    /// A client of a service, without connections yet.
    pub fn new(api: &'static Api, connector: Connector, signer: Signer) -> Self {
        let clock = SystemClock::new();
        Self(Arc::new(Inner { api, connector, signer, idle: Mutex::default(), clock }))
    }

    /// The server's address.
    pub fn endpoint(&self) -> &Endpoint {
        self.0.connector.endpoint()
    }

    /// Time, for whoever works with this client.
    pub fn clock(&self) -> &SystemClock {
        &self.0.clock
    }

    /// Calls an operation and reads its answer as `T`; again, with growing pauses, while the error may pass.
    ///
    /// A call whose connection breaks is made again too, so that a put may be done twice: at least once, as with the
    /// SDKs.
    pub async fn call<T: DeserializeOwned>(&self, operation: &str, input: &Value) -> Result<T, Error> {
        let mut attempt = 1;
        loop {
            match self.call_once(operation, input).await {
                Err(error) if error.is_transient() && attempt < ATTEMPTS_MAX => {
                    sleep(pause_before_retry(attempt, &SystemRng)).await;
                    attempt += 1;
                }
                result => return result,
            }
        }
    }

    /// Calls an operation once.
    pub async fn call_once<T: DeserializeOwned>(&self, operation: &str, input: &Value) -> Result<T, Error> {
        let body = Bytes::from(input.to_string());
        let exchange = timeout(ANSWER_TIMEOUT, self.exchange(operation, body)).await;
        let answer = exchange.map_err(|_| self.silent(ANSWER_TIMEOUT))??;
        if answer.status() != http::StatusCode::OK {
            return Err(refusal(answer.status(), answer.headers(), answer.body()));
        }
        let bytes = answer.into_body();
        // Operations without output answer with no bytes at all.
        let bytes = if bytes.is_empty() { Bytes::from_static(b"{}") } else { bytes };
        serde_json::from_slice(&bytes)
            .map_err(|error| Error::Answer { operation: operation.to_owned(), what: error.to_string() })
    }

    /// Calls an operation whose answer is a stream, and hands over the stream once the service has accepted the call.
    pub async fn open(&self, operation: &str, input: &Value) -> Result<Incoming, Error> {
        let sending = async {
            let (_, response) = self.send(operation, Bytes::from(input.to_string())).await?;
            if response.status() == http::StatusCode::OK {
                return Ok(response.into_body());
            }
            let (head, body) = response.into_parts();
            let bytes = body.collect().await.map_err(|error| self.broken(error))?.to_bytes();
            Err(refusal(head.status, &head.headers, &bytes))
        };
        timeout(ANSWER_TIMEOUT, sending).await.map_err(|_| self.silent(ANSWER_TIMEOUT))?
    }

    async fn exchange(&self, operation: &str, body: Bytes) -> Result<Response<Bytes>, Error> {
        let (connection, response) = self.send(operation, body).await?;
        let (head, body) = response.into_parts();
        let bytes = body.collect().await.map_err(|error| self.broken(error))?.to_bytes();
        if !connection.is_closed() {
            self.0.idle.lock().await.push(connection);
        }
        Ok(Response::from_parts(head, bytes))
    }

    /// Sends a request on an idle connection or a new one; the connection is free again once the answer was read.
    async fn send(
        &self,
        operation: &str,
        body: Bytes,
    ) -> Result<(SendRequest<Full<Bytes>>, Response<Incoming>), Error> {
        let request = self.request(operation, body)?;
        let mut connection = self.connection().await?;
        let response = connection.send_request(request).await.map_err(|error| self.broken(error))?;
        Ok((connection, response))
    }

    async fn connection(&self) -> Result<SendRequest<Full<Bytes>>, Error> {
        loop {
            let idle = self.0.idle.lock().await.pop();
            let Some(mut connection) = idle else {
                return self.0.connector.connect().await;
            };
            // The server may have hung up in the meantime.
            if connection.ready().await.is_ok() {
                return Ok(connection);
            }
        }
    }

    fn request(&self, operation: &str, body: Bytes) -> Result<Request<Full<Bytes>>, Error> {
        let host = self.endpoint().authority();
        let api = self.0.api;
        let target = Target { api, host: &host, content_type: api.content_type, operation };
        let head = self.0.signer.head(&target, hash(&body), self.0.clock.now())?;
        Ok(Request::from_parts(head, Full::new(body)))
    }

    fn broken(&self, error: hyper::Error) -> Error {
        Error::Broken { endpoint: self.endpoint().clone(), source: error.into() }
    }

    fn silent(&self, waited: Duration) -> Error {
        Error::Silent { endpoint: self.endpoint().clone(), seconds: waited.as_secs() }
    }
}

/// A pause of 50 to 100 ms, doubling with each attempt up to a few seconds; chance spreads callers out.
pub fn pause_before_retry(attempt: u32, rng: &impl Rng) -> Duration {
    let longest_ms = 100u64 << attempt.saturating_sub(1).min(5);
    Duration::from_millis(longest_ms / 2 + rng.next_u64() % (longest_ms / 2))
}

/// What the service says in an answer that is not 200.
fn refusal(status: http::StatusCode, headers: &HeaderMap, body: &[u8]) -> Error {
    let answer: Value = serde_json::from_slice(body).unwrap_or_default();
    let text = |names: [&str; 2]| names.iter().find_map(|name| answer[*name].as_str()).map(str::to_owned);
    let in_header = || headers.get("x-amzn-errortype")?.to_str().ok().map(str::to_owned);
    // Some services qualify the name: `com.amazonaws…#Name`, and in the header `Name:http://…`.
    let code = text(["__type", "code"]).or_else(in_header).map(|code| {
        let code = code.rsplit('#').next().unwrap_or_default();
        code.split(':').next().unwrap_or_default().to_owned()
    });
    // What is no error of the service's own, say of a proxy, is quoted.
    let message = text(["message", "Message"]).unwrap_or_else(|| match &code {
        Some(_) => String::new(),
        None => String::from_utf8_lossy(body).trim().chars().take(300).collect(),
    });
    Error::Service(ServiceError {
        code: code.unwrap_or_else(|| format!("HTTP {}", status.as_u16())),
        message,
        status: status.as_u16(),
    })
}

#[cfg(test)]
mod tests {
    use millstream_base::SeededRng;

    use super::*;

    #[test]
    fn refusals_are_read_in_every_dress() {
        let read =
            |body: &str| match refusal(http::StatusCode::BAD_REQUEST, &HeaderMap::new(), body.as_bytes()) {
                Error::Service(error) => (error.code, error.message),
                other => panic!("{other}"),
            };
        let expected = ("ResourceNotFoundException".to_owned(), "not here".to_owned());
        assert_eq!(read(r#"{"__type":"ResourceNotFoundException","message":"not here"}"#), expected);
        assert_eq!(
            read(r#"{"__type":"com.amazonaws.k#ResourceNotFoundException","Message":"not here"}"#),
            expected
        );
        assert_eq!(read("<html>teapot"), ("HTTP 400".to_owned(), "<html>teapot".to_owned()));
        assert_eq!(read(r#"{"__type":"UnknownOperationException"}"#).1, "");
    }

    #[test]
    fn pauses_grow_and_vary() {
        let rng = SeededRng::new(1);
        let pause = |attempt| pause_before_retry(attempt, &rng).as_millis();
        assert!((50..100).contains(&pause(1)) && (400..800).contains(&pause(4)) && pause(40) < 3200);
        assert_ne!(pause(6), pause(6));
    }
}
