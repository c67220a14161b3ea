//! Clients that connect to no refused address.

use std::{io, net::SocketAddr, sync::Arc};

use reqwest::{
    Client, Url,
    dns::{Addrs, Name, Resolve, Resolving},
    redirect,
};

use crate::{Outgoing, Refused};

/// Why there is no client for a URL.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClientError {
    /// It is no URL of HTTP or HTTPS with a host.
    #[error("{0} is no URL of http or https")]
    NoUrl(String),
    /// It names an address that is refused.
    #[error(transparent)]
    Refused(#[from] Refused),
}

/// Where a request goes, and with which client.
#[derive(Clone, Debug)]
pub struct Target {
    /// The URL.
    pub url: Url,
    /// The client. It gives up no request by itself: set a timeout on the request.
    pub client: Client,
}

impl Outgoing {
    /// A client for the URL. Clients are shared, so that connections are kept. A name is resolved and checked when
    /// something is sent; a failure then is one of connecting.
    ///
    /// # Errors
    /// The URL is none, or has an address as its host that is refused.
    pub fn client(self: &Arc<Self>, url: &str) -> Result<Target, ClientError> {
        let no_url = || ClientError::NoUrl(url.to_owned());
        let parsed = Url::parse(url).map_err(|_| no_url())?;
        if !matches!(parsed.scheme(), "http" | "https") {
            return Err(no_url());
        }
        let host = parsed.host_str().filter(|host| !host.is_empty()).ok_or_else(no_url)?;
        let port = parsed.port_or_known_default().ok_or_else(no_url)?;
        // An address in a URL is not resolved, so the resolver does not see it.
        if let Ok(ip) = host.trim_start_matches('[').trim_end_matches(']').parse() {
            self.check(SocketAddr::new(ip, port))?;
        }
        let client = self.clients.lock().entry(port).or_insert_with(|| self.make(port)).clone();
        Ok(Target { url: parsed, client })
    }

    fn make(self: &Arc<Self>, port: u16) -> Client {
        // A weak reference, since the client lies in what it refers to.
        let names = Arc::new(Names { outgoing: Arc::downgrade(self), port });
        let builder = Client::builder().redirect(redirect::Policy::none()).no_proxy().dns_resolver(names);
        builder.build().expect("the client's settings are good ones")
    }
}

struct Names {
    outgoing: std::sync::Weak<Outgoing>,
    port: u16,
}

impl Resolve for Names {
    fn resolve(&self, name: Name) -> Resolving {
        let (outgoing, port) = (self.outgoing.clone(), self.port);
        Box::pin(async move {
            let outgoing = outgoing.upgrade().ok_or_else(|| io::Error::other("the server is stopping"))?;
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), port)).await?.collect();
            // One that is refused refuses all: which of them is connected to is not ours to say.
            for address in &found {
                outgoing.check(*address)?;
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::TcpListener,
    };

    use super::*;

    async fn server() -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        #[expect(clippy::disallowed_methods, reason = "a test's far side")]
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut head = [0; 4096];
                let _ = stream.read(&mut head).await;
                let answer =
                    b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n";
                let _ = stream.write_all(answer).await;
            }
        });
        address
    }

    fn chain(error: &dyn std::error::Error) -> String {
        match error.source() {
            Some(source) => format!("{error}: {}", chain(source)),
            None => error.to_string(),
        }
    }

    #[tokio::test]
    async fn names_are_checked_after_they_were_resolved() {
        let address = server().await;
        let url = format!("http://localhost:{}/", address.port());
        let closed = Outgoing::new(Vec::new(), Vec::new());
        let target = closed.client(&url).unwrap();
        let error = target.client.get(target.url).send().await.unwrap_err();
        assert!(error.is_connect() && chain(&error).contains("loopback"), "{}", chain(&error));

        let open = Outgoing::new(vec!["loopback".parse().unwrap()], Vec::new());
        let target = open.client(&url).unwrap();
        let response = target.client.get(target.url).send().await.unwrap();
        assert_eq!(response.status(), 302, "redirects are not followed");

        let own = Outgoing::new(vec!["loopback".parse().unwrap()], vec![address]);
        let target = own.client(&url).unwrap();
        let error = target.client.get(target.url).send().await.unwrap_err();
        assert!(chain(&error).contains("listener of this server"), "{}", chain(&error));
    }

    #[test]
    fn addresses_in_urls_are_checked() {
        let closed = Outgoing::new(Vec::new(), Vec::new());
        for url in [
            "http://127.0.0.1/",
            "http://[::1]:8080/",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://[::ffff:7f00:1]/",
            "http://169.254.169.254/latest/meta-data/",
        ] {
            assert!(matches!(closed.client(url), Err(ClientError::Refused(_))), "{url}");
        }
        for url in ["ftp://example.com/", "example.com", "http:///", "file:///etc/passwd"] {
            assert!(closed.client(url).is_err(), "{url}");
        }
    }
}
