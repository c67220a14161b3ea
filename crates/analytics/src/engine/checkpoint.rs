//! State on disk: an Arrow file for each table, and a manifest that says what they are.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::Path,
    sync::Arc,
};

use arrow_array::RecordBatch;
use arrow_ipc::{reader::FileReader, writer::FileWriter};
use arrow_schema::{ArrowError, Schema};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{expression::Column, operators::StateTable};

/// The layout of manifests and tables that this version writes and reads.
const FORMAT: u32 = 1;

/// Why a checkpoint cannot be written or read.
#[derive(Debug, thiserror::Error)]
pub enum CheckpointError {
    /// The file system fails.
    #[error("the checkpoint's files fail")]
    Io(#[from] io::Error),
    /// A file is no Arrow file.
    #[error("a table of the checkpoint cannot be read")]
    Arrow(#[from] ArrowError),
    /// The manifest cannot be read.
    #[error("the checkpoint's manifest cannot be read")]
    Manifest(#[from] serde_json::Error),
    /// A file is not what the manifest says.
    #[error("the checkpoint's file {0} is damaged")]
    Damaged(String),
    /// A newer version wrote it.
    #[error("the checkpoint has format {0}, which this version does not know")]
    Newer(u32),
}

#[derive(Serialize, Deserialize)]
struct Manifest<T> {
    format: u32,
    files: Vec<Listed>,
    /// What the owner of the state keeps with it.
    about: T,
}

#[derive(Serialize, Deserialize)]
struct Listed {
    file: String,
    table: String,
    rows: usize,
    sha256: String,
}

/// State with what belongs to it: positions, ordinals, the program's identity.
#[derive(Clone, Debug)]
pub struct Checkpoint<T> {
    /// The tables of the operators.
    pub tables: Vec<StateTable>,
    /// What the owner keeps with them.
    pub about: T,
}

fn digest(bytes: &[u8]) -> String {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes);
    millstream_base::hex(digest.as_ref())
}

fn encode(table: &StateTable) -> Result<Vec<u8>, CheckpointError> {
    let arrays: Vec<_> = table
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| (format!("c{index}"), column.array(), true))
        .collect();
    let batch = RecordBatch::try_from_iter_with_nullable(arrays)?;
    let mut bytes = Vec::new();
    let schema: Arc<Schema> = batch.schema();
    let mut writer = FileWriter::try_new(&mut bytes, &schema)?;
    writer.write(&batch)?;
    writer.finish()?;
    drop(writer);
    Ok(bytes)
}

fn decode(name: String, bytes: &[u8]) -> Result<StateTable, CheckpointError> {
    let mut reader = FileReader::try_new(io::Cursor::new(bytes), None)?;
    let damaged = || CheckpointError::Damaged(name.clone());
    let batch = reader.next().ok_or_else(damaged)??;
    let columns: Option<Vec<Column>> =
        batch.columns().iter().map(|array| Column::from_array(array.as_ref())).collect();
    let columns = columns.ok_or_else(damaged)?;
    Ok(StateTable { name, columns })
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

impl<T: Serialize + DeserializeOwned> Checkpoint<T> {
    /// Writes the checkpoint to a directory that does not exist yet. It is there as a whole or not at all: the directory
    /// gets its name last.
    pub fn write(&self, directory: &Path) -> Result<(), CheckpointError> {
        let unfinished = directory.with_extension("unfinished");
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)?;
        }
        fs::create_dir_all(&unfinished)?;
        let mut files = Vec::new();
        for (index, table) in self.tables.iter().enumerate() {
            let bytes = encode(table)?;
            let file = format!("{index:04}.arrow");
            write_synced(&unfinished.join(&file), &bytes)?;
            let rows = table.columns.first().map_or(0, Column::len);
            files.push(Listed { file, table: table.name.clone(), rows, sha256: digest(&bytes) });
        }
        let manifest = Manifest { format: FORMAT, files, about: &self.about };
        write_synced(&unfinished.join("manifest.json"), &serde_json::to_vec_pretty(&manifest)?)?;
        File::open(&unfinished)?.sync_all()?;
        fs::rename(&unfinished, directory)?;
        if let Some(parent) = directory.parent() {
            File::open(parent)?.sync_all()?;
        }
        Ok(())
    }

    /// Reads a checkpoint and holds every file against its digest.
    pub fn read(directory: &Path) -> Result<Self, CheckpointError> {
        let manifest: Manifest<T> = serde_json::from_slice(&fs::read(directory.join("manifest.json"))?)?;
        if manifest.format > FORMAT {
            return Err(CheckpointError::Newer(manifest.format));
        }
        let mut tables = Vec::new();
        for listed in manifest.files {
            // The manifest is ours; a name that leads elsewhere is damage all the same.
            if listed.file.contains(['/', '\\']) {
                return Err(CheckpointError::Damaged(listed.file));
            }
            let bytes = fs::read(directory.join(&listed.file))?;
            if digest(&bytes) != listed.sha256 {
                return Err(CheckpointError::Damaged(listed.file));
            }
            tables.push(decode(listed.table, &bytes)?);
        }
        Ok(Self { tables, about: manifest.about })
    }
}
