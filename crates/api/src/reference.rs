//! The reference of a service's operations, written from their declarations; the tests of services keep the files below
//! `docs/reference` equal to it.

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use crate::{Audit, OperationSpec, Throttle};

/// From where cargo runs tests, which is the directory of their crate.
const REPOSITORY: &str = "../..";

/// A page of the reference.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// Its place in the repository, such as `docs/reference/logs.md`.
    pub path: &'a str,
    /// What its title calls the service.
    pub service: &'a str,
    /// All operations.
    pub specs: Vec<&'static OperationSpec>,
    /// The names of all operations that the service's models have.
    pub modelled: BTreeSet<String>,
    /// What becomes of a call of one that is not served: a sentence.
    pub unserved: &'a str,
}

impl Page<'_> {
    /// The page, operations by their names.
    ///
    /// # Panics
    /// An operation stands in the tables twice.
    pub fn text(&self) -> String {
        let mut specs = self.specs.clone();
        specs.sort_unstable_by_key(|spec| spec.name);
        for pair in specs.windows(2) {
            assert_ne!(pair[0].name, pair[1].name, "an operation stands in the tables once");
        }
        let served = |name: &&String| specs.iter().any(|spec| spec.name == name.as_str());
        let not_yet: Vec<&String> = self.modelled.iter().filter(|name| !served(name)).collect();
        let mut text = format!(
            "# {}: operations\n\nWritten from the tables of operations by `cargo xtask documents`; do not edit. {} operations \
             are served, {} are not yet.\n\n",
            self.service,
            specs.len(),
            not_yet.len()
        );
        for spec in specs {
            let errors: Vec<String> = spec.errors.iter().map(|error| format!("`{}`", error.name)).collect();
            let _ = write!(
                text,
                "## {}\n\n{}\n\n- Action: `{}`\n- Audited as: {}\n- Calls: {}\n- Errors: {}\n\n",
                spec.name,
                spec.summary,
                spec.action,
                audited(spec.audit),
                calls(spec.throttle),
                errors.join(", ")
            );
        }
        let _ = write!(text, "## Not served yet\n\n{}\n\n", self.unserved);
        for name in not_yet {
            let _ = writeln!(text, "- {name}");
        }
        text
    }

    /// See [`check`].
    pub fn check(&self) {
        check(self.path, &self.text());
    }
}

/// Holds a file of the repository against what it should be, or writes it if the environment has `WRITE_REFERENCE`. For
/// tests.
///
/// # Panics
/// The file is another one.
pub fn check(path: &str, wanted: &str) {
    let file = Path::new(REPOSITORY).join(path);
    if std::env::var_os("WRITE_REFERENCE").is_some() {
        fs::write(&file, wanted).expect("the reference can be written");
    }
    let there = fs::read_to_string(&file).unwrap_or_default();
    assert!(there == wanted, "{path} is not what the tables say; `cargo xtask documents` writes it anew");
}

/// The names of all operations of these models of the repository's. For tests.
///
/// # Panics
/// A model cannot be read, or has no operations.
pub fn modelled(models: &[&str]) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for model in models {
        let path = Path::new(REPOSITORY).join(format!("models/{model}.json"));
        let text = fs::read_to_string(&path).expect("the model is there");
        // `cargo xtask models` writes each level one space further in.
        let operations = text.split_once("\n \"operations\": {\n").expect("a model has operations").1;
        let own = operations.lines().take_while(|line| !line.starts_with(" }"));
        let names = own.filter_map(|line| line.strip_prefix("  \"")?.split_once("\": {"));
        let before = all.len();
        all.extend(names.map(|(name, _)| name.to_owned()));
        assert!(all.len() > before, "{} has no operations", path.display());
    }
    all
}

/// As what calls are audited, in words.
pub fn audited(audit: Audit) -> &'static str {
    match audit {
        Audit::Management { read_only: true } => "management event, read only",
        Audit::Management { read_only: false } => "management event",
        Audit::Data { read_only: true } => "data event, read only",
        Audit::Data { read_only: false } => "data event",
    }
}

fn calls(throttle: Throttle) -> String {
    match throttle {
        Throttle::PerAccount { key, per_second } => {
            format!("{per_second} per second and account (`quotas.{key}`)")
        }
        Throttle::PerResource { key, per_second } => {
            format!("{per_second} per second and resource (`quotas.{key}`)")
        }
        Throttle::Service => "limited by what they carry, if at all".to_owned(),
    }
}
