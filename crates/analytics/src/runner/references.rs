//! Reference tables: read from their objects once for each version and start of the application, kept with its state until
//! the next reading, so that a run that is repeated sees the same rows.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use millstream_runtime as runtime;

use super::{callers::Callers, run::RunError};
use crate::{
    expression::Batch,
    mapping::Mapping,
    operators::RowFault,
    service::Analytics,
    tables::{Application, ReferenceRecord},
};

/// Tables in the order of the application's, and what of them could not become rows.
#[derive(Default)]
pub(super) struct Loaded {
    pub tables: Vec<Batch>,
    pub faults: Vec<RowFault>,
    /// In which file each is, by the table's id.
    pub files: BTreeMap<String, String>,
}

fn file_name(application: &Application, reference: &ReferenceRecord) -> String {
    format!("table-{}-{}-{}", reference.id, application.version, application.starts)
}

/// The tables as they are to be now. What is not kept yet is read from its bucket.
pub(super) async fn load(
    analytics: &Analytics,
    application: &Application,
    callers: &Callers,
    directory: &Path,
) -> Result<Loaded, RunError> {
    let mut files = BTreeMap::new();
    for reference in &application.references {
        let name = file_name(application, reference);
        let path = directory.join(&name);
        if !path.exists() {
            let most = analytics.parts.limits.analytics_reference_object_bytes;
            let caller = callers.of(&reference.role)?;
            let bytes = analytics.object(caller, &reference.bucket, &reference.key, most).await?;
            runtime::blocking(move || keep(&path, &bytes)).await?;
        }
        files.insert(reference.id.clone(), name);
    }
    read(application, directory, files).await
}

/// The tables in these files.
pub(super) async fn read(
    application: &Application,
    directory: &Path,
    files: BTreeMap<String, String>,
) -> Result<Loaded, RunError> {
    let mut work: Vec<(Mapping, PathBuf)> = Vec::new();
    for reference in &application.references {
        let file = files.get(&reference.id).ok_or(RunError::State("a reference table"))?;
        // The names are ours; one that leads elsewhere is damage.
        if file.contains(['/', '\\']) {
            return Err(RunError::State("the name of a reference table's file"));
        }
        work.push((Mapping::new(&reference.schema)?, directory.join(file)));
    }
    let read = move || {
        let mut loaded = Loaded { files, ..Loaded::default() };
        for (mapping, path) in work {
            let mut rows = mapping.rows(0);
            mapping.decode(&fs::read(path)?, &mut rows);
            let (batch, faults) = rows.finish();
            loaded.tables.push(batch);
            loaded.faults.extend(faults);
        }
        Ok::<_, io::Error>(loaded)
    };
    Ok(runtime::blocking(read).await?)
}

/// Tables without rows, for as long as there is nothing to join.
pub(super) fn empty(application: &Application) -> Result<Vec<Batch>, RunError> {
    let table = |reference: &ReferenceRecord| Ok(Mapping::new(&reference.schema)?.rows(0).finish().0);
    application.references.iter().map(table).collect()
}

fn keep(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = path.with_extension("unfinished");
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    path.parent().map_or(Ok(()), |parent| File::open(parent)?.sync_all())
}

/// Removes tables that are not in use any more.
pub(super) fn tidy(directory: &Path, in_use: &BTreeMap<String, String>) {
    let Ok(entries) = fs::read_dir(directory) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| name.starts_with("table-")) else { continue };
        if !in_use.values().any(|file| file == name) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
