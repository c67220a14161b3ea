//! Calls of services that speak REST: the operation stands in the path, and bodies may be streams.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Response, header};
use http_body_util::{BodyExt as _, Full, combinators::UnsyncBoxBody};
use hyper::body::Incoming;
use millstream_base::{Clock as _, SystemClock};
use serde_json::Value;

use super::{Connector, Error, Signer, hash, refusal};

/// A body on its way to the server.
pub type RestBody = UnsyncBoxBody<Bytes, std::io::Error>;

/// Calls operations of one service, each over a connection of its own.
pub struct Rest {
    connector: Connector,
    signer: Signer,
    /// What requests are signed for.
    service: &'static str,
    clock: SystemClock,
}

impl Rest {
    /// A client of the service.
    pub fn new(connector: Connector, signer: Signer, service: &'static str) -> Self {
        Self { connector, signer, service, clock: SystemClock::new() }
    }

    /// Time, for whoever works with this client.
    pub fn clock(&self) -> &SystemClock {
        &self.clock
    }

    /// Calls an operation whose answer is JSON.
    pub async fn call(&self, path: &str, input: &Value) -> Result<Value, Error> {
        let (_, body) = self.open(path, input).await?.into_parts();
        let bytes = body.collect().await.map_err(|error| self.broken(error))?.to_bytes();
        let bytes = if bytes.is_empty() { Bytes::from_static(b"{}") } else { bytes };
        serde_json::from_slice(&bytes)
            .map_err(|error| Error::Answer { operation: path.to_owned(), what: error.to_string() })
    }

    /// Calls an operation of a service that speaks JSON: `target` names both.
    pub async fn json(&self, target: &str, input: &Value) -> Result<Value, Error> {
        let body = Bytes::from(input.to_string());
        let signed = hash(&body);
        let sent = Full::new(body).map_err(|never| match never {}).boxed_unsync();
        let headers = [("content-type", "application/x-amz-json-1.0"), ("x-amz-target", target)];
        let (_, body) = self.send("/", &headers, signed, sent).await?.into_parts();
        let bytes = body.collect().await.map_err(|error| self.broken(error))?.to_bytes();
        serde_json::from_slice(&bytes)
            .map_err(|error| Error::Answer { operation: target.to_owned(), what: error.to_string() })
    }

    /// Calls an operation whose answer is read as it comes.
    pub async fn open(&self, path: &str, input: &Value) -> Result<Response<Incoming>, Error> {
        let body = Bytes::from(input.to_string());
        let signed = hash(&body);
        let sent = Full::new(body).map_err(|never| match never {}).boxed_unsync();
        self.send(path, &[("content-type", "application/json")], signed, sent).await
    }

    /// Sends a body as it comes and answers as soon as the server does; the signature covers the head alone.
    pub async fn stream(
        &self,
        path: &str,
        headers: &[(&str, &str)],
        body: RestBody,
    ) -> Result<Response<Incoming>, Error> {
        self.send(path, headers, hash(b""), body).await
    }

    async fn send(
        &self,
        path: &str,
        headers: &[(&str, &str)],
        signed: millstream_wire::sigv4::BodyHash,
        body: RestBody,
    ) -> Result<Response<Incoming>, Error> {
        let usage = |what: String| Error::Usage(what);
        let (mut head, ()) =
            Request::post(path).body(()).map_err(|error| usage(error.to_string()))?.into_parts();
        let host = self.connector.endpoint().authority();
        for (name, value) in headers.iter().copied().chain([(header::HOST.as_str(), host.as_str())]) {
            let value =
                HeaderValue::from_str(value).map_err(|_| usage(format!("{value:?} fits into no header")))?;
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(|error| usage(error.to_string()))?;
            head.headers.insert(name, value);
        }
        self.signer.sign(&mut head, signed, self.service, self.clock.now())?;
        let mut connection = self.connector.connect::<RestBody>().await?;
        let answer = connection.send_request(Request::from_parts(head, body)).await;
        let answer = answer.map_err(|error| self.broken(error))?;
        if answer.status().is_success() {
            return Ok(answer);
        }
        let (head, body) = answer.into_parts();
        let bytes = body.collect().await.map_err(|error| self.broken(error))?.to_bytes();
        Err(refusal(head.status, &head.headers, &bytes))
    }

    /// The connection broke.
    pub fn broken(&self, error: hyper::Error) -> Error {
        Error::Broken { endpoint: self.connector.endpoint().clone(), source: error.into() }
    }
}
