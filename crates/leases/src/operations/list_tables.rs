//! `ListTables`: the names of the tables, in order.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LeasesError,
    generated::{ListTablesInput, ListTablesOutput, errors::declared},
    service::Leases,
    table::TABLES,
};

/// See the module.
pub struct ListTables;

impl Operation for ListTables {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListTables",
        action: "dynamodb:ListTables",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_TABLES,
        summary: "Lists the tables of the account in the region.",
    };
    type Input = ListTablesInput;
    type Output = ListTablesOutput;
}

impl Handle<ListTables> for Leases {
    type Error = LeasesError;

    fn access(&self, _: &Call<ListTablesInput>) -> Result<Access, LeasesError> {
        Ok(Access::to_any("dynamodb:ListTables"))
    }

    async fn handle(&self, call: Call<ListTablesInput>) -> Result<ListTablesOutput, LeasesError> {
        let input = call.input;
        let most =
            input.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(TABLES_MAX).min(TABLES_MAX);
        let place = (call.caller.account().clone(), call.caller.region.clone());
        let mut tables = self.store.snapshot()?.scan(TABLES, &place)?;
        if let Some(start) = &input.exclusive_start_table_name {
            tables.retain(|table| table.name > *start);
        }
        let more = tables.len() > most;
        tables.truncate(most);
        let names: Vec<String> = tables.into_iter().map(|table| table.name).collect();
        Ok(ListTablesOutput {
            last_evaluated_table_name: names.last().filter(|_| more).cloned(),
            table_names: Some(names),
        })
    }
}

/// More are never listed at once (API reference).
const TABLES_MAX: usize = 100;
