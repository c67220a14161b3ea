//! `Expected`, `QueryFilter`, `ScanFilter` and `KeyConditions`.

use std::{cmp::Ordering, collections::BTreeMap};

use crate::{
    error::{LeasesError, values},
    generated::{ComparisonOperator, Condition, ConditionalOperator, ExpectedAttributeValue},
    value::{Item, Value},
};

/// Checks of attributes, of which all must hold, or any.
#[derive(Clone, Debug, PartialEq)]
pub struct Conditions {
    /// By attribute.
    pub checks: BTreeMap<String, Check>,
    any: bool,
}

/// A check of one attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// How it is compared.
    pub operator: ComparisonOperator,
    /// With what; as many as the operator takes.
    pub values: Vec<Value>,
}

impl Conditions {
    /// Takes `Expected`.
    pub fn expected(
        expected: BTreeMap<String, ExpectedAttributeValue>,
        operator: Option<ConditionalOperator>,
    ) -> Result<Self, LeasesError> {
        let mut checks = BTreeMap::new();
        for (name, expected) in expected {
            let check = Check::expected(&name, expected)?;
            checks.insert(name, check);
        }
        Self::new(checks, operator)
    }

    /// Takes a filter or `KeyConditions`.
    pub fn filter(
        conditions: BTreeMap<String, Condition>,
        operator: Option<ConditionalOperator>,
    ) -> Result<Self, LeasesError> {
        let mut checks = BTreeMap::new();
        for (name, condition) in conditions {
            let values = values(condition.attribute_value_list.unwrap_or_default())?;
            checks.insert(name, Check::new(condition.comparison_operator, values)?);
        }
        Self::new(checks, operator)
    }

    fn new(
        checks: BTreeMap<String, Check>,
        operator: Option<ConditionalOperator>,
    ) -> Result<Self, LeasesError> {
        if operator.is_some() && checks.len() < 2 {
            let how = match checks.len() {
                0 => "ConditionalOperator cannot be used without Filter or Expected",
                _ => "ConditionalOperator can only be used when Filter or Expected has two or more elements",
            };
            return Err(LeasesError::invalid(how));
        }
        Ok(Self { checks, any: operator == Some(ConditionalOperator::Or) })
    }

    /// Whether the item fulfils them; an item that does not exist has no attributes.
    pub fn hold(&self, item: &Item) -> bool {
        let mut checks = self.checks.iter().map(|(name, check)| check.holds(item.get(name)));
        if self.any { checks.any(|holds| holds) } else { checks.all(|holds| holds) }
    }
}

impl Check {
    fn expected(name: &str, expected: ExpectedAttributeValue) -> Result<Self, LeasesError> {
        let bad = |what: String| Err(LeasesError::invalid(what));
        let ExpectedAttributeValue { value, exists, comparison_operator, attribute_value_list } = expected;
        if value.is_some() && attribute_value_list.is_some() {
            return bad(format!(
                "Value and AttributeValueList cannot be used together for Attribute: {name}"
            ));
        }
        let given = value.is_some() || attribute_value_list.is_some();
        if let Some(operator) = comparison_operator {
            if exists.is_some() {
                return bad(format!(
                    "Exists and ComparisonOperator cannot be used together for Attribute: {name}"
                ));
            }
            let takes_none = matches!(operator, ComparisonOperator::Null | ComparisonOperator::NotNull);
            if !given && !takes_none {
                return bad(format!(
                    "Value or AttributeValueList must be used with ComparisonOperator: {} for Attribute: {name}",
                    operator.as_str()
                ));
            }
            let list = attribute_value_list.unwrap_or_else(|| value.into_iter().collect());
            return Self::new(operator, values(list)?);
        }
        if attribute_value_list.is_some() {
            return bad(format!(
                "AttributeValueList can only be used with a ComparisonOperator for Attribute: {name}"
            ));
        }
        match (exists, value) {
            (Some(false), Some(_)) => {
                bad(format!("Value cannot be used when Exists is false for Attribute: {name}"))
            }
            (Some(false), None) => Ok(Self { operator: ComparisonOperator::Null, values: Vec::new() }),
            (exists, None) => {
                let exists = exists.map_or("null", |_| "true");
                bad(format!("Value must be provided when Exists is {exists} for Attribute: {name}"))
            }
            (_, Some(value)) => Ok(Self { operator: ComparisonOperator::Eq, values: values(vec![value])? }),
        }
    }

    /// A check, if the operator takes such values.
    fn new(operator: ComparisonOperator, values: Vec<Value>) -> Result<Self, LeasesError> {
        use ComparisonOperator as Op;
        let counted = match operator {
            Op::Null | Op::NotNull => values.is_empty(),
            Op::In => !values.is_empty(),
            Op::Between => values.len() == 2,
            _ => values.len() == 1,
        };
        let name = operator.as_str();
        if !counted {
            return Err(LeasesError::invalid(format!(
                "Invalid number of argument(s) for the {name} ComparisonOperator"
            )));
        }
        if values.windows(2).any(|pair| pair[0].type_name() != pair[1].type_name()) {
            return Err(LeasesError::invalid(
                "AttributeValues inside AttributeValueList must be of same type",
            ));
        }
        let types: &[&str] = match operator {
            Op::Eq | Op::Ne => &Value::TYPES,
            Op::BeginsWith => &["S", "B"],
            _ => &["S", "N", "B"],
        };
        if let Some(value) = values.iter().find(|value| !types.contains(&value.type_name())) {
            return Err(LeasesError::invalid(format!(
                "ComparisonOperator {name} is not valid for {} AttributeValue type",
                value.type_name()
            )));
        }
        if operator == Op::Between && values[0].order(&values[1]).is_some_and(Ordering::is_gt) {
            return Err(LeasesError::Validation(
                "The BETWEEN condition was provided a range where the lower bound is greater than the upper bound"
                    .into(),
            ));
        }
        Ok(Self { operator, values })
    }

