//! What is known of a request, by condition key.

use std::{borrow::Cow, collections::BTreeMap};

/// The value of a condition key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Values<'a> {
    /// Of a key that has one value.
    One(Cow<'a, str>),
    /// Of a key that has several, such as `aws:TagKeys`, also if there is but one.
    Many(Vec<Cow<'a, str>>),
}

impl<'a> Values<'a> {
    /// Of a key that has one value.
    pub fn one(value: impl Into<Cow<'a, str>>) -> Self {
        Self::One(value.into())
    }

    pub(super) fn as_slice(&self) -> &[Cow<'a, str>] {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::Many(values) => values,
        }
    }
}

/// What is known of a request.
pub trait Facts {
    /// The value of a condition key, which is given in lower case; `None` if the request does not have it.
    fn get(&self, key: &str) -> Option<Values<'_>>;
}

/// Facts that are listed.
#[derive(Clone, Debug, Default)]
pub struct Known(BTreeMap<String, Values<'static>>);

impl Known {
    /// With this value of this key too.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<String>) -> Self {
        self.0.insert(key.to_ascii_lowercase(), Values::One(Cow::Owned(value.into())));
        self
    }

    /// With these values of this key, which has several.
    #[must_use]
    pub fn with_many(mut self, key: &str, values: impl IntoIterator<Item = String>) -> Self {
        self.0.insert(key.to_ascii_lowercase(), Values::Many(values.into_iter().map(Cow::Owned).collect()));
        self
    }
}

impl Facts for Known {
    fn get(&self, key: &str) -> Option<Values<'_>> {
        self.0.get(key).cloned()
    }
}
