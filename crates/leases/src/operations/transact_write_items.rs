//! `TransactWriteItems`: writes up to 100 items, all of them or none.

use std::collections::{BTreeMap, BTreeSet};

use api::{Access, Audit, Call, Caller, Handle, Operation, OperationSpec, Throttle};
use md5::{Digest as _, Md5};
use meta::Transaction;
use millstream_api as api;
use millstream_meta as meta;

use crate::{
    capacity::{consumed, write_units},
    error::{LeasesError, Reason, item},
    expression::{Arguments, Kind},
    generated::{TransactWriteItem, TransactWriteItemsInput, TransactWriteItemsOutput, errors::declared},
    request::writes,
    service::Leases,
    table::{TOKENS, Target, TokenRecord},
    value::{ITEM_BYTES_MAX, item_size},
    write::{Action, Changes, Planned, Write},
};

/// See the module.
pub struct TransactWriteItems;

impl Operation for TransactWriteItems {
    const SPEC: OperationSpec = OperationSpec {
        name: "TransactWriteItems",
        action: "dynamodb:TransactWriteItems",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::TRANSACT_WRITE_ITEMS,
        summary: "Writes up to 100 items, all of them or none.",
    };
    type Input = TransactWriteItemsInput;
    type Output = TransactWriteItemsOutput;
}

impl Handle<TransactWriteItems> for Leases {
    type Error = LeasesError;

    fn access(&self, call: &Call<TransactWriteItemsInput>) -> Result<Access, LeasesError> {
        let mut access: Option<Access> = None;
        for item in &call.input.transact_items {
            for (name, action) in [
                (item.condition_check.as_ref().map(|check| &check.table_name), "dynamodb:ConditionCheckItem"),
                (item.put.as_ref().map(|put| &put.table_name), "dynamodb:PutItem"),
                (item.delete.as_ref().map(|delete| &delete.table_name), "dynamodb:DeleteItem"),
                (item.update.as_ref().map(|update| &update.table_name), "dynamodb:UpdateItem"),
            ] {
                let Some(name) = name else { continue };
                let one = Target::of(&call.caller, name)?.access(action);
                access = Some(access.map_or(one.clone(), |access| access.and(one)));
            }
        }
        Ok(access.unwrap_or_else(|| Access::to_any("dynamodb:PutItem")))
    }

    async fn handle(
        &self,
        call: Call<TransactWriteItemsInput>,
    ) -> Result<TransactWriteItemsOutput, LeasesError> {
        let caller = call.caller;
        writes::no_metrics(call.input.return_item_collection_metrics)?;
        let capacity = call.input.return_consumed_capacity;
        let digest = digest(&call.input.transact_items);
        let now = self.clock.now().as_millis();
        let token = call.input.client_request_token.map(|token| TokenRecord {
            account: caller.account().to_string(),
            region: caller.region.to_string(),
            token,
            digest,
            at_ms: now,
        });
        let mut all = Vec::new();
        for transact in call.input.transact_items {
            all.push(write(&caller, transact)?);
        }
        let place = (caller.account().clone(), caller.region.clone());
        let units_of = self
            .store
            .write_together(move |transaction| {
                let key = |record: &TokenRecord| (place.0.clone(), place.1.clone(), record.token.clone());
                let stored =
                    token.as_ref().map(|token| transaction.get(TOKENS, &key(token))).transpose()?.flatten();
                if let (Some(token), Some(stored)) = (&token, &stored)
                    && now - stored.at_ms < TOKEN_LIFE_MS
                {
                    // Carried out before: nothing is done once more.
                    return if stored.digest == token.digest {
                        Ok(BTreeMap::new())
                    } else {
                        Err(LeasesError::TokenReused)
                    };
                }
                let planned = plan(&all, transaction)?;
                let mut units_of = BTreeMap::<String, f64>::new();
                for ((name, _), planned) in all.iter().zip(&planned) {
                    planned.store(transaction)?;
                    // A transaction writes every item twice (developer guide).
                    *units_of.entry(name.clone()).or_default() += 2.0 * write_units(planned.bytes());
                }
                if let Some(token) = &token {
                    for old in transaction.scan(TOKENS, &place)? {
                        if now - old.at_ms >= TOKEN_LIFE_MS {
                            transaction.delete(TOKENS, &key(&old))?;
                        }
                    }
                    transaction.put(TOKENS, &key(token), token)?;
                }
                Ok(units_of)
            })
            .await?;
        let units: Vec<_> =
            units_of.iter().filter_map(|(name, units)| consumed(capacity, name, *units, None)).collect();
        Ok(TransactWriteItemsOutput {
            consumed_capacity: Some(units).filter(|units| !units.is_empty()),
            ..TransactWriteItemsOutput::default()
        })
    }
}

