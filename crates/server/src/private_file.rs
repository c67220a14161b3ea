//! Files that only the server's user may read: credentials and keys.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::Path,
};

use base::Rng;
use millstream_base as base;

/// Writes a whole file of mode 0600, or nothing: a reader sees the old file or the new one, also after a power cut.
pub(crate) fn write(path: &Path, contents: &[u8], rng: &dyn Rng) -> io::Result<()> {
    write_with_mode(path, contents, 0o600, rng)
}

/// The same for a file that everybody may read.
pub(crate) fn write_public(path: &Path, contents: &[u8], rng: &dyn Rng) -> io::Result<()> {
    write_with_mode(path, contents, 0o644, rng)
}

fn write_with_mode(path: &Path, contents: &[u8], mode: u32, rng: &dyn Rng) -> io::Result<()> {
    let directory = path.parent().unwrap_or(Path::new("."));
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("file");
    let temporary = directory.join(format!(".{name}.{:016x}", rng.next_u64()));
    let result = (|| {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(mode).open(&temporary)?;
        file.write_all(contents)?;
        file.sync_all()?;
        fs::rename(&temporary, path)?;
        File::open(directory)?.sync_all()
    })();
    if result.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    result
}

/// Makes a directory that only the server's user may enter, if there is none; it survives a power cut.
pub(crate) fn directory(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    let missing: Vec<&Path> = path
        .ancestors()
        .take_while(|ancestor| !ancestor.as_os_str().is_empty() && !ancestor.is_dir())
        .collect();
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)?;
    // A new entry is in the parent, which has to be told as well.
    for made in missing {
        let parent = made.parent().filter(|parent| !parent.as_os_str().is_empty());
        File::open(parent.unwrap_or(Path::new(".")))?.sync_all()?;
    }
    Ok(())
}

/// Whether others than the owner may read it.
pub(crate) fn is_open_to_others(path: &Path) -> io::Result<bool> {
    Ok(fs::metadata(path)?.permissions().mode() & 0o077 != 0)
}

#[cfg(test)]
mod tests {
    use base::SystemRng;

    use super::*;

    #[test]
    fn nobody_else_can_read_and_nothing_is_left_behind() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("secret");
        for contents in ["a", "bb"] {
            write(&path, contents.as_bytes(), &SystemRng).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), contents);
        }
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
        assert!(!is_open_to_others(&path).unwrap());
    }
}
