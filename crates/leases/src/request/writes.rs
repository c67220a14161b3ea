//! Members of writes.

use std::collections::BTreeMap;

use crate::{
    error::LeasesError,
    expression::{Arguments, Condition, Kind},
    generated::{
        ConditionalOperator, ExpectedAttributeValue, ReturnItemCollectionMetrics, ReturnValue,
        ReturnValuesOnConditionCheckFailure,
    },
    legacy::Conditions,
    value::AttributeValue,
    write::Precondition,
};

/// Refuses expressions together with what they have taken the place of. Each member comes with whether it is there.
pub(crate) fn no_mixing(expressions: &[(&str, bool)], others: &[(&str, bool)]) -> Result<(), LeasesError> {
    let given = |members: &[(&str, bool)]| {
        let names: Vec<String> =
            members.iter().filter(|(_, given)| *given).map(|(name, _)| (*name).to_owned()).collect();
        names.join(", ")
    };
    let (expressions, others) = (given(expressions), given(others));
    if expressions.is_empty() || others.is_empty() {
        return Ok(());
    }
    Err(LeasesError::Validation(format!(
        "Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {{{others}}} Expression parameters: {{{expressions}}}"
    )))
}

/// The members that make a write conditional, of operations that have no other expression.
pub(crate) struct Conditional {
    pub expected: Option<BTreeMap<String, ExpectedAttributeValue>>,
    pub operator: Option<ConditionalOperator>,
    pub expression: Option<String>,
    pub names: Option<BTreeMap<String, String>>,
    pub values: Option<BTreeMap<String, AttributeValue>>,
}

impl Conditional {
    pub fn precondition(self) -> Result<Precondition, LeasesError> {
        no_mixing(
            &[("ConditionExpression", self.expression.is_some())],
            &[("Expected", self.expected.is_some()), ("ConditionalOperator", self.operator.is_some())],
        )?;
        let expected =
            self.expected.map(|expected| Conditions::expected(expected, self.operator)).transpose()?;
        let arguments =
            Arguments::new(self.names, self.values, &[(Kind::Condition, self.expression.is_some())])?;
        let condition = arguments.condition(Kind::Condition, self.expression.as_deref())?;
        arguments.all_used()?;
        Ok(precondition(condition, expected))
    }
}

/// One or the other, or none.
pub(crate) fn precondition(condition: Option<Condition>, expected: Option<Conditions>) -> Precondition {
    match (condition, expected) {
        (Some(condition), _) => Precondition::Expression(condition),
        (None, Some(expected)) => Precondition::Legacy(expected),
        (None, None) => Precondition::None,
    }
}

/// Whether a condition that fails is answered with the item.
pub(crate) fn shows_item(wanted: Option<ReturnValuesOnConditionCheckFailure>) -> bool {
    wanted == Some(ReturnValuesOnConditionCheckFailure::AllOld)
}

/// Of operations that can only answer with the item as it was.
pub(crate) fn returns_old(wanted: Option<ReturnValue>) -> Result<(), LeasesError> {
    match wanted {
        None | Some(ReturnValue::None | ReturnValue::AllOld) => Ok(()),
        Some(_) => Err(LeasesError::Validation("ReturnValues can only be ALL_OLD or NONE".into())),
    }
}

/// Item collections are not measured.
pub(crate) fn no_metrics(wanted: Option<ReturnItemCollectionMetrics>) -> Result<(), LeasesError> {
    match wanted {
        Some(ReturnItemCollectionMetrics::Size) => {
            Err(LeasesError::unsupported("ReturnItemCollectionMetrics SIZE"))
        }
        _ => Ok(()),
    }
}
