//! `AssumeRole`: temporary credentials of a role that trusts the caller.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, PrincipalKind, Throttle};
use base::Arn;
use millstream_api as api;
use millstream_base as base;
use secrecy::ExposeSecret;

use crate::{
    error::IamError,
    generated::sts::{AssumeRoleRequest, AssumeRoleResponse, AssumedRoleUser, Credentials, errors::declared},
    policy::{Kind as DocumentKind, Policy},
    service::Iam,
    sessions::{Holder, Token, role_principal},
};

/// See the module.
pub struct AssumeRole;

impl Operation for AssumeRole {
    const SPEC: OperationSpec = OperationSpec {
        name: "AssumeRole",
        action: "sts:AssumeRole",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::ASSUME_ROLE,
        summary: "Makes temporary credentials of a role that trusts the caller.",
    };
    type Input = AssumeRoleRequest;
    type Output = AssumeRoleResponse;
}

/// Seconds: what is given if nothing is said, and what a session may ask for that was itself opened by AssumeRole (API
/// guide, "role chaining").
const DEFAULT_S: i32 = 3600;
const CHAINED_MAX_S: i32 = 3600;
/// Characters of a session policy, and managed policies of a session (API guide).
const POLICY_MAX: usize = 2048;
const POLICY_ARNS_MAX: usize = 10;

impl Handle<AssumeRole> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<AssumeRoleRequest>) -> Result<Access, IamError> {
        let input = &call.input;
        let role = role_arn(&input.role_arn)?;
        // What the request says applies to each of the actions that it needs.
        let keyed = |action| {
            let mut access =
                Access::to(action, role.clone()).with_key("sts:RoleSessionName", &input.role_session_name);
            if let Some(id) = &input.external_id {
                access = access.with_key("sts:ExternalId", id);
            }
            if let Some(identity) = self.source_identity(call) {
                access = access.with_key("sts:SourceIdentity", identity);
            }
            for tag in input.tags.as_deref().unwrap_or_default() {
                access = access.with_key(format!("aws:RequestTag/{}", tag.key), &tag.value);
                access = access.with_key("aws:TagKeys", &tag.key);
            }
            for key in input.transitive_tag_keys.as_deref().unwrap_or_default() {
                access = access.with_key("sts:TransitiveTagKeys", key);
            }
            access
        };
        let mut access = keyed("sts:AssumeRole");
        if input.tags.as_ref().is_some_and(|tags| !tags.is_empty()) {
            access = access.and(keyed("sts:TagSession"));
        }
        if self.source_identity(call).is_some() {
            access = access.and(keyed("sts:SetSourceIdentity"));
        }
        Ok(access)
    }

    async fn handle(&self, call: Call<AssumeRoleRequest>) -> Result<AssumeRoleResponse, IamError> {
        let source_identity = self.source_identity(&call);
        let (caller, input) = (&call.caller, call.input);
        if caller.principal.kind == PrincipalKind::Root && !self.open {
            return Err(IamError::AccessDenied("Roles may not be assumed by root accounts.".into()));
        }
        refuse_unsupported(&input)?;
        let arn = role_arn(&input.role_arn)?;
        let role =
            self.role(&arn).ok_or_else(|| IamError::AccessDenied(format!("{arn} cannot be assumed.")))?;
        let max = role.record.role.as_ref().map_or(DEFAULT_S, |role| role.max_session_s);
        let seconds = input.duration_seconds.unwrap_or(DEFAULT_S);
        if seconds > max {
            return Err(IamError::Validation(
                "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.".into(),
            ));
        }
        let chained = matches!(caller.principal.kind, PrincipalKind::AssumedRole { .. });
        if chained && seconds > CHAINED_MAX_S {
            return Err(IamError::Validation(
                "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.".into(),
            ));
        }
        if let Some(document) = &input.policy {
            Policy::parse(document, DocumentKind::Identity)?;
            if document.len() > POLICY_MAX {
                return Err(IamError::PackedPolicyTooLarge(format!(
                    "The session policy exceeds {POLICY_MAX} characters."
                )));
            }
        }
        let (tags, transitive) = session_tags(caller.principal.session.as_deref(), &input)?;
        let (issued, expires) = self.lifetime(seconds);
        let token = Token {
            account: role.record.account.clone(),
            holder: Holder::Role { id: role.record.id.clone(), session: input.role_session_name.clone() },
            issued_ms: issued.as_millis(),
            expires_ms: expires.as_millis(),
            tags,
            transitive,
            source_identity: source_identity.clone(),
            policy: input.policy,
            policy_arns: input
                .policy_arns
                .unwrap_or_default()
                .into_iter()
                .filter_map(|each| each.arn)
                .collect(),
        };
        self.limits(&token)?;
        let account =
            base::AccountId::parse(arn.account()).map_err(|e| IamError::Validation(e.to_string()))?;
        let principal = role_principal(&account, &role.record, &input.role_session_name, None);
        let issued = self.issue(&token);
        Ok(AssumeRoleResponse {
            credentials: Some(Credentials {
                access_key_id: issued.access_key_id,
                secret_access_key: issued.secret.expose_secret().to_owned(),
                session_token: issued.token,
                expiration: expires,
            }),
            assumed_role_user: Some(AssumedRoleUser {
                assumed_role_id: principal.id.to_string(),
                arn: principal.arn.to_string(),
            }),
            source_identity,
            ..AssumeRoleResponse::default()
        })
    }
}