    /// Whether an attribute fulfils it that has this value, or none.
    pub fn holds(&self, attribute: Option<&Value>) -> bool {
        use ComparisonOperator as Op;
        let ordered = |index: usize, wanted: fn(Ordering) -> bool| {
            attribute.and_then(|attribute| attribute.order(self.values.get(index)?)).is_some_and(wanted)
        };
        let one = |holds: fn(&Value, &Value) -> bool| match (attribute, self.values.first()) {
            (Some(attribute), Some(value)) => holds(attribute, value),
            _ => false,
        };
        match self.operator {
            Op::Null => attribute.is_none(),
            Op::NotNull => attribute.is_some(),
            Op::Eq | Op::In => attribute.is_some_and(|attribute| self.values.contains(attribute)),
            Op::Ne => !one(Value::eq),
            Op::Lt => ordered(0, Ordering::is_lt),
            Op::Le => ordered(0, Ordering::is_le),
            Op::Gt => ordered(0, Ordering::is_gt),
            Op::Ge => ordered(0, Ordering::is_ge),
            Op::Between => ordered(0, Ordering::is_ge) && ordered(1, Ordering::is_le),
            Op::BeginsWith => one(Value::begins_with),
            Op::Contains => one(Value::contains),
            Op::NotContains => !one(Value::contains),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::AttributeValue;

    fn n(number: i64) -> Value {
        Value::N(number.into())
    }

    fn expect(exists: Option<bool>, value: Option<Value>) -> Result<Check, String> {
        let expected =
            ExpectedAttributeValue { exists, value: value.map(AttributeValue::from), ..Default::default() };
        Check::expected("a", expected).map_err(|error| error.to_string())
    }

    #[test]
    fn expected_is_a_value_or_an_absence() {
        assert!(expect(None, Some(n(1))).unwrap().holds(Some(&n(1))));
        assert!(!expect(Some(true), Some(n(1))).unwrap().holds(Some(&n(2))));
        assert!(!expect(Some(true), Some(n(1))).unwrap().holds(None));
        assert!(expect(Some(false), None).unwrap().holds(None));
        assert!(!expect(Some(false), None).unwrap().holds(Some(&n(1))));
        let message =
            |what: &str| Err(format!("One or more parameter values were invalid: {what} for Attribute: a"));
        assert_eq!(expect(None, None), message("Value must be provided when Exists is null"));
        assert_eq!(expect(Some(true), None), message("Value must be provided when Exists is true"));
        assert_eq!(expect(Some(false), Some(n(1))), message("Value cannot be used when Exists is false"));
    }

    #[test]
    fn operators_compare_as_the_guide_says() {
        use ComparisonOperator as Op;
        let check = |operator, values: &[Value]| Check::new(operator, values.to_vec()).unwrap();
        let s = |text: &str| Value::S(text.into());
        assert!(check(Op::Between, &[n(1), n(3)]).holds(Some(&n(3))));
        assert!(!check(Op::Between, &[n(1), n(3)]).holds(Some(&s("2"))));
        assert!(check(Op::In, &[n(1), n(3)]).holds(Some(&n(3))));
        assert!(check(Op::Ne, &[n(1)]).holds(Some(&s("1"))));
        assert!(check(Op::Ne, &[n(1)]).holds(None));
        assert!(check(Op::Lt, &[n(10)]).holds(Some(&n(9))));
        assert!(!check(Op::Ge, &[n(10)]).holds(None));
        assert!(check(Op::BeginsWith, &[s("ab")]).holds(Some(&s("abc"))));
        assert!(check(Op::Contains, &[s("b")]).holds(Some(&Value::Ss(["b".into()].into()))));
        assert!(check(Op::NotContains, &[s("z")]).holds(Some(&s("abc"))));
        let wrong =
            |operator, values: &[Value]| Check::new(operator, values.to_vec()).unwrap_err().to_string();
        assert!(wrong(Op::Between, &[n(3), n(1)]).contains("lower bound is greater"));
        assert!(wrong(Op::Null, &[n(3)]).contains("Invalid number of argument(s) for the NULL"));
        assert!(wrong(Op::In, &[n(3), s("a")]).contains("must be of same type"));
        assert!(wrong(Op::Lt, &[Value::Bool(true)]).contains("LT is not valid for BOOL AttributeValue type"));
    }

    #[test]
    fn all_or_any_must_hold() {
        let expected = || {
            [("a", 1), ("b", 2)].map(|(name, value)| {
                let value = Some(AttributeValue::from(n(value)));
                (name.to_owned(), ExpectedAttributeValue { value, ..Default::default() })
            })
        };
        let item: Item = [("a".to_owned(), n(1))].into();
        assert!(!Conditions::expected(expected().into(), None).unwrap().hold(&item));
        let any = Some(ConditionalOperator::Or);
        assert!(Conditions::expected(expected().into(), any).unwrap().hold(&item));
        assert!(Conditions::expected(BTreeMap::new(), any).is_err());
    }
}
