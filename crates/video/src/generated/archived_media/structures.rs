// Made by `cargo xtask generate` from models/kinesis-video-archived-media.json; what is changed here is lost.

//! What inputs and outputs are made of.

use millstream_api::{Decode, Encode, Held, Malformed, Members, Reader, Violations, Writer};
use millstream_base::Timestamp;

use super::{ClipFragmentSelectorType, FragmentSelectorType, HLSFragmentSelectorType, rules};

/// `ClipFragmentSelector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClipFragmentSelector {
    /// `FragmentSelectorType`.
    pub fragment_selector_type: ClipFragmentSelectorType,
    /// `TimestampRange`.
    pub timestamp_range: ClipTimestampRange,
}

impl Decode for ClipFragmentSelector {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["FragmentSelectorType", "TimestampRange"]);
        let mut fragment_selector_type = None;
        let mut timestamp_range = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => fragment_selector_type = Some(reader.string()?),
                1 => {
                    timestamp_range = Some(held.keep(1, violations, |violations| {
                        violations.within("timestampRange", |violations| {
                            ClipTimestampRange::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&fragment_selector_type, "fragmentSelectorType") {
            rules::CLIP_FRAGMENT_SELECTOR_TYPE.check(value, "fragmentSelectorType", violations);
        }
        violations.required(&timestamp_range, "timestampRange");
        held.report(1, violations);
        Ok(Self {
            fragment_selector_type: fragment_selector_type
                .as_deref()
                .and_then(ClipFragmentSelectorType::parse)
                .unwrap_or_default(),
            timestamp_range: timestamp_range.unwrap_or_default(),
        })
    }
}

/// `ClipTimestampRange`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClipTimestampRange {
    /// `StartTimestamp`.
    pub start_timestamp: Timestamp,
    /// `EndTimestamp`.
    pub end_timestamp: Timestamp,
}

impl Decode for ClipTimestampRange {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StartTimestamp", "EndTimestamp"]);
        let mut start_timestamp = None;
        let mut end_timestamp = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => start_timestamp = Some(reader.timestamp()?),
                1 => end_timestamp = Some(reader.timestamp()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&start_timestamp, "startTimestamp");
        violations.required(&end_timestamp, "endTimestamp");
        Ok(Self {
            start_timestamp: start_timestamp.unwrap_or_default(),
            end_timestamp: end_timestamp.unwrap_or_default(),
        })
    }
}

/// `Fragment`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fragment {
    /// `FragmentNumber`: 1 to 128 characters, `^[0-9]+$`.
    pub fragment_number: Option<String>,
    /// `FragmentSizeInBytes`.
    pub fragment_size_in_bytes: Option<i64>,
    /// `ProducerTimestamp`.
    pub producer_timestamp: Option<Timestamp>,
    /// `ServerTimestamp`.
    pub server_timestamp: Option<Timestamp>,
    /// `FragmentLengthInMilliseconds`.
    pub fragment_length_in_milliseconds: Option<i64>,
}

impl Encode for Fragment {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.fragment_number {
            writer.member("FragmentNumber");
            value.encode(writer);
        }
        if let Some(value) = &self.fragment_size_in_bytes {
            writer.member("FragmentSizeInBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.producer_timestamp {
            writer.member("ProducerTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.server_timestamp {
            writer.member("ServerTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.fragment_length_in_milliseconds {
            writer.member("FragmentLengthInMilliseconds");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `FragmentSelector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FragmentSelector {
    /// `FragmentSelectorType`.
    pub fragment_selector_type: FragmentSelectorType,
    /// `TimestampRange`.
    pub timestamp_range: TimestampRange,
}

impl Decode for FragmentSelector {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["FragmentSelectorType", "TimestampRange"]);
        let mut fragment_selector_type = None;
        let mut timestamp_range = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => fragment_selector_type = Some(reader.string()?),
                1 => {
                    timestamp_range = Some(held.keep(1, violations, |violations| {
                        violations
                            .within("timestampRange", |violations| TimestampRange::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&fragment_selector_type, "fragmentSelectorType") {
            rules::FRAGMENT_SELECTOR_TYPE.check(value, "fragmentSelectorType", violations);
        }
        violations.required(&timestamp_range, "timestampRange");
        held.report(1, violations);
        Ok(Self {
            fragment_selector_type: fragment_selector_type
                .as_deref()
                .and_then(FragmentSelectorType::parse)
                .unwrap_or_default(),
            timestamp_range: timestamp_range.unwrap_or_default(),
        })
    }
}

/// `HLSFragmentSelector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HLSFragmentSelector {
    /// `FragmentSelectorType`.
    pub fragment_selector_type: Option<HLSFragmentSelectorType>,
    /// `TimestampRange`.
    pub timestamp_range: Option<HLSTimestampRange>,
}

impl Decode for HLSFragmentSelector {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["FragmentSelectorType", "TimestampRange"]);
        let mut fragment_selector_type = None;
        let mut timestamp_range = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => fragment_selector_type = Some(reader.string()?),
                1 => {
                    timestamp_range = Some(held.keep(1, violations, |violations| {
                        violations.within("timestampRange", |violations| {
                            HLSTimestampRange::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &fragment_selector_type {
            rules::HLS_FRAGMENT_SELECTOR_TYPE.check(value, "fragmentSelectorType", violations);
        }
        held.report(1, violations);
        Ok(Self {
            fragment_selector_type: fragment_selector_type
                .as_deref()
                .and_then(HLSFragmentSelectorType::parse),
            timestamp_range,
        })
    }
}

/// `HLSTimestampRange`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HLSTimestampRange {
    /// `StartTimestamp`.
    pub start_timestamp: Option<Timestamp>,
    /// `EndTimestamp`.
    pub end_timestamp: Option<Timestamp>,
}

impl Decode for HLSTimestampRange {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StartTimestamp", "EndTimestamp"]);
        let mut start_timestamp = None;
        let mut end_timestamp = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => start_timestamp = Some(reader.timestamp()?),
                1 => end_timestamp = Some(reader.timestamp()?),
                _ => reader.skip()?,
            }
        }
        Ok(Self { start_timestamp, end_timestamp })
    }
}

/// `TimestampRange`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimestampRange {
    /// `StartTimestamp`.
    pub start_timestamp: Timestamp,
    /// `EndTimestamp`.
    pub end_timestamp: Timestamp,
}

impl Decode for TimestampRange {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StartTimestamp", "EndTimestamp"]);
        let mut start_timestamp = None;
        let mut end_timestamp = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => start_timestamp = Some(reader.timestamp()?),
                1 => end_timestamp = Some(reader.timestamp()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&start_timestamp, "startTimestamp");
        violations.required(&end_timestamp, "endTimestamp");
        Ok(Self {
            start_timestamp: start_timestamp.unwrap_or_default(),
            end_timestamp: end_timestamp.unwrap_or_default(),
        })
    }
}
