//! The reference of operations is the tables of operations: `docs/reference/identities.md` is written from them.

use std::fmt::Write as _;

use api::{
    OperationSpec,
    reference::{audited, check},
};
use millstream_api as api;
use millstream_iam::{operations, sts};

const REFERENCE: &str = "docs/reference/identities.md";

#[test]
fn the_reference_shows_the_tables() {
    check(REFERENCE, &reference());
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
            let _ = writeln!(text, "| {name} | `{action}` | {} | {summary} |", audited(spec.audit));
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}
