//! Batches of records, sent until the service has taken them.

use std::collections::VecDeque;

use millstream_base::SystemRng;
use millstream_runtime::sleep;
use serde_json::{Value, json};

use crate::{
    client::{Client, Error, is_throttle, pause_before_retry},
    shapes::{PutRecordsOutput, PutResult, StreamRef},
};

/// Records in a request (API guide).
const BATCH_RECORDS_MAX: usize = 500;
/// Data and keys in a request: the 10 MiB of the API guide, with some room left for what services count besides.
const BATCH_BYTES_MAX: usize = (10 << 20) - (64 << 10);
/// How many requests in a row may place nothing before that counts as a failure.
const FRUITLESS_MAX: u32 = 12;

/// A record on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Its content.
    pub data: Vec<u8>,
    /// Its partition key.
    pub key: String,
    /// Its place among the hash keys, if not that of the partition key.
    pub explicit_hash_key: Option<String>,
    /// How many bytes of the source it took.
    pub bytes_read: usize,
}

impl Outgoing {
    /// What it counts for.
    fn bytes(&self) -> usize {
        self.data.len() + self.key.len() + self.explicit_hash_key.as_ref().map_or(0, String::len)
    }
}

/// A record that is in the stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its shard.
    pub shard_id: String,
    /// Its place there.
    pub sequence_number: String,
    /// How many bytes of the source it took.
    pub bytes_read: usize,
}

/// Sends batches to one stream.
pub struct Sender<'a> {
    client: &'a Client,
    stream: &'a StreamRef,
    /// Records per request: fewer while the service refuses many.
    batch_records: usize,
    /// Requests in a row that placed nothing, and how many of them are a failure.
    fruitless: u32,
    fruitless_max: u32,
    /// Records that are in the stream.
    pub records: u64,
    /// Their data.
    pub bytes: u64,
    /// Refusals that made a record wait for a later request.
    pub retried: u64,
}

impl<'a> Sender<'a> {
    /// Nothing sent yet.
    pub fn new(client: &'a Client, stream: &'a StreamRef) -> Self {
        Self {
            client,
            stream,
            batch_records: BATCH_RECORDS_MAX,
            fruitless: 0,
            fruitless_max: FRUITLESS_MAX,
            records: 0,
            bytes: 0,
            retried: 0,
        }
    }

    /// Whether the queue fills a request.
    pub fn is_enough(&self, queue: &VecDeque<Outgoing>) -> bool {
        batch_length(queue, self.batch_records) < queue.len() || queue.len() >= self.batch_records
    }

    /// Sends one batch from the front of the queue, which must not be empty. Records that are refused stay in front, for
    /// the next batch; a pause keeps that from coming too soon.
    pub async fn send_batch(&mut self, queue: &mut VecDeque<Outgoing>) -> Result<Vec<Placed>, Error> {
        let batch: Vec<Outgoing> = queue.drain(..batch_length(queue, self.batch_records)).collect();
        assert!(!batch.is_empty(), "there is something to send");
        let input = self.stream.with(json!({ "Records": batch.iter().map(entry).collect::<Vec<_>>() }));
        let answer: PutRecordsOutput = self.client.call("PutRecords", &input).await?;
        if answer.records.len() != batch.len() {
            let what = format!("{} results for {} records", answer.records.len(), batch.len());
            return Err(Error::Answer { operation: "PutRecords".to_owned(), what });
        }
        let sent = batch.len();
        let mut placed = Vec::with_capacity(sent);
        let mut refused = Vec::new();
        let mut refusal = None;
        for (record, result) in batch.into_iter().zip(answer.records) {
            match result {
                PutResult { sequence_number: Some(sequence_number), shard_id: Some(shard_id), .. } => {
                    self.records += 1;
                    self.bytes += record.data.len() as u64;
                    placed.push(Placed { shard_id, sequence_number, bytes_read: record.bytes_read });
                }
                result => {
                    refusal = Some(result);
                    refused.push(record);
                }
            }
        }
        if let Some(refusal) = refusal {
            self.retried += refused.len() as u64;
            self.after_refusals(refused.len(), sent, &refusal).await?;
        } else {
            self.fruitless = 0;
            self.batch_records = (self.batch_records + self.batch_records / 4 + 1).min(BATCH_RECORDS_MAX);
        }
        for record in refused.into_iter().rev() {
            queue.push_front(record);
        }
        Ok(placed)
    }

    async fn after_refusals(
        &mut self,
        refused: usize,
        sent: usize,
        refusal: &PutResult,
    ) -> Result<(), Error> {
        self.fruitless = if refused == sent { self.fruitless + 1 } else { 0 };
        let code = refusal.error_code.as_deref().unwrap_or_default();
        if self.fruitless >= self.fruitless_max {
            let message = refusal.error_message.as_deref().unwrap_or_default();
            return Err(Error::Incomplete(format!("the service takes no more records: {code}: {message}")));
        }
        if is_throttle(code) && refused * 2 > sent {
            self.batch_records = (sent / 2).max(1);
        }
        sleep(pause_before_retry(self.fruitless.max(1), &SystemRng)).await;
        Ok(())
    }
}

