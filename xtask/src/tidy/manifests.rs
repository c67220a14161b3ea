//! `Cargo.toml` files and lock files.

use toml::{Table, Value};

use super::{
    Finding,
    workspace::{File, Workspace},
};

/// What every member takes from the root.
const INHERITED: &[&str] = &["version", "edition", "rust-version", "license", "publish"];

/// The registry as Cargo writes it into lock files, whatever mirror the packages came through.
const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Members have no settings and no versions of their own.
pub fn members_inherit(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in &workspace.packages {
        let path = format!("{}/Cargo.toml", package.directory);
        let Some(file) = workspace.file(&path) else { continue };
        let Ok(manifest) = file.text.parse::<Table>() else {
            findings.push(Finding::in_file(&path, "is not TOML"));
            continue;
        };
        let inherits = |table: &str, key: &str| {
            let value = manifest.get(table).and_then(|table| table.get(key));
            value.and_then(|value| value.get("workspace")).and_then(Value::as_bool) == Some(true)
        };
        for key in INHERITED.iter().filter(|key| !inherits("package", key)) {
            findings.push(Finding::in_file(&path, format!("does not inherit `{key}`")));
        }
        if manifest.get("lints").and_then(|lints| lints.get("workspace")).and_then(Value::as_bool)
            != Some(true)
        {
            findings.push(Finding::in_file(&path, "does not inherit the lints"));
        }
        for table in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let names = manifest.get(table).and_then(Value::as_table).into_iter().flat_map(Table::keys);
            for name in names.filter(|name| !inherits(table, name)) {
                findings.push(Finding::in_file(&path, format!("gives `{name}` a version of its own")));
            }
        }
    }
    findings
}

/// Lock files that work for everybody.
pub fn lock_files_name_no_mirror(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in &workspace.files {
        let is_mirror: fn(&str) -> bool = match file.path.rsplit('/').next().unwrap_or_default() {
            "Cargo.lock" => |line| line.starts_with("source = ") && line != format!("source = \"{CRATES}\""),
            // The lines of an address: npm and pip leave them out where they are told to.
            "package-lock.json" | "npm-shrinkwrap.json" => |line| line.contains("\"resolved\":"),
            "requirements.txt" | "uv.lock" | "poetry.lock" => |line| line.contains("://"),
            "go.sum" => |line| line.contains("://"),
            _ => continue,
        };
        findings.extend(addresses(file, is_mirror));
    }
    findings
}

fn addresses(file: &File, is_mirror: fn(&str) -> bool) -> impl Iterator<Item = Finding> {
    let lines = file.text.lines().enumerate();
    lines
        .filter(move |(_, line)| is_mirror(line))
        .map(|(index, line)| Finding::at(&file.path, index + 1, format!("has `{}`", line.trim())))
}

#[cfg(test)]
mod tests {
    use super::{super::tests::places, *};

    const SOUND: &str = "[package]\nname = \"millstream-log\"\nversion.workspace = true\nedition.workspace = true\n\
                         rust-version.workspace = true\nlicense.workspace = true\npublish.workspace = true\n\
                         [lints]\nworkspace = true\n[dependencies]\nbytes.workspace = true\n\
                         tokio = { workspace = true, features = [\"fs\"] }\n";

    fn with(manifest: &str) -> Workspace {
        Workspace::example(&[("crates/log", &[])], &[("crates/log/Cargo.toml", manifest)])
    }

    #[test]
    fn a_member_of_its_own_mind_is_found() {
        assert!(members_inherit(&with(SOUND)).is_empty());
        for (from, to) in [
            ("edition.workspace = true", "edition = \"2021\""),
            ("license.workspace = true\n", ""),
            ("[lints]\nworkspace = true\n", ""),
            ("bytes.workspace = true", "bytes = \"1\""),
        ] {
            assert_eq!(members_inherit(&with(&SOUND.replace(from, to))).len(), 1, "{to}");
        }
    }

    #[test]
    fn an_address_in_a_lock_file_is_found() {
        let cargo = format!(
            "[[package]]\nsource = \"{CRATES}\"\n[[package]]\nsource = \"registry+https://mirror.example\"\n"
        );
        let workspace = Workspace::example(
            &[],
            &[
                ("Cargo.lock", &cargo),
                (
                    "tests/conformance/js/package-lock.json",
                    "{\n\"resolved\": \"https://mirror.example/x.tgz\"\n}",
                ),
                (
                    "tests/conformance/python/requirements.txt",
                    "--index-url https://mirror.example\nboto3==1\n",
                ),
            ],
        );
        assert_eq!(
            places(&lock_files_name_no_mirror(&workspace)),
            [
                "Cargo.lock:4",
                "tests/conformance/js/package-lock.json:2",
                "tests/conformance/python/requirements.txt:1"
            ]
        );
    }
}
