//! `cargo xtask documents`: what is written from the built product rather than by hand.
//!
//! `deploy/millstream.toml` is what the binary prints of its own configuration, each key with its default and commented out,
//! so that it can neither miss a key nor keep one that is gone. `docs/reference/` is written by a test of each service from its
//! table of operations. Both stand apart from `generate`, since what that writes is needed to build.

use std::{
    fs, io,
    path::Path,
    process::{Command, ExitCode},
};

use crate::{
    repository::{binary, build_binary, cargo, root, target_directory},
    steps::{Outcome, Steps, call},
};

/// The example configuration.
const CONFIGURATION: &str = "deploy/millstream.toml";

/// Packages whose test `reference` writes the reference of their operations.
const REFERENCES: [&str; 6] = [
    "millstream-analytics",
    "millstream-functions",
    "millstream-iam",
    "millstream-logs",
    "millstream-streams",
    "millstream-video",
];

const HEAD: &str = "\
# Millstream's configuration: every key, with its default. Take away the `#` in front of a key to set it.
#
# A flag wins over the environment (MILLSTREAM_LISTEN, MILLSTREAM_TLS__CERTIFICATE), the environment over this file.
# `millstream serve --print-config` shows what is in force, and where each value comes from.
";

/// Writes them anew.
pub fn run() -> ExitCode {
    let mut steps = Steps::of("documents");
    if steps.run("build", || call(&mut build_binary()).into()) {
        steps.run("example configuration", || match wanted(&binary()) {
            Ok(text) => fs::write(root().join(CONFIGURATION), text).is_ok().into(),
            Err(why) => why,
        });
    }
    steps.run("reference of operations", || {
        let mut command = cargo();
        command.args(["test", "--quiet", "--test", "reference"]);
        REFERENCES.iter().for_each(|package| {
            command.args(["--package", package]);
        });
        call(command.env("WRITE_REFERENCE", "1")).into()
    });
    steps.finish()
}

/// Whether the example configuration is what this binary has.
pub fn check_configuration(binary: &Path) -> Outcome {
    match wanted(binary) {
        Ok(text) if fs::read_to_string(root().join(CONFIGURATION)).is_ok_and(|there| there == text) => {
            Outcome::Passed
        }
        Ok(_) => {
            eprintln!(
                "{CONFIGURATION} does not show the configuration that the binary has; `cargo xtask documents` \
                 writes it anew"
            );
            Outcome::Failed
        }
        Err(why) => why,
    }
}

fn wanted(binary: &Path) -> Result<String, Outcome> {
    print(binary).map(|printed| example(&printed)).map_err(|error| {
        eprintln!("cannot ask {} for its configuration: {error}", binary.display());
        Outcome::Failed
    })
}

/// The configuration with nothing set: no file, no variable, no flag.
fn print(binary: &Path) -> io::Result<String> {
    // A directory in which nobody has put a `millstream.toml`.
    let empty = target_directory().join("documents");
    fs::create_dir_all(&empty)?;
    let output =
        Command::new(binary).args(["serve", "--print-config"]).env_clear().current_dir(empty).output()?;
    if !output.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    String::from_utf8(output.stdout).map_err(io::Error::other)
}

/// Comments every key out, and takes away where its value came from.
fn example(printed: &str) -> String {
    let mut text = HEAD.to_owned();
    // The first line says what the rest is, which is not so any more.
    for line in printed.lines().skip(1) {
        let line = line.strip_suffix("# default").unwrap_or(line).trim_end();
        let is_key = !line.is_empty() && !line.starts_with(['#', '[']);
        if is_key {
            text.push('#');
        }
        text += line;
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_commented_out_and_tables_stay() {
        let printed = "# in force\n\n# Where.\nlisten = \"a#b\"      # default\n\n[tls]\n# Which.\nkey = \"\" # default\n";
        assert_eq!(
            example(printed),
            format!("{HEAD}\n# Where.\n#listen = \"a#b\"\n\n[tls]\n# Which.\n#key = \"\"\n")
        );
    }
}
