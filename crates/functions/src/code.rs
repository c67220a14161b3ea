//! Code: zip files as they came, by their hash, and unpacked beside them for functions to read.

use std::{
    collections::BTreeSet,
    fs::{self, File, OpenOptions},
    io::{self, Cursor, Read as _, Write as _},
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use aws_lc_rs::digest;
use bytes::Bytes;
use zip::ZipArchive;

use crate::error::FunctionsError;

/// The most bytes of a function's files (Lambda quotas).
const UNPACKED_BYTES_MAX: u64 = 262_144_000;
/// More files than code has; bounds the work for a hostile archive.
const FILES_MAX: usize = 100_000;

/// Where code is kept.
#[derive(Clone, Debug)]
pub(crate) struct CodeStore {
    directory: PathBuf,
}

fn unreadable() -> FunctionsError {
    FunctionsError::Invalid(
        "Could not unzip uploaded file. Please check your file, then try to upload again.".into(),
    )
}

fn too_large() -> FunctionsError {
    FunctionsError::Invalid(format!("Unzipped size must be smaller than {UNPACKED_BYTES_MAX} bytes"))
}

impl CodeStore {
    pub fn new(directory: PathBuf) -> Self {
        Self { directory }
    }

    /// Keeps a zip file, durably, after it was unpacked for a trial; its hash, hexadecimal.
    pub fn keep(&self, zip: &Bytes) -> Result<String, FunctionsError> {
        let hash = millstream_base::hex(digest::digest(&digest::SHA256, zip).as_ref());
        let files = self.directory.join("zip");
        let path = files.join(&hash);
        self.unpack(&hash, zip)?;
        if path.exists() {
            return Ok(hash);
        }
        fs::create_dir_all(&files)?;
        let unfinished = files.join(format!("{hash}.new"));
        let mut file =
            OpenOptions::new().create(true).write(true).truncate(true).mode(0o600).open(&unfinished)?;
        file.write_all(zip)?;
        file.sync_all()?;
        fs::rename(&unfinished, &path)?;
        File::open(&files)?.sync_all()?;
        File::open(&self.directory)?.sync_all()?;
        Ok(hash)
    }

    /// The directory of the unpacked files; they are unpacked again if they are not there.
    pub fn unpacked(&self, hash: &str) -> Result<PathBuf, FunctionsError> {
        let directory = self.directory.join("code").join(hash);
        if !directory.is_dir() {
            let zip = Bytes::from(fs::read(self.directory.join("zip").join(hash))?);
            self.unpack(hash, &zip)?;
        }
        Ok(std::path::absolute(directory)?)
    }

    /// Forgets what is not among those that are used.
    pub fn sweep(&self, used: &BTreeSet<String>) {
        for (kind, remove) in [("zip", remove_file as fn(&Path) -> io::Result<()>), ("code", remove_all)] {
            for entry in fs::read_dir(self.directory.join(kind)).into_iter().flatten().flatten() {
                let known = entry.file_name().to_str().is_some_and(|name| used.contains(name));
                if !known {
                    let _ = remove(&entry.path()); // a later sweep tries again
                }
            }
        }
    }

    fn unpack(&self, hash: &str, zip: &Bytes) -> Result<(), FunctionsError> {
        let place = self.directory.join("code").join(hash);
        if place.is_dir() {
            return Ok(());
        }
        let unfinished = self.directory.join("code").join(format!("{hash}.new"));
        let _ = fs::remove_dir_all(&unfinished); // of a server that was killed
        fs::create_dir_all(&unfinished)?;
        let result = extract(zip, &unfinished);
        if result.is_err() {
            let _ = fs::remove_dir_all(&unfinished);
        }
        result?;
        match fs::rename(&unfinished, &place) {
            Err(_) if place.is_dir() => Ok(fs::remove_dir_all(&unfinished)?), // somebody else was faster
            renamed => Ok(renamed?),
        }
    }
}

fn remove_file(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

fn remove_all(path: &Path) -> io::Result<()> {
    fs::remove_dir_all(path)
}

/// Extracts files and directories; whatever the archive says of owners and of who may read is not believed, since another
/// user reads them.
fn extract(zip: &Bytes, into: &Path) -> Result<(), FunctionsError> {
    let mut archive = ZipArchive::new(Cursor::new(zip.clone())).map_err(|_| unreadable())?;
    if archive.len() > FILES_MAX {
        return Err(unreadable());
    }
    let mut left = UNPACKED_BYTES_MAX;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|_| unreadable())?;
        // A name that leads out of the directory is none.
        let path = into.join(entry.enclosed_name().ok_or_else(unreadable)?);
        if entry.is_dir() {
            fs::create_dir_all(&path)?;
            continue;
        }
        if entry.is_symlink() {
            return Err(FunctionsError::Invalid(format!(
                "The file {} is a symbolic link, which is not supported.",
                path.strip_prefix(into).unwrap_or(&path).display()
            )));
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let executable = entry.unix_mode().is_some_and(|mode| mode & 0o111 != 0);
        let mut file = File::create(&path)?;
        let written = io::copy(&mut entry.by_ref().take(left + 1), &mut file).map_err(|_| unreadable())?;
        left = left.checked_sub(written).ok_or_else(too_large)?;
        file.set_permissions(fs::Permissions::from_mode(if executable { 0o755 } else { 0o644 }))?;
    }
    for directory in directories(into)? {
        fs::set_permissions(&directory, fs::Permissions::from_mode(0o755))?;
    }
    Ok(())
}

fn directories(root: &Path) -> io::Result<Vec<PathBuf>> {
    let (mut found, mut todo) = (Vec::new(), vec![root.to_owned()]);
    while let Some(directory) = todo.pop() {
        for entry in fs::read_dir(&directory)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                todo.push(entry.path());
            }
        }
        found.push(directory);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn archive(files: &[(&str, &[u8], u32)]) -> Bytes {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content, mode) in files {
            writer.start_file(*name, SimpleFileOptions::default().unix_permissions(*mode)).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner().into()
    }

    #[test]
    fn code_is_kept_and_unpacked_for_others_to_read() {
        let directory = tempfile::tempdir().unwrap();
        let store = CodeStore::new(directory.path().join("functions"));
        let zip = archive(&[("app.py", b"x", 0o600), ("a/bootstrap", b"y", 0o700)]);
        let hash = store.keep(&zip).unwrap();
        assert_eq!(store.keep(&zip).unwrap(), hash);
        let unpacked = store.unpacked(&hash).unwrap();
        let mode = |name: &str| fs::metadata(unpacked.join(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode("app.py"), mode("a/bootstrap"), mode("a")), (0o644, 0o755, 0o755));
        fs::remove_dir_all(&unpacked).unwrap();
        assert_eq!(fs::read(store.unpacked(&hash).unwrap().join("app.py")).unwrap(), b"x");
        store.sweep(&BTreeSet::new());
        assert!(store.unpacked(&hash).is_err());
    }

    #[test]
    fn archives_that_lead_elsewhere_are_refused() {
        let directory = tempfile::tempdir().unwrap();
        let store = CodeStore::new(directory.path().join("functions"));
        for name in ["../evil", "/../../evil"] {
            assert!(store.keep(&archive(&[(name, b"x", 0o644)])).is_err(), "{name}");
        }
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.add_symlink("link", "/etc/passwd", SimpleFileOptions::default()).unwrap();
        assert!(store.keep(&writer.finish().unwrap().into_inner().into()).is_err());
        assert!(store.keep(&Bytes::from_static(b"no zip")).is_err());
        assert!(!directory.path().join("evil").exists());
        assert_eq!(fs::read_dir(directory.path().join("functions/code")).unwrap().count(), 0);
    }
}
