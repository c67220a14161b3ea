//! `millstream users`: who may call a server that authenticates its callers, and what they may do.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};

use crate::{
    client::{Element, Error, Query},
    connection::ConnectionArgs,
    output::{Cell, Colour, OutputArgs, Table, note},
};

/// Arguments of `users`.
#[derive(Debug, clap::Args)]
pub struct UsersArgs {
    #[command(flatten)]
    connection: ConnectionArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(subcommand)]
    command: Option<UsersCommand>,
}

#[derive(Debug, clap::Subcommand)]
enum UsersCommand {
    /// List the users (what no subcommand does too)
    List,
    /// Create a user, who may do nothing yet
    Create {
        /// Name of the new user
        name: String,
        /// Path of the new user, such as `/producers/`
        #[arg(long)]
        path: Option<String>,
    },
    /// Delete a user with its access keys and policies
    Delete {
        /// Name of the user
        name: String,
    },
    /// Give a user a policy: a file with a document, or the ARN of a managed policy
    Allow {
        /// Name of the user
        name: String,
        /// The file, or the ARN
        policy: String,
    },
    /// Take a policy from a user: the name of an inline policy, or the ARN of a managed one
    Forbid {
        /// Name of the user
        name: String,
        /// The name, or the ARN
        policy: String,
    },
}

/// Runs the command.
pub async fn run(args: UsersArgs) -> Result<(), Error> {
    let iam = args.connection.iam()?;
    match args.command.unwrap_or(UsersCommand::List) {
        UsersCommand::List => list(&iam, &args.output).await,
        UsersCommand::Create { name, path } => {
            let mut parameters = vec![("UserName", name.as_str())];
            parameters.extend(path.as_deref().map(|path| ("Path", path)));
            let made = iam.call("CreateUser", &parameters).await?;
            note(&format!("created {}", made.child("User").map_or("", |user| user.text_of("Arn"))));
            Ok(())
        }
        UsersCommand::Delete { name } => delete(&iam, &name).await,
        UsersCommand::Allow { name, policy } => allow(&iam, &name, &policy).await,
        UsersCommand::Forbid { name, policy } => {
            let user = ("UserName", name.as_str());
            match policy.starts_with("arn:") {
                true => iam.call("DetachUserPolicy", &[user, ("PolicyArn", &policy)]).await?,
                false => iam.call("DeleteUserPolicy", &[user, ("PolicyName", &policy)]).await?,
            };
            note(&format!("took {policy} from {name}"));
            Ok(())
        }
    }
}

async fn list(iam: &Query, output: &OutputArgs) -> Result<(), Error> {
    let users = iam.list("ListUsers", &[], "Users").await?;
    let mut table = Table::new(&["NAME", "CREATED", "ARN"]);
    for user in &users {
        table.row(vec![
            Cell::new(user.text_of("UserName"), Colour::Name),
            user.text_of("CreateDate").into(),
            user.text_of("Arn").into(),
        ]);
    }
    output.print(&table, &objects(&users))
}

async fn allow(iam: &Query, name: &str, policy: &str) -> Result<(), Error> {
    let user = ("UserName", name);
    if policy.starts_with("arn:") {
        iam.call("AttachUserPolicy", &[user, ("PolicyArn", policy)]).await?;
        note(&format!("attached {policy} to {name}"));
        return Ok(());
    }
    let path = PathBuf::from(policy);
    let document = fs::read_to_string(&path).map_err(|source| Error::File { path: path.clone(), source })?;
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("policy").to_owned();
    iam.call("PutUserPolicy", &[user, ("PolicyName", &stem), ("PolicyDocument", &document)]).await?;
    note(&format!("put policy {stem} on {name}"));
    Ok(())
}

/// What hangs on a user keeps it, so that goes first.
async fn delete(iam: &Query, name: &str) -> Result<(), Error> {
    let user = [("UserName", name)];
    for (list, members, member, remove, parameter) in [
        ("ListAccessKeys", "AccessKeyMetadata", "AccessKeyId", "DeleteAccessKey", "AccessKeyId"),
        ("ListUserPolicies", "PolicyNames", "", "DeleteUserPolicy", "PolicyName"),
        ("ListAttachedUserPolicies", "AttachedPolicies", "PolicyArn", "DetachUserPolicy", "PolicyArn"),
        ("ListGroupsForUser", "Groups", "GroupName", "RemoveUserFromGroup", "GroupName"),
    ] {
        for each in iam.list(list, &user, members).await? {
            let value = if member.is_empty() { &each.text } else { each.text_of(member) };
            iam.call(remove, &[user[0], (parameter, value)]).await?;
        }
    }
    iam.call("DeleteUser", &user).await?;
    note(&format!("deleted {name}"));
    Ok(())
}

/// Elements whose members are texts, as objects for `--json`.
pub(crate) fn objects(elements: &[Element]) -> Value {
    let object = |element: &Element| -> Value {
        let members = element.children.iter();
        members
            .map(|member| (member.name.clone(), json!(member.text)))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    elements.iter().map(object).collect()
}
