// Made by `cargo xtask generate` from models/kinesisanalyticsv2.json; what is changed here is lost.

//! What inputs and outputs are made of.

use std::collections::BTreeMap;

use millstream_api::{
    Decode, Encode, Held, Malformed, Members, Print, Printed, Reader, Violations, Writer, int, list, map,
    texts,
};
use millstream_base::{Blob, Timestamp};

use super::{
    ApplicationMode, ApplicationRestoreType, ApplicationStatus, ArtifactType, CodeContentType,
    ConfigurationType, InputStartingPosition, KeyType, LogLevel, MetricsLevel, OperationStatus,
    RecordFormatType, RuntimeEnvironment, SnapshotFormat, SnapshotInitiator, SnapshotInitiatorOperation,
    SnapshotMode, SnapshotOperation, SnapshotOperationStatus, SnapshotStatus, StorageLocationType, rules,
};

/// `ApplicationCodeConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationCodeConfiguration {
    /// `CodeContent`.
    pub code_content: Option<CodeContent>,
    /// `CodeContentType`.
    pub code_content_type: CodeContentType,
}

impl Decode for ApplicationCodeConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["CodeContent", "CodeContentType"]);
        let mut code_content = None;
        let mut code_content_type = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    code_content = Some(held.keep(0, violations, |violations| {
                        violations.within("codeContent", |violations| CodeContent::decode(reader, violations))
                    })?)
                }
                1 => code_content_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        if let Some(value) = violations.required(&code_content_type, "codeContentType") {
            rules::CODE_CONTENT_TYPE.check(value, "codeContentType", violations);
        }
        Ok(Self {
            code_content,
            code_content_type: code_content_type
                .as_deref()
                .and_then(CodeContentType::parse)
                .unwrap_or_default(),
        })
    }
}

/// `ApplicationCodeConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationCodeConfigurationDescription {
    /// `CodeContentType`.
    pub code_content_type: CodeContentType,
    /// `CodeContentDescription`.
    pub code_content_description: Option<CodeContentDescription>,
}

