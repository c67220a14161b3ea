//! Files stay short enough to be read in one go.

use super::{Finding, workspace::Workspace};

/// Lines that a file may have without its tests; comments count, since they are read too.
const LINES_MAX: usize = 600;

/// Longer files, each with the reason why it is better whole. A file that has become short must leave the list.
const EXCEPTIONS: &[(&str, &str)] = &[];

/// Generated files are read by nobody; they are compared.
fn is_generated(path: &str) -> bool {
    path.split('/').any(|part| part == "generated" || part == "generated.rs")
}

/// No Rust file above the limit, no exception without need.
pub fn files_stay_short(workspace: &Workspace) -> Vec<Finding> {
    overlong(workspace, EXCEPTIONS)
}

fn overlong(workspace: &Workspace, exceptions: &[(&str, &str)]) -> Vec<Finding> {
    let long: Vec<(&str, usize)> = workspace
        .sources()
        .filter(|(path, _)| !is_generated(path))
        .map(|(path, source)| (path, source.lines()))
        .filter(|(_, lines)| *lines > LINES_MAX)
        .collect();
    let unlisted = long
        .iter()
        .filter(|(path, _)| !exceptions.iter().any(|(listed, _)| listed == path))
        .map(|(path, lines)| Finding::in_file(path, format!("has {lines} lines without its tests")));
    let stale = exceptions
        .iter()
        .filter(|(listed, _)| !long.iter().any(|(path, _)| path == listed))
        .map(|(listed, _)| Finding::in_file(listed, "is listed as an exception and needs none"));
    unlisted.chain(stale).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::tests::places, *};

    #[test]
    fn tests_and_generated_files_do_not_count() {
        let code = "fn f() {}\n".repeat(LINES_MAX);
        let tests = format!("{code}#[cfg(test)]\nmod tests {{\n{code}}}\n");
        let long = format!("{code}fn g() {{}}\n");
        let workspace = Workspace::example(
            &[],
            &[
                ("crates/log/src/short.rs", &tests),
                ("crates/log/src/long.rs", &long),
                ("crates/streams/src/generated/types.rs", &long),
                ("crates/log/tests/long.rs", &long),
            ],
        );
        assert_eq!(places(&overlong(&workspace, &[])), ["crates/log/src/long.rs"]);
        assert!(overlong(&workspace, &[("crates/log/src/long.rs", "one table")]).is_empty());
        assert_eq!(overlong(&workspace, &[("crates/log/src/short.rs", "was long once")]).len(), 2);
    }
}
