//! Prefixes of objects' names, with expressions: `logs/!{timestamp:yyyy}/!{partitionKeyFromQuery:team}/`.
//!
//! Rules of the developer guide (custom prefixes for S3 objects), corrected where the real service was seen to do otherwise: a
//! prefix with any expression gets nothing appended, whatever the expression.

mod time_pattern;

use std::collections::BTreeMap;

use base::Timestamp;
use chrono_tz::Tz;
use millstream_base as base;

use time_pattern::TimePattern;

/// A prefix, taken apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Prefix {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq)]
enum Part {
    Text(String),
    Timestamp(TimePattern),
    Random,
    ErrorOutputType,
    Query(String),
    Lambda(String),
}

/// Keys of a partition, from a query (`true`) or from a function.
pub type PartitionKeys = BTreeMap<(bool, String), String>;

/// What expressions are evaluated with.
pub struct Context<'a> {
    /// When the oldest record of the object arrived.
    pub time: Timestamp,
    /// The zone of times.
    pub zone: Tz,
    /// For `!{firehose:random-string}`, new with each.
    pub random: &'a mut dyn FnMut() -> String,
    /// For `!{firehose:error-output-type}`.
    pub error_output_type: Option<&'a str>,
    /// For `!{partitionKeyFromQuery:…}` and `!{partitionKeyFromLambda:…}`.
    pub keys: &'a PartitionKeys,
}

/// Appended where a prefix has no expression.
const USUAL: &str = "yyyy/MM/dd/HH/";

impl Prefix {
    /// Takes a prefix apart.
    ///
    /// # Errors
    /// What is wrong with it, for the client.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some(start) = rest.find("!{") {
            if start > 0 {
                parts.push(Part::Text(rest[..start].to_owned()));
            }
            let end =
                rest[start..].find('}').ok_or_else(|| format!("the expression in {text} is not closed"))?;
            parts.push(Part::parse(&rest[start + 2..start + end])?);
            rest = &rest[start + end + 1..];
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        Ok(Self { parts })
    }

    /// Whether there is any expression.
    pub fn has_expressions(&self) -> bool {
        self.parts.iter().any(|part| !matches!(part, Part::Text(_)))
    }

    /// Whether the kind of error stands in it.
    pub fn names_error_output_type(&self) -> bool {
        self.parts.contains(&Part::ErrorOutputType)
    }

    /// The partition keys that stand in it.
    pub fn partition_keys(&self) -> impl Iterator<Item = (bool, &str)> {
        self.parts.iter().filter_map(|part| match part {
            Part::Query(key) => Some((true, key.as_str())),
            Part::Lambda(key) => Some((false, key.as_str())),
            _ => None,
        })
    }

    /// The prefix of an object.
    pub fn evaluate(&self, context: &mut Context<'_>) -> String {
        let mut out = String::new();
        for part in &self.parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Timestamp(pattern) => pattern.write(context.time, context.zone, &mut out),
                Part::Random => out.push_str(&(context.random)()),
                Part::ErrorOutputType => out.push_str(context.error_output_type.unwrap_or_default()),
                Part::Query(key) => {
                    out.push_str(context.keys.get(&(true, key.clone())).map_or("", String::as_str))
                }
                Part::Lambda(key) => {
                    out.push_str(context.keys.get(&(false, key.clone())).map_or("", String::as_str))
                }
            }
        }
        if !self.has_expressions() {
            if let (Some(kind), false) = (context.error_output_type, self.names_error_output_type()) {
                out.push_str(kind);
                out.push('/');
            }
            usual().write(context.time, context.zone, &mut out);
        }
        out
    }
}

/// The time that stands in every object's name.
pub fn name_time(time: Timestamp, zone: Tz) -> String {
    let mut out = String::new();
    let pattern = TimePattern::parse("yyyy-MM-dd-HH-mm-ss").expect("the pattern is a good one");
    pattern.write(time, zone, &mut out);
    out
}

/// The zone of this name in the time zone database.
pub fn zone(name: Option<&str>) -> Result<Tz, String> {
    let name = name.filter(|name| !name.is_empty()).unwrap_or("UTC");
    name.parse().map_err(|_| format!("Time zone {name} is not valid."))
}

fn usual() -> TimePattern {
    TimePattern::parse(USUAL).expect("the pattern is a good one")
}

impl Part {
    fn parse(expression: &str) -> Result<Self, String> {
        let (namespace, value) = expression
            .split_once(':')
            .ok_or_else(|| format!("!{{{expression}}} is not a valid expression"))?;
        match (namespace, value) {
            ("timestamp", pattern) => TimePattern::parse(pattern).map(Self::Timestamp),
            ("firehose", "random-string") => Ok(Self::Random),
            ("firehose", "error-output-type") => Ok(Self::ErrorOutputType),
            ("partitionKeyFromQuery", key) if !key.is_empty() => Ok(Self::Query(key.to_owned())),
            ("partitionKeyFromLambda", key) if !key.is_empty() => Ok(Self::Lambda(key.to_owned())),
            _ => Err(format!("!{{{expression}}} is not a valid expression")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evaluate(text: &str, error: Option<&str>, zone_name: &str) -> String {
        let keys =
            [((true, "team".to_owned()), "blue".to_owned()), ((false, "id".to_owned()), "7".to_owned())];
        let mut count = 0;
        let mut random = || {
            count += 1;
            format!("r{count}")
        };
        // 2026-07-13T14:05:06.789Z, a Monday.
        let time = Timestamp::from_millis(1_783_951_506_789);
        Prefix::parse(text).unwrap().evaluate(&mut Context {
            time,
            zone: zone(Some(zone_name)).unwrap(),
            random: &mut random,
            error_output_type: error,
            keys: &keys.into_iter().collect(),
        })
    }

    #[test]
    fn plain_prefixes_get_the_usual_time_appended_as_it_is() {
        assert_eq!(evaluate("", None, "UTC"), "2026/07/13/14/");
        assert_eq!(evaluate("legacy", None, "UTC"), "legacy2026/07/13/14/");
        assert_eq!(evaluate("e/", Some("processing-failed"), "UTC"), "e/processing-failed/2026/07/13/14/");
    }

    #[test]
    fn expressions_are_evaluated_and_nothing_is_appended() {
        assert_eq!(evaluate("a/!{timestamp:yyyy/MM-dd'T'HH}/", None, "UTC"), "a/2026/07-13T14/");
        assert_eq!(evaluate("!{timestamp:yyyy-MM-dd HH}", None, "Asia/Tokyo"), "2026-07-13 23");
        assert_eq!(evaluate("x!{firehose:random-string}/!{firehose:random-string}/", None, "UTC"), "xr1/r2/");
        assert_eq!(
            evaluate("!{partitionKeyFromQuery:team}/!{partitionKeyFromLambda:id}/", None, "UTC"),
            "blue/7/"
        );
        assert_eq!(
            evaluate("!{firehose:error-output-type}/", Some("http-endpoint-failed"), "UTC"),
            "http-endpoint-failed/"
        );
    }

    #[test]
    fn what_is_no_expression_is_refused() {
        for text in [
            "!{timestamp}",
            "!{firehose:x}",
            "!{a:b}",
            "!{timestamp:yyyy",
            "!{partitionKeyFromQuery:}",
            "!{timestamp:b}",
        ] {
            assert!(Prefix::parse(text).is_err(), "{text}");
        }
        assert!(zone(Some("Mars/Olympus")).is_err());
    }
}
