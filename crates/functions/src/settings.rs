//! What is checked and taken over of the settings of a function.

use std::collections::BTreeMap;

use bytes::Bytes;
use millstream_objects as objects;
use objects::{BucketName, Key, ObjectStoreExt as _};

use crate::{
    error::FunctionsError,
    generated::{
        Architecture, DeadLetterConfig, Environment, FileSystemConfig, FunctionCode, LogFormat,
        LoggingConfig, SnapStart, SnapStartApplyOn, TracingConfig, TracingMode, VpcConfig,
    },
    service::Functions,
    tables::FunctionRecord,
};

/// The most bytes of all environment variables (Lambda quotas).
const ENVIRONMENT_BYTES_MAX: usize = 4096;
/// The greatest zip file that is taken (Lambda quotas, direct upload).
const ZIP_BYTES_MAX: u64 = 50 << 20;
/// Variables that the service sets itself
/// (<https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html>).
const RESERVED: &[&str] = &[
    "_HANDLER",
    "_X_AMZN_TRACE_ID",
    "AWS_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_DEFAULT_REGION",
    "AWS_EXECUTION_ENV",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
    "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_LAMBDA_FUNCTION_VERSION",
    "AWS_LAMBDA_INITIALIZATION_TYPE",
    "AWS_LAMBDA_LOG_GROUP_NAME",
    "AWS_LAMBDA_LOG_STREAM_NAME",
    "AWS_LAMBDA_RUNTIME_API",
    "AWS_REGION",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SECRET_KEY",
    "AWS_SECURITY_TOKEN",
    "AWS_SESSION_TOKEN",
    "LAMBDA_RUNTIME_DIR",
    "LAMBDA_TASK_ROOT",
];

/// Refuses what Lambda has and this service has not, by name.
pub(crate) fn refuse(given: &[(&str, bool)]) -> Result<(), FunctionsError> {
    match given.iter().find(|(_, given)| *given) {
        Some((name, _)) => Err(FunctionsError::Invalid(format!("{name} is not supported by this server."))),
        None => Ok(()),
    }
}

/// Settings that both making and changing a function may name, as far as they ask for what there is not.
pub(crate) struct Further<'a> {
    pub vpc: Option<&'a VpcConfig>,
    pub dead_letter: Option<&'a DeadLetterConfig>,
    pub key: Option<&'a str>,
    pub tracing: Option<&'a TracingConfig>,
    pub layers: Option<&'a [String]>,
    pub file_systems: Option<&'a [FileSystemConfig]>,
    pub snap_start: Option<&'a SnapStart>,
    pub logging: Option<(&'a LoggingConfig, &'a str)>,
}

impl Further<'_> {
    /// Refuses what is not served; what is given as its default passes.
    pub fn refuse(&self) -> Result<(), FunctionsError> {
        let some = |list: &Option<Vec<String>>| list.as_ref().is_some_and(|list| !list.is_empty());
        let vpc = |vpc: &VpcConfig| some(&vpc.subnet_ids) || some(&vpc.security_group_ids);
        let target =
            |letters: &DeadLetterConfig| letters.target_arn.as_ref().is_some_and(|arn| !arn.is_empty());
        let active = |tracing: &TracingConfig| tracing.mode == Some(TracingMode::Active);
        let snap = |snap: &SnapStart| snap.apply_on == Some(SnapStartApplyOn::PublishedVersions);
        let logging = |(logging, group): (&LoggingConfig, &str)| {
            logging.log_format == Some(LogFormat::Json)
                || logging.application_log_level.is_some()
                || logging.system_log_level.is_some()
                || logging.log_group.as_deref().is_some_and(|asked| asked != group)
        };
        refuse(&[
            ("VpcConfig", self.vpc.is_some_and(vpc)),
            ("DeadLetterConfig", self.dead_letter.is_some_and(target)),
            ("KMSKeyArn", self.key.is_some_and(|key| !key.is_empty())),
            ("TracingConfig Active", self.tracing.is_some_and(active)),
            ("Layers", self.layers.is_some_and(|layers| !layers.is_empty())),
            ("FileSystemConfigs", self.file_systems.is_some_and(|systems| !systems.is_empty())),
            ("SnapStart PublishedVersions", self.snap_start.is_some_and(snap)),
            ("LoggingConfig beside the format Text and the default group", self.logging.is_some_and(logging)),
        ])
    }
}

