//! `CreateFunction`: takes code and settings; the code runs when the function is first invoked.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Arn;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::FunctionsError,
    generated::{CreateFunctionRequest, FunctionConfiguration, PackageType, errors::declared},
    name::Named,
    service::{Functions, PRINCIPAL},
    settings::{Further, architecture, own_architecture, refuse, variables},
    tables::FunctionRecord,
    uuid,
    view::view,
};

const TIMEOUT_SECONDS: i32 = 3;
/// Above it Lambda asks for other kinds of functions (15 minutes).
const TIMEOUT_SECONDS_MAX: i32 = 900;
const MEMORY_MIB: i32 = 128;
const MEMORY_MIB_MAX: i32 = 10_240;
const TEMPORARY_MIB: i32 = 512;
/// The most tags of a resource.
const TAGS_MAX: usize = 50;

/// See the module.
pub struct CreateFunction;

impl Operation for CreateFunction {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateFunction",
        action: "lambda:CreateFunction",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "lambda_create_function_per_second", per_second: 15 },
        detached: true,
        errors: declared::CREATE_FUNCTION,
        summary: "Creates a function from a zip file.",
    };
    type Input = CreateFunctionRequest;
    type Output = FunctionConfiguration;
}

impl Handle<CreateFunction> for Functions {
    type Error = FunctionsError;

    fn access(&self, call: &Call<CreateFunctionRequest>) -> Result<Access, FunctionsError> {
        let input = &call.input;
        let mut access = Self::access("lambda:CreateFunction", &call.caller, &input.function_name)?;
        for (key, value) in input.tags.iter().flatten() {
            access = access.with_key(format!("aws:RequestTag/{key}"), value.clone());
        }
        if input.tags.is_some() {
            access = access.and(Self::access("lambda:TagResource", &call.caller, &input.function_name)?);
        }
        let access = pass_role(access, Some(&input.role))?;
        Ok(read_code(access, input.code.s3_bucket.as_deref(), input.code.s3_key.as_deref()))
    }

    async fn handle(
        &self,
        call: Call<CreateFunctionRequest>,
    ) -> Result<FunctionConfiguration, FunctionsError> {
        let Call { input, caller } = call;
        self.check_host().await?;
        let named = Named::parse(&input.function_name)?;
        let arn = named.arn(&caller);
        let here = (caller.account().as_str(), caller.region.as_str());
        if (arn.account(), arn.region()) != here || named.qualifier.is_some() {
            return Err(FunctionsError::Invalid(format!("{} cannot be created here.", input.function_name)));
        }
        refuse(&[
            ("PackageType Image", input.package_type == Some(PackageType::Image)),
            ("Publish", input.publish == Some(true)),
            ("PublishTo", input.publish_to.is_some()),
            ("CodeSigningConfigArn", input.code_signing_config_arn.is_some()),
            ("ImageConfig", input.image_config.is_some()),
            ("TenancyConfig", input.tenancy_config.is_some()),
            ("CapacityProviderConfig", input.capacity_provider_config.is_some()),
            ("DurableConfig", input.durable_config.is_some()),
            ("RuntimeConfig", input.runtime_config.is_some()),
            ("AcceleratorConfig", input.accelerator_config.is_some()),
        ])?;
        let group = format!("/aws/lambda/{}", named.name);
        Further {
            vpc: input.vpc_config.as_ref(),
            dead_letter: input.dead_letter_config.as_ref(),
            key: input.kms_key_arn.as_deref(),
            tracing: input.tracing_config.as_ref(),
            layers: input.layers.as_deref(),
            file_systems: input.file_system_configs.as_deref(),
            snap_start: input.snap_start.as_ref(),
            logging: input.logging_config.as_ref().map(|logging| (logging, group.as_str())),
        }
        .refuse()?;
        let required = |name: &str| {
            FunctionsError::Invalid(format!(
                "{name} is a mandatory parameter for functions created with deployment packages."
            ))
        };
        let tags = input.tags.unwrap_or_default();
        if tags.len() > TAGS_MAX {
            return Err(FunctionsError::Invalid(format!("A function may have {TAGS_MAX} tags.")));
        }
        let mut function = FunctionRecord {
            account: caller.account().to_string(),
            region: caller.region.to_string(),
            name: named.name,
            runtime: input.runtime.ok_or_else(|| required("Runtime"))?.as_str().to_owned(),
            handler: input.handler.ok_or_else(|| required("Handler"))?,
            role: input.role,
            description: input.description.unwrap_or_default(),
            timeout_seconds: timeout(input.timeout)?.unwrap_or(TIMEOUT_SECONDS),
            memory_mib: memory(input.memory_size)?.unwrap_or(MEMORY_MIB),
            temporary_mib: input.ephemeral_storage.map_or(TEMPORARY_MIB, |storage| storage.size),
            environment: variables(input.environment)?,
            architecture: architecture(input.architectures.as_deref())?
                .unwrap_or_else(own_architecture)
                .to_owned(),
            tags,
            code: String::new(),
            code_bytes: 0,
            modified_ms: self.clock.now().as_millis(),
            revision: uuid(self.rng.as_ref()),
        };
        self.check_runtime(&function).await?;
        self.try_role(&arn, &function.role).await?;
        let exists = || FunctionsError::Exists(input.function_name.clone());
        if self.get(&arn)?.is_some() {
            return Err(exists());
        }
        let zip = self.zip(input.code).await?;
        function.code_bytes = zip.len() as u64;
        let made = self.change(&arn, Some(zip), |before, code| match before {
            Some(_) => Err(exists()),
            None => Ok(Some(FunctionRecord { code: code.unwrap_or_default(), ..function })),
        });
        let made = made.await?;
        Ok(made.as_ref().map(view).unwrap_or_default())
    }
}

/// Asks for the right to hand the role to functions.
pub(super) fn pass_role(access: Access, role: Option<&str>) -> Result<Access, FunctionsError> {
    let Some(role) = role else { return Ok(access) };
    let role =
        Arn::parse(role).map_err(|_| FunctionsError::Invalid(format!("{role} is not the ARN of a role.")))?;
    Ok(access.and(Access::to("iam:PassRole", role)).with_key("iam:PassedToService", PRINCIPAL))
}

/// Asks for the right to read the object that holds the code.
pub(super) fn read_code(access: Access, bucket: Option<&str>, key: Option<&str>) -> Access {
    let object =
        bucket.zip(key).and_then(|(bucket, key)| Arn::parse(&format!("arn:aws:s3:::{bucket}/{key}")).ok());
    match object {
        Some(object) => access.and(Access::to("s3:GetObject", object)),
        None => access,
    }
}

/// The timeout, if it is one that functions may have.
pub(super) fn timeout(seconds: Option<i32>) -> Result<Option<i32>, FunctionsError> {
    match seconds {
        Some(seconds) if seconds > TIMEOUT_SECONDS_MAX => {
            Err(FunctionsError::Invalid(format!("Timeout must be at most {TIMEOUT_SECONDS_MAX} seconds.")))
        }
        seconds => Ok(seconds),
    }
}

/// The memory, if it is one that functions may have.
pub(super) fn memory(mib: Option<i32>) -> Result<Option<i32>, FunctionsError> {
    match mib {
        Some(mib) if mib > MEMORY_MIB_MAX => {
            Err(FunctionsError::Invalid(format!("MemorySize must be at most {MEMORY_MIB_MAX} MB.")))
        }
        mib => Ok(mib),
    }
}
