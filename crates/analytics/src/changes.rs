//! What calls do to applications, the same for both versions of the API.

use std::collections::BTreeMap;

use api::Caller;
use base::{Arn, Timestamp};
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::AnalyticsError,
    given::{self, Updates, find, invalid},
    service::{Analytics, check, in_state, place},
    snapshots::{forget_positions, restoring},
    tables::{APPLICATIONS, Application, Processor, Restore, Restoring, SnapshotRecord, Start, Status},
};

/// An application that is to be created.
pub(crate) struct New {
    pub name: String,
    pub description: Option<String>,
    pub role: Option<Arn>,
    pub code: String,
    pub inputs: Vec<given::Input>,
    pub outputs: Vec<given::Output>,
    pub references: Vec<given::Reference>,
    pub logging: Vec<given::Resource>,
    pub tags: BTreeMap<String, String>,
}

impl Analytics {
    /// Creates an application.
    pub(crate) async fn create(&self, caller: &Caller, new: New) -> Result<Application, AnalyticsError> {
        let now_ms = self.parts.clock.now().as_millis();
        let (account, region) = place(caller);
        let mut application = Application {
            id: self.parts.rng.next_u64(),
            account,
            region,
            name: new.name,
            description: new.description,
            role: new.role,
            status: Status::Ready,
            version: 1,
            created_ms: now_ms,
            updated_ms: now_ms,
            code: new.code,
            inputs: Vec::new(),
            outputs: Vec::new(),
            references: Vec::new(),
            logging: Vec::new(),
            tags: new.tags,
            next_part: 1,
            epoch: 0,
            starts: 0,
            restore: None,
            restoring: None,
            ran: None,
            ran_before: None,
            updated_from: None,
            rolled_back: None,
        };
        for given in &new.inputs {
            let record = given.record(&mut application)?;
            application.inputs.push(record);
        }
        for given in &new.outputs {
            self.push_output(&mut application, given)?;
        }
        for given in &new.references {
            self.push_reference(&mut application, given)?;
        }
        for given in &new.logging {
            let record = given.logging(&mut application)?;
            application.logging.push(record);
        }
        check(&application)?;
        for reference in &application.references {
            self.check_object(&application, reference).await?;
        }
        let most = self.parts.limits.analytics_applications_per_account;
        let (key, stored) = (application.key(), application.clone());
        let written = self.parts.store.write(move |transaction| {
            if transaction.get(APPLICATIONS, &key)?.is_some() {
                return Err(AnalyticsError::InUse(format!("Application {} exists already", key.2)));
            }
            let mine = transaction.scan(APPLICATIONS, &(&key.0, &key.1))?.len();
            if mine as u64 >= most {
                return Err(AnalyticsError::LimitExceeded(format!(
                    "An account has at most {most} applications in a region"
                )));
            }
            transaction.put(APPLICATIONS, &key, &stored)?;
            Ok(())
        });
        written.await?;
        self.changed.send_replace(());
        Ok(application)
    }

    fn push_output(
        &self,
        application: &mut Application,
        given: &given::Output,
    ) -> Result<(), AnalyticsError> {
        let most = self.parts.limits.analytics_outputs_per_application;
        if application.outputs.len() as u64 >= most {
            return Err(invalid(format!("An application has at most {most} outputs")));
        }
        let record = given.record(application, self.parts.rng.next_u64())?;
        application.outputs.push(record);
        Ok(())
    }

    fn push_reference(
        &self,
        application: &mut Application,
        given: &given::Reference,
    ) -> Result<(), AnalyticsError> {
        let most = self.parts.limits.analytics_reference_tables_per_application;
        if application.references.len() as u64 >= most {
            return Err(invalid(format!("An application has at most {most} reference data sources")));
        }
        let record = given.record(application)?;
        application.references.push(record);
        Ok(())
    }

