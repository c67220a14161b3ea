//! `millstream apps`: SQL applications, what they read and write, and whether they run.

use serde_json::{Value, json};

use crate::{
    client::{Api, Client, Error},
    connection::ConnectionArgs,
    output::{Cell, Colour, OutputArgs, Table, note},
};

/// Arguments of `apps`.
#[derive(Debug, clap::Args)]
pub struct AppsArgs {
    #[command(flatten)]
    connection: ConnectionArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(subcommand)]
    command: Option<AppsCommand>,
}

#[derive(Debug, clap::Subcommand)]
enum AppsCommand {
    /// List the applications (the default)
    List,
    /// Show an application: its inputs, tables, outputs and code
    Show {
        /// Name of the application
        name: String,
    },
    /// Start an application
    Start {
        /// Name of the application
        name: String,
        /// Where its inputs begin [default: now the first time, then as before]
        #[arg(long)]
        from: Option<Position>,
    },
    /// Stop an application; its state is kept
    Stop {
        /// Name of the application
        name: String,
    },
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Position {
    /// What comes from now on
    Now,
    /// The oldest record
    TrimHorizon,
    /// Where it stopped, with the windows that were open
    LastStoppedPoint,
}

impl Position {
    fn wire(self) -> &'static str {
        match self {
            Self::Now => "NOW",
            Self::TrimHorizon => "TRIM_HORIZON",
            Self::LastStoppedPoint => "LAST_STOPPED_POINT",
        }
    }
}

/// Runs the command.
pub async fn run(args: AppsArgs) -> Result<(), Error> {
    let client = args.connection.client_of(Api::ANALYTICS)?;
    match args.command.unwrap_or(AppsCommand::List) {
        AppsCommand::List => {
            let mut table = Table::new(&["NAME", "STATUS", "#VERSION", "INPUTS", "OUTPUTS"]);
            let mut all = Vec::new();
            for name in names(&client).await? {
                let detail = describe(&client, &name).await?;
                table.row(vec![
                    Cell::new(name, Colour::Name),
                    Cell::status(detail["ApplicationStatus"].as_str().unwrap_or_default()),
                    detail["ApplicationVersionId"].to_string().into(),
                    resources(&detail, "InputDescriptions").join(", ").into(),
                    resources(&detail, "OutputDescriptions").join(", ").into(),
                ]);
                all.push(detail);
            }
            args.output.print(&table, &Value::Array(all))
        }
        AppsCommand::Show { name } => {
            let detail = describe(&client, &name).await?;
            let mut table = Table::new(&["PART", "NAME", "RESOURCE"]);
            for (what, member, label) in [
                ("input", "InputDescriptions", "NamePrefix"),
                ("table", "ReferenceDataSourceDescriptions", "TableName"),
                ("output", "OutputDescriptions", "Name"),
            ] {
                let parts = parts(&detail, member);
                for (part, resource) in parts.iter().zip(resources(&detail, member)) {
                    let name = part[label].as_str().unwrap_or_default();
                    table.row(vec![what.into(), Cell::new(name, Colour::Name), resource.into()]);
                }
            }
            let code =
                &detail["ApplicationConfigurationDescription"]["ApplicationCodeConfigurationDescription"];
            let code = code["CodeContentDescription"]["TextContent"].as_str().unwrap_or_default().to_owned();
            args.output.print(&table, &detail)?;
            if !code.is_empty() {
                note(&code);
            }
            Ok(())
        }
        AppsCommand::Start { name, from } => {
            let detail = describe(&client, &name).await?;
            let _: Value = client.call("StartApplication", &start(&name, &detail, from)).await?;
            note(&format!("starting {name}"));
            Ok(())
        }
        AppsCommand::Stop { name } => {
            let _: Value = client.call("StopApplication", &json!({ "ApplicationName": name })).await?;
            note(&format!("stopping {name}"));
            Ok(())
        }
    }
}

