//! `millstream video play`: a stream's media on standard output, or a URL for players.

use std::{io::Write as _, path::PathBuf};

use millstream_base::Clock as _;
use serde_json::{Value, json};

use super::{copy, output, rest};
use crate::{client::Error, connection::ConnectionArgs, output::stdout, times};

/// Arguments of `video play`.
#[derive(Debug, clap::Args)]
pub struct PlayArgs {
    /// Name of the video stream
    stream: String,
    /// Where to begin: now, earliest, or a time of the producer's such as 2026-01-31T12:00:00Z or -10m
    #[arg(long, default_value = "now", allow_hyphen_values = true)]
    from: String,
    /// Where the media goes; `-` is standard output, as for `millstream video play door | ffplay -`
    #[arg(long, short, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    /// Print a URL that players play by HLS, and end
    #[arg(long)]
    url: bool,
    #[command(flatten)]
    connection: ConnectionArgs,
}

/// Runs the command.
pub async fn run(args: PlayArgs) -> Result<(), Error> {
    let rest = rest(&args.connection)?;
    let moment = match args.from.to_ascii_lowercase().as_str() {
        "now" | "earliest" => None,
        _ => Some(times::parse_moment(&args.from, rest.clock().now()).map_err(Error::Usage)?.as_seconds()),
    };
    if args.url {
        let mut input = json!({ "StreamName": args.stream, "PlaybackMode": "LIVE", "DiscontinuityMode": "ON_DISCONTINUITY" });
        if let Some(seconds) = moment {
            input["PlaybackMode"] = "LIVE_REPLAY".into();
            input["HLSFragmentSelector"] = json!({
                "FragmentSelectorType": "PRODUCER_TIMESTAMP",
                "TimestampRange": { "StartTimestamp": seconds },
            });
        }
        let answer = rest.call("/getHLSStreamingSessionURL", &input).await?;
        match &answer["HLSStreamingSessionURL"] {
            Value::String(url) => writeln!(stdout(), "{url}")?,
            _ => {
                return Err(Error::Answer {
                    operation: "GetHLSStreamingSessionURL".into(),
                    what: "no URL".into(),
                });
            }
        }
        return Ok(());
    }
    let selector = match moment {
        Some(seconds) => json!({ "StartSelectorType": "PRODUCER_TIMESTAMP", "StartTimestamp": seconds }),
        None => json!({ "StartSelectorType": args.from.to_ascii_uppercase() }),
    };
    let answer =
        rest.open("/getMedia", &json!({ "StreamName": args.stream, "StartSelector": selector })).await?;
    copy(&rest, answer, output(&args.output)?.as_mut()).await.map(drop)
}
