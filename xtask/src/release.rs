//! `cargo xtask release`: one archive that runs on any Linux, with its checksum.
//!
//! The binary is linked statically, so that it needs no library of the machine and runs in an empty container. With the
//! musl target and `musl-gcc` at hand it is built against musl; without them against this machine's glibc, which is
//! static too but reads the machine's name services only as far as files and DNS.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

use serde_json::Value;

use crate::{
    repository::{cargo, root, succeeds, target_directory},
    steps::{Steps, call},
};

/// What lies in the archive beside the binary, by the same path as in the repository.
const FILES: &[&str] = &[
    "README.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "LICENSE",
    "deploy/millstream.service",
    "deploy/millstream.toml",
    "deploy/Containerfile",
    "deploy/compose.yaml",
];

/// How a target is linked statically.
struct Target {
    triple: String,
    rustflags: &'static str,
    /// The C compiler, where it is not the usual one.
    compiler: Option<&'static str>,
}

/// Builds the archive for `target`, or for the best static target that this machine can build.
pub fn run(target: Option<String>) -> ExitCode {
    let target = match choose(target) {
        Ok(target) => target,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    };
    let name = format!("millstream-{}-{}", env!("CARGO_PKG_VERSION"), target.triple);
    let binary = target_directory().join(&target.triple).join("release/millstream");
    let directory = target_directory().join("release-archives");
    let archive = directory.join(format!("{name}.tar.gz"));

    let mut steps = Steps::of("release");
    let built = steps.run(&format!("build for {}", target.triple), || call(&mut build(&target)).into());
    let sound = built && steps.run("linked statically", || is_static(&binary).into());
    if sound {
        steps.run("archive", || {
            match pack(&name, &binary, &directory, &archive) {
                Ok(()) => true,
                Err(error) => {
                    eprintln!("cannot pack {}: {error}", archive.display());
                    false
                }
            }
            .into()
        });
        steps.run("checksum", || checksum(&directory).into());
        println!("{}", archive.display());
    }
    steps.finish()
}

/// The target, with what it takes to link for it; or what is missing.
fn choose(wanted: Option<String>) -> Result<Target, String> {
    let musl = format!("{}-unknown-linux-musl", std::env::consts::ARCH);
    let gnu = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let has_musl = has_target(&musl) && on_path("musl-gcc");
    match wanted {
        Some(triple) if triple == musl && !has_musl => Err(format!(
            "{musl} needs its standard library (`rustup target add {musl}`) and musl-gcc (Debian: musl-tools)"
        )),
        Some(triple) if triple != musl && triple != gnu => {
            Err(format!("{triple} is not built here; this machine builds {musl} and {gnu}"))
        }
        Some(triple) if triple == gnu => Ok(glibc(gnu)),
        None if !has_musl => {
            eprintln!(
                "building against glibc, since `rustup target add {musl}` or musl-gcc (Debian: musl-tools) is missing"
            );
            Ok(glibc(gnu))
        }
        _ => Ok(Target { triple: musl, rustflags: "", compiler: Some("musl-gcc") }),
    }
}

fn glibc(triple: String) -> Target {
    Target { triple, rustflags: "-C target-feature=+crt-static", compiler: None }
}

fn has_target(triple: &str) -> bool {
    let mut query = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let output = query.args(["--print", "target-libdir", "--target", triple]).stderr(Stdio::null()).output();
    output.is_ok_and(|output| {
        let directory = String::from_utf8_lossy(&output.stdout);
        output.status.success() && Path::new(directory.trim()).is_dir()
    })
}

fn on_path(program: &str) -> bool {
    succeeds(Command::new(program).arg("--version"))
}

fn build(target: &Target) -> Command {
    let mut command = cargo();
    command.args(["build", "--release", "--locked", "--package", "millstream", "--target", &target.triple]);
    // Paths of the machine that built it have no place in what is handed out.
    let remap = format!("--remap-path-prefix={}=.", root().display());
    command.env("RUSTFLAGS", format!("{} {remap}", target.rustflags).trim());
    if let Some(compiler) = target.compiler {
        command.env(format!("CC_{}", target.triple.replace('-', "_")), compiler);
    }
    command
}

/// Whether the program needs no dynamic linker: it names no library.
fn is_static(binary: &Path) -> bool {
    match Command::new("ldd").arg(binary).output() {
        Ok(output) => {
            let said = [output.stdout, output.stderr].concat();
            let text = String::from_utf8_lossy(&said);
            let fine = text.contains("statically linked") || text.contains("not a dynamic executable");
            if !fine {
                eprintln!("{} needs libraries of the machine:\n{text}", binary.display());
            }
            fine
        }
        Err(error) => {
            eprintln!("cannot run ldd: {error}");
            false
        }
    }
}

