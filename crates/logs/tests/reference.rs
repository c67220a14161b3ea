//! The reference of operations is the tables of operations: `docs/reference/logs.md` is written from them.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use api::{Audit, OperationSpec, Throttle};
use millstream_api as api;
use millstream_logs::operations::OPERATIONS;

const REFERENCE: &str = "docs/reference/logs.md";

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the crate lies in crates/")
}

fn specs() -> Vec<&'static OperationSpec> {
    let mut specs: Vec<_> = OPERATIONS.iter().map(|row| row.spec).collect();
    specs.sort_unstable_by_key(|spec| spec.name);
    specs
}

/// The operations of the model that are not served.
fn not_yet() -> Vec<String> {
    let mut modelled = BTreeSet::new();
    let text = fs::read_to_string(repository().join("models/logs.json")).unwrap();
    let model: serde_json::Value = serde_json::from_str(&text).unwrap();
    modelled.extend(model["operations"].as_object().unwrap().keys().cloned());
    specs().iter().for_each(|spec| {
        modelled.remove(spec.name);
    });
    modelled.into_iter().collect()
}

#[test]
fn the_reference_shows_the_tables() {
    let path = repository().join(REFERENCE);
    let wanted = reference();
    if std::env::var_os("WRITE_REFERENCE").is_some() {
        fs::write(&path, &wanted).expect("the reference can be written");
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == wanted,
        "{REFERENCE} is not what the tables say; `cargo xtask documents` writes it anew"
    );
}

fn reference() -> String {
    let (specs, not_yet) = (specs(), not_yet());
    let mut text = String::from("# CloudWatch Logs: operations\n\n");
    let _ = writeln!(
        text,
        "Written from the tables of operations by `cargo xtask documents`; do not edit. {} operations are served, {} are not yet.\n",
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
    text += "## Not served yet\n\nA call is refused; as UnknownOperationException.\n\n";
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
