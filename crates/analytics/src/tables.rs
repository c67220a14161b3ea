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

/// Snapshots of applications, by the application's id and the snapshot's name.
pub(crate) const SNAPSHOTS: Table<(u64, String), SnapshotRecord> = Table::new("analytics-snapshots");

/// `SnapshotStatus` of the API guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum SnapshotStatus {
    /// The application's run has not kept it yet.
    Creating,
    Ready,
    Deleting,
    /// The application stopped before it was kept.
    Failed,
}

/// A snapshot: the state of an application as a run stored it, kept under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SnapshotRecord {
    /// Chosen once: its directory.
    pub id: u64,
    /// Whose it is, by the application's id.
    pub application: u64,
    pub name: String,
    pub status: SnapshotStatus,
    /// The application's version when it was asked for.
    pub version: i64,
    pub created_ms: i64,
}

impl SnapshotRecord {
    /// Its key.
    pub fn key(&self) -> (u64, String) {
        (self.application, self.name.clone())
    }
}

/// `ApplicationRestoreType` of the API guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum RestoreType {
    Skip,
    Latest,
    Custom,
}

/// How an application is to be restored, as a caller said last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Restore {
    pub kind: RestoreType,
    /// With `Custom` alone.
    pub snapshot: Option<String>,
    /// Whether no start has followed it yet.
    pub pending: bool,
}

/// What the next run does with the state that is there, before it does anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Restoring {
    /// Begins without any.
    Nothing,
    /// Puts that of a snapshot in its place, by the snapshot's id.
    Snapshot(u64),
}

/// What an update changes of an application, as it once was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Version {
    pub version: i64,
    #[serde(default, with = "optional")]
    pub role: Option<Arn>,
    pub code: String,
    pub inputs: Vec<InputRecord>,
    pub outputs: Vec<OutputRecord>,
    pub references: Vec<ReferenceRecord>,
    pub logging: Vec<LoggingRecord>,
}

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

/// How records and rows stand for each other: `SourceSchema` of the API guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Schema {
    pub format: Format,
    pub encoding: Option<String>,
    pub columns: Vec<ColumnRecord>,
}

/// A function that records of an input go through first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Processor {
    #[serde(with = "text")]
    pub function: Arn,
    #[serde(default, with = "optional")]
    pub role: Option<Arn>,
}

/// An input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct InputRecord {
    pub id: String,
    pub prefix: String,
    /// A data stream or a delivery stream.
    #[serde(with = "text", rename = "stream")]
    pub resource: Arn,
    /// As whom it is read, if not as the application's role.
    #[serde(default, with = "optional")]
    pub role: Option<Arn>,
    #[serde(default)]
    pub processor: Option<Processor>,
    #[serde(flatten)]
    pub schema: Schema,
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
    /// A data stream, a delivery stream or a function.
    #[serde(with = "text", rename = "stream")]
    pub resource: Arn,
    /// As whom it is written, if not as the application's role.
    #[serde(default, with = "optional")]
    pub role: Option<Arn>,
    pub csv: bool,
    /// Who writes to the stream: chosen once, so that its appends are told apart.
    pub writer: u64,
}

/// A table that is filled from an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReferenceRecord {
    pub id: String,
    pub table: String,
    #[serde(with = "text")]
    pub bucket: Arn,
    pub key: String,
    /// As whom it is read, if not as the application's role.
    #[serde(default, with = "optional")]
    pub role: Option<Arn>,
    #[serde(flatten)]
    pub schema: Schema,
}

