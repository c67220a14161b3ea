//! `UpdateFunctionCode`: other code; calls that come from now on run it.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use super::create_function::read_code;
use crate::{
    error::FunctionsError,
    generated::{FunctionCode, FunctionConfiguration, UpdateFunctionCodeRequest, errors::declared},
    service::Functions,
    settings::{architecture, refuse},
    tables::FunctionRecord,
    uuid,
    view::view,
};

/// See the module.
pub struct UpdateFunctionCode;

impl Operation for UpdateFunctionCode {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateFunctionCode",
        action: "lambda:UpdateFunctionCode",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "lambda_update_function_code_per_second", per_second: 15 },
        detached: true,
        errors: declared::UPDATE_FUNCTION_CODE,
        summary: "Replaces the code of a function.",
    };
    type Input = UpdateFunctionCodeRequest;
    type Output = FunctionConfiguration;
}

impl Handle<UpdateFunctionCode> for Functions {
    type Error = FunctionsError;

    fn access(&self, call: &Call<UpdateFunctionCodeRequest>) -> Result<Access, FunctionsError> {
        let input = &call.input;
        let access = Self::access("lambda:UpdateFunctionCode", &call.caller, &input.function_name)?;
        Ok(read_code(access, input.s3_bucket.as_deref(), input.s3_key.as_deref()))
    }

    async fn handle(
        &self,
        call: Call<UpdateFunctionCodeRequest>,
    ) -> Result<FunctionConfiguration, FunctionsError> {
        let Call { input, caller } = call;
        self.check_host().await?;
        refuse(&[("Publish", input.publish == Some(true)), ("PublishTo", input.publish_to.is_some())])?;
        architecture(input.architectures.as_deref())?;
        let function = self.find(&caller, &input.function_name, None)?;
        let (arn, dry) = (function.arn(), input.dry_run == Some(true));
        let zip = self
            .zip(FunctionCode {
                zip_file: input.zip_file,
                s3_bucket: input.s3_bucket,
                s3_key: input.s3_key,
                s3_object_version: input.s3_object_version,
                s3_object_storage_mode: input.s3_object_storage_mode,
                image_uri: input.image_uri,
                source_kms_key_arn: input.source_kms_key_arn,
            })
            .await?;
        let (code_bytes, modified_ms) = (zip.len() as u64, self.clock.now().as_millis());
        let revision = uuid(self.rng.as_ref());
        let mut shown = None;
        self.change(&arn, Some(zip), |before, code| {
            let before = before.ok_or_else(|| FunctionsError::NotFound(arn.to_string()))?;
            if input.revision_id.is_some_and(|seen| seen != before.revision) {
                return Err(FunctionsError::Changed);
            }
            let after = FunctionRecord {
                code: code.unwrap_or_default(),
                code_bytes,
                modified_ms,
                revision,
                ..before.clone()
            };
            shown = Some(view(&after));
            Ok(Some(if dry { before } else { after }))
        })
        .await?;
        Ok(shown.unwrap_or_default())
    }
}
