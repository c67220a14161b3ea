//! What a query asks of keys.

use std::collections::BTreeMap;

use meta::Range;
use millstream_meta as meta;

use crate::{
    error::LeasesError,
    expression::{Comparison, Condition, Function, Operand},
    generated::{self, ComparisonOperator},
    legacy::{Check, Conditions},
    table::{Index, KeySchema, StoredKey, Table},
    value::{Item, Value},
};

/// One condition on a partition key, and perhaps one on a sort key.
#[derive(Debug)]
pub(crate) struct KeyConditions(BTreeMap<String, Check>);

fn bad<T>(message: impl Into<String>) -> Result<T, LeasesError> {
    Err(LeasesError::Validation(message.into()))
}

impl KeyConditions {
    /// Takes `KeyConditions`.
    pub fn of_legacy(conditions: BTreeMap<String, generated::Condition>) -> Result<Self, LeasesError> {
        Self::counted(Conditions::filter(conditions, None)?.checks)
    }

    /// Takes `KeyConditionExpression`.
    pub fn of_expression(condition: Condition) -> Result<Self, LeasesError> {
        let mut checks = BTreeMap::new();
        gather(condition, &mut checks)?;
        Self::counted(checks)
    }

    fn counted(checks: BTreeMap<String, Check>) -> Result<Self, LeasesError> {
        if (1..=2).contains(&checks.len()) {
            return Ok(Self(checks));
        }
        bad("Conditions can be of length 1 or 2 only")
    }

    /// The keys that fulfil them, in the table or the index.
    pub fn range(&self, table: &Table, index: Option<&Index>) -> Result<Range, LeasesError> {
        let schema = index.map_or(&table.key, |index| &index.key);
        if schema.range.is_none() && self.0.len() > 1 {
            return bad("Query key condition not supported");
        }
        for (place, name) in schema.names().enumerate() {
            let Some(check) = self.0.get(name) else {
                if place == 0 || self.0.len() > 1 {
                    return bad(format!("Query condition missed key schema element: {name}"));
                }
                continue;
            };
            use ComparisonOperator as Op;
            if matches!(
                check.operator,
                Op::Null | Op::NotNull | Op::Ne | Op::Contains | Op::NotContains | Op::In
            ) {
                return bad("Attempted conditional constraint is not an indexable operation");
            }
            if check.values.iter().any(|value| !table.kind(name).is_of(value)) {
                return Err(LeasesError::invalid("Condition parameter type does not match schema type"));
            }
            if place == 0 && check.operator != Op::Eq {
                return bad("Query key condition not supported");
            }
        }
        let hash = self.0.get(&schema.hash).map(|check| &check.values[0]);
        let Some(hash) = hash else {
            return bad(format!("Query condition missed key schema element: {}", schema.hash));
        };
        let prefix = match index {
            Some(index) => StoredKey::index(table.id, index.number),
            None => StoredKey::table(table.id),
        }
        .partition(hash);
        let sort = schema.range.as_ref().and_then(|range| self.0.get(range));
        Ok(sort.map_or_else(|| Range::of_prefix(prefix.0.clone()), |check| sorted(&prefix, check)))
    }

    /// Refuses to begin behind a key that the conditions do not lead to.
    pub fn check_start(&self, schema: &KeySchema, start: &Item) -> Result<(), LeasesError> {
        let holds = |name: &str| self.0.get(name).is_none_or(|check| check.holds(start.get(name)));
        match (holds(&schema.hash), schema.range.as_deref().is_none_or(holds)) {
            (_, false) => bad("The provided starting key does not match the range key predicate"),
            (false, true) => {
                bad("The provided starting key is outside query boundaries based on provided conditions")
            }
            (true, true) => Ok(()),
        }
    }
}