    /// Adds an input to an application that does not run.
    pub(crate) async fn add_input(
        &self,
        caller: &Caller,
        name: &str,
        version: i64,
        input: given::Input,
    ) -> Result<Application, AnalyticsError> {
        let change = move |application: &mut Application| {
            if application.status.runs() {
                return Err(in_state(application));
            }
            let record = input.record(application)?;
            application.inputs.push(record);
            check_if_coded(application)
        };
        Ok(self.change(caller, name, Some(version), change).await?.0)
    }

    /// Sets the function that records of an input go through first, or takes it away.
    pub(crate) async fn set_processor(
        &self,
        caller: &Caller,
        name: &str,
        version: i64,
        input: String,
        processor: Option<Processor>,
    ) -> Result<Application, AnalyticsError> {
        let change = move |application: &mut Application| {
            let at = find(&application.inputs, |other| other.id == input, "Input", &input)?;
            match (&processor, &application.inputs[at].processor) {
                (Some(_), Some(_)) => {
                    return Err(invalid(format!(
                        "Input {input} already has an InputProcessingConfiguration"
                    )));
                }
                (None, None) => {
                    return Err(AnalyticsError::NotFound(format!(
                        "Input {input} has no InputProcessingConfiguration"
                    )));
                }
                (Some(new), None) => given::has_role(application, &new.role)?,
                (None, Some(_)) => {}
            }
            application.inputs[at].processor.clone_from(&processor);
            Ok(())
        };
        Ok(self.change(caller, name, Some(version), change).await?.0)
    }

    /// Adds an output.
    pub(crate) async fn add_output(
        &self,
        caller: &Caller,
        name: &str,
        version: i64,
        output: given::Output,
    ) -> Result<Application, AnalyticsError> {
        let (limits, writer) = (self.parts.limits.clone(), self.parts.rng.next_u64());
        let change = move |application: &mut Application| {
            let most = limits.analytics_outputs_per_application;
            if application.outputs.len() as u64 >= most {
                return Err(invalid(format!("An application has at most {most} outputs")));
            }
            let record = output.record(application, writer)?;
            application.outputs.push(record);
            check_if_coded(application)
        };
        Ok(self.change(caller, name, Some(version), change).await?.0)
    }

    /// Takes an output away.
    pub(crate) async fn delete_output(
        &self,
        caller: &Caller,
        name: &str,
        version: i64,
        output: String,
    ) -> Result<Application, AnalyticsError> {
        let change = move |application: &mut Application| {
            let at = find(&application.outputs, |other| other.id == output, "Output", &output)?;
            application.outputs.remove(at);
            Ok(())
        };
        Ok(self.change(caller, name, Some(version), change).await?.0)
    }

    /// Adds a reference table, whose object must be readable now.
    pub(crate) async fn add_reference(
        &self,
        caller: &Caller,
        name: &str,
        version: i64,
        reference: given::Reference,
    ) -> Result<Application, AnalyticsError> {
        let mut looked = self.find(caller, name)?;
        let record = reference.record(&mut looked)?;
        self.check_object(&looked, &record).await?;
        let most = self.parts.limits.analytics_reference_tables_per_application;
        let change = move |application: &mut Application| {
            if application.references.len() as u64 >= most {
                return Err(invalid(format!("An application has at most {most} reference data sources")));
            }
            let record = reference.record(application)?;
            application.references.push(record);
            check_if_coded(application)
        };
        Ok(self.change(caller, name, Some(version), change).await?.0)
    }

    /// Takes a reference table away that the code does not use.
    pub(crate) async fn delete_reference(
        &self,
        caller: &Caller,
        name: &str,
        version: i64,
        reference: String,
    ) -> Result<Application, AnalyticsError> {
        let change = move |application: &mut Application| {
            let meant = |other: &crate::tables::ReferenceRecord| other.id == reference;
            let at = find(&application.references, meant, "Reference data source", &reference)?;
            let gone = application.references.remove(at);
            match check_if_coded(application) {
                Err(AnalyticsError::Code(error)) => {
                    Err(invalid(format!("The application's code uses {}. {error}", gone.table)))
                }
                checked => checked,
            }
        };
        Ok(self.change(caller, name, Some(version), change).await?.0)
    }

