//! `cargo xtask generate`: request and response types of the services, from `models/`.
//!
//! For the operations that a service serves it writes `src/generated/` of the service's crate: inputs that read and
//! check themselves, outputs that write themselves, the rules of constrained shapes, the errors. The files are
//! committed; `--check` fails where they are not what would be written. [`model`] reads a model, [`reach`] finds what
//! is needed of it, the other modules write a file each.

use std::{
    collections::BTreeMap,
    fs,
    io::Write as _,
    path::Path,
    process::{Command, ExitCode, Stdio},
};

use crate::{json::Json, repository::root};
use model::{Kind, Model, Served, Shape};
use reach::Reach;

mod bindings;
mod decode;
mod docs;
mod enums;
mod errors;
mod model;
mod names;
mod reach;
mod rules;
mod structures;
#[cfg(test)]
mod tests;

/// A service and where its types go.
pub struct Service {
    /// `models/NAME.json` is its model. `models/NAME.served.txt` lists the operations that it serves, or
    /// `models/NAME.not-yet.txt` those that it does not.
    name: &'static str,
    /// The directory of the generated files. While the crate around it is not there, the service is passed over.
    directory: &'static str,
    /// Structures that the crate writes by hand, for speed. Their rules are generated all the same.
    hand_written: &'static [&'static str],
    /// Members that the model requires and the service leaves out of answers all the same.
    left_out: &'static [(&'static str, &'static str)],
    /// Shapes of texts that need no escape in any encoding.
    plain: &'static [&'static str],
    /// The order of an enum's values in captured messages, where it is known.
    listed: &'static [(&'static str, &'static [&'static str])],
    /// Structures that the service keeps in its tables as JSON of the model's names, with all that is in them.
    stored: &'static [&'static str],
}

impl Service {
    const KINESIS: Self = Self {
        hand_written: &[
            "PutRecordsInput",
            "PutRecordsRequestEntry",
            "PutRecordsOutput",
            "PutRecordsResultEntry",
            "GetRecordsOutput",
            "Record",
            "SubscribeToShardEvent",
        ],
        // At the end of a shard there is nothing to continue with.
        left_out: &[("SubscribeToShardEvent", "ContinuationSequenceNumber")],
        plain: &["HashKey", "SequenceNumber", "ShardId"],
        listed: &[(
            "ShardIteratorType",
            &["AFTER_SEQUENCE_NUMBER", "LATEST", "AT_TIMESTAMP", "AT_SEQUENCE_NUMBER", "TRIM_HORIZON"],
        )],
        ..Self::at("kinesis", "crates/streams/src/generated")
    };

    const FIREHOSE: Self = Self {
        hand_written: &["PutRecordBatchInput"],
        stored: &[
            "S3DestinationConfiguration",
            "S3DestinationUpdate",
            "S3DestinationDescription",
            "ExtendedS3DestinationConfiguration",
            "ExtendedS3DestinationUpdate",
            "ExtendedS3DestinationDescription",
            "HttpEndpointDestinationConfiguration",
            "HttpEndpointDestinationUpdate",
            "HttpEndpointDestinationDescription",
        ],
        ..Self::at("firehose", "crates/firehose/src/generated")
    };

    /// A service whose types are all generated as the model has them.
    const fn at(name: &'static str, directory: &'static str) -> Self {
        Self { name, directory, hand_written: &[], left_out: &[], plain: &[], listed: &[], stored: &[] }
    }
}

const SERVICES: &[Service] = &[
    Service::at("cloudtrail", "crates/cloudtrail/src/generated"),
    Service::at("cloudwatch", "crates/cloudwatch/src/generated/metrics"),
    Service { hand_written: &["AttributeValue"], ..Service::at("dynamodb", "crates/leases/src/generated") },
    Service::FIREHOSE,
    Service::at("iam", "crates/iam/src/generated/iam"),
    Service::KINESIS,
    Service::at("kinesis-video-archived-media", "crates/video/src/generated/archived_media"),
    Service::at("kinesis-video-media", "crates/video/src/generated/media"),
    Service::at("kinesisanalytics", "crates/analytics/src/generated/v1"),
    Service::at("kinesisanalyticsv2", "crates/analytics/src/generated/v2"),
    Service::at("kinesisvideo", "crates/video/src/generated/video"),
    Service::at("kms", "crates/kms/src/generated"),
    Service::at("lambda", "crates/functions/src/generated"),
    Service::at("logs", "crates/logs/src/generated"),
    Service::at("sts", "crates/iam/src/generated/sts"),
];

