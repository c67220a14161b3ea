//! What callers give of an application's parts, the same for both versions of the API, and what becomes of it.

use base::Arn;
use millstream_base as base;

use crate::{
    error::AnalyticsError,
    mapping::Mapping,
    tables::{
        Application, ColumnRecord, Format, InputRecord, LoggingRecord, OutputRecord, Processor,
        ReferenceRecord, Schema,
    },
};

/// Something outside of the application and, in the first version of the API, the role that it is used as.
#[derive(Clone, Debug, Default)]
pub(crate) struct Resource {
    pub arn: String,
    pub role: Option<String>,
}

/// An object in a bucket.
#[derive(Clone, Debug, Default)]
pub(crate) struct Object {
    pub bucket: Option<String>,
    pub key: Option<String>,
    pub role: Option<String>,
}

/// `Input`.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    pub prefix: String,
    pub processor: Option<Resource>,
    pub stream: Option<Resource>,
    pub delivery_stream: Option<Resource>,
    pub count: Option<i32>,
    pub schema: Schema,
}

/// `Output`.
#[derive(Clone, Debug)]
pub(crate) struct Output {
    pub name: String,
    pub stream: Option<Resource>,
    pub delivery_stream: Option<Resource>,
    pub function: Option<Resource>,
    pub csv: bool,
}

/// `ReferenceDataSource`.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub table: String,
    pub object: Option<Object>,
    pub schema: Schema,
}

pub(crate) fn invalid(message: impl Into<String>) -> AnalyticsError {
    AnalyticsError::InvalidArgument(message.into())
}

/// Where the model leaves the version out, and only applications of other runtimes have something else.
pub(crate) fn version_required() -> AnalyticsError {
    invalid("CurrentApplicationVersionId is required")
}

/// What a resource of an application can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    DataStream,
    DeliveryStream,
    Function,
    LogStream,
}

impl Kind {
    /// The ARN, if it is of this kind.
    pub fn arn(self, text: &str) -> Result<Arn, AnalyticsError> {
        let (service, resource, what) = match self {
            Self::DataStream => ("kinesis", "stream/", "a data stream"),
            Self::DeliveryStream => ("firehose", "deliverystream/", "a delivery stream"),
            Self::Function => ("lambda", "function:", "a function"),
            Self::LogStream => ("logs", "log-group:", "a log stream"),
        };
        let arn = Arn::parse(text).ok();
        arn.filter(|arn| arn.service() == service && arn.resource().starts_with(resource))
            .ok_or_else(|| invalid(format!("{text} is not the ARN of {what}")))
    }
}

/// The ARN of a role.
pub(crate) fn role(text: &str) -> Result<Arn, AnalyticsError> {
    let arn =
        Arn::parse(text).ok().filter(|arn| arn.service() == "iam" && arn.resource().starts_with("role/"));
    arn.ok_or_else(|| invalid(format!("{text} is not the ARN of a role")))
}

impl Resource {
    fn role(&self) -> Result<Option<Arn>, AnalyticsError> {
        self.role.as_deref().map(role).transpose()
    }

    /// A function that preprocesses.
    pub fn processor(&self) -> Result<Processor, AnalyticsError> {
        Ok(Processor { function: Kind::Function.arn(&self.arn)?, role: self.role()? })
    }

    /// The log stream of a logging option.
    pub fn logging(&self, application: &mut Application) -> Result<LoggingRecord, AnalyticsError> {
        let log_stream = Kind::LogStream.arn(&self.arn)?;
        if !log_stream.resource().contains(":log-stream:") {
            return Err(invalid(format!("{} is not the ARN of a log stream", self.arn)));
        }
        if application.logging.iter().any(|other| other.log_stream == log_stream) {
            return Err(invalid(format!("There is already a logging option for {}", self.arn)));
        }
        Ok(LoggingRecord { id: application.new_part(), log_stream, role: self.role()? })
    }
}

/// The one of several that is given.
fn one(given: &[(Kind, &Option<Resource>)], names: &str) -> Result<(Arn, Option<Arn>), AnalyticsError> {
    let mut there = given.iter().filter_map(|(kind, resource)| resource.as_ref().map(|given| (kind, given)));
    match (there.next(), there.next()) {
        (Some((kind, resource)), None) => Ok((kind.arn(&resource.arn)?, resource.role()?)),
        _ => Err(invalid(format!("Exactly one of {names} must be given"))),
    }
}

