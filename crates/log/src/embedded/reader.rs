//! Reads records from the disk: checked, decrypted, never a byte that is not what was written.

use std::{io, sync::Arc};

use bytes::Bytes;

use super::{
    Shared,
    keys::{self, Bound},
    segments::Segment,
    shard::Shard,
};
use crate::{
    Chunk, LogError, Position,
    disk::{Access, DiskFile},
    format::{crc, index::IndexRow, segment_file},
};

/// What became of a row.
pub(crate) enum Fetched {
    Records(Chunk),
    /// It is damaged: reading goes on behind it.
    Lost(Position),
}

/// Rows so near to each other are read at once.
const GAP_MAX: u32 = 32 << 10;
const READ_MAX: u32 = 1 << 20;

/// Reads the rows, in order; stops at the first that cannot be had now, and says why. Blocks.
pub(crate) fn fetch(
    shared: &Shared,
    shard: &Shard,
    segment: &Arc<Segment>,
    rows: &[IndexRow],
) -> (Vec<Fetched>, Option<LogError>) {
    let mut fetched = Vec::with_capacity(rows.len());
    for run in runs(rows) {
        if let Err(error) = fetch_run(shared, shard, segment, run, &mut fetched) {
            return (fetched, Some(error));
        }
    }
    (fetched, None)
}

/// Cuts rows into runs that are worth one read each.
fn runs(rows: &[IndexRow]) -> impl Iterator<Item = &[IndexRow]> {
    let mut start = 0;
    let end = |row: &IndexRow| row.offset + row.length;
    rows.chunk_by(move |one, next| {
        start = if start == 0 { one.offset } else { start };
        let together =
            next.offset >= end(one) && next.offset - end(one) <= GAP_MAX && end(next) - start <= READ_MAX;
        if !together {
            start = 0;
        }
        together
    })
}

fn fetch_run(
    shared: &Shared,
    shard: &Shard,
    segment: &Arc<Segment>,
    run: &[IndexRow],
    fetched: &mut Vec<Fetched>,
) -> Result<(), LogError> {
    let start = run[0].offset;
    let last = run[run.len() - 1];
    let mut bytes = vec![0; (last.offset + last.length - start) as usize];
    let useful: usize = run.iter().map(|row| row.length as usize).sum();
    let file = shared.segments.file(segment);
    let read = file.as_ref().map_err(clone_error).and_then(|file| read_exactly(&**file, start, &mut bytes));
    let (mut lengths, mut stop) = (Vec::with_capacity(run.len()), None);
    for row in run {
        let at = (row.offset - start) as usize;
        let slice = &mut bytes[at..at + row.length as usize];
        match check(shared, shard, segment, row, slice, read.is_ok()) {
            Ok(length) => lengths.push(length),
            Err(error) => {
                stop = Some(error);
                break;
            }
        }
    }
    // Many small rows in a wide stretch are copied out, so that readers do not hold what they did not ask for.
    let whole = (useful * 2 >= bytes.len()).then(|| Bytes::from(std::mem::take(&mut bytes)));
    for (row, length) in run.iter().zip(lengths) {
        let at = (row.offset - start) as usize;
        fetched.push(match length {
            None => Fetched::Lost(row.end()),
            Some(length) => {
                let framed = match &whole {
                    Some(whole) => whole.slice(at..at + length),
                    None => Bytes::copy_from_slice(&bytes[at..at + length]),
                };
                let (first, arrival, records) = (row.first, row.arrival, row.records);
                Fetched::Records(Chunk { first, arrival, key: row.key(), records, framed })
            }
        });
    }
    stop.map_or(Ok(()), Err)
}

/// Verifies a row's bytes, having read them again past the page cache if they are wrong, and decrypts them. How many
/// there are; `None` if they are damaged.
fn check(
    shared: &Shared,
    shard: &Shard,
    segment: &Arc<Segment>,
    row: &IndexRow,
    bytes: &mut [u8],
    was_read: bool,
) -> Result<Option<usize>, LogError> {
    if !was_read || crc(bytes) != row.crc {
        let direct = shared.disk.open(&segment_file(segment.slot), Access::Direct);
        match direct.and_then(|file| read_exactly(&*file, row.offset, bytes)) {
            Ok(()) if crc(bytes) == row.crc => {}
            Ok(()) => return Ok(lost(shared, shard, segment, row)),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                return Ok(lost(shared, shard, segment, row));
            }
            Err(_) if shared.quarantine.gives_up(segment, row) => {
                return Ok(lost(shared, shard, segment, row));
            }
            Err(error) => return Err(error.into()),
        }
    }
    let Some(key) = row.key() else { return Ok(Some(bytes.len())) };
    let bound = Bound {
        shard: shard.id,
        group: shard.group,
        first: row.first,
        records: row.records,
        arrival: row.arrival,
        batch: row.batch,
        row: row.row,
        key,
    };
    let opened = keys::open(&*shared.cipher, &segment.identity, &bound, bytes)?;
    Ok(opened.or_else(|| lost(shared, shard, segment, row)))
}

fn lost<T>(shared: &Shared, shard: &Shard, segment: &Segment, row: &IndexRow) -> Option<T> {
    shared.quarantine.index_row(segment, shard.id, row);
    None
}

fn read_exactly(file: &dyn DiskFile, offset: u32, bytes: &mut [u8]) -> io::Result<()> {
    if file.read_at(offset.into(), bytes)? < bytes.len() {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(())
}

fn clone_error(error: &io::Error) -> io::Error {
    error.kind().into()
}
