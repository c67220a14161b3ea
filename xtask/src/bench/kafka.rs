//! An Apache Kafka broker under its own load generators.
//!
//! One node in KRaft mode with four partitions; producers ask for `acks=all`. By default Kafka answers before the disk has the
//! records; `flush.messages=1` makes it wait, as Millstream always does.

use std::{
    fs, io,
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use super::{
    peers::{Process, Row, await_port, free_port, millis},
    server::resident_mib,
};

/// When the broker makes its log durable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flush {
    /// When the operating system wants to: the default.
    Never,
    /// Before each answer.
    EveryMessage,
}

/// Records of the run that says how many the next one should have.
const TRIAL: u64 = 100_000;

/// Measures a broker whose jars lie in `jars`.
pub(super) fn run(jars: &Path, directory: &Path, flush: Flush, seconds: u32) -> io::Result<Row> {
    let broker = Broker::start(jars, directory, flush)?;
    let name = match flush {
        Flush::Never => "Kafka 4.4.0, acks=all".to_owned(),
        Flush::EveryMessage => "Kafka 4.4.0, acks=all, flush.messages=1".to_owned(),
    };
    let mut row = Row { name, ready_ms: broker.ready_ms, ..Row::default() };
    broker.create_topic(flush)?;
    let trial = broker.produce(TRIAL)?;
    let records = ((trial * f64::from(seconds)) as u64).max(TRIAL);
    let before = cpu_seconds(broker.process.pid());
    row.batches = Some(broker.produce(records)?);
    let used = cpu_seconds(broker.process.pid()).zip(before).map(|(after, before)| after - before);
    row.cpu_s = used.map(|used| used / records as f64 * 1e6);
    row.gets = Some(broker.consume(records)?);
    row.resident_mib = resident_mib(broker.process.pid());
    Ok(row)
}

struct Broker<'a> {
    process: Process,
    jars: &'a Path,
    directory: std::path::PathBuf,
    bootstrap: String,
    ready_ms: f64,
}

impl<'a> Broker<'a> {
    fn start(jars: &'a Path, directory: &Path, flush: Flush) -> io::Result<Self> {
        let directory = directory.join(format!("kafka-{flush:?}"));
        let _ = fs::remove_dir_all(&directory);
        fs::create_dir_all(&directory)?;
        let (port, controller) = (free_port()?, free_port()?);
        let file = directory.join("server.properties");
        fs::write(
            &file,
            format!(
                "process.roles=broker,controller\nnode.id=1\ncontroller.quorum.voters=1@127.0.0.1:{controller}\n\
                 listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller}\n\
                 controller.listener.names=CONTROLLER\nlog.dirs={}\noffsets.topic.replication.factor=1\n\
                 group.initial.rebalance.delay.ms=0\n",
                directory.join("data").display()
            ),
        )?;
        let config = file.display().to_string();
        output(java(jars, "kafka.tools.StorageTool").args([
            "format",
            "-t",
            "bWlsbHN0cmVhbS1wZWVyLQ",
            "-c",
            &config,
        ]))?;
        let begun = Instant::now();
        let process = Process::start(java(jars, "kafka.Kafka").arg(&config))?;
        await_port(port)?;
        let ready_ms = millis(begun.elapsed());
        Ok(Self { process, jars, directory, bootstrap: format!("127.0.0.1:{port}"), ready_ms })
    }

    fn create_topic(&self, flush: Flush) -> io::Result<()> {
        let mut command = java(self.jars, "org.apache.kafka.tools.TopicCommand");
        command.args([
            "--bootstrap-server",
            &self.bootstrap,
            "--create",
            "--topic",
            "bench",
            "--partitions",
            "4",
        ]);
        if flush == Flush::EveryMessage {
            command.args(["--config", "flush.messages=1"]);
        }
        output(&mut command).map(drop)
    }

    /// Records a second.
    fn produce(&self, records: u64) -> io::Result<f64> {
        let mut command = java(self.jars, "org.apache.kafka.tools.ProducerPerformance");
        command.args(["--topic", "bench", "--record-size", "100", "--throughput", "-1"]);
        command.args(["--num-records", &records.to_string(), "--producer-props", "acks=all"]);
        command.arg(format!("bootstrap.servers={}", self.bootstrap));
        let told = output(&mut command)?;
        // "N records sent, R records/sec (…"; the last line is that of the whole run.
        let rate = |line: &str| line.split("records sent, ").nth(1)?.split_whitespace().next()?.parse().ok();
        told.lines().rev().find_map(rate).ok_or_else(|| io::Error::other(format!("no rate in: {told}")))
    }

    /// Records a second.
    fn consume(&self, records: u64) -> io::Result<f64> {
        let mut command = java(self.jars, "org.apache.kafka.tools.ConsumerPerformance");
        command.args(["--topic", "bench", "--bootstrap-server", &self.bootstrap]);
        command.args(["--messages", &records.to_string(), "--timeout", "60000"]);
        let told = output(&mut command)?;
        let mut lines = told.lines().filter(|line| line.contains(", "));
        let mut rate = || {
            let column = lines.next()?.split(", ").position(|name| name.trim() == "fetch.nMsg.sec")?;
            lines.next_back()?.split(", ").nth(column)?.trim().parse().ok()
        };
        rate().ok_or_else(|| io::Error::other(format!("no rate in: {told}")))
    }
}

impl Drop for Broker<'_> {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.directory);
    }
}

fn java(jars: &Path, class: &str) -> Command {
    let mut command = Command::new("java");
    command.args(["-Xmx1g", "-cp"]).arg(jars.join("*")).arg(class);
    command
}

fn output(command: &mut Command) -> io::Result<String> {
    let output = command.stdin(Stdio::null()).output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(text);
    }
    let why = String::from_utf8_lossy(&output.stderr);
    Err(io::Error::other(format!("{text}{why}")))
}

/// Processor time of a process, where the system tells it as Linux does: in hundredths of a second.
fn cpu_seconds(pid: u32) -> Option<f64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: u64 = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some(ticks as f64 / 100.0)
}
