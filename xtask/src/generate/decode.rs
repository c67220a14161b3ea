//! How a structure is read: members in whatever order the body brings them, then checked in the model's order.

use std::fmt::Write as _;

use super::{
    Service,
    model::{Member, Model, Shape, Structure},
    names::{field, in_path},
    rules::check,
    structures::{is_boxed, is_required, rust_type},
};

/// `impl Decode`.
pub fn decode(model: &Model, service: &Service, name: &str, structure: &Structure) -> Result<String, String> {
    let mut members = Vec::new();
    for (index, member) in structure.members.iter().enumerate() {
        members.push(Reading::of(model, service, name, index, member)?);
    }
    let reports = members.iter().any(|member| member.required || member.nests || !member.check.is_empty());
    let parameter = if reports { "violations" } else { "_" };
    let mut out = format!(
        "impl Decode for {} {{\n\
         fn decode(reader: &mut dyn Reader, {parameter}: &mut Violations) -> Result<Self, Malformed> {{\n",
        model.type_name(name)
    );
    let names: Vec<&str> = structure.members.iter().map(|member| member.wire.as_str()).collect();
    let _ = writeln!(out, "const MEMBERS: Members = Members(&{names:?});");
    for member in &members {
        let _ = writeln!(out, "let mut {} = None;", member.local);
    }
    if members.iter().any(|member| member.nests) {
        out += "let mut held = Held::default();\n";
    }
    out += "reader.begin_object()?;\n";
    if members.is_empty() {
        out += "while reader.member(MEMBERS)?.is_some() {\nreader.skip()?;\n}\n";
    } else {
        out += "while let Some(index) = reader.member(MEMBERS)? {\nmatch index {\n";
        for member in &members {
            let _ = writeln!(out, "{} => {} = Some({}?),", member.index, member.local, member.read);
        }
        out += "_ => reader.skip()?,\n}\n}\n";
    }
    if structure.union {
        let set: Vec<String> = members.iter().map(|member| format!("{}.is_some()", member.local)).collect();
        let _ = writeln!(out, "one_of({name:?}, &[{}])?;", set.join(", "));
    }
    for member in &members {
        out += &member.checks();
    }
    out += "Ok(Self {\n";
    for member in &members {
        if member.field == member.make {
            let _ = writeln!(out, "{},", member.field);
        } else {
            let _ = writeln!(out, "{}: {},", member.field, member.make);
        }
    }
    Ok(out + "})\n}\n}\n\n")
}

/// One member, as pieces of code.
struct Reading {
    index: usize,
    field: String,
    local: String,
    path: String,
    required: bool,
    /// Whether something inside it can report.
    nests: bool,
    /// Takes it from the reader.
    read: String,
    /// Checks `value`; empty if there is nothing to check.
    check: String,
    /// Makes the field of the local.
    make: String,
}

impl Reading {
    fn of(
        model: &Model,
        service: &Service,
        structure: &str,
        index: usize,
        member: &Member,
    ) -> Result<Self, String> {
        let field = field(&member.name);
        let local = match field.as_str() {
            "reader" | "violations" | "held" | "index" | "value" => format!("{field}_"),
            _ => field.clone(),
        };
        let path = in_path(&member.name);
        let required = is_required(service, structure, member);
        let shape = model.shape(&member.shape)?;
        let mut nests = true;
        let read = match shape {
            Shape::Structure(_) => {
                let of = model.type_name(&member.shape);
                let of =
                    if is_boxed(model, structure, member)? { format!("Box::<{of}>") } else { of.to_owned() };
                format!(
                    "held.keep({index}, violations, |violations| violations.within({path:?}, |violations| \
                     {of}::decode(reader, violations)))"
                )
            }
            Shape::List { item, .. } => {
                let function = match is_text(model, item)? {
                    true => "texts".to_owned(),
                    false => format!("list{}", inferred(model, item)?),
                };
                format!(
                    "held.keep({index}, violations, |violations| {function}(reader, {path:?}, violations))"
                )
            }
            Shape::Map { value, .. } => format!(
                "held.keep({index}, violations, |violations| map{}(reader, {path:?}, violations))",
                inferred(model, value)?
            ),
            scalar => {
                nests = false;
                let function = match scalar {
                    Shape::Long(_) => "long",
                    Shape::Double => "double",
                    Shape::Boolean => "bool",
                    Shape::Timestamp => "timestamp",
                    Shape::Blob(_) | Shape::Stream => "blob",
                    _ => "string",
                };
                match scalar {
                    Shape::Integer(_) => "int(reader)".to_owned(),
                    _ => format!("reader.{function}()"),
                }
            }
        };
        let check = check(model, &member.shape, "value", &path, true)?;
        let make = make(model, member, &local, required)?;
        Ok(Self { index, field, local, path, required, nests, read, check, make })
    }

    /// Reports, in this order, that it is missing, what it breaks, what is broken inside it.
    fn checks(&self) -> String {
        let Self { index, local, path, check, .. } = self;
        let inside = if self.nests { format!("held.report({index}, violations);\n") } else { String::new() };
        let required = format!("violations.required(&{local}, {path:?})");
        match (self.required, check.is_empty()) {
            (true, true) => format!("{required};\n{inside}"),
            (true, false) => format!("if let Some(value) = {required} {{\n{check}{inside}}}\n"),
            (false, true) => inside,
            (false, false) => format!("if let Some(value) = &{local} {{\n{check}{inside}}}\n"),
        }
    }
}

/// The field's value. Where a violation was reported, something stands in that nobody will see.
fn make(model: &Model, member: &Member, local: &str, required: bool) -> Result<String, String> {
    let known = if is_enum(model, &member.shape)? {
        Some(format!("{local}.as_deref().and_then({}::parse)", model.type_name(&member.shape)))
    } else {
        match model.shape(&member.shape)? {
            Shape::List { item, .. } if is_enum(model, item)? => Some(format!(
                "{local}.map(|texts| texts.iter().filter_map(|text| {}::parse(text)).collect::<Vec<_>>())",
                model.type_name(item)
            )),
            _ => None,
        }
    };
    let value = known.unwrap_or_else(|| local.to_owned());
    Ok(if required { format!("{value}.unwrap_or_default()") } else { value })
}

/// The type of what is inside a container, where the compiler would not find it: for a container inside another.
fn inferred(model: &Model, name: &str) -> Result<String, String> {
    Ok(match model.shape(name)? {
        Shape::List { .. } | Shape::Map { .. } => format!("::<{}>", rust_type(model, name)?),
        _ => String::new(),
    })
}

fn is_text(model: &Model, name: &str) -> Result<bool, String> {
    Ok(matches!(model.shape(name)?, Shape::Text(_)))
}

fn is_enum(model: &Model, name: &str) -> Result<bool, String> {
    Ok(matches!(model.shape(name)?, Shape::Text(text) if !text.values.is_empty()))
}
