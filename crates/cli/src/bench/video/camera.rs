//! A camera: fragments on one connection, and their acknowledgements on the same.

use std::{collections::HashMap, sync::Arc, time::Duration};

use bytes::Bytes;
use futures_util::stream;
use http::Response;
use http_body_util::{BodyExt as _, StreamBody};
use hyper::body::{Frame, Incoming};
use millstream_base::Clock as _;
use millstream_runtime::{spawn, timeout};
use serde_json::Value;
use tokio::sync::{Semaphore, mpsc};

use super::media::{FRAGMENT_MS, cluster, head};
use crate::client::{Error, Rest};

/// How long acknowledgements may take once nothing more is sent.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is sent.
pub(super) type Media = mpsc::Sender<std::io::Result<Frame<Bytes>>>;

/// Begins to put media: where it goes in, and the acknowledgements.
pub(super) async fn open(rest: &Rest, name: &str) -> Result<(Media, Response<Incoming>), Error> {
    let (sender, receiver) = mpsc::channel(1);
    let pieces = stream::unfold(receiver, |mut receiver| async {
        let piece = receiver.recv().await?;
        Some((piece, receiver))
    });
    let body = StreamBody::new(pieces).boxed_unsync();
    let headers = [
        ("x-amzn-stream-name", name),
        ("x-amzn-fragment-timecode-type", "ABSOLUTE"),
        ("x-amzn-fragment-acknowledgment-required", "1"),
    ];
    Ok((sender, rest.stream("/putMedia", &headers, body).await?))
}

/// When a camera stops.
#[derive(Clone, Copy)]
pub(super) enum Until {
    Passed(Duration),
    Sent(u64),
}

/// What a camera sends.
#[derive(Clone, Copy)]
pub(super) struct Camera {
    /// Of each fragment.
    pub fragment_bytes: usize,
    /// Fragments that may wait for their acknowledgement.
    pub in_flight: usize,
    /// The producer's time of the first fragment, in milliseconds.
    pub from_ms: u64,
    pub until: Until,
}

/// Puts fragments until it is time to stop; gives the microseconds from each one's last byte to its PERSISTED.
pub(super) async fn run(rest: Arc<Rest>, name: String, camera: Camera) -> Result<Vec<u64>, Error> {
    let (sender, answer) = open(&rest, &name).await?;
    let room = Arc::new(Semaphore::new(camera.in_flight.max(1)));
    let (sent, mut known) = mpsc::unbounded_channel();
    let (ahead, clock) = (room.clone(), rest.clone());
    drop(spawn(async move {
        let begun = clock.clock().monotonic();
        let _ = sender.send(Ok(Frame::data(head()))).await;
        for count in 0.. {
            let goes_on = match camera.until {
                Until::Passed(duration) => clock.clock().monotonic() < begun + duration,
                Until::Sent(fragments) => count < fragments,
            };
            let permit = if goes_on { ahead.acquire().await.ok() } else { None };
            let Some(permit) = permit else { break };
            permit.forget();
            let timecode = camera.from_ms + count * FRAGMENT_MS;
            // A fragment is complete once the next begins or its end is said.
            let fragment = cluster(timecode, camera.fragment_bytes);
            if sender.send(Ok(Frame::data(fragment))).await.is_err() {
                break;
            }
            let _ = sent.send((timecode, clock.clock().monotonic()));
        }
    }));
    let mut body = answer.into_body();
    let (mut waiting, mut latencies, mut line) = (HashMap::new(), Vec::new(), Vec::new());
    loop {
        let frame = timeout(PATIENCE, body.frame()).await;
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
