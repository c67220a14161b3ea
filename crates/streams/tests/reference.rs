//! The reference of operations is the table of operations: `docs/reference/data-streams.md` is written from it.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::{fmt::Write as _, fs, path::Path};

use api::{Audit, OperationSpec, Throttle};
use millstream_api as api;
use millstream_streams::operations::OPERATIONS;

const REFERENCE: &str = "docs/reference/data-streams.md";
const NOT_YET: &str = "models/kinesis.not-yet.txt";

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the crate lies in crates/")
}

#[test]
fn the_reference_shows_the_table() {
    let path = repository().join(REFERENCE);
    let wanted = reference();
    if std::env::var_os("WRITE_REFERENCE").is_some() {
        fs::write(&path, &wanted).expect("the reference can be written");
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == wanted,
        "{REFERENCE} is not what the table says; `cargo xtask documents` writes it anew"
    );
}

#[test]
fn an_operation_stands_in_the_table_once() {
    let mut names: Vec<&str> = OPERATIONS.iter().map(|row| row.spec.name).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
}

fn reference() -> String {
    let not_yet =
        fs::read_to_string(repository().join(NOT_YET)).expect("the list of what is not served is there");
    let not_yet: Vec<&str> =
        not_yet.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    let mut specs: Vec<&OperationSpec> = OPERATIONS.iter().map(|row| row.spec).collect();
    specs.sort_unstable_by_key(|spec| spec.name);

    let mut text = String::from("# Data Streams: operations\n\n");
    let _ = writeln!(
        text,
        "Written from the table of operations by `cargo xtask documents`; do not edit. {} operations are served, {} are not yet.\n",
        specs.len(),
        not_yet.len()
    );
    for spec in specs {
        let errors: Vec<String> = spec.errors.iter().map(|error| format!("`{}`", error.name)).collect();
        let _ = write!(
            text,
            "## {}\n\n{}\n\n- Action: `{}`\n- Audited as: {}\n- Calls: {}\n- Errors: {}\n\n",
            spec.name,
            spec.summary,
            spec.action,
            audited(spec.audit),
            calls(spec.throttle),
            errors.join(", ")
        );
    }
    text += "## Not served yet\n\nA call is answered with `UnknownOperationException`.\n\n";
    for name in not_yet {
        let _ = writeln!(text, "- {name}");
    }
    text
}

fn audited(audit: Audit) -> &'static str {
    match audit {
        Audit::Management { read_only: true } => "management event, read only",
        Audit::Management { read_only: false } => "management event",
        Audit::Data { read_only: true } => "data event, read only",
        Audit::Data { read_only: false } => "data event",
    }
}

fn calls(throttle: Throttle) -> String {
    match throttle {
        Throttle::PerAccount { key, per_second } => {
            format!("{per_second} per second and account (`quotas.{key}`)")
        }
        Throttle::PerResource { key, per_second } => {
            format!("{per_second} per second and resource (`quotas.{key}`)")
        }
        Throttle::Service => "limited by what they carry, if at all".to_owned(),
    }
}
