//! `UpdateDestination`: changes where a delivery stream delivers to, and how.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FirehoseError,
    generated::{UpdateDestinationInput, UpdateDestinationOutput, errors::declared},
    service::Firehose,
    settings::{self, DESTINATION_ID, Update, invalid},
};

/// See the module.
pub struct UpdateDestination;

impl Operation for UpdateDestination {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateDestination",
        action: "firehose:UpdateDestination",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "update_destination_per_second", per_second: 5 },
        detached: true,
        errors: declared::UPDATE_DESTINATION,
        summary: "Updates the destination of a delivery stream.",
    };
    type Input = UpdateDestinationInput;
    type Output = UpdateDestinationOutput;
}

impl Handle<UpdateDestination> for Firehose {
    type Error = FirehoseError;

    fn access(&self, call: &Call<UpdateDestinationInput>) -> Result<Access, FirehoseError> {
        let name = &call.input.delivery_stream_name;
        let access = Self::access_to("firehose:UpdateDestination", &call.caller, name);
        Ok(settings::updated_roles(&call.input).into_iter().fold(access, |access, role| {
            access
                .and(Access::to("iam:PassRole", role))
                .with_key("iam:PassedToService", "firehose.amazonaws.com")
        }))
    }

    async fn handle(
        &self,
        call: Call<UpdateDestinationInput>,
    ) -> Result<UpdateDestinationOutput, FirehoseError> {
        let Call { input, caller } = call;
        let stream = self.find(&caller, &input.delivery_stream_name)?;
        if input.destination_id != DESTINATION_ID {
            return Err(invalid(format!("Destination Id {} not found", input.destination_id)));
        }
        let update = Update::of(&input)?;
        for role in settings::updated_roles(&input) {
            self.try_role(&stream.arn, role).await?;
        }
        let (vault, rng, arn) = (self.vault.clone(), self.rng.clone(), stream.arn.clone());
        let (expected, now) = (input.current_delivery_stream_version_id, self.now().as_millis());
        self.update(&stream, move |record| {
            if record.version.to_string() != expected {
                return Err(FirehoseError::ConcurrentModification(format!(
                    "Cannot update firehose: {} since the current version id: {} and specified version id: {expected} \
                     do not match",
                    record.name, record.version
                )));
            }
            record.destination = settings::merge(&record.destination, &update)?;
            vault.seal(&mut record.destination.settings, &arn, rng.as_ref());
            record.version += 1;
            record.updated_ms = Some(now);
            Ok(())
        })
        .await?;
        Ok(UpdateDestinationOutput {})
    }
}
