//! Calls of services that speak Query: the operation and its parameters are a form, answers are XML.

use bytes::Bytes;
use http::{
    HeaderValue, Request,
    header::{CONTENT_TYPE, HOST},
};
use http_body_util::{BodyExt as _, Full};
use millstream_base::{Clock as _, SystemClock};

use super::{Connector, Error, ServiceError, Signer, hash, xml::Element};

/// Calls operations of IAM, each over a connection of its own.
pub struct Query {
    connector: Connector,
    signer: Signer,
    clock: SystemClock,
}

/// What requests are signed for.
const SERVICE: &str = "iam";
/// The version of the API.
const VERSION: &str = "2010-05-08";
const FORM: &str = "application/x-www-form-urlencoded";

impl Query {
    /// A client of IAM.
    pub fn new(connector: Connector, signer: Signer) -> Self {
        Self { connector, signer, clock: SystemClock::new() }
    }

    /// Calls an operation, and answers its result.
    pub async fn call(&self, operation: &str, parameters: &[(&str, &str)]) -> Result<Element, Error> {
        let fixed = [("Action", operation), ("Version", VERSION)];
        let body = form(fixed.iter().chain(parameters).copied());
        let (status, answer) = self.send(Bytes::from(body)).await?;
        let text = String::from_utf8_lossy(&answer);
        let root = Element::parse(&text);
        if status.is_success() {
            let root = root.ok_or_else(|| Error::Answer {
                operation: operation.to_owned(),
                what: "the answer is no XML".into(),
            })?;
            // Operations without output answer with metadata alone.
            return Ok(root.child(&format!("{operation}Result")).cloned().unwrap_or_default());
        }
        let error = root.as_ref().and_then(|root| root.child("Error"));
        let part = |name: &str| error.and_then(|error| error.child(name)).map(|part| part.text.clone());
        let quoted = || text.trim().chars().take(300).collect();
        Err(Error::Service(ServiceError {
            code: part("Code").unwrap_or_else(|| format!("HTTP {}", status.as_u16())),
            message: part("Message").unwrap_or_else(quoted),
            status: status.as_u16(),
        }))
    }

    /// All pages of a list: the members of this name.
    pub async fn list(
        &self,
        operation: &str,
        parameters: &[(&str, &str)],
        name: &str,
    ) -> Result<Vec<Element>, Error> {
        let (mut found, mut marker) = (Vec::new(), String::new());
        loop {
            let mut parameters = parameters.to_vec();
            if !marker.is_empty() {
                parameters.push(("Marker", &marker));
            }
            let page = self.call(operation, &parameters).await?;
            let members = page.child(name).map(|list| list.children.as_slice()).unwrap_or_default();
            found.extend(members.iter().cloned());
            if page.text_of("IsTruncated") != "true" {
                return Ok(found);
            }
            marker = page.text_of("Marker").to_owned();
        }
    }

    async fn send(&self, body: Bytes) -> Result<(http::StatusCode, Bytes), Error> {
        let (mut head, ()) = Request::post("/").body(()).expect("the path is a valid one").into_parts();
        let host = self.connector.endpoint().authority();
        let host = HeaderValue::from_str(&host)
            .map_err(|_| Error::Usage(format!("{host:?} fits into no header")))?;
        head.headers.insert(HOST, host);
        head.headers.insert(CONTENT_TYPE, HeaderValue::from_static(FORM));
        self.signer.sign(&mut head, hash(&body), SERVICE, self.clock.now())?;
        let broken = |error: hyper::Error| Error::Broken {
            endpoint: self.connector.endpoint().clone(),
            source: error.into(),
        };
        let mut connection = self.connector.connect::<Full<Bytes>>().await?;
        let request = Request::from_parts(head, Full::new(body));
        let (head, body) = connection.send_request(request).await.map_err(broken)?.into_parts();
        Ok((head.status, body.collect().await.map_err(broken)?.to_bytes()))
    }
}

/// Pairs as a form.
fn form<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut text = String::new();
    for (name, value) in pairs {
        if !text.is_empty() {
            text.push('&');
        }
        escape(name, &mut text);
        text.push('=');
        escape(value, &mut text);
    }
    text
}

fn escape(part: &str, text: &mut String) {
    for byte in part.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => text.push(byte.into()),
            _ => text.push_str(&format!("%{byte:02X}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_escaped() {
        let pairs = [("Action", "CreateUser"), ("Path", "/a b/ü&=")];
        assert_eq!(form(pairs.into_iter()), "Action=CreateUser&Path=%2Fa%20b%2F%C3%BC%26%3D");
    }
}
