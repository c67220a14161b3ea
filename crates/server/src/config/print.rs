//! `serve --print-config`: every key, its value, where that comes from and what it means; a file that could be used.

use std::fmt::Write as _;

use super::{
    Config, Key, keys, layers,
    sections::{Account, Endpoint, SECRET},
};

const LISTS: [(&str, &[Key]); 2] = [(Account::SECTION, Account::KEYS), (Endpoint::SECTION, Endpoint::KEYS)];

impl Config {
    /// The configuration as TOML, the source of each value behind it.
    pub fn print(&self) -> String {
        let mut out = String::from(
            "# millstream.toml as it is in force; behind each value stands where it comes from\n",
        );
        let mut section = "";
        for key in keys() {
            if key.section != section {
                section = key.section;
                let _ = write!(out, "\n[{section}]");
            }
            let _ = write!(out, "\n#{}\n", key.doc.replace("  ", " "));
            self.line(&mut out, key.section, key.name);
        }
        for (section, keys) in LISTS {
            self.list(&mut out, section, keys);
        }
        let mut quotas: Vec<&str> = self.quotas.iter().map(|(key, _)| key).collect();
        quotas.sort_unstable();
        if !quotas.is_empty() {
            out.push_str("\n[quotas]\n# As the real service has them; `none` lifts one.\n");
        }
        for key in quotas {
            self.line(&mut out, "quotas", key);
        }
        out
    }

    /// The tables of a name that may stand several times; where there is none, its keys as a comment.
    fn list(&self, out: &mut String, section: &str, keys: &[Key]) {
        let there = self.values.list(section);
        if there.is_empty() {
            let _ = writeln!(out, "\n# [[{section}]] may stand several times, with these keys:");
            for key in keys {
                let _ = writeln!(out, "#   {:<14}{}", key.name, key.doc.replace("  ", " ").trim());
            }
        }
        for table in there {
            let _ = write!(out, "\n[[{section}]]");
            for key in keys {
                let _ = write!(out, "\n#{}\n", key.doc.replace("  ", " "));
                self.line(out, &table, key.name);
            }
        }
    }

    fn line(&self, out: &mut String, section: &str, name: &str) {
        let path = layers::path(section, name);
        let value = self.values.layered(&path);
        let shown = match value.text.as_str() {
            secret if SECRET.contains(&path.as_str()) && !secret.is_empty() => "\"(not shown)\"".to_owned(),
            number if number.parse::<u64>().is_ok_and(|n| n.to_string() == number) => number.to_owned(),
            text => toml::Value::String(text.to_owned()).to_string(),
        };
        let _ = writeln!(out, "{:<48} # {}", format!("{name} = {shown}"), value.source);
    }
}
