//! One line of a statement's `Condition`: an operator, a key, and what the key is compared with.

use std::net::IpAddr;

use super::{
    arn::ArnPattern,
    facts::{Facts, Values},
    json::Json,
    operator::{Comparison, Operator, Order, Set},
    pattern::{Matched, Pattern, Syntax},
    values::{Network, instant, number},
};

/// What a key is compared with.
#[derive(Clone, Debug)]
enum Bounds {
    Texts(Vec<Pattern>),
    Arns(Vec<ArnPattern>),
    Numbers(Order, Vec<f64>),
    Dates(Order, Vec<i64>),
    Bools(Vec<bool>),
    Binaries(Vec<Vec<u8>>),
    Networks(Vec<Network>),
    Null(Vec<bool>),
}

/// A condition, compiled.
#[derive(Clone, Debug)]
pub(super) struct Condition {
    /// In lower case.
    key: Box<str>,
    operator: Operator,
    bounds: Bounds,
}

impl Condition {
    /// Compiles it; the error names the value's place.
    pub fn parse(
        operator: Operator,
        key: &str,
        values: &Json,
        variables: bool,
    ) -> Result<Self, (String, String)> {
        if key.split_once(':').is_none_or(|(vendor, name)| vendor.is_empty() || name.is_empty()) {
            return Err((
                String::new(),
                "Conditions must be prefaced by a vendor, e.g., aws, iam, kinesis.".into(),
            ));
        }
        let mut texts = Vec::new();
        for (index, value) in values.items().iter().enumerate() {
            let place = || format!("[{index}]");
            texts.push(value.scalar().ok_or_else(|| (place(), "A text is expected.".to_owned()))?);
        }
        fn each<T>(
            texts: &[String],
            what: &str,
            read: impl Fn(&str) -> Option<T>,
        ) -> Result<Vec<T>, (String, String)> {
            let read = |(index, text): (usize, &String)| {
                read(text).ok_or_else(|| (format!("[{index}]"), format!("{text} is not {what}.")))
            };
            texts.iter().enumerate().map(read).collect()
        }
        fn compile<T>(
            texts: &[String],
            compile: impl Fn(&str) -> Result<T, String>,
        ) -> Result<Vec<T>, (String, String)> {
            let compile =
                |(index, text): (usize, &String)| compile(text).map_err(|e| (format!("[{index}]"), e));
            texts.iter().enumerate().map(compile).collect()
        }
        let truth = |text: &str| match text.to_ascii_lowercase().as_str() {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        };
        let bounds = match operator.comparison {
            Comparison::Text { wildcards, fold } => Bounds::Texts(compile(&texts, |text| {
                Pattern::new(text, Syntax { wildcards, variables, fold })
            })?),
            Comparison::Arn => {
                Bounds::Arns(compile(&texts, |text| ArnPattern::of_condition(text, variables))?)
            }
            Comparison::Number(order) => Bounds::Numbers(order, each(&texts, "a number", number)?),
            Comparison::Date(order) => Bounds::Dates(order, each(&texts, "a date", instant)?),
            Comparison::Bool => Bounds::Bools(each(&texts, "true or false", truth)?),
            Comparison::Null => Bounds::Null(each(&texts, "true or false", truth)?),
            Comparison::Ip => Bounds::Networks(each(&texts, "an IP address or a network", Network::parse)?),
            Comparison::Binary => {
                let decode = |text: &str| base64_simd::STANDARD.decode_to_vec(text).ok();
                Bounds::Binaries(each(&texts, "base64", decode)?)
            }
        };
        Ok(Self { key: key.to_ascii_lowercase().into(), operator, bounds })
    }

    /// Whether it holds.
    pub fn holds(&self, facts: &dyn Facts) -> bool {
        let found = facts.get(&self.key);
        if let Bounds::Null(expected) = &self.bounds {
            return expected.contains(&found.is_none());
        }
        let Operator { set, negated, if_exists, .. } = self.operator;
        let Some(found) = found else {
            return match set {
                Some(Set::Any) => false,
                Some(Set::All) => true,
                None => negated || if_exists,
            };
        };
        match (set, &found) {
            (Some(Set::All), _) => found.as_slice().iter().all(|value| self.holds_for(value, facts)),
            (Some(Set::Any), _) => found.as_slice().iter().any(|value| self.holds_for(value, facts)),
            (None, Values::One(value)) => self.holds_for(value, facts),
            // Whoever asks a key of several values without saying how they are taken together asks nothing.
            (None, Values::Many(_)) => false,
        }
    }

    fn holds_for(&self, value: &str, facts: &dyn Facts) -> bool {
        // A value that the operator cannot read satisfies neither the operator nor its opposite.
        let matched = match self.matched(value, facts) {
            Some(matched) => matched,
            None => return false,
        };
        match (matched, self.operator.negated) {
            (Matched::Unresolved, _) => false,
            (Matched::Yes, negated) => !negated,
            (Matched::No, negated) => negated,
        }
    }

    /// Whether the value is one of the bounds; `None` if it cannot be read.
    fn matched(&self, value: &str, facts: &dyn Facts) -> Option<Matched> {
        let is = |yes: bool| Some(Matched::from(yes));
        match &self.bounds {
            Bounds::Texts(patterns) => {
                Some(any(patterns.iter().map(|pattern| pattern.matches(value, facts))))
            }
            Bounds::Arns(patterns) => {
                let mut outcomes = Vec::with_capacity(patterns.len());
                for pattern in patterns {
                    outcomes.push(pattern.matches_value(value, facts)?);
                }
                Some(any(outcomes.into_iter()))
            }
            Bounds::Numbers(order, bounds) => {
                let value = number(value)?;
                is(bounds.iter().any(|&bound| order.holds(value, bound)))
            }
            Bounds::Dates(order, bounds) => {
                let value = instant(value)?;
                is(bounds.iter().any(|&bound| order.holds(value, bound)))
            }
            Bounds::Bools(bounds) => {
                let value = match value {
                    value if value.eq_ignore_ascii_case("true") => true,
                    value if value.eq_ignore_ascii_case("false") => false,
                    _ => return None,
                };
                is(bounds.contains(&value))
            }
            Bounds::Binaries(bounds) => {
                let value = base64_simd::STANDARD.decode_to_vec(value).ok()?;
                is(bounds.contains(&value))
            }
            Bounds::Networks(networks) => {
                let address: IpAddr = value.parse().ok()?;
                is(networks.iter().any(|network| network.contains(address)))
            }
            Bounds::Null(_) => None,
        }
    }
}

/// Yes if one is; else unresolved if one is.
fn any(outcomes: impl Iterator<Item = Matched>) -> Matched {
    let mut result = Matched::No;
    for outcome in outcomes {
        match outcome {
            Matched::Yes => return Matched::Yes,
            Matched::Unresolved => result = Matched::Unresolved,
            Matched::No => {}
        }
    }
    result
}
