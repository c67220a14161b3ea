//! Layers of the configuration: defaults, file, environment, flags; each value remembers where it came from.

use std::{collections::BTreeMap, fmt, fs, io, path::Path};

use super::{Setting, near::nearest};

/// One key of the configuration.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// The table that it stands in; empty for the top.
    pub section: &'static str,
    /// Its name there.
    pub name: &'static str,
    /// What it means.
    pub doc: &'static str,
    /// Its default, as it would be written.
    pub default: &'static str,
}

impl Key {
    /// `section.name`.
    pub fn path(&self) -> String {
        path(self.section, self.name)
    }
}

pub(super) fn path(section: &str, name: &str) -> String {
    if section.is_empty() { name.to_owned() } else { format!("{section}.{name}") }
}

/// Where a value comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Source {
    /// Nobody set it.
    Default,
    /// This file.
    File(String),
    /// This variable.
    Environment(String),
    /// This flag, such as `--listen`.
    Flag(&'static str),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(path) => write!(f, "file {path}"),
            Self::Environment(name) => write!(f, "env {name}"),
            Self::Flag(name) => write!(f, "flag {name}"),
        }
    }
}

/// A flag of the command line that stands for a key.
#[derive(Clone, Debug)]
pub struct Flag {
    /// As it is typed: `--listen`.
    pub name: &'static str,
    /// The key's path.
    pub key: &'static str,
    /// The value as it was typed.
    pub value: String,
}

/// The configuration cannot be used; the process exits with 2.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file does not parse.
    #[error("{path}: {message}")]
    Syntax {
        /// The file.
        path: String,
        /// What the parser says.
        message: String,
    },
    /// The file cannot be read.
    #[error("{path} cannot be read: {error}")]
    Unreadable {
        /// The file.
        path: String,
        /// Why.
        error: io::Error,
    },
    /// The file has a key that does not exist.
    #[error("{path}: unknown key `{key}`{}", hint(.near))]
    UnknownKey {
        /// The file.
        path: String,
        /// The key, with its table.
        key: String,
        /// A key that is spelled almost so.
        near: Option<String>,
    },
    /// A value is not of its key's form.
    #[error("`{key}` must be {form}, not {value:?} ({source_})")]
    Form {
        /// The key.
        key: String,
        /// What it should be.
        form: &'static str,
        /// What was written.
        value: String,
        /// Where.
        source_: Source,
    },
    /// Values contradict each other or may not be.
    #[error("{0}")]
    Rule(String),
}

