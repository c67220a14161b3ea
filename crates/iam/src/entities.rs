//! What users, groups and roles have in common: names, tags, inline and attached policies, boundaries.

use std::sync::Arc;

use api::{Access, Caller};
use base::{AccountId, Arn};
use meta::Transaction;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;

use crate::{
    error::IamError,
    generated::iam::Tag,
    ids::unique_id,
    managed,
    policy::{Kind as DocumentKind, Policy},
    quotas,
    service::{Iam, Touched, stored},
    snapshot::Entity,
    tables::{EntityRecord, Kind, POLICIES, TagRecord},
};

impl Iam {
    /// The user, group or role of this name.
    pub(crate) fn find(&self, kind: Kind, caller: &Caller, name: &str) -> Result<Arc<Entity>, IamError> {
        let account = self.account(caller.account());
        account.of(kind).get(&name.to_lowercase()).cloned().ok_or_else(|| IamError::no_such(kind, name))
    }

    /// Asks for an action on a user, group or role. One that does not exist is asked for under the plain path, so that
    /// who may not ask does not learn whether it does.
    pub(crate) fn may(&self, action: &'static str, kind: Kind, caller: &Caller, name: &str) -> Access {
        let account = self.account(caller.account());
        let arn = match account.of(kind).get(&name.to_lowercase()) {
            Some(entity) => entity.record.arn(kind),
            None => format!("arn:aws:iam::{}:{}/{name}", caller.account(), kind.word()),
        };
        let access = Access::to(action, arn_of(&arn));
        match account.of(kind).get(&name.to_lowercase()).and_then(|entity| entity.record.boundary.as_ref()) {
            Some(boundary) => access.with_key("iam:PermissionsBoundary", boundary),
            None => access,
        }
        .and_tags_of(account.of(kind).get(&name.to_lowercase()).map(|entity| entity.record.tags.as_slice()))
    }

    /// Changes a user, group or role.
    pub(crate) async fn update(
        &self,
        kind: Kind,
        caller: &Caller,
        name: &str,
        mut change: impl FnMut(&mut EntityRecord, &mut Transaction) -> Result<(), IamError> + Send + 'static,
    ) -> Result<EntityRecord, IamError> {
        let (account, name) = (caller.account().clone(), name.to_owned());
        let key = (account.clone(), name.to_lowercase());
        let touched = vec![Touched::Entity(kind, key.0.clone(), key.1.clone())];
        self.change(touched, move |transaction| {
            let mut record = stored(kind, &account, &name, transaction)?;
            change(&mut record, transaction)?;
            transaction.put(kind.table(), &key, &record)?;
            Ok(record)
        })
        .await
    }

    /// Makes a user, group or role.
    pub(crate) async fn create(
        &self,
        kind: Kind,
        caller: &Caller,
        name: &str,
        path: Option<String>,
        fill: impl FnOnce(&mut EntityRecord) + Send + 'static,
    ) -> Result<EntityRecord, IamError> {
        let account = caller.account().clone();
        let mut record = EntityRecord {
            account: account.to_string(),
            name: name.to_owned(),
            path: path.unwrap_or_else(|| "/".into()),
            id: unique_id(kind.prefix(), self.rng.as_ref()),
            created_ms: self.now().as_millis() / 1000 * 1000,
            tags: Vec::new(),
            inline: Default::default(),
            attached: Vec::new(),
            boundary: None,
            groups: Default::default(),
            role: None,
        };
        fill(&mut record);
        if self.enforce_quotas {
            quotas::entities(kind, self.account(&account).of(kind).len())?;
        }
        let key = (account, name.to_lowercase());
        let touched = vec![Touched::Entity(kind, key.0.clone(), key.1.clone())];
        self.change(touched, move |transaction| {
            if transaction.get(kind.table(), &key)?.is_some() {
                let word = match kind {
                    Kind::User => "User",
                    Kind::Group => "Group",
                    Kind::Role => "Role",
                };
                return Err(IamError::AlreadyExists(format!(
                    "{word} with name {} already exists.",
                    record.name
                )));
            }
            if let Some(boundary) = &record.boundary {
                attachable(&key.0, boundary, transaction)?;
            }
            transaction.put(kind.table(), &key, &record)?;
            Ok(record.clone())
        })
        .await
    }

