//! Who is wired to whom: opens the parts in order, and closes them in order.

#[cfg(test)]
mod actions;
mod alarm_actions;
mod analytics;
mod background;
mod buckets;
mod cloudtrail;
mod exported;
mod firehose;
mod functions;
mod identity;
mod kms;
mod leases;
mod logs;
mod reload;

use std::{path::PathBuf, sync::Arc, time::Duration};

use api::{Planes, ports::Authorize, site::Site};
use base::{Clock, Rng, SystemClock, SystemRng};
use iam::Iam;
use log::{
    GroupCipher, LogStore,
    disk::FileDisk,
    embedded::{self, EmbeddedStore},
};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_firehose::DeliveryKeys;
use millstream_iam as iam;
use millstream_log as log;
use millstream_meta as meta;
use millstream_outgoing::Outgoing;
use millstream_runtime as runtime;
use millstream_streams as streams;
use millstream_video::VideoKeys;
use millstream_wire as wire;
use runtime::{Metrics, OnError, OnShutdown, Policy, Shutdown, ShutdownTrigger, Supervisor, timeout};
use secrecy::ExposeSecret;
use streams::{LifecycleWorker, OnDemandWorker, RetentionWorker, StreamKeys, Streams, StreamsConfig};
use tokio::signal::unix::{SignalKind, signal};
use tracing::{info, warn};
use wire::{
    Encoding,
    sigv4::{KeyCache, SecretKey},
};

use crate::{
    config::{Config, Limits, Mode, Quota, of_operations},
    console::Console,
    credentials::RootCredentials,
    data_dir::DataDir,
    demo::DemoProducer,
    keystore,
    listen::{Addresses, Ports, ServeParts, Serving},
    otlp::{Exporter, OtlpWorker, Spans},
    pipeline::{
        Authentication, BrowserRules, Edge, EdgeParts, LocalPages, MetricsReaders, Place, Probe, Root,
        ServerPlanes, Service, ServiceInfo,
    },
    realms::RealmCiphers,
    start_error::StartError,
    tls::{Certificates, ReloadCertificate},
};

mod cloudwatch;
mod video;
mod webhook;

/// Data Streams, as the edge knows it.
const KINESIS: ServiceInfo = ServiceInfo {
    name: "kinesis",
    target_prefix: "Kinesis_20131202",
    host_labels: &["kinesis"],
    encodings: &[Encoding::Json11, Encoding::Cbor11],
    ..ServiceInfo::JSON
};
/// Signing keys change with day, region, service and user.
const SIGNING_KEYS_KEPT: usize = 1024;

/// Every quota that a service has.
pub fn quotas() -> Vec<Quota> {
    let specs = streams::operations::OPERATIONS.iter().map(|row| row.spec);
    let specs = specs.chain(millstream_cloudtrail::operations::OPERATIONS.iter().map(|row| row.spec));
    let mut quotas =
        of_operations(specs.chain(millstream_kms::operations::OPERATIONS.iter().map(|row| row.spec)));
    quotas.extend(firehose::quotas());
    quotas.extend(functions::quotas());
    quotas.extend(of_operations(millstream_cloudwatch::operations::OPERATIONS.iter().map(|row| row.spec)));
    quotas.extend(of_operations(millstream_logs::operations::OPERATIONS.iter().map(|row| row.spec)));
    quotas.extend(video::quotas());
    let figures = streams::Quotas::default();
    quotas.extend(
        streams::Quotas::KEYS
            .iter()
            .map(|&key| (key, figures.get(key).expect("it stands in the list of keys"))),
    );
    quotas.extend(analytics::quotas());
    quotas
}

/// What is not configuration.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How the server was started.
    pub mode: Mode,
    /// Whether the data is gone with the process.
    pub ephemeral: bool,
    /// Whether there is a demo stream with a producer.
    pub demo: bool,
}

/// A server that serves.
pub struct Server {
    edge: Arc<Edge>,
    serving: Serving,
    addresses: Addresses,
    authority: Option<PathBuf>,
    supervisor: Arc<Supervisor>,
    streams: Arc<Streams>,
    stop: ShutdownTrigger,
    log: Arc<dyn LogStore>,
    patience: Duration,
    // Dropped last, in this order.
    _meta: Store,
    _data_dir: DataDir,
}

