//! Managed policies that belong to everybody: `arn:aws:iam::aws:policy/…`.
//!
//! Those whose names people write into their tools, with what they mean for the services that there are.

use std::sync::{Arc, LazyLock};

use crate::policy::{Kind, Policy};

/// One of them.
pub(crate) struct AwsManaged {
    pub name: &'static str,
    pub description: &'static str,
    pub document: String,
    pub policy: Arc<Policy>,
}

impl AwsManaged {
    pub fn arn(&self) -> String {
        format!("{PREFIX}{}", self.name)
    }
}

pub(crate) const PREFIX: &str = "arn:aws:iam::aws:policy/";

/// All of them, by name.
pub(crate) static AWS_MANAGED: LazyLock<Vec<AwsManaged>> = LazyLock::new(|| {
    [
        ("AdministratorAccess", "Everything.", &["*"][..]),
        ("AmazonKinesisFirehoseFullAccess", "Everything of delivery streams.", &["firehose:*"]),
        ("AmazonKinesisFullAccess", "Everything of data streams.", &["kinesis:*"]),
        (
            "AmazonKinesisReadOnlyAccess",
            "Whatever reads data streams.",
            &["kinesis:Get*", "kinesis:List*", "kinesis:Describe*"],
        ),
        ("IAMFullAccess", "Everything of users, groups, roles and policies.", &["iam:*"]),
        ("IAMReadOnlyAccess", "Whatever reads users, groups, roles and policies.", &["iam:Get*", "iam:List*"]),
    ]
    .into_iter()
    .map(|(name, description, actions)| {
        let actions = actions.join("\",\"");
        let document = format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":["{actions}"],"Resource":"*"}}]}}"#
        );
        let policy = Arc::new(Policy::parse(&document, Kind::Identity).expect("the list above makes sound documents"));
        AwsManaged { name, description, document, policy }
    })
    .collect()
});

/// The one of this ARN.
pub(crate) fn find(arn: &str) -> Option<&'static AwsManaged> {
    let name = arn.strip_prefix(PREFIX)?;
    AWS_MANAGED.iter().find(|managed| managed.name == name)
}
