//! An event in CloudTrail's form, made from what the pipeline knows of a call.

use api::{
    Access, Audit, Caller, Principal, PrincipalKind,
    ports::{AuditEvent, RefusedConnection},
};
use base::{AccountId, Arn, Region, Timestamp};
use millstream_api as api;
use millstream_base as base;
use serde_json::{Map, Value, json};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

/// The version of the record's form.
const VERSION: &str = "1.11";
/// Longer texts are cut: messages quote what callers sent.
const MESSAGE_MAX: usize = 1024;
const USER_AGENT_MAX: usize = 1024;

/// Where calls belong of which nobody knows more.
pub(crate) struct Home {
    pub account: AccountId,
    pub region: Region,
}

/// Makes the event. `id` is its own, `now` when it happened if no caller says when the request came.
pub(crate) fn of(event: &AuditEvent<'_>, home: &Home, id: String, now: Timestamp) -> Value {
    let (category, read_only) = class(event.spec.audit);
    let caller = event.caller.map(|caller| caller.as_ref());
    let account = caller.map_or(&home.account, Caller::account).as_str();
    let region = caller.map_or(&home.region, |caller| &caller.region).as_str();
    let at = caller.map(|caller| caller.received).filter(|at| at.as_millis() > 0).unwrap_or(now);
    let of_session =
        caller.and_then(|caller| caller.principal.session.as_ref()).and_then(|session| session.service);
    let itself = event.origin.and_then(|origin| origin.service);
    let service = of_session.or(itself);
    let (ip, endpoint, agent) = match (caller, event.origin) {
        (Some(caller), _) => (caller.source_ip, caller.vpc_endpoint.as_ref(), caller.user_agent.as_deref()),
        (None, Some(origin)) => (origin.source_ip, origin.vpc_endpoint, origin.user_agent),
        (None, None) => (None, None, None),
    };
    let source = match (service, ip) {
        (Some(service), _) => service.to_owned(),
        (None, Some(ip)) => ip.to_string(),
        (None, None) => "AWS Internal".to_owned(),
    };
    let agent = agent.map(|agent| cut(agent, USER_AGENT_MAX));
    let mut record = json!({
        "eventVersion": VERSION,
        "userIdentity": match itself {
            Some(service) => json!({"type": "AWSService", "invokedBy": service}),
            None => identity(caller.map(|caller| &caller.principal), &home.account),
        },
        "eventTime": instant(at),
        "eventSource": source_of(event.service),
        "eventName": event.spec.name,
        "awsRegion": region,
        "sourceIPAddress": source,
        "userAgent": service.map(str::to_owned).or(agent),
        "requestParameters": event.access.map(parameters),
        "responseElements": null,
        "requestID": event.request_id,
        "eventID": id,
        "readOnly": read_only,
        "eventType": "AwsApiCall",
        "managementEvent": category == MANAGEMENT,
        "recipientAccountId": account,
        "eventCategory": category,
    });
    if let Some(endpoint) = endpoint {
        record["vpcEndpointId"] = endpoint.id.as_str().into();
        record["vpcEndpointAccountId"] = home.account.as_str().into();
    }
    if let Some(error) = event.error {
        record["errorCode"] = error_code(error.code().name).into();
        record["errorMessage"] = cut(error.message(), MESSAGE_MAX).into();
    }
    let resources: Vec<Value> = event.access.map(resources).unwrap_or_default();
    if !resources.is_empty() {
        record["resources"] = resources.into();
    }
    record
}

