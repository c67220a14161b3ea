//! `bindings.rs`: method, path and the places of members, for services of REST protocols.

use std::fmt::Write as _;

use super::model::{Model, Operation, Place, Shape, Structure};

/// The file's body; empty for a service whose operations are all `POST /`.
pub fn bindings(model: &Model) -> Result<String, String> {
    if model.operations.iter().all(|operation| operation.http.method == "POST" && operation.http.uri == "/") {
        return Ok(String::new());
    }
    let mut out =
        "/// Of every served operation, in the model's order.\npub const BINDINGS: &[Binding] = &[\n"
            .to_owned();
    for operation in &model.operations {
        out += &one(model, operation)?;
    }
    Ok(out + "];\n")
}

fn one(model: &Model, operation: &Operation) -> Result<String, String> {
    let input = operation.input.as_ref().map(|input| model.structure(input)).transpose()?;
    let members = input.map(|input| input.members.as_slice()).unwrap_or_default();
    let mut inputs = String::new();
    for member in members {
        let place = match &member.place {
            Place::Body => continue,
            Place::Label(name) => format!("Place::Label({name:?})"),
            Place::Query(name) => format!("Place::Query({name:?})"),
            Place::Header(name) => format!("Place::Header({:?})", name.to_ascii_lowercase()),
            other => return Err(format!("{} of {} stands in {other:?}", member.name, operation.name)),
        };
        let plain = match model.shape(&member.shape)? {
            Shape::List { item, .. } => {
                !matches!(model.shape(item)?, Shape::List { .. } | Shape::Structure(_))
            }
            shape => {
                !matches!(shape, Shape::Map { .. } | Shape::Structure(_) | Shape::Blob(_) | Shape::Stream)
            }
        };
        if !plain {
            return Err(format!("{} of {} cannot stand outside the body", member.name, operation.name));
        }
        let _ = writeln!(inputs, "Bound {{ member: {:?}, place: {place} }},", member.wire);
    }
    let payload = match input.and_then(|input| Some((input, input.payload.as_deref()?))) {
        Some((input, payload)) => payload_of(model, input, payload)?,
        None if members.iter().any(|member| member.place == Place::Body) => "Payload::Members".to_owned(),
        None => "Payload::None".to_owned(),
    };
    let (name, http) = (&operation.name, &operation.http);
    Ok(format!(
        "Binding {{ operation: {name:?}, method: {:?}, uri: {:?}, status: {}, inputs: &[{inputs}], payload: {payload} }},\n",
        http.method, http.uri, http.status
    ))
}

fn payload_of(model: &Model, input: &Structure, payload: &str) -> Result<String, String> {
    let member = input.members.iter().find(|member| member.name == payload);
    let member = member.ok_or_else(|| format!("there is no member {payload}"))?;
    Ok(match model.shape(&member.shape)? {
        Shape::Blob(_) | Shape::Stream | Shape::Text(_) => format!("Payload::Raw({:?})", member.wire),
        Shape::Structure(_) => format!("Payload::Value({:?})", member.wire),
        _ => return Err(format!("{payload} cannot be a whole body")),
    })
}
