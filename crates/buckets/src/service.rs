//! The service: its parts, and what `s3s` calls.

use std::{future::Future, io, sync::Arc};

use api::ports::Audit;
use base::{Clock, Region, Rng};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use millstream_objects::{BucketName, Key, LocalBucket, LocalBuckets, file_key};
use millstream_runtime::blocking;
use s3s::{
    S3, S3Request, S3Response, S3Result, dto::*, s3_error, service::S3Service, service::S3ServiceBuilder,
};

use crate::{
    access::{AskPlanes, NoSecrets},
    context::Context,
    error,
    hosts::Hosts,
    operations::{buckets, parts},
    operations::{copy, delete, get, list, put, uploads},
};

/// What the API stands on.
pub struct Parts {
    /// The buckets.
    pub buckets: LocalBuckets,
    /// The metadata, for uploads in parts.
    pub store: Store,
    /// Who is told of calls.
    pub audit: Arc<dyn Audit>,
    /// The region that all buckets are in.
    pub region: Region,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
}

/// The S3 API of local buckets. Cheap to clone.
#[derive(Clone)]
pub struct Buckets {
    pub(crate) service: S3Service,
    pub(crate) audit: Arc<dyn Audit>,
}

impl Buckets {
    /// Over these parts.
    pub fn new(parts: Parts) -> Self {
        let audit = parts.audit.clone();
        let mut builder = S3ServiceBuilder::new(Operations(Arc::new(parts)));
        builder.set_host(Hosts);
        builder.set_auth(NoSecrets);
        builder.set_access(AskPlanes);
        Self { service: builder.build(), audit }
    }
}

/// The operations.
#[derive(Clone)]
pub(crate) struct Operations(pub Arc<Parts>);

impl Operations {
    /// A bucket that must be there.
    pub async fn bucket(&self, name: &str) -> S3Result<LocalBucket> {
        let name = BucketName::parse(name).map_err(|_| s3_error!(InvalidBucketName))?;
        let buckets = self.0.buckets.clone();
        blocking(move || buckets.bucket(&name)).await.ok_or_else(error::no_such_bucket)
    }

    /// Bucket and key of an object that is read; a key of no file is nobody's.
    pub async fn place(&self, bucket: &str, key: &str) -> S3Result<(LocalBucket, Key)> {
        let bucket = self.bucket(bucket).await?;
        Ok((bucket, file_key(key).ok_or_else(error::no_such_key)?))
    }

    /// The same of one that is to be written.
    pub async fn place_to_write(&self, bucket: &str, key: &str) -> S3Result<(LocalBucket, Key)> {
        let bucket = self.bucket(bucket).await?;
        Ok((bucket, file_key(key).ok_or_else(error::key_of_no_file)?))
    }
}

/// Runs what blocks.
pub(crate) async fn files<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> S3Result<T> {
    blocking(work).await.map_err(error::of_io)
}

/// Runs an operation and notes how it ended.
async fn run<I, O, F>(
    request: S3Request<I>,
    work: impl FnOnce(Context, S3Request<I>) -> F,
) -> S3Result<S3Response<O>>
where
    F: Future<Output = S3Result<O>>,
{
    let context = Context::of(&request)?;
    context.ended(work(context.clone(), request).await).map(S3Response::new)
}

type Answer<T> = S3Result<S3Response<T>>;

#[async_trait::async_trait]
impl S3 for Operations {
    async fn list_buckets(&self, request: S3Request<ListBucketsInput>) -> Answer<ListBucketsOutput> {
        run(request, |context, request| buckets::list(self, context, request.input)).await
    }

    async fn create_bucket(&self, request: S3Request<CreateBucketInput>) -> Answer<CreateBucketOutput> {
        run(request, |_, request| buckets::create(self, request.input)).await
    }

    async fn delete_bucket(&self, request: S3Request<DeleteBucketInput>) -> Answer<DeleteBucketOutput> {
        run(request, |_, request| buckets::delete(self, request.input)).await
    }

    async fn head_bucket(&self, request: S3Request<HeadBucketInput>) -> Answer<HeadBucketOutput> {
        run(request, |_, request| buckets::head(self, request.input)).await
    }

    async fn get_bucket_location(
        &self,
        request: S3Request<GetBucketLocationInput>,
    ) -> Answer<GetBucketLocationOutput> {
        run(request, |_, request| buckets::location(self, request.input)).await
    }

    async fn list_objects(&self, request: S3Request<ListObjectsInput>) -> Answer<ListObjectsOutput> {
        run(request, |context, request| list::version_1(self, context, request.input)).await
    }

    async fn list_objects_v2(&self, request: S3Request<ListObjectsV2Input>) -> Answer<ListObjectsV2Output> {
        run(request, |context, request| list::version_2(self, context, request.input)).await
    }

    async fn get_object(&self, request: S3Request<GetObjectInput>) -> Answer<GetObjectOutput> {
        run(request, |_, request| get::get(self, request.input)).await
    }

    async fn head_object(&self, request: S3Request<HeadObjectInput>) -> Answer<HeadObjectOutput> {
        run(request, |_, request| get::head(self, request.input)).await
    }

    async fn put_object(&self, request: S3Request<PutObjectInput>) -> Answer<PutObjectOutput> {
        run(request, |context, request| put::put(self, context, request)).await
    }

    async fn copy_object(&self, request: S3Request<CopyObjectInput>) -> Answer<CopyObjectOutput> {
        run(request, |context, request| copy::copy(self, context, request.input)).await
    }

    async fn delete_object(&self, request: S3Request<DeleteObjectInput>) -> Answer<DeleteObjectOutput> {
        run(request, |_, request| delete::one(self, request.input)).await
    }

    async fn delete_objects(&self, request: S3Request<DeleteObjectsInput>) -> Answer<DeleteObjectsOutput> {
        run(request, |context, request| delete::several(self, context, request.input)).await
    }

    async fn create_multipart_upload(
        &self,
        request: S3Request<CreateMultipartUploadInput>,
    ) -> Answer<CreateMultipartUploadOutput> {
        run(request, |context, request| uploads::create(self, context, request.input)).await
    }

    async fn abort_multipart_upload(
        &self,
        request: S3Request<AbortMultipartUploadInput>,
    ) -> Answer<AbortMultipartUploadOutput> {
        run(request, |_, request| uploads::abort(self, request.input)).await
    }

    async fn complete_multipart_upload(
        &self,
        request: S3Request<CompleteMultipartUploadInput>,
    ) -> Answer<CompleteMultipartUploadOutput> {
        run(request, |context, request| uploads::complete(self, context, request.input)).await
    }

    async fn list_multipart_uploads(
        &self,
        request: S3Request<ListMultipartUploadsInput>,
    ) -> Answer<ListMultipartUploadsOutput> {
        run(request, |_, request| uploads::list(self, request.input)).await
    }

    async fn upload_part(&self, request: S3Request<UploadPartInput>) -> Answer<UploadPartOutput> {
        run(request, |context, request| parts::put(self, context, request)).await
    }

    async fn upload_part_copy(
        &self,
        request: S3Request<UploadPartCopyInput>,
    ) -> Answer<UploadPartCopyOutput> {
        run(request, |context, request| parts::copy(self, context, request.input)).await
    }

    async fn list_parts(&self, request: S3Request<ListPartsInput>) -> Answer<ListPartsOutput> {
        run(request, |_, request| parts::list(self, request.input)).await
    }
}
