//! `cargo xtask tidy`: the order of the source tree.
//!
//! A check is a function from the [`Workspace`] to its [`Finding`]s and a row in [`CHECKS`], which says what it holds
//! and how to mend what it finds. Checks see the whole repository in memory, so that each is tested with a small
//! repository that breaks it.

use std::process::ExitCode;

use workspace::Workspace;

use crate::repository::root;

mod direction;
mod documents;
mod length;
mod manifests;
mod source;
mod time_and_chance;
mod words;
mod workspace;

/// One rule of the tree.
struct Check {
    /// The name of the function; documents call it by that.
    name: &'static str,
    /// What holds where it finds nothing.
    holds: &'static str,
    /// What to do about a finding.
    mend: &'static str,
    /// Looks.
    run: fn(&Workspace) -> Vec<Finding>,
}

/// Something that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    /// A file, or the directory of a package.
    path: String,
    /// From 1; `None` where it is about the file as a whole.
    line: Option<usize>,
    /// What is wrong there.
    what: String,
}

impl Finding {
    fn at(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: Some(line), what: what.into() }
    }

    fn in_file(path: &str, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: None, what: what.into() }
    }
}

macro_rules! checks {
    ($($module:ident :: $name:ident: $holds:literal, mend: $mend:literal;)*) => {
        &[$(Check { name: stringify!($name), holds: $holds, mend: $mend, run: $module::$name }),*]
    };
}

/// Every check; those that keep a direction rule begin with the rule's number, as ARCHITECTURE.md gives it.
const CHECKS: &[Check] = checks! {
    direction::base_stands_alone:
        "1. base imports no workspace crate, and outside crates only for bytes, encodings and randomness",
        mend: "move the code to the crate that knows the other one, or add the crate in direction.rs with its reason";
    direction::log_knows_positions_and_bytes:
        "2. log knows positions and bytes, never streams or accounts; log and meta stand on base and runtime",
        mend: "pass a position, a group id or bytes, and let the service keep what they stand for";
    direction::services_stay_apart:
        "3. a service imports base, api, log, meta, objects, runtime; never another service, wire, server or HTTP",
        mend: "declare a port in crates/api and let crates/server hand over the implementation";
    direction::shared_crates_point_down:
        "3. a shared crate imports only the shared crates below it",
        mend: "move the code up into the crate that needs both, or put a trait into the lower one";
    direction::wire_names_no_operation:
        "4. wire never names an operation",
        mend: "give the declaration in OperationSpec, or the model, a column that says what wire must know";
    direction::destinations_import_firehose:
        "5. destinations imports firehose, never back",
        mend: "let firehose define a trait that the destination implements; server registers it";
    direction::only_server_names_two_services:
        "6. only server names two services in one file",
        mend: "move the wiring to crates/server, or ask for a port";
    direction::only_the_binary_calls_server:
        "6. only bin calls server; tests may",
        mend: "move the code to bin/millstream, or below server";
    direction::console_has_no_private_api:
        "7. the console has no private API",
        mend: "use the public API of a service; if it cannot say it, extend that service for everybody";
    time_and_chance::only_base_reads_time_and_randomness:
        "8. only base reads time and randomness; bin, xtask, examples and tests are exempt",
        mend: "take a base::Clock or a base::Rng as a constructor argument";
    time_and_chance::only_runtime_sleeps_and_spawns:
        "8. only runtime sleeps and spawns; bin, xtask, examples and tests are exempt",
        mend: "use a Worker, or the function of millstream_runtime that clippy.toml names";
    time_and_chance::clippy_bans_them_too:
        "8. clippy.toml bans every call that rule 8 keeps to one crate, each with its reason",
        mend: "add the path to disallowed-methods in clippy.toml, with reason and replacement";
    length::files_stay_short:
        "a file has at most 600 lines without its tests, or stands in the list of exceptions with a reason",
        mend: "look for the second subject in the file and give it a file of its own";
    words::nothing_is_unfinished:
        "no unfinished work is marked outside tests, and no lint is silenced where it would show some",
        mend: "finish it, or leave it out and write what is missing into the README's list";
    words::no_machine_paths:
        "no path of somebody's machine stands in a file",
        mend: "use a path relative to the checkout, a temporary directory or an argument";
    words::text_stands_alone:
        "documents and comments can be read without knowing a ticket or a conversation",
        mend: "say the thing itself";
    manifests::members_inherit:
        "every member inherits lints, version, edition, rust-version, licence and the versions of its dependencies",
        mend: "write `key.workspace = true`, and put versions into the root's [workspace.dependencies]";
    manifests::lock_files_name_no_mirror:
        "lock files name the public registries, or no address at all",
        mend: "make the lock file again without a mirror in the package manager's configuration";
    documents::documents_are_there:
        "the documents that a visitor looks for exist, and the licence is Apache-2.0",
        mend: "write the document";
    documents::architecture_names_the_checks:
        "ARCHITECTURE.md names, for each direction rule, the check that keeps it",
        mend: "name the function of this list in the table of direction rules";
    documents::links_lead_somewhere:
        "relative links between documents lead to a file of the repository",
        mend: "mend the link, or remove it";
    documents::changelog_lines_are_lines:
        "a file in changelog.d holds one entry, `Added|Changed|Fixed|Removed|Security: sentence`",
        mend: "write one paragraph that begins with one of the five words";
};

/// Runs every check, prints what they find, and says whether they found nothing.
pub fn check() -> bool {
    let workspace = match Workspace::load(root()) {
        Ok(workspace) => workspace,
        Err(error) => {
            eprintln!("tidy cannot read the repository: {error}");
            return false;
        }
    };
    let mut count = 0;
    for check in CHECKS {
        let findings = (check.run)(&workspace);
        for Finding { path, line, what } in &findings {
            let line = line.map(|line| format!(":{line}")).unwrap_or_default();
            eprintln!("{path}{line}: {what}");
        }
        if !findings.is_empty() {
            eprintln!("    {}: {}\n    mend: {}", check.name, check.holds, check.mend);
        }
        count += findings.len();
    }
    println!("tidy: {} checks, {} files, {count} findings", CHECKS.len(), workspace.files.len());
    count == 0
}

/// The chore.
pub fn run() -> ExitCode {
    if check() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints what each check holds.
pub fn list() -> ExitCode {
    for check in CHECKS {
        println!("{}\n    {}", check.name, check.holds);
    }
    ExitCode::SUCCESS
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The paths and lines that a check finds in a repository.
    pub fn places(findings: &[Finding]) -> Vec<String> {
        findings
            .iter()
            .map(|finding| match finding.line {
                Some(line) => format!("{}:{line}", finding.path),
                None => finding.path.clone(),
            })
            .collect()
    }

    #[test]
    fn every_direction_rule_has_a_check() {
        for rule in 1..=8 {
            assert!(CHECKS.iter().any(|check| check.holds.starts_with(&format!("{rule}. "))), "rule {rule}");
        }
    }
}
