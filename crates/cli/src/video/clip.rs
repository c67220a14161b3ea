//! `millstream video clip`: a part of a stream as an MP4 file.

use std::path::PathBuf;

use millstream_base::Clock as _;
use serde_json::json;

use super::{copy, output, rest};
use crate::{client::Error, connection::ConnectionArgs, output::note, times};

/// Arguments of `video clip`.
#[derive(Debug, clap::Args)]
pub struct ClipArgs {
    /// Name of the video stream
    stream: String,
    /// Begin, by the producer's clock: 2026-01-31T12:00:00Z or -10m
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    start: String,
    /// End [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    end: Option<String>,
    /// The file to write; `-` is standard output
    #[arg(long, short, value_name = "FILE")]
    output: PathBuf,
    #[command(flatten)]
    connection: ConnectionArgs,
}

/// Runs the command.
pub async fn run(args: ClipArgs) -> Result<(), Error> {
    let rest = rest(&args.connection)?;
    let now = rest.clock().now();
    let moment = |text: &str| times::parse_moment(text, now).map_err(Error::Usage);
    let start = moment(&args.start)?;
    let end = args.end.as_deref().map_or(Ok(now), moment)?;
    let input = json!({
        "StreamName": args.stream,
        "ClipFragmentSelector": {
            "FragmentSelectorType": "PRODUCER_TIMESTAMP",
            "TimestampRange": { "StartTimestamp": start.as_seconds(), "EndTimestamp": end.as_seconds() },
        },
    });
    let answer = rest.open("/getClip", &input).await?;
    let bytes = copy(&rest, answer, output(&args.output)?.as_mut()).await?;
    note(&format!("{bytes} bytes of video"));
    Ok(())
}