    /// Adds a log stream that is told what goes wrong.
    pub(crate) async fn add_logging(
        &self,
        caller: &Caller,
        name: &str,
        version: i64,
        option: given::Resource,
    ) -> Result<Application, AnalyticsError> {
        let change = move |application: &mut Application| {
            let record = option.logging(application)?;
            given::has_role(application, &record.role)?;
            application.logging.push(record);
            Ok(())
        };
        Ok(self.change(caller, name, Some(version), change).await?.0)
    }

    /// Takes a log stream away.
    pub(crate) async fn delete_logging(
        &self,
        caller: &Caller,
        name: &str,
        version: i64,
        option: String,
    ) -> Result<Application, AnalyticsError> {
        let change = move |application: &mut Application| {
            let meant = |other: &crate::tables::LoggingRecord| other.id == option;
            let at = find(&application.logging, meant, "CloudWatchLoggingOption", &option)?;
            application.logging.remove(at);
            Ok(())
        };
        Ok(self.change(caller, name, Some(version), change).await?.0)
    }

    /// Changes what an application is made of. Reference tables are read anew if it runs.
    pub(crate) async fn update(
        &self,
        caller: &Caller,
        name: &str,
        version: i64,
        updates: Updates,
        restore: Option<Restore>,
    ) -> Result<Application, AnalyticsError> {
        let mut looked = self.find(caller, name)?;
        updates.apply(&mut looked)?;
        for update in &updates.references {
            if let Some(record) = looked.references.iter().find(|record| record.id == update.id) {
                self.check_object(&looked, record).await?;
            }
        }
        let change = move |application: &mut Application, snapshots: &[SnapshotRecord]| {
            updates.apply(application)?;
            if let Some(mut restore) = restore.clone() {
                let restoring = restoring(snapshots, application, &restore)?;
                // What does not run is restored when it is started.
                restore.pending = application.status == Status::Ready;
                if !restore.pending {
                    forget_positions(application, restoring);
                    application.restoring = Some(restoring);
                }
                application.restore = Some(restore);
            }
            check(application)
        };
        Ok(self.change_seeing(caller, name, Some(version), change).await?.0)
    }

    /// Starts an application, with its inputs at these positions; an input that is not named begins at NOW the first time and
    /// then where it did before. With `restore`, or what an update said of it, the state is that of a snapshot, or none.
    pub(crate) async fn start(
        &self,
        caller: &Caller,
        name: &str,
        positions: Vec<(String, Start)>,
        restore: Option<Restore>,
    ) -> Result<(), AnalyticsError> {
        let change = move |application: &mut Application, snapshots: &[SnapshotRecord]| {
            if application.status != Status::Ready {
                return Err(in_state(application));
            }
            if application.inputs.is_empty() || application.code.is_empty() {
                return Err(AnalyticsError::InvalidConfiguration(
                    "An application that is started has code and at least one input".into(),
                ));
            }
            check(application)?;
            let pending = application.restore.clone().filter(|restore| restore.pending);
            let restore = restore.clone().or(pending);
            let state = restore.as_ref().map(|restore| restoring(snapshots, application, restore));
            let state = state.transpose()?;
            if let Some(state) = state {
                forget_positions(application, state);
            }
            for (id, start) in &positions {
                let at = application.inputs.iter().position(|input| input.id == *id);
                let input = at.map(|at| &mut application.inputs[at]);
                let input = input.ok_or_else(|| invalid(format!("Input {id} not found")))?;
                if *start == Start::TrimHorizon && input.resource.service() == "firehose" {
                    return Err(invalid(format!(
                        "Input {id} reads a delivery stream, for which there is no TRIM_HORIZON"
                    )));
                }
                let contradicts = match state {
                    Some(Restoring::Snapshot(_)) => *start != Start::LastStoppedPoint,
                    Some(Restoring::Nothing) => *start == Start::LastStoppedPoint,
                    None => false,
                };
                if contradicts {
                    return Err(invalid(format!(
                        "The InputStartingPosition of input {id} contradicts the ApplicationRestoreType: the positions are \
                         part of a snapshot"
                    )));
                }
                input.start = Some(*start);
            }
            for input in &mut application.inputs {
                input.start.get_or_insert(Start::Now);
            }
            if let Some(restore) = restore {
                application.restore = Some(Restore { pending: false, ..restore });
            }
            application.restoring = state;
            application.status = Status::Starting;
            application.starts += 1;
            Ok(())
        };
        self.change_seeing(caller, name, None, change).await.map(drop)
    }

