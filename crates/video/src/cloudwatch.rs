//! What CloudWatch is told of video streams: metrics of the namespace `AWS/KinesisVideo` ("Monitoring Kinesis Video Streams
//! Metrics with CloudWatch", developer guide).

use std::{sync::Arc, time::Duration};

use api::ports::{MetricSink, Unit};
use millstream_api as api;
use millstream_runtime as runtime;
use runtime::{WorkError, Worker};

use crate::{service::Video, stream::Stream};

/// A call on its way: counted when it is dropped, as a success if that was said before.
pub(crate) struct Counting {
    video: Arc<Video>,
    stream: Arc<Stream>,
    operation: &'static str,
    began: Duration,
    outgoing_bytes: Option<usize>,
    done: bool,
}

impl Video {
    /// Counts a call on a stream from now on.
    pub(crate) fn counting(&self, stream: &Arc<Stream>, operation: &'static str) -> Counting {
        let began = self.clock.monotonic();
        Counting {
            video: self.arc(),
            stream: stream.clone(),
            operation,
            began,
            outgoing_bytes: None,
            done: false,
        }
    }
}

impl Counting {
    /// It went well.
    pub fn done(mut self) {
        self.done = true;
    }

    /// It went well, and so much is answered.
    pub fn gave(mut self, bytes: usize) {
        self.outgoing_bytes = Some(bytes);
        self.done = true;
    }
}

impl Drop for Counting {
    fn drop(&mut self) {
        let (operation, sums) = (self.operation, &self.stream.sums);
        let took = self.video.clock.monotonic().saturating_sub(self.began);
        sums.count(format!("{operation}.Requests"), 1);
        sums.add(format!("{operation}.Success"), Unit::Count, f64::from(u8::from(self.done)));
        sums.add(format!("{operation}.Latency"), Unit::Milliseconds, took.as_secs_f64() * 1000.0);
        if let Some(bytes) = self.outgoing_bytes {
            sums.bytes(format!("{operation}.OutgoingBytes"), bytes);
        }
    }
}

/// Hands the metrics of all video streams to CloudWatch once a second.
pub struct MetricsWorker {
    video: Arc<Video>,
    sink: Arc<dyn MetricSink>,
}

impl MetricsWorker {
    /// From this service to this sink.
    pub fn new(video: Arc<Video>, sink: Arc<dyn MetricSink>) -> Self {
        Self { video, sink }
    }
}

impl Worker for MetricsWorker {
    async fn wait(&mut self) {
        runtime::sleep(Duration::from_secs(1)).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        let now = self.video.clock.now();
        for stream in self.video.streams().values() {
            if stream.has_producer() {
                stream.sums.count("PutMedia.ActiveConnections", 1);
            }
            let data = stream.sums.take_data("AWS/KinesisVideo", ("StreamName", &stream.id.name), now);
            if !data.is_empty() {
                self.sink.put(&stream.id.account, &stream.id.region, data);
            }
        }
        Ok(())
    }
}
