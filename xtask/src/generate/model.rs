//! A trimmed model, read into types; what the generator does not understand is refused here, never passed over.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{screaming, type_name};
use crate::json::Json;

/// A service.
#[derive(Debug)]
pub struct Model {
    /// The operations that are served, in the model's order.
    pub operations: Vec<Operation>,
    /// How many operations the service has, served or not.
    pub operations_known: usize,
    /// All shapes by their name.
    pub shapes: BTreeMap<String, Shape>,
    /// Names of types and of rules, by that of their shape.
    names: BTreeMap<String, Names>,
}

/// How a shape is called in Rust.
#[derive(Debug)]
struct Names {
    type_name: String,
    constant: String,
}

/// Which operations are served.
#[derive(Debug)]
pub enum Served {
    /// These.
    Only(Vec<String>),
    /// All but these.
    AllBut(Vec<String>),
}

/// An operation.
#[derive(Debug)]
pub struct Operation {
    pub name: String,
    pub input: Option<String>,
    pub output: Option<String>,
    /// Shapes of the errors that it declares.
    pub errors: Vec<String>,
    /// Where it is found in a REST protocol.
    pub http: Http,
}

/// Method, URI and status of success.
#[derive(Debug)]
pub struct Http {
    pub method: String,
    pub uri: String,
    pub status: u16,
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
    /// Bytes without end: the body of an answer.
    Stream,
    List {
        item: String,
        bounds: Bounds,
    },
    Map {
        key: String,
        value: String,
        bounds: Bounds,
    },
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
    /// Whether exactly one member is set.
    pub union: bool,
    /// The member that is the whole body.
    pub payload: Option<String>,
}

/// What a structure is for.
#[derive(Debug, PartialEq, Eq)]
pub enum Kind {
    /// Values in requests and answers.
    Plain,
    /// A choice of events; its members are their names.
    EventStream,
    /// An error with its code and HTTP status.
    Error {
        /// Its code in Query protocols, where that is not its name.
        query: Option<String>,
        status: u16,
    },
}

#[derive(Debug)]
pub struct Member {
    pub name: String,
    /// Its name in the body.
    pub wire: String,
    pub shape: String,
    pub required: bool,
    pub place: Place,
}

/// Where a member travels in a REST protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the body.
    Body,
    /// In the path, for the label of this name.
    Label(String),
    /// In the query, under this name.
    Query(String),
    /// In the header of this name.
    Header(String),
    /// As the answer's status.
    Status,
    /// As the whole payload of an event.
    EventPayload,
}

impl Model {
    /// Reads a model.
    pub fn read(json: &Json, served: &Served) -> Result<Self, String> {
        let mut operations = Vec::new();
        let known = json.get("operations").members();
        let (list, of_served) = match served {
            Served::Only(list) => (list, true),
            Served::AllBut(list) => (list, false),
        };
        for (name, operation) in known {
            if list.contains(name) == of_served {
                operations.push(Operation::read(name, operation)?);
            }
        }
        if let Some(unknown) = list.iter().find(|name| json.get("operations").get(name) == &Json::Null) {
            return Err(format!("the list of operations names {unknown}, which there is not"));
        }
        let mut shapes = BTreeMap::new();
        for (name, shape) in json.get("shapes").members() {
            // A shape that cannot be generated matters only if something served reaches it.
            if let Some(shape) = Shape::read(name, shape)? {
                shapes.insert(name.clone(), shape);
            }
        }
        let names = names(shapes.keys());
        Ok(Self { operations, operations_known: known.len(), shapes, names })
    }

    /// The name of the shape's type.
    pub fn type_name<'a>(&'a self, shape: &'a str) -> &'a str {
        self.names.get(shape).map_or(shape, |names| &names.type_name)
    }

    /// The name of the shape's rule.
    pub fn constant(&self, shape: &str) -> String {
        self.names.get(shape).map_or_else(|| screaming(shape), |names| names.constant.clone())
    }

