//! `dev --demo`: a stream with something in it, so that there is something to look at.

use std::{fmt::Write as _, sync::Arc, time::Duration};

use base::{Clock, Rng};
use millstream_base as base;
use millstream_runtime as runtime;
use runtime::{WorkError, Worker, sleep};

use crate::pipeline::Edge;

/// The demo stream.
pub const STREAM: &str = "demo";

/// Puts the page views of a small shop into the demo stream, a few every quarter of a second.
pub struct DemoProducer {
    edge: Arc<Edge>,
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
    created: bool,
}

const EVERY: Duration = Duration::from_millis(250);
const PAGES: [&str; 6] = ["/", "/search", "/product", "/cart", "/checkout", "/thanks"];

impl DemoProducer {
    /// Creates the stream with its first step, unless it is there.
    pub fn new(edge: Arc<Edge>, clock: Arc<dyn Clock>, rng: Arc<dyn Rng>) -> Self {
        Self { edge, clock, rng, created: false }
    }

    async fn call(&self, operation: &str, input: &str) -> Result<(), WorkError> {
        match self.edge.call_as_root("kinesis", operation, input.as_bytes()).await {
            Ok(_) => Ok(()),
            Err(error) if error.code().name == "ResourceInUseException" => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    fn records(&self) -> String {
        let mut records = String::new();
        for _ in 0..1 + self.rng.next_u64() % 5 {
            let bits = self.rng.next_u64();
            let user = format!("user-{}", bits % 40);
            let page = PAGES[(bits >> 8) as usize % PAGES.len()];
            let view = format!(
                "{{\"time_ms\":{},\"user\":\"{user}\",\"page\":\"{page}\",\"took_ms\":{}}}",
                self.clock.now().as_millis(),
                (bits >> 16) % 400
            );
            let data = base64_simd::STANDARD.encode_to_string(view);
            let comma = if records.is_empty() { "" } else { "," };
            let _ = write!(records, "{comma}{{\"Data\":\"{data}\",\"PartitionKey\":\"{user}\"}}");
        }
        records
    }
}

impl Worker for DemoProducer {
    async fn wait(&mut self) {
        if self.created {
            sleep(EVERY).await;
        }
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        if !self.created {
            self.call("CreateStream", &format!("{{\"StreamName\":\"{STREAM}\",\"ShardCount\":2}}")).await?;
            self.created = true;
        }
        let records = self.records();
        self.call("PutRecords", &format!("{{\"StreamName\":\"{STREAM}\",\"Records\":[{records}]}}")).await
    }
}
