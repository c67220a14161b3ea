//! `millstream bench video`: cameras that put fragments as fast as the server persists them.

use std::{collections::HashMap, sync::Arc, time::Duration};

use bytes::{BufMut as _, Bytes, BytesMut};
use futures_util::stream;
use http_body_util::{BodyExt as _, StreamBody};
use hyper::body::Frame;
use millstream_base::Clock as _;
use millstream_runtime::{spawn, timeout};
use serde_json::{Value, json};
use tokio::sync::{Semaphore, mpsc};

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
    /// Print JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: ConnectionArgs,
}

/// Frames of a fragment, and milliseconds.
const FRAMES: usize = 50;
const FRAGMENT_MS: u64 = 2000;
/// How long acknowledgements may take once nothing more is sent.
const PATIENCE: Duration = Duration::from_secs(30);

/// Runs the command.
pub async fn run(args: VideoArgs) -> Result<(), Error> {
    let rest = Arc::new(rest(&args.connection)?);
    let names: Vec<String> = (0..args.streams)
        .map(|index| format!("bench-video-{}-{index}", rest.clock().now().as_millis()))
        .collect();
    let mut arns = Vec::new();
    for name in &names {
        let made =
            rest.call("/createStream", &json!({ "StreamName": name, "DataRetentionInHours": 1 })).await?;
        arns.push(made["StreamARN"].clone());
    }
    let began = rest.clock().monotonic();
    let cameras: Vec<_> = names
        .iter()
        .map(|name| {
            spawn(camera(rest.clone(), name.clone(), args.fragment_bytes, args.in_flight, args.duration))
        })
        .collect();
    let mut latencies = Vec::new();
    let mut failure = None;
    for camera in cameras {
        match camera.await {
            Some(Ok(found)) => latencies.extend(found),
            Some(Err(error)) => failure = Some(error),
            None => failure = Some(Error::Incomplete("a camera ended early".into())),
        }
    }
    let seconds = rest.clock().monotonic().saturating_sub(began).as_secs_f64();
    for arn in &arns {
        rest.call("/deleteStream", &json!({ "StreamARN": arn })).await?;
    }
    failure.map_or_else(|| report(&args, latencies, seconds), Err)
}

/// Puts fragments until the time is over; gives the microseconds from each one's last byte to its PERSISTED.
async fn camera(
    rest: Arc<Rest>,
    name: String,
    fragment_bytes: usize,
    in_flight: usize,
    duration: Duration,
) -> Result<Vec<u64>, Error> {
    let (sender, receiver) = mpsc::channel::<std::io::Result<Frame<Bytes>>>(1);
    let pieces = stream::unfold(receiver, |mut receiver| async {
        let piece = receiver.recv().await?;
        Some((piece, receiver))
    });
    let body = StreamBody::new(pieces).boxed_unsync();
    let headers = [
        ("x-amzn-stream-name", name.as_str()),
        ("x-amzn-fragment-timecode-type", "ABSOLUTE"),
        ("x-amzn-fragment-acknowledgment-required", "1"),
    ];
    let answer = rest.stream("/putMedia", &headers, body).await?;
    let room = Arc::new(Semaphore::new(in_flight.max(1)));
    let (sent, mut known) = mpsc::unbounded_channel();
    let (ahead, clock) = (room.clone(), rest.clone());
    drop(spawn(async move {
        let end = clock.clock().monotonic() + duration;
        let _ = sender.send(Ok(Frame::data(head()))).await;
        let mut timecode = 0;
        while clock.clock().monotonic() < end {
            let Ok(permit) = ahead.acquire().await else { break };
            permit.forget();
            timecode += FRAGMENT_MS;
            // A fragment is complete once the next begins or its end is said.
            let fragment = cluster(timecode, fragment_bytes);
            if sender.send(Ok(Frame::data(fragment))).await.is_err() {
                break;
            }
            let _ = sent.send((timecode, clock.clock().monotonic()));
        }
    }));
    let mut body = answer.into_body();
    let (mut waiting, mut latencies, mut line) = (HashMap::new(), Vec::new(), Vec::new());
    loop {
        let frame = timeout(duration + PATIENCE, body.frame()).await;
        let frame = frame.map_err(|_| Error::Incomplete("acknowledgements do not come".into()))?;
        let Some(frame) = frame else { return Ok(latencies) };
        let Ok(data) = frame.map_err(|error| rest.broken(error))?.into_data() else { continue };
        line.extend_from_slice(&data);
        while let Some(end) = line.iter().position(|&byte| byte == b'\n') {
            let ack: Value =
                serde_json::from_slice(&line.drain(..=end).collect::<Vec<u8>>()).unwrap_or_default();
            while let Ok((timecode, at)) = known.try_recv() {
                waiting.insert(timecode, at);
            }
            match ack["EventType"].as_str() {
                Some("PERSISTED") => {
                    room.add_permits(1);
                    let at = waiting.remove(&ack["FragmentTimecode"].as_u64().unwrap_or_default());
                    let took = at.map(|at| rest.clock().monotonic().saturating_sub(at));
                    latencies.push(took.unwrap_or_default().as_micros() as u64);
                }
                Some("ERROR") => return Err(Error::Incomplete(format!("media was refused: {ack}"))),
                _ => {}
            }
        }
    }
}

