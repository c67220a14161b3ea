//! `errors.rs`: the errors of the model, and which operation declares which.

use std::{collections::BTreeSet, fmt::Write as _};

use super::{
    docs,
    model::{Kind, Model},
    names::screaming,
    reach::Reach,
};

/// The file's body.
pub fn errors(model: &Model, reach: &Reach) -> Result<String, String> {
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for operation in &model.operations {
        named.extend(operation.errors.iter().map(String::as_str));
    }
    for (_, stream) in &reach.streams {
        named.extend(exceptions(model, stream)?);
    }
    let mut out = String::new();
    for name in named {
        let Kind::Error { query, status } = &model.structure(name)?.kind else {
            return Err(format!("{name} is declared as an error and is none"));
        };
        let called = query.as_ref().map(|query| format!(", `{query}` in Query")).unwrap_or_default();
        out += &docs::lines(0, &format!("`{name}`{called}, HTTP status {status}."));
        let mut made = match status {
            400 => format!("ErrorCode::sender({name:?})"),
            status => format!("ErrorCode::with_status({name:?}, {status})"),
        };
        if let Some(query) = query {
            made += &format!(".in_query({query:?})");
        }
        let _ = writeln!(out, "pub const {}: ErrorCode = {made};\n", screaming(name));
    }
    out +=
        "/// The errors that the model declares for each operation.\npub mod declared {\nuse super::*;\n\n";
    for operation in &model.operations {
        out += &docs::lines(4, &format!("Errors of `{}`.", operation.name));
        let list = operation.errors.iter().map(|error| screaming(error)).collect::<Vec<_>>().join(", ");
        let _ = writeln!(out, "pub const {}: &[ErrorCode] = &[{list}];\n", screaming(&operation.name));
    }
    for (operation, stream) in &reach.streams {
        out += &docs::lines(4, &format!("Errors that may end the event stream of `{operation}`."));
        let list = exceptions(model, stream)?.into_iter().map(screaming).collect::<Vec<_>>().join(", ");
        let _ = writeln!(out, "pub const {}_STREAM: &[ErrorCode] = &[{list}];\n", screaming(operation));
    }
    Ok(out + "}\n")
}

/// The members of an event stream that are errors.
fn exceptions<'a>(model: &'a Model, stream: &str) -> Result<Vec<&'a str>, String> {
    let mut found = Vec::new();
    for member in &model.structure(stream)?.members {
        if matches!(model.structure(&member.shape)?.kind, Kind::Error { .. }) {
            found.push(member.shape.as_str());
        }
    }
    Ok(found)
}
