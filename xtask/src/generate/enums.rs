//! `enums.rs`: the enums of the model.

use std::collections::BTreeSet;

use super::{
    Service, docs,
    model::{Model, Shape},
    names::variant,
    reach::Reach,
    structures::is_stored,
};

/// The file's body.
pub fn enums(model: &Model, service: &Service, reach: &Reach) -> Result<String, String> {
    let mut out = String::new();
    for name in reach.types() {
        if let Shape::Text(text) = model.shape(name)? {
            let stored = is_stored(model, service, name)?;
            out += &one(model, reach, name, &text.values, stored)?;
        }
    }
    Ok(out)
}

fn one(model: &Model, reach: &Reach, shape: &str, values: &[String], stored: bool) -> Result<String, String> {
    let name = model.type_name(shape);
    let variants: Vec<String> = values.iter().map(|value| variant(value)).collect();
    if variants.iter().collect::<BTreeSet<_>>().len() < variants.len() {
        return Err(format!("two values of {shape} would have the same name"));
    }
    let mut out = docs::lines(0, &format!("`{shape}`."));
    out += "#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]\n";
    if stored {
        out += "#[derive(serde::Serialize, serde::Deserialize)]\n";
    }
    out += &format!("pub enum {name} {{\n");
    for (index, (value, variant)) in values.iter().zip(&variants).enumerate() {
        out += &docs::lines(4, &format!("`{value}`."));
        if stored {
            out += &format!("#[serde(rename = {value:?})]\n");
        }
        out += &format!("{}{variant},\n", if index == 0 { "#[default]\n" } else { "" });
    }
    out += "}\n\n";
    out += &format!(
        "impl {name} {{\n/// All of them, in the model's order.\npub const ALL: &'static [Self] = &["
    );
    out += &variants.iter().map(|variant| format!("Self::{variant}")).collect::<Vec<_>>().join(", ");
    out += "];\n\n/// As it travels.\npub fn as_str(self) -> &'static str {\nmatch self {\n";
    for (value, variant) in values.iter().zip(&variants) {
        out += &format!("Self::{variant} => {value:?},\n");
    }
    out += "}\n}\n\n/// The one that travels so; `None` if there is none.\npub fn parse(text: &str) -> Option<Self> {\n";
    out += "match text {\n";
    for (value, variant) in values.iter().zip(&variants) {
        out += &format!("{value:?} => Some(Self::{variant}),\n");
    }
    out += "_ => None,\n}\n}\n}\n\n";
    let plain = values.iter().all(|value| {
        value.chars().all(|character| character.is_ascii_alphanumeric() || "_-.".contains(character))
    });
    let call = if plain { "plain" } else { "string" };
    out += &format!(
        "impl Encode for {name} {{\nfn encode(&self, writer: &mut dyn Writer) {{\nwriter.{call}(self.as_str());\n}}\n}}\n\n"
    );
    if reach.nested.contains(shape) {
        out += &format!(
            "impl Decode for {name} {{\n\
             fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {{\n\
             let text = reader.string()?;\nrules::{}.check(&text, \"\", violations);\n\
             Ok(Self::parse(&text).unwrap_or_default())\n}}\n}}\n\n",
            model.constant(shape)
        );
    }
    if reach.printed.contains(shape) || reach.nested.contains(shape) {
        out += &format!(
            "impl Print for {name} {{\nfn print(&self, out: &mut Printed) {{\nout.push(self.as_str());\n}}\n}}\n\n"
        );
    }
    Ok(out)
}
