import java.nio.charset.StandardCharsets;
import java.util.UUID;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.kinesis.common.ConfigsBuilder;
import software.amazon.kinesis.common.InitialPositionInStream;
import software.amazon.kinesis.common.InitialPositionInStreamExtended;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.exceptions.InvalidStateException;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;
import software.amazon.kinesis.processor.ShardRecordProcessor;
import software.amazon.kinesis.processor.SingleStreamTracker;
import software.amazon.kinesis.retrieval.KinesisClientRecord;

/**
 * A consumer with the Kinesis Client Library. Start it more than once, and the workers share the shards.
 *
 * <pre>
 * mvn dependency:copy-dependencies -DoutputDirectory=jars
 * AWS_ENDPOINT_URL=http://127.0.0.1:4567 java -cp 'jars/*' Consumer.java orders
 * </pre>
 */
public final class Consumer {
    public static void main(String[] arguments) {
        SingleStreamTracker stream = new SingleStreamTracker(arguments[0],
                InitialPositionInStreamExtended.newInitialPosition(InitialPositionInStream.TRIM_HORIZON));
        // All three services are at AWS_ENDPOINT_URL; region and credentials come from the environment as well.
        ConfigsBuilder configs = new ConfigsBuilder(stream, "shipping", KinesisAsyncClient.create(),
                DynamoDbAsyncClient.create(), CloudWatchAsyncClient.create(), UUID.randomUUID().toString(), Shipping::new);
        Scheduler scheduler = new Scheduler(configs.checkpointConfig(), configs.coordinatorConfig(),
                configs.leaseManagementConfig(), configs.lifecycleConfig(), configs.metricsConfig(),
                configs.processorConfig(), configs.retrievalConfig());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> scheduler.startGracefulShutdown().join()));
        scheduler.run();
    }

    /** Processes the records of one shard. */
    private static final class Shipping implements ShardRecordProcessor {
        private String shard;

        @Override
        public void initialize(InitializationInput input) {
            shard = input.shardId();
        }

        @Override
        public void processRecords(ProcessRecordsInput input) {
            for (KinesisClientRecord record : input.records()) {
                System.out.println(shard + " " + record.partitionKey() + " " + StandardCharsets.UTF_8.decode(record.data()));
            }
            checkpoint(input.checkpointer());
        }

        @Override
        public void leaseLost(LeaseLostInput input) {
            // Another worker has the shard now, and begins at the last checkpoint.
        }

        @Override
        public void shardEnded(ShardEndedInput input) {
            checkpoint(input.checkpointer()); // the shards that came of this one are processed from here on
        }

        @Override
        public void shutdownRequested(ShutdownRequestedInput input) {
            checkpoint(input.checkpointer());
        }

        private static void checkpoint(RecordProcessorCheckpointer checkpointer) {
            try {
                checkpointer.checkpoint();
            } catch (ShutdownException e) {
                // The lease is lost: whoever has it goes on from the last checkpoint.
            } catch (InvalidStateException e) {
                throw new IllegalStateException("the table of leases is not usable", e);
            }
        }
    }
}
