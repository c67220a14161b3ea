//! Which addresses may be connected to.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr, SocketAddr, UdpSocket},
    sync::Arc,
};

use parking_lot::Mutex;
use reqwest::Client;

use crate::Allowed;

/// The metadata address of EC2 in IPv6, which lies among the unique local ones.
const METADATA_V6: Ipv6Addr = Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254);

/// An address that may not be connected to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the address {address} is {kind}, which is not allowed by `outgoing.allow`")]
pub struct Refused {
    /// The address.
    pub address: SocketAddr,
    /// What it is.
    pub kind: &'static str,
}

/// Decides about addresses, and hands out clients that keep to it.
#[derive(Debug)]
pub struct Outgoing {
    allow: Vec<Allowed>,
    own: Vec<SocketAddr>,
    /// Clients by port: a client's resolver must know the port to tell the server's own listeners.
    pub(crate) clients: Mutex<HashMap<u16, Client>>,
}

impl Outgoing {
    /// With what the operator allows, and the server's own listeners.
    pub fn new(allow: Vec<Allowed>, own: Vec<SocketAddr>) -> Arc<Self> {
        Arc::new(Self { allow, own, clients: Mutex::default() })
    }

    /// Whether the address may be connected to.
    ///
    /// # Errors
    /// Loopback, link-local, unspecified, multicast and broadcast addresses, and the server's own listeners, unless they are
    /// allowed.
    pub fn check(&self, address: SocketAddr) -> Result<(), Refused> {
        let ip = address.ip().to_canonical();
        if self.allow.contains(&Allowed::Socket(SocketAddr::new(ip, address.port()))) {
            return Ok(());
        }
        let refused = |kind| Err(Refused { address, kind });
        if self.is_own(ip, address.port()) {
            return refused("a listener of this server");
        }
        let opened = self.allow.contains(&Allowed::Address(ip));
        match kind(ip) {
            Some((_, Some(word))) if self.allow.contains(&word) => Ok(()),
            Some((kind, _)) if !opened => refused(kind),
            _ => Ok(()),
        }
    }

    fn is_own(&self, ip: IpAddr, port: u16) -> bool {
        self.own.iter().filter(|own| own.port() == port).any(|own| {
            let listens = own.ip().to_canonical();
            // A listener on all addresses answers at every address of this machine; those are the ones that can be bound.
            listens == ip || (listens.is_unspecified() && UdpSocket::bind((ip, 0)).is_ok())
        })
    }
}

/// What makes an address one that is refused, and the word that allows all of its kind.
fn kind(ip: IpAddr) -> Option<(&'static str, Option<Allowed>)> {
    let ip = match ip {
        // Translated addresses (RFC 6052) and the deprecated compatible ones reach what lies within.
        IpAddr::V6(v6) => match v6.segments() {
            [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0, 0, 0, 0, 0, 0, high, low] if high != 0 => {
                let [a, b] = high.to_be_bytes();
                let [c, d] = low.to_be_bytes();
                IpAddr::from([a, b, c, d])
            }
            _ => ip,
        },
        IpAddr::V4(_) => ip,
    };
    let link_local = match ip {
        IpAddr::V4(v4) => v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_unicast_link_local() || v6 == METADATA_V6,
    };
    match ip {
        _ if ip.is_loopback() => Some(("a loopback address", Some(Allowed::Loopback))),
        _ if link_local => Some(("a link-local address", Some(Allowed::LinkLocal))),
        _ if ip.is_unspecified() => Some(("no address of a host", None)),
        IpAddr::V4(v4) if v4.octets()[0] == 0 => Some(("no address of a host", None)),
        IpAddr::V4(v4) if v4.is_broadcast() => Some(("a broadcast address", None)),
        _ if ip.is_multicast() => Some(("a multicast address", None)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refuses(outgoing: &Outgoing, address: &str) -> bool {
        outgoing.check(address.parse().unwrap()).is_err()
    }

    fn with(allow: &[&str], own: &[&str]) -> Arc<Outgoing> {
        let allow = allow.iter().map(|word| word.parse().unwrap()).collect();
        Outgoing::new(allow, own.iter().map(|address| address.parse().unwrap()).collect())
    }

    #[test]
    fn what_only_the_server_reaches_is_refused() {
        let outgoing = with(&[], &["198.51.100.7:4567"]);
        for address in [
            "127.0.0.1:80",
            "127.8.8.8:80",
            "[::1]:80",
            "[::ffff:127.0.0.1]:80",
            "[::127.0.0.1]:80",
            "[64:ff9b::7f00:1]:80",
            "169.254.169.254:80",
            "[::ffff:169.254.169.254]:80",
            "[fe80::1]:80",
            "[fd00:ec2::254]:80",
            "0.0.0.0:80",
            "0.1.2.3:80",
            "[::]:80",
            "255.255.255.255:80",
            "224.0.0.1:80",
            "198.51.100.7:4567",
            "[::ffff:198.51.100.7]:4567",
        ] {
            assert!(refuses(&outgoing, address), "{address}");
        }
        for address in ["198.51.100.7:80", "10.0.0.7:80", "[2001:db8::1]:443"] {
            assert!(!refuses(&outgoing, address), "{address}");
        }
    }

    #[test]
    fn a_listener_is_refused_where_loopback_is_allowed() {
        let outgoing = with(&["loopback", "169.254.1.1"], &["127.0.0.1:4567", "0.0.0.0:4568"]);
        assert!(!refuses(&outgoing, "127.0.0.1:80") && !refuses(&outgoing, "169.254.1.1:80"));
        assert!(refuses(&outgoing, "127.0.0.1:4567"));
        assert!(refuses(&outgoing, "127.0.0.1:4568"), "it listens on all addresses");
        assert!(refuses(&outgoing, "169.254.169.254:80"));
        let outgoing = with(&["127.0.0.1:4567"], &["127.0.0.1:4567"]);
        assert!(!refuses(&outgoing, "127.0.0.1:4567"));
        assert!(refuses(&outgoing, "127.0.0.1:80"));
    }
}
