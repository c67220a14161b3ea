// Made by `cargo xtask generate` from models/kinesis-video-media.json; what is changed here is lost.

//! What inputs and outputs are made of.

use millstream_api::{Decode, Malformed, Members, Reader, Violations};
use millstream_base::Timestamp;

use super::{StartSelectorType, rules};

/// `StartSelector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartSelector {
    /// `StartSelectorType`.
    pub start_selector_type: StartSelectorType,
    /// `AfterFragmentNumber`: 1 to 128 characters, `^[0-9]+$`.
    pub after_fragment_number: Option<String>,
    /// `StartTimestamp`.
    pub start_timestamp: Option<Timestamp>,
    /// `ContinuationToken`: 1 to 128 characters, `^[a-zA-Z0-9_\.\-]+$`.
    pub continuation_token: Option<String>,
}

impl Decode for StartSelector {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["StartSelectorType", "AfterFragmentNumber", "StartTimestamp", "ContinuationToken"]);
        let mut start_selector_type = None;
        let mut after_fragment_number = None;
        let mut start_timestamp = None;
        let mut continuation_token = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => start_selector_type = Some(reader.string()?),
                1 => after_fragment_number = Some(reader.string()?),
                2 => start_timestamp = Some(reader.timestamp()?),
                3 => continuation_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&start_selector_type, "startSelectorType") {
            rules::START_SELECTOR_TYPE.check(value, "startSelectorType", violations);
        }
        if let Some(value) = &after_fragment_number {
            rules::FRAGMENT_NUMBER_STRING.check(value, "afterFragmentNumber", violations);
        }
        if let Some(value) = &continuation_token {
            rules::CONTINUATION_TOKEN.check(value, "continuationToken", violations);
        }
        Ok(Self {
            start_selector_type: start_selector_type
                .as_deref()
                .and_then(StartSelectorType::parse)
                .unwrap_or_default(),
            after_fragment_number,
            start_timestamp,
            continuation_token,
        })
    }
}
