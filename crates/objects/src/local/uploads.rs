//! Parts of objects that wait to be put together: a directory for each upload, a file for each part.

use std::{
    fs::{self, File},
    io,
    path::PathBuf,
    sync::Arc,
};

use super::{Staged, make_directories, modified_ns, read::found, store::Places, sync};

/// A part. Its name says number and ETag: `00001-9e107d9d372bb6826bd81d3542a419d6`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its number, 1 to 10,000.
    pub number: u32,
    /// The MD5 of its bytes, in hexadecimal digits.
    pub e_tag: String,
    /// Its bytes.
    pub size: u64,
    /// When it was written, in nanoseconds since 1970.
    pub modified_ns: i64,
}

/// Where uploads wait. Calls block.
#[derive(Clone, Debug)]
pub struct Uploads(Arc<Places>);

impl Uploads {
    pub(super) fn new(places: Arc<Places>) -> Self {
        Self(places)
    }

    fn directory(&self, upload: &str) -> PathBuf {
        assert!(upload.bytes().all(|b| b.is_ascii_alphanumeric()), "ids of uploads are ours");
        self.0.directory.join(".uploads").join(upload)
    }

    /// A file for a part.
    pub fn stage(&self) -> io::Result<Staged> {
        Staged::new(&self.0)
    }

    /// Makes a file a part, durably, in the place of one of the same number.
    pub fn keep(&self, upload: &str, number: u32, e_tag: &str, staged: Staged) -> io::Result<()> {
        staged.file.sync_all()?;
        let directory = self.directory(upload);
        make_directories(&self.0.directory, &directory)?;
        let name = format!("{number:05}-{e_tag}");
        staged.rename(&directory.join(&name))?;
        let begins = format!("{number:05}-");
        for entry in fs::read_dir(&directory)? {
            let entry = entry?;
            let other = entry.file_name().into_string().unwrap_or_default();
            if other.starts_with(&begins) && other != name {
                found(fs::remove_file(entry.path()))?;
            }
        }
        Ok(())
    }

    /// The parts that are there, by number.
    pub fn parts(&self, upload: &str) -> io::Result<Vec<Part>> {
        let Some(entries) = found(fs::read_dir(self.directory(upload)))? else { return Ok(Vec::new()) };
        let mut parts = Vec::new();
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().into_string().unwrap_or_default();
            let Some((number, e_tag)) = name.split_once('-') else { continue };
            let Ok(number) = number.parse() else { continue };
            let Some(metadata) = found(entry.metadata())? else { continue };
            let (size, modified_ns) = (metadata.len(), modified_ns(&metadata));
            parts.push(Part { number, e_tag: e_tag.to_owned(), size, modified_ns });
        }
        // Of two that a crash has left, the later one counts.
        parts.sort_unstable_by_key(|part| (part.number, part.modified_ns));
        parts.reverse();
        parts.dedup_by_key(|part| part.number);
        parts.reverse();
        Ok(parts)
    }

    /// Opens a part.
    pub fn open(&self, upload: &str, part: &Part) -> io::Result<File> {
        File::open(self.directory(upload).join(format!("{:05}-{}", part.number, part.e_tag)))
    }

    /// Removes an upload with all its parts.
    pub fn remove(&self, upload: &str) -> io::Result<()> {
        let directory = self.directory(upload);
        if found(fs::remove_dir_all(&directory))?.is_some() {
            sync(&self.0.directory.join(".uploads"))?;
        }
        Ok(())
    }
}
