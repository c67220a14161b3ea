//! libFuzzer's entry: the target is named by `MILLSTREAM_FUZZ_TARGET`.

#![no_main]

use std::{backtrace::Backtrace, panic, sync::OnceLock};

use libfuzzer_sys::fuzz_target;

static TARGET: OnceLock<fn(&[u8])> = OnceLock::new();

fuzz_target!(|data: &[u8]| {
    let target = TARGET.get_or_init(|| {
        let name = std::env::var("MILLSTREAM_FUZZ_TARGET").expect("MILLSTREAM_FUZZ_TARGET names the target");
        // libFuzzer's own hook ends the process before anybody can catch a panic. The engine under the metadata panics at some
        // damage, which is caught and is an answer; what nobody catches ends the process after this one too.
        panic::set_hook(Box::new(|info| {
            if !info.location().is_some_and(|at| at.file().contains("/redb-")) {
                eprintln!("{info}\n{}", Backtrace::force_capture());
            }
        }));
        millstream_fuzz::target(&name)
    });
    target(data);
});