fn same_text(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
}

impl Input {
    /// As it is stored.
    pub fn record(&self, application: &mut Application) -> Result<InputRecord, AnalyticsError> {
        let given = [(Kind::DataStream, &self.stream), (Kind::DeliveryStream, &self.delivery_stream)];
        let (resource, role) = one(&given, "KinesisStreamsInput and KinesisFirehoseInput")?;
        let record = InputRecord {
            id: application.new_part(),
            prefix: self.prefix.clone(),
            resource,
            role,
            processor: self.processor.as_ref().map(Resource::processor).transpose()?,
            schema: self.schema.clone(),
            parallelism: self.count.and_then(|count| u32::try_from(count).ok()).unwrap_or(1),
            start: None,
        };
        check_input(application, &record)?;
        Ok(record)
    }
}

/// Refuses an input that does not go with the application.
pub(crate) fn check_input(application: &Application, input: &InputRecord) -> Result<(), AnalyticsError> {
    let mut others = application.inputs.iter().filter(|other| other.id != input.id);
    if others.any(|other| other.prefix == input.prefix) {
        return Err(invalid(format!("There is already an input {}", input.prefix)));
    }
    check_schema(&input.schema)?;
    has_role(application, &input.role)?;
    input.processor.as_ref().map_or(Ok(()), |processor| has_role(application, &processor.role))
}

/// Refuses a schema that no records can have.
pub(crate) fn check_schema(schema: &Schema) -> Result<(), AnalyticsError> {
    if schema.encoding.as_ref().is_some_and(|encoding| !same_text(encoding, "UTF-8")) {
        return Err(invalid("RecordEncoding is UTF-8"));
    }
    Mapping::new(schema).map(drop)
}

/// Refuses what nobody could use.
pub(crate) fn has_role(application: &Application, own: &Option<Arn>) -> Result<(), AnalyticsError> {
    match application.role_of(own) {
        Some(_) => Ok(()),
        None => Err(invalid("The application has no ServiceExecutionRole, so a role must be given")),
    }
}

impl Output {
    /// As it is stored; `writer` is a number of its own.
    pub fn record(&self, application: &mut Application, writer: u64) -> Result<OutputRecord, AnalyticsError> {
        let given = [
            (Kind::DataStream, &self.stream),
            (Kind::DeliveryStream, &self.delivery_stream),
            (Kind::Function, &self.function),
        ];
        let (resource, role) = one(&given, "KinesisStreamsOutput, KinesisFirehoseOutput and LambdaOutput")?;
        let id = application.new_part();
        let record = OutputRecord { id, name: self.name.clone(), resource, role, csv: self.csv, writer };
        check_output(application, &record)?;
        Ok(record)
    }
}

/// Refuses an output that does not go with the application.
pub(crate) fn check_output(application: &Application, output: &OutputRecord) -> Result<(), AnalyticsError> {
    let mut others = application.outputs.iter().filter(|other| other.id != output.id);
    if others.any(|other| other.name == output.name && other.resource == output.resource) {
        return Err(invalid(format!("There is already an output {} to {}", output.name, output.resource)));
    }
    has_role(application, &output.role)
}

impl Reference {
    /// As it is stored.
    pub fn record(&self, application: &mut Application) -> Result<ReferenceRecord, AnalyticsError> {
        let object = self.object.as_ref().ok_or_else(|| invalid("S3ReferenceDataSource must be given"))?;
        let record = ReferenceRecord {
            id: application.new_part(),
            table: self.table.clone(),
            bucket: bucket(object.bucket.as_deref())?,
            key: object.key.clone().ok_or_else(|| invalid("FileKey must be given"))?,
            role: object.role.as_deref().map(role).transpose()?,
            schema: self.schema.clone(),
        };
        check_reference(application, &record)?;
        Ok(record)
    }
}

/// The ARN of a bucket.
pub(crate) fn bucket(text: Option<&str>) -> Result<Arn, AnalyticsError> {
    let text = text.ok_or_else(|| invalid("BucketARN must be given"))?;
    let arn = Arn::parse(text).ok().filter(|_| millstream_objects::BucketName::from_arn(text).is_ok());
    arn.ok_or_else(|| invalid(format!("{text} is not the ARN of a bucket")))
}

