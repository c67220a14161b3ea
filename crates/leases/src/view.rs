//! Tables as descriptions show them.

use base::{Rng, Timestamp};
use millstream_base as base;

use crate::{
    generated::{
        AttributeDefinition, BillingMode, BillingModeSummary, ContinuousBackupsDescription,
        ContinuousBackupsStatus, GlobalSecondaryIndexDescription, IndexStatus,
        LocalSecondaryIndexDescription, PointInTimeRecoveryDescription, PointInTimeRecoveryStatus,
        Projection, ProjectionType, ProvisionedThroughputDescription, TableDescription, TableStatus,
    },
    table::{Billing, Index, Projected, Size, Table, Target},
};

/// The description of a table.
pub(crate) fn describe(target: &Target, table: &Table, size: Size, status: TableStatus) -> TableDescription {
    let created = Timestamp::from_millis(table.created_ms);
    let (read, write) = match table.billing {
        Billing::OnDemand => (0, 0),
        Billing::Provisioned { read, write } => (read, write),
    };
    let arn = target.arn();
    let indexes = |global: bool| table.indexes.iter().filter(move |index| index.global == global);
    let index_arn = |index: &Index| Some(format!("{arn}/index/{}", index.name));
    let global: Vec<_> = indexes(true)
        .map(|index| GlobalSecondaryIndexDescription {
            index_name: Some(index.name.clone()),
            key_schema: Some(index.key.described()),
            projection: Some(projection(&index.projection)),
            index_status: Some(IndexStatus::Active),
            provisioned_throughput: Some(throughput(index.throughput.unwrap_or((read, write)))),
            index_size_bytes: Some(0),
            item_count: Some(0),
            index_arn: index_arn(index),
            ..GlobalSecondaryIndexDescription::default()
        })
        .collect();
    let local: Vec<_> = indexes(false)
        .map(|index| LocalSecondaryIndexDescription {
            index_name: Some(index.name.clone()),
            key_schema: Some(index.key.described()),
            projection: Some(projection(&index.projection)),
            index_size_bytes: Some(0),
            item_count: Some(0),
            index_arn: index_arn(index),
        })
        .collect();
    let definitions = table.attributes.iter().map(|(name, kind)| AttributeDefinition {
        attribute_name: name.clone(),
        attribute_type: kind.described(),
    });
    TableDescription {
        attribute_definitions: Some(definitions.collect()),
        table_name: Some(table.name.clone()),
        key_schema: Some(table.key.described()),
        table_status: Some(status),
        creation_date_time: Some(created),
        provisioned_throughput: Some(throughput((read, write))),
        table_size_bytes: Some(size.bytes),
        item_count: Some(size.items),
        table_arn: Some(arn.to_string()),
        table_id: Some(table.uid.clone()),
        billing_mode_summary: (table.billing == Billing::OnDemand).then_some(BillingModeSummary {
            billing_mode: Some(BillingMode::PayPerRequest),
            last_update_to_pay_per_request_date_time: Some(created),
        }),
        local_secondary_indexes: Some(local).filter(|indexes| !indexes.is_empty()),
        global_secondary_indexes: Some(global).filter(|indexes| !indexes.is_empty()),
        deletion_protection_enabled: Some(table.deletion_protection),
        ..TableDescription::default()
    }
}

fn throughput((read, write): (i64, i64)) -> ProvisionedThroughputDescription {
    ProvisionedThroughputDescription {
        number_of_decreases_today: Some(0),
        read_capacity_units: Some(read),
        write_capacity_units: Some(write),
        ..ProvisionedThroughputDescription::default()
    }
}

fn projection(projected: &Projected) -> Projection {
    let (projection_type, non_key_attributes) = match projected {
        Projected::All => (ProjectionType::All, None),
        Projected::KeysOnly => (ProjectionType::KeysOnly, None),
        Projected::Include(names) => (ProjectionType::Include, Some(names.clone())),
    };
    Projection { projection_type: Some(projection_type), non_key_attributes }
}

/// A random UUID, in lower case.
pub(crate) fn uuid(rng: &dyn Rng) -> String {
    let mut bytes = [0; 16];
    rng.fill(&mut bytes);
    bytes[6] = (bytes[6] & 0x0f) | 0x40; // version 4
    bytes[8] = (bytes[8] & 0x3f) | 0x80; // variant of RFC 9562
    let hex = base::hex(&bytes);
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

/// What is said of point-in-time recovery.
pub(crate) fn backups(enabled: bool) -> ContinuousBackupsDescription {
    let status =
        if enabled { PointInTimeRecoveryStatus::Enabled } else { PointInTimeRecoveryStatus::Disabled };
    ContinuousBackupsDescription {
        continuous_backups_status: ContinuousBackupsStatus::Enabled,
        point_in_time_recovery_description: Some(PointInTimeRecoveryDescription {
            point_in_time_recovery_status: Some(status),
            ..PointInTimeRecoveryDescription::default()
        }),
    }
}
