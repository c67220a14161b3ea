//! What stands beside expressions: the names and values that they refer to.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use super::{Condition, Projection, Update, parser::Parser, update_parser};
use crate::{
    error::LeasesError,
    value::{AttributeValue, Item, Value},
};

/// The member that an expression stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `ConditionExpression`.
    Condition,
    /// `UpdateExpression`.
    Update,
    /// `KeyConditionExpression`.
    KeyCondition,
    /// `FilterExpression`.
    Filter,
    /// `ProjectionExpression`.
    Projection,
}

impl Kind {
    /// The member's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Condition => "ConditionExpression",
            Self::Update => "UpdateExpression",
            Self::KeyCondition => "KeyConditionExpression",
            Self::Filter => "FilterExpression",
            Self::Projection => "ProjectionExpression",
        }
    }
}

/// Names and values for the placeholders of all expressions of one request.
#[derive(Debug, Default)]
pub struct Arguments {
    names: BTreeMap<String, String>,
    values: Item,
    unused_names: RefCell<BTreeSet<String>>,
    unused_values: RefCell<BTreeSet<String>>,
}

impl Arguments {
    /// Takes what a request has. `expressions` are the members that may refer to it, with whether they are there.
    pub fn new(
        names: Option<BTreeMap<String, String>>,
        values: Option<BTreeMap<String, AttributeValue>>,
        expressions: &[(Kind, bool)],
    ) -> Result<Self, LeasesError> {
        let bad = |message: String| Err(LeasesError::Validation(message));
        if names.is_some() && !expressions.iter().any(|(_, given)| *given) {
            return bad("ExpressionAttributeNames can only be specified when using expressions".into());
        }
        let with_values = expressions.iter().filter(|(kind, _)| *kind != Kind::Projection);
        let absent: Vec<&str> =
            with_values.clone().filter(|(_, given)| !given).map(|(kind, _)| kind.name()).collect();
        if values.is_some() && absent.len() == with_values.count() {
            let are = if absent.len() > 1 { "are" } else { "is" };
            return bad(format!(
                "ExpressionAttributeValues can only be specified when using expressions: {} {are} null",
                absent.join(" and ")
            ));
        }
        let mut arguments = Self::default();
        if let Some(names) = names {
            if names.is_empty() {
                return bad("ExpressionAttributeNames must not be empty".into());
            }
            if let Some(key) = names.keys().find(|key| !is_placeholder(key, '#')) {
                return bad(format!(
                    "ExpressionAttributeNames contains invalid key: Syntax error; key: \"{key}\""
                ));
            }
            arguments.unused_names = RefCell::new(names.keys().cloned().collect());
            arguments.names = names;
        }
        if let Some(values) = values {
            if values.is_empty() {
                return bad("ExpressionAttributeValues must not be empty".into());
            }
            if let Some(key) = values.keys().find(|key| !is_placeholder(key, ':')) {
                return bad(format!(
                    "ExpressionAttributeValues contains invalid key: Syntax error; key: \"{key}\""
                ));
            }
            for (key, value) in values {
                match value.into_value() {
                    Ok(value) => {
                        arguments.unused_values.get_mut().insert(key.clone());
                        arguments.values.insert(key, value);
                    }
                    Err(message) => {
                        return bad(format!(
                            "ExpressionAttributeValues contains invalid value: {message} for key {key}"
                        ));
                    }
                }
            }
        }
        Ok(arguments)
    }

    pub(super) fn name(&self, placeholder: &str) -> Option<&str> {
        self.unused_names.borrow_mut().remove(placeholder);
        self.names.get(placeholder).map(String::as_str)
    }

    pub(super) fn value(&self, placeholder: &str) -> Option<&Value> {
        self.unused_values.borrow_mut().remove(placeholder);
        self.values.get(placeholder)
    }

    /// A condition, if there is one.
    pub fn condition(&self, kind: Kind, text: Option<&str>) -> Result<Option<Condition>, LeasesError> {
        self.parse(kind, text, |parser| parser.whole_condition())
    }

    /// An update, if there is one.
    pub fn update(&self, text: Option<&str>) -> Result<Option<Update>, LeasesError> {
        self.parse(Kind::Update, text, update_parser::update)
    }

    /// A projection, if there is one.
    pub fn projection(&self, text: Option<&str>) -> Result<Option<Projection>, LeasesError> {
        self.parse(Kind::Projection, text, Projection::parse)
    }

    fn parse<T>(
        &self,
        kind: Kind,
        text: Option<&str>,
        parse: impl FnOnce(&mut Parser<'_>) -> Result<T, String>,
    ) -> Result<Option<T>, LeasesError> {
        let Some(text) = text else { return Ok(None) };
        let wrong = |message: String| LeasesError::Validation(format!("Invalid {}: {message}", kind.name()));
        if text.is_empty() {
            return Err(wrong("The expression can not be empty;".into()));
        }
        if text.len() > EXPRESSION_BYTES_MAX {
            return Err(wrong(format!(
                "Expression size has exceeded the maximum allowed size; expression size: {}",
                text.len()
            )));
        }
        parse(&mut Parser::new(text, self)).map(Some).map_err(wrong)
    }

    /// Refuses names and values that no expression has used.
    pub fn all_used(self) -> Result<(), LeasesError> {
        for (member, unused) in [
            ("ExpressionAttributeNames", self.unused_names.into_inner()),
            ("ExpressionAttributeValues", self.unused_values.into_inner()),
        ] {
            if !unused.is_empty() {
                let keys: Vec<_> = unused.into_iter().collect();
                return Err(LeasesError::Validation(format!(
                    "Value provided in {member} unused in expressions: keys: {{{}}}",
                    keys.join(", ")
                )));
            }
        }
        Ok(())
    }
}

/// Developer guide, "Quotas": expression strings have at most 4 KB.
const EXPRESSION_BYTES_MAX: usize = 4096;

fn is_placeholder(key: &str, sign: char) -> bool {
    key.strip_prefix(sign).is_some_and(|rest| {
        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    })
}
