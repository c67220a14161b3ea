//! `cargo xtask models`: the facts of the service models, in `models/`.
//!
//! AWS publishes a machine-readable model of each service; the Python package botocore carries all of them. This chore
//! takes a fixed version of that package, and writes what a server must know (operations, shapes, constraints, errors,
//! places on the wire) to `models/SERVICE.json`, without a word of its prose. The keys are those of the source.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

use crate::{
    json::Json,
    repository::{root, target_directory},
};

mod trim;

/// The version that the models are made from. A newer one is a change to review: it may bring operations.
const BOTOCORE: &str = "1.44.5";

/// Columns of the files.
const WIDTH: usize = 120;

/// The services whose models are kept, by the name of their directory in botocore.
const SERVICES: &[&str] = &[
    "cloudtrail",
    "cloudwatch",
    "dynamodb",
    "firehose",
    "iam",
    "kinesis",
    "kinesis-video-archived-media",
    "kinesis-video-media",
    "kinesisanalytics",
    "kinesisanalyticsv2",
    "kinesisvideo",
    "kms",
    "lambda",
    "logs",
    "sts",
];

/// Writes the models of the services named, or of all that are kept, to `out`, or to `models/`.
pub fn run(services: &[String], out: Option<PathBuf>) -> ExitCode {
    let kept: Vec<String> = SERVICES.iter().map(|&service| service.to_owned()).collect();
    let services = if services.is_empty() { &kept } else { services };
    match write(services, &out.unwrap_or_else(|| root().join("models"))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("models: {message}");
            ExitCode::FAILURE
        }
    }
}

fn write(services: &[String], out: &Path) -> Result<(), String> {
    let data = botocore()?.join("data");
    fs::create_dir_all(out).map_err(|error| format!("cannot make {}: {error}", out.display()))?;
    for service in services {
        let source = newest_model(&data, service)?;
        let model = Json::parse(&read(&source)?).map_err(|error| format!("{}: {error}", source.display()))?;
        let trimmed = trim::trim(&model, &format!("botocore {BOTOCORE}"))
            .map_err(|error| format!("{}: {error}", source.display()))?;
        let path = out.join(format!("{service}.json"));
        fs::write(&path, trimmed.pretty(WIDTH))
            .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
        println!(
            "{}: {} operations, {} shapes",
            path.display(),
            trimmed.get("operations").members().len(),
            trimmed.get("shapes").members().len()
        );
    }
    Ok(())
}

/// Where the package lies: the machine's own if it is of the right version, else one installed below the target
/// directory.
fn botocore() -> Result<PathBuf, String> {
    let asked = python(&["-c", "import botocore; print(botocore.__version__, botocore.__path__[0])"]);
    if let Ok(answer) = asked
        && let Some((BOTOCORE, path)) = answer.trim().split_once(' ')
    {
        return Ok(path.into());
    }
    let tools = target_directory().join("tools");
    let place = tools.join(format!("botocore-{BOTOCORE}"));
    if !place.is_dir() {
        // Installed beside and then renamed, so that an interrupted installation is not taken for a whole one.
        let unfinished = tools.join(format!("botocore-{BOTOCORE}.{}", std::process::id()));
        let text = unfinished.to_str().ok_or("the target directory's name is no text")?;
        let package = format!("botocore=={BOTOCORE}");
        let quiet = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"];
        python(&[&quiet[..], &["--no-compile", "--target", text, &package]].concat())
            .map_err(|error| format!("cannot install {package}: {error}"))?;
        fs::rename(&unfinished, &place)
            .map_err(|error| format!("cannot make {}: {error}", place.display()))?;
    }
    Ok(place.join("botocore"))
}

/// The newest of a service's API versions, which are dates; compressed or not.
fn newest_model(data: &Path, service: &str) -> Result<PathBuf, String> {
    let unknown = |error| format!("botocore {BOTOCORE} has no service {service}: {error}");
    let mut versions = Vec::new();
    for entry in fs::read_dir(data.join(service)).map_err(unknown)? {
        versions.push(entry.map_err(unknown)?.path());
    }
    versions.sort();
    let version = versions.pop().ok_or_else(|| format!("{service} has no version"))?;
    ["service-2.json.gz", "service-2.json"]
        .iter()
        .map(|name| version.join(name))
        .find(|path| path.is_file())
        .ok_or_else(|| format!("{} holds no model", version.display()))
}

fn read(path: &Path) -> Result<String, String> {
    let program = "import gzip, sys; sys.stdout.buffer.write(gzip.open(sys.argv[1]).read())";
    if path.extension().is_some_and(|extension| extension == "gz") {
        python(&["-c", program, path.to_str().ok_or("the path is no text")?])
    } else {
        fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
    }
}

/// Runs Python and returns what it prints.
fn python(arguments: &[&str]) -> Result<String, String> {
    let output = Command::new("python3")
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("cannot run python3 ({error}); install Python 3 with pip"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().to_owned());
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_is_taken() {
        let data = tempfile::tempdir().unwrap();
        for (version, name) in [
            ("2014-11-11", "service-2.json"),
            ("2015-03-31", "service-2.json"),
            ("2015-03-31", "service-2.json.gz"),
            ("2015-03-31", "paginators-1.json"),
        ] {
            let directory = data.path().join("lambda").join(version);
            fs::create_dir_all(&directory).unwrap();
            fs::write(directory.join(name), "{}").unwrap();
        }
        let newest = newest_model(data.path(), "lambda").unwrap();
        assert!(newest.ends_with("lambda/2015-03-31/service-2.json.gz"), "{}", newest.display());
        assert!(newest_model(data.path(), "lambdas").unwrap_err().contains("no service lambdas"));
    }

    #[test]
    fn the_kept_models_are_there_and_name_their_source() {
        for service in SERVICES {
            let text = fs::read_to_string(root().join(format!("models/{service}.json"))).unwrap();
            let model = Json::parse(&text).unwrap();
            assert_eq!(model.get("source").text(), Some(format!("botocore {BOTOCORE}").as_str()));
            assert_eq!(model.pretty(WIDTH), text, "{service} is not as the chore writes it");
        }
    }
}
