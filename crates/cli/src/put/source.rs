//! Where records come from. Reading happens on a thread of its own, since files and terminals block.

use std::{
    fs::{self, File},
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
};

use memchr::memchr;
use tokio::sync::mpsc;

use crate::client::Error;

/// Largest record (API guide: up to 10,240 KiB, key included).
const RECORD_BYTES_MAX: usize = 10 << 20;
/// How much is read before it is handed over.
const CHUNK_BYTES: usize = 256 << 10;
/// How many chunks may wait, so that a slow server slows the reading down.
const CHUNKS_WAITING: usize = 8;

/// What to read.
#[derive(Clone, Debug)]
pub enum Source {
    /// Each text is a record.
    Arguments(Vec<String>),
    /// Each line of each file is a record; no files means standard input.
    Lines(Vec<PathBuf>),
    /// Each file is a record.
    WholeFiles(Vec<PathBuf>),
}

/// A record, or what will be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its content.
    pub data: Vec<u8>,
    /// Where it stood, for messages.
    pub origin: String,
    /// How many bytes of the source it took.
    pub bytes_read: usize,
}

/// Records that were read together, or why reading ended early.
pub type Chunk = Result<Vec<Item>, Error>;

impl Source {
    /// How many bytes there are to read, if that is known beforehand.
    pub fn size(&self) -> Option<u64> {
        match self {
            Self::Lines(files) | Self::WholeFiles(files) if !files.is_empty() => files
                .iter()
                .map(|path| fs::metadata(path).ok().filter(|m| m.is_file()).map(|m| m.len()))
                .sum(),
            _ => None,
        }
    }

    /// Starts to read.
    pub fn read(self) -> mpsc::Receiver<Chunk> {
        let (sender, receiver) = mpsc::channel(CHUNKS_WAITING);
        let on_failure = sender.clone();
        let reading = move || {
            if let Err(error) = self.read_to(&sender) {
                // Without a receiver nobody wants to know.
                let _ = sender.blocking_send(Err(error));
            }
        };
        if let Err(error) = millstream_runtime::spawn_thread("put-source", reading) {
            // The channel is empty, so there is room for this.
            let _ = on_failure.try_send(Err(Error::Terminal(error)));
        }
        receiver
    }

