//! Repeats what a run had done since its last checkpoint.

use std::{collections::HashMap, collections::VecDeque, sync::Arc};

use api::{
    Caller,
    ports::{ReadRecord, ShardReader},
};
use millstream_api as api;

use super::{
    run::{Batches, Run, RunError},
    shards,
    state::{Entry, From, Read, ShardState},
};

struct Again {
    reader: Box<dyn ShardReader>,
    waiting: VecDeque<ReadRecord>,
}

/// Takes the journal's steps again, with the records that they took, and delivers what follows once more: the streams know
/// what they have got already.
pub(super) async fn replay(
    run: &mut Run<'_>,
    caller: &Arc<Caller>,
    entries: Vec<Entry>,
) -> Result<(), RunError> {
    let mut again: HashMap<(String, String), Again> = HashMap::new();
    for entry in entries {
        let mut batches: Batches = Vec::new();
        for read in &entry.reads {
            let records = take(run, caller, &mut again, read).await?;
            batches.push((read.input.clone(), read.shard.clone(), records));
            if let Some(state) = run
                .about
                .shards
                .iter_mut()
                .find(|state| state.input == read.input && state.shard == read.shard)
            {
                state.from = From::Position(read.next);
            }
        }
        let deliveries = run.step(batches, entry.time).await?;
        run.deliver(caller, deliveries).await?;
    }
    Ok(())
}

async fn take(
    run: &mut Run<'_>,
    caller: &Arc<Caller>,
    again: &mut HashMap<(String, String), Again>,
    read: &Read,
) -> Result<Vec<ReadRecord>, RunError> {
    let key = (read.input.clone(), read.shard.clone());
    if !again.contains_key(&key) {
        let known =
            run.about.shards.iter().position(|state| state.input == read.input && state.shard == read.shard);
        // A shard that came after the checkpoint was read from its begin.
        let state = match known {
            Some(at) => run.about.shards[at].clone(),
            None => {
                let state = ShardState {
                    input: read.input.clone(),
                    shard: read.shard.clone(),
                    parents: Vec::new(),
                    from: From::Oldest,
                    done: false,
                };
                run.about.shards.push(state.clone());
                state
            }
        };
        let input = run.input(&read.input)?;
        let generation = run.about.generations.get(&read.input).copied().unwrap_or_default();
        let reader =
            shards::open(run.analytics.parts.read.as_ref(), caller, input, generation, &state).await?;
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
