//! What an account has and may have, over all of its streams in a region, and its throughput commitment.

use std::time::Duration;

use base::Timestamp;
use meta::Transaction;
use millstream_base as base;
use millstream_meta as meta;

use crate::{
    config::StreamsConfig,
    error::StreamsError,
    generated::{
        MinimumThroughputBillingCommitmentOutput,
        MinimumThroughputBillingCommitmentOutputStatus as Commitment,
    },
    service::Streams,
    stream::StreamId,
    tables::{ACCOUNTS, AccountRecord, CommitmentRecord, Mode, STREAMS, Status, Step, StreamRecord},
};

/// How many shards a stream can ask for, whatever the quotas say: it keeps a request from taking all memory.
const SHARDS_MAX: u32 = 100_000;

/// What counts against the quotas of an account and region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Usage {
    /// Open shards of provisioned streams. Those of on-demand streams are the service's own business and count nowhere.
    pub shards: u64,
    pub on_demand_streams: u64,
    /// Streams that are CREATING or DELETING.
    pub in_transition: u64,
}

impl Usage {
    /// Of all streams of an account and region.
    pub fn of(streams: &[StreamRecord]) -> Self {
        let mut usage = Self::default();
        for stream in streams {
            match stream.mode {
                Mode::Provisioned => usage.shards += u64::from(stream.shards_to_be()),
                Mode::OnDemand => usage.on_demand_streams += 1,
            }
            usage.in_transition += u64::from(matches!(stream.status, Status::Creating | Status::Deleting));
        }
        usage
    }

    fn in_region_of(id: &StreamId, transaction: &Transaction) -> Result<Self, StreamsError> {
        Ok(Self::of(&transaction.scan(STREAMS, &(&id.account, &id.region))?))
    }
}

impl StreamRecord {
    /// How many shards are open, or will be when the plan is done, if that is more.
    fn shards_to_be(&self) -> u32 {
        let planned = self.plan.iter().fold(self.open_shards, |shards, step| match step {
            Step::Split { .. } => shards + 1,
            Step::Merge { .. } => shards.saturating_sub(1),
            Step::Scale { shards } => *shards,
            Step::OpenShards | Step::Trim | Step::Unseal | Step::Settle | Step::Delete => shards,
        });
        planned.max(self.open_shards)
    }
}

/// Refuses provisioned shards beyond the account's quota.
pub(crate) fn require_shards(
    config: &StreamsConfig,
    id: &StreamId,
    additional: u64,
    transaction: &Transaction,
) -> Result<(), StreamsError> {
    let limit = config.quotas.shards_per_account;
    if !config.enforce_quotas || additional == 0 {
        return Ok(());
    }
    let shards = Usage::in_region_of(id, transaction)?.shards;
    if shards + additional <= limit {
        return Ok(());
    }
    Err(StreamsError::LimitExceeded(format!(
        "This request would exceed the shard limit for the account {} in {}. Current shard count for the account: {shards}. \
         Limit: {limit}. Number of additional shards that would have resulted from this request: {additional}.",
        id.account, id.region
    )))
}

/// Refuses a further on-demand stream beyond the account's quota.
pub(crate) fn require_on_demand_stream(
    config: &StreamsConfig,
    id: &StreamId,
    transaction: &Transaction,
) -> Result<(), StreamsError> {
    let limit = config.quotas.on_demand_streams;
    let streams = Usage::in_region_of(id, transaction)?.on_demand_streams;
    if !config.enforce_quotas || streams < limit {
        return Ok(());
    }
    Err(StreamsError::LimitExceeded(format!(
        "This request would exceed the on-demand stream limit for the account {} in {}. Current on-demand stream count for \
         the account: {streams}. Limit: {limit}.",
        id.account, id.region
    )))
}

/// Refuses a further stream in CREATING while there are many.
pub(crate) fn require_quiet(
    config: &StreamsConfig,
    id: &StreamId,
    transaction: &Transaction,
) -> Result<(), StreamsError> {
    let limit = config.quotas.streams_creating;
    if !config.enforce_quotas || Usage::in_region_of(id, transaction)?.in_transition < limit {
        return Ok(());
    }
    Err(StreamsError::LimitExceeded(format!(
        "This request would have exceed the limit on the number of streams that can simultaneously be in CREATING or \
         DELETING. Limit: {limit}"
    )))
}

