// Made by `cargo xtask generate` from models/firehose.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{BlobRule, LengthRule, ListRule, MapRule, NumberRule, TextRule};

/// `AWSKMSKeyARN`: 1 to 512 characters,
/// `arn:.*:kms:[a-zA-Z0-9\-]+:\d{12}:(key|alias)/[a-zA-Z_0-9+=,.@\-_/]+`.
pub static AWSKMS_KEY_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:.*:kms:[a-zA-Z0-9\-]+:\d{12}:(key|alias)/[a-zA-Z_0-9+=,.@\-_/]+")),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `AWSKMSKeyARNForSSE`: 1 to 512 characters, `arn:.*:kms:[a-zA-Z0-9\-]+:\d{12}:key/[a-zA-Z_0-9+=,.@\-_/]+`.
pub static AWSKMS_KEY_ARN_FOR_SSE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:.*:kms:[a-zA-Z0-9\-]+:\d{12}:key/[a-zA-Z_0-9+=,.@\-_/]+")),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `AmazonOpenSearchServerlessBufferingIntervalInSeconds`: 0 to 900.
pub static AMAZON_OPEN_SEARCH_SERVERLESS_BUFFERING_INTERVAL_IN_SECONDS: NumberRule =
    NumberRule { min: Some(0), max: Some(900) };

/// `AmazonOpenSearchServerlessBufferingSizeInMBs`: 1 to 100.
pub static AMAZON_OPEN_SEARCH_SERVERLESS_BUFFERING_SIZE_IN_M_BS: NumberRule =
    NumberRule { min: Some(1), max: Some(100) };

/// `AmazonOpenSearchServerlessCollectionEndpoint`: 1 to 512 characters, `https:.*`.
pub static AMAZON_OPEN_SEARCH_SERVERLESS_COLLECTION_ENDPOINT: TextRule =
    TextRule { pattern: Some(Pattern::new(r"https:.*")), min: Some(1), max: Some(512), values: &[] };

/// `AmazonOpenSearchServerlessIndexName`: 1 to 80 characters, `.*`.
pub static AMAZON_OPEN_SEARCH_SERVERLESS_INDEX_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(1), max: Some(80), values: &[] };

/// `AmazonOpenSearchServerlessRetryDurationInSeconds`: 0 to 7200.
pub static AMAZON_OPEN_SEARCH_SERVERLESS_RETRY_DURATION_IN_SECONDS: NumberRule =
    NumberRule { min: Some(0), max: Some(7200) };

/// `AmazonOpenSearchServerlessS3BackupMode`.
pub static AMAZON_OPEN_SEARCH_SERVERLESS_S3_BACKUP_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["AllDocuments", "FailedDocumentsOnly"] };

/// `AmazonopensearchserviceBufferingIntervalInSeconds`: 0 to 900.
pub static AMAZONOPENSEARCHSERVICE_BUFFERING_INTERVAL_IN_SECONDS: NumberRule =
    NumberRule { min: Some(0), max: Some(900) };

/// `AmazonopensearchserviceBufferingSizeInMBs`: 1 to 100.
pub static AMAZONOPENSEARCHSERVICE_BUFFERING_SIZE_IN_M_BS: NumberRule =
    NumberRule { min: Some(1), max: Some(100) };

/// `AmazonopensearchserviceClusterEndpoint`: 1 to 512 characters, `https:.*`.
pub static AMAZONOPENSEARCHSERVICE_CLUSTER_ENDPOINT: TextRule =
    TextRule { pattern: Some(Pattern::new(r"https:.*")), min: Some(1), max: Some(512), values: &[] };

/// `AmazonopensearchserviceDomainARN`: 1 to 512 characters,
/// `arn:.*:es:[a-zA-Z0-9\-]+:\d{12}:domain/[a-z][-0-9a-z]{2,27}`.
pub static AMAZONOPENSEARCHSERVICE_DOMAIN_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:.*:es:[a-zA-Z0-9\-]+:\d{12}:domain/[a-z][-0-9a-z]{2,27}")),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `AmazonopensearchserviceIndexName`: 1 to 80 characters, `.*`.
pub static AMAZONOPENSEARCHSERVICE_INDEX_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(1), max: Some(80), values: &[] };

