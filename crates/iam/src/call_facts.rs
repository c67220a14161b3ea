//! What conditions may ask about a call.

use std::borrow::Cow;

use api::{Caller, Check, PrincipalKind, ports::ResourcePolicies};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use crate::{
    policy::{Facts, Values},
    snapshot::Entity,
};

/// The keys of a call, made when they are asked for.
pub(crate) struct CallFacts<'a> {
    pub caller: &'a Caller,
    pub check: &'a Check,
    pub entity: Option<&'a Entity>,
    pub resources: Option<&'a dyn ResourcePolicies>,
    pub now: Timestamp,
}

impl Facts for CallFacts<'_> {
    fn get(&self, key: &str) -> Option<Values<'_>> {
        let principal = &self.caller.principal;
        let session = principal.session.as_deref();
        // What the connection and the identity say stands above what the handler knows of the request.
        let one = match key {
            "aws:principalarn" => match &principal.kind {
                PrincipalKind::AssumedRole { role } => Some(role.as_str().into()),
                _ => Some(principal.arn.as_str().into()),
            },
            "aws:principalaccount" => Some(principal.account.as_str().into()),
            "aws:principaltype" => Some(Cow::Borrowed(match principal.kind {
                PrincipalKind::Root => "Account",
                PrincipalKind::User { .. } => "User",
                PrincipalKind::AssumedRole { .. } => "AssumedRole",
                PrincipalKind::Anonymous => "Anonymous",
            })),
            "aws:principalisawsservice" => Some("false".into()),
            "aws:viaawsservice" => {
                Some(Cow::Borrowed(if self.called_via().is_some() { "true" } else { "false" }))
            }
            "aws:calledviafirst" => self.called_via().map(Cow::Borrowed),
            "aws:calledvialast" => self.called_vias().last().map(Cow::Borrowed),
            "aws:userid" => Some(principal.id.as_ref().into()),
            "aws:username" => match &principal.kind {
                PrincipalKind::User { name } => Some(name.as_ref().into()),
                _ => None,
            },
            // Work in the background comes from no address; behind a private endpoint the address has another name (user guide,
            // aws:SourceIp: not there where the request comes by a VPC endpoint).
            "aws:sourceip" if self.caller.vpc_endpoint.is_none() => self.address(),
            "aws:sourceip" => None,
            "aws:vpcsourceip" if self.caller.vpc_endpoint.is_some() => self.address(),
            "aws:vpcsourceip" => None,
            "aws:sourcevpce" => self.caller.vpc_endpoint.as_ref().map(|endpoint| endpoint.id.as_str().into()),
            "aws:sourcevpc" => self.caller.vpc_endpoint.as_ref().map(|endpoint| endpoint.vpc.as_str().into()),
            "aws:securetransport" => {
                Some(Cow::Borrowed(if self.caller.secure_transport { "true" } else { "false" }))
            }
            "aws:useragent" => self.caller.user_agent.as_deref().map(Cow::Borrowed),
            "aws:requestedregion" => Some(self.caller.region.as_str().into()),
            "aws:currenttime" => Some(instant(self.now).into()),
            "aws:epochtime" => Some((self.now.as_millis() / 1000).to_string().into()),
            "aws:tokenissuetime" => session.map(|session| instant(session.issued).into()),
            "aws:multifactorauthpresent" => {
                session.filter(|session| session.service.is_none()).map(|_| "false".into())
            }
            "aws:sourceidentity" => {
                session.and_then(|session| session.source_identity.as_deref()).map(Cow::Borrowed)
            }
            "aws:resourceaccount" => {
                let resource = self.check.resource.as_ref();
                resource
                    .map(|resource| resource.account())
                    .filter(|account| !account.is_empty())
                    .map(Cow::Borrowed)
            }
            _ => match key.strip_prefix("aws:principaltag/") {
                Some(tag) => self.principal_tag(tag),
                None => match key.strip_prefix("aws:resourcetag/") {
                    Some(tag) => self.resource_tag(tag),
                    None => return self.of_request(key),
                },
            },
        };
        one.map(Values::One)
    }
}

impl CallFacts<'_> {
    fn address(&self) -> Option<Cow<'_, str>> {
        self.caller.source_ip.map(|ip| ip.to_canonical().to_string().into())
    }

    /// The services that call on the caller's behalf, the first first.
    fn called_vias(&self) -> impl Iterator<Item = &str> {
        let keys = self.check.keys.iter().filter(|(name, _)| name.eq_ignore_ascii_case("aws:CalledVia"));
        keys.map(|(_, service)| service.as_str())
    }

    fn called_via(&self) -> Option<&str> {
        self.called_vias().next()
    }

    /// Session tags stand above those of the role or user.
    fn principal_tag(&self, key: &str) -> Option<Cow<'_, str>> {
        let session = self.caller.principal.session.as_deref();
        let of_session = session.and_then(|session| {
            session
                .tags
                .iter()
                .find(|(name, _)| name.eq_ignore_ascii_case(key))
                .map(|(_, value)| value.as_str())
        });
        let of_entity = || {
            let tags = &self.entity?.record.tags;
            tags.iter().find(|tag| tag.key.eq_ignore_ascii_case(key)).map(|tag| tag.value.as_str())
        };
        of_session.or_else(of_entity).map(Cow::Borrowed)
    }

    fn resource_tag(&self, key: &str) -> Option<Cow<'_, str>> {
        let own = self.check.keys.iter().find(|(name, _)| {
            name.get("aws:resourcetag/".len()..).is_some_and(|tag| tag.eq_ignore_ascii_case(key))
                && name
                    .get(.."aws:resourcetag/".len())
                    .is_some_and(|start| start.eq_ignore_ascii_case("aws:resourcetag/"))
        });
        match own {
            Some((_, value)) => Some(value.as_str().into()),
            None => self.resources?.tag(self.check.resource.as_ref()?, key).map(Cow::Owned),
        }
    }

    /// What the handler knows of the request.
    fn of_request(&self, key: &str) -> Option<Values<'_>> {
        let mut values = self.check.keys.iter().filter(|(name, _)| name.eq_ignore_ascii_case(key));
        let several = matches!(
            key,
            "aws:tagkeys" | "aws:calledvia" | "kms:encryptioncontextkeys" | "sts:transitivetagkeys"
        );
        if several {
            let values: Vec<Cow<'_, str>> = values.map(|(_, value)| value.as_str().into()).collect();
            return (!values.is_empty()).then_some(Values::Many(values));
        }
        values.next().map(|(_, value)| Values::One(value.as_str().into()))
    }
}

fn instant(time: Timestamp) -> String {
    let seconds =
        OffsetDateTime::from_unix_timestamp(time.as_millis() / 1000).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    seconds.format(&Rfc3339).unwrap_or_default()
}
