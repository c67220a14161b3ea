import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ChildShard;
import software.amazon.awssdk.services.kinesis.model.ConsumerStatus;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.PutRecordResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StreamDescriptionSummary;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEvent;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;

/**
 * The AWS SDK for Java v2, which sends CBOR: its synchronous client over HTTP/1.1 and its asynchronous one over
 * HTTP/2, each to the plain port and to the TLS port with the server's authority as the only root.
 *
 * <pre>MILLSTREAM_BIN=path/to/millstream java -cp 'tools/java/*' Conformance.java</pre>
 *
 * Prints a line per behaviour and {@code N passed, N failed}; exits 1 if one failed.
 */
public final class Conformance {
    private static final String SHARD = "shardId-000000000000";
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private static int passed;
    private static int failed;

    public static void main(String[] arguments) throws Exception {
        try (Server server = Server.start()) {
            TrustManager[] trusted = trustOnly(server.ca);
            String secure = "https://localhost:" + server.https.substring(server.https.lastIndexOf(':') + 1);

            try (KinesisClient aws = sync("http://" + server.http, Apache5HttpClient.builder().build())) {
                synchronous("sync", aws);
            }
            try (KinesisAsyncClient aws = async("http://" + server.http, NettyNioAsyncHttpClient.builder())) {
                asynchronous("async h2c", aws);
            }
            try (KinesisClient aws =
                    sync(secure, Apache5HttpClient.builder().tlsTrustManagersProvider(() -> trusted).build())) {
                synchronous("sync tls", aws);
            }
            try (KinesisAsyncClient aws = async(
                    secure,
                    NettyNioAsyncHttpClient.builder()
                            .protocol(Protocol.HTTP2)
                            .tlsTrustManagersProvider(() -> trusted))) {
                asynchronous("async tls", aws);
            }
        } catch (IOException error) {
            failed++;
            System.out.println("FAILED  the server starts: " + error);
        }
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    // The synchronous client.

    private static void synchronous(String transport, KinesisClient aws) {
        String stream = "java-" + transport.replace(' ', '-');
        check(transport, "a stream becomes active", () -> {
            aws.createStream(r -> r.streamName(stream).shardCount(1));
            StreamDescriptionSummary summary = null;
            do {
                summary = aws.describeStreamSummary(r -> r.streamName(stream)).streamDescriptionSummary();
            } while (summary.streamStatus() != StreamStatus.ACTIVE);
            recent(summary.streamCreationTimestamp());
        });
        check(transport, "what is put is got, in order", () -> {
            PutRecordResponse first =
                    aws.putRecord(r -> r.streamName(stream).partitionKey("k").data(SdkBytes.fromUtf8String("0")));
            PutRecordsResponse rest = aws.putRecords(r -> r.streamName(stream).records(entries(1, 10)));
            same(0, rest.failedRecordCount());
            String iterator = aws.getShardIterator(r ->
                            r.streamName(stream).shardId(SHARD).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                    .shardIterator();
            readBack(first, rest, aws.getRecords(r -> r.shardIterator(iterator)));
        });
        check(transport, "an iterator at a time", () -> {
            for (Instant time : List.of(Instant.EPOCH, Instant.now().minusSeconds(3600))) {
                String iterator = aws.getShardIterator(r -> r.streamName(stream)
                                .shardId(SHARD)
                                .shardIteratorType(ShardIteratorType.AT_TIMESTAMP)
                                .timestamp(time))
                        .shardIterator();
                same(10, aws.getRecords(r -> r.shardIterator(iterator)).records().size());
            }
        });
        check(transport, "every byte comes back", () -> {
            byte[] bytes = new byte[(1 << 20) - 1];
            for (int n = 0; n < bytes.length; n++) {
                bytes[n] = (byte) (n * 31);
            }
            PutRecordResponse put =
                    aws.putRecord(r -> r.streamName(stream).partitionKey("k").data(SdkBytes.fromByteArray(bytes)));
            String iterator = aws.getShardIterator(r -> r.streamName(stream)
                            .shardId(SHARD)
                            .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                            .startingSequenceNumber(put.sequenceNumber()))
                    .shardIterator();
            Record got = aws.getRecords(r -> r.shardIterator(iterator)).records().get(0);
            holds(Arrays.equals(bytes, got.data().asByteArray()), "the bytes differ");
        });
        check(transport, "errors are typed", () -> {
            try {
                aws.describeStreamSummary(r -> r.streamName("nobody"));
                throw new AssertionError("a missing stream was described");
            } catch (ResourceNotFoundException error) {
                notFound(error);
            }
            try {
                aws.putRecord(r -> r.streamName(stream).partitionKey("").data(SdkBytes.fromUtf8String("x")));
                throw new AssertionError("an empty key was taken");
            } catch (KinesisException error) {
                same("ValidationException", error.awsErrorDetails().errorCode());
                holds(error.awsErrorDetails().errorMessage().contains("at 'partitionKey' failed"), error.getMessage());
            }
        });
        check(transport, "tags, consumers and pages", () -> {
            aws.addTagsToStream(r -> r.streamName(stream).tags(Collections.singletonMap("team", "data")));
            same("data", aws.listTagsForStream(r -> r.streamName(stream)).tags().get(0).value());
            String arn = aws.describeStreamSummary(r -> r.streamName(stream)).streamDescriptionSummary().streamARN();
            for (int n = 0; n < 3; n++) {
                String name = "c" + n;
                aws.registerStreamConsumer(r -> r.streamARN(arn).consumerName(name));
            }
            same(3L, aws.listStreamConsumersPaginator(r -> r.streamARN(arn).maxResults(2)).stream()
                    .mapToLong(page -> page.consumers().size())
                    .sum());
            same(1, aws.listShards(r -> r.streamName(stream)).shards().size());
        });
    }

    // The asynchronous client.

    private static void asynchronous(String transport, KinesisAsyncClient aws) {
        String stream = "java-" + transport.replace(' ', '-');
        check(transport, "a stream becomes active", () -> {
            await(aws.createStream(r -> r.streamName(stream).shardCount(1)));
            active(aws, stream);
        });
        check(transport, "what is put is got, in order", () -> {
            PutRecordResponse first = put(aws, stream, "0");
            PutRecordsResponse rest = await(aws.putRecords(r -> r.streamName(stream).records(entries(1, 10))));
            String iterator = await(aws.getShardIterator(r ->
                            r.streamName(stream).shardId(SHARD).shardIteratorType(ShardIteratorType.TRIM_HORIZON)))
                    .shardIterator();
            readBack(first, rest, await(aws.getRecords(r -> r.shardIterator(iterator))));
        });
        check(transport, "many calls at once", () -> {
            List<CompletableFuture<PutRecordResponse>> puts = IntStream.range(0, 100)
                    .mapToObj(n -> aws.putRecord(r -> r.streamName(stream)
                            .partitionKey(String.valueOf(n))
                            .data(SdkBytes.fromUtf8String("parallel"))))
                    .collect(Collectors.toList());
            long distinct = puts.stream().map(f -> f.join().sequenceNumber()).distinct().count();
            same(100L, distinct);
        });
        check(transport, "errors are typed", () -> {
            try {
                aws.describeStreamSummary(r -> r.streamName("nobody")).join();
                throw new AssertionError("a missing stream was described");
            } catch (CompletionException error) {
                holds(error.getCause() instanceof ResourceNotFoundException, String.valueOf(error.getCause()));
                notFound((ResourceNotFoundException) error.getCause());
            }
        });
        check(transport, "a subscription gets puts pushed", () -> {
            Subscription subscription = Subscription.start(aws, stream, "pushed", ShardIteratorType.LATEST);
            for (int n = 0; n < 5; n++) {
                String number = put(aws, stream, "pushed " + n).sequenceNumber();
                Record record = subscription.record();
                same(number, record.sequenceNumber());
                same("pushed " + n, record.data().asUtf8String());
                recent(record.approximateArrivalTimestamp());
            }
            subscription.ended.cancel(true);
        });
        check(transport, "a subscription ends with the shard", () -> {
            Subscription subscription = Subscription.start(aws, stream, "to-the-end", ShardIteratorType.TRIM_HORIZON);
            await(aws.splitShard(r -> r.streamName(stream)
                    .shardToSplit(SHARD)
                    .newStartingHashKey(BigInteger.ONE.shiftLeft(127).toString())));
            await(subscription.ended);
            int records = 0;
            SubscribeToShardEvent last = null;
            for (SubscribeToShardEvent event : subscription.events) {
                records += event.records().size();
                last = event;
            }
            same(10 + 100 + 5, records);
            holds(last != null && last.continuationSequenceNumber() == null, "the last event continues");
            same(
                    List.of("shardId-000000000001", "shardId-000000000002"),
                    last.childShards().stream().map(ChildShard::shardId).collect(Collectors.toList()));
            same(List.of(SHARD), last.childShards().get(0).parentShards());
            active(aws, stream);
        });
    }

    private static PutRecordResponse put(KinesisAsyncClient aws, String stream, String data) throws Exception {
        return await(aws.putRecord(
                r -> r.streamName(stream).partitionKey("k").data(SdkBytes.fromUtf8String(data))));
    }

    private static StreamDescriptionSummary active(KinesisAsyncClient aws, String stream) throws Exception {
        while (true) {
            StreamDescriptionSummary summary =
                    await(aws.describeStreamSummary(r -> r.streamName(stream))).streamDescriptionSummary();
            if (summary.streamStatus() == StreamStatus.ACTIVE) {
                return summary;
            }
        }
    }

    /** A subscription whose events are queued for the test that waits for them. */
    private static final class Subscription {
        final LinkedBlockingQueue<SubscribeToShardEvent> events = new LinkedBlockingQueue<>();
        private final List<Record> records = new ArrayList<>();
        CompletableFuture<Void> ended;

        static Subscription start(KinesisAsyncClient aws, String stream, String name, ShardIteratorType type)
                throws Exception {
            String streamArn = active(aws, stream).streamARN();
            String arn = await(aws.registerStreamConsumer(r -> r.streamARN(streamArn).consumerName(name)))
                    .consumer()
                    .consumerARN();
            while (await(aws.describeStreamConsumer(r -> r.consumerARN(arn)))
                            .consumerDescription()
                            .consumerStatus()
                    != ConsumerStatus.ACTIVE) {}
            Subscription subscription = new Subscription();
            CompletableFuture<Void> answered = new CompletableFuture<>();
            subscription.ended = aws.subscribeToShard(
                    r -> r.consumerARN(arn).shardId(SHARD).startingPosition(p -> p.type(type)),
                    SubscribeToShardResponseHandler.builder()
                            .onResponse(response -> answered.complete(null))
                            .onError(answered::completeExceptionally)
                            .subscriber(SubscribeToShardResponseHandler.Visitor.builder()
                                    .onSubscribeToShardEvent(subscription.events::add)
                                    .build())
                            .build());
            await(answered);
            return subscription;
        }

        Record record() throws Exception {
            while (records.isEmpty()) {
                SubscribeToShardEvent event = events.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS);
                holds(event != null, "no event arrived");
                holds(event.continuationSequenceNumber() != null, "an event does not continue");
                records.addAll(event.records());
            }
            return records.remove(0);
        }
    }

    // What both clients are asked.

    private static List<PutRecordsRequestEntry> entries(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> PutRecordsRequestEntry.builder()
                        .partitionKey("k")
                        .data(SdkBytes.fromUtf8String(String.valueOf(n)))
                        .build())
                .collect(Collectors.toList());
    }

