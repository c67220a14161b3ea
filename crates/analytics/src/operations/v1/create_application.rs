//! `CreateApplication`: creates a SQL application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    changes::{New, tags},
    convert::v1,
    error::AnalyticsError,
    generated::v1::Tag,
    generated::v1::{CreateApplicationRequest, CreateApplicationResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct CreateApplication;

impl Operation for CreateApplication {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateApplication",
        action: "kinesisanalytics:CreateApplication",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_create_application_per_second", per_second: 5 },
        detached: true,
        errors: declared::CREATE_APPLICATION,
        summary: "Creates a SQL application.",
    };
    type Input = CreateApplicationRequest;
    type Output = CreateApplicationResponse;
}

impl Handle<CreateApplication> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<CreateApplicationRequest>) -> Result<Access, AnalyticsError> {
        let input = &call.input;
        let inputs: Vec<_> = input.inputs.iter().flatten().cloned().map(v1::input).collect();
        let outputs: Vec<_> = input.outputs.iter().flatten().cloned().map(v1::output).collect();
        let of_inputs =
            inputs.iter().flat_map(|input| [&input.processor, &input.stream, &input.delivery_stream]);
        let of_outputs =
            outputs.iter().flat_map(|output| [&output.stream, &output.delivery_stream, &output.function]);
        let resources = of_inputs.chain(of_outputs).flatten().filter_map(|given| given.role.as_deref());
        let logging = input.cloud_watch_logging_options.iter().flatten();
        let roles = resources.chain(logging.map(|option| option.role_arn.as_str()));
        let action = "kinesisanalytics:CreateApplication";
        let mut access = Self::access_passing(action, &call.caller, &input.application_name, roles)?;
        if let Some(tags) = &input.tags {
            access = access.and(tagging(&call.caller, &input.application_name, tags));
        }
        Ok(access)
    }

    async fn handle(
        &self,
        call: Call<CreateApplicationRequest>,
    ) -> Result<CreateApplicationResponse, AnalyticsError> {
        let input = call.input;
        let given = input.tags.unwrap_or_default();
        let new = New {
            name: input.application_name,
            description: input.application_description,
            role: None,
            code: input.application_code.unwrap_or_default(),
            inputs: input.inputs.unwrap_or_default().into_iter().map(v1::input).collect(),
            outputs: input.outputs.unwrap_or_default().into_iter().map(v1::output).collect(),
            references: Vec::new(),
            logging: input.cloud_watch_logging_options.iter().flatten().map(v1::logging).collect(),
            tags: tags(given.into_iter().map(|tag| (tag.key, tag.value)))?,
        };
        let application = self.create(&call.caller, new).await?;
        Ok(CreateApplicationResponse { application_summary: v1::summary(&application) })
    }
}

fn tagging(caller: &api::Caller, name: &str, tags: &[Tag]) -> Access {
    let mut access = Analytics::access("kinesisanalytics:TagResource", caller, name);
    for tag in tags {
        let value = tag.value.clone().unwrap_or_default();
        access = access.with_key(format!("aws:RequestTag/{}", tag.key), value);
        access = access.with_key("aws:TagKeys", tag.key.clone());
    }
    access
}