impl Server {
    /// Opens everything and begins to serve; returns when the data has been recovered and requests are answered.
    pub async fn start(
        config: &Config,
        options: Options,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, StartError> {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock::new());
        let rng: Arc<dyn Rng> = Arc::new(SystemRng);
        let mut config = config.clone();
        let data_dir = match options.ephemeral {
            true => DataDir::ephemeral(rng.as_ref())?,
            false => DataDir::open(&config.general.data_dir)?,
        };
        config.general.data_dir = data_dir.path().to_owned();
        let path = data_dir.path();
        let ports = Ports::bind(&config).await?;
        let addresses = ports.addresses()?;

        let metrics = Metrics::new();
        let store = Store::open(&path.join("meta.redb"))?;
        let keystore = keystore::open(&config.kms, path, rng.clone()).map_err(StartError::Keys)?;
        let keystore = Arc::new(keystore);
        let (mode, meta) = (options.mode, store.clone());
        let iam = identity::open(&config, mode, meta, keystore.as_ref(), clock.clone(), rng.clone()).await?;
        let authorize = identity::authorize(options.mode, iam.clone());
        let stream_keys = Arc::new(StreamKeys::new());
        let video_keys = Arc::new(VideoKeys::new());
        let delivery_keys = Arc::new(DeliveryKeys::new());
        let ciphers = RealmCiphers::new(vec![
            (millstream_firehose::REALM, delivery_keys.clone()),
            (streams::REALM, stream_keys.clone()),
            (millstream_video::REALM, video_keys.clone()),
        ]);
        let log = open_log(&config, Arc::new(ciphers), clock.clone(), rng.clone(), &metrics).await?;
        let (events, recorder) = cloudtrail::open_log(&config, log.as_ref(), &clock, &rng, &metrics).await?;
        let planes = planes(&config, authorize.clone(), clock.clone());
        let keys = kms::Planes {
            keystore: keystore.clone(),
            ring: Arc::default(),
            planes: planes.clone(),
            audit: recorder.clone(),
        };
        iam.learn_from("kms", keys.ring.clone());
        let kms = kms::open(&config, &store, keys, &clock, &rng).await?;
        let streams = Streams::open(streams::Parts {
            store: store.clone(),
            log: log.clone(),
            cipher: kms.clone(),
            stream_keys,
            grammar: Arc::new(iam::Grammar),
            clock: clock.clone(),
            rng: rng.clone(),
            config: streams_config(&config),
        })
        .await?;
        iam.learn_from("kinesis", streams.clone());

        let supervisor = Arc::new(Supervisor::new());
        supervisor.start("streams.lifecycle", Policy::DEFAULT, LifecycleWorker::new(streams.clone()));
        supervisor.start("streams.retention", Policy::DEFAULT, RetentionWorker::new(streams.clone()));
        supervisor.start("streams.on-demand", Policy::DEFAULT, OnDemandWorker::new(streams.clone()));
        let certificates = Certificates::load(&config, clock.clone(), rng.clone())?;
        let hangup = signal(SignalKind::hangup())?;
        let reload = ReloadCertificate::new(certificates.clone(), hangup);
        supervisor.start("server.certificate", Policy::DEFAULT, reload);

        let (stop, stopping) = Shutdown::new();
        let logs = logs::open(&config, &store, &log, &clock).await?;
        iam.learn_from("logs", logs.clone());
        let objects = buckets::open(&config, path, &store)?;
        let background = background::Background::new(
            authorize.clone(),
            iam.clone(),
            recorder.clone(),
            clock.clone(),
            identity::operations()
                .chain(streams::operations::OPERATIONS.iter().map(|row| (KINESIS.name, row.spec)))
                .chain(millstream_logs::operations::OPERATIONS.iter().map(|row| ("logs", row.spec))),
        );
        let lines = logs::start(&logs, background.clone(), &metrics, &supervisor);
        let private = addresses.endpoints.iter().filter_map(|(_, bind)| bind.address());
        let own = [addresses.http, addresses.https].into_iter().flatten().chain(private).collect();
        let outgoing = Outgoing::new(config.outgoing.allow.clone(), own);
        let functions = functions::open(functions::Parts {
            config: &config,
            data_dir: path,
            store: &store,
            objects: objects.clone(),
            authorize: background.clone(),
            roles: background.clone(),
            logs: lines.clone(),
            outgoing: outgoing.clone(),
            clock: &clock,
            rng: &rng,
        });
        let (delivery, deliveries) = firehose::open(firehose::Parts {
            config: &config,
            store: &store,
            log: &log,
            streams: &streams,
            objects: &objects,
            keystore: keystore.as_ref(),
            authorize: background.clone(),
            roles: background.clone(),
            cipher: kms.clone(),
            keys: delivery_keys,
            functions: functions.clone(),
            logs: lines.clone(),
            outgoing: outgoing.clone(),
            clock: &clock,
            rng: &rng,
            metrics: &metrics,
            supervisor: &supervisor,
        })
        .await?;
        let video_parts = millstream_video::Parts {
            store: store.clone(),
            log: log.clone(),
            cipher: kms.clone(),
            keys: video_keys,
            clock: clock.clone(),
            rng: rng.clone(),
            config: video::config(&config),
        };
        let (videos, video) = video::open(video_parts, &supervisor).await?;
        let actions = alarm_actions::Actions::new(
            &config,
            Arc::new(streams::StreamPorts::new(streams.clone(), authorize.clone())),
            recorder.clone(),
            outgoing.clone(),
            clock.clone(),
        )?;
        let (analytics, applications) = analytics::open(analytics::Parts {
            config: &config,
            data_dir: path,
            store: &store,
            streams: &streams,
            deliveries: &deliveries,
            functions: functions.clone(),
            objects: &objects,
            logs: lines.clone(),
            authorize: background.clone(),
            roles: background,
            clock: &clock,
            rng: &rng,
            iam: &iam,
            supervisor: &supervisor,
        });
        let cloudwatch = cloudwatch::service(
            path,
            &store,
            &clock,
            &metrics,
            &supervisor,
            cloudwatch::Reporting {
                streams: &streams,
                deliveries: &deliveries,
                functions: &functions,
                video: &video,
                analytics: &analytics,
            },
            Arc::new(actions),
        )?;
        let mut services = vec![
            delivery,
            Service::new(KINESIS, streams.clone(), streams::operations::OPERATIONS),
            cloudwatch,
            functions::service(functions),
            logs::service(logs),
            kms::serve(&kms, &supervisor),
            leases::service(&store, &clock, &rng).await?,
        ];
        let audit = recorder.clone();
        let (parts, stored) =
            ((events, recorder), (&store, keystore.as_ref() as &dyn millstream_kms::KeyProvider));
        services
            .push(cloudtrail::serve(&config, &objects, stored, parts, (&clock, &rng), &supervisor).await?);
        services.extend(identity::services(&iam));
        supervisor.start("iam.key-uses", Policy::DEFAULT, iam::KeyUseWorker::new(iam.clone()));
        services.extend(applications);
        services.extend(videos);
        reload::require_known_services(
            &config,
            services.iter().map(|service| service.info().signing_name()),
        )?;
        iam.set_endpoint_policies(reload::endpoint_policies(&config)?);
        let (authentication, readers) = authentication(&config, options.mode, &variable, rng.as_ref(), &iam)?;
        let local = LocalPages::new(metrics.clone(), readers, probes(&store), path.to_owned(), clock.clone());
        let spans = traces(&config, (&clock, &rng), &metrics, &supervisor)?;
        let edge = Edge::new(EdgeParts {
            browser: browser_rules(&config, options.mode, &services),
            services,
            sites: buckets::sites(&config, &objects, &store, audit.clone(), (&clock, &rng))
                .into_iter()
                .chain(sites(&config))
                .collect(),
            planes,
            authentication,
            place: place(&config),
            local,
            audit: audit.clone(),
            metrics: metrics.clone(),
            http: config.http.clone(),
            clock: clock.clone(),
            rng: rng.clone(),
            spans,
            shutdown: stopping.clone(),
        });
        if options.demo {
            let general = &config.general;
            let (account, region) = (general.account_id.clone(), general.region.clone());
            let producer = DemoProducer::new(edge.clone(), account, region, clock.clone(), rng);
            supervisor.start("server.demo", Policy::DEFAULT, producer);
        }
        let serving = ports.serve(ServeParts {
            edge: edge.clone(),
            http: config.http.clone(),
            tls: certificates.server_config()?,
            audit,
            metrics: &metrics,
            clock,
            stop: &stopping,
        });
        let reload =
            reload::ReloadListeners::new(&config, serving.clone(), iam, signal(SignalKind::hangup())?);
        supervisor.start("server.listeners", Policy::DEFAULT, reload);
        Ok(Self {
            edge,
            serving,
            addresses,
            authority: certificates.authority(),
            supervisor,
            streams,
            stop,
            log,
            patience: config.general.shutdown_timeout,
            _meta: store,
            _data_dir: data_dir,
        })
    }

