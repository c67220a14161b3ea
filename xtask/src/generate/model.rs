//! A trimmed model, read into types; what the generator does not understand is refused here, never passed over.

use std::collections::BTreeMap;

use crate::json::Json;

/// A service.
#[derive(Debug)]
pub struct Model {
    /// The operations that are served, in the model's order.
    pub operations: Vec<Operation>,
    /// All shapes by their name.
    pub shapes: BTreeMap<String, Shape>,
}

/// An operation.
#[derive(Debug)]
pub struct Operation {
    pub name: String,
    pub input: Option<String>,
    pub output: Option<String>,
    /// Shapes of the errors that it declares.
    pub errors: Vec<String>,
}

/// A shape.
#[derive(Debug)]
pub enum Shape {
    Text(Text),
    Integer(Bounds),
    Long(Bounds),
    Double,
    Boolean,
    Timestamp,
    Blob(Bounds),
    List { item: String, bounds: Bounds },
    Map { key: String, value: String, bounds: Bounds },
    Structure(Structure),
}

/// Least and greatest length or value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    pub min: Option<i64>,
    pub max: Option<i64>,
}

impl Bounds {
    /// Whether they say nothing.
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

#[derive(Debug)]
pub struct Text {
    pub bounds: Bounds,
    pub pattern: Option<String>,
    /// The values of an enum; none for other texts.
    pub values: Vec<String>,
}

#[derive(Debug)]
pub struct Structure {
    pub members: Vec<Member>,
    pub kind: Kind,
}

/// What a structure is for.
#[derive(Debug, PartialEq, Eq)]
pub enum Kind {
    /// Values in requests and answers.
    Plain,
    /// A choice of events; its members are their names.
    EventStream,
    /// An error with its code and HTTP status.
    Error { code: String, status: u16 },
}

#[derive(Debug)]
pub struct Member {
    pub name: String,
    pub shape: String,
    pub required: bool,
}

impl Model {
    /// Reads a model; `not_yet` names the operations that are left out.
    pub fn read(json: &Json, not_yet: &[String]) -> Result<Self, String> {
        let mut operations = Vec::new();
        for (name, operation) in json.get("operations").members() {
            if !not_yet.contains(name) {
                operations.push(Operation::read(name, operation)?);
            }
        }
        if let Some(unknown) = not_yet.iter().find(|name| json.get("operations").get(name) == &Json::Null) {
            return Err(format!("the list of operations not yet served names {unknown}, which there is not"));
        }
        let mut shapes = BTreeMap::new();
        for (name, shape) in json.get("shapes").members() {
            // A shape that cannot be generated matters only if something served reaches it.
            if let Some(shape) = Shape::read(name, shape)? {
                shapes.insert(name.clone(), shape);
            }
        }
        Ok(Self { operations, shapes })
    }

    /// The shape of that name.
    pub fn shape(&self, name: &str) -> Result<&Shape, String> {
        self.shapes.get(name).ok_or_else(|| format!("shape {name} cannot be generated, or there is none"))
    }

    /// The structure of that name.
    pub fn structure(&self, name: &str) -> Result<&Structure, String> {
        match self.shape(name)? {
            Shape::Structure(structure) => Ok(structure),
            _ => Err(format!("{name} is no structure")),
        }
    }
}

impl Operation {
    fn read(name: &str, json: &Json) -> Result<Self, String> {
        let shape = |json: &Json| json.get("shape").text().map(str::to_owned);
        let errors: Option<Vec<_>> = json.get("errors").items().iter().map(shape).collect();
        Ok(Self {
            name: name.to_owned(),
            input: shape(json.get("input")),
            output: shape(json.get("output")),
            errors: errors.ok_or_else(|| format!("{name} has an error without a shape"))?,
        })
    }
}

impl Shape {
    fn read(name: &str, json: &Json) -> Result<Option<Self>, String> {
        let bounds = Bounds { min: json.get("min").integer(), max: json.get("max").integer() };
        let mention = |key: &str| {
            json.get(key).get("shape").text().map(str::to_owned).ok_or_else(|| format!("{name} has no {key}"))
        };
        Ok(Some(match json.get("type").text() {
            Some("string") => Shape::Text(Text::read(json, bounds)),
            Some("integer") => Shape::Integer(bounds),
            Some("long") => Shape::Long(bounds),
            Some("double" | "float") => Shape::Double,
            Some("boolean") => Shape::Boolean,
            Some("timestamp") => Shape::Timestamp,
            Some("blob") if json.get("streaming").is_true() => return Ok(None),
            Some("blob") => Shape::Blob(bounds),
            Some("list") => Shape::List { item: mention("member")?, bounds },
            Some("map") => Shape::Map { key: mention("key")?, value: mention("value")?, bounds },
            Some("structure") => match Structure::read(name, json)? {
                Some(structure) => Shape::Structure(structure),
                None => return Ok(None),
            },
            other => return Err(format!("{name} is of the unknown type {other:?}")),
        }))
    }
}

impl Text {
    fn read(json: &Json, bounds: Bounds) -> Self {
        let pattern = json.get("pattern").text().map(str::to_owned);
        let values = json.get("enum").items().iter().filter_map(Json::text).map(str::to_owned).collect();
        Self { bounds, pattern, values }
    }
}

impl Structure {
    fn read(name: &str, json: &Json) -> Result<Option<Self>, String> {
        let kind = if json.get("eventstream").is_true() {
            Kind::EventStream
        } else if json.get("exception").is_true() {
            let error = json.get("error");
            let status = error.get("httpStatusCode").integer().and_then(|status| u16::try_from(status).ok());
            Kind::Error {
                code: error.get("code").text().unwrap_or(name).to_owned(),
                status: status.unwrap_or(if json.get("fault").is_true() { 500 } else { 400 }),
            }
        } else {
            Kind::Plain
        };
        let placed = json.get("members").members().iter().any(|(_, member)| {
            let elsewhere = ["location", "eventpayload", "eventheader", "jsonvalue"];
            elsewhere.iter().any(|key| member.get(key) != &Json::Null)
        });
        if json.get("union").is_true() || json.get("document").is_true() || placed {
            return Ok(None);
        }
        let required: Vec<&str> = json.get("required").items().iter().filter_map(Json::text).collect();
        let mut members = Vec::new();
        for (member, mention) in json.get("members").members() {
            let shape = mention.get("shape").text().ok_or_else(|| format!("{name}.{member} has no shape"))?;
            let required = required.contains(&member.as_str());
            members.push(Member { name: member.clone(), shape: shape.to_owned(), required });
        }
        Ok(Some(Self { members, kind }))
    }
}
