//! What a run keeps on disk: checkpoints, and the journal since the last one.

use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::engine::{Checkpoint, CheckpointError};

/// From where a shard is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum From {
    /// The oldest record.
    Oldest,
    /// What arrived at this time or later, milliseconds since 1970.
    Arrived(i64),
    /// A position that was read up to.
    Position(u64),
}

/// A shard of an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ShardState {
    /// Which input, by its id.
    pub input: String,
    /// Its id.
    pub shard: String,
    /// The shards before it.
    pub parents: Vec<String>,
    /// From where it is read.
    pub from: From,
    /// Whether it has been read to its end.
    pub done: bool,
}

/// What belongs to the state of the operators.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct About {
    /// Which program the state is of.
    pub program: String,
    /// The life of each input's stream, by the input's id.
    pub generations: BTreeMap<String, u64>,
    /// All shards that are or were read.
    pub shards: Vec<ShardState>,
    /// The ordinal of the last append of each output, by the output's id.
    pub ordinals: BTreeMap<String, u64>,
    /// The rowtime bound.
    pub bound: i64,
    /// Which stream each input was, by the input's id.
    #[serde(default)]
    pub resources: BTreeMap<String, String>,
    /// In which files the reference tables are, by the table's id.
    #[serde(default)]
    pub tables: BTreeMap<String, String>,
    /// Whether the rows of the tables that could not be read are still to be told of.
    #[serde(default)]
    pub faults_due: bool,
}

/// What one step followed from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// ROWTIME of the rows, and the bound.
    #[serde(rename = "t")]
    pub time: i64,
    /// What was read, in order.
    #[serde(rename = "r", default, skip_serializing_if = "Vec::is_empty")]
    pub reads: Vec<Read>,
    /// Whether it told of rows of reference tables that could not be read.
    #[serde(rename = "f", default, skip_serializing_if = "std::ops::Not::not")]
    pub table_faults: bool,
}

/// Records of a shard that a step took.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Read {
    /// The input's id.
    #[serde(rename = "i")]
    pub input: String,
    /// The shard's id.
    #[serde(rename = "s")]
    pub shard: String,
    /// How many records.
    #[serde(rename = "n")]
    pub count: usize,
    /// The position after them.
    #[serde(rename = "p")]
    pub next: u64,
    /// The records themselves, where they cannot be read again as they were: what a function made of them, or what a
    /// delivery stream may have dropped since.
    #[serde(rename = "d", default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<Kept>>,
}

/// A record that is kept in the journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Its content, base64.
    #[serde(rename = "b")]
    pub content: String,
    /// Whether a function has failed it.
    #[serde(rename = "f", default, skip_serializing_if = "std::ops::Not::not")]
    pub failed: bool,
}

/// Where an application keeps its state.
pub(super) fn directory(all: &Path, application: u64) -> PathBuf {
    all.join(format!("{application:016x}"))
}

/// The files of an application.
pub(super) struct Files {
    directory: PathBuf,
    /// The number of the last checkpoint.
    number: u64,
    journal: Option<File>,
    /// Bytes in the journal.
    pub written: usize,
    unsynced: bool,
}

impl Files {
    /// Opens the directory, and gives the last checkpoint and what the journal has after it.
    #[allow(clippy::type_complexity)] // a checkpoint with its journal, read once
    pub fn open(
        directory: PathBuf,
    ) -> Result<(Self, Option<(Checkpoint<About>, Vec<Entry>)>), CheckpointError> {
        fs::create_dir_all(&directory)?;
        let mut numbers: Vec<u64> = Vec::new();
        for entry in fs::read_dir(&directory)? {
            let name = entry?.file_name();
            let number = name.to_str().and_then(|name| name.strip_prefix("checkpoint-"));
            numbers.extend(number.and_then(|number| number.parse::<u64>().ok()));
        }
        let last = numbers.into_iter().max();
        let mut files =
            Self { directory, number: last.unwrap_or(0), journal: None, written: 0, unsynced: false };
        let Some(number) = last else { return Ok((files, None)) };
        let checkpoint = Checkpoint::read(&files.checkpoint(number))?;
        let path = files.journal_path(number);
        let entries = read_journal(&path)?;
        files.journal = Some(OpenOptions::new().create(true).append(true).open(path)?);
        Ok((files, Some((checkpoint, entries))))
    }

