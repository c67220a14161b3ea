//! Structures: the type with its fields, how it is written, printed and turned into an answer.

use std::{collections::BTreeSet, fmt::Write as _};

use super::{
    Service, decode, docs,
    model::{Kind, Member, Model, Place, Shape, Structure},
    names::{field, in_path},
    reach::Reach,
};

/// A structure with all that the served operations need of it; `about` is its document.
pub fn structure(
    model: &Model,
    service: &Service,
    reach: &Reach,
    name: &str,
    about: &str,
) -> Result<String, String> {
    let structure = model.structure(name)?;
    let streams = reach.written.contains(name) && streams(model, structure)?;
    let mut out = docs::lines(0, about);
    out +=
        if streams { "#[derive(Debug, Default)]\n" } else { "#[derive(Clone, Debug, Default, PartialEq)]\n" };
    let stored = is_stored(model, service, name)?;
    if stored {
        out += "#[derive(serde::Serialize, serde::Deserialize)]\n";
    }
    let _ = writeln!(out, "pub struct {} {{", model.type_name(name));
    for member in &structure.members {
        out += &docs::member(model, &member.name, &member.shape);
        if stored {
            out += &match is_required(service, name, member) {
                true => format!("#[serde(rename = {:?})]\n", member.name),
                false => format!(
                    "#[serde(rename = {:?}, default, skip_serializing_if = \"Option::is_none\")]\n",
                    member.name
                ),
            };
        }
        if streams && is_stream(model, &member.shape)? {
            let of = if matches!(model.shape(&member.shape)?, Shape::Stream) {
                "ByteStream"
            } else {
                "EventStream"
            };
            let _ = writeln!(out, "pub {}: {of},", field(&member.name));
            continue;
        }
        let mut of = rust_type(model, &member.shape)?;
        if is_boxed(model, name, member)? {
            of = format!("Box<{of}>");
        }
        let of = if is_required(service, name, member) { of } else { format!("Option<{of}>") };
        let _ = writeln!(out, "pub {}: {of},", field(&member.name));
    }
    out += "}\n\n";
    if reach.read.contains(name) {
        out += &decode::decode(model, service, name, structure)?;
    }
    if reach.written.contains(name) && structure.payload.is_none() {
        out += &encode(model, service, name, structure)?;
    }
    if reach.printed.contains(name) {
        out += &print(model, name, structure);
    }
    Ok(out)
}

/// The Rust type of a shape.
pub fn rust_type(model: &Model, name: &str) -> Result<String, String> {
    Ok(match model.shape(name)? {
        Shape::Text(text) if text.values.is_empty() => "String".to_owned(),
        Shape::Text(_) | Shape::Structure(_) => model.type_name(name).to_owned(),
        Shape::Integer(_) => "i32".to_owned(),
        Shape::Long(_) => "i64".to_owned(),
        Shape::Double => "f64".to_owned(),
        Shape::Boolean => "bool".to_owned(),
        Shape::Timestamp => "Timestamp".to_owned(),
        Shape::Blob(_) | Shape::Stream => "Blob".to_owned(),
        Shape::List { item, .. } => format!("Vec<{}>", rust_type(model, item)?),
        Shape::Map { value, .. } => format!("BTreeMap<String, {}>", rust_type(model, value)?),
    })
}

/// Whether the member stands in a box, since a type cannot hold itself.
pub fn is_boxed(model: &Model, structure: &str, member: &Member) -> Result<bool, String> {
    let is_structure = matches!(model.shape(&member.shape)?, Shape::Structure(_));
    Ok(is_structure && model.is_boxed(structure, &member.shape))
}

/// Whether the shape is a body that comes piece by piece.
fn is_stream(model: &Model, shape: &str) -> Result<bool, String> {
    Ok(matches!(
        model.shape(shape)?,
        Shape::Stream | Shape::Structure(Structure { kind: Kind::EventStream, .. })
    ))
}