    fn read_to(self, sender: &mpsc::Sender<Chunk>) -> Result<(), Error> {
        match self {
            Self::Arguments(texts) => {
                let item = |(index, text): (usize, String)| Item {
                    bytes_read: text.len(),
                    data: text.into_bytes(),
                    origin: format!("record {}", index + 1),
                };
                let _ = sender.blocking_send(Ok(texts.into_iter().enumerate().map(item).collect()));
            }
            Self::Lines(files) if files.is_empty() => lines(io::stdin().lock(), "standard input", sender)?,
            Self::Lines(files) => {
                for path in files {
                    if path == Path::new("-") {
                        lines(io::stdin().lock(), "standard input", sender)?;
                    } else {
                        let file = File::open(&path).map_err(|error| Error::file(&path, error))?;
                        lines(file, &path.display().to_string(), sender)?;
                    }
                }
            }
            Self::WholeFiles(files) => {
                for path in files {
                    let data = whole(&path).map_err(|error| Error::file(&path, error))?;
                    let item = Item { bytes_read: data.len(), data, origin: path.display().to_string() };
                    if sender.blocking_send(Ok(vec![item])).is_err() {
                        break;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Hands lines over: as many as can be had without waiting, so that lines that trickle in do not wait for others.
fn lines(source: impl Read, name: &str, sender: &mpsc::Sender<Chunk>) -> Result<(), Error> {
    let mut reader = BufReader::with_capacity(CHUNK_BYTES, source);
    let mut chunk = Vec::new();
    let mut chunk_bytes = 0;
    for number in 1.. {
        let mut line = Vec::new();
        let at_line = |error| Error::file(Path::new(&format!("{name}, line {number}")), error);
        let most = RECORD_BYTES_MAX as u64 + 1;
        let read = reader.by_ref().take(most).read_until(b'\n', &mut line).map_err(at_line)?;
        if line.last() == Some(&b'\n') {
            line.pop();
        } else if line.len() > RECORD_BYTES_MAX {
            return Err(at_line(io::Error::other("longer than the 10 MiB that a record may have")));
        }
        if !line.is_empty() {
            chunk.push(Item { data: line, origin: format!("{name}, line {number}"), bytes_read: read });
        }
        chunk_bytes += read;
        let would_wait = memchr(b'\n', reader.buffer()).is_none();
        if would_wait || chunk_bytes >= CHUNK_BYTES {
            if !chunk.is_empty() && sender.blocking_send(Ok(std::mem::take(&mut chunk))).is_err() {
                break; // nobody listens any more
            }
            chunk_bytes = 0;
        }
        if read == 0 {
            break;
        }
    }
    Ok(())
}

fn whole(path: &Path) -> io::Result<Vec<u8>> {
    let mut data = Vec::new();
    let most = RECORD_BYTES_MAX as u64 + 1;
    if path == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut data)?;
    } else {
        File::open(path)?.take(most).read_to_end(&mut data)?;
    }
    if data.len() > RECORD_BYTES_MAX {
        return Err(io::Error::other("larger than the 10 MiB that a record may have"));
    }
    Ok(data)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The chunks that come out of a source of these bytes.
    fn chunks(source: impl Read + Send + 'static) -> Vec<Vec<Item>> {
        let (sender, mut receiver) = mpsc::channel(CHUNKS_WAITING);
        let reading =
            millstream_runtime::spawn_thread("source", move || lines(source, "in", &sender)).unwrap();
        let mut chunks = Vec::new();
        while let Some(chunk) = receiver.blocking_recv() {
            chunks.push(chunk.unwrap());
        }
        reading.join().unwrap().unwrap();
        chunks
    }

    #[test]
    fn lines_are_records_and_empty_ones_are_not() {
        let items: Vec<Item> = chunks(&b"a\n\nb b\r\n\xff\nlast"[..]).concat();
        let data: Vec<&[u8]> = items.iter().map(|item| item.data.as_slice()).collect();
        assert_eq!(data, [&b"a"[..], b"b b\r", b"\xff", b"last"]);
        assert_eq!(items[1].origin, "in, line 3");
        assert_eq!(items.iter().map(|item| item.bytes_read).sum::<usize>(), 2 + 5 + 2 + 4);
    }

    #[test]
    fn lines_that_trickle_in_do_not_wait_for_others() {
        /// Hands out what it was given piece by piece, as a pipe does.
        struct Pieces(Vec<&'static [u8]>);
        impl Read for Pieces {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                if self.0.is_empty() {
                    return Ok(0);
                }
                let piece = self.0.remove(0);
                buffer[..piece.len()].copy_from_slice(piece);
                Ok(piece.len())
            }
        }
        let chunks = chunks(Pieces(vec![b"a\nb\nc", b"c\n", b"d"]));
        let sizes: Vec<usize> = chunks.iter().map(Vec::len).collect();
        assert_eq!(sizes, [2, 1, 1], "{chunks:?}");
        assert_eq!(chunks[1][0].data, b"cc");
    }

    #[test]
    fn a_line_may_be_as_long_as_a_record_and_no_longer() {
        let long = |extra: usize| {
            let (sender, mut receiver) = mpsc::channel(CHUNKS_WAITING);
            let bytes = vec![b'x'; RECORD_BYTES_MAX + extra];
            let result = lines(&bytes[..], "in", &sender);
            (result, receiver.try_recv().is_ok())
        };
        assert!(matches!(long(0), (Ok(()), true)));
        let (result, sent) = long(1);
        assert!(result.unwrap_err().in_full().contains("in, line 1: longer") && !sent);
    }
}