    /// Stops an application; its state is kept.
    pub(crate) async fn stop(&self, caller: &Caller, name: &str) -> Result<(), AnalyticsError> {
        let change = |application: &mut Application| {
            if !application.status.runs() {
                return Err(in_state(application));
            }
            application.status = Status::Stopping;
            Ok(())
        };
        self.change(caller, name, None, change).await.map(drop)
    }

    /// Deletes an application with its state.
    pub(crate) async fn delete(
        &self,
        caller: &Caller,
        name: &str,
        created: Timestamp,
    ) -> Result<(), AnalyticsError> {
        let given = created.as_millis() / 1000;
        let change = move |application: &mut Application| {
            if application.created_ms / 1000 != given {
                return Err(invalid("CreateTimestamp is not that of the application"));
            }
            application.status = Status::Deleting;
            Ok(())
        };
        self.change(caller, name, None, change).await.map(drop)
    }

    /// Applications of the caller after this name, and whether there are more.
    pub(crate) fn list(
        &self,
        caller: &Caller,
        after: Option<&str>,
        limit: Option<i32>,
    ) -> Result<(Vec<Application>, bool), AnalyticsError> {
        let limit = usize::try_from(limit.unwrap_or(50)).unwrap_or(50);
        let snapshot = self.parts.store.snapshot()?;
        let mut all = snapshot.scan(APPLICATIONS, &(caller.account(), &caller.region))?;
        if let Some(after) = after {
            all.retain(|application| application.name.as_str() > after);
        }
        let more = all.len() > limit;
        all.truncate(limit);
        Ok((all, more))
    }

    /// Adds tags.
    pub(crate) async fn tag(
        &self,
        caller: &Caller,
        arn: &str,
        added: BTreeMap<String, String>,
    ) -> Result<(), AnalyticsError> {
        let application = self.find_arn(caller, arn)?;
        let change = move |application: &mut Application| {
            application.tags.extend(added.clone());
            if application.tags.len() > TAGS_MAX { Err(too_many()) } else { Ok(()) }
        };
        self.change(caller, &application.name, None, change).await.map(drop)
    }

    /// Removes tags.
    pub(crate) async fn untag(
        &self,
        caller: &Caller,
        arn: &str,
        keys: Vec<String>,
    ) -> Result<(), AnalyticsError> {
        let application = self.find_arn(caller, arn)?;
        let change = move |application: &mut Application| {
            application.tags.retain(|key, _| !keys.contains(key));
            Ok(())
        };
        self.change(caller, &application.name, None, change).await.map(drop)
    }
}

/// Without code nothing can contradict it yet.
fn check_if_coded(application: &Application) -> Result<(), AnalyticsError> {
    if application.code.is_empty() { Ok(()) } else { check(application) }
}

/// The most tags of an application (API guide).
const TAGS_MAX: usize = 50;

fn too_many() -> AnalyticsError {
    AnalyticsError::TooManyTags(format!("An application has at most {TAGS_MAX} tags"))
}

/// Tags of a call, by key.
pub(crate) fn tags(
    given: impl ExactSizeIterator<Item = (String, Option<String>)>,
) -> Result<BTreeMap<String, String>, AnalyticsError> {
    let count = given.len();
    let tags: BTreeMap<String, String> = given.map(|(key, value)| (key, value.unwrap_or_default())).collect();
    if tags.len() != count {
        return Err(invalid("A key stands twice among the tags"));
    }
    if tags.len() > TAGS_MAX {
        return Err(too_many());
    }
    if let Some(key) = tags.keys().find(|key| key.to_lowercase().starts_with("aws:")) {
        return Err(invalid(format!("The key {key} is reserved")));
    }
    Ok(tags)
}
