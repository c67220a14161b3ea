//! Installs what the conformance programs need and a fresh machine lacks: the AWS SDKs and the AWS CLI.
//!
//! Everything goes below `$CARGO_TARGET_DIR/tools/`, one directory per language, by that language's own
//! package manager and from a committed lock file under `tests/conformance/`. Beside each directory lies a
//! stamp that holds the lock files it was made from, byte for byte; while they are equal there is nothing to
//! do, so a second run costs a few file reads. A changed lock file, or an installation that was interrupted
//! (the stamp is written last), starts that tool afresh.

mod debian;
mod media;

use std::fmt;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub use debian::{faketime, unpack};

use crate::repository::root;

/// What the client of JavaScript functions is built with, and the packages of Debian that have it.
const BUILD_PROGRAMS: [(&str, &str); 4] =
    [("autoreconf", "autoconf"), ("automake", "automake"), ("libtoolize", "libtool"), ("cmake", "cmake")];
const BUILD_ADVICE: &str = "as root: apt-get install autoconf automake libtool cmake";

/// One installable set of packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// A virtual environment with boto3 and the AWS CLI. Needs `python3` with its `venv` module.
    Python,
    /// A virtual environment with what deliveries meet and what reads them: rclone, moto, DuckDB. Needs what `Python` needs.
    Delivery,
    /// The OpenTelemetry Collector, compiled of its parts: what takes OTLP, and its receiver of the Firehose protocol. Needs `go`.
    Collector,
    /// The JavaScript SDK's npm packages. Needs `node` 20 or newer, and `npm`.
    JavaScript,
    /// The client of Lambda's Runtime API that Python functions are run with, for the machine's own `python3`.
    PythonRuntime,
    /// The same for JavaScript functions; npm compiles a part of it. Needs what builds it: see `needs`.
    NodeRuntime,
    /// The Java SDK's jars. Needs a JDK, 17 or newer, and `mvn`.
    Java,
    /// The jars of the Kinesis Client Library, a directory a version. Needs what `Java` needs.
    Kcl,
    /// The jars of the Kinesis Producer Library, with its native program in one. Needs what `Java` needs.
    Kpl,
    /// What the programs in `examples/` need and no other tool has: Python packages that want another botocore, and the
    /// compiled programs in Go and Rust. Needs `python3` and `go`.
    Examples,
    /// The independent evaluator of IAM policies. Needs `node` 20 or newer, and `npm`.
    Policies,
    /// Another implementation of DynamoDB's interface, for generated requests. Needs what `Policies` needs.
    Leases,
    /// The program on the Rust SDK, which is a crate outside the workspace, compiled.
    Rust,
    /// ffmpeg, mkvtoolnix and Chromium, which make, read and play video. They are packages of Debian and not of any
    /// language, so they are the machine's; without root they are not installed but asked for.
    Media,
    /// Servers of the interface from npm, which we are measured beside. Needs what `JavaScript` needs.
    PeersNode,
    /// The same from PyPI. Needs what `Python` needs.
    PeersMoto,
    /// The same from the crate registry.
    PeersFerrokinesis,
    /// Apache Kafka. Needs what `Java` needs.
    PeersKafka,
    /// Apache Flink's jars, in a package of PyPI. Needs what `Python` and `Java` need.
    PeersFlink,
}

impl Tool {
    /// Every tool of the conformance programs, cheapest first.
    pub const ALL: [Tool; 14] = [
        Tool::Media,
        Tool::Python,
        Tool::Delivery,
        Tool::Collector,
        Tool::PythonRuntime,
        Tool::JavaScript,
        Tool::Policies,
        Tool::Leases,
        Tool::NodeRuntime,
        Tool::Java,
        Tool::Kcl,
        Tool::Kpl,
        Tool::Rust,
        Tool::Examples,
    ];

    /// What `bench peers` compares us with.
    pub const PEERS: &[Tool] = &[Tool::PeersNode, Tool::PeersMoto, Tool::PeersFerrokinesis, Tool::PeersKafka];