    /// Deletes a user, group or role that nothing hangs on any more.
    pub(crate) async fn delete(
        &self,
        kind: Kind,
        caller: &Caller,
        name: &str,
        mut check: impl FnMut(&EntityRecord, &Transaction) -> Result<(), IamError> + Send + 'static,
    ) -> Result<(), IamError> {
        let (account, name) = (caller.account().clone(), name.to_owned());
        let key = (account.clone(), name.to_lowercase());
        let touched = vec![Touched::Entity(kind, key.0.clone(), key.1.clone())];
        self.change(touched, move |transaction| {
            let record = stored(kind, &account, &name, transaction)?;
            let conflict = |what: &str| {
                Err(IamError::DeleteConflict(format!("Cannot delete entity, must {what} first.")))
            };
            if !record.attached.is_empty() {
                return conflict("detach all policies");
            }
            if !record.inline.is_empty() {
                return conflict("delete policies");
            }
            if !record.groups.is_empty() {
                return conflict("remove users from group");
            }
            check(&record, transaction)?;
            transaction.delete(kind.table(), &key)?;
            Ok(())
        })
        .await
    }

    pub(crate) async fn put_inline(
        &self,
        kind: Kind,
        caller: &Caller,
        name: &str,
        policy: String,
        document: String,
    ) -> Result<(), IamError> {
        Policy::parse(&document, DocumentKind::Identity)?;
        let enforce = self.enforce_quotas;
        self.update(kind, caller, name, move |record, _| {
            record.inline.insert(policy.clone(), document.clone());
            if enforce { quotas::inline(kind, record) } else { Ok(()) }
        })
        .await?;
        Ok(())
    }

    pub(crate) async fn delete_inline(
        &self,
        kind: Kind,
        caller: &Caller,
        name: &str,
        policy: String,
    ) -> Result<(), IamError> {
        self.update(kind, caller, name, move |record, _| {
            record.inline.remove(&policy).map(drop).ok_or_else(|| no_such_inline(kind, &policy))
        })
        .await?;
        Ok(())
    }

    /// The document of an inline policy, as answers have it.
    pub(crate) fn inline(
        &self,
        kind: Kind,
        caller: &Caller,
        name: &str,
        policy: &str,
    ) -> Result<String, IamError> {
        let entity = self.find(kind, caller, name)?;
        let document = entity.record.inline.get(policy).ok_or_else(|| no_such_inline(kind, policy))?;
        Ok(crate::view::encoded(document))
    }

    pub(crate) async fn attach(
        &self,
        kind: Kind,
        caller: &Caller,
        name: &str,
        arn: String,
    ) -> Result<(), IamError> {
        let (account, enforce) = (caller.account().clone(), self.enforce_quotas);
        self.update(kind, caller, name, move |record, transaction| {
            attachable(&account, &arn, transaction)?;
            if !record.attached.contains(&arn) {
                record.attached.push(arn.clone());
            }
            if enforce { quotas::attached(kind, record) } else { Ok(()) }
        })
        .await?;
        Ok(())
    }

    pub(crate) async fn detach(
        &self,
        kind: Kind,
        caller: &Caller,
        name: &str,
        arn: String,
    ) -> Result<(), IamError> {
        self.update(kind, caller, name, move |record, _| {
            let before = record.attached.len();
            record.attached.retain(|attached| *attached != arn);
            if record.attached.len() == before {
                return Err(IamError::NoSuchEntity(format!("Policy {arn} was not found.")));
            }
            Ok(())
        })
        .await?;
        Ok(())
    }

    pub(crate) async fn set_boundary(
        &self,
        kind: Kind,
        caller: &Caller,
        name: &str,
        boundary: Option<String>,
    ) -> Result<(), IamError> {
        let account = caller.account().clone();
        self.update(kind, caller, name, move |record, transaction| {
            match &boundary {
                Some(arn) => attachable(&account, arn, transaction)?,
                None if record.boundary.is_none() => {
                    return Err(IamError::NoSuchEntity(format!(
                        "The {} with name {} does not have a permissions boundary.",
                        kind.word(),
                        record.name
                    )));
                }
                None => {}
            }
            record.boundary.clone_from(&boundary);
            Ok(())
        })
        .await?;
        Ok(())
    }

