//! `millstream consumers`: who reads a stream by enhanced fan-out.

use serde_json::{Value, json};

use crate::{
    calls,
    client::{Client, Error},
    connection::ConnectionArgs,
    output::{Cell, Colour, OutputArgs, Table, note},
    shapes::StreamRef,
    times,
};

/// Arguments of `consumers`.
#[derive(Debug, clap::Args)]
#[command(subcommand_precedence_over_arg = false)]
pub struct ConsumersArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    #[command(flatten)]
    connection: ConnectionArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(subcommand)]
    command: Option<ConsumersCommand>,
}

#[derive(Debug, clap::Subcommand)]
enum ConsumersCommand {
    /// List the consumers (what naming the stream alone does too)
    List,
    /// Register a consumer
    Register {
        /// Name of the new consumer
        name: String,
    },
    /// Deregister a consumer; its subscriptions end
    Deregister {
        /// Name of the consumer
        name: String,
    },
}

/// Runs the command.
pub async fn run(args: ConsumersArgs) -> Result<(), Error> {
    let client = args.connection.client()?;
    let (summary, _) = calls::summary(&client, &args.stream).await?;
    let arn = &summary.stream_arn;
    match args.command.unwrap_or(ConsumersCommand::List) {
        ConsumersCommand::List => list(&client, &args.output, arn).await,
        ConsumersCommand::Register { name } => {
            let arn = register(&client, arn, &name).await?;
            note(&format!("registered {arn}"));
            Ok(())
        }
        ConsumersCommand::Deregister { name } => {
            let input = json!({ "StreamARN": arn, "ConsumerName": name });
            let _: Value = client.call("DeregisterStreamConsumer", &input).await?;
            note(&format!("deregistered {name}"));
            Ok(())
        }
    }
}

async fn list(client: &Client, output: &OutputArgs, arn: &str) -> Result<(), Error> {
    let mut consumers = Vec::new();
    let mut input = json!({ "StreamARN": arn });
    loop {
        let mut page: Value = client.call("ListStreamConsumers", &input).await?;
        if let Value::Array(mut page) = page["Consumers"].take() {
            consumers.append(&mut page);
        }
        match page["NextToken"].take() {
            Value::String(token) => input = json!({ "StreamARN": arn, "NextToken": token }),
            _ => break,
        }
    }
    let mut table = Table::new(&["NAME", "STATUS", "CREATED", "ARN"]);
    for consumer in &consumers {
        let text = |member: &str| consumer[member].as_str().unwrap_or_default();
        let created = consumer["ConsumerCreationTimestamp"].as_f64();
        table.row(vec![
            Cell::new(text("ConsumerName"), Colour::Name),
            Cell::status(text("ConsumerStatus")),
            created.map(times::to_the_second).unwrap_or_default().into(),
            text("ConsumerARN").into(),
        ]);
    }
    output.print(&table, &Value::Array(consumers))
}

/// Registers a consumer and waits until it can be used; answers its ARN.
pub async fn register(client: &Client, stream_arn: &str, name: &str) -> Result<String, Error> {
    let input = json!({ "StreamARN": stream_arn, "ConsumerName": name });
    let _: Value = client.call("RegisterStreamConsumer", &input).await?;
    active_consumer(client, stream_arn, name).await
}

/// Waits until a registered consumer can be used; answers its ARN.
pub async fn active_consumer(client: &Client, stream_arn: &str, name: &str) -> Result<String, Error> {
    let input = json!({ "StreamARN": stream_arn, "ConsumerName": name });
    let arn = calls::until(client, async || {
        let answer: Value = client.call("DescribeStreamConsumer", &input).await?;
        let consumer = &answer["ConsumerDescription"];
        let arn = consumer["ConsumerARN"].as_str().unwrap_or_default().to_owned();
        Ok((consumer["ConsumerStatus"] == "ACTIVE").then_some(arn))
    });
    arn.await?.ok_or_else(|| Error::Incomplete(format!("consumer {name} does not become ACTIVE")))
}