fn streams(model: &Model, structure: &Structure) -> Result<bool, String> {
    for member in &structure.members {
        if is_stream(model, &member.shape)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How an output becomes an answer.
pub fn reply(model: &Model, service: &Service, name: &str) -> Result<String, String> {
    let structure = model.structure(name)?;
    let of = model.type_name(name);
    if structure.payload.is_none() && structure.members.iter().all(|member| member.place == Place::Body) {
        return Ok(format!(
            "impl From<{of}> for Reply {{\nfn from(output: {of}) -> Self {{\nSelf::value(output)\n}}\n}}\n\n"
        ));
    }
    let mut out = format!(
        "impl From<{of}> for Reply {{\nfn from(output: {of}) -> Self {{\nlet mut head = HttpHead::default();\n"
    );
    for member in &structure.members {
        let put = match &member.place {
            Place::Header(header) => {
                let header = header.to_ascii_lowercase();
                match model.shape(&member.shape)? {
                    Shape::Text(text) if text.values.is_empty() => {
                        format!("head.header({header:?}, value);\n")
                    }
                    Shape::Text(_) => format!("head.header({header:?}, value.as_str());\n"),
                    Shape::Integer(_) | Shape::Long(_) | Shape::Boolean => {
                        format!("head.header({header:?}, &value.to_string());\n")
                    }
                    _ => return Err(format!("{name}.{} cannot stand in a header", member.name)),
                }
            }
            Place::Status => "head.status(*value);\n".to_owned(),
            Place::Body | Place::EventPayload => continue,
            place => return Err(format!("{name}.{} of an answer stands in {place:?}", member.name)),
        };
        let field = field(&member.name);
        out += &match is_required(service, name, member) {
            true => format!("{{\nlet value = &output.{field};\n{put}}}\n"),
            false => format!("if let Some(value) = &output.{field} {{\n{put}}}\n"),
        };
    }
    let Some(payload) = &structure.payload else {
        return Ok(out + "head.reply(HttpBody::value(output))\n}\n}\n\n");
    };
    let member = structure.members.iter().find(|member| member.name == *payload);
    let member = member.ok_or_else(|| format!("{name} has no member {payload}"))?;
    let field = field(&member.name);
    let required = is_required(service, name, member);
    let body = match model.shape(&member.shape)? {
        Shape::Stream => format!("HttpBody::Stream(output.{field})"),
        Shape::Structure(Structure { kind: Kind::EventStream, .. }) => {
            format!("HttpBody::Events(output.{field})")
        }
        Shape::Blob(_) if required => format!("HttpBody::Bytes(output.{field}.0)"),
        Shape::Blob(_) => format!("HttpBody::Bytes(output.{field}.unwrap_or_default().0)"),
        Shape::Structure(_) if required => format!("HttpBody::value(output.{field})"),
        Shape::Structure(_) => format!("output.{field}.map_or(HttpBody::Empty, HttpBody::value)"),
        _ => return Err(format!("{name}.{payload} cannot be a whole body")),
    };
    Ok(out + &format!("head.reply({body})\n}}\n}}\n\n"))
}

/// Whether the service keeps values of the shape in its tables.
pub fn is_stored(model: &Model, service: &Service, name: &str) -> Result<bool, String> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&str> = service.stored.to_vec();
    while let Some(next) = open.pop() {
        if !seen.insert(next) {
            continue;
        }
        match model.shape(next)? {
            Shape::Structure(structure) => {
                open.extend(structure.members.iter().map(|member| member.shape.as_str()));
            }
            Shape::List { item, .. } => open.push(item),
            Shape::Map { value, .. } => open.push(value),
            _ => {}
        }
    }
    Ok(seen.contains(name))
}

/// Whether the field is always there.
pub fn is_required(service: &Service, structure: &str, member: &Member) -> bool {
    member.required && !service.left_out.contains(&(structure, &member.name))
}

fn encode(model: &Model, service: &Service, name: &str, structure: &Structure) -> Result<String, String> {
    let of = model.type_name(name);
    let body: Vec<&Member> = structure.members.iter().filter(|member| member.place == Place::Body).collect();
    let mut out = format!(
        "impl Encode for {of} {{\nfn encode(&self, writer: &mut dyn Writer) {{\nwriter.begin_object();\n"
    );
    for member in body {
        let plain = service.plain.contains(&member.shape.as_str());
        if plain && !matches!(model.shape(&member.shape)?, Shape::Text(_)) {
            return Err(format!("{} is no text and cannot be written as a plain one", member.shape));
        }
        let write = |value: &str, borrowed: &str| match plain {
            true => format!("writer.plain({borrowed});\n"),
            false => format!("{value}.encode(writer);\n"),
        };
        let field = field(&member.name);
        if is_required(service, name, member) {
            let _ = writeln!(out, "writer.member({:?});", member.wire);
            out += &write(&format!("self.{field}"), &format!("&self.{field}"));
        } else {
            let _ = writeln!(out, "if let Some(value) = &self.{field} {{\nwriter.member({:?});", member.wire);
            out += &write("value", "value");
            out += "}\n";
        }
    }
    out += "writer.end_object();\n}\n";
    if let Some(payload) = structure.members.iter().find(|member| member.place == Place::EventPayload) {
        if !matches!(model.shape(&payload.shape)?, Shape::Blob(_)) {
            return Err(format!("{name}.{} is no blob and cannot be the payload of an event", payload.name));
        }
        let field = field(&payload.name);
        let value = match is_required(service, name, payload) {
            true => format!("Some(self.{field}.as_slice())"),
            false => format!("Some(self.{field}.as_ref().map_or(&[], |value| value.as_slice()))"),
        };
        out += &format!("\nfn raw(&self) -> Option<&[u8]> {{\n{value}\n}}\n");
    }
    Ok(out + "}\n\n")
}

fn print(model: &Model, name: &str, structure: &Structure) -> String {
    let of = model.type_name(name);
    let members = structure.members.iter();
    let members =
        members.map(|member| format!("({:?}, &self.{})", in_path(&member.name), field(&member.name)));
    let members = members.collect::<Vec<_>>().join(", ");
    format!(
        "impl Print for {of} {{\nfn print(&self, out: &mut Printed) {{\nout.structure({name:?}, &[{members}]);\n}}\n}}\n\n"
    )
}