    private static void readBack(PutRecordResponse first, PutRecordsResponse rest, GetRecordsResponse got) {
        List<String> put = Stream.concat(
                        Stream.of(first.sequenceNumber()),
                        rest.records().stream().map(PutRecordsResultEntry::sequenceNumber))
                .collect(Collectors.toList());
        same(put, got.records().stream().map(Record::sequenceNumber).collect(Collectors.toList()));
        for (int n = 0; n < got.records().size(); n++) {
            same(String.valueOf(n), got.records().get(n).data().asUtf8String());
            recent(got.records().get(n).approximateArrivalTimestamp());
        }
        holds(got.nextShardIterator() != null, "an open shard has a next iterator");
        holds(!got.hasChildShards(), "an open shard has no children");
        same(0L, got.millisBehindLatest());
    }

    private static void notFound(ResourceNotFoundException error) {
        same("Stream nobody under account 000000000000 not found.", error.awsErrorDetails().errorMessage());
        holds(error.requestId() != null, "an error has a request id");
    }

    // The clients.

    private static <B extends AwsClientBuilder<B, ?>> B configured(B builder, String endpoint) {
        return builder.endpointOverride(URI.create(endpoint))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIDEXAMPLE000000000", "secret")));
    }

    private static KinesisClient sync(String endpoint, SdkHttpClient http) {
        return configured(KinesisClient.builder(), endpoint).httpClient(http).build();
    }

