import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.ConsumerStatus;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;

/**
 * A producer and an enhanced fan-out consumer with the asynchronous client of the AWS SDK for Java 2.x, which speaks CBOR over
 * HTTP/2.
 *
 * <pre>
 * mvn dependency:copy-dependencies -DoutputDirectory=jars
 * AWS_ENDPOINT_URL=http://127.0.0.1:4567 java -cp 'jars/*' Orders.java
 * </pre>
 */
public final class Orders {
    private static final String STREAM = "orders-java";
    private static final int COUNT = 10;

    public static void main(String[] arguments) throws Exception {
        // Endpoint, region and credentials come from the environment.
        try (KinesisAsyncClient kinesis = KinesisAsyncClient.create()) {
            kinesis.createStream(b -> b.streamName(STREAM).shardCount(1)).join();
            var described = kinesis.waiter().waitUntilStreamExists(b -> b.streamName(STREAM)).join()
                    .matched().response().orElseThrow().streamDescription();
            String consumer = register(kinesis, described.streamARN());

            CountDownLatch received = new CountDownLatch(COUNT);
            var subscription = kinesis.subscribeToShard(
                    b -> b.consumerARN(consumer).shardId(described.shards().get(0).shardId())
                            .startingPosition(p -> p.type(ShardIteratorType.TRIM_HORIZON)),
                    SubscribeToShardResponseHandler.builder()
                            .subscriber(SubscribeToShardResponseHandler.Visitor.builder()
                                    .onSubscribeToShardEvent(event -> {
                                        for (Record record : event.records()) {
                                            System.out.println(record.sequenceNumber() + " " + record.partitionKey()
                                                    + " " + record.data().asUtf8String());
                                            received.countDown();
                                        }
                                    })
                                    .build())
                            .build());

            List<PutRecordsRequestEntry> entries = new ArrayList<>();
            for (int n = 0; n < COUNT; n++) {
                entries.add(PutRecordsRequestEntry.builder().partitionKey("customer-" + n % 3)
                        .data(SdkBytes.fromUtf8String("order " + n)).build());
            }
            int failed = kinesis.putRecords(b -> b.streamName(STREAM).records(entries)).join().failedRecordCount();
            if (failed > 0 || !received.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(failed + " records were not taken, " + received.getCount() + " not received");
            }
            subscription.cancel(true);
        }
    }

    private static String register(KinesisAsyncClient kinesis, String stream) throws InterruptedException {
        String consumer = kinesis.registerStreamConsumer(b -> b.streamARN(stream).consumerName("shipping")).join()
                .consumer().consumerARN();
        while (kinesis.describeStreamConsumer(b -> b.consumerARN(consumer)).join().consumerDescription().consumerStatus()
                != ConsumerStatus.ACTIVE) {
            Thread.sleep(100);
        }
        return consumer;
    }
}