    /// Where it is reached.
    pub fn addresses(&self) -> &Addresses {
        &self.addresses
    }

    /// The certificate that clients trust, if it is of the local authority.
    pub fn authority(&self) -> Option<&PathBuf> {
        self.authority.as_ref()
    }

    /// Waits until a worker has failed that the server cannot do without.
    pub async fn failed(&self) {
        self.supervisor.failed().await;
    }

    /// Stops accepting, finishes requests, drains workers, closes log and metadata.
    pub async fn shut_down(self) {
        self.stop.request();
        self.streams.end_waits();
        if !self.serving.drain(self.patience).await {
            warn!("some requests were not finished in time");
        }
        let _ = timeout(self.patience, self.edge.finish_detached()).await;
        self.supervisor.shut_down(self.patience).await;
        self.log.close().await;
        info!("closed");
    }
}

async fn open_log(
    config: &Config,
    cipher: Arc<dyn GroupCipher>,
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
    metrics: &Metrics,
) -> Result<Arc<dyn LogStore>, StartError> {
    let disk = FileDisk::create(config.general.data_dir.join("log")).map_err(log::LogError::from)?;
    let options = embedded::Options {
        segment_bytes: u32::try_from(config.log.segment_bytes.0).unwrap_or(u32::MAX),
        in_flight_bytes: usize::try_from(config.log.in_flight_bytes.0).unwrap_or(usize::MAX),
        tail_cache_bytes: usize::try_from(config.log.tail_cache_bytes.0).unwrap_or(usize::MAX),
        ..embedded::Options::SERVE
    };
    Ok(Arc::new(EmbeddedStore::open(options, Arc::new(disk), cipher, clock, rng, metrics).await?))
}

