//! Updates, and what they make of an item.

use super::{Element, Path};
use crate::value::{Item, NumberError, Value};

/// The changes of an update expression, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update(pub(super) Vec<Change>);

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Set(Path, Term),
    Remove(Path),
    /// Adds to a number or a set.
    Add(Path, Value),
    /// Takes away from a set.
    Delete(Path, Value),
}

/// What is assigned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Term {
    Path(Path),
    Value(Value),
    Plus(Box<Term>, Box<Term>),
    Minus(Box<Term>, Box<Term>),
    IfNotExists(Path, Box<Term>),
    ListAppend(Box<Term>, Box<Term>),
}

/// Why an update cannot be made of this item.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// A path leads through something that cannot hold it.
    #[error("The document path provided in the update expression is invalid for update")]
    Path,
    /// Something has another type than the change takes.
    #[error("An operand in the update expression has an incorrect data type")]
    Type,
    /// Something that is to be read is not there.
    #[error("The provided expression refers to an attribute that does not exist in the item")]
    Missing,
    /// A sum that is no number.
    #[error(transparent)]
    Number(#[from] NumberError),
}

impl Change {
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Set(path, _) | Self::Remove(path) | Self::Add(path, _) | Self::Delete(path, _) => path,
        }
    }
}

impl Term {
    /// The type that is known without an item.
    pub(super) fn known_type(&self) -> Option<&'static str> {
        match self {
            Self::Path(_) => None,
            Self::Value(value) => Some(value.type_name()),
            Self::Plus(..) | Self::Minus(..) => Some("N"),
            Self::IfNotExists(..) => None,
            Self::ListAppend(..) => Some("L"),
        }
    }

    fn value(&self, item: &Item) -> Result<Value, Failure> {
        match self {
            Self::Path(path) => path.find(item).cloned().ok_or(Failure::Missing),
            Self::Value(value) => Ok(value.clone()),
            Self::Plus(a, b) | Self::Minus(a, b) => {
                let (Value::N(a), Value::N(b)) = (a.value(item)?, b.value(item)?) else {
                    return Err(Failure::Type);
                };
                let sum = if matches!(self, Self::Plus(..)) { a.plus(&b) } else { a.minus(&b) };
                Ok(Value::N(sum?))
            }
            Self::IfNotExists(path, other) => match path.find(item) {
                Some(value) => Ok(value.clone()),
                None => other.value(item),
            },
            Self::ListAppend(a, b) => {
                let (Value::L(mut a), Value::L(b)) = (a.value(item)?, b.value(item)?) else {
                    return Err(Failure::Type);
                };
                a.extend(b);
                Ok(Value::L(a))
            }
        }
    }
}

impl Update {
    /// The paths that are changed.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.0.iter().map(Change::path)
    }

    /// Values that the update assigns to whole attributes, as far as they are known without an item.
    pub fn assigned(&self) -> impl Iterator<Item = (&str, &'static str)> {
        self.0.iter().filter_map(|change| match change {
            Change::Set(path, term) if path.inside.is_empty() => {
                Some((path.attribute.as_str(), term.known_type()?))
            }
            Change::Add(path, value) if path.inside.is_empty() => {
                Some((path.attribute.as_str(), value.type_name()))
            }
            _ => None,
        })
    }

    /// Makes the changes. All of them read the item as it was; places in lists are those of before, too.
    pub fn apply(&self, item: &Item) -> Result<Item, Failure> {
        let mut sets = Vec::new();
        let mut removals = Vec::new();
        // What is to be read is read first: where it is not there, that is told before anything else.
        for change in &self.0 {
            if let Change::Set(path, term) = change {
                sets.push((path, term.value(item)?));
            }
        }
        for change in &self.0 {
            match change {
                Change::Set(..) => {}
                Change::Remove(path) => removals.push(path),
                Change::Add(path, value) => sets.push((path, add(path.find(item), value)?)),
                Change::Delete(path, value) => match subtract(path.find(item), value)? {
                    Some(Some(left)) => sets.push((path, left)),
                    Some(None) => removals.push(path),
                    None => parent_exists(item, path)?,
                },
            }
        }
        // A place beyond the end of a list is the next one, so that the lower place is filled first; and what is taken
        // out moves what comes after it, so that the higher place is taken out first, after all else.
        sets.sort_by_key(|(path, _)| *path);
        removals.sort_unstable();
        let mut changed = item.clone();
        for (path, value) in sets {
            set(&mut changed, path, value)?;
        }
        for path in removals.into_iter().rev() {
            remove(&mut changed, path)?;
        }
        Ok(changed)
    }
}

