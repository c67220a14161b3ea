//! libFuzzer's entry: the target is named by `MILLSTREAM_FUZZ_TARGET`.

#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;

static TARGET: OnceLock<fn(&[u8])> = OnceLock::new();

fuzz_target!(|data: &[u8]| {
    let target = TARGET.get_or_init(|| {
        let name = std::env::var("MILLSTREAM_FUZZ_TARGET").expect("MILLSTREAM_FUZZ_TARGET names the target");
        millstream_fuzz::target(&name)
    });
    target(data);
});
