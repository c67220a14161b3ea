//! What every benchmark needs: a server, a stream with shards, ways to reach it.

use std::{net::ToSocketAddrs, sync::Arc};

use millstream_base::{Rng, SystemClock, SystemRng};
use serde_json::{Value, json};

use super::{
    body::{Encoding, Heads, RecordShape},
    transport::Address,
};
use crate::{
    calls,
    client::{Api, Client, Error},
    connection::ConnectionArgs,
    output::{counted, note},
    shapes::StreamRef,
};

/// Arguments of every benchmark.
#[derive(Debug, clap::Args)]
pub struct LoadArgs {
    /// Stream to use [default: one is created for the run, and deleted]
    #[arg(long, value_name = "STREAM")]
    pub stream: Option<StreamRef>,
    /// Shards of the stream that is created
    #[arg(long, default_value_t = 4, value_name = "COUNT", conflicts_with = "stream")]
    pub shards: u32,
    /// Encrypt the stream that is created, with the key alias/aws/kinesis
    #[arg(long, conflicts_with = "stream")]
    pub encrypt: bool,
    /// Size of a record's data
    #[arg(long, default_value_t = 100, value_name = "BYTES")]
    pub size: usize,
    /// Different partition keys
    #[arg(long, default_value_t = 100_000, value_name = "COUNT")]
    pub keys: u64,
    /// Encoding of requests and answers
    #[arg(long, value_enum, default_value_t, value_name = "NAME")]
    pub encoding: Encoding,
    /// Do not sign requests; a `dev` server takes them all the same
    #[arg(long)]
    pub unsigned: bool,
    /// Threads of the load generator
    #[arg(long, default_value_t = 1, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=256))]
    pub threads: u32,
    /// Process of the server, to report what it uses (on this machine)
    #[arg(long)]
    pub pid: Option<u32>,
    /// Report as JSON
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub connection: ConnectionArgs,
}

impl LoadArgs {
    /// What records look like.
    pub fn shape(&self) -> RecordShape {
        RecordShape { bytes: self.size, keys: self.keys }
    }

    /// The encoding, and whether requests are signed.
    pub fn describe(&self) -> String {
        let signed = if self.unsigned { "unsigned" } else { "signed" };
        let encrypted = if self.encrypt { ", encrypted at rest" } else { "" };
        format!("{}, {signed}{encrypted}", self.encoding.name())
    }
}

/// A server, and the ways to reach it.
pub struct Place {
    /// For everything that is not measured.
    pub client: Client,
    /// Where the engines connect to.
    pub address: Address,
    /// Renders the engines' requests.
    pub heads: Heads,
    /// The time of the run.
    pub clock: Arc<SystemClock>,
}

impl Place {
    /// Finds the server.
    pub fn find(connection: &ConnectionArgs, encoding: Encoding, unsigned: bool) -> Result<Self, Error> {
        let connector = connection.connector()?;
        let endpoint = connector.endpoint().clone();
        let signer = connection.signer()?;
        let tls = connector.tls()?;
        let client = Client::new(Api::KINESIS, connector, signer.clone());
        let unresolved = |source| Error::Connect { endpoint: endpoint.clone(), source };
        let socket = (endpoint.host(), endpoint.port()).to_socket_addrs().map_err(unresolved)?.next();
        let socket = socket.ok_or_else(|| unresolved(std::io::ErrorKind::NotFound.into()))?;
        let signer = (!unsigned).then_some(signer);
        let heads = Heads { signer, host: endpoint.authority(), encoding, api: Api::KINESIS };
        Ok(Self { client, address: Address { socket, tls }, heads, clock: Arc::new(SystemClock::new()) })
    }
}

/// A stream on a server, ready for load.
pub struct Target {
    /// For everything that is not measured.
    pub client: Client,
    /// The stream.
    pub stream: StreamRef,
    /// How many shards take records.
    pub shards: u64,
    /// Where the engines connect to.
    pub address: Address,
    /// Renders the engines' requests.
    pub heads: Heads,
    /// The time of the run.
    pub clock: Arc<SystemClock>,
    /// The server's process.
    pub pid: Option<u32>,
    created: bool,
}

impl Target {
    /// Finds the server, and the stream; or creates one.
    pub async fn set_up(args: &LoadArgs) -> Result<Self, Error> {
        let Place { client, address, heads, clock } =
            Place::find(&args.connection, args.encoding, args.unsigned)?;
        let (stream, created) = match &args.stream {
            Some(stream) => (stream.clone(), false),
            None => (create(&client, args.shards, args.encrypt).await?, true),
        };
        let filter = json!({ "Type": "AT_LATEST" });
        let shards = calls::shards(&client, &stream, Some(filter)).await?;
        Ok(Self {
            client,
            stream,
            shards: shards.iter().filter(|shard| shard.is_open()).count() as u64,
            address,
            heads,
            clock,
            pid: args.pid,
            created,
        })
    }

    /// Server and stream, to people.
    pub fn describe(&self) -> String {
        let shards = counted(self.shards, "shard");
        format!("{}, stream {} of {shards}", self.client.endpoint(), self.stream.name())
    }

    /// Deletes the stream if it was created for the run.
    pub async fn tear_down(self) {
        if self.created {
            let input = self.stream.with(json!({ "EnforceConsumerDeletion": true }));
            if let Err(error) = self.client.call::<Value>("DeleteStream", &input).await {
                note(&format!("stream {} is left behind: {}", self.stream.name(), error.in_full()));
            }
        }
    }
}

async fn create(client: &Client, shards: u32, encrypt: bool) -> Result<StreamRef, Error> {
    let name = format!("bench-{:08x}", SystemRng.next_u64() as u32);
    let stream: StreamRef = name.parse().map_err(|error| Error::Usage(format!("{error}")))?;
    let _: Value = client.call("CreateStream", &stream.with(json!({ "ShardCount": shards }))).await?;
    calls::until_active(client, &stream).await?;
    if encrypt {
        let input = stream.with(json!({ "EncryptionType": "KMS", "KeyId": "alias/aws/kinesis" }));
        let _: Value = client.call("StartStreamEncryption", &input).await?;
        calls::until_active(client, &stream).await?;
    }
    Ok(stream)
}
