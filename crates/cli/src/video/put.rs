//! `millstream video put`: a producer of video for files and pipes.

use std::{
    fs::File,
    io::{self, Read, Write as _},
    path::{Path, PathBuf},
};

use bytes::Bytes;
use futures_util::stream;
use http_body_util::{BodyExt as _, StreamBody};
use hyper::body::Frame;
use millstream_base::{Clock as _, Timestamp};
use millstream_runtime::spawn_thread;
use serde_json::{Value, json};
use tokio::sync::mpsc;

use super::rest;
use crate::{
    client::{Error, Rest, RestBody},
    connection::ConnectionArgs,
    output::note,
    times,
};

/// Arguments of `video put`.
#[derive(Debug, clap::Args)]
pub struct PutArgs {
    /// Name of the video stream
    stream: String,
    /// Matroska file, or `-` for standard input
    file: PathBuf,
    /// When the media begins, such as 2026-01-31T12:00:00Z or -10m [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    start: Option<String>,
    /// The media's timecodes are times since 1970
    #[arg(long, conflicts_with = "start")]
    absolute: bool,
    /// Make the stream if there is none, keeping its fragments for so many hours
    #[arg(long, value_name = "HOURS")]
    create: Option<u32>,
    #[command(flatten)]
    connection: ConnectionArgs,
}

/// How much of a file is read at once.
const PIECE_BYTES: usize = 256 << 10;
/// Pieces that may wait to be sent.
const PIECES: usize = 8;

/// Runs the command.
pub async fn run(args: PutArgs) -> Result<(), Error> {
    let rest = rest(&args.connection)?;
    if let Some(hours) = args.create {
        create(&rest, &args.stream, hours).await?;
    }
    let now = rest.clock().now();
    let start = match &args.start {
        Some(text) => times::parse_moment(text, now).map_err(Error::Usage)?,
        None => now,
    };
    let (kind, start) = if args.absolute { ("ABSOLUTE", now) } else { ("RELATIVE", start) };
    let start = seconds(start);
    let headers = [
        ("content-type", "application/octet-stream"),
        ("x-amzn-stream-name", args.stream.as_str()),
        ("x-amzn-fragment-timecode-type", kind),
        ("x-amzn-producer-start-timestamp", &start),
        ("x-amzn-fragment-acknowledgment-required", "1"),
    ];
    let answer = rest.stream("/putMedia", &headers, media(&args.file)?).await?;
    acknowledgements(&rest, answer).await
}

fn seconds(moment: Timestamp) -> String {
    let ms = moment.as_millis();
    format!("{}.{:03}", ms.div_euclid(1000), ms.rem_euclid(1000))
}

async fn create(rest: &Rest, stream: &str, hours: u32) -> Result<(), Error> {
    let input = json!({ "StreamName": stream, "DataRetentionInHours": hours });
    match rest.call("/createStream", &input).await {
        Ok(_) => {
            note(&format!("made video stream {stream}"));
            Ok(())
        }
        Err(error) if error.code() == Some("ResourceInUseException") => Ok(()),
        Err(error) => Err(error),
    }
}

/// The file as a body, read by a thread of its own.
fn media(path: &Path) -> Result<RestBody, Error> {
    let mut file: Box<dyn Read + Send> = match path == Path::new("-") {
        true => Box::new(io::stdin()),
        false => Box::new(File::open(path).map_err(|error| Error::file(path, error))?),
    };
    let (sender, receiver) = mpsc::channel(PIECES);
    spawn_thread("media", move || {
        loop {
            let mut piece = vec![0; PIECE_BYTES];
            let read = match file.read(&mut piece) {
                Ok(0) => break,
                Ok(count) => {
                    piece.truncate(count);
                    Ok(Frame::data(Bytes::from(piece)))
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => Err(error),
            };
            let failed = read.is_err();
            if sender.blocking_send(read).is_err() || failed {
                break;
            }
        }
    })?;
    let pieces = stream::unfold(receiver, |mut receiver| async {
        let piece = receiver.recv().await?;
        Some((piece, receiver))
    });
    Ok(StreamBody::new(pieces).boxed_unsync())
}

/// Prints acknowledgements as they come; an error among them is the command's.
async fn acknowledgements(rest: &Rest, answer: http::Response<hyper::body::Incoming>) -> Result<(), Error> {
    let mut body = answer.into_body();
    let mut rest_of_line = Vec::new();
    let mut refused = None;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|error| rest.broken(error))?.into_data() else { continue };
        rest_of_line.extend_from_slice(&data);
        while let Some(end) = rest_of_line.iter().position(|&byte| byte == b'\n') {
            let line: Vec<u8> = rest_of_line.drain(..=end).collect();
            io::stdout().lock().write_all(&line)?;
            let ack: Value = serde_json::from_slice(&line).unwrap_or_default();
            if ack["EventType"] == "ERROR" {
                let code = ack["ErrorCode"].as_str().unwrap_or("no reason given");
                refused = Some(format!("the stream refused the media: {code}"));
            }
        }
    }
    refused.map_or(Ok(()), |why| Err(Error::Incomplete(why)))
}
