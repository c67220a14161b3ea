//! Key schemas.

use serde::{Deserialize, Serialize};

use crate::{
    error::LeasesError,
    generated::{AttributeDefinition, KeySchemaElement, KeyType, ScalarAttributeType},
    value::Value,
};

/// What a key attribute holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeyKind {
    /// Text.
    S,
    /// A number.
    N,
    /// Bytes.
    B,
}

impl KeyKind {
    /// Its name, as it travels.
    pub fn name(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::N => "N",
            Self::B => "B",
        }
    }

    /// Whether the value is of this type.
    pub fn is_of(self, value: &Value) -> bool {
        value.type_name() == self.name()
    }

    /// As descriptions have it.
    pub fn described(self) -> ScalarAttributeType {
        match self {
            Self::S => ScalarAttributeType::S,
            Self::N => ScalarAttributeType::N,
            Self::B => ScalarAttributeType::B,
        }
    }

    fn of(kind: ScalarAttributeType) -> Self {
        match kind {
            ScalarAttributeType::S => Self::S,
            ScalarAttributeType::N => Self::N,
            ScalarAttributeType::B => Self::B,
        }
    }
}

/// The attributes that a table or an index is keyed by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeySchema {
    /// The partition key.
    pub hash: String,
    /// The sort key.
    pub range: Option<String>,
}

impl KeySchema {
    /// Takes a key schema and checks it against the definitions.
    pub fn new(elements: &[KeySchemaElement], defined: &[(String, KeyKind)]) -> Result<Self, LeasesError> {
        let bad = |what: &str| Err(LeasesError::Validation(what.to_owned()));
        let names: Vec<&str> = elements.iter().map(|element| element.attribute_name.as_str()).collect();
        if let Some(_undefined) =
            names.iter().find(|name| !defined.iter().any(|(defined, _)| defined == *name))
        {
            let defined: Vec<&str> = defined.iter().map(|(name, _)| name.as_str()).collect();
            return Err(LeasesError::invalid(format!(
                "Some index key attributes are not defined in AttributeDefinitions. Keys: [{}], AttributeDefinitions: [{}]",
                names.join(", "),
                defined.join(", ")
            )));
        }
        match elements {
            [] => bad(
                "No defined key schema.  A key schema containing at least a hash key must be defined for all tables",
            ),
            [first, ..] if first.key_type != KeyType::Hash => {
                bad("Invalid KeySchema: The first KeySchemaElement is not a HASH key type")
            }
            [hash] => Ok(Self { hash: hash.attribute_name.clone(), range: None }),
            [hash, range] if hash.attribute_name == range.attribute_name => {
                bad("Both the Hash Key and the Range Key element in the KeySchema have the same name")
            }
            [_, range] if range.key_type != KeyType::Range => {
                bad("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type")
            }
            [hash, range] => {
                Ok(Self { hash: hash.attribute_name.clone(), range: Some(range.attribute_name.clone()) })
            }
            _ => Err(LeasesError::unsupported("A key schema of more than two attributes")),
        }
    }

    /// The attributes, the partition key first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.hash.as_str()).chain(self.range.as_deref())
    }

    /// As descriptions have it.
    pub fn described(&self) -> Vec<KeySchemaElement> {
        let element = |(name, key_type): (&str, KeyType)| KeySchemaElement {
            attribute_name: name.to_owned(),
            key_type,
        };
        self.names().zip([KeyType::Hash, KeyType::Range]).map(element).collect()
    }
}

/// Takes definitions of attributes.
pub(crate) fn definitions(
    definitions: &[AttributeDefinition],
) -> Result<Vec<(String, KeyKind)>, LeasesError> {
    let mut defined: Vec<(String, KeyKind)> = Vec::with_capacity(definitions.len());
    for definition in definitions {
        if defined.iter().any(|(name, _)| *name == definition.attribute_name) {
            return Err(LeasesError::invalid(format!(
                "Duplicate AttributeName in AttributeDefinitions: {}",
                definition.attribute_name
            )));
        }
        defined.push((definition.attribute_name.clone(), KeyKind::of(definition.attribute_type)));
    }
    Ok(defined)
}