    /// The directory below `tools/`, and the word that a person types.
    pub fn name(self) -> &'static str {
        match self {
            Tool::Python => "python",
            Tool::Delivery => "delivery",
            Tool::Collector => "collector",
            Tool::JavaScript => "js",
            Tool::Policies => "policies",
            Tool::Leases => "leases",
            Tool::PythonRuntime => "python-runtime",
            Tool::NodeRuntime => "node-runtime",
            Tool::Java => "java",
            Tool::Kcl => "kcl",
            Tool::Kpl => "kpl",
            Tool::Examples => "examples",
            Tool::Rust => "rust",
            Tool::Media => "media",
            Tool::PeersNode => "peers-node",
            Tool::PeersMoto => "peers-moto",
            Tool::PeersFerrokinesis => "peers-ferrokinesis",
            Tool::PeersKafka => "peers-kafka",
            Tool::PeersFlink => "peers-flink",
        }
    }

    /// The tool of that name.
    pub fn named(name: &str) -> Option<Tool> {
        Tool::ALL.into_iter().find(|tool| tool.name() == name)
    }

    /// Where its lock files are, below `tests/`.
    fn source(self) -> String {
        match self.name().strip_prefix("peers-") {
            Some(peer) => format!("peers/{peer}"),
            None => format!("conformance/{}", self.name()),
        }
    }

    /// The files that say what is installed, relative to the tool's directory below `tests/`.
    fn locks(self) -> &'static [&'static str] {
        match self {
            Tool::Python | Tool::Delivery | Tool::PythonRuntime | Tool::PeersMoto | Tool::PeersFlink => {
                &["requirements.txt"]
            }
            Tool::JavaScript | Tool::Policies | Tool::Leases | Tool::NodeRuntime | Tool::PeersNode => {
                &["package.json", "package-lock.json"]
            }
            Tool::Java | Tool::Kpl | Tool::PeersKafka => &["pom.xml"],
            Tool::Kcl => &["pom-3.5.xml", "pom-3.1.xml", "pom-2.5.xml", "pom-multilang.xml"],
            Tool::Examples => &[
                "requirements.txt",
                "kclpy.txt",
                "../../../examples/go/go.mod",
                "../../../examples/go/go.sum",
                "../../../examples/go/main.go",
                "../../../examples/rust/Cargo.toml",
                "../../../examples/rust/Cargo.lock",
                "../../../examples/rust/src/main.rs",
            ],
            Tool::Rust => &["Cargo.toml", "Cargo.lock"],
            Tool::Collector => &["go.mod", "go.sum", "main.go"],
            Tool::PeersFerrokinesis => &["version"],
            Tool::Media => &[],
        }
    }

    /// The programs that must be on the `PATH`, each with the sentence for somebody who lacks it.
    fn needs(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Tool::Python | Tool::Delivery | Tool::PythonRuntime | Tool::PeersMoto => {
                &[("python3", "install Python 3.10 or newer (Debian: python3 and python3-venv)")]
            }
            Tool::Examples => &[
                ("python3", "install Python 3.11 or newer (Debian: python3 and python3-venv)"),
                ("go", "install Go 1.24 or newer (Debian: golang)"),
            ],
            Tool::PeersFlink => &[
                ("python3", "install Python 3.10 or newer (Debian: python3 and python3-venv)"),
                ("java", "install a JDK, 17 or newer (Debian: openjdk-17-jdk-headless)"),
            ],
            Tool::Collector => &[("go", "install Go 1.24 or newer (Debian: golang)")],
            Tool::NodeRuntime => &[
                ("npm", "install npm, which comes with Node (Debian: npm)"),
                ("autoreconf", BUILD_ADVICE),
                ("libtoolize", BUILD_ADVICE),
                ("cmake", BUILD_ADVICE),
            ],
            Tool::JavaScript | Tool::Policies | Tool::Leases | Tool::PeersNode => &[
                ("node", "install Node 20 or newer (Debian: nodejs)"),
                ("npm", "install npm, which comes with Node (Debian: npm)"),
            ],
            Tool::Java | Tool::Kcl | Tool::Kpl | Tool::PeersKafka => &[
                ("java", "install a JDK, 17 or newer (Debian: openjdk-17-jdk-headless)"),
                ("mvn", "install Maven 3.8 or newer (Debian: maven)"),
            ],
            Tool::Rust | Tool::Media | Tool::PeersFerrokinesis => &[],
        }
    }
}

