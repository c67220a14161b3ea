//! `Scan`: reads all items of a table or an index, page by page.

use std::ops::Bound;

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use meta::Range;
use millstream_api as api;
use millstream_meta as meta;
use millstream_runtime as runtime;

use crate::{
    capacity::{consumed, read_units},
    error::{LeasesError, attributes},
    expression::{Arguments, Kind},
    generated::{ScanInput, ScanOutput, errors::declared},
    legacy::Conditions,
    read::{Filter, behind, start_key},
    request::{reads, writes},
    service::Leases,
    table::{StoredKey, Target},
    write::check_paths,
};

/// See the module.
pub struct Scan;

impl Operation for Scan {
    const SPEC: OperationSpec = OperationSpec {
        name: "Scan",
        action: "dynamodb:Scan",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::SCAN,
        summary: "Reads all items of a table or an index, page by page.",
    };
    type Input = ScanInput;
    type Output = ScanOutput;
}

impl Handle<Scan> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<ScanInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?
            .access_index("dynamodb:Scan", call.input.index_name.as_deref()))
    }

    async fn handle(&self, call: Call<ScanInput>) -> Result<ScanOutput, LeasesError> {
        let target = Target::of(&call.caller, &call.input.table_name)?;
        let input = call.input;
        writes::no_mixing(
            &[
                ("ProjectionExpression", input.projection_expression.is_some()),
                ("FilterExpression", input.filter_expression.is_some()),
            ],
            &[
                ("AttributesToGet", input.attributes_to_get.is_some()),
                ("ScanFilter", input.scan_filter.is_some()),
                ("ConditionalOperator", input.conditional_operator.is_some()),
            ],
        )?;
        let segment = segment(input.segment, input.total_segments)?;
        let legacy = input
            .scan_filter
            .map(|filter| Conditions::filter(filter, input.conditional_operator))
            .transpose()?;
        let start = input.exclusive_start_key.map(reads::starting_key).transpose()?;
        let arguments = Arguments::new(
            input.expression_attribute_names,
            input.expression_attribute_values,
            &[
                (Kind::Projection, input.projection_expression.is_some()),
                (Kind::Filter, input.filter_expression.is_some()),
            ],
        )?;
        let filter = arguments.condition(Kind::Filter, input.filter_expression.as_deref())?;
        let projection = arguments.projection(input.projection_expression.as_deref())?;
        arguments.all_used()?;
        let select = reads::Select::new(
            input.select,
            projection,
            input.attributes_to_get,
            input.index_name.is_some(),
        )?;
        let snapshot = self.store.snapshot()?;
        let consistent = input.consistent_read == Some(true);
        let limit = input.limit.and_then(|limit| usize::try_from(limit).ok());
        let (index_name, table_name, wanted) =
            (input.index_name, input.table_name, input.return_consumed_capacity);
        runtime::blocking(move || {
            let table = target.table(&snapshot)?;
            let index = reads::index(&table, index_name.as_deref(), consistent)?;
            if let Some(filter) = &filter {
                check_paths(&table, filter.paths())?;
            }
            let prefix = match index {
                Some(index) => StoredKey::index(table.id, index.number),
                None => StoredKey::table(table.id),
            };
            let mut range = segment.of(prefix.0);
            if let Some(start) = start {
                let start = start_key(&table, index, &start)?;
                if !segment.holds(&start, index.is_some()) {
                    return Err(LeasesError::Validation(format!(
                        "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. TotalSegments: {} Segment: {}",
                        segment.total, segment.number
                    )));
                }
                range = behind(range, start);
            }
            let filter = filter.map(Filter::Expression).or(legacy.map(Filter::Legacy));
            let page = select.request(&table, index, range, filter, limit)?.read(&snapshot)?;
            let units = read_units(page.bytes, consistent);
            let of_index = index.map(|index| (index.name.as_str(), index.global));
            Ok(ScanOutput {
                items: (!select.count_only()).then(|| page.items.into_iter().map(attributes).collect()),
                count: Some(reads::count(page.count)),
                scanned_count: Some(reads::count(page.scanned)),
                last_evaluated_key: page.last.map(attributes),
                consumed_capacity: consumed(wanted, &table_name, units, of_index),
            })
        })
        .await
    }
}

/// A part of a table: one of `total`, by the hash of the partition key.
#[derive(Clone, Copy, Debug)]
struct Segment {
    number: u64,
    total: u64,
}

fn segment(segment: Option<i32>, total: Option<i32>) -> Result<Segment, LeasesError> {
    let bad = |message: String| Err(LeasesError::Validation(message));
    match (segment, total) {
        (None, None) => Ok(Segment { number: 0, total: 1 }),
        (Some(_), None) => bad("The TotalSegments parameter is required but was not present in the request when Segment parameter is present".into()),
        (None, Some(_)) => bad("The Segment parameter is required but was not present in the request when parameter TotalSegments is present".into()),
        (Some(segment), Some(total)) if segment >= total => bad(format!("The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: {segment} is not less than TotalSegments: {total}")),
        (Some(segment), Some(total)) => Ok(Segment {
            number: u64::try_from(segment).unwrap_or(0),
            total: u64::try_from(total).unwrap_or(1),
        }),
    }
}

impl Segment {
    /// The first hash of the segment with this number; `None` behind the last.
    fn first_hash(self, number: u64) -> Option<u32> {
        u32::try_from((number << 32).div_ceil(self.total)).ok()
    }

    /// The keys below the prefix, behind which the hash stands.
    fn of(self, prefix: Vec<u8>) -> Range {
        let whole = Range::of_prefix(prefix.clone());
        let at = |hash: u32| [prefix.as_slice(), &hash.to_be_bytes()].concat();
        let from =
            self.first_hash(self.number).map_or_else(|| whole.to.clone(), |hash| Bound::Included(at(hash)));
        let to = self.first_hash(self.number + 1).map_or(whole.to, |hash| Bound::Excluded(at(hash)));
        Range { from, to, backwards: false }
    }

    fn holds(self, key: &StoredKey, of_index: bool) -> bool {
        let at = size_of::<u64>() + if of_index { size_of::<u32>() } else { 0 };
        let hash = key.0.get(at..at + 4).and_then(|bytes| <[u8; 4]>::try_from(bytes).ok());
        let hash = u32::from_be_bytes(hash.unwrap_or_default());
        self.first_hash(self.number).is_some_and(|first| hash >= first)
            && self.first_hash(self.number + 1).is_none_or(|next| hash < next)
    }
}
