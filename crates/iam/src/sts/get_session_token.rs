//! `GetSessionToken`: temporary credentials of the user who calls.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, PrincipalKind, Throttle};
use millstream_api as api;
use secrecy::ExposeSecret;

use crate::{
    error::IamError,
    generated::sts::{Credentials, GetSessionTokenRequest, GetSessionTokenResponse, errors::declared},
    service::Iam,
    sessions::{Holder, Token},
};

/// See the module.
pub struct GetSessionToken;

impl Operation for GetSessionToken {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetSessionToken",
        action: "sts:GetSessionToken",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_SESSION_TOKEN,
        summary: "Makes temporary credentials of the user who calls.",
    };
    type Input = GetSessionTokenRequest;
    type Output = GetSessionTokenResponse;
}

/// Seconds: what root may have at the most, and what everybody gets who says nothing (API guide).
const ROOT_MAX_S: i32 = 3600;
const DEFAULT_S: i32 = 43_200;

impl Handle<GetSessionToken> for Iam {
    type Error = IamError;

    fn access(&self, _: &Call<GetSessionTokenRequest>) -> Result<Access, IamError> {
        // API guide: users need no permission for it.
        Ok(Access::default())
    }

    async fn handle(&self, call: Call<GetSessionTokenRequest>) -> Result<GetSessionTokenResponse, IamError> {
        let (principal, input) = (&call.caller.principal, call.input);
        if principal.session.is_some() {
            return Err(IamError::AccessDenied(
                "Cannot call GetSessionToken with session credentials".into(),
            ));
        }
        if input.serial_number.is_some() || input.token_code.is_some() {
            return Err(IamError::AccessDenied(
                "MultiFactorAuthentication failed: there are no MFA devices here.".into(),
            ));
        }
        if input.minimum_session_token_size.is_some() {
            return Err(IamError::Validation("MinimumSessionTokenSize is not supported.".into()));
        }
        let key = principal.access_key_id.clone().unwrap_or_default();
        let (holder, longest) = match principal.kind {
            PrincipalKind::User { .. } => (Holder::User { id: principal.id.to_string(), key }, i32::MAX),
            _ => (Holder::Root, ROOT_MAX_S),
        };
        let (issued, expires) = self.lifetime(input.duration_seconds.unwrap_or(DEFAULT_S).min(longest));
        let issued = self.issue(&Token {
            account: principal.account.to_string(),
            holder,
            issued_ms: issued.as_millis(),
            expires_ms: expires.as_millis(),
            tags: Vec::new(),
            transitive: Vec::new(),
            source_identity: None,
            policy: None,
            policy_arns: Vec::new(),
        });
        Ok(GetSessionTokenResponse {
            credentials: Some(Credentials {
                access_key_id: issued.access_key_id,
                secret_access_key: issued.secret.expose_secret().to_owned(),
                session_token: issued.token,
                expiration: expires,
            }),
            ..GetSessionTokenResponse::default()
        })
    }
}
