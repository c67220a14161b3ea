import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.kinesis.common.ConfigsBuilder;
import software.amazon.kinesis.common.InitialPositionInStream;
import software.amazon.kinesis.common.InitialPositionInStreamExtended;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.metrics.MetricsLevel;
import software.amazon.kinesis.processor.ShardRecordProcessor;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.polling.PollingConfig;

/**
 * A worker of the Kinesis Client Library whose three services are one endpoint. It prints what it does, a line each:
 * {@code start SHARD}, {@code record SHARD SEQUENCE SUB-SEQUENCE DATA} ({@code -} where the record is not part of an
 * aggregated one), {@code checkpoint SHARD SEQUENCE}, {@code end SHARD}, {@code lost SHARD}, {@code asked SHARD}. It stops in
 * order when its standard input ends.
 *
 * <p>Arguments: endpoint, stream, application, worker, {@code polling} or {@code fan-out}, level of metrics. The same source
 * serves every version of the library from 2.5 on; what only some of them can be told is told by name.
 */
public final class Worker {
    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static final class Processor implements ShardRecordProcessor {
        private String shard;

        @Override
        public void initialize(InitializationInput input) {
            shard = input.shardId();
            say("start " + shard);
        }

        @Override
        public void processRecords(ProcessRecordsInput input) {
            if (input.records().isEmpty()) {
                return;
            }
            String last = null;
            for (KinesisClientRecord record : input.records()) {
                byte[] data = new byte[record.data().remaining()];
                record.data().get(data);
                last = record.sequenceNumber();
                String part = record.aggregated() ? Long.toString(record.subSequenceNumber()) : "-";
                say("record " + shard + " " + last + " " + part + " " + new String(data, StandardCharsets.UTF_8));
            }
            try {
                input.checkpointer().checkpoint();
                say("checkpoint " + shard + " " + last);
            } catch (ShutdownException e) {
                say("lost " + shard); // another worker has taken the lease, which is its right
            } catch (Exception e) {
                say("failed " + shard + " " + e);
            }
        }

        @Override
        public void leaseLost(LeaseLostInput input) {
            say("lost " + shard);
        }

        @Override
        public void shardEnded(ShardEndedInput input) {
            try {
                input.checkpointer().checkpoint();
                say("end " + shard);
            } catch (Exception e) {
                say("failed " + shard + " " + e);
            }
        }

        @Override
        public void shutdownRequested(ShutdownRequestedInput input) {
            try {
                input.checkpointer().checkpoint();
                say("asked " + shard);
            } catch (Exception e) {
                say("failed " + shard + " " + e);
            }
        }
    }

    private static <B extends AwsClientBuilder<B, C>, C> C client(B builder, String endpoint) {
        return builder.endpointOverride(URI.create(endpoint))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIDEXAMPLE000000000", "a-secret-that-dev-never-looks-at")))
                .build();
    }

    /** Calls the setter of that name, where this version of the library has it. */
    private static void tell(Object configuration, String name, Object value) throws ReflectiveOperationException {
        for (Method method : configuration.getClass().getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == 1) {
                method.invoke(configuration, value);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        String endpoint = arguments[0], stream = arguments[1], application = arguments[2], worker = arguments[3];
        KinesisAsyncClient kinesis = client(KinesisAsyncClient.builder(), endpoint);
        ConfigsBuilder builder = new ConfigsBuilder(stream, application, kinesis,
                client(DynamoDbAsyncClient.builder(), endpoint), client(CloudWatchAsyncClient.builder(), endpoint),
                worker + "-" + UUID.randomUUID().toString().substring(0, 8), Processor::new);
        var retrieval = builder.retrievalConfig();
        if (arguments[4].equals("polling")) {
            retrieval.retrievalSpecificConfig(new PollingConfig(stream, kinesis).idleTimeBetweenReadsInMillis(250));
        }
        retrieval.initialPositionInStreamExtended(
                InitialPositionInStreamExtended.newInitialPosition(InitialPositionInStream.TRIM_HORIZON));
        var leases = builder.leaseManagementConfig().failoverTimeMillis(5000).shardSyncIntervalMillis(3000);
        leases.initialPositionInStream(
                InitialPositionInStreamExtended.newInitialPosition(InitialPositionInStream.TRIM_HORIZON));
        // Version 3 counts the load of its workers twice a minute and balances it every third time; a test is in a hurry.
        tell(leases, "leaseAssignmentIntervalMillis", 2000L);
        for (Method method : leases.getClass().getMethods()) {
            if (method.getName().equals("workerUtilizationAwareAssignmentConfig") && method.getParameterCount() == 0) {
                Object utilization = method.invoke(leases);
                tell(utilization, "inMemoryWorkerMetricsCaptureFrequencyMillis", 500L);
                tell(utilization, "workerMetricsReporterFreqInMillis", 2000L);
                tell(utilization, "varianceBalancingFrequency", 1);
            }
        }
        var coordinator = builder.coordinatorConfig().parentShardPollIntervalMillis(1000)
                .shardConsumerDispatchPollIntervalMillis(250);
        var metrics = builder.metricsConfig().metricsLevel(MetricsLevel.valueOf(arguments[5])).metricsBufferTimeMillis(1000);
        Scheduler scheduler = new Scheduler(builder.checkpointConfig(), coordinator, leases, builder.lifecycleConfig(),
                metrics, builder.processorConfig(), retrieval);
        Thread thread = new Thread(scheduler);
        thread.start();
        while (System.in.read() >= 0) {
            // Whatever stands there: only its end counts.
        }
        scheduler.startGracefulShutdown().get();
        thread.join();
        say("stopped");
        System.exit(0);
    }
}
