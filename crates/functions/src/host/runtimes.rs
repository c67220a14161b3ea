//! How the code of each runtime is started.

use std::{
    env, fs, io,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use millstream_runtime as runtime;
use tokio::process::Command;

use crate::config::FunctionsConfig;

const TASK_ROOT: &str = "/var/task";
const RUNTIME_DIR: &str = "/var/runtime";
const PATIENCE: Duration = Duration::from_secs(30);

/// The program of a runtime, and what it needs of the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Launch {
    /// The program with its arguments.
    pub command: Vec<String>,
    /// What is seen of the machine, and where.
    pub visible: Vec<(PathBuf, PathBuf)>,
    /// Variables beside those of every runtime.
    pub environment: Vec<(String, String)>,
}

/// The runtimes that this machine has.
pub(crate) struct Runtimes {
    config: FunctionsConfig,
    python: tokio::sync::OnceCell<Launch>,
    node: tokio::sync::OnceCell<Launch>,
}

impl Runtimes {
    pub fn new(config: FunctionsConfig) -> Self {
        Self { config, python: tokio::sync::OnceCell::new(), node: tokio::sync::OnceCell::new() }
    }

    /// How this runtime is started.
    ///
    /// # Errors
    /// Why this server cannot run it, for the client.
    pub async fn launch(&self, name: &str, handler: &str) -> Result<Launch, String> {
        let found = match name {
            _ if name.starts_with("python3.") => self.python.get_or_try_init(|| self.find_python()).await,
            _ if name.starts_with("nodejs") => self.node.get_or_try_init(|| self.find_node()).await,
            "provided" | "provided.al2" | "provided.al2023" => {
                return Ok(Launch {
                    command: vec![format!("{TASK_ROOT}/bootstrap")],
                    visible: Vec::new(),
                    environment: Vec::new(),
                });
            }
            _ => return Err(format!("The runtime parameter of {name} is not supported by this server.")),
        };
        let mut launch = found
            .map_err(|why| format!("The runtime parameter of {name} is not available on this server: {why}"))?
            .clone();
        launch.command.push(handler.to_owned());
        Ok(launch)
    }

    async fn find_python(&self) -> Result<Launch, String> {
        let client = client(self.config.python_client.as_deref(), "functions.python_client", "awslambdaric")?;
        let program = program(&self.config.python, "functions.python")?;
        // The interpreter says where it lives, for one outside of /usr must be made visible.
        let ask = "import os, sys; print(os.path.realpath(sys.executable)); print(sys.base_prefix)";
        let said = ask_program(&program, &["-I", "-c", ask]).await?;
        let mut lines = said.lines();
        let (Some(program), Some(prefix)) = (lines.next(), lines.next()) else {
            return Err(format!("{} does not say where it lives", program.display()));
        };
        Ok(Launch {
            command: vec![program.to_owned(), "-m".into(), "awslambdaric".into()],
            visible: with_home(Path::new(prefix), client),
            environment: vec![("PYTHONPATH".into(), RUNTIME_DIR.into())],
        })
    }

    async fn find_node(&self) -> Result<Launch, String> {
        let package = "node_modules/aws-lambda-ric";
        let client = client(self.config.node_client.as_deref(), "functions.node_client", package)?;
        // Version 4 of it, which wants Node 22, has its program at the top, version 3 in a directory.
        let program_of = |name: &&str| client.join(package).join(name).exists();
        let script = ["bin/index.mjs", "index.mjs"].into_iter().find(program_of);
        let script = script.ok_or_else(|| format!("{} has no index.mjs", client.join(package).display()))?;
        let script = format!("{package}/{script}");
        let program = program(&self.config.node, "functions.node")?;
        let program = ask_program(&program, &["-p", "process.execPath"]).await?.trim().to_owned();
        let program = fs::canonicalize(&program).map_err(|error| format!("{program}: {error}"))?;
        let home = program.parent().and_then(Path::parent).unwrap_or(Path::new("/usr")).to_owned();
        Ok(Launch {
            command: vec![program.display().to_string(), format!("{RUNTIME_DIR}/{script}")],
            visible: with_home(&home, client),
            environment: vec![(
                "NODE_PATH".into(),
                format!("{RUNTIME_DIR}/node_modules:{TASK_ROOT}/node_modules"),
            )],
        })
    }
}

/// The directory of a client of the Runtime API.
fn client(configured: Option<&Path>, key: &str, holds: &str) -> Result<PathBuf, String> {
    let Some(directory) = configured else { return Err(format!("`{key}` is not set")) };
    if !directory.join(holds).exists() {
        return Err(format!("`{key}` is {}, where no {holds} is", directory.display()));
    }
    fs::canonicalize(directory).map_err(|error| format!("`{key}` cannot be read: {error}"))
}

/// The client in its place, and the home of an interpreter, unless that is among what every sandbox sees.
fn with_home(home: &Path, client: PathBuf) -> Vec<(PathBuf, PathBuf)> {
    let mut visible = vec![(client, PathBuf::from(RUNTIME_DIR))];
    if !home.starts_with("/usr") && home != Path::new("/") {
        visible.push((home.to_owned(), home.to_owned()));
    }
    visible
}

/// The program, looked for on the `PATH` if it is a name.
fn program(configured: &Path, key: &str) -> Result<PathBuf, String> {
    let is_program = |path: &Path| {
        fs::metadata(path).is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
    };
    let found = if configured.components().count() > 1 {
        Some(configured.to_owned()).filter(|path| is_program(path))
    } else {
        let path = env::var_os("PATH").unwrap_or_default();
        env::split_paths(&path).map(|directory| directory.join(configured)).find(|path| is_program(path))
    };
    found.ok_or_else(|| format!("`{key}` is {}, which is no program", configured.display()))
}

/// What a program prints.
async fn ask_program(program: &Path, arguments: &[&str]) -> Result<String, String> {
    let failed = |error: io::Error| format!("{}: {error}", program.display());
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    let said = runtime::timeout(PATIENCE, command.output()).await;
    let said = said.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())).map_err(failed)?;
    if !said.status.success() {
        return Err(format!("{} cannot be run", program.display()));
    }
    Ok(String::from_utf8_lossy(&said.stdout).into_owned())
}
