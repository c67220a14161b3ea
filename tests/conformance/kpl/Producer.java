import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Future;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.kinesis.producer.KinesisProducer;
import software.amazon.kinesis.producer.KinesisProducerConfiguration;
import software.amazon.kinesis.producer.UserRecordResult;

/**
 * The Kinesis Producer Library, with its native process, against the TLS port of one server for all of its services. It
 * verifies the server's certificate, with the server's authority as the only one that it is told of.
 *
 * <p>Each line of its standard input is a first number and a count; it puts as many user records at once and prints a line
 * for each when it is acknowledged, {@code put NUMBER SHARD SEQUENCE}, then {@code done}. The data of record {@code n} is the
 * text {@code n}; its partition key is one of {@code KEYS}; every eighth record has an explicit hash key. It ends when its
 * standard input does.
 *
 * <p>Arguments: port, file of the authority, stream, directory for the native process.
 */
public final class Producer {
    private static final int KEYS = 40;

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        String stream = arguments[2];
        KinesisProducerConfiguration configuration = new KinesisProducerConfiguration()
                .setRegion("us-east-1")
                .setCredentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIDEXAMPLE000000000", "a-secret-that-dev-never-looks-at")))
                .setKinesisEndpoint("localhost").setKinesisPort(port)
                .setCloudwatchEndpoint("localhost").setCloudwatchPort(port)
                .setStsEndpoint("localhost").setStsPort(port)
                .setVerifyCertificate(true).setCaCertFile(arguments[1])
                .setTempDirectory(arguments[3])
                .setAggregationEnabled(true)
                .setMetricsLevel("detailed").setMetricsUploadDelay(1000)
                .setRequestTimeout(20_000).setRecordTtl(120_000);
        KinesisProducer producer = new KinesisProducer(configuration);
        Scanner input = new Scanner(System.in);
        while (input.hasNextInt()) {
            int first = input.nextInt(), count = input.nextInt();
            List<Future<UserRecordResult>> results = new ArrayList<>();
            for (int n = first; n < first + count; n++) {
                ByteBuffer data = ByteBuffer.wrap(Integer.toString(n).getBytes(StandardCharsets.UTF_8));
                String hashKey = n % 8 == 0 ? "1" : null;
                results.add(producer.addUserRecord(stream, "key-" + n % KEYS, hashKey, data));
            }
            int number = first;
            for (Future<UserRecordResult> result : results) {
                UserRecordResult put = result.get();
                System.out.println("put " + number++ + " " + put.getShardId() + " " + put.getSequenceNumber());
            }
            System.out.println("done");
        }
        producer.destroy();
        System.exit(0);
    }
}
