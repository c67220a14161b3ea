//! `PutRecordBatchInput`, read by hand: its records go straight into one piece of memory.

use api::{Decode, Held, Kind, Malformed, Members, Reader, Violations};
use millstream_api as api;

use crate::generated::rules;

/// Input of `PutRecordBatch`.
#[derive(Debug, Default)]
pub struct PutRecordBatchInput {
    /// `DeliveryStreamName`.
    pub delivery_stream_name: String,
    /// All records, one after the other.
    pub(crate) data: Vec<u8>,
    /// Where each record ends.
    pub(crate) ends: Vec<usize>,
}

impl PutRecordBatchInput {
    /// The records, in order.
    pub(crate) fn records(&self) -> impl Iterator<Item = &[u8]> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let record = &self.data[start..end];
            start = end;
            record
        })
    }

    fn read_records(
        &mut self,
        reader: &mut dyn Reader,
        violations: &mut Violations,
    ) -> Result<(), Malformed> {
        // Base64 and member names take more room in the body than what they become here.
        self.data = Vec::with_capacity(reader.remaining() * 3 / 4);
        self.ends = Vec::with_capacity(500);
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
        const MEMBERS: Members = Members(&["Data"]);
        let start = self.data.len();
        let mut has_data = false;
        reader.begin_object()?;
        while let Some(member) = reader.member(MEMBERS)? {
            match member {
                0 => {
                    has_data = true;
                    self.data.truncate(start);
                    reader.blob_into(&mut self.data)?;
                }
                _ => reader.skip()?,
            }
        }
        let data = &self.data[start..];
        violations.within_item("records", index, |violations| match has_data {
            true => rules::DATA.length.check(data, data.len(), "data", violations),
            false => violations.missing("data"),
        });
        self.ends.push(self.data.len());
        Ok(())
    }
}

impl Decode for PutRecordBatchInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DeliveryStreamName", "Records"]);
        let mut input = Self::default();
        let (mut name, mut has_records) = (None, false);
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                1 => {
                    has_records = true;
                    held.keep(1, violations, |violations| input.read_records(reader, violations))?;
                }
                _ => reader.skip()?,
            }
        }
        if let Some(name) = violations.required(&name, "deliveryStreamName") {
            rules::DELIVERY_STREAM_NAME.check(name, "deliveryStreamName", violations);
        }
        if has_records {
            let count = input.ends.len();
            let shown = format!("[{count} records]");
            rules::PUT_RECORD_BATCH_REQUEST_ENTRY_LIST.length.check(&shown, count, "records", violations);
            held.report(1, violations);
        } else {
            violations.missing("records");
        }
        input.delivery_stream_name = name.unwrap_or_default();
        Ok(input)
    }
}