/// Checks the variables and hands them over.
pub(crate) fn variables(
    environment: Option<Environment>,
) -> Result<BTreeMap<String, String>, FunctionsError> {
    let variables = environment.and_then(|environment| environment.variables).unwrap_or_default();
    let unable = "Lambda was unable to configure your environment variables because the environment variables you have \
                  provided";
    let reserved: Vec<&str> =
        variables.keys().map(String::as_str).filter(|name| RESERVED.contains(name)).collect();
    if !reserved.is_empty() {
        return Err(FunctionsError::Invalid(format!(
            "{unable} contains reserved keys that are currently not supported for modification. Reserved keys used in \
             this request: {}",
            reserved.join(", ")
        )));
    }
    let bytes: usize = variables.iter().map(|(name, value)| name.len() + value.len()).sum();
    if bytes > ENVIRONMENT_BYTES_MAX {
        return Err(FunctionsError::Invalid(format!("{unable} exceeded the 4KB limit.")));
    }
    // Neither a name with `=` nor a zero byte can stand in a process's environment.
    match variables.iter().find(|(name, value)| name.contains(['=', '\0']) || value.contains('\0')) {
        Some((name, _)) => {
            Err(FunctionsError::Invalid(format!("The environment variable {name} is invalid.")))
        }
        None => Ok(variables),
    }
}

/// The architecture: only the machine's own can be run.
pub(crate) fn architecture(asked: Option<&[Architecture]>) -> Result<Option<&'static str>, FunctionsError> {
    let own = if cfg!(target_arch = "aarch64") { Architecture::Arm64 } else { Architecture::X8664 };
    match asked {
        None | Some([]) => Ok(None),
        Some([one]) if *one == own => Ok(Some(own.as_str())),
        Some(_) => {
            Err(FunctionsError::Invalid(format!("This server runs the architecture {} only.", own.as_str())))
        }
    }
}

/// The architecture where none is asked for.
pub(crate) fn own_architecture() -> &'static str {
    if cfg!(target_arch = "aarch64") { Architecture::Arm64.as_str() } else { Architecture::X8664.as_str() }
}

impl Functions {
    /// The zip file that a call brings or names.
    pub(crate) async fn zip(&self, code: FunctionCode) -> Result<Bytes, FunctionsError> {
        refuse(&[
            ("ImageUri", code.image_uri.is_some()),
            ("S3ObjectVersion", code.s3_object_version.is_some()),
            ("S3ObjectStorageMode", code.s3_object_storage_mode.is_some()),
            ("SourceKMSKeyArn", code.source_kms_key_arn.is_some()),
        ])?;
        match (code.zip_file, code.s3_bucket, code.s3_key) {
            (Some(zip), None, None) => Ok(zip.0),
            (None, Some(bucket), Some(key)) => self.fetch(&bucket, &key).await,
            _ => Err(FunctionsError::Invalid(
                "Please provide either ZipFile or S3Bucket and S3Key.".to_owned(),
            )),
        }
    }

    async fn fetch(&self, bucket: &str, key: &str) -> Result<Bytes, FunctionsError> {
        let failed = |error: &dyn std::fmt::Display| {
            FunctionsError::Invalid(format!(
                "Error occurred while GetObject. S3 Error Message: {error} (bucket {bucket}, key {key})"
            ))
        };
        let name = BucketName::parse(bucket).map_err(|error| failed(&error))?;
        let objects = self.objects.bucket(&name).await.map_err(|error| failed(&error))?;
        let found = objects.get(&Key::from(key)).await.map_err(|error| failed(&error))?;
        if found.meta.size > ZIP_BYTES_MAX {
            return Err(FunctionsError::Invalid(format!(
                "Zipped size must be smaller than {ZIP_BYTES_MAX} bytes"
            )));
        }
        found.bytes().await.map_err(|error| failed(&error))
    }

    /// Whether the runtime can be started here with this handler.
    pub(crate) async fn check_runtime(&self, function: &FunctionRecord) -> Result<(), FunctionsError> {
        let launched = self.runtimes.launch(&function.runtime, &function.handler).await;
        launched.map(drop).map_err(FunctionsError::Invalid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_keep_to_the_rules() {
        let check = |name: &str, value: &str| {
            let given = BTreeMap::from([(name.to_owned(), value.to_owned())]);
            variables(Some(Environment { variables: Some(given) }))
        };
        assert_eq!(check("A", "b").unwrap()["A"], "b");
        assert!(check("AWS_REGION", "x").unwrap_err().to_string().ends_with("request: AWS_REGION"));
        assert!(check("A", &"x".repeat(5000)).is_err());
        assert!(check("A=B", "x").is_err() && check("A", "\0").is_err());
    }
}
