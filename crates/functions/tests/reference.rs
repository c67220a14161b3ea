//! The reference of operations is the table of operations: `docs/reference/functions.md` is written from it.

use api::reference::{Page, modelled};
use millstream_api as api;
use millstream_functions::operations::OPERATIONS;

#[test]
fn the_reference_shows_the_table() {
    let page = Page {
        path: "docs/reference/functions.md",
        service: "Functions",
        specs: OPERATIONS.iter().map(|row| row.spec).collect(),
        modelled: modelled(&["lambda"]),
        unserved: "A call is refused; no service of the endpoint answers at its path.",
    };
    page.check();
}
