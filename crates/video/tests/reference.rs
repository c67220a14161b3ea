//! The reference of operations is the tables of operations: `docs/reference/video-streams.md` is written from them.

use api::reference::{Page, modelled};
use millstream_api as api;
use millstream_video::operations::{ARCHIVED_MEDIA, MEDIA, VIDEO};

#[test]
fn the_reference_shows_the_tables() {
    let page = Page {
        path: "docs/reference/video-streams.md",
        service: "Video Streams",
        specs: [VIDEO, MEDIA, ARCHIVED_MEDIA].into_iter().flatten().map(|row| row.spec).collect(),
        modelled: modelled(&["kinesisvideo", "kinesis-video-media", "kinesis-video-archived-media"]),
        unserved: "A call is refused; no service of the endpoint answers at its path.",
    };
    page.check();
}
