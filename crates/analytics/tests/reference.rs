//! The reference of operations is the table of operations: `docs/reference/data-analytics.md` is written from it.
#![allow(clippy::unwrap_used, reason = "a test")]

use std::fmt::Write as _;

use api::{OperationSpec, reference};
use millstream_analytics::operations::{OPERATIONS, v1};
use millstream_api as api;

const REFERENCE: &str = "docs/reference/data-analytics.md";

#[test]
fn the_reference_shows_the_table() {
    let mut wanted = String::from(
        "# Data Analytics: operations\n\nWritten from the tables of operations by `cargo xtask documents`; do not edit. \
         Both versions of the API act on the same applications, of the runtime SQL-1_0. What is not listed is answered with \
         `UnknownOperationException`.\n\n# Second version (`kinesisanalyticsv2`)\n",
    );
    write_table(&mut wanted, OPERATIONS.iter().map(|row| row.spec));
    wanted += "\n# First version (`kinesisanalytics`)\n";
    write_table(&mut wanted, v1::OPERATIONS.iter().map(|row| row.spec));
    reference::check(REFERENCE, &wanted);
}

fn write_table(wanted: &mut String, specs: impl Iterator<Item = &'static OperationSpec>) {
    for spec in specs {
        let errors: Vec<String> = spec.errors.iter().map(|error| format!("`{}`", error.name)).collect();
        let errors = if errors.is_empty() { "none of its own".into() } else { errors.join(", ") };
        write!(
            wanted,
            "\n## {}\n\n{}\n\n- Action: `{}`\n- Errors: {errors}\n",
            spec.name, spec.summary, spec.action
        )
        .unwrap();
    }
}
