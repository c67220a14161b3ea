//! `DeleteTable`: deletes a table with all its items.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LeasesError,
    generated::{DeleteTableInput, DeleteTableOutput, TableStatus, errors::declared},
    service::{Leases, note_removed},
    table::{SIZES, StoredKey, TABLES, Target},
    view::describe,
};

/// See the module.
pub struct DeleteTable;

impl Operation for DeleteTable {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteTable",
        action: "dynamodb:DeleteTable",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DELETE_TABLE,
        summary: "Deletes a table with all its items.",
    };
    type Input = DeleteTableInput;
    type Output = DeleteTableOutput;
}

impl Handle<DeleteTable> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<DeleteTableInput>) -> Result<Access, LeasesError> {
        Ok(Target::of(&call.caller, &call.input.table_name)?.access("dynamodb:DeleteTable"))
    }

    async fn handle(&self, call: Call<DeleteTableInput>) -> Result<DeleteTableOutput, LeasesError> {
        let target = Target::of(&call.caller, &call.input.table_name)?;
        let key = target.key();
        let (table, size) = self
            .store
            .write(move |transaction| {
                let table = transaction.get(TABLES, &key)?;
                let table = table.ok_or_else(|| LeasesError::TableNotFound(key.2.clone()))?;
                if table.deletion_protection {
                    return Err(LeasesError::Validation(
                        "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.".into(),
                    ));
                }
                transaction.delete(TABLES, &key)?;
                let size = transaction.get(SIZES, &table.id)?.unwrap_or_default();
                transaction.delete(SIZES, &table.id)?;
                note_removed(transaction, &StoredKey::table(table.id))?;
                Ok((table, size))
            })
            .await?;
        self.remove_below(StoredKey::table(table.id)).await?;
        Ok(DeleteTableOutput {
            table_description: Some(describe(&target, &table, size, TableStatus::Deleting)),
        })
    }
}
