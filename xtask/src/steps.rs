//! A chore of several steps: each runs although another has failed, and the end says how all of them went.

use std::{
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

/// How a step went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It did what it should.
    Passed,
    /// It did not; the step itself has said why.
    Failed,
    /// It could not be tried on this machine, with the reason; said loudly, but not a failure.
    NotRun(String),
}

impl From<bool> for Outcome {
    fn from(passed: bool) -> Self {
        if passed { Outcome::Passed } else { Outcome::Failed }
    }
}

/// The steps of one chore.
pub struct Steps {
    chore: &'static str,
    done: Vec<(String, Outcome, Duration)>,
}

impl Steps {
    /// No step yet.
    pub fn of(chore: &'static str) -> Self {
        Self { chore, done: Vec::new() }
    }

    /// Runs a step and keeps its outcome.
    pub fn run(&mut self, name: &str, step: impl FnOnce() -> Outcome) -> bool {
        eprintln!("── {}: {name}", self.chore);
        let start = Instant::now();
        let outcome = step();
        if let Outcome::NotRun(why) = &outcome {
            eprintln!("** NOT RUN: {name}: {why}");
        }
        let passed = outcome == Outcome::Passed;
        self.done.push((name.to_owned(), outcome, start.elapsed()));
        passed
    }

    /// Prints a line per step and the closing line; fails if any step has failed.
    pub fn finish(self) -> ExitCode {
        println!("{}", self.summary());
        if self.done.iter().any(|(_, outcome, _)| *outcome == Outcome::Failed) {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        }
    }

    fn summary(&self) -> String {
        let mut text = String::new();
        let (mut passed, mut failed, mut missing) = (0, 0, 0);
        for (name, outcome, took) in &self.done {
            let (word, why) = match outcome {
                Outcome::Passed => {
                    passed += 1;
                    ("passed ", String::new())
                }
                Outcome::Failed => {
                    failed += 1;
                    ("FAILED ", String::new())
                }
                Outcome::NotRun(why) => {
                    missing += 1;
                    ("NOT RUN", format!("  ({why})"))
                }
            };
            text += &format!("{word} {name:<24} {:>6.1} s{why}\n", took.as_secs_f64());
        }
        text + &format!("{}: {passed} passed, {failed} failed, {missing} not run", self.chore)
    }
}

/// Runs a command to its end; says so if it cannot be started.
pub fn call(command: &mut Command) -> bool {
    match command.status() {
        Ok(status) => status.success(),
        Err(error) => {
            eprintln!("cannot run {}: {error}", command.get_program().display());
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_counted_and_the_rest_still_runs() {
        let mut steps = Steps::of("example");
        assert!(!steps.run("first", || Outcome::Failed));
        assert!(steps.run("second", || Outcome::Passed));
        assert!(!steps.run("third", || Outcome::NotRun("no such tool".to_owned())));
        let summary = steps.summary();
        assert!(summary.ends_with("example: 1 passed, 1 failed, 1 not run"), "{summary}");
        assert!(summary.contains("(no such tool)"), "{summary}");
        assert_eq!(format!("{:?}", steps.finish()), format!("{:?}", ExitCode::FAILURE));
    }

    #[test]
    fn what_could_not_be_tried_does_not_fail() {
        let mut steps = Steps::of("example");
        steps.run("first", || Outcome::NotRun("no such tool".to_owned()));
        assert_eq!(format!("{:?}", steps.finish()), format!("{:?}", ExitCode::SUCCESS));
    }
}
