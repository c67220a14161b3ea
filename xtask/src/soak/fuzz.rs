//! The fuzz targets under libFuzzer, each for a bounded time.
//!
//! The compiler of the stable toolchain can count what is reached: the passes are those that cargo-fuzz asks for, without a
//! sanitizer, which needs the nightly one and would look for mistakes that code without `unsafe` does not make.

use std::{fs, process::Command};

use crate::{
    repository::{cargo, root, target_directory},
    steps::call,
};

const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
                     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
                     -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Cdebug-assertions \
                     -Coverflow-checks";

/// Directories of the corpus: one per target.
fn targets() -> Vec<String> {
    let directory = root().join("tests/fuzz/corpus");
    let entries = fs::read_dir(directory).into_iter().flatten().filter_map(Result::ok);
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// Runs each target, or those whose name has `only` in it, for so many seconds.
pub(super) fn run(only: Option<&str>, seconds: u64) -> bool {
    // Flags for all crates are a target directory of their own, or everything would be built again each time.
    let directory = target_directory().join("fuzz");
    let Some(host) = host() else { return false };
    let mut build = cargo();
    build.args([
        "build",
        "--release",
        "--package",
        "millstream-fuzz",
        "--features",
        "libfuzzer",
        "--bin",
        "fuzz",
    ]);
    build.args(["--target", &host]).env("RUSTFLAGS", FLAGS).env("CARGO_TARGET_DIR", &directory);
    if !call(&mut build) {
        return false;
    }
    let program = directory.join(host).join("release/fuzz");
    let mut passed = true;
    for name in targets().into_iter().filter(|name| only.is_none_or(|only| name.contains(only))) {
        // What is found goes to the first directory; the committed corpus is only read.
        let (found, broken) = (directory.join("corpus").join(&name), directory.join("broken").join(&name));
        if fs::create_dir_all(&found).is_err() || fs::create_dir_all(&broken).is_err() {
            return false;
        }
        println!("{name}: {seconds} s");
        let mut fuzz = Command::new(&program);
        fuzz.arg(&found).arg(root().join("tests/fuzz/corpus").join(&name));
        fuzz.arg(format!("-max_total_time={seconds}")).args([
            "-max_len=4096",
            "-timeout=30",
            "-rss_limit_mb=2048",
        ]);
        fuzz.args(["-print_final_stats=1", "-verbosity=0"]);
        fuzz.arg(format!("-artifact_prefix={}/", broken.display()));
        fuzz.env("MILLSTREAM_FUZZ_TARGET", &name);
        passed &= call(&mut fuzz);
    }
    passed
}

/// The triple of this machine.
fn host() -> Option<String> {
    let output = Command::new("rustc").arg("-vV").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned)
}
