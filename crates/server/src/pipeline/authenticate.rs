//! Who calls: one function, before anything of the request is decoded.
//!
//! What can be refused without the body is refused before it is read; the signature itself covers the body's hash.

use std::sync::Arc;

use api::{
    Principal, WireError,
    rest::{self, Bound},
};
use base::{AccountId, Clock, Region};
use http::{HeaderValue, request::Parts};
use millstream_api as api;
use millstream_base as base;
use millstream_wire as wire;
use wire::sigv4::{
    self, BodyHash, ChunkedBody, Head, KeyCache, Payload, Presented, Rules, SecretKey, errors,
};

use super::Peer;
use crate::tls::ClientCertificate;

/// Looks up who an access key belongs to: [`Root`] of an account, and the users and sessions of IAM.
pub trait Identities: Send + Sync + 'static {
    /// The holder of the key and its secret, or UnrecognizedClientException.
    fn find(&self, access_key_id: &str, session_token: Option<&str>) -> Result<Identity, WireError>;

    /// Whom a verified certificate stands for, or UnrecognizedClientException. By default for nobody.
    fn certified(&self, _certificate: &ClientCertificate) -> Result<Principal, WireError> {
        Err(errors::unrecognized_client())
    }
}

/// The holder of an access key.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Who.
    pub principal: Principal,
    /// What requests are signed with.
    pub secret: SecretKey,
}

/// The root user of an account, with the key of `root-credentials`.
#[derive(Debug)]
pub struct Root(Identity);

impl Root {
    /// With this access key.
    pub fn new(account: &AccountId, access_key_id: String, secret: SecretKey) -> Self {
        Self(Identity { principal: Principal::root(account, Some(access_key_id)), secret })
    }
}

impl Identities for Root {
    fn find(&self, access_key_id: &str, session_token: Option<&str>) -> Result<Identity, WireError> {
        let known = self.0.principal.access_key_id.as_deref() == Some(access_key_id);
        if known && session_token.is_none() { Ok(self.0.clone()) } else { Err(errors::unrecognized_client()) }
    }
}

/// Where the server is, as far as requests may say.
#[derive(Clone, Debug)]
pub struct Place {
    /// The account that everything belongs to.
    pub account: AccountId,
    /// The region of requests that name none.
    pub region: Region,
    /// Further regions that requests may name.
    pub regions: Vec<Region>,
    /// Services whose clients may sign for `us-east-1`, wherever they are; the edge puts them here.
    pub global: Vec<&'static str>,
}

/// What clients of services without a region sign for.
const GLOBAL: &str = "us-east-1";

impl Place {
    fn named(&self, region: &str) -> Option<&Region> {
        std::iter::once(&self.region).chain(&self.regions).find(|known| known.as_str() == region)
    }
}

/// How requests are authenticated.
pub enum Authentication {
    /// Everybody is root: `dev`.
    Open,
    /// By signature: `serve`.
    Signed {
        /// Who has keys.
        identities: Arc<dyn Identities>,
        /// Signing keys of late.
        keys: KeyCache,
    },
}

/// What is left to be checked of a body whose request was authenticated by its head.
pub(super) enum Integrity {
    Unchecked,
    Sha256([u8; 32]),
    Chunked(Box<ChunkedBody>),
}

/// A request whose signature, if one is needed, is still to be compared with its body.
pub(super) enum Claim {
    Admitted { principal: Principal, region: Region },
    Unproven { presented: Box<Presented>, identity: Identity, region: Region },
}

impl Authentication {
    /// Everything that the head alone decides.
    pub(super) fn claim(
        &self,
        head: &Parts,
        peer: &Peer,
        service: &str,
        place: &Place,
        clock: &dyn Clock,
    ) -> Result<Claim, WireError> {
        let presented = Presented::parse(&Head::of(head));
        let Self::Signed { identities, .. } = self else {
            // Any credentials are fine, also malformed ones.
            let presented = presented.ok().flatten();
            let named = presented.as_ref().and_then(|presented| place.named(&presented.scope().region));
            let key = presented.as_ref().map(|presented| presented.access_key_id().to_owned());
            return Ok(Claim::Admitted {
                principal: Principal::root(&place.account, key),
                region: named.unwrap_or(&place.region).clone(),
            });
        };
        // Whoever signs is who signed, whatever certificate was shown.
        let Some(presented) = presented? else {
            let certificate = peer.certificate.as_ref().ok_or_else(errors::missing_authentication_token)?;
            let principal = identities.certified(certificate)?;
            return Ok(Claim::Admitted { principal, region: place.region.clone() });
        };
        // The scope is compared with what the request will be dispatched to, never the other way round.
        let asked = &presented.scope().region;
        let global = (asked == GLOBAL && place.global.contains(&service)).then_some(&place.region);
        let named = place.named(asked).or(global);
        let expected = if named.is_some() { None } else { Some(place.region.as_str()) };
        presented.check_scope(expected, service)?;
        presented.check_time(clock.now())?;
        let identity = identities.find(presented.access_key_id(), presented.session_token())?;
        let region = named.unwrap_or(&place.region).clone();
        Ok(Claim::Unproven { presented: Box::new(presented), identity, region })
    }

