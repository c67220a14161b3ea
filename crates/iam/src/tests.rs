//! The service as its callers in the process meet it: keys, sessions, roles of services, denials.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use api::{
    Access, Caller, Principal, PrincipalKind,
    ports::{AssumeServiceRole, Authorize, ResourcePolicies, RoleError, ServiceRole},
};
use base::{AccountId, Arn, ManualClock, Region, SystemRng, Timestamp};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use parking_lot::Mutex;
use zeroize::Zeroizing;

use crate::{
    Iam, NoEntry, Parts,
    sessions::{Holder, Token},
    tables::{Kind, RoleRecord},
};

const STREAM: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

struct Harness {
    iam: Arc<Iam>,
    clock: Arc<ManualClock>,
    root: Caller,
}

impl Harness {
    fn new() -> Self {
        let clock = Arc::new(ManualClock::at(Timestamp::from_millis(1_790_000_000_000)));
        let parts = Parts {
            store: Store::in_memory(),
            sealing_key: Zeroizing::new([3; 32]),
            clock: clock.clone(),
            rng: Arc::new(SystemRng),
            enforce_quotas: true,
            open: false,
        };
        let account = AccountId::parse("000000000000").unwrap();
        let root = Caller {
            principal: Principal::root(&account, None),
            region: Region::parse("us-east-1").unwrap(),
            request_id: "r".into(),
            received: Timestamp::default(),
            source_ip: Some("127.0.0.1".parse().unwrap()),
            vpc_endpoint: None,
            secure_transport: false,
            user_agent: None,
            endpoint: "http://localhost".into(),
        };
        Self { iam: Iam::open(parts).unwrap(), clock, root }
    }

    async fn role(&self, name: &str, trust: &str, policy: &str) -> Arn {
        let role = RoleRecord { trust: trust.to_owned(), description: None, max_session_s: 3600 };
        let record =
            self.iam.create(Kind::Role, &self.root, name, None, move |record| record.role = Some(role)).await;
        self.iam.put_inline(Kind::Role, &self.root, name, "p".into(), policy.into()).await.unwrap();
        Arn::parse(&record.unwrap().arn(Kind::Role)).unwrap()
    }

    fn session(&self, role: &Arn, seconds: i32) -> Token {
        let (issued, expires) = self.iam.lifetime(seconds);
        Token {
            account: "000000000000".into(),
            holder: Holder::Role { id: self.iam.role(role).unwrap().record.id.clone(), session: "s".into() },
            issued_ms: issued.as_millis(),
            expires_ms: expires.as_millis(),
            tags: Vec::new(),
            transitive: Vec::new(),
            source_identity: None,
            policy: None,
            policy_arns: Vec::new(),
        }
    }
}

fn allow(action: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"{action}","Resource":"*"}}}}"#
    )
}

fn trust(service: &str, condition: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"Service":"{service}"}},"Action":"sts:AssumeRole"{condition}}}}}"#
    )
}

fn put(resource: &str) -> Access {
    Access::to("kinesis:PutRecord", Arn::parse(resource).unwrap())
}

#[tokio::test]
async fn sessions_are_good_until_they_expire_or_their_role_is_gone() {
    let harness = Harness::new();
    let role = harness.role("r", &trust("x.amazonaws.com", ""), &allow("kinesis:*")).await;
    let issued = harness.iam.issue(&harness.session(&role, 900));
    let find =
        || harness.iam.find_key(&issued.access_key_id, Some(&issued.token)).map(|(principal, _)| principal);
    let principal = find().unwrap();
    assert_eq!(principal.arn.as_str(), "arn:aws:sts::000000000000:assumed-role/r/s");
    assert!(matches!(principal.kind, PrincipalKind::AssumedRole { .. }));
    harness.clock.advance(Duration::from_secs(899));
    find().unwrap();
    harness.clock.advance(Duration::from_secs(1));
    assert_eq!(find().unwrap_err(), NoEntry::Expired);
    let issued = harness.iam.issue(&harness.session(&role, 900));
    let find =
        || harness.iam.find_key(&issued.access_key_id, Some(&issued.token)).map(|(principal, _)| principal);
    find().unwrap();
    harness.iam.delete_inline(Kind::Role, &harness.root, "r", "p".into()).await.unwrap();
    harness.iam.delete(Kind::Role, &harness.root, "r", |_, _| Ok(())).await.unwrap();
    assert_eq!(find().unwrap_err(), NoEntry::Unknown);
    // A role that is made anew under the name is another role.
    harness.role("r", &trust("x.amazonaws.com", ""), &allow("kinesis:*")).await;
    assert_eq!(find().unwrap_err(), NoEntry::Unknown);
}