fn hint(near: &Option<String>) -> String {
    near.as_ref().map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

/// A value as text, and where it came from.
#[derive(Clone, Debug)]
pub struct Layered {
    /// The text.
    pub text: String,
    /// Its origin.
    pub source: Source,
}

/// Every key with its value.
#[derive(Clone, Debug, Default)]
pub struct Values {
    values: BTreeMap<String, Layered>,
    /// Tables that may stand several times, by name, with their keys: `[[endpoint]]`.
    lists: Vec<(&'static str, &'static [Key])>,
    warnings: Vec<String>,
}

const PREFIX: &str = "MILLSTREAM_";
/// How many tables of one name there may be; a variable of a greater number is taken for a mistake.
const LIST_MAX: usize = 1000;
/// Variables that are no keys: the root credentials are read elsewhere and never printed.
const RESERVED: [&str; 2] = ["MILLSTREAM_ROOT_ACCESS_KEY_ID", "MILLSTREAM_ROOT_SECRET_ACCESS_KEY"];

impl Values {
    /// The lowest layer. It also says which keys there are.
    pub fn defaults(keys: impl IntoIterator<Item = (String, String)>) -> Self {
        let layered = |text| Layered { text, source: Source::Default };
        let values = keys.into_iter().map(|(key, text)| (key, layered(text))).collect();
        Self { values, lists: Vec::new(), warnings: Vec::new() }
    }

    /// Lets a table stand several times. Its keys have a number: `endpoint.0.bind`, `MILLSTREAM_ENDPOINT__0__BIND`.
    #[must_use]
    pub fn with_list(mut self, name: &'static str, keys: &'static [Key]) -> Self {
        self.lists.push((name, keys));
        self
    }

    /// The place of a key. The first key of a table that may stand several times brings the others along.
    fn slot(&mut self, key: &str) -> Option<&mut Layered> {
        if !self.values.contains_key(key) {
            let (list, rest) = key.split_once('.')?;
            let (_, keys) = self.lists.iter().find(|(name, _)| *name == list)?;
            let (number, name) = rest.split_once('.')?;
            let is_number = number.parse::<usize>().is_ok_and(|n| n < LIST_MAX && n.to_string() == number);
            if !is_number || !keys.iter().any(|known| known.name == name) {
                return None;
            }
            for known in *keys {
                let layered = Layered { text: known.default.to_owned(), source: Source::Default };
                self.values.insert(path(&path(list, number), known.name), layered);
            }
        }
        self.values.get_mut(key)
    }

    /// The prefixes of the tables of this name, in order: `endpoint.0`, `endpoint.1`.
    pub fn list(&self, name: &str) -> Vec<String> {
        let numbers = self.values.keys().filter_map(|key| {
            let number = key.strip_prefix(name)?.strip_prefix('.')?.split_once('.')?.0;
            number.parse::<usize>().ok()
        });
        let numbers: std::collections::BTreeSet<usize> = numbers.collect();
        numbers.into_iter().map(|number| path(name, &number.to_string())).collect()
    }

    /// The keys that another set of values has otherwise.
    pub fn changed<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a str> {
        let text = |values: &'a Self, key: &str| values.values.get(key).map(|value| value.text.as_str());
        let gone = other.values.keys().filter(|key| !self.values.contains_key(*key));
        let keys = self.values.keys().chain(gone);
        keys.filter(move |key| text(self, key) != text(other, key)).map(String::as_str)
    }

    fn near(&self, key: &str) -> Option<String> {
        let of_lists = self.lists.iter().flat_map(|(list, keys)| {
            let number = key.split('.').nth(1).unwrap_or("0");
            keys.iter().map(move |known| path(&path(list, number), known.name))
        });
        let known: Vec<String> = self.values.keys().cloned().chain(of_lists).collect();
        nearest(key, known.iter().map(String::as_str)).map(str::to_owned)
    }

    /// Lays a TOML file over what is there; a key that does not exist is an error.
    pub fn lay_file(&mut self, path: &Path) -> Result<(), ConfigError> {
        let shown = path.display().to_string();
        let text = fs::read_to_string(path)
            .map_err(|error| ConfigError::Unreadable { path: shown.clone(), error })?;
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| ConfigError::Syntax {
            path: shown.clone(),
            message: error.to_string(),
        })?;
        for (key, value) in flatten(String::new(), table) {
            let Some(slot) = self.slot(&key) else {
                let near = self.near(&key);
                return Err(ConfigError::UnknownKey { path: shown, key, near });
            };
            *slot = Layered { text: value, source: Source::File(shown.clone()) };
        }
        Ok(())
    }

    /// Lays the variables over what is there: `MILLSTREAM_HTTP__HEAD_TIMEOUT` is `http.head_timeout`. A variable that is no
    /// key is a warning only, since orchestrators inject variables of such names.
    pub fn lay_environment(&mut self, variables: impl IntoIterator<Item = (String, String)>) {
        for (name, text) in variables {
            let Some(rest) = name.strip_prefix(PREFIX) else { continue };
            if RESERVED.contains(&name.as_str()) {
                continue;
            }
            let key = rest.to_ascii_lowercase().replace("__", ".");
            if let Some(slot) = self.slot(&key) {
                *slot = Layered { text, source: Source::Environment(name) };
            } else {
                let near = self.near(&key);
                let hint =
                    near.map_or_else(String::new, |near| format!("; did you mean {}?", variable(&near)));
                self.warnings.push(format!("environment variable {name} is not known{hint}"));
            }
        }
    }

    /// Lays flags over what is there.
    ///
    /// # Panics
    /// If a flag stands for a key that does not exist.
    pub fn lay_flags(&mut self, flags: impl IntoIterator<Item = Flag>) {
        for flag in flags {
            let slot = self.values.get_mut(flag.key).expect("flags stand for keys");
            *slot = Layered { text: flag.value, source: Source::Flag(flag.name) };
        }
    }

    /// Replaces a default, where nobody has set the key.
    ///
    /// # Panics
    /// If the key does not exist.
    pub fn set_default(&mut self, key: &str, text: impl Into<String>) {
        let slot = self.values.get_mut(key).expect("defaults are set for keys");
        if slot.source == Source::Default {
            slot.text = text.into();
        }
    }

    /// The value of a key.
    ///
    /// # Panics
    /// If the key does not exist.
    pub fn get<T: Setting>(&self, key: &str) -> Result<T, ConfigError> {
        let Layered { text, source } = self.layered(key);
        T::parse(text).ok_or_else(|| ConfigError::Form {
            key: key.to_owned(),
            form: T::FORM,
            value: text.clone(),
            source_: source.clone(),
        })
    }

    /// The text of a key and its origin.
    ///
    /// # Panics
    /// If the key does not exist.
    pub fn layered(&self, key: &str) -> &Layered {
        self.values.get(key).expect("keys are asked for by those who declare them")
    }

    /// What the operator should know, but need not act on.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }
}

/// The variable that stands for a key.
pub fn variable(key: &str) -> String {
    format!("{PREFIX}{}", key.to_ascii_uppercase().replace('.', "__"))
}

fn flatten(prefix: String, table: toml::Table) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (name, value) in table {
        let key = path(&prefix, &name);
        match value {
            toml::Value::Table(inner) => found.extend(flatten(key, inner)),
            toml::Value::Array(items) if items.iter().any(toml::Value::is_table) => {
                for (number, item) in items.into_iter().enumerate() {
                    let key = path(&key, &number.to_string());
                    match item {
                        toml::Value::Table(inner) => found.extend(flatten(key, inner)),
                        other => found.push((key, text_of(other))),
                    }
                }
            }
            other => found.push((key, text_of(other))),
        }
    }
    found
}

fn text_of(value: toml::Value) -> String {
    match value {
        toml::Value::String(text) => text,
        toml::Value::Array(items) => items.into_iter().map(text_of).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}
