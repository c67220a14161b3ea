//! As much of HTTP/1.1 as clients of the Runtime API speak: requests one after the other on a connection.

use std::io;

use bytes::{Buf as _, Bytes, BytesMut};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

const HEAD_BYTES_MAX: usize = 64 << 10;
const HEADERS_MAX: usize = 64;

/// A request.
#[derive(Debug)]
pub(super) struct Request {
    pub method: String,
    pub path: String,
    /// `None` if it has more bytes than were asked for; they have been read and forgotten.
    pub body: Option<Bytes>,
}

/// A connection of the runtime.
pub(super) struct Connection {
    stream: TcpStream,
    buffer: BytesMut,
}

struct Head {
    method: String,
    path: String,
    length: Length,
    expects: bool,
}

enum Length {
    Known(usize),
    Chunked,
}

fn bad(what: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

impl Connection {
    pub fn new(stream: TcpStream) -> Self {
        Self { stream, buffer: BytesMut::new() }
    }

    /// The next request; `None` at the end of the connection.
    pub async fn request(&mut self, body_bytes_max: usize) -> io::Result<Option<Request>> {
        let head = loop {
            if let Some((head, length)) = parse(&self.buffer)? {
                self.buffer.advance(length);
                break head;
            }
            if self.buffer.len() > HEAD_BYTES_MAX {
                return Err(bad("the head of a request is too long"));
            }
            if !self.fill().await? {
                return if self.buffer.is_empty() {
                    Ok(None)
                } else {
                    Err(io::ErrorKind::UnexpectedEof.into())
                };
            }
        };
        if head.expects {
            self.stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").await?;
        }
        let mut body = Body { bytes: BytesMut::new(), max: body_bytes_max, overflow: false };
        match head.length {
            Length::Known(length) => self.take(length, &mut body).await?,
            Length::Chunked => loop {
                let line = self.line().await?;
                let digits = line.split(';').next().unwrap_or_default().trim();
                let length = usize::from_str_radix(digits, 16).map_err(|_| bad("a chunk has no length"))?;
                self.take(length, &mut body).await?;
                if length == 0 {
                    while !self.line().await?.is_empty() {} // trailers
                    break;
                }
                self.line().await?;
            },
        }
        let body = (!body.overflow).then(|| body.bytes.freeze());
        Ok(Some(Request { method: head.method, path: head.path, body }))
    }

    /// Answers the request.
    pub async fn answer(&mut self, status: u16, headers: &[(&str, &str)], body: &[u8]) -> io::Result<()> {
        let reason = match status {
            200 => "OK",
            202 => "Accepted",
            413 => "Payload Too Large",
            _ => "Error",
        };
        let mut head = format!(
            "HTTP/1.1 {status} {reason}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n",
            body.len()
        );
        for (name, value) in headers {
            // A line end in a value would begin a header that we did not mean.
            let value: String = value.chars().filter(|letter| !letter.is_control()).collect();
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        self.stream.write_all(head.as_bytes()).await?;
        self.stream.write_all(body).await
    }

    /// Reads more; `false` at the end.
    async fn fill(&mut self) -> io::Result<bool> {
        Ok(self.stream.read_buf(&mut self.buffer).await? > 0)
    }

    async fn take(&mut self, mut length: usize, body: &mut Body) -> io::Result<()> {
        while length > 0 {
            if self.buffer.is_empty() && !self.fill().await? {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let part = self.buffer.split_to(length.min(self.buffer.len()));
            length -= part.len();
            body.add(&part);
        }
        Ok(())
    }

    async fn line(&mut self) -> io::Result<String> {
        loop {
            if let Some(end) = self.buffer.windows(2).position(|two| two == b"\r\n") {
                let line = self.buffer.split_to(end + 2);
                return Ok(String::from_utf8_lossy(&line[..end]).into_owned());
            }
            if self.buffer.len() > HEAD_BYTES_MAX {
                return Err(bad("a line is too long"));
            }
            if !self.fill().await? {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }
}

struct Body {
    bytes: BytesMut,
    max: usize,
    overflow: bool,
}

impl Body {
    fn add(&mut self, part: &[u8]) {
        if self.overflow || self.bytes.len() + part.len() > self.max {
            self.overflow = true;
            self.bytes = BytesMut::new();
        } else {
            self.bytes.extend_from_slice(part);
        }
    }
}

/// The head and its length, if all of it is there.
fn parse(bytes: &[u8]) -> io::Result<Option<(Head, usize)>> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS_MAX];
    let mut request = httparse::Request::new(&mut headers);
    let httparse::Status::Complete(length) =
        request.parse(bytes).map_err(|_| bad("this is no request of HTTP/1.1"))?
    else {
        return Ok(None);
    };
    let header = |name: &str| {
        let found = request.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
        found.and_then(|header| std::str::from_utf8(header.value).ok())
    };
    let chunked = header("transfer-encoding").is_some_and(|value| value.eq_ignore_ascii_case("chunked"));
    let body = match header("content-length") {
        _ if chunked => Length::Chunked,
        Some(text) => Length::Known(text.trim().parse().map_err(|_| bad("a body has no length"))?),
        None => Length::Known(0),
    };
    let head = Head {
        method: request.method.unwrap_or_default().to_owned(),
        path: request.path.unwrap_or_default().to_owned(),
        length: body,
        expects: header("expect").is_some_and(|value| value.eq_ignore_ascii_case("100-continue")),
    };
    Ok(Some((head, length)))
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;

    use super::*;

    async fn requests(bytes: &[u8], most: usize) -> Vec<(String, Option<Bytes>)> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut client = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        client.write_all(bytes).await.unwrap();
        client.shutdown().await.unwrap();
        let mut connection = Connection::new(listener.accept().await.unwrap().0);
        let mut found = Vec::new();
        while let Some(request) = connection.request(most).await.unwrap() {
            found.push((format!("{} {}", request.method, request.path), request.body));
        }
        found
    }

    #[tokio::test]
    async fn requests_follow_each_other() {
        let bytes = b"GET /a HTTP/1.1\r\nHost: x\r\n\r\n\
            POST /b HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc\
            POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nde\r\n1;x=y\r\nf\r\n0\r\nT: 1\r\n\r\n\
            POST /d HTTP/1.1\r\nContent-Length: 9\r\n\r\n123456789GET /e HTTP/1.1\r\n\r\n";
        let found = requests(bytes, 8).await;
        let body = |text: &'static str| Some(Bytes::from_static(text.as_bytes()));
        let expected = [
            ("GET /a", body("")),
            ("POST /b", body("abc")),
            ("POST /c", body("def")),
            ("POST /d", None),
            ("GET /e", body("")),
        ];
        assert_eq!(found, expected.map(|(line, body)| (line.to_owned(), body)));
    }
}