/// Begins to send metrics and traces to a collector, if there is one.
fn traces(
    config: &Config,
    (clock, rng): (&Arc<dyn Clock>, &Arc<dyn Rng>),
    metrics: &Metrics,
    supervisor: &Arc<Supervisor>,
) -> Result<Option<Arc<Spans>>, StartError> {
    let instance = format!("{:016x}", rng.next_u64());
    let Some(exporter) = Exporter::new(&config.otlp, instance)? else { return Ok(None) };
    let spans = Spans::new(config.otlp.traces_per_second, clock.clone(), rng.clone(), metrics);
    let spans = Arc::new(spans);
    let interval = config.otlp.interval;
    let worker = OtlpWorker::new(exporter, metrics.clone(), spans.clone(), interval, clock.clone());
    let policy = Policy {
        on_error: OnError::Retry { pause: Duration::from_secs(1) },
        on_shutdown: OnShutdown::Drain(Duration::from_secs(5)),
    };
    supervisor.start("server.otlp", policy, worker);
    Ok(Some(spans))
}

fn streams_config(config: &Config) -> StreamsConfig {
    let mut quotas = streams::Quotas::default();
    for key in streams::Quotas::KEYS {
        quotas.set(key, config.quotas.get(key).unwrap_or(u64::MAX));
    }
    StreamsConfig {
        enforce_quotas: config.general.limits == Limits::Aws,
        transition: config.streams.transition,
        quotas,
    }
}

fn authentication(
    config: &Config,
    mode: Mode,
    variable: &impl Fn(&str) -> Option<String>,
    rng: &dyn Rng,
    iam: &Arc<Iam>,
) -> Result<(Authentication, MetricsReaders), StartError> {
    if let Mode::Dev { .. } = mode {
        return Ok((Authentication::Open, MetricsReaders::Anyone));
    }
    let root = RootCredentials::load(variable, &config.general.data_dir, rng)?;
    let basic = format!("{}:{}", root.access_key_id, root.secret_access_key.expose_secret());
    let secret = SecretKey::new(root.secret_access_key);
    let mut roots = vec![Root::new(&config.general.account_id, root.access_key_id, secret)];
    for account in &config.accounts {
        let root = RootCredentials::of_account(&account.id, &config.general.data_dir, rng)?;
        roots.push(Root::new(&account.id, root.access_key_id, SecretKey::new(root.secret_access_key)));
    }
    let accounts = config.account_ids().cloned().collect();
    let identities = identity::Holders::new(roots, accounts, iam.clone());
    Ok((
        Authentication::Signed { identities: Arc::new(identities), keys: KeyCache::new(SIGNING_KEYS_KEPT) },
        MetricsReaders::Holders { token: config.metrics.token.clone().into(), root: basic.into() },
    ))
}

fn browser_rules(config: &Config, mode: Mode, services: &[Service]) -> BrowserRules {
    let hosts = (mode == Mode::Dev { anywhere: false }).then(|| {
        services.iter().flat_map(|service| service.info().host_labels).copied().chain(["s3"]).collect()
    });
    BrowserRules::new(config.general.cors_origins.clone(), hosts)
}

/// What answers beside the services. The console comes last, so that it takes nothing from a bucket of its name.
fn sites(config: &Config) -> Vec<Arc<dyn Site>> {
    let mut sites: Vec<Arc<dyn Site>> = Vec::new();
    if config.has_console() {
        sites.push(Arc::new(Console::new(config.general.region.as_str())));
    }
    sites
}

fn planes(config: &Config, authorize: Arc<dyn Authorize>, clock: Arc<dyn Clock>) -> Arc<dyn Planes> {
    Arc::new(ServerPlanes::new(authorize, config.general.limits, config.quotas.clone(), clock))
}

fn place(config: &Config) -> Place {
    let general = &config.general;
    Place {
        account: general.account_id.clone(),
        region: general.region.clone(),
        regions: general.regions.clone(),
        global: Vec::new(),
    }
}

fn probes(store: &Store) -> Vec<Probe> {
    let store = store.clone();
    let readable =
        move || store.snapshot().map(drop).map_err(|error| format!("the metadata is not there: {error}"));
    vec![Box::new(readable)]
}
