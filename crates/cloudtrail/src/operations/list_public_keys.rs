//! `ListPublicKeys`: the keys that digests were signed with.

use std::time::Duration;

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Blob;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::CloudTrailError,
    generated::{ListPublicKeysRequest, ListPublicKeysResponse, PublicKey, errors::declared},
    service::CloudTrail,
    signing::{PublicHalf, public_halves},
};

/// See the module.
pub struct ListPublicKeys;

impl Operation for ListPublicKeys {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListPublicKeys",
        action: "cloudtrail:ListPublicKeys",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "cloudtrail_list_public_keys_per_second", per_second: 1 },
        detached: false,
        errors: declared::LIST_PUBLIC_KEYS,
        summary: "Lists the public keys that digests are signed with.",
    };
    type Input = ListPublicKeysRequest;
    type Output = ListPublicKeysResponse;
}

impl Handle<ListPublicKeys> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, _: &Call<ListPublicKeysRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to_any("cloudtrail:ListPublicKeys"))
    }

    async fn handle(
        &self,
        call: Call<ListPublicKeysRequest>,
    ) -> Result<ListPublicKeysResponse, CloudTrailError> {
        let (input, now) = (call.input, self.now());
        self.signing().await?; // there is one from now on
        let keys = public_halves(&self.store)?;
        let first = keys.first().map_or(now, |key| key.since);
        let (start, end) = (input.start_time.unwrap_or(first), input.end_time.unwrap_or(now));
        if start > end {
            return Err(CloudTrailError::InvalidTimeRange);
        }
        if input.next_token.is_some() {
            return Err(CloudTrailError::InvalidToken); // all keys come at once
        }
        // A key signs until another takes its place, so it is among those of every time since.
        let signed = |key: &PublicHalf| end >= key.since && key.until.is_none_or(|until| start <= until);
        let keys = keys.into_iter().filter(signed).map(|key| PublicKey {
            fingerprint: Some(key.fingerprint()),
            validity_start_time: Some(key.since),
            validity_end_time: Some(key.until.unwrap_or_else(|| now.plus(VALID_FOR))),
            value: Some(Blob::from(key.key)),
        });
        let keys = keys.collect();
        Ok(ListPublicKeysResponse { public_key_list: Some(keys), next_token: None })
    }
}

/// How long a key is sure to be used yet.
const VALID_FOR: Duration = Duration::from_secs(30 * 24 * 60 * 60);
