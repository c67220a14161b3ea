//! `millstream video`: media into a video stream and out of it.

mod clip;
mod play;
mod put;

use std::{fs::File, io, path::Path};

use crate::{
    client::{Error, Rest},
    connection::ConnectionArgs,
};

/// Arguments of `video`.
#[derive(Debug, clap::Args)]
pub struct VideoArgs {
    #[command(subcommand)]
    command: VideoCommand,
}

#[derive(Debug, clap::Subcommand)]
enum VideoCommand {
    /// Put Matroska from a file or standard input into a stream, and print the acknowledgements
    Put(put::PutArgs),
    /// Write a stream's media as it arrives, or print a URL for players
    Play(play::PlayArgs),
    /// Write a part of a stream as an MP4 file
    Clip(clip::ClipArgs),
}

/// Runs the command.
pub async fn run(args: VideoArgs) -> Result<(), Error> {
    match args.command {
        VideoCommand::Put(args) => put::run(args).await,
        VideoCommand::Play(args) => play::run(args).await,
        VideoCommand::Clip(args) => clip::run(args).await,
    }
}

/// A client of Video Streams.
pub fn rest(connection: &ConnectionArgs) -> Result<Rest, Error> {
    Ok(Rest::new(connection.connector()?, connection.signer()?, "kinesisvideo"))
}

/// A file to write to; `-` is standard output.
fn output(path: &Path) -> Result<Box<dyn io::Write + Send>, Error> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdout()));
    }
    Ok(Box::new(File::create(path).map_err(|error| Error::file(path, error))?))
}

/// Writes an answer as it comes; says how many bytes there were.
async fn copy(
    rest: &Rest,
    answer: http::Response<hyper::body::Incoming>,
    out: &mut dyn io::Write,
) -> Result<u64, Error> {
    use http_body_util::BodyExt as _;
    let mut body = answer.into_body();
    let mut count = 0;
    while let Some(frame) = body.frame().await {
        if let Ok(data) = frame.map_err(|error| rest.broken(error))?.into_data() {
            out.write_all(&data)?;
            out.flush()?;
            count += data.len() as u64;
        }
    }
    Ok(count)
}
