//! `ListKeyRotations`: when the material of a key changed.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::KmsError,
    generated::{
        IncludeKeyMaterial, KeyMaterialState, ListKeyRotationsRequest, ListKeyRotationsResponse,
        RotationType, RotationsListEntry, errors::declared,
    },
    paging::page,
    service::Kms,
    tables::MaterialRecord,
};

/// See the module.
pub struct ListKeyRotations;

impl Operation for ListKeyRotations {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListKeyRotations",
        action: "kms:ListKeyRotations",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_list_key_rotations_per_second", per_second: 100 },
        detached: false,
        errors: declared::LIST_KEY_ROTATIONS,
        summary: "Lists the rotations of a key.",
    };
    type Input = ListKeyRotationsRequest;
    type Output = ListKeyRotationsResponse;
}

impl Handle<ListKeyRotations> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<ListKeyRotationsRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:ListKeyRotations", &call.caller, &call.input.key_id)
    }

    async fn handle(
        &self,
        call: Call<ListKeyRotationsRequest>,
    ) -> Result<ListKeyRotationsResponse, KmsError> {
        let Call { input, caller } = call;

        let key = self.find(&input.key_id, &caller)?.key;
        let all = input.include_key_material == Some(IncludeKeyMaterial::AllKeyMaterial);
        let newest = key.record.materials.last().map(|material| &material.id);
        // The first material came with the key and is no rotation.
        let rotations = key.record.materials.iter().enumerate().skip(usize::from(!all));
        let number = |(number, _): &(usize, &MaterialRecord)| format!("{number:08}");
        let page = page(rotations, number, input.limit, 100, input.marker.as_deref())?;
        let entry = |(number, material): (usize, &MaterialRecord)| {
            let by = if material.on_demand { RotationType::OnDemand } else { RotationType::Automatic };
            let state = match newest == Some(&material.id) {
                true => KeyMaterialState::Current,
                false => KeyMaterialState::NonCurrent,
            };
            RotationsListEntry {
                key_id: Some(key.arn.to_string()),
                key_material_id: Some(material.id.clone()),
                key_material_state: Some(state),
                rotation_date: (number > 0).then(|| Timestamp::from_millis(material.created_ms)),
                rotation_type: (number > 0).then_some(by),
                ..RotationsListEntry::default()
            }
        };
        Ok(ListKeyRotationsResponse {
            rotations: Some(page.items.into_iter().map(entry).collect()),
            truncated: Some(page.next_marker.is_some()),
            next_marker: page.next_marker,
        })
    }
}
