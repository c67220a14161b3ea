//! Where a listener listens, and from where it may be reached.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

use super::Setting;

/// A network, or a single address: `10.0.0.0/8`, `2001:db8::/32`, `192.0.2.7`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AddressRange {
    network: IpAddr,
    prefix: u8,
}

impl AddressRange {
    /// Reads one. Bits of the address beyond the prefix must be zero, since whoever writes them means something else.
    fn read(text: &str) -> Option<Self> {
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text, None),
        };
        let network: IpAddr = address.trim().parse().ok()?;
        let bits = if network.is_ipv4() { 32 } else { 128 };
        let prefix = match prefix {
            Some(prefix) => prefix.trim().parse().ok().filter(|prefix| *prefix <= bits)?,
            None => bits,
        };
        (masked(network, prefix) == network).then_some(Self { network, prefix })
    }

    /// Whether the address is in it. An IPv4 address in the clothes of IPv6 is the IPv4 address.
    pub fn contains(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        address.is_ipv4() == self.network.is_ipv4() && masked(address, self.prefix) == self.network
    }
}

fn masked(address: IpAddr, prefix: u8) -> IpAddr {
    match address {
        IpAddr::V4(v4) => {
            let mask = u32::MAX.checked_shl(32 - u32::from(prefix)).unwrap_or(0);
            IpAddr::V4((v4.to_bits() & mask).into())
        }
        IpAddr::V6(v6) => {
            let mask = u128::MAX.checked_shl(128 - u32::from(prefix)).unwrap_or(0);
            IpAddr::V6((v6.to_bits() & mask).into())
        }
    }
}

impl fmt::Display for AddressRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.network, self.prefix)
    }
}

impl Setting for Vec<AddressRange> {
    const FORM: &'static str = "a list of networks and addresses such as 10.0.0.0/8, 192.0.2.7";

    fn parse(text: &str) -> Option<Self> {
        <Vec<String> as Setting>::parse(text)?.iter().map(|range| AddressRange::read(range)).collect()
    }
}

/// Where a private endpoint listens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Bind {
    /// At an address.
    Address(SocketAddr),
    /// At a unix socket.
    Unix(PathBuf),
}

impl Bind {
    /// The address, if it is one.
    pub fn address(&self) -> Option<SocketAddr> {
        match self {
            Self::Address(address) => Some(*address),
            Self::Unix(_) => None,
        }
    }
}

impl fmt::Display for Bind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(address) => address.fmt(f),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

impl Setting for Bind {
    const FORM: &'static str = "an address such as 10.0.0.5:443, or unix:/run/millstream.sock";

    fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix("unix:") {
            Some(path) => (!path.is_empty()).then(|| Self::Unix(path.into())),
            None => SocketAddr::parse(text).map(Self::Address),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranges(text: &str) -> Option<Vec<AddressRange>> {
        Setting::parse(text)
    }

    #[test]
    fn addresses_are_in_their_networks_and_in_no_other() {
        for (range, inside, outside) in [
            ("10.0.0.0/8", "10.255.0.1", "11.0.0.1"),
            ("192.0.2.7", "192.0.2.7", "192.0.2.8"),
            ("0.0.0.0/0", "203.0.113.9", "::1"),
            ("10.0.0.0/8", "::ffff:10.1.2.3", "::10.1.2.3"),
            ("2001:db8::/32", "2001:db8:1::2", "2001:db9::"),
            ("::/0", "fe80::1", "10.0.0.1"),
            ("10.0.0.128/25", "10.0.0.200", "10.0.0.127"),
        ] {
            let range = ranges(range).unwrap()[0];
            assert!(range.contains(inside.parse().unwrap()), "{inside} in {range}");
            assert!(!range.contains(outside.parse().unwrap()), "{outside} in {range}");
        }
    }

    #[test]
    fn what_is_no_network_is_refused() {
        for text in
            ["10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "localhost", "::/129", "10.0.0.0/"]
        {
            assert_eq!(ranges(text), None, "{text}");
        }
        assert_eq!(ranges(""), Some(Vec::new()));
        assert_eq!(ranges("10.0.0.0/8, ::1").unwrap().len(), 2);
    }

    #[test]
    fn a_unix_socket_has_a_path() {
        assert_eq!(Bind::parse("unix:/run/x"), Some(Bind::Unix("/run/x".into())));
        assert_eq!(Bind::parse("unix:"), None);
        assert_eq!(Bind::parse("127.0.0.1:0").unwrap().to_string(), "127.0.0.1:0");
    }
}
