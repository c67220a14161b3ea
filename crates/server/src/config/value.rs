//! Values as operators write them: `5s`, `64MiB`, `127.0.0.1:4567`, `a,b`.

use std::{
    fmt,
    net::{SocketAddr, ToSocketAddrs},
    path::PathBuf,
    time::Duration,
};

use base::{AccountId, Region};
use millstream_base as base;
use millstream_outgoing::Allowed;

/// A type that a key of the configuration can have. Every layer hands it text; TOML numbers and booleans are printed first,
/// TOML lists are joined by commas.
pub trait Setting: Sized {
    /// What is accepted, for error messages: `a duration such as 5s`.
    const FORM: &'static str;

    /// Reads it; `None` if the text is of another form.
    fn parse(text: &str) -> Option<Self>;
}

/// A number of bytes, written `4096`, `64KiB`, `64MiB`, `1GiB`, or decimally `10MB`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct ByteSize(pub u64);

impl ByteSize {
    /// As a length in memory.
    pub fn as_usize(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

impl Setting for ByteSize {
    const FORM: &'static str = "a size such as 64MiB";

    fn parse(text: &str) -> Option<Self> {
        let (number, unit) = number_and_unit(text)?;
        let factor = match unit {
            "" | "B" => 1,
            "KiB" => 1 << 10,
            "MiB" => 1 << 20,
            "GiB" => 1 << 30,
            "TiB" => 1 << 40,
            "kB" | "KB" => 1_000,
            "MB" => 1_000_000,
            "GB" => 1_000_000_000,
            "TB" => 1_000_000_000_000,
            _ => return None,
        };
        number.checked_mul(factor).map(Self)
    }
}

impl fmt::Display for ByteSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (factor, unit) in [(1 << 40, "TiB"), (1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")] {
            if self.0 >= factor && self.0.is_multiple_of(factor) {
                return write!(f, "{}{unit}", self.0 / factor);
            }
        }
        write!(f, "{}B", self.0)
    }
}

impl Setting for Duration {
    const FORM: &'static str = "a duration such as 5s, 300ms, 2m or 1h";

    fn parse(text: &str) -> Option<Self> {
        let (number, unit) = number_and_unit(text)?;
        let factor_ms = match unit {
            "ms" => 1,
            "s" => 1_000,
            "m" | "min" => 60_000,
            "h" => 3_600_000,
            "d" => 86_400_000,
            "" if number == 0 => 0,
            _ => return None,
        };
        number.checked_mul(factor_ms).map(Self::from_millis)
    }
}

fn number_and_unit(text: &str) -> Option<(u64, &str)> {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    Some((text[..digits].parse().ok()?, text[digits..].trim_start()))
}

/// An address to listen at, `HOST:PORT`; names such as `localhost` are looked up.
impl Setting for SocketAddr {
    const FORM: &'static str = "an address such as 127.0.0.1:4567";

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok().or_else(|| text.to_socket_addrs().ok()?.next())
    }
}

/// `off`, or the value.
impl Setting for Option<SocketAddr> {
    const FORM: &'static str = "an address such as 127.0.0.1:4568, or off";

    fn parse(text: &str) -> Option<Self> {
        if text == "off" { Some(None) } else { SocketAddr::parse(text).map(Some) }
    }
}

impl Setting for PathBuf {
    const FORM: &'static str = "a path";

    fn parse(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| text.into())
    }
}

/// Empty for none.
impl Setting for Option<PathBuf> {
    const FORM: &'static str = "a path, or nothing";

    fn parse(text: &str) -> Option<Self> {
        Some((!text.is_empty()).then(|| text.into()))
    }
}

/// Several values, separated by commas; empty for none.
impl Setting for Vec<String> {
    const FORM: &'static str = "a list";

    fn parse(text: &str) -> Option<Self> {
        Some(text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect())
    }
}

/// Several values, separated by commas; empty for none.
impl Setting for Vec<Allowed> {
    const FORM: &'static str = "a list of loopback, link-local, IP addresses and addresses with their port";

    fn parse(text: &str) -> Option<Self> {
        text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(|item| item.parse().ok()).collect()
    }
}

impl Setting for String {
    const FORM: &'static str = "a text";