/// Where the installed tools are.
#[derive(Clone, Debug)]
pub struct ToolPaths {
    root: PathBuf,
}

impl ToolPaths {
    /// The directory that holds all of them, by [`Tool::name`]; `tests/conformance/run.py` reads it from
    /// `MILLSTREAM_TOOLS`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The packages of the independent evaluator of IAM policies.
    pub fn policies(&self) -> PathBuf {
        self.root.join("policies")
    }

    /// The interpreter that can import boto3, and run the AWS CLI as `-m awscli`.
    pub fn python(&self) -> PathBuf {
        self.root.join("python/bin/python")
    }
}

/// Why a tool could not be installed.
#[derive(Debug)]
pub enum ToolError {
    /// A program of the machine that the installation stands on is missing.
    Missing {
        /// What was to be installed.
        tool: Tool,
        /// What was looked for on the `PATH`.
        program: &'static str,
        /// What to do about it.
        advice: &'static str,
    },
    /// A package manager failed; its own words are on standard error.
    Failed {
        /// What was to be installed.
        tool: Tool,
        /// The command that failed.
        command: String,
        /// What to try.
        advice: &'static str,
    },
    /// A file of ours could not be read or written.
    Io {
        /// The file or directory.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl fmt::Display for ToolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ToolError::Missing { tool, program, advice } => {
                write!(f, "cannot install the {} tools: no `{program}` on the PATH; {advice}", tool.name())
            }
            ToolError::Failed { tool, command, advice } => {
                write!(f, "cannot install the {} tools: `{command}` failed; {advice}", tool.name())
            }
            ToolError::Io { path, .. } => write!(f, "cannot use {}", path.display()),
        }
    }
}

impl std::error::Error for ToolError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ToolError::Io { source, .. } => Some(source),
            ToolError::Missing { .. } | ToolError::Failed { .. } => None,
        }
    }
}

/// Installs those of `what` that are not installed yet, and says where they are.
///
/// Two processes may call this at once: the second waits for the first and then finds nothing to do.
///
/// # Errors
/// The first tool that cannot be installed ends the call; those before it stay.
pub fn install(what: &[Tool]) -> Result<ToolPaths, ToolError> {
    let repository = root();
    let tools = target_directory(repository)?.join("tools");
    let _lock = lock(&tools)?;
    for &tool in what {
        if tool == Tool::Media {
            media::install()?;
            continue;
        }
        let installation = Installation {
            tool,
            source: repository.join("tests").join(tool.source()),
            directory: tools.join(tool.name()),
            stamp: tools.join(format!("{}.stamp", tool.name())),
        };
        installation.run()?;
    }
    Ok(ToolPaths { root: tools })
}

/// Cargo's target directory, as an absolute path: children run in other directories.
fn target_directory(repository: &Path) -> Result<PathBuf, ToolError> {
    let path = match std::env::var_os("CARGO_TARGET_DIR") {
        Some(path) if !path.is_empty() => PathBuf::from(path),
        _ => repository.join("target"),
    };
    std::path::absolute(&path).map_err(|source| ToolError::Io { path, source })
}

/// Holds the tools directory until the file is dropped.
fn lock(root: &Path) -> Result<File, ToolError> {
    let path = root.join(".lock");
    fs::create_dir_all(root)
        .and_then(|()| File::create(&path))
        .and_then(|file| file.lock().map(|()| file))
        .map_err(|source| ToolError::Io { path, source })
}

struct Installation {
    tool: Tool,
    /// Where the lock files are.
    source: PathBuf,
    /// What the package manager fills.
    directory: PathBuf,
    stamp: PathBuf,
}

