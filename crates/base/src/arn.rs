//! Amazon Resource Names, kept as the text that clients see and compare.

use std::{fmt, sync::Arc};

use crate::{AccountId, Invalid, Region};

/// `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`, cheap to clone.
///
/// Region and account may be empty, as they are for some services; the resource may hold colons and slashes. Source: the
/// ARN format of the IAM reference.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Arn(Arc<str>);

impl Arn {
    /// Builds an ARN of the `aws` partition.
    pub fn new(service: &str, region: &Region, account: &AccountId, resource: &str) -> Self {
        Self(format!("arn:aws:{service}:{region}:{account}:{resource}").into())
    }

    /// Takes any text with the six parts of an ARN.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let mut parts = text.splitn(6, ':');
        let ok = parts.next() == Some("arn")
            && parts.next().is_some_and(|partition| !partition.is_empty())
            && parts.next().is_some_and(|service| !service.is_empty())
            && parts.next().is_some()
            && parts.next().is_some()
            && parts.next().is_some_and(|resource| !resource.is_empty());
        if ok { Ok(Self(text.into())) } else { Err(Invalid::new("ARN", text)) }
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `kinesis` in `arn:aws:kinesis:…`.
    pub fn service(&self) -> &str {
        self.part(2)
    }

    /// The region; empty for global services.
    pub fn region(&self) -> &str {
        self.part(3)
    }

    /// The account; empty for some services.
    pub fn account(&self) -> &str {
        self.part(4)
    }

    /// What stands behind the account: `stream/orders`.
    pub fn resource(&self) -> &str {
        self.part(5)
    }

    fn part(&self, index: usize) -> &str {
        self.0.splitn(6, ':').nth(index).expect("the constructor saw six parts")
    }
}

impl fmt::Display for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_read_back() {
        let arn = Arn::parse("arn:aws:kinesis:eu-west-1:123456789012:stream/a/consumer/b:17").unwrap();
        assert_eq!((arn.service(), arn.region(), arn.account()), ("kinesis", "eu-west-1", "123456789012"));
        assert_eq!(arn.resource(), "stream/a/consumer/b:17");
    }

    #[test]
    fn texts_with_fewer_parts_are_refused() {
        for text in ["", "arn", "arn:aws:kinesis:r:1", "urn:aws:kinesis:r:1:x", "arn:aws:kinesis:r:1:"] {
            assert!(Arn::parse(text).is_err(), "{text}");
        }
    }
}
