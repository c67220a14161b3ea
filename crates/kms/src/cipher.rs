//! The port through which services have data keys, and the memory of what their callers may do.

use std::{collections::HashMap, sync::Arc, time::Duration};

use api::{
    Access, Caller, Operation as _,
    ports::{Admission, AuditEvent, DataKey, EncryptionContext, KeyCipher, KeyError, KeyUse, PortFuture},
};
use base::Arn;
use bytes::Bytes;
use millstream_api as api;
use millstream_base as base;
use parking_lot::RwLock;

use crate::{
    access::{plain, with_context},
    blob::{self, context_bytes},
    key::Key,
    keystore::KEY_BYTES,
    operations::{decrypt::Decrypt, generate_data_key::GenerateDataKey},
    ring::Name,
    service::Kms,
};

/// How long a decision about a caller's rights stands (developer guide: data keys are cached for five minutes).
const STANDS: Duration = Duration::from_secs(5 * 60);
/// How many callers are remembered; beyond that all are forgotten.
const CALLERS_MAX: usize = 10_000;

/// Who may use which key, as was decided of late. Refusals are not kept, so that a new right is felt at once.
#[derive(Default)]
pub(crate) struct Decisions(RwLock<HashMap<Box<str>, ByKey>>);

/// What one caller may do.
type ByKey = HashMap<Arn, Vec<Decision>>;

struct Decision {
    usage: KeyUse,
    context: Vec<(Box<str>, Box<str>)>,
    until: Duration,
}

impl Decision {
    fn is(&self, usage: KeyUse, context: EncryptionContext<'_>) -> bool {
        self.usage == usage
            && self.context.len() == context.len()
            && self.context.iter().zip(context).all(|((key, value), other)| (&**key, &**value) == *other)
    }
}

impl Decisions {
    fn stands(
        &self,
        caller: &str,
        key: &Arn,
        usage: KeyUse,
        context: EncryptionContext<'_>,
        now: Duration,
    ) -> bool {
        let known = self.0.read();
        let decisions = known.get(caller).and_then(|keys| keys.get(key));
        decisions.into_iter().flatten().any(|decision| decision.until > now && decision.is(usage, context))
    }

    fn keep(&self, caller: &str, key: &Arn, usage: KeyUse, context: EncryptionContext<'_>, now: Duration) {
        let mut known = self.0.write();
        if known.len() >= CALLERS_MAX && !known.contains_key(caller) {
            known.clear();
        }
        let decisions = known.entry(caller.into()).or_default().entry(key.clone()).or_default();
        decisions.retain(|decision| decision.until > now && !decision.is(usage, context));
        let context = context.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect();
        decisions.push(Decision { usage, context, until: now + STANDS });
    }
}

impl Kms {
    /// The key, if its state lets it be used.
    fn usable(&self, key: &Arn) -> Result<Arc<Key>, KeyError> {
        let name = || key.to_string();
        let found = self.ring.peek().keys.get(key).filter(|key| !key.is_gone(self.now())).cloned();
        let found = found.ok_or_else(|| KeyError::NotFound(name()))?;
        if found.is_pending_deletion() {
            Err(KeyError::InvalidState(name()))
        } else if !found.record.enabled {
            Err(KeyError::Disabled(name()))
        } else {
            Ok(found)
        }
    }

    /// Decides about a caller's right, which is also when the use is written into the record of calls: once per caller,
    /// key and five minutes, as the real services call KMS.
    fn decide(
        &self,
        caller: &Caller,
        key: &Key,
        usage: KeyUse,
        context: EncryptionContext<'_>,
    ) -> Result<(), KeyError> {
        let access = on_behalf(caller, key, usage, context);
        let spec = match usage {
            KeyUse::GenerateDataKey => &GenerateDataKey::SPEC,
            KeyUse::Decrypt => &Decrypt::SPEC,
        };
        // The server's own keys are there for everybody in the account who may use the service.
        let own = key.record.managed && key.record.account == caller.account().as_str();
        // The call is the service's, on behalf of the caller: it comes neither from the caller's address nor through the
        // private endpoint that led to the service (KMS developer guide, aws:SourceIp and aws:SourceVpce).
        let caller = Arc::new(Caller { source_ip: None, vpc_endpoint: None, ..caller.clone() });
        let allowed = if own { Ok(()) } else { self.planes.authorize(&caller, &access) };
        let (decision, refusal) = match allowed {
            Err(denied) => (Err(denied), KeyError::AccessDenied(key.arn.to_string())),
            Ok(()) => (self.planes.admit(spec, &caller, &access), KeyError::Throttling(key.arn.to_string())),
        };
        let event = AuditEvent {
            service: "kms",
            spec,
            caller: Some(&caller),
            origin: None,
            access: Some(&access),
            error: decision.as_ref().err(),
            request_id: &caller.request_id,
        };
        drop(self.audit.record(&event)); // nobody waits for it: the call that needed the key has a record of its own
        decision.map_err(|_| refusal)
    }
}

