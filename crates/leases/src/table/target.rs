//! Which table a call is about.

use api::{Access, Caller};
use base::{AccountId, Arn, Region};
use meta::{Snapshot, Transaction};
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;

use super::{TABLES, Table};
use crate::error::LeasesError;

/// A table as a call names it: by name or by ARN.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Target {
    pub account: AccountId,
    pub region: Region,
    pub name: String,
}

impl Target {
    /// Takes the member `TableName` of a request.
    pub fn of(caller: &Caller, name: &str) -> Result<Self, LeasesError> {
        if name.starts_with("arn:") {
            return Self::of_arn(name).ok_or_else(|| {
                LeasesError::Validation(format!(
                    "Invalid TableArn: Invalid ResourceArn provided as input {name}"
                ))
            });
        }
        if !(3..=255).contains(&name.len()) {
            return Err(LeasesError::Validation(
                "TableName must be at least 3 characters long and at most 255 characters long".into(),
            ));
        }
        if !is_name(name) {
            return Err(LeasesError::Validation(format!(
                "1 validation error detected: Value '{name}' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+"
            )));
        }
        Ok(Self { account: caller.account().clone(), region: caller.region.clone(), name: name.to_owned() })
    }

    /// Takes the ARN of a table.
    pub fn of_arn(text: &str) -> Option<Self> {
        let arn = Arn::parse(text).ok().filter(|arn| arn.service() == "dynamodb")?;
        let name = arn.resource().strip_prefix("table/").filter(|name| is_name(name))?;
        Some(Self {
            account: AccountId::parse(arn.account()).ok()?,
            region: Region::parse(arn.region()).ok()?,
            name: name.to_owned(),
        })
    }

    /// The table's ARN.
    pub fn arn(&self) -> Arn {
        Arn::new("dynamodb", &self.region, &self.account, &format!("table/{}", self.name))
    }

    /// The action on the table.
    pub fn access(&self, action: &'static str) -> Access {
        Access::to(action, self.arn())
    }

    /// The action on the index, or on the table if there is none.
    pub fn access_index(&self, action: &'static str, index: Option<&str>) -> Access {
        match index {
            Some(index) => {
                let resource = format!("table/{}/index/{index}", self.name);
                Access::to(action, Arn::new("dynamodb", &self.region, &self.account, &resource))
            }
            None => self.access(action),
        }
    }

    pub fn key(&self) -> (AccountId, Region, String) {
        (self.account.clone(), self.region.clone(), self.name.clone())
    }

    /// The table; for operations on items.
    pub fn table(&self, snapshot: &Snapshot) -> Result<Table, LeasesError> {
        snapshot.get(TABLES, &self.key())?.ok_or(LeasesError::NoTable)
    }

    /// The table as a change sees it; for operations on items.
    pub fn table_in(&self, transaction: &Transaction) -> Result<Table, LeasesError> {
        transaction.get(TABLES, &self.key())?.ok_or(LeasesError::NoTable)
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 255
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
}
