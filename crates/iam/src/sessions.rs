//! Temporary credentials: an access key whose secret follows from its id, and a token that carries everything else.
//!
//! Nothing is stored for a session. What its token says is looked at with every call: the role or user must still be
//! there under the same unique id, and an access key that opened the session must still be active; so that deleting or
//! deactivating ends the sessions at once. What the identity may do is read from its policies as they are now, among
//! them one that denies by `aws:TokenIssueTime`.

use std::{collections::HashMap, sync::Arc, time::Duration};

use api::{Principal, PrincipalKind, Session, SessionLimits};
use base::{AccountId, Arn, Timestamp};
use millstream_api as api;
use millstream_base as base;
use parking_lot::Mutex;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use crate::{
    error::IamError,
    ids::unique_id,
    policy::{Kind as DocumentKind, Policy},
    seal::Purpose,
    service::{Iam, user_principal},
    tables::Kind,
};

/// What a token carries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Token {
    pub account: String,
    pub holder: Holder,
    pub issued_ms: i64,
    pub expires_ms: i64,
    #[serde(default)]
    pub tags: Vec<(String, String)>,
    #[serde(default)]
    pub transitive: Vec<String>,
    #[serde(default)]
    pub source_identity: Option<String>,
    /// The session policy.
    #[serde(default)]
    pub policy: Option<String>,
    /// Managed policies that narrow the session as well.
    #[serde(default)]
    pub policy_arns: Vec<String>,
}

/// Whose session it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Holder {
    /// The account's.
    Root,
    /// A user's, opened with one of its access keys.
    User { id: String, key: String },
    /// A role's.
    Role { id: String, session: String },
}

/// New credentials.
pub(crate) struct Issued {
    pub access_key_id: String,
    pub secret: SecretString,
    pub token: String,
}

/// Tokens that were opened of late, by access key id.
#[derive(Default)]
pub(crate) struct Sessions(Mutex<HashMap<String, Arc<Opened>>>);

/// More than this, and all are opened anew.
const KEPT: usize = 4096;

/// An opened token.
pub(crate) struct Opened {
    sealed: String,
    token: Token,
    limits: SessionLimits,
}

/// The policies of a session, compiled.
pub(crate) struct Limits(pub Vec<Arc<Policy>>);

/// Why an access key is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoEntry {
    /// There is no such key, it is inactive, or its token is not one of ours or no longer good.
    #[error("the security token is invalid")]
    Unknown,
    /// The session is over.
    #[error("the security token is expired")]
    Expired,
}

impl Iam {
    /// Makes credentials of a token.
    pub(crate) fn issue(&self, token: &Token) -> Issued {
        let access_key_id = unique_id("ASIA", self.rng.as_ref());
        let plain = serde_json::to_vec(token).expect("a token has text keys");
        let sealed = self.sealer.seal(Purpose::Session, &access_key_id, &plain, self.rng.as_ref());
        let secret = self.sealer.session_secret(&access_key_id).as_str().to_owned().into();
        Issued { access_key_id, secret, token: sealed }
    }

    /// Who holds an access key, and the secret that it signs with. Reads memory only.
    ///
    /// # Errors
    /// [`NoEntry`], also for a session token with a key of a user, or a session's key without its token.
    pub fn find_key(
        &self,
        access_key_id: &str,
        token: Option<&str>,
    ) -> Result<(Principal, SecretString), NoEntry> {
        let state = self.state();
        match (state.keys.get(access_key_id), token) {
            (Some(key), None) if key.active => Ok((key.principal.clone(), key.secret.clone())),
            (None, Some(token)) => {
                let opened = self.opened(access_key_id, token).ok_or(NoEntry::Unknown)?;
                let principal = self.session_principal(access_key_id, &opened)?;
                let secret = self.sealer.session_secret(access_key_id).as_str().to_owned().into();
                Ok((principal, secret))
            }
            _ => Err(NoEntry::Unknown),
        }
    }