/// `AmazonopensearchserviceIndexRotationPeriod`.
pub static AMAZONOPENSEARCHSERVICE_INDEX_ROTATION_PERIOD: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["OneWeek", "OneHour", "OneDay", "OneMonth", "NoRotation"],
};

/// `AmazonopensearchserviceRetryDurationInSeconds`: 0 to 7200.
pub static AMAZONOPENSEARCHSERVICE_RETRY_DURATION_IN_SECONDS: NumberRule =
    NumberRule { min: Some(0), max: Some(7200) };

/// `AmazonopensearchserviceS3BackupMode`.
pub static AMAZONOPENSEARCHSERVICE_S3_BACKUP_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["AllDocuments", "FailedDocumentsOnly"] };

/// `AmazonopensearchserviceTypeName`: 0 to 100 characters, `.*`.
pub static AMAZONOPENSEARCHSERVICE_TYPE_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(0), max: Some(100), values: &[] };

/// `BlockSizeBytes`: at least 67108864.
pub static BLOCK_SIZE_BYTES: NumberRule = NumberRule { min: Some(67108864), max: None };

/// `BucketARN`: 1 to 2048 characters, `arn:.*:s3:::[\w\.\-]{1,255}`.
pub static BUCKET_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:.*:s3:::[\w\.\-]{1,255}")),
    min: Some(1),
    max: Some(2048),
    values: &[],
};

/// `ClusterJDBCURL`: 1 to 512 characters,
/// `jdbc:(redshift|postgresql)://((?!-)[A-Za-z0-9-]{1,63}(?<!-)\.)+(redshift(-serverless)?)\.([a-zA-Z0-9\.\-]+):\d{1,5}/[a-zA-Z0-9_$-]+`.
pub static CLUSTER_JDBCURL: TextRule = TextRule {
    pattern: Some(Pattern::respelled(
        r"jdbc:(redshift|postgresql)://((?!-)[A-Za-z0-9-]{1,63}(?<!-)\.)+(redshift(-serverless)?)\.([a-zA-Z0-9\.\-]+):\d{1,5}/[a-zA-Z0-9_$-]+",
        r"jdbc:(redshift|postgresql)://([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(redshift(-serverless)?)\.([a-zA-Z0-9\.\-]+):\d{1,5}/[a-zA-Z0-9_$-]+",
    )),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `ColumnToJsonKeyMappings`.
pub static COLUMN_TO_JSON_KEY_MAPPINGS: MapRule = MapRule {
    length: LengthRule { min: None, max: None },
    keys: Some(&NON_EMPTY_STRING_WITHOUT_WHITESPACE),
    values: Some(&NON_EMPTY_STRING),
};

/// `CompressionFormat`.
pub static COMPRESSION_FORMAT: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["ZIP", "UNCOMPRESSED", "GZIP", "HADOOP_SNAPPY", "Snappy"],
};

/// `Connectivity`.
pub static CONNECTIVITY: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["PUBLIC", "PRIVATE"] };

/// `ContentEncoding`.
pub static CONTENT_ENCODING: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["GZIP", "NONE"] };

/// `CopyOptions`: 0 to 10240 characters, `.*`.
pub static COPY_OPTIONS: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(0), max: Some(10240), values: &[] };

/// `CustomTimeZone`: 0 to 50 characters, `^$|[a-zA-Z/_]+`.
pub static CUSTOM_TIME_ZONE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^$|[a-zA-Z/_]+")), min: Some(0), max: Some(50), values: &[] };

/// `Data`: 0 to 1024000 bytes.
pub static DATA: BlobRule = BlobRule { length: LengthRule { min: Some(0), max: Some(1024000) } };

/// `DataTableColumns`: 0 to 10240 characters, `.*`.
pub static DATA_TABLE_COLUMNS: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(0), max: Some(10240), values: &[] };

