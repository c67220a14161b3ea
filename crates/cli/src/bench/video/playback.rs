//! How soon a viewer has what a camera sends, and how long a clip takes.

use std::{sync::Arc, time::Duration};

use http_body_util::BodyExt as _;
use hyper::body::Frame;
use millstream_base::{Clock as _, Timestamp};
use millstream_runtime::{sleep, spawn, timeout};
use serde_json::json;
use tokio::sync::mpsc;

use super::{
    camera::{self, Camera, Until},
    media::{FRAGMENT_MS, FRAMES, MARK, frames, head},
};
use crate::client::{Error, Rest};

/// Bytes of a frame: 4 Mbit/s at 25 frames a second.
const FRAME_BYTES: usize = 20_000;
/// Fragments that are watched.
const WATCHED: u64 = 4;
/// Fragments of a clip, and bytes of each; one may have 100 MB (`GetClip` in the API guide).
const CLIP_FRAGMENTS: u64 = 99;
const CLIP_FRAGMENT_BYTES: usize = 1_000_000;
/// How long a frame may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Microseconds from the last byte of a frame sent to the same byte viewed by GetMedia, for some fragments of live video.
pub(super) async fn delays(rest: &Arc<Rest>, name: &str) -> Result<Vec<u64>, Error> {
    let (media, answer) = camera::open(rest, name).await?;
    drop(spawn(answer.into_body().collect()));
    let send = async |piece| {
        let gone = || Error::Incomplete("the camera's connection ended".into());
        media.send(Ok(Frame::data(piece))).await.map_err(|_| gone())
    };
    let from = now_ms(rest);
    send(head()).await?;
    let (seen, mut viewed) = mpsc::unbounded_channel();
    let interval = Duration::from_millis(FRAGMENT_MS / FRAMES as u64);
    let mut delays = Vec::new();
    for fragment in 0..WATCHED {
        let first = fragment * FRAMES as u64;
        for (number, piece) in (first..).zip(frames(from + fragment * FRAGMENT_MS, FRAME_BYTES, first)) {
            if number > first {
                sleep(interval).await;
            }
            send(piece).await?;
            let sent = rest.clock().monotonic();
            match number.checked_sub(1).filter(|frame| *frame >= first) {
                None => {} // the fragment's head, which comes before its frames
                // The viewer comes into an open fragment.
                Some(0) => {
                    let (viewer, stream, seen) = (rest.clone(), name.to_owned(), seen.clone());
                    drop(spawn(async move { view(&viewer, &stream, seen).await }));
                }
                Some(frame) => {
                    let at = await_frame(&mut viewed, frame).await?;
                    // The first one waited for the viewer's connection.
                    if frame > 1 {
                        delays.push(at.saturating_sub(sent).as_micros() as u64);
                    }
                }
            }
        }
    }
    Ok(delays)
}

/// Tells of every frame that GetMedia brings from now on, and when its last byte comes.
async fn view(rest: &Rest, name: &str, seen: mpsc::UnboundedSender<(u64, Duration)>) -> Result<(), Error> {
    let input = json!({ "StreamName": name, "StartSelector": { "StartSelectorType": "NOW" } });
    let mut body = rest.open("/getMedia", &input).await?.into_body();
    let mut bytes: Vec<u8> = Vec::new();
    let whole = MARK.len() + 8;
    while let Some(piece) = body.frame().await {
        let Ok(data) = piece.map_err(|error| rest.broken(error))?.into_data() else { continue };
        let at = rest.clock().monotonic();
        bytes.extend_from_slice(&data);
        let mut done = 0;
        while let Some(found) = memchr::memmem::find(&bytes[done..], MARK).map(|found| done + found)
            && let Some(number) = bytes.get(found + MARK.len()..found + whole)
        {
            let number = u64::from_be_bytes(number.try_into().expect("eight bytes"));
            if seen.send((number, at)).is_err() {
                return Ok(());
            }
            done = found + whole;
        }
        // A mark may have come in part.
        bytes.drain(..done.max(bytes.len().saturating_sub(whole - 1)));
    }
    Ok(())
}

/// When the frame was viewed.
async fn await_frame(
    viewed: &mut mpsc::UnboundedReceiver<(u64, Duration)>,
    frame: u64,
) -> Result<Duration, Error> {
    loop {
        let missing = || Error::Incomplete(format!("frame {frame} was not viewed"));
        let (number, at) = timeout(PATIENCE, viewed.recv()).await.ok().flatten().ok_or_else(missing)?;
        if number == frame {
            return Ok(at);
        }
    }
}

/// A clip that was made.
pub(super) struct Clip {
    pub bytes: u64,
    pub took: Duration,
}

/// Makes a clip of nearly as much as a clip may have.
pub(super) async fn clip(rest: &Arc<Rest>, name: &str) -> Result<Clip, Error> {
    let from_ms = now_ms(rest);
    let media = Camera {
        fragment_bytes: CLIP_FRAGMENT_BYTES,
        in_flight: 8,
        from_ms,
        until: Until::Sent(CLIP_FRAGMENTS),
    };
    camera::run(rest.clone(), name.to_owned(), media).await?;
    let seconds = |ms: u64| Timestamp::from_millis(i64::try_from(ms).unwrap_or(i64::MAX)).as_seconds();
    let input = json!({
        "StreamName": name,
        "ClipFragmentSelector": {
            "FragmentSelectorType": "PRODUCER_TIMESTAMP",
            "TimestampRange": {
                "StartTimestamp": seconds(from_ms),
                "EndTimestamp": seconds(from_ms + CLIP_FRAGMENTS * FRAGMENT_MS),
            },
        },
    });
    let begun = rest.clock().monotonic();
    let mut body = rest.open("/getClip", &input).await?.into_body();
    let mut bytes = 0;
    while let Some(piece) = body.frame().await {
        let piece = piece.map_err(|error| rest.broken(error))?;
        bytes += piece.data_ref().map_or(0, |data| data.len() as u64);
    }
    Ok(Clip { bytes, took: rest.clock().monotonic().saturating_sub(begun) })
}

fn now_ms(rest: &Rest) -> u64 {
    u64::try_from(rest.clock().now().as_millis()).unwrap_or_default()
}
