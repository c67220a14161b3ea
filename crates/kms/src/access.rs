//! What must be allowed before a key is used, with the keys that conditions of policies know.

use std::collections::BTreeMap;

use api::{Access, Caller};
use millstream_api as api;

use crate::{
    error::KmsError,
    key::Key,
    ring::{Found, Name, alias_arn, require_reach},
    service::Kms,
};

/// The pairs of a request's encryption context.
pub(crate) fn pairs(context: Option<&BTreeMap<String, String>>) -> impl Iterator<Item = (&str, &str)> {
    context.into_iter().flatten().map(|(key, value)| (key.as_str(), value.as_str()))
}

impl Kms {
    /// The action on the key that a request names.
    pub(crate) fn key_access(
        &self,
        action: &'static str,
        caller: &Caller,
        id: &str,
    ) -> Result<Access, KmsError> {
        let found = self.find(id, caller)?;
        require_reach(action, caller, &found.key)?;
        Ok(on_key(action, caller, &found))
    }

    /// As [`key_access`](Self::key_access), for a key that may have to be made yet: the server's own of a service.
    pub(crate) fn access_or_new(
        &self,
        action: &'static str,
        caller: &Caller,
        id: &str,
    ) -> Result<Access, KmsError> {
        match self.find(id, caller) {
            Ok(found) => Ok(on_key(action, caller, &found)),
            Err(missing) => match Name::of(id, caller)? {
                Name::Alias(alias) if alias.starts_with("alias/aws/") => {
                    Ok(Access::to(action, alias_arn(caller, &alias)))
                }
                _ => Err(missing),
            },
        }
    }

    /// The action on a key with an encryption context.
    pub(crate) fn crypto_access(
        &self,
        action: &'static str,
        caller: &Caller,
        id: &str,
        context: Option<&BTreeMap<String, String>>,
    ) -> Result<Access, KmsError> {
        Ok(with_context(self.key_access(action, caller, id)?, pairs(context)))
    }
}

/// The action on a key that was found.
pub(crate) fn on_key(action: &'static str, caller: &Caller, found: &Found) -> Access {
    let access = plain(action, caller, &found.key);
    match &found.alias {
        Some(alias) => access.with_key("kms:RequestAlias", alias),
        None => access,
    }
}

/// The action on a key, with what is always known of it.
pub(crate) fn plain(action: &'static str, caller: &Caller, key: &Key) -> Access {
    Access::to(action, key.arn.clone())
        .with_key("kms:CallerAccount", caller.account().as_str())
        .with_key("kms:KeySpec", "SYMMETRIC_DEFAULT")
        .with_key("kms:KeyUsage", "ENCRYPT_DECRYPT")
        .with_key("kms:KeyOrigin", "AWS_KMS")
        .with_key("kms:MultiRegion", if key.record.multi_region { "true" } else { "false" })
}

/// Adds the encryption context to what was asked last.
pub(crate) fn with_context<'a>(
    mut access: Access,
    context: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Access {
    for (key, value) in context {
        access = access
            .with_key(format!("kms:EncryptionContext:{key}"), value)
            .with_key("kms:EncryptionContextKeys", key);
    }
    access
}
