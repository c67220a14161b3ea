//! ARNs with wildcards: each of the six parts is compared by itself.

use super::{
    facts::Facts,
    pattern::{Matched, Pattern, Syntax, Token, tokens},
};

/// A pattern of ARNs.
#[derive(Clone, Debug)]
pub(super) struct ArnPattern {
    parts: Vec<Pattern>,
}

/// `arn`, partition, service, region, account, and the rest.
const PARTS: usize = 6;

impl ArnPattern {
    /// Of a statement's `Resource`: a pattern of fewer parts is fine if it ends in `*`, which then goes on beyond the
    /// colons (user guide, "Resource").
    pub fn of_resource(text: &str, variables: bool) -> Result<Self, String> {
        let wrong = || format!("Resource {text} must be in ARN format or \"*\".");
        let pattern = Self::new(text, variables)?;
        let last = pattern.parts.last().ok_or_else(wrong)?;
        let is_arn = pattern.parts[0].matches("arn", &super::Known::default()) == Matched::Yes;
        let complete = pattern.parts.len() == PARTS || (pattern.parts.len() > 1 && last.is_open());
        if text == "*" || (is_arn && complete) { Ok(pattern) } else { Err(wrong()) }
    }

    /// Of a condition: all parts must be there to match anything.
    pub fn of_condition(text: &str, variables: bool) -> Result<Self, String> {
        Self::new(text, variables)
    }

    fn new(text: &str, variables: bool) -> Result<Self, String> {
        let mut parts: Vec<Vec<Token<'static>>> = vec![Vec::new()];
        for token in tokens(text, Syntax { wildcards: true, variables, fold: false })? {
            let Token::Literal(literal) = token else {
                parts.last_mut().expect("there is always a part").push(token);
                continue;
            };
            let mut rest: &str = &literal;
            loop {
                let split = if parts.len() < PARTS { rest.split_once(':') } else { None };
                let part = parts.last_mut().expect("there is always a part");
                let piece = split.map_or(rest, |(piece, _)| piece);
                if !piece.is_empty() {
                    part.push(Token::Literal(piece.to_owned().into()));
                }
                match split {
                    Some((_, after)) => {
                        parts.push(Vec::new());
                        rest = after;
                    }
                    None => break,
                }
            }
        }
        Ok(Self { parts: parts.into_iter().map(|tokens| Pattern::of(tokens, false)).collect() })
    }

    /// Whether the resource, an ARN or `*`, is meant.
    pub fn matches_resource(&self, resource: &str, facts: &dyn Facts) -> Matched {
        let (last, before) = self.parts.split_last().expect("there is always a part");
        let mut rest = resource;
        for part in before {
            let Some((piece, after)) = rest.split_once(':') else { return Matched::No };
            match part.matches(piece, facts) {
                Matched::Yes => rest = after,
                other => return other,
            }
        }
        last.matches(rest, facts)
    }

    /// As a condition: `None` if the value is no ARN.
    pub fn matches_value(&self, value: &str, facts: &dyn Facts) -> Option<Matched> {
        is_arn(value).then(|| match self.parts.len() {
            PARTS => self.matches_resource(value, facts),
            _ => Matched::No,
        })
    }
}

fn is_arn(value: &str) -> bool {
    value.starts_with("arn:") && value.splitn(PARTS, ':').count() == PARTS
}

#[cfg(test)]
mod tests {
    use super::{super::facts::Known, *};

    const STREAM: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

    fn matches(pattern: &str, resource: &str) -> bool {
        let facts = Known::default().with("aws:userid", "AROA:session");
        ArnPattern::of_resource(pattern, true).unwrap().matches_resource(resource, &facts) == Matched::Yes
    }

    #[test]
    fn parts_are_compared_one_by_one() {
        for (pattern, expected) in [
            ("*", true),
            ("arn:*", true),
            ("arn:aws:kinesis*", true),
            ("arn:aws:kin*:us-east-?:*:stream/*", true),
            ("arn:aws:kinesis:us-east-1:*", true),
            ("arn:aws:kinesis:*:*:*/s", true),
            ("arn:aws:kinesis:*:*:stream/t", false),
            ("arn:aws:kinesis:us-east-1:111111111111:*", false),
            ("arn:aws:*:*:stream/*", false),
            ("arn:aws:firehose:*", false),
        ] {
            assert_eq!(matches(pattern, STREAM), expected, "{pattern}");
        }
        assert!(matches("*", "*"));
        assert!(!matches("arn:aws:kinesis:*", "*"));
        let consumer = "arn:aws:kinesis:r:0:stream/s/consumer/c:17";
        assert!(matches("arn:aws:kinesis:*:*:stream/s/consumer/c:*", consumer));
        assert!(matches("arn:aws:kinesis:*:*:stream/s/consumer/*", consumer));
        assert!(matches("arn:aws:s3:::b/${aws:userid}/*", "arn:aws:s3:::b/AROA:session/k"));
    }

    #[test]
    fn what_is_no_arn_is_refused() {
        for bad in [
            "",
            "a*",
            "*:stream/s",
            "arn",
            "arn:aws:kinesis",
            "arn:aws:kinesis:us-*0:stream/s",
            "stream/s",
            "**x",
        ] {
            assert!(ArnPattern::of_resource(bad, true).is_err(), "{bad}");
        }
    }

    #[test]
    fn conditions_want_all_six_parts() {
        let is = |pattern: &str, value: &str| {
            ArnPattern::of_condition(pattern, true).unwrap().matches_value(value, &Known::default())
        };
        let role = "arn:aws:iam::123456789012:role/xyz";
        assert_eq!(is("arn:aws:iam::*:role/x*", role), Some(Matched::Yes));
        assert_eq!(is("arn:aws:iam::*", role), Some(Matched::No));
        assert_eq!(is("*", role), Some(Matched::No));
        assert_eq!(is("arn:*:*:*:*:*", "no arn"), None);
    }
}