impl Installation {
    fn run(&self) -> Result<(), ToolError> {
        let wanted = self.locks()?;
        if fs::read(&self.stamp).is_ok_and(|installed| installed == wanted) && self.is_there() {
            return Ok(());
        }
        if self.tool == Tool::NodeRuntime {
            debian::install_if_allowed(&BUILD_PROGRAMS);
        }
        for &(program, advice) in self.tool.needs() {
            if !on_path(program) {
                return Err(ToolError::Missing { tool: self.tool, program, advice });
            }
        }
        eprintln!("installing the {} tools into {}", self.tool.name(), self.directory.display());
        self.clear()?;
        match self.tool {
            Tool::Python | Tool::Delivery | Tool::PeersMoto | Tool::PeersFlink => {
                self.python(&self.directory)?
            }
            Tool::PythonRuntime => self.python_runtime()?,
            Tool::JavaScript | Tool::Policies | Tool::Leases | Tool::PeersNode => {
                self.javascript(&["--ignore-scripts"])?
            }
            Tool::NodeRuntime => self.javascript(&[])?,
            Tool::Java | Tool::Kpl | Tool::PeersKafka => self.java("pom.xml", &self.directory)?,
            Tool::Kcl => self.kcl()?,
            Tool::Rust => self.rust(&self.source, &self.directory)?,
            Tool::Examples => self.examples()?,
            Tool::Collector => self.go(&self.source, &self.directory.join("collector"))?,
            Tool::PeersFerrokinesis => self.ferrokinesis()?,
            Tool::Media => {}
        }
        fs::write(&self.stamp, wanted).map_err(|source| ToolError::Io { path: self.stamp.clone(), source })
    }

    /// Whether what was installed is still there, as far as it lies in another tool's directory too.
    fn is_there(&self) -> bool {
        let program = self.directory.with_file_name(Tool::Rust.name()).join("debug/orders");
        self.directory.is_dir() && (self.tool != Tool::Examples || program.is_file())
    }

    /// The lock files, one after the other.
    fn locks(&self) -> Result<Vec<u8>, ToolError> {
        let mut all = Vec::new();
        for name in self.tool.locks() {
            let path = self.source.join(name);
            all.extend(fs::read(&path).map_err(|source| ToolError::Io { path, source })?);
        }
        Ok(all)
    }

