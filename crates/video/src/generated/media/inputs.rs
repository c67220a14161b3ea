// Made by `cargo xtask generate` from models/kinesis-video-media.json; what is changed here is lost.

//! What the operations take.

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations};

use super::{StartSelector, rules};

/// Input of `GetMedia`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetMediaInput {
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:aws:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `StartSelector`.
    pub start_selector: StartSelector,
}

impl Decode for GetMediaInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "StreamARN", "StartSelector"]);
        let mut stream_name = None;
        let mut stream_arn = None;
        let mut start_selector = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                2 => {
                    start_selector = Some(held.keep(2, violations, |violations| {
                        violations
                            .within("startSelector", |violations| StartSelector::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        violations.required(&start_selector, "startSelector");
        held.report(2, violations);
        Ok(Self { stream_name, stream_arn, start_selector: start_selector.unwrap_or_default() })
    }
}