/// `DataTableName`: 1 to 512 characters, `.*`.
pub static DATA_TABLE_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(1), max: Some(512), values: &[] };

/// `DatabaseColumnIncludeOrExcludeList`.
pub static DATABASE_COLUMN_INCLUDE_OR_EXCLUDE_LIST: ListRule =
    ListRule { length: LengthRule { min: None, max: None }, items: Some(&DATABASE_COLUMN_NAME) };

/// `DatabaseColumnName`: 1 to 194 characters, `[\u0001-\uFFFF]*`.
pub static DATABASE_COLUMN_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\u0001-\uFFFF]*")), min: Some(1), max: Some(194), values: &[] };

/// `DatabaseEndpoint`: 1 to 255 characters, `^(?!\s*$).+`.
pub static DATABASE_ENDPOINT: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^(?!\s*$).+")), min: Some(1), max: Some(255), values: &[] };

/// `DatabaseIncludeOrExcludeList`.
pub static DATABASE_INCLUDE_OR_EXCLUDE_LIST: ListRule =
    ListRule { length: LengthRule { min: None, max: None }, items: Some(&DATABASE_NAME) };

/// `DatabaseName`: 1 to 64 characters, `[\u0001-\uFFFF]*`.
pub static DATABASE_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\u0001-\uFFFF]*")), min: Some(1), max: Some(64), values: &[] };

/// `DatabasePort`: 0 to 65535.
pub static DATABASE_PORT: NumberRule = NumberRule { min: Some(0), max: Some(65535) };

/// `DatabaseSurrogateKeyList`.
pub static DATABASE_SURROGATE_KEY_LIST: ListRule = ListRule {
    length: LengthRule { min: None, max: None },
    items: Some(&NON_EMPTY_STRING_WITHOUT_WHITESPACE),
};

/// `DatabaseTableIncludeOrExcludeList`.
pub static DATABASE_TABLE_INCLUDE_OR_EXCLUDE_LIST: ListRule =
    ListRule { length: LengthRule { min: None, max: None }, items: Some(&DATABASE_TABLE_NAME) };

/// `DatabaseTableName`: 1 to 129 characters, `[\u0001-\uFFFF]*`.
pub static DATABASE_TABLE_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\u0001-\uFFFF]*")), min: Some(1), max: Some(129), values: &[] };

/// `DatabaseType`.
pub static DATABASE_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["PostgreSQL", "MySQL"] };

/// `DefaultDocumentIdFormat`.
pub static DEFAULT_DOCUMENT_ID_FORMAT: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["NO_DOCUMENT_ID", "FIREHOSE_DEFAULT"] };

/// `DeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
pub static DELIVERY_STREAM_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(64), values: &[] };

/// `DeliveryStreamType`.
pub static DELIVERY_STREAM_TYPE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["DatabaseAsSource", "MSKAsSource", "DirectPut", "KinesisStreamAsSource"],
};

/// `DeliveryStreamVersionId`: 1 to 50 characters, `[0-9]+`.
pub static DELIVERY_STREAM_VERSION_ID: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[0-9]+")), min: Some(1), max: Some(50), values: &[] };

/// `DescribeDeliveryStreamInputLimit`: 1 to 10000.
pub static DESCRIBE_DELIVERY_STREAM_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(10000) };

/// `DestinationId`: 1 to 100 characters, `[a-zA-Z0-9-]+`.
pub static DESTINATION_ID: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9-]+")), min: Some(1), max: Some(100), values: &[] };

/// `ElasticsearchBufferingIntervalInSeconds`: 0 to 900.
pub static ELASTICSEARCH_BUFFERING_INTERVAL_IN_SECONDS: NumberRule =
    NumberRule { min: Some(0), max: Some(900) };

/// `ElasticsearchBufferingSizeInMBs`: 1 to 100.
pub static ELASTICSEARCH_BUFFERING_SIZE_IN_M_BS: NumberRule = NumberRule { min: Some(1), max: Some(100) };

/// `ElasticsearchClusterEndpoint`: 1 to 512 characters, `https:.*`.
pub static ELASTICSEARCH_CLUSTER_ENDPOINT: TextRule =
    TextRule { pattern: Some(Pattern::new(r"https:.*")), min: Some(1), max: Some(512), values: &[] };

