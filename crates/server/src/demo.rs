//! `dev --demo`: a stream with something in it, a SQL application over it and a delivery stream behind it, so that there is
//! something to look at.

use std::{fmt::Write as _, sync::Arc, time::Duration};

use base::{AccountId, Arn, Clock, Region, Rng};
use millstream_base as base;
use millstream_runtime as runtime;
use runtime::{WorkError, Worker, sleep};
use serde_json::json;

use crate::pipeline::Edge;

/// The demo stream.
pub const STREAM: &str = "demo";
/// The application, and the stream that it writes to.
pub const VIEWS: &str = "demo-views";
/// The delivery stream, and the bucket that it delivers to.
const ARCHIVE: &str = "demo-archive";
/// The second version of the API of SQL applications.
const ANALYTICS: &str = "kinesisanalyticsv2";
/// What the application does.
const CODE: &str = r#"-- The views of each page in five seconds, and the slowest of them.
CREATE OR REPLACE STREAM "VIEWS" ("page" VARCHAR(16), "views" INTEGER, "slowest_ms" INTEGER);
CREATE OR REPLACE PUMP "VIEWS_PUMP" AS INSERT INTO "VIEWS"
  SELECT STREAM "page", COUNT(*), MAX("took_ms") FROM "SOURCE_SQL_STREAM_001"
  GROUP BY "page", STEP("SOURCE_SQL_STREAM_001".ROWTIME BY INTERVAL '5' SECOND);"#;

/// Puts the page views of a small shop into the demo stream, a few every quarter of a second.
pub struct DemoProducer {
    edge: Arc<Edge>,
    place: (AccountId, Region),
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
    created: bool,
    /// How often it still tries to make what stands behind the stream.
    tries_left: u8,
}

const EVERY: Duration = Duration::from_millis(250);
const PAGES: [&str; 6] = ["/", "/search", "/product", "/cart", "/checkout", "/thanks"];

impl DemoProducer {
    /// Creates everything with its first step, unless it is there.
    pub fn new(
        edge: Arc<Edge>,
        account: AccountId,
        region: Region,
        clock: Arc<dyn Clock>,
        rng: Arc<dyn Rng>,
    ) -> Self {
        Self { edge, place: (account, region), clock, rng, created: false, tries_left: 10 }
    }

    async fn call(&self, operation: &str, input: &str) -> Result<(), WorkError> {
        self.call_of("kinesis", operation, input).await
    }

    /// Calls an operation; what is there already, or running, may stay so.
    async fn call_of(&self, service: &str, operation: &str, input: &str) -> Result<(), WorkError> {
        match self.edge.call_as_root(service, operation, input.as_bytes()).await {
            Ok(_) => Ok(()),
            Err(error) if error.code().name == "ResourceInUseException" => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    async fn create(&self) -> Result<(), WorkError> {
        let (account, region) = &self.place;
        let stream = |name: &str| Arn::new("kinesis", region, account, &format!("stream/{name}")).to_string();
        // Nobody checks roles in `dev`, but each of these must name one.
        let role = format!("arn:aws:iam::{account}:role/demo");
        self.call("CreateStream", &json!({ "StreamName": VIEWS, "ShardCount": 1 }).to_string()).await?;
        let column =
            |name: &str, ty: &str| json!({ "Name": name, "Mapping": format!("$.{name}"), "SqlType": ty });
        let mapping = json!({ "JSONMappingParameters": { "RecordRowPath": "$" } });
        let sql = json!({
            "Inputs": [{
                "NamePrefix": "SOURCE_SQL_STREAM",
                "KinesisStreamsInput": { "ResourceARN": stream(STREAM) },
                "InputSchema": {
                    "RecordFormat": { "RecordFormatType": "JSON", "MappingParameters": mapping },
                    "RecordColumns": [
                        column("time_ms", "BIGINT"), column("user", "VARCHAR(16)"),
                        column("page", "VARCHAR(16)"), column("took_ms", "INTEGER"),
                    ],
                },
            }],
            "Outputs": [{
                "Name": "VIEWS",
                "KinesisStreamsOutput": { "ResourceARN": stream(VIEWS) },
                "DestinationSchema": { "RecordFormatType": "JSON" },
            }],
        });
        let application = json!({
            "ApplicationName": VIEWS,
            "RuntimeEnvironment": "SQL-1_0",
            "ServiceExecutionRole": role,
            "ApplicationConfiguration": {
                "SqlApplicationConfiguration": sql,
                "ApplicationCodeConfiguration": {
                    "CodeContentType": "PLAINTEXT", "CodeContent": { "TextContent": CODE },
                },
            },
        });
        self.call_of(ANALYTICS, "CreateApplication", &application.to_string()).await?;
        let start = json!({ "ApplicationName": VIEWS }).to_string();
        self.call_of(ANALYTICS, "StartApplication", &start).await?;
        let archive = json!({
            "DeliveryStreamName": ARCHIVE,
            "DeliveryStreamType": "KinesisStreamAsSource",
            "KinesisStreamSourceConfiguration": { "KinesisStreamARN": stream(STREAM), "RoleARN": role },
            "ExtendedS3DestinationConfiguration": {
                "RoleARN": role,
                "BucketARN": format!("arn:aws:s3:::{ARCHIVE}"),
                "CompressionFormat": "GZIP",
                "BufferingHints": { "SizeInMBs": 5, "IntervalInSeconds": 60 },
            },
        });
        self.call_of("firehose", "CreateDeliveryStream", &archive.to_string()).await
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
            self.call("CreateStream", &json!({ "StreamName": STREAM, "ShardCount": 2 }).to_string()).await?;
            self.created = true;
        }
        let records = self.records();
        self.call("PutRecords", &format!("{{\"StreamName\":\"{STREAM}\",\"Records\":[{records}]}}")).await?;
        // What stands behind the stream is made once; the producer goes on without it.
        if self.tries_left > 0 {
            match self.create().await {
                Ok(()) => self.tries_left = 0,
                Err(error) => {
                    self.tries_left -= 1;
                    tracing::warn!(%error, "the demo lacks what stands behind its stream");
                }
            }
        }
        Ok(())
    }
}
