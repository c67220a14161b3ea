//! Conditional requests (RFC 9110, section 13).

use millstream_objects::Details;
use s3s::{
    S3Result,
    dto::{ETag, ETagCondition, Timestamp},
    s3_error,
};

use crate::error::precondition_failed;

/// What must hold of an object that is read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Conditions {
    pub matches: Option<ETagCondition>,
    pub none_matches: Option<ETagCondition>,
    pub modified_since: Option<Timestamp>,
    pub unmodified_since: Option<Timestamp>,
}

impl Conditions {
    /// NotModified or PreconditionFailed if they do not hold. An ETag counts before a time.
    pub fn check(&self, details: &Details) -> S3Result<()> {
        let modified = seconds(&modified(details));
        let after = |time: &Timestamp| modified > seconds(time);
        let failed = match (&self.matches, &self.unmodified_since) {
            (Some(condition), _) => !holds(condition, details),
            (None, Some(time)) => after(time),
            (None, None) => false,
        };
        if failed {
            return Err(precondition_failed());
        }
        let same = match (&self.none_matches, &self.modified_since) {
            (Some(condition), _) => holds(condition, details),
            (None, Some(time)) => !after(time),
            (None, None) => false,
        };
        if same { Err(s3_error!(NotModified, "Not Modified")) } else { Ok(()) }
    }

    /// The same for the source of a copy, which has no NotModified.
    pub fn check_source(&self, details: &Details) -> S3Result<()> {
        self.check(details).map_err(|_| precondition_failed())
    }
}

/// Whether what is there may be replaced, by the conditions of a put: `If-None-Match: *` and `If-Match: ETAG`.
pub(crate) fn replaceable(
    matches: Option<ETagCondition>,
    none_matches: Option<ETagCondition>,
) -> S3Result<impl FnOnce(Option<&Details>) -> bool + Send + 'static> {
    if none_matches.as_ref().is_some_and(|condition| !condition.is_any()) {
        return Err(s3_error!(NotImplemented, "If-None-Match of a put must be *."));
    }
    Ok(move |there: Option<&Details>| match there {
        Some(there) => none_matches.is_none() && matches.is_none_or(|condition| holds(&condition, there)),
        None => matches.is_none(),
    })
}

fn holds(condition: &ETagCondition, details: &Details) -> bool {
    condition.as_etag().is_none_or(|wanted| wanted.value() == details.e_tag())
}

/// When an object was written.
pub(crate) fn modified(details: &Details) -> Timestamp {
    time(details.modified_ns)
}

/// Nanoseconds since 1970 as a time.
pub(crate) fn time(nanoseconds: i64) -> Timestamp {
    let since = std::time::Duration::from_nanos(nanoseconds.try_into().unwrap_or_default());
    (std::time::UNIX_EPOCH + since).into()
}

/// The ETag of an object.
pub(crate) fn e_tag(details: &Details) -> ETag {
    ETag::Strong(details.e_tag())
}

fn seconds(time: &Timestamp) -> Vec<u8> {
    // The format sorts as times do, and its first 19 bytes go to the second.
    let mut text = Vec::new();
    let written = time.format(s3s::dto::TimestampFormat::DateTime, &mut text);
    written.expect("memory has no I/O errors, and the year is one of four digits");
    text.truncate(19);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e_tags_count_before_times() {
        let details = Details { e_tag: Some("a".into()), modified_ns: 5_500_000_000, ..Details::default() };
        let tag = |text: &str| Some(ETagCondition::ETag(ETag::Strong(text.into())));
        let check = |conditions: Conditions| {
            conditions.check(&details).map_err(|error| error.code().as_str().to_owned()).err()
        };
        let none = Conditions::default();
        assert_eq!(check(none.clone()), None);
        assert_eq!(check(Conditions { matches: tag("a"), ..none.clone() }), None);
        let failed = Some("PreconditionFailed".to_owned());
        assert_eq!(check(Conditions { matches: tag("b"), ..none.clone() }), failed);
        let old = Some(time(5_000_000_000));
        assert_eq!(check(Conditions { modified_since: old.clone(), ..none.clone() }).unwrap(), "NotModified");
        assert_eq!(check(Conditions { unmodified_since: old.clone(), ..none.clone() }), None);
        let older = Some(time(4_000_000_000));
        assert_eq!(check(Conditions { unmodified_since: older.clone(), ..none.clone() }), failed);
        assert_eq!(check(Conditions { unmodified_since: older, matches: tag("a"), ..none.clone() }), None);
        assert_eq!(check(Conditions { none_matches: tag("a"), ..none }).unwrap(), "NotModified");
    }

    #[test]
    fn a_put_replaces_only_what_it_may() {
        let there = Details { e_tag: Some("a".into()), ..Details::default() };
        let tag = |text: &str| Some(ETagCondition::ETag(ETag::Strong(text.into())));
        let may = |matches, none_matches, there| replaceable(matches, none_matches).unwrap()(there);
        assert!(may(None, None, Some(&there)));
        assert!(!may(None, Some(ETagCondition::Any), Some(&there)));
        assert!(may(None, Some(ETagCondition::Any), None));
        assert!(may(tag("a"), None, Some(&there)));
        assert!(!may(tag("b"), None, Some(&there)));
        assert!(!may(tag("a"), None, None));
        assert!(replaceable(None, tag("a")).is_err());
    }
}
