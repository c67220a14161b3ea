//! `dev --demo`: a stream with something in it, a SQL application over it and a delivery stream behind it, so that there is
//! something to look at.

use std::{sync::Arc, time::Duration};

use api::Reply;
use base::{AccountId, Arn, Clock, Region, Rng};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use millstream_wire as wire;
use runtime::{WorkError, Worker, sleep};
use serde_json::{Value, json};
use wire::Encoding;

use crate::pipeline::Edge;

/// The demo stream.
pub const STREAM: &str = "demo";
/// The application, and the stream that it writes to.
pub const VIEWS: &str = "demo-views";
/// The delivery stream, and the bucket that it delivers to.
const ARCHIVE: &str = "demo-archive";
/// The second version of the API of SQL applications.
const ANALYTICS: &str = "kinesisanalyticsv2";
/// The tag of what the demo has made; what has its names without it is somebody else's.
const TAG: &str = "millstream:demo";
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
    /// Whether there is nothing to do: the stream is somebody else's.
    idle: bool,
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
        Self { edge, place: (account, region), clock, rng, created: false, idle: false, tries_left: 10 }
    }

    /// Calls an operation, whose answer it gives; `None` if what it is about is there already, or running.
    async fn call(&self, service: &str, operation: &str, input: &Value) -> Result<Option<Value>, WorkError> {
        let input = input.to_string();
        match self.edge.call_as_root(service, operation, input.as_bytes()).await {
            Ok(Reply::Value(value)) => {
                let mut text = Vec::new();
                Encoding::Json11.encode(value.as_ref(), &mut text);
                Ok(Some(serde_json::from_slice(&text)?))
            }
            Ok(_) => Ok(Some(Value::Null)),
            Err(error) if error.code().name == "ResourceInUseException" => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Makes something by an operation, or finds by its tags that an earlier demo has made it. Otherwise says that it is
    /// somebody else's, and that it is left alone.
    async fn claim(
        &self,
        service: &str,
        (create, input): (&str, Value),
        (tags, of): (&str, Value),
    ) -> Result<bool, WorkError> {
        if self.call(service, create, &input).await?.is_some() {
            return Ok(true);
        }
        let answer = self.call(service, tags, &of).await?.unwrap_or_default();
        let mut tags = answer["Tags"].as_array().into_iter().flatten();
        let own = tags.any(|tag| tag["Key"] == TAG);
        if !own {
            tracing::warn!(service, name = %of, "what the demo would make is there and is not the demo's: it is left alone");
        }
        Ok(own)
    }

    async fn claim_stream(&self, name: &str, shards: u8) -> Result<bool, WorkError> {
        let input = json!({ "StreamName": name, "ShardCount": shards, "Tags": { TAG: "true" } });
        let of = json!({ "StreamName": name });
        self.claim("kinesis", ("CreateStream", input), ("ListTagsForStream", of)).await
    }

    /// What stands behind the stream, as far as nobody else has something of those names.
    async fn create(&self) -> Result<(), WorkError> {
        if self.claim_stream(VIEWS, 1).await? {
            self.create_application().await?;
        }
        self.create_archive().await
    }

    async fn create_application(&self) -> Result<(), WorkError> {
        let (account, region) = &self.place;
        let stream = |name: &str| Arn::new("kinesis", region, account, &format!("stream/{name}")).to_string();
        // Nobody checks roles in `dev`, but each of these must name one.
        let role = format!("arn:aws:iam::{account}:role/demo");
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
            "Tags": [{ "Key": TAG, "Value": "true" }],
            "ApplicationConfiguration": {
                "SqlApplicationConfiguration": sql,
                "ApplicationCodeConfiguration": {
                    "CodeContentType": "PLAINTEXT", "CodeContent": { "TextContent": CODE },
                },
            },
        });
        let arn = Arn::new("kinesisanalytics", region, account, &format!("application/{VIEWS}")).to_string();
        let tags = ("ListTagsForResource", json!({ "ResourceARN": arn }));
        if self.claim(ANALYTICS, ("CreateApplication", application), tags).await? {
            self.call(ANALYTICS, "StartApplication", &json!({ "ApplicationName": VIEWS })).await?;
        }
        Ok(())
    }

    async fn create_archive(&self) -> Result<(), WorkError> {
        let (account, region) = &self.place;
        let stream = Arn::new("kinesis", region, account, &format!("stream/{STREAM}")).to_string();
        let role = format!("arn:aws:iam::{account}:role/demo");
        let archive = json!({
            "DeliveryStreamName": ARCHIVE,
            "DeliveryStreamType": "KinesisStreamAsSource",
            "KinesisStreamSourceConfiguration": { "KinesisStreamARN": stream, "RoleARN": role },
            "Tags": [{ "Key": TAG, "Value": "true" }],
            "ExtendedS3DestinationConfiguration": {
                "RoleARN": role,
                "BucketARN": format!("arn:aws:s3:::{ARCHIVE}"),
                "CompressionFormat": "GZIP",
                "BufferingHints": { "SizeInMBs": 5, "IntervalInSeconds": 60 },
            },
        });
        let tags = ("ListTagsForDeliveryStream", json!({ "DeliveryStreamName": ARCHIVE }));
        self.claim("firehose", ("CreateDeliveryStream", archive), tags).await.map(drop)
    }

    fn records(&self) -> Vec<Value> {
        let mut records = Vec::new();
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
            records.push(json!({ "Data": data, "PartitionKey": user }));
        }
        records
    }
}

impl Worker for DemoProducer {
    async fn wait(&mut self) {
        match (self.idle, self.created) {
            (true, _) => std::future::pending().await,
            (false, true) => sleep(EVERY).await,
            (false, false) => {}
        }
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        if !self.created {
            self.idle = !self.claim_stream(STREAM, 2).await?;
            self.created = true;
        }
        if self.idle {
            return Ok(());
        }
        let records = json!({ "StreamName": STREAM, "Records": self.records() });
        self.call("kinesis", "PutRecords", &records).await?;
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
