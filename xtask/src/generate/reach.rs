//! Which shapes the served operations reach, and what each of them must be able to do.

use std::collections::BTreeSet;

use super::{
    Service,
    model::{Kind, Member, Model, Place, Shape, Structure},
    rules::has_rule,
};

/// What the served operations reach; names of shapes.
#[derive(Debug, Default)]
pub struct Reach {
    /// Structures and enums that are read.
    pub read: BTreeSet<String>,
    /// Structures and enums that are written.
    pub written: BTreeSet<String>,
    /// Enums that are read inside a list of lists or as a map's value.
    pub nested: BTreeSet<String>,
    /// Structures and enums that a violation may quote.
    pub printed: BTreeSet<String>,
    /// Shapes that are checked, those in hand-written structures included.
    pub checked: BTreeSet<String>,
    /// Event streams, with the operation that answers with each.
    pub streams: Vec<(String, String)>,
}

impl Reach {
    /// Follows inputs and outputs of all operations.
    pub fn of(model: &Model, service: &Service) -> Result<Self, String> {
        let mut reach = Self::default();
        for operation in &model.operations {
            if let Some(input) = &operation.input {
                reach.reads(model, service, input)?;
                reach.checks(model, input)?;
            }
            if let Some(output) = &operation.output {
                if let Some(stream) = event_stream(model, output)? {
                    for member in &model.structure(&stream)?.members {
                        if model.structure(&member.shape)?.kind == Kind::Plain {
                            reach.writes(model, service, &member.shape)?;
                        }
                    }
                    reach.streams.push((operation.name.clone(), stream));
                    if model.structure(output)?.members.len() == 1 {
                        continue; // the stream itself is what the operation gives
                    }
                }
                reach.writes(model, service, output)?;
            }
        }
        for name in reach.read.clone() {
            if let Shape::Structure(structure) = model.shape(&name)? {
                for member in &structure.members {
                    reach.nests(model, &member.shape, 0)?;
                }
            }
        }
        for name in reach.checked.clone() {
            // Whatever a rule of its own has may be quoted as a whole; texts have the words for that at hand.
            if let Shape::List { item: inside, .. } | Shape::Map { value: inside, .. } = model.shape(&name)?
                && has_rule(model, &name)?
                && !matches!(model.shape(inside)?, Shape::Text(_))
            {
                reach.prints(model, inside)?;
            }
        }
        reach.printed.retain(|name| reach.read.contains(name));
        Ok(reach)
    }

    /// Everything that has a type of its own: structures and enums.
    pub fn types(&self) -> BTreeSet<&String> {
        self.read.union(&self.written).collect()
    }

    fn reads(&mut self, model: &Model, service: &Service, name: &str) -> Result<(), String> {
        follow(model, name, &mut |name| service.hand_written.contains(&name), &mut self.read)
    }

    fn writes(&mut self, model: &Model, service: &Service, name: &str) -> Result<(), String> {
        follow(model, name, &mut |name| service.hand_written.contains(&name), &mut self.written)
    }

    /// Finds the enums that decode themselves: a list of enums is read as texts, so that its rule can quote it.
    fn nests(&mut self, model: &Model, name: &str, depth: usize) -> Result<(), String> {
        match model.shape(name)? {
            Shape::Text(text) if !text.values.is_empty() && depth > 1 => {
                self.nested.insert(name.to_owned());
            }
            Shape::List { item, .. } => self.nests(model, item, depth + 1)?,
            Shape::Map { value, .. } => self.nests(model, value, depth + 2)?,
            _ => {}
        }
        Ok(())
    }

    fn prints(&mut self, model: &Model, name: &str) -> Result<(), String> {
        follow(model, name, &mut |_| false, &mut self.printed)
    }

    /// Every shape below `name`, of whatever type.
    fn checks(&mut self, model: &Model, name: &str) -> Result<(), String> {
        if self.checked.insert(name.to_owned()) {
            for child in children(model.shape(name)?) {
                self.checks(model, child)?;
            }
        }
        Ok(())
    }
}

/// The event stream that an output consists of, if it does.
pub fn event_stream(model: &Model, output: &str) -> Result<Option<String>, String> {
    let members = &model.structure(output)?.members;
    for member in members {
        if let Shape::Structure(structure) = model.shape(&member.shape)?
            && structure.kind == Kind::EventStream
        {
            let beside = |other: &&Member| other.name != member.name && other.place == Place::Body;
            if members.iter().any(|other| beside(&other)) {
                return Err(format!("{output} has members beside its event stream"));
            }
            return Ok(Some(member.shape.clone()));
        }
    }
    Ok(None)
}

/// Adds the structures and enums from `name` on; `stop` names those that are left out with what only they reach.
fn follow(
    model: &Model,
    name: &str,
    stop: &mut dyn FnMut(&str) -> bool,
    found: &mut BTreeSet<String>,
) -> Result<(), String> {
    let shape = model.shape(name)?;
    let typed = match shape {
        Shape::Structure(Structure { kind: Kind::EventStream, .. }) => return Ok(()),
        Shape::Structure(_) => true,
        Shape::Text(text) => !text.values.is_empty(),
        _ => false,
    };
    if stop(name) || (typed && !found.insert(name.to_owned())) {
        return Ok(());
    }
    for child in children(shape) {
        follow(model, child, stop, found)?;
    }
    Ok(())
}

fn children(shape: &Shape) -> Vec<&str> {
    match shape {
        Shape::List { item, .. } => vec![item],
        Shape::Map { key, value, .. } => vec![key, value],
        Shape::Structure(structure) => structure.members.iter().map(|member| member.shape.as_str()).collect(),
        _ => Vec::new(),
    }
}