/// `ElasticsearchDomainARN`: 1 to 512 characters,
/// `arn:.*:es:[a-zA-Z0-9\-]+:\d{12}:domain/[a-z][-0-9a-z]{2,27}`.
pub static ELASTICSEARCH_DOMAIN_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:.*:es:[a-zA-Z0-9\-]+:\d{12}:domain/[a-z][-0-9a-z]{2,27}")),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `ElasticsearchIndexName`: 1 to 80 characters, `.*`.
pub static ELASTICSEARCH_INDEX_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(1), max: Some(80), values: &[] };

/// `ElasticsearchIndexRotationPeriod`.
pub static ELASTICSEARCH_INDEX_ROTATION_PERIOD: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["OneWeek", "OneHour", "OneDay", "OneMonth", "NoRotation"],
};

/// `ElasticsearchRetryDurationInSeconds`: 0 to 7200.
pub static ELASTICSEARCH_RETRY_DURATION_IN_SECONDS: NumberRule = NumberRule { min: Some(0), max: Some(7200) };

/// `ElasticsearchS3BackupMode`.
pub static ELASTICSEARCH_S3_BACKUP_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["AllDocuments", "FailedDocumentsOnly"] };

/// `ElasticsearchTypeName`: 0 to 100 characters, `.*`.
pub static ELASTICSEARCH_TYPE_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(0), max: Some(100), values: &[] };

/// `ErrorOutputPrefix`: 0 to 1024 characters, `.*`.
pub static ERROR_OUTPUT_PREFIX: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(0), max: Some(1024), values: &[] };

/// `FileExtension`: 0 to 128 characters, `^$|\.[0-9a-z!\-_.*'()]+`.
pub static FILE_EXTENSION: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^$|\.[0-9a-z!\-_.*'()]+")),
    min: Some(0),
    max: Some(128),
    values: &[],
};

/// `GlueDataCatalogARN`: 1 to 512 characters, `arn:.*:glue:.*:\d{12}:catalog(?:(/[a-z0-9_-]+){1,2})?`.
pub static GLUE_DATA_CATALOG_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:.*:glue:.*:\d{12}:catalog(?:(/[a-z0-9_-]+){1,2})?")),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `HECAcknowledgmentTimeoutInSeconds`: 180 to 600.
pub static HEC_ACKNOWLEDGMENT_TIMEOUT_IN_SECONDS: NumberRule = NumberRule { min: Some(180), max: Some(600) };

/// `HECEndpoint`: 0 to 2048 characters, `.*`.
pub static HEC_ENDPOINT: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(0), max: Some(2048), values: &[] };

/// `HECEndpointType`.
pub static HEC_ENDPOINT_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["Raw", "Event"] };

/// `HECToken`: 0 to 2048 characters, `.*`.
pub static HEC_TOKEN: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(0), max: Some(2048), values: &[] };

/// `HttpEndpointAccessKey`: 0 to 4096 characters, `.*`.
pub static HTTP_ENDPOINT_ACCESS_KEY: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(0), max: Some(4096), values: &[] };

/// `HttpEndpointAttributeName`: 1 to 256 characters, `^(?!\s*$).+`.
pub static HTTP_ENDPOINT_ATTRIBUTE_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^(?!\s*$).+")), min: Some(1), max: Some(256), values: &[] };

/// `HttpEndpointAttributeValue`: 0 to 1024 characters, `.*`.
pub static HTTP_ENDPOINT_ATTRIBUTE_VALUE: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(0), max: Some(1024), values: &[] };

/// `HttpEndpointBufferingIntervalInSeconds`: 0 to 900.
pub static HTTP_ENDPOINT_BUFFERING_INTERVAL_IN_SECONDS: NumberRule =
    NumberRule { min: Some(0), max: Some(900) };

/// `HttpEndpointBufferingSizeInMBs`: 1 to 64.
pub static HTTP_ENDPOINT_BUFFERING_SIZE_IN_M_BS: NumberRule = NumberRule { min: Some(1), max: Some(64) };