/// Where the application says what goes wrong: a log stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LoggingRecord {
    pub id: String,
    #[serde(with = "text")]
    pub log_stream: Arn,
    #[serde(default, with = "optional")]
    pub role: Option<Arn>,
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
    /// As whom it acts where a part of it has no role of its own; applications of the first version of the API have none.
    #[serde(default, with = "optional")]
    pub role: Option<Arn>,
    pub status: Status,
    pub version: i64,
    pub created_ms: i64,
    pub updated_ms: i64,
    pub code: String,
    pub inputs: Vec<InputRecord>,
    pub outputs: Vec<OutputRecord>,
    #[serde(default)]
    pub references: Vec<ReferenceRecord>,
    #[serde(default)]
    pub logging: Vec<LoggingRecord>,
    pub tags: BTreeMap<String, String>,
    /// The number of the next input or output.
    pub next_part: u64,
    /// The epoch of its appends: another one whenever their ordinals begin anew.
    pub epoch: u64,
    /// How often it was started: reference tables are read anew then.
    #[serde(default)]
    pub starts: u64,
    /// How it is to be restored.
    #[serde(default)]
    pub restore: Option<Restore>,
    /// What the next run does with the state; taken away by the run that has done it.
    #[serde(default)]
    pub restoring: Option<Restoring>,
    /// The version that runs or ran last.
    #[serde(default)]
    pub ran: Option<Box<Version>>,
    /// The version that ran before that one.
    #[serde(default)]
    pub ran_before: Option<Box<Version>>,
    /// From which version the last change led to this one.
    #[serde(default)]
    pub updated_from: Option<i64>,
    /// If the last change was a rollback: from which version, and to which.
    #[serde(default)]
    pub rolled_back: Option<(i64, i64)>,
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

    /// As whom it uses a part with this role.
    pub fn role_of<'a>(&'a self, own: &'a Option<Arn>) -> Option<&'a Arn> {
        own.as_ref().or(self.role.as_ref())
    }

    /// As it is now.
    pub fn as_version(&self) -> Version {
        Version {
            version: self.version,
            role: self.role.clone(),
            code: self.code.clone(),
            inputs: self.inputs.clone(),
            outputs: self.outputs.clone(),
            references: self.references.clone(),
            logging: self.logging.clone(),
        }
    }

    /// Notes that it runs as it is now.
    pub fn note_run(&mut self) {
        if self.ran.as_ref().is_some_and(|ran| ran.version == self.version) {
            return;
        }
        self.ran_before = self.ran.replace(Box::new(self.as_version()));
    }

    /// The version that ran before the present one.
    pub fn ran_before(&self) -> Option<&Version> {
        let ran = self.ran.as_deref().filter(|ran| ran.version != self.version);
        ran.or(self.ran_before.as_deref())
    }

    /// Makes it what it was in a version that ran, as a version of its own.
    pub fn roll_back(&mut self, to: Version) {
        self.rolled_back = Some((self.version, to.version));
        self.updated_from = None;
        self.version += 1;
        self.role = to.role;
        self.code = to.code;
        self.inputs = to.inputs;
        self.outputs = to.outputs;
        self.references = to.references;
        self.logging = to.logging;
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

/// Names that may be missing are stored as their texts.
mod optional {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    use super::text::Name;

    pub fn serialize<T: Name, S: Serializer>(name: &Option<T>, to: S) -> Result<S::Ok, S::Error> {
        match name {
            Some(name) => to.serialize_some(name.text()),
            None => to.serialize_none(),
        }
    }

    pub fn deserialize<'de, T: Name, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
        let Some(text) = Option::<String>::deserialize(from)? else { return Ok(None) };
        T::of(&text).map(Some).ok_or_else(|| D::Error::custom("a name that no such thing has"))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn application(version: i64) -> Application {
        Application {
            id: 1,
            account: AccountId::parse("000000000000").unwrap(),
            region: Region::parse("us-east-1").unwrap(),
            name: "a".into(),
            description: None,
            role: None,
            status: Status::Running,
            version,
            created_ms: 0,
            updated_ms: 0,
            code: format!("code {version}"),
            inputs: Vec::new(),
            outputs: Vec::new(),
            references: Vec::new(),
            logging: Vec::new(),
            tags: BTreeMap::new(),
            next_part: 1,
            epoch: 0,
            starts: 1,
            restore: None,
            restoring: None,
            ran: None,
            ran_before: None,
            updated_from: None,
            rolled_back: None,
        }
    }

    #[test]
    fn a_rollback_leads_to_the_version_that_ran_before() {
        let mut application = application(1);
        application.note_run();
        application.note_run();
        assert_eq!(application.ran_before(), None);
        // Two updates, of which only the second has come to run.
        (application.version, application.code) = (3, "code 3".into());
        assert_eq!(application.ran_before().map(|ran| ran.version), Some(1));
        application.note_run();
        let before = application.ran_before().cloned().unwrap();
        assert_eq!((before.version, before.code.as_str()), (1, "code 1"));
        application.roll_back(before);
        assert_eq!((application.version, application.code.as_str()), (4, "code 1"));
        assert_eq!(application.rolled_back, Some((3, 1)));
        // Rolled back again, it is what it was before the first rollback.
        assert_eq!(application.ran_before().map(|ran| ran.version), Some(3));
        application.note_run();
        assert_eq!(application.ran_before().map(|ran| ran.version), Some(3));
    }

    #[test]
    fn applications_of_earlier_versions_of_the_server_are_read() {
        let mut stored = serde_json::to_value(application(1)).unwrap();
        for new in ["restore", "restoring", "ran", "ran_before", "updated_from", "rolled_back"] {
            stored.as_object_mut().unwrap().remove(new);
        }
        assert_eq!(serde_json::from_value::<Application>(stored).unwrap(), application(1));
    }
}
