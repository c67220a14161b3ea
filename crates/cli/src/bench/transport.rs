//! Sockets that never block, plain or TLS.

use std::{
    io::{self, IoSlice, Read, Write},
    net::SocketAddr,
    sync::Arc,
};

use mio::{Interest, Registry, Token, event::Source, net::TcpStream};
use rustls::{ClientConfig, ClientConnection, Stream, pki_types::ServerName};

/// Where to connect, and how.
#[derive(Clone)]
pub struct Address {
    /// The server.
    pub socket: SocketAddr,
    /// TLS settings and the name that the certificate must bear.
    pub tls: Option<(Arc<ClientConfig>, ServerName<'static>)>,
}

/// A connection, perhaps still being made.
pub enum Transport {
    /// Clear.
    Plain(TcpStream),
    /// TLS; the handshake happens as bytes are written and read.
    Tls(Box<(TcpStream, ClientConnection)>),
}

impl Transport {
    /// Begins to connect.
    pub fn connect(address: &Address) -> io::Result<Self> {
        let socket = TcpStream::connect(address.socket)?;
        socket.set_nodelay(true)?;
        match &address.tls {
            None => Ok(Self::Plain(socket)),
            Some((config, name)) => {
                let session =
                    ClientConnection::new(config.clone(), name.clone()).map_err(io::Error::other)?;
                Ok(Self::Tls(Box::new((socket, session))))
            }
        }
    }

    /// Writes what the socket takes.
    pub fn write(&mut self, parts: &[IoSlice<'_>]) -> io::Result<usize> {
        match self {
            Self::Plain(socket) => socket.write_vectored(parts),
            Self::Tls(both) => {
                let (socket, session) = &mut **both;
                Stream::new(session, socket).write_vectored(parts)
            }
        }
    }

    /// Sees to it that what was written leaves; without TLS it has left already.
    pub fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(_) => Ok(()),
            Self::Tls(both) => {
                let (socket, session) = &mut **both;
                Stream::new(session, socket).flush()
            }
        }
    }

    /// Reads what is there.
    pub fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(socket) => socket.read(buffer),
            Self::Tls(both) => {
                let (socket, session) = &mut **both;
                Stream::new(session, socket).read(buffer)
            }
        }
    }

    /// Asks to be told when there is something to read or room to write.
    pub fn register(&mut self, registry: &Registry, token: Token) -> io::Result<()> {
        let both = Interest::READABLE | Interest::WRITABLE;
        self.socket().register(registry, token, both)
    }

    /// Takes that back.
    pub fn deregister(&mut self, registry: &Registry) -> io::Result<()> {
        self.socket().deregister(registry)
    }

    fn socket(&mut self) -> &mut TcpStream {
        match self {
            Self::Plain(socket) => socket,
            Self::Tls(both) => &mut both.0,
        }
    }
}
