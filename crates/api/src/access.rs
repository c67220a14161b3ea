//! What a call wants to do, in the words that policies are written in.

use base::Arn;
use millstream_base as base;

/// One thing that must be allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// `kinesis:PutRecord`.
    pub action: &'static str,
    /// The resource; `None` where the action knows none and policies must say `*`.
    pub resource: Option<Arn>,
    /// Request keys for conditions, such as `aws:RequestTag/team`.
    pub keys: Vec<(String, String)>,
}

/// Everything that must be allowed before a call is handled: usually the operation's action on one resource; more where
/// a call does more, such as tagging on creation or passing a role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Access {
    checks: Vec<Check>,
}

impl Access {
    /// The action on this resource.
    pub fn to(action: &'static str, resource: Arn) -> Self {
        Self { checks: vec![Check { action, resource: Some(resource), keys: Vec::new() }] }
    }

    /// An action that knows no resource.
    pub fn to_any(action: &'static str) -> Self {
        Self { checks: vec![Check { action, resource: None, keys: Vec::new() }] }
    }

    /// Adds a request key to what was asked last.
    #[must_use]
    pub fn with_key(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        let last = self.checks.last_mut().expect("an Access is made with a check");
        last.keys.push((key.into(), value.into()));
        self
    }

    /// Asks for all of the other as well.
    #[must_use]
    pub fn and(mut self, other: Access) -> Self {
        self.checks.extend(other.checks);
        self
    }

    /// All that must be allowed.
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }
}
