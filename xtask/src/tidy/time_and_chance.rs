//! Direction rule 8: time and randomness come from `base`, sleeping and spawning from `runtime`.
//!
//! Clippy's `disallowed-methods` sees through imports and names the replacement; this looks at the words, so that the
//! rule also holds where clippy is not installed, and nobody can switch the lint off outside the two crates.

use super::{Finding, workspace::Workspace};

/// Ways to read a clock or to draw randomness, as they stand in code.
const READS: &[&str] = &[
    "SystemTime::now",
    "Instant::now",
    "UtcDateTime::now",
    "OffsetDateTime::now_utc",
    "getrandom::fill",
    "getrandom::u64",
    "getrandom::u32",
    "rand::random",
    "rand::rng",
    "SystemRandom::new",
    "aws_lc_rs::rand::fill",
    "RandomState::new",
];

/// Ways to sleep and to spawn.
const WAITS: &[&str] = &[
    "thread::spawn",
    "thread::sleep",
    "thread::scope",
    "thread::Builder",
    "tokio::spawn",
    "task::spawn",
    "task::spawn_blocking",
    "task::spawn_local",
    "task::block_in_place",
    "time::sleep",
    "time::sleep_until",
    "time::timeout",
    "time::timeout_at",
    "time::interval",
    "time::interval_at",
    "TokioExecutor::new",
    "runtime::Builder",
];

/// What clippy must ban; it resolves imports, so that these paths are enough.
const BANNED: &[&str] = &[
    "std::time::SystemTime::now",
    "std::time::Instant::now",
    "tokio::time::Instant::now",
    "getrandom::fill",
    "tokio::spawn",
    "tokio::task::spawn",
    "tokio::task::spawn_blocking",
    "std::thread::spawn",
    "std::thread::sleep",
    "tokio::time::sleep",
    "tokio::time::timeout",
];

/// The lint by which clippy keeps the rule.
const LINT: &str = "disallowed_methods";

/// The binary wires the real clock in; chores, tests and examples own no product time.
fn is_exempt(path: &str) -> bool {
    ["bin/", "xtask/", "examples/"].iter().any(|directory| path.starts_with(directory))
}

fn outside(workspace: &Workspace, home: &str, words: &[&str]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sources = workspace.sources().filter(|(path, _)| !is_exempt(path) && !path.starts_with(home));
    for (path, source) in sources {
        for word in words {
            let lines = source.lines_with(word);
            findings.extend(lines.into_iter().map(|line| Finding::at(path, line, format!("calls `{word}`"))));
        }
    }
    findings
}

/// Rule 8, first half.
pub fn only_base_reads_time_and_randomness(workspace: &Workspace) -> Vec<Finding> {
    outside(workspace, "crates/base/", READS)
}

/// Rule 8, second half; and the lint that keeps both is switched off nowhere else.
pub fn only_runtime_sleeps_and_spawns(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = outside(workspace, "crates/runtime/", WAITS);
    for (path, source) in workspace.sources() {
        if is_exempt(path) || path.starts_with("crates/base/") || path.starts_with("crates/runtime/") {
            continue;
        }
        let text = workspace.file(path).map_or("", |file| &file.text);
        for line in source.lines_with(LINT) {
            // `cfg_attr(test, allow(clippy::disallowed_methods))` switches it off for tests, which are exempt.
            let for_tests = text.lines().nth(line - 1).is_some_and(|line| line.contains("cfg_attr(test,"));
            if !for_tests {
                findings.push(Finding::at(path, line, format!("switches `clippy::{LINT}` off")));
            }
        }
    }
    findings
}

/// Rule 8, where clippy keeps it.
pub fn clippy_bans_them_too(workspace: &Workspace) -> Vec<Finding> {
    let path = "clippy.toml";
    let table =
        workspace.file(path).and_then(|file| file.text.parse::<toml::Table>().ok()).unwrap_or_default();
    let entries =
        table.get("disallowed-methods").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let text = |entry: &toml::Value, key: &str| {
        entry.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned()
    };
    let mut findings = Vec::new();
    for banned in BANNED {
        if !entries.iter().any(|entry| text(entry, "path") == *banned) {
            findings.push(Finding::in_file(path, format!("does not ban `{banned}`")));
        }
    }
    for entry in entries.iter().filter(|entry| text(entry, "reason").is_empty()) {
        findings.push(Finding::in_file(path, format!("bans `{}` without a reason", text(entry, "path"))));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::{super::tests::places, *};

    fn with(texts: &[(&str, &str)]) -> Workspace {
        Workspace::example(&[], texts)
    }

    #[test]
    fn a_service_reads_no_clock() {
        let text =
            "fn f() { std::time::Instant::now(); }\n#[cfg(test)]\nmod tests { fn g() { Instant::now(); } }\n";
        let workspace = with(&[
            ("crates/streams/src/lib.rs", text),
            ("crates/base/src/clock.rs", text),
            ("xtask/src/main.rs", text),
            ("crates/streams/tests/put.rs", text),
        ]);
        assert_eq!(places(&only_base_reads_time_and_randomness(&workspace)), ["crates/streams/src/lib.rs:1"]);
    }

    #[test]
    fn a_service_neither_sleeps_nor_spawns() {
        let text = "use tokio::time::sleep;\nfn f() { tokio::spawn(g()); }\n";
        let workspace = with(&[("crates/streams/src/lib.rs", text), ("crates/runtime/src/lib.rs", text)]);
        assert_eq!(
            places(&only_runtime_sleeps_and_spawns(&workspace)),
            ["crates/streams/src/lib.rs:2", "crates/streams/src/lib.rs:1"]
        );
    }

    #[test]
    fn the_lint_stays_on() {
        let workspace = with(&[
            ("crates/log/src/lib.rs", "#![cfg_attr(test, allow(clippy::disallowed_methods))]\n"),
            (
                "crates/log/src/committer.rs",
                "\n#[expect(clippy::disallowed_methods, reason = \"just here\")]\n",
            ),
            ("crates/base/src/clock.rs", "#[expect(clippy::disallowed_methods)]\n"),
        ]);
        assert_eq!(places(&only_runtime_sleeps_and_spawns(&workspace)), ["crates/log/src/committer.rs:2"]);
    }

    #[test]
    fn a_ban_that_is_lost_is_noticed() {
        let entry = |path: &&str| format!("{{ path = \"{path}\", reason = \"taken from elsewhere\" }},\n");
        let all: String = BANNED.iter().map(entry).collect();
        let sound = format!("disallowed-methods = [\n{all}]\n");
        assert!(clippy_bans_them_too(&with(&[("clippy.toml", &sound)])).is_empty());
        let lost = sound.replace("tokio::spawn", "tokio::other");
        assert_eq!(clippy_bans_them_too(&with(&[("clippy.toml", &lost)])).len(), 1);
        let unexplained = sound.replacen("taken from elsewhere", "", 1);
        assert_eq!(clippy_bans_them_too(&with(&[("clippy.toml", &unexplained)])).len(), 1);
        assert_eq!(clippy_bans_them_too(&with(&[])).len(), BANNED.len());
    }
}
