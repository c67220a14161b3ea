//! An S3-compatible store.

use std::{fmt, time::Duration};

use object_store::{
    BackoffConfig, ClientOptions, RetryConfig,
    aws::{AmazonS3, AmazonS3Builder, S3ConditionalPut},
};

use crate::BucketName;

/// How an S3-compatible store is reached.
#[derive(Clone)]
pub struct S3Config {
    /// Its address, such as `https://s3.eu-west-1.amazonaws.com` or `http://127.0.0.1:9000`.
    pub endpoint: String,
    /// The region that requests are signed for.
    pub region: String,
    /// The access key; empty for what the environment has (variables, instance or container credentials).
    pub access_key_id: String,
    /// Its secret.
    pub secret_access_key: String,
    /// Whether the bucket stands in the host's name, and not at the head of the path.
    pub virtual_hosts: bool,
}

impl fmt::Debug for S3Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("S3Config").field("endpoint", &self.endpoint).finish_non_exhaustive()
    }
}

/// Whoever uses the store has retries of its own, with an eye on the whole of its work; here only a hiccup is smoothed.
const RETRIES: usize = 2;
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) fn bucket(config: &S3Config, name: &BucketName) -> object_store::Result<AmazonS3> {
    let base = match config.access_key_id.is_empty() {
        true => AmazonS3Builder::from_env(),
        false => AmazonS3Builder::new()
            .with_access_key_id(&config.access_key_id)
            .with_secret_access_key(&config.secret_access_key),
    };
    let retry =
        RetryConfig { backoff: BackoffConfig::default(), max_retries: RETRIES, retry_timeout: PATIENCE };
    let endpoint = match config.virtual_hosts {
        true => config.endpoint.replacen("://", &format!("://{name}."), 1),
        false => config.endpoint.clone(),
    };
    base.with_endpoint(endpoint)
        .with_region(&config.region)
        .with_bucket_name(name.as_str())
        .with_virtual_hosted_style_request(config.virtual_hosts)
        .with_allow_http(config.endpoint.starts_with("http://"))
        .with_conditional_put(S3ConditionalPut::ETagMatch)
        .with_client_options(ClientOptions::new().with_allow_http(config.endpoint.starts_with("http://")))
        .with_retry(retry)
        .build()
}