/// The input of StartApplication, with all inputs of the application at one position.
fn start(name: &str, detail: &Value, from: Option<Position>) -> Value {
    let mut input = json!({ "ApplicationName": name });
    if let Some(from) = from {
        let inputs = parts(detail, "InputDescriptions").into_iter().map(|part| {
            json!({
                "InputId": part["InputId"],
                "InputStartingPositionConfiguration": { "InputStartingPosition": from.wire() },
            })
        });
        input["RunConfiguration"] = json!({ "SqlRunConfigurations": inputs.collect::<Vec<_>>() });
    }
    input
}

async fn names(client: &Client) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    let mut input = json!({});
    loop {
        let mut page: Value = client.call("ListApplications", &input).await?;
        let found = page["ApplicationSummaries"].as_array().cloned().unwrap_or_default();
        names.extend(found.iter().filter_map(|found| found["ApplicationName"].as_str().map(str::to_owned)));
        match page["NextToken"].take() {
            Value::String(token) => input = json!({ "NextToken": token }),
            _ => return Ok(names),
        }
    }
}

async fn describe(client: &Client, name: &str) -> Result<Value, Error> {
    let mut answer: Value = client.call("DescribeApplication", &json!({ "ApplicationName": name })).await?;
    Ok(answer["ApplicationDetail"].take())
}

/// The parts of a kind.
fn parts(detail: &Value, member: &str) -> Vec<Value> {
    let sql = &detail["ApplicationConfigurationDescription"]["SqlApplicationConfigurationDescription"];
    sql[member].as_array().cloned().unwrap_or_default()
}

/// What the parts of a kind stand for outside of the application: `stream/orders`, `s3://lake/customers.csv`.
fn resources(detail: &Value, member: &str) -> Vec<String> {
    let resource = |part: &Value| {
        let object = &part["S3ReferenceDataSourceDescription"];
        if let (Some(bucket), Some(key)) = (object["BucketARN"].as_str(), object["FileKey"].as_str()) {
            return format!("s3://{}/{key}", bucket.rsplit(':').next().unwrap_or(bucket));
        }
        let arn = part.as_object().into_iter().flatten().find_map(|(_, value)| value["ResourceARN"].as_str());
        let arn = arn.unwrap_or_default();
        arn.splitn(6, ':').last().unwrap_or(arn).to_owned()
    };
    parts(detail, member).iter().map(resource).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_short_and_all_inputs_begin_at_one_position() {
        let detail = json!({ "ApplicationConfigurationDescription": { "SqlApplicationConfigurationDescription": {
            "InputDescriptions": [
                { "InputId": "1.1", "NamePrefix": "S", "KinesisStreamsInputDescription": {
                    "ResourceARN": "arn:aws:kinesis:us-east-1:000000000000:stream/orders" } },
            ],
            "OutputDescriptions": [{ "Name": "OUT", "LambdaOutputDescription": {
                "ResourceARN": "arn:aws:lambda:us-east-1:000000000000:function:f" } }],
            "ReferenceDataSourceDescriptions": [{ "S3ReferenceDataSourceDescription": {
                "BucketARN": "arn:aws:s3:::lake", "FileKey": "customers.csv" } }],
        } } });
        assert_eq!(resources(&detail, "InputDescriptions"), ["stream/orders"]);
        assert_eq!(resources(&detail, "OutputDescriptions"), ["function:f"]);
        assert_eq!(resources(&detail, "ReferenceDataSourceDescriptions"), ["s3://lake/customers.csv"]);
        assert_eq!(start("a", &detail, None), json!({ "ApplicationName": "a" }));
        let position = json!({ "InputStartingPosition": "TRIM_HORIZON" });
        assert_eq!(
            start("a", &detail, Some(Position::TrimHorizon))["RunConfiguration"]["SqlRunConfigurations"],
            json!([{ "InputId": "1.1", "InputStartingPositionConfiguration": position }])
        );
    }
}
