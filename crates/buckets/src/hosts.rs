//! Which bucket a host name is for.

use s3s::{
    S3Result,
    host::{S3Host, VirtualHost},
};

/// Hosts below `localhost` and those of AWS; every other name is the server's own, whose paths begin with the bucket.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hosts;

const AWS: [&str; 3] = ["amazonaws.com", "amazonaws.com.cn", "amazonaws.eu"];

impl S3Host for Hosts {
    fn parse_host_header<'a>(&'a self, host: &'a str) -> S3Result<VirtualHost<'a>> {
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        Ok(match bucket(name) {
            Some(bucket) => VirtualHost::new(host).with_bucket(bucket),
            None => VirtualHost::new(host),
        })
    }
}

/// `lake` of `lake.localhost`, `lake.s3.localhost`, `lake.s3.eu-west-1.amazonaws.com`.
fn bucket(host: &str) -> Option<&str> {
    let (name, is_aws) = match host.strip_suffix(".localhost") {
        Some(name) => (name, false),
        None => (AWS.iter().find_map(|end| host.strip_suffix(end)?.strip_suffix('.'))?, true),
    };
    if name == "s3" || name.starts_with("s3.") {
        return None;
    }
    match name.rsplit_once(".s3") {
        Some((bucket, region)) if region.is_empty() || region.starts_with('.') => Some(bucket),
        _ if is_aws => None,
        _ => Some(name),
    }
}

#[cfg(test)]
mod tests {
    use super::bucket;

    #[test]
    fn buckets_stand_before_the_service_or_alone_before_localhost() {
        for (host, expected) in [
            ("localhost", None),
            ("s3.localhost", None),
            ("s3.us-east-1.localhost", None),
            ("lake.localhost", Some("lake")),
            ("my.lake.localhost", Some("my.lake")),
            ("lake.s3.localhost", Some("lake")),
            ("lake.s3.eu-west-1.amazonaws.com", Some("lake")),
            ("s3.eu-west-1.amazonaws.com", None),
            ("millstream.internal", None),
        ] {
            assert_eq!(bucket(host), expected, "{host}");
        }
    }
}
