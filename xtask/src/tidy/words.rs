//! What may stand in a file: nothing unfinished, nothing of somebody's machine, nothing that only insiders understand.

use super::{
    Finding,
    workspace::{File, Workspace},
};

/// Macros and attributes that mark unfinished work in code.
const UNFINISHED_CODE: &[&str] = &["todo!", "unimplemented!", "dbg!", "allow(dead_code)", "allow(unused)"];

/// Words that mark unfinished work in comments.
const UNFINISHED_WORDS: &[&str] = &["TODO", "FIXME", "XXX", "HACK"];

/// Where people and machines keep their files; each is followed by a name.
const MACHINE_PATHS: &[&str] = &["/home/", "/root/", "/Users/", "/work/", "C:\\Users\\"];

/// Words that point out of the text, each followed by a number, unless another project's name stands before them.
const TICKETS: &[&str] = &["issue ", "ticket ", "issue #", "ticket #", "pull request #"];

/// Phrases that only somebody who was there understands.
const CONVERSATION: &[&str] = &[
    "as discussed",
    "as agreed",
    "as requested",
    "per the brief",
    "this session",
    "last session",
    "work in progress",
];

/// This module lists the words that it looks for.
fn is_this_module(path: &str) -> bool {
    path.starts_with("xtask/src/tidy/")
}

/// Files that somebody has written: no lock files, models or generated code.
fn written(workspace: &Workspace) -> impl Iterator<Item = &File> {
    workspace.files.iter().filter(|file| {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        !is_this_module(&file.path)
            && !file.path.starts_with("models/")
            && !file.path.split('/').any(|part| part == "fixtures" || part == "generated")
            && !name.contains("lock")
    })
}

/// Findings for the lines in which `matches` finds a word.
fn lines_that<'a>(file: &'a File, matches: impl Fn(&str) -> Option<&'a str>) -> Vec<Finding> {
    file.text
        .lines()
        .enumerate()
        .filter_map(|(index, line)| {
            matches(line).map(|word| Finding::at(&file.path, index + 1, format!("has `{}`", word.trim_end())))
        })
        .collect()
}

/// Whether `word` stands in the line with no letter or digit on either side.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        !line[..at].chars().next_back().is_some_and(is_part)
            && !line[at + word.len()..].chars().next().is_some_and(is_part)
    })
}

/// Nothing unfinished outside tests.
pub fn nothing_is_unfinished(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, source) in workspace.sources().filter(|(path, _)| !is_this_module(path)) {
        for mark in UNFINISHED_CODE {
            let lines = source.lines_with(mark);
            findings.extend(lines.into_iter().map(|line| Finding::at(path, line, format!("has `{mark}`"))));
        }
    }
    for file in written(workspace).filter(|file| !file.path.ends_with(".md")) {
        findings.extend(lines_that(file, |line| {
            UNFINISHED_WORDS.iter().copied().find(|word| has_word(line, word))
        }));
    }
    findings
}

/// No path of a machine.
pub fn no_machine_paths(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in workspace.files.iter().filter(|file| !is_this_module(&file.path)) {
        findings.extend(lines_that(file, |line| {
            MACHINE_PATHS.iter().copied().find(|prefix| {
                line.match_indices(prefix).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    let after = line[at + prefix.len()..].chars().next();
                    // `https://host/work/x` and `src/home/x` are somebody's path, but not on this machine.
                    !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '}' | ')'))
                        && after.is_some_and(char::is_alphanumeric)
                })
            })
        }));
    }
    findings
}

/// Text that needs no ticket and no memory of a conversation. A regression test may carry a number.
pub fn text_stands_alone(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in written(workspace).filter(|file| file.path.ends_with(".md") || file.source.is_some()) {
        findings.extend(lines_that(file, |line| {
            let lower = line.to_lowercase();
            let ticket = TICKETS.iter().copied().find(|word| {
                lower.match_indices(word).any(|(at, _)| {
                    // `aws-sdk-java-v2 issue 4661` is evidence that everybody can look up.
                    let before = lower[..at].trim_end().rsplit(' ').next().unwrap_or_default();
                    !before.contains(['-', '/'])
                        && lower[at + word.len()..].starts_with(|c: char| c.is_ascii_digit())
                })
            });
            ticket.or_else(|| CONVERSATION.iter().copied().find(|phrase| lower.contains(phrase)))
        }));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::{super::tests::places, *};

    fn with(path: &str, text: &str) -> Workspace {
        Workspace::example(&[], &[(path, text)])
    }

    #[test]
    fn unfinished_work_is_found_outside_tests() {
        let text =
            "fn f() {\n    todo!()\n}\n// FIXME later\n#[cfg(test)]\nmod tests { fn g() { todo!() } }\n";
        let findings = nothing_is_unfinished(&with("crates/log/src/lib.rs", text));
        assert_eq!(places(&findings), ["crates/log/src/lib.rs:2", "crates/log/src/lib.rs:4"]);
        assert!(
            nothing_is_unfinished(&with("crates/log/src/lib.rs", "fn mastodon() {} // XXXL\n")).is_empty()
        );
        assert_eq!(nothing_is_unfinished(&with("tests/conformance/run.py", "# TODO: more\n")).len(), 1);
    }

    #[test]
    fn paths_of_a_machine_are_found() {
        for text in ["cd /home/ann/src", "path = \"/root/x\"", "see /work/main", "C:\\Users\\ann"] {
            assert_eq!(no_machine_paths(&with("docs/a.md", text)).len(), 1, "{text}");
        }
        for text in ["ProtectHome=yes # /home/", "https://example.com/work/x", "src/root/mod.rs", "work/main"]
        {
            assert!(no_machine_paths(&with("docs/a.md", text)).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_text_that_points_elsewhere_is_found() {
        for text in ["See issue 12.", "As discussed, we keep it.", "Fixes ticket #4"] {
            assert_eq!(text_stands_alone(&with("docs/a.md", text)).len(), 1, "{text}");
        }
        assert!(text_stands_alone(&with("docs/a.md", "Report an issue; see aws-sdk-x issue 46.")).is_empty());
        assert!(text_stands_alone(&with("crates/log/tests/torn.rs", "// issue 12\n")).is_empty());
    }
}
