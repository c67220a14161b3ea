//! Finds out whether a connection speaks HTTP/1.1 or HTTP/2 by prior knowledge, from its first bytes.

use std::{io, time::Duration};

use bytes::{Bytes, BytesMut};
use runtime::timeout;
use tokio::io::{AsyncRead, AsyncReadExt};

use millstream_runtime as runtime;

/// What every HTTP/2 connection begins with (RFC 9113, 3.4).
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
const READ_MAX: usize = 4096;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Protocol {
    Http1,
    Http2,
}

/// The protocol, and the bytes that were read to find it out. `None` if the client left or was silent too long.
pub(super) async fn sniff(
    stream: &mut (impl AsyncRead + Unpin),
    first_byte: Duration,
    head: Duration,
) -> io::Result<Option<(Protocol, Bytes)>> {
    let mut read = BytesMut::with_capacity(READ_MAX);
    let Ok(n) = timeout(first_byte, stream.read_buf(&mut read)).await else { return Ok(None) };
    if n? == 0 {
        return Ok(None);
    }
    let decide = async {
        loop {
            match protocol(&read) {
                Some(protocol) => return Ok(Some(protocol)),
                None if stream.read_buf(&mut read).await? == 0 => return Ok(None),
                None => {}
            }
        }
    };
    match timeout(head, decide).await {
        Ok(Ok(Some(protocol))) => Ok(Some((protocol, read.freeze()))),
        Ok(Err(error)) => Err(error),
        Ok(Ok(None)) | Err(_) => Ok(None),
    }
}

/// `None` while it may still be either.
fn protocol(read: &[u8]) -> Option<Protocol> {
    let known = read.len().min(PREFACE.len());
    if read[..known] != PREFACE[..known] {
        Some(Protocol::Http1)
    } else {
        (known == PREFACE.len()).then_some(Protocol::Http2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preface_decides_as_soon_as_it_can() {
        for (read, expected) in [
            (&b"POST / HTTP/1.1\r\n"[..], Some(Protocol::Http1)),
            (b"P", None),
            (b"PR", None),
            (b"PU", Some(Protocol::Http1)),
            (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", Some(Protocol::Http2)),
            (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0", Some(Protocol::Http2)),
            (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r", None),
            (b"PRI * HTTP/1.1\r\n\r\n", Some(Protocol::Http1)),
        ] {
            assert_eq!(protocol(read), expected, "{read:?}");
        }
    }
}
