//! A client of the API with nothing of the product in it: one connection, JSON, unsigned, as `dev` accepts it.

use std::{
    io::{self, BufRead, BufReader, ErrorKind, Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::Value;

/// Why a call gave nothing.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// The server has answered with an error: it did not do what was asked.
    #[error("{status} {code}: {message}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The error's name.
        code: String,
        /// Its text.
        message: String,
    },
    /// No answer, or half of one: nobody knows whether it was done.
    #[error("no answer: {0}")]
    Broken(#[from] io::Error),
}

impl CallError {
    /// Whether the server answered with this error.
    pub fn is(&self, name: &str) -> bool {
        matches!(self, Self::Refused { code, .. } if code == name)
    }

    /// Whether the server said that it could not, for a reason of its own.
    pub fn is_server_side(&self) -> bool {
        matches!(self, Self::Refused { status, .. } if *status >= 500)
    }
}

/// One connection, opened when it is needed and again when it broke.
#[derive(Debug)]
pub struct Client {
    address: SocketAddr,
    patience: Duration,
    connection: Option<BufReader<TcpStream>>,
}

impl Client {
    /// A client of the server at this address.
    pub fn new(address: SocketAddr) -> Self {
        Self { address, patience: Duration::from_secs(60), connection: None }
    }

    /// The same, that waits no longer than this for any answer.
    pub fn patient(address: SocketAddr, patience: Duration) -> Self {
        Self { patience, ..Self::new(address) }
    }

    /// Calls an operation of Data Streams.
    pub fn call(&mut self, operation: &str, body: &Value) -> Result<Value, CallError> {
        self.call_service("Kinesis_20131202", "application/x-amz-json-1.1", operation, body)
    }

    /// Calls an operation of any service that speaks JSON.
    pub fn call_service(
        &mut self,
        target: &str,
        content_type: &str,
        operation: &str,
        body: &Value,
    ) -> Result<Value, CallError> {
        let body = body.to_string();
        let head = format!(
            "POST / HTTP/1.1\r\nHost: {}\r\nContent-Type: {content_type}\r\nX-Amz-Target: {target}.{operation}\r\n\
             Content-Length: {}\r\n\r\n",
            self.address,
            body.len()
        );
        let (status, bytes) =
            self.exchange(&head, body.as_bytes()).inspect_err(|_| self.connection = None)?;
        let value = if bytes.is_empty() { Ok(Value::Null) } else { serde_json::from_slice(&bytes) };
        let value = value.map_err(|error| io::Error::new(ErrorKind::InvalidData, error))?;
        if status == 200 {
            return Ok(value);
        }
        let text = |names: [&str; 2]| {
            let found = names.iter().find_map(|name| value[*name].as_str());
            found.unwrap_or_default().to_owned()
        };
        let code = text(["__type", "code"]);
        let code = code.rsplit('#').next().unwrap_or_default().to_owned();
        Err(CallError::Refused { status, code, message: text(["message", "Message"]) })
    }

    fn exchange(&mut self, head: &str, body: &[u8]) -> io::Result<(u16, Vec<u8>)> {
        if self.connection.is_none() {
            let stream = TcpStream::connect_timeout(&self.address, self.patience)?;
            stream.set_nodelay(true)?;
            stream.set_read_timeout(Some(self.patience))?;
            stream.set_write_timeout(Some(self.patience))?;
            self.connection = Some(BufReader::with_capacity(64 << 10, stream));
        }
        let connection = self.connection.as_mut().expect("it was opened");
        let mut request = Vec::with_capacity(head.len() + body.len());
        request.extend_from_slice(head.as_bytes());
        request.extend_from_slice(body);
        connection.get_mut().write_all(&request)?;
        let head = read_head(connection)?;
        let mut bytes = vec![0; head.length];
        connection.read_exact(&mut bytes)?;
        if head.closes {
            self.connection = None;
        }
        Ok((head.status, bytes))
    }
}

/// What the head of an answer says.
#[derive(Debug)]
pub struct Head {
    /// The status.
    pub status: u16,
    /// How many bytes follow.
    pub length: usize,
    closes: bool,
}

/// Reads the head of an answer.
pub fn read_head(connection: &mut impl BufRead) -> io::Result<Head> {
    let invalid = |what: &str| io::Error::new(ErrorKind::InvalidData, what.to_owned());
    let mut line = String::new();
    if connection.read_line(&mut line)? == 0 {
        return Err(ErrorKind::UnexpectedEof.into());
    }
    let status =
        line.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or_else(|| invalid("no status"))?;
    let mut head = Head { status, length: 0, closes: false };
    loop {
        line.clear();
        if connection.read_line(&mut line)? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        let line = line.trim_end().to_ascii_lowercase();
        if line.is_empty() {
            return Ok(head);
        }
        if let Some(length) = line.strip_prefix("content-length:") {
            head.length = length.trim().parse().map_err(|_| invalid("no length"))?;
        }
        head.closes |= line == "connection: close";
    }
}

/// Base64, as records travel.
pub fn base64(bytes: &[u8]) -> String {
    base64_simd::STANDARD.encode_to_string(bytes)
}

/// Base64, undone.
pub fn unbase64(text: &str) -> Vec<u8> {
    base64_simd::STANDARD.decode_to_vec(text).unwrap_or_default()
}
