//! What can go wrong between the command line and the server, in words that help.

use std::{
    error::Error as _,
    io,
    path::{Path, PathBuf},
};

use super::Endpoint;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The service refused the call.
    #[error("{0}")]
    Service(ServiceError),
    /// No connection could be made.
    #[error("cannot connect to {endpoint}")]
    Connect {
        /// Where to.
        endpoint: Endpoint,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The connection broke, or what came over it was no HTTP.
    #[error("the connection to {endpoint} broke")]
    Broken {
        /// Where to.
        endpoint: Endpoint,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// No answer within the time that is allowed.
    #[error("{endpoint} did not answer within {seconds} s")]
    Silent {
        /// Who.
        endpoint: Endpoint,
        /// How long was waited.
        seconds: u64,
    },
    /// The answer is not what the API promises.
    #[error("{operation} was answered in a way that makes no sense: {what}")]
    Answer {
        /// The call.
        operation: String,
        /// What is odd about it.
        what: String,
    },
    /// The command line, or what it names, cannot be used.
    #[error("{0}")]
    Usage(String),
    /// A file of the user.
    #[error("{}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// Standard input or output.
    #[error("{0}")]
    Terminal(#[from] io::Error),
    /// The command did what it could, and that was not all.
    #[error("{0}")]
    Incomplete(String),
}

/// A refusal as the service words it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}{}{message}", if message.is_empty() { "" } else { ": " })]
pub struct ServiceError {
    /// The error's name, `ResourceNotFoundException`.
    pub code: String,
    /// The service's words.
    pub message: String,
    /// The HTTP status.
    pub status: u16,
}

impl Error {
    /// Something is wrong with a file.
    pub fn file(path: &Path, source: io::Error) -> Self {
        Self::File { path: path.to_owned(), source }
    }

    /// The service's name for the error, if it came from the service.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Service(error) => Some(&error.code),
            _ => None,
        }
    }

    /// Whether the same call may well succeed a little later.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Service(error) => error.status >= 500 || is_throttle(&error.code),
            Self::Broken { .. } | Self::Silent { .. } => true,
            Self::Connect { source, .. } => source.kind() != io::ErrorKind::ConnectionRefused,
            _ => false,
        }
    }

    /// Whether the reader of our output has gone away, which is no failure of ours.
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Terminal(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// Whether the command was used wrongly, as opposed to having failed.
    pub fn is_usage(&self) -> bool {
        matches!(self, Self::Usage(_))
    }

    /// What a newcomer may try, where newcomers usually stumble.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Connect { source, .. } if source.kind() == io::ErrorKind::ConnectionRefused => Some(
                "is the server running? `millstream dev` starts one; --endpoint URL names another address",
            ),
            Self::Connect { source, .. } if source.to_string().contains("certificate") => {
                Some("--ca FILE names the certificate authority of the server")
            }
            Self::Connect { source, .. } if source.kind() == io::ErrorKind::InvalidData => {
                Some("is this the port for TLS? a plain port has an http:// address")
            }
            Self::Broken { endpoint, .. } if !endpoint.tls() => {
                Some("is this a plain HTTP port? one for TLS has an https:// address")
            }
            Self::Service(error) => hint_for(&error.code),
            _ => None,
        }
    }

    /// The error and its causes, as one line.
    pub fn in_full(&self) -> String {
        let mut text = self.to_string();
        let mut cause = self.source();
        while let Some(error) = cause {
            let words = error.to_string();
            if !text.ends_with(&words) {
                text.push_str(": ");
                text.push_str(&words);
            }
            cause = error.source();
        }
        text
    }
}

/// Whether an error, of a call or of a record in PutRecords, says that a quota was met.
pub fn is_throttle(code: &str) -> bool {
    matches!(
        code,
        "ProvisionedThroughputExceededException"
            | "ThrottlingException"
            | "LimitExceededException"
            | "KMSThrottlingException"
    )
}

fn hint_for(code: &str) -> Option<&'static str> {
    match code {
        "MissingAuthenticationTokenException"
        | "IncompleteSignatureException"
        | "InvalidSignatureException"
        | "UnrecognizedClientException" => Some(
            "this server knows its callers: --data-dir DIR takes the root credentials that it has written there, \
             --profile NAME those of a profile",
        ),
        "ResourceNotFoundException" => Some("`millstream streams list` shows the streams that there are"),
        "LimitExceededException" | "ProvisionedThroughputExceededException" => {
            Some("quotas are those of AWS; a server that was started with MILLSTREAM_LIMITS=none has none")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service(code: &str, status: u16) -> Error {
        Error::Service(ServiceError { code: code.to_owned(), message: "m".to_owned(), status })
    }

    #[test]
    fn causes_are_told_once() {
        let error = Error::file(Path::new("a.txt"), io::Error::other("no such thing"));
        assert_eq!(error.in_full(), "a.txt: no such thing");
        assert_eq!(service("Code", 400).in_full(), "Code: m");
    }

    #[test]
    fn only_what_may_pass_is_transient() {
        assert!(service("InternalFailureException", 500).is_transient());
        assert!(service("ProvisionedThroughputExceededException", 400).is_transient());
        assert!(!service("ResourceNotFoundException", 400).is_transient());
        let refused = |kind: io::ErrorKind| Error::Connect {
            endpoint: Endpoint::parse("a:1").unwrap(),
            source: kind.into(),
        };
        assert!(!refused(io::ErrorKind::ConnectionRefused).is_transient());
        assert!(refused(io::ErrorKind::ConnectionReset).is_transient());
    }

    #[test]
    fn newcomers_get_a_hint() {
        let refused = Error::Connect {
            endpoint: Endpoint::parse("a:1").unwrap(),
            source: io::ErrorKind::ConnectionRefused.into(),
        };
        assert!(refused.hint().unwrap().contains("millstream dev"));
        assert!(service("MissingAuthenticationTokenException", 400).hint().unwrap().contains("--data-dir"));
        assert_eq!(service("ExpiredIteratorException", 400).hint(), None);
    }
}