impl Encode for ApplicationCodeConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("CodeContentType");
        self.code_content_type.encode(writer);
        if let Some(value) = &self.code_content_description {
            writer.member("CodeContentDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ApplicationCodeConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationCodeConfigurationUpdate {
    /// `CodeContentTypeUpdate`.
    pub code_content_type_update: Option<CodeContentType>,
    /// `CodeContentUpdate`.
    pub code_content_update: Option<CodeContentUpdate>,
}

impl Decode for ApplicationCodeConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["CodeContentTypeUpdate", "CodeContentUpdate"]);
        let mut code_content_type_update = None;
        let mut code_content_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => code_content_type_update = Some(reader.string()?),
                1 => {
                    code_content_update = Some(held.keep(1, violations, |violations| {
                        violations.within("codeContentUpdate", |violations| {
                            CodeContentUpdate::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &code_content_type_update {
            rules::CODE_CONTENT_TYPE.check(value, "codeContentTypeUpdate", violations);
        }
        held.report(1, violations);
        Ok(Self {
            code_content_type_update: code_content_type_update.as_deref().and_then(CodeContentType::parse),
            code_content_update,
        })
    }
}

/// `ApplicationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationConfiguration {
    /// `SqlApplicationConfiguration`.
    pub sql_application_configuration: Option<SqlApplicationConfiguration>,
    /// `FlinkApplicationConfiguration`.
    pub flink_application_configuration: Option<FlinkApplicationConfiguration>,
    /// `EnvironmentProperties`.
    pub environment_properties: Option<EnvironmentProperties>,
    /// `ApplicationCodeConfiguration`.
    pub application_code_configuration: Option<ApplicationCodeConfiguration>,
    /// `ApplicationSnapshotConfiguration`.
    pub application_snapshot_configuration: Option<ApplicationSnapshotConfiguration>,
    /// `ApplicationSystemRollbackConfiguration`.
    pub application_system_rollback_configuration: Option<ApplicationSystemRollbackConfiguration>,
    /// `VpcConfigurations`.
    pub vpc_configurations: Option<Vec<VpcConfiguration>>,
    /// `ZeppelinApplicationConfiguration`.
    pub zeppelin_application_configuration: Option<ZeppelinApplicationConfiguration>,
    /// `ApplicationEncryptionConfiguration`.
    pub application_encryption_configuration: Option<ApplicationEncryptionConfiguration>,
}

impl Decode for ApplicationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "SqlApplicationConfiguration",
            "FlinkApplicationConfiguration",
            "EnvironmentProperties",
            "ApplicationCodeConfiguration",
            "ApplicationSnapshotConfiguration",
            "ApplicationSystemRollbackConfiguration",
            "VpcConfigurations",
            "ZeppelinApplicationConfiguration",
            "ApplicationEncryptionConfiguration",
        ]);
        let mut sql_application_configuration = None;
        let mut flink_application_configuration = None;
        let mut environment_properties = None;
        let mut application_code_configuration = None;
        let mut application_snapshot_configuration = None;
        let mut application_system_rollback_configuration = None;
        let mut vpc_configurations = None;
        let mut zeppelin_application_configuration = None;
        let mut application_encryption_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    sql_application_configuration = Some(held.keep(0, violations, |violations| {
                        violations.within("sqlApplicationConfiguration", |violations| {
                            SqlApplicationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    flink_application_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("flinkApplicationConfiguration", |violations| {
                            FlinkApplicationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    environment_properties = Some(held.keep(2, violations, |violations| {
                        violations.within("environmentProperties", |violations| {
                            EnvironmentProperties::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    application_code_configuration = Some(held.keep(3, violations, |violations| {
                        violations.within("applicationCodeConfiguration", |violations| {
                            ApplicationCodeConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    application_snapshot_configuration = Some(held.keep(4, violations, |violations| {
                        violations.within("applicationSnapshotConfiguration", |violations| {
                            ApplicationSnapshotConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    application_system_rollback_configuration =
                        Some(held.keep(5, violations, |violations| {
                            violations.within("applicationSystemRollbackConfiguration", |violations| {
                                ApplicationSystemRollbackConfiguration::decode(reader, violations)
                            })
                        })?)
                }
                6 => {
                    vpc_configurations =
                        Some(held.keep(6, violations, |violations| {
                            list(reader, "vpcConfigurations", violations)
                        })?)
                }
                7 => {
                    zeppelin_application_configuration = Some(held.keep(7, violations, |violations| {
                        violations.within("zeppelinApplicationConfiguration", |violations| {
                            ZeppelinApplicationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                8 => {
                    application_encryption_configuration = Some(held.keep(8, violations, |violations| {
                        violations.within("applicationEncryptionConfiguration", |violations| {
                            ApplicationEncryptionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        held.report(6, violations);
        held.report(7, violations);
        held.report(8, violations);
        Ok(Self {
            sql_application_configuration,
            flink_application_configuration,
            environment_properties,
            application_code_configuration,
            application_snapshot_configuration,
            application_system_rollback_configuration,
            vpc_configurations,
            zeppelin_application_configuration,
            application_encryption_configuration,
        })
    }
}

/// `ApplicationConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationConfigurationDescription {
    /// `SqlApplicationConfigurationDescription`.
    pub sql_application_configuration_description: Option<SqlApplicationConfigurationDescription>,
    /// `ApplicationCodeConfigurationDescription`.
    pub application_code_configuration_description: Option<ApplicationCodeConfigurationDescription>,
    /// `RunConfigurationDescription`.
    pub run_configuration_description: Option<RunConfigurationDescription>,
    /// `FlinkApplicationConfigurationDescription`.
    pub flink_application_configuration_description: Option<FlinkApplicationConfigurationDescription>,
    /// `EnvironmentPropertyDescriptions`.
    pub environment_property_descriptions: Option<EnvironmentPropertyDescriptions>,
    /// `ApplicationSnapshotConfigurationDescription`.
    pub application_snapshot_configuration_description: Option<ApplicationSnapshotConfigurationDescription>,
    /// `ApplicationSystemRollbackConfigurationDescription`.
    pub application_system_rollback_configuration_description:
        Option<ApplicationSystemRollbackConfigurationDescription>,
    /// `VpcConfigurationDescriptions`.
    pub vpc_configuration_descriptions: Option<Vec<VpcConfigurationDescription>>,
    /// `ZeppelinApplicationConfigurationDescription`.
    pub zeppelin_application_configuration_description: Option<ZeppelinApplicationConfigurationDescription>,
    /// `ApplicationEncryptionConfigurationDescription`.
    pub application_encryption_configuration_description:
        Option<ApplicationEncryptionConfigurationDescription>,
}

impl Encode for ApplicationConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.sql_application_configuration_description {
            writer.member("SqlApplicationConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.application_code_configuration_description {
            writer.member("ApplicationCodeConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.run_configuration_description {
            writer.member("RunConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.flink_application_configuration_description {
            writer.member("FlinkApplicationConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.environment_property_descriptions {
            writer.member("EnvironmentPropertyDescriptions");
            value.encode(writer);
        }
        if let Some(value) = &self.application_snapshot_configuration_description {
            writer.member("ApplicationSnapshotConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.application_system_rollback_configuration_description {
            writer.member("ApplicationSystemRollbackConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.vpc_configuration_descriptions {
            writer.member("VpcConfigurationDescriptions");
            value.encode(writer);
        }
        if let Some(value) = &self.zeppelin_application_configuration_description {
            writer.member("ZeppelinApplicationConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.application_encryption_configuration_description {
            writer.member("ApplicationEncryptionConfigurationDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ApplicationConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationConfigurationUpdate {
    /// `SqlApplicationConfigurationUpdate`.
    pub sql_application_configuration_update: Option<SqlApplicationConfigurationUpdate>,
    /// `ApplicationCodeConfigurationUpdate`.
    pub application_code_configuration_update: Option<ApplicationCodeConfigurationUpdate>,
    /// `FlinkApplicationConfigurationUpdate`.
    pub flink_application_configuration_update: Option<FlinkApplicationConfigurationUpdate>,
    /// `EnvironmentPropertyUpdates`.
    pub environment_property_updates: Option<EnvironmentPropertyUpdates>,
    /// `ApplicationSnapshotConfigurationUpdate`.
    pub application_snapshot_configuration_update: Option<ApplicationSnapshotConfigurationUpdate>,
    /// `ApplicationSystemRollbackConfigurationUpdate`.
    pub application_system_rollback_configuration_update:
        Option<ApplicationSystemRollbackConfigurationUpdate>,
    /// `VpcConfigurationUpdates`.
    pub vpc_configuration_updates: Option<Vec<VpcConfigurationUpdate>>,
    /// `ZeppelinApplicationConfigurationUpdate`.
    pub zeppelin_application_configuration_update: Option<ZeppelinApplicationConfigurationUpdate>,
    /// `ApplicationEncryptionConfigurationUpdate`.
    pub application_encryption_configuration_update: Option<ApplicationEncryptionConfigurationUpdate>,
}

impl Decode for ApplicationConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "SqlApplicationConfigurationUpdate",
            "ApplicationCodeConfigurationUpdate",
            "FlinkApplicationConfigurationUpdate",
            "EnvironmentPropertyUpdates",
            "ApplicationSnapshotConfigurationUpdate",
            "ApplicationSystemRollbackConfigurationUpdate",
            "VpcConfigurationUpdates",
            "ZeppelinApplicationConfigurationUpdate",
            "ApplicationEncryptionConfigurationUpdate",
        ]);
        let mut sql_application_configuration_update = None;
        let mut application_code_configuration_update = None;
        let mut flink_application_configuration_update = None;
        let mut environment_property_updates = None;
        let mut application_snapshot_configuration_update = None;
        let mut application_system_rollback_configuration_update = None;
        let mut vpc_configuration_updates = None;
        let mut zeppelin_application_configuration_update = None;
        let mut application_encryption_configuration_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    sql_application_configuration_update = Some(held.keep(0, violations, |violations| {
                        violations.within("sqlApplicationConfigurationUpdate", |violations| {
                            SqlApplicationConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    application_code_configuration_update = Some(held.keep(1, violations, |violations| {
                        violations.within("applicationCodeConfigurationUpdate", |violations| {
                            ApplicationCodeConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    flink_application_configuration_update = Some(held.keep(2, violations, |violations| {
                        violations.within("flinkApplicationConfigurationUpdate", |violations| {
                            FlinkApplicationConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    environment_property_updates = Some(held.keep(3, violations, |violations| {
                        violations.within("environmentPropertyUpdates", |violations| {
                            EnvironmentPropertyUpdates::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    application_snapshot_configuration_update =
                        Some(held.keep(4, violations, |violations| {
                            violations.within("applicationSnapshotConfigurationUpdate", |violations| {
                                ApplicationSnapshotConfigurationUpdate::decode(reader, violations)
                            })
                        })?)
                }
                5 => {
                    application_system_rollback_configuration_update =
                        Some(held.keep(5, violations, |violations| {
                            violations.within("applicationSystemRollbackConfigurationUpdate", |violations| {
                                ApplicationSystemRollbackConfigurationUpdate::decode(reader, violations)
                            })
                        })?)
                }
                6 => {
                    vpc_configuration_updates = Some(held.keep(6, violations, |violations| {
                        list(reader, "vpcConfigurationUpdates", violations)
                    })?)
                }
                7 => {
                    zeppelin_application_configuration_update =
                        Some(held.keep(7, violations, |violations| {
                            violations.within("zeppelinApplicationConfigurationUpdate", |violations| {
                                ZeppelinApplicationConfigurationUpdate::decode(reader, violations)
                            })
                        })?)
                }
                8 => {
                    application_encryption_configuration_update =
                        Some(held.keep(8, violations, |violations| {
                            violations.within("applicationEncryptionConfigurationUpdate", |violations| {
                                ApplicationEncryptionConfigurationUpdate::decode(reader, violations)
                            })
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        held.report(6, violations);
        held.report(7, violations);
        held.report(8, violations);
        Ok(Self {
            sql_application_configuration_update,
            application_code_configuration_update,
            flink_application_configuration_update,
            environment_property_updates,
            application_snapshot_configuration_update,
            application_system_rollback_configuration_update,
            vpc_configuration_updates,
            zeppelin_application_configuration_update,
            application_encryption_configuration_update,
        })
    }
}

/// `ApplicationDetail`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationDetail {
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: String,
    /// `ApplicationDescription`: 0 to 1024 characters.
    pub application_description: Option<String>,
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `RuntimeEnvironment`.
    pub runtime_environment: RuntimeEnvironment,
    /// `ServiceExecutionRole`: 1 to 2048 characters, `arn:.*`.
    pub service_execution_role: Option<String>,
    /// `ApplicationStatus`.
    pub application_status: ApplicationStatus,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: i64,
    /// `CreateTimestamp`.
    pub create_timestamp: Option<Timestamp>,
    /// `LastUpdateTimestamp`.
    pub last_update_timestamp: Option<Timestamp>,
    /// `ApplicationConfigurationDescription`.
    pub application_configuration_description: Option<ApplicationConfigurationDescription>,
    /// `CloudWatchLoggingOptionDescriptions`.
    pub cloud_watch_logging_option_descriptions: Option<Vec<CloudWatchLoggingOptionDescription>>,
    /// `ApplicationMaintenanceConfigurationDescription`.
    pub application_maintenance_configuration_description:
        Option<ApplicationMaintenanceConfigurationDescription>,
    /// `ApplicationVersionUpdatedFrom`: 1 to 999999999.
    pub application_version_updated_from: Option<i64>,
    /// `ApplicationVersionRolledBackFrom`: 1 to 999999999.
    pub application_version_rolled_back_from: Option<i64>,
    /// `ApplicationVersionCreateTimestamp`.
    pub application_version_create_timestamp: Option<Timestamp>,
    /// `ConditionalToken`: 1 to 512 characters, `[a-zA-Z0-9-_+/=]+`.
    pub conditional_token: Option<String>,
    /// `ApplicationVersionRolledBackTo`: 1 to 999999999.
    pub application_version_rolled_back_to: Option<i64>,
    /// `ApplicationMode`.
    pub application_mode: Option<ApplicationMode>,
}

impl Encode for ApplicationDetail {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationARN");
        self.application_arn.encode(writer);
        if let Some(value) = &self.application_description {
            writer.member("ApplicationDescription");
            value.encode(writer);
        }
        writer.member("ApplicationName");
        self.application_name.encode(writer);
        writer.member("RuntimeEnvironment");
        self.runtime_environment.encode(writer);
        if let Some(value) = &self.service_execution_role {
            writer.member("ServiceExecutionRole");
            value.encode(writer);
        }
        writer.member("ApplicationStatus");
        self.application_status.encode(writer);
        writer.member("ApplicationVersionId");
        self.application_version_id.encode(writer);
        if let Some(value) = &self.create_timestamp {
            writer.member("CreateTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.last_update_timestamp {
            writer.member("LastUpdateTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.application_configuration_description {
            writer.member("ApplicationConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logging_option_descriptions {
            writer.member("CloudWatchLoggingOptionDescriptions");
            value.encode(writer);
        }
        if let Some(value) = &self.application_maintenance_configuration_description {
            writer.member("ApplicationMaintenanceConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_updated_from {
            writer.member("ApplicationVersionUpdatedFrom");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_rolled_back_from {
            writer.member("ApplicationVersionRolledBackFrom");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_create_timestamp {
            writer.member("ApplicationVersionCreateTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.conditional_token {
            writer.member("ConditionalToken");
            value.encode(writer);
        }
        if let Some(value) = &self.application_version_rolled_back_to {
            writer.member("ApplicationVersionRolledBackTo");
            value.encode(writer);
        }
        if let Some(value) = &self.application_mode {
            writer.member("ApplicationMode");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ApplicationEncryptionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationEncryptionConfiguration {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `KeyType`.
    pub key_type: KeyType,
}

impl Decode for ApplicationEncryptionConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "KeyType"]);
        let mut key_id = None;
        let mut key_type = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => key_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &key_id {
            rules::KEY_ID.check(value, "keyId", violations);
        }
        if let Some(value) = violations.required(&key_type, "keyType") {
            rules::KEY_TYPE.check(value, "keyType", violations);
        }
        Ok(Self { key_id, key_type: key_type.as_deref().and_then(KeyType::parse).unwrap_or_default() })
    }
}

/// `ApplicationEncryptionConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationEncryptionConfigurationDescription {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `KeyType`.
    pub key_type: KeyType,
}

impl Encode for ApplicationEncryptionConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        writer.member("KeyType");
        self.key_type.encode(writer);
        writer.end_object();
    }
}

/// `ApplicationEncryptionConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationEncryptionConfigurationUpdate {
    /// `KeyIdUpdate`: 1 to 2048 characters.
    pub key_id_update: Option<String>,
    /// `KeyTypeUpdate`.
    pub key_type_update: KeyType,
}

impl Decode for ApplicationEncryptionConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyIdUpdate", "KeyTypeUpdate"]);
        let mut key_id_update = None;
        let mut key_type_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id_update = Some(reader.string()?),
                1 => key_type_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &key_id_update {
            rules::KEY_ID.check(value, "keyIdUpdate", violations);
        }
        if let Some(value) = violations.required(&key_type_update, "keyTypeUpdate") {
            rules::KEY_TYPE.check(value, "keyTypeUpdate", violations);
        }
        Ok(Self {
            key_id_update,
            key_type_update: key_type_update.as_deref().and_then(KeyType::parse).unwrap_or_default(),
        })
    }
}

/// `ApplicationMaintenanceConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationMaintenanceConfigurationDescription {
    /// `ApplicationMaintenanceWindowStartTime`: 5 characters, `([01][0-9]|2[0-3]):[0-5][0-9]`.
    pub application_maintenance_window_start_time: String,
    /// `ApplicationMaintenanceWindowEndTime`: 5 characters, `([01][0-9]|2[0-3]):[0-5][0-9]`.
    pub application_maintenance_window_end_time: String,
}

impl Encode for ApplicationMaintenanceConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationMaintenanceWindowStartTime");
        self.application_maintenance_window_start_time.encode(writer);
        writer.member("ApplicationMaintenanceWindowEndTime");
        self.application_maintenance_window_end_time.encode(writer);
        writer.end_object();
    }
}

/// `ApplicationMaintenanceConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationMaintenanceConfigurationUpdate {
    /// `ApplicationMaintenanceWindowStartTimeUpdate`: 5 characters, `([01][0-9]|2[0-3]):[0-5][0-9]`.
    pub application_maintenance_window_start_time_update: String,
}

impl Decode for ApplicationMaintenanceConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationMaintenanceWindowStartTimeUpdate"]);
        let mut application_maintenance_window_start_time_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_maintenance_window_start_time_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(
            &application_maintenance_window_start_time_update,
            "applicationMaintenanceWindowStartTimeUpdate",
        ) {
            rules::APPLICATION_MAINTENANCE_WINDOW_START_TIME.check(
                value,
                "applicationMaintenanceWindowStartTimeUpdate",
                violations,
            );
        }
        Ok(Self {
            application_maintenance_window_start_time_update:
                application_maintenance_window_start_time_update.unwrap_or_default(),
        })
    }
}

/// `ApplicationOperationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationOperationDescription {
    /// `ApplicationOperationId`: 1 to 64 characters.
    pub application_operation_id: Option<String>,
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: Option<String>,
}

impl Encode for ApplicationOperationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_operation_id {
            writer.member("ApplicationOperationId");
            value.encode(writer);
        }
        if let Some(value) = &self.application_name {
            writer.member("ApplicationName");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ApplicationOperationInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationOperationInfo {
    /// `Operation`: 1 to 64 characters.
    pub operation: Option<String>,
    /// `OperationId`: 1 to 64 characters.
    pub operation_id: Option<String>,
    /// `StartTime`.
    pub start_time: Option<Timestamp>,
    /// `EndTime`.
    pub end_time: Option<Timestamp>,
    /// `OperationStatus`.
    pub operation_status: Option<OperationStatus>,
}

impl Encode for ApplicationOperationInfo {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.operation {
            writer.member("Operation");
            value.encode(writer);
        }
        if let Some(value) = &self.operation_id {
            writer.member("OperationId");
            value.encode(writer);
        }
        if let Some(value) = &self.start_time {
            writer.member("StartTime");
            value.encode(writer);
        }
        if let Some(value) = &self.end_time {
            writer.member("EndTime");
            value.encode(writer);
        }
        if let Some(value) = &self.operation_status {
            writer.member("OperationStatus");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ApplicationOperationInfoDetails`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationOperationInfoDetails {
    /// `Operation`: 1 to 64 characters.
    pub operation: String,
    /// `StartTime`.
    pub start_time: Timestamp,
    /// `EndTime`.
    pub end_time: Timestamp,
    /// `OperationStatus`.
    pub operation_status: OperationStatus,
    /// `ApplicationVersionChangeDetails`.
    pub application_version_change_details: Option<ApplicationVersionChangeDetails>,
    /// `OperationFailureDetails`.
    pub operation_failure_details: Option<OperationFailureDetails>,
}

impl Encode for ApplicationOperationInfoDetails {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Operation");
        self.operation.encode(writer);
        writer.member("StartTime");
        self.start_time.encode(writer);
        writer.member("EndTime");
        self.end_time.encode(writer);
        writer.member("OperationStatus");
        self.operation_status.encode(writer);
        if let Some(value) = &self.application_version_change_details {
            writer.member("ApplicationVersionChangeDetails");
            value.encode(writer);
        }
        if let Some(value) = &self.operation_failure_details {
            writer.member("OperationFailureDetails");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ApplicationRestoreConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationRestoreConfiguration {
    /// `ApplicationRestoreType`.
    pub application_restore_type: ApplicationRestoreType,
    /// `SnapshotName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: Option<String>,
    /// `SnapshotArn`: 1 to 2048 characters.
    pub snapshot_arn: Option<String>,
}

impl Decode for ApplicationRestoreConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationRestoreType", "SnapshotName", "SnapshotArn"]);
        let mut application_restore_type = None;
        let mut snapshot_name = None;
        let mut snapshot_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_restore_type = Some(reader.string()?),
                1 => snapshot_name = Some(reader.string()?),
                2 => snapshot_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_restore_type, "applicationRestoreType") {
            rules::APPLICATION_RESTORE_TYPE.check(value, "applicationRestoreType", violations);
        }
        if let Some(value) = &snapshot_name {
            rules::SNAPSHOT_NAME.check(value, "snapshotName", violations);
        }
        if let Some(value) = &snapshot_arn {
            rules::SNAPSHOT_ARN.check(value, "snapshotArn", violations);
        }
        Ok(Self {
            application_restore_type: application_restore_type
                .as_deref()
                .and_then(ApplicationRestoreType::parse)
                .unwrap_or_default(),
            snapshot_name,
            snapshot_arn,
        })
    }
}

impl Encode for ApplicationRestoreConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationRestoreType");
        self.application_restore_type.encode(writer);
        if let Some(value) = &self.snapshot_name {
            writer.member("SnapshotName");
            value.encode(writer);
        }
        if let Some(value) = &self.snapshot_arn {
            writer.member("SnapshotArn");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ApplicationSnapshotConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationSnapshotConfiguration {
    /// `SnapshotsEnabled`.
    pub snapshots_enabled: bool,
    /// `SnapshotMode`.
    pub snapshot_mode: Option<SnapshotMode>,
}

impl Decode for ApplicationSnapshotConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SnapshotsEnabled", "SnapshotMode"]);
        let mut snapshots_enabled = None;
        let mut snapshot_mode = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => snapshots_enabled = Some(reader.bool()?),
                1 => snapshot_mode = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&snapshots_enabled, "snapshotsEnabled");
        if let Some(value) = &snapshot_mode {
            rules::SNAPSHOT_MODE.check(value, "snapshotMode", violations);
        }
        Ok(Self {
            snapshots_enabled: snapshots_enabled.unwrap_or_default(),
            snapshot_mode: snapshot_mode.as_deref().and_then(SnapshotMode::parse),
        })
    }
}

/// `ApplicationSnapshotConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationSnapshotConfigurationDescription {
    /// `SnapshotsEnabled`.
    pub snapshots_enabled: bool,
    /// `SnapshotMode`.
    pub snapshot_mode: Option<SnapshotMode>,
}

impl Encode for ApplicationSnapshotConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotsEnabled");
        self.snapshots_enabled.encode(writer);
        if let Some(value) = &self.snapshot_mode {
            writer.member("SnapshotMode");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ApplicationSnapshotConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationSnapshotConfigurationUpdate {
    /// `SnapshotsEnabledUpdate`.
    pub snapshots_enabled_update: bool,
    /// `SnapshotModeUpdate`.
    pub snapshot_mode_update: Option<SnapshotMode>,
}

impl Decode for ApplicationSnapshotConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SnapshotsEnabledUpdate", "SnapshotModeUpdate"]);
        let mut snapshots_enabled_update = None;
        let mut snapshot_mode_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => snapshots_enabled_update = Some(reader.bool()?),
                1 => snapshot_mode_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&snapshots_enabled_update, "snapshotsEnabledUpdate");
        if let Some(value) = &snapshot_mode_update {
            rules::SNAPSHOT_MODE.check(value, "snapshotModeUpdate", violations);
        }
        Ok(Self {
            snapshots_enabled_update: snapshots_enabled_update.unwrap_or_default(),
            snapshot_mode_update: snapshot_mode_update.as_deref().and_then(SnapshotMode::parse),
        })
    }
}

/// `ApplicationSummary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationSummary {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: String,
    /// `ApplicationStatus`.
    pub application_status: ApplicationStatus,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: i64,
    /// `RuntimeEnvironment`.
    pub runtime_environment: RuntimeEnvironment,
    /// `ApplicationMode`.
    pub application_mode: Option<ApplicationMode>,
}

impl Encode for ApplicationSummary {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationName");
        self.application_name.encode(writer);
        writer.member("ApplicationARN");
        self.application_arn.encode(writer);
        writer.member("ApplicationStatus");
        self.application_status.encode(writer);
        writer.member("ApplicationVersionId");
        self.application_version_id.encode(writer);
        writer.member("RuntimeEnvironment");
        self.runtime_environment.encode(writer);
        if let Some(value) = &self.application_mode {
            writer.member("ApplicationMode");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ApplicationSystemRollbackConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationSystemRollbackConfiguration {
    /// `RollbackEnabled`.
    pub rollback_enabled: bool,
}

impl Decode for ApplicationSystemRollbackConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RollbackEnabled"]);
        let mut rollback_enabled = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => rollback_enabled = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&rollback_enabled, "rollbackEnabled");
        Ok(Self { rollback_enabled: rollback_enabled.unwrap_or_default() })
    }
}

/// `ApplicationSystemRollbackConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationSystemRollbackConfigurationDescription {
    /// `RollbackEnabled`.
    pub rollback_enabled: bool,
}

impl Encode for ApplicationSystemRollbackConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RollbackEnabled");
        self.rollback_enabled.encode(writer);
        writer.end_object();
    }
}

/// `ApplicationSystemRollbackConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationSystemRollbackConfigurationUpdate {
    /// `RollbackEnabledUpdate`.
    pub rollback_enabled_update: bool,
}

impl Decode for ApplicationSystemRollbackConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RollbackEnabledUpdate"]);
        let mut rollback_enabled_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => rollback_enabled_update = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&rollback_enabled_update, "rollbackEnabledUpdate");
        Ok(Self { rollback_enabled_update: rollback_enabled_update.unwrap_or_default() })
    }
}

/// `ApplicationVersionChangeDetails`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationVersionChangeDetails {
    /// `ApplicationVersionUpdatedFrom`: 1 to 999999999.
    pub application_version_updated_from: i64,
    /// `ApplicationVersionUpdatedTo`: 1 to 999999999.
    pub application_version_updated_to: i64,
}

impl Encode for ApplicationVersionChangeDetails {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationVersionUpdatedFrom");
        self.application_version_updated_from.encode(writer);
        writer.member("ApplicationVersionUpdatedTo");
        self.application_version_updated_to.encode(writer);
        writer.end_object();
    }
}

/// `ApplicationVersionSummary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationVersionSummary {
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: i64,
    /// `ApplicationStatus`.
    pub application_status: ApplicationStatus,
}

impl Encode for ApplicationVersionSummary {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationVersionId");
        self.application_version_id.encode(writer);
        writer.member("ApplicationStatus");
        self.application_status.encode(writer);
        writer.end_object();
    }
}

/// `CSVMappingParameters`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CSVMappingParameters {
    /// `RecordRowDelimiter`: 1 to 1024 characters.
    pub record_row_delimiter: String,
    /// `RecordColumnDelimiter`: 1 to 1024 characters.
    pub record_column_delimiter: String,
}

impl Decode for CSVMappingParameters {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RecordRowDelimiter", "RecordColumnDelimiter"]);
        let mut record_row_delimiter = None;
        let mut record_column_delimiter = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => record_row_delimiter = Some(reader.string()?),
                1 => record_column_delimiter = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&record_row_delimiter, "recordRowDelimiter") {
            rules::RECORD_ROW_DELIMITER.check(value, "recordRowDelimiter", violations);
        }
        if let Some(value) = violations.required(&record_column_delimiter, "recordColumnDelimiter") {
            rules::RECORD_COLUMN_DELIMITER.check(value, "recordColumnDelimiter", violations);
        }
        Ok(Self {
            record_row_delimiter: record_row_delimiter.unwrap_or_default(),
            record_column_delimiter: record_column_delimiter.unwrap_or_default(),
        })
    }
}

impl Encode for CSVMappingParameters {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RecordRowDelimiter");
        self.record_row_delimiter.encode(writer);
        writer.member("RecordColumnDelimiter");
        self.record_column_delimiter.encode(writer);
        writer.end_object();
    }
}

/// `CatalogConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CatalogConfiguration {
    /// `GlueDataCatalogConfiguration`.
    pub glue_data_catalog_configuration: GlueDataCatalogConfiguration,
}

impl Decode for CatalogConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GlueDataCatalogConfiguration"]);
        let mut glue_data_catalog_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    glue_data_catalog_configuration = Some(held.keep(0, violations, |violations| {
                        violations.within("glueDataCatalogConfiguration", |violations| {
                            GlueDataCatalogConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&glue_data_catalog_configuration, "glueDataCatalogConfiguration");
        held.report(0, violations);
        Ok(Self { glue_data_catalog_configuration: glue_data_catalog_configuration.unwrap_or_default() })
    }
}

/// `CatalogConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CatalogConfigurationDescription {
    /// `GlueDataCatalogConfigurationDescription`.
    pub glue_data_catalog_configuration_description: GlueDataCatalogConfigurationDescription,
}

impl Encode for CatalogConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("GlueDataCatalogConfigurationDescription");
        self.glue_data_catalog_configuration_description.encode(writer);
        writer.end_object();
    }
}

/// `CatalogConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CatalogConfigurationUpdate {
    /// `GlueDataCatalogConfigurationUpdate`.
    pub glue_data_catalog_configuration_update: GlueDataCatalogConfigurationUpdate,
}

impl Decode for CatalogConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GlueDataCatalogConfigurationUpdate"]);
        let mut glue_data_catalog_configuration_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    glue_data_catalog_configuration_update = Some(held.keep(0, violations, |violations| {
                        violations.within("glueDataCatalogConfigurationUpdate", |violations| {
                            GlueDataCatalogConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&glue_data_catalog_configuration_update, "glueDataCatalogConfigurationUpdate");
        held.report(0, violations);
        Ok(Self {
            glue_data_catalog_configuration_update: glue_data_catalog_configuration_update
                .unwrap_or_default(),
        })
    }
}

/// `CheckpointConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckpointConfiguration {
    /// `ConfigurationType`.
    pub configuration_type: ConfigurationType,
    /// `CheckpointingEnabled`.
    pub checkpointing_enabled: Option<bool>,
    /// `CheckpointInterval`: at least 1.
    pub checkpoint_interval: Option<i64>,
    /// `MinPauseBetweenCheckpoints`: at least 0.
    pub min_pause_between_checkpoints: Option<i64>,
}

impl Decode for CheckpointConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ConfigurationType",
            "CheckpointingEnabled",
            "CheckpointInterval",
            "MinPauseBetweenCheckpoints",
        ]);
        let mut configuration_type = None;
        let mut checkpointing_enabled = None;
        let mut checkpoint_interval = None;
        let mut min_pause_between_checkpoints = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => configuration_type = Some(reader.string()?),
                1 => checkpointing_enabled = Some(reader.bool()?),
                2 => checkpoint_interval = Some(reader.long()?),
                3 => min_pause_between_checkpoints = Some(reader.long()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&configuration_type, "configurationType") {
            rules::CONFIGURATION_TYPE.check(value, "configurationType", violations);
        }
        if let Some(value) = &checkpoint_interval {
            rules::CHECKPOINT_INTERVAL.check(*value, "checkpointInterval", violations);
        }
        if let Some(value) = &min_pause_between_checkpoints {
            rules::MIN_PAUSE_BETWEEN_CHECKPOINTS.check(*value, "minPauseBetweenCheckpoints", violations);
        }
        Ok(Self {
            configuration_type: configuration_type
                .as_deref()
                .and_then(ConfigurationType::parse)
                .unwrap_or_default(),
            checkpointing_enabled,
            checkpoint_interval,
            min_pause_between_checkpoints,
        })
    }
}

/// `CheckpointConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckpointConfigurationDescription {
    /// `ConfigurationType`.
    pub configuration_type: Option<ConfigurationType>,
    /// `CheckpointingEnabled`.
    pub checkpointing_enabled: Option<bool>,
    /// `CheckpointInterval`: at least 1.
    pub checkpoint_interval: Option<i64>,
    /// `MinPauseBetweenCheckpoints`: at least 0.
    pub min_pause_between_checkpoints: Option<i64>,
}

impl Encode for CheckpointConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.configuration_type {
            writer.member("ConfigurationType");
            value.encode(writer);
        }
        if let Some(value) = &self.checkpointing_enabled {
            writer.member("CheckpointingEnabled");
            value.encode(writer);
        }
        if let Some(value) = &self.checkpoint_interval {
            writer.member("CheckpointInterval");
            value.encode(writer);
        }
        if let Some(value) = &self.min_pause_between_checkpoints {
            writer.member("MinPauseBetweenCheckpoints");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `CheckpointConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckpointConfigurationUpdate {
    /// `ConfigurationTypeUpdate`.
    pub configuration_type_update: Option<ConfigurationType>,
    /// `CheckpointingEnabledUpdate`.
    pub checkpointing_enabled_update: Option<bool>,
    /// `CheckpointIntervalUpdate`: at least 1.
    pub checkpoint_interval_update: Option<i64>,
    /// `MinPauseBetweenCheckpointsUpdate`: at least 0.
    pub min_pause_between_checkpoints_update: Option<i64>,
}

impl Decode for CheckpointConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ConfigurationTypeUpdate",
            "CheckpointingEnabledUpdate",
            "CheckpointIntervalUpdate",
            "MinPauseBetweenCheckpointsUpdate",
        ]);
        let mut configuration_type_update = None;
        let mut checkpointing_enabled_update = None;
        let mut checkpoint_interval_update = None;
        let mut min_pause_between_checkpoints_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => configuration_type_update = Some(reader.string()?),
                1 => checkpointing_enabled_update = Some(reader.bool()?),
                2 => checkpoint_interval_update = Some(reader.long()?),
                3 => min_pause_between_checkpoints_update = Some(reader.long()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &configuration_type_update {
            rules::CONFIGURATION_TYPE.check(value, "configurationTypeUpdate", violations);
        }
        if let Some(value) = &checkpoint_interval_update {
            rules::CHECKPOINT_INTERVAL.check(*value, "checkpointIntervalUpdate", violations);
        }
        if let Some(value) = &min_pause_between_checkpoints_update {
            rules::MIN_PAUSE_BETWEEN_CHECKPOINTS.check(
                *value,
                "minPauseBetweenCheckpointsUpdate",
                violations,
            );
        }
        Ok(Self {
            configuration_type_update: configuration_type_update
                .as_deref()
                .and_then(ConfigurationType::parse),
            checkpointing_enabled_update,
            checkpoint_interval_update,
            min_pause_between_checkpoints_update,
        })
    }
}

/// `CloudWatchLoggingOption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloudWatchLoggingOption {
    /// `LogStreamARN`: 1 to 2048 characters, `arn:.*`.
    pub log_stream_arn: String,
}

impl Decode for CloudWatchLoggingOption {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["LogStreamARN"]);
        let mut log_stream_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_stream_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_stream_arn, "logStreamARN") {
            rules::LOG_STREAM_ARN.check(value, "logStreamARN", violations);
        }
        Ok(Self { log_stream_arn: log_stream_arn.unwrap_or_default() })
    }
}

/// `CloudWatchLoggingOptionDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloudWatchLoggingOptionDescription {
    /// `CloudWatchLoggingOptionId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub cloud_watch_logging_option_id: Option<String>,
    /// `LogStreamARN`: 1 to 2048 characters, `arn:.*`.
    pub log_stream_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:.*`.
    pub role_arn: Option<String>,
}

impl Encode for CloudWatchLoggingOptionDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.cloud_watch_logging_option_id {
            writer.member("CloudWatchLoggingOptionId");
            value.encode(writer);
        }
        writer.member("LogStreamARN");
        self.log_stream_arn.encode(writer);
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `CloudWatchLoggingOptionUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloudWatchLoggingOptionUpdate {
    /// `CloudWatchLoggingOptionId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub cloud_watch_logging_option_id: String,
    /// `LogStreamARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub log_stream_arn_update: Option<String>,
}

impl Decode for CloudWatchLoggingOptionUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["CloudWatchLoggingOptionId", "LogStreamARNUpdate"]);
        let mut cloud_watch_logging_option_id = None;
        let mut log_stream_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => cloud_watch_logging_option_id = Some(reader.string()?),
                1 => log_stream_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&cloud_watch_logging_option_id, "cloudWatchLoggingOptionId")
        {
            rules::ID.check(value, "cloudWatchLoggingOptionId", violations);
        }
        if let Some(value) = &log_stream_arn_update {
            rules::LOG_STREAM_ARN.check(value, "logStreamARNUpdate", violations);
        }
        Ok(Self {
            cloud_watch_logging_option_id: cloud_watch_logging_option_id.unwrap_or_default(),
            log_stream_arn_update,
        })
    }
}

/// `CodeContent`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodeContent {
    /// `TextContent`: 0 to 102400 characters.
    pub text_content: Option<String>,
    /// `ZipFileContent`: 0 to 52428800 bytes.
    pub zip_file_content: Option<Blob>,
    /// `S3ContentLocation`.
    pub s3_content_location: Option<S3ContentLocation>,
}

impl Decode for CodeContent {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TextContent", "ZipFileContent", "S3ContentLocation"]);
        let mut text_content = None;
        let mut zip_file_content = None;
        let mut s3_content_location = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => text_content = Some(reader.string()?),
                1 => zip_file_content = Some(reader.blob()?),
                2 => {
                    s3_content_location = Some(held.keep(2, violations, |violations| {
                        violations.within("s3ContentLocation", |violations| {
                            S3ContentLocation::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &text_content {
            rules::TEXT_CONTENT.check(value, "textContent", violations);
        }
        if let Some(value) = &zip_file_content {
            rules::ZIP_FILE_CONTENT.check(value, "zipFileContent", violations);
        }
        held.report(2, violations);
        Ok(Self { text_content, zip_file_content, s3_content_location })
    }
}

/// `CodeContentDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodeContentDescription {
    /// `TextContent`: 0 to 102400 characters.
    pub text_content: Option<String>,
    /// `CodeMD5`: 128 characters.
    pub code_md5: Option<String>,
    /// `CodeSize`: 0 to 52428800.
    pub code_size: Option<i64>,
    /// `S3ApplicationCodeLocationDescription`.
    pub s3_application_code_location_description: Option<S3ApplicationCodeLocationDescription>,
}

impl Encode for CodeContentDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.text_content {
            writer.member("TextContent");
            value.encode(writer);
        }
        if let Some(value) = &self.code_md5 {
            writer.member("CodeMD5");
            value.encode(writer);
        }
        if let Some(value) = &self.code_size {
            writer.member("CodeSize");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_application_code_location_description {
            writer.member("S3ApplicationCodeLocationDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `CodeContentUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodeContentUpdate {
    /// `TextContentUpdate`: 0 to 102400 characters.
    pub text_content_update: Option<String>,
    /// `ZipFileContentUpdate`: 0 to 52428800 bytes.
    pub zip_file_content_update: Option<Blob>,
    /// `S3ContentLocationUpdate`.
    pub s3_content_location_update: Option<S3ContentLocationUpdate>,
}

impl Decode for CodeContentUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["TextContentUpdate", "ZipFileContentUpdate", "S3ContentLocationUpdate"]);
        let mut text_content_update = None;
        let mut zip_file_content_update = None;
        let mut s3_content_location_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => text_content_update = Some(reader.string()?),
                1 => zip_file_content_update = Some(reader.blob()?),
                2 => {
                    s3_content_location_update = Some(held.keep(2, violations, |violations| {
                        violations.within("s3ContentLocationUpdate", |violations| {
                            S3ContentLocationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &text_content_update {
            rules::TEXT_CONTENT.check(value, "textContentUpdate", violations);
        }
        if let Some(value) = &zip_file_content_update {
            rules::ZIP_FILE_CONTENT.check(value, "zipFileContentUpdate", violations);
        }
        held.report(2, violations);
        Ok(Self { text_content_update, zip_file_content_update, s3_content_location_update })
    }
}

/// `CustomArtifactConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomArtifactConfiguration {
    /// `ArtifactType`.
    pub artifact_type: ArtifactType,
    /// `S3ContentLocation`.
    pub s3_content_location: Option<S3ContentLocation>,
    /// `MavenReference`.
    pub maven_reference: Option<MavenReference>,
}

impl Decode for CustomArtifactConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ArtifactType", "S3ContentLocation", "MavenReference"]);
        let mut artifact_type = None;
        let mut s3_content_location = None;
        let mut maven_reference = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => artifact_type = Some(reader.string()?),
                1 => {
                    s3_content_location = Some(held.keep(1, violations, |violations| {
                        violations.within("s3ContentLocation", |violations| {
                            S3ContentLocation::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    maven_reference = Some(held.keep(2, violations, |violations| {
                        violations
                            .within("mavenReference", |violations| MavenReference::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&artifact_type, "artifactType") {
            rules::ARTIFACT_TYPE.check(value, "artifactType", violations);
        }
        held.report(1, violations);
        held.report(2, violations);
        Ok(Self {
            artifact_type: artifact_type.as_deref().and_then(ArtifactType::parse).unwrap_or_default(),
            s3_content_location,
            maven_reference,
        })
    }
}

impl Print for CustomArtifactConfiguration {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "CustomArtifactConfiguration",
            &[
                ("artifactType", &self.artifact_type),
                ("s3ContentLocation", &self.s3_content_location),
                ("mavenReference", &self.maven_reference),
            ],
        );
    }
}

/// `CustomArtifactConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomArtifactConfigurationDescription {
    /// `ArtifactType`.
    pub artifact_type: Option<ArtifactType>,
    /// `S3ContentLocationDescription`.
    pub s3_content_location_description: Option<S3ContentLocation>,
    /// `MavenReferenceDescription`.
    pub maven_reference_description: Option<MavenReference>,
}

impl Encode for CustomArtifactConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.artifact_type {
            writer.member("ArtifactType");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_content_location_description {
            writer.member("S3ContentLocationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.maven_reference_description {
            writer.member("MavenReferenceDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DeployAsApplicationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeployAsApplicationConfiguration {
    /// `S3ContentLocation`.
    pub s3_content_location: S3ContentBaseLocation,
}

impl Decode for DeployAsApplicationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["S3ContentLocation"]);
        let mut s3_content_location = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    s3_content_location = Some(held.keep(0, violations, |violations| {
                        violations.within("s3ContentLocation", |violations| {
                            S3ContentBaseLocation::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&s3_content_location, "s3ContentLocation");
        held.report(0, violations);
        Ok(Self { s3_content_location: s3_content_location.unwrap_or_default() })
    }
}

/// `DeployAsApplicationConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeployAsApplicationConfigurationDescription {
    /// `S3ContentLocationDescription`.
    pub s3_content_location_description: S3ContentBaseLocationDescription,
}

impl Encode for DeployAsApplicationConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("S3ContentLocationDescription");
        self.s3_content_location_description.encode(writer);
        writer.end_object();
    }
}

/// `DeployAsApplicationConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeployAsApplicationConfigurationUpdate {
    /// `S3ContentLocationUpdate`.
    pub s3_content_location_update: Option<S3ContentBaseLocationUpdate>,
}

impl Decode for DeployAsApplicationConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["S3ContentLocationUpdate"]);
        let mut s3_content_location_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    s3_content_location_update = Some(held.keep(0, violations, |violations| {
                        violations.within("s3ContentLocationUpdate", |violations| {
                            S3ContentBaseLocationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        Ok(Self { s3_content_location_update })
    }
}

/// `DestinationSchema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DestinationSchema {
    /// `RecordFormatType`.
    pub record_format_type: RecordFormatType,
}

impl Decode for DestinationSchema {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RecordFormatType"]);
        let mut record_format_type = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => record_format_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&record_format_type, "recordFormatType") {
            rules::RECORD_FORMAT_TYPE.check(value, "recordFormatType", violations);
        }
        Ok(Self {
            record_format_type: record_format_type
                .as_deref()
                .and_then(RecordFormatType::parse)
                .unwrap_or_default(),
        })
    }
}

impl Encode for DestinationSchema {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RecordFormatType");
        self.record_format_type.encode(writer);
        writer.end_object();
    }
}

/// `EncryptionConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EncryptionConfigurationDescription {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `KeyType`.
    pub key_type: KeyType,
}

impl Encode for EncryptionConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        writer.member("KeyType");
        self.key_type.encode(writer);
        writer.end_object();
    }
}

/// `EnvironmentProperties`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnvironmentProperties {
    /// `PropertyGroups`: at most 50 items.
    pub property_groups: Vec<PropertyGroup>,
}

impl Decode for EnvironmentProperties {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PropertyGroups"]);
        let mut property_groups = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    property_groups = Some(
                        held.keep(0, violations, |violations| list(reader, "propertyGroups", violations))?,
                    )
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&property_groups, "propertyGroups") {
            rules::PROPERTY_GROUPS.check(value, "propertyGroups", violations);
            held.report(0, violations);
        }
        Ok(Self { property_groups: property_groups.unwrap_or_default() })
    }
}

/// `EnvironmentPropertyDescriptions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnvironmentPropertyDescriptions {
    /// `PropertyGroupDescriptions`: at most 50 items.
    pub property_group_descriptions: Option<Vec<PropertyGroup>>,
}

impl Encode for EnvironmentPropertyDescriptions {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.property_group_descriptions {
            writer.member("PropertyGroupDescriptions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `EnvironmentPropertyUpdates`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnvironmentPropertyUpdates {
    /// `PropertyGroups`: at most 50 items.
    pub property_groups: Vec<PropertyGroup>,
}

impl Decode for EnvironmentPropertyUpdates {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PropertyGroups"]);
        let mut property_groups = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    property_groups = Some(
                        held.keep(0, violations, |violations| list(reader, "propertyGroups", violations))?,
                    )
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&property_groups, "propertyGroups") {
            rules::PROPERTY_GROUPS.check(value, "propertyGroups", violations);
            held.report(0, violations);
        }
        Ok(Self { property_groups: property_groups.unwrap_or_default() })
    }
}

/// `ErrorInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorInfo {
    /// `ErrorString`: 1 to 512 characters.
    pub error_string: Option<String>,
}

impl Encode for ErrorInfo {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.error_string {
            writer.member("ErrorString");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ExportDestinationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportDestinationConfiguration {
    /// `DestinationType`.
    pub destination_type: StorageLocationType,
    /// `ExportRoleArn`: 1 to 2048 characters, `arn:.*`.
    pub export_role_arn: String,
    /// `DestinationEncryptionConfiguration`.
    pub destination_encryption_configuration: Option<SnapshotEncryptionConfiguration>,
    /// `DestinationS3PrefixLocation`.
    pub destination_s3_prefix_location: S3PrefixLocation,
}

impl Decode for ExportDestinationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "DestinationType",
            "ExportRoleArn",
            "DestinationEncryptionConfiguration",
            "DestinationS3PrefixLocation",
        ]);
        let mut destination_type = None;
        let mut export_role_arn = None;
        let mut destination_encryption_configuration = None;
        let mut destination_s3_prefix_location = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => destination_type = Some(reader.string()?),
                1 => export_role_arn = Some(reader.string()?),
                2 => {
                    destination_encryption_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("destinationEncryptionConfiguration", |violations| {
                            SnapshotEncryptionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    destination_s3_prefix_location = Some(held.keep(3, violations, |violations| {
                        violations.within("destinationS3PrefixLocation", |violations| {
                            S3PrefixLocation::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&destination_type, "destinationType") {
            rules::STORAGE_LOCATION_TYPE.check(value, "destinationType", violations);
        }
        if let Some(value) = violations.required(&export_role_arn, "exportRoleArn") {
            rules::ROLE_ARN.check(value, "exportRoleArn", violations);
        }
        held.report(2, violations);
        violations.required(&destination_s3_prefix_location, "destinationS3PrefixLocation");
        held.report(3, violations);
        Ok(Self {
            destination_type: destination_type
                .as_deref()
                .and_then(StorageLocationType::parse)
                .unwrap_or_default(),
            export_role_arn: export_role_arn.unwrap_or_default(),
            destination_encryption_configuration,
            destination_s3_prefix_location: destination_s3_prefix_location.unwrap_or_default(),
        })
    }
}

/// `FlinkApplicationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlinkApplicationConfiguration {
    /// `CheckpointConfiguration`.
    pub checkpoint_configuration: Option<CheckpointConfiguration>,
    /// `MonitoringConfiguration`.
    pub monitoring_configuration: Option<MonitoringConfiguration>,
    /// `ParallelismConfiguration`.
    pub parallelism_configuration: Option<ParallelismConfiguration>,
}

impl Decode for FlinkApplicationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["CheckpointConfiguration", "MonitoringConfiguration", "ParallelismConfiguration"]);
        let mut checkpoint_configuration = None;
        let mut monitoring_configuration = None;
        let mut parallelism_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    checkpoint_configuration = Some(held.keep(0, violations, |violations| {
                        violations.within("checkpointConfiguration", |violations| {
                            CheckpointConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    monitoring_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("monitoringConfiguration", |violations| {
                            MonitoringConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    parallelism_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("parallelismConfiguration", |violations| {
                            ParallelismConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        Ok(Self { checkpoint_configuration, monitoring_configuration, parallelism_configuration })
    }
}

/// `FlinkApplicationConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlinkApplicationConfigurationDescription {
    /// `CheckpointConfigurationDescription`.
    pub checkpoint_configuration_description: Option<CheckpointConfigurationDescription>,
    /// `MonitoringConfigurationDescription`.
    pub monitoring_configuration_description: Option<MonitoringConfigurationDescription>,
    /// `ParallelismConfigurationDescription`.
    pub parallelism_configuration_description: Option<ParallelismConfigurationDescription>,
    /// `JobPlanDescription`.
    pub job_plan_description: Option<String>,
}

impl Encode for FlinkApplicationConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.checkpoint_configuration_description {
            writer.member("CheckpointConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.monitoring_configuration_description {
            writer.member("MonitoringConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.parallelism_configuration_description {
            writer.member("ParallelismConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.job_plan_description {
            writer.member("JobPlanDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `FlinkApplicationConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlinkApplicationConfigurationUpdate {
    /// `CheckpointConfigurationUpdate`.
    pub checkpoint_configuration_update: Option<CheckpointConfigurationUpdate>,
    /// `MonitoringConfigurationUpdate`.
    pub monitoring_configuration_update: Option<MonitoringConfigurationUpdate>,
    /// `ParallelismConfigurationUpdate`.
    pub parallelism_configuration_update: Option<ParallelismConfigurationUpdate>,
}

impl Decode for FlinkApplicationConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "CheckpointConfigurationUpdate",
            "MonitoringConfigurationUpdate",
            "ParallelismConfigurationUpdate",
        ]);
        let mut checkpoint_configuration_update = None;
        let mut monitoring_configuration_update = None;
        let mut parallelism_configuration_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    checkpoint_configuration_update = Some(held.keep(0, violations, |violations| {
                        violations.within("checkpointConfigurationUpdate", |violations| {
                            CheckpointConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    monitoring_configuration_update = Some(held.keep(1, violations, |violations| {
                        violations.within("monitoringConfigurationUpdate", |violations| {
                            MonitoringConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    parallelism_configuration_update = Some(held.keep(2, violations, |violations| {
                        violations.within("parallelismConfigurationUpdate", |violations| {
                            ParallelismConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        Ok(Self {
            checkpoint_configuration_update,
            monitoring_configuration_update,
            parallelism_configuration_update,
        })
    }
}

/// `FlinkRunConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlinkRunConfiguration {
    /// `AllowNonRestoredState`.
    pub allow_non_restored_state: Option<bool>,
}

impl Decode for FlinkRunConfiguration {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AllowNonRestoredState"]);
        let mut allow_non_restored_state = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => allow_non_restored_state = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        Ok(Self { allow_non_restored_state })
    }
}

impl Encode for FlinkRunConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.allow_non_restored_state {
            writer.member("AllowNonRestoredState");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `GlueDataCatalogConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlueDataCatalogConfiguration {
    /// `DatabaseARN`: 1 to 2048 characters, `arn:.*`.
    pub database_arn: String,
}

impl Decode for GlueDataCatalogConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DatabaseARN"]);
        let mut database_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => database_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&database_arn, "databaseARN") {
            rules::DATABASE_ARN.check(value, "databaseARN", violations);
        }
        Ok(Self { database_arn: database_arn.unwrap_or_default() })
    }
}

/// `GlueDataCatalogConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlueDataCatalogConfigurationDescription {
    /// `DatabaseARN`: 1 to 2048 characters, `arn:.*`.
    pub database_arn: String,
}

impl Encode for GlueDataCatalogConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("DatabaseARN");
        self.database_arn.encode(writer);
        writer.end_object();
    }
}

/// `GlueDataCatalogConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlueDataCatalogConfigurationUpdate {
    /// `DatabaseARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub database_arn_update: String,
}

impl Decode for GlueDataCatalogConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DatabaseARNUpdate"]);
        let mut database_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => database_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&database_arn_update, "databaseARNUpdate") {
            rules::DATABASE_ARN.check(value, "databaseARNUpdate", violations);
        }
        Ok(Self { database_arn_update: database_arn_update.unwrap_or_default() })
    }
}

/// `ImportSourceConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportSourceConfiguration {
    /// `SourceType`.
    pub source_type: StorageLocationType,
    /// `ImportRoleArn`: 1 to 2048 characters, `arn:.*`.
    pub import_role_arn: String,
    /// `SourceEncryptionConfiguration`.
    pub source_encryption_configuration: Option<SnapshotEncryptionConfiguration>,
    /// `SourceS3PrefixLocation`.
    pub source_s3_prefix_location: S3PrefixLocation,
}

impl Decode for ImportSourceConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "SourceType",
            "ImportRoleArn",
            "SourceEncryptionConfiguration",
            "SourceS3PrefixLocation",
        ]);
        let mut source_type = None;
        let mut import_role_arn = None;
        let mut source_encryption_configuration = None;
        let mut source_s3_prefix_location = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => source_type = Some(reader.string()?),
                1 => import_role_arn = Some(reader.string()?),
                2 => {
                    source_encryption_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("sourceEncryptionConfiguration", |violations| {
                            SnapshotEncryptionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    source_s3_prefix_location = Some(held.keep(3, violations, |violations| {
                        violations.within("sourceS3PrefixLocation", |violations| {
                            S3PrefixLocation::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&source_type, "sourceType") {
            rules::STORAGE_LOCATION_TYPE.check(value, "sourceType", violations);
        }
        if let Some(value) = violations.required(&import_role_arn, "importRoleArn") {
            rules::ROLE_ARN.check(value, "importRoleArn", violations);
        }
        held.report(2, violations);
        violations.required(&source_s3_prefix_location, "sourceS3PrefixLocation");
        held.report(3, violations);
        Ok(Self {
            source_type: source_type.as_deref().and_then(StorageLocationType::parse).unwrap_or_default(),
            import_role_arn: import_role_arn.unwrap_or_default(),
            source_encryption_configuration,
            source_s3_prefix_location: source_s3_prefix_location.unwrap_or_default(),
        })
    }
}

/// `Input`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// `NamePrefix`: 1 to 32 characters, `[^-\s<>&]*`.
    pub name_prefix: String,
    /// `InputProcessingConfiguration`.
    pub input_processing_configuration: Option<InputProcessingConfiguration>,
    /// `KinesisStreamsInput`.
    pub kinesis_streams_input: Option<KinesisStreamsInput>,
    /// `KinesisFirehoseInput`.
    pub kinesis_firehose_input: Option<KinesisFirehoseInput>,
    /// `InputParallelism`.
    pub input_parallelism: Option<InputParallelism>,
    /// `InputSchema`.
    pub input_schema: SourceSchema,
}

impl Decode for Input {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "NamePrefix",
            "InputProcessingConfiguration",
            "KinesisStreamsInput",
            "KinesisFirehoseInput",
            "InputParallelism",
            "InputSchema",
        ]);
        let mut name_prefix = None;
        let mut input_processing_configuration = None;
        let mut kinesis_streams_input = None;
        let mut kinesis_firehose_input = None;
        let mut input_parallelism = None;
        let mut input_schema = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name_prefix = Some(reader.string()?),
                1 => {
                    input_processing_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("inputProcessingConfiguration", |violations| {
                            InputProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    kinesis_streams_input = Some(held.keep(2, violations, |violations| {
                        violations.within("kinesisStreamsInput", |violations| {
                            KinesisStreamsInput::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    kinesis_firehose_input = Some(held.keep(3, violations, |violations| {
                        violations.within("kinesisFirehoseInput", |violations| {
                            KinesisFirehoseInput::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    input_parallelism = Some(held.keep(4, violations, |violations| {
                        violations.within("inputParallelism", |violations| {
                            InputParallelism::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    input_schema = Some(held.keep(5, violations, |violations| {
                        violations
                            .within("inputSchema", |violations| SourceSchema::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&name_prefix, "namePrefix") {
            rules::IN_APP_STREAM_NAME.check(value, "namePrefix", violations);
        }
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        violations.required(&input_schema, "inputSchema");
        held.report(5, violations);
        Ok(Self {
            name_prefix: name_prefix.unwrap_or_default(),
            input_processing_configuration,
            kinesis_streams_input,
            kinesis_firehose_input,
            input_parallelism,
            input_schema: input_schema.unwrap_or_default(),
        })
    }
}

/// `InputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputDescription {
    /// `InputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub input_id: Option<String>,
    /// `NamePrefix`: 1 to 32 characters, `[^-\s<>&]*`.
    pub name_prefix: Option<String>,
    /// `InAppStreamNames`.
    pub in_app_stream_names: Option<Vec<String>>,
    /// `InputProcessingConfigurationDescription`.
    pub input_processing_configuration_description: Option<InputProcessingConfigurationDescription>,
    /// `KinesisStreamsInputDescription`.
    pub kinesis_streams_input_description: Option<KinesisStreamsInputDescription>,
    /// `KinesisFirehoseInputDescription`.
    pub kinesis_firehose_input_description: Option<KinesisFirehoseInputDescription>,
    /// `InputSchema`.
    pub input_schema: Option<SourceSchema>,
    /// `InputParallelism`.
    pub input_parallelism: Option<InputParallelism>,
    /// `InputStartingPositionConfiguration`.
    pub input_starting_position_configuration: Option<InputStartingPositionConfiguration>,
}

impl Encode for InputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.input_id {
            writer.member("InputId");
            value.encode(writer);
        }
        if let Some(value) = &self.name_prefix {
            writer.member("NamePrefix");
            value.encode(writer);
        }
        if let Some(value) = &self.in_app_stream_names {
            writer.member("InAppStreamNames");
            value.encode(writer);
        }
        if let Some(value) = &self.input_processing_configuration_description {
            writer.member("InputProcessingConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.kinesis_streams_input_description {
            writer.member("KinesisStreamsInputDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.kinesis_firehose_input_description {
            writer.member("KinesisFirehoseInputDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.input_schema {
            writer.member("InputSchema");
            value.encode(writer);
        }
        if let Some(value) = &self.input_parallelism {
            writer.member("InputParallelism");
            value.encode(writer);
        }
        if let Some(value) = &self.input_starting_position_configuration {
            writer.member("InputStartingPositionConfiguration");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `InputLambdaProcessor`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputLambdaProcessor {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
}

impl Decode for InputLambdaProcessor {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN"]);
        let mut resource_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default() })
    }
}

/// `InputLambdaProcessorDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputLambdaProcessorDescription {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:.*`.
    pub role_arn: Option<String>,
}

impl Encode for InputLambdaProcessorDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ResourceARN");
        self.resource_arn.encode(writer);
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `InputLambdaProcessorUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputLambdaProcessorUpdate {
    /// `ResourceARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn_update: String,
}

impl Decode for InputLambdaProcessorUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARNUpdate"]);
        let mut resource_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn_update, "resourceARNUpdate") {
            rules::RESOURCE_ARN.check(value, "resourceARNUpdate", violations);
        }
        Ok(Self { resource_arn_update: resource_arn_update.unwrap_or_default() })
    }
}

/// `InputParallelism`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputParallelism {
    /// `Count`: 1 to 64.
    pub count: Option<i32>,
}

impl Decode for InputParallelism {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Count"]);
        let mut count = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => count = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &count {
            rules::INPUT_PARALLELISM_COUNT.check(*value, "count", violations);
        }
        Ok(Self { count })
    }
}

impl Encode for InputParallelism {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.count {
            writer.member("Count");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `InputParallelismUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputParallelismUpdate {
    /// `CountUpdate`: 1 to 64.
    pub count_update: i32,
}

impl Decode for InputParallelismUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["CountUpdate"]);
        let mut count_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => count_update = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&count_update, "countUpdate") {
            rules::INPUT_PARALLELISM_COUNT.check(*value, "countUpdate", violations);
        }
        Ok(Self { count_update: count_update.unwrap_or_default() })
    }
}

/// `InputProcessingConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputProcessingConfiguration {
    /// `InputLambdaProcessor`.
    pub input_lambda_processor: InputLambdaProcessor,
}

impl Decode for InputProcessingConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["InputLambdaProcessor"]);
        let mut input_lambda_processor = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    input_lambda_processor = Some(held.keep(0, violations, |violations| {
                        violations.within("inputLambdaProcessor", |violations| {
                            InputLambdaProcessor::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&input_lambda_processor, "inputLambdaProcessor");
        held.report(0, violations);
        Ok(Self { input_lambda_processor: input_lambda_processor.unwrap_or_default() })
    }
}

/// `InputProcessingConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputProcessingConfigurationDescription {
    /// `InputLambdaProcessorDescription`.
    pub input_lambda_processor_description: Option<InputLambdaProcessorDescription>,
}

impl Encode for InputProcessingConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.input_lambda_processor_description {
            writer.member("InputLambdaProcessorDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `InputProcessingConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputProcessingConfigurationUpdate {
    /// `InputLambdaProcessorUpdate`.
    pub input_lambda_processor_update: InputLambdaProcessorUpdate,
}

impl Decode for InputProcessingConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["InputLambdaProcessorUpdate"]);
        let mut input_lambda_processor_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    input_lambda_processor_update = Some(held.keep(0, violations, |violations| {
                        violations.within("inputLambdaProcessorUpdate", |violations| {
                            InputLambdaProcessorUpdate::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&input_lambda_processor_update, "inputLambdaProcessorUpdate");
        held.report(0, violations);
        Ok(Self { input_lambda_processor_update: input_lambda_processor_update.unwrap_or_default() })
    }
}

/// `InputSchemaUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputSchemaUpdate {
    /// `RecordFormatUpdate`.
    pub record_format_update: Option<RecordFormat>,
    /// `RecordEncodingUpdate`: 5 characters, `UTF-8`.
    pub record_encoding_update: Option<String>,
    /// `RecordColumnUpdates`: 1 to 1000 items.
    pub record_column_updates: Option<Vec<RecordColumn>>,
}

impl Decode for InputSchemaUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["RecordFormatUpdate", "RecordEncodingUpdate", "RecordColumnUpdates"]);
        let mut record_format_update = None;
        let mut record_encoding_update = None;
        let mut record_column_updates = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    record_format_update = Some(held.keep(0, violations, |violations| {
                        violations.within("recordFormatUpdate", |violations| {
                            RecordFormat::decode(reader, violations)
                        })
                    })?)
                }
                1 => record_encoding_update = Some(reader.string()?),
                2 => {
                    record_column_updates =
                        Some(held.keep(2, violations, |violations| {
                            list(reader, "recordColumnUpdates", violations)
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        if let Some(value) = &record_encoding_update {
            rules::RECORD_ENCODING.check(value, "recordEncodingUpdate", violations);
        }
        if let Some(value) = &record_column_updates {
            rules::RECORD_COLUMNS.check(value, "recordColumnUpdates", violations);
            held.report(2, violations);
        }
        Ok(Self { record_format_update, record_encoding_update, record_column_updates })
    }
}

/// `InputStartingPositionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputStartingPositionConfiguration {
    /// `InputStartingPosition`.
    pub input_starting_position: Option<InputStartingPosition>,
}

impl Decode for InputStartingPositionConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["InputStartingPosition"]);
        let mut input_starting_position = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => input_starting_position = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &input_starting_position {
            rules::INPUT_STARTING_POSITION.check(value, "inputStartingPosition", violations);
        }
        Ok(Self {
            input_starting_position: input_starting_position
                .as_deref()
                .and_then(InputStartingPosition::parse),
        })
    }
}

impl Encode for InputStartingPositionConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.input_starting_position {
            writer.member("InputStartingPosition");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `InputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputUpdate {
    /// `InputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub input_id: String,
    /// `NamePrefixUpdate`: 1 to 32 characters, `[^-\s<>&]*`.
    pub name_prefix_update: Option<String>,
    /// `InputProcessingConfigurationUpdate`.
    pub input_processing_configuration_update: Option<InputProcessingConfigurationUpdate>,
    /// `KinesisStreamsInputUpdate`.
    pub kinesis_streams_input_update: Option<KinesisStreamsInputUpdate>,
    /// `KinesisFirehoseInputUpdate`.
    pub kinesis_firehose_input_update: Option<KinesisFirehoseInputUpdate>,
    /// `InputSchemaUpdate`.
    pub input_schema_update: Option<InputSchemaUpdate>,
    /// `InputParallelismUpdate`.
    pub input_parallelism_update: Option<InputParallelismUpdate>,
}

impl Decode for InputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "InputId",
            "NamePrefixUpdate",
            "InputProcessingConfigurationUpdate",
            "KinesisStreamsInputUpdate",
            "KinesisFirehoseInputUpdate",
            "InputSchemaUpdate",
            "InputParallelismUpdate",
        ]);
        let mut input_id = None;
        let mut name_prefix_update = None;
        let mut input_processing_configuration_update = None;
        let mut kinesis_streams_input_update = None;
        let mut kinesis_firehose_input_update = None;
        let mut input_schema_update = None;
        let mut input_parallelism_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => input_id = Some(reader.string()?),
                1 => name_prefix_update = Some(reader.string()?),
                2 => {
                    input_processing_configuration_update = Some(held.keep(2, violations, |violations| {
                        violations.within("inputProcessingConfigurationUpdate", |violations| {
                            InputProcessingConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    kinesis_streams_input_update = Some(held.keep(3, violations, |violations| {
                        violations.within("kinesisStreamsInputUpdate", |violations| {
                            KinesisStreamsInputUpdate::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    kinesis_firehose_input_update = Some(held.keep(4, violations, |violations| {
                        violations.within("kinesisFirehoseInputUpdate", |violations| {
                            KinesisFirehoseInputUpdate::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    input_schema_update = Some(held.keep(5, violations, |violations| {
                        violations.within("inputSchemaUpdate", |violations| {
                            InputSchemaUpdate::decode(reader, violations)
                        })
                    })?)
                }
                6 => {
                    input_parallelism_update = Some(held.keep(6, violations, |violations| {
                        violations.within("inputParallelismUpdate", |violations| {
                            InputParallelismUpdate::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&input_id, "inputId") {
            rules::ID.check(value, "inputId", violations);
        }
        if let Some(value) = &name_prefix_update {
            rules::IN_APP_STREAM_NAME.check(value, "namePrefixUpdate", violations);
        }
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        held.report(6, violations);
        Ok(Self {
            input_id: input_id.unwrap_or_default(),
            name_prefix_update,
            input_processing_configuration_update,
            kinesis_streams_input_update,
            kinesis_firehose_input_update,
            input_schema_update,
            input_parallelism_update,
        })
    }
}

/// `JSONMappingParameters`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JSONMappingParameters {
    /// `RecordRowPath`: 1 to 65535 characters, `^(?=^\$)(?=^\S+$).*$`.
    pub record_row_path: String,
}

impl Decode for JSONMappingParameters {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RecordRowPath"]);
        let mut record_row_path = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => record_row_path = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&record_row_path, "recordRowPath") {
            rules::RECORD_ROW_PATH.check(value, "recordRowPath", violations);
        }
        Ok(Self { record_row_path: record_row_path.unwrap_or_default() })
    }
}

impl Encode for JSONMappingParameters {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RecordRowPath");
        self.record_row_path.encode(writer);
        writer.end_object();
    }
}

/// `KinesisFirehoseInput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisFirehoseInput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
}

impl Decode for KinesisFirehoseInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN"]);
        let mut resource_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default() })
    }
}

/// `KinesisFirehoseInputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisFirehoseInputDescription {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:.*`.
    pub role_arn: Option<String>,
}

impl Encode for KinesisFirehoseInputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ResourceARN");
        self.resource_arn.encode(writer);
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `KinesisFirehoseInputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisFirehoseInputUpdate {
    /// `ResourceARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn_update: String,
}

impl Decode for KinesisFirehoseInputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARNUpdate"]);
        let mut resource_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn_update, "resourceARNUpdate") {
            rules::RESOURCE_ARN.check(value, "resourceARNUpdate", violations);
        }
        Ok(Self { resource_arn_update: resource_arn_update.unwrap_or_default() })
    }
}

/// `KinesisFirehoseOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisFirehoseOutput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
}

impl Decode for KinesisFirehoseOutput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN"]);
        let mut resource_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default() })
    }
}

/// `KinesisFirehoseOutputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisFirehoseOutputDescription {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:.*`.
    pub role_arn: Option<String>,
}

impl Encode for KinesisFirehoseOutputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ResourceARN");
        self.resource_arn.encode(writer);
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `KinesisFirehoseOutputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisFirehoseOutputUpdate {
    /// `ResourceARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn_update: String,
}

impl Decode for KinesisFirehoseOutputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARNUpdate"]);
        let mut resource_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn_update, "resourceARNUpdate") {
            rules::RESOURCE_ARN.check(value, "resourceARNUpdate", violations);
        }
        Ok(Self { resource_arn_update: resource_arn_update.unwrap_or_default() })
    }
}

/// `KinesisStreamsInput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamsInput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
}

impl Decode for KinesisStreamsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN"]);
        let mut resource_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default() })
    }
}

/// `KinesisStreamsInputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamsInputDescription {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:.*`.
    pub role_arn: Option<String>,
}

impl Encode for KinesisStreamsInputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ResourceARN");
        self.resource_arn.encode(writer);
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `KinesisStreamsInputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamsInputUpdate {
    /// `ResourceARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn_update: String,
}

impl Decode for KinesisStreamsInputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARNUpdate"]);
        let mut resource_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn_update, "resourceARNUpdate") {
            rules::RESOURCE_ARN.check(value, "resourceARNUpdate", violations);
        }
        Ok(Self { resource_arn_update: resource_arn_update.unwrap_or_default() })
    }
}

/// `KinesisStreamsOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamsOutput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
}

impl Decode for KinesisStreamsOutput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN"]);
        let mut resource_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default() })
    }
}

/// `KinesisStreamsOutputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamsOutputDescription {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:.*`.
    pub role_arn: Option<String>,
}

impl Encode for KinesisStreamsOutputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ResourceARN");
        self.resource_arn.encode(writer);
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `KinesisStreamsOutputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamsOutputUpdate {
    /// `ResourceARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn_update: String,
}

impl Decode for KinesisStreamsOutputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARNUpdate"]);
        let mut resource_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn_update, "resourceARNUpdate") {
            rules::RESOURCE_ARN.check(value, "resourceARNUpdate", violations);
        }
        Ok(Self { resource_arn_update: resource_arn_update.unwrap_or_default() })
    }
}

/// `LambdaOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LambdaOutput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
}

impl Decode for LambdaOutput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN"]);
        let mut resource_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default() })
    }
}

/// `LambdaOutputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LambdaOutputDescription {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:.*`.
    pub role_arn: Option<String>,
}

impl Encode for LambdaOutputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ResourceARN");
        self.resource_arn.encode(writer);
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `LambdaOutputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LambdaOutputUpdate {
    /// `ResourceARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn_update: String,
}

impl Decode for LambdaOutputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARNUpdate"]);
        let mut resource_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn_update, "resourceARNUpdate") {
            rules::RESOURCE_ARN.check(value, "resourceARNUpdate", violations);
        }
        Ok(Self { resource_arn_update: resource_arn_update.unwrap_or_default() })
    }
}

/// `MappingParameters`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MappingParameters {
    /// `JSONMappingParameters`.
    pub json_mapping_parameters: Option<JSONMappingParameters>,
    /// `CSVMappingParameters`.
    pub csv_mapping_parameters: Option<CSVMappingParameters>,
}

impl Decode for MappingParameters {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["JSONMappingParameters", "CSVMappingParameters"]);
        let mut json_mapping_parameters = None;
        let mut csv_mapping_parameters = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    json_mapping_parameters = Some(held.keep(0, violations, |violations| {
                        violations.within("jSONMappingParameters", |violations| {
                            JSONMappingParameters::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    csv_mapping_parameters = Some(held.keep(1, violations, |violations| {
                        violations.within("cSVMappingParameters", |violations| {
                            CSVMappingParameters::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        Ok(Self { json_mapping_parameters, csv_mapping_parameters })
    }
}

impl Encode for MappingParameters {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.json_mapping_parameters {
            writer.member("JSONMappingParameters");
            value.encode(writer);
        }
        if let Some(value) = &self.csv_mapping_parameters {
            writer.member("CSVMappingParameters");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MavenReference`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MavenReference {
    /// `GroupId`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub group_id: String,
    /// `ArtifactId`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub artifact_id: String,
    /// `Version`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub version: String,
}

impl Decode for MavenReference {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GroupId", "ArtifactId", "Version"]);
        let mut group_id = None;
        let mut artifact_id = None;
        let mut version = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => group_id = Some(reader.string()?),
                1 => artifact_id = Some(reader.string()?),
                2 => version = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&group_id, "groupId") {
            rules::MAVEN_GROUP_ID.check(value, "groupId", violations);
        }
        if let Some(value) = violations.required(&artifact_id, "artifactId") {
            rules::MAVEN_ARTIFACT_ID.check(value, "artifactId", violations);
        }
        if let Some(value) = violations.required(&version, "version") {
            rules::MAVEN_VERSION.check(value, "version", violations);
        }
        Ok(Self {
            group_id: group_id.unwrap_or_default(),
            artifact_id: artifact_id.unwrap_or_default(),
            version: version.unwrap_or_default(),
        })
    }
}

impl Encode for MavenReference {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("GroupId");
        self.group_id.encode(writer);
        writer.member("ArtifactId");
        self.artifact_id.encode(writer);
        writer.member("Version");
        self.version.encode(writer);
        writer.end_object();
    }
}

impl Print for MavenReference {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "MavenReference",
            &[("groupId", &self.group_id), ("artifactId", &self.artifact_id), ("version", &self.version)],
        );
    }
}

/// `MonitoringConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MonitoringConfiguration {
    /// `ConfigurationType`.
    pub configuration_type: ConfigurationType,
    /// `MetricsLevel`.
    pub metrics_level: Option<MetricsLevel>,
    /// `LogLevel`.
    pub log_level: Option<LogLevel>,
}

impl Decode for MonitoringConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ConfigurationType", "MetricsLevel", "LogLevel"]);
        let mut configuration_type = None;
        let mut metrics_level = None;
        let mut log_level = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => configuration_type = Some(reader.string()?),
                1 => metrics_level = Some(reader.string()?),
                2 => log_level = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&configuration_type, "configurationType") {
            rules::CONFIGURATION_TYPE.check(value, "configurationType", violations);
        }
        if let Some(value) = &metrics_level {
            rules::METRICS_LEVEL.check(value, "metricsLevel", violations);
        }
        if let Some(value) = &log_level {
            rules::LOG_LEVEL.check(value, "logLevel", violations);
        }
        Ok(Self {
            configuration_type: configuration_type
                .as_deref()
                .and_then(ConfigurationType::parse)
                .unwrap_or_default(),
            metrics_level: metrics_level.as_deref().and_then(MetricsLevel::parse),
            log_level: log_level.as_deref().and_then(LogLevel::parse),
        })
    }
}

/// `MonitoringConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MonitoringConfigurationDescription {
    /// `ConfigurationType`.
    pub configuration_type: Option<ConfigurationType>,
    /// `MetricsLevel`.
    pub metrics_level: Option<MetricsLevel>,
    /// `LogLevel`.
    pub log_level: Option<LogLevel>,
}

impl Encode for MonitoringConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.configuration_type {
            writer.member("ConfigurationType");
            value.encode(writer);
        }
        if let Some(value) = &self.metrics_level {
            writer.member("MetricsLevel");
            value.encode(writer);
        }
        if let Some(value) = &self.log_level {
            writer.member("LogLevel");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MonitoringConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MonitoringConfigurationUpdate {
    /// `ConfigurationTypeUpdate`.
    pub configuration_type_update: Option<ConfigurationType>,
    /// `MetricsLevelUpdate`.
    pub metrics_level_update: Option<MetricsLevel>,
    /// `LogLevelUpdate`.
    pub log_level_update: Option<LogLevel>,
}

impl Decode for MonitoringConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["ConfigurationTypeUpdate", "MetricsLevelUpdate", "LogLevelUpdate"]);
        let mut configuration_type_update = None;
        let mut metrics_level_update = None;
        let mut log_level_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => configuration_type_update = Some(reader.string()?),
                1 => metrics_level_update = Some(reader.string()?),
                2 => log_level_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &configuration_type_update {
            rules::CONFIGURATION_TYPE.check(value, "configurationTypeUpdate", violations);
        }
        if let Some(value) = &metrics_level_update {
            rules::METRICS_LEVEL.check(value, "metricsLevelUpdate", violations);
        }
        if let Some(value) = &log_level_update {
            rules::LOG_LEVEL.check(value, "logLevelUpdate", violations);
        }
        Ok(Self {
            configuration_type_update: configuration_type_update
                .as_deref()
                .and_then(ConfigurationType::parse),
            metrics_level_update: metrics_level_update.as_deref().and_then(MetricsLevel::parse),
            log_level_update: log_level_update.as_deref().and_then(LogLevel::parse),
        })
    }
}

/// `OperationFailureDetails`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OperationFailureDetails {
    /// `RollbackOperationId`: 1 to 64 characters.
    pub rollback_operation_id: Option<String>,
    /// `ErrorInfo`.
    pub error_info: Option<ErrorInfo>,
}

impl Encode for OperationFailureDetails {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.rollback_operation_id {
            writer.member("RollbackOperationId");
            value.encode(writer);
        }
        if let Some(value) = &self.error_info {
            writer.member("ErrorInfo");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Output`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Output {
    /// `Name`: 1 to 32 characters, `[^-\s<>&]*`.
    pub name: String,
    /// `KinesisStreamsOutput`.
    pub kinesis_streams_output: Option<KinesisStreamsOutput>,
    /// `KinesisFirehoseOutput`.
    pub kinesis_firehose_output: Option<KinesisFirehoseOutput>,
    /// `LambdaOutput`.
    pub lambda_output: Option<LambdaOutput>,
    /// `DestinationSchema`.
    pub destination_schema: DestinationSchema,
}

impl Decode for Output {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Name",
            "KinesisStreamsOutput",
            "KinesisFirehoseOutput",
            "LambdaOutput",
            "DestinationSchema",
        ]);
        let mut name = None;
        let mut kinesis_streams_output = None;
        let mut kinesis_firehose_output = None;
        let mut lambda_output = None;
        let mut destination_schema = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                1 => {
                    kinesis_streams_output = Some(held.keep(1, violations, |violations| {
                        violations.within("kinesisStreamsOutput", |violations| {
                            KinesisStreamsOutput::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    kinesis_firehose_output = Some(held.keep(2, violations, |violations| {
                        violations.within("kinesisFirehoseOutput", |violations| {
                            KinesisFirehoseOutput::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    lambda_output = Some(held.keep(3, violations, |violations| {
                        violations
                            .within("lambdaOutput", |violations| LambdaOutput::decode(reader, violations))
                    })?)
                }
                4 => {
                    destination_schema = Some(held.keep(4, violations, |violations| {
                        violations.within("destinationSchema", |violations| {
                            DestinationSchema::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&name, "name") {
            rules::IN_APP_STREAM_NAME.check(value, "name", violations);
        }
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        violations.required(&destination_schema, "destinationSchema");
        held.report(4, violations);
        Ok(Self {
            name: name.unwrap_or_default(),
            kinesis_streams_output,
            kinesis_firehose_output,
            lambda_output,
            destination_schema: destination_schema.unwrap_or_default(),
        })
    }
}

/// `OutputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutputDescription {
    /// `OutputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub output_id: Option<String>,
    /// `Name`: 1 to 32 characters, `[^-\s<>&]*`.
    pub name: Option<String>,
    /// `KinesisStreamsOutputDescription`.
    pub kinesis_streams_output_description: Option<KinesisStreamsOutputDescription>,
    /// `KinesisFirehoseOutputDescription`.
    pub kinesis_firehose_output_description: Option<KinesisFirehoseOutputDescription>,
    /// `LambdaOutputDescription`.
    pub lambda_output_description: Option<LambdaOutputDescription>,
    /// `DestinationSchema`.
    pub destination_schema: Option<DestinationSchema>,
}

impl Encode for OutputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.output_id {
            writer.member("OutputId");
            value.encode(writer);
        }
        if let Some(value) = &self.name {
            writer.member("Name");
            value.encode(writer);
        }
        if let Some(value) = &self.kinesis_streams_output_description {
            writer.member("KinesisStreamsOutputDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.kinesis_firehose_output_description {
            writer.member("KinesisFirehoseOutputDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.lambda_output_description {
            writer.member("LambdaOutputDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.destination_schema {
            writer.member("DestinationSchema");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `OutputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutputUpdate {
    /// `OutputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub output_id: String,
    /// `NameUpdate`: 1 to 32 characters, `[^-\s<>&]*`.
    pub name_update: Option<String>,
    /// `KinesisStreamsOutputUpdate`.
    pub kinesis_streams_output_update: Option<KinesisStreamsOutputUpdate>,
    /// `KinesisFirehoseOutputUpdate`.
    pub kinesis_firehose_output_update: Option<KinesisFirehoseOutputUpdate>,
    /// `LambdaOutputUpdate`.
    pub lambda_output_update: Option<LambdaOutputUpdate>,
    /// `DestinationSchemaUpdate`.
    pub destination_schema_update: Option<DestinationSchema>,
}

impl Decode for OutputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "OutputId",
            "NameUpdate",
            "KinesisStreamsOutputUpdate",
            "KinesisFirehoseOutputUpdate",
            "LambdaOutputUpdate",
            "DestinationSchemaUpdate",
        ]);
        let mut output_id = None;
        let mut name_update = None;
        let mut kinesis_streams_output_update = None;
        let mut kinesis_firehose_output_update = None;
        let mut lambda_output_update = None;
        let mut destination_schema_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => output_id = Some(reader.string()?),
                1 => name_update = Some(reader.string()?),
                2 => {
                    kinesis_streams_output_update = Some(held.keep(2, violations, |violations| {
                        violations.within("kinesisStreamsOutputUpdate", |violations| {
                            KinesisStreamsOutputUpdate::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    kinesis_firehose_output_update = Some(held.keep(3, violations, |violations| {
                        violations.within("kinesisFirehoseOutputUpdate", |violations| {
                            KinesisFirehoseOutputUpdate::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    lambda_output_update = Some(held.keep(4, violations, |violations| {
                        violations.within("lambdaOutputUpdate", |violations| {
                            LambdaOutputUpdate::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    destination_schema_update = Some(held.keep(5, violations, |violations| {
                        violations.within("destinationSchemaUpdate", |violations| {
                            DestinationSchema::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&output_id, "outputId") {
            rules::ID.check(value, "outputId", violations);
        }
        if let Some(value) = &name_update {
            rules::IN_APP_STREAM_NAME.check(value, "nameUpdate", violations);
        }
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        Ok(Self {
            output_id: output_id.unwrap_or_default(),
            name_update,
            kinesis_streams_output_update,
            kinesis_firehose_output_update,
            lambda_output_update,
            destination_schema_update,
        })
    }
}

/// `ParallelismConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParallelismConfiguration {
    /// `ConfigurationType`.
    pub configuration_type: ConfigurationType,
    /// `Parallelism`: at least 1.
    pub parallelism: Option<i32>,
    /// `ParallelismPerKPU`: at least 1.
    pub parallelism_per_kpu: Option<i32>,
    /// `AutoScalingEnabled`.
    pub auto_scaling_enabled: Option<bool>,
}

impl Decode for ParallelismConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["ConfigurationType", "Parallelism", "ParallelismPerKPU", "AutoScalingEnabled"]);
        let mut configuration_type = None;
        let mut parallelism = None;
        let mut parallelism_per_kpu = None;
        let mut auto_scaling_enabled = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => configuration_type = Some(reader.string()?),
                1 => parallelism = Some(int(reader)?),
                2 => parallelism_per_kpu = Some(int(reader)?),
                3 => auto_scaling_enabled = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&configuration_type, "configurationType") {
            rules::CONFIGURATION_TYPE.check(value, "configurationType", violations);
        }
        if let Some(value) = &parallelism {
            rules::PARALLELISM.check(*value, "parallelism", violations);
        }
        if let Some(value) = &parallelism_per_kpu {
            rules::PARALLELISM_PER_KPU.check(*value, "parallelismPerKPU", violations);
        }
        Ok(Self {
            configuration_type: configuration_type
                .as_deref()
                .and_then(ConfigurationType::parse)
                .unwrap_or_default(),
            parallelism,
            parallelism_per_kpu,
            auto_scaling_enabled,
        })
    }
}

/// `ParallelismConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParallelismConfigurationDescription {
    /// `ConfigurationType`.
    pub configuration_type: Option<ConfigurationType>,
    /// `Parallelism`: at least 1.
    pub parallelism: Option<i32>,
    /// `ParallelismPerKPU`: at least 1.
    pub parallelism_per_kpu: Option<i32>,
    /// `CurrentParallelism`: at least 1.
    pub current_parallelism: Option<i32>,
    /// `AutoScalingEnabled`.
    pub auto_scaling_enabled: Option<bool>,
}

impl Encode for ParallelismConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.configuration_type {
            writer.member("ConfigurationType");
            value.encode(writer);
        }
        if let Some(value) = &self.parallelism {
            writer.member("Parallelism");
            value.encode(writer);
        }
        if let Some(value) = &self.parallelism_per_kpu {
            writer.member("ParallelismPerKPU");
            value.encode(writer);
        }
        if let Some(value) = &self.current_parallelism {
            writer.member("CurrentParallelism");
            value.encode(writer);
        }
        if let Some(value) = &self.auto_scaling_enabled {
            writer.member("AutoScalingEnabled");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ParallelismConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParallelismConfigurationUpdate {
    /// `ConfigurationTypeUpdate`.
    pub configuration_type_update: Option<ConfigurationType>,
    /// `ParallelismUpdate`: at least 1.
    pub parallelism_update: Option<i32>,
    /// `ParallelismPerKPUUpdate`: at least 1.
    pub parallelism_per_kpu_update: Option<i32>,
    /// `AutoScalingEnabledUpdate`.
    pub auto_scaling_enabled_update: Option<bool>,
}

impl Decode for ParallelismConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ConfigurationTypeUpdate",
            "ParallelismUpdate",
            "ParallelismPerKPUUpdate",
            "AutoScalingEnabledUpdate",
        ]);
        let mut configuration_type_update = None;
        let mut parallelism_update = None;
        let mut parallelism_per_kpu_update = None;
        let mut auto_scaling_enabled_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => configuration_type_update = Some(reader.string()?),
                1 => parallelism_update = Some(int(reader)?),
                2 => parallelism_per_kpu_update = Some(int(reader)?),
                3 => auto_scaling_enabled_update = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &configuration_type_update {
            rules::CONFIGURATION_TYPE.check(value, "configurationTypeUpdate", violations);
        }
        if let Some(value) = &parallelism_update {
            rules::PARALLELISM.check(*value, "parallelismUpdate", violations);
        }
        if let Some(value) = &parallelism_per_kpu_update {
            rules::PARALLELISM_PER_KPU.check(*value, "parallelismPerKPUUpdate", violations);
        }
        Ok(Self {
            configuration_type_update: configuration_type_update
                .as_deref()
                .and_then(ConfigurationType::parse),
            parallelism_update,
            parallelism_per_kpu_update,
            auto_scaling_enabled_update,
        })
    }
}

/// `PropertyGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PropertyGroup {
    /// `PropertyGroupId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub property_group_id: String,
    /// `PropertyMap`: 1 to 50 entries.
    pub property_map: BTreeMap<String, String>,
}

impl Decode for PropertyGroup {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PropertyGroupId", "PropertyMap"]);
        let mut property_group_id = None;
        let mut property_map = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => property_group_id = Some(reader.string()?),
                1 => {
                    property_map =
                        Some(held.keep(1, violations, |violations| map(reader, "propertyMap", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&property_group_id, "propertyGroupId") {
            rules::ID.check(value, "propertyGroupId", violations);
        }
        if let Some(value) = violations.required(&property_map, "propertyMap") {
            rules::PROPERTY_MAP.check(value, "propertyMap", violations);
            held.report(1, violations);
        }
        Ok(Self {
            property_group_id: property_group_id.unwrap_or_default(),
            property_map: property_map.unwrap_or_default(),
        })
    }
}

impl Encode for PropertyGroup {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("PropertyGroupId");
        self.property_group_id.encode(writer);
        writer.member("PropertyMap");
        self.property_map.encode(writer);
        writer.end_object();
    }
}

impl Print for PropertyGroup {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "PropertyGroup",
            &[("propertyGroupId", &self.property_group_id), ("propertyMap", &self.property_map)],
        );
    }
}

/// `RecordColumn`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordColumn {
    /// `Name`: 1 to 256 characters, `[^-\s<>&]*`.
    pub name: String,
    /// `Mapping`: 0 to 65535 characters.
    pub mapping: Option<String>,
    /// `SqlType`: 1 to 100 characters.
    pub sql_type: String,
}

impl Decode for RecordColumn {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Name", "Mapping", "SqlType"]);
        let mut name = None;
        let mut mapping = None;
        let mut sql_type = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                1 => mapping = Some(reader.string()?),
                2 => sql_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&name, "name") {
            rules::RECORD_COLUMN_NAME.check(value, "name", violations);
        }
        if let Some(value) = &mapping {
            rules::RECORD_COLUMN_MAPPING.check(value, "mapping", violations);
        }
        if let Some(value) = violations.required(&sql_type, "sqlType") {
            rules::RECORD_COLUMN_SQL_TYPE.check(value, "sqlType", violations);
        }
        Ok(Self { name: name.unwrap_or_default(), mapping, sql_type: sql_type.unwrap_or_default() })
    }
}

impl Encode for RecordColumn {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Name");
        self.name.encode(writer);
        if let Some(value) = &self.mapping {
            writer.member("Mapping");
            value.encode(writer);
        }
        writer.member("SqlType");
        self.sql_type.encode(writer);
        writer.end_object();
    }
}

impl Print for RecordColumn {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "RecordColumn",
            &[("name", &self.name), ("mapping", &self.mapping), ("sqlType", &self.sql_type)],
        );
    }
}

/// `RecordFormat`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordFormat {
    /// `RecordFormatType`.
    pub record_format_type: RecordFormatType,
    /// `MappingParameters`.
    pub mapping_parameters: Option<MappingParameters>,
}

impl Decode for RecordFormat {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RecordFormatType", "MappingParameters"]);
        let mut record_format_type = None;
        let mut mapping_parameters = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => record_format_type = Some(reader.string()?),
                1 => {
                    mapping_parameters = Some(held.keep(1, violations, |violations| {
                        violations.within("mappingParameters", |violations| {
                            MappingParameters::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&record_format_type, "recordFormatType") {
            rules::RECORD_FORMAT_TYPE.check(value, "recordFormatType", violations);
        }
        held.report(1, violations);
        Ok(Self {
            record_format_type: record_format_type
                .as_deref()
                .and_then(RecordFormatType::parse)
                .unwrap_or_default(),
            mapping_parameters,
        })
    }
}

impl Encode for RecordFormat {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RecordFormatType");
        self.record_format_type.encode(writer);
        if let Some(value) = &self.mapping_parameters {
            writer.member("MappingParameters");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ReferenceDataSource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReferenceDataSource {
    /// `TableName`: 1 to 32 characters.
    pub table_name: String,
    /// `S3ReferenceDataSource`.
    pub s3_reference_data_source: Option<S3ReferenceDataSource>,
    /// `ReferenceSchema`.
    pub reference_schema: SourceSchema,
}

impl Decode for ReferenceDataSource {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TableName", "S3ReferenceDataSource", "ReferenceSchema"]);
        let mut table_name = None;
        let mut s3_reference_data_source = None;
        let mut reference_schema = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                1 => {
                    s3_reference_data_source = Some(held.keep(1, violations, |violations| {
                        violations.within("s3ReferenceDataSource", |violations| {
                            S3ReferenceDataSource::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    reference_schema = Some(held.keep(2, violations, |violations| {
                        violations
                            .within("referenceSchema", |violations| SourceSchema::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::IN_APP_TABLE_NAME.check(value, "tableName", violations);
        }
        held.report(1, violations);
        violations.required(&reference_schema, "referenceSchema");
        held.report(2, violations);
        Ok(Self {
            table_name: table_name.unwrap_or_default(),
            s3_reference_data_source,
            reference_schema: reference_schema.unwrap_or_default(),
        })
    }
}

/// `ReferenceDataSourceDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReferenceDataSourceDescription {
    /// `ReferenceId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub reference_id: String,
    /// `TableName`: 1 to 32 characters.
    pub table_name: String,
    /// `S3ReferenceDataSourceDescription`.
    pub s3_reference_data_source_description: S3ReferenceDataSourceDescription,
    /// `ReferenceSchema`.
    pub reference_schema: Option<SourceSchema>,
}

impl Encode for ReferenceDataSourceDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReferenceId");
        self.reference_id.encode(writer);
        writer.member("TableName");
        self.table_name.encode(writer);
        writer.member("S3ReferenceDataSourceDescription");
        self.s3_reference_data_source_description.encode(writer);
        if let Some(value) = &self.reference_schema {
            writer.member("ReferenceSchema");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ReferenceDataSourceUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReferenceDataSourceUpdate {
    /// `ReferenceId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub reference_id: String,
    /// `TableNameUpdate`: 1 to 32 characters.
    pub table_name_update: Option<String>,
    /// `S3ReferenceDataSourceUpdate`.
    pub s3_reference_data_source_update: Option<S3ReferenceDataSourceUpdate>,
    /// `ReferenceSchemaUpdate`.
    pub reference_schema_update: Option<SourceSchema>,
}

impl Decode for ReferenceDataSourceUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ReferenceId",
            "TableNameUpdate",
            "S3ReferenceDataSourceUpdate",
            "ReferenceSchemaUpdate",
        ]);
        let mut reference_id = None;
        let mut table_name_update = None;
        let mut s3_reference_data_source_update = None;
        let mut reference_schema_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => reference_id = Some(reader.string()?),
                1 => table_name_update = Some(reader.string()?),
                2 => {
                    s3_reference_data_source_update = Some(held.keep(2, violations, |violations| {
                        violations.within("s3ReferenceDataSourceUpdate", |violations| {
                            S3ReferenceDataSourceUpdate::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    reference_schema_update = Some(held.keep(3, violations, |violations| {
                        violations.within("referenceSchemaUpdate", |violations| {
                            SourceSchema::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&reference_id, "referenceId") {
            rules::ID.check(value, "referenceId", violations);
        }
        if let Some(value) = &table_name_update {
            rules::IN_APP_TABLE_NAME.check(value, "tableNameUpdate", violations);
        }
        held.report(2, violations);
        held.report(3, violations);
        Ok(Self {
            reference_id: reference_id.unwrap_or_default(),
            table_name_update,
            s3_reference_data_source_update,
            reference_schema_update,
        })
    }
}

/// `RunConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RunConfiguration {
    /// `FlinkRunConfiguration`.
    pub flink_run_configuration: Option<FlinkRunConfiguration>,
    /// `SqlRunConfigurations`.
    pub sql_run_configurations: Option<Vec<SqlRunConfiguration>>,
    /// `ApplicationRestoreConfiguration`.
    pub application_restore_configuration: Option<ApplicationRestoreConfiguration>,
}

impl Decode for RunConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["FlinkRunConfiguration", "SqlRunConfigurations", "ApplicationRestoreConfiguration"]);
        let mut flink_run_configuration = None;
        let mut sql_run_configurations = None;
        let mut application_restore_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    flink_run_configuration = Some(held.keep(0, violations, |violations| {
                        violations.within("flinkRunConfiguration", |violations| {
                            FlinkRunConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    sql_run_configurations =
                        Some(held.keep(1, violations, |violations| {
                            list(reader, "sqlRunConfigurations", violations)
                        })?)
                }
                2 => {
                    application_restore_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("applicationRestoreConfiguration", |violations| {
                            ApplicationRestoreConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        Ok(Self { flink_run_configuration, sql_run_configurations, application_restore_configuration })
    }
}

/// `RunConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RunConfigurationDescription {
    /// `ApplicationRestoreConfigurationDescription`.
    pub application_restore_configuration_description: Option<ApplicationRestoreConfiguration>,
    /// `FlinkRunConfigurationDescription`.
    pub flink_run_configuration_description: Option<FlinkRunConfiguration>,
}

impl Encode for RunConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.application_restore_configuration_description {
            writer.member("ApplicationRestoreConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.flink_run_configuration_description {
            writer.member("FlinkRunConfigurationDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `RunConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RunConfigurationUpdate {
    /// `FlinkRunConfiguration`.
    pub flink_run_configuration: Option<FlinkRunConfiguration>,
    /// `ApplicationRestoreConfiguration`.
    pub application_restore_configuration: Option<ApplicationRestoreConfiguration>,
}

impl Decode for RunConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["FlinkRunConfiguration", "ApplicationRestoreConfiguration"]);
        let mut flink_run_configuration = None;
        let mut application_restore_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    flink_run_configuration = Some(held.keep(0, violations, |violations| {
                        violations.within("flinkRunConfiguration", |violations| {
                            FlinkRunConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    application_restore_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("applicationRestoreConfiguration", |violations| {
                            ApplicationRestoreConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        Ok(Self { flink_run_configuration, application_restore_configuration })
    }
}

/// `S3ApplicationCodeLocationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ApplicationCodeLocationDescription {
    /// `BucketARN`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn: String,
    /// `FileKey`: 1 to 1024 characters.
    pub file_key: String,
    /// `ObjectVersion`: 0 to 1024 characters.
    pub object_version: Option<String>,
}

impl Encode for S3ApplicationCodeLocationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("BucketARN");
        self.bucket_arn.encode(writer);
        writer.member("FileKey");
        self.file_key.encode(writer);
        if let Some(value) = &self.object_version {
            writer.member("ObjectVersion");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `S3Configuration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3Configuration {
    /// `BucketARN`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn: String,
    /// `FileKey`: 1 to 1024 characters.
    pub file_key: String,
}

impl Decode for S3Configuration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["BucketARN", "FileKey"]);
        let mut bucket_arn = None;
        let mut file_key = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => bucket_arn = Some(reader.string()?),
                1 => file_key = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&bucket_arn, "bucketARN") {
            rules::BUCKET_ARN.check(value, "bucketARN", violations);
        }
        if let Some(value) = violations.required(&file_key, "fileKey") {
            rules::FILE_KEY.check(value, "fileKey", violations);
        }
        Ok(Self { bucket_arn: bucket_arn.unwrap_or_default(), file_key: file_key.unwrap_or_default() })
    }
}

/// `S3ContentBaseLocation`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ContentBaseLocation {
    /// `BucketARN`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn: String,
    /// `BasePath`: 1 to 1024 characters, `[a-zA-Z0-9/!-_.*'()]+`.
    pub base_path: Option<String>,
}

impl Decode for S3ContentBaseLocation {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["BucketARN", "BasePath"]);
        let mut bucket_arn = None;
        let mut base_path = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => bucket_arn = Some(reader.string()?),
                1 => base_path = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&bucket_arn, "bucketARN") {
            rules::BUCKET_ARN.check(value, "bucketARN", violations);
        }
        if let Some(value) = &base_path {
            rules::BASE_PATH.check(value, "basePath", violations);
        }
        Ok(Self { bucket_arn: bucket_arn.unwrap_or_default(), base_path })
    }
}

/// `S3ContentBaseLocationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ContentBaseLocationDescription {
    /// `BucketARN`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn: String,
    /// `BasePath`: 1 to 1024 characters, `[a-zA-Z0-9/!-_.*'()]+`.
    pub base_path: Option<String>,
}

impl Encode for S3ContentBaseLocationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("BucketARN");
        self.bucket_arn.encode(writer);
        if let Some(value) = &self.base_path {
            writer.member("BasePath");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `S3ContentBaseLocationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ContentBaseLocationUpdate {
    /// `BucketARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn_update: Option<String>,
    /// `BasePathUpdate`: 1 to 1024 characters, `[a-zA-Z0-9/!-_.*'()]+`.
    pub base_path_update: Option<String>,
}

impl Decode for S3ContentBaseLocationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["BucketARNUpdate", "BasePathUpdate"]);
        let mut bucket_arn_update = None;
        let mut base_path_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => bucket_arn_update = Some(reader.string()?),
                1 => base_path_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &bucket_arn_update {
            rules::BUCKET_ARN.check(value, "bucketARNUpdate", violations);
        }
        if let Some(value) = &base_path_update {
            rules::BASE_PATH.check(value, "basePathUpdate", violations);
        }
        Ok(Self { bucket_arn_update, base_path_update })
    }
}

/// `S3ContentLocation`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ContentLocation {
    /// `BucketARN`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn: String,
    /// `FileKey`: 1 to 1024 characters.
    pub file_key: String,
    /// `ObjectVersion`: 0 to 1024 characters.
    pub object_version: Option<String>,
}

impl Decode for S3ContentLocation {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["BucketARN", "FileKey", "ObjectVersion"]);
        let mut bucket_arn = None;
        let mut file_key = None;
        let mut object_version = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => bucket_arn = Some(reader.string()?),
                1 => file_key = Some(reader.string()?),
                2 => object_version = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&bucket_arn, "bucketARN") {
            rules::BUCKET_ARN.check(value, "bucketARN", violations);
        }
        if let Some(value) = violations.required(&file_key, "fileKey") {
            rules::FILE_KEY.check(value, "fileKey", violations);
        }
        if let Some(value) = &object_version {
            rules::OBJECT_VERSION.check(value, "objectVersion", violations);
        }
        Ok(Self {
            bucket_arn: bucket_arn.unwrap_or_default(),
            file_key: file_key.unwrap_or_default(),
            object_version,
        })
    }
}

impl Encode for S3ContentLocation {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("BucketARN");
        self.bucket_arn.encode(writer);
        writer.member("FileKey");
        self.file_key.encode(writer);
        if let Some(value) = &self.object_version {
            writer.member("ObjectVersion");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl Print for S3ContentLocation {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "S3ContentLocation",
            &[
                ("bucketARN", &self.bucket_arn),
                ("fileKey", &self.file_key),
                ("objectVersion", &self.object_version),
            ],
        );
    }
}

/// `S3ContentLocationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ContentLocationUpdate {
    /// `BucketARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn_update: Option<String>,
    /// `FileKeyUpdate`: 1 to 1024 characters.
    pub file_key_update: Option<String>,
    /// `ObjectVersionUpdate`: 0 to 1024 characters.
    pub object_version_update: Option<String>,
}

impl Decode for S3ContentLocationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["BucketARNUpdate", "FileKeyUpdate", "ObjectVersionUpdate"]);
        let mut bucket_arn_update = None;
        let mut file_key_update = None;
        let mut object_version_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => bucket_arn_update = Some(reader.string()?),
                1 => file_key_update = Some(reader.string()?),
                2 => object_version_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &bucket_arn_update {
            rules::BUCKET_ARN.check(value, "bucketARNUpdate", violations);
        }
        if let Some(value) = &file_key_update {
            rules::FILE_KEY.check(value, "fileKeyUpdate", violations);
        }
        if let Some(value) = &object_version_update {
            rules::OBJECT_VERSION.check(value, "objectVersionUpdate", violations);
        }
        Ok(Self { bucket_arn_update, file_key_update, object_version_update })
    }
}

/// `S3PrefixLocation`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3PrefixLocation {
    /// `BucketARN`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn: String,
    /// `KeyPrefix`: 1 to 200 characters.
    pub key_prefix: String,
}

impl Decode for S3PrefixLocation {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["BucketARN", "KeyPrefix"]);
        let mut bucket_arn = None;
        let mut key_prefix = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => bucket_arn = Some(reader.string()?),
                1 => key_prefix = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&bucket_arn, "bucketARN") {
            rules::BUCKET_ARN.check(value, "bucketARN", violations);
        }
        if let Some(value) = violations.required(&key_prefix, "keyPrefix") {
            rules::KEY_PREFIX.check(value, "keyPrefix", violations);
        }
        Ok(Self { bucket_arn: bucket_arn.unwrap_or_default(), key_prefix: key_prefix.unwrap_or_default() })
    }
}

impl Encode for S3PrefixLocation {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("BucketARN");
        self.bucket_arn.encode(writer);
        writer.member("KeyPrefix");
        self.key_prefix.encode(writer);
        writer.end_object();
    }
}

/// `S3ReferenceDataSource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ReferenceDataSource {
    /// `BucketARN`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn: Option<String>,
    /// `FileKey`: 1 to 1024 characters.
    pub file_key: Option<String>,
}

impl Decode for S3ReferenceDataSource {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["BucketARN", "FileKey"]);
        let mut bucket_arn = None;
        let mut file_key = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => bucket_arn = Some(reader.string()?),
                1 => file_key = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &bucket_arn {
            rules::BUCKET_ARN.check(value, "bucketARN", violations);
        }
        if let Some(value) = &file_key {
            rules::FILE_KEY.check(value, "fileKey", violations);
        }
        Ok(Self { bucket_arn, file_key })
    }
}

/// `S3ReferenceDataSourceDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ReferenceDataSourceDescription {
    /// `BucketARN`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn: String,
    /// `FileKey`: 1 to 1024 characters.
    pub file_key: String,
    /// `ReferenceRoleARN`: 1 to 2048 characters, `arn:.*`.
    pub reference_role_arn: Option<String>,
}

impl Encode for S3ReferenceDataSourceDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("BucketARN");
        self.bucket_arn.encode(writer);
        writer.member("FileKey");
        self.file_key.encode(writer);
        if let Some(value) = &self.reference_role_arn {
            writer.member("ReferenceRoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `S3ReferenceDataSourceUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ReferenceDataSourceUpdate {
    /// `BucketARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn_update: Option<String>,
    /// `FileKeyUpdate`: 1 to 1024 characters.
    pub file_key_update: Option<String>,
}

impl Decode for S3ReferenceDataSourceUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["BucketARNUpdate", "FileKeyUpdate"]);
        let mut bucket_arn_update = None;
        let mut file_key_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => bucket_arn_update = Some(reader.string()?),
                1 => file_key_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &bucket_arn_update {
            rules::BUCKET_ARN.check(value, "bucketARNUpdate", violations);
        }
        if let Some(value) = &file_key_update {
            rules::FILE_KEY.check(value, "fileKeyUpdate", violations);
        }
        Ok(Self { bucket_arn_update, file_key_update })
    }
}

/// `SnapshotDetails`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotDetails {
    /// `SnapshotName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
    /// `SnapshotStatus`.
    pub snapshot_status: SnapshotStatus,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: i64,
    /// `SnapshotCreationTimestamp`.
    pub snapshot_creation_timestamp: Option<Timestamp>,
    /// `RuntimeEnvironment`.
    pub runtime_environment: Option<RuntimeEnvironment>,
    /// `ApplicationEncryptionConfigurationDescription`.
    pub application_encryption_configuration_description:
        Option<ApplicationEncryptionConfigurationDescription>,
}

impl Encode for SnapshotDetails {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotName");
        self.snapshot_name.encode(writer);
        writer.member("SnapshotStatus");
        self.snapshot_status.encode(writer);
        writer.member("ApplicationVersionId");
        self.application_version_id.encode(writer);
        if let Some(value) = &self.snapshot_creation_timestamp {
            writer.member("SnapshotCreationTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.runtime_environment {
            writer.member("RuntimeEnvironment");
            value.encode(writer);
        }
        if let Some(value) = &self.application_encryption_configuration_description {
            writer.member("ApplicationEncryptionConfigurationDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SnapshotEncryptionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotEncryptionConfiguration {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `KeyType`.
    pub key_type: KeyType,
}

impl Decode for SnapshotEncryptionConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "KeyType"]);
        let mut key_id = None;
        let mut key_type = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => key_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &key_id {
            rules::KEY_ID.check(value, "keyId", violations);
        }
        if let Some(value) = violations.required(&key_type, "keyType") {
            rules::KEY_TYPE.check(value, "keyType", violations);
        }
        Ok(Self { key_id, key_type: key_type.as_deref().and_then(KeyType::parse).unwrap_or_default() })
    }
}

impl Encode for SnapshotEncryptionConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        writer.member("KeyType");
        self.key_type.encode(writer);
        writer.end_object();
    }
}

/// `SnapshotErrorInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotErrorInfo {
    /// `ErrorCode`: 1 to 512 characters.
    pub error_code: Option<String>,
    /// `ErrorString`: 1 to 512 characters.
    pub error_string: Option<String>,
}

impl Encode for SnapshotErrorInfo {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.error_code {
            writer.member("ErrorCode");
            value.encode(writer);
        }
        if let Some(value) = &self.error_string {
            writer.member("ErrorString");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SnapshotInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotInfo {
    /// `SnapshotName`: 1 to 100 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
    /// `SnapshotArn`: 1 to 2048 characters.
    pub snapshot_arn: String,
    /// `SnapshotStatus`.
    pub snapshot_status: SnapshotStatus,
    /// `SnapshotCreationTimestamp`.
    pub snapshot_creation_timestamp: Timestamp,
    /// `SnapshotInitiator`.
    pub snapshot_initiator: SnapshotInitiator,
    /// `SnapshotInitiatorOperation`.
    pub snapshot_initiator_operation: SnapshotInitiatorOperation,
    /// `SourceApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub source_application_name: Option<String>,
    /// `SnapshotFormat`.
    pub snapshot_format: SnapshotFormat,
}

impl Encode for SnapshotInfo {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotName");
        self.snapshot_name.encode(writer);
        writer.member("SnapshotArn");
        self.snapshot_arn.encode(writer);
        writer.member("SnapshotStatus");
        self.snapshot_status.encode(writer);
        writer.member("SnapshotCreationTimestamp");
        self.snapshot_creation_timestamp.encode(writer);
        writer.member("SnapshotInitiator");
        self.snapshot_initiator.encode(writer);
        writer.member("SnapshotInitiatorOperation");
        self.snapshot_initiator_operation.encode(writer);
        if let Some(value) = &self.source_application_name {
            writer.member("SourceApplicationName");
            value.encode(writer);
        }
        writer.member("SnapshotFormat");
        self.snapshot_format.encode(writer);
        writer.end_object();
    }
}

/// `SnapshotInfoDetails`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotInfoDetails {
    /// `SnapshotName`: 1 to 100 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
    /// `SnapshotArn`: 1 to 2048 characters.
    pub snapshot_arn: String,
    /// `SnapshotDescription`: 0 to 1024 characters, `[^\u0000-\u001F\u007F]*`.
    pub snapshot_description: Option<String>,
    /// `SnapshotStatus`.
    pub snapshot_status: SnapshotStatus,
    /// `SnapshotCreationTimestamp`.
    pub snapshot_creation_timestamp: Timestamp,
    /// `RuntimeEnvironment`.
    pub runtime_environment: Option<RuntimeEnvironment>,
    /// `SnapshotSizeInBytes`.
    pub snapshot_size_in_bytes: Option<i64>,
    /// `SnapshotEncryptionConfigurationDescription`.
    pub snapshot_encryption_configuration_description: Option<SnapshotEncryptionConfiguration>,
    /// `SnapshotInitiator`.
    pub snapshot_initiator: SnapshotInitiator,
    /// `SnapshotInitiatorOperation`.
    pub snapshot_initiator_operation: SnapshotInitiatorOperation,
    /// `SnapshotSourceDescription`.
    pub snapshot_source_description: SnapshotSourceDescription,
    /// `SnapshotFormat`.
    pub snapshot_format: SnapshotFormat,
}

impl Encode for SnapshotInfoDetails {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotName");
        self.snapshot_name.encode(writer);
        writer.member("SnapshotArn");
        self.snapshot_arn.encode(writer);
        if let Some(value) = &self.snapshot_description {
            writer.member("SnapshotDescription");
            value.encode(writer);
        }
        writer.member("SnapshotStatus");
        self.snapshot_status.encode(writer);
        writer.member("SnapshotCreationTimestamp");
        self.snapshot_creation_timestamp.encode(writer);
        if let Some(value) = &self.runtime_environment {
            writer.member("RuntimeEnvironment");
            value.encode(writer);
        }
        if let Some(value) = &self.snapshot_size_in_bytes {
            writer.member("SnapshotSizeInBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.snapshot_encryption_configuration_description {
            writer.member("SnapshotEncryptionConfigurationDescription");
            value.encode(writer);
        }
        writer.member("SnapshotInitiator");
        self.snapshot_initiator.encode(writer);
        writer.member("SnapshotInitiatorOperation");
        self.snapshot_initiator_operation.encode(writer);
        writer.member("SnapshotSourceDescription");
        self.snapshot_source_description.encode(writer);
        writer.member("SnapshotFormat");
        self.snapshot_format.encode(writer);
        writer.end_object();
    }
}

/// `SnapshotOperationFailureDetails`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotOperationFailureDetails {
    /// `ErrorInfo`.
    pub error_info: Option<SnapshotErrorInfo>,
}

impl Encode for SnapshotOperationFailureDetails {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.error_info {
            writer.member("ErrorInfo");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SnapshotOperationInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotOperationInfo {
    /// `SnapshotOperationId`: 1 to 64 characters.
    pub snapshot_operation_id: String,
    /// `SnapshotOperation`.
    pub snapshot_operation: SnapshotOperation,
    /// `SnapshotOperationStatus`.
    pub snapshot_operation_status: SnapshotOperationStatus,
    /// `StartTime`.
    pub start_time: Option<Timestamp>,
    /// `EndTime`.
    pub end_time: Option<Timestamp>,
}

impl Encode for SnapshotOperationInfo {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotOperationId");
        self.snapshot_operation_id.encode(writer);
        writer.member("SnapshotOperation");
        self.snapshot_operation.encode(writer);
        writer.member("SnapshotOperationStatus");
        self.snapshot_operation_status.encode(writer);
        if let Some(value) = &self.start_time {
            writer.member("StartTime");
            value.encode(writer);
        }
        if let Some(value) = &self.end_time {
            writer.member("EndTime");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SnapshotOperationInfoDetails`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotOperationInfoDetails {
    /// `SnapshotOperationId`: 1 to 64 characters.
    pub snapshot_operation_id: String,
    /// `SnapshotOperation`.
    pub snapshot_operation: SnapshotOperation,
    /// `SnapshotOperationStatus`.
    pub snapshot_operation_status: SnapshotOperationStatus,
    /// `SnapshotArn`: 1 to 2048 characters.
    pub snapshot_arn: String,
    /// `SourceEncryptionConfigurationDescription`.
    pub source_encryption_configuration_description: Option<EncryptionConfigurationDescription>,
    /// `DestinationEncryptionConfigurationDescription`.
    pub destination_encryption_configuration_description: Option<EncryptionConfigurationDescription>,
    /// `SnapshotSourceLocationDescription`.
    pub snapshot_source_location_description: Option<SnapshotOperationLocationDescription>,
    /// `SnapshotDestinationLocationDescription`.
    pub snapshot_destination_location_description: Option<SnapshotOperationLocationDescription>,
    /// `ApplicationOperationDescription`.
    pub application_operation_description: Option<ApplicationOperationDescription>,
    /// `StartTime`.
    pub start_time: Option<Timestamp>,
    /// `EndTime`.
    pub end_time: Option<Timestamp>,
    /// `SnapshotOperationFailureDetails`.
    pub snapshot_operation_failure_details: Option<SnapshotOperationFailureDetails>,
}

impl Encode for SnapshotOperationInfoDetails {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SnapshotOperationId");
        self.snapshot_operation_id.encode(writer);
        writer.member("SnapshotOperation");
        self.snapshot_operation.encode(writer);
        writer.member("SnapshotOperationStatus");
        self.snapshot_operation_status.encode(writer);
        writer.member("SnapshotArn");
        self.snapshot_arn.encode(writer);
        if let Some(value) = &self.source_encryption_configuration_description {
            writer.member("SourceEncryptionConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.destination_encryption_configuration_description {
            writer.member("DestinationEncryptionConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.snapshot_source_location_description {
            writer.member("SnapshotSourceLocationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.snapshot_destination_location_description {
            writer.member("SnapshotDestinationLocationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.application_operation_description {
            writer.member("ApplicationOperationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.start_time {
            writer.member("StartTime");
            value.encode(writer);
        }
        if let Some(value) = &self.end_time {
            writer.member("EndTime");
            value.encode(writer);
        }
        if let Some(value) = &self.snapshot_operation_failure_details {
            writer.member("SnapshotOperationFailureDetails");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SnapshotOperationLocationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotOperationLocationDescription {
    /// `LocationType`.
    pub location_type: StorageLocationType,
    /// `S3PrefixLocation`.
    pub s3_prefix_location: SnapshotOperationS3PrefixLocation,
}

impl Encode for SnapshotOperationLocationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("LocationType");
        self.location_type.encode(writer);
        writer.member("S3PrefixLocation");
        self.s3_prefix_location.encode(writer);
        writer.end_object();
    }
}

/// `SnapshotOperationS3PrefixLocation`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotOperationS3PrefixLocation {
    /// `BucketARN`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn: String,
    /// `KeyPrefix`: 1 to 200 characters.
    pub key_prefix: String,
    /// `ExportedPrefix`: 1 to 200 characters.
    pub exported_prefix: Option<String>,
}

impl Encode for SnapshotOperationS3PrefixLocation {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("BucketARN");
        self.bucket_arn.encode(writer);
        writer.member("KeyPrefix");
        self.key_prefix.encode(writer);
        if let Some(value) = &self.exported_prefix {
            writer.member("ExportedPrefix");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SnapshotSourceDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapshotSourceDescription {
    /// `S3PrefixLocation`.
    pub s3_prefix_location: Option<S3PrefixLocation>,
    /// `SourceApplicationDescription`.
    pub source_application_description: Option<SourceApplicationDescription>,
}

impl Encode for SnapshotSourceDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.s3_prefix_location {
            writer.member("S3PrefixLocation");
            value.encode(writer);
        }
        if let Some(value) = &self.source_application_description {
            writer.member("SourceApplicationDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SourceApplicationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceApplicationDescription {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `ApplicationCreationTimestamp`.
    pub application_creation_timestamp: Timestamp,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: i64,
}

impl Encode for SourceApplicationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationName");
        self.application_name.encode(writer);
        writer.member("ApplicationCreationTimestamp");
        self.application_creation_timestamp.encode(writer);
        writer.member("ApplicationVersionId");
        self.application_version_id.encode(writer);
        writer.end_object();
    }
}

/// `SourceSchema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceSchema {
    /// `RecordFormat`.
    pub record_format: RecordFormat,
    /// `RecordEncoding`: 5 characters, `UTF-8`.
    pub record_encoding: Option<String>,
    /// `RecordColumns`: 1 to 1000 items.
    pub record_columns: Vec<RecordColumn>,
}

impl Decode for SourceSchema {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RecordFormat", "RecordEncoding", "RecordColumns"]);
        let mut record_format = None;
        let mut record_encoding = None;
        let mut record_columns = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    record_format = Some(held.keep(0, violations, |violations| {
                        violations
                            .within("recordFormat", |violations| RecordFormat::decode(reader, violations))
                    })?)
                }
                1 => record_encoding = Some(reader.string()?),
                2 => {
                    record_columns = Some(
                        held.keep(2, violations, |violations| list(reader, "recordColumns", violations))?,
                    )
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&record_format, "recordFormat");
        held.report(0, violations);
        if let Some(value) = &record_encoding {
            rules::RECORD_ENCODING.check(value, "recordEncoding", violations);
        }
        if let Some(value) = violations.required(&record_columns, "recordColumns") {
            rules::RECORD_COLUMNS.check(value, "recordColumns", violations);
            held.report(2, violations);
        }
        Ok(Self {
            record_format: record_format.unwrap_or_default(),
            record_encoding,
            record_columns: record_columns.unwrap_or_default(),
        })
    }
}

impl Encode for SourceSchema {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RecordFormat");
        self.record_format.encode(writer);
        if let Some(value) = &self.record_encoding {
            writer.member("RecordEncoding");
            value.encode(writer);
        }
        writer.member("RecordColumns");
        self.record_columns.encode(writer);
        writer.end_object();
    }
}

/// `SqlApplicationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SqlApplicationConfiguration {
    /// `Inputs`.
    pub inputs: Option<Vec<Input>>,
    /// `Outputs`.
    pub outputs: Option<Vec<Output>>,
    /// `ReferenceDataSources`.
    pub reference_data_sources: Option<Vec<ReferenceDataSource>>,
}

impl Decode for SqlApplicationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Inputs", "Outputs", "ReferenceDataSources"]);
        let mut inputs = None;
        let mut outputs = None;
        let mut reference_data_sources = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    inputs = Some(held.keep(0, violations, |violations| list(reader, "inputs", violations))?)
                }
                1 => {
                    outputs =
                        Some(held.keep(1, violations, |violations| list(reader, "outputs", violations))?)
                }
                2 => {
                    reference_data_sources =
                        Some(held.keep(2, violations, |violations| {
                            list(reader, "referenceDataSources", violations)
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        Ok(Self { inputs, outputs, reference_data_sources })
    }
}

/// `SqlApplicationConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SqlApplicationConfigurationDescription {
    /// `InputDescriptions`.
    pub input_descriptions: Option<Vec<InputDescription>>,
    /// `OutputDescriptions`.
    pub output_descriptions: Option<Vec<OutputDescription>>,
    /// `ReferenceDataSourceDescriptions`.
    pub reference_data_source_descriptions: Option<Vec<ReferenceDataSourceDescription>>,
}

impl Encode for SqlApplicationConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.input_descriptions {
            writer.member("InputDescriptions");
            value.encode(writer);
        }
        if let Some(value) = &self.output_descriptions {
            writer.member("OutputDescriptions");
            value.encode(writer);
        }
        if let Some(value) = &self.reference_data_source_descriptions {
            writer.member("ReferenceDataSourceDescriptions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SqlApplicationConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SqlApplicationConfigurationUpdate {
    /// `InputUpdates`.
    pub input_updates: Option<Vec<InputUpdate>>,
    /// `OutputUpdates`.
    pub output_updates: Option<Vec<OutputUpdate>>,
    /// `ReferenceDataSourceUpdates`.
    pub reference_data_source_updates: Option<Vec<ReferenceDataSourceUpdate>>,
}

impl Decode for SqlApplicationConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["InputUpdates", "OutputUpdates", "ReferenceDataSourceUpdates"]);
        let mut input_updates = None;
        let mut output_updates = None;
        let mut reference_data_source_updates = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    input_updates =
                        Some(held.keep(0, violations, |violations| list(reader, "inputUpdates", violations))?)
                }
                1 => {
                    output_updates = Some(
                        held.keep(1, violations, |violations| list(reader, "outputUpdates", violations))?,
                    )
                }
                2 => {
                    reference_data_source_updates = Some(held.keep(2, violations, |violations| {
                        list(reader, "referenceDataSourceUpdates", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        Ok(Self { input_updates, output_updates, reference_data_source_updates })
    }
}

/// `SqlRunConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SqlRunConfiguration {
    /// `InputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub input_id: String,
    /// `InputStartingPositionConfiguration`.
    pub input_starting_position_configuration: InputStartingPositionConfiguration,
}

impl Decode for SqlRunConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["InputId", "InputStartingPositionConfiguration"]);
        let mut input_id = None;
        let mut input_starting_position_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => input_id = Some(reader.string()?),
                1 => {
                    input_starting_position_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("inputStartingPositionConfiguration", |violations| {
                            InputStartingPositionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&input_id, "inputId") {
            rules::ID.check(value, "inputId", violations);
        }
        violations.required(&input_starting_position_configuration, "inputStartingPositionConfiguration");
        held.report(1, violations);
        Ok(Self {
            input_id: input_id.unwrap_or_default(),
            input_starting_position_configuration: input_starting_position_configuration.unwrap_or_default(),
        })
    }
}

/// `Tag`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    /// `Key`: 1 to 128 characters.
    pub key: String,
    /// `Value`: 0 to 256 characters.
    pub value: Option<String>,
}

impl Decode for Tag {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Key", "Value"]);
        let mut key = None;
        let mut value_ = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key = Some(reader.string()?),
                1 => value_ = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::TAG_KEY.check(value, "key", violations);
        }
        if let Some(value) = &value_ {
            rules::TAG_VALUE.check(value, "value", violations);
        }
        Ok(Self { key: key.unwrap_or_default(), value: value_ })
    }
}

impl Encode for Tag {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Key");
        self.key.encode(writer);
        if let Some(value) = &self.value {
            writer.member("Value");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl Print for Tag {
    fn print(&self, out: &mut Printed) {
        out.structure("Tag", &[("key", &self.key), ("value", &self.value)]);
    }
}

/// `VpcConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcConfiguration {
    /// `SubnetIds`: 1 to 16 items.
    pub subnet_ids: Vec<String>,
    /// `SecurityGroupIds`: 1 to 5 items.
    pub security_group_ids: Vec<String>,
}

impl Decode for VpcConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SubnetIds", "SecurityGroupIds"]);
        let mut subnet_ids = None;
        let mut security_group_ids = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    subnet_ids =
                        Some(held.keep(0, violations, |violations| texts(reader, "subnetIds", violations))?)
                }
                1 => {
                    security_group_ids =
                        Some(held.keep(1, violations, |violations| {
                            texts(reader, "securityGroupIds", violations)
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&subnet_ids, "subnetIds") {
            rules::SUBNET_IDS.check_texts(value, "subnetIds", violations);
            held.report(0, violations);
        }
        if let Some(value) = violations.required(&security_group_ids, "securityGroupIds") {
            rules::SECURITY_GROUP_IDS.check_texts(value, "securityGroupIds", violations);
            held.report(1, violations);
        }
        Ok(Self {
            subnet_ids: subnet_ids.unwrap_or_default(),
            security_group_ids: security_group_ids.unwrap_or_default(),
        })
    }
}

/// `VpcConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcConfigurationDescription {
    /// `VpcConfigurationId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub vpc_configuration_id: String,
    /// `VpcId`.
    pub vpc_id: String,
    /// `SubnetIds`: 1 to 16 items.
    pub subnet_ids: Vec<String>,
    /// `SecurityGroupIds`: 1 to 5 items.
    pub security_group_ids: Vec<String>,
}

impl Encode for VpcConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("VpcConfigurationId");
        self.vpc_configuration_id.encode(writer);
        writer.member("VpcId");
        self.vpc_id.encode(writer);
        writer.member("SubnetIds");
        self.subnet_ids.encode(writer);
        writer.member("SecurityGroupIds");
        self.security_group_ids.encode(writer);
        writer.end_object();
    }
}

