//! `millstream tables`: the tables in which consumers keep their leases and checkpoints.

use serde_json::{Map, Value, json};

use crate::{
    client::{Api, Client, Error},
    connection::ConnectionArgs,
    output::{Cell, Colour, OutputArgs, Table, note, printable},
    times,
};

/// Arguments of `tables`.
#[derive(Debug, clap::Args)]
pub struct TablesArgs {
    #[command(flatten)]
    connection: ConnectionArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(subcommand)]
    command: Option<TablesCommand>,
}

#[derive(Debug, clap::Subcommand)]
enum TablesCommand {
    /// List the tables (the default)
    List,
    /// Show the leases of an application of the Kinesis Client Library, one a shard
    Leases {
        /// Name of the application, which is that of its table
        application: String,
    },
    /// Show every item of a table
    Items {
        /// Name of the table
        table: String,
    },
    /// Delete a table with all that is in it: its application begins anew
    Delete {
        /// Name of the table
        table: String,
    },
}

/// Runs the command.
pub async fn run(args: TablesArgs) -> Result<(), Error> {
    let client = args.connection.client_of(Api::DYNAMODB)?;
    match args.command.unwrap_or(TablesCommand::List) {
        TablesCommand::List => {
            let tables = list(&client).await?;
            args.output.print(&tables_table(&tables), &Value::Array(tables))
        }
        TablesCommand::Leases { application } => {
            let mut items = items(&client, &application).await?;
            // Other notes of the application may lie in the same table; a lease is what has a checkpoint.
            items.retain(|item| !item["leaseKey"].is_null() && !item["checkpoint"].is_null());
            items.sort_by_cached_key(|item| text(&item["leaseKey"]));
            args.output.print(&leases_table(&items), &Value::Array(items))
        }
        TablesCommand::Items { table } => {
            let items = items(&client, &table).await?;
            args.output.print(&items_table(&items), &Value::Array(items))
        }
        TablesCommand::Delete { table } => {
            let _: Value = client.call("DeleteTable", &json!({ "TableName": table })).await?;
            note(&format!("deleted {table}"));
            Ok(())
        }
    }
}

/// All tables, as DescribeTable has them.
async fn list(client: &Client) -> Result<Vec<Value>, Error> {
    let mut tables = Vec::new();
    let mut input = json!({});
    loop {
        let mut page: Value = client.call("ListTables", &input).await?;
        for name in page["TableNames"].as_array().into_iter().flatten() {
            let described: Result<Value, _> =
                client.call("DescribeTable", &json!({ "TableName": name })).await;
            match described {
                Ok(mut answer) => tables.push(answer["Table"].take()),
                // It was deleted in the meantime.
                Err(error) if error.code() == Some("ResourceNotFoundException") => {}
                Err(error) => return Err(error),
            }
        }
        match page["LastEvaluatedTableName"].take() {
            Value::String(last) => input = json!({ "ExclusiveStartTableName": last }),
            _ => return Ok(tables),
        }
    }
}

/// All items of a table, read consistently.
async fn items(client: &Client, table: &str) -> Result<Vec<Value>, Error> {
    let mut items = Vec::new();
    let mut input = json!({ "TableName": table, "ConsistentRead": true });
    loop {
        let mut page: Value = client.call("Scan", &input).await?;
        if let Value::Array(mut page) = page["Items"].take() {
            items.append(&mut page);
        }
        match page["LastEvaluatedKey"].take() {
            Value::Null => return Ok(items),
            last => input["ExclusiveStartKey"] = last,
        }
    }
}

fn tables_table(tables: &[Value]) -> Table {
    let mut rows = Table::new(&["NAME", "STATUS", "#ITEMS", "#BYTES", "CREATED"]);
    for table in tables {
        let name = |member: &str| table[member].as_str().unwrap_or_default();
        rows.row(vec![
            Cell::new(name("TableName"), Colour::Name),
            Cell::status(name("TableStatus")),
            table["ItemCount"].to_string().into(),
            table["TableSizeBytes"].to_string().into(),
            table["CreationDateTime"].as_f64().map(times::to_the_second).unwrap_or_default().into(),
        ]);
    }
    rows
}