    fn parse(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Setting for AccountId {
    const FORM: &'static str = "an account id of twelve digits";

    fn parse(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }
}

impl Setting for Region {
    const FORM: &'static str = "a region such as us-east-1";

    fn parse(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }
}

impl Setting for Vec<Region> {
    const FORM: &'static str = "a list of regions";

    fn parse(text: &str) -> Option<Self> {
        <Vec<String> as Setting>::parse(text)?.iter().map(|region| Region::parse(region).ok()).collect()
    }
}

macro_rules! plain_setting {
    ($($type:ty: $form:literal,)*) => {$(
        impl Setting for $type {
            const FORM: &'static str = $form;

            fn parse(text: &str) -> Option<Self> {
                text.parse().ok()
            }
        }
    )*};
}

plain_setting! {
    bool: "true or false",
    u32: "a number from 0 to 4294967295",
    u64: "a number",
}

/// Whether AWS quotas are enforced.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Limits {
    /// As the real service does, with the figures of `[quotas]`.
    Aws,
    /// None at all; what benchmarks use.
    None,
}

impl Setting for Limits {
    const FORM: &'static str = "aws or none";

    fn parse(text: &str) -> Option<Self> {
        match text {
            "aws" => Some(Self::Aws),
            "none" => Some(Self::None),
            _ => None,
        }
    }
}

/// Whether the console is handed out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ConsoleSwitch {
    /// Where all listeners are on loopback.
    Loopback,
    /// Always.
    On,
    /// Never.
    Off,
}

impl Setting for ConsoleSwitch {
    const FORM: &'static str = "loopback, on or off";

    fn parse(text: &str) -> Option<Self> {
        match text {
            "loopback" => Some(Self::Loopback),
            "on" => Some(Self::On),
            "off" => Some(Self::Off),
            _ => None,
        }
    }
}

/// Whether clients must show a certificate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClientAuth {
    /// Those who have none sign their requests.
    Optional,
    /// Whoever has none is not let in.
    Required,
}

impl Setting for ClientAuth {
    const FORM: &'static str = "optional or required";

    fn parse(text: &str) -> Option<Self> {
        match text {
            "optional" => Some(Self::Optional),
            "required" => Some(Self::Required),
            _ => None,
        }
    }
}

/// Whether a private endpoint speaks TLS.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EndpointTls {
    /// At an address, but not at a unix socket.
    Auto,
    /// It does.
    On,
    /// It does not.
    Off,
}

impl EndpointTls {
    /// Whether it does there.
    pub fn is_on(self, bind: &super::Bind) -> bool {
        match self {
            Self::Auto => bind.address().is_some(),
            Self::On => true,
            Self::Off => false,
        }
    }
}

impl Setting for EndpointTls {
    const FORM: &'static str = "on, off or auto";

    fn parse(text: &str) -> Option<Self> {
        match text {
            "auto" => Some(Self::Auto),
            "on" => Some(Self::On),
            "off" => Some(Self::Off),
            _ => None,
        }
    }
}

/// How log lines look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

impl Setting for LogFormat {
    const FORM: &'static str = "text or json";

    fn parse(text: &str) -> Option<Self> {
        match text {
            "text" => Some(Self::Text),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_durations_have_units() {
        assert_eq!(ByteSize::parse("64MiB"), Some(ByteSize(64 << 20)));
        assert_eq!(ByteSize::parse("10 MB"), Some(ByteSize(10_000_000)));
        assert_eq!(ByteSize::parse("4096"), Some(ByteSize(4096)));
        assert_eq!(<Duration as Setting>::parse("300ms"), Some(Duration::from_millis(300)));
        assert_eq!(<Duration as Setting>::parse("2m"), Some(Duration::from_secs(120)));
        assert_eq!(<Duration as Setting>::parse("0"), Some(Duration::ZERO));
        for text in ["", "MiB", "-1", "5", "5 years", "99999999999999999999s"] {
            assert_eq!(<Duration as Setting>::parse(text), None, "{text}");
        }
        assert_eq!(ByteSize::parse("20000000TiB"), None, "more than 64 bits");
    }

    #[test]
    fn sizes_print_as_they_are_written() {
        for text in ["64MiB", "1GiB", "4KiB", "1001B"] {
            assert_eq!(ByteSize::parse(text).map(|size| size.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn addresses_may_be_off_or_named() {
        assert_eq!(<Option<SocketAddr>>::parse("off"), Some(None));
        assert_eq!(<Option<SocketAddr>>::parse("[::1]:0"), Some(Some("[::1]:0".parse().unwrap())));
        assert!(<SocketAddr as Setting>::parse("localhost:4567").unwrap().ip().is_loopback());
        assert_eq!(<SocketAddr as Setting>::parse("4567"), None);
    }
}