fn add(existing: Option<&Value>, value: &Value) -> Result<Value, Failure> {
    Ok(match (existing, value) {
        (None, value) => value.clone(),
        (Some(Value::N(a)), Value::N(b)) => Value::N(a.plus(b)?),
        (Some(Value::Ss(a)), Value::Ss(b)) => Value::Ss(a | b),
        (Some(Value::Ns(a)), Value::Ns(b)) => Value::Ns(a | b),
        (Some(Value::Bs(a)), Value::Bs(b)) => Value::Bs(a | b),
        _ => return Err(Failure::Type),
    })
}

/// What is left: `None` if nothing was there, `Some(None)` if nothing is left.
fn subtract(existing: Option<&Value>, value: &Value) -> Result<Option<Option<Value>>, Failure> {
    let Some(existing) = existing else { return Ok(None) };
    let left = match (existing, value) {
        (Value::Ss(a), Value::Ss(b)) => Value::Ss(a - b),
        (Value::Ns(a), Value::Ns(b)) => Value::Ns(a - b),
        (Value::Bs(a), Value::Bs(b)) => Value::Bs(a - b),
        _ => return Err(Failure::Type),
    };
    Ok(Some(Some(left).filter(|left| left.length() != Some(0))))
}

/// Refuses a path whose last step has nothing to stand in.
fn parent_exists(item: &Item, path: &Path) -> Result<(), Failure> {
    let mut parent = path.clone();
    match (parent.inside.pop(), parent.find(item)) {
        (None, _)
        | (Some(Element::Name(_)), Some(Value::M(_)))
        | (Some(Element::Index(_)), Some(Value::L(_))) => Ok(()),
        _ => Err(Failure::Path),
    }
}

/// The map or list in which the last step of the path stands.
fn parent<'a>(item: &'a mut Item, path: &Path) -> Result<&'a mut Value, Failure> {
    let mut value = item.get_mut(&path.attribute).ok_or(Failure::Path)?;
    let steps = path.inside.len().saturating_sub(1);
    for step in &path.inside[..steps] {
        value = match (step, value) {
            (Element::Name(name), Value::M(map)) => map.get_mut(name),
            (Element::Index(index), Value::L(list)) => list.get_mut(*index),
            _ => None,
        }
        .ok_or(Failure::Path)?;
    }
    Ok(value)
}

fn set(item: &mut Item, path: &Path, new: Value) -> Result<(), Failure> {
    let Some(last) = path.inside.last() else {
        item.insert(path.attribute.clone(), new);
        return Ok(());
    };
    match (last, parent(item, path)?) {
        (Element::Name(name), Value::M(map)) => {
            map.insert(name.clone(), new);
        }
        (Element::Index(index), Value::L(list)) => match list.get_mut(*index) {
            Some(place) => *place = new,
            None => list.push(new),
        },
        _ => return Err(Failure::Path),
    }
    Ok(())
}

