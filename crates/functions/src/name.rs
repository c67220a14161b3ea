//! How callers name functions: by name, by a part of the ARN or by all of it, with or without a qualifier.

use api::Caller;
use base::Arn;
use millstream_api as api;
use millstream_base as base;

use crate::error::FunctionsError;

/// The longest name (CreateFunction).
const NAME_LENGTH_MAX: usize = 64;

/// A function, as a call names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub name: String,
    pub qualifier: Option<String>,
    /// Whose it is; `None` for the caller's.
    pub account: Option<String>,
    pub region: Option<String>,
}

impl Named {
    /// Reads `NAME`, `ACCOUNT:function:NAME`, `arn:aws:lambda:REGION:ACCOUNT:function:NAME`, each with `:QUALIFIER` or not.
    pub fn parse(text: &str) -> Result<Self, FunctionsError> {
        let invalid = || FunctionsError::Invalid(format!("{text} is not the name or ARN of a function."));
        let (mut account, mut region) = (None, None);
        let parts: Vec<&str> = text.split(':').collect();
        let rest = match parts.as_slice() {
            ["arn", _, "lambda", at, whose, "function", rest @ ..] => {
                (region, account) = (Some((*at).to_owned()), Some((*whose).to_owned()));
                rest
            }
            [whose, "function", rest @ ..] if whose.len() == 12 => {
                account = Some((*whose).to_owned());
                rest
            }
            ["function", rest @ ..] => rest,
            rest => rest,
        };
        let (name, qualifier) = match rest {
            [name] => (*name, None),
            [name, qualifier] => (*name, Some((*qualifier).to_owned())),
            _ => return Err(invalid()),
        };
        let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if !(1..=NAME_LENGTH_MAX).contains(&name.len()) || !name.bytes().all(good) {
            return Err(invalid());
        }
        Ok(Self { name: name.to_owned(), qualifier, account, region })
    }

    /// With the qualifier that a call gives beside the name; the two must agree.
    pub fn qualified(mut self, qualifier: Option<&str>) -> Result<Self, FunctionsError> {
        match (&self.qualifier, qualifier) {
            (Some(own), Some(other)) if own != other => Err(FunctionsError::Invalid(
                "The derived qualifier from the function name does not match the specified qualifier.".into(),
            )),
            (None, Some(other)) => {
                self.qualifier = Some(other.to_owned());
                Ok(self)
            }
            _ => Ok(self),
        }
    }

    /// The ARN, without the qualifier.
    pub fn arn(&self, caller: &Caller) -> Arn {
        let region = self.region.as_deref().unwrap_or(caller.region.as_str());
        let account = self.account.as_deref().unwrap_or(caller.account().as_str());
        Arn::parse(&format!("arn:aws:lambda:{region}:{account}:function:{}", self.name))
            .expect("all parts of the ARN are there")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_named_in_several_ways() {
        let named = |text: &str| Named::parse(text).unwrap();
        for text in
            ["f", "function:f", "123456789012:function:f", "arn:aws:lambda:eu-west-1:123456789012:function:f"]
        {
            assert_eq!((named(text).name.as_str(), named(text).qualifier), ("f", None), "{text}");
            let qualified = format!("{text}:$LATEST");
            assert_eq!(named(&qualified).qualifier.as_deref(), Some("$LATEST"), "{qualified}");
        }
        let full = named("arn:aws:lambda:eu-west-1:123456789012:function:f");
        assert_eq!(
            (full.region.as_deref(), full.account.as_deref()),
            (Some("eu-west-1"), Some("123456789012"))
        );
        for text in ["", "a b", "f:1:2", "arn:aws:sqs:eu-west-1:123456789012:f", &"x".repeat(65), "../f"] {
            assert!(Named::parse(text).is_err(), "{text}");
        }
        assert!(named("f:1").qualified(Some("2")).is_err());
        assert_eq!(named("f").qualified(Some("2")).unwrap().qualifier.as_deref(), Some("2"));
    }
}