/// `HttpEndpointCommonAttributesList`: 0 to 50 items.
pub static HTTP_ENDPOINT_COMMON_ATTRIBUTES_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(0), max: Some(50) }, items: None };

/// `HttpEndpointName`: 1 to 256 characters, `^(?!\s*$).+`.
pub static HTTP_ENDPOINT_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^(?!\s*$).+")), min: Some(1), max: Some(256), values: &[] };

/// `HttpEndpointRetryDurationInSeconds`: 0 to 7200.
pub static HTTP_ENDPOINT_RETRY_DURATION_IN_SECONDS: NumberRule = NumberRule { min: Some(0), max: Some(7200) };

/// `HttpEndpointS3BackupMode`.
pub static HTTP_ENDPOINT_S3_BACKUP_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["FailedDataOnly", "AllData"] };

/// `HttpEndpointUrl`: 1 to 1000 characters, `https://.*`.
pub static HTTP_ENDPOINT_URL: TextRule =
    TextRule { pattern: Some(Pattern::new(r"https://.*")), min: Some(1), max: Some(1000), values: &[] };

/// `IcebergS3BackupMode`.
pub static ICEBERG_S3_BACKUP_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["FailedDataOnly", "AllData"] };

/// `IntervalInSeconds`: 0 to 900.
pub static INTERVAL_IN_SECONDS: NumberRule = NumberRule { min: Some(0), max: Some(900) };

/// `KeyType`.
pub static KEY_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["AWS_OWNED_CMK", "CUSTOMER_MANAGED_CMK"] };

/// `KinesisStreamARN`: 1 to 512 characters, `arn:.*:kinesis:[a-zA-Z0-9\-]+:\d{12}:stream/[a-zA-Z0-9_.-]+`.
pub static KINESIS_STREAM_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:.*:kinesis:[a-zA-Z0-9\-]+:\d{12}:stream/[a-zA-Z0-9_.-]+")),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `ListDeliveryStreamsInputLimit`: 1 to 10000.
pub static LIST_DELIVERY_STREAMS_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(10000) };

/// `ListOfNonEmptyStrings`.
pub static LIST_OF_NON_EMPTY_STRINGS: ListRule =
    ListRule { length: LengthRule { min: None, max: None }, items: Some(&NON_EMPTY_STRING) };

/// `ListOfNonEmptyStringsWithoutWhitespace`.
pub static LIST_OF_NON_EMPTY_STRINGS_WITHOUT_WHITESPACE: ListRule = ListRule {
    length: LengthRule { min: None, max: None },
    items: Some(&NON_EMPTY_STRING_WITHOUT_WHITESPACE),
};

/// `ListTagsForDeliveryStreamInputLimit`: 1 to 50.
pub static LIST_TAGS_FOR_DELIVERY_STREAM_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(50) };

/// `LogGroupName`: 0 to 512 characters, `[\.\-_/#A-Za-z0-9]*`.
pub static LOG_GROUP_NAME: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[\.\-_/#A-Za-z0-9]*")),
    min: Some(0),
    max: Some(512),
    values: &[],
};

/// `LogStreamName`: 0 to 512 characters, `[^:*]*`.
pub static LOG_STREAM_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[^:*]*")), min: Some(0), max: Some(512), values: &[] };

/// `MSKClusterARN`: 1 to 512 characters, `arn:.*`.
pub static MSK_CLUSTER_ARN: TextRule =
    TextRule { pattern: Some(Pattern::new(r"arn:.*")), min: Some(1), max: Some(512), values: &[] };

/// `NoEncryptionConfig`.
pub static NO_ENCRYPTION_CONFIG: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["NoEncryption"] };

/// `NonEmptyString`: 1 to 1024 characters, `^(?!\s*$).+`.
pub static NON_EMPTY_STRING: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^(?!\s*$).+")), min: Some(1), max: Some(1024), values: &[] };