#[tokio::test]
async fn a_service_works_as_the_roles_that_trust_it() {
    let harness = Harness::new();
    let source = "arn:aws:firehose:us-east-1:000000000000:deliverystream/d";
    let condition = format!(
        r#","Condition":{{"ArnLike":{{"aws:SourceArn":"{source}"}},"StringEquals":{{"aws:SourceAccount":"000000000000"}}}}"#
    );
    let role = harness.role("r", &trust("firehose.amazonaws.com", &condition), &allow("kinesis:Put*")).await;
    let wanted = |role: &Arn, service, source: &str| ServiceRole {
        role: role.clone(),
        service,
        source: Arn::parse(source).unwrap(),
        session_name: "delivery".into(),
    };
    let caller = harness.iam.assume(&wanted(&role, "firehose.amazonaws.com", source)).await.unwrap();
    assert_eq!(caller.principal.arn.as_str(), "arn:aws:sts::000000000000:assumed-role/r/delivery");
    harness.iam.authorize(&caller, &put(STREAM)).unwrap();
    let read = Access::to("kinesis:GetRecords", Arn::parse(STREAM).unwrap());
    assert_eq!(harness.iam.authorize(&caller, &read).unwrap_err().code().name, "AccessDeniedException");

    let not_trusted =
        |answer: Result<Arc<Caller>, RoleError>| matches!(answer, Err(RoleError::NotTrusted { .. }));
    assert!(not_trusted(harness.iam.assume(&wanted(&role, "lambda.amazonaws.com", source)).await));
    let other = "arn:aws:firehose:us-east-1:000000000000:deliverystream/other";
    assert!(not_trusted(harness.iam.assume(&wanted(&role, "firehose.amazonaws.com", other)).await));
    let foreign = "arn:aws:firehose:us-east-1:111111111111:deliverystream/d";
    assert!(not_trusted(harness.iam.assume(&wanted(&role, "firehose.amazonaws.com", foreign)).await));
    // A trust policy that lets everybody in names no service.
    let everybody = r#"{"Statement":{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}}"#;
    let open = harness.role("open", everybody, &allow("kinesis:*")).await;
    assert!(not_trusted(harness.iam.assume(&wanted(&open, "firehose.amazonaws.com", source)).await));
    let missing = Arn::parse("arn:aws:iam::000000000000:role/missing").unwrap();
    let answer = harness.iam.assume(&wanted(&missing, "firehose.amazonaws.com", source)).await;
    assert_eq!(answer.unwrap_err(), RoleError::NotFound(missing));

    // The role was changed: the work that goes on under the old session is denied with its next step.
    harness.iam.put_inline(Kind::Role, &harness.root, "r", "p".into(), allow("s3:*")).await.unwrap();
    harness.iam.authorize(&caller, &put(STREAM)).unwrap_err();
}

#[tokio::test]
async fn passing_a_role_is_asked_with_the_service_that_gets_it() {
    let harness = Harness::new();
    let policy = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:PassRole","Resource":"*",
        "Condition":{"StringEquals":{"iam:PassedToService":"firehose.amazonaws.com"}}}}"#;
    let role = harness.role("r", &trust("firehose.amazonaws.com", ""), policy).await;
    let issued = harness.iam.issue(&harness.session(&role, 900));
    let (principal, _) = harness.iam.find_key(&issued.access_key_id, Some(&issued.token)).unwrap();
    let caller = Caller { principal, ..harness.root.clone() };
    let pass =
        |service: &str| Access::to("iam:PassRole", role.clone()).with_key("iam:PassedToService", service);
    harness.iam.authorize(&caller, &pass("firehose.amazonaws.com")).unwrap();
    harness.iam.authorize(&caller, &pass("lambda.amazonaws.com")).unwrap_err();
}

#[derive(Default)]
struct Policies(Mutex<BTreeMap<String, Arc<str>>>);

impl ResourcePolicies for Policies {
    fn policy(&self, resource: &Arn) -> Option<Arc<str>> {
        self.0.lock().get(resource.as_str()).cloned()
    }

    fn tag(&self, _: &Arn, key: &str) -> Option<String> {
        (key == "team").then(|| "blue".into())
    }
}

#[tokio::test]
async fn the_policies_of_resources_are_read_as_they_are_now() {
    let harness = Harness::new();
    let policies = Arc::new(Policies::default());
    harness.iam.learn_from("kinesis", policies.clone());
    let theirs = "arn:aws:kinesis:us-east-1:111111111111:stream/s";
    let root = &harness.root;
    let message = harness.iam.authorize(root, &put(theirs)).unwrap_err().message().to_owned();
    assert!(
        message.ends_with("because no resource-based policy allows the kinesis:PutRecord action"),
        "{message}"
    );
    let document = |effect: &str| -> Arc<str> {
        format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"{effect}","Principal":{{"AWS":"000000000000"}},"Action":"kinesis:PutRecord","Resource":"{theirs}","Condition":{{"StringEquals":{{"aws:ResourceTag/Team":"blue"}}}}}}}}"#
        )
        .into()
    };
    policies.0.lock().insert(theirs.into(), document("Allow"));
    harness.iam.authorize(root, &put(theirs)).unwrap();
    policies.0.lock().insert(theirs.into(), document("Deny"));
    let message = harness.iam.authorize(root, &put(theirs)).unwrap_err().message().to_owned();
    assert!(message.ends_with("with an explicit deny in a resource-based policy"), "{message}");
    policies.0.lock().insert(theirs.into(), "not a policy".into());
    harness.iam.authorize(root, &put(theirs)).unwrap_err();
    policies.0.lock().remove(theirs);
    harness.iam.authorize(root, &put(theirs)).unwrap_err();
}

#[tokio::test]
async fn nothing_is_allowed_to_nobody() {
    let harness = Harness::new();
    let principal = Principal::anonymous(harness.root.account());
    let caller = Caller { principal, ..harness.root.clone() };
    harness.iam.authorize(&caller, &put(STREAM)).unwrap_err();
    harness.iam.authorize(&harness.root, &put(STREAM)).unwrap();
}