/// The event of a connection that was not let in, in the form of a network activity event, whose `errorCode` for what a VPC
/// endpoint refuses is `VpceAccessDenied`.
pub(crate) fn of_refused(refused: &RefusedConnection<'_>, home: &Home, id: String, now: Timestamp) -> Value {
    let mut record = json!({
        "eventVersion": VERSION,
        "userIdentity": identity(None, &home.account),
        "eventTime": instant(now),
        "eventSource": source_of("ec2"),
        "eventName": "Connect",
        "awsRegion": home.region.as_str(),
        "sourceIPAddress": refused.address.to_string(),
        "userAgent": null,
        "errorCode": "VpceAccessDenied",
        "errorMessage": "The address is in none of the networks that may connect to the listener.",
        "requestParameters": null,
        "responseElements": null,
        "additionalEventData": {"refusedBefore": refused.before},
        "requestID": null,
        "eventID": id,
        "readOnly": true,
        "eventType": "AwsVpceEvent",
        "managementEvent": false,
        "recipientAccountId": home.account.as_str(),
        "eventCategory": NETWORK_ACTIVITY,
    });
    if let Some(endpoint) = refused.endpoint {
        record["vpcEndpointId"] = endpoint.id.as_str().into();
        record["vpcEndpointAccountId"] = home.account.as_str().into();
    }
    record
}

/// `eventCategory` of what happens at private endpoints before there is a call.
pub(crate) const NETWORK_ACTIVITY: &str = "NetworkActivity";
/// `eventCategory` of what AWS calls management events.
pub(crate) const MANAGEMENT: &str = "Management";
/// `eventCategory` of what AWS calls data events.
pub(crate) const DATA: &str = "Data";

/// Category and whether it changes nothing.
pub(crate) fn class(audit: Audit) -> (&'static str, bool) {
    match audit {
        Audit::Management { read_only } => (MANAGEMENT, read_only),
        Audit::Data { read_only } => (DATA, read_only),
    }
}

/// `eventSource`.
pub(crate) fn source_of(service: &str) -> String {
    format!("{service}.amazonaws.com")
}

/// A point in time to the second, as CloudTrail writes it.
pub(crate) fn instant(at: Timestamp) -> String {
    let seconds = at.as_millis().div_euclid(1000);
    let at = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    at.format(&Rfc3339).expect("years of four digits can be written")
}

/// Reads what [`instant`] wrote.
pub(crate) fn parse_instant(text: &str) -> Option<Timestamp> {
    let at = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    Some(Timestamp::from_millis(at.unix_timestamp() * 1000))
}