/// How many records from the front make one request.
fn batch_length(queue: &VecDeque<Outgoing>, records_max: usize) -> usize {
    let mut bytes = 0;
    let fits = |record: &&Outgoing| {
        bytes += record.bytes();
        bytes <= BATCH_BYTES_MAX
    };
    // A record that is too large goes alone, and the service says what it thinks of it.
    queue.iter().take(records_max).take_while(fits).count().max(1.min(queue.len()))
}

fn entry(record: &Outgoing) -> Value {
    let mut entry = json!({
        "Data": base64_simd::STANDARD.encode_to_string(&record.data),
        "PartitionKey": record.key,
    });
    if let Some(hash_key) = &record.explicit_hash_key {
        entry["ExplicitHashKey"] = json!(hash_key);
    }
    entry
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scripted::{Script, refused, taken};

    fn record(size: usize) -> Outgoing {
        Outgoing { data: vec![b'x'; size], key: "k".repeat(6), explicit_hash_key: None, bytes_read: size }
    }

    fn numbered(count: usize) -> VecDeque<Outgoing> {
        let record = |n: usize| Outgoing { data: n.to_string().into_bytes(), ..record(0) };
        (0..count).map(record).collect()
    }

    #[test]
    fn batches_keep_to_the_limits() {
        let length = |sizes: Vec<usize>| {
            let queue: VecDeque<Outgoing> = sizes.into_iter().map(record).collect();
            batch_length(&queue, BATCH_RECORDS_MAX)
        };
        assert_eq!(length(vec![]), 0);
        assert_eq!(length(vec![1; 499]), 499);
        assert_eq!(length(vec![1; 501]), 500);
        // Keys count too: ten records of 1 MiB, less the room that is left, make no full ten.
        assert_eq!(length(vec![1 << 20; 12]), 9);
        let share = BATCH_BYTES_MAX / 4;
        assert_eq!(length(vec![share - 6; 5]), 4);
        assert_eq!(length(vec![share - 6, share - 6, share - 6, share - 5, 1]), 3);
        assert_eq!(length(vec![10 << 20, 1]), 1);
    }

    #[tokio::test]
    async fn refused_records_are_sent_again_and_alone() {
        let server =
            Script::start(|call, input| if call == 0 { refused(input, &[1, 3]) } else { taken(input) }).await;
        let client = server.client();
        let stream: StreamRef = "s".parse().unwrap();
        let mut sender = Sender::new(&client, &stream);
        let mut queue = numbered(5);
        let first = sender.send_batch(&mut queue).await.unwrap();
        assert_eq!((first.len(), queue.len()), (3, 2));
        let second = sender.send_batch(&mut queue).await.unwrap();
        assert_eq!((second.len(), queue.len()), (2, 0));
        let data: Vec<String> = server.records_put().into_iter().map(|(_, data)| data).collect();
        assert_eq!(data, ["0", "2", "4", "1", "3"]);
        assert_eq!((sender.records, sender.retried), (5, 2));
    }

    #[tokio::test]
    async fn a_call_that_fails_is_made_again() {
        let server = Script::start(|call, input| match call {
            0 => (500, json!({ "__type": "InternalFailureException" })),
            1 => (400, json!({ "__type": "ProvisionedThroughputExceededException" })),
            _ => taken(input),
        })
        .await;
        let client = server.client();
        let stream: StreamRef = "s".parse().unwrap();
        let mut sender = Sender::new(&client, &stream);
        let mut queue = numbered(2);
        assert_eq!(sender.send_batch(&mut queue).await.unwrap().len(), 2);
        assert_eq!(server.calls(), 3);
    }

    #[tokio::test]
    async fn batches_shrink_while_most_is_refused_and_grow_again() {
        let server = Script::start(|call, input| {
            let count = input["Records"].as_array().unwrap().len();
            if call < 2 { refused(input, &(1..count).collect::<Vec<_>>()) } else { taken(input) }
        })
        .await;
        let client = server.client();
        let stream: StreamRef = "s".parse().unwrap();
        let mut sender = Sender::new(&client, &stream);
        let mut queue = numbered(1000);
        while !queue.is_empty() {
            sender.send_batch(&mut queue).await.unwrap();
        }
        let sizes = server.batch_sizes();
        assert_eq!(sizes[..4], [500, 250, 125, 157]);
        assert_eq!(sender.records, 1000);
    }

    #[tokio::test]
    async fn a_service_that_takes_nothing_is_given_up() {
        let server = Script::start(|_, input| refused(input, &[0])).await;
        let client = server.client();
        let stream: StreamRef = "s".parse().unwrap();
        let mut sender = Sender::new(&client, &stream);
        sender.fruitless_max = 3;
        let mut queue = numbered(1);
        let error = loop {
            if let Err(error) = sender.send_batch(&mut queue).await {
                break error;
            }
        };
        assert!(error.to_string().contains("ProvisionedThroughputExceededException"), "{error}");
        assert_eq!(server.calls(), 3);
    }
}