    /// Whether a field of `from` with the type `to` would make a type of infinite size.
    pub fn is_boxed(&self, from: &str, to: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut next = vec![to];
        while let Some(name) = next.pop() {
            if name == from {
                return true;
            }
            if let Some(Shape::Structure(structure)) = self.shapes.get(name)
                && seen.insert(name)
            {
                next.extend(structure.members.iter().map(|member| member.shape.as_str()));
            }
        }
        false
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

/// A name for each shape's type and rule; where two would have the same, the later one is numbered.
fn names<'a>(shapes: impl Iterator<Item = &'a String>) -> BTreeMap<String, Names> {
    let (mut types, mut constants) = (BTreeMap::<String, u32>::new(), BTreeMap::<String, u32>::new());
    let mut numbered = |name: String, taken: bool, separator: &str| {
        let taken = if taken { &mut types } else { &mut constants };
        let count = taken.entry(name.clone()).and_modify(|count| *count += 1).or_insert(1);
        if *count == 1 { name } else { format!("{name}{separator}{count}") }
    };
    let mut names = BTreeMap::new();
    for shape in shapes {
        let type_name = numbered(type_name(shape), true, "");
        let constant = numbered(screaming(shape), false, "_");
        names.insert(shape.clone(), Names { type_name, constant });
    }
    names
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
            http: Http::read(json.get("http")),
        })
    }
}

impl Http {
    fn read(json: &Json) -> Self {
        let text = |key: &str, default: &str| json.get(key).text().unwrap_or(default).to_owned();
        let status = json.get("responseCode").integer().and_then(|status| u16::try_from(status).ok());
        Self { method: text("method", "POST"), uri: text("requestUri", "/"), status: status.unwrap_or(200) }
    }
}

impl Shape {
    fn read(name: &str, json: &Json) -> Result<Option<Self>, String> {
        // None of the models has them; a service that does needs support for them first.
        if json.get("flattened").is_true() || json.get("timestampFormat") != &Json::Null {
            return Ok(None);
        }
        if ["member", "key", "value"].iter().any(|key| json.get(key).get("locationName") != &Json::Null) {
            return Ok(None);
        }
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
            Some("blob") if json.get("streaming").is_true() => Shape::Stream,
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
                query: error.get("code").text().filter(|code| *code != name).map(str::to_owned),
                status: status.unwrap_or(if json.get("fault").is_true() { 500 } else { 400 }),
            }
        } else {
            Kind::Plain
        };
        if json.get("document").is_true() {
            return Ok(None);
        }
        let required: Vec<&str> = json.get("required").items().iter().filter_map(Json::text).collect();
        let mut members = Vec::new();
        for (member, mention) in json.get("members").members() {
            let shape = mention.get("shape").text().ok_or_else(|| format!("{name}.{member} has no shape"))?;
            let odd = ["eventheader", "jsonvalue", "timestampFormat", "flattened", "xmlAttribute"];
            if odd.iter().any(|key| mention.get(key) != &Json::Null) {
                return Ok(None);
            }
            let called = mention.get("locationName").text().unwrap_or(member).to_owned();
            let (wire, place) = match mention.get("location").text() {
                None if mention.get("eventpayload").is_true() => (called, Place::EventPayload),
                None => (called, Place::Body),
                Some("uri") => (member.clone(), Place::Label(called)),
                Some("querystring") => (member.clone(), Place::Query(called)),
                Some("header") => (member.clone(), Place::Header(called)),
                Some("statusCode") => (member.clone(), Place::Status),
                Some(_) => return Ok(None),
            };
            let required = required.contains(&member.as_str());
            members.push(Member { name: member.clone(), wire, shape: shape.to_owned(), required, place });
        }
        let payload = json.get("payload").text().map(str::to_owned);
        Ok(Some(Self { members, kind, union: json.get("union").is_true(), payload }))
    }
}