/// Refuses what no quota could allow: a stream of more shards than a node can have, or one that runs out of shard numbers.
pub(crate) fn require_shard_numbers(next_shard: u32, open: u32, wanted: u32) -> Result<(), StreamsError> {
    // Scaling splits and merges each shard in at most one step per old and new shard, with three numbers for both.
    let numbers = u64::from(next_shard) + 3 * (u64::from(open) + u64::from(wanted));
    if wanted <= SHARDS_MAX && numbers <= u64::from(crate::shard::SHARDS_EVER) {
        return Ok(());
    }
    Err(StreamsError::LimitExceeded(format!(
        "A stream can have at most {SHARDS_MAX} open shards, and {} in its life.",
        crate::shard::SHARDS_EVER
    )))
}

/// Refuses a warm throughput that may not be set.
pub(crate) fn require_warm(
    config: &StreamsConfig,
    id: &StreamId,
    mibps: u32,
    now: Timestamp,
    transaction: &Transaction,
) -> Result<(), StreamsError> {
    if !is_committed(transaction.get(ACCOUNTS, &id.account)?.as_ref(), now) {
        return Err(StreamsError::Validation(format!(
            "Warm throughput requires that MinimumThroughputBillingCommitment is enabled for account {}.",
            id.account
        )));
    }
    let limit = config.quotas.warm_throughput_mibps;
    if config.enforce_quotas && u64::from(mibps) > limit {
        return Err(StreamsError::LimitExceeded(format!(
            "Warm throughput cannot be greater than {limit} MiBps. Requested warm throughput: {mibps} MiBps."
        )));
    }
    Ok(())
}

/// How long a commitment lasts at the least (API guide, MinimumThroughputBillingCommitmentInput).
const COMMITMENT: Duration = Duration::from_secs(24 * 3600);

impl CommitmentRecord {
    fn earliest_end(&self) -> Timestamp {
        Timestamp::from_millis(self.started_ms).plus(COMMITMENT)
    }

    fn status(&self, now: Timestamp) -> Commitment {
        match self.ended_ms {
            None => Commitment::Enabled,
            Some(end) if now.as_millis() < end => Commitment::EnabledUntilEarliestAllowedEnd,
            Some(_) => Commitment::Disabled,
        }
    }
}

impl AccountRecord {
    /// Commits the account, or calls off the end of a commitment that still runs.
    pub fn begin_commitment(&mut self, now: Timestamp) {
        match &mut self.commitment {
            Some(commitment) if commitment.status(now) != Commitment::Disabled => commitment.ended_ms = None,
            _ => self.commitment = Some(CommitmentRecord { started_ms: now.as_millis(), ended_ms: None }),
        }
    }

    /// Ends the account's commitment as soon as it may end.
    pub fn end_commitment(&mut self, now: Timestamp) {
        if let Some(commitment) = &mut self.commitment {
            commitment.ended_ms.get_or_insert(now.max(commitment.earliest_end()).as_millis());
        }
    }

    /// As the API shows it.
    pub fn view(&self, now: Timestamp) -> MinimumThroughputBillingCommitmentOutput {
        let Some(commitment) = &self.commitment else {
            return MinimumThroughputBillingCommitmentOutput {
                status: Commitment::Disabled,
                started_at: None,
                ended_at: None,
                earliest_allowed_end_at: None,
            };
        };
        let status = commitment.status(now);
        let running = status != Commitment::Disabled;
        MinimumThroughputBillingCommitmentOutput {
            status,
            started_at: Some(Timestamp::from_millis(commitment.started_ms)),
            ended_at: commitment.ended_ms.filter(|_| !running).map(Timestamp::from_millis),
            earliest_allowed_end_at: running.then(|| commitment.earliest_end()),
        }
    }
}

/// Whether the account has a commitment that runs.
pub(crate) fn is_committed(account: Option<&AccountRecord>, now: Timestamp) -> bool {
    let commitment = account.and_then(|account| account.commitment.as_ref());
    commitment.is_some_and(|commitment| commitment.status(now) != Commitment::Disabled)
}

impl Streams {
    /// Whether the stream's account has a commitment that runs.
    pub(crate) fn has_commitment(&self, id: &StreamId) -> Result<bool, StreamsError> {
        let account = self.store.snapshot()?.get(ACCOUNTS, &id.account)?;
        Ok(is_committed(account.as_ref(), self.now()))
    }

    /// What the account has in the region.
    pub(crate) fn usage(
        &self,
        account: &base::AccountId,
        region: &base::Region,
    ) -> Result<Usage, StreamsError> {
        Ok(Usage::of(&self.store.snapshot()?.scan(STREAMS, &(account, region))?))
    }
}
