//! One connection: a request out, an answer in.

use std::{
    io::{self, IoSlice},
    sync::Arc,
    time::Duration,
};

use super::{
    answer::{self, End, Head},
    engine::Request,
    transport::{Address, Transport},
};

/// How much is read at a time while the length of an answer is not known.
const READ_BYTES: usize = 64 << 10;

/// A connection and its request.
pub struct Connection {
    /// The socket.
    pub transport: Transport,
    /// When the present request was due.
    pub due: Duration,
    state: State,
    head: Arc<[u8]>,
    body: Arc<[u8]>,
    /// What has come of the answer stands before `filled`.
    buffer: Vec<u8>,
    filled: usize,
    answer: Option<Head>,
    /// The body, if it came in chunks.
    chunked: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Idle,
    /// So many bytes of the request are written.
    Writing(usize),
    Flushing,
    Reading,
}

/// How far a connection has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The socket has to be waited for.
    Waiting,
    /// The whole answer is there.
    Answered,
}

impl Connection {
    /// Begins to connect.
    pub fn new(address: &Address) -> io::Result<Self> {
        Ok(Self {
            transport: Transport::connect(address)?,
            due: Duration::ZERO,
            state: State::Idle,
            head: Arc::from([]),
            body: Arc::from([]),
            buffer: Vec::new(),
            filled: 0,
            answer: None,
            chunked: Vec::new(),
        })
    }

    /// Whether a request is on its way.
    pub fn is_busy(&self) -> bool {
        self.state != State::Idle
    }

    /// Takes a request to send.
    pub fn begin(&mut self, (head, body): Request, due: Duration) {
        assert!(!self.is_busy(), "a connection has one request at a time");
        (self.head, self.body, self.due) = (head, body, due);
        self.state = State::Writing(0);
    }

    /// Writes and reads until the answer is there or the socket must be waited for.
    pub fn drive(&mut self) -> io::Result<Progress> {
        loop {
            let result = match self.state {
                // An idle connection hears of nothing but its end, which is told when it is used next.
                State::Idle => return Ok(Progress::Waiting),
                State::Writing(written) => self.write(written),
                State::Flushing => self.transport.flush().map(|()| self.state = State::Reading),
                State::Reading => match self.read() {
                    Ok(true) => return Ok(Progress::Answered),
                    Ok(false) => Ok(()),
                    Err(error) => Err(error),
                },
            };
            match result {
                Ok(()) => {}
                // A socket that is not connected yet says either.
                Err(error)
                    if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::NotConnected) =>
                {
                    return Ok(Progress::Waiting);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn write(&mut self, written: usize) -> io::Result<()> {
        let (head, body) = if written < self.head.len() {
            (&self.head[written..], &self.body[..])
        } else {
            (&[][..], &self.body[written - self.head.len()..])
        };
        let more = self.transport.write(&[IoSlice::new(head), IoSlice::new(body)])?;
        if more == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        let written = written + more;
        let whole = self.head.len() + self.body.len();
        self.state = if written < whole { State::Writing(written) } else { State::Flushing };
        Ok(())
    }

    /// Reads once; says whether the answer is complete.
    fn read(&mut self) -> io::Result<bool> {
        let wanted = match self.answer {
            Some(Head { body_at, end: End::Length(length), .. }) => body_at + length,
            _ => self.filled + READ_BYTES,
        };
        if self.buffer.len() < wanted {
            self.buffer.resize(wanted, 0);
        }
        let read = self.transport.read(&mut self.buffer[self.filled..])?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.filled += read;
        let bytes = &self.buffer[..self.filled];
        if self.answer.is_none() {
            self.answer = answer::head(bytes).map_err(io::Error::other)?;
        }
        match self.answer {
            None => Ok(false),
            Some(Head { body_at, end: End::Length(length), .. }) => Ok(self.filled >= body_at + length),
            Some(Head { body_at, end: End::Chunks, .. }) => {
                match answer::from_chunks(&bytes[body_at..]).map_err(io::Error::other)? {
                    Some(body) => {
                        self.chunked = body;
                        Ok(true)
                    }
                    None => Ok(false),
                }
            }
        }
    }

    /// Status and body of the answer, once it is complete.
    pub fn answer(&self) -> (u16, &[u8]) {
        let head = self.answer.expect("the answer is complete");
        let body = match head.end {
            End::Length(length) => &self.buffer[head.body_at..head.body_at + length],
            End::Chunks => &self.chunked,
        };
        (head.status, body)
    }

    /// Makes room for the next request; says whether the connection cannot be used for it.
    pub fn finish(&mut self) -> bool {
        self.state = State::Idle;
        self.filled = 0;
        self.answer.take().is_none_or(|head| head.closes)
    }
}