fn report(args: &VideoArgs, mut latencies: Vec<u64>, seconds: f64) -> Result<(), Error> {
    use std::io::Write as _;
    latencies.sort_unstable();
    let at = |part: f64| latencies.get((latencies.len() as f64 * part) as usize).copied().unwrap_or_default();
    let fragments = latencies.len() as f64 / seconds;
    let bytes = fragments * args.fragment_bytes as f64;
    let mut out = stdout();
    if args.json {
        let value = json!({
            "streams": args.streams, "fragmentBytes": args.fragment_bytes, "seconds": seconds,
            "fragmentsPerSecond": fragments, "bytesPerSecond": bytes,
            "persistedMicroseconds": { "p50": at(0.5), "p99": at(0.99) },
        });
        writeln!(out, "{value}")?;
        return Ok(());
    }
    writeln!(
        out,
        "{} streams, fragments of {} bytes, {seconds:.1} s",
        args.streams,
        grouped(args.fragment_bytes as u64)
    )?;
    writeln!(out, "  {:>12} bytes/s persisted", grouped(bytes as u64))?;
    writeln!(out, "  {fragments:>12.1} fragments/s")?;
    writeln!(out, "  {:>12} us from a fragment's last byte to PERSISTED, p50", grouped(at(0.5)))?;
    writeln!(out, "  {:>12} us, p99", grouped(at(0.99)))?;
    Ok(())
}

fn element(id: &[u8], content: &[u8]) -> Vec<u8> {
    let mut out = id.to_vec();
    out.put_u64(0x0100_0000_0000_0000 | content.len() as u64);
    out.extend_from_slice(content);
    out
}

/// The head of a Matroska stream with one video track.
fn head() -> Bytes {
    const CODEC_PRIVATE: &[u8] =
        &[1, 0x4d, 0x40, 0x1f, 0xff, 0xe1, 0, 4, 0x67, 0x4d, 0x40, 0x1f, 1, 0, 2, 0x68, 0xee];
    let mut out = element(&[0x1a, 0x45, 0xdf, 0xa3], &element(&[0x42, 0x82], b"matroska"));
    out.extend_from_slice(&[0x18, 0x53, 0x80, 0x67, 1, 255, 255, 255, 255, 255, 255, 255]);
    out.extend(element(&[0x15, 0x49, 0xa9, 0x66], &element(&[0x2a, 0xd7, 0xb1], &[0x0f, 0x42, 0x40])));
    let track = [
        element(&[0xd7], &[1]),
        element(&[0x83], &[1]),
        element(&[0x86], b"V_MPEG4/ISO/AVC"),
        element(&[0x63, 0xa2], CODEC_PRIVATE),
    ]
    .concat();
    out.extend(element(&[0x16, 0x54, 0xae, 0x6b], &element(&[0xae], &track)));
    out.into()
}

/// A fragment of frames of noise, with the tag that says that it is complete.
fn cluster(timecode: u64, bytes: usize) -> Bytes {
    let frame = vec![0x5a; (bytes / FRAMES).max(1)];
    let mut content = element(&[0xe7], &timecode.to_be_bytes());
    for index in 0..FRAMES {
        let offset = (index as u64 * FRAGMENT_MS / FRAMES as u64) as u16;
        let flags = if index == 0 { 0x80 } else { 0 };
        let block = [&[0x81][..], &offset.to_be_bytes(), &[flags], &frame].concat();
        content.extend(element(&[0xa3], &block));
    }
    let mut out = BytesMut::from(&element(&[0x1f, 0x43, 0xb6, 0x75], &content)[..]);
    let tag =
        [element(&[0x45, 0xa3], b"AWS_KINESISVIDEO_END_OF_FRAGMENT"), element(&[0x44, 0x87], b"")].concat();
    let tags = element(&[0x12, 0x54, 0xc3, 0x67], &element(&[0x73, 0x73], &element(&[0x67, 0xc8], &tag)));
    out.extend_from_slice(&tags);
    out.freeze()
}