    pub(crate) async fn tag(
        &self,
        kind: Kind,
        caller: &Caller,
        name: &str,
        tags: Vec<Tag>,
    ) -> Result<(), IamError> {
        let tags = tag_records(Some(tags))?;
        self.update(kind, caller, name, move |record, _| merge_tags(&mut record.tags, &tags)).await?;
        Ok(())
    }

    pub(crate) async fn untag(
        &self,
        kind: Kind,
        caller: &Caller,
        name: &str,
        keys: Vec<String>,
    ) -> Result<(), IamError> {
        self.update(kind, caller, name, move |record, _| {
            record.tags.retain(|tag| !keys.contains(&tag.key));
            Ok(())
        })
        .await?;
        Ok(())
    }
}

/// Whether there is a policy of this ARN that this account may attach.
fn attachable(account: &AccountId, arn: &str, transaction: &Transaction) -> Result<(), IamError> {
    if managed::find(arn).is_some() {
        return Ok(());
    }
    let name = arn.rsplit('/').next().unwrap_or_default().to_lowercase();
    let found = transaction.get(POLICIES, &(account.clone(), name))?;
    found.filter(|policy| policy.arn() == arn).map(drop).ok_or_else(|| IamError::no_such_policy(arn))
}

fn no_such_inline(kind: Kind, policy: &str) -> IamError {
    IamError::NoSuchEntity(format!("The {} policy with name {policy} cannot be found.", kind.word()))
}

/// An ARN that we have made.
pub(crate) fn arn_of(text: &str) -> Arn {
    Arn::parse(text).expect("the ARNs of IAM have all six parts")
}

/// Tags as they are stored; a key that comes twice is an error.
pub(crate) fn tag_records(tags: Option<Vec<Tag>>) -> Result<Vec<TagRecord>, IamError> {
    let mut records: Vec<TagRecord> = Vec::new();
    for Tag { key, value } in tags.unwrap_or_default() {
        if records.iter().any(|record| record.key.eq_ignore_ascii_case(&key)) {
            return Err(IamError::InvalidInput(
                "Duplicate tag keys found. Please note that Tag keys are case insensitive.".into(),
            ));
        }
        records.push(TagRecord { key, value });
    }
    Ok(records)
}

/// Adds tags to those that are there; keys are compared without regard to case, as IAM does.
pub(crate) fn merge_tags(present: &mut Vec<TagRecord>, tags: &[TagRecord]) -> Result<(), IamError> {
    for tag in tags {
        match present.iter_mut().find(|known| known.key.eq_ignore_ascii_case(&tag.key)) {
            Some(known) => *known = tag.clone(),
            None => present.push(tag.clone()),
        }
    }
    if present.len() > quotas::TAGS {
        return Err(IamError::LimitExceeded(format!(
            "Cannot exceed quota for TagsPerResource: {}",
            quotas::TAGS
        )));
    }
    Ok(())
}

/// Request keys that more than one operation has.
pub(crate) trait Keys {
    /// `aws:RequestTag/…` and `aws:TagKeys`.
    fn with_tags(self, tags: Option<&[Tag]>) -> Self;
    /// `aws:TagKeys`.
    fn with_tag_keys(self, keys: &[String]) -> Self;
    /// `iam:ResourceTag/…` and `aws:ResourceTag/…` of what is there.
    fn and_tags_of(self, tags: Option<&[TagRecord]>) -> Self;
}

impl Keys for Access {
    fn with_tags(mut self, tags: Option<&[Tag]>) -> Self {
        for tag in tags.unwrap_or_default() {
            self = self.with_key(format!("aws:RequestTag/{}", tag.key), tag.value.as_str());
            self = self.with_key("aws:TagKeys", tag.key.as_str());
        }
        self
    }

    fn with_tag_keys(mut self, keys: &[String]) -> Self {
        for key in keys {
            self = self.with_key("aws:TagKeys", key.as_str());
        }
        self
    }

    fn and_tags_of(mut self, tags: Option<&[TagRecord]>) -> Self {
        for tag in tags.unwrap_or_default() {
            self = self.with_key(format!("aws:ResourceTag/{}", tag.key), tag.value.as_str());
            self = self.with_key(format!("iam:ResourceTag/{}", tag.key), tag.value.as_str());
        }
        self
    }
}
