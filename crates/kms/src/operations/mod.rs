//! The operations, a file each.

mod cancel_key_deletion;
mod create_alias;
mod create_grant;
mod create_key;
pub(crate) mod decrypt;
mod delete_alias;
mod describe_key;
mod disable_key;
mod disable_key_rotation;
mod enable_key;
mod enable_key_rotation;
mod encrypt;
pub(crate) mod generate_data_key;
mod generate_data_key_without_plaintext;
mod generate_random;
mod get_key_policy;
mod get_key_rotation_status;
mod list_aliases;
mod list_grants;
mod list_key_policies;
mod list_key_rotations;
mod list_keys;
mod list_resource_tags;
mod list_retirable_grants;
mod put_key_policy;
mod re_encrypt;
mod retire_grant;
mod revoke_grant;
mod rotate_key_on_demand;
mod schedule_key_deletion;
mod tag_resource;
mod untag_resource;
mod update_alias;
mod update_key_description;

use api::Row;
use millstream_api as api;

use crate::service::Kms;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<Kms>] = &[
    Row::of::<cancel_key_deletion::CancelKeyDeletion>(),
    Row::of::<create_alias::CreateAlias>(),
    Row::of::<create_grant::CreateGrant>(),
    Row::of::<create_key::CreateKey>(),
    Row::of::<decrypt::Decrypt>(),
    Row::of::<delete_alias::DeleteAlias>(),
    Row::of::<describe_key::DescribeKey>(),
    Row::of::<disable_key::DisableKey>(),
    Row::of::<disable_key_rotation::DisableKeyRotation>(),
    Row::of::<enable_key::EnableKey>(),
    Row::of::<enable_key_rotation::EnableKeyRotation>(),
    Row::of::<encrypt::Encrypt>(),
    Row::of::<generate_data_key::GenerateDataKey>(),
    Row::of::<generate_data_key_without_plaintext::GenerateDataKeyWithoutPlaintext>(),
    Row::of::<generate_random::GenerateRandom>(),
    Row::of::<get_key_policy::GetKeyPolicy>(),
    Row::of::<get_key_rotation_status::GetKeyRotationStatus>(),
    Row::of::<list_aliases::ListAliases>(),
    Row::of::<list_grants::ListGrants>(),
    Row::of::<list_key_policies::ListKeyPolicies>(),
    Row::of::<list_key_rotations::ListKeyRotations>(),
    Row::of::<list_keys::ListKeys>(),
    Row::of::<list_resource_tags::ListResourceTags>(),
    Row::of::<list_retirable_grants::ListRetirableGrants>(),
    Row::of::<put_key_policy::PutKeyPolicy>(),
    Row::of::<re_encrypt::ReEncrypt>(),
    Row::of::<retire_grant::RetireGrant>(),
    Row::of::<revoke_grant::RevokeGrant>(),
    Row::of::<rotate_key_on_demand::RotateKeyOnDemand>(),
    Row::of::<schedule_key_deletion::ScheduleKeyDeletion>(),
    Row::of::<tag_resource::TagResource>(),
    Row::of::<untag_resource::UntagResource>(),
    Row::of::<update_alias::UpdateAlias>(),
    Row::of::<update_key_description::UpdateKeyDescription>(),
];

#[cfg(test)]
mod tests {
    use api::{Audit, Throttle};

    use super::*;
    use crate::generated;

    #[test]
    fn the_table_serves_what_the_list_of_served_operations_says() {
        let mut table: Vec<_> = OPERATIONS.iter().map(|row| row.spec.name).collect();
        table.sort_unstable();
        assert_eq!(table, generated::OPERATIONS);
    }

    #[test]
    fn declarations_keep_to_their_rules() {
        for row in OPERATIONS {
            let spec = row.spec;
            assert_eq!(spec.action, format!("kms:{}", spec.name));
            assert!(spec.summary.ends_with('.'), "{}", spec.name);
            let Throttle::PerAccount { key, .. } = spec.throttle else { panic!("{}", spec.name) };
            assert!(key.starts_with("kms_") && key.ends_with("_per_second"), "{key}");
            let Audit::Management { read_only } = spec.audit else { panic!("{}", spec.name) };
            assert_eq!(spec.detached, !read_only, "{}: a change runs to its end", spec.name);
        }
    }
}