/// `VpcConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcConfigurationUpdate {
    /// `VpcConfigurationId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub vpc_configuration_id: String,
    /// `SubnetIdUpdates`: 1 to 16 items.
    pub subnet_id_updates: Option<Vec<String>>,
    /// `SecurityGroupIdUpdates`: 1 to 5 items.
    pub security_group_id_updates: Option<Vec<String>>,
}

impl Decode for VpcConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["VpcConfigurationId", "SubnetIdUpdates", "SecurityGroupIdUpdates"]);
        let mut vpc_configuration_id = None;
        let mut subnet_id_updates = None;
        let mut security_group_id_updates = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => vpc_configuration_id = Some(reader.string()?),
                1 => {
                    subnet_id_updates = Some(
                        held.keep(1, violations, |violations| texts(reader, "subnetIdUpdates", violations))?,
                    )
                }
                2 => {
                    security_group_id_updates = Some(held.keep(2, violations, |violations| {
                        texts(reader, "securityGroupIdUpdates", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&vpc_configuration_id, "vpcConfigurationId") {
            rules::ID.check(value, "vpcConfigurationId", violations);
        }
        if let Some(value) = &subnet_id_updates {
            rules::SUBNET_IDS.check_texts(value, "subnetIdUpdates", violations);
            held.report(1, violations);
        }
        if let Some(value) = &security_group_id_updates {
            rules::SECURITY_GROUP_IDS.check_texts(value, "securityGroupIdUpdates", violations);
            held.report(2, violations);
        }
        Ok(Self {
            vpc_configuration_id: vpc_configuration_id.unwrap_or_default(),
            subnet_id_updates,
            security_group_id_updates,
        })
    }
}

/// `ZeppelinApplicationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ZeppelinApplicationConfiguration {
    /// `MonitoringConfiguration`.
    pub monitoring_configuration: Option<ZeppelinMonitoringConfiguration>,
    /// `CatalogConfiguration`.
    pub catalog_configuration: Option<CatalogConfiguration>,
    /// `DeployAsApplicationConfiguration`.
    pub deploy_as_application_configuration: Option<DeployAsApplicationConfiguration>,
    /// `CustomArtifactsConfiguration`: at most 50 items.
    pub custom_artifacts_configuration: Option<Vec<CustomArtifactConfiguration>>,
}

impl Decode for ZeppelinApplicationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "MonitoringConfiguration",
            "CatalogConfiguration",
            "DeployAsApplicationConfiguration",
            "CustomArtifactsConfiguration",
        ]);
        let mut monitoring_configuration = None;
        let mut catalog_configuration = None;
        let mut deploy_as_application_configuration = None;
        let mut custom_artifacts_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    monitoring_configuration = Some(held.keep(0, violations, |violations| {
                        violations.within("monitoringConfiguration", |violations| {
                            ZeppelinMonitoringConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    catalog_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("catalogConfiguration", |violations| {
                            CatalogConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    deploy_as_application_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("deployAsApplicationConfiguration", |violations| {
                            DeployAsApplicationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    custom_artifacts_configuration = Some(held.keep(3, violations, |violations| {
                        list(reader, "customArtifactsConfiguration", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        if let Some(value) = &custom_artifacts_configuration {
            rules::CUSTOM_ARTIFACTS_CONFIGURATION_LIST.check(
                value,
                "customArtifactsConfiguration",
                violations,
            );
            held.report(3, violations);
        }
        Ok(Self {
            monitoring_configuration,
            catalog_configuration,
            deploy_as_application_configuration,
            custom_artifacts_configuration,
        })
    }
}

/// `ZeppelinApplicationConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ZeppelinApplicationConfigurationDescription {
    /// `MonitoringConfigurationDescription`.
    pub monitoring_configuration_description: ZeppelinMonitoringConfigurationDescription,
    /// `CatalogConfigurationDescription`.
    pub catalog_configuration_description: Option<CatalogConfigurationDescription>,
    /// `DeployAsApplicationConfigurationDescription`.
    pub deploy_as_application_configuration_description: Option<DeployAsApplicationConfigurationDescription>,
    /// `CustomArtifactsConfigurationDescription`: at most 50 items.
    pub custom_artifacts_configuration_description: Option<Vec<CustomArtifactConfigurationDescription>>,
}

impl Encode for ZeppelinApplicationConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("MonitoringConfigurationDescription");
        self.monitoring_configuration_description.encode(writer);
        if let Some(value) = &self.catalog_configuration_description {
            writer.member("CatalogConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.deploy_as_application_configuration_description {
            writer.member("DeployAsApplicationConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.custom_artifacts_configuration_description {
            writer.member("CustomArtifactsConfigurationDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ZeppelinApplicationConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ZeppelinApplicationConfigurationUpdate {
    /// `MonitoringConfigurationUpdate`.
    pub monitoring_configuration_update: Option<ZeppelinMonitoringConfigurationUpdate>,
    /// `CatalogConfigurationUpdate`.
    pub catalog_configuration_update: Option<CatalogConfigurationUpdate>,
    /// `DeployAsApplicationConfigurationUpdate`.
    pub deploy_as_application_configuration_update: Option<DeployAsApplicationConfigurationUpdate>,
    /// `CustomArtifactsConfigurationUpdate`: at most 50 items.
    pub custom_artifacts_configuration_update: Option<Vec<CustomArtifactConfiguration>>,
}

impl Decode for ZeppelinApplicationConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "MonitoringConfigurationUpdate",
            "CatalogConfigurationUpdate",
            "DeployAsApplicationConfigurationUpdate",
            "CustomArtifactsConfigurationUpdate",
        ]);
        let mut monitoring_configuration_update = None;
        let mut catalog_configuration_update = None;
        let mut deploy_as_application_configuration_update = None;
        let mut custom_artifacts_configuration_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    monitoring_configuration_update = Some(held.keep(0, violations, |violations| {
                        violations.within("monitoringConfigurationUpdate", |violations| {
                            ZeppelinMonitoringConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    catalog_configuration_update = Some(held.keep(1, violations, |violations| {
                        violations.within("catalogConfigurationUpdate", |violations| {
                            CatalogConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    deploy_as_application_configuration_update =
                        Some(held.keep(2, violations, |violations| {
                            violations.within("deployAsApplicationConfigurationUpdate", |violations| {
                                DeployAsApplicationConfigurationUpdate::decode(reader, violations)
                            })
                        })?)
                }
                3 => {
                    custom_artifacts_configuration_update = Some(held.keep(3, violations, |violations| {
                        list(reader, "customArtifactsConfigurationUpdate", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        if let Some(value) = &custom_artifacts_configuration_update {
            rules::CUSTOM_ARTIFACTS_CONFIGURATION_LIST.check(
                value,
                "customArtifactsConfigurationUpdate",
                violations,
            );
            held.report(3, violations);
        }
        Ok(Self {
            monitoring_configuration_update,
            catalog_configuration_update,
            deploy_as_application_configuration_update,
            custom_artifacts_configuration_update,
        })
    }
}

/// `ZeppelinMonitoringConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ZeppelinMonitoringConfiguration {
    /// `LogLevel`.
    pub log_level: LogLevel,
}

impl Decode for ZeppelinMonitoringConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["LogLevel"]);
        let mut log_level = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_level = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_level, "logLevel") {
            rules::LOG_LEVEL.check(value, "logLevel", violations);
        }
        Ok(Self { log_level: log_level.as_deref().and_then(LogLevel::parse).unwrap_or_default() })
    }
}

/// `ZeppelinMonitoringConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ZeppelinMonitoringConfigurationDescription {
    /// `LogLevel`.
    pub log_level: Option<LogLevel>,
}

impl Encode for ZeppelinMonitoringConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.log_level {
            writer.member("LogLevel");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ZeppelinMonitoringConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ZeppelinMonitoringConfigurationUpdate {
    /// `LogLevelUpdate`.
    pub log_level_update: LogLevel,
}

impl Decode for ZeppelinMonitoringConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["LogLevelUpdate"]);
        let mut log_level_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_level_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_level_update, "logLevelUpdate") {
            rules::LOG_LEVEL.check(value, "logLevelUpdate", violations);
        }
        Ok(Self {
            log_level_update: log_level_update.as_deref().and_then(LogLevel::parse).unwrap_or_default(),
        })
    }
}
