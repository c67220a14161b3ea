//! The settings of an HTTP endpoint.

use serde::Deserialize;

/// The members of the model's description, and the access key, which no description shows.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Config {
    /// Where it is.
    pub endpoint_configuration: Endpoint,
    /// What every request carries.
    #[serde(default)]
    pub request_configuration: RequestConfig,
}

/// Where it is.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Endpoint {
    /// Its address.
    pub url: String,
    /// What it knows the delivery stream by; sent as it is.
    #[serde(default)]
    pub access_key: Option<String>,
}

impl std::fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Endpoint").field("url", &self.url).finish_non_exhaustive()
    }
}

/// What every request carries.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct RequestConfig {
    /// `GZIP` or `NONE`.
    #[serde(default)]
    pub content_encoding: Option<String>,
    /// Sent with every request.
    #[serde(default)]
    pub common_attributes: Vec<Attribute>,
}

/// A common attribute.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Attribute {
    /// Its name.
    pub attribute_name: String,
    /// Its value.
    pub attribute_value: String,
}
