//! Settings of a stream: retention, mode, encryption, size of records.

use serde_json::{Value, json};

use crate::{
    calls,
    client::{Client, Error},
    shapes::StreamRef,
    streams::{WaitArgs, create::confirmed},
    times,
};

/// The key that the service keeps for every account.
const OWN_KEY: &str = "alias/aws/kinesis";

/// Arguments of `streams retention`.
#[derive(Debug, clap::Args)]
pub struct RetentionArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// How long to keep records: 24h to 365d; a number alone means hours
    #[arg(value_parser = parse_retention, value_name = "TIME")]
    hours: u64,
    /// Do not ask before older records are given up
    #[arg(long, short)]
    yes: bool,
    #[command(flatten)]
    wait: WaitArgs,
}

/// Arguments of `streams mode`.
#[derive(Debug, clap::Args)]
pub struct ModeArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// The mode
    mode: Mode,
    #[command(flatten)]
    wait: WaitArgs,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Mode {
    /// A number of shards that you choose
    Provisioned,
    /// As many shards as the traffic needs
    OnDemand,
}

/// Arguments of `streams encrypt`.
#[derive(Debug, clap::Args)]
pub struct EncryptArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// Key to encrypt with: id, ARN or alias
    #[arg(long, default_value = OWN_KEY)]
    key: String,
    /// Leave records from now on unencrypted
    #[arg(long, conflicts_with = "key")]
    off: bool,
    #[command(flatten)]
    wait: WaitArgs,
}

/// Arguments of `streams record-size`.
#[derive(Debug, clap::Args)]
pub struct RecordSizeArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// How large a record may be, 1024 to 10240
    kib: u32,
    #[command(flatten)]
    wait: WaitArgs,
}

/// Sets the retention.
pub async fn retention(client: &Client, args: &RetentionArgs) -> Result<(), Error> {
    let (summary, _) = calls::summary(client, &args.stream).await?;
    let target = times::hours(args.hours);
    if args.hours < summary.retention_period_hours && !args.yes {
        let question = format!("Records older than {target} will be lost. Go on?");
        if !confirmed(&question)? {
            return Err(Error::Incomplete("nothing was changed".to_owned()));
        }
    }
    set_retention(client, &args.stream, args.hours).await?;
    args.wait
        .finish(client, &args.stream, &format!("{} keeps records for {target}", args.stream.name()))
        .await
}

/// Sets the retention by whichever of the two operations does it; a stream that has it already is left alone.
pub async fn set_retention(client: &Client, stream: &StreamRef, hours: u64) -> Result<(), Error> {
    let (summary, _) = calls::summary(client, stream).await?;
    let operation = match hours.cmp(&summary.retention_period_hours) {
        std::cmp::Ordering::Less => "DecreaseStreamRetentionPeriod",
        std::cmp::Ordering::Greater => "IncreaseStreamRetentionPeriod",
        std::cmp::Ordering::Equal => return Ok(()),
    };
    let _: Value = client.call(operation, &stream.with(json!({ "RetentionPeriodHours": hours }))).await?;
    Ok(())
}

/// Sets the mode.
pub async fn mode(client: &Client, args: &ModeArgs) -> Result<(), Error> {
    let (mode, words) = match args.mode {
        Mode::Provisioned => ("PROVISIONED", "has the shards that you choose"),
        Mode::OnDemand => ("ON_DEMAND", "has as many shards as its traffic needs"),
    };
    let (summary, _) = calls::summary(client, &args.stream).await?;
    let input = json!({ "StreamARN": summary.stream_arn, "StreamModeDetails": { "StreamMode": mode } });
    let _: Value = client.call("UpdateStreamMode", &input).await?;
    args.wait.finish(client, &args.stream, &format!("{} {words}", args.stream.name())).await
}

/// Turns encryption on or off.
pub async fn encrypt(client: &Client, args: &EncryptArgs) -> Result<(), Error> {
    let name = args.stream.name();
    let (operation, key, done) = if args.off {
        let (summary, _) = calls::summary(client, &args.stream).await?;
        let key = summary.key_id.unwrap_or_else(|| OWN_KEY.to_owned());
        ("StopStreamEncryption", key, format!("{name} leaves new records unencrypted"))
    } else {
        ("StartStreamEncryption", args.key.clone(), format!("{name} encrypts new records with {}", args.key))
    };
    let input = json!({ "EncryptionType": "KMS", "KeyId": key });
    let _: Value = client.call(operation, &args.stream.with(input)).await?;
    args.wait.finish(client, &args.stream, &done).await
}

/// Sets how large a record may be.
pub async fn record_size(client: &Client, args: &RecordSizeArgs) -> Result<(), Error> {
    let (summary, _) = calls::summary(client, &args.stream).await?;
    let input = json!({ "StreamARN": summary.stream_arn, "MaxRecordSizeInKiB": args.kib });
    let _: Value = client.call("UpdateMaxRecordSize", &input).await?;
    let done = format!("{} takes records of up to {} KiB", args.stream.name(), args.kib);
    args.wait.finish(client, &args.stream, &done).await
}

/// Hours from `48`, `48h` or `7d`.
pub fn parse_retention(text: &str) -> Result<u64, String> {
    if let Ok(hours) = text.parse() {
        return Ok(hours);
    }
    let seconds = times::parse_duration(text)?.as_secs();
    if seconds == 0 || !seconds.is_multiple_of(3600) {
        return Err("records are kept for whole hours".to_owned());
    }
    Ok(seconds / 3600)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retention_is_in_whole_hours() {
        assert_eq!(
            ["48", "48h", "7d", "2880m"].map(|text| parse_retention(text).unwrap()),
            [48, 48, 168, 48]
        );
        assert!(["", "90m", "1s", "x"].iter().all(|text| parse_retention(text).is_err()));
    }
}
