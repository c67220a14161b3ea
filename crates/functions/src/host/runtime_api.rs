//! Lambda's Runtime API, as functions' runtimes ask for it.
//!
//! <https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html>

use std::{io, sync::Arc};

use bytes::Bytes;
use millstream_runtime as runtime;
use tokio::net::{TcpListener, TcpStream};
use tracing::debug;

use super::{
    exchange::{Answer, Exchange},
    http::Connection,
};

/// The greatest result (Lambda quotas; a little more than 6 MiB, as the service has it).
pub(super) const RESULT_BYTES_MAX: usize = 6_291_556;
/// Connections that a runtime may have open.
const CONNECTIONS_MAX: usize = 16;
const ACCEPTED: &[u8] = br#"{"status":"OK"}"#;

/// Answers on the listener, for as long as the task is not aborted.
pub(super) async fn serve(listener: TcpListener, exchange: Arc<Exchange>) {
    let room = Arc::new(tokio::sync::Semaphore::new(CONNECTIONS_MAX));
    let mut connections: Vec<Connected> = Vec::new();
    loop {
        let permit = room.clone().acquire_owned().await.expect("the semaphore is never closed");
        let Ok((stream, _)) = listener.accept().await else { return };
        connections.retain(|connection| !connection.0.is_finished());
        let exchange = exchange.clone();
        connections.push(Connected(runtime::spawn(async move {
            let _permit = permit;
            if let Err(error) = talk(stream, &exchange).await {
                debug!(%error, "connection of a function's runtime ended");
            }
        })));
    }
}

/// A connection that ends with whoever holds it.
struct Connected(runtime::Task<()>);

impl Drop for Connected {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn talk(stream: TcpStream, exchange: &Exchange) -> io::Result<()> {
    let mut connection = Connection::new(stream);
    while let Some(request) = connection.request(RESULT_BYTES_MAX).await? {
        let path = request.path.split('?').next().unwrap_or_default();
        let Some(path) = path.strip_prefix("/2018-06-01/runtime/") else {
            connection
                .answer(404, &[], &error("Extension.NotSupported", "There is no such interface."))
                .await?;
            continue;
        };
        let segments: Vec<&str> = path.split('/').collect();
        match (request.method.as_str(), segments.as_slice()) {
            ("GET", ["invocation", "next"]) => {
                let call = exchange.next().await;
                let deadline = call.deadline_ms.to_string();
                let mut headers = vec![
                    ("Lambda-Runtime-Aws-Request-Id", call.id.as_str()),
                    ("Lambda-Runtime-Deadline-Ms", &deadline),
                    ("Lambda-Runtime-Invoked-Function-Arn", &call.arn),
                    ("Lambda-Runtime-Trace-Id", &call.trace),
                ];
                if let Some(context) = &call.client_context {
                    headers.push(("Lambda-Runtime-Client-Context", context));
                }
                connection.answer(200, &headers, &call.payload).await?;
            }
            ("POST", ["invocation", id, "response"]) => {
                let (answer, status) = match request.body {
                    Some(body) => (Answer::Result(body), 202),
                    None => (Answer::TooLarge, 413),
                };
                accept(&mut connection, exchange.answer(id, answer), status).await?;
            }
            ("POST", ["invocation", id, "error"]) => {
                let answer = request.body.map_or(Answer::TooLarge, Answer::Error);
                accept(&mut connection, exchange.answer(id, answer), 202).await?;
            }
            ("POST", ["init", "error"]) => {
                exchange.fail(request.body.unwrap_or_else(|| {
                    Bytes::from(error("Runtime.Unknown", "The runtime said too much about its failure."))
                }));
                connection.answer(202, &[], ACCEPTED).await?;
            }
            _ => connection.answer(404, &[], &error("NotFound", "There is no such path.")).await?,
        }
    }
    Ok(())
}

async fn accept(connection: &mut Connection, known: bool, status: u16) -> io::Result<()> {
    match (known, status) {
        (true, 413) => {
            let message = format!("Exceeded maximum allowed payload size ({RESULT_BYTES_MAX} bytes).");
            connection.answer(413, &[], &error("RequestEntityTooLarge", &message)).await
        }
        (true, _) => connection.answer(status, &[], ACCEPTED).await,
        (false, _) => connection.answer(400, &[], &error("InvalidRequestID", "Invalid request ID")).await,
    }
}

/// An error object.
pub(super) fn error(kind: &str, message: &str) -> Vec<u8> {
    serde_json::json!({ "errorType": kind, "errorMessage": message }).to_string().into_bytes()
}
