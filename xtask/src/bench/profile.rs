//! `cargo xtask bench profile`: where the server's time goes under a line of the table.
//!
//! `perf` samples the stacks of the running server by the clock of the processor, since virtual machines have no counters.
//! Every sample counts for the innermost stage that its stack shows, so that the shares sum up to all of it; the flame
//! graph shows the same stacks whole.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use super::{
    Line,
    server::{Load, Server},
};
use crate::{
    repository::{cargo, succeeds, target_directory},
    steps::call,
};

/// The stages of a call and of a commit, and what of a stack says that it is in them.
const STAGES: &[(&str, &[&str])] = &[
    ("socket: read", &["recv", "listen::io::Io<S> as hyper::rt::io::Read"]),
    ("socket: write", &["writev", "listen::io::Io<S> as hyper::rt::io::Write"]),
    ("head: parse", &["proto::h1::role", "io::Buffered<T,B>::parse"]),
    ("body: SHA-256", &["pipeline::Edge::read::", "body::BodyReader"]),
    ("signature", &["sigv4", "authenticate::Authentication"]),
    ("policies", &["millstream_iam"]),
    ("audit", &["millstream_cloudtrail"]),
    ("decode", &["codec::Decode>::decode", "violations::Held", "read_records"]),
    ("route: MD5, shards", &["put::route", "put::hash", "Entries::hash_keys"]),
    ("frame and queue", &["put::write", "BatchBuilder", "embedded::handle", "embedded::queue"]),
    ("read from the log", &["embedded::reader", "operations::get_records"]),
    ("encode", &["encode::Encoder", "codec::Encode>::encode"]),
    ("commit: write", &["DiskFile>::write_at"]),
    ("commit: sync", &["DiskFile>::sync_data"]),
    ("commit: frame, publish", &["committer::Committer"]),
    ("segments in advance", &["embedded::keeper"]),
    ("edge, rest", &["millstream_server::pipeline"]),
    ("connection, rest", &["hyper::", "millstream_server::listen"]),
    ("scheduler", &["tokio::runtime"]),
];

/// Samples a second: odd, so that it does not beat with timers.
const RATE: &str = "397";

pub(super) fn run(binary: &Path, directory: &Path, line: &Line, seconds: u32) -> io::Result<()> {
    if !succeeds(Command::new("perf").arg("--version")) {
        return Err(io::Error::other("no `perf` on the PATH (Debian: linux-perf)"));
    }
    let graphs = graphs()?;
    let server = Server::start(binary, directory)?;
    let samples = directory.join("perf.data");
    let mut perf = Command::new("perf");
    perf.args(["record", "--quiet", "-e", "cpu-clock", "-F", RATE, "--call-graph", "dwarf,8192"]);
    perf.args(["-p", &server.pid().to_string(), "-o"]).arg(&samples);
    // The load warms up for two seconds; what is left of it is sampled but for its end.
    perf.args(["--", "sleep", &seconds.saturating_sub(1).max(1).to_string()]);
    let sampling = thread::spawn(move || {
        thread::sleep(Duration::from_secs(2));
        call(&mut perf)
    });
    Load { binary, arguments: line.arguments, seconds }.on(&server)?;
    drop(server);
    if !sampling.join().unwrap_or(false) {
        return Err(io::Error::other("perf took no samples"));
    }
    let folded = fold(&graphs, &samples, directory)?;
    let name: String = line.name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let graph = directory.join(format!("{}.svg", name.trim_matches('-')));
    if !call(
        Command::new(graphs.join("inferno-flamegraph"))
            .args(["--title", line.name])
            .arg(&folded)
            .stdout(File::create(&graph)?),
    ) {
        return Err(io::Error::other("no flame graph was made"));
    }
    println!("{}: flame graph in {}", line.name, graph.display());
    for (stage, share) in shares(&fs::read_to_string(&folded)?) {
        println!("    {stage:<24} {:>5.1} %", share * 100.0);
    }
    fs::remove_file(&samples)
}

/// The directory of the programs that fold stacks and draw them, which are the crate `inferno`'s.
fn graphs() -> io::Result<PathBuf> {
    let root = target_directory().join("tools/inferno");
    let programs = root.join("bin");
    if !programs.join("inferno-flamegraph").is_file() {
        let mut install = cargo();
        install
            .args(["install", "--quiet", "--locked", "inferno", "--version", "=0.12.8", "--root"])
            .arg(&root);
        if !call(&mut install) {
            return Err(io::Error::other(
                "the crate inferno, which draws flame graphs, could not be installed",
            ));
        }
    }
    Ok(programs)
}

/// One line for each stack, outermost frame first, with the number of its samples.
fn fold(graphs: &Path, samples: &Path, directory: &Path) -> io::Result<PathBuf> {
    let folded = directory.join("perf.folded");
    let mut script =
        Command::new("perf").args(["script", "-i"]).arg(samples).stdout(Stdio::piped()).spawn()?;
    let stacks = script.stdout.take().expect("standard output was asked for");
    let whole =
        call(Command::new(graphs.join("inferno-collapse-perf")).stdin(stacks).stdout(File::create(&folded)?));
    let read = script.wait()?.success();
    if whole && read { Ok(folded) } else { Err(io::Error::other("the samples could not be read")) }
}

/// The share of each stage in the order of their table, and what is left.
fn shares(folded: &str) -> Vec<(&'static str, f64)> {
    let mut counts = vec![0u64; STAGES.len() + 1];
    for (stack, count) in folded.lines().filter_map(|line| line.rsplit_once(' ')) {
        let stage = stack.rsplit(';').find_map(|frame| {
            STAGES.iter().position(|(_, marks)| marks.iter().any(|mark| frame.contains(mark)))
        });
        counts[stage.unwrap_or(STAGES.len())] += count.parse().unwrap_or(0);
    }
    let all = counts.iter().sum::<u64>().max(1) as f64;
    let names = STAGES.iter().map(|(name, _)| *name).chain(["elsewhere"]);
    names
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| (name, count as f64 / all))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn a_sample_counts_for_its_innermost_stage() {
        let folded = "a;millstream_server::pipeline::Edge::call;millstream_server::pipeline::Edge::read::x;sha256 30\n\
                      a;millstream_server::pipeline::Edge::call;millstream_wire::sigv4::verify;sha256 50\n\
                      a;b c 20\n";
        assert_eq!(shares(folded), [("body: SHA-256", 0.3), ("signature", 0.5), ("elsewhere", 0.2)]);
    }
}
