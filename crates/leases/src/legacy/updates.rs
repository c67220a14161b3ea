//! `AttributeUpdates`.

use std::collections::BTreeMap;

use crate::{
    error::LeasesError,
    generated::{AttributeAction, AttributeValueUpdate},
    value::{Item, Value},
};

/// Updates by attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct Updates(BTreeMap<String, Change>);

#[derive(Clone, Debug, PartialEq)]
enum Change {
    Put(Value),
    Add(Value),
    /// Takes these out of a set.
    Subtract(Value),
    Delete,
}

impl Updates {
    /// Takes `AttributeUpdates`.
    pub fn new(updates: BTreeMap<String, AttributeValueUpdate>) -> Result<Self, LeasesError> {
        let change = |update: AttributeValueUpdate| {
            let value = update.value.map(|value| value.into_value().map_err(LeasesError::Validation));
            let action = update.action.unwrap_or(AttributeAction::Put);
            let unfit = |value: &Value, what| {
                LeasesError::invalid(format!("{what} is not supported for the type {}", value.type_name()))
            };
            Ok(match (action, value.transpose()?) {
                (AttributeAction::Delete, None) => Change::Delete,
                (_, None) => {
                    return Err(LeasesError::invalid(
                        "Only DELETE action is allowed when no attribute value is specified",
                    ));
                }
                (AttributeAction::Put, Some(value)) => Change::Put(value),
                (AttributeAction::Add, Some(value)) => match value {
                    Value::N(_) | Value::Ss(_) | Value::Ns(_) | Value::Bs(_) | Value::L(_) => {
                        Change::Add(value)
                    }
                    value => return Err(unfit(&value, "ADD action")),
                },
                (AttributeAction::Delete, Some(value)) => match value {
                    Value::Ss(_) | Value::Ns(_) | Value::Bs(_) => Change::Subtract(value),
                    value => return Err(unfit(&value, "DELETE action with value")),
                },
            })
        };
        updates
            .into_iter()
            .map(|(name, update)| Ok((name, change(update)?)))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// The attributes that are changed.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Attributes with the types of what is put or added.
    pub fn assigned(&self) -> impl Iterator<Item = (&str, &'static str)> {
        self.0.iter().filter_map(|(name, change)| match change {
            Change::Put(value) | Change::Add(value) => Some((name.as_str(), value.type_name())),
            Change::Subtract(_) | Change::Delete => None,
        })
    }

    /// Whether it makes an item where there was none: taking away does not (API reference, "AttributeUpdates").
    pub fn creates(&self) -> bool {
        self.0.is_empty() || self.assigned().next().is_some()
    }

    /// The item after the changes.
    pub fn apply(&self, item: &Item) -> Result<Item, LeasesError> {
        let mut changed = item.clone();
        for (name, change) in &self.0 {
            let value = match (change, item.get(name)) {
                (Change::Put(value), _) | (Change::Add(value), None) => Some(value.clone()),
                (Change::Delete, _) | (Change::Subtract(_), None) => None,
                (Change::Add(more), Some(value)) => Some(add(value, more)?),
                (Change::Subtract(less), Some(value)) => subtract(value, less)?,
            };
            match value {
                Some(value) => changed.insert(name.clone(), value),
                None => changed.remove(name),
            };
        }
        Ok(changed)
    }
}

fn mismatch() -> LeasesError {
    LeasesError::Validation("Type mismatch for attribute to update".into())
}

fn add(value: &Value, more: &Value) -> Result<Value, LeasesError> {
    Ok(match (value, more) {
        (Value::N(a), Value::N(b)) => Value::N(a.plus(b)?),
        (Value::Ss(a), Value::Ss(b)) => Value::Ss(a | b),
        (Value::Ns(a), Value::Ns(b)) => Value::Ns(a | b),
        (Value::Bs(a), Value::Bs(b)) => Value::Bs(a | b),
        (Value::L(a), Value::L(b)) => Value::L([a.as_slice(), b].concat()),
        _ => return Err(mismatch()),
    })
}

/// What is left; `None` if that is nothing.
fn subtract(value: &Value, less: &Value) -> Result<Option<Value>, LeasesError> {
    let left = match (value, less) {
        (Value::Ss(a), Value::Ss(b)) => Value::Ss(a - b),
        (Value::Ns(a), Value::Ns(b)) => Value::Ns(a - b),
        (Value::Bs(a), Value::Bs(b)) => Value::Bs(a - b),
        _ => return Err(mismatch()),
    };
    Ok(Some(left).filter(|left| left.length() != Some(0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::AttributeValue;

    fn updates(all: &[(&str, AttributeAction, Option<Value>)]) -> Result<Updates, String> {
        let updates = all.iter().map(|(name, action, value)| {
            let value = value.clone().map(AttributeValue::from);
            ((*name).to_owned(), AttributeValueUpdate { value, action: Some(*action) })
        });
        Updates::new(updates.collect()).map_err(|error| error.to_string())
    }

    fn n(number: i64) -> Value {
        Value::N(number.into())
    }

    fn set(members: &[&str]) -> Value {
        Value::Ss(members.iter().map(|member| (*member).to_owned()).collect())
    }

    #[test]
    fn attributes_are_put_added_to_and_deleted() {
        use AttributeAction::{Add, Delete, Put};
        let item: Item = [
            ("counter".to_owned(), n(4)),
            ("owner".to_owned(), Value::S("me".into())),
            ("gone".to_owned(), n(1)),
            ("parents".to_owned(), set(&["a", "b"])),
            ("last".to_owned(), set(&["a"])),
        ]
        .into();
        let changed = updates(&[
            ("counter", Add, Some(n(1))),
            ("owner", Put, Some(Value::S("you".into()))),
            ("gone", Delete, None),
            ("new", Add, Some(n(7))),
            ("parents", Delete, Some(set(&["b", "z"]))),
            ("last", Delete, Some(set(&["a"]))),
        ])
        .unwrap()
        .apply(&item)
        .unwrap();
        let expected: Item = [
            ("counter".to_owned(), n(5)),
            ("owner".to_owned(), Value::S("you".into())),
            ("new".to_owned(), n(7)),
            ("parents".to_owned(), set(&["a"])),
        ]
        .into();
        assert_eq!(changed, expected);
        let mismatched = updates(&[("owner", Add, Some(n(1)))]).unwrap().apply(&item);
        assert_eq!(mismatched.unwrap_err().to_string(), "Type mismatch for attribute to update");
    }

    #[test]
    fn actions_and_values_must_fit() {
        use AttributeAction::{Add, Delete, Put};
        let message = |what: &str| Err(format!("One or more parameter values were invalid: {what}"));
        assert_eq!(
            updates(&[("a", Put, None)]),
            message("Only DELETE action is allowed when no attribute value is specified")
        );
        assert_eq!(
            updates(&[("a", Delete, Some(n(1)))]),
            message("DELETE action with value is not supported for the type N")
        );
        assert_eq!(
            updates(&[("a", Add, Some(Value::S("x".into())))]),
            message("ADD action is not supported for the type S")
        );
        assert!(!updates(&[("a", Delete, None)]).unwrap().creates());
        assert!(updates(&[("a", Delete, None), ("b", Put, Some(n(1)))]).unwrap().creates());
    }
}
