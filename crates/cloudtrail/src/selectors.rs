//! Which events a trail wants.

use std::borrow::Cow;

use api::ports::AuditEvent;
use millstream_api as api;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    error::CloudTrailError,
    event::{DATA, MANAGEMENT, NETWORK_ACTIVITY, class, source_of, type_of},
    generated::{AdvancedEventSelector, AdvancedFieldSelector, DataResource, EventSelector, ReadWriteType},
};

/// What selectors look at.
pub(crate) struct Facts<'a> {
    category: Cow<'a, str>,
    name: Cow<'a, str>,
    source: Cow<'a, str>,
    read_only: bool,
    user: Cow<'a, str>,
    /// Type and ARN.
    resources: Vec<(Cow<'a, str>, Cow<'a, str>)>,
}

impl<'a> Facts<'a> {
    /// Of a call that is being recorded.
    pub fn of_call(event: &AuditEvent<'a>) -> Self {
        let (category, read_only) = class(event.spec.audit);
        let checks = event.access.map(|access| access.checks()).unwrap_or_default();
        let arns = checks.iter().filter_map(|check| check.resource.as_ref());
        Self {
            category: category.into(),
            name: event.spec.name.into(),
            source: source_of(event.service).into(),
            read_only,
            user: event.caller.map_or("", |caller| caller.principal.arn.as_str()).into(),
            resources: arns.map(|arn| (type_of(arn).into(), arn.as_str().into())).collect(),
        }
    }

    /// Of a recorded event.
    pub fn of_record(record: &'a Value) -> Self {
        let text = |pointer: &str| record.pointer(pointer).and_then(Value::as_str).unwrap_or("");
        let resources = record["resources"].as_array().into_iter().flatten();
        let member = |resource: &'a Value, name: &str| resource[name].as_str().unwrap_or("").into();
        Self {
            category: text("/eventCategory").to_owned().into(),
            name: text("/eventName").to_owned().into(),
            source: text("/eventSource").to_owned().into(),
            read_only: record["readOnly"] == true,
            user: text("/userIdentity/arn").to_owned().into(),
            resources: resources.map(|one| (member(one, "type"), member(one, "ARN"))).collect(),
        }
    }
}

/// The event selectors of a trail, of one kind or the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Selectors {
    Basic(Vec<Basic>),
    Advanced(Vec<Advanced>),
}

impl Default for Selectors {
    /// All management events (user guide).
    fn default() -> Self {
        Self::Basic(vec![Basic { read: true, write: true, management: true, ..Basic::default() }])
    }
}

/// A basic selector.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Basic {
    read: bool,
    write: bool,
    management: bool,
    #[serde(default)]
    excluded_sources: Vec<String>,
    /// Types, and beginnings of ARNs.
    #[serde(default)]
    data: Vec<(String, Vec<String>)>,
}

/// An advanced selector: all its fields must match.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Advanced {
    name: Option<String>,
    fields: Vec<Field>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Field {
    field: String,
    #[serde(default)]
    equals: Vec<String>,
    #[serde(default)]
    starts_with: Vec<String>,
    #[serde(default)]
    ends_with: Vec<String>,
    #[serde(default)]
    not_equals: Vec<String>,
    #[serde(default)]
    not_starts_with: Vec<String>,
    #[serde(default)]
    not_ends_with: Vec<String>,
}

/// The fields that advanced selectors know here.
const FIELDS: [&str; 7] = [
    "eventCategory",
    "eventName",
    "eventSource",
    "readOnly",
    "resources.type",
    "resources.ARN",
    "userIdentity.arn",
];
/// How many selectors a trail has at the most (API guide).
const BASIC_MAX: usize = 5;
const ADVANCED_MAX: usize = 500;

impl Selectors {
    /// From the request's form.
    pub fn of_request(
        basic: Option<Vec<EventSelector>>,
        advanced: Option<Vec<AdvancedEventSelector>>,
    ) -> Result<Self, CloudTrailError> {
        let invalid = |what: &str| Err(CloudTrailError::InvalidSelectors(what.to_owned()));
        match (basic, advanced) {
            (Some(basic), None) if (1..=BASIC_MAX).contains(&basic.len()) => {
                Ok(Self::Basic(basic.into_iter().map(Basic::of_request).collect::<Result<_, _>>()?))
            }
            (None, Some(advanced)) if (1..=ADVANCED_MAX).contains(&advanced.len()) => {
                Ok(Self::Advanced(advanced.into_iter().map(Advanced::of_request).collect::<Result<_, _>>()?))
            }
            (Some(_), None) => invalid("A trail has 1 to 5 event selectors."),
            (None, Some(_)) => invalid("A trail has 1 to 500 advanced event selectors."),
            _ => invalid("Either EventSelectors or AdvancedEventSelectors is required."),
        }
    }

    /// In the answer's form.
    pub fn to_answer(&self) -> (Option<Vec<EventSelector>>, Option<Vec<AdvancedEventSelector>>) {
        match self {
            Self::Basic(basic) => (Some(basic.iter().map(Basic::to_answer).collect()), None),
            Self::Advanced(advanced) => (None, Some(advanced.iter().map(Advanced::to_answer).collect())),
        }
    }