impl Iam {
    /// The identity that was asked for, or that the caller's own session hands on.
    fn source_identity(&self, call: &Call<AssumeRoleRequest>) -> Option<String> {
        let own =
            call.caller.principal.session.as_deref().and_then(|session| session.source_identity.as_deref());
        own.map(str::to_owned).or_else(|| call.input.source_identity.clone())
    }
}

fn role_arn(text: &str) -> Result<Arn, IamError> {
    let arn =
        Arn::parse(text).ok().filter(|arn| arn.service() == "iam" && arn.resource().starts_with("role/"));
    arn.ok_or_else(|| IamError::Validation(format!("{text} is invalid")))
}

fn refuse_unsupported(input: &AssumeRoleRequest) -> Result<(), IamError> {
    if input.serial_number.is_some() || input.token_code.is_some() {
        return Err(IamError::AccessDenied(
            "MultiFactorAuthentication failed: there are no MFA devices here.".into(),
        ));
    }
    if input.provided_contexts.is_some() {
        return Err(IamError::Validation("ProvidedContexts is not supported.".into()));
    }
    if input.minimum_session_token_size.is_some() {
        return Err(IamError::Validation("MinimumSessionTokenSize is not supported.".into()));
    }
    if input.policy_arns.as_ref().is_some_and(|arns| arns.len() > POLICY_ARNS_MAX) {
        return Err(IamError::Validation(format!(
            "A session has at most {POLICY_ARNS_MAX} managed policies."
        )));
    }
    Ok(())
}

type Tags = Vec<(String, String)>;

/// The tags of the new session: those of the request, and the caller's that pass on, which may not be set anew.
fn session_tags(
    own: Option<&api::Session>,
    input: &AssumeRoleRequest,
) -> Result<(Tags, Vec<String>), IamError> {
    let mut tags: Tags = Vec::new();
    let mut transitive = Vec::new();
    if let Some(own) = own {
        for key in &own.transitive_tag_keys {
            tags.extend(own.tags.iter().filter(|(name, _)| name.eq_ignore_ascii_case(key)).cloned());
            transitive.push(key.clone());
        }
    }
    for tag in input.tags.as_deref().unwrap_or_default() {
        if tags.iter().any(|(name, _)| name.eq_ignore_ascii_case(&tag.key)) {
            return Err(IamError::Validation(format!(
                "The tag {} is set twice, or passed on by the caller's session.",
                tag.key
            )));
        }
        tags.push((tag.key.clone(), tag.value.clone()));
    }
    for key in input.transitive_tag_keys.as_deref().unwrap_or_default() {
        if !tags.iter().any(|(name, _)| name.eq_ignore_ascii_case(key)) {
            return Err(IamError::Validation(format!("The transitive tag key {key} is not among the tags.")));
        }
        transitive.push(key.clone());
    }
    Ok((tags, transitive))
}
