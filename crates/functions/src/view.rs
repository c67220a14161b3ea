//! Functions as answers show them.

use base64_simd::STANDARD;

use crate::{
    generated::{
        Architecture, EnvironmentResponse, EphemeralStorage, FunctionConfiguration, LastUpdateStatus,
        LogFormat, LoggingConfig, PackageType, Runtime, SnapStartApplyOn, SnapStartOptimizationStatus,
        SnapStartResponse, State, TracingConfigResponse, TracingMode,
    },
    tables::FunctionRecord,
};

/// The configuration.
pub(crate) fn view(function: &FunctionRecord) -> FunctionConfiguration {
    let hash: Vec<u8> = (0..function.code.len() / 2)
        .filter_map(|index| u8::from_str_radix(function.code.get(2 * index..2 * index + 2)?, 16).ok())
        .collect();
    let variables = (!function.environment.is_empty()).then(|| function.environment.clone());
    FunctionConfiguration {
        function_name: Some(function.name.clone()),
        function_arn: Some(function.arn().to_string()),
        runtime: Runtime::parse(&function.runtime),
        role: Some(function.role.clone()),
        handler: Some(function.handler.clone()),
        code_size: Some(i64::try_from(function.code_bytes).unwrap_or(i64::MAX)),
        description: Some(function.description.clone()),
        timeout: Some(function.timeout_seconds),
        memory_size: Some(function.memory_mib),
        last_modified: Some(written(function.modified_ms)),
        code_sha256: Some(STANDARD.encode_to_string(&hash)),
        version: Some("$LATEST".into()),
        environment: variables
            .map(|variables| EnvironmentResponse { variables: Some(variables), error: None }),
        tracing_config: Some(TracingConfigResponse { mode: Some(TracingMode::PassThrough) }),
        revision_id: Some(function.revision.clone()),
        state: Some(State::Active),
        last_update_status: Some(LastUpdateStatus::Successful),
        package_type: Some(PackageType::Zip),
        architectures: Architecture::parse(&function.architecture).map(|one| vec![one]),
        ephemeral_storage: Some(EphemeralStorage { size: function.temporary_mib }),
        snap_start: Some(SnapStartResponse {
            apply_on: Some(SnapStartApplyOn::None),
            optimization_status: Some(SnapStartOptimizationStatus::Off),
        }),
        logging_config: Some(LoggingConfig {
            log_format: Some(LogFormat::Text),
            log_group: Some(format!("/aws/lambda/{}", function.name)),
            ..LoggingConfig::default()
        }),
        ..FunctionConfiguration::default()
    }
}

/// `2026-11-26T03:04:05.678+0000`, as the service writes it.
fn written(ms: i64) -> String {
    let date = time::OffsetDateTime::from_unix_timestamp_nanos(i128::from(ms) * 1_000_000);
    let date = date.unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}+0000",
        date.year(),
        u8::from(date.month()),
        date.day(),
        date.hour(),
        date.minute(),
        date.second(),
        date.millisecond()
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn times_are_written_as_the_service_does() {
        assert_eq!(super::written(1_700_000_000_123), "2023-11-14T22:13:20.123+0000");
    }
}
