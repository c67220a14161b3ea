//! Capacity as answers state it: units by size, as the developer guide reckons them. Nothing is throttled by it.

use std::collections::BTreeMap;

use crate::generated::{Capacity, ConsumedCapacity, ReturnConsumedCapacity};

/// Whether a read may be stale: it is not, but it is reckoned so.
pub(crate) fn read_units(bytes: usize, consistent: bool) -> f64 {
    let units = count(bytes.div_ceil(4096).max(1));
    if consistent { units } else { units / 2.0 }
}

/// Of a write of an item that has so many bytes before or after it.
pub(crate) fn write_units(bytes: usize) -> f64 {
    count(bytes.div_ceil(1024).max(1))
}

fn count(units: usize) -> f64 {
    u32::try_from(units).unwrap_or(u32::MAX).into()
}

/// What an answer says, if the request wants it.
pub(crate) fn consumed(
    wanted: Option<ReturnConsumedCapacity>,
    table: &str,
    units: f64,
    index: Option<(&str, bool)>,
) -> Option<ConsumedCapacity> {
    let detailed = match wanted? {
        ReturnConsumedCapacity::None => return None,
        ReturnConsumedCapacity::Total => false,
        ReturnConsumedCapacity::Indexes => true,
    };
    let capacity = |units| Capacity { capacity_units: Some(units), ..Capacity::default() };
    let of_index = |global: bool| -> Option<BTreeMap<String, Capacity>> {
        let (name, is_global) = index.filter(|_| detailed)?;
        (is_global == global).then(|| [(name.to_owned(), capacity(units))].into())
    };
    Some(ConsumedCapacity {
        table_name: Some(table.to_owned()),
        capacity_units: Some(units),
        table: detailed.then(|| capacity(if index.is_some() { 0.0 } else { units })),
        local_secondary_indexes: of_index(false),
        global_secondary_indexes: of_index(true),
        ..ConsumedCapacity::default()
    })
}