fn leases_table(leases: &[Value]) -> Table {
    let mut rows = Table::new(&["SHARD", "OWNER", "CHECKPOINT", "#COUNTER", "#SWITCHES", "PARENTS"]);
    for lease in leases {
        let checkpoint = match (text(&lease["checkpoint"]), text(&lease["checkpointSubSequenceNumber"])) {
            (sequence, part) if part.is_empty() || part == "0" => sequence,
            (sequence, part) => format!("{sequence}/{part}"),
        };
        rows.row(vec![
            Cell::new(printable(&text(&lease["leaseKey"])).into_owned(), Colour::Name),
            printable(&text(&lease["leaseOwner"])).into_owned().into(),
            printable(&checkpoint).into_owned().into(),
            text(&lease["leaseCounter"]).into(),
            text(&lease["ownerSwitchesSinceCheckpoint"]).into(),
            printable(&text(&lease["parentShardId"])).into_owned().into(),
        ]);
    }
    rows
}

fn items_table(items: &[Value]) -> Table {
    let mut rows = Table::new(&["ITEM"]);
    for item in items {
        let plain: Map<String, Value> = item
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.clone(), plain(value)))
            .collect();
        rows.row(vec![printable(&Value::Object(plain).to_string()).into_owned().into()]);
    }
    rows
}

/// An attribute as a text: a string or number as it is, a set or list with commas, nothing if it is not there.
fn text(attribute: &Value) -> String {
    match plain(attribute) {
        Value::Null => String::new(),
        Value::String(text) => text,
        Value::Array(parts) => {
            let part = |part: &Value| part.as_str().map_or_else(|| part.to_string(), str::to_owned);
            parts.iter().map(part).collect::<Vec<_>>().join(",")
        }
        other => other.to_string(),
    }
}

/// An attribute without its type: `{"S": "a"}` is `"a"`. A number stays a text, since it may have more digits than JSON's readers keep.
fn plain(attribute: &Value) -> Value {
    let Some((kind, value)) = attribute.as_object().and_then(|typed| typed.iter().next()) else {
        return Value::Null;
    };
    match (kind.as_str(), value) {
        ("NULL", _) => Value::Null,
        ("M", Value::Object(members)) => {
            members.iter().map(|(name, value)| (name.clone(), plain(value))).collect::<Map<_, _>>().into()
        }
        ("L", Value::Array(elements)) => elements.iter().map(plain).collect::<Vec<_>>().into(),
        (_, value) => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scripted::Script;

    #[test]
    fn attributes_lose_their_types() {
        let item = json!({ "M": { "a": { "S": "x" }, "b": { "L": [{ "N": "1" }, { "NULL": true }] } } });
        assert_eq!(plain(&item), json!({ "a": "x", "b": ["1", null] }));
        assert_eq!(text(&json!({ "SS": ["a", "b"] })), "a,b");
        assert_eq!(text(&json!({ "BOOL": true })), "true");
        assert_eq!(text(&Value::Null), "");
    }

    #[tokio::test]
    async fn pages_are_read_to_the_last() {
        let script = Script::start(|number, _| match number {
            0 => {
                (200, json!({ "Items": [{ "a": { "N": "1" } }], "LastEvaluatedKey": { "a": { "N": "1" } } }))
            }
            _ => (200, json!({ "Items": [{ "a": { "N": "2" } }] })),
        })
        .await;
        assert_eq!(items(&script.client(), "t").await.unwrap().len(), 2);
        assert_eq!(script.log()[1]["ExclusiveStartKey"], json!({ "a": { "N": "1" } }));
    }

    #[tokio::test]
    async fn a_table_that_goes_meanwhile_is_left_out() {
        let script = Script::start(|number, _| match number {
            0 => (200, json!({ "TableNames": ["a", "b"], "LastEvaluatedTableName": "b" })),
            1 => (400, json!({ "__type": "x#ResourceNotFoundException", "message": "gone" })),
            2 => (200, json!({ "Table": { "TableName": "b" } })),
            _ => (200, json!({ "TableNames": [] })),
        })
        .await;
        assert_eq!(list(&script.client()).await.unwrap(), [json!({ "TableName": "b" })]);
        assert_eq!(script.log()[3]["ExclusiveStartTableName"], "b");
    }
}
