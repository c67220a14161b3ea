//! Structures: the type with its fields, how it is written, printed and turned into an answer.

use std::fmt::Write as _;

use super::{
    Service, decode, docs,
    model::{Member, Model, Shape, Structure},
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
    let mut out = docs::lines(0, about);
    out += "#[derive(Clone, Debug, Default, PartialEq)]\n";
    let _ = writeln!(out, "pub struct {name} {{");
    for member in &structure.members {
        out += &docs::member(model, &member.name, &member.shape);
        let of = rust_type(model, &member.shape)?;
        let of = if is_required(service, name, member) { of } else { format!("Option<{of}>") };
        let _ = writeln!(out, "pub {}: {of},", field(&member.name));
    }
    out += "}\n\n";
    if reach.read.contains(name) {
        out += &decode::decode(model, service, name, structure)?;
    }
    if reach.written.contains(name) {
        out += &encode(model, service, name, structure)?;
    }
    if reach.printed.contains(name) {
        out += &print(name, structure);
    }
    Ok(out)
}

/// The Rust type of a shape.
pub fn rust_type(model: &Model, name: &str) -> Result<String, String> {
    Ok(match model.shape(name)? {
        Shape::Text(text) if text.values.is_empty() => "String".to_owned(),
        Shape::Text(_) | Shape::Structure(_) => name.to_owned(),
        Shape::Integer(_) => "i32".to_owned(),
        Shape::Long(_) => "i64".to_owned(),
        Shape::Double => "f64".to_owned(),
        Shape::Boolean => "bool".to_owned(),
        Shape::Timestamp => "Timestamp".to_owned(),
        Shape::Blob(_) => "Blob".to_owned(),
        Shape::List { item, .. } => format!("Vec<{}>", rust_type(model, item)?),
        Shape::Map { value, .. } => format!("BTreeMap<String, {}>", rust_type(model, value)?),
    })
}

/// Whether the field is always there.
pub fn is_required(service: &Service, structure: &str, member: &Member) -> bool {
    member.required && !service.left_out.contains(&(structure, &member.name))
}

fn encode(model: &Model, service: &Service, name: &str, structure: &Structure) -> Result<String, String> {
    let mut out = format!(
        "impl Encode for {name} {{\nfn encode(&self, writer: &mut dyn Writer) {{\nwriter.begin_object();\n"
    );
    for member in &structure.members {
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
            let _ = writeln!(out, "writer.member({:?});", member.name);
            out += &write(&format!("self.{field}"), &format!("&self.{field}"));
        } else {
            let _ = writeln!(out, "if let Some(value) = &self.{field} {{\nwriter.member({:?});", member.name);
            out += &write("value", "value");
            out += "}\n";
        }
    }
    Ok(out + "writer.end_object();\n}\n}\n\n")
}

fn print(name: &str, structure: &Structure) -> String {
    let members = structure.members.iter();
    let members =
        members.map(|member| format!("({:?}, &self.{})", in_path(&member.name), field(&member.name)));
    let members = members.collect::<Vec<_>>().join(", ");
    format!(
        "impl Print for {name} {{\nfn print(&self, out: &mut Printed) {{\nout.structure({name:?}, &[{members}]);\n}}\n}}\n\n"
    )
}