/// Lays out the archive's content and packs it; the same commit gives the same bytes.
fn pack(name: &str, binary: &Path, directory: &Path, archive: &Path) -> io::Result<()> {
    let content = directory.join(name);
    match fs::remove_dir_all(&content) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    // Where a container's volume begins: empty, and the user's.
    fs::create_dir_all(content.join("state"))?;
    fs::create_dir_all(content.join("deploy"))?;
    fs::copy(binary, content.join("millstream"))?;
    for file in FILES {
        fs::copy(root().join(file), content.join(file))?;
    }
    fs::write(content.join("THIRD-PARTY-LICENSES"), third_party_licenses()?)?;
    let packed = call(
        Command::new("tar")
            .current_dir(directory)
            .args(["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mode=u+rwX,go+rX,go-w"])
            .arg(format!("--mtime=@{}", commit_time()))
            .args(["--use-compress-program", "gzip --no-name --best", "--create", "--file"])
            .arg(archive)
            .arg(name),
    );
    fs::remove_dir_all(&content)?;
    if packed { Ok(()) } else { Err(io::Error::other("tar failed")) }
}

/// Seconds since 1970 of the commit that is checked out; of no commit, the first of them.
fn commit_time() -> u64 {
    let output = Command::new("git").current_dir(root()).args(["log", "-1", "--format=%ct"]).output();
    output
        .ok()
        .and_then(|output| String::from_utf8(output.stdout).ok())
        .and_then(|text| text.trim().parse().ok())
        .unwrap_or(0)
}

/// SHA-256 of every archive, in the form that `sha256sum --check` reads.
fn checksum(directory: &Path) -> bool {
    call(
        Command::new("sh")
            .current_dir(directory)
            .args(["-c", "sha256sum *.tar.gz > SHA256SUMS && cat SHA256SUMS"]),
    )
}

/// The licence texts of every crate that is linked into the binary: each text once, with the crates that carry it.
fn third_party_licenses() -> io::Result<String> {
    let mut command = cargo();
    command.args(["metadata", "--format-version", "1", "--locked"]).stderr(Stdio::inherit());
    let metadata: Value = serde_json::from_slice(&command.output()?.stdout)?;
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in linked(&metadata) {
        let name =
            format!("{} {} ({})", text(package, "name"), text(package, "version"), text(package, "license"));
        let directory = PathBuf::from(text(package, "manifest_path")).with_file_name("");
        for file in license_files(&directory)? {
            let text = fs::read_to_string(file)?.replace("\r\n", "\n").trim().to_owned();
            texts.entry(text).or_default().insert(name.clone());
        }
    }
    let mut all = String::from("Millstream contains the work of others, under these licences.\n");
    for (text, crates) in texts {
        let crates: Vec<String> = crates.into_iter().collect();
        let _ = write!(all, "\n{}\n{}\n\n{text}\n", "=".repeat(100), crates.join("\n"));
    }
    Ok(all)
}

fn text<'a>(package: &'a Value, key: &str) -> &'a str {
    package.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn array<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// The packages from a registry that the binary reaches without dependencies of tests and build scripts.
fn linked(metadata: &Value) -> Vec<&Value> {
    let nodes: BTreeMap<&str, &Value> = metadata
        .get("resolve")
        .map(|resolve| array(resolve, "nodes").map(|node| (text(node, "id"), node)).collect())
        .unwrap_or_default();
    let packages: BTreeMap<&str, &Value> =
        array(metadata, "packages").map(|package| (text(package, "id"), package)).collect();
    let mut open: Vec<&str> = packages
        .iter()
        .filter(|(_, package)| text(package, "name") == "millstream")
        .map(|(id, _)| *id)
        .collect();
    let mut reached = BTreeSet::new();
    while let Some(id) = open.pop() {
        if reached.insert(id)
            && let Some(node) = nodes.get(id)
        {
            let normal = array(node, "deps").filter(|dep| {
                array(dep, "dep_kinds").any(|kind| kind.get("kind").is_some_and(Value::is_null))
            });
            open.extend(normal.map(|dep| text(dep, "pkg")));
        }
    }
    let from_elsewhere = |package: &&Value| package.get("source").is_some_and(|source| !source.is_null());
    reached.iter().filter_map(|id| packages.get(id).copied()).filter(from_elsewhere).collect()
}

/// Files of a package that state a licence or must be passed on with it.
fn license_files(directory: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"]
            .iter()
            .any(|known| name.starts_with(known))
            && path.is_file()
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_is_linked_counts() {
        let package = |id: &str, source: Option<&str>| json!({ "id": id, "name": id, "source": source });
        let metadata = json!({
            "packages": [
                package("millstream", None),
                package("bytes", Some("registry")),
                package("itoa", Some("registry")),
                package("cc", Some("registry")),
                package("proptest", Some("registry")),
            ],
            "resolve": { "nodes": [
                { "id": "millstream", "deps": [
                    { "pkg": "bytes", "dep_kinds": [{ "kind": null }] },
                    { "pkg": "cc", "dep_kinds": [{ "kind": "build" }] },
                    { "pkg": "proptest", "dep_kinds": [{ "kind": "dev" }] },
                ]},
                { "id": "bytes", "deps": [{ "pkg": "itoa", "dep_kinds": [{ "kind": "dev" }, { "kind": null }] }] },
            ]},
        });
        let names: Vec<&str> = linked(&metadata).into_iter().map(|package| text(package, "name")).collect();
        assert_eq!(names, ["bytes", "itoa"]);
    }

    #[test]
    fn a_target_that_cannot_be_built_is_refused_with_those_that_can() {
        let why = choose(Some("mips-unknown-none".to_owned())).err().expect("nobody builds that here");
        assert!(why.contains("linux-gnu"), "{why}");
    }
}
