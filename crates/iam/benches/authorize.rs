//! What a decision costs: ten policies of three statements each, by the way of every call.
//!
//!     cargo bench -p millstream-iam

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a benchmark")]

use std::{hint::black_box, sync::Arc, time::Instant};

use millstream_iam::policy::{Decision, Evaluation, Kind, Known, Policy, Who};

const ROUNDS: u32 = 200_000;

fn main() {
    // The one that allows comes last, and all have conditions and variables.
    let policy = |service: &str| {
        let statements = format!(
            r#"[{{"Effect":"Allow","Action":["{service}:PutRecord","{service}:PutRecords"],
                 "Resource":"arn:aws:{service}:us-east-1:000000000000:*/team-${{aws:PrincipalTag/team}}-*",
                 "Condition":{{"IpAddress":{{"aws:SourceIp":["10.0.0.0/8","192.168.0.0/16"]}},"Bool":{{"aws:SecureTransport":"true"}}}}}},
                {{"Effect":"Allow","Action":["{service}:List*","{service}:Describe*"],"Resource":"*"}},
                {{"Effect":"Deny","Action":"{service}:Delete*","Resource":"*",
                 "Condition":{{"StringNotEquals":{{"aws:PrincipalTag/team":"admin"}}}}}}]"#
        );
        let document = format!(r#"{{"Version":"2012-10-17","Statement":{statements}}}"#);
        Arc::new(Policy::parse(&document, Kind::Identity).unwrap())
    };
    let services = ["s3", "sqs", "sns", "lambda", "logs", "kms", "firehose", "dynamodb", "ec2", "kinesis"];
    let policies: Vec<Arc<Policy>> = services.iter().map(|service| policy(service)).collect();
    let facts = Known::default()
        .with("aws:PrincipalTag/team", "blue")
        .with("aws:SourceIp", "10.1.2.3")
        .with("aws:SecureTransport", "true");
    let evaluation = Evaluation {
        who: Who {
            account: "000000000000",
            arn: "arn:aws:iam::000000000000:user/u",
            role: None,
            service: None,
        },
        is_root: false,
        identity: &policies,
        boundary: None,
        session: None,
        endpoint: None,
        resource_policy: None,
        resource_must_allow: false,
    };
    let resource = "arn:aws:kinesis:us-east-1:000000000000:stream/team-blue-orders";
    for action in ["kinesis:PutRecords", "kinesis:SplitShard"] {
        let decision = evaluation.decide(action, resource, &facts);
        let started = Instant::now();
        for _ in 0..ROUNDS {
            black_box(evaluation.decide(black_box(action), black_box(resource), &facts));
        }
        let nanoseconds = started.elapsed().as_nanos() / u128::from(ROUNDS);
        println!(
            "{action}: {nanoseconds} ns per decision ({})",
            if decision == Decision::Allowed { "allowed" } else { "denied" }
        );
    }
}
