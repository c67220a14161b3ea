//! Repeats what a run had done since its last checkpoint.

use std::{collections::HashMap, collections::VecDeque};

use api::ports::{ReadRecord, ShardReader};
use millstream_api as api;

use super::{
    callers::Callers,
    run::{Batches, Piece, Run, RunError},
    shards,
    state::{Entry, From, Read},
};

struct Again {
    reader: Box<dyn ShardReader>,
    waiting: VecDeque<ReadRecord>,
}

/// Takes the journal's steps again, with the records that they took, and delivers what follows once more: the streams know
/// what they have got already.
pub(super) async fn replay(
    run: &mut Run<'_>,
    callers: &Callers,
    entries: Vec<Entry>,
) -> Result<(), RunError> {
    let mut again: HashMap<(String, String), Again> = HashMap::new();
    for entry in entries {
        let mut batches: Batches = Vec::new();
        for read in &entry.reads {
            let records = match &read.data {
                Some(kept) => kept.iter().map(Piece::restored).collect::<Result<_, _>>()?,
                None => {
                    let records = take(run, callers, &mut again, read).await?;
                    records.into_iter().map(Piece::from).collect()
                }
            };
            batches.push((read.input.clone(), read.shard.clone(), records));
            if read.data.is_some() {
                run.know(&read.input, &read.shard);
            }
            if let Some(state) = run
                .about
                .shards
                .iter_mut()
                .find(|state| state.input == read.input && state.shard == read.shard)
            {
                state.from = From::Position(read.next);
            }
        }
        let deliveries = run.step(batches, entry.time, entry.table_faults).await?;
        run.deliver(callers, deliveries).await?;
    }
    Ok(())
}

async fn take(
    run: &mut Run<'_>,
    callers: &Callers,
    again: &mut HashMap<(String, String), Again>,
    read: &Read,
) -> Result<Vec<ReadRecord>, RunError> {
    let key = (read.input.clone(), read.shard.clone());
    if !again.contains_key(&key) {
        let at = run.know(&read.input, &read.shard);
        let state = run.about.shards[at].clone();
        let input = run.input(&read.input)?;
        let generation = run.about.generations.get(&read.input).copied().unwrap_or_default();
        let reader =
            shards::open(run.analytics.parts.read.as_ref(), callers, input, generation, &state).await?;
        again.insert(key.clone(), Again { reader, waiting: VecDeque::new() });
    }
    let again = again.get_mut(&key).ok_or(RunError::State("a reader"))?;
    while again.waiting.len() < read.count {
        let batch = again.reader.next(1 << 20).await.map_err(RunError::Read)?;
        if batch.records.is_empty() && batch.children.is_some() {
            return Err(RunError::State("records that the journal names have expired"));
        }
        again.waiting.extend(batch.records);
    }
    Ok(again.waiting.drain(..read.count).collect())
}
