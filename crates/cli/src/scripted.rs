//! For tests: a server on loopback that answers as it is told, and remembers what it was asked; and a place to print to.

use std::{
    io::{self, Write},
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use millstream_wire::sigv4::{Credentials, SecretKey};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use crate::client::{Api, Client, Connector, Endpoint, Signer};

/// What it answers: the number of the call, from 0, and its input give status and body.
type Answer = dyn Fn(usize, &Call) -> (u16, Value) + Send + Sync;

/// A call as it came.
#[derive(Clone, Debug)]
pub struct Call {
    /// The operation.
    pub operation: String,
    /// Its input.
    pub input: Value,
    /// What was answered.
    pub answer: Value,
}

impl std::ops::Index<&str> for Call {
    type Output = Value;
    fn index(&self, member: &str) -> &Value {
        &self.input[member]
    }
}

/// The server; it ends with the test.
pub struct Script {
    address: SocketAddr,
    calls: Arc<Mutex<Vec<Call>>>,
    closes: Arc<AtomicBool>,
}

impl Script {
    /// Starts a server that answers like this.
    pub async fn start(answer: impl Fn(usize, &Call) -> (u16, Value) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let calls = Arc::new(Mutex::new(Vec::new()));
        let closes = Arc::new(AtomicBool::new(false));
        let (answer, seen, closing) = (Arc::new(answer), calls.clone(), closes.clone());
        millstream_runtime::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                millstream_runtime::spawn(serve(stream, answer.clone(), seen.clone(), closing.clone()));
            }
        });
        Self { address, calls, closes }
    }

    /// Closes the connection after each answer from now on.
    pub fn closing_after_each(self) -> Self {
        self.closes.store(true, Ordering::Relaxed);
        self
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// A client of it.
    pub fn client(&self) -> Client {
        let credentials = Credentials {
            access_key_id: "AKIDTEST".to_owned(),
            secret: SecretKey::new("secret"),
            session_token: None,
        };
        let connector = Connector::new(Endpoint::parse(&self.address.to_string()).unwrap(), None).unwrap();
        Client::new(Api::KINESIS, connector, Signer::new(credentials, "us-east-1".to_owned()))
    }

    /// All calls so far.
    pub fn log(&self) -> Vec<Call> {
        self.calls.lock().unwrap().clone()
    }

    /// How many calls there were.
    pub fn calls(&self) -> usize {
        self.calls.lock().unwrap().len()
    }

    /// The sizes of all PutRecords.
    pub fn batch_sizes(&self) -> Vec<usize> {
        self.log().iter().map(|call| call["Records"].as_array().unwrap().len()).collect()
    }

    /// Key and data of the records that were taken, in the order in which they were.
    pub fn records_put(&self) -> Vec<(String, String)> {
        let mut records = Vec::new();
        for call in self.log() {
            let Some(results) = call.answer["Records"].as_array() else { continue };
            for (entry, result) in call["Records"].as_array().unwrap().iter().zip(results) {
                if result["SequenceNumber"].is_string() {
                    let data = base64_simd::STANDARD.decode_to_vec(entry["Data"].as_str().unwrap()).unwrap();
                    let key = entry["PartitionKey"].as_str().unwrap().to_owned();
                    records.push((key, String::from_utf8(data).unwrap()));
                }
            }
        }
        records
    }
}

/// A PutRecords answer that takes everything.
pub fn taken(call: &Call) -> (u16, Value) {
    refused(call, &[])
}

/// A PutRecords answer that refuses the records at these places.
pub fn refused(call: &Call, places: &[usize]) -> (u16, Value) {
    let result = |place: usize| {
        if places.contains(&place) {
            json!({ "ErrorCode": "ProvisionedThroughputExceededException", "ErrorMessage": "slow down" })
        } else {
            json!({ "ShardId": "shardId-000000000000", "SequenceNumber": place.to_string() })
        }
    };
    let results: Vec<Value> = (0..call["Records"].as_array().unwrap().len()).map(result).collect();
    (200, json!({ "FailedRecordCount": places.len(), "Records": results }))
}

async fn serve(
    mut stream: TcpStream,
    answer: Arc<Answer>,
    calls: Arc<Mutex<Vec<Call>>>,
    closes: Arc<AtomicBool>,
) {
    let mut bytes = Vec::new();
    loop {
        let head_end = loop {
            if let Some(at) = memchr::memmem::find(&bytes, b"\r\n\r\n") {
                break at + 4;
            }
            if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
                return;
            }
        };
        let head = String::from_utf8(bytes[..head_end].to_vec()).unwrap();
        let header = |name: &str| {
            head.lines().find_map(|line| {
                let (key, value) = line.split_once(':')?;
                key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
            })
        };
        let length: usize = header("content-length").unwrap().parse().unwrap();
        while bytes.len() < head_end + length {
            assert_ne!(stream.read_buf(&mut bytes).await.unwrap(), 0, "the client hung up in a body");
        }
        let mut call = Call {
            operation: header("x-amz-target").unwrap().rsplit('.').next().unwrap().to_owned(),
            input: serde_json::from_slice(&bytes[head_end..head_end + length]).unwrap(),
            answer: Value::Null,
        };
        bytes.drain(..head_end + length);
        let number = calls.lock().unwrap().len();
        let (status, body) = answer(number, &call);
        call.answer = body.clone();
        calls.lock().unwrap().push(call);
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let closes = closes.load(Ordering::Relaxed);
        let connection = if closes { "connection: close\r\n" } else { "" };
        let head = format!("HTTP/1.1 {status} X\r\n{connection}content-length: {}\r\n\r\n", body.len());
        if stream.write_all((head + &body).as_bytes()).await.is_err() || closes {
            return;
        }
    }
}

/// Keeps what is printed.
#[derive(Clone, Default)]
pub struct Out(Arc<Mutex<Vec<u8>>>);

impl Out {
    /// What was printed so far.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned()
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
