//! `ProcessingConfiguration`, understood.

use base::Arn;
use base64_simd::STANDARD;
use millstream_base as base;
use serde_json::Value;

use super::is_enabled;

/// What is done with records before they are buffered, in the order in which it is done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Processing {
    /// Records of CloudWatch Logs are unpacked (gzip).
    pub decompress: bool,
    /// Of a decompressed record of CloudWatch Logs only the messages are kept.
    pub extract_messages: bool,
    /// A record is taken apart.
    pub deaggregate: Option<Deaggregation>,
    /// A function changes records.
    pub lambda: Option<Lambda>,
    /// Partition keys are taken out of records: names with their jq queries.
    pub query: Option<String>,
    /// Appended to each record.
    pub delimiter: Option<Vec<u8>>,
}

/// How several records in one are told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deaggregation {
    /// JSON values one after the other, or in an array.
    Json,
    /// Between two records stand these bytes.
    Delimited(Vec<u8>),
}

/// A function that changes records.
#[derive(Clone, Debug, PartialEq)]
pub struct Lambda {
    /// Which.
    pub function: Arn,
    /// The role that invokes it.
    pub role: Option<String>,
    /// How often an invocation is repeated.
    pub retries: u32,
    /// How many bytes of records are handed over at once, at most.
    pub buffer_bytes: usize,
    /// How long records wait for others, in seconds.
    pub buffer_seconds: u64,
}

impl Processing {
    /// Reads the configuration; `None` of it if it is not enabled.
    ///
    /// # Errors
    /// What is wrong with it, for the client.
    pub fn read(configuration: Option<&Value>) -> Result<Self, String> {
        let mut processing = Self::default();
        if !is_enabled(configuration) {
            return Ok(processing);
        }
        let processors =
            configuration.and_then(|c| c["Processors"].as_array()).map(Vec::as_slice).unwrap_or_default();
        for processor in processors {
            let parameter = |name: &str| {
                let parameters = processor["Parameters"].as_array()?;
                let found = parameters.iter().rev().find(|parameter| parameter["ParameterName"] == name)?;
                found["ParameterValue"].as_str()
            };
            let number =
                |name: &str, default: f64, range: std::ops::RangeInclusive<f64>| match parameter(name) {
                    None => Ok(default),
                    Some(text) => text.parse().ok().filter(|n| range.contains(n)).ok_or_else(|| {
                        format!("The value of {name} must be between {} and {}.", range.start(), range.end())
                    }),
                };
            match processor["Type"].as_str().unwrap_or_default() {
                "Decompression" => match parameter("CompressionFormat") {
                    Some("GZIP") | None => processing.decompress = true,
                    Some(other) => {
                        return Err(format!("CompressionFormat {other} of Decompression is not supported."));
                    }
                },
                "CloudWatchLogProcessing" => {
                    processing.extract_messages = parameter("DataMessageExtraction")
                        .is_some_and(|text| text.eq_ignore_ascii_case("true"));
                }
                "RecordDeAggregation" => {
                    processing.deaggregate = Some(match parameter("SubRecordType") {
                        Some("JSON") => Deaggregation::Json,
                        Some("DELIMITED") => {
                            let text = parameter("Delimiter")
                                .ok_or("Delimiter is required for SubRecordType DELIMITED.")?;
                            let bytes = STANDARD.decode_to_vec(text).ok().filter(|bytes| !bytes.is_empty());
                            Deaggregation::Delimited(bytes.ok_or("Delimiter must be base64-encoded.")?)
                        }
                        _ => return Err("SubRecordType must be JSON or DELIMITED.".into()),
                    });
                }
                "Lambda" => {
                    let arn =
                        parameter("LambdaArn").ok_or("LambdaArn is required for the processor Lambda.")?;
                    processing.lambda = Some(Lambda {
                        function: Arn::parse(arn)
                            .map_err(|_| format!("LambdaArn {arn} is not a valid ARN."))?,
                        role: parameter("RoleArn").map(str::to_owned),
                        retries: number("NumberOfRetries", 3.0, 0.0..=300.0)? as u32,
                        buffer_bytes: (number("BufferSizeInMBs", 1.0, 0.2..=3.0)? * f64::from(1 << 20))
                            as usize,
                        buffer_seconds: number("BufferIntervalInSeconds", 60.0, 0.0..=900.0)? as u64,
                    });
                }
                "MetadataExtraction" => {
                    let query = parameter("MetadataExtractionQuery");
                    let engine = parameter("JsonParsingEngine");
                    if engine != Some("JQ-1.6") {
                        return Err("JsonParsingEngine must be JQ-1.6.".into());
                    }
                    let query = query.ok_or("MetadataExtractionQuery is required for MetadataExtraction.")?;
                    processing.query = Some(query.to_owned());
                }
                "AppendDelimiterToRecord" => {
                    processing.delimiter = Some(unescape(parameter("Delimiter").unwrap_or("\\n")));
                }
                other => return Err(format!("The processor {other} is not supported.")),
            }
        }
        if processing.extract_messages && !processing.decompress {
            return Err("CloudWatchLogProcessing needs the processor Decompression.".into());
        }
        Ok(processing)
    }

    /// Whether records pass unchanged.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// A delimiter is written `\n` with two characters in the API; a real line end means the same.
fn unescape(text: &str) -> Vec<u8> {
    text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r").into_bytes()
}
