//! Names of alarms as keys and in ARNs.

use base::{AccountId, Arn, Region};
use millstream_base as base;

use super::AlarmRecord;

/// A name as part of a key: names may hold anything, keys no NUL.
fn hex(name: &str) -> String {
    base::hex(name.as_bytes())
}

impl AlarmRecord {
    /// The key of the alarm with this name.
    pub fn key_of(account: &str, region: &str, name: &str) -> (String, String, String) {
        (account.to_owned(), region.to_owned(), hex(name))
    }

    /// The key of its history; `number` tells entries apart.
    pub fn history_key(account: &str, region: &str, name: &str, number: u64) -> (String, String, u64) {
        (format!("{account}/{region}"), hex(name), number)
    }

    /// `arn:aws:cloudwatch:REGION:ACCOUNT:alarm:NAME`.
    pub fn arn_of(account: &AccountId, region: &Region, name: &str) -> Arn {
        Arn::new("cloudwatch", region, account, &format!("alarm:{name}"))
    }
}