    fn opened(&self, access_key_id: &str, sealed: &str) -> Option<Arc<Opened>> {
        let kept =
            self.sessions.0.lock().get(access_key_id).filter(|opened| opened.sealed == sealed).cloned();
        if kept.is_some() {
            return kept;
        }
        let plain = self.sealer.open(Purpose::Session, access_key_id, sealed)?;
        let token: Token = serde_json::from_slice(&plain).ok()?;
        let limits = self.limits(&token).ok()?;
        let opened = Arc::new(Opened { sealed: sealed.to_owned(), token, limits });
        let mut sessions = self.sessions.0.lock();
        if sessions.len() >= KEPT {
            sessions.clear();
        }
        sessions.insert(access_key_id.to_owned(), opened.clone());
        Some(opened)
    }

    /// The policies that narrow the session: its own, and the managed ones as they are when the token is opened.
    pub(crate) fn limits(&self, token: &Token) -> Result<SessionLimits, IamError> {
        if token.policy.is_none() && token.policy_arns.is_empty() {
            return Ok(SessionLimits::default());
        }
        let account = AccountId::parse(&token.account)
            .map_err(|invalid| IamError::InvalidInput(invalid.to_string()))?;
        let account = self.account(&account);
        let mut policies = Vec::new();
        if let Some(document) = &token.policy {
            policies.push(Arc::new(Policy::parse(document, DocumentKind::Identity)?));
        }
        for arn in &token.policy_arns {
            policies.push(account.policy(arn).ok_or_else(|| IamError::no_such_policy(arn))?);
        }
        Ok(SessionLimits::new(Arc::new(Limits(policies))))
    }

    fn session_principal(&self, access_key_id: &str, opened: &Opened) -> Result<Principal, NoEntry> {
        let token = &opened.token;
        if self.now().as_millis() >= token.expires_ms {
            return Err(NoEntry::Expired);
        }
        let id = AccountId::parse(&token.account).map_err(|_| NoEntry::Unknown)?;
        let mut principal = match &token.holder {
            Holder::Root => Principal::root(&id, Some(access_key_id.to_owned())),
            Holder::User { id: user_id, key } => {
                let state = self.state();
                let opener = state.keys.get(key).filter(|key| key.active && key.user_id == *user_id);
                opener.ok_or(NoEntry::Unknown)?;
                let user = state.accounts.get(&id).and_then(|account| account.by_id.get(user_id));
                user_principal(&id, &user.ok_or(NoEntry::Unknown)?.record, access_key_id.to_owned())
            }
            Holder::Role { id: role_id, session } => {
                let account = self.account(&id);
                let role = account.by_id.get(role_id).ok_or(NoEntry::Unknown)?;
                role_principal(&id, &role.record, session, Some(access_key_id.to_owned()))
            }
        };
        principal.session = Some(Arc::new(Session {
            issued: Timestamp::from_millis(token.issued_ms),
            expires: Timestamp::from_millis(token.expires_ms),
            source_identity: token.source_identity.as_deref().map(Arc::from),
            tags: token.tags.clone(),
            transitive_tag_keys: token.transitive.clone(),
            service: None,
            limits: opened.limits.clone(),
        }));
        Ok(principal)
    }

    /// When a session that is opened now and lasts so many seconds began and ends. Whole seconds, as answers have them.
    pub(crate) fn lifetime(&self, seconds: i32) -> (Timestamp, Timestamp) {
        let issued = Timestamp::from_millis(self.now().as_millis() / 1000 * 1000);
        (issued, issued.plus(Duration::from_secs(u64::try_from(seconds).unwrap_or(0))))
    }
}

/// The principal of a role's session.
pub(crate) fn role_principal(
    account: &AccountId,
    role: &crate::tables::EntityRecord,
    session: &str,
    access_key_id: Option<String>,
) -> Principal {
    let arn = format!("arn:aws:sts::{account}:assumed-role/{}/{session}", role.name);
    Principal {
        account: account.clone(),
        arn: Arn::parse(&arn).expect("a session's ARN has all six parts"),
        access_key_id,
        kind: PrincipalKind::AssumedRole {
            role: Arn::parse(&role.arn(Kind::Role)).expect("a role's ARN has all six parts"),
        },
        id: format!("{}:{session}", role.id).into(),
        session: None,
    }
}
