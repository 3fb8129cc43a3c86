import com.github.f4b6a3.uuid.UuidCreator;
import module java.base;
import module java.sql;

/**
 * Applications accepted a second through the API, against plain JDBC that inserts the same rows into the same tables of the same PostgreSQL,
 * one transaction for each application, fsync and synchronous_commit on.
 */
final class Submit {

    private static final int ROUNDS = Integer.parseInt(Objects.requireNonNullElse(System.getenv("BENCH_ROUNDS"), "7"));
    private static final int SECONDS = 6;
    private static final int CONNECTIONS = 16;
    /** All tables that an application leaves a row in: checked below. */
    private static final SequencedMap<String, String> TABLES = new LinkedHashMap<>();

    static { // each with the column that says which case it is of
        for (var table : List.of("applications.program_request", "applications.draft", "applications.submission", "cases.number", "cases.case_record",
                "cases.journal", "caselog.pseudonym", "caselog.entry", "assignments.pending")) TABLES.put(table, "case_id");
        for (var table : List.of("people.code", "notices.notice", "publiclog.intent")) TABLES.put(table, "matter_id");
        TABLES.put("draws.draw", "subject_id");
    }

    private final AtomicLong serial = new AtomicLong(1_000_000_000); // far from those that the portal gives

    void main() throws Exception {
        Figures.machine();
        double accepting;
        // acceptance by itself: nobody takes entries from the queue of the public log, or draws lots, on either side
        try (var portal = new Portal("submit", "-Ddb-scheduler.enabled=false"); var db = portal.database()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var rows = db.createStatement().executeQuery("show " + setting)) {
                    rows.next();
                    if (!rows.getString(1).equals("on")) throw new IllegalStateException(setting);
                }
            }
            serial.set(count(db, "select greatest(max(serial), 1000000000) from cases.number"));
            keys(db);
            apply(portal, 30); // the compiler is done with most of it by then
            rowsOf(portal, db);
            var sample = sample(db);
            raw(portal, sample, 3);
            var ours = new ArrayList<Wrk>();
            var theirs = new ArrayList<Wrk>();
            var ourTime = new ArrayList<Double>();
            var theirTime = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                for (var portals : round % 2 == 0 ? List.of(true, false) : List.of(false, true)) {
                    var cases = accepted(db);
                    var before = portal.processorTime() + (portals ? 0 : own());
                    (portals ? ours : theirs).add(portals ? apply(portal, SECONDS) : raw(portal, sample, SECONDS));
                    var used = portal.processorTime() + (portals ? 0 : own()) - before;
                    (portals ? ourTime : theirTime).add(used / (accepted(db) - cases));
                }
            }
            System.out.println("| accepted/s ÷ raw | p50 ÷ raw | p99 ÷ raw | portal /s, p50, p99 ms | raw /s, p50, p99 ms | RSS MB |\n|---|---|---|---|---|---|");
            System.out.printf("| %s | %s | %s | %s | %s | %d |%n", Figures.ratios(ours, theirs, Wrk::rate).ratio(),
                    Figures.ratios(ours, theirs, Wrk::p50).ratio(), Figures.ratios(ours, theirs, Wrk::p99).ratio(), side(ours), side(theirs),
                    portal.rss());
            System.out.printf("processor time of an application: portal and PostgreSQL %.2f ms, raw and PostgreSQL %.2f ms: raw ÷ portal %.2f%n",
                    Figures.of(ourTime).median(), Figures.of(theirTime).median(), Figures.of(theirTime).median() / Figures.of(ourTime).median());
            accepting = Figures.of(ours, Wrk::rate).median();
        }
        try (var portal = new Portal("submit-and-all"); var db = portal.database()) {
            keys(db);
            apply(portal, 30);
            var all = new ArrayList<Wrk>();
            for (int round = 0; round < ROUNDS; round++) all.add(apply(portal, SECONDS));
            System.out.printf("with all jobs at work, the public log and the lots of each case among them: %s /s, p50, p99 ms; ÷ without %.2f%n", side(all),
                    Figures.of(all, Wrk::rate).median() / accepting);
        }
    }

    /** Milliseconds of processor time of the yardstick itself. */
    private static double own() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static String side(List<Wrk> rounds) {
        return "%.0f, %.1f, %.1f".formatted(Figures.of(rounds, Wrk::rate).median(), Figures.of(rounds, Wrk::p50).median(),
                Figures.of(rounds, Wrk::p99).median());
    }

    /** 64 people with a program each: those of one person are never more than two at once. */
    private static void keys(Connection db) throws Exception {
        try (var statement = db.createStatement()) {
            statement.execute("""
                    insert into people.person (id, last, first, middle, phone, language, has_account, registered_at)
                    select uuidv7(), 'Навантаженко', 'Перевірка', n::text, '+380501112233', 'UK', true, now() from generate_series(0, 63) n
                    where not exists (select from people.person where last = 'Навантаженко')""");
            statement.execute("""
                    insert into programs.key (id, person_id, name, digest, assurance, made_at, expires_at)
                    select uuidv7(), id, 'bench', sha256(convert_to('vp_bench' || middle, 'UTF8')), 'HIGH', now(), now() + interval '300 days'
                    from people.person where last = 'Навантаженко' and not exists (select from programs.key where name = 'bench')""");
        }
    }

    private static Wrk apply(Portal portal, int seconds) throws Exception {
        try (var db = portal.database()) {
            var before = accepted(db);
            var started = System.nanoTime();
            var round = Wrk.run(seconds, CONNECTIONS, Map.of("BENCH_RUN", UUID.randomUUID().toString()), "--script=bench/submit.lua",
                    portal.address(""));
            var rate = (accepted(db) - before) / ((System.nanoTime() - started) / 1e9);
            if (round.failed() > 0) throw new IllegalStateException("refused: " + round);
            return new Wrk(rate, round.p50(), round.p99(), 0);
        }
    }

    private static long accepted(Connection db) throws SQLException {
        return count(db, "select count(*) from cases.number");
    }

    private static long count(Connection db, String sql) throws SQLException {
        try (var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** So that the yardstick leaves out nothing that the portal writes. */
    private static void rowsOf(Portal portal, Connection db) throws Exception {
        Thread.sleep(11_000); // connections that are idle tell their counts within ten seconds
        var before = written(db);
        var cases = accepted(db);
        apply(portal, 5);
        Thread.sleep(11_000); // connections that are idle tell their counts within ten seconds
        var made = accepted(db) - cases;
        var after = written(db);
        after.forEach((table, rows) -> {
            var each = (double) (rows[0] - before.get(table)[0]) / made;
            if (each > 0.5 && !TABLES.containsKey(table)) throw new IllegalStateException("the yardstick lacks " + table);
            if (each > 0.1 || rows[1] - before.get(table)[1] > made / 2) {
                System.out.printf("each application: %s: %.1f rows written, %.1f changed%n", table, each,
                        (double) (rows[1] - before.get(table)[1]) / made);
            }
        });
    }

    private static SortedMap<String, long[]> written(Connection db) throws SQLException {
        var all = new TreeMap<String, long[]>();
        try (var rows = db.createStatement().executeQuery(
                "select schemaname || '.' || relname, n_tup_ins, n_tup_upd from pg_stat_user_tables")) {
            while (rows.next()) all.put(rows.getString(1), new long[] {rows.getLong(2), rows.getLong(3)});
        }
        return all;
    }

    /** A row as it was written: the names of its columns, and what is in them. */
    private record Sample(String table, List<String> columns, List<Object> values) {

        String insert() {
            return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                    + columns.stream().map(_ -> "?").collect(Collectors.joining(", ")) + ")";
        }
    }

    private static List<Sample> sample(Connection db) throws SQLException {
        var samples = new ArrayList<Sample>();
        for (var table : TABLES.entrySet()) {
            try (var rows = db.createStatement().executeQuery("select * from " + table.getKey() + " where " + table.getValue()
                    + " = (select case_id from applications.program_request order by at desc limit 1)")) {
                while (rows.next()) {
                    var columns = new ArrayList<String>();
                    var values = new ArrayList<Object>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        columns.add(rows.getMetaData().getColumnName(i));
                        values.add(rows.getObject(i));
                    }
                    samples.add(new Sample(table.getKey(), columns, values));
                }
            }
        }
        return samples;
    }

    private Wrk raw(Portal portal, List<Sample> samples, int seconds) throws Exception {
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        var started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var writers = new ArrayList<Future<List<Long>>>();
            for (int i = 0; i < CONNECTIONS; i++) writers.add(threads.submit(() -> write(portal, samples, until)));
            var times = new ArrayList<Long>();
            for (var writer : writers) times.addAll(writer.get());
            times.sort(null);
            return new Wrk(times.size() / ((System.nanoTime() - started) / 1e9), times.get(times.size() / 2) / 1e6,
                    times.get(times.size() * 99 / 100) / 1e6, 0);
        }
    }

    private List<Long> write(Portal portal, List<Sample> samples, long until) throws Exception {
        var random = new Random();
        var times = new ArrayList<Long>();
        try (var db = portal.database()) {
            db.setAutoCommit(false);
            var inserts = new ArrayList<PreparedStatement>();
            for (var sample : samples) inserts.add(db.prepareStatement(sample.insert()));
            for (var begun = System.nanoTime(); begun < until; begun = System.nanoTime()) {
                var id = UuidCreator.getTimeOrderedEpoch();
                for (int i = 0; i < samples.size(); i++) {
                    var sample = samples.get(i);
                    for (int column = 0; column < sample.columns().size(); column++) {
                        inserts.get(i).setObject(column + 1, switch (sample.columns().get(column)) {
                            case "case_id", "matter_id", "subject_id" -> id;
                            case "id", "entry_id" -> UuidCreator.getTimeOrderedEpoch();
                            case "serial" -> serial.incrementAndGet();
                            case "key" -> id.toString();
                            case "digest" -> {
                                var digest = new byte[32];
                                random.nextBytes(digest);
                                yield digest;
                            }
                            default -> sample.values().get(column);
                        });
                    }
                    inserts.get(i).executeUpdate();
                }
                db.commit();
                times.add(System.nanoTime() - begun);
            }
        }
        return times;
    }
}