fn on_behalf(caller: &Caller, key: &Key, usage: KeyUse, context: EncryptionContext<'_>) -> Access {
    let action = match usage {
        KeyUse::GenerateDataKey => "kms:GenerateDataKey",
        KeyUse::Decrypt => "kms:Decrypt",
    };
    let mut access = with_context(plain(action, caller, key), context.iter().copied());
    // `aws:kinesis:arn` and the like say for which service the key is used.
    let service = context.iter().find_map(|(name, _)| name.strip_prefix("aws:")?.strip_suffix(":arn"));
    if let Some(service) = service {
        access = access
            .with_key("kms:ViaService", format!("{service}.{}.amazonaws.com", caller.region))
            .with_key("aws:CalledVia", format!("{service}.amazonaws.com"));
    }
    access
}

impl KeyCipher for Kms {
    fn resolve<'a>(&'a self, key_id: &'a str, caller: &'a Caller) -> PortFuture<'a, Result<Arn, KeyError>> {
        Box::pin(async move {
            let named = || KeyError::NotFound(key_id.to_owned());
            let key = match self.find(key_id, caller) {
                Ok(found) => found.key,
                Err(_) => match Name::of(key_id, caller).map_err(|_| named())? {
                    Name::Alias(alias) => {
                        self.service_key(caller, &alias).await.map_err(|failure| match failure {
                            crate::KmsError::NotFound(_) => named(),
                            other => KeyError::Unavailable(other.to_string()),
                        })?
                    }
                    Name::Key(_) | Name::Foreign(..) => return Err(named()),
                },
            };
            let key = self.usable(&key.arn)?;
            if !key.record.managed {
                let access = plain("kms:DescribeKey", caller, &key);
                self.planes
                    .authorize(caller, &access)
                    .map_err(|_| KeyError::AccessDenied(key.arn.to_string()))?;
            }
            Ok(key.arn.clone())
        })
    }

    fn admit<'a>(
        &'a self,
        caller: &'a Caller,
        key: &'a Arn,
        usage: KeyUse,
        context: EncryptionContext<'a>,
    ) -> Admission<'a> {
        let key = match self.usable(key) {
            Ok(key) => key,
            Err(unusable) => return Admission::Known(Err(unusable)),
        };
        let principal = &caller.principal;
        let who = principal.access_key_id.as_deref().unwrap_or(principal.arn.as_str());
        let now = self.clock.monotonic();
        if self.decisions.stands(who, &key.arn, usage, context, now) {
            return Admission::Known(Ok(()));
        }
        let decision = self.decide(caller, &key, usage, context);
        if decision.is_ok() {
            self.decisions.keep(who, &key.arn, usage, context, now);
        }
        Admission::Known(decision)
    }

    fn generate<'a>(
        &'a self,
        key: &'a Arn,
        context: EncryptionContext<'a>,
    ) -> PortFuture<'a, Result<DataKey, KeyError>> {
        Box::pin(async move {
            let key = self.usable(key)?;
            let (number, material) = key.newest().map_err(KeyError::from)?;
            let plaintext = self.random::<KEY_BYTES>();
            let context = context_bytes(context.iter().copied());
            let wrapped = blob::seal(&key.arn, number, material, self.rng.as_ref(), &plaintext, &context);
            Ok(DataKey { plaintext, wrapped: Bytes::from(wrapped), key: key.arn.clone() })
        })
    }

    fn unwrap<'a>(
        &'a self,
        wrapped: &'a [u8],
        context: EncryptionContext<'a>,
    ) -> PortFuture<'a, Result<[u8; KEY_BYTES], KeyError>> {
        Box::pin(async move {
            let damaged = || KeyError::Unavailable("a wrapped data key does not open".into());
            let parts = blob::Parts::of(wrapped).ok_or_else(damaged)?;
            let key = self.usable(&parts.key)?;
            let material = key.material(parts.material).map_err(KeyError::from)?;
            let context = context_bytes(context.iter().copied());
            let opened = parts.open(material, &context).ok_or_else(damaged)?;
            opened.as_slice().try_into().map_err(|_| damaged())
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::testing::{Harness, caller};

    const CONTEXT: EncryptionContext<'_> = &[("aws:kinesis:arn", "arn:aws:kinesis:r:1:stream/s")];

    async fn admit(harness: &Harness, key: &Arn, usage: KeyUse) -> Result<(), KeyError> {
        harness.kms.admit(&caller(), key, usage, CONTEXT).decided().await
    }

    #[tokio::test]
    async fn data_keys_open_with_their_context_for_as_long_as_their_key_can_be_used() {
        let harness = Harness::new().await;
        let id = harness.key().await;
        let key = harness.kms.resolve(&id, &caller()).await.unwrap();
        let made = harness.kms.generate(&key, CONTEXT).await.unwrap();
        assert_eq!(harness.kms.unwrap(&made.wrapped, CONTEXT).await, Ok(made.plaintext));
        assert!(harness.kms.unwrap(&made.wrapped, &[]).await.is_err());
        harness.ok("DisableKey", json!({"KeyId": id})).await;
        assert!(matches!(harness.kms.unwrap(&made.wrapped, CONTEXT).await, Err(KeyError::Disabled(_))));
        assert!(matches!(harness.kms.generate(&key, CONTEXT).await, Err(KeyError::Disabled(_))));
        harness.ok("ScheduleKeyDeletion", json!({"KeyId": id})).await;
        assert!(matches!(harness.kms.unwrap(&made.wrapped, CONTEXT).await, Err(KeyError::InvalidState(_))));
        harness.clock.advance(Duration::from_secs(31 * 24 * 60 * 60));
        assert!(matches!(harness.kms.unwrap(&made.wrapped, CONTEXT).await, Err(KeyError::NotFound(_))));
    }

    #[tokio::test]
    async fn rights_are_asked_for_once_in_five_minutes_and_states_always() {
        let harness = Harness::new().await;
        let key = harness.kms.resolve(&harness.key().await, &caller()).await.unwrap();
        let asked = || harness.rights.asked.lock().len();
        admit(&harness, &key, KeyUse::Decrypt).await.unwrap();
        let before = asked();
        let access = harness.rights.asked.lock().last().unwrap().clone();
        let keys = &access.checks()[0].keys;
        for (name, value) in [
            ("kms:ViaService", "kinesis.us-east-1.amazonaws.com"),
            ("kms:EncryptionContext:aws:kinesis:arn", CONTEXT[0].1),
            ("kms:EncryptionContextKeys", "aws:kinesis:arn"),
            ("kms:CallerAccount", "000000000000"),
        ] {
            assert!(keys.contains(&(name.to_owned(), value.to_owned())), "{name} in {keys:?}");
        }
        harness.rights.denied.lock().insert("kms:Decrypt");
        harness.clock.advance(STANDS - Duration::from_secs(1));
        admit(&harness, &key, KeyUse::Decrypt).await.unwrap();
        assert_eq!(asked(), before, "remembered");
        admit(&harness, &key, KeyUse::GenerateDataKey).await.unwrap();
        assert_eq!(asked(), before + 1, "another use is another question");
        harness.clock.advance(Duration::from_secs(1));
        let denied = admit(&harness, &key, KeyUse::Decrypt).await;
        assert!(matches!(denied, Err(KeyError::AccessDenied(_))));
        harness.rights.denied.lock().clear();
        admit(&harness, &key, KeyUse::Decrypt).await.expect("a refusal is not remembered");
        harness.ok("DisableKey", json!({"KeyId": key.as_str()})).await;
        assert!(matches!(admit(&harness, &key, KeyUse::Decrypt).await, Err(KeyError::Disabled(_))));
    }

    #[tokio::test]
    async fn the_servers_own_keys_are_made_on_first_use_and_are_there_for_all() {
        let harness = Harness::new().await;
        let key = harness.kms.resolve("alias/aws/kinesis", &caller()).await.unwrap();
        assert_eq!(harness.kms.resolve("alias/aws/kinesis", &caller()).await.unwrap(), key);
        assert_ne!(harness.kms.resolve("alias/aws/firehose", &caller()).await.unwrap(), key);
        for unknown in ["alias/aws/s3", "alias/mine", "nonsense", "arn:aws:s3:::b"] {
            let missing = harness.kms.resolve(unknown, &caller()).await;
            assert!(matches!(missing, Err(KeyError::NotFound(_))), "{unknown}");
        }
        harness.rights.denied.lock().insert("kms:Decrypt");
        admit(&harness, &key, KeyUse::Decrypt).await.unwrap();
        let described = harness.ok("DescribeKey", json!({"KeyId": "alias/aws/kinesis"})).await;
        assert_eq!(described["KeyMetadata"]["KeyManager"], "AWS");
        assert_eq!(described["KeyMetadata"]["Arn"], key.as_str());
        for (operation, more) in [
            ("DisableKey", json!({})),
            ("ScheduleKeyDeletion", json!({})),
            ("EnableKeyRotation", json!({})),
            ("UpdateKeyDescription", json!({"Description": "mine"})),
        ] {
            let mut body = more;
            body["KeyId"] = json!(key.as_str());
            assert_eq!(harness.code(operation, body).await, "AccessDeniedException", "{operation}");
        }
        let harness = harness.reopened().await;
        assert_eq!(harness.kms.resolve("alias/aws/kinesis", &caller()).await.unwrap(), key);
    }
}