/// Refuses a reference table that does not go with the application.
pub(crate) fn check_reference(
    application: &Application,
    reference: &ReferenceRecord,
) -> Result<(), AnalyticsError> {
    let mut others = application.references.iter().filter(|other| other.id != reference.id);
    let mut streams = application.inputs.iter().flat_map(InputRecord::stream_names);
    if others.any(|other| other.table == reference.table) || streams.any(|name| name == reference.table) {
        return Err(invalid(format!("There is already a table or stream {}", reference.table)));
    }
    check_schema(&reference.schema)?;
    has_role(application, &reference.role)
}

/// An ARN and a role, either of which may change.
#[derive(Clone, Debug, Default)]
pub(crate) struct ResourceUpdate {
    pub arn: Option<String>,
    pub role: Option<String>,
}

impl ResourceUpdate {
    fn apply(&self, kind: Kind, arn: &mut Arn, own: &mut Option<Arn>) -> Result<(), AnalyticsError> {
        if let Some(given) = &self.arn {
            *arn = kind.arn(given)?;
        }
        // A resource of another kind needs an ARN of its own.
        kind.arn(arn.as_str())?;
        if let Some(given) = &self.role {
            *own = Some(role(given)?);
        }
        Ok(())
    }
}

/// `InputSchemaUpdate`.
#[derive(Clone, Debug, Default)]
pub(crate) struct SchemaUpdate {
    pub format: Option<Format>,
    pub encoding: Option<String>,
    pub columns: Option<Vec<ColumnRecord>>,
}

/// `InputUpdate`.
#[derive(Clone, Debug, Default)]
pub(crate) struct InputUpdate {
    pub id: String,
    pub prefix: Option<String>,
    pub processor: Option<ResourceUpdate>,
    pub stream: Option<ResourceUpdate>,
    pub delivery_stream: Option<ResourceUpdate>,
    pub schema: Option<SchemaUpdate>,
    pub count: Option<i32>,
}

/// `OutputUpdate`.
#[derive(Clone, Debug, Default)]
pub(crate) struct OutputUpdate {
    pub id: String,
    pub name: Option<String>,
    pub stream: Option<ResourceUpdate>,
    pub delivery_stream: Option<ResourceUpdate>,
    pub function: Option<ResourceUpdate>,
    pub csv: Option<bool>,
}

/// `ReferenceDataSourceUpdate`.
#[derive(Clone, Debug, Default)]
pub(crate) struct ReferenceUpdate {
    pub id: String,
    pub table: Option<String>,
    pub object: Option<Object>,
    pub schema: Option<Schema>,
}

/// `CloudWatchLoggingOptionUpdate`.
#[derive(Clone, Debug, Default)]
pub(crate) struct LoggingUpdate {
    pub id: String,
    pub resource: ResourceUpdate,
}

/// All that a call of UpdateApplication changes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Updates {
    pub code: Option<String>,
    pub role: Option<Arn>,
    pub inputs: Vec<InputUpdate>,
    pub outputs: Vec<OutputUpdate>,
    pub references: Vec<ReferenceUpdate>,
    pub logging: Vec<LoggingUpdate>,
}

impl Updates {
    /// The roles that it hands over.
    pub fn roles(&self) -> Vec<&str> {
        let resources = self
            .inputs
            .iter()
            .flat_map(|input| [&input.processor, &input.stream, &input.delivery_stream])
            .chain(
                self.outputs
                    .iter()
                    .flat_map(|output| [&output.stream, &output.delivery_stream, &output.function]),
            )
            .flatten()
            .chain(self.logging.iter().map(|logging| &logging.resource))
            .filter_map(|resource| resource.role.as_deref());
        let objects = self.references.iter().filter_map(|reference| reference.object.as_ref());
        let own = self.role.iter().map(Arn::as_str);
        own.chain(resources).chain(objects.filter_map(|object| object.role.as_deref())).collect()
    }

    /// Changes the application.
    pub fn apply(&self, application: &mut Application) -> Result<(), AnalyticsError> {
        if let Some(code) = &self.code {
            application.code.clone_from(code);
        }
        if let Some(role) = &self.role {
            application.role = Some(role.clone());
        }
        self.inputs.iter().try_for_each(|update| update.apply(application))?;
        self.outputs.iter().try_for_each(|update| update.apply(application))?;
        self.references.iter().try_for_each(|update| update.apply(application))?;
        for update in &self.logging {
            let at = find(
                &application.logging,
                |logging| logging.id == update.id,
                "CloudWatchLoggingOption",
                &update.id,
            )?;
            let mut record = application.logging[at].clone();
            update.resource.apply(Kind::LogStream, &mut record.log_stream, &mut record.role)?;
            application.logging[at] = record;
        }
        Ok(())
    }
}