    private static KinesisAsyncClient async(String endpoint, NettyNioAsyncHttpClient.Builder http) {
        // A builder, and not a client: so the SDK adds what it wants for Kinesis, HTTP/2 among it.
        return configured(KinesisAsyncClient.builder(), endpoint).httpClientBuilder(http).build();
    }

    private static TrustManager[] trustOnly(Path certificate) throws Exception {
        KeyStore roots = KeyStore.getInstance(KeyStore.getDefaultType());
        roots.load(null, null);
        try (InputStream pem = Files.newInputStream(certificate)) {
            roots.setCertificateEntry("ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(roots);
        return factory.getTrustManagers();
    }

    // Checking.

    private interface Body {
        void run() throws Exception;
    }

    private static final ExecutorService RUNNER = Executors.newCachedThreadPool(body -> {
        Thread thread = new Thread(body);
        thread.setDaemon(true);
        return thread;
    });

    private static void check(String transport, String what, Body body) {
        Future<?> run = RUNNER.submit(() -> {
            body.run();
            return null;
        });
        try {
            run.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
            passed++;
            System.out.println("ok      " + transport + ": " + what);
        } catch (ExecutionException error) {
            failed++;
            System.out.println("FAILED  " + transport + ": " + what + ": " + error.getCause());
        } catch (TimeoutException | InterruptedException error) {
            failed++;
            run.cancel(true);
            System.out.println("FAILED  " + transport + ": " + what + ": no end after " + DEADLINE);
        }
    }

    private static <T> T await(CompletableFuture<T> future) throws Exception {
        try {
            return future.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException error) {
            throw error.getCause() instanceof Exception ? (Exception) error.getCause() : error;
        }
    }

    private static void same(Object wanted, Object got) {
        holds(wanted.equals(got), "wanted " + wanted + ", got " + got);
    }

    private static void recent(Instant time) {
        holds(Duration.between(time, Instant.now()).abs().toMinutes() < 1, "the time is " + time);
    }

    private static void holds(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }

    /** The binary under test, in a directory of its own on ports that the system picks. */
    private static final class Server implements AutoCloseable {
        final String http;
        final String https;
        final Path ca;
        private final Path directory;
        private final Process process;

        private Server(Path directory, Process process, String line) {
            this.directory = directory;
            this.process = process;
            this.http = word(line, "http=");
            this.https = word(line, "https=");
            this.ca = directory.resolve("data/tls/ca.pem");
        }

        static Server start() throws IOException {
            String binary = System.getenv("MILLSTREAM_BIN");
            if (binary == null) {
                throw new IOException("MILLSTREAM_BIN is not set");
            }
            Path directory = Files.createTempDirectory("millstream-java-");
            ProcessBuilder builder = new ProcessBuilder(
                    binary, "dev", "--data-dir", directory.resolve("data").toString(),
                    "--listen", "127.0.0.1:0", "--tls-listen", "127.0.0.1:0");
            builder.environment().keySet().removeIf(n -> n.startsWith("AWS_") || n.startsWith("MILLSTREAM_"));
            builder.environment().put("MILLSTREAM_LIMITS", "none");
            builder.redirectError(directory.resolve("stderr.log").toFile());
            Process process = builder.start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("listening ")) {
                    Thread drain = new Thread(() -> output.lines().forEach(ignored -> {}));
                    drain.setDaemon(true);
                    drain.start();
                    Server server = new Server(directory, process, line);
                    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                    return server;
                }
            }
            throw new IOException("it ended before it listened");
        }

        private static String word(String line, String name) {
            return Arrays.stream(line.split(" "))
                    .filter(word -> word.startsWith(name))
                    .map(word -> word.substring(name.length()))
                    .findFirst()
                    .orElse("");
        }

        @Override
        public void close() {
            process.destroyForcibly();
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException alreadyGone) {
                // The directory was removed by an earlier call.
            }
        }
    }
}