    /// Where they are.
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// Where the last checkpoint is.
    pub fn last_checkpoint(&self) -> PathBuf {
        self.checkpoint(self.number)
    }

    fn checkpoint(&self, number: u64) -> PathBuf {
        self.directory.join(format!("checkpoint-{number}"))
    }

    fn journal_path(&self, number: u64) -> PathBuf {
        self.directory.join(format!("journal-{number}"))
    }

    /// Writes a checkpoint; the journal begins anew, and what was before is removed.
    pub fn write(&mut self, checkpoint: &Checkpoint<About>) -> Result<(), CheckpointError> {
        let number = self.number + 1;
        let fresh = self.journal_path(number);
        // A journal of this number can only be left over from a checkpoint that did not come about.
        let journal = OpenOptions::new().create(true).write(true).truncate(true).open(&fresh)?;
        journal.sync_all()?;
        checkpoint.write(&self.checkpoint(number))?;
        let before = self.number;
        (self.number, self.journal, self.written, self.unsynced) = (number, Some(journal), 0, false);
        let _ = fs::remove_file(self.journal_path(before));
        let _ = fs::remove_dir_all(self.checkpoint(before));
        Ok(())
    }

    /// Notes a step. It is not durable before [`sync`](Self::sync).
    pub fn note(&mut self, entry: &Entry) -> io::Result<()> {
        let mut line = serde_json::to_vec(entry)?;
        line.push(b'\n');
        self.written += line.len();
        self.unsynced = true;
        let journal = self.journal.as_mut().ok_or_else(|| io::Error::other("there is no checkpoint yet"))?;
        journal.write_all(&line)
    }

    /// Makes durable what was noted.
    pub fn sync(&mut self) -> io::Result<()> {
        if !std::mem::take(&mut self.unsynced) {
            return Ok(());
        }
        self.journal.as_ref().map_or(Ok(()), File::sync_data)
    }
}

/// The entries of a journal; a line that is cut off at the end was never relied on and is cut.
fn read_journal(path: &Path) -> io::Result<Vec<Entry>> {
    let text = match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        read => read?,
    };
    let mut entries = Vec::new();
    let mut whole = 0;
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        if line.last() != Some(&b'\n') {
            break;
        }
        let Ok(entry) = serde_json::from_slice(line) else { break };
        entries.push(entry);
        whole += line.len();
    }
    if whole < text.len() {
        let file = OpenOptions::new().write(true).open(path)?;
        file.set_len(whole as u64)?;
        file.sync_all()?;
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_follows_its_checkpoint_and_loses_a_torn_line_alone() {
        let directory = tempfile::tempdir().unwrap();
        let place = directory.path().join("a");
        let (mut files, nothing) = Files::open(place.clone()).unwrap();
        assert!(nothing.is_none());
        files.write(&Checkpoint { tables: Vec::new(), about: About::default() }).unwrap();
        let entry = |time| Entry {
            time,
            reads: vec![Read { input: "1.1".into(), shard: "s".into(), count: 2, next: 7, data: None }],
            table_faults: false,
        };
        files.note(&entry(1)).unwrap();
        files.note(&entry(2)).unwrap();
        files.sync().unwrap();
        drop(files);
        let journal = place.join("journal-1");
        let mut text = fs::read(&journal).unwrap();
        text.extend(b"{\"t\":3");
        fs::write(&journal, text).unwrap();
        let (mut files, kept) = Files::open(place.clone()).unwrap();
        assert_eq!(kept.unwrap().1, [entry(1), entry(2)]);
        files.note(&entry(4)).unwrap();
        drop(files);
        let (mut files, kept) = Files::open(place.clone()).unwrap();
        assert_eq!(kept.unwrap().1, [entry(1), entry(2), entry(4)]);
        let about = About { bound: 9, ..About::default() };
        files.write(&Checkpoint { tables: Vec::new(), about }).unwrap();
        let (_, kept) = Files::open(place).unwrap();
        let (checkpoint, entries) = kept.unwrap();
        assert_eq!((checkpoint.about.bound, entries.len()), (9, 0));
    }
}