    /// Refuses a request with a header that holds a member of its input and is not under its signature.
    pub(super) fn require_signed(&self, head: &Parts, inputs: &[Bound]) -> Result<(), WireError> {
        let (Self::Signed { .. }, Ok(Some(presented))) = (self, Presented::parse(&Head::of(head))) else {
            return Ok(()); // nobody signed it: whoever may send it that way has been let in by something else
        };
        let headers = inputs.iter().filter_map(|input| match input.place {
            rest::Place::Header(name) => Some(name),
            rest::Place::Label(_) | rest::Place::Query(_) => None,
        });
        let mut there = headers.filter(|name| head.headers.contains_key(*name));
        let unsigned = there.find(|name| !presented.signs_header(name));
        unsigned.map_or(Ok(()), |name| Err(errors::unsigned_header(name)))
    }

    /// Whether the request carries no signature, not even a malformed one.
    pub(super) fn is_unsigned(head: &Parts) -> bool {
        matches!(Presented::parse(&Head::of(head)), Ok(None))
    }

    /// Whether the body's hash will be wanted.
    pub(super) fn wants_hash(&self) -> bool {
        matches!(self, Self::Signed { .. })
    }

    #[expect(clippy::too_many_arguments, reason = "each says something else about one request")]
    /// Who calls, by the head alone: for bodies that are not read before. `any_hash` lets a signature take the body for empty
    /// which is not, as the producers of the Video Streams SDK for C do (`AwsV4Signer.c`).
    pub(super) fn prove_head(
        &self,
        head: &Parts,
        peer: &Peer,
        service: &str,
        rules: &Rules,
        any_hash: bool,
        place: &Place,
        clock: &dyn Clock,
    ) -> Result<(Principal, Region, Integrity), WireError> {
        let declared = head.headers.get("x-amz-content-sha256").map(HeaderValue::as_bytes);
        let (presented, identity, region) = match self.claim(head, peer, service, place, clock)? {
            Claim::Admitted { principal, region } => {
                let chunked = declared.and_then(ChunkedBody::unchecked);
                let integrity =
                    chunked.map_or(Integrity::Unchecked, |body| Integrity::Chunked(Box::new(body)));
                return Ok((principal, region, integrity));
            }
            Claim::Unproven { presented, identity, region } => (presented, identity, region),
        };
        let Self::Signed { keys, .. } = self else { return Err(errors::missing_authentication_token()) };
        let asked = Head::of(head);
        let rules = &Rules { unsigned_session_token: adds_token_late(service), ..*rules };
        let verify = |body| presented.verify(&asked, body, rules, &identity.secret, keys, clock.now());
        let integrity = match (presented.payload(rules)?, declared.and_then(sigv4::sha256_of)) {
            (Payload::Hashed, Some(hash)) => {
                verify(BodyHash::Sha256(hash))?;
                let is_free = any_hash && hash == sigv4::SHA256_OF_NOTHING;
                if is_free { Integrity::Unchecked } else { Integrity::Sha256(hash) }
            }
            (Payload::Hashed, None) if any_hash => {
                verify(BodyHash::None).or_else(|_| verify(BodyHash::Sha256(sigv4::SHA256_OF_NOTHING)))?;
                Integrity::Unchecked
            }
            (Payload::Hashed, None) => {
                verify(BodyHash::Sha256(sigv4::SHA256_OF_NOTHING))?;
                Integrity::Sha256(sigv4::SHA256_OF_NOTHING)
            }
            (Payload::Unsigned, _) => {
                verify(BodyHash::None)?;
                Integrity::Unchecked
            }
            (Payload::Chunked { .. }, _) => {
                let body = verify(BodyHash::None)?.chunked_body();
                body.map_or(Integrity::Unchecked, |body| Integrity::Chunked(Box::new(body)))
            }
        };
        Ok((identity.principal, region, integrity))
    }

    /// Compares the signature with the whole request.
    pub(super) fn prove(
        &self,
        claim: Claim,
        head: &Parts,
        hash: Option<[u8; 32]>,
        clock: &dyn Clock,
    ) -> Result<(Principal, Region), WireError> {
        match (self, claim) {
            (_, Claim::Admitted { principal, region }) => Ok((principal, region)),
            (Self::Signed { keys, .. }, Claim::Unproven { presented, identity, region }) => {
                let body = hash.map_or(BodyHash::None, BodyHash::Sha256);
                let head = Head::of(head);
                let late = adds_token_late(&presented.scope().service);
                let rules = Rules { unsigned_session_token: late, ..Rules::STRICT };
                presented.verify(&head, body, &rules, &identity.secret, keys, clock.now())?;
                Ok((identity.principal, region))
            }
            (Self::Open, Claim::Unproven { .. }) => Err(errors::missing_authentication_token()),
        }
    }
}

/// Whether clients of the service add the session token after signing, as the producer SDK of Video Streams for C does
/// (`AwsV4Signer.c`). A token that was exchanged on the way fails all the same, since it tells the secret that must have signed.
fn adds_token_late(service: &str) -> bool {
    service == "kinesisvideo"
}
