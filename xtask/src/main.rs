//! The project's chores, as `cargo xtask CHORE`.

use std::process::ExitCode;

mod generate;
mod json;
mod models;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["models", ..] => models::run(&arguments[1..]),
        ["generate"] => generate::run(false),
        ["generate", "--check"] => generate::run(true),
        _ => {
            eprintln!("usage: cargo xtask models | generate [--check]");
            ExitCode::FAILURE
        }
    }
}