/// Files by their name, with their text.
type Files = BTreeMap<&'static str, String>;

/// Writes the generated files of every service, or only says whether they are as they would be written.
pub fn run(check: bool) -> ExitCode {
    let mut good = true;
    for service in SERVICES {
        match one(service, check) {
            Ok(None) => println!("{}: nothing of it is served yet", service.name),
            Ok(Some((coverage, differences))) if differences.is_empty() => {
                println!("{}: {coverage}, generated files are up to date", service.name)
            }
            Ok(Some((coverage, differences))) => {
                println!("{}: {coverage}", service.name);
                for difference in differences {
                    println!("{}: {difference}", service.name);
                    good &= !check;
                }
            }
            Err(message) => {
                eprintln!("generate: {}: {message}", service.name);
                good = false;
            }
        }
    }
    if !good && check {
        eprintln!("generate: run `cargo xtask generate` and commit what it writes");
    }
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Compares what is on disk with what should be, and mends it unless it is only checked; returns how much of the model
/// is served, and the differences. `None` if nothing is served.
fn one(service: &Service, check: bool) -> Result<Option<(String, Vec<String>)>, String> {
    let root = root();
    let (package, _) =
        service.directory.split_once("/src/").ok_or("its directory is not in a crate's sources")?;
    let Some(served) = served(root, service.name)? else { return Ok(None) };
    if !root.join(package).is_dir() {
        return Err(format!("operations are served and there is no {package}"));
    }
    let model =
        Model::read(&Json::parse(&read(&root.join(format!("models/{}.json", service.name)))?)?, &served)?;
    let mut files = files(service, &model)?;
    for text in files.values_mut() {
        *text = rustfmt(root, text)?;
    }
    let coverage = format!("{} of {} operations served", model.operations.len(), model.operations_known);
    let directory = root.join(service.directory);
    let differences = differences(&directory, &files, check)
        .map_err(|error| format!("cannot use {}: {error}", directory.display()))?;
    Ok(Some((coverage, differences)))
}

/// The list of the service, of one kind or the other; `None` if there is none.
fn served(root: &Path, name: &str) -> Result<Option<Served>, String> {
    let path = |kind| root.join(format!("models/{name}.{kind}.txt"));
    let (served, not_yet) = (path("served"), path("not-yet"));
    match (served.is_file(), not_yet.is_file()) {
        (true, true) => Err(format!("{} and {} contradict each other", served.display(), not_yet.display())),
        (true, false) => Ok(Some(Served::Only(list(&read(&served)?)))),
        (false, true) => Ok(Some(Served::AllBut(list(&read(&not_yet)?)))),
        (false, false) => Ok(None),
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// The lines of a list that are neither empty nor comments.
fn list(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(str::to_owned).collect()
}

fn differences(directory: &Path, files: &Files, check: bool) -> std::io::Result<Vec<String>> {
    let mut found = Vec::new();
    if !check {
        fs::create_dir_all(directory)?;
    }
    for (name, text) in files {
        let path = directory.join(name);
        if fs::read_to_string(&path).ok().as_ref() != Some(text) {
            found.push(format!("{} {}", path.display(), if check { "differs" } else { "written" }));
            if !check {
                fs::write(&path, text)?;
            }
        }
    }
    for entry in fs::read_dir(directory).into_iter().flatten() {
        let path = entry?.path();
        let known =
            path.file_name().and_then(|name| name.to_str()).is_some_and(|name| files.contains_key(name));
        if !known {
            found.push(format!("{} {}", path.display(), if check { "is not generated" } else { "removed" }));
            if !check {
                fs::remove_file(&path)?;
            }
        }
    }
    Ok(found)
}

/// All files of a service, not yet formatted.
fn files(service: &Service, model: &Model) -> Result<Files, String> {
    let reach = Reach::of(model, service)?;
    let mut inputs = String::new();
    let mut outputs = String::new();
    let mut nested = String::new();
    let mut events = String::new();
    let mut top = BTreeMap::new();
    for operation in &model.operations {
        for (shape, what) in [(&operation.input, "Input"), (&operation.output, "Output")] {
            if let Some(shape) = shape {
                top.entry(shape.clone())
                    .or_insert((what, Vec::new()))
                    .1
                    .push(format!("`{}`", operation.name));
            }
        }
    }
    for name in reach.types() {
        if !matches!(model.shape(name)?, Shape::Structure(_)) {
            continue;
        }
        match top.get(name) {
            Some((what, operations)) => {
                let about = format!("{what} of {}.", operations.join(" and "));
                let text = structures::structure(model, service, &reach, name, &about)?;
                if *what == "Input" {
                    inputs += &text;
                } else {
                    outputs += &text;
                    outputs += &structures::reply(model, service, name)?;
                }
            }
            None => match event_of(model, &reach, name)? {
                Some((operation, event)) => {
                    let about = format!("Event `{event}` in the stream of `{operation}`.");
                    events += &structures::structure(model, service, &reach, name, &about)?;
                    let name = model.type_name(name);
                    events += &format!(
                        "impl From<{name}> for Event {{\nfn from(event: {name}) -> Self {{\n\
                         Self {{ name: {event:?}, payload: Box::new(event) }}\n}}\n}}\n\n"
                    );
                }
                None => {
                    nested += &structures::structure(model, service, &reach, name, &format!("`{name}`."))?
                }
            },
        }
    }
    let types: Vec<&str> = reach.types().into_iter().map(|name| model.type_name(name)).collect();
    let mut files = BTreeMap::new();
    let mut add = |name, about: &str, body: String| {
        if !body.trim().is_empty() {
            files.insert(name, whole(service, &types, about, &body));
        }
    };
    add("inputs.rs", "What the operations take.", inputs);
    add("outputs.rs", "What the operations answer. Nothing checks it against the model.", outputs);
    add("structures.rs", "What inputs and outputs are made of.", nested);
    add("events.rs", "What streams of events consist of.", events);
    add("enums.rs", "Texts of which the model knows all values.", enums::enums(model, service, &reach)?);
    add("rules.rs", "What the model says about values in inputs.", rules::rules(model, service, &reach)?);
    add(
        "bindings.rs",
        "Where the operations are found, and where their members travel.",
        bindings::bindings(model)?,
    );
    add("errors.rs", "The errors of the model.", errors::errors(model, &reach)?);
    files.insert("mod.rs", module(service, model, &files));
    Ok(files)
}

/// The operation and the name of the event, if the structure is one.
fn event_of<'a>(
    model: &'a Model,
    reach: &'a Reach,
    name: &str,
) -> Result<Option<(&'a str, &'a str)>, String> {
    for (operation, stream) in &reach.streams {
        for member in &model.structure(stream)?.members {
            if member.shape == name && model.structure(name)?.kind == Kind::Plain {
                return Ok(Some((operation, &member.name)));
            }
        }
    }
    Ok(None)
}

fn header(service: &Service) -> String {
    format!(
        "// Made by `cargo xtask generate` from models/{}.json; what is changed here is lost.\n\n",
        service.name
    )
}

/// The module that gathers the files.
fn module(service: &Service, model: &Model, files: &Files) -> String {
    let mut out = header(service);
    out += "//! Types of the service's requests and answers.\n\n";
    let modules: Vec<&str> = files.keys().map(|name| name.trim_end_matches(".rs")).collect();
    for module in &modules {
        let shown = ["bindings", "errors", "rules"].contains(module);
        out += &if shown { format!("pub mod {module};\n") } else { format!("mod {module};\n") };
    }
    out.push('\n');
    for module in modules.iter().filter(|module| !["bindings", "errors", "rules"].contains(module)) {
        out += &format!("pub use {module}::*;\n");
    }
    let names: Vec<&str> = model.operations.iter().map(|operation| operation.name.as_str()).collect();
    out += "\n/// The operations whose types these are, in the model's order.\n";
    out + &format!("pub const OPERATIONS: &[&str] = &{names:?};\n")
}

/// A file with the imports that its body uses.
fn whole(service: &Service, types: &[&str], about: &str, body: &str) -> String {
    const API: &[&str] = &[
        "ByteStream",
        "Decode",
        "Encode",
        "ErrorCode",
        "Event",
        "EventStream",
        "Held",
        "Malformed",
        "HttpBody",
        "HttpHead",
        "Members",
        "Pattern",
        "Print",
        "Printed",
        "Reader",
        "Reply",
        "Violations",
        "Writer",
        "int",
        "list",
        "map",
        "one_of",
        "texts",
    ];
    const REST: &[&str] = &["Binding", "Bound", "Payload", "Place"];
    const RULES: &[&str] = &["BlobRule", "LengthRule", "ListRule", "MapRule", "NumberRule", "TextRule"];
    const BASE: &[&str] = &["Blob", "Timestamp"];
    let mut out = header(service);
    out += &format!("//! {about}\n\n");
    if uses(body, "BTreeMap") {
        out += "use std::collections::BTreeMap;\n\n";
    }
    for (path, names) in [
        ("millstream_api", API),
        ("millstream_api::rest", REST),
        ("millstream_api::rules", RULES),
        ("millstream_base", BASE),
    ] {
        let used: Vec<&str> = names.iter().copied().filter(|name| uses(body, name)).collect();
        if !used.is_empty() {
            out += &format!("use {path}::{{{}}};\n", used.join(", "));
        }
    }
    out.push('\n');
    let elsewhere = |name: &&str| {
        let defined =
            body.contains(&format!("pub struct {name} {{")) || body.contains(&format!("pub enum {name} {{"));
        uses(body, name) && !defined
    };
    let mut siblings: Vec<&str> = types.iter().copied().filter(elsewhere).collect();
    siblings.extend(body.contains("rules::").then_some("rules"));
    if !siblings.is_empty() {
        out += &format!("use super::{{{}}};\n", siblings.join(", "));
    }
    let by_hand: Vec<&str> = service.hand_written.iter().copied().filter(elsewhere).collect();
    if !by_hand.is_empty() {
        out += &format!("\nuse crate::{{{}}};\n", by_hand.join(", "));
    }
    out + "\n" + body
}

/// Whether the body has this word in its code as the name of something that is imported: not in its documents, not in
/// quotes, not as a method, a variant or a part of a path.
fn uses(body: &str, word: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    let is_variant = |line: &str| {
        line.starts_with(|first: char| first.is_ascii_uppercase())
            && line.strip_suffix(',').is_some_and(|name| name.chars().all(is_part))
    };
    let lines = body.lines().filter(|line| !line.starts_with("///") && !is_variant(line));
    lines.flat_map(|line| line.split('"').step_by(2)).any(|code| {
        code.match_indices(word).any(|(at, _)| {
            let (before, after) = (&code[..at], &code[at + word.len()..]);
            !before.ends_with(|before| is_part(before) || before == '.')
                && !before.ends_with("::")
                && !after.starts_with(is_part)
        })
    })
}

/// Formats a file as the rest of the repository is formatted.
fn rustfmt(root: &Path, text: &str) -> Result<String, String> {
    let missing = |error| format!("CANNOT RUN rustfmt ({error}): `rustup component add rustfmt` installs it");
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| missing(error.to_string()))?;
    let mut input = child.stdin.take().expect("standard input is piped");
    // It reads all before it answers, so neither waits for the other; where it has ended early, its status says why.
    let written = input.write_all(text.as_bytes());
    drop(input);
    let output = child.wait_with_output().map_err(|error| missing(error.to_string()))?;
    if !output.status.success() {
        return Err(format!("rustfmt refuses the text: {}", String::from_utf8_lossy(&output.stderr)));
    }
    written.map_err(|error| error.to_string())?;
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}