/// Where the part is that is meant.
pub(crate) fn find<T>(
    parts: &[T],
    meant: impl Fn(&T) -> bool,
    what: &str,
    id: &str,
) -> Result<usize, AnalyticsError> {
    let at = parts.iter().position(meant);
    at.ok_or_else(|| AnalyticsError::NotFound(format!("{what} {id} not found")))
}

impl InputUpdate {
    fn apply(&self, application: &mut Application) -> Result<(), AnalyticsError> {
        let at = find(&application.inputs, |input| input.id == self.id, "Input", &self.id)?;
        let mut record = application.inputs[at].clone();
        if let Some(prefix) = &self.prefix {
            record.prefix.clone_from(prefix);
        }
        match (&self.stream, &self.delivery_stream) {
            (Some(_), Some(_)) => {
                return Err(invalid(
                    "Only one of KinesisStreamsInputUpdate and KinesisFirehoseInputUpdate can be given",
                ));
            }
            (Some(update), None) => update.apply(Kind::DataStream, &mut record.resource, &mut record.role)?,
            (None, Some(update)) => {
                update.apply(Kind::DeliveryStream, &mut record.resource, &mut record.role)?;
            }
            (None, None) => {}
        }
        if let Some(update) = &self.processor {
            let processor = record.processor.as_mut();
            let processor = processor
                .ok_or_else(|| invalid(format!("Input {} has no InputProcessingConfiguration", self.id)))?;
            update.apply(Kind::Function, &mut processor.function, &mut processor.role)?;
        }
        if let Some(update) = &self.schema {
            if let Some(format) = &update.format {
                record.schema.format = format.clone();
            }
            if update.encoding.is_some() {
                record.schema.encoding.clone_from(&update.encoding);
            }
            if let Some(columns) = &update.columns {
                record.schema.columns.clone_from(columns);
            }
        }
        if let Some(count) = self.count.and_then(|count| u32::try_from(count).ok()) {
            record.parallelism = count;
        }
        check_input(application, &record)?;
        application.inputs[at] = record;
        Ok(())
    }
}

impl OutputUpdate {
    fn apply(&self, application: &mut Application) -> Result<(), AnalyticsError> {
        let at = find(&application.outputs, |output| output.id == self.id, "Output", &self.id)?;
        let mut record = application.outputs[at].clone();
        if let Some(name) = &self.name {
            record.name.clone_from(name);
        }
        let given = [
            (Kind::DataStream, &self.stream),
            (Kind::DeliveryStream, &self.delivery_stream),
            (Kind::Function, &self.function),
        ];
        let mut given = given.into_iter().filter_map(|(kind, update)| update.as_ref().map(|u| (kind, u)));
        if let Some((kind, update)) = given.next() {
            update.apply(kind, &mut record.resource, &mut record.role)?;
        }
        if given.next().is_some() {
            return Err(invalid("An output has one destination"));
        }
        if let Some(csv) = self.csv {
            record.csv = csv;
        }
        check_output(application, &record)?;
        application.outputs[at] = record;
        Ok(())
    }
}

impl ReferenceUpdate {
    fn apply(&self, application: &mut Application) -> Result<(), AnalyticsError> {
        let meant = |reference: &ReferenceRecord| reference.id == self.id;
        let at = find(&application.references, meant, "Reference data source", &self.id)?;
        let mut record = application.references[at].clone();
        if let Some(table) = &self.table {
            record.table.clone_from(table);
        }
        if let Some(object) = &self.object {
            if object.bucket.is_some() {
                record.bucket = bucket(object.bucket.as_deref())?;
            }
            if let Some(key) = &object.key {
                record.key.clone_from(key);
            }
            if let Some(given) = &object.role {
                record.role = Some(role(given)?);
            }
        }
        if let Some(schema) = &self.schema {
            record.schema = schema.clone();
        }
        check_reference(application, &record)?;
        application.references[at] = record;
        Ok(())
    }
}
