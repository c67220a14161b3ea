//! Tags of a stream.

use serde_json::{Map, Value, json};

use crate::{
    client::{Client, Error},
    output::{Cell, Colour, OutputArgs, Table},
    shapes::StreamRef,
};

/// Arguments of `streams tags`.
#[derive(Debug, clap::Args)]
pub struct TagsArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// Tags to set
    #[arg(value_parser = parse_tag, value_name = "KEY=VALUE")]
    set: Vec<(String, String)>,
    /// Tag to remove; may be given several times
    #[arg(long, short, value_name = "KEY")]
    remove: Vec<String>,
}

/// Changes tags as told, and shows those that are there then.
pub async fn run(client: &Client, output: &OutputArgs, args: &TagsArgs) -> Result<(), Error> {
    if !args.remove.is_empty() {
        let input = args.stream.with(json!({ "TagKeys": args.remove }));
        let _: Value = client.call("RemoveTagsFromStream", &input).await?;
    }
    if !args.set.is_empty() {
        let tags: Map<String, Value> =
            args.set.iter().map(|(key, value)| (key.clone(), json!(value))).collect();
        let _: Value = client.call("AddTagsToStream", &args.stream.with(json!({ "Tags": tags }))).await?;
    }
    let tags = list(client, &args.stream).await?;
    let mut table = Table::new(&["KEY", "VALUE"]);
    for tag in &tags {
        let text = |member: &str| tag[member].as_str().unwrap_or_default().to_owned();
        table.row(vec![Cell::new(text("Key"), Colour::Name), text("Value").into()]);
    }
    output.print(&table, &Value::Array(tags))
}

/// All tags of a stream, as the service answers them.
pub async fn list(client: &Client, stream: &StreamRef) -> Result<Vec<Value>, Error> {
    let mut tags: Vec<Value> = Vec::new();
    loop {
        let input = match tags.last() {
            Some(tag) => json!({ "ExclusiveStartTagKey": tag["Key"] }),
            None => json!({}),
        };
        let mut page: Value = client.call("ListTagsForStream", &stream.with(input)).await?;
        let more = page["HasMoreTags"] == true;
        if let Value::Array(mut page) = page["Tags"].take() {
            let empty = page.is_empty();
            tags.append(&mut page);
            if more && !empty {
                continue;
            }
        }
        return Ok(tags);
    }
}

/// `KEY=VALUE` of a tag object.
pub fn show(tag: &Value) -> String {
    format!("{}={}", tag["Key"].as_str().unwrap_or_default(), tag["Value"].as_str().unwrap_or_default())
}

/// Takes `KEY=VALUE`; the value may be empty and may hold further equals signs.
pub fn parse_tag(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err(format!("{text:?} is not KEY=VALUE")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_keys_and_values() {
        assert_eq!(parse_tag("a=b=c"), Ok(("a".to_owned(), "b=c".to_owned())));
        assert_eq!(parse_tag("a="), Ok(("a".to_owned(), String::new())));
        assert!(parse_tag("a").is_err() && parse_tag("=b").is_err());
        assert_eq!(show(&json!({"Key": "a", "Value": "b"})), "a=b");
    }
}
