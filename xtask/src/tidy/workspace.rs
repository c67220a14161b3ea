//! What tidy looks at: the packages of the workspace and every file that is, or would be, committed.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use serde_json::Value;

use super::source::Source;
use crate::repository::cargo;

/// A package that is a member of the workspace.
#[derive(Clone, Debug)]
pub struct Package {
    /// Its directory, relative to the root, with `/`.
    pub directory: String,
    /// What it may call, except in its tests.
    pub dependencies: Vec<String>,
}

/// A text file of the repository.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path, relative to the root, with `/`.
    pub path: String,
    /// Its content.
    pub text: String,
    /// What tidy knows of a Rust file; `None` for others, and for those that exist for tests alone.
    pub source: Option<Source>,
}

/// The whole repository.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    /// The members.
    pub packages: Vec<Package>,
    /// The files.
    pub files: Vec<File>,
}

/// Why the repository could not be read.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// A program failed; it has said why.
    #[error("`{0}` failed")]
    Program(&'static str),
    /// A program's answer has not the documented form.
    #[error("`{0}` answered something unexpected")]
    Answer(&'static str),
}

const METADATA: &str = "cargo metadata";
const FILES: &str = "git ls-files";

impl Workspace {
    /// Reads the checkout at `root`.
    pub fn load(root: &Path) -> Result<Self, LoadError> {
        let mut metadata = cargo();
        metadata.args(["metadata", "--format-version", "1", "--no-deps", "--offline"]);
        let metadata: Value = serde_json::from_slice(&output(METADATA, &mut metadata)?)
            .map_err(|_| LoadError::Answer(METADATA))?;
        let packages = packages(&metadata, root).ok_or(LoadError::Answer(METADATA))?;

        let mut list = Command::new("git");
        list.current_dir(root).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
        let list = String::from_utf8(output(FILES, &mut list)?).map_err(|_| LoadError::Answer(FILES))?;
        let paths: BTreeSet<&str> = list.split_terminator('\0').collect();
        // A file that is deleted and not yet committed is listed and cannot be read; a binary file is there without text.
        let texts = paths.into_iter().filter_map(|path| {
            let bytes = fs::read(root.join(path)).ok()?;
            Some((path.to_owned(), String::from_utf8(bytes).unwrap_or_default()))
        });
        Ok(Self { packages, files: files(texts.collect()) })
    }

    /// A repository that exists in a test only; `packages` are (directory, dependencies).
    #[cfg(test)]
    pub fn example(packages: &[(&str, &[&str])], texts: &[(&str, &str)]) -> Self {
        Self {
            packages: packages
                .iter()
                .map(|(directory, dependencies)| Package {
                    directory: (*directory).to_owned(),
                    dependencies: dependencies.iter().map(|name| (*name).to_owned()).collect(),
                })
                .collect(),
            files: files(texts.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()),
        }
    }

    /// The package in this directory.
    pub fn package(&self, directory: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.directory == directory)
    }

    /// The file at this path.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Rust files that are part of the product or of the chores, with what tidy knows of them; tests are not.
    pub fn sources(&self) -> impl Iterator<Item = (&str, &Source)> {
        self.files.iter().filter_map(|file| Some((file.path.as_str(), file.source.as_ref()?)))
    }
}

fn output(name: &'static str, command: &mut Command) -> Result<Vec<u8>, LoadError> {
    let output = command.stderr(std::process::Stdio::inherit()).output();
    output
        .ok()
        .filter(|output| output.status.success())
        .map(|output| output.stdout)
        .ok_or(LoadError::Program(name))
}

/// Reads `cargo metadata`; `None` where it has not the documented form.
fn packages(metadata: &Value, root: &Path) -> Option<Vec<Package>> {
    let mut packages = Vec::new();
    for package in metadata.get("packages")?.as_array()? {
        let manifest = Path::new(package.get("manifest_path")?.as_str()?);
        let directory = manifest.parent()?.strip_prefix(root).ok()?;
        let mut dependencies = Vec::new();
        for dependency in package.get("dependencies")?.as_array()? {
            if dependency.get("kind")?.as_str() != Some("dev") {
                dependencies.push(dependency.get("name")?.as_str()?.to_owned());
            }
        }
        packages.push(Package { directory: directory.to_str()?.replace('\\', "/"), dependencies });
    }
    Some(packages)
}

/// Scans the Rust files, then sets aside those that a scanned file declares for tests alone.
fn files(texts: Vec<(String, String)>) -> Vec<File> {
    let mut files: Vec<File> = texts
        .into_iter()
        .map(|(path, text)| {
            let source = (path.ends_with(".rs") && !is_test_path(&path)).then(|| Source::scan(&text));
            File { path, text, source }
        })
        .collect();
    let modules: Vec<String> = files
        .iter()
        .filter_map(|file| Some((file, file.source.as_ref()?)))
        .flat_map(|(file, source)| {
            let directory = module_directory(&file.path);
            source.test_modules().iter().map(move |name| format!("{directory}/{name}"))
        })
        .collect();
    for file in &mut files {
        let of = |module: &String| {
            file.path.strip_prefix(module.as_str()).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        };
        if modules.iter().any(of) {
            file.source = None;
        }
    }
    files
}

/// Directories and files that hold tests by Cargo's convention and ours.
fn is_test_path(path: &str) -> bool {
    path.ends_with("/tests.rs")
        || path.split('/').any(|part| part == "tests" || part == "benches" || part == "fuzz")
}

/// Where the modules lie that the file at `path` declares.
fn module_directory(path: &str) -> &str {
    let stem = path.strip_suffix(".rs").unwrap_or(path);
    match stem.rsplit_once('/') {
        Some((directory, "lib" | "main" | "mod")) => directory,
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_for_tests_alone_are_no_sources() {
        let workspace = Workspace::example(
            &[],
            &[
                ("crates/log/src/lib.rs", "#[cfg(test)]\nmod fixtures;\nmod segment;\n"),
                ("crates/log/src/fixtures.rs", ""),
                ("crates/log/src/fixtures/disk.rs", ""),
                ("crates/log/src/segment.rs", "#[cfg(test)]\nmod cases;\n"),
                ("crates/log/src/segment/cases.rs", ""),
                ("crates/log/tests/recovery.rs", ""),
                ("README.md", ""),
            ],
        );
        let paths: Vec<&str> = workspace.sources().map(|(path, _)| path).collect();
        assert_eq!(paths, ["crates/log/src/lib.rs", "crates/log/src/segment.rs"]);
    }

    #[test]
    fn dependencies_of_tests_do_not_count() {
        let metadata = serde_json::json!({ "packages": [{
            "manifest_path": "/checkout/crates/log/Cargo.toml",
            "dependencies": [
                { "name": "bytes", "kind": null },
                { "name": "millstream-server", "kind": "dev" },
                { "name": "cc", "kind": "build" },
            ],
        }]});
        let packages = packages(&metadata, Path::new("/checkout")).expect("the documented form");
        assert_eq!(packages[0].directory, "crates/log");
        assert_eq!(packages[0].dependencies, ["bytes", "cc"]);
    }
}
