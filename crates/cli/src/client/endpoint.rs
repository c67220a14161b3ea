//! Where the server is.

use std::fmt;

use http::Uri;

use super::{Error, credentials::Environment};

/// The address of a server: scheme, host, port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    tls: bool,
    host: String,
    port: u16,
}

impl Endpoint {
    /// Where `millstream dev` listens unless told otherwise.
    pub const DEFAULT: &'static str = "http://127.0.0.1:4567";

    /// The one that was given, or that of `AWS_ENDPOINT_URL_KINESIS`, of `AWS_ENDPOINT_URL`, or the default.
    pub fn find(given: Option<&str>, env: Environment) -> Result<Self, Error> {
        match given {
            Some(text) => Self::parse(text),
            None => {
                let named = env("AWS_ENDPOINT_URL_KINESIS").or_else(|| env("AWS_ENDPOINT_URL"));
                Self::parse(named.as_deref().unwrap_or(Self::DEFAULT))
            }
        }
    }

    /// Takes `http://HOST[:PORT]`, `https://HOST[:PORT]` or `HOST:PORT`, which is meant without TLS.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let refused = |why| Error::Usage(format!("{text:?} is not an endpoint: {why}"));
        let with_scheme = if text.contains("://") { text.to_owned() } else { format!("http://{text}") };
        let uri: Uri =
            with_scheme.parse().map_err(|_| refused("it has to look like http://127.0.0.1:4567"))?;
        let tls = match uri.scheme_str() {
            Some("http") => false,
            Some("https") => true,
            _ => return Err(refused("its scheme has to be http or https")),
        };
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return Err(refused("an endpoint has no path"));
        }
        let host = uri.host().filter(|host| !host.is_empty()).ok_or_else(|| refused("it names no host"))?;
        let port = uri.port_u16().unwrap_or(if tls { 443 } else { 80 });
        Ok(Self { tls, host: host.to_owned(), port })
    }

    /// Whether to speak TLS.
    pub fn tls(&self) -> bool {
        self.tls
    }

    /// The host without brackets, for name resolution and certificates.
    pub fn host(&self) -> &str {
        self.host.trim_start_matches('[').trim_end_matches(']')
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Host, and port unless it is the scheme's own, as the `Host` header has them.
    pub fn authority(&self) -> String {
        let usual = if self.tls { 443 } else { 80 };
        if self.port == usual { self.host.clone() } else { format!("{}:{}", self.host, self.port) }
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", if self.tls { "https" } else { "http" }, self.authority())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        let read = |text| Endpoint::parse(text).unwrap();
        assert_eq!(read("127.0.0.1:4567"), read("http://127.0.0.1:4567/"));
        assert_eq!(read("https://kinesis.example").authority(), "kinesis.example");
        assert_eq!(read("https://kinesis.example:4568").to_string(), "https://kinesis.example:4568");
        assert_eq!(
            (read("http://[::1]:80").host(), read("http://[::1]:80").authority().as_str()),
            ("::1", "[::1]")
        );
    }

    #[test]
    fn other_texts_are_refused_with_a_reason() {
        for (text, why) in
            [("ftp://a", "scheme"), ("http://a/b", "path"), ("http://", "endpoint"), ("a b", "look like")]
        {
            let error = Endpoint::parse(text).unwrap_err().to_string();
            assert!(error.contains(why), "{text}: {error}");
        }
    }

    #[test]
    fn the_variable_of_the_service_goes_before_the_general_one() {
        let both = |name: &str| match name {
            "AWS_ENDPOINT_URL_KINESIS" => Some("http://k:1".to_owned()),
            "AWS_ENDPOINT_URL" => Some("http://all:2".to_owned()),
            _ => None,
        };
        assert_eq!(Endpoint::find(None, &both).unwrap().to_string(), "http://k:1");
        assert_eq!(Endpoint::find(Some("given:3"), &both).unwrap().to_string(), "http://given:3");
        assert_eq!(Endpoint::find(None, &|_| None).unwrap().to_string(), Endpoint::DEFAULT);
    }
}
