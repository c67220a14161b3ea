//! The reference of operations is the table of operations: `docs/reference/logs.md` is written from it.

use api::reference::{Page, modelled};
use millstream_api as api;
use millstream_logs::operations::OPERATIONS;

#[test]
fn the_reference_shows_the_table() {
    let page = Page {
        path: "docs/reference/logs.md",
        service: "CloudWatch Logs",
        specs: OPERATIONS.iter().map(|row| row.spec).collect(),
        modelled: modelled(&["logs"]),
        unserved: "A call is answered with `UnknownOperationException`.",
    };
    page.check();
}