fn sorted(prefix: &StoredKey, check: &Check) -> Range {
    let whole = Range::of_prefix(prefix.0.clone());
    let at = |index: usize| Range::of_prefix(prefix.clone().sort(&check.values[index]).0);
    match check.operator {
        ComparisonOperator::Eq => at(0),
        ComparisonOperator::Lt => Range { to: excluded(at(0)), ..whole },
        ComparisonOperator::Le => Range { to: at(0).to, ..whole },
        ComparisonOperator::Gt => Range { from: after(at(0)), ..whole },
        ComparisonOperator::Ge => Range { from: at(0).from, ..whole },
        ComparisonOperator::Between => Range { from: at(0).from, to: at(1).to, backwards: false },
        ComparisonOperator::BeginsWith => Range::of_prefix(prefix.clone().sort_prefix(&check.values[0]).0),
        _ => unreachable!("other operators were refused"),
    }
}

/// The end before all that the range holds.
fn excluded(range: Range) -> std::ops::Bound<Vec<u8>> {
    match range.from {
        std::ops::Bound::Included(from) => std::ops::Bound::Excluded(from),
        other => other,
    }
}

/// The beginning behind all that the range holds.
fn after(range: Range) -> std::ops::Bound<Vec<u8>> {
    match range.to {
        std::ops::Bound::Excluded(to) => std::ops::Bound::Included(to),
        other => other,
    }
}

fn gather(condition: Condition, checks: &mut BTreeMap<String, Check>) -> Result<(), LeasesError> {
    let unusable =
        |operator: &str| bad(format!("Invalid operator used in KeyConditionExpression: {operator}"));
    let (operator, operands, name) = match condition {
        Condition::And(a, b) => {
            gather(*a, checks)?;
            return gather(*b, checks);
        }
        Condition::Or(..) => return unusable("OR"),
        Condition::Not(_) => return unusable("NOT"),
        Condition::In(..) => return unusable("IN"),
        Condition::Compare(_, Comparison::NotEqual, _) => return unusable("<>"),
        Condition::Call(Function::BeginsWith, operands) => {
            (ComparisonOperator::BeginsWith, operands, "begins_with")
        }
        Condition::Call(function, _) => return unusable(function.name()),
        Condition::Between(a, low, high) => (ComparisonOperator::Between, vec![a, low, high], "BETWEEN"),
        Condition::Compare(a @ Operand::Value(_), comparison, b @ Operand::Path(_)) => {
            (operator(comparison, true), vec![b, a], "")
        }
        Condition::Compare(a, comparison, b) => (operator(comparison, false), vec![a, b], ""),
    };
    let mut operands = operands.into_iter();
    let attribute = match operands.next() {
        Some(Operand::Path(path)) if path.inside.is_empty() => path.attribute,
        Some(Operand::Path(_)) => {
            return bad("KeyConditionExpressions cannot have conditions on nested attributes");
        }
        Some(Operand::Size(_)) => return bad("KeyConditionExpressions cannot contain nested operations"),
        _ if name.is_empty() => {
            return bad("Invalid condition in KeyConditionExpression: No key attribute specified");
        }
        _ => {
            return bad(format!(
                "Invalid condition in KeyConditionExpression: {name} operator must have the key attribute as its first operand"
            ));
        }
    };
    let values = operands
        .map(|operand| match operand {
            Operand::Value(value) => Ok(value),
            Operand::Path(_) => bad(
                "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition",
            ),
            Operand::Size(_) => bad("KeyConditionExpressions cannot contain nested operations"),
        })
        .collect::<Result<Vec<Value>, _>>()?;
    if checks.insert(attribute, Check { operator, values }).is_some() {
        return bad("KeyConditionExpressions must only contain one condition per key");
    }
    Ok(())
}

fn operator(comparison: Comparison, turned: bool) -> ComparisonOperator {
    use ComparisonOperator as Op;
    match (comparison, turned) {
        (Comparison::Equal, _) => Op::Eq,
        (Comparison::NotEqual, _) => Op::Ne,
        (Comparison::Less, false) | (Comparison::Greater, true) => Op::Lt,
        (Comparison::LessOrEqual, false) | (Comparison::GreaterOrEqual, true) => Op::Le,
        (Comparison::Greater, false) | (Comparison::Less, true) => Op::Gt,
        (Comparison::GreaterOrEqual, false) | (Comparison::LessOrEqual, true) => Op::Ge,
    }
}
