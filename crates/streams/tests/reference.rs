//! The reference of operations is the table of operations: `docs/reference/data-streams.md` is written from it.

use api::reference::{Page, modelled};
use millstream_api as api;
use millstream_streams::operations::OPERATIONS;

#[test]
fn the_reference_shows_the_table() {
    let page = Page {
        path: "docs/reference/data-streams.md",
        service: "Data Streams",
        specs: OPERATIONS.iter().map(|row| row.spec).collect(),
        modelled: modelled(&["kinesis"]),
        unserved: "A call is answered with `UnknownOperationException`.",
    };
    page.check();
}
