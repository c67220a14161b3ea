//! The rules for trails.

use millstream_objects::BucketName;

use crate::{
    error::CloudTrailError,
    generated::{Tag, Trail},
    service::arn_of,
    tables::TrailRecord,
};

/// How many trails an account has in a region at the most (user guide).
pub(crate) const TRAILS_MAX: usize = 5;
const TAGS_MAX: usize = 50;

/// Checks the name of a new trail.
pub(crate) fn check_name(name: &str) -> Result<(), CloudTrailError> {
    let invalid = |what: &str| Err(CloudTrailError::InvalidTrailName(what.to_owned()));
    if !(3..=128).contains(&name.len()) {
        return invalid("Trail name must be between 3 and 128 characters.");
    }
    if !name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-')) {
        return invalid("Trail name may hold letters, numbers, periods, underscores and hyphens only.");
    }
    let ends_well = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_alphanumeric());
    if !ends_well(name.bytes().next()) || !ends_well(name.bytes().next_back()) {
        return invalid("Trail name must begin and end with a letter or a number.");
    }
    Ok(())
}

/// Checks where files are to go.
pub(crate) fn check_place(bucket: &str, prefix: Option<&str>) -> Result<(), CloudTrailError> {
    BucketName::parse(bucket).map_err(|_| CloudTrailError::InvalidBucket(bucket.to_owned()))?;
    match prefix {
        Some(prefix) if prefix.len() > 200 || prefix.starts_with('/') || prefix.contains("//") => {
            Err(CloudTrailError::InvalidPrefix(prefix.to_owned()))
        }
        _ => Ok(()),
    }
}

/// Refuses by name what a trail here cannot do.
pub(crate) fn refuse(others: &[(&str, bool)]) -> Result<(), CloudTrailError> {
    match others.iter().find(|(_, given)| *given) {
        Some((name, _)) => Err(CloudTrailError::Unsupported((*name).to_owned())),
        None => Ok(()),
    }
}

/// Adds tags, or refuses all of them.
pub(crate) fn add_tags(trail: &mut TrailRecord, tags: &[Tag]) -> Result<(), CloudTrailError> {
    let mut next = trail.tags.clone();
    for tag in tags {
        if tag.key.is_empty() || tag.key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:")) {
            return Err(CloudTrailError::InvalidTag(format!("Tag key {} is invalid.", tag.key)));
        }
        next.insert(tag.key.clone(), tag.value.clone().unwrap_or_default());
    }
    if next.len() > TAGS_MAX {
        return Err(CloudTrailError::TooManyTags(format!("A trail has at most {TAGS_MAX} tags.")));
    }
    trail.tags = next;
    Ok(())
}

/// The answer's form of a trail.
pub(crate) fn view(trail: &TrailRecord) -> Trail {
    Trail {
        name: Some(trail.name.clone()),
        s3_bucket_name: Some(trail.bucket.clone()),
        s3_key_prefix: trail.prefix.clone(),
        include_global_service_events: Some(trail.global_events),
        is_multi_region_trail: Some(trail.multi_region),
        home_region: Some(trail.region.clone()),
        trail_arn: Some(arn_of(trail)),
        log_file_validation_enabled: Some(trail.validation),
        has_custom_event_selectors: Some(trail.selectors != crate::selectors::Selectors::default()),
        has_insight_selectors: Some(false),
        is_organization_trail: Some(false),
        ..Trail::default()
    }
}
