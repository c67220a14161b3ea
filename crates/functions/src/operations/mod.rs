//! The operations, a file each.

mod create_function;
mod delete_function;
mod get_function;
mod get_function_configuration;
mod invoke;
mod list_functions;
mod update_function_code;
mod update_function_configuration;

use api::Row;
use millstream_api as api;

use crate::service::Functions;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<Functions>] = &[
    Row::of::<create_function::CreateFunction>(),
    Row::of::<delete_function::DeleteFunction>(),
    Row::of::<get_function::GetFunction>(),
    Row::of::<get_function_configuration::GetFunctionConfiguration>(),
    Row::of::<invoke::Invoke>(),
    Row::of::<list_functions::ListFunctions>(),
    Row::of::<update_function_code::UpdateFunctionCode>(),
    Row::of::<update_function_configuration::UpdateFunctionConfiguration>(),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated;

    #[test]
    fn the_table_serves_what_the_list_of_served_operations_says() {
        let mut table: Vec<_> = OPERATIONS.iter().map(|row| row.spec.name).collect();
        table.sort_unstable();
        assert_eq!(table, generated::OPERATIONS);
    }
}
