//! What an operator opens.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    str::FromStr,
};

/// Addresses that are open although they would be refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// `loopback`: 127.0.0.0/8 and ::1, but for the server's own listeners.
    Loopback,
    /// `link-local`: 169.254.0.0/16 and fe80::/10.
    LinkLocal,
    /// One address, on every port but those of the server's own listeners.
    Address(IpAddr),
    /// One address and port, a listener of the server too.
    Socket(SocketAddr),
}

/// The text is neither a word nor an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not `loopback`, `link-local`, an IP address or an address with its port")]
pub struct NotAllowed;

impl FromStr for Allowed {
    type Err = NotAllowed;

    fn from_str(text: &str) -> Result<Self, NotAllowed> {
        match text {
            "loopback" => Ok(Self::Loopback),
            "link-local" => Ok(Self::LinkLocal),
            _ => text
                .parse()
                .map(Self::Socket)
                .or_else(|_| text.parse().map(Self::Address))
                .map_err(|_| NotAllowed),
        }
    }
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Loopback => f.write_str("loopback"),
            Self::LinkLocal => f.write_str("link-local"),
            Self::Address(address) => address.fmt(f),
            Self::Socket(address) => address.fmt(f),
        }
    }
}