    /// Whether data events can be among what is selected.
    pub fn wants_data(&self) -> bool {
        match self {
            Self::Basic(basic) => basic.iter().any(|basic| !basic.data.is_empty()),
            Self::Advanced(advanced) => advanced.iter().any(|advanced| advanced.category() == Some(DATA)),
        }
    }

    /// Whether any selector wants the event.
    pub fn select(&self, facts: &Facts<'_>) -> bool {
        match self {
            Self::Basic(basic) => basic.iter().any(|basic| basic.selects(facts)),
            Self::Advanced(advanced) => advanced.iter().any(|advanced| advanced.selects(facts)),
        }
    }
}

impl Basic {
    fn of_request(selector: EventSelector) -> Result<Self, CloudTrailError> {
        let kind = selector.read_write_type.unwrap_or(ReadWriteType::All);
        let mut data = Vec::new();
        for DataResource { r#type, values } in selector.data_resources.unwrap_or_default() {
            let Some(kind) = r#type else {
                return Err(CloudTrailError::InvalidSelectors("A data resource has a Type.".into()));
            };
            data.push((kind, values.unwrap_or_default()));
        }
        Ok(Self {
            read: kind != ReadWriteType::WriteOnly,
            write: kind != ReadWriteType::ReadOnly,
            management: selector.include_management_events.unwrap_or(true),
            excluded_sources: selector.exclude_management_event_sources.unwrap_or_default(),
            data,
        })
    }

    fn to_answer(&self) -> EventSelector {
        let resource = |(kind, values): &(String, Vec<String>)| DataResource {
            r#type: Some(kind.clone()),
            values: Some(values.clone()),
        };
        EventSelector {
            read_write_type: Some(match (self.read, self.write) {
                (true, false) => ReadWriteType::ReadOnly,
                (false, true) => ReadWriteType::WriteOnly,
                _ => ReadWriteType::All,
            }),
            include_management_events: Some(self.management),
            data_resources: Some(self.data.iter().map(resource).collect()),
            exclude_management_event_sources: Some(self.excluded_sources.clone()),
        }
    }

    fn selects(&self, facts: &Facts<'_>) -> bool {
        if !(if facts.read_only { self.read } else { self.write }) {
            return false;
        }
        if facts.category == MANAGEMENT {
            return self.management && !self.excluded_sources.iter().any(|source| facts.source == *source);
        }
        self.data.iter().any(|(kind, beginnings)| {
            facts.resources.iter().any(|(its_kind, arn)| {
                its_kind == kind && beginnings.iter().any(|beginning| arn.starts_with(beginning.as_str()))
            })
        })
    }
}

impl Advanced {
    fn of_request(selector: AdvancedEventSelector) -> Result<Self, CloudTrailError> {
        let invalid = |what: String| Err(CloudTrailError::InvalidSelectors(what));
        let field = |field: AdvancedFieldSelector| Field {
            field: field.field,
            equals: field.equals.unwrap_or_default(),
            starts_with: field.starts_with.unwrap_or_default(),
            ends_with: field.ends_with.unwrap_or_default(),
            not_equals: field.not_equals.unwrap_or_default(),
            not_starts_with: field.not_starts_with.unwrap_or_default(),
            not_ends_with: field.not_ends_with.unwrap_or_default(),
        };
        let made =
            Self { name: selector.name, fields: selector.field_selectors.into_iter().map(field).collect() };
        if let Some(unknown) = made.fields.iter().find(|field| !FIELDS.contains(&field.field.as_str())) {
            return invalid(format!("Field {} is not supported.", unknown.field));
        }
        if let Some(empty) = made.fields.iter().find(|field| field.is_empty()) {
            return invalid(format!("Field {} has no operator.", empty.field));
        }
        match made.category() {
            Some(MANAGEMENT) => Ok(made),
            Some(DATA) if made.fields.iter().any(|field| field.field == "resources.type") => Ok(made),
            Some(DATA) => invalid("Data events are selected by resources.type.".into()),
            Some(NETWORK_ACTIVITY) if made.fields.iter().any(|field| field.field == "eventSource") => {
                Ok(made)
            }
            Some(NETWORK_ACTIVITY) => invalid("Network activity events are selected by eventSource.".into()),
            _ => invalid("eventCategory equals Management, Data or NetworkActivity.".into()),
        }
    }

    fn to_answer(&self) -> AdvancedEventSelector {
        let some = |values: &Vec<String>| (!values.is_empty()).then(|| values.clone());
        let field = |field: &Field| AdvancedFieldSelector {
            field: field.field.clone(),
            equals: some(&field.equals),
            starts_with: some(&field.starts_with),
            ends_with: some(&field.ends_with),
            not_equals: some(&field.not_equals),
            not_starts_with: some(&field.not_starts_with),
            not_ends_with: some(&field.not_ends_with),
        };
        AdvancedEventSelector {
            name: self.name.clone(),
            field_selectors: self.fields.iter().map(field).collect(),
        }
    }