/// `NonEmptyStringWithoutWhitespace`: 1 to 1024 characters, `^\S+$`.
pub static NON_EMPTY_STRING_WITHOUT_WHITESPACE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^\S+$")), min: Some(1), max: Some(1024), values: &[] };

/// `NonNegativeIntegerObject`: at least 0.
pub static NON_NEGATIVE_INTEGER_OBJECT: NumberRule = NumberRule { min: Some(0), max: None };

/// `OrcCompression`.
pub static ORC_COMPRESSION: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["ZLIB", "NONE", "SNAPPY"] };

/// `OrcFormatVersion`.
pub static ORC_FORMAT_VERSION: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["V0_12", "V0_11"] };

/// `OrcRowIndexStride`: at least 1000.
pub static ORC_ROW_INDEX_STRIDE: NumberRule = NumberRule { min: Some(1000), max: None };

/// `OrcStripeSizeBytes`: at least 8388608.
pub static ORC_STRIPE_SIZE_BYTES: NumberRule = NumberRule { min: Some(8388608), max: None };

/// `ParquetCompression`.
pub static PARQUET_COMPRESSION: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["UNCOMPRESSED", "GZIP", "SNAPPY"] };

/// `ParquetPageSizeBytes`: at least 65536.
pub static PARQUET_PAGE_SIZE_BYTES: NumberRule = NumberRule { min: Some(65536), max: None };

/// `ParquetWriterVersion`.
pub static PARQUET_WRITER_VERSION: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["V1", "V2"] };

/// `Password`: 6 to 512 characters, `.*`.
pub static PASSWORD: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(6), max: Some(512), values: &[] };

/// `Prefix`: 0 to 1024 characters, `.*`.
pub static PREFIX: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(0), max: Some(1024), values: &[] };

/// `ProcessorParameterName`.
pub static PROCESSOR_PARAMETER_NAME: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "JsonParsingEngine",
        "Delimiter",
        "LambdaArn",
        "MetadataExtractionQuery",
        "CompressionFormat",
        "BufferSizeInMBs",
        "DataMessageExtraction",
        "SubRecordType",
        "BufferIntervalInSeconds",
        "NumberOfRetries",
        "RoleArn",
    ],
};

/// `ProcessorParameterValue`: 1 to 5120 characters, `^(?!\s*$).+`.
pub static PROCESSOR_PARAMETER_VALUE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^(?!\s*$).+")), min: Some(1), max: Some(5120), values: &[] };

/// `ProcessorType`.
pub static PROCESSOR_TYPE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "MetadataExtraction",
        "AppendDelimiterToRecord",
        "CloudWatchLogProcessing",
        "Decompression",
        "Lambda",
        "RecordDeAggregation",
    ],
};

/// `PutRecordBatchRequestEntryList`: 1 to 500 items.
pub static PUT_RECORD_BATCH_REQUEST_ENTRY_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(500) }, items: None };

/// `RedshiftRetryDurationInSeconds`: 0 to 7200.
pub static REDSHIFT_RETRY_DURATION_IN_SECONDS: NumberRule = NumberRule { min: Some(0), max: Some(7200) };

/// `RedshiftS3BackupMode`.
pub static REDSHIFT_S3_BACKUP_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["Enabled", "Disabled"] };

/// `RetryDurationInSeconds`: 0 to 7200.
pub static RETRY_DURATION_IN_SECONDS: NumberRule = NumberRule { min: Some(0), max: Some(7200) };

/// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
pub static ROLE_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+")),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `S3BackupMode`.
pub static S3_BACKUP_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["Enabled", "Disabled"] };

/// `SSLMode`.
pub static SSL_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["Enabled", "Disabled"] };

/// `SecretARN`: 1 to 2048 characters,
/// `arn:.*:secretsmanager:[a-zA-Z0-9\-]+:\d{12}:secret:[a-zA-Z0-9\-/_+=.@!]+`.
pub static SECRET_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:.*:secretsmanager:[a-zA-Z0-9\-]+:\d{12}:secret:[a-zA-Z0-9\-/_+=.@!]+")),
    min: Some(1),
    max: Some(2048),
    values: &[],
};