fn remove(item: &mut Item, path: &Path) -> Result<(), Failure> {
    let Some(last) = path.inside.last() else {
        item.remove(&path.attribute);
        return Ok(());
    };
    match (last, parent(item, path)?) {
        (Element::Name(name), Value::M(map)) => {
            map.remove(name);
        }
        (Element::Index(index), Value::L(list)) => {
            if *index < list.len() {
                list.remove(*index);
            }
        }
        _ => return Err(Failure::Path),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Value as Json, json};

    use super::*;
    use crate::{
        expression::{Arguments, Kind},
        value::AttributeValue,
    };

    fn update(text: &str, item: Json, values: Json) -> Result<Json, String> {
        let item: Item = serde_json::from_value(item).unwrap();
        let values: BTreeMap<String, Value> = serde_json::from_value(values).unwrap();
        let values = values.into_iter().map(|(key, value)| (key, AttributeValue::from(value))).collect();
        let arguments = Arguments::new(None, Some(values), &[(Kind::Update, true)]).unwrap();
        let update = arguments.update(Some(text)).map_err(|error| error.to_string())?.unwrap();
        let item = update.apply(&item).map_err(|failure| failure.to_string())?;
        Ok(serde_json::to_value(item).unwrap())
    }

    fn values() -> Json {
        json!({":n": {"N": "2"}, ":s": {"S": "x"}, ":l": {"L": [{"N": "9"}]}, ":set": {"SS": ["a", "b"]}})
    }

    #[test]
    fn sections_read_the_item_as_it_was() {
        let item = json!({"a": {"N": "1"}, "b": {"N": "5"}, "gone": {"S": "y"}});
        assert_eq!(
            update("SET a = b + :n, b = a REMOVE gone ADD c :n, d :set", item, values()),
            Ok(json!({"a": {"N": "7"}, "b": {"N": "1"}, "c": {"N": "2"}, "d": {"SS": ["a", "b"]}}))
        );
    }

    #[test]
    fn places_in_lists_are_those_of_before() {
        let list =
            |items: &[&str]| json!({"l": {"L": items.iter().map(|n| json!({"N": n})).collect::<Vec<_>>()}});
        assert_eq!(
            update("REMOVE l[0], l[2] SET l[1] = :n, l[9] = :n", list(&["0", "1", "5", "7"]), values()),
            Ok(list(&["2", "7", "2"]))
        );
        assert_eq!(update("SET l = list_append(:l, l)", list(&["1"]), values()), Ok(list(&["9", "1"])));
        assert_eq!(
            update("SET l = if_not_exists(l, :l), m = if_not_exists(m, :l)", list(&["1"]), values()).unwrap()
                ["m"],
            json!({"L": [{"N": "9"}]})
        );
    }

    #[test]
    fn sets_shrink_until_nothing_is_left() {
        let item = json!({"s": {"SS": ["a", "b", "c"]}, "t": {"SS": ["a"]}});
        assert_eq!(update("DELETE s :set, t :set, u :set", item, values()), Ok(json!({"s": {"SS": ["c"]}})));
    }

    #[test]
    fn what_cannot_be_done_is_said_in_the_services_words() {
        let item = json!({"s": {"S": "x"}, "m": {"M": {}}, "n": {"N": "1"}});
        let fails = |text: &str| update(text, item.clone(), values()).unwrap_err();
        assert_eq!(fails("SET a.b = :n"), Failure::Path.to_string());
        assert_eq!(fails("SET s.b = :n"), Failure::Path.to_string());
        assert_eq!(fails("SET a = s + :n"), Failure::Type.to_string());
        assert_eq!(fails("SET a = absent"), Failure::Missing.to_string());
        assert_eq!(fails("ADD s :n"), Failure::Type.to_string());
        assert_eq!(fails("DELETE n :set"), Failure::Type.to_string());
    }

    #[test]
    fn what_is_no_update_is_said_in_the_services_words() {
        for (text, message) in [
            ("SET a = :n SET b = :n", "The \"SET\" section can only be used once in an update expression;"),
            (
                "SET a = :zz",
                "An expression attribute value used in expression is not defined; attribute value: :zz",
            ),
            (
                "SET #a = :n",
                "An expression attribute name used in the document path is not defined; attribute name: #a",
            ),
            ("SET name = :n", "Attribute name is a reserved keyword; reserved keyword: name"),
            ("SET a = foo(b)", "Invalid function name; function: foo"),
            (
                "SET a = list_append(b)",
                "Incorrect number of operands for operator or function; operator or function: list_append, number of operands: 1",
            ),
            (
                "SET a = if_not_exists(:n, :s)",
                "Operator or function requires a document path; operator or function: if_not_exists",
            ),
            (
                "SET a = :s + :n",
                "Incorrect operand type for operator or function; operator or function: +, operand type: S",
            ),
            (
                "ADD a :s",
                "Incorrect operand type for operator or function; operator: ADD, operand type: STRING",
            ),
            (
                "DELETE a :n",
                "Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER",
            ),
            (
                "SET a.b = :n REMOVE a",
                "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a]",
            ),
            ("SET a :n", "Syntax error; token: \":n\", near: \"a :n\""),
            ("PUT a = :n", "Syntax error; token: \"PUT\", near: \"PUT a\""),
            ("SET a = :n,", "Syntax error; token: \"<EOF>\", near: \",\""),
        ] {
            assert_eq!(
                update(text, json!({}), values()),
                Err(format!("Invalid UpdateExpression: {message}")),
                "{text}"
            );
        }
    }
}
