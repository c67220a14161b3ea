//! Video Streams: what it stands on, and how the edge finds it.

use std::sync::Arc;

use millstream_video as video;
use millstream_wire as wire;
use runtime::{Policy, Supervisor};
use video::{Parts, RetentionWorker, SecondProducer, Video, VideoConfig, generated, operations};
use wire::Encoding;

use millstream_runtime as runtime;

use crate::{
    config::{Config, Limits, Quota, Setting, of_operations},
    pipeline::{Service, ServiceInfo},
};

/// The control plane. All three services sign as one, and are told apart by their paths.
const CONTROL: ServiceInfo = ServiceInfo {
    name: "kinesisvideo",
    host_labels: &["kinesisvideo"],
    encodings: &[Encoding::RestJson],
    bindings: &[generated::video::bindings::BINDINGS],
    ..ServiceInfo::JSON
};
/// Media as it arrives.
const MEDIA: ServiceInfo = ServiceInfo {
    name: "kinesisvideo-media",
    signing_name: "kinesisvideo",
    encodings: &[Encoding::RestJson],
    bindings: &[generated::media::bindings::BINDINGS, operations::MEDIA_BINDINGS],
    ..ServiceInfo::JSON
};
/// Media that is kept.
const ARCHIVED_MEDIA: ServiceInfo = ServiceInfo {
    name: "kinesisvideo-archived-media",
    signing_name: "kinesisvideo",
    encodings: &[Encoding::RestJson],
    bindings: &[generated::archived_media::bindings::BINDINGS, operations::SESSION_BINDINGS],
    unsigned: operations::SESSION_OPERATIONS,
    ..ServiceInfo::JSON
};

impl Setting for SecondProducer {
    const FORM: &'static str = "refuse or replace";

    fn parse(text: &str) -> Option<Self> {
        match text {
            "refuse" => Some(Self::Refuse),
            "replace" => Some(Self::Replace),
            _ => None,
        }
    }
}

/// Every quota of the service.
pub(super) fn quotas() -> Vec<Quota> {
    let rows = [operations::VIDEO, operations::MEDIA, operations::ARCHIVED_MEDIA];
    let mut quotas = of_operations(rows.into_iter().flatten().map(|row| row.spec));
    let figures = video::Quotas::default();
    let figure = |key| figures.get(key).expect("it stands in the list of keys");
    quotas.extend(video::Quotas::KEYS.iter().map(|&key| (key, figure(key))));
    quotas
}

/// The service's settings.
pub(super) fn config(config: &Config) -> VideoConfig {
    let mut quotas = video::Quotas::default();
    for key in video::Quotas::KEYS {
        quotas.set(key, config.quotas.get(key).unwrap_or(u64::MAX));
    }
    VideoConfig {
        enforce_quotas: config.general.limits == Limits::Aws,
        second_producer: config.video.second_producer,
        data_endpoint: Some(config.video.data_endpoint.as_str())
            .filter(|address| !address.is_empty())
            .map(|address| address.trim_end_matches('/').into()),
        quotas,
    }
}

/// Brings it up and starts its workers.
pub(super) async fn open(
    parts: Parts,
    supervisor: &Arc<Supervisor>,
) -> Result<(Vec<Service>, Arc<Video>), video::VideoError> {
    let service = Video::open(parts).await?;
    supervisor.start("video.retention", Policy::DEFAULT, RetentionWorker::new(service.clone()));
    let services = vec![
        Service::new(CONTROL, service.clone(), operations::VIDEO),
        Service::new(MEDIA, service.clone(), operations::MEDIA),
        Service::new(ARCHIVED_MEDIA, service.clone(), operations::ARCHIVED_MEDIA),
    ];
    Ok((services, service))
}
