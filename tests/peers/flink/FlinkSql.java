import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableResult;

/**
 * The six queries of `millstream bench sql` in Flink SQL, in this process and with a parallelism of one.
 *
 * <pre>java -cp 'lib/*' FlinkSql.java RECORDS FEW TABLE RESULTS</pre>
 *
 * RECORDS is the file of records, FEW one with a few of them, TABLE that of the reference table, RESULTS a directory to write to. Each
 * query runs four times: over the few and over all with its results written to files, whose lines are counted, so that the
 * machine is warm; then over the few and over all with its results dropped. The difference of the last two is what it costs. A
 * line for each query goes to standard output: name, rows that came out, seconds, seconds of processor time.
 */
public final class FlinkSql {
    private static final OperatingSystemMXBean SYSTEM =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A query, and the columns of its results. */
    private record Query(String columns, String text) {}

    private static Map<String, Query> queries() {
        Map<String, Query> all = new LinkedHashMap<>();
        all.put("tumbling", new Query("k STRING, n BIGINT", """
            SELECT k, COUNT(*) FROM TABLE(TUMBLE(TABLE s, DESCRIPTOR(rt), INTERVAL '1' SECOND))
            WHERE price > 20 GROUP BY k, window_start, window_end"""));
        all.put("sliding", new Query("k STRING, low DOUBLE, high DOUBLE, mean DOUBLE", """
            SELECT k, MIN(price) OVER w, MAX(price) OVER w, AVG(price) OVER w FROM s
            WINDOW w AS (PARTITION BY k ORDER BY rt RANGE BETWEEN INTERVAL '10' SECOND PRECEDING AND CURRENT ROW)"""));
        all.put("filter", new Query("k STRING, price DOUBLE, qty INT", """
            SELECT k, price, qty FROM s WHERE price > 80 AND qty < 8"""));
        all.put("interval-join", new Query("id BIGINT, k STRING, asked DOUBLE, paid DOUBLE", """
            SELECT o.id, o.k, o.price, f.price FROM s AS o JOIN s AS f ON o.id = f.id
            AND f.rt BETWEEN o.rt - INTERVAL '1' SECOND AND o.rt + INTERVAL '1' SECOND
            WHERE o.kind = 'order' AND f.kind = 'fill'"""));
        all.put("reference-join", new Query("k STRING, name STRING, price DOUBLE", """
            SELECT s.k, c.name, s.price FROM s JOIN c ON s.k = c.k"""));
        all.put("union", new Query("k STRING, price DOUBLE, what STRING", """
            SELECT k, price, 'order' FROM s WHERE kind = 'order'
            UNION ALL SELECT k, price, 'fill' FROM s WHERE kind = 'fill'"""));
        return all;
    }

    /** What one run took. */
    private record Cost(double seconds, double processor) {}

    private static TableEnvironment environment(String records, String table) {
        TableEnvironment environment = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        Map.of("parallelism.default", "1", "pipeline.object-reuse", "true", "table.local-time-zone", "UTC")
            .forEach((key, value) -> environment.getConfig().set(key, value));
        // Records of the same millisecond as the newest one are not late.
        environment.executeSql(String.format("""
            CREATE TABLE s (ts BIGINT, id BIGINT, kind STRING, k STRING, price DOUBLE, qty INT,
                rt AS TO_TIMESTAMP_LTZ(ts, 3), WATERMARK FOR rt AS rt - INTERVAL '0.001' SECOND)
            WITH ('connector' = 'filesystem', 'path' = '%s', 'format' = 'json')""", Path.of(records).toUri()));
        environment.executeSql(String.format("""
            CREATE TABLE c (k STRING, name STRING)
            WITH ('connector' = 'filesystem', 'path' = '%s', 'format' = 'json')""", Path.of(table).toUri()));
        return environment;
    }

    private static Cost run(Query query, String records, String table, String with) throws Exception {
        TableEnvironment environment = environment(records, table);
        environment.executeSql("CREATE TABLE results (" + query.columns() + ") WITH (" + with + ")");
        long before = SYSTEM.getProcessCpuTime();
        TableResult result = environment.executeSql("INSERT INTO results " + query.text());
        var done = result.getJobClient().orElseThrow().getJobExecutionResult().get();
        double processor = (SYSTEM.getProcessCpuTime() - before) / 1e9;
        return new Cost(done.getNetRuntime() / 1e3, processor);
    }

    private static long lines(Path directory) throws IOException {
        long count = 0;
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    count += lines.count();
                }
            }
        }
        return count;
    }

    public static void main(String[] arguments) throws Exception {
        String records = arguments[0], few = arguments[1], table = arguments[2];
        for (Map.Entry<String, Query> entry : queries().entrySet()) {
            Query query = entry.getValue();
            long rows = 0;
            for (String from : List.of(few, records)) {
                Path results = Files.createTempDirectory(Path.of(arguments[3]), entry.getKey());
                run(query, from, table, "'connector' = 'filesystem', 'format' = 'csv', 'path' = '" + results.toUri() + "'");
                rows = lines(results);
            }
            Cost nothing = run(query, few, table, "'connector' = 'blackhole'");
            Cost all = run(query, records, table, "'connector' = 'blackhole'");
            System.out.printf("%s %d %.3f %.3f%n", entry.getKey(), rows,
                all.seconds() - nothing.seconds(), all.processor() - nothing.processor());
        }
    }
}
