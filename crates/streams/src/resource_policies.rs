//! What authorization asks about streams and consumers: their resource policies and tags.

use std::{collections::HashMap, sync::Arc};

use api::ports::ResourcePolicies;
use base::Arn;
use meta::{MetaError, Store};
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use parking_lot::RwLock;
use tokio::sync::watch;
use tracing::error;

use crate::{
    service::Streams,
    tables::{CONSUMERS, RESOURCE_POLICIES},
    target::Resource,
};

/// The policies that were asked for since the last change of any of them.
///
/// The metadata tells of every change before the change is acknowledged, so that whoever looks at the revision first
/// never sees a policy that was replaced, and a stream that is made anew does not inherit the policy of another.
pub(crate) struct PolicyCache {
    store: Store,
    changes: watch::Receiver<u64>,
    known: RwLock<Known>,
}

#[derive(Default)]
struct Known {
    revision: u64,
    policies: HashMap<Arn, Option<Arc<str>>>,
}

/// How many resources are remembered.
const RESOURCES_MAX: usize = 100_000;

impl PolicyCache {
    pub fn new(store: &Store) -> Self {
        Self { store: store.clone(), changes: store.watch(RESOURCE_POLICIES), known: RwLock::default() }
    }

    fn get(&self, resource: &Arn) -> Result<Option<Arc<str>>, MetaError> {
        let revision = *self.changes.borrow();
        {
            let known = self.known.read();
            if known.revision == revision
                && let Some(policy) = known.policies.get(resource)
            {
                return Ok(policy.clone());
            }
        }
        let stored = self.store.snapshot()?.get(RESOURCE_POLICIES, resource.as_str())?;
        let policy = stored.map(|record| Arc::from(record.policy));
        let mut known = self.known.write();
        if known.revision < revision || known.policies.len() >= RESOURCES_MAX {
            *known = Known { revision, policies: HashMap::new() };
        }
        // What was read while somebody saw a newer revision may be of the older one.
        if known.revision == revision {
            known.policies.insert(resource.clone(), policy.clone());
        }
        Ok(policy)
    }
}

impl ResourcePolicies for Streams {
    fn policy(&self, resource: &Arn) -> Option<Arc<str>> {
        self.policies.get(resource).unwrap_or_else(|error| {
            // Whoever cannot read a policy that may deny must not allow.
            error!(%resource, %error, "a resource policy cannot be read and denies everything");
            Some(UNREADABLE.into())
        })
    }

    fn tag(&self, resource: &Arn, key: &str) -> Option<String> {
        let tags = match Resource::parse(resource.as_str()).ok()? {
            Resource::Stream(id) => self.stream(&id).ok()?.state().record.tags.clone(),
            Resource::Queue(arn) => self.queue_tags(&arn)?,
            Resource::Consumer(target) => {
                let stream = self.stream(&target.stream).ok()?;
                let stored = self.store.snapshot().ok()?;
                let stored = stored.get(CONSUMERS, &(stream.generation, target.name.clone())).ok()?;
                stored.filter(|record| target.is(record))?.tags
            }
        };
        tags.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, value)| value)
    }
}

const UNREADABLE: &str = r#"{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}"#;

#[cfg(test)]
mod tests {
    use api::ports::ResourcePolicies;
    use base::Arn;
    use millstream_api as api;
    use millstream_base as base;
    use serde_json::json;

    use crate::testing::Harness;

    const STREAM: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

    #[tokio::test]
    async fn the_next_look_sees_a_change_and_a_new_stream_inherits_nothing() {
        let harness = Harness::with_stream(1).await;
        let arn = Arn::parse(STREAM).unwrap();
        assert_eq!(ResourcePolicies::policy(&*harness.streams, &arn), None);
        let statement =
            json!({"Effect": "Allow", "Principal": "*", "Action": "kinesis:PutRecord", "Resource": STREAM});
        let document = json!({"Version": "2012-10-17", "Statement": [statement]}).to_string();
        let body = json!({"ResourceARN": STREAM, "Policy": document}).to_string();
        harness.ok("PutResourcePolicy", &body).await;
        let first = ResourcePolicies::policy(&*harness.streams, &arn).unwrap();
        assert_eq!(*first, document);
        let again = ResourcePolicies::policy(&*harness.streams, &arn).unwrap();
        assert!(std::sync::Arc::ptr_eq(&first, &again), "compiled once");
        harness.ok("DeleteStream", r#"{"StreamName":"s"}"#).await;
        harness.make("s", 1).await;
        assert_eq!(ResourcePolicies::policy(&*harness.streams, &arn), None);
    }

    #[tokio::test]
    async fn tags_are_found_without_regard_to_case() {
        let harness = Harness::with_stream(1).await;
        harness.ok("AddTagsToStream", r#"{"StreamName":"s","Tags":{"Team":"blue"}}"#).await;
        let arn = Arn::parse(STREAM).unwrap();
        assert_eq!(ResourcePolicies::tag(&*harness.streams, &arn, "team").as_deref(), Some("blue"));
        assert_eq!(ResourcePolicies::tag(&*harness.streams, &arn, "other"), None);
    }
}
