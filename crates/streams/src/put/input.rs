//! `PutRecordsInput`, read by hand: its records go straight into their arena.

use api::{Decode, Held, Kind, Malformed, Members, Print, Printed, Reader, Violations};
use millstream_api as api;

use super::entries::{Entries, Span};
use crate::generated::rules;

/// Input of `PutRecords`.
#[derive(Debug, Default)]
pub struct PutRecordsInput {
    /// `Records`: 1 to 500 items.
    pub(crate) records: Entries,
    /// `StreamName`.
    pub stream_name: Option<String>,
    /// `StreamARN`.
    pub stream_arn: Option<String>,
    /// `StreamId`: reserved.
    pub stream_id: Option<String>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
}

impl Decode for PutRecordsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Records", "StreamName", "StreamARN", "StreamId", "DryRun"]);
        let mut input = Self::default();
        let mut has_records = false;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    has_records = true;
                    held.keep(0, violations, |violations| input.read_records(reader, violations))?;
                }
                1 => input.stream_name = Some(reader.string()?),
                2 => input.stream_arn = Some(reader.string()?),
                3 => input.stream_id = Some(reader.string()?),
                4 => input.dry_run = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if has_records {
            let records = &input.records;
            let rule = &rules::PUT_RECORDS_REQUEST_ENTRY_LIST.length;
            rule.check(records, records.len(), "records", violations);
            held.report(0, violations);
        } else {
            violations.missing("records");
        }
        if let Some(value) = &input.stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &input.stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &input.stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(input)
    }
}

impl PutRecordsInput {
    fn read_records(
        &mut self,
        reader: &mut dyn Reader,
        violations: &mut Violations,
    ) -> Result<(), Malformed> {
        // Base64 and member names take more room in the body than what they become here.
        self.records.arena = Vec::with_capacity(reader.remaining() * 3 / 4);
        self.records.spans = Vec::with_capacity(500);
        reader.begin_list()?;
        let mut index = 0;
        while reader.item()? {
            if reader.kind()? == Kind::Null {
                reader.skip()?;
                violations.within_item("records", index, |violations| violations.missing(""));
            } else {
                self.read_record(reader, index, violations)?;
            }
            index += 1;
        }
        Ok(())
    }

    fn read_record(
        &mut self,
        reader: &mut dyn Reader,
        index: usize,
        violations: &mut Violations,
    ) -> Result<(), Malformed> {
        const MEMBERS: Members = Members(&["Data", "PartitionKey", "ExplicitHashKey"]);
        let records = &mut self.records;
        let mut span = Span::default();
        let (mut has_data, mut key_is_fine, mut bad_hash_key) = (false, true, None);
        reader.begin_object()?;
        while let Some(member) = reader.member(MEMBERS)? {
            let start = records.mark();
            match member {
                0 => {
                    has_data = true;
                    reader.blob_into(&mut records.arena)?;
                    span.data = (start, records.mark());
                }
                1 => {
                    let key = reader.str()?;
                    key_is_fine = rules::PARTITION_KEY.holds(key);
                    records.arena.extend_from_slice(key.as_bytes());
                    span.key = Some((start, records.mark()));
                }
                2 => match reader.str()? {
                    text if !rules::HASH_KEY.holds(text) => bad_hash_key = Some(text.to_owned()),
                    text => span.explicit = records.hash_key(text),
                },
                _ => reader.skip()?,
            }
        }
        records.spans.push(span);
        let data_is_fine = has_data && rules::DATA.length.holds((span.data.1 - span.data.0) as usize);
        if !key_is_fine || !data_is_fine || bad_hash_key.is_some() {
            let last = records.len() - 1;
            let (data, key) = (records.data(last), records.key(last).map(text));
            violations.within_item("records", index, |violations| {
                if !has_data {
                    violations.missing("data");
                } else {
                    rules::DATA.length.check(data, data.len(), "data", violations);
                }
                if let Some(text) = &bad_hash_key {
                    rules::HASH_KEY.check(text, "explicitHashKey", violations);
                }
                if let Some(key) = key {
                    rules::PARTITION_KEY.check(key, "partitionKey", violations);
                }
            });
        }
        Ok(())
    }
}

fn text(key: &[u8]) -> &str {
    std::str::from_utf8(key).expect("only texts are put in as keys")
}

/// A record, for messages.
struct Entry<'a>(&'a Entries, usize);

impl Print for Entries {
    fn print(&self, out: &mut Printed) {
        out.list((0..self.len()).map(|index| Entry(self, index)));
    }
}

impl Print for Entry<'_> {
    fn print(&self, out: &mut Printed) {
        let Self(entries, index) = *self;
        let explicit = entries.explicit(index).map(|key| key.to_string());
        let key = entries.key(index).map(text);
        out.structure(
            "PutRecordsRequestEntry",
            &[("data", &entries.data(index)), ("explicitHashKey", &explicit), ("partitionKey", &key)],
        );
    }
}