/// `SecurityGroupIdList`: 1 to 5 items.
pub static SECURITY_GROUP_ID_LIST: ListRule = ListRule {
    length: LengthRule { min: Some(1), max: Some(5) },
    items: Some(&NON_EMPTY_STRING_WITHOUT_WHITESPACE),
};

/// `SizeInMBs`: 1 to 128.
pub static SIZE_IN_M_BS: NumberRule = NumberRule { min: Some(1), max: Some(128) };

/// `SnowflakeAccountUrl`: 24 to 2048 characters, `.+?\.snowflakecomputing\.com`.
pub static SNOWFLAKE_ACCOUNT_URL: TextRule = TextRule {
    pattern: Some(Pattern::new(r".+?\.snowflakecomputing\.com")),
    min: Some(24),
    max: Some(2048),
    values: &[],
};

/// `SnowflakeBufferingIntervalInSeconds`: 0 to 900.
pub static SNOWFLAKE_BUFFERING_INTERVAL_IN_SECONDS: NumberRule = NumberRule { min: Some(0), max: Some(900) };

/// `SnowflakeBufferingSizeInMBs`: 1 to 128.
pub static SNOWFLAKE_BUFFERING_SIZE_IN_M_BS: NumberRule = NumberRule { min: Some(1), max: Some(128) };

/// `SnowflakeContentColumnName`: 1 to 255 characters.
pub static SNOWFLAKE_CONTENT_COLUMN_NAME: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `SnowflakeDataLoadingOption`.
pub static SNOWFLAKE_DATA_LOADING_OPTION: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["VARIANT_CONTENT_MAPPING", "VARIANT_CONTENT_AND_METADATA_MAPPING", "JSON_MAPPING"],
};

/// `SnowflakeDatabase`: 1 to 255 characters.
pub static SNOWFLAKE_DATABASE: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `SnowflakeKeyPassphrase`: 7 to 255 characters.
pub static SNOWFLAKE_KEY_PASSPHRASE: TextRule =
    TextRule { pattern: None, min: Some(7), max: Some(255), values: &[] };

/// `SnowflakeMetaDataColumnName`: 1 to 255 characters.
pub static SNOWFLAKE_META_DATA_COLUMN_NAME: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `SnowflakePrivateKey`: 256 to 4096 characters,
/// `^(?:[A-Za-z0-9+\/]{4})*(?:[A-Za-z0-9+\/]{2}==|[A-Za-z0-9+\/]{3}=)?$`.
pub static SNOWFLAKE_PRIVATE_KEY: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^(?:[A-Za-z0-9+\/]{4})*(?:[A-Za-z0-9+\/]{2}==|[A-Za-z0-9+\/]{3}=)?$")),
    min: Some(256),
    max: Some(4096),
    values: &[],
};

/// `SnowflakePrivateLinkVpceId`: 47 to 255 characters,
/// `([a-zA-Z0-9\-\_]+\.){2,3}vpce\.[a-zA-Z0-9\-]*\.vpce-svc\-[a-zA-Z0-9\-]{17}$`.
pub static SNOWFLAKE_PRIVATE_LINK_VPCE_ID: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"([a-zA-Z0-9\-\_]+\.){2,3}vpce\.[a-zA-Z0-9\-]*\.vpce-svc\-[a-zA-Z0-9\-]{17}$",
    )),
    min: Some(47),
    max: Some(255),
    values: &[],
};

/// `SnowflakeRetryDurationInSeconds`: 0 to 7200.
pub static SNOWFLAKE_RETRY_DURATION_IN_SECONDS: NumberRule = NumberRule { min: Some(0), max: Some(7200) };

/// `SnowflakeRole`: 1 to 255 characters.
pub static SNOWFLAKE_ROLE: TextRule = TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `SnowflakeS3BackupMode`.
pub static SNOWFLAKE_S3_BACKUP_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["FailedDataOnly", "AllData"] };

