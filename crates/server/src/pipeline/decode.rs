//! Puts the right reader in front of a request.

use api::{BodyStream, Completed, ErrorCode, Malformed, Reader, WireError, pipeline::Running};
use http::request::Parts;
use millstream_api as api;
use millstream_wire as wire;
use wire::{
    Encoding,
    query::{Form, QueryReader},
    rest::RestReader,
    sigv4::Head,
};

use super::route::Route;

/// Runs `run` with a reader over the request.
pub(super) fn with_reader(
    route: &Route,
    head: &Parts,
    body: &[u8],
    stream: Option<BodyStream>,
    run: impl FnOnce(&mut dyn Reader) -> Running,
) -> Running {
    let ran = match (route.encoding, &route.template) {
        (Encoding::Query, _) => Form::parse(body).map(|form| run(&mut QueryReader::new(&form))),
        (_, Some(template)) => RestReader::new(template, &Head::of(head), body).map(|reader| match stream {
            Some(stream) => run(&mut reader.with_stream(stream)),
            None => {
                let mut reader = reader;
                run(&mut reader)
            }
        }),
        (encoding, None) => return run(encoding.reader(body).as_dyn()),
    };
    ran.unwrap_or_else(refused)
}

fn refused(malformed: Malformed) -> Running {
    let error = WireError::new(ErrorCode::SERIALIZATION, malformed.message);
    Box::pin(std::future::ready(Completed { access: None, outcome: Err(error) }))
}
