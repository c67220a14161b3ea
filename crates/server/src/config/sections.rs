//! Every key, by table: its type, its default and what it means.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use base::{AccountId, Region};
use millstream_base as base;
use millstream_outgoing::Allowed;
use millstream_video::SecondProducer;

use super::{
    AddressRange, Bind, ByteSize, ClientAuth, ConfigError, ConsoleSwitch, EndpointTls, Key, Limits,
    LogFormat, Values,
};

macro_rules! section {
    (
        $(#[$meta:meta])*
        $name:ident in $section:literal {
            $( $(#[doc = $doc:literal])+ $field:ident: $type:ty = $default:literal, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub struct $name {
            $( $(#[doc = $doc])+ pub $field: $type, )*
        }

        impl $name {
            pub(super) const KEYS: &'static [Key] = &[$( Key {
                section: $section,
                name: stringify!($field),
                doc: concat!($($doc),+),
                default: $default,
            }, )*];

            pub(super) fn read(values: &Values) -> Result<Self, ConfigError> {
                Ok(Self { $( $field: values.get(&super::layers::path($section, stringify!($field)))?, )* })
            }
        }
    };
}

/// A table that may stand several times.
macro_rules! list {
    (
        $(#[$meta:meta])*
        $name:ident in $section:literal {
            $( $(#[doc = $doc:literal])+ $field:ident: $type:ty = $default:literal, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub struct $name {
            $( $(#[doc = $doc])+ pub $field: $type, )*
        }

        impl $name {
            pub(super) const SECTION: &'static str = $section;
            pub(super) const KEYS: &'static [Key] = &[$( Key {
                section: $section,
                name: stringify!($field),
                doc: concat!($($doc),+),
                default: $default,
            }, )*];

            pub(super) fn read_all(values: &Values) -> Result<Vec<Self>, ConfigError> {
                let read = |prefix: String| {
                    Ok(Self { $( $field: values.get(&super::layers::path(&prefix, stringify!($field)))?, )* })
                };
                values.list($section).into_iter().map(read).collect()
            }
        }
    };
}

section! {
    /// The keys outside any table.
    General in "" {
        /// Where everything is kept.
        data_dir: PathBuf = "./millstream-data",
        /// The plain port: HTTP/1.1, and HTTP/2 by prior knowledge. Port 0 picks one.
        listen: SocketAddr = "127.0.0.1:4567",
        /// The TLS port, with ALPN h2 and http/1.1; `off` disables it.
        tls_listen: Option<SocketAddr> = "127.0.0.1:4568",
        /// Whether the two ports above are there at all; `false` leaves the private endpoints alone.
        public: bool = "true",
        /// The networks and addresses that may connect to them, such as `10.0.0.0/8`; empty for all. Read again at SIGHUP.
        allow_from: Vec<AddressRange> = "",
        /// The account that everything belongs to.
        account_id: AccountId = "000000000000",
        /// The region of requests that name none, or one that is not served.
        region: Region = "us-east-1",
        /// Further regions that requests may name in their credential scope; resources carry the region that was named.
        regions: Vec<Region> = "",
        /// Whether AWS quotas are enforced: `aws` or `none`.
        limits: Limits = "aws",
        /// Origins of web pages that may call the server, such as `https://tools.example.com`; empty for loopback ones.
        cors_origins: Vec<String> = "",
        /// How long a shutdown waits for requests and workers.
        shutdown_timeout: Duration = "30s",
        /// How log lines look: `text` or `json`.
        log_format: LogFormat = "text",
        /// What is logged: `error`, `warn`, `info`, `debug`, or a filter such as `info,millstream_log=debug`.
        log_level: String = "info",
    }
}

section! {
    /// `[tls]`: certificates. Without one of their own, a local authority makes them.
    Tls in "tls" {
        /// A PEM file with the server's certificate and those that signed it, leaf first.
        certificate: Option<PathBuf> = "",
        /// The PEM file with the certificate's private key.
        key: Option<PathBuf> = "",
        /// Further names and addresses for the certificate of the local authority.
        names: Vec<String> = "",
        /// The directory of the local authority; empty for `tls` in the data directory.
        ca: Option<PathBuf> = "",
        /// A PEM file with the authorities whose certificates clients may show. A certificate that names a user or role by its
        /// ARN (a URI among its alternative names) stands for it: its requests need no signature.
        client_ca: Option<PathBuf> = "",
        /// A PEM file with the lists of certificates that these authorities have revoked.
        client_crl: Option<PathBuf> = "",
        /// Whether a client must show a certificate: `optional` or `required`.
        client_auth: ClientAuth = "optional",
    }
}

section! {
    /// `[http]`: how patient the server is, and how much it holds at once.
    Http in "http" {
        /// How long a new connection may stay silent.
        first_byte_timeout: Duration = "30s",
        /// How long the head of a request may take from its first byte, and a TLS handshake.
        head_timeout: Duration = "10s",
        /// How long a body may take at `body_rate_min` or slower; a faster one may take as long as it needs.
        body_timeout: Duration = "20s",
        /// Bytes per second: what a body must keep up once `body_timeout` is over.
        body_rate_min: ByteSize = "16KiB",
        /// How long a connection may stay open between two requests.
        idle_timeout: Duration = "5m",
        /// How long a client may leave an answer unread.
        write_timeout: Duration = "60s",
        /// The greatest body; a greater one is answered 413.
        body_bytes_max: ByteSize = "16MiB",
        /// The greatest head of a request.
        head_bytes_max: ByteSize = "64KiB",
        /// How much memory the bodies of all requests may take; beyond it new ones wait.
        request_bytes_in_flight: ByteSize = "256MiB",
        /// How many connections may be open; further ones wait to be accepted.
        connections_max: u32 = "10000",
        /// How many requests one HTTP/2 connection may have open.
        streams_per_connection_max: u32 = "256",
    }
}

section! {
    /// `[log]`: the commit log.
    Log in "log" {
        /// The size of a segment; space is given back by segments.
        segment_bytes: ByteSize = "64MiB",
        /// How much may wait for the disk; beyond it writers wait.
        in_flight_bytes: ByteSize = "64MiB",
        /// How much of the newest data stays in memory for readers.
        tail_cache_bytes: ByteSize = "256MiB",
    }
}

section! {
    /// `[streams]`: Data Streams.
    Streams in "streams" {
        /// How long streams show CREATING, UPDATING and DELETING before a change is carried out.
        transition: Duration = "0s",
    }
}

section! {
    /// `[firehose]`: Data Firehose.
    Firehose in "firehose" {
        /// How long records that were put wait for a destination that does not take them; then they are given up.
        retention: Duration = "24h",
        /// How much memory the buffers of all delivery streams may take; beyond it they are delivered early.
        buffer_bytes: ByteSize = "512MiB",
    }
}

section! {
    /// `[objects]`: the buckets that are delivered to; directories below `buckets` in the data directory, unless there is an endpoint.
    Objects in "objects" {
        /// Whether a local bucket that is missing is made when something is delivered to it.
        create_buckets: bool = "true",
        /// The address of an S3-compatible store, such as `https://s3.eu-west-1.amazonaws.com`; empty for local buckets.
        s3_endpoint: String = "",
        /// The region that requests to it are signed for.
        s3_region: String = "us-east-1",
        /// The access key for it; empty for what the environment has.
        s3_access_key_id: String = "",
        /// The secret of the access key.
        s3_secret_access_key: String = "",
        /// Whether it is asked for a bucket by the host's name, and not by the path.
        s3_virtual_hosts: bool = "false",
    }
}

section! {
    /// `[functions]`: code of customers that runs beside the server, each function in a sandbox of its own.
    Functions in "functions" {
        /// Whether functions can be made and run here.
        enabled: bool = "false",
        /// The interpreter of Python functions, a name on the `PATH` or a path.
        python: PathBuf = "python3",
        /// A directory with the package `awslambdaric` for that interpreter, as `pip install --target DIR awslambdaric` makes
        /// it; empty: no Python functions.
        python_client: Option<PathBuf> = "",
        /// The program that runs JavaScript functions, a name on the `PATH` or a path.
        node: PathBuf = "node",
        /// A directory with `node_modules/aws-lambda-ric`, as `npm install aws-lambda-ric` makes it there; empty: no
        /// JavaScript functions.
        node_client: Option<PathBuf> = "",
        /// How many processes of functions there may be at once.
        processes_max: u32 = "16",
        /// How long a process waits for the next call before it is ended.
        idle: Duration = "5m",
        /// How long a function may take until it asks for its first event.
        init_timeout: Duration = "10s",
        /// If the server is root: the first of `processes_max` user ids that functions run as, and that nobody else has.
        user_first: u32 = "1900000000",
        /// Where functions are invoked that are not known here: an address that answers Lambda's Invoke, without signatures,
        /// such as `http://lambda.example.com:9000`; empty: nowhere.
        remote_url: String = "",
    }
}

section! {
    /// `[outgoing]`: requests to addresses that customers name: HTTP endpoints, functions elsewhere.
    OutgoingRequests in "outgoing" {
        /// What is open although it is refused otherwise: `loopback`, `link-local`, an IP address, or an address with its port,
        /// which also opens a listener of this server.
        allow: Vec<Allowed> = "",
    }
}

section! {
    /// `[video]`: Video Streams.
    Video in "video" {
        /// What happens when a producer connects to a stream that has one: `refuse` the new one, or `replace` the old one.
        second_producer: SecondProducer = "refuse",
        /// The address that GetDataEndpoint and playback sessions name, such as `https://video.example.com`; empty for the one
        /// that the caller used. The producer SDK for C, and with it `kvssink`, leaves the port out of `Host`: where it calls a name
        /// and not an IP address of this server, at another port than 80 or 443, the address must stand here.
        data_endpoint: String = "",
    }
}

section! {
    /// `[kms]`: where the master key lies that all keys are sealed under.
    Kms in "kms" {
        /// The file with the master key; empty for `keys/master.key` in the data directory.
        key_file: Option<PathBuf> = "",
        /// A passphrase that seals the master key; its file is removed at the first start with one. Better given in
        /// `passphrase_file` or the environment than here.
        passphrase: String = "",
        /// The file with the passphrase.
        passphrase_file: Option<PathBuf> = "",
    }
}

section! {
    /// `[cloudtrail]`: the record of calls.
    CloudTrail in "cloudtrail" {
        /// How long events are kept.
        age_max: Duration = "90d",
        /// How many bytes of events are kept; beyond it the oldest are forgotten.
        bytes_max: ByteSize = "1GiB",
        /// How often trails deliver files.
        delivery_interval: Duration = "5m",
        /// How often trails deliver digests.
        digest_interval: Duration = "1h",
    }
}

section! {
    /// `[logs]`: CloudWatch Logs.
    Logs in "logs" {
        /// How many bytes of log events are kept, of all groups; beyond it the oldest are forgotten.
        bytes_max: ByteSize = "1GiB",
        /// How many log streams are kept, of all groups; a new one beyond is refused.
        streams_max: u64 = "10000",
    }
}

section! {
    /// `[metrics]`: who may read `/metrics`.
    MetricsAccess in "metrics" {
        /// In `serve`, whoever sends `Authorization: Bearer TOKEN` may; empty: only with the root credentials, as user name
        /// and password.
        token: String = "",
    }
}

section! {
    /// `[otlp]`: metrics and traces for a collector of OpenTelemetry.
    Otlp in "otlp" {
        /// Where the collector takes OTLP over HTTP, such as `http://127.0.0.1:4318`; empty for nowhere.
        endpoint: String = "",
        /// Headers of the requests, each as `NAME=VALUE`.
        headers: Vec<String> = "",
        /// How often metrics are sent.
        interval: Duration = "30s",
        /// How many calls a second become spans. A call that comes with a `traceparent` is counted apart: whether it becomes one is what
        /// that says.
        traces_per_second: u64 = "100",
    }
}

section! {
    /// `[cloudwatch]`: metrics and alarms.
    CloudWatch in "cloudwatch" {
        /// Programs that alarms may run as their action `command:NAME`, each as `NAME=PATH`. The notice comes on standard input; the
        /// program has thirty seconds, and says by its exit code whether it went well.
        commands: Vec<String> = "",
    }
}

section! {
    /// `[console]`: the console at `/console/`.
    Console in "console" {
        /// Whether it is handed out: `loopback` where the server listens at nothing else, `on`, or `off`. The files are no secret;
        /// all that they show takes signed calls.
        serve: ConsoleSwitch = "loopback",
    }
}

list! {
    /// `[[endpoint]]`: a private endpoint, a listener of its own. Policies know calls that come by it by `aws:SourceVpce`,
    /// `aws:SourceVpc` and `aws:VpcSourceIp`.
    Endpoint in "endpoint" {
        /// Its id, such as `vpce-0a1b2c3d`: `aws:SourceVpce`.
        id: String = "",
        /// The private network that it belongs to, such as `vpc-0a1b2c3d`: `aws:SourceVpc`.
        vpc: String = "",
        /// Where it listens: `10.0.0.5:443`, or `unix:/run/millstream.sock`.
        bind: Bind = "",
        /// Whether it speaks TLS: `on`, `off`, or `auto` for addresses but not for unix sockets.
        tls: EndpointTls = "auto",
        /// Whether a unix socket without TLS counts as encrypted for `aws:SecureTransport`.
        secure: bool = "false",
        /// The services that it leads to, such as `kinesis, kms, sts`; empty for all.
        services: Vec<String> = "",
        /// The file with its policy; empty lets everything pass. Read again at SIGHUP.
        policy: Option<PathBuf> = "",
        /// The networks and addresses that may connect; empty for all. Read again at SIGHUP.
        allow_from: Vec<AddressRange> = "",
    }
}

list! {
    /// `[[account]]`: a further account. Its root credentials are made at the first start, in `root-credentials` under a profile
    /// of the account's number.
    Account in "account" {
        /// Its number of twelve digits.
        id: AccountId = "",
    }
}

/// Keys whose values are never printed.
pub(super) const SECRET: [&str; 3] = ["kms.passphrase", "metrics.token", "objects.s3_secret_access_key"];

/// What `dev` has instead of the defaults.
pub(super) const DEV_DEFAULTS: [(&str, &str); 4] = [
    ("functions.enabled", "true"),
    ("log.segment_bytes", "4MiB"),
    ("log.tail_cache_bytes", "64MiB"),
    ("outgoing.allow", "loopback"),
];
