//! The project's chores.

use std::process::ExitCode;

mod tools;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.first().map(String::as_str) {
        Some("tools") => install_tools(&arguments[1..]),
        _ => {
            eprintln!("usage: cargo xtask tools [python js java rust]");
            ExitCode::from(2)
        }
    }
}

/// `cargo xtask tools [NAME…]`: prints the directory that holds them.
fn install_tools(names: &[String]) -> ExitCode {
    let mut what = Vec::new();
    for name in names {
        let Some(tool) = tools::Tool::named(name) else {
            eprintln!("no tool is called {name}");
            return ExitCode::from(2);
        };
        what.push(tool);
    }
    match tools::install(if what.is_empty() { &tools::Tool::ALL } else { &what }) {
        Ok(paths) => {
            println!("{}", paths.root().display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
