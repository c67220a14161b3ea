//! Bodies in chunks, as clients of S3 send them when they stream.
//!
//! ```text
//! 10000;chunk-signature=ad80…\r\n<65536 bytes>\r\n
//! 0;chunk-signature=b6c6…\r\n
//! x-amz-checksum-crc32c:sOO8/Q==\r\n        (only in the forms with a trailer)
//! x-amz-trailer-signature:d81f…\r\n
//! \r\n
//! ```

use std::{fmt, sync::Arc};

use aws_lc_rs::{
    constant_time::verify_slices_are_equal,
    digest::{SHA256, digest},
    hmac,
};
use millstream_api::WireError;

use super::{
    date::Date,
    errors::{broken_chunk, mismatch},
    escape::{hex, unhex},
};

/// A signed chunk is held until its signature has been checked, so it must not be larger. SDKs send 64 KiB to 1 MiB.
const SIGNED_CHUNK_BYTES_MAX: u64 = 16 << 20;
/// A chunk's header, or a header of the trailer.
const LINE_BYTES_MAX: usize = 1024;
const TRAILERS_MAX: usize = 16;

/// A header that followed the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trailer {
    /// In lower case.
    pub name: String,
    /// Without blanks at its ends.
    pub value: String,
}

/// Takes a chunked body apart as it arrives, and checks the signature of every chunk before it lets its bytes through.
pub struct ChunkedBody {
    key: Arc<hmac::Key>,
    scope: String,
    date: Date,
    /// The signature that the next one is chained to.
    previous: [u8; 32],
    signed: bool,
    /// Whether signatures are read and not checked.
    lenient: bool,
    trailer: bool,
    state: State,
    /// The line, or the data of the signed chunk, that has not arrived whole.
    pending: Vec<u8>,
    /// What the header of the present chunk claims.
    signature: Option<[u8; 32]>,
    trailers: Vec<Trailer>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// In `size;chunk-signature=…`.
    Header,
    /// So many bytes of the chunk are still to come.
    Data(u64),
    /// In the line end behind the data; whether that was the last chunk.
    DataEnd {
        last: bool,
    },
    /// In the lines behind the last chunk.
    Trailer,
    Done,
}

impl ChunkedBody {
    pub(super) fn new(
        key: Arc<hmac::Key>,
        scope: String,
        date: Date,
        seed: [u8; 32],
        signed: bool,
        trailer: bool,
    ) -> Self {
        Self {
            key,
            scope,
            date,
            previous: seed,
            signed,
            lenient: false,
            trailer,
            state: State::Header,
            pending: Vec::new(),
            signature: None,
            trailers: Vec::new(),
        }
    }

    /// For a server that accepts any credentials: takes off the framing that `x-amz-content-sha256` declares, whatever the
    /// signatures in it; `None` if it declares none.
    pub fn unchecked(declared: &[u8]) -> Option<Self> {
        let kind = declared.strip_prefix(b"STREAMING-")?;
        let key = Arc::new(hmac::Key::new(hmac::HMAC_SHA256, b""));
        let date = Date::of_seconds(0).expect("1970 is a year of four digits");
        let made = Self::new(key, String::new(), date, [0; 32], false, kind.ends_with(b"-TRAILER"));
        Some(Self { lenient: true, ..made })
    }

    /// Takes the next bytes of the body and appends what is authentic of them to `out`.
    ///
    /// # Errors
    /// InvalidSignatureException for a wrong signature, IncompleteSignatureException for a broken format. The body must
    /// not be used any further.
    pub fn push(&mut self, mut input: &[u8], out: &mut Vec<u8>) -> Result<(), WireError> {
        while !input.is_empty() {
            match self.state {
                State::Header | State::Trailer | State::DataEnd { .. } => {
                    let Some(line) = self.line(&mut input)? else { break };
                    self.on_line(&line)?;
                }
                State::Data(left) => {
                    let here = usize::try_from(left).map_or(input.len(), |left| left.min(input.len()));
                    let (data, rest) = input.split_at(here);
                    input = rest;
                    let destination = if self.signed { &mut self.pending } else { &mut *out };
                    destination.extend_from_slice(data);
                    self.state = State::Data(left - here as u64);
                    if left == here as u64 {
                        self.end_chunk(false)?;
                        out.append(&mut self.pending);
                    }
                }
                State::Done => return Err(broken_chunk()),
            }
        }
        Ok(())
    }

    /// At the end of the body: the headers that followed it.
    ///
    /// # Errors
    /// IncompleteSignatureException if the body ended too early.
    pub fn finish(self) -> Result<Vec<Trailer>, WireError> {
        if self.state == State::Done { Ok(self.trailers) } else { Err(broken_chunk()) }
    }

