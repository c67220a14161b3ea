//! The reference of operations is the tables of operations: `docs/reference/identities.md` is written from them.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::{fmt::Write as _, fs, path::Path};

use api::{Audit, OperationSpec};
use millstream_api as api;
use millstream_iam::{operations, sts};

const REFERENCE: &str = "docs/reference/identities.md";

#[test]
fn the_reference_shows_the_tables() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().join(REFERENCE);
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
    let services = [
        ("IAM", operations::OPERATIONS.iter().map(|row| row.spec).collect::<Vec<_>>()),
        ("STS", sts::OPERATIONS.iter().map(|row| row.spec).collect()),
    ];
    let mut text = String::from("# IAM and STS: operations\n\n");
    text += "Written from the tables of operations by `cargo xtask documents`; do not edit. Any other operation is answered with \
             `UnknownOperationException`. Policies, condition keys and what a caller is are explained in \
             [the book](../book/src/identities.md).\n\n";
    for (service, mut specs) in services {
        specs.sort_unstable_by_key(|spec: &&OperationSpec| spec.name);
        let _ = writeln!(text, "## {service}\n\n{} operations.\n", specs.len());
        text += "| operation | action | recorded as | what it does |\n| --- | --- | --- | --- |\n";
        for spec in specs {
            let OperationSpec { name, action, summary, .. } = spec;
            let _ = writeln!(text, "| {name} | `{action}` | {} | {summary} |", recorded(spec.audit));
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn recorded(audit: Audit) -> &'static str {
    match audit {
        Audit::Management { read_only: true } => "management, read only",
        Audit::Management { read_only: false } => "management",
        Audit::Data { read_only: true } => "data, read only",
        Audit::Data { read_only: false } => "data",
    }
}