/// The one code that CloudTrail writes otherwise than the service answers it.
fn error_code(name: &'static str) -> &'static str {
    if name == "AccessDeniedException" { "AccessDenied" } else { name }
}

fn cut(text: &str, most: usize) -> String {
    let end = (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text[..end].to_owned()
}

fn identity(principal: Option<&Principal>, home: &AccountId) -> Value {
    let Some(principal) = principal else {
        return json!({"type": "Unknown", "accountId": home.as_str(), "principalId": ""});
    };
    let mut identity = json!({
        "type": "Root",
        "principalId": &*principal.id,
        "arn": principal.arn.as_str(),
        "accountId": principal.account.as_str(),
        "accessKeyId": principal.access_key_id,
    });
    match &principal.kind {
        PrincipalKind::Root => {}
        PrincipalKind::User { name } => {
            identity["type"] = "IAMUser".into();
            identity["userName"] = (**name).into();
        }
        PrincipalKind::AssumedRole { role } => {
            identity["type"] = "AssumedRole".into();
            identity["sessionContext"] = session_context(principal, role);
        }
        _ => {
            identity["type"] = "AWSAccount".into();
        }
    }
    let service = principal.session.as_ref().and_then(|session| session.service);
    if let Some(service) = service {
        identity["invokedBy"] = service.into();
    }
    identity
}

fn session_context(principal: &Principal, role: &Arn) -> Value {
    let role_id = principal.id.split(':').next().unwrap_or_default();
    let mut context = json!({"sessionIssuer": {
        "type": "Role",
        "principalId": role_id,
        "arn": role.as_str(),
        "accountId": role.account(),
        "userName": role.resource().rsplit('/').next(),
    }});
    if let Some(session) = &principal.session {
        context["attributes"] = json!({"creationDate": instant(session.issued), "mfaAuthenticated": "false"});
        if let Some(identity) = &session.source_identity {
            context["sourceIdentity"] = (**identity).into();
        }
    }
    context
}

/// What an access says of the request: names and tags, never what was sent as content.
fn parameters(access: &Access) -> Value {
    let mut parameters = Map::new();
    for check in access.checks() {
        if let Some(arn) = &check.resource {
            let (name, value) = named(arn);
            parameters.entry(name).or_insert_with(|| value.into());
        }
        for (key, value) in &check.keys {
            let (group, name) = if let Some(name) = key.strip_prefix("kms:EncryptionContext:") {
                ("encryptionContext", name)
            } else if let Some(name) = key.strip_prefix("aws:RequestTag/") {
                ("tags", name)
            } else {
                continue;
            };
            let group = parameters.entry(group).or_insert_with(|| json!({}));
            group[name] = value.as_str().into();
        }
    }
    if parameters.is_empty() { Value::Null } else { parameters.into() }
}

/// The request's member that names a resource.
fn named(arn: &Arn) -> (&'static str, &str) {
    let resource = arn.resource();
    let name = resource.split(['/', ':']).nth(1).unwrap_or(resource);
    let kind = resource.split(['/', ':']).next().unwrap_or_default();
    match (arn.service(), kind) {
        ("kinesis", "stream") if resource.contains("/consumer/") => ("consumerARN", arn.as_str()),
        ("kinesis" | "kinesisvideo", "stream") => ("streamName", name),
        ("firehose", "deliverystream") => ("deliveryStreamName", name),
        ("kms", "key") => ("keyId", arn.as_str()),
        ("kms", "alias") => ("aliasName", resource),
        ("cloudtrail", "trail") => ("name", name),
        ("iam", "user") => ("userName", resource.rsplit('/').next().unwrap_or(name)),
        ("iam", "role") => ("roleName", resource.rsplit('/').next().unwrap_or(name)),
        ("iam", "group") => ("groupName", resource.rsplit('/').next().unwrap_or(name)),
        ("iam", "policy") => ("policyArn", arn.as_str()),
        ("lambda", "function") => ("functionName", name),
        ("dynamodb", "table") => ("tableName", name),
        _ => ("resourceArn", arn.as_str()),
    }
}

/// `resources`: each once.
fn resources(access: &Access) -> Vec<Value> {
    let mut found: Vec<&Arn> = Vec::new();
    for arn in access.checks().iter().filter_map(|check| check.resource.as_ref()) {
        if !found.contains(&arn) {
            found.push(arn);
        }
    }
    let resource = |arn: &Arn| json!({"ARN": arn.as_str(), "accountId": arn.account(), "type": type_of(arn)});
    found.into_iter().map(resource).collect()
}

/// The resource type of CloudFormation, as selectors name it.
pub(crate) fn type_of(arn: &Arn) -> &'static str {
    let kind = arn.resource().split(['/', ':']).next().unwrap_or_default();
    match (arn.service(), kind) {
        ("kinesis", "stream") if arn.resource().contains("/consumer/") => "AWS::Kinesis::StreamConsumer",
        ("kinesis", _) => "AWS::Kinesis::Stream",
        ("firehose", _) => "AWS::KinesisFirehose::DeliveryStream",
        ("kinesisanalytics", _) => "AWS::KinesisAnalyticsV2::Application",
        ("kinesisvideo", "channel") => "AWS::KinesisVideo::SignalingChannel",
        ("kinesisvideo", _) => "AWS::KinesisVideo::Stream",
        ("kms", "alias") => "AWS::KMS::Alias",
        ("kms", _) => "AWS::KMS::Key",
        ("iam", "user") => "AWS::IAM::User",
        ("iam", "role") => "AWS::IAM::Role",
        ("iam", "group") => "AWS::IAM::Group",
        ("iam", "policy") => "AWS::IAM::ManagedPolicy",
        ("sts", _) => "AWS::STS::AssumedRole",
        ("cloudtrail", _) => "AWS::CloudTrail::Trail",
        ("cloudwatch", _) => "AWS::CloudWatch::Alarm",
        ("logs", _) => "AWS::Logs::LogGroup",
        ("lambda", _) => "AWS::Lambda::Function",
        ("dynamodb", _) => "AWS::DynamoDB::Table",
        ("s3", _) => "AWS::S3::Bucket",
        _ => "AWS::Other::Resource",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use api::{ErrorCode, OperationSpec, Throttle, WireError};

    use super::*;

    const SPEC: OperationSpec = OperationSpec {
        name: "CreateStream",
        action: "kinesis:CreateStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: &[],
        summary: "",
    };

    fn home() -> Home {
        Home {
            account: AccountId::parse("000000000000").unwrap(),
            region: Region::parse("us-east-1").unwrap(),
        }
    }

    fn caller(kind: PrincipalKind, arn: &str) -> Arc<Caller> {
        let account = home().account;
        let principal = Principal {
            kind,
            arn: Arn::parse(arn).unwrap(),
            ..Principal::root(&account, Some("AKID".into()))
        };
        Arc::new(Caller {
            principal,
            region: Region::parse("eu-west-1").unwrap(),
            request_id: "r-1".into(),
            received: Timestamp::from_millis(1_700_000_000_123),
            source_ip: Some("10.0.0.7".parse().unwrap()),
            vpc_endpoint: None,
            secure_transport: true,
            user_agent: Some("Boto3".into()),
            endpoint: "http://localhost".into(),
        })
    }

    #[test]
    fn a_denied_call_says_who_wanted_what() {
        static SPEC_OF: OperationSpec = SPEC;
        let caller = caller(PrincipalKind::User { name: "ann".into() }, "arn:aws:iam::000000000000:user/ann");
        let stream = Arn::parse("arn:aws:kinesis:eu-west-1:000000000000:stream/orders").unwrap();
        let access = Access::to("kinesis:CreateStream", stream).with_key("aws:RequestTag/team", "a");
        let error = WireError::new(ErrorCode::ACCESS_DENIED, "no");
        let event = AuditEvent {
            service: "kinesis",
            spec: &SPEC_OF,
            caller: Some(&caller),
            origin: None,
            access: Some(&access),
            error: Some(&error),
            request_id: "r-1",
        };
        let record = of(&event, &home(), "e-1".into(), Timestamp::default());
        for (pointer, expected) in [
            ("/eventTime", json!("2023-11-14T22:13:20Z")),
            ("/eventSource", json!("kinesis.amazonaws.com")),
            ("/userIdentity/type", json!("IAMUser")),
            ("/userIdentity/userName", json!("ann")),
            ("/userIdentity/accessKeyId", json!("AKID")),
            ("/sourceIPAddress", json!("10.0.0.7")),
            ("/awsRegion", json!("eu-west-1")),
            ("/errorCode", json!("AccessDenied")),
            ("/requestParameters", json!({"streamName": "orders", "tags": {"team": "a"}})),
            ("/resources/0/type", json!("AWS::Kinesis::Stream")),
            ("/readOnly", json!(false)),
            ("/eventCategory", json!("Management")),
        ] {
            assert_eq!(record.pointer(pointer), Some(&expected), "{pointer}");
        }
        assert_eq!(parse_instant("2023-11-14T22:13:20Z"), Some(Timestamp::from_millis(1_700_000_000_000)));
    }

    #[test]
    fn a_call_of_nobody_is_recorded_too() {
        static SPEC_OF: OperationSpec = SPEC;
        let error = WireError::new(ErrorCode::sender("InvalidSignatureException"), "ä".repeat(2000));
        let event = AuditEvent {
            service: "kinesis",
            spec: &SPEC_OF,
            caller: None,
            origin: None,
            access: None,
            error: Some(&error),
            request_id: "r",
        };
        let record = of(&event, &home(), "e".into(), Timestamp::from_millis(0));
        assert_eq!(record["userIdentity"]["type"], "Unknown");
        assert_eq!(record["errorMessage"].as_str().unwrap().len(), MESSAGE_MAX);
        assert_eq!(record["requestParameters"], Value::Null);
    }
}