    /// Takes a line without its end; `None` if that has not arrived.
    fn line(&mut self, input: &mut &[u8]) -> Result<Option<Vec<u8>>, WireError> {
        let end = memchr::memchr(b'\n', input);
        let (line, rest) = input.split_at(end.map_or(input.len(), |end| end + 1));
        if self.pending.len() + line.len() > LINE_BYTES_MAX {
            return Err(broken_chunk());
        }
        self.pending.extend_from_slice(line);
        *input = rest;
        if end.is_none() {
            return Ok(None);
        }
        let mut line = std::mem::take(&mut self.pending);
        if line.ends_with(b"\r\n") {
            line.truncate(line.len() - 2);
            Ok(Some(line))
        } else {
            Err(broken_chunk())
        }
    }

    fn on_line(&mut self, line: &[u8]) -> Result<(), WireError> {
        match self.state {
            State::DataEnd { last } if line.is_empty() => {
                self.state = if last { State::Done } else { State::Header };
                Ok(())
            }
            State::Header => self.on_header(line),
            State::Trailer if line.is_empty() => self.end_trailer(),
            State::Trailer => self.on_trailer(line),
            _ => Err(broken_chunk()),
        }
    }

    fn on_header(&mut self, line: &[u8]) -> Result<(), WireError> {
        let text = str::from_utf8(line).map_err(|_| broken_chunk())?;
        let size = match text.split_once(";chunk-signature=") {
            Some((size, signature)) if self.signed => {
                self.signature = Some(unhex(signature.as_bytes()).ok_or_else(mismatch)?);
                size
            }
            Some((size, _)) if self.lenient => size,
            None if !self.signed => text,
            _ => return Err(broken_chunk()),
        };
        if !(1..=16).contains(&size.len()) || !size.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(broken_chunk());
        }
        let size = u64::from_str_radix(size, 16).map_err(|_| broken_chunk())?;
        if self.signed && size > SIGNED_CHUNK_BYTES_MAX {
            return Err(broken_chunk());
        }
        self.state = State::Data(size);
        if size == 0 { self.end_chunk(true) } else { Ok(()) }
    }

    /// Checks the chunk whose data has arrived.
    fn end_chunk(&mut self, last: bool) -> Result<(), WireError> {
        if let Some(claimed) = self.signature.take() {
            let empty = digest(&SHA256, b"");
            let data = digest(&SHA256, &self.pending);
            self.check("AWS4-HMAC-SHA256-PAYLOAD", &[empty.as_ref(), data.as_ref()], claimed)?;
        }
        self.state = if last && self.trailer { State::Trailer } else { State::DataEnd { last } };
        Ok(())
    }

    fn on_trailer(&mut self, line: &[u8]) -> Result<(), WireError> {
        let text = str::from_utf8(line).map_err(|_| broken_chunk())?;
        let (name, value) = text.split_once(':').ok_or_else(broken_chunk)?;
        let (name, value) = (name.to_ascii_lowercase(), value.trim().to_owned());
        if self.signed && name == "x-amz-trailer-signature" {
            let claimed = unhex(value.as_bytes()).ok_or_else(mismatch)?;
            return if self.signature.replace(claimed).is_none() { Ok(()) } else { Err(broken_chunk()) };
        }
        if self.lenient && name == "x-amz-trailer-signature" {
            return Ok(());
        }
        // The signature comes last; what follows it would not be covered.
        if self.signature.is_some() || self.trailers.len() == TRAILERS_MAX {
            return Err(broken_chunk());
        }
        self.trailers.push(Trailer { name, value });
        Ok(())
    }

    fn end_trailer(&mut self) -> Result<(), WireError> {
        if self.signed {
            let claimed = self.signature.take().ok_or_else(mismatch)?;
            let text: String =
                self.trailers.iter().map(|Trailer { name, value }| format!("{name}:{value}\n")).collect();
            self.check("AWS4-HMAC-SHA256-TRAILER", &[digest(&SHA256, text.as_bytes()).as_ref()], claimed)?;
        }
        self.state = State::Done;
        Ok(())
    }

    /// Checks a link of the chain.
    fn check(&mut self, algorithm: &str, hashes: &[&[u8]], claimed: [u8; 32]) -> Result<(), WireError> {
        let mut text = Vec::with_capacity(320);
        for line in [algorithm, self.date.text(), &self.scope] {
            text.extend_from_slice(line.as_bytes());
            text.push(b'\n');
        }
        hex(&self.previous, &mut text);
        for hash in hashes {
            text.push(b'\n');
            hex(hash, &mut text);
        }
        let tag = hmac::sign(&self.key, &text);
        verify_slices_are_equal(tag.as_ref(), &claimed).map_err(|_| mismatch())?;
        self.previous = claimed;
        Ok(())
    }
}

impl fmt::Debug for ChunkedBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ChunkedBody")
            .field("signed", &self.signed)
            .field("trailer", &self.trailer)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}