    fn clear(&self) -> Result<(), ToolError> {
        // Not only written anew: a copy of the directory by links would have the same stamp, and none of what it says.
        let _ = fs::remove_file(&self.stamp);
        // Cargo keeps its own directory in order, and what it has compiled is worth keeping.
        let removed = match self.tool {
            Tool::Rust | Tool::Examples => Ok(()),
            _ => match fs::remove_dir_all(&self.directory) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
                other => other,
            },
        };
        removed
            .and_then(|()| fs::create_dir_all(&self.directory))
            .map_err(|source| ToolError::Io { path: self.directory.clone(), source })
    }

    fn python(&self, directory: &Path) -> Result<(), ToolError> {
        self.call(
            Command::new("python3").args(["-m", "venv"]).arg(directory),
            "Debian keeps the module in the package python3-venv",
        )?;
        self.call(
            Command::new(directory.join("bin/python"))
                .args(["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"])
                .args(["--require-hashes", "-r"])
                .arg(self.source.join("requirements.txt")),
            "the Python package index must be reachable",
        )
    }

    fn python_runtime(&self) -> Result<(), ToolError> {
        self.call(
            Command::new("python3")
                .args(["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"])
                .args(["--require-hashes", "--target"])
                .arg(&self.directory)
                .arg("-r")
                .arg(self.source.join("requirements.txt")),
            "the Python package index must be reachable",
        )
    }

    fn javascript(&self, further: &[&str]) -> Result<(), ToolError> {
        for name in self.tool.locks() {
            let path = self.source.join(name);
            fs::copy(&path, self.directory.join(name)).map_err(|source| ToolError::Io { path, source })?;
        }
        self.call(
            Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund", "--silent"])
                .args(further)
                .current_dir(&self.directory),
            "the npm registry must be reachable",
        )
    }

    fn java(&self, project: &str, directory: &Path) -> Result<(), ToolError> {
        self.call(
            Command::new("mvn")
                .args(["--batch-mode", "--quiet", "--file"])
                .arg(self.source.join(project))
                .arg("dependency:copy-dependencies")
                .arg(format!("-DoutputDirectory={}", directory.display())),
            "Maven Central must be reachable",
        )
    }

    /// A directory for each version that there is a project of.
    fn kcl(&self) -> Result<(), ToolError> {
        for project in self.tool.locks() {
            let version = project.trim_start_matches("pom-").trim_end_matches(".xml");
            self.java(project, &self.directory.join(version))?;
        }
        Ok(())
    }

    fn rust(&self, source: &Path, target: &Path) -> Result<(), ToolError> {
        self.call(
            Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
                .args(["build", "--quiet", "--locked", "--manifest-path"])
                .arg(source.join("Cargo.toml"))
                .arg("--target-dir")
                .arg(target),
            "crates.io must be reachable",
        )
    }

    fn examples(&self) -> Result<(), ToolError> {
        self.python(&self.directory.join("python"))?;
        self.kclpy()?;
        let examples = self.source.join("../../../examples");
        self.go(&examples.join("go"), &self.directory.join("orders-go"))?;
        // Beside the conformance program, with which it shares most of what is compiled.
        self.rust(&examples.join("rust"), &self.directory.with_file_name(Tool::Rust.name()))
    }

    /// A program in Go, of the modules that its `go.sum` names.
    fn go(&self, source: &Path, program: &Path) -> Result<(), ToolError> {
        self.call(
            Command::new("go")
                .args(["build", "-mod=readonly", "-o"])
                .arg(program)
                .arg(".")
                .current_dir(source),
            "the Go module proxy must be reachable",
        )
    }

    /// The source of `amazon_kclpy`, unpacked and not built: its build fetches jars by a way of its own.
    fn kclpy(&self) -> Result<(), ToolError> {
        let python = self.directory.join("python/bin/python");
        let directory = self.directory.join("kclpy");
        self.call(
            Command::new(&python)
                .args(["-m", "pip", "download", "--quiet", "--no-input", "--disable-pip-version-check"])
                .args(["--no-deps", "--no-binary", "amazon_kclpy", "--require-hashes", "-d"])
                .arg(&directory)
                .arg("-r")
                .arg(self.source.join("kclpy.txt")),
            "the Python package index must be reachable",
        )?;
        let unpack = "import glob, sys, tarfile\n\
                      for name in glob.glob(sys.argv[1] + '/*.tar.gz'):\n    \
                      tarfile.open(name).extractall(sys.argv[1], filter='data')";
        self.call(Command::new(python).args(["-c", unpack]).arg(&directory), "it is an archive of source")
    }

    fn ferrokinesis(&self) -> Result<(), ToolError> {
        let path = self.source.join("version");
        let version = fs::read_to_string(&path).map_err(|source| ToolError::Io { path, source })?;
        self.call(
            Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
                .args([
                    "install",
                    "--quiet",
                    "--locked",
                    "ferrokinesis",
                    "--version",
                    version.trim(),
                    "--root",
                ])
                .arg(&self.directory),
            "the crate registry must be reachable",
        )
    }

    fn call(&self, command: &mut Command, advice: &'static str) -> Result<(), ToolError> {
        // Standard output belongs to whoever called us.
        match command.stdin(Stdio::null()).stdout(Stdio::null()).status() {
            Ok(status) if status.success() => Ok(()),
            Ok(_) => Err(ToolError::Failed { tool: self.tool, command: spelled(command), advice }),
            Err(source) => Err(ToolError::Io { path: command.get_program().into(), source }),
        }
    }
}

/// The command as a person would type it.
fn spelled(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

pub fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|directory| directory.join(program).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tool_has_its_lock_files_committed() {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
        for tool in Tool::ALL.iter().chain(Tool::PEERS).chain(&[Tool::PeersFlink]).copied() {
            for name in tool.locks() {
                let path = tests.join(tool.source()).join(name);
                let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
                assert!(!text.is_empty(), "{} is empty", path.display());
            }
        }
    }

    #[test]
    fn the_npm_lock_files_name_no_registry() {
        for directory in [
            "tests/conformance/js",
            "tests/conformance/leases",
            "tests/conformance/node-runtime",
            "tests/conformance/policies",
            "tests/peers/node",
            "examples/js",
        ] {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(directory);
            let text =
                fs::read_to_string(path.join("package-lock.json")).expect("the lock file is committed");
            assert!(text.contains("\"integrity\""), "packages are checked by hash");
            assert!(
                !text.contains("\"resolved\": \"http"),
                "packages come from whatever registry npm is set to"
            );
        }
    }

    #[test]
    fn a_missing_program_is_named_with_advice() {
        let error = ToolError::Missing { tool: Tool::Java, program: "mvn", advice: "install Maven" };
        assert_eq!(error.to_string(), "cannot install the java tools: no `mvn` on the PATH; install Maven");
    }
}