/// `SnowflakeSchema`: 1 to 255 characters.
pub static SNOWFLAKE_SCHEMA: TextRule = TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `SnowflakeTable`: 1 to 255 characters.
pub static SNOWFLAKE_TABLE: TextRule = TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `SnowflakeUser`: 1 to 255 characters.
pub static SNOWFLAKE_USER: TextRule = TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `SplunkBufferingIntervalInSeconds`: 0 to 60.
pub static SPLUNK_BUFFERING_INTERVAL_IN_SECONDS: NumberRule = NumberRule { min: Some(0), max: Some(60) };

/// `SplunkBufferingSizeInMBs`: 1 to 5.
pub static SPLUNK_BUFFERING_SIZE_IN_M_BS: NumberRule = NumberRule { min: Some(1), max: Some(5) };

/// `SplunkRetryDurationInSeconds`: 0 to 7200.
pub static SPLUNK_RETRY_DURATION_IN_SECONDS: NumberRule = NumberRule { min: Some(0), max: Some(7200) };

/// `SplunkS3BackupMode`.
pub static SPLUNK_S3_BACKUP_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["FailedEventsOnly", "AllEvents"] };

/// `StringWithLettersDigitsUnderscoresDots`: 1 to 255 characters, `[a-zA-Z0-9\.\_]+`.
pub static STRING_WITH_LETTERS_DIGITS_UNDERSCORES_DOTS: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9\.\_]+")), min: Some(1), max: Some(255), values: &[] };

/// `SubnetIdList`: 1 to 16 items.
pub static SUBNET_ID_LIST: ListRule = ListRule {
    length: LengthRule { min: Some(1), max: Some(16) },
    items: Some(&NON_EMPTY_STRING_WITHOUT_WHITESPACE),
};

/// `TagDeliveryStreamInputTagList`: 1 to 50 items.
pub static TAG_DELIVERY_STREAM_INPUT_TAG_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(50) }, items: None };

/// `TagKey`: 1 to 128 characters, `^(?!aws:)[\p{L}\p{Z}\p{N}_.:\/=+\-@%]*$`.
pub static TAG_KEY: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^(?!aws:)[\p{L}\p{Z}\p{N}_.:\/=+\-@%]*$")),
    min: Some(1),
    max: Some(128),
    values: &[],
};

/// `TagKeyList`: 1 to 50 items.
pub static TAG_KEY_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(50) }, items: Some(&TAG_KEY) };

/// `TagValue`: 0 to 256 characters, `^[\p{L}\p{Z}\p{N}_.:\/=+\-@%]*$`.
pub static TAG_VALUE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^[\p{L}\p{Z}\p{N}_.:\/=+\-@%]*$")),
    min: Some(0),
    max: Some(256),
    values: &[],
};

/// `ThroughputHintInMBs`: 1 to 100.
pub static THROUGHPUT_HINT_IN_M_BS: NumberRule = NumberRule { min: Some(1), max: Some(100) };

/// `TopicName`: 1 to 255 characters, `[a-zA-Z0-9\\._\\-]+`.
pub static TOPIC_NAME: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[a-zA-Z0-9\\._\\-]+")),
    min: Some(1),
    max: Some(255),
    values: &[],
};

/// `Username`: 1 to 512 characters, `.*`.
pub static USERNAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(1), max: Some(512), values: &[] };

/// `VpcEndpointServiceName`: 47 to 255 characters,
/// `([a-zA-Z0-9\-\_]+\.){2,3}vpce\.[a-zA-Z0-9\-]*\.vpce-svc\-[a-zA-Z0-9\-]{17}$`.
pub static VPC_ENDPOINT_SERVICE_NAME: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"([a-zA-Z0-9\-\_]+\.){2,3}vpce\.[a-zA-Z0-9\-]*\.vpce-svc\-[a-zA-Z0-9\-]{17}$",
    )),
    min: Some(47),
    max: Some(255),
    values: &[],
};

/// `WarehouseLocation`: 1 to 2048 characters, `s3:\/\/.*`.
pub static WAREHOUSE_LOCATION: TextRule =
    TextRule { pattern: Some(Pattern::new(r"s3:\/\/.*")), min: Some(1), max: Some(2048), values: &[] };