/// So long a token is known (API reference).
const TOKEN_LIFE_MS: i64 = 10 * 60 * 1000;

/// Decides all writes, and gives a reason for each if one of them cannot be made.
fn plan(all: &[(String, Write)], transaction: &Transaction) -> Result<Vec<Planned>, LeasesError> {
    let mut planned = Vec::new();
    let mut reasons = Vec::new();
    for (_, write) in all {
        let (code, message, item) = match write.plan(transaction) {
            Ok(one) => {
                planned.push(one);
                ("None", None, None)
            }
            Err(LeasesError::ConditionFailed { item }) => (
                "ConditionalCheckFailed",
                Some("The conditional request failed".to_owned()),
                item.map(|item| *item),
            ),
            // The table is not looked at item by item, and the request is wrong as a whole.
            Err(error @ (LeasesError::NoTable | LeasesError::Meta(_))) => return Err(error),
            Err(error) => ("ValidationError", Some(error.to_string()), None),
        };
        reasons.push(Reason { code, message, item });
    }
    if planned.len() < all.len() {
        return Err(LeasesError::TransactionCancelled(reasons));
    }
    let keys: BTreeSet<_> = planned.iter().map(|planned| &planned.key).collect();
    if keys.len() < planned.len() {
        return Err(LeasesError::Validation(
            "Transaction request cannot include multiple operations on one item".into(),
        ));
    }
    Ok(planned)
}

/// The write of one item, with its table as the request names it.
fn write(caller: &Caller, transact: TransactWriteItem) -> Result<(String, Write), LeasesError> {
    let TransactWriteItem { condition_check, put, delete, update } = transact;
    let given = [condition_check.is_some(), put.is_some(), delete.is_some(), update.is_some()];
    if given.into_iter().filter(|given| *given).count() != 1 {
        return Err(LeasesError::Validation(
            "TransactItems can only contain one of Check, Put, Update or Delete".into(),
        ));
    }
    let conditional = |expression, names, values| writes::Conditional {
        expected: None,
        operator: None,
        expression,
        names,
        values,
    };
    let (name, action, precondition, shown) = if let Some(check) = condition_check {
        let condition = conditional(
            Some(check.condition_expression),
            check.expression_attribute_names,
            check.expression_attribute_values,
        );
        (
            check.table_name,
            Action::Check(item(check.key)?),
            condition.precondition()?,
            check.return_values_on_condition_check_failure,
        )
    } else if let Some(put) = put {
        let item = item(put.item)?;
        if item_size(&item) > ITEM_BYTES_MAX {
            return Err(LeasesError::Validation("Item size has exceeded the maximum allowed size".into()));
        }
        let condition = conditional(
            put.condition_expression,
            put.expression_attribute_names,
            put.expression_attribute_values,
        );
        (
            put.table_name,
            Action::Put(item),
            condition.precondition()?,
            put.return_values_on_condition_check_failure,
        )
    } else if let Some(delete) = delete {
        let condition = conditional(
            delete.condition_expression,
            delete.expression_attribute_names,
            delete.expression_attribute_values,
        );
        (
            delete.table_name,
            Action::Delete(item(delete.key)?),
            condition.precondition()?,
            delete.return_values_on_condition_check_failure,
        )
    } else {
        let update = update.expect("one of the four is given");
        let arguments = Arguments::new(
            update.expression_attribute_names,
            update.expression_attribute_values,
            &[(Kind::Update, true), (Kind::Condition, update.condition_expression.is_some())],
        )?;
        let changes = arguments.update(Some(&update.update_expression))?.expect("the expression is given");
        let condition = arguments.condition(Kind::Condition, update.condition_expression.as_deref())?;
        arguments.all_used()?;
        let action = Action::Update(item(update.key)?, Changes::Expression(changes));
        (
            update.table_name,
            action,
            writes::precondition(condition, None),
            update.return_values_on_condition_check_failure,
        )
    };
    let target = Target::of(caller, &name)?;
    Ok((name, Write { target, action, precondition, show_item: writes::shows_item(shown) }))
}

/// Tells requests apart.
fn digest(items: &[TransactWriteItem]) -> String {
    let mut hash = Md5::new();
    for item in items {
        hash.update(format!("{item:?}"));
    }
    base64_simd::STANDARD.encode_to_string(hash.finalize())
}
