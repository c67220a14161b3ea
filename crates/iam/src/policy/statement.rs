//! A statement, compiled.

use super::{
    arn::ArnPattern,
    condition::Condition,
    facts::Facts,
    pattern::{Matched, Pattern},
    principal::{Closeness, Principals, Who},
};

/// What a statement does to whom it applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It allows.
    Allow,
    /// It forbids, whatever others allow.
    Deny,
}

/// A list that says what is meant, or what is not.
#[derive(Clone, Debug)]
pub(super) struct Scope<T> {
    pub negated: bool,
    pub items: Vec<T>,
}

#[derive(Clone, Debug)]
pub(super) struct Statement {
    pub effect: Effect,
    /// Only resource policies have them.
    pub principals: Option<Principals>,
    pub actions: Scope<Pattern>,
    /// `None` in trust policies, which speak of the role that they are attached to.
    pub resources: Option<Scope<ArnPattern>>,
    pub conditions: Vec<Condition>,
}

/// What is asked for.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    pub action: &'a str,
    /// An ARN, or `*` for an action that knows no resource.
    pub resource: &'a str,
    pub who: &'a Who<'a>,
    /// Whether the caller has a permissions boundary.
    pub bounded: bool,
    pub facts: &'a dyn Facts,
}

impl Statement {
    /// How closely it speaks of the caller if it applies; a statement without principals speaks of whomever its policy
    /// is attached to.
    pub fn applies(&self, question: &Question<'_>) -> Option<Closeness> {
        let facts = question.facts;
        let named =
            self.actions.items.iter().any(|action| action.matches(question.action, facts) == Matched::Yes);
        if named == self.actions.negated {
            return None;
        }
        if let Some(resources) = &self.resources {
            let mut outcome = Matched::No;
            for pattern in &resources.items {
                match pattern.matches_resource(question.resource, facts) {
                    Matched::No => {}
                    Matched::Unresolved => outcome = Matched::Unresolved,
                    Matched::Yes => {
                        outcome = Matched::Yes;
                        break;
                    }
                }
            }
            let applies = match (outcome, resources.negated) {
                (Matched::Unresolved, _) => false,
                (outcome, negated) => (outcome == Matched::Yes) != negated,
            };
            if !applies {
                return None;
            }
        }
        let closeness = match &self.principals {
            // User guide, NotPrincipal: with Deny it always denies a principal that has a permissions boundary,
            // whoever is named.
            Some(principals)
                if question.bounded && self.effect == Effect::Deny && principals.is_negated() =>
            {
                Closeness::Everybody
            }
            Some(principals) => principals.meet(question.who)?,
            None => Closeness::Itself,
        };
        self.conditions.iter().all(|condition| condition.holds(facts)).then_some(closeness)
    }
}
