//! Names of a model as names of Rust.

/// Words that the models spell with capitals inside.
const WORDS: &[(&str, &str)] = &[("KiB", "Kib"), ("MiBps", "Mibps"), ("MiB", "Mib")];

/// `StreamARN` becomes `stream_arn`, `MaxRecordSizeInKiB` `max_record_size_in_kib`.
pub fn snake(name: &str) -> String {
    words(name).join("_").to_lowercase()
}

/// `snake`, as the name of a field.
pub fn field(name: &str) -> String {
    let snake = snake(name);
    match snake.as_str() {
        "type" | "match" | "ref" | "use" | "move" | "where" | "loop" | "static" | "enum" | "struct"
        | "mod" | "in" | "for" | "if" | "else" | "fn" | "impl" | "trait" | "pub" | "const" | "let"
        | "mut" | "return" | "async" | "await" | "dyn" | "as" | "break" | "continue" | "extern" | "false"
        | "true" | "unsafe" | "while" | "final" | "abstract" | "override" | "macro" | "virtual" | "box"
        | "do" | "try" | "yield" => {
            format!("r#{snake}")
        }
        "self" | "super" | "crate" => format!("{snake}_"),
        _ => snake,
    }
}

/// `StreamARN` becomes `STREAM_ARN`.
pub fn screaming(name: &str) -> String {
    words(name).join("_").to_uppercase()
}

/// Types that generated files import, or that Rust has everywhere.
const TAKEN: &[&str] = &[
    "BTreeMap",
    "Blob",
    "Box",
    "ByteStream",
    "Decode",
    "Default",
    "Encode",
    "ErrorCode",
    "Event",
    "EventStream",
    "Held",
    "Malformed",
    "Members",
    "None",
    "Option",
    "Pattern",
    "Print",
    "Printed",
    "Reader",
    "Reply",
    "Result",
    "Self",
    "Some",
    "String",
    "Timestamp",
    "Vec",
    "Violations",
    "Writer",
];

/// A shape's name as that of a type: `statusType` becomes `StatusType`, and `Event`, which is taken, `EventShape`.
pub fn type_name(shape: &str) -> String {
    let mut name = String::new();
    for part in shape.split(|character: char| !character.is_ascii_alphanumeric()) {
        let mut characters = part.chars();
        name.extend(characters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(characters.as_str());
    }
    if TAKEN.contains(&name.as_str()) { name + "Shape" } else { name }
}

/// A value of an enum as a variant: `AT_SEQUENCE_NUMBER` becomes `AtSequenceNumber`, `aws:kms` `AwsKms`.
pub fn variant(value: &str) -> String {
    let capitals = !value.chars().any(|character| character.is_ascii_lowercase());
    let mut name = String::new();
    for part in value.split(|character: char| !character.is_ascii_alphanumeric()) {
        let mut characters = part.chars();
        name.extend(characters.next().map(|first| first.to_ascii_uppercase()));
        let rest = characters.as_str();
        name.push_str(&if capitals { rest.to_ascii_lowercase() } else { rest.to_owned() });
    }
    match name.chars().next() {
        Some(first) if first.is_ascii_digit() => format!("V{name}"),
        Some(_) if name == "Self" => "SelfValue".to_owned(),
        Some(_) => name,
        None => "Empty".to_owned(),
    }
}

/// The name of a member in the path of a violation: its first letter small, as in `streamARN` and `shardCount`
/// (captured: `outputs.1.member.kinesisStreamsOutput.roleARN`).
pub fn in_path(name: &str) -> String {
    let mut characters = name.chars();
    let first = characters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(characters).collect()
}

/// Cuts a name before a capital that follows a small letter or a digit, and before the last capital of a run that a
/// small letter follows.
fn words(name: &str) -> Vec<String> {
    let plain = WORDS.iter().fold(name.to_owned(), |name, (odd, plain)| name.replace(odd, plain));
    let characters: Vec<char> = plain.chars().collect();
    let mut words = Vec::new();
    let mut word = String::new();
    for (index, &character) in characters.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(index + 1);
        let begins = character.is_ascii_uppercase()
            && before.is_some_and(|before| {
                !before.is_ascii_uppercase() || after.is_some_and(char::is_ascii_lowercase)
            });
        let separates = !character.is_ascii_alphanumeric();
        if (begins || separates) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if !separates {
            word.push(character);
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_as_rust() {
        for (name, expected) in [
            ("StreamARN", "stream_arn"),
            ("ARNs", "ar_ns"),
            ("KMSOptInRequired", "kms_opt_in_required"),
            ("MaxRecordSizeInKiB", "max_record_size_in_kib"),
            ("WarmThroughputMiBps", "warm_throughput_mibps"),
            ("S3DestinationConfiguration", "s3_destination_configuration"),
            ("shardId", "shard_id"),
        ] {
            assert_eq!(snake(name), expected);
        }
        assert_eq!(screaming("KMSOptInRequired"), "KMS_OPT_IN_REQUIRED");
        assert_eq!(field("Type"), "r#type");
        assert_eq!(field("Self"), "self_");
    }

    #[test]
    fn values_read_as_variants() {
        for (value, expected) in [
            ("AT_SEQUENCE_NUMBER", "AtSequenceNumber"),
            ("KMS", "Kms"),
            ("ALL", "All"),
            ("IncomingBytes", "IncomingBytes"),
            ("aws:kms", "AwsKms"),
            ("python3.12", "Python312"),
            ("1_DAY", "V1Day"),
            ("", "Empty"),
        ] {
            assert_eq!(variant(value), expected);
        }
    }

    #[test]
    fn paths_have_a_small_first_letter_only() {
        assert_eq!(in_path("StreamARN"), "streamARN");
        assert_eq!(in_path("ARN"), "aRN");
        assert_eq!(in_path("shardCount"), "shardCount");
    }
}
