//! Where things are: the checkout, the target directory, the programs on the `PATH`.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::LazyLock,
};

/// The root of the checkout: the one that Cargo runs this for, since checkouts that share a target directory share this
/// binary as well.
pub fn root() -> &'static Path {
    static PACKAGE: LazyLock<PathBuf> = LazyLock::new(|| {
        let told = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        told.filter(|path| path.ends_with("xtask")).unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into())
    });
    PACKAGE.parent().expect("xtask is a directory of the repository")
}

/// Cargo's target directory, absolute, since children run in other directories.
pub fn target_directory() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(path) if !path.is_empty() => std::path::absolute(&path).unwrap_or_else(|_| path.into()),
        _ => root().join("target"),
    }
}

/// Cargo itself, in the root of the checkout.
///
/// What `cargo xtask` was told about this package must not leak into the child: Cargo takes a changed environment for
/// a reason to compile again.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") || text == "CARGO_BIN_NAME" {
            command.env_remove(&name);
        }
    }
    command
}

/// Builds the product, as for development.
pub fn build_binary() -> Command {
    let mut command = cargo();
    command.args(["build", "--quiet", "--package", "millstream"]);
    command
}

/// What [`build_binary`] makes.
pub fn binary() -> PathBuf {
    target_directory().join("debug").join(format!("millstream{}", env::consts::EXE_SUFFIX))
}

/// Whether the command starts and succeeds; what it prints is thrown away.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
