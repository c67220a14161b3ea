//! What is stored about applications. Values are JSON: a new field needs a default, nothing else.

use std::collections::BTreeMap;

use base::{AccountId, Arn, Region};
use meta::Table;
use millstream_base as base;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};

/// All applications, by owner, region and name.
pub(crate) const APPLICATIONS: Table<(AccountId, Region, String), Application> =
    Table::new("analytics-applications");

/// `ApplicationStatus` of the API guide, as far as SQL applications have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Status {
    Ready,
    Starting,
    Running,
    Stopping,
    Deleting,
}

impl Status {
    /// Whether it is to be running.
    pub fn runs(self) -> bool {
        matches!(self, Self::Starting | Self::Running)
    }
}

/// `InputStartingPosition` of the API guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Start {
    Now,
    TrimHorizon,
    LastStoppedPoint,
}

/// How records and rows stand for each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// JSON.
    Json {
        /// Where in a record its rows are, such as `$`.
        row_path: String,
    },
    /// Delimited text.
    Csv {
        /// What ends a row.
        row_delimiter: String,
        /// What stands between columns.
        column_delimiter: String,
    },
}

/// A column of an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnRecord {
    /// Its name, as the dialect knows it after folding.
    pub name: String,
    /// Where in a row it is; by its name if that is not said.
    pub mapping: Option<String>,
    /// Its type, as in a declaration.
    pub sql_type: String,
}

/// An input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct InputRecord {
    pub id: String,
    pub prefix: String,
    #[serde(with = "text")]
    pub stream: Arn,
    pub format: Format,
    pub encoding: Option<String>,
    pub columns: Vec<ColumnRecord>,
    pub parallelism: u32,
    /// From where it began last.
    pub start: Option<Start>,
}

impl InputRecord {
    /// The names of its streams in the application.
    pub fn stream_names(&self) -> Vec<String> {
        (1..=self.parallelism).map(|number| format!("{}_{number:03}", self.prefix)).collect()
    }
}

/// An output.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OutputRecord {
    pub id: String,
    pub name: String,
    #[serde(with = "text")]
    pub stream: Arn,
    pub csv: bool,
    /// Who writes to the stream: chosen once, so that its appends are told apart.
    pub writer: u64,
}

/// An application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Application {
    /// Chosen once: its directory and the life of its name.
    pub id: u64,
    #[serde(with = "text")]
    pub account: AccountId,
    #[serde(with = "text")]
    pub region: Region,
    pub name: String,
    pub description: Option<String>,
    #[serde(with = "text")]
    pub role: Arn,
    pub status: Status,
    pub version: i64,
    pub created_ms: i64,
    pub updated_ms: i64,
    pub code: String,
    pub inputs: Vec<InputRecord>,
    pub outputs: Vec<OutputRecord>,
    pub tags: BTreeMap<String, String>,
    /// The number of the next input or output.
    pub next_part: u64,
    /// The epoch of its appends: another one whenever their ordinals begin anew.
    pub epoch: u64,
}

impl Application {
    /// Its key.
    pub fn key(&self) -> (AccountId, Region, String) {
        (self.account.clone(), self.region.clone(), self.name.clone())
    }

    /// Its ARN.
    pub fn arn(&self) -> Arn {
        application_arn(&self.region, &self.account, &self.name)
    }

    /// A number for a new input or output, such as `1.1`.
    pub fn new_part(&mut self) -> String {
        let id = format!("{}.{}", self.version, self.next_part);
        self.next_part += 1;
        id
    }
}

/// The ARN of an application.
pub(crate) fn application_arn(region: &Region, account: &AccountId, name: &str) -> Arn {
    Arn::new("kinesisanalytics", region, account, &format!("application/{name}"))
}

/// Names are stored as their texts.
mod text {
    use base::{AccountId, Arn, Region};
    use millstream_base as base;
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub trait Name: Sized {
        fn text(&self) -> &str;
        fn of(text: &str) -> Option<Self>;
    }

    macro_rules! names {
        ($($name:ty),*) => {$(
            impl Name for $name {
                fn text(&self) -> &str {
                    self.as_str()
                }

                fn of(text: &str) -> Option<Self> {
                    Self::parse(text).ok()
                }
            }
        )*};
    }
    names!(AccountId, Arn, Region);

    pub fn serialize<T: Name, S: Serializer>(name: &T, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(name.text())
    }

    pub fn deserialize<'de, T: Name, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        let text = String::deserialize(from)?;
        T::of(&text).ok_or_else(|| D::Error::custom("a name that no such thing has"))
    }
}
