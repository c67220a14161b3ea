//! `LookupEvents`: management events of late, the newest first.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{LookupEventsRequest, LookupEventsResponse, errors::declared},
    lookup::{Query, lookup},
    service::CloudTrail,
};

/// See the module.
pub struct LookupEvents;

impl Operation for LookupEvents {
    const SPEC: OperationSpec = OperationSpec {
        name: "LookupEvents",
        action: "cloudtrail:LookupEvents",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "cloudtrail_lookup_events_per_second", per_second: 2 },
        detached: false,
        errors: declared::LOOKUP_EVENTS,
        summary: "Looks up management events.",
    };
    type Input = LookupEventsRequest;
    type Output = LookupEventsResponse;
}

impl Handle<LookupEvents> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, _: &Call<LookupEventsRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to_any("cloudtrail:LookupEvents"))
    }

    async fn handle(&self, call: Call<LookupEventsRequest>) -> Result<LookupEventsResponse, CloudTrailError> {
        let Call { input, caller } = call;

        if input.event_category.is_some() {
            return Err(CloudTrailError::Unsupported("EventCategory insight".into()));
        }
        let mut attributes = input.lookup_attributes.unwrap_or_default();
        if attributes.len() > 1 {
            return Err(CloudTrailError::InvalidLookup("Events are looked up by one attribute.".into()));
        }
        let attribute = attributes.pop().map(|one| (one.attribute_key, one.attribute_value));
        if input.start_time.zip(input.end_time).is_some_and(|(start, end)| start > end) {
            return Err(CloudTrailError::InvalidTimeRange);
        }
        let most = input.max_results.unwrap_or(EVENTS_MAX);
        if !(1..=EVENTS_MAX).contains(&most) {
            return Err(CloudTrailError::InvalidMaxResults);
        }
        let query = Query {
            region: caller.region.to_string(),
            account: caller.account().to_string(),
            attribute,
            from: input.start_time,
            to: input.end_time,
            most: usize::try_from(most).expect("it was found to be from 1 to 50"),
            before: input.next_token.as_deref().map(open).transpose()?,
        };
        let found = lookup(&self.log, &query).await?;
        Ok(LookupEventsResponse { events: Some(found.events), next_token: found.before.map(seal) })
    }
}

/// More are never answered at once (API guide).
const EVENTS_MAX: i32 = 50;

/// The token of a page that ends before a position.
fn seal(before: u64) -> String {
    base64_simd::STANDARD.encode_to_string(before.to_be_bytes())
}

fn open(token: &str) -> Result<u64, CloudTrailError> {
    let bytes = base64_simd::STANDARD.decode_to_vec(token).map_err(|_| CloudTrailError::InvalidToken)?;
    bytes.try_into().map(u64::from_be_bytes).map_err(|_| CloudTrailError::InvalidToken)
}
