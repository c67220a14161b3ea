//! The reference of operations is the table of operations: `docs/reference/data-analytics.md` is written from it.
#![allow(clippy::unwrap_used, reason = "a test")]

use std::{fmt::Write as _, fs, path::Path};

use millstream_analytics::operations::OPERATIONS;

const REFERENCE: &str = "docs/reference/data-analytics.md";

#[test]
fn the_reference_shows_the_table() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let mut wanted = String::from(
        "# Data Analytics: operations\n\nWritten from the table of operations by `cargo xtask documents`; do not edit. \
         The second version of the API (`kinesisanalyticsv2`) with the runtime SQL-1_0. What is not listed is answered with \
         `UnknownOperationException`.\n",
    );
    for row in OPERATIONS {
        let errors: Vec<String> = row.spec.errors.iter().map(|error| format!("`{}`", error.name)).collect();
        write!(
            wanted,
            "\n## {}\n\n{}\n\n- Action: `{}`\n- Errors: {}\n",
            row.spec.name,
            row.spec.summary,
            row.spec.action,
            errors.join(", ")
        )
        .unwrap();
    }
    let path = repository.join(REFERENCE);
    if std::env::var_os("WRITE_REFERENCE").is_some() {
        fs::write(&path, &wanted).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == wanted,
        "{REFERENCE} is not what the table says; `cargo xtask documents` writes it anew"
    );
}
