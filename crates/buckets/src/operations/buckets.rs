//! Buckets themselves.

use millstream_objects::BucketName;
use s3s::{S3Result, dto::*, s3_error};

use crate::{
    context::Context,
    error,
    service::{Operations, files},
    tables::UPLOADS,
};

/// The region whose buckets have no location.
const CLASSIC: &str = "us-east-1";

/// `ListBuckets`.
pub(crate) async fn list(
    on: &Operations,
    context: Context,
    input: ListBucketsInput,
) -> S3Result<ListBucketsOutput> {
    let region = on.0.region.as_str();
    let buckets = on.0.buckets.clone();
    let mut names = files(move || buckets.list()).await?;
    let prefix = input.prefix.clone().unwrap_or_default();
    let after = input.continuation_token.unwrap_or_default();
    let elsewhere = input.bucket_region.is_some_and(|wanted| wanted != region);
    names.retain(|(name, _)| {
        !elsewhere && name.as_str().starts_with(&prefix) && name.as_str() > after.as_str()
    });
    let most = input.max_buckets.map_or(names.len(), |max| usize::try_from(max).unwrap_or_default());
    let continuation_token = match names.len() > most && most > 0 {
        true => Some(names[most - 1].0.as_str().to_owned()),
        false => None,
    };
    names.truncate(most);
    let bucket = |(name, made): (BucketName, std::time::SystemTime)| Bucket {
        bucket_region: Some(region.to_owned()),
        creation_date: Some(made.into()),
        name: Some(name.as_str().to_owned()),
    };
    Ok(ListBucketsOutput {
        buckets: Some(names.into_iter().map(bucket).collect()),
        continuation_token,
        owner: Some(owner(&context)),
        prefix: input.prefix,
    })
}

/// The owner of everything.
pub(crate) fn owner(context: &Context) -> Owner {
    Owner { display_name: None, id: Some(context.caller().account().to_string()) }
}

/// `CreateBucket`.
pub(crate) async fn create(on: &Operations, input: CreateBucketInput) -> S3Result<CreateBucketOutput> {
    let name = BucketName::parse(&input.bucket).map_err(|_| s3_error!(InvalidBucketName))?;
    let region = on.0.region.as_str();
    let configuration = input.create_bucket_configuration.unwrap_or_default();
    if configuration.bucket.is_some() || configuration.location.is_some() {
        return Err(s3_error!(NotImplemented, "Directory buckets are not served."));
    }
    match configuration.location_constraint.as_ref().map(BucketLocationConstraint::as_str) {
        None if region != CLASSIC => {
            return Err(s3_error!(
                IllegalLocationConstraintException,
                "The unspecified location constraint is incompatible for the region specific endpoint this request was \
                 sent to."
            ));
        }
        Some(wanted) if wanted != region => {
            return Err(s3_error!(
                IllegalLocationConstraintException,
                "The {wanted} location constraint is incompatible for the region specific endpoint this request was sent \
                 to."
            ));
        }
        _ => {}
    }
    let buckets = on.0.buckets.clone();
    let location = format!("/{name}");
    if !files(move || buckets.create(&name)).await? && region != CLASSIC {
        return Err(s3_error!(
            BucketAlreadyOwnedByYou,
            "Your previous request to create the named bucket succeeded and you already own it."
        ));
    }
    Ok(CreateBucketOutput { location: Some(location) })
}

/// `DeleteBucket`.
pub(crate) async fn delete(on: &Operations, input: DeleteBucketInput) -> S3Result<DeleteBucketOutput> {
    on.bucket(&input.bucket).await?;
    let name = BucketName::parse(&input.bucket).map_err(|_| s3_error!(InvalidBucketName))?;
    let buckets = on.0.buckets.clone();
    if !files(move || buckets.delete(&name)).await? {
        return Err(s3_error!(BucketNotEmpty, "The bucket you tried to delete is not empty"));
    }
    let (bucket, uploads) = (input.bucket, on.0.buckets.uploads());
    let removed = on.0.store.write(move |transaction| {
        let found = transaction.scan(UPLOADS, &bucket)?;
        let mut ids = Vec::new();
        for record in found {
            transaction.delete(UPLOADS, &record.place)?;
            ids.push(record.place.2);
        }
        Ok(ids)
    });
    let removed = removed.await.map_err(error::of_meta)?;
    files(move || removed.iter().try_for_each(|id| uploads.remove(id))).await?;
    Ok(DeleteBucketOutput::default())
}

/// `HeadBucket`.
pub(crate) async fn head(on: &Operations, input: HeadBucketInput) -> S3Result<HeadBucketOutput> {
    on.bucket(&input.bucket).await?;
    Ok(HeadBucketOutput {
        bucket_region: Some(on.0.region.as_str().to_owned()),
        ..HeadBucketOutput::default()
    })
}

/// `GetBucketLocation`.
pub(crate) async fn location(
    on: &Operations,
    input: GetBucketLocationInput,
) -> S3Result<GetBucketLocationOutput> {
    on.bucket(&input.bucket).await?;
    let region = on.0.region.as_str();
    let location_constraint = (region != CLASSIC).then(|| BucketLocationConstraint::from(region.to_owned()));
    Ok(GetBucketLocationOutput { location_constraint })
}
