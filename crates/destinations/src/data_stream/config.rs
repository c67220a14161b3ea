//! The settings of a data stream.

use base::Arn;
use millstream_base as base;
use serde_json::Value;

/// What of an HTTP endpoint's settings matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Config {
    /// The stream.
    pub stream: Arn,
    /// Whom the delivery stream acts as: the endpoint's role, or that of the backup bucket.
    pub role_arn: String,
}

impl Config {
    /// Those of an HTTP endpoint that is a data stream; `None` of any other.
    pub fn of(settings: &Value) -> Option<Self> {
        let url = settings["EndpointConfiguration"]["Url"].as_str()?;
        let (host, query) = url.strip_prefix("https://kinesis.")?.split_once("/?StreamARN=")?;
        let region = host.strip_suffix(".amazonaws.com")?;
        let stream = Arn::parse(&query.replace("%3A", ":").replace("%2F", "/")).ok()?;
        let is_stream = stream.service() == "kinesis" && stream.region() == region;
        let role = [&settings["RoleARN"], &settings["S3DestinationDescription"]["RoleARN"]];
        let role_arn = role.iter().find_map(|role| role.as_str())?.to_owned();
        is_stream.then_some(Self { stream, role_arn })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_data_stream_is_known_by_its_url() {
        let of = |url: &str| {
            Config::of(&json!({
                "EndpointConfiguration": { "Url": url },
                "S3DestinationDescription": { "RoleARN": "arn:aws:iam::000000000000:role/r" },
            }))
        };
        let arn = "arn:aws:kinesis:us-east-1:000000000000:stream/clean";
        let found = of(&format!("https://kinesis.us-east-1.amazonaws.com/?StreamARN={arn}")).unwrap();
        assert_eq!(
            (found.stream.as_str(), found.role_arn.as_str()),
            (arn, "arn:aws:iam::000000000000:role/r")
        );
        let escaped = "arn%3Aaws%3Akinesis%3Aus-east-1%3A000000000000%3Astream%2Fclean";
        assert!(of(&format!("https://kinesis.us-east-1.amazonaws.com/?StreamARN={escaped}")).is_some());
        for url in [
            "https://kinesis.us-east-1.amazonaws.com/".to_owned(),
            format!("https://kinesis.eu-west-1.amazonaws.com/?StreamARN={arn}"),
            format!("https://kinesis.example.com/?StreamARN={arn}"),
            format!("https://h.example/?StreamARN={arn}"),
        ] {
            assert_eq!(of(&url), None, "{url}");
        }
    }
}
