//! Documents: that they are there, and that what they point at is.

use super::{CHECKS, Finding, workspace::Workspace};

/// What a visitor looks for in the root.
const DOCUMENTS: &[&str] = &[
    "README.md",
    "ARCHITECTURE.md",
    "STYLE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "LICENSE",
];

/// With what an entry of the changelog begins.
const KINDS: &[&str] = &["Added: ", "Changed: ", "Fixed: ", "Removed: ", "Security: "];

/// The documents exist; the licence is the one that the manifests name.
pub fn documents_are_there(workspace: &Workspace) -> Vec<Finding> {
    let missing =
        DOCUMENTS.iter().filter(|path| workspace.file(path).is_none_or(|file| file.text.trim().is_empty()));
    let mut findings: Vec<Finding> = missing.map(|path| Finding::in_file(path, "is missing")).collect();
    if let Some(licence) = workspace.file("LICENSE")
        && !["Apache License", "Version 2.0, January 2004", "END OF TERMS AND CONDITIONS"]
            .iter()
            .all(|words| licence.text.contains(words))
    {
        findings.push(Finding::in_file("LICENSE", "is not the whole text of Apache-2.0"));
    }
    findings
}

/// The table of direction rules is complete.
pub fn architecture_names_the_checks(workspace: &Workspace) -> Vec<Finding> {
    let path = "ARCHITECTURE.md";
    let text = workspace.file(path).map_or("", |file| &file.text);
    CHECKS
        .iter()
        .filter(|check| check.holds.starts_with(|c: char| c.is_ascii_digit()))
        .filter(|check| !text.contains(&format!("`{}`", check.name)))
        .map(|check| Finding::in_file(path, format!("does not name `{}`", check.name)))
        .collect()
}

/// Links of the form `[text](path)`, outside code blocks.
pub fn links_lead_somewhere(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in workspace.files.iter().filter(|file| file.path.ends_with(".md")) {
        let mut in_code = false;
        for (index, line) in file.text.lines().enumerate() {
            if line.trim_start().starts_with("```") {
                in_code = !in_code;
            }
            if in_code {
                continue;
            }
            for target in targets(line) {
                if !leads_somewhere(workspace, &file.path, target) {
                    findings.push(Finding::at(&file.path, index + 1, format!("links to `{target}`")));
                }
            }
        }
    }
    findings
}

fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices("](").filter_map(|(at, open)| {
        let rest = &line[at + open.len()..];
        rest.find(')').map(|end| &rest[..end])
    })
}

/// Whether the link, written in the file at `from`, is an address, an anchor, or a file or directory of the repository.
fn leads_somewhere(workspace: &Workspace, from: &str, target: &str) -> bool {
    let path = target.split('#').next().unwrap_or_default();
    if path.is_empty() || path.contains("://") || path.starts_with("mailto:") {
        return true;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if parts.pop().is_none() {
                    return false;
                }
            }
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    workspace.files.iter().any(|file| {
        file.path
            .strip_prefix(&path)
            .is_some_and(|rest| path.is_empty() || rest.is_empty() || rest.starts_with('/'))
    })
}

/// Entries that `cargo xtask release` can collect.
pub fn changelog_lines_are_lines(workspace: &Workspace) -> Vec<Finding> {
    workspace
        .files
        .iter()
        .filter(|file| file.path.starts_with("changelog.d/") && !file.path.ends_with("README.md"))
        .filter(|file| {
            let text = file.text.trim();
            text.contains("\n\n") || !KINDS.iter().any(|kind| text.starts_with(kind))
        })
        .map(|file| Finding::in_file(&file.path, "is not one entry"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{super::tests::places, *};

    fn with(texts: &[(&str, &str)]) -> Workspace {
        Workspace::example(&[], texts)
    }

    #[test]
    fn a_missing_document_and_another_licence_are_found() {
        let mut texts: Vec<(&str, &str)> = DOCUMENTS.iter().map(|path| (*path, "text")).collect();
        assert_eq!(places(&documents_are_there(&with(&texts))), ["LICENSE"]);
        texts.retain(|(path, _)| *path != "SECURITY.md" && *path != "LICENSE");
        assert_eq!(places(&documents_are_there(&with(&texts))), ["SECURITY.md", "LICENSE"]);
    }

    #[test]
    fn a_rule_that_architecture_forgets_is_found() {
        let names: String = CHECKS.iter().map(|check| format!("`{}`\n", check.name)).collect();
        assert!(architecture_names_the_checks(&with(&[("ARCHITECTURE.md", &names)])).is_empty());
        let forgets = names.replace("`base_stands_alone`", "base_stands_alone");
        assert_eq!(architecture_names_the_checks(&with(&[("ARCHITECTURE.md", &forgets)])).len(), 1);
    }

    #[test]
    fn dead_links_are_found() {
        let text = "[a](../README.md#top) [b](https://example.com) [c](#here)\n[d](gone.md) [e](../../up.md)\n\
                    ```\n[f](code.md)\n```\n[g](../crates/)\n";
        let workspace = with(&[("README.md", ""), ("docs/a.md", text), ("crates/log/src/lib.rs", "")]);
        assert_eq!(places(&links_lead_somewhere(&workspace)), ["docs/a.md:2", "docs/a.md:2"]);
    }

    #[test]
    fn an_entry_says_of_what_kind_it_is() {
        let sound = ("changelog.d/put.md", "Added: puts,\nin one sentence.\n");
        let broken = ("changelog.d/get.md", "Gets.\n");
        let two = ("changelog.d/two.md", "Added: puts.\n\nFixed: gets.\n");
        assert_eq!(
            places(&changelog_lines_are_lines(&with(&[sound, broken, two]))),
            ["changelog.d/get.md", "changelog.d/two.md"]
        );
    }
}
