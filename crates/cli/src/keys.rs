//! `millstream keys`: the access keys of a user.

use serde_json::Value;

use crate::{
    client::{Error, Query},
    connection::ConnectionArgs,
    output::{Cell, Colour, OutputArgs, Table, note},
    users::objects,
};

/// Arguments of `keys`.
#[derive(Debug, clap::Args)]
#[command(subcommand_precedence_over_arg = false)]
pub struct KeysArgs {
    /// Name of the user
    user: String,
    #[command(flatten)]
    connection: ConnectionArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(subcommand)]
    command: Option<KeysCommand>,
}

#[derive(Debug, clap::Subcommand)]
enum KeysCommand {
    /// List the user's access keys (what naming the user alone does too)
    List,
    /// Make an access key, and print it as a profile of an AWS credentials file; the secret is shown this once
    Create,
    /// Let an access key be used again
    Enable {
        /// The access key's id
        id: String,
    },
    /// Let nobody use an access key, nor the sessions that were opened with it
    Disable {
        /// The access key's id
        id: String,
    },
    /// Delete an access key
    Delete {
        /// The access key's id
        id: String,
    },
}

/// Runs the command.
pub async fn run(args: KeysArgs) -> Result<(), Error> {
    let (iam, user) = (args.connection.iam()?, ("UserName", args.user.as_str()));
    let change = async |operation, id: &str, status: Option<&str>| {
        let mut parameters = vec![user, ("AccessKeyId", id)];
        parameters.extend(status.map(|status| ("Status", status)));
        iam.call(operation, &parameters).await
    };
    match args.command.unwrap_or(KeysCommand::List) {
        KeysCommand::List => list(&iam, &args.output, &args.user).await,
        KeysCommand::Create => {
            let made = iam.call("CreateAccessKey", &[user]).await?;
            let key = made.child("AccessKey").cloned().unwrap_or_default();
            println!(
                "[{}]\naws_access_key_id = {}\naws_secret_access_key = {}",
                args.user,
                key.text_of("AccessKeyId"),
                key.text_of("SecretAccessKey")
            );
            Ok(())
        }
        KeysCommand::Enable { id } => {
            change("UpdateAccessKey", &id, Some("Active")).await?;
            note(&format!("enabled {id}"));
            Ok(())
        }
        KeysCommand::Disable { id } => {
            change("UpdateAccessKey", &id, Some("Inactive")).await?;
            note(&format!("disabled {id}"));
            Ok(())
        }
        KeysCommand::Delete { id } => {
            change("DeleteAccessKey", &id, None).await?;
            note(&format!("deleted {id}"));
            Ok(())
        }
    }
}

async fn list(iam: &Query, output: &OutputArgs, user: &str) -> Result<(), Error> {
    let keys = iam.list("ListAccessKeys", &[("UserName", user)], "AccessKeyMetadata").await?;
    let mut table = Table::new(&["KEY", "STATUS", "CREATED", "LAST USED"]);
    let mut values = objects(&keys);
    for (key, value) in keys.iter().zip(values.as_array_mut().into_iter().flatten()) {
        let id = key.text_of("AccessKeyId");
        let used = iam.call("GetAccessKeyLastUsed", &[("AccessKeyId", id)]).await?;
        let used = used.child("AccessKeyLastUsed").cloned().unwrap_or_default();
        let shown = match used.text_of("LastUsedDate") {
            "" => "never".to_owned(),
            date => format!("{date} {} {}", used.text_of("ServiceName"), used.text_of("Region")),
        };
        value["LastUsed"] = Value::from(shown.clone());
        table.row(vec![
            Cell::new(id, Colour::Name),
            Cell::status(key.text_of("Status")),
            key.text_of("CreateDate").into(),
            shown.into(),
        ]);
    }
    output.print(&table, &values)
}
