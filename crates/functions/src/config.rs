//! Settings.

use std::{path::PathBuf, time::Duration};

/// What an operator may turn.
#[derive(Clone, Debug)]
pub struct FunctionsConfig {
    /// Whether functions may be made and run here.
    pub enabled: bool,
    /// Where code is kept.
    pub directory: PathBuf,
    /// The interpreter of Python functions; a name is looked for on the `PATH`.
    pub python: PathBuf,
    /// A directory with the package `awslambdaric` for that interpreter.
    pub python_client: Option<PathBuf>,
    /// The program that runs JavaScript functions.
    pub node: PathBuf,
    /// A directory with `node_modules/aws-lambda-ric`.
    pub node_client: Option<PathBuf>,
    /// How many processes of functions there may be.
    pub processes_max: u32,
    /// How long a process waits for the next call before it is ended.
    pub idle: Duration,
    /// How long a function may take until it asks for its first event.
    pub init_timeout: Duration,
    /// Where the server is root: the first of `processes_max` user ids of the machine that functions run as.
    pub user_first: u32,
    /// Where functions are invoked that are not known here: the endpoint of another implementation of Lambda.
    pub remote_url: Option<String>,
}
