//! `millstream bench video`: cameras that put fragments as fast as the server persists them, then how soon a viewer has a
//! frame and how long a clip takes.

mod camera;
mod media;
mod playback;

use std::{io::Write as _, sync::Arc, time::Duration};

use camera::{Camera, Until};
use millstream_base::Clock as _;
use millstream_runtime::spawn;
use serde_json::{Value, json};

use super::process::{Usage, Watch};
use crate::{
    client::{Error, Rest},
    connection::ConnectionArgs,
    output::{grouped, stdout},
    times,
    video::rest,
};

/// Arguments of `bench video`.
#[derive(Debug, clap::Args)]
pub struct VideoArgs {
    /// Streams, each with a camera of its own; they are made before and deleted after
    #[arg(long, default_value_t = 4)]
    streams: usize,
    /// Bytes of a fragment
    #[arg(long, default_value_t = 1_000_000, value_name = "BYTES")]
    fragment_bytes: usize,
    /// Fragments of a camera that may wait for their acknowledgement
    #[arg(long, default_value_t = 4, value_name = "N")]
    in_flight: usize,
    /// How long to measure
    #[arg(long, default_value = "10s", value_parser = times::parse_duration)]
    duration: Duration,
    /// Process of the server, to report what it uses (on this machine)
    #[arg(long)]
    pid: Option<u32>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: ConnectionArgs,
}

/// Runs the command.
pub async fn run(args: VideoArgs) -> Result<(), Error> {
    let rest = Arc::new(rest(&args.connection)?);
    let run = rest.clock().now().as_millis();
    let streams: Vec<String> = (0..args.streams).map(|index| format!("bench-video-{run}-{index}")).collect();
    let mut arns = Vec::new();
    for name in &streams {
        arns.push(create(&rest, name).await?);
    }
    let ingest = ingest(&args, &rest, &streams).await;
    let viewed = format!("bench-video-{run}-viewed");
    arns.push(create(&rest, &viewed).await?);
    let delays = playback::delays(&rest, &viewed).await;
    let clipped = format!("bench-video-{run}-clipped");
    arns.push(create(&rest, &clipped).await?);
    let clip = playback::clip(&rest, &clipped).await;
    for arn in &arns {
        rest.call("/deleteStream", &json!({ "StreamARN": arn })).await?;
    }
    report(&args, &ingest?, delays?, clip?)
}

async fn create(rest: &Rest, name: &str) -> Result<Value, Error> {
    let input = json!({ "StreamName": name, "DataRetentionInHours": 1 });
    Ok(rest.call("/createStream", &input).await?["StreamARN"].clone())
}

/// What ingest has shown.
struct Ingest {
    seconds: f64,
    /// Microseconds from each fragment's last byte to its PERSISTED, sorted.
    latencies: Vec<u64>,
    usage: Usage,
}

async fn ingest(args: &VideoArgs, rest: &Arc<Rest>, streams: &[String]) -> Result<Ingest, Error> {
    let began = rest.clock().monotonic();
    let watch = Watch::start(args.pid, began);
    let camera = Camera {
        fragment_bytes: args.fragment_bytes,
        in_flight: args.in_flight,
        from_ms: u64::try_from(rest.clock().now().as_millis()).unwrap_or_default(),
        until: Until::Passed(args.duration),
    };
    let cameras: Vec<_> =
        streams.iter().map(|name| spawn(camera::run(rest.clone(), name.clone(), camera))).collect();
    let mut latencies = Vec::new();
    let mut failure = None;
    for camera in cameras {
        match camera.await {
            Some(Ok(found)) => latencies.extend(found),
            Some(Err(error)) => failure = Some(error),
            None => failure = Some(Error::Incomplete("a camera ended early".into())),
        }
    }
    let end = rest.clock().monotonic();
    latencies.sort_unstable();
    let seconds = end.saturating_sub(began).as_secs_f64();
    failure.map_or(Ok(Ingest { seconds, latencies, usage: watch.stop(end) }), Err)
}

/// The value below which this part of the sorted ones lies.
fn percentile(sorted: &[u64], part: f64) -> u64 {
    sorted.get((sorted.len() as f64 * part) as usize).copied().unwrap_or_default()
}

fn report(
    args: &VideoArgs,
    ingest: &Ingest,
    mut delays: Vec<u64>,
    clip: playback::Clip,
) -> Result<(), Error> {
    delays.sort_unstable();
    let fragments = ingest.latencies.len() as f64 / ingest.seconds;
    let bytes = fragments * args.fragment_bytes as f64;
    let server = ingest.usage.server;
    let bytes_per_core = server.map(|server| bytes / server.cores.max(1e-9));
    let mut out = stdout();
    if args.json {
        let told = json!({
            "streams": args.streams, "fragmentBytes": args.fragment_bytes, "seconds": ingest.seconds,
            "fragmentsPerSecond": fragments, "bytesPerSecond": bytes,
            "persistedMicroseconds": {
                "p50": percentile(&ingest.latencies, 0.5), "p99": percentile(&ingest.latencies, 0.99),
            },
            "server": server.map(|server| json!({
                "cores": server.cores, "bytesPerSecondAndCore": bytes_per_core, "residentKib": server.resident_kib,
            })),
            "viewedMicroseconds": { "p50": percentile(&delays, 0.5), "p99": percentile(&delays, 0.99) },
            "clip": { "bytes": clip.bytes, "seconds": clip.took.as_secs_f64() },
        });
        writeln!(out, "{told}")?;
        return Ok(());
    }
    let each = grouped(args.fragment_bytes as u64);
    writeln!(out, "{} streams, fragments of {each} bytes, {:.1} s", args.streams, ingest.seconds)?;
    let mut line = |figure: String, what: &str| writeln!(out, "  {figure:>12} {what}");
    line(grouped(bytes as u64), "bytes/s persisted")?;
    if let (Some(server), Some(per_core)) = (server, bytes_per_core) {
        line(format!("{:.2}", server.cores), "cores of the server")?;
        line(grouped(per_core as u64), "bytes/s for each of them")?;
        line(grouped(server.resident_kib), "KiB resident")?;
    }
    line(format!("{fragments:.1}"), "fragments/s")?;
    let at = |part| grouped(percentile(&ingest.latencies, part));
    line(at(0.5), "us from a fragment's last byte to PERSISTED, p50")?;
    line(at(0.99), "us, p99")?;
    line(grouped(percentile(&delays, 0.5)), "us from a frame's last byte sent to its last byte viewed, p50")?;
    line(grouped(percentile(&delays, 0.99)), "us, p99")?;
    line(
        format!("{:.2}", clip.took.as_secs_f64()),
        &format!("s for a clip of {} bytes", grouped(clip.bytes)),
    )?;
    Ok(())
}