    /// The one category that it names.
    fn category(&self) -> Option<&'static str> {
        let field = self.fields.iter().find(|field| field.field == "eventCategory")?;
        [MANAGEMENT, DATA, NETWORK_ACTIVITY].into_iter().find(|category| field.equals == [*category])
    }

    fn selects(&self, facts: &Facts<'_>) -> bool {
        self.fields.iter().all(|field| match field.field.as_str() {
            "eventCategory" => field.matches(&facts.category),
            "eventName" => field.matches(&facts.name),
            "eventSource" => field.matches(&facts.source),
            "readOnly" => field.matches(if facts.read_only { "true" } else { "false" }),
            "userIdentity.arn" => field.matches(&facts.user),
            "resources.type" => facts.resources.iter().any(|(kind, _)| field.matches(kind)),
            "resources.ARN" => facts.resources.iter().any(|(_, arn)| field.matches(arn)),
            _ => false,
        })
    }
}

impl Field {
    fn is_empty(&self) -> bool {
        let Self { field: _, equals, starts_with, ends_with, not_equals, not_starts_with, not_ends_with } =
            self;
        [equals, starts_with, ends_with, not_equals, not_starts_with, not_ends_with]
            .into_iter()
            .all(Vec::is_empty)
    }

    /// Some value of each positive operator, and none of any negative one.
    fn matches(&self, value: &str) -> bool {
        let some = |values: &[String], is: &dyn Fn(&str) -> bool| {
            values.is_empty() || values.iter().any(|wanted| is(wanted))
        };
        let none = |values: &[String], is: &dyn Fn(&str) -> bool| !values.iter().any(|wanted| is(wanted));
        let equals = |wanted: &str| value == wanted;
        let starts = |wanted: &str| value.starts_with(wanted);
        let ends = |wanted: &str| value.ends_with(wanted);
        some(&self.equals, &equals)
            && some(&self.starts_with, &starts)
            && some(&self.ends_with, &ends)
            && none(&self.not_equals, &equals)
            && none(&self.not_starts_with, &starts)
            && none(&self.not_ends_with, &ends)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn record(category: &str, name: &str, read_only: bool, arn: &str) -> Value {
        json!({
            "eventCategory": category, "eventName": name, "eventSource": "kinesis.amazonaws.com",
            "readOnly": read_only, "userIdentity": {"arn": "arn:aws:iam::0:user/a"},
            "resources": [{"type": "AWS::Kinesis::Stream", "ARN": arn}],
        })
    }

    fn advanced(fields: &[(&str, &[&str])]) -> Result<Selectors, CloudTrailError> {
        let field_selectors = fields.iter().map(|(field, equals)| AdvancedFieldSelector {
            field: (*field).to_owned(),
            equals: Some(equals.iter().map(|&value| value.to_owned()).collect()),
            ..AdvancedFieldSelector::default()
        });
        let selector = AdvancedEventSelector { name: None, field_selectors: field_selectors.collect() };
        Selectors::of_request(None, Some(vec![selector]))
    }

    #[test]
    fn without_a_word_all_management_events_are_selected_and_no_data_events() {
        let selectors = Selectors::default();
        assert!(selectors.select(&Facts::of_record(&record("Management", "CreateStream", false, "a"))));
        assert!(!selectors.select(&Facts::of_record(&record("Data", "PutRecord", false, "a"))));
        assert!(!selectors.wants_data());
    }

    #[test]
    fn advanced_selectors_want_all_their_fields() {
        let stream = "arn:aws:kinesis:us-east-1:000000000000:stream/orders";
        let selectors = advanced(&[
            ("eventCategory", &["Data"]),
            ("resources.type", &["AWS::Kinesis::Stream"]),
            ("resources.ARN", &[stream]),
            ("readOnly", &["false"]),
        ])
        .unwrap();
        assert!(selectors.wants_data());
        for (event, expected) in [
            (record("Data", "PutRecord", false, stream), true),
            (record("Data", "GetRecords", true, stream), false),
            (record("Data", "PutRecord", false, "arn:other"), false),
            (record("Management", "PutRecord", false, stream), false),
        ] {
            assert_eq!(selectors.select(&Facts::of_record(&event)), expected, "{event}");
        }
        let (_, shown) = selectors.to_answer();
        assert_eq!(Selectors::of_request(None, shown).unwrap(), selectors);
    }

    #[test]
    fn what_selects_nothing_is_refused() {
        for bad in [
            advanced(&[("eventCategory", &["Insight"])]),
            advanced(&[("eventCategory", &["Data"])]),
            advanced(&[("eventCategory", &["Management"]), ("vpcEndpointId", &["x"])]),
            Selectors::of_request(None, None),
            Selectors::of_request(Some(Vec::new()), None),
        ] {
            assert!(matches!(bad, Err(CloudTrailError::InvalidSelectors(_))));
        }
    }
}
